/**
 * Cleaning once must be what cleaning in steps is. Noise that is only found when other noise is gone is brought back to
 * the file and mended there together with it, and then the white space around both may come out otherwise than in steps.
 * Where it does, what stands there is one piece that is mended to the very text that the steps make.
 */
import { makeBody } from '../cleaning/body';
import { differencesOf, type Difference } from '../cleaning/composed';
import { editsOf } from '../cleaning/edits';
import type { CleanLevel } from '../cleaning/levels';
import { atLevel, withCompanions } from '../cleaning/levels';
import type { Artifact, Edit, NoiseEffect, Span } from '../types';
import { inOrder, withMends } from './merge';

/** So often pieces are put together where they differ, before all between the first and the last of them is one. */
const rounds = 3;

/** What stands deepest in the story is what a piece of several does to it. */
const effects: readonly NoiseEffect[] = ['furniture', 'mend', 'markup', 'space'];

/** The artifacts that a level repairs, with those that go along. */
export function repairedAt(
  text: string,
  artifacts: readonly Artifact[],
  level: CleanLevel,
): readonly Artifact[] {
  // a break that is safe to mend takes along the lines in it, however sure they are
  return withCompanions(text, artifacts, atLevel(artifacts, level));
}

/** The same artifacts, but that a level makes of the text what the wanted edits make of it. */
export function settled(
  text: string,
  artifacts: readonly Artifact[],
  level: CleanLevel,
  wanted: readonly Edit[],
): readonly Artifact[] {
  let known = artifacts;
  for (let round = 0; round <= rounds; round++) {
    const repaired = repairedAt(text, known, level);
    const differences = differencesOf(text, wanted, editsOf(text, repaired));
    if (differences.length === 0) return known;

    known = asOne(text, known, level, round < rounds ? differences : [allOf(text, wanted, repaired)]);
  }
  return known;
}

/** Everything from the first to the last change. */
function allOf(text: string, wanted: readonly Edit[], repaired: readonly Artifact[]): Difference {
  const first = Math.min(wanted[0]?.span.start ?? text.length, repaired[0]?.span.start ?? text.length);
  const last = Math.max(wanted.at(-1)?.span.end ?? 0, repaired.at(-1)?.span.end ?? 0);
  return { span: { start: first, end: Math.max(first, last) }, text: textOf(text, first, last, wanted) };
}

/** What wanted edits make of a stretch that none of them reaches out of. */
function textOf(text: string, start: number, end: number, wanted: readonly Edit[]): string {
  const inside = wanted.filter(({ span }) => span.start >= start && span.end <= end);
  const body = makeBody(text.slice(0, end), inside);
  return body.text.slice(start);
}

/** Makes one piece of what a level repairs in each stretch. */
function asOne(
  text: string,
  known: readonly Artifact[],
  level: CleanLevel,
  differences: readonly Difference[],
): readonly Artifact[] {
  const repaired = new Set(repairedAt(text, known, level));
  const pieces = piecesOf(text, known, level, differences);
  const held = new Set<Artifact>();
  const out: Artifact[] = [];
  let from = 0;
  for (const artifact of known) {
    const { start, end } = artifact.span;
    while ((differences[from]?.span.end ?? Infinity) <= start) from++;
    let to = from;
    while ((differences[to]?.span.start ?? Infinity) < end) to++;
    if (to === from) out.push(artifact);
    else if (!repaired.has(artifact))
      out.push(...left(artifact, differences.slice(from, to), pieces.slice(from, to), held));
  }
  const alone = pieces.filter((piece) => piece !== undefined).filter((piece) => !held.has(piece));
  return inOrder([...out, ...alone]);
}

/** For each stretch the one piece that it becomes; undefined where it stays as it is. */
function piecesOf(
  text: string,
  known: readonly Artifact[],
  level: CleanLevel,
  differences: readonly Difference[],
): readonly (Artifact | undefined)[] {
  let from = 0;
  return differences.map((difference) => {
    const { start, end } = difference.span;
    while ((known[from]?.span.end ?? Infinity) < start) from++;
    let to = from;
    while ((known[to]?.span.start ?? Infinity) <= end) to++;
    return pieceOf(text, known.slice(from, to), level, difference);
  });
}

/** What is left of an artifact that the level does not repair, beside pieces: it holds those that lie in it. */
function left(
  artifact: Artifact,
  differences: readonly Difference[],
  pieces: readonly (Artifact | undefined)[],
  held: Set<Artifact>,
): readonly Artifact[] {
  const here = pieces.filter((piece) => piece !== undefined);
  const { span, applicability, within = [] } = artifact;
  if (applicability === 'display') return here.some((piece) => overlaps(piece.span, span)) ? [] : [artifact];
  const others = within.filter((inner) => !differences.some((each) => overlaps(each.span, inner.span)));
  if (here.some((piece) => piece.span.start < span.start || piece.span.end > span.end)) return others;
  for (const piece of here) held.add(piece);
  return [withMends(artifact, [...others, ...here])];
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** A stretch as one piece of noise; undefined where it is to stay as it is. */
function pieceOf(
  text: string,
  parts: readonly Artifact[],
  level: CleanLevel,
  difference: Difference,
): Artifact | undefined {
  const { span, text: by } = shortened(text, difference);
  const repaired = repairedAt(text, parts, level);
  const leading = repaired.find(({ repair }) => repair === 'delete-line') ?? repaired[0] ?? parts[0];
  if (leading === undefined || text.slice(span.start, span.end) === by) return undefined;
  const effect = effects.find((each) => repaired.some((part) => (part.effect ?? 'furniture') === each));
  const inside = repairedAt(text, parts, 'safe').filter(
    (part) => part.span.start >= span.start && part.span.end <= span.end,
  );
  return {
    rule: leading.rule,
    span,
    repair: by === '' ? 'delete' : 'replace',
    ...(by !== '' && { text: by }),
    applicability: level,
    effect: effect ?? 'space',
    evidence: leading.evidence,
    ...(level === 'suggested' && inside.length > 0 && { within: inside }),
  };
}

/** A change without what stays the same at its ends, but never one of nothing. */
function shortened(text: string, { span, text: by }: Difference): Edit {
  let { start, end } = span;
  // nothing can be put between two characters: the one beside it is written again
  if (start === end && end < text.length)
    return { span: { start, end: end + 1 }, text: by + text.slice(end, end + 1) };
  if (start === end) return { span: { start: start - 1, end }, text: text.slice(start - 1, start) + by };
  let from = 0;
  let to = by.length;
  while (end - start > 1 && from < to && text[start] === by[from]) {
    start++;
    from++;
  }
  while (end - start > 1 && to > from && text[end - 1] === by[to - 1]) {
    end--;
    to--;
  }
  return { span: { start, end }, text: by.slice(from, to) };
}
