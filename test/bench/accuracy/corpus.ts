import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Span } from '../../../server/src/article/types';

/** An attribution as an annotator marked it. Offsets count characters (code points). */
export interface GoldAttribution {
  readonly sources: readonly Span[];
  readonly cues: readonly Span[];
  readonly contents: readonly Span[];
}

/** An article of a corpus. */
export interface CorpusArticle {
  readonly name: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
}

/** A quotation as our own gold has it. Offsets count characters (code points). */
export interface GoldQuotation extends Span {
  readonly kind: string;
  readonly speaker: string | null;
  readonly accept?: readonly string[];
}

/** The quotations of an article with their speakers' names. */
export interface GoldArticle {
  readonly split: string;
  readonly file: string;
  readonly quotes: readonly GoldQuotation[];
}

/** Reads the articles of a PolNeAR folder: one that holds `text` and `attributions`, or one of such folders. */
export function readPolnear(folder: string): readonly CorpusArticle[] {
  return splitsOf(folder).flatMap((split) => {
    const annotations = existsSync(join(split, 'attributions'))
      ? readdirSync(join(split, 'attributions')).sort()
      : [];
    return readdirSync(join(split, 'text'))
      .sort()
      .map((name): CorpusArticle => {
        const start = `${name.slice(0, -4)}_`;
        const file = annotations.find((each) => each.startsWith(start) && each.endsWith('.ann'));
        return {
          name,
          text: readFileSync(join(split, 'text', name), 'utf8'),
          attributions:
            file === undefined ? [] : attributionsIn(readFileSync(join(split, 'attributions', file), 'utf8')),
        };
      });
  });
}

function splitsOf(folder: string): readonly string[] {
  const isSplit = (path: string): boolean => existsSync(join(path, 'text'));
  if (isSplit(folder)) return [folder];
  const splits = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && isSplit(join(folder, entry.name)))
    .map(({ name }) => join(folder, name))
    .sort();
  if (splits.length === 0) throw new Error(`${folder} holds no folder named text`);
  return splits;
}

/** Reads brat's stand-off format. A line that is not of its form is passed over: the corpus has one. */
export function attributionsIn(annotations: string): readonly GoldAttribution[] {
  const spans = new Map<string, readonly Span[]>();
  const relations: (readonly string[])[] = [];
  for (const line of annotations.split(/\r?\n/u)) {
    const [key = '', body] = line.split('\t');
    if (body === undefined) continue;
    if (key.startsWith('T')) spans.set(key, spansIn(body.slice(body.indexOf(' ') + 1)));
    else if (key.startsWith('E')) relations.push(body.split(/\s+/u).filter((part) => part !== ''));
  }
  return relations.map((parts) => {
    const of = (role: string): readonly Span[] =>
      parts.flatMap((part) => {
        const [name = '', key = ''] = part.split(':');
        return name.replace(/\d+$/u, '') === role ? (spans.get(key) ?? []) : [];
      });
    return { sources: of('Source'), cues: of('Cue'), contents: of('Content') };
  });
}

function spansIn(offsets: string): readonly Span[] {
  return offsets.split(';').map((pair) => {
    const [start = 0, end = 0] = pair.split(/\s+/u).map(Number);
    return { start, end };
  });
}

/** Reads the articles of a folder of our gold: one JSON file each. */
export function readGold(folder: string): readonly GoldArticle[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => goldArticle(JSON.parse(readFileSync(join(folder, name), 'utf8')), name));
}

function goldArticle(value: unknown, name: string): GoldArticle {
  const article = value as GoldArticle;
  if (typeof article.file !== 'string' || !Array.isArray(article.quotes))
    throw new Error(`${name} is not of the form of the gold`);
  return { ...article, file: basename(article.file) };
}
