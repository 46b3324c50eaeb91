/** Sets an article as a site would, with furniture drawn at random, and remembers what is story and what is not. */
import type { FurnitureKind, Phrase, Phrases } from './phrases';
import type { Random } from '../random';
import { hosts, sites } from './sites';
import type { Piece, Source, StoryKind } from './source';
import { bodyKinds } from './source';

/** What a part of a page is. */
export type PartKind = StoryKind | FurnitureKind;

/** A line of the page. */
export interface Part {
  readonly text: string;
  readonly kind: PartKind;
  /** `either` is what cleaning may leave or take. */
  readonly label: 'story' | 'site' | 'either';
  /** Whether it belongs to the body: what "paragraphs whole" counts. */
  readonly body: boolean;
  /** Whether no blank line stands before it. */
  readonly tight: boolean;
}

/** A page of a site. */
export interface Page {
  readonly title: string;
  readonly headline: string;
  readonly url: string;
  readonly parts: readonly Part[];
  readonly html: string;
}

const tags: Partial<Record<PartKind, string>> = {
  headline: 'h1',
  standfirst: 'h3',
  subhead: 'h2',
  caption: 'small',
  kicker: 'div',
  byline: 'div',
  dateline: 'div',
  'pull quote': 'blockquote',
};

/** Puts an article on the page of a site. */
export function setPage(source: Source, phrases: Phrases, random: Random): Page {
  const parts: Part[] = [];
  const html: string[] = [];
  const story = (pieces: readonly Piece[]): void => {
    for (let k = 0; k < pieces.length;) {
      let end = k + 1;
      while (pieces[end]?.tight === true) end++;
      const run = pieces.slice(k, end);
      const tag = tags[run[0]?.kind ?? 'paragraph'] ?? 'p';
      html.push(`<${tag}>${run.map(({ text }) => escape(text)).join('<br>')}</${tag}>`);
      for (const piece of run) parts.push({ ...piece, label: 'story', body: bodyKinds.has(piece.kind) });
      k = end;
    }
  };
  const site = (kind: FurnitureKind): void => {
    const lines = random.pick(phrases[kind]);
    // short labels stand side by side on many sites
    const bar = (kind === 'menu' || kind === 'share bar') && random.chance(0.35);
    html.push(
      bar
        ? `<div>${lines.map(spanOf).join(' &nbsp; ')}</div>`
        : lines.map(({ text }) => `<div>${escape(text)}</div>`).join('\n'),
    );
    for (const { text, either } of lines)
      parts.push({ text, kind, label: either ? 'either' : 'site', body: false, tight: true });
  };
  const start = source.pieces.findIndex(({ kind }) => kind === 'subhead' || bodyKinds.has(kind));
  const head = (kind: StoryKind): void => {
    story(source.pieces.slice(0, start).filter((piece) => piece.kind === kind));
  };
  const body = source.pieces.slice(start);
  site('menu');
  site('banner');
  head('kicker');
  head('headline');
  head('standfirst');
  if (random.chance(0.5)) site('share bar');
  const captionFirst = random.chance(0.5);
  if (captionFirst) head('caption');
  head('byline');
  head('dateline');
  if (!captionFirst) head('caption');
  if (random.chance(0.6)) site('share bar');
  const inserted = placesFor(2 + Math.floor(random.next() * 4), body, random);
  let done = 0;
  for (const place of inserted) {
    story(body.slice(done, place));
    site('block');
    done = place;
  }
  story(body.slice(done));
  for (let k = 1 + Math.floor(random.next() * 3); k > 0; k--) site('ending');
  const title = source.headline + random.pick(sites);
  return {
    title,
    headline: source.headline,
    url: `${random.pick(hosts)}${source.name}-${source.headline.toLowerCase().replace(/[^a-z0-9]+/gu, '-')}`,
    parts,
    html: `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escape(title)}</title><style>${style(random)}</style>${html.join('\n')}`,
  };
}

/** Where blocks are put in: between two pieces, not inside of a poem, a table or a list. */
function placesFor(count: number, body: readonly Piece[], random: Random): readonly number[] {
  const places = new Set<number>();
  for (let k = 0; k < count; k++) places.add(1 + Math.floor(random.next() * (body.length - 1)));
  return [...places].filter((place) => body[place]?.tight === false).sort((a, b) => a - b);
}

function style(random: Random): string {
  const size = random.pick([11, 12, 14, 16, 18]);
  const family = random.pick(['DejaVu Serif', 'DejaVu Sans', 'Liberation Serif', 'Liberation Sans', 'serif']);
  return `body{font:${size}pt/1.4 '${family}';max-width:${random.pick(['none', '36em', '30em'])};margin:0}
    h1{font-size:1.6em} div{margin:.5em 0} small{display:block} p{margin:${random.pick(['1em', '.3em', '0 0 .1em'])} 0}`;
}

function spanOf({ text }: Phrase): string {
  return `<span>${escape(text)}</span>`;
}

function escape(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
}
