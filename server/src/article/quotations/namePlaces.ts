import type { Span } from '../types';

/** Where a name stands in running text: so many places that one of them is outside of any one label. Offsets. */
interface Places {
  /** Wherever it stands. */
  readonly any: number[];
  /** Only behind another word with a capital: "Denzel Washington". */
  readonly full: number[];
}

/** Where each of some names stands in a body, from `namePlaces`. */
export type NamePlaces = ReadonlyMap<string, Places>;

/** A label has a name once. */
const enough = 2;
const firstRun = /^[\p{L}\p{N}]+/u;
const goesOn = /[\p{L}\p{N}:]/u;
/** Longer words are no names; a cut one is like none of them. Characters. */
const longest = 80;
/** The word before a name is looked for in so many characters. */
const wordBefore = 20;

/** Reads a body once for the places of all names. Linear. */
export function namePlaces(body: string, names: readonly string[]): NamePlaces {
  const out = new Map<string, Places>();
  const byStart = new Map<string, string[]>();
  const initials = new Set<number>();
  for (const name of names) {
    if (out.has(name)) continue;
    out.set(name, { any: [], full: [] });
    // "Smith-Jones" is looked for where there is a "Smith"
    const start = firstRun.exec(name)?.[0];
    if (start === undefined) continue;
    byStart.set(start, [...(byStart.get(start) ?? []), name]);
    initials.add(name.charCodeAt(0));
  }
  for (let space = body.indexOf(' '); space >= 0; space = body.indexOf(' ', space + 1)) {
    const index = space + 1;
    // most words begin like none of the names, and the letters of all alphabets are slow to tell
    const word = initials.has(body.charCodeAt(index))
      ? firstRun.exec(body.slice(index, index + longest))?.[0]
      : undefined;
    if (word === undefined) continue;
    for (const name of byStart.get(word) ?? []) {
      const places = out.get(name);
      if (places === undefined || places.full.length === enough) continue;
      if (!body.startsWith(name, index) || goesOn.test(body.charAt(index + name.length))) continue;
      if (places.any.length < enough) places.any.push(index);
      const before = body.slice(Math.max(0, index - wordBefore), index - 1);
      if (/^\p{Lu}/u.test(before.split(/\s/u).pop() ?? '')) places.full.push(index);
    }
  }
  return out;
}

/** Whether a name stands in running text outside of a label; `full`: behind another word with a capital. */
export function isElsewhere(named: NamePlaces, name: string, label: Span, full = false): boolean {
  const places = named.get(name);
  return (
    places !== undefined &&
    (full ? places.full : places.any).some((at) => at < label.start || at >= label.end)
  );
}
