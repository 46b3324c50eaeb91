/** `npm run docs`: writes the README's tables anew from the program. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Manifest } from './tables';
import { withTables } from './tables';

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const before = readFileSync('README.md', 'utf8');
const after = withTables(before, manifest);
if (after !== before) writeFileSync('README.md', after);
console.log(after === before ? 'README.md is as it should be.' : 'README.md: tables written anew.');
