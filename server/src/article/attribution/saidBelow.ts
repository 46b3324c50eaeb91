import { blockIn, isHeading } from '../blocks/blockAt';
import type { Wording } from '../quotations/wordings';
import { wordingAt, wordingOf } from '../quotations/wordings';
import { mapInSteps, type Steps } from '../text/inSteps';
import { namedFrom } from './confidence';
import type { Draft } from './draft';
import type { PatternId } from './patternRows';
import { bareNamePatterns } from './patternRows';
import type { Block, Cue, Mention, QuotationType, Span } from '../types';

/** A quotation with whoever was found for it. Body offsets. */
export interface Quoted {
  readonly type: QuotationType;
  readonly parts: readonly Span[];
  /** Absent where nobody can be named. */
  readonly speaker?: number;
}

/** More marks than the lines above a story have are no headline's. */
const mostAbove = 8;
/** Fewer words that say something are found in anybody's mouth. */
const fewestTelling = 2;
/** Shorter words say little by themselves. Letters. */
const tellingLength = 4;
/** Fewer words that the story has without marks, too, are a notion of everybody's. */
const notionWords = 4;

/**
 * For the quotations above the story whose words its quotations have: the first of these, where all have one speaker.
 * Indices into the quotations, which may come in any order. What a quotation of the story gives for a name is left out.
 */
export function* saidBelow(
  body: string,
  blocks: readonly Block[],
  quotations: readonly Quoted[],
): Steps<ReadonlyMap<number, number>> {
  const marked = quotations.flatMap((quotation, index) => (quotation.type === 'indirect' ? [] : [index]));
  const partsOf = (index: number): readonly Span[] => quotations[index]?.parts ?? [];
  const isAbove = (index: number): boolean => isHeading(blockIn(blocks, partsOf(index)[0]?.start ?? 0)?.kind);
  const above = marked
    .filter(isAbove)
    .slice(0, mostAbove)
    .map((index) => ({ index, said: wordingAt(body, partsOf(index)) }))
    .filter(({ said }) => said.words.filter(({ length }) => length >= tellingLength).length >= fewestTelling);
  if (above.length === 0) return new Map();
  const below = yield* mapInSteps(
    marked.filter((index) => !isAbove(index)),
    (index) => ({ index, line: wordingAt(body, partsOf(index)).line }),
  );
  const isShort = ({ words }: Wording): boolean => words.length < notionWords;
  const story = above.some(({ said }) => isShort(said)) ? yield* storyLines(body, blocks) : [];
  return new Map(
    above.flatMap(({ index, said }): readonly (readonly [number, number])[] => {
      const same = below.filter(({ line }) => said.runs.every((run) => line.includes(run)));
      if (isShort(said) && isNotion(said, story, same)) return [];
      // the name of a book or a ship stands by itself in the story, too
      if (same.some((each) => isSetOff(quotations[each.index]?.type) && each.line === said.line)) return [];
      const [first, ...others] = same.filter((each) => quotations[each.index]?.speaker !== undefined);
      const speaker = quotations[first?.index ?? -1]?.speaker;
      const isOnes = others.every((each) => quotations[each.index]?.speaker === speaker);
      return first !== undefined && isOnes ? [[index, first.index]] : [];
    }),
  );
}

interface Line {
  /** Its words, as `wordingOf` folds them. */
  readonly line: string;
}

const storyLines = (body: string, blocks: readonly Block[]): Steps<readonly Line[]> =>
  mapInSteps(
    blocks.filter(({ kind }) => !isHeading(kind)),
    ({ span }) => wordingOf(body.slice(span.start, span.end)),
  );

/** Whether the story has words without marks, too. */
function isNotion({ runs }: Wording, story: readonly Line[], quoted: readonly Line[]): boolean {
  const times = (lines: readonly Line[], run: string): number =>
    lines.reduce((sum, { line }) => sum + timesIn(line, run), 0);
  return runs.every((run) => times(story, run) > times(quoted, run));
}

/** How often a run of words, with a space at both ends, stands in a line. */
const timesIn = (line: string, run: string): number => line.split(run).length - 1;

const isSetOff = (type: QuotationType | undefined): boolean => type === 'scare' || type === 'title';

/** What a quotation's own line tells of its speaker. */
export interface OwnLine {
  readonly cue?: Cue;
  readonly mention?: Mention;
  readonly speaker?: number;
  readonly pattern: PatternId;
  readonly confidence: number;
}

/** Whether a line above the story itself names who speaks, by a verb, a colon or a dash. */
export function isClear({ cue, mention, speaker, pattern, confidence }: OwnLine): boolean {
  if (speaker === undefined || mention?.kind !== 'name' || confidence < namedFrom) return false;
  return cue !== undefined || bareNamePatterns.has(pattern);
}

/** Whether a description ends in a word of somebody's role: "mayor" of "mayor of Kells". */
export function isNamedByRole(body: string, { kind, span }: Mention, role: string | undefined): boolean {
  const noun = body.slice(span.start, span.end).toLowerCase().split(/\s+/u).pop() ?? '';
  return (
    kind === 'nominal' &&
    (role ?? '')
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .includes(noun)
  );
}

/** The same words may be somebody else's above; a guess. */
const carried = 0.95;

/** How sure a speaker is who is taken from below, where it is known how sure that one is. */
function saidBelowConfidence(below: number): number {
  return Math.round(100 * carried * below) / 100;
}

/** A quotation of the same words as another one whose speaker is known: it is that one's as well. */
export function alsoSaidBy(
  { parts, closed }: Pick<Draft, 'parts' | 'closed'>,
  { mention, speaker, evidence, runnersUp, confidence }: Draft,
  type: Draft['type'],
  pattern: Draft['pattern'],
): Draft {
  return {
    type,
    parts,
    closed,
    ...(mention === undefined ? {} : { mention }),
    ...(speaker === undefined ? {} : { speaker }),
    ...(evidence === undefined ? {} : { evidence }),
    runnersUp,
    pattern,
    confidence: saidBelowConfidence(confidence),
  };
}
