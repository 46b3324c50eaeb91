/** The licences of all that is bundled: which packages that are, and their texts as one file to ship beside the bundles. */
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('..', import.meta.url));

/** Where the build writes the texts, below its folder: a name that people look for. */
export const licencesFile = 'THIRD_PARTY_LICENSES.txt';

/** Files of a package that hold its licence, or notices that have to go along. */
const licenceName = /^(?:licen[cs]e|copying)/i;
const noticeName = /^(?:notice|third-?party-?notices?)/i;

/**
 * The files of which a bundle holds at least a byte.
 * @param {readonly import('esbuild').Metafile[]} metafiles
 * @returns {string[]}
 */
export function bundledFiles(metafiles) {
  const inputs = metafiles
    .flatMap(({ outputs }) => Object.values(outputs))
    .flatMap((output) => Object.entries(output.inputs))
    .flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : []));
  return [...new Set(inputs)];
}

/**
 * The folders of the packages of which a bundle holds at least a byte, each once.
 * @param {readonly import('esbuild').Metafile[]} metafiles
 * @param {string} root the folder that the paths in them count from
 * @returns {string[]}
 */
export function bundledPackages(metafiles, root) {
  const folders = bundledFiles(metafiles).flatMap(
    (path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? [],
  );
  return [...new Set(folders)].map((folder) => resolve(root, folder));
}

/**
 * What is bundled and is no package, for the bill of materials (sbom.mjs).
 * @typedef {object} Material
 * @property {'data' | 'machine-learning-model'} type
 * @property {string} name
 * @property {string} description
 * @property {readonly string[]} licences ids of SPDX, or a name where that has no id
 * @property {string} website where it comes from
 * @property {string} source the file that holds it, from the project's root: it is in a bundle, or lies beside one
 */

/**
 * Data of others, or made from theirs: a title, the file with their licence, from the project's root, and what each is.
 * @type {readonly { title: string, file: string, materials: readonly Material[] }[]}
 */
export const bundledData = [
  {
    title: 'word vectors and the language model, made from all-MiniLM-L6-v2 (Apache-2.0)',
    file: 'server/src/article/noise/site/data/LICENSE-vectors.txt',
    materials: [
      {
        type: 'data',
        name: 'word-vectors',
        description:
          'A part of the table of word pieces of all-MiniLM-L6-v2, cut to 32 dimensions and rounded',
        licences: ['Apache-2.0'],
        website: 'https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2',
        source: 'server/src/article/noise/site/data/vectors.bin',
      },
      {
        type: 'machine-learning-model',
        name: 'second-reader',
        description:
          'The language model of the second reading, made from all-MiniLM-L6-v2 and trained further',
        licences: ['MIT', 'Apache-2.0'],
        website: 'https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2',
        source: 'server/src/reader/model/reader.onnx',
      },
    ],
  },
  {
    title: 'words of English from SCOWL',
    file: 'server/training/words/COPYING',
    materials: [
      {
        type: 'data',
        name: 'scowl-words',
        description: 'Common words of English from SCOWL, as the bits of a filter',
        licences: ['SCOWL copyright notice'],
        website: 'http://wordlist.aspell.net/',
        source: 'server/src/rules/dictionary.ts',
      },
    ],
  },
];

/** Packages that come without the text of their licence, and the file that has it and those of what is in them, from the project's root. */
const keptLicences = new Map([['onnxruntime-web', 'server/src/reader/LICENSE-runtime.txt']]);

/**
 * The licences of bundled data.
 * @param {string} root
 */
export function dataLicences(root) {
  return Promise.all(
    bundledData.map(async ({ title, file }) => ({
      title,
      text: (await readFile(join(root, file), 'utf8')).replaceAll('\r\n', '\n').trim(),
    })),
  );
}

/**
 * The text of all licences; rejects where a package comes without one.
 * @param {readonly string[]} folders
 * @param {readonly {title: string, text: string}[]} more licences of what is no package
 */
export async function licencesOf(folders, more = []) {
  const sections = [...(await Promise.all(folders.map(licenceOf))), ...more].sort((a, b) =>
    a.title < b.title ? -1 : 1,
  );
  const names = sections.map(({ title }) => `- ${title}`).join('\n');
  const intro = `Copydesk contains these packages, under the licences that follow:\n\n${names}\n`;
  const rule = '-'.repeat(80);
  return [intro, ...sections.map(({ title, text }) => `${rule}\n${title}\n\n${text}\n`)].join('\n');
}

/**
 * What a package is called and the text of its licence, with its notices.
 * @param {string} folder
 */
export async function licenceOf(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const files = (await readdir(folder)).sort();
  const kept = keptLicences.get(name);
  const licences = kept === undefined ? files.filter((file) => licenceName.test(file)) : [join(here, kept)];
  if (licences.length === 0) throw new Error(`${name} is bundled and has no licence file: ${folder}`);
  const texts = await Promise.all(
    [...licences, ...files.filter((file) => noticeName.test(file))].map((file) =>
      readFile(resolve(folder, file), 'utf8'),
    ),
  );
  return {
    title: `${name} ${version} (${license})`,
    text: texts.map((text) => text.replaceAll('\r\n', '\n').trim()).join('\n\n'),
  };
}
