/** Sets an article as a site would, with furniture drawn at random, and remembers what is story and what is not. */
import { hosts, sites } from './phrases';
import type { Phrases } from './phrases';
import type { Random } from './random';

/** An article as it was written. */
export interface Source {
  readonly name: string;
  readonly fields: Readonly<Record<string, string>>;
  /** Subheads begin with "## ". */
  readonly paragraphs: readonly string[];
}

/** A stretch of the page that is read in one go. */
export interface Part {
  readonly text: string;
  readonly story: boolean;
  /** Whether it is a paragraph of the body: what "paragraphs whole" counts. */
  readonly paragraph: boolean;
  readonly html: string;
}

/** A page of a site. */
export interface Page {
  readonly title: string;
  readonly url: string;
  readonly parts: readonly Part[];
  readonly css: string;
}

/** Reads an article from its file: fields, a blank line, paragraphs. */
export function readSource(name: string, text: string): Source {
  const fields: Record<string, string> = {};
  const paragraphs: string[] = [];
  for (const block of text.trim().split(/\n\s*\n/u)) {
    const lines = block.split('\n');
    if (lines.every((line) => /^(?:kicker|headline|standfirst|byline|caption|credit): /u.test(line)))
      for (const line of lines) fields[line.slice(0, line.indexOf(':'))] = line.slice(line.indexOf(':') + 2);
    else paragraphs.push(block);
  }
  return { name, fields, paragraphs };
}

/** Puts an article on the page of a site. */
export function setPage(source: Source, phrases: Phrases, random: Random): Page {
  const { banners, blocks, endings, menus, shareBars } = phrases;
  const { fields, paragraphs } = source;
  const headline = fields['headline'] ?? '';
  const parts: Part[] = [];
  const story = (text: string | undefined, tag: string, paragraph = false): void => {
    if (text !== undefined)
      parts.push({ text, story: true, paragraph, html: `<${tag}>${escape(text)}</${tag}>` });
  };
  const noise = (lines: readonly string[], tag: string): void => {
    for (const text of lines)
      parts.push({ text, story: false, paragraph: false, html: `<${tag}>${escape(text)}</${tag}>` });
  };
  noise(random.pick(menus), 'div');
  noise(random.pick(banners), 'div');
  story(fields['kicker'], 'div');
  story(headline, 'h1');
  story(fields['standfirst'], 'h3');
  if (random.chance(0.5)) noise(random.pick(shareBars), 'div');
  const captionFirst = random.chance(0.5);
  if (captionFirst) story(fields['caption'], 'small');
  story(fields['byline'], 'div');
  if (!captionFirst) story(fields['caption'], 'small');
  if (random.chance(0.6)) noise(random.pick(shareBars), 'div');
  const inserted = new Set<number>();
  for (let k = 0; k < 3; k++) inserted.add(1 + Math.floor(random.next() * (paragraphs.length - 1)));
  paragraphs.forEach((text, k) => {
    if (inserted.has(k)) noise(random.pick(blocks), 'div');
    if (text.startsWith('## ')) story(text.slice(3), 'h2');
    else story(text, 'p', true);
  });
  story(fields['credit'], 'p');
  noise(random.pick(endings), 'div');
  noise(random.pick(endings), 'div');
  const size = random.pick([11, 12, 14, 16]);
  const family = random.pick(['DejaVu Serif', 'DejaVu Sans', 'Liberation Serif', 'Liberation Sans', 'serif']);
  return {
    title: headline + random.pick(sites),
    url: `${random.pick(hosts)}${source.name}-${headline.toLowerCase().replace(/[^a-z0-9]+/gu, '-')}`,
    parts,
    css: `body{font:${size}pt/1.4 '${family}';max-width:${random.pick(['none', '36em', '30em'])};margin:0}
      h1{font-size:1.6em} div{margin:.5em 0} small{display:block} p{margin:${random.pick(['1em', '.3em', '0 0 .1em'])} 0}`,
  };
}

/** A page as HTML. */
export function htmlOf({ title, parts, css }: Page): string {
  const body = parts.map(({ html }) => html).join('\n');
  return `<!doctype html><meta charset="utf-8"><title>${escape(title)}</title><style>${css}</style>${body}`;
}

function escape(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
}
