/** The lines that are fitted on, each as an example: of a site or of a story, and how much it counts. */
import type { Random } from '../../../test/bench/random';
import type { Example } from '../logistic';
import type { Story, Texts } from './groups';
import { linesByGroup, linesOf } from './groups';
import type { LineReader } from './lineSigns';
import { groupsByWhole, isWhole } from './lineSigns';

/** A line that is fitted on. */
export interface LineExample extends Example {
  readonly text: string;
  /** Whether it stands in the corpus and was not written by us. */
  readonly corpus: boolean;
  /** Which of the parts it belongs to: a part is told by what was fitted on the others. */
  readonly fold: number;
}

/** So many parts. */
export const folds = 5;

/** Which of the parts a group or a story belongs to, by its number: groups stay whole. */
export function foldOf(index: number): number {
  return index % folds;
}

/** How much a line counts. Those that count for less than `full` are left out of what is reported. */
const counts = {
  plain: 1,
  /** A label of a site stands on every page. */
  label: 2,
  /** A title of another story is a title: only what stands around it tells. */
  otherTitle: 0.15,
  /** A line of a story that looks like a site's is rarer in a paper than among those that we wrote. */
  hard: 0.4,
  /** Paragraphs of the corpus are many. */
  corpusParagraph: 0.5,
  /** Either half of a line, beside the whole. */
  half: 0.3,
} as const;
/** Lines that count for so much are counted where signs are, and are reported. */
export const full = 0.5;

/** Classes of furniture that hold titles of other stories below a label. */
const listed = /related|most-read|recommended|series/u;
const labelWords = 3;
/** So many paragraphs of a story of the corpus are enough. */
const corpusParagraphs = 8;

/** A page may break a line of so many words in two, neither part with fewer than a half has at least. */
const longLine = 12;
const shortestHalf = 4;

/** What is the same of a line and its halves. */
type Kind = Omit<LineExample, 'text' | 'signs'>;

/** Every line of our texts and of the stories of a corpus. */
export function lineExamples(
  { furniture, story, articles }: Texts,
  stories: readonly Story[],
  { signsOf }: LineReader,
  random: Random,
): readonly LineExample[] {
  /** A line, and where it is long also the two halves that a page may break it into. */
  const examplesOf = (text: string, kind: Kind): readonly LineExample[] => {
    const whole = { ...kind, text, signs: signsOf(text) };
    const words = text.split(' ');
    if (words.length < longLine) return [whole];
    const cut = shortestHalf + Math.floor(random.next() * (words.length - 2 * shortestHalf));
    const halves = [words.slice(0, cut).join(' '), words.slice(cut).join(' ')];
    const weight = kind.weight * counts.half;
    return [whole, ...halves.map((half) => ({ ...kind, text: half, weight, signs: signsOf(half) }))];
  };
  const ofSite = (index: number, weight: number): Kind => ({
    positive: true,
    corpus: false,
    fold: foldOf(index),
    weight,
  });
  const ofStory = (index: number, weight: number, corpus = false): Kind => ({
    positive: false,
    corpus,
    fold: foldOf(index),
    weight,
  });
  return [
    ...furniture.flatMap(({ name, lines }, k) =>
      lines.flatMap((line, at) => examplesOf(line, ofSite(k, furnitureWeight(name, line, at)))),
    ),
    ...story.flatMap(({ lines, hard }, k) =>
      lines.flatMap((line) => examplesOf(line, ofStory(k, hard ? counts.hard : counts.plain))),
    ),
    ...articles.flatMap((article, k) =>
      linesOf(article).flatMap((line) => examplesOf(line, ofStory(k, counts.plain))),
    ),
    ...stories.flatMap(({ title, paragraphs }, k) => [
      ...examplesOf(title, ofStory(k, counts.plain, true)),
      ...paragraphs
        .slice(0, corpusParagraphs)
        .flatMap((paragraph) => examplesOf(paragraph, ofStory(k, counts.corpusParagraph, true))),
    ]),
  ];
}

/** How much a line of furniture counts, by its class and its place in the group. */
function furnitureWeight(name: string, line: string, at: number): number {
  if (listed.test(name) && at > 0) return counts.otherTitle;
  return line.split(' ').length <= labelWords ? counts.label : counts.plain;
}

/** Words and pairs that fewer lines have say more of these lines than of others. */
const fewestLines = 3;
/**
 * So it is with a line as a whole: it has to stand in so many groups or articles of ours, or it would be learned by
 * heart. Chosen on the development part of the bench of noise.
 */
export const fewestGroups = 3;

/** The same lines without the signs that too few of them have. */
export function withoutRareSigns(
  lines: readonly LineExample[],
  texts: Texts,
  { numbers }: LineReader,
): readonly LineExample[] {
  const seen = new Uint32Array(numbers.count);
  for (const { signs, weight } of lines)
    if (weight >= full) for (const sign of signs) seen[sign] = (seen[sign] ?? 0) + 1;
  const groups = groupsByWhole(linesByGroup(texts));
  const isOften = Array.from({ length: numbers.count }, (_, sign) => {
    const name = numbers.name(sign);
    return isWhole(name) ? (groups.get(name) ?? 0) >= fewestGroups : (seen[sign] ?? 0) >= fewestLines;
  });
  return lines.map((line) => ({ ...line, signs: line.signs.filter((sign) => isOften[sign] === true) }));
}
