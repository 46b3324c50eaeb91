/** Files of numbers (.bin) in bundles and tests: an import of one gives its bytes. */
import { readFile } from 'node:fs/promises';

/**
 * For esbuild.
 * @type {Record<string, import('esbuild').Loader>}
 */
export const binaryLoader = { '.bin': 'binary' };

/**
 * For vitest.
 * @type {import('vite').Plugin}
 */
export const binaryFiles = {
  name: 'binary files',
  enforce: 'pre',
  async load(id) {
    if (!id.endsWith('.bin')) return undefined;
    const text = (await readFile(id)).toString('base64');
    return `export default new Uint8Array(Buffer.from(${JSON.stringify(text)}, 'base64'));`;
  },
};
