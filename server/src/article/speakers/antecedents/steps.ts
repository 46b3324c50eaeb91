/** Counts and distances in few steps, so that each step is met often enough to be learned. */

/** 3 stands for 3 and 4. */
const steps = [0, 1, 2, 3, 5, 9];
/** A count as the largest step that it reaches. */
export const stepOf = (count: number): string => String(steps.findLast((each) => each <= count) ?? 0);

/** Sentences in three steps. */
export const nearness = (sentences: number): string => (sentences > 1 ? 'far' : String(sentences));

/** Sentences to somebody who is mentioned nowhere near. */
export const farAway = 6;
