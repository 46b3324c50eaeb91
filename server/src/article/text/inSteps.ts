/** Long work in steps, so that whoever has it done may do something else between two, or give it up. */

/** What it takes to make a `T`. After each step it says how much is done, 0 to 1, where that is known. */
export type Steps<T> = Generator<number | undefined, T, undefined>;

/** Does all steps one after the other. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** So many items are one step: few enough to be no longer than a moment, many enough for a step to cost nothing. */
const itemsInStep = 64;

/** What `make` makes of each item, in steps. */
export function* mapInSteps<T, R>(
  items: readonly T[],
  make: (item: T, index: number) => R,
): Steps<readonly R[]> {
  const out: R[] = [];
  for (const [index, item] of items.entries()) {
    out.push(make(item, index));
    if ((index + 1) % itemsInStep === 0) yield undefined;
  }
  return out;
}

/** Work that was done in one go, or is to be done in steps: most of what looks for something is quick. */
export type Found<T> = readonly T[] | Steps<readonly T[]>;

/** What was found, in steps where it is sought in steps. */
export function* foundIn<T>(found: Found<T>): Steps<readonly T[]> {
  return 'next' in found ? yield* found : found;
}

/** Whether a step ends behind the item of an index: for loops that do more than map. */
export const isStepsEnd = (index: number): boolean => (index + 1) % itemsInStep === 0;
