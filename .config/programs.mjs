/**
 * Packs the two programs and the library for npm: node .config/programs.mjs [--dist FOLDER] [--to FOLDER]. The project's own package.json is
 * the manifest of the extension, whose packages are bundled; so they get a manifest of their own, without packages to
 * install, in a folder that holds nothing else.
 */
import { cp, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { npm } from './install.mjs';
import { declarationsOf } from './declarations.mjs';
import { licencesFile } from './licences.mjs';
import { programsPageOf, referenceOf } from './page.mjs';
import { productOf } from './product.mjs';
import { npmAddress, sbomFile, sbomOf } from './sbom.mjs';

/** Below the folder that was built into: what is packed. */
const stagedFolder = 'npm';
/** As vsce counts them. */
const bytesOfMegabyte = 1024 * 1024;

const description =
  'Tells who said each quotation in a news article, and takes out what printing and converting left in its text: ' +
  'on the command line, as a language server for editors, and as a library.';

/** The bundles in the package. */
const bundles = [
  ...['cli/copydesk.js', 'server/main.node.js', 'reader/reader.node.js'],
  ...['library/copydesk.mjs', 'library/copydesk.cjs'],
];
/** Examples of how the library and the JSON Lines are used: in the project, and in the package. */
const recipesFolder = 'server/recipes';
const recipes = ['spark_annotate.py', 'read_annotations.py', 'clean-and-annotate.mjs', 'page.html'];
/** What the second reading needs beside its bundle; a build without the model goes without it, as the programs do. */
const readerFiles = ['ort-wasm-simd-threaded.wasm', 'reader.onnx', 'vocabulary.txt'];

/** Where the package is imported and required from; each form has types of its kind, which say the same. */
const library = {
  main: './dist/library/copydesk.cjs',
  module: './dist/library/copydesk.mjs',
  types: './dist/library/copydesk.d.cts',
  exports: {
    '.': {
      import: { types: './dist/library/copydesk.d.mts', default: './dist/library/copydesk.mjs' },
      require: { types: './dist/library/copydesk.d.cts', default: './dist/library/copydesk.cjs' },
      // nothing in it is for one platform, so who asks for a browser's form gets the same
      browser: './dist/library/copydesk.mjs',
      default: './dist/library/copydesk.mjs',
    },
    './package.json': './package.json',
  },
  sideEffects: false,
};

/**
 * The manifest of the package.
 * @param {Awaited<ReturnType<typeof productOf>>} product
 */
export function programsManifest({ name, version, license, keywords, bin, engines }) {
  return {
    ...{ name, version, description, keywords, license },
    type: 'commonjs',
    ...library,
    bin,
    engines: { node: engines.node },
  };
}

/** Lays out the package in a folder, from what was built into `dist`; the folder is made anew. */
async function stage(folder, { root, dist }) {
  const product = await productOf(root);
  await rm(folder, { recursive: true, force: true });
  const put = async (from, to) => {
    await mkdir(dirname(join(folder, to)), { recursive: true });
    await cp(from, join(folder, to));
  };
  const write = (name, text) => writeFile(join(folder, name), text);
  for (const bundle of bundles) await put(join(dist, bundle), `dist/${bundle}`);
  const declarations = await declarationsOf(root);
  for (const ending of ['d.mts', 'd.cts']) await write(`dist/library/copydesk.${ending}`, declarations);
  for (const recipe of recipes) await put(join(root, recipesFolder, recipe), `recipes/${recipe}`);
  for (const file of readerFiles) {
    await put(join(dist, 'reader', file), `dist/reader/${file}`).catch((error) => {
      if (error.code !== 'ENOENT') throw error;
      console.warn(`${file} is missing: the programs are packed without a second reading.`);
    });
  }
  await put(join(root, 'LICENSE'), 'LICENSE');
  await put(join(root, 'CHANGELOG.md'), 'CHANGELOG.md');
  await put(join(dist, licencesFile), licencesFile);
  const manifest = programsManifest(product);
  await write('package.json', `${JSON.stringify(manifest, null, 2)}\n`);
  const text = (name) => readFile(join(root, name), 'utf8');
  await write('README.md', programsPageOf(await text('README.md')));
  await write('REFERENCE.md', referenceOf(await text('server/README.md')));
  const described = { ...product, description, purl: npmAddress(product) };
  await write(sbomFile, await sbomOf({ product: described, root, dist, bundles }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const { values } = parseArgs({
    options: {
      dist: { type: 'string', default: 'dist' },
      to: { type: 'string', default: '.' },
    },
  });
  const dist = resolve(root, values.dist);
  const folder = join(dist, stagedFolder);
  await stage(folder, { root, dist });
  const to = resolve(root, values.to);
  await npm(['pack', '--ignore-scripts', '--pack-destination', to], folder);
  const { name, version } = await productOf(root);
  const tarball = join(to, `${name}-${version}.tgz`);
  const { size } = await stat(tarball);
  console.log(`Packaged: ${tarball} (${(size / bytesOfMegabyte).toFixed(2)} MB)`);
}
