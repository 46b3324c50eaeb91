/** The whole analysis for the command line. Loaded only where speakers are asked for: the tagger is most of it. */
import type { SecondReading } from '../article/analyze';
import { createMemory, readCopy } from '../article/analyze';
import type { AnalyzeOptions } from '../article/types';
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
 * The memories of tagger and lines are for the versions of one text: each file gets its own. With each round of opinions all
 * is read anew, as they may be about noise, too; what they leave as it was is remembered.
 */
function speechIn(
  file: string,
  text: string,
  options: AnalyzeOptions,
  again: ReadAgain,
): Promise<SecondReading> {
  const tagger = createTagger();
  const memory = createMemory();
  return again(file, text.length, (opinions) => {
    memory.turn();
    const asking = opinions === undefined ? options : { ...options, opinions };
    return readCopy(text, asking, memory).attribute(tagger);
  });
}
