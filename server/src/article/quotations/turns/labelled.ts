/** Turns that a label begins: "DURAND: We are taking water." */

import type { Block, Span } from '../../types';
import type { LabelledLine } from './transcript';
import { linesOfTranscript, turnStart } from './transcript';
import type { Label } from './labels';
import { labelOf } from './labels';
import type { NamesElsewhere } from './namesElsewhere';
import { findNamesElsewhere } from './namesElsewhere';
import { endNote, partsIn, speaksOfSelf, spokenKinds } from './parts';
import { isTimeLine } from './times';
import type { Turn, TurnPart } from './turn';

/** So many characters hold a label with all that belongs to it. Costs only time. */
const labelReach = 160;

/** Turns further apart belong to two transcripts, or to none. Blocks. */
const reach = 12;
/** From so many turns on, or with letters, whatever stands between two turns is said: else a report may go on there. */
const manyTurns = 6;
/** With fewer turns there is no series. */
const fewest = 2;

const labelledKinds: ReadonlySet<string> = new Set([
  'paragraph',
  'dateline',
  'standfirst',
  'subhead',
  'headline',
]);

/** The turns of every transcript and interview in a body that is set without marks. Linear. */
export function labelledTurns(body: string, blocks: readonly Block[]): readonly Turn[] {
  const lines = blocks.flatMap(({ kind, span }, block): readonly LabelledLine[] => {
    if (!labelledKinds.has(kind)) return [];
    const label = labelOf(body.slice(span.start, Math.min(span.end, span.start + labelReach)));
    return label === undefined ? [] : [{ block, label: inBody(label, span) }];
  });
  if (lines.length < fewest) return [];
  const named = findNamesElsewhere(
    body,
    lines.flatMap(({ label }) => (label.kind === 'name' ? label.words.slice(-1) : [])),
  );
  return runsOf(lines).flatMap((run) => turnsIn(body, blocks, run, named));
}

const inBody = (label: Label, { start }: Span): Label => ({
  ...label,
  span: { start: label.span.start + start, end: label.span.end + start },
  wordsAt: label.wordsAt + start,
});

function runsOf(lines: readonly LabelledLine[]): readonly (readonly LabelledLine[])[] {
  const runs: LabelledLine[][] = [];
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
  run: readonly LabelledLine[],
  named: NamesElsewhere,
): readonly Turn[] {
  const own = linesOfTranscript(body, blocks, run, named);
  if (own.length === 0) return [];
  const letters = own.some(({ label }) => label.kind === 'ask' || label.kind === 'answer');
  const trusted = letters || own.length >= manyTurns;
  const answers = own.some(({ label }) => label.kind !== 'ask');
  return own.flatMap(({ block, label }, at): readonly Turn[] => {
    const text = (index: number): Span => blocks[index]?.span ?? { start: 0, end: 0 };
    const first = partsIn(body, block, { start: label.wordsAt, end: text(block).end });
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
    const text = body.slice(block.span.start, Math.min(block.span.end, block.span.start + turnStart));
    if (isTimeLine(text)) continue;
    const isSaid = below || spokenKinds.has(block.kind);
    if (endNote.test(text) || (!trusted && !(isSaid && (below || speaksOfSelf.test(text))))) break;
    if (isSaid) out.push(at);
  }
  return out;
}

const labelOnly = (body: string, { start, end }: Span): boolean => {
  const label = labelOf(body.slice(start, Math.min(end, start + labelReach)));
  return label !== undefined && label.wordsAt >= end - start;
};
