/**
 * Makes the README that is packed: what an editor shows as the page of an installed extension.
 *
 * That page shows no picture of the extension's own folder and follows no link to one of its files, so pictures are left out
 * and of such links the words stay. Nor can a picture be written into the page: VS Code's rules for it allow `data:`
 * addresses, but what cleans it before (seen in 1.139) takes every address that is not http or https from a picture, and
 * leaves its description beside the sign of a broken one. The walkthrough has pictures.
 *
 * Who reads this page has Copydesk installed and not the project's folder, so what is about the folder is left out.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where it is written; package.json tells the packer. */
export const pageFile = 'dist/page/README.md';

/** Sections for those who have the project's folder: the programs that two of them are about are made there. */
export const ofTheFolder = ['Quick start', 'On the command line', 'In other editors', 'More'];

const elsewhere = /^(?:https?:|mailto:|#)/i;
/** A link to another document, which only the folder has: a paragraph with one says where to read on. */
const readsOn = /\]\((?!https?:)[^)\s]+\.md(?:#[^)\s]*)?\)/i;

/**
 * The page that a README gives.
 * @param {string} readme
 */
export function pageOf(readme) {
  const sections = readme.split(/^(?=## )/m);
  return sections
    .filter((section) => !ofTheFolder.some((title) => section.startsWith(`## ${title}\n`)))
    .flatMap((section) => section.split(/(?<=\n\n)/))
    .filter((paragraph) => !readsOn.test(paragraph))
    .join('')
    .replaceAll(/!\[[^\]]*\]\(([^)\s]+)\)/g, (picture, target) => (/^https:/i.test(target) ? picture : ''))
    .replaceAll(/\[([^\]]*)\]\(([^)\s]+)\)/g, (link, words, target) =>
      elsewhere.test(target) ? link : words,
    )
    .replaceAll(/\n(?:[ \t]*\n){2,}/g, '\n\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  await mkdir(join(root, dirname(pageFile)), { recursive: true });
  await writeFile(join(root, pageFile), pageOf(await readFile(join(root, 'README.md'), 'utf8')));
}
