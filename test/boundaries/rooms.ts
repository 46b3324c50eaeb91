/**
 * The rooms of the house and what each may import: the plan that test/boundaries.test.ts holds the code to, types included.
 *
 * The rooms stand in the order of the house, from the ground up, and a room may import only rooms that stand before it: so
 * nothing runs back up and nothing goes in a circle. To know what a room is made of, read its line. Where an import is
 * refused, either the code belongs in another room (usually a lower one, or what it needs does), or the room is to know more
 * than it did: then add to its line here, and say why in the commit.
 */

/** A folder, or files in one, that know the same things. */
export interface Room {
  /** How the test names it: the folder, or what its files are together. */
  readonly name: string;
  /** A folder with all below it, or files. A file belongs to the room that names it most closely. */
  readonly at: readonly string[];
  /** Rooms that it may import, by name; itself is understood. */
  readonly may: readonly string[];
  /** Packages that it may import, with what lies in them; `node:` is all of Node. */
  readonly packages?: readonly string[];
}

const article = 'server/src/article';
const noise = `${article}/noise`;

/** What every part of the analysis may know: what a text is made of, and words. */
const basics = ['article/types', 'article/text', 'rules'];
/** What every part of the noise may know besides. */
const noiseBasics = [...basics, 'article/records', 'article/noise/finding', 'article/noise/lines'];
/** All parts of the noise, each of which finds some kinds of it. */
const noiseParts = [
  'article/noise/characters',
  'article/noise/pages',
  'article/noise/credits',
  'article/noise/breaks',
  'article/noise/site',
  'article/noise/labels',
];
const languageServer = ['vscode-languageserver', 'vscode-languageserver-textdocument'];

const words: readonly Room[] = [
  // words of English and of news: data, no code
  { name: 'rules', at: ['server/src/rules'], may: [] },
  // every message between client and server
  { name: 'protocol', at: ['server/src/protocol.ts', 'server/src/protocol'], may: [] },
  // the forms of attribution, by their ids: so that a type can name one
  { name: 'article/attribution/patternRows', at: [`${article}/attribution/patternRows.ts`], may: [] },
  // the nouns, what a caller may ask for, and whom the analysis may ask
  {
    name: 'article/types',
    at: [`${article}/types.ts`, `${article}/options.ts`, `${article}/opinions.ts`],
    may: [],
  },
  // lines, words, white space: what a text is, whatever it says
  {
    name: 'article/text',
    at: [`${article}/text`],
    may: ['article/types', 'rules'],
    packages: ['@exodus/bytes'],
  },
  // parts of speech and names
  { name: 'nlp', at: ['server/src/nlp'], may: ['article/types', 'article/text'], packages: ['compromise'] },
  // the articles of an archive's export, and what the archive wrote around each
  { name: 'article/records', at: [`${article}/records`], may: basics },
  // whether a text is a news article: the client decides, too, so it knows little
  {
    name: 'article/decision',
    at: [`${article}/decision.ts`, `${article}/detect.ts`, `${article}/detection`],
    may: ['rules', 'article/records'],
  },
];

const analysis: readonly Room[] = [
  // what stands between marks, and turns of a transcript
  { name: 'article/quotations', at: [`${article}/quotations`], may: [...basics, 'nlp'] },
  // edits, the body and the cleaned text
  { name: 'article/cleaning', at: [`${article}/cleaning`], may: ['article/types', 'article/text'] },

  // what a noise rule finds
  { name: 'article/noise/finding', at: [`${noise}/finding.ts`], may: ['article/types'] },
  { name: 'article/noise/pages/data', at: [`${noise}/pages/data`], may: [] },
  { name: 'article/noise/site/data', at: [`${noise}/site/data`], may: [] },
  { name: 'article/noise/lines', at: [`${noise}/lines`], may: [...basics, 'article/noise/finding'] },
  {
    name: 'article/noise/characters',
    at: [`${noise}/characters`],
    may: [...noiseBasics, 'article/noise/pages/data'],
    packages: ['entities'],
  },
  {
    name: 'article/noise/pages',
    at: [`${noise}/pages`],
    may: [...noiseBasics, 'article/noise/pages/data'],
  },
  { name: 'article/noise/credits', at: [`${noise}/credits`], may: [...basics, 'article/noise/lines'] },
  {
    name: 'article/noise/breaks',
    at: [`${noise}/breaks`],
    may: [...noiseBasics, 'article/noise/pages', 'article/noise/credits'],
  },
  {
    name: 'article/noise/site',
    at: [`${noise}/site`],
    may: [
      ...noiseBasics,
      // a turn of a transcript is never a site's
      'article/quotations',
      'article/noise/site/data',
      'article/noise/pages',
      'article/noise/credits',
    ],
  },
  // lines of known forms: what one shows is in its data
  {
    name: 'article/noise/labels',
    at: [`${noise}/labels`],
    may: [...noiseBasics, 'article/noise/credits'],
  },
  // a file for each kind of noise
  {
    name: 'article/noise/rules',
    at: [`${noise}/rules`],
    may: [...noiseBasics, ...noiseParts],
    packages: ['entities'],
  },
  // all kinds together, one after the other
  {
    name: 'article/noise',
    at: [noise],
    may: [...noiseBasics, ...noiseParts, 'article/cleaning', 'article/noise/rules'],
  },

  // headlines, bylines, paragraphs
  { name: 'article/blocks', at: [`${article}/blocks`], may: [...basics, 'article/noise/credits'] },
  // sentences, clauses, phrases
  { name: 'article/language', at: [`${article}/language`], may: [...basics, 'nlp'] },
  // who is who
  {
    name: 'article/speakers',
    at: [`${article}/speakers`],
    may: [...basics, 'nlp', 'article/quotations', 'article/language'],
  },
  // an article as it was read: it names a pattern, so it stands above the other nouns
  {
    name: 'article/article',
    at: [`${article}/article.ts`, `${article}/sourceCheck.ts`],
    may: ['article/types', 'article/attribution/patternRows'],
  },
  // who said what
  {
    name: 'article/attribution',
    at: [`${article}/attribution`],
    may: [
      ...basics,
      'article/attribution/patternRows',
      'article/article',
      'nlp',
      'article/quotations',
      'article/blocks',
      'article/language',
      'article/speakers',
    ],
  },
  // a file for each kind of problem
  {
    name: 'article/problems',
    at: [`${article}/problems`],
    may: [
      ...basics,
      'nlp',
      'article/quotations',
      'article/blocks',
      'article/speakers',
      'article/attribution/patternRows',
      'article/attribution',
    ],
  },
  // the table of contents, and what is asked of an article that was read
  {
    name: 'article',
    at: [article],
    may: [
      ...basics,
      'article/records',
      'article/attribution/patternRows',
      'nlp',
      'article/quotations',
      'article/cleaning',
      'article/noise',
      'article/blocks',
      'article/language',
      'article/speakers',
      'article/attribution',
      'article/article',
      'article/problems',
    ],
  },
];

/** What shows the analysis knows its results and its tables of rules, not how they are found. */
const results = [
  'article/types',
  'article/article',
  'article/text',
  'article/cleaning',
  'article/blocks',
  'article/noise',
  'article/noise/rules',
  'article/problems',
  'article',
];

const around: readonly Room[] = [
  { name: 'settings', at: ['server/src/settings.ts'], may: ['article/types', 'article/noise/rules'] },
  { name: 'globs', at: ['server/src/globs.ts'], may: ['article/decision'], packages: ['minimatch'] },
  // quotations against the texts that they were taken from
  {
    name: 'verification',
    at: ['server/src/verification'],
    may: [...basics, 'article/article', 'article/quotations', 'article/cleaning'],
    packages: ['approx-string-match', 'diff'],
  },
  // what a person puts right: kept beside the article, found again after edits, applied to what was read
  {
    name: 'corrections',
    at: ['server/src/corrections'],
    may: ['protocol', 'article/types', 'article/article', 'article/text', 'article/problems', 'article'],
    packages: ['approx-string-match', 'valibot'],
  },
  // what people read
  {
    name: 'wording',
    at: ['server/src/wording'],
    may: [...results, 'article/attribution/patternRows', 'verification', 'settings'],
  },
  // a folder of articles: what of each is kept, and what all of it comes to
  {
    name: 'archive',
    at: ['server/src/archive'],
    may: ['article/types', 'article/article', 'article/text', 'article', 'corrections', 'wording'],
    packages: ['diff'],
  },
  // a file for each format
  {
    name: 'export',
    at: ['server/src/export'],
    may: [...results, 'article/attribution/patternRows', 'protocol', 'wording', 'archive'],
    packages: ['entities', 'papaparse'],
  },
  // the second reader: windows of an article for a language model, and what it makes of them
  { name: 'reader', at: ['server/src/reader'], may: ['article/types'] },
  // when it reads, and what
  {
    name: 'secondReading',
    at: ['server/src/secondReading'],
    may: ['protocol', 'article/types', 'article/cleaning', 'reader'],
  },
  // open documents and what was read in them
  {
    name: 'desk',
    at: [
      'server/src/desk.ts',
      'server/src/analysed.ts',
      'server/src/putRightMemory.ts',
      'server/src/breathe.ts',
      'server/src/inTurns.ts',
      'server/src/readInTurns.ts',
    ],
    may: [
      'secondReading',
      'protocol',
      'article/types',
      'article/article',
      'nlp',
      'article/decision',
      'article',
      'settings',
      'globs',
      'corrections',
    ],
    packages: languageServer,
  },
  // what every feature needs of the protocol
  {
    name: 'lsp',
    at: ['server/src/lsp'],
    may: [
      'protocol',
      'article/types',
      'article/text',
      'article',
      'settings',
      'wording',
      'secondReading',
      'desk',
    ],
    packages: languageServer,
  },
  // a file for each feature
  {
    name: 'features',
    at: ['server/src/features'],
    may: [
      'protocol',
      ...results,
      'settings',
      'corrections',
      'verification',
      'wording',
      'export',
      'desk',
      'lsp',
    ],
    packages: [...languageServer, 'valibot'],
  },
  {
    name: 'server',
    at: ['server/src/server.ts'],
    may: ['protocol', 'nlp', 'reader', 'settings', 'secondReading', 'desk', 'lsp', 'features'],
    packages: languageServer,
  },
  // the runtime that the second reader runs on
  {
    name: 'reader/runtime',
    at: ['server/src/reader/runtime.ts'],
    may: ['reader'],
    packages: ['onnxruntime-web'],
  },
  // the workers that it runs in
  {
    name: 'reader/workers',
    at: ['server/src/reader.node.ts', 'server/src/reader.web.ts'],
    may: ['reader', 'reader/runtime'],
    packages: ['node:'],
  },
  // who starts them: nobody who only asks it has the runtime
  {
    name: 'reader/openers',
    at: ['server/src/openReaderInNode.ts', 'server/src/openReaderInBrowser.ts'],
    may: ['reader'],
    packages: ['node:'],
  },
  // how the engine is set before anything is read
  { name: 'engine', at: ['server/src/tuneEngine.ts'], may: [], packages: ['node:'] },
  {
    name: 'main',
    at: ['server/src/main.node.ts', 'server/src/main.web.ts', 'server/src/stdio.ts', 'server/src/framing.ts'],
    may: ['protocol', 'engine', 'reader/openers', 'server'],
    packages: ['vscode-languageserver', 'node:'],
  },
  // a file for each subcommand
  {
    name: 'cli',
    at: ['server/src/cli'],
    may: [
      'protocol',
      ...results,
      'nlp',
      'article/decision',
      'corrections',
      'archive',
      'export',
      'verification',
      'wording',
      'lsp',
      'globs',
      'engine',
      'reader',
      'reader/openers',
    ],
    packages: [
      'node:',
      'cli-progress',
      'commander',
      'diff',
      'hyparquet-writer',
      'ignore',
      'minimatch',
      'valibot',
      'vscode-languageserver-textdocument',
      'workerpool',
    ],
  },
  // the analysis for other people's programs
  {
    name: 'library',
    at: ['server/src/library.ts', 'server/src/library'],
    may: [
      'article/types',
      'article/text',
      'nlp',
      'article/decision',
      'article/cleaning',
      'article/noise/rules',
      'article',
      'export',
    ],
    packages: ['valibot'],
  },
  // the side of VS Code
  {
    name: 'client',
    at: ['client/src'],
    may: ['protocol', 'article/decision'],
    packages: ['vscode', 'vscode-languageclient', '@exodus/bytes'],
  },
  // measures and the readers of corpora, which the fits use
  { name: 'test/bench', at: ['test/bench'], may: [] },
  // what is fitted from what
  {
    name: 'server/training',
    at: ['server/training'],
    may: [
      ...basics,
      'nlp',
      'article/quotations',
      'article/cleaning',
      'article/noise/site/data',
      'article/noise/lines',
      'article/noise/pages',
      'article/noise/credits',
      'article/noise/site',
      'article/noise/rules',
      'article/noise',
      'article/blocks',
      'article/language',
      'article/speakers',
      'article/attribution/patternRows',
      'article/attribution',
      'article',
      'reader',
      'reader/runtime',
      'test/bench',
    ],
    packages: ['node:', 'prettier', 'ml-matrix'],
  },
];

/** All rooms, from the ground up. */
export const rooms: readonly Room[] = [...words, ...analysis, ...around];

/** The room of a file; undefined where it has none. */
export function roomOf(path: string): Room | undefined {
  const closest = (room: Room): number =>
    Math.max(-1, ...room.at.filter((at) => path === at || path.startsWith(`${at}/`)).map((at) => at.length));
  const [room] = [...rooms].sort((a, b) => closest(b) - closest(a));
  return room !== undefined && closest(room) >= 0 ? room : undefined;
}

/** Whether a room may import a file of another room, or a package. */
export function mayImport(room: Room, target: string): boolean {
  const other = roomOf(target);
  if (other !== undefined) return other === room || room.may.includes(other.name);
  return (room.packages ?? []).some(
    (name) => target === name || target.startsWith(name.endsWith(':') ? name : `${name}/`),
  );
}
