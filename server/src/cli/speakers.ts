/** The whole analysis for the command line. Loaded only where speakers are asked for: the tagger is most of it. */
import type { SecondReading } from '../article/analyze';
import { finish, readCopy } from '../article/analyze';
import type { AnalyzeOptions } from '../article/options';
import { createTagger } from '../nlp/tagger';
import type { Article, AttributedText } from '../article/article';
import { asking, type ReadAgain } from './secondReading';

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
  return { ...attributed, problems: finish(problems()) };
}

/** A block is asked for again only while its neighbours are read. */
const blocksAtHand = 64;

/**
 * The tagger's memory is for the versions of one text: each file gets its own. Noise is read anew with each round of
 * opinions as well: lines are read a second time, too.
 */
function speechIn(
  file: string,
  text: string,
  options: AnalyzeOptions,
  again: ReadAgain,
): Promise<SecondReading> {
  const tagger = createTagger(blocksAtHand);
  return again(file, text.length, (opinions) =>
    finish(readCopy(text, asking(options, opinions)).attribute(tagger)),
  );
}
