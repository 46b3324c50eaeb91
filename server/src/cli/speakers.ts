/** The whole analysis for the command line. Loaded only where speakers are asked for: the tagger is most of it. */
import type { SecondReading } from '../article/analyze';
import { readCopy } from '../article/analyze';
import type { AnalyzeOptions, Opinions } from '../article/types';
import { createTagger } from '../nlp/tagger';
import type { Article, AttributedText } from '../article/article';
import type { ReadAgain } from './secondReading';

/** Finds who says what in the text of a file, without looking for problems. */
export async function attributeText(
  file: string,
  text: string,
  options: AnalyzeOptions,
  again: ReadAgain,
): Promise<AttributedText> {
  return (await speechIn(file, text, options, again)).attributed;
}

/** Analyses the text of a file, problems included. */
export async function readArticle(
  file: string,
  text: string,
  options: AnalyzeOptions,
  again: ReadAgain,
): Promise<Article> {
  const { attributed, problems } = await speechIn(file, text, options, again);
  return { ...attributed, problems: problems() };
}

/**
 * The tagger's memory is for the versions of one text: each file gets its own. Noise and marks are read once, only the
 * speakers anew with each round of opinions.
 */
function speechIn(
  file: string,
  text: string,
  options: AnalyzeOptions,
  again: ReadAgain,
): Promise<SecondReading> {
  const tagger = createTagger();
  let asked: Opinions | undefined;
  const ofQuotation: Opinions['ofQuotation'] = (body, part) => asked?.ofQuotation(body, part);
  const first = readCopy(text, { ...options, opinions: { ofQuotation } });
  return again(file, text.length, (opinions) => {
    asked = opinions;
    return first.attribute(tagger);
  });
}
