/** What stands where in the project's folder. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { root } from './modules';

describe('the repository', () => {
  it('holds at its top only what is known to stand there', () => {
    const known = [
      'package.json',
      // the words of package.json, in English and in other languages: VS Code looks for them beside it
      'package.nls.json',
      'package.nls.de.json',
      'package-lock.json',
      'tsconfig.json',
      // editors look for these two at the root only
      'eslint.config.mjs',
      'vitest.config.mjs',
      'client',
      'server',
      'seeds',
      'syntaxes',
      'test',
    ];
    const documents = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'LICENSE', 'CITATION.cff'];
    // what git ignores is nobody's concern: it is made by installing, building and packing
    const made = /^(?:node_modules|dist|test-results)$|\.(?:vsix|tgz)$|\.tsbuildinfo$/u;
    const others = readdirSync(root).filter(
      (name) => !name.startsWith('.') && !made.test(name) && ![...known, ...documents].includes(name),
    );
    expect(others).toEqual([]);
  });

  it('has no download address in package-lock.json', () => {
    const addresses = readFileSync(join(root, 'package-lock.json'), 'utf8')
      .split('\n')
      .filter((line) => /"resolved":\s*"[a-z+]+:/u.test(line));
    expect(addresses).toEqual([]);
  });
});

describe('test/unit', () => {
  const files = globSync('test/unit/**/*.ts', { cwd: root }).sort();
  /** What tests of several parts share, tests of the client, and texts with what is right for them. */
  const ownFolders = ['support', 'client', 'article/cases', 'article/noise/negatives'];

  it('has the folders of server/src, so that a part and its tests are found alike', () => {
    const folders = [...new Set(files.map((file) => dirname(file).replace(/^test\/unit\/?/u, '')))];
    const unknown = folders.filter(
      (folder) =>
        !ownFolders.includes(folder) &&
        !existsSync(join(root, 'server/src', folder)) &&
        !existsSync(join(root, folder.replace(/^client\b/u, 'client/src'))),
    );
    expect(unknown).toEqual([]);
  });

  it('names its files in camelCase, as the sources are', () => {
    const others = files.filter((file) => !/\/[a-z][A-Za-z0-9]*(?:\.test)?\.ts$/u.test(file));
    expect(others).toEqual([]);
  });
});
