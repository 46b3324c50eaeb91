import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { expect, it } from 'vitest';
import { root } from '../../boundaries/modules';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const { contributes } = JSON.parse(read('package.json')) as {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
  };
};
const tests = globSync(['test/vscode/suite/*.test.ts', 'test/vscode/**/*.test.mjs', '!**/node_modules'], {
  cwd: root,
}).map(read);

it('the tests in a real VS Code are found', () => {
  expect(tests.length).toBeGreaterThan(4);
});

it.each(contributes.commands.map(({ command, title }) => [command, title]))(
  'a test in a real VS Code runs %s',
  (command, title) => {
    const named = [`'${command}'`, `'Copydesk: ${title}'`];
    expect(tests.some((text) => named.some((name) => text.includes(name)))).toBe(true);
  },
);
