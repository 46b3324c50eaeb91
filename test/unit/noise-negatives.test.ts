import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findArtifacts } from '../../server/src/article/artifacts';

const before =
  'The council of Millbrook met on Monday to talk about the bridge, which has been closed since the flood. Nobody could say when it would be opened again.';
const after =
  'The mayor, Ines Ward, left before the end of the meeting. She had another one to go to, she said, and it was a longer one.';

/** Lines of a story that look like noise, with the line break that some of them hold. */
const lines = readFileSync(new URL('noise-negatives.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !/^# \p{Ll}|^# L/u.test(line))
  .map((line) => line.replaceAll('¶', '\n'));

/** What is found in a story around one of the lines, and touches it. */
function foundIn(line: string, level: readonly string[]): readonly string[] {
  const text = `The bridge that nobody opens\n\n${before}\n\n${line}\n\n${after}\n\n${before}\n\n${after}`;
  const start = text.indexOf(line, before.length);
  return findArtifacts(text, { disabledRules: [] })
    .filter(({ span }) => span.start < start + line.length && span.end > start)
    .filter(({ applicability, repair }) => level.includes(applicability) && repair !== 'join')
    .map(({ rule, span }) => `${rule}: ${text.slice(span.start, span.end)}`);
}

describe(`${lines.length} lines that look like noise and are story`, () => {
  test('there are at least 300 of them', () => {
    expect(new Set(lines).size).toBeGreaterThanOrEqual(300);
  });

  test('none is taken out without being asked', () => {
    expect(lines.flatMap((line) => foundIn(line, ['safe']))).toEqual([]);
  });

  test('not one in twenty is even suggested', () => {
    const suggested = lines.filter((line) => foundIn(line, ['suggested']).length > 0);
    expect(suggested.length, suggested.join(' | ')).toBeLessThan(lines.length / 20);
  });
});
