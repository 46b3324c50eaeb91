/** What the README says has to be so: its tables, its links, its pictures, its commands. `npm run docs` writes the tables anew. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../boundaries/modules';
import type { Manifest } from './tables';
import { withTables } from './tables';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest & {
  readonly version: string;
  readonly scripts: Readonly<Record<string, string>>;
};
const documents = ['README.md', 'CHANGELOG.md', 'seeds/README.md'];

it('the tables of the README are those of the program (npm run docs writes them)', () => {
  const readme = read('README.md');
  expect(readme.split('\n')).toEqual(withTables(readme, manifest).split('\n'));
});

it.each(documents)('%s: every link and picture leads to something in the project', (document) => {
  const text = read(document);
  const targets = [...text.matchAll(/\]\(([^()\s]+)\)/gu)].map((match) => match[1] ?? '');
  const headings = [...text.matchAll(/^#+ (.+)$/gmu)].map((match) =>
    (match[1] ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replace(/ /gu, '-'),
  );
  const leads = (target: string): boolean => {
    if (target.startsWith('https://')) return true;
    if (target.startsWith('#'))
      return headings.includes(target.slice(1)) || text.includes(`id="${target.slice(1)}"`);
    return existsSync(join(root, document, '..', target));
  };
  expect(targets.filter((target) => !leads(target))).toEqual([]);
});

it.each(documents)('%s: every file that it names is there', (document) => {
  const named = [
    ...read(document).matchAll(/`((?:client|server|seeds|syntaxes|test|\.config)\/[\w./-]*)`/gu),
  ].map((match) => match[1] ?? '');
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

it.each(documents)('%s: every npm script that it names exists', (document) => {
  const scripts = [...read(document).matchAll(/`?npm (?:run )?([a-z:]+)/gu)].map((match) => match[1] ?? '');
  const known = [...Object.keys(manifest.scripts), 'run', 'install', 'link', 'ci'];
  expect(scripts.filter((script) => !known.includes(script))).toEqual([]);
});

it('the changelog has this version', () => {
  expect(read('CHANGELOG.md')).toContain(`## [${manifest.version}]`);
});
