/**
 * Nothing is worse than linear, whatever the text. Counted are steps, not seconds: a text takes as many of them on every
 * machine, however busy it is.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostileKinds } from '../support/hostileKinds';
import { countSteps, type StepCounter } from '../support/steps';

/** Smaller texts would measure what is done for any text, larger ones take long; in UTF-16 code units. */
const smallest = 2000;
/** Of each kind a text of that size, and others so many times as long. */
const times = [1, 2, 4, 8] as const;
/** So much more than in proportion a longer text may take: tables grow, and what stands at its ends is small. */
const slack = 1.3;

/** The whole analysis, problems and cleaning included. */
type Program = (text: string) => void;

/** Loads the program: what is compiled before the steps are counted is not counted. */
async function load(): Promise<Program> {
  const { finish, readCopy } = await import('../../../server/src/article/analyze');
  const { clean } = await import('../../../server/src/article/cleaning/clean');
  const { createTagger } = await import('../../../server/src/nlp/tagger');
  return (text) => {
    const { copy, attribute } = readCopy(text);
    clean(copy, 'safe');
    clean(copy, 'suggested');
    finish(finish(attribute(createTagger())).problems());
  };
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
  const begun: { counter?: StepCounter; readAll?: Program } = {};
  const ready = (): Required<typeof begun> => {
    const { counter, readAll } = begun;
    if (counter === undefined || readAll === undefined) throw new Error('not counting');
    return { counter, readAll };
  };

  beforeAll(async () => {
    begun.counter = await countSteps((url) => /server\/src\//u.test(url) || url.endsWith('linear.test.ts'));
    begun.readAll = await load();
    // what is set up once is no step of any text
    begun.readAll('"It leaks," said Max Pell.\n\n1 of 2\n\nBy Ada Morrow\n');
  });
  afterAll(() => begun.counter?.end());

  it.each([
    ['steps of its own', (text: string) => [...text].map((_, at) => text.slice(0, at).split('').length)],
    ['what is sought in a string', (text: string) => [...text].map((_, at) => text.lastIndexOf('\f', at))],
    ['an expression', (text: string) => [...text].map((_, at) => /z$/u.test(text.slice(at)))],
  ])('that grow with the square are seen: %s', async (_, run) => {
    const growth = await growthOf(ready().counter, (size) => 'a'.repeat(size), run);
    expect(Math.max(...growth)).toBeGreaterThan(slack);
  });

  it('hardly differ from run to run', async () => {
    const { counter, readAll } = ready();
    const text = hostileKinds[0]?.[1](smallest) ?? '';
    const steps: number[] = [];
    for (let run = 0; run < 3; run++) steps.push(await counter.stepsOf(() => readAll(text)));
    // in the first something may be set up once; what the engine has compiled anew is not counted to the last step
    expect((steps[1] ?? 0) / (steps[2] ?? 1)).toBeGreaterThan(1 / slack);
    expect((steps[1] ?? 0) / (steps[2] ?? 1)).toBeLessThan(slack);
    expect(steps[2]).toBeGreaterThan(text.length);
  });

  it.each(hostileKinds)('do not grow faster than the text: %s', async (_, write) => {
    const { counter, readAll } = ready();
    const growth = await growthOf(counter, write, readAll);
    expect(Math.max(...growth), growth.join(', ')).toBeLessThan(slack);
  });
});

it('a hundred kinds of hostile text, each by its own name', () => {
  expect(new Set(hostileKinds.map(([name]) => name)).size).toBeGreaterThanOrEqual(100);
});
