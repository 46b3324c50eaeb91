/** An archive of articles that nobody wrote: heads of ours with paragraphs of others behind them, and broken files among them. */
import { mkdirSync, readdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomFrom, type Random } from '../random';
import { ownArticles, ownParagraphs } from '../speed/articles';

/** What an archive is made of. */
export interface Archive {
  readonly folder: string;
  readonly articles: number;
  /** Paths of files that cannot be read as articles, with what is to be said of them. */
  readonly broken: ReadonlyMap<string, string>;
  /** Bytes of the articles that can be read. */
  readonly bytes: number;
}

/** UTF-16 code units of an article: the mean of news. */
const length = 6000;
/** Lines of an article of ours with which another one begins. */
const headLines = 12;
const inFolder = 1000;
/** One file in so many is broken. */
const brokenEvery = 100;
/** More than the command line reads. */
const tooLarge = 10_000_001;

/** How a file is broken, and what is said of it. */
const breaking: readonly { readonly said: string; readonly write: (path: string) => void }[] = [
  { said: 'the file is empty', write: (path) => writeFileSync(path, '') },
  {
    said: 'it is a binary file, not text',
    write: (path) => writeFileSync(path, Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1, 2, 0, 0, 3])),
  },
  {
    said: 'the file is too large: Copydesk reads articles of up to 10 MB',
    write: (path) => {
      writeFileSync(path, '');
      truncateSync(path, tooLarge);
    },
  },
  { said: 'there is no such file', write: (path) => symlinkSync('nowhere.txt', path) },
];

/** Writes an archive into a folder that is new, or was made by the same call. */
export function makeArchive(root: string, folder: string, articles: number): Archive {
  const random = randomFrom(articles);
  const own = ownArticles(root).map(({ text }) => text.trimEnd().split('\n').slice(0, headLines).join('\n'));
  const paragraphs = ownParagraphs(root);
  const broken = new Map<string, string>();
  const isNew = readdirSync(folder, { withFileTypes: true }).length === 0;
  let bytes = 0;
  for (let k = 0; k < articles; k++) {
    const inside = join(folder, String(Math.floor(k / inFolder)).padStart(4, '0'));
    if (isNew && k % inFolder === 0) mkdirSync(inside);
    const path = join(inside, `${String(k).padStart(7, '0')}.txt`);
    const text = articleFrom(random, own, paragraphs, k);
    const how = k % brokenEvery === brokenEvery - 1 ? random.pick(breaking) : undefined;
    if (how === undefined) bytes += Buffer.byteLength(text);
    else broken.set(path, how.said);
    if (!isNew) continue;
    if (how === undefined) writeFileSync(path, text);
    else how.write(path);
  }
  return { folder, articles, broken, bytes };
}

/** No two are the same: what is known from another article is not what is measured. */
function articleFrom(
  random: Random,
  own: readonly string[],
  paragraphs: readonly string[],
  number: number,
): string {
  let text = random.pick(own);
  for (let k = 0; text.length < length; k++)
    text += `\n\n${random.pick(paragraphs).replace(/[.!?]?["'”’)]*$/u, (end) => ` (${String(number)}.${String(k)})${end}`)}`;
  return `${text}\n`;
}
