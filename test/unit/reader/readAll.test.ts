import { describe, expect, it } from 'vitest';
import type { Opinions } from '../../../server/src/article/opinions';
import { readAll } from '../../../server/src/reader/readAll';
import { createFakeReader } from '../support/fakeReader';

/** Marked parts of a body, each in words of its own. */
function bodyOf(count: number): { readonly body: string; readonly parts: { start: number; end: number }[] } {
  const quoted = Array.from({ length: count }, (_, k) => `"Day ${String(k)}."`);
  const body = quoted.join('\n\n');
  const parts = quoted.map((words) => {
    const start = body.indexOf(words);
    return { start, end: start + words.length };
  });
  return { body, parts };
}

/** An analysis that is open where it has no answer; it tells where it has one. */
function answersTo(count: number): (opinions: Opinions) => readonly boolean[] {
  const { body, parts } = bodyOf(count);
  return (opinions) => parts.map((part) => opinions.ofQuotation(body, part) !== undefined);
}

/** An analysis that asks of a part only when it knows of the one before: how many answers it has. */
function oneByOne(count: number): (opinions: Opinions) => number {
  const { body, parts } = bodyOf(count);
  return (opinions) => {
    const open = parts.findIndex((part) => opinions.ofQuotation(body, part) === undefined);
    return open < 0 ? count : open;
  };
}

describe('reading a text again', () => {
  it('opens nothing for a text that leaves nothing open', async () => {
    let isOpened = false;
    const read = await readAll(
      () => 'as the rules read it',
      () => {
        isOpened = true;
        return Promise.resolve(undefined);
      },
    );
    expect([read, isOpened]).toEqual(['as the rules read it', false]);
  });

  it('stays with the rules where there is no second reader', async () => {
    expect(await readAll(answersTo(2), () => Promise.resolve(undefined))).toEqual([false, false]);
  });

  it('reads each window once, however many a text has', async () => {
    const reader = createFakeReader();
    const many = 500;
    const read = await readAll(answersTo(many), () => Promise.resolve(reader));
    expect(read.every(Boolean)).toBe(true);
    expect(reader.windows).toHaveLength(many);
    expect(new Set(reader.windows).size).toBe(many);
  });

  it('goes on while answers open something new, and not for ever', async () => {
    const open = (): Promise<ReturnType<typeof createFakeReader>> => Promise.resolve(createFakeReader());
    expect(await readAll(oneByOne(3), open)).toBe(3);
    expect(await readAll(oneByOne(9), open)).toBe(4);
    expect(await readAll(oneByOne(9), open, 2)).toBe(2);
  });
});
