/** What the packages say of themselves, from package.json, and what is known of the bundles in them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The manifest of the project, with its description in words.
 * @param {string} root
 */
export async function productOf(root) {
  const [manifest, words] = await Promise.all(
    ['package.json', 'package.nls.json'].map(async (name) =>
      JSON.parse(await readFile(join(root, name), 'utf8')),
    ),
  );
  return { ...manifest, description: words.description };
}

/**
 * What esbuild said of the bundles that a package holds; the build writes it when it is asked with `--meta`.
 * @param {string} dist the folder that was built into
 * @param {readonly string[]} bundles their paths in it
 * @returns {Promise<import('esbuild').Metafile[]>}
 */
export async function metafilesOf(dist, bundles) {
  const metafiles = JSON.parse(await readFile(join(dist, 'meta.json'), 'utf8'));
  return bundles.map((bundle) => {
    const made = metafiles.find(({ outputs }) =>
      Object.keys(outputs).some((path) => path.endsWith(`/${bundle}`)),
    );
    if (made === undefined) throw new Error(`${bundle} is not in ${join(dist, 'meta.json')}`);
    return made;
  });
}

/** When a package is made; SOURCE_DATE_EPOCH, in seconds, makes two of the same files the same. */
export function dateOfPackage(env = process.env) {
  const seconds = env.SOURCE_DATE_EPOCH;
  return seconds === undefined ? new Date() : new Date(Number(seconds) * 1000);
}
