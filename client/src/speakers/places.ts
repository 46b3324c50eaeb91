/** What stands at a place of the text, and which quotation of a speaker comes next. Nothing of VS Code here. */
import type {
  SpeakersResult,
  WirePosition,
  ListedQuotation,
  WireRange,
  ListedSpeaker,
} from '../../../server/src/protocol';
import { compare, neighbour } from '../paint';
import type { SpeakersNode, SpeakersTree } from './model';

/** Whether a place is in a range or right behind it, where the cursor stands after its last letter. */
function reaches({ start, end }: WireRange, at: WirePosition): boolean {
  return compare(start, at) <= 0 && compare(at, end) <= 0;
}

/** The innermost of what reaches to a place: what starts last. */
function innermost<T>(
  things: readonly T[],
  rangesOf: (thing: T) => readonly WireRange[],
  at: WirePosition,
): { readonly thing: T; readonly range: WireRange } | undefined {
  let best: { thing: T; range: WireRange } | undefined;
  for (const thing of things) {
    for (const range of rangesOf(thing)) {
      if (reaches(range, at) && (best === undefined || compare(best.range.start, range.start) < 0))
        best = { thing, range };
    }
  }
  return best;
}

/** The node that a place in the text belongs to: the quotation there, else the speaker who is mentioned there. */
export function nodeAt({ nodes }: SpeakersTree, at: WirePosition): SpeakersNode | undefined {
  const quotations = nodes.filter((node) => node.type === 'quotation');
  const said = innermost(quotations, ({ quotation }) => quotation.ranges, at);
  if (said !== undefined) return said.thing;
  const speakers = nodes.filter((node) => node.type === 'speaker');
  return innermost(speakers, ({ speaker }) => speaker.mentions, at)?.thing;
}

/** All speakers of a document, in the order of their first quotation. */
export function allSpeakers({ articles }: SpeakersResult): readonly ListedSpeaker[] {
  return articles.flatMap(({ speakers }) => speakers);
}

/**
 * The speaker whom a place is about: whose quotation begins there, who is mentioned there, or who says what stands there.
 * Undefined where it is about nobody.
 */
export function speakerAt(result: SpeakersResult, at: WirePosition): ListedSpeaker | undefined {
  const speakers = allSpeakers(result);
  const rangesOf = ({ quotations }: ListedSpeaker): readonly WireRange[] =>
    quotations.flatMap(({ ranges }) => ranges);
  const said = innermost(speakers, rangesOf, at);
  // here a command has put the cursor, or a click in the tree: what is said there may begin with somebody's name
  if (said !== undefined && compare(said.range.start, at) === 0) return said.thing;
  return innermost(speakers, ({ mentions }) => mentions, at)?.thing ?? said?.thing;
}

/** The speaker in a newer text, by the name; one with the same id is preferred. Undefined where they say nothing any more. */
export function sameSpeaker(
  result: SpeakersResult,
  { id, name, kind }: Pick<ListedSpeaker, 'id' | 'name' | 'kind'>,
): ListedSpeaker | undefined {
  const alike = allSpeakers(result).filter((speaker) => speaker.name === name && speaker.kind === kind);
  return alike.find((speaker) => speaker.id === id) ?? alike[0];
}

/** The quotation of a speaker that comes next from a place, or before it; round the end. `number` counts from 1. */
export function quotationFrom(
  { quotations }: Pick<ListedSpeaker, 'quotations'>,
  from: WirePosition,
  direction: 'next' | 'previous',
): { readonly quotation: ListedQuotation; readonly range: WireRange; readonly number: number } | undefined {
  const starts = quotations.flatMap(({ ranges }) => ranges.slice(0, 1).map(({ start }) => start));
  const index = neighbour(starts, from, direction);
  const quotation = index === undefined ? undefined : quotations[index];
  const range = quotation?.ranges[0];
  return index === undefined || quotation === undefined || range === undefined
    ? undefined
    : { quotation, range, number: index + 1 };
}

/** What is dimmed while one speaker is in focus: the words of all others, and where these are mentioned outside of the speaker's words. */
export function dimmedBeside(result: SpeakersResult, id: string): readonly WireRange[] {
  const own = allSpeakers(result).find((speaker) => speaker.id === id);
  const kept = [...(own?.mentions ?? []), ...(own?.quotations ?? []).flatMap(({ ranges }) => ranges)];
  const others = result.articles.flatMap(({ speakers, withoutSpeaker }) => [
    ...speakers
      .filter((speaker) => speaker.id !== id)
      .flatMap(({ quotations, mentions }) => [...mentions, ...quotations.flatMap(({ ranges }) => ranges)]),
    ...withoutSpeaker.flatMap(({ ranges }) => ranges),
  ]);
  return without(merged(others), merged(kept));
}

const inOrder = (ranges: readonly WireRange[]): readonly WireRange[] =>
  [...ranges].sort((a, b) => compare(a.start, b.start));

/** Ranges in order, those that overlap as one: dimmed twice is dimmed too much. */
function merged(ranges: readonly WireRange[]): readonly WireRange[] {
  const out: WireRange[] = [];
  for (const range of inOrder(ranges)) {
    const last = out.at(-1);
    if (last === undefined || compare(last.end, range.start) < 0) out.push(range);
    else if (compare(last.end, range.end) < 0) out[out.length - 1] = { start: last.start, end: range.end };
  }
  return out;
}

/** What is left of ranges once others are cut out of them. Both in order and without overlaps. */
function without(ranges: readonly WireRange[], holes: readonly WireRange[]): readonly WireRange[] {
  const out: WireRange[] = [];
  let next = 0;
  for (const { start, end } of ranges) {
    while (next < holes.length && compare((holes[next] as WireRange).end, start) <= 0) next++;
    let from = start;
    for (let k = next; k < holes.length; k++) {
      const hole = holes[k] as WireRange;
      if (compare(hole.start, end) >= 0) break;
      if (compare(from, hole.start) < 0) out.push({ start: from, end: hole.start });
      if (compare(from, hole.end) < 0) from = hole.end;
    }
    if (compare(from, end) < 0) out.push({ start: from, end });
  }
  return out;
}
