/** The types of the library: one file that stands by itself, with the comments of the sources. */
import { format, resolveConfig } from 'prettier';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What the library is made of, from the project's root. */
const libraryEntry = 'server/src/library.ts';

/** A comment of which no declaration is: the head of a source file. What is told there is for those who change it. */
const headOfFile = /^\/\*\*(?:(?!\*\/)[^])*\*\/\n\s*(?=\n|\/\*\*)/gm;

/**
 * The declarations of the library.
 * @param {string} root the project's folder
 * @returns {Promise<string>}
 */
export async function declarationsOf(root) {
  const entry = join(root, libraryEntry);
  const bundle = await rollup({
    input: entry,
    plugins: [dts({ tsconfig: join(root, 'server', 'tsconfig.json') })],
    onwarn: ({ message }) => {
      throw new Error(message);
    },
  });
  const { output } = await bundle.generate({ format: 'es' });
  await bundle.close();
  const [about] = /^\/\*\*[^]*?\*\//.exec(await readFile(entry, 'utf8')) ?? [''];
  const declarations = `${about}\n\n${output[0].code.replaceAll(headOfFile, '')}`;
  return format(declarations, { ...(await resolveConfig(entry)), parser: 'typescript' });
}
