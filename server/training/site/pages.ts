/** Pages for fitting: a story with what a site puts around and into it, at random, and what of it is the site's. */
import { stemsOf } from '../../src/article/noise/site/cohesion';
import type { Random } from '../../../test/bench/random';
import type { Group, Story } from './groups';
import { withoutMark } from './groups';
import { asBar, sentenceBreaks, wordless } from './pieces';
import { bars, ends, forms, placed, places, shareOf, sharesElsewhere, siteShareOf } from './places';

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

/** A page that is being made. */
interface Draft {
  readonly units: PageUnit[];
  readonly story: readonly Group[];
  /** Furniture by where it stands. */
  readonly sets: Readonly<Record<keyof typeof places | 'any', readonly Group[]>>;
  readonly fields: Story['fields'];
  /** What the paragraphs are about. */
  readonly topic: readonly number[];
  /** Whether the page has nothing of a site. */
  readonly isPlain: boolean;
  readonly random: Random;
}

/** Pages of plain text, and stories that are told in another form than paragraphs. */
const plainPages = 0.2;
const formedStories = 0.05;

/** Makes a page. About one in five has nothing of a site. */
export function makePage(material: Material, random: Random): FitPage {
  const { story, stories, articles } = material;
  const { title, paragraphs, fields } = random.pick(
    articles.length > 0 && random.chance(0.5) ? articles : stories,
  );
  const isFormed = random.chance(formedStories);
  const body = isFormed ? formed(story, random) : trimmed(paragraphs, random);
  const topic = body.flatMap(stemsOf);
  const isPlain = random.chance(plainPages);
  const draft: Draft = { units: [], story, sets: setsOf(material.furniture), fields, topic, isPlain, random };
  addTop(draft);
  const headline = draft.units.length;
  addHeadline(draft, title);
  addBetween(draft);
  addBody(draft, body, isFormed);
  addEnd(draft);
  return { units: draft.units, headline };
}

function matching(groups: readonly Group[], shape: RegExp): readonly Group[] {
  return groups.filter(({ name }) => shape.test(name));
}

function others(groups: readonly Group[], shape: RegExp): readonly Group[] {
  return groups.filter(({ name }) => !shape.test(name));
}

function setsOf(furniture: readonly Group[]): Draft['sets'] {
  return {
    frame: matching(furniture, places.frame),
    banners: matching(furniture, places.banners),
    bars: matching(furniture, places.bars),
    inside: matching(furniture, places.inside),
    endings: matching(furniture, places.endings),
    any: others(furniture, places.frame),
  };
}

/** Adds a unit; one time in `share` it shares a word with the story. */
function addUnit({ units, topic, random }: Draft, text: string, site: boolean, share: number): void {
  const stems = stemsOf(text);
  const shared = topic.length > 0 && random.chance(share) ? random.pick(topic) : undefined;
  units.push({ text, site, stems: shared === undefined ? stems : [...stems.slice(1), shared] });
}

/** Adds up to `most` lines of a group of furniture of a place; a quarter of the groups may be any. */
function addSite(draft: Draft, place: keyof typeof places, most: number): void {
  const { sets, isPlain, random } = draft;
  const groups = sets[place];
  if (isPlain || groups.length === 0) return;
  const { name, lines } = random.pick(random.chance(0.75) ? groups : sets.any);
  const count = Math.min(lines.length, 1 + Math.floor(random.next() * most));
  const from = random.chance(0.6) ? 0 : Math.floor(random.next() * (lines.length - count + 1));
  const share = siteShareOf(name);
  const drawn = lines.slice(from, from + count);
  for (const text of bars.test(name) && random.chance(0.5) ? asBar(drawn) : drawn)
    addUnit(draft, text, true, share);
}

/** Adds up to `most` lines of a group of story lines of some class. */
function addStory(draft: Draft, shape: RegExp, most = 1): void {
  const { story, random } = draft;
  const groups = matching(story, shape);
  if (groups.length === 0) return;
  const { name, lines } = random.pick(groups);
  const count = Math.min(lines.length, 1 + Math.floor(random.next() * most));
  const from = Math.floor(random.next() * (lines.length - count + 1));
  for (const text of lines.slice(from, from + count)) addUnit(draft, text, false, shareOf(name));
}

/** Adds what the article has of its own, or, one time in `share`, lines of the class. */
function addOwn(draft: Draft, name: string, shape: RegExp, share: number, most = 1): void {
  const text = draft.fields[name];
  if (text !== undefined) addUnit(draft, text, false, 0);
  else if (draft.random.chance(share)) addStory(draft, shape, most);
}

/** What stands above the headline. */
function addTop(draft: Draft): void {
  const { random } = draft;
  if (random.chance(0.8)) addSite(draft, 'frame', 12);
  if (random.chance(0.3)) addSite(draft, 'frame', 5);
  if (random.chance(0.4)) addSite(draft, 'banners', 6);
  addOwn(draft, 'kicker', /kicker|label/u, 0.7);
}

/** The title of the story or, where we wrote the lines, some other headline. */
function addHeadline(draft: Draft, title: string): void {
  const before = draft.units.length;
  if (draft.fields['headline'] === undefined && draft.random.chance(0.35)) addStory(draft, /^headline/u);
  if (draft.units.length === before) addUnit(draft, title, false, 0);
}

/** What stands between the headline and the first paragraph. */
function addBetween(draft: Draft): void {
  const { random } = draft;
  addOwn(draft, 'standfirst', /standfirst|dek/u, 0.4);
  if (random.chance(0.4)) addSite(draft, 'bars', 6);
  const addCaption = (): void => {
    addOwn(draft, 'caption', /caption|credit/u, 0.6);
  };
  const captionFirst = random.chance(0.5);
  if (captionFirst) addCaption();
  addOwn(draft, 'byline', /byline/u, 0.6, 2);
  addOwn(draft, 'date', /date/u, 0.2);
  if (!captionFirst) addCaption();
  if (random.chance(0.5)) addSite(draft, 'bars', 6);
  if (random.chance(0.2)) addSite(draft, 'inside', 3);
}

/** The paragraphs, and what stands between them. */
function addBody(draft: Draft, body: readonly string[], isFormed: boolean): void {
  const { random } = draft;
  const isWrapped = random.chance(0.5);
  const blocks = random.next() * 0.5;
  const inserts = random.next() * 0.05;
  const unplaced = others(draft.story, placed);
  body.forEach((line, k) => {
    const text = withoutMark(line);
    for (const piece of isWrapped ? sentenceBreaks(text, random) : [text])
      addUnit(draft, piece, false, isFormed ? sharesElsewhere : 0);
    if (k === body.length - 1) return;
    if (random.chance(blocks)) addSite(draft, 'inside', 5);
    else if (random.chance(inserts)) {
      addInsert(draft, unplaced);
      if (random.chance(0.1)) addSite(draft, 'inside', 4);
    }
  });
}

/** What a story has between its paragraphs: a subhead, lines without words, or lines of some class. */
function addInsert(draft: Draft, unplaced: readonly Group[]): void {
  const { random } = draft;
  if (random.chance(0.35)) addStory(draft, /subhead/u);
  else if (random.chance(0.2))
    for (let left = 1 + Math.floor(random.next() * 3); left > 0; left--)
      addUnit(draft, wordless(random), false, 0);
  else if (unplaced.length > 0) {
    const { name, lines } = random.pick(unplaced);
    const count = Math.min(lines.length, 1 + Math.floor(random.next() * 8));
    for (const line of lines.slice(0, count)) addUnit(draft, line, false, shareOf(name));
  }
}

/** What stands below the last paragraph. */
function addEnd(draft: Draft): void {
  const { random } = draft;
  addOwn(draft, 'credit', ends, 0.3);
  for (let k = 0; k < 4; k++) {
    if (random.chance(0.3)) addStory(draft, ends, 2);
    if (random.chance(0.75)) addSite(draft, 'endings', 10);
  }
  if (random.chance(0.3)) addSite(draft, 'frame', 8);
  if (random.chance(0.3)) addStory(draft, /copyright/u);
}

/** The paragraphs of an interview, a piece of advice, a column: lines of such classes, group after group. */
function formed(story: readonly Group[], random: Random): readonly string[] {
  const groups = matching(story, random.pick(forms));
  if (groups.length === 0) return [];
  return Array.from({ length: 3 + Math.floor(random.next() * 6) }, () => random.pick(groups).lines).flat();
}

/** The first paragraphs of a story, between 4 and 30. */
function trimmed(paragraphs: readonly string[], random: Random): readonly string[] {
  return paragraphs.slice(0, 4 + Math.floor(random.next() * 26));
}
