/** The sections of a folder's report as HTML: for the exported page and for an editor's view alike. No script, no style of an element. */
import type { ArchiveSpeaker, ArchiveSummary } from '../../archive/summaryTypes';
import type { SourceKind } from '../../article/types';
import { kindName, kindNames, percent, typeNames } from '../../wording/exports';
import { count } from '../../wording/names';
import { describeRule } from '../../wording/rules';
import { bar, link, section, table, words, type Column } from '../html/tags';
import { safe } from '../safeText';
import { sparkline, timelineChart } from './charts';
import { folded } from './folded';
import { citeSection, leftOutSection, measuredSection, unreadSection } from './facts';
import { discrepanciesSection, joinsId, joinsSection } from './pairs';
import type { ArchiveReport } from './run';
import { grouped, type LinkToPlace } from './words';

/** The same of what is looked at less. */
const fewShown = 10;
/** A page holds no more of them: the data holds all. */
const mostRows = 500;
const kinds: readonly SourceKind[] = ['person', 'unnamed', 'organisation', 'document'];

/**
 * All sections. `linkTo` gives the attributes of a link to a place; undefined where there is nothing to lead to.
 * @param decideId of a section before these in which it is decided who is one; undefined where there is none
 */
export function archiveBody(report: ArchiveReport, linkTo: LinkToPlace, decideId?: string): string {
  const { summary } = report;
  return [
    figuresOf(summary),
    contents(summary),
    speakersSection(summary, linkTo, decideId ?? joinsId),
    timeSection(summary),
    kindsSection(summary),
    typesSection(summary),
    discrepanciesSection(summary, linkTo),
    joinsSection(summary, decideId === undefined),
    noiseSection(summary),
    unreadSection(summary),
    leftOutSection(summary),
    measuredSection(),
    citeSection(report),
  ].join('\n');
}

/** What the heading says, as HTML. */
export function archiveHeader({ title, summary, run }: ArchiveReport): string {
  const what = `${count(summary.articles, 'article')}, ${count(summary.amount.quotations, 'quotation')}`;
  return `<h1>${words(title)}</h1><p class="file">Who is quoted in ${safe(what)}. Copydesk ${safe(run.version)}, ${safe(run.date)}</p>`;
}

function figuresOf(summary: ArchiveSummary): string {
  const { articles, amount, named, unnamedArticles, withoutSpeaker, doubted } = summary;
  const figure = (name: string, value: string, more: string): string =>
    `<div><dt>${name}</dt><dd>${value}<small>${more}</small></dd></div>`;
  return `<dl class="figures">${[
    figure('Articles', grouped(articles), `in ${count(summary.files, 'file')}`),
    figure('Quotations', grouped(amount.quotations), `${grouped(amount.words)} quoted words`),
    figure(
      'Named speakers',
      grouped(summary.speakerCount),
      `${percent(named, amount.quotations)} of quotations have a speaker, named or not`,
    ),
    figure(
      'Unnamed sources',
      percent(summary.kinds.unnamed.quotations, named),
      `of quotations; in ${count(unnamedArticles, 'article')}`,
    ),
    figure(
      'Without a speaker',
      percent(withoutSpeaker, amount.quotations),
      `${grouped(withoutSpeaker)}; ${grouped(doubted)} more may be no quotations at all`,
    ),
    figure(
      'Quoted differently',
      grouped(summary.comparisons.discrepancies.length + summary.leftOut.discrepancies),
      'passages in two articles',
    ),
  ].join('')}</dl>`;
}

function contents(summary: ArchiveSummary): string {
  const links: readonly (readonly [string, string])[] = [
    ['speakers', 'Speakers'],
    ['time', 'Over time'],
    ['kinds', 'Kinds of sources'],
    ['types', 'Types and confidence'],
    ['differently', 'Quoted differently'],
    [joinsId, 'Who may be whom'],
    ['noise', 'Noise'],
    ...(summary.unread.length > 0 ? [['unread', 'Files not counted'] as const] : []),
    ['measured', 'How well this was measured'],
    ['cite', 'How to cite'],
  ];
  const items = links.map(([id, title]) => `<li><a href="#${id}">${safe(title)}</a></li>`);
  return `<nav aria-label="Sections"><ul>${items.join('')}</ul></nav>`;
}

const speakerColumns: readonly Column[] = [
  { title: 'Speaker' },
  { title: 'Articles', numbers: true },
  { title: 'Quotations', numbers: true },
  { title: 'Quoted words', numbers: true },
  { title: 'Share of quotations', bars: true },
  { title: 'Over time' },
];

/** What the rows of the table of speakers have in common. */
interface SpeakersTable {
  /** Quotations of the first speaker. */
  readonly most: number;
  readonly linkTo: LinkToPlace;
  /** The id of the section where it is told who may be whom. */
  readonly decideAt: string;
}

function speakersSection(summary: ArchiveSummary, linkTo: LinkToPlace, decideAt: string): string {
  const { speakers, speakerCount, named } = summary;
  if (speakers.length === 0)
    return section('speakers', 'Speakers', '<p class="none">Nobody is named for any quotation.</p>');
  const most = speakers[0]?.amount.quotations ?? 1;
  const rows = speakers
    .slice(0, mostRows)
    .map((speaker) => speakerRow(summary, speaker, { most, linkTo, decideAt }));
  const rest = speakerCount - Math.min(speakers.length, mostRows);
  return section(
    'speakers',
    'Speakers',
    folded('Who is quoted most, joined across articles by name and role', speakerColumns, rows, 'speakers') +
      (rest > 0
        ? `<p class="how">${count(rest, 'more speaker')} with fewer quotations: the data (JSON) has them.</p>`
        : '') +
      `<p class="how">Shares are of the ${grouped(named)} quotations that have a speaker; bars compare each speaker with the first. Unnamed sources are told below, as nobody knows who is one.</p>`,
  );
}

function speakerRow(
  { timeline, named }: ArchiveSummary,
  { name, role, kind, joined, amount, overTime, places }: ArchiveSpeaker,
  { most, linkTo, decideAt }: SpeakersTable,
): readonly string[] {
  const [first] = places;
  const what = [...(kind === 'person' ? [] : [kindName[kind]]), ...(role === null ? [] : [words(role)])].join(
    ', ',
  );
  const mark =
    joined === 'uncertain'
      ? `<a class="maybe" href="#${decideAt}">may be two</a>`
      : joined === 'by-hand'
        ? '<span class="maybe">by hand</span>'
        : '';
  return [
    `${link(first && linkTo(first), words(name))}${mark}${what === '' ? '' : `<br><small>${what}</small>`}`,
    grouped(amount.articles),
    grouped(amount.quotations),
    grouped(amount.words),
    `${bar(amount.quotations / most)} ${percent(amount.quotations, named)}`,
    sparkline(overTime, timeline),
  ];
}

function timeSection({ timeline }: ArchiveSummary): string {
  const { undated, unclear } = timeline;
  const missing =
    undated.articles === 0
      ? ''
      : `<p class="how">${count(undated.articles, 'article')} with ${count(undated.quotations, 'quotation')} ${undated.articles === 1 ? 'is' : 'are'} not in it: no date of publication is found that is told by the ${timeline.unit}.${unclear === 0 ? '' : ` Of ${count(unclear, 'article')} the date can be read in two ways, such as 03/04/2024, and is not guessed.`}</p>`;
  const inside =
    timeline.buckets.length === 0
      ? '<p class="none">No article tells its date.</p>'
      : timelineChart(timeline);
  return section('time', 'Over time', inside + missing);
}

function kindsSection({
  kinds: tallies,
  named,
  unnamedArticles,
  articles,
  descriptions,
}: ArchiveSummary): string {
  const rows = kinds.map((kind) => [
    kindNames[kind],
    grouped(tallies[kind].speakers),
    grouped(tallies[kind].articles),
    grouped(tallies[kind].quotations),
    `${bar(named === 0 ? 0 : tallies[kind].quotations / named)} ${percent(tallies[kind].quotations, named)}`,
  ]);
  const columns: readonly Column[] = [
    { title: 'Kind' },
    { title: 'Speakers', numbers: true },
    { title: 'Articles', numbers: true },
    { title: 'Quotations', numbers: true },
    { title: 'Share of quotations', bars: true },
  ];
  const unnamed = descriptions.map(({ name, articles: own, quotations }) => [
    words(name),
    grouped(own),
    grouped(quotations),
  ]);
  const list =
    unnamed.length === 0
      ? ''
      : folded(
          'How unnamed sources are called',
          [
            { title: 'Description' },
            { title: 'Articles', numbers: true },
            { title: 'Quotations', numbers: true },
          ],
          unnamed,
          'descriptions',
          fewShown,
        );
  return section(
    'kinds',
    'Kinds of sources',
    `${table('Quotations by the kind of their source', columns, rows)}<p class="how">${percent(tallies.unnamed.quotations, named)} of the quotations with a speaker are of unnamed sources, in ${grouped(unnamedArticles)} of ${count(articles, 'article')}. Each article’s unnamed sources are counted by themselves.</p>${list}`,
  );
}

function typesSection({ types, amount, confidence, byHand, secondReadings }: ArchiveSummary): string {
  const typeRows = (['direct', 'mixed', 'indirect'] as const).map((type) => [
    typeNames[type],
    grouped(types[type]),
    `${bar(amount.quotations === 0 ? 0 : types[type] / amount.quotations)} ${percent(types[type], amount.quotations)}`,
  ]);
  const all = confidence.reduce((sum, number) => sum + number, 0);
  const steps = confidence
    .map((number, k) => ({ number, k }))
    .reverse()
    .map(({ number, k }) => [
      `${String(k * confidence.length)}% to ${String((k + 1) * confidence.length)}%`,
      grouped(number),
      `${bar(all === 0 ? 0 : number / all)} ${percent(number, all)}`,
    ]);
  const columns = (title: string): readonly Column[] => [
    { title },
    { title: 'Quotations', numbers: true },
    { title: 'Share', bars: true },
  ];
  const more = `<p class="how">${count(byHand, 'quotation')} put right by hand; ${count(secondReadings, 'quotation')} read a second time by the language model.</p>`;
  return section(
    'types',
    'Types and confidence',
    `<div class="columns"><div>${table('How it is quoted', columns('Type'), typeRows)}</div><div>${table('How sure the speaker is', columns('Confidence'), steps)}</div></div>${more}`,
  );
}

function noiseSection({ noise }: ArchiveSummary): string {
  if (noise.found === 0)
    return section('noise', 'Noise', '<p class="none">Nothing in the files looks like noise.</p>');
  const columns = (title: string): readonly Column[] => [
    { title },
    { title: 'In the files', numbers: true },
    { title: 'Cleaning takes out', numbers: true },
    { title: 'Stays', numbers: true },
  ];
  const numbers = ({ found, stays }: { found: number; stays: number }): readonly string[] =>
    [found, found - stays, stays].map(grouped);
  const byFile = noise.byFile.slice(0, mostRows).map((one) => [words(one.file), ...numbers(one)]);
  const byRule = noise.byRule.map((one) => [words(describeRule(one.rule).title), ...numbers(one)]);
  return section(
    'noise',
    'Noise',
    folded('What printing and converting left, by kind', columns('Kind'), byRule, 'kinds', fewShown) +
      folded('What is left by file, most first', columns('File'), byFile, 'files'),
  );
}
