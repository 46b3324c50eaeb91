/** Where else than in the labels of turns their names stand: a name that an article has elsewhere is somebody's. */

import type { Span } from '../../types';

/** Where a name stands in running text: so many places that one of them is outside of any one label. Offsets. */
interface Places {
  /** Wherever it stands. */
  readonly any: number[];
  /** Only behind another word with a capital: "Denzel Washington". */
  readonly full: number[];
}

/** What a body says of the names in the labels of its turns. */
export interface NamesElsewhere {
  /** Whether a name stands in running text outside of a label; `full`: behind another word with a capital. */
  readonly isElsewhere: (name: string, label: Span, full?: boolean) => boolean;
  /** Whether two or three letters are those of a name in it: "OC" where it has an Ottilie Crane. */
  readonly hasInitials: (letters: string) => boolean;
}

/** A label has a name once. */
const enough = 2;
const goesOn = /[\p{L}\p{N}:]/u;
/** The word before a name is looked for in so many characters. */
const wordBefore = 20;

/**
 * Reads a body for names, which are the last words of labels. Once for all of their places, and once more for initials
 * where these are asked for. Linear.
 */
export function findNamesElsewhere(body: string, names: readonly string[]): NamesElsewhere {
  const places = placesOf(body, names);
  let initials: ReadonlySet<string> | undefined;
  return {
    isElsewhere: (name, label, full = false) =>
      places.get(name)?.[full ? 'full' : 'any'].some((at) => at < label.start || at >= label.end) === true,
    hasInitials: (letters) => (initials ??= initialsIn(body)).has(letters),
  };
}

function placesOf(body: string, names: readonly string[]): ReadonlyMap<string, Places> {
  const out = new Map(names.map((name): [string, Places] => [name, { any: [], full: [] }]));
  const starts = new Set(names.map((name) => name.charCodeAt(0)));
  // labels are short, so that these are few
  const lengths = new Set(names.map(({ length }) => length));
  for (let space = body.indexOf(' '); space >= 0; space = body.indexOf(' ', space + 1)) {
    const start = space + 1;
    // most words begin like none of the names
    if (!starts.has(body.charCodeAt(start))) continue;
    for (const length of lengths) {
      const end = start + length;
      const found = out.get(body.slice(start, end));
      if (found === undefined || found.full.length === enough || goesOn.test(body.charAt(end))) continue;
      if (found.any.length < enough) found.any.push(start);
      const before = body.slice(Math.max(0, start - wordBefore), space);
      if (/^\p{Lu}/u.test(before.split(/\s/u).pop() ?? '')) found.full.push(start);
    }
  }
  return out;
}

/** The first letters of each two and each three words with capitals that stand side by side. */
function initialsIn(body: string): ReadonlySet<string> {
  const out = new Set<string>();
  const rows = /\b(\p{Lu})\p{Ll}+(?=[ -](\p{Lu})\p{Ll}+(?:[ -](\p{Lu})\p{Ll})?)/gu;
  for (const [, first = '', second = '', third] of body.matchAll(rows)) {
    out.add(first + second);
    if (third !== undefined) out.add(first + second + third);
  }
  return out;
}
