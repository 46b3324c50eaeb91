/** Edits drawn at random, with the truth about where every letter of the text before them has gone. */

/** A source of numbers from 0 to 1, the same for the same seed. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    // mulberry32
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A text whose letters are told apart: `ids` has one number for each UTF-16 code unit, -1 for what was put in. */
export interface Tracked {
  readonly text: string;
  readonly ids: readonly number[];
}

/** A text before any edit. */
export function tracked(text: string): Tracked {
  return { text, ids: [...Array(text.length).keys()] };
}

function spliced({ text, ids }: Tracked, start: number, end: number, put: Tracked): Tracked {
  return {
    text: text.slice(0, start) + put.text + text.slice(end),
    ids: [...ids.slice(0, start), ...put.ids, ...ids.slice(end)],
  };
}

function typed(text: string): Tracked {
  return { text, ids: Array.from({ length: text.length }, () => -1) };
}

const put = ['zeal', 'of course', 'on Tuesday', 'ze', 'hm', '87', 'quay', '\n\n', ', ', '“', 'It was late.'];

/** One edit, as people make them: words typed, deleted or replaced, a paragraph cut, copied, pasted or moved. */
export function edited(before: Tracked, next: () => number): Tracked {
  const { text } = before;
  const at = Math.floor(next() * (text.length + 1));
  const some = Math.floor(next() * 30);
  const words = put[Math.floor(next() * put.length)] ?? '';
  const kind = next();
  if (kind < 0.4) return spliced(before, at, at, typed(words));
  if (kind < 0.7) return spliced(before, at, Math.min(text.length, at + some), typed(''));
  if (kind < 0.85) return spliced(before, at, Math.min(text.length, at + some), typed(words));
  const paragraphs = [...text.matchAll(/[^\n]+\n*/g)];
  const paragraph = paragraphs[Math.floor(next() * paragraphs.length)];
  if (paragraph === undefined) return before;
  const end = paragraph.index + paragraph[0].length;
  const cut = spliced(before, paragraph.index, end, typed(''));
  if (kind < 0.88) return cut;
  const from = kind < 0.94 ? cut : before;
  const places = [0, ...[...from.text.matchAll(/\n\n/g)].map(({ index }) => index + 2)];
  const place = places[Math.floor(next() * places.length)] ?? 0;
  const moved = { text: paragraph[0], ids: before.ids.slice(paragraph.index, end) };
  // of a paragraph that was copied nobody can tell which is the copy: the words are in both
  return spliced(from, place, place, moved);
}
