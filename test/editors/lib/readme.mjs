/** The configurations that the README tells people to write: what it says is what is tried. */
import { readFileSync } from 'node:fs';

const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
const section = /^## In other editors$(.*?)^## /msu.exec(readme)?.[1] ?? '';

/** The code in the section on other editors below the line that begins with an editor's name in bold. */
export function configurationOf(editor) {
  const after = section.split(`\n**${editor}**`)[1] ?? '';
  const code = /^.*?\n```\w+\n(.*?)^```$/msu.exec(after)?.[1];
  if (code === undefined) throw new Error(`README.md has no configuration for ${editor}`);
  return code;
}
