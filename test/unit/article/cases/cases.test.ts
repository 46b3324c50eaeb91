/** No file of cases lies here unread: each is named in a test that runs it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../../boundaries/modules';
import { folder } from './load';

const tests = readdirSync(join(root, 'test/unit'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => readFileSync(join(root, 'test/unit', file), 'utf8'));
const names = readdirSync(join(root, folder))
  .filter((file) => file.endsWith('.txt'))
  .map((file) => file.replace(/\.txt$/u, ''));

it('there are cases', () => {
  expect(names).toContain('patterns');
});

it.each(names)('%s.txt is run by a test', (name) => {
  const isRun = tests.some((text) => text.includes(`'${name}'`));
  expect(isRun, `${name}.txt is run by no test: name it in one beside it, such as patternRows.test.ts`).toBe(
    true,
  );
});
