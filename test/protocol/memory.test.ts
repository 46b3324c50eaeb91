/**
 * A server that runs for weeks needs no more memory than one that runs for an hour. Counted are the bytes that are still in
 * use when everything that may be thrown away is gone: no seconds, and not what the system has handed out.
 */
import {
  CodeActionRequest,
  DocumentDiagnosticRequest,
  HoverRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver/node';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { isSoaking } from '../../.config/draws.mjs';
import { cleanMethod } from '../../server/src/protocol';
import { leaking } from './memory/leaking';
import { bundleMeasured, type Measured } from './memory/measured';

/** A short article with a little of everything, and a number that makes it another one. */
const shortArticle = (k: number): string => `Ferry to stay

Marta Oyelaran, who runs boat ${k}, met Piet Aalders. “It is old,” and nobody was surprised.

1 of 3

"They need us," said Piet Aalders, the mayor of ward ${k}. "All winter."
`;

/** What stands in every longer one: annotations are so many then that they are seen where they are left behind. */
const rest = Array.from(
  { length: 20 },
  (_, k) =>
    `"Pier ${k} is older," said Ines Ward. “It leaks,” and she left. The mayor called it "a bridge that swims".`,
).join('\n\n');
/** So many texts come again and again: they are remembered, and nothing else is. */
const texts = 50;
const article = (k: number): string => `${shortArticle(k % texts)}\n${rest}\n`;

const uri = 'file:///desk/ferry.txt';
/** In an editor most questions are asked when typing rests, not after each letter. */
const rests = 10;

let bundled: Awaited<ReturnType<typeof bundleMeasured>>;
let measured: Measured;
beforeAll(async () => {
  bundled = await bundleMeasured();
});
afterEach(() => measured.end());
afterAll(() => bundled.remove());

/** Asks for what is asked for when an article is shown, and more when typing rests; how large the annotations are. */
async function ask(about: string, more: boolean): Promise<number> {
  const { client } = measured;
  const textDocument = { uri: about };
  const range = { start: { line: 0, character: 0 }, end: { line: 7, character: 0 } };
  if (more) {
    const { connection } = client;
    await connection.sendRequest(HoverRequest.method, { textDocument, position: { line: 2, character: 60 } });
    await connection.sendRequest(SemanticTokensRequest.method, { textDocument });
    await connection.sendRequest(DocumentDiagnosticRequest.method, { textDocument });
    await connection.sendRequest(CodeActionRequest.method, {
      ...{ textDocument, range },
      context: { diagnostics: [] },
    });
    await connection.sendRequest(cleanMethod, { uri: about, level: 'suggested' });
  }
  const annotations = await client.annotations(about);
  expect(annotations?.counts.noise).toBe(1);
  return JSON.stringify(annotations).length;
}

/** Gives an article the texts of these numbers, one after the other. Tells the size of one article's annotations. */
async function edit(from: number, to: number, textOf: (k: number) => string): Promise<number> {
  let size = 0;
  for (let k = from; k < to; k++) {
    const lines = textOf(k).split('\n');
    // the paragraphs are typed anew one after the other
    const changes = [2, 6].map((line) => ({
      range: { start: { line, character: 0 }, end: { line: line + 1, character: 0 } },
      text: `${lines[line] ?? ''}\n`,
    }));
    await measured.client.change(uri, k + 2, changes);
    size = await ask(uri, k % rests === 0);
  }
  return size;
}

/** Opens articles, asks about each and closes it. Tells the size of one article's annotations. */
async function openAndClose(from: number, to: number): Promise<number> {
  let size = 0;
  for (let k = from; k < to; k++) {
    const one = `file:///desk/ferry-${String(k)}.txt`;
    await measured.client.open(one, article(k));
    size = await ask(one, k % rests === 0);
    await measured.client.close(one);
  }
  return size;
}

type Work = (from: number, to: number) => Promise<number>;

/** What a kind of work leaves behind, in bytes each time. */
async function leftBy(work: Work, from: number, to: number): Promise<number> {
  const before = await measured.bytesInUse();
  await work(from, to);
  return ((await measured.bytesInUse()) - before) / (to - from);
}

const editArticle: Work = (from, to) => edit(from, to, article);

/** Starts a server with an open article. Tells how many bytes are too many to be left behind. */
async function begin(textOf: (k: number) => string, first: number, ...args: string[]): Promise<number> {
  measured = await bundled.start(...args);
  await measured.client.open(uri, textOf(0));
  // until all that is remembered is there
  const size = await edit(0, first, textOf);
  // half of what the annotations of one article take as JSON; in memory they take twice the whole. The engine itself keeps
  // what it learns of a program, an eighth of that, for thousands of edits
  return size / 2;
}

it('300 edits, and 200 articles that are opened and closed, leave nothing behind', async () => {
  const warm = 4 * texts;
  const tooMany = await begin(article, warm);
  expect(await leftBy(editArticle, warm, warm + 300), 'edits').toBeLessThan(tooMany);
  expect(await leftBy(openAndClose, 0, 200), 'articles').toBeLessThan(tooMany);
});

it('they are seen to leave something behind where a server keeps what it answers', async () => {
  const tooMany = await begin(article, texts, leaking);
  expect(await leftBy(editArticle, texts, 2 * texts), 'edits').toBeGreaterThan(tooMany);
  expect(await leftBy(openAndClose, 0, texts), 'articles').toBeGreaterThan(tooMany);
});

// a minute or two, which only a soak has
it.runIf(isSoaking)('10,000 edits, each to another text, leave nothing behind', async () => {
  const tooMany = await begin(shortArticle, 5_000);
  expect(await leftBy((from, to) => edit(from, to, shortArticle), 5_000, 10_000), 'edits').toBeLessThan(
    tooMany,
  );
});
