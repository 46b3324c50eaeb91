/** When the command line reads texts a second time, and what it says where it does not. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Analyse, ReaderFlags } from '../../../server/src/cli/secondReading';
import { complain } from '../../../server/src/cli/output';
import { openSecondReading } from '../../../server/src/cli/secondReading';
import { createFakeReader, type FakeReader } from '../support/fakeReader';

/** What a run said, what it read, and the readers that it opened. */
interface Outcome {
  readonly said: readonly string[];
  readonly answers: readonly boolean[];
  readonly opened: readonly FakeReader[];
}

let said: string[];
beforeEach(() => {
  said = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((line) => {
    said.push(String(line));
    return true;
  });
});
afterEach(() => vi.restoreAllMocks());

/** Leaves open what one quotation is; true where there was an answer. */
const withOpen =
  (file: string): Analyse<boolean> =>
  (opinions) => {
    const body = `"${file}!"`;
    return opinions?.ofQuotation(body, { start: 0, end: body.length }) !== undefined;
  };

/** Runs over so many files, the first of them so long. */
async function runOver(
  count: number,
  reader: ReaderFlags['reader'],
  { length = 100, create = createFakeReader, analyse = withOpen } = {},
): Promise<Outcome> {
  const opened: FakeReader[] = [];
  const answers: boolean[] = [];
  const { again, close } = openSecondReading({ reader }, count, complain, async () => {
    const one = await Promise.resolve(create());
    opened.push(one);
    return one;
  });
  for (let k = 0; k < count; k++) {
    const file = `${String(k)}.txt`;
    answers.push(await again(file, k === 0 ? length : 100, analyse(file)));
  }
  await close();
  return { said, answers, opened };
}

describe('--reader', () => {
  it('reads few files again, with one model that is closed at the end', async () => {
    const { said, answers, opened } = await runOver(20, 'auto');
    expect(said).toEqual([]);
    expect(answers).toEqual(Array.from({ length: 20 }, () => true));
    expect(opened.map((one) => [one.windows.length, one.isClosed()])).toEqual([[20, true]]);
  });

  it('leaves many files as the rules read them, and says once how to change that', async () => {
    const { said, answers, opened } = await runOver(21, 'auto');
    expect(said).toEqual([
      'copydesk: second reading: off for 21 files; --reader on turns it on (some 0.5 s an article, more for a web page)\n',
    ]);
    expect([answers.some(Boolean), opened.length]).toEqual([false, 0]);
  });

  it('leaves a very long text as the rules read it, and reads the others', async () => {
    const { said, answers } = await runOver(2, 'auto', { length: 100_001 });
    expect(said).toEqual([
      'copydesk: 0.txt: second reading: off for so long a text; --reader on turns it on\n',
    ]);
    expect(answers).toEqual([false, true]);
  });

  it('reads all when it is on, says nothing and opens nothing when it is off', async () => {
    const on = await runOver(21, 'on', { length: 100_001 });
    expect([on.said, on.answers.every(Boolean), on.opened.length]).toEqual([[], true, 1]);
    const off = await runOver(21, 'off', { length: 100_001 });
    expect([off.said, off.answers.some(Boolean), off.opened.length]).toEqual([[], false, 0]);
  });

  it('neither opens nor says anything where nothing is open', async () => {
    const { said, opened } = await runOver(21, 'auto', { length: 100_001, analyse: () => () => true });
    expect([said, opened]).toEqual([[], []]);
  });

  it.each(['on', 'auto'] as const)('does without a model that cannot be opened, %s', async (reader) => {
    const create = (): never => {
      throw Object.assign(new Error('ENOENT: no such file'), { code: 'ENOENT' });
    };
    const { said, answers } = await runOver(3, reader, { create });
    expect(said).toEqual([
      'copydesk: second reading: left out, the language model cannot be used: there is no such file\n',
    ]);
    expect(answers).toEqual([false, false, false]);
  });

  it('does without a model from the file on in which it fails', async () => {
    const { said, answers, opened } = await runOver(3, 'on', { create: () => createFakeReader(1) });
    expect(said).toEqual([
      'copydesk: second reading: left out, the language model cannot be used: out of memory\n',
    ]);
    expect(answers).toEqual([true, false, false]);
    expect(opened.map((one) => one.isClosed())).toEqual([true]);
  });
});
