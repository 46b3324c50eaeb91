/**
 * Nothing is worse than linear, whatever the text. Counted are steps, not seconds: the same text takes the same steps on
 * every machine, however busy it is.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCopy } from '../../../server/src/article/analyze';
import { clean } from '../../../server/src/article/cleaning/clean';
import { createTagger } from '../../../server/src/nlp/tagger';
import { hostileKinds } from '../support/hostileKinds';
import { countSteps, type StepCounter } from '../support/steps';

/** Smaller texts would measure what is done for any text, larger ones take long; in UTF-16 code units. */
const smallest = 2000;
/** Of each kind a text of that size, and others so many times as long. */
const times = [1, 2, 4, 8] as const;
/** So much more than in proportion a longer text may take: tables grow, and what stands at its ends is small. */
const slack = 1.3;

/** The whole analysis, problems and cleaning included. */
function readAll(text: string): void {
  const { copy, attribute } = readCopy(text);
  clean(copy, 'safe');
  clean(copy, 'suggested');
  attribute(createTagger()).problems();
}

/** For each longer text how its steps compare with those of the shortest, in proportion. */
async function growthOf(
  counter: StepCounter,
  write: (size: number) => string,
  run: (text: string) => unknown,
): Promise<readonly number[]> {
  const shortest = write(smallest);
  const few = await counter.stepsOf(() => run(shortest));
  const growth: number[] = [];
  for (const more of times.slice(1)) {
    const text = write(smallest * more);
    const many = await counter.stepsOf(() => run(text));
    growth.push(many / few / (text.length / shortest.length));
  }
  return growth;
}

describe('steps', () => {
  const state: { counter?: StepCounter } = {};
  const counting = (): StepCounter => {
    if (state.counter === undefined) throw new Error('not counting');
    return state.counter;
  };

  beforeAll(async () => {
    // what is compiled and set up once is no step of any text
    readAll('"It leaks," said Max Pell.\n\n1 of 2\n\nBy Ada Morrow\n');
    state.counter = await countSteps((url) => /server\/src\//u.test(url) || url.includes(import.meta.url));
  });
  afterAll(() => state.counter?.end());

  it.each([
    ['steps of its own', (text: string) => [...text].map((_, at) => text.slice(0, at).split('').length)],
    ['what is sought in a string', (text: string) => [...text].map((_, at) => text.lastIndexOf('\f', at))],
    ['an expression', (text: string) => [...text].map((_, at) => /z$/u.test(text.slice(at)))],
  ])('that grow with the square are seen: %s', async (_, run) => {
    const growth = await growthOf(counting(), (size) => 'a'.repeat(size), run);
    expect(Math.max(...growth)).toBeGreaterThan(slack);
  });

  it('are the same in each run', async () => {
    const text = hostileKinds[0]?.[1](smallest) ?? '';
    const steps: number[] = [];
    for (let run = 0; run < 3; run++) steps.push(await counting().stepsOf(() => readAll(text)));
    // in the first something may be set up once
    expect(steps[1]).toBe(steps[2]);
    expect(steps[2]).toBeGreaterThan(text.length);
  });

  it.each(hostileKinds)('do not grow faster than the text: %s', async (_, write) => {
    const growth = await growthOf(counting(), write, readAll);
    expect(Math.max(...growth), growth.join(', ')).toBeLessThan(slack);
  });
});

it('a hundred kinds of hostile text, each by its own name', () => {
  expect(new Set(hostileKinds.map(([name]) => name)).size).toBeGreaterThanOrEqual(100);
});
