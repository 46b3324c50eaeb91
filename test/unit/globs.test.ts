import { expect, it } from 'vitest';
import { pathOf } from '../../server/src/globs';

it.each([
  ['file:///desk/a%20b%C3%A9.txt', '/desk/a bé.txt'],
  ['vscode-vfs://github/desk/news/a.txt?ref=1#L2', '/desk/news/a.txt'],
  ['untitled:Untitled-1', '/Untitled-1'],
  ['file:///c%3A/desk/a.txt', '/c:/desk/a.txt'],
  ['file:///desk/100%.txt', '/desk/100%.txt'],
  ['file:///desk/%FF.txt', '/desk/\uFFFD.txt'],
  ['', '/'],
])('of %s is %s', (uri, path) => {
  expect(pathOf(uri)).toBe(path);
});
