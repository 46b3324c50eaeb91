/** Pages for fitting: a story with what a site puts around and into it, at random, and what of it is the site's. */
import { stemsOf } from '../../src/article/noise/site/cohesion';
import type { Random } from '../../../test/bench/noise/random';
import type { Group, Story } from './groups';

/** A unit of a page. */
export interface PageUnit {
  readonly text: string;
  readonly site: boolean;
  /** What it is about, as if it had been written for this page. */
  readonly stems: readonly number[];
}

/** A page, and which of its units are the headline. */
export interface FitPage {
  readonly units: readonly PageUnit[];
  readonly headline: number;
}

/** What pages are made of. */
export interface Material {
  readonly furniture: readonly Group[];
  readonly story: readonly Group[];
  readonly stories: readonly Story[];
  readonly articles: readonly Story[];
}

/** Which classes of furniture stand where; a quarter is put anywhere. */
const places = {
  frame: /menu|breadcrumb|edition|search|skip|accessib|weather|account|e-paper/u,
  banners: /consent|cookie|offline|error|browser|registration|apps? |ad-blocker|notice|offers/u,
  bars: /share|follow|read-time|audio|text size|author lines/u,
  inside:
    /mid-story|newsletter|inline|\bads?\b|paywall|donation|appeal|podcast|video|galler|poll|embed|live-blog|commerce|subscription|micro-copy|related|series|loading|travel/u,
  endings:
    /comment|related|tags|footer|feedback|back to top|series|ending|most-read|event|puzzle|discussion|shop|republication|printed/u,
};
/** Classes of story lines that stand at one place of a page only. */
const placed =
  /headline|kicker|standfirst|byline|date|copyright|caption|contributor|author identification|correction/u;
const ends = /contributor|correction|author identification|sign-off|footnote/u;
/** Kinds of stories that are not told in plain paragraphs, by the classes that they are made of. */
const forms: readonly RegExp[] = [
  /interview/u,
  /how-to|advice|service journalism|call to action|bullet/u,
  /letters|speeches|columns|dialogue|one-sentence/u,
  /score|ratings|timeline|bullet/u,
];

/**
 * How often a line of ours that was written for no story in particular would share a word with the story that it
 * stands in. Measured where lines were written for a story: our articles and titles of a corpus.
 */
const shares: readonly (readonly [RegExp, number])[] = [
  [/caption/u, 0.9],
  [/headline/u, 0.85],
  [/standfirst|pull quote/u, 0.8],
  [/kicker|label|byline/u, 0.2],
  [/subhead/u, 0.35],
  [/date|copyright|contributor/u, 0.05],
];
const sharesElsewhere = 0.6;
/** The same for titles of other stories, and for all else that a site says. */
const siteShares = { titles: 0.25, rest: 0.1 };
/** Whose labels often stand side by side. */
const bars = /share|follow|menus|account bars|text size/u;
const titles = /related|most-read|recommended|series/u;

/** Makes a page. About one in five has nothing of a site. */
export function makePage(material: Material, random: Random): FitPage {
  const { furniture, story, stories, articles } = material;
  const of = (groups: readonly Group[], shape: RegExp, not = false): readonly Group[] =>
    groups.filter(({ name }) => shape.test(name) !== not);
  const sets = {
    frame: of(furniture, places.frame),
    banners: of(furniture, places.banners),
    bars: of(furniture, places.bars),
    inside: of(furniture, places.inside),
    endings: of(furniture, places.endings),
    any: of(furniture, places.frame, true),
  };
  const units: PageUnit[] = [];
  const { title, paragraphs, fields } = random.pick(
    articles.length > 0 && random.chance(0.5) ? articles : stories,
  );
  const isFormed = random.chance(0.05);
  const body = isFormed ? formed(story, random) : trimmed(paragraphs, random);
  const topic = body.flatMap(stemsOf);
  const add = (text: string, isSite: boolean, share: number): void => {
    const stems = stemsOf(text);
    const shared = topic.length > 0 && random.chance(share) ? random.pick(topic) : undefined;
    units.push({ text, site: isSite, stems: shared === undefined ? stems : [...stems.slice(1), shared] });
  };
  const plain = random.chance(0.2);
  const site = (groups: readonly Group[], most: number): void => {
    if (plain || groups.length === 0) return;
    const { name, lines } = random.pick(random.chance(0.75) ? groups : sets.any);
    const count = Math.min(lines.length, 1 + Math.floor(random.next() * most));
    const from = random.chance(0.6) ? 0 : Math.floor(random.next() * (lines.length - count + 1));
    const share = titles.test(name) ? siteShares.titles : siteShares.rest;
    const drawn = lines.slice(from, from + count);
    for (const text of bars.test(name) && random.chance(0.5) ? asBar(drawn) : drawn) add(text, true, share);
  };
  const kept = (shape: RegExp, most = 1): void => {
    const groups = of(story, shape);
    if (groups.length === 0) return;
    const { name, lines } = random.pick(groups);
    const count = Math.min(lines.length, 1 + Math.floor(random.next() * most));
    const from = Math.floor(random.next() * (lines.length - count + 1));
    for (const text of lines.slice(from, from + count)) add(text, false, shareOf(name));
  };
  /** What the article has of its own, or, one time in `share`, a line of the class. */
  const own = (name: string, shape: RegExp, share: number, most = 1): void => {
    const text = fields[name];
    if (text !== undefined) add(text, false, 0);
    else if (random.chance(share)) kept(shape, most);
  };
  if (random.chance(0.8)) site(sets.frame, 12);
  if (random.chance(0.3)) site(sets.frame, 5);
  if (random.chance(0.4)) site(sets.banners, 6);
  own('kicker', /kicker|label/u, 0.7);
  const headline = units.length;
  if (fields['headline'] === undefined && random.chance(0.35)) kept(/^headline/u);
  if (units.length === headline) add(title, false, 0);
  own('standfirst', /standfirst|dek/u, 0.4);
  if (random.chance(0.4)) site(sets.bars, 6);
  const captionFirst = random.chance(0.5);
  if (captionFirst) own('caption', /caption|credit/u, 0.6);
  own('byline', /byline/u, 0.6, 2);
  own('date', /date/u, 0.2);
  if (!captionFirst) own('caption', /caption|credit/u, 0.6);
  if (random.chance(0.5)) site(sets.bars, 6);
  if (random.chance(0.2)) site(sets.inside, 3);
  const wrapped = random.chance(0.5);
  const blocks = random.next() * 0.5;
  const inserts = random.next() * 0.05;
  const inside = of(story, placed, true);
  body.forEach((line, k) => {
    const text = line.replace(/^## /u, '');
    for (const piece of wrapped ? sentenceBreaks(text, random) : [text])
      add(piece, false, isFormed ? sharesElsewhere : 0);
    if (k === body.length - 1) return;
    if (random.chance(blocks)) site(sets.inside, 5);
    else if (random.chance(inserts)) {
      if (random.chance(0.35)) kept(/subhead/u);
      else if (random.chance(0.2))
        for (let left = 1 + Math.floor(random.next() * 3); left > 0; left--) add(wordless(random), false, 0);
      else if (inside.length > 0) {
        const { name, lines } = random.pick(inside);
        const count = Math.min(lines.length, 1 + Math.floor(random.next() * 8));
        for (const line of lines.slice(0, count)) add(line, false, shareOf(name));
      }
      if (random.chance(0.1)) site(sets.inside, 4);
    }
  });
  own('credit', ends, 0.3);
  for (let k = 0; k < 4; k++) {
    if (random.chance(0.3)) kept(ends, 2);
    if (random.chance(0.75)) site(sets.endings, 10);
  }
  if (random.chance(0.3)) site(sets.frame, 8);
  if (random.chance(0.3)) kept(/copyright/u);
  return { units, headline };
}

/** A label of a bar has at most so many words, and so many of them stand on one line. */
const barLabel = 3;
const longestBar = 9;

/** Labels that stand side by side on the page are one line of its text: menus, share bars, buttons. */
export function asBar(lines: readonly string[]): readonly string[] {
  const out: string[] = [];
  let bar: string[] = [];
  const close = (): void => {
    if (bar.length > 0) out.push(bar.join(' '));
    bar = [];
  };
  for (const line of lines) {
    const isLabel = line.split(' ').length <= barLabel;
    if (!isLabel || bar.length === longestBar) close();
    if (isLabel) bar.push(line);
    else out.push(line);
  }
  close();
  return out;
}

/** How often a story line of a class shares a word with the story. */
function shareOf(name: string): number {
  return shares.find(([shape]) => shape.test(name))?.[1] ?? sharesElsewhere;
}

/** The paragraphs of an interview, a piece of advice, a column: lines of such classes, group after group. */
function formed(story: readonly Group[], random: Random): readonly string[] {
  const form = random.pick(forms);
  const groups = story.filter(({ name }) => form.test(name));
  if (groups.length === 0) return [];
  return Array.from({ length: 3 + Math.floor(random.next() * 6) }, () => random.pick(groups).lines).flat();
}

/** A line of a story without words: a score, a vote, a year, a time, an address, an initial. */
function wordless(random: Random): string {
  const number = (most: number): number => 1 + Math.floor(random.next() * most);
  return random.pick([
    () => `${number(9)}/${number(12)}`,
    () => `${number(6)}-${number(6)}`,
    () => `${number(6)}–${number(6)}, ${number(6)}–${number(6)}`,
    () => `${number(20)} of ${number(30)}`,
    () => String(1800 + number(230)),
    () => String(number(100)),
    () => `${number(90)}.${number(9)}`,
    () => `${number(12)}:${10 + number(49)}`,
    () => `${number(12)}.${10 + number(49)}am`,
    () => `${number(28)}/${number(12)}/${2000 + number(24)}`,
    () => `${number(28)}.${number(12)}.${2000 + number(24)}`,
    () => `${number(12)}/${number(28)}/${9 + number(15)}`,
    () => `${number(9)},${100 + number(899)}`,
    () => `${number(100)}%`,
    () => random.pick(['* * *', '***', '—', '•', '■', '§', '#', '...']),
    () => random.pick([...'ABCDEIKOSVX']),
    () => random.pick(['I', 'II', 'III', 'IV', 'V', 'VI']),
    () => `https://www.council-${number(99)}.example/${random.pick(['plan', 'report', 'vote'])}`,
    () => `www.museum-${number(99)}.example`,
    () =>
      `${random.pick(['Part', 'Chapter', 'Group', 'Section', 'Stage', 'Day', 'Lot', 'Table', 'Figure'])} ${number(12)}`,
    () => `${random.pick(['Part', 'Chapter', 'Act'])} ${number(5)} of ${number(9)}`,
  ])();
}

/** The first paragraphs of a story, between 4 and 30. */
function trimmed(paragraphs: readonly string[], random: Random): readonly string[] {
  return paragraphs.slice(0, 4 + Math.floor(random.next() * 26));
}

/** A paragraph cut where a line ends with a sentence, as wrapped text is cut. */
function sentenceBreaks(text: string, random: Random): readonly string[] {
  const sentences = text.split(/(?<=[.!?]["”’]?) (?=["“‘]?\p{Lu})/u);
  const out: string[] = [];
  let piece = '';
  for (const sentence of sentences) {
    piece = piece === '' ? sentence : `${piece} ${sentence}`;
    if (random.chance(0.2)) {
      out.push(piece);
      piece = '';
    }
  }
  if (piece !== '') out.push(piece);
  // a footer that is woven into a line cuts it anywhere
  return out.flatMap((whole) => {
    const words = whole.split(' ');
    if (words.length < 12 || !random.chance(0.04)) return [whole];
    const cut = 3 + Math.floor(random.next() * (words.length - 6));
    return [words.slice(0, cut).join(' '), words.slice(cut).join(' ')];
  });
}
