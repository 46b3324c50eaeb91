/** The view over a folder of articles as HTML, for the editor: what a page cannot do is done by the buttons in it. */
import type {
  ArchiveSpeaker,
  ArchiveSummary,
  Discrepancy,
  JoinReason,
  Place,
  Timeline,
  Wording,
} from '../../archive/summaryTypes';
import { bar, link, section, table, words } from '../../export/html/tags';
import { safe } from '../../export/safeText';
import { kindName, percent, withRole } from '../../wording/exports';
import { count } from '../../wording/names';
import { describeRule } from '../../wording/rules';

/** Leads to a place: the attributes of a link. */
type LinkTo = (place: Place) => string;

/** So much of each is shown; the export holds all. */
const most = { speakers: 100, pairs: 50, discrepancies: 50, files: 30, places: 6 };

const reasons: Readonly<Record<JoinReason, string>> = {
  'roles-differ': 'one name, but roles that have nothing in common',
  'kinds-differ': 'one name, once a person and once something else',
  'surname-only': 'a surname alone',
  initials: 'initials, or a middle name',
  nickname: 'a nickname',
  'surname-and-role': 'one surname and role, and first names that begin alike',
  spelling: 'the same letters but for accents, hyphens and dots',
};

/** The body of the page. `title` is text. */
export function archiveBody(title: string, summary: ArchiveSummary, linkTo: LinkTo): string {
  const parts = [
    timelineSection(summary.timeline),
    speakersSection(summary, linkTo),
    pairsSection(summary, linkTo),
    unnamedSection(summary),
    discrepanciesSection(summary, linkTo),
    noiseSection(summary),
    unreadSection(summary),
  ];
  return `<header>${header(title, summary)}</header><main>${parts.join('\n')}</main>`;
}

function header(
  title: string,
  { articles, amount, speakerCount, unnamedShare, noise, leftOut }: ArchiveSummary,
): string {
  const figures = [
    [String(articles), articles === 1 ? 'article' : 'articles'],
    [String(amount.quotations), 'quotations'],
    [String(speakerCount), 'speakers'],
    [percent(unnamedShare, 1), 'from unnamed sources'],
    [String(noise.found), 'pieces of noise'],
  ];
  const left = Object.values(leftOut).reduce((all, one) => all + one, 0);
  return [
    `<h1>${words(title)}</h1>`,
    `<ul class="figures">${figures.map(([figure = '', what = '']) => `<li><strong>${safe(figure)}</strong> ${safe(what)}</li>`).join('')}</ul>`,
    '<p class="tools"><label>Filter by speaker <input type="search" id="filter"></label> <button type="button" data-do="export">Export…</button> <button type="button" data-do="refresh">Read Again</button></p>',
    ...(left > 0 ? [`<p class="none">${safe(count(left, 'thing'))} beyond what is kept left out.</p>`] : []),
  ].join('\n');
}

function timelineSection({ unit, buckets, undated }: Timeline): string {
  const highest = Math.max(1, ...buckets.map(({ quotations }) => quotations));
  if (buckets.length === 0)
    return section('timeline', 'Over Time', '<p class="none">No article has a date that can be read.</p>');
  const rows = buckets.map(({ iso, articles, quotations, unnamed }) => [
    safe(iso),
    String(articles),
    `${bar(quotations / highest)} ${String(quotations)}`,
    quotations === 0 ? '' : percent(unnamed, quotations),
  ]);
  const undatedWords = undated.articles === 0 ? '' : `; ${count(undated.articles, 'article')} without a date`;
  return section(
    'timeline',
    'Over Time',
    table(
      `Quotations by ${unit}${undatedWords}`,
      [
        { title: unit },
        { title: 'Articles', numbers: true },
        { title: 'Quotations', bars: true },
        { title: 'Unnamed' },
      ],
      rows,
    ),
  );
}

/** A line over time; the numbers stand in the timeline and the export. */
function spark(overTime: readonly number[]): string {
  if (overTime.length < 2) return '';
  const highest = Math.max(1, ...overTime);
  const height = 20;
  const step = 100 / (overTime.length - 1);
  const points = overTime.map(
    (value, k) => `${(k * step).toFixed(1)},${(height - (value / highest) * (height - 2) - 1).toFixed(1)}`,
  );
  return `<svg class="spark" viewBox="0 0 100 ${String(height)}" preserveAspectRatio="none" role="img" aria-label="${safe(overTime.join(', '))}"><polyline points="${points.join(' ')}"/></svg>`;
}

function placesOf(places: readonly Place[], linkTo: LinkTo): string {
  const shown = places
    .slice(0, most.places)
    .map((place) =>
      link(linkTo(place), words(`${place.file.split('/').at(-1) ?? ''}:${String(place.line)}`)),
    );
  return `<span class="lines">${shown.join(' ')}</span>`;
}

function speakersSection({ speakers, speakerCount, timeline }: ArchiveSummary, linkTo: LinkTo): string {
  if (speakers.length === 0)
    return section('speakers', 'Speakers', '<p class="none">Nobody is named for any quotation.</p>');
  const row = ({
    name,
    role,
    kind,
    amount,
    share,
    overTime,
    joined,
    reason,
    places,
  }: ArchiveSpeaker): readonly string[] => [
    `<span data-speaker="${safe(name.toLowerCase())}">${link(places[0] && linkTo(places[0]), words(name))}</span>${
      role === null ? '' : `<br><small>${words(role)}</small>`
    }${
      joined === 'uncertain' && reason !== undefined
        ? `<br><small class="doubt">perhaps not one: ${safe(reasons[reason])}</small>`
        : ''
    }`,
    kindName[kind],
    String(amount.articles),
    `${bar(share)} ${String(amount.quotations)}`,
    spark(overTime),
    placesOf(places, linkTo),
  ];
  const rest = Math.max(0, speakerCount - most.speakers);
  return section(
    'speakers',
    'Speakers',
    table(
      `Who is quoted, across articles${rest > 0 ? `; the first ${String(most.speakers)}` : ''}`,
      [
        { title: 'Speaker' },
        { title: 'Kind' },
        { title: 'Articles', numbers: true },
        { title: 'Quotations', bars: true },
        { title: `By ${timeline.unit}` },
        { title: 'Where' },
      ],
      speakers.slice(0, most.speakers).map(row),
    ),
  );
}

/** The pairs that are shown, in order: what the buttons name by their place in it. */
export function shownPairs({ perhapsSame, speakers }: ArchiveSummary): readonly {
  readonly keep: ArchiveSpeaker;
  readonly other: ArchiveSpeaker;
  readonly reason: JoinReason;
}[] {
  const byId = new Map(speakers.map((one) => [one.id, one]));
  return perhapsSame.slice(0, most.pairs).flatMap(({ speakers: [first, second], reason }) => {
    const [keep, other] = [byId.get(first), byId.get(second)];
    return keep === undefined || other === undefined ? [] : [{ keep, other, reason }];
  });
}

function pairsSection(summary: ArchiveSummary, linkTo: LinkTo): string {
  const pairs = shownPairs(summary);
  if (pairs.length === 0) return '';
  const named = (one: ArchiveSpeaker): string =>
    link(one.places[0] && linkTo(one.places[0]), words(withRole({ name: one.name, role: one.role ?? '' })));
  const rows = pairs.map(({ keep, other, reason }, at) => [
    named(keep),
    named(other),
    safe(reasons[reason]),
    `<button type="button" data-same="${String(at)}" aria-label="${safe(`Same person: ${keep.name} and ${other.name}`)}">Same Person</button> <button type="button" data-apart="${String(at)}" aria-label="${safe(`Not the same: ${keep.name} and ${other.name}`)}">Not the Same</button>`,
  ]);
  return section(
    'pairs',
    'Perhaps One',
    table(
      'Speakers who are counted apart and may be one',
      [{ title: 'Speaker' }, { title: 'And' }, { title: 'Because' }, { title: 'You Decide' }],
      rows,
    ),
  );
}

function unnamedSection({ unnamedShare, unnamedArticles, descriptions, kinds }: ArchiveSummary): string {
  const { quotations } = kinds.unnamed;
  if (quotations === 0)
    return section('unnamed', 'Unnamed Sources', '<p class="none">Everybody who is quoted has a name.</p>');
  const list = descriptions
    .slice(0, most.files)
    .map((one) => `<li>${words(one.name)}: ${safe(count(one.quotations, 'quotation'))}</li>`);
  return section(
    'unnamed',
    'Unnamed Sources',
    `<p>${bar(unnamedShare)} ${safe(percent(unnamedShare, 1))} of the quotations with a speaker, in ${safe(count(unnamedArticles, 'article'))}.</p><ul class="list">${list.join('')}</ul>`,
  );
}

function discrepanciesSection({ comparisons }: ArchiveSummary, linkTo: LinkTo): string {
  const shown = comparisons.discrepancies.slice(0, most.discrepancies);
  if (shown.length === 0)
    return section('wordings', 'Quoted Differently', '<p class="none">No words are quoted in two ways.</p>');
  const items = shown.map(
    (one) =>
      `<li>${wordingOf(one, 'first', linkTo)}${wordingOf(one, 'second', linkTo)}${
        one.kind === 'other-speaker' ? '<p class="doubt">The same words, given to two speakers.</p>' : ''
      }</li>`,
  );
  return section('wordings', 'Quoted Differently', `<ol class="wordings">${items.join('')}</ol>`);
}

function wordingOf(discrepancy: Discrepancy, which: 'first' | 'second', linkTo: LinkTo): string {
  const { speaker, place }: Wording = discrepancy[which];
  const text = discrepancy.parts
    .filter((part) => part.in === 'same' || part.in === which)
    .map((part) => (part.in === 'same' ? safe(part.text) : `<mark>${safe(part.text)}</mark>`))
    .join(' ');
  const who = speaker === null ? 'nobody named' : speaker;
  const where = link(linkTo(place), words(`${place.file}:${String(place.line)}`));
  return `<figure data-speaker="${safe(who.toLowerCase())}"><blockquote><bdi>${text}</bdi></blockquote><figcaption>${words(who)}, ${where}</figcaption></figure>`;
}

function noiseSection({ noise }: ArchiveSummary): string {
  if (noise.found === 0) return section('noise', 'Noise', '<p class="none">No noise was found.</p>');
  const rules = noise.byRule
    .slice(0, most.files)
    .map(({ rule, found, stays }) => [safe(describeRule(rule).title), String(found), String(stays)]);
  const files = noise.byFile
    .filter(({ stays }) => stays > 0)
    .slice(0, most.files)
    .map(({ file, found, stays }) => [words(file), String(found), String(stays)]);
  const numbers = [
    { title: 'Found', numbers: true as const },
    { title: 'Stays', numbers: true as const },
  ];
  return section(
    'noise',
    'Noise',
    table('By kind', [{ title: 'Kind' }, ...numbers], rules) +
      (files.length === 0 ? '' : table('Files in which some stays', [{ title: 'File' }, ...numbers], files)),
  );
}

function unreadSection({ unread }: ArchiveSummary): string {
  if (unread.length === 0) return '';
  const items = unread.map(({ file, reason }) => `<li>${words(file)}: ${safe(reason)}</li>`);
  return section('unread', 'Not Counted', `<ul class="list">${items.join('')}</ul>`);
}
