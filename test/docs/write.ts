/** `npm run docs`: writes anew what package.json and the documents say of the program. */
import { readFileSync, writeFileSync } from 'node:fs';
import { madeAnew, type ManifestFiles } from './manifest';
import { documentsWithTables, withTables } from './tables';

/** Writes a file anew where it is to be another. */
function rewrite(path: string, change: (before: string) => string): void {
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  if (after !== before) writeFileSync(path, after);
  console.log(`${path}: ${after === before ? 'as it should be' : 'written anew'}`);
}

const before: ManifestFiles = {
  manifest: readFileSync('package.json', 'utf8'),
  texts: readFileSync('package.nls.json', 'utf8'),
};
const after = madeAnew(before);
rewrite('package.json', () => after.manifest);
rewrite('package.nls.json', () => after.texts);
for (const document of documentsWithTables) rewrite(document, (text) => withTables(text, document));
