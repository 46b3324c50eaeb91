/** `npm run docs`: writes anew what package.json and the documents say of the program. */
import { readFileSync, writeFileSync } from 'node:fs';
import { manifestText, withContributions, type Manifest } from './manifest';
import { documentsWithTables, withTables } from './tables';

/** Writes a file anew where it is to be another. */
function rewrite(path: string, change: (before: string) => string): void {
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  if (after !== before) writeFileSync(path, after);
  console.log(`${path}: ${after === before ? 'as it should be' : 'written anew'}`);
}

rewrite('package.json', (text) => manifestText(withContributions(JSON.parse(text) as Manifest)));
for (const document of documentsWithTables) rewrite(document, (text) => withTables(text, document));
