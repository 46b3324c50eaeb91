/** The report of an article as HTML: at the head of the exported page, and in the editor a page of its own. */
import type { AttributedText } from '../../article/article';
import type { SpeakerShare } from '../../article/overview';
import { reportOf, type Report, type Tally } from '../../article/report';
import type { Verdict } from '../../article/sourceCheck';
import type { SourceKind } from '../../article/types';
import {
  kindName,
  kindNames,
  percent,
  saidBy,
  typeNames,
  verdictNames,
  withRole,
} from '../../wording/exports';
import { count } from '../../wording/names';
import { describeRule } from '../../wording/rules';
import { entriesOf, type Entry } from '../entries';
import { bar, link, section, table, words, type Column, type LinkTo } from './tags';

const kinds: readonly SourceKind[] = ['person', 'unnamed', 'organisation', 'document'];
const verdicts: readonly Verdict[] = ['verbatim', 'edited', 'altered', 'not-found'];

/** What all parts of a report look at. */
interface Desk {
  readonly report: Report;
  /** By the index of the quotation. */
  readonly entries: ReadonlyMap<number, Entry>;
  readonly linkTo: LinkTo;
}

/** The sections of the report. Where nothing is quoted, a sentence says so. `noise` false leaves the noise out. */
export function reportBody(article: AttributedText, linkTo: LinkTo, noise = true): string {
  const report = reportOf(article);
  const entries = new Map(entriesOf(article).map((entry) => [entry.index, entry]));
  const desk: Desk = { report, entries, linkTo };
  const { speakers, withoutSpeaker, doubted } = report.overview;
  const isEmpty = speakers.length + withoutSpeaker.length + doubted.length === 0;
  return [
    ...(isEmpty
      ? [section('speakers', 'Speakers', '<p class="none">Nobody is quoted in this article.</p>')]
      : [
          speakersSection(desk),
          kindsSection(desk),
          gendersSection(desk),
          nobodySection(desk),
          doubtedSection(desk),
        ]),
    checksSection(desk),
    byHandSection(desk),
    ...(noise ? [noiseSection(desk)] : []),
  ].join('\n');
}

/** How much is quoted, in one line. */
export function reportSummary(article: AttributedText): string {
  const { overview } = reportOf(article);
  const quotations = overview.speakers.reduce(
    (sum, one) => sum + one.quotations.length,
    overview.withoutSpeaker.length + overview.doubted.length,
  );
  return [
    count(quotations, 'quotation'),
    count(overview.speakers.length, 'speaker'),
    count(overview.words, 'quoted word'),
  ].join(', ');
}

function speakersSection({ report, entries, linkTo }: Desk): string {
  const { speakers, words: all } = report.overview;
  if (speakers.length === 0)
    return section('speakers', 'Speakers', '<p class="none">Nobody is named for any quotation.</p>');
  const row = ({ source, quotations, words: own, share }: SpeakerShare): readonly string[] => {
    const introduced = source.mentions[0];
    const name = link(introduced && linkTo(introduced.span), words(source.name));
    const role = source.role === undefined ? '' : `<br><small>${words(source.role)}</small>`;
    const lines = byLine(quotations, entries).map((each) => placeOf(each, linkTo));
    return [
      `${name}${role}`,
      kindName[source.kind],
      String(quotations.length),
      String(own),
      `${bar(share)} ${percent(own, all)}`,
      `<span class="lines">${lines.join(' ')}</span>`,
    ];
  };
  const columns: readonly Column[] = [
    { title: 'Speaker' },
    { title: 'Kind' },
    { title: 'Quotations', numbers: true },
    { title: 'Quoted words', numbers: true },
    { title: 'Share of words', bars: true },
    { title: 'On line' },
  ];
  return section(
    'speakers',
    'Speakers',
    table('Who is quoted, and how much of the quoted words is theirs', columns, speakers.map(row)),
  );
}

/** Quotations that begin on one line: its number is to stand there once. */
function byLine(
  quotations: readonly number[],
  entries: ReadonlyMap<number, Entry>,
): readonly (readonly Entry[])[] {
  const lines = new Map<number, Entry[]>();
  for (const index of quotations) {
    const entry = entries.get(index);
    if (entry === undefined) continue;
    const before = lines.get(entry.line);
    if (before === undefined) lines.set(entry.line, [entry]);
    else before.push(entry);
  }
  return [...lines.values()];
}

/** The number of the line, leading to the first quotation there. */
function placeOf(onLine: readonly Entry[], linkTo: LinkTo): string {
  const [entry] = onLine;
  const [first] = entry?.quotation.parts ?? [];
  if (entry === undefined || first === undefined) return '';
  const line = String(entry.line);
  const attributes = linkTo(first, entry.index);
  const which = onLine.map(({ id }) => id.slice(1)).join(', ');
  const label = ` aria-label="Quotation${onLine.length > 1 ? 's' : ''} ${which}, line ${line}"`;
  return link(attributes && attributes + label, line);
}

const tallyColumns: readonly Column[] = [
  { title: 'Kind' },
  { title: 'Speakers', numbers: true },
  { title: 'Quotations', numbers: true },
  { title: 'Quoted words', numbers: true },
  { title: 'Share of words', bars: true },
];

function tallyRow(name: string, { speakers, quotations, words: own }: Tally, all: number): readonly string[] {
  return [
    name,
    String(speakers),
    String(quotations),
    String(own),
    `${bar(all === 0 ? 0 : own / all)} ${percent(own, all)}`,
  ];
}

function kindsSection({ report }: Desk): string {
  const all = report.overview.words;
  const rows = kinds.map((kind) => tallyRow(kindNames[kind], report.kinds[kind], all));
  const others = [
    tallyRow('No speaker found', report.nobody, all),
    tallyRow('Perhaps reported speech', report.doubted, all),
  ].filter((_, k) => [report.nobody, report.doubted][k]?.quotations !== 0);
  return section(
    'kinds',
    'Kinds of sources',
    table('Quotations by the kind of source', tallyColumns, [...rows, ...others]),
  );
}

function gendersSection({ report }: Desk): string {
  const { woman, man, unsaid } = report.genders;
  if (woman.speakers + man.speakers + unsaid.speakers === 0) return '';
  const all = woman.words + man.words + unsaid.words;
  const rows = [
    tallyRow('Women', woman, all),
    tallyRow('Men', man, all),
    tallyRow('The text does not say', unsaid, all),
  ];
  const how =
    '<p class="how">Only where the article says so: by “she” or “he”, or by Mr, Mrs, Ms or Miss. First names are not guessed at.</p>';
  return section(
    'genders',
    'Women and men',
    table('Quotations of people, by what the text says of them', tallyColumns, rows) + how,
  );
}

/** A list of quotations that leads to each of them. */
function listOf(desk: Desk, indices: readonly number[], facts: (entry: Entry) => string): string {
  const items = indices.flatMap((index) => {
    const entry = desk.entries.get(index);
    const [first] = entry?.quotation.parts ?? [];
    if (entry === undefined || first === undefined) return [];
    const said = link(desk.linkTo(first, index), words(entry.words));
    return [`<li>${said} <small>Line ${String(entry.line)}. ${facts(entry)}</small></li>`];
  });
  return `<ul class="list">${items.join('\n')}</ul>`;
}

function nobodySection(desk: Desk): string {
  const { withoutSpeaker } = desk.report.overview;
  const inside =
    withoutSpeaker.length === 0
      ? '<p class="none">Each quotation has a speaker.</p>'
      : listOf(desk, withoutSpeaker, (entry) =>
          entry.perhaps === undefined ? 'Nobody is named.' : `${words(saidBy(entry))}.`,
        );
  return section('nobody', 'Quotations without a speaker', inside);
}

/** What is unsure to be anybody's words is no quotation without a speaker. */
function doubtedSection(desk: Desk): string {
  const { doubted } = desk.report.overview;
  if (doubted.length === 0) return '';
  const list = listOf(desk, doubted, ({ perhaps }) =>
    perhaps === undefined ? '' : `Perhaps ${words(withRole(perhaps))}.`,
  );
  return section('doubted', 'Perhaps reported speech', list);
}

function checksSection(desk: Desk): string {
  const { checks } = desk.report;
  if (checks === undefined) return '';
  const rows = verdicts.map((verdict) => [verdictNames[verdict], String(checks[verdict])]);
  const counts = table(
    'Quotations by what comparing them with the source came to',
    [{ title: 'Verdict' }, { title: 'Quotations', numbers: true }],
    [...rows, ['Not compared', String(checks.unchecked)]],
  );
  const doubtful = [...desk.entries.values()].filter(
    ({ check }) => check?.verdict === 'altered' || check?.verdict === 'not-found',
  );
  const list =
    doubtful.length === 0
      ? ''
      : listOf(
          desk,
          doubtful.map(({ index }) => index),
          checkWords,
        );
  return section('checks', 'Checked against the source', counts + list);
}

/** What a comparison came to, as HTML. */
export function checkWords({ check }: Entry): string {
  if (check === undefined) return '';
  const place = check.place === undefined ? '' : ` in ${words(check.place.file)}`;
  const note = check.note === undefined ? '' : ` Note: ${words(check.note)}`;
  return `${verdictNames[check.verdict]}${place}, checked ${words(check.date)}.${note}`;
}

function byHandSection(desk: Desk): string {
  const { byHand } = desk.report;
  if (byHand.length === 0) return '';
  const facts = ({ attribution, quotation, ...shown }: Entry): string => {
    const was = attribution?.byHand?.was ?? null;
    const before = was === null ? 'nobody was named' : `it was read as ${words(was)}`;
    return `${typeNames[quotation.type]}, now: ${words(saidBy(shown))}; before, ${before}.`;
  };
  return section('by-hand', 'Put right by hand', listOf(desk, byHand, facts));
}

function noiseSection({ report }: Desk): string {
  if (report.noise.length === 0)
    return section('noise', 'Noise', '<p class="none">Nothing in the article looks like noise.</p>');
  const rows = report.noise.map(({ rule, pieces, fixable }) => [
    words(describeRule(rule).title),
    String(pieces),
    String(fixable),
    String(pieces - fixable),
  ]);
  const columns: readonly Column[] = [
    { title: 'Kind' },
    { title: 'Found', numbers: true },
    { title: 'Cleaning takes out', numbers: true },
    { title: 'Stays', numbers: true },
  ];
  return section('noise', 'Noise', table('What printing and converting left in the text', columns, rows));
}
