/**
 * Makes the READMEs that are packed from that of the project: what an editor shows as the page of an installed extension, and
 * what npm shows of the programs.
 *
 * The editor's page shows no picture of the extension's own folder and follows no link to one of its files, so pictures are left out
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

/** Sections for those who have the project's folder: the package that three of them are about is made there. */
export const ofTheFolder = ['Quick start', 'On the command line', 'As a library', 'In other editors', 'More'];

/** Sections for those who have the package from npm. */
export const ofThePrograms = [
  'On the command line',
  'As a library',
  'In other editors',
  'What it cannot do',
  'Licence',
];

/** What stands before them. */
const aboutThePrograms = `# Copydesk

Copydesk reads news articles in plain text. It tells who said each quotation, and how it knows, and takes out what printing,
copying and converting left in the text, without changing a word that anybody said.

This package holds two programs, \`copydesk\` for the command line and \`copydesk-language-server\` for editors that speak the
Language Server Protocol, and a library for programs of your own. For Visual Studio Code there is an extension of the same name.

\`\`\`sh
npm install --global copydesk  # the programs
npm install copydesk           # the library, in your project
\`\`\`

They need Node.js 20 or later, the library also runs in a browser, and no other package. They work on this computer and send nothing
anywhere. \`REFERENCE.md\` tells of settings, kinds of noise, formats and the library, \`recipes/\` has examples to start from,
\`sbom.cdx.json\` lists what is bundled, and \`THIRD_PARTY_LICENSES.txt\` has the licences of it.

`;

const elsewhere = /^(?:https?:|mailto:|#)/i;
/** A link to another document, which only the folder has: a paragraph with one says where to read on. */
const readsOn = /\]\((?!https?:)[^)\s]+\.md(?:#[^)\s]*)?\)/i;
/** What is done in the project's folder. */
const inTheFolder = /\bnpm (?:run|link|install|test|start)\b|\bdist\//;
/** The reference, which lies beside the page of the programs under a name of its own. */
const toReference = /\[([^\]]*)\]\(server\/README\.md(?:#[^)\s]*)?\)/g;

/**
 * The page of the installed extension.
 * @param {string} readme
 */
export function pageOf(readme) {
  return withoutFolder(sectionsOf(readme).filter((section) => !isOneOf(ofTheFolder, section)));
}

/**
 * The page of the programs.
 * @param {string} readme
 */
export function programsPageOf(readme) {
  const sections = sectionsOf(readme.replaceAll(toReference, '$1 (\`REFERENCE.md\`)'));
  const kept = sections.filter((section) => isOneOf(ofThePrograms, section));
  return aboutThePrograms + withoutFolder(kept, inTheFolder);
}

/**
 * The reference that goes with the programs.
 * @param {string} reference server/README.md
 */
export const referenceOf = (reference) => withoutFolder([reference], inTheFolder);

/** @param {string} text */
const sectionsOf = (text) => text.split(/^(?=## )/m);
const isOneOf = (titles, section) => titles.some((title) => section.startsWith(`## ${title}\n`));

/**
 * Sections without pictures and links that lead into the project's folder, and without paragraphs that send there.
 * @param {readonly string[]} sections
 * @param {RegExp} [unfit] paragraphs that are left out as well
 */
function withoutFolder(sections, unfit = readsOn) {
  return sections
    .flatMap((section) => section.split(/(?<=\n\n)/))
    .filter((paragraph) => !readsOn.test(paragraph) && !unfit.test(paragraph))
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
