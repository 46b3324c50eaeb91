import type { Unit } from './units';

/** A name in the midst of a sentence, where a capital letter says something. */
const nameWithin = /(?<=[\p{Ll},;]\s)\p{Lu}\p{Ll}{3,20}/gu;
/** Whom so many paragraphs of the story name is one of its own people, or places. */
const oftenEnough = 2;

/** The names within the sentences of a text, each once. */
function namesWithin(text: string): readonly string[] {
  return [...new Set(text.match(nameWithin) ?? [])];
}

/** Tells whether the unit at an index names somebody, or some place, that the rest of the story names again and again. */
export function readOwnPeople(
  units: readonly Unit[],
  story: readonly boolean[],
): (unit: Unit, u: number) => boolean {
  let counts: ReadonlyMap<string, number> | undefined;
  return ({ text }, u) => {
    const own = story[u] === true ? 1 : 0;
    const names = namesWithin(text);
    if (names.length === 0) return false;
    // few units are asked for, and none of many a text
    const known = (counts ??= countNames(units, story));
    return names.some((name) => (known.get(name) ?? 0) - own >= oftenEnough);
  };
}

/** In how many units of the story each name stands. */
function countNames(units: readonly Unit[], story: readonly boolean[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  units.forEach(({ text }, u) => {
    if (story[u] !== true) return;
    for (const name of namesWithin(text)) counts.set(name, (counts.get(name) ?? 0) + 1);
  });
  return counts;
}
