/** Texts of which it is known, word by word, what is the story and what a site put around it. None is part of this project. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** What a word is: the story's, the site's, either (a title, a byline, a date), or not known. */
export type Label = 'story' | 'site' | 'either' | 'unknown';

/** A stretch of a text, in UTF-16 code units, all of whose words are the same. */
export interface Labelled {
  readonly start: number;
  readonly end: number;
  readonly label: Label;
  /** Which kind of noise it is, as the labels name it; empty for a story. */
  readonly kind: string;
}

/** A text with its labels. */
export interface LabelledText {
  /** Texts of one site are never on both sides of a split. */
  readonly site: string;
  readonly text: string;
  readonly stretches: readonly Labelled[];
}

/** A line of a page before it is put into a text. */
export interface PageLine {
  /** The number of the line in its text: numbers that are left out are blank lines. */
  readonly number: number;
  readonly text: string;
  readonly label: Label;
  readonly kind: string;
}

/** The lines of a page in one of its forms. */
export interface PageLines {
  readonly site: string;
  readonly lines: readonly PageLine[];
}

const labels: Readonly<Record<string, Label>> = { s: 'story', n: 'site', e: 'either', m: 'unknown' };

type Row = readonly [string, string, string, string, number, string, string, string];

/** Reads labelled lines of real pages: a JSON array a line, as server/training/README.md tells. */
export function readPageLines(file: string): readonly PageLines[] {
  const out: { site: string; lines: PageLine[] }[] = [];
  let current = '';
  for (const line of gunzipSync(readFileSync(file)).toString('utf8').split('\n')) {
    if (line === '') continue;
    const [page, site, variant, mode, number, text, label, kind] = JSON.parse(line) as Row;
    const form = `${page} ${variant} ${mode}`;
    if (form !== current) out.push({ site, lines: [] });
    current = form;
    out.at(-1)?.lines.push({ number, text, label: labels[label] ?? 'unknown', kind });
  }
  return out;
}

/** Puts the lines of a page into a text. */
export function textOfLines({ site, lines }: PageLines): LabelledText {
  const parts: string[] = [];
  const stretches: Labelled[] = [];
  let at = 0;
  let number = 0;
  for (const line of lines) {
    const breaks = Math.max(number === 0 ? 0 : 1, line.number - number);
    parts.push('\n'.repeat(breaks), line.text);
    at += breaks;
    stretches.push({ start: at, end: at + line.text.length, label: line.label, kind: line.kind });
    at += line.text.length;
    ({ number } = line);
  }
  return { site, text: `${parts.join('')}\n`, stretches };
}

/** Reads the stories of a PolNeAR folder as pages that have nothing but a story. */
export function readStories(polnear: string): readonly PageLines[] {
  const folder = join(polnear, 'train/text');
  return readdirSync(folder)
    .sort()
    .map((name): PageLines => {
      const paragraphs = readFileSync(join(folder, name), 'utf8')
        .split(/\n\s*\n/u)
        .map((each) => each.replace(/\s+/gu, ' ').trim())
        .filter((each) => each !== '');
      const lines = paragraphs.map((text, k): PageLine => ({
        number: 2 * k,
        text,
        label: 'story',
        kind: '',
      }));
      return { site: `story ${name}`, lines };
    });
}
