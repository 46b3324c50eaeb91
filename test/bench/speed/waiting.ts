/** What a user waits for: a server that is started for an article, the next article, and typing with hovers. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { DocumentDiagnosticRequest, HoverRequest } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TestClient } from '../../protocol/harness';
import { bundleServer, withClient, type BundledServer, type Transport } from '../../protocol/transports';
import { articlesOf, textOf } from './articles';
import { median } from './measure';
import type { SpeedFigure } from './reader';

/** How long an article is that is opened, in characters. */
const articleLength = 6000;
/** The longest text that is measured, in characters. */
const longestText = 1_000_000;
/** Texts that somebody types in: length in characters, and the most that a keystroke may cost against a parse of all. */
const typedTexts: readonly { readonly length: number; readonly target?: number }[] = [
  { length: articleLength, target: 0.08 },
  { length: 50_000, target: 0.02 },
  { length: 300_000, target: 0.01 },
  { length: longestText },
];
/** So many keystrokes, each with a hover: enough for the slowest of twenty. */
const keystrokes = 40;
const slowest = 0.95;
/** So often a fresh server is started, each time with another article. */
const starts = 5;
/** In thousand characters: room for the longest text. */
const maximumSize = 2000;
/** The rules alone, in texts of any of the lengths. */
const settings = { reader: { enabled: false }, articles: { maximumSize } };

const bareScript = `const nlp = require(${JSON.stringify(createRequire(import.meta.url).resolve('compromise/two'))});
nlp(require('node:fs').readFileSync(0, 'utf8')).json();`;

/** How long a fresh process takes to load compromise and have it read a text, in milliseconds. */
function coldParse(text: string): number {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, ['-e', bareScript], { input: text });
  if (status !== 0) throw new Error('compromise could not be run');
  return performance.now() - start;
}

const warmNlp = createRequire(import.meta.url)('compromise/two') as (text: string) => {
  readonly json: () => unknown;
};

/** How long compromise takes for a text when it is loaded and warm, in milliseconds. */
function warmParse(text: string): number {
  const start = performance.now();
  warmNlp(text).json();
  return performance.now() - start;
}

/** When an article's noise and marks were known, and when its speakers were: milliseconds from when it was asked for. */
interface Waited {
  readonly marks: number;
  readonly speakers: number;
}

const uriOf = (nth: number): string => `file:///bench/${String(nth)}.txt`;

async function waited(client: TestClient, nth: number, text: string, since: number): Promise<Waited> {
  const uri = uriOf(nth);
  await client.open(uri, text, 'news-article');
  const speakers = client.annotations(uri).then((found) => {
    if (found === null) throw new Error('no annotations');
    return performance.now() - since;
  });
  await client.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
  return { marks: performance.now() - since, speakers: await speakers };
}

/** The slowest of twenty keystrokes with a hover, in milliseconds. */
async function typed(client: TestClient, text: string): Promise<number> {
  const uri = uriOf(text.length);
  const document = TextDocument.create(uri, 'news-article', 1, text);
  await client.open(uri, text, 'news-article');
  await client.annotations(uri);
  const paragraph = text.indexOf('\n\n', text.length >> 1) + 2;
  const times: number[] = [];
  for (let nth = 0; nth < keystrokes; nth++) {
    const at = document.positionAt(paragraph + 2 + nth);
    const start = performance.now();
    await client.change(uri, 2 + nth, [{ range: { start: at, end: at }, text: 'rain '[nth % 5] ?? 'a' }]);
    await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: at });
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(slowest * times.length)] ?? 0;
}

/** The longest that a question about nothing waits while a text is opened and read to its speakers, in milliseconds. */
async function longestWait(client: TestClient, text: string): Promise<number> {
  const uri = uriOf(text.length);
  await client.open(uri, text, 'news-article');
  let isRead = false;
  const read = client.annotations(uri).finally(() => (isRead = true));
  let longest = 0;
  while (!isRead) {
    const start = performance.now();
    await client.connection.sendRequest('bench/unknown').catch(() => undefined);
    longest = Math.max(longest, performance.now() - start);
  }
  if ((await read) === null) throw new Error('no annotations');
  return longest;
}

const ways = [
  ['over stdio', ({ overStdio }: BundledServer) => overStdio()],
  ['in a worker', ({ overWorker }: BundledServer) => overWorker()],
] as const;

/** All figures; the server is built for them. `say` hears what is being measured. */
export async function waitingFigures(
  root: string,
  say: (line: string) => void,
): Promise<readonly SpeedFigure[]> {
  const figures: SpeedFigure[] = [];
  const server = await bundleServer();
  try {
    for (const [name, start] of ways) {
      say(`a fresh server ${name} …`);
      figures.push(...(await opened(root, () => start(server), name)));
    }
    say(`answers while ${String(longestText)} characters are read …`);
    await withClient(
      server.overStdio(),
      async (client) => {
        const article = textOf(root, articleLength);
        warmParse(article);
        const ours = await longestWait(client, textOf(root, longestText));
        const bare = warmParse(article);
        figures.push({
          name: `longest answer while ${String(longestText / 1000)} kB are read / warm parse of ${String(articleLength / 1000)} kB`,
          value: ours / bare,
          unit: '',
          target: 1,
          note: `${ours.toFixed(0)} ms to ${bare.toFixed(0)} ms`,
        });
      },
      settings,
    );
    for (const { length, ...limit } of typedTexts) {
      say(`typing in ${String(length)} characters …`);
      const text = textOf(root, length);
      warmParse(text);
      const bare = warmParse(text);
      await withClient(
        server.overStdio(),
        async (client) => {
          const ours = await typed(client, text);
          figures.push({
            name: `keystroke and hover, slowest of twenty, ${String(length / 1000)} kB / warm parse`,
            value: ours / bare,
            unit: '',
            ...limit,
            note: `${ours.toFixed(0)} ms to ${bare.toFixed(0)} ms`,
          });
        },
        settings,
      );
    }
    return figures;
  } finally {
    server.remove();
  }
}

async function opened(root: string, start: () => Transport, name: string): Promise<readonly SpeedFigure[]> {
  const articles = articlesOf(root, articleLength).map(({ text }) => text);
  const fresh: { readonly waited: Waited; readonly bare: number }[] = [];
  const second: { readonly waited: Waited; readonly bare: number }[] = [];
  for (const [nth, text] of articles.slice(0, starts).entries()) {
    const bare = coldParse(text);
    const since = performance.now();
    await withClient(
      start(),
      async (client) => {
        fresh.push({ waited: await waited(client, 0, text, since), bare });
        const other = articles[nth + 1] ?? text;
        const again = performance.now();
        second.push({ waited: await waited(client, 1, other, again), bare: warmParse(other) });
      },
      settings,
    );
  }
  const figure = (
    what: string,
    all: typeof fresh,
    of: (each: Waited) => number,
    target: number,
  ): SpeedFigure => ({
    name: `${what} ${name}`,
    value: median(all.map(({ waited: each, bare }) => of(each) / bare)),
    unit: '',
    target,
    note: `${median(all.map(({ waited: each }) => of(each))).toFixed(0)} ms to ${median(all.map(({ bare }) => bare)).toFixed(0)} ms`,
  });
  return [
    figure('first article, to noise and marks / cold parse,', fresh, ({ marks }) => marks, 0.5),
    figure('first article, to speakers / cold parse,', fresh, ({ speakers }) => speakers, 1),
    figure('second article, to speakers / warm parse,', second, ({ speakers }) => speakers, 0.7),
  ];
}
