import { wordFacts } from '../../nlp/wordFacts';
import { givenNames } from '../../rules/given';
import type { Block, Span } from '../types';
import type { Label } from './labels';
import { labelOf } from './labels';
import type { NamesIn } from './namesIn';
import { namesIn } from './namesIn';
import { endNote, partsIn, prose, speaksOfSelf } from './turnParts';
import type { TurnPart } from './turnParts';

/** What one speaker of a transcript or an interview says without marks, until the next one speaks. Body offsets. */
export interface Turn {
  /** Index of the block that it begins in. */
  readonly block: number;
  /** `label`: whom the words before it name, `signature`: behind it; `ask`, `answer`: nobody is named, the order tells. */
  readonly speaks: 'label' | 'signature' | 'ask' | 'answer';
  /** Offsets are the body's. */
  readonly label?: Label;
  /** One for each paragraph, parted by what is not said: "(Laughter.)". */
  readonly parts: readonly TurnPart[];
}

/** A line that begins with a label, before it is known whether it is a turn. */
interface Line {
  readonly block: number;
  readonly label: Label;
}

/** Turns further apart belong to two transcripts, or to none. Blocks. */
const reach = 12;
/** From so many turns on, or with letters, whatever stands between two turns is said: else a report may go on there. */
const manyTurns = 6;
/** With fewer turns there is no series. */
const fewest = 2;

const running: ReadonlySet<string> = new Set(['paragraph', 'dateline', 'standfirst', 'subhead', 'headline']);
const opening = /^["“„«]/u;

/** The turns of every transcript and interview in a body that is set without marks. Linear. */
export function turnsOf(body: string, blocks: readonly Block[]): readonly Turn[] {
  const lines = blocks.flatMap(({ kind, span }, block): readonly Line[] => {
    if (!running.has(kind)) return [];
    const label = labelOf(body.slice(span.start, Math.min(span.end, span.start + 160)));
    return label === undefined ? [] : [{ block, label: inBody(label, span) }];
  });
  if (lines.length < fewest) return [];
  const named = namesIn(
    body,
    lines.flatMap(({ label }) => (label.kind === 'name' ? label.words.slice(-1) : [])),
  );
  return runsOf(lines).flatMap((run) => turnsIn(body, blocks, run, named));
}

const inBody = (label: Label, { start }: Span): Label => ({
  ...label,
  span: { start: label.span.start + start, end: label.span.end + start },
  said: label.said + start,
});

function runsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const runs: Line[][] = [];
  for (const line of lines) {
    const last = runs[runs.length - 1];
    if (last !== undefined && line.block - (last[last.length - 1]?.block ?? 0) <= reach) last.push(line);
    else runs.push([line]);
  }
  return runs;
}

function turnsIn(
  body: string,
  blocks: readonly Block[],
  run: readonly Line[],
  named: NamesIn,
): readonly Turn[] {
  const own = believed(body, blocks, run, named);
  if (own.length === 0) return [];
  const letters = own.some(({ label }) => label.kind === 'ask' || label.kind === 'answer');
  const trusted = letters || own.length >= manyTurns;
  const answers = own.some(({ label }) => label.kind !== 'ask');
  return own.flatMap(({ block, label }, at): readonly Turn[] => {
    const text = (index: number): Span => blocks[index]?.span ?? { start: 0, end: 0 };
    const first = partsIn(body, block, { start: label.said, end: text(block).end });
    const next = own[at + 1]?.block;
    const following = continuation(body, blocks, block, {
      next,
      trusted: next !== undefined && trusted,
    }).flatMap((index) => partsIn(body, index, text(index)));
    // "Q: …?" and the answer below it without a letter
    if (!answers && first.length > 0) return [turn(block, first, label), ...answered(following)];
    const parts = [...first, ...following];
    return parts.length === 0 ? [] : [turn(block, parts, label)];
  });
}

const turn = (block: number, parts: readonly TurnPart[], label: Label): Turn => ({
  block,
  speaks: label.kind === 'ask' || label.kind === 'answer' ? label.kind : 'label',
  label,
  parts,
});
const answered = (parts: readonly TurnPart[]): readonly Turn[] =>
  parts[0] === undefined ? [] : [{ block: parts[0].block, speaks: 'answer', parts }];

/** Words of those who speak to each other; a report of what others say has them seldom. */
const spoken =
  /\?|\b(?:I|you|we|my|your|our|me|us|yes|yeah|no|thanks|thank|well|okay|please|sorry)\b|n['’]t\b|\b(?:I|you|we|it|that)['’]/iu;
const ended = /[.?!…—–-]["”’')\]]{0,3}$/u;
/** Only so much of a turn is looked at. Characters. */
const looked = 600;

/**
 * The lines of a run that are turns; none where it is no transcript. It takes a series: question and answer, or at
 * least two speakers one of whom comes back, who speak to each other in sentences.
 */
function believed(
  body: string,
  blocks: readonly Block[],
  run: readonly Line[],
  named: NamesIn,
): readonly Line[] {
  const counts = new Map<string, number>();
  for (const { label } of run) counts.set(label.key, (counts.get(label.key) ?? 0) + 1);
  const sure = new Map<string, boolean>();
  for (const { label } of run) sure.set(label.key, sure.get(label.key) === true || isSpeaker(label, named));
  const lines = run.filter(
    ({ label }) => sure.get(label.key) === true || label.words.length > 1 || (counts.get(label.key) ?? 0) > 1,
  );
  const keys = new Set(lines.map(({ label }) => label.key));
  const texts = lines.map((line) => startOf(body, blocks, line));
  const share = (test: RegExp): number =>
    texts.filter((text) => test.test(text)).length / Math.max(1, texts.length);
  if (share(opening) > 0.3) return [];
  if (share(ended) < 0.6) return [];
  const asks = lines.filter(({ label }) => label.kind === 'ask').length;
  const onlyLetters = [...keys].every((key) => key === 'q' || key === 'a');
  if (onlyLetters) return asks >= 2 || (asks === 1 && lines.length >= 2) ? lines : [];
  const titled = lines.filter(({ label }) => label.kind === 'titled').length;
  const surely = [...keys].filter((key) => sure.get(key) === true).length;
  const comesBack = [...keys].some((key) => (counts.get(key) ?? 0) > 1);
  if (keys.size < 2 || surely === 0) return [];
  const whole = lines.length === run.length;
  if (whole && titled === lines.length) return lines;
  // a question and its answer behind two names in capitals
  const capitals = lines.every(({ label }) => isCapitals(body.slice(label.span.start, label.span.end)));
  if (whole && capitals && surely === keys.size && /\?$/u.test(texts[0] ?? '')) return lines;
  if (!comesBack || lines.length < 3) return [];
  return share(spoken) >= 0.3 ? lines : [];
}

const isCapitals = (text: string): boolean => text === text.toUpperCase();

/** What is said behind a label, or below it where nothing stands behind it: its first characters. */
function startOf(body: string, blocks: readonly Block[], { block, label }: Line): string {
  const here = blocks[block]?.span.end ?? 0;
  const below = blocks[block + 1]?.span;
  const [start, end] =
    label.said < here || below === undefined ? [label.said, here] : [below.start, below.end];
  return body.slice(start, Math.min(end, start + looked)).trimEnd();
}

/** Whether a label is somebody's by itself: a letter, a role, a title, or a name that the article has elsewhere. */
function isSpeaker({ kind, words, span }: Label, named: NamesIn): boolean {
  if (kind !== 'name') return true;
  const [first = ''] = words;
  const last = words[words.length - 1] ?? '';
  const facts = wordFacts(last.toLowerCase());
  const given = first.toLowerCase();
  if (words.length > 1)
    return givenNames.has(given) || wordFacts(given).given !== undefined || named.isElsewhere(last, span);
  if (/^\p{Lu}{2,3}$/u.test(last) && named.hasInitials(last)) return true;
  if (facts.date) return false;
  // "Washington" is somebody where the article has a Denzel Washington
  return named.isElsewhere(last, span, facts.place || facts.common);
}

/**
 * The blocks behind a turn's first one that go on with it: up to the next turn where that is `trusted`, else while
 * somebody speaks of himself or to another.
 */
function continuation(
  body: string,
  blocks: readonly Block[],
  from: number,
  { next, trusted }: { readonly next: number | undefined; readonly trusted: boolean },
): readonly number[] {
  const out: number[] = [];
  const first = blocks[from]?.span;
  const bare = first !== undefined && labelOnly(body, first);
  for (let at = from + 1; at < (next ?? Math.min(blocks.length, from + 1 + reach)); at++) {
    const block = blocks[at];
    if (block === undefined) break;
    // what stands below a bare label is said, however it looks
    const below = bare && out.length === 0;
    const text = body.slice(block.span.start, Math.min(block.span.end, block.span.start + looked));
    const isSaid = below || prose.has(block.kind);
    if (endNote.test(text) || (!trusted && !(isSaid && (below || speaksOfSelf.test(text))))) break;
    if (isSaid) out.push(at);
  }
  return out;
}

const labelOnly = (body: string, { start, end }: Span): boolean => {
  const label = labelOf(body.slice(start, Math.min(end, start + 160)));
  return label !== undefined && label.said >= end - start;
};
