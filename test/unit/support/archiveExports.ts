/** Exports of several articles in the forms of five archives, with what differs from one export to the next. */
import { wordsOf, type SmallArticle } from './archiveArticles';

/** An export, ready to be read. */
export interface Export {
  readonly name: string;
  readonly text: string;
  readonly articles: readonly SmallArticle[];
}

type Form = (article: SmallArticle, number: number, count: number) => string;

const american = ({ day }: SmallArticle): string => `${day.month} ${String(day.date)}, ${String(day.year)}`;
const british = ({ day }: SmallArticle): string => `${String(day.date)} ${day.month} ${String(day.year)}`;
const notice = ({ day, owner }: SmallArticle): string => `${String(day.year)} ${owner}`;
const story = ({ paragraphs }: SmallArticle): string => paragraphs.join('\n\n');
const serial = (number: number): string => String(20150504 + number);

/** A line in the middle of a page of 80 characters. */
function centred(line: string): string {
  return ' '.repeat(Math.max(1, Math.floor((80 - line.length) / 2))) + line;
}

/** A text wrapped at 78 characters. */
export function wrapped(text: string): string {
  return text
    .replace(/[^\n]{50,78}(?=\s|$)[^\S\n]?/gu, (line) => `${line.trimEnd()}\n`)
    .replace(/\n(\n\n|$)/gu, '$1');
}

/** LexisNexis as it was, the notice of copyright at the end. */
export const lexis: Form = (a, number, count) =>
  [
    centred(`${String(number)} of ${String(count)} DOCUMENTS`),
    `\n\n${centred(a.paper)}\n\n${centred(`${american(a)} ${a.day.weekday}`)}\n${centred('First Edition')}`,
    `\n${a.title}\n`,
    `BYLINE: ${a.byline}\n\nSECTION: ${a.section}\n\nLENGTH: ${String(wordsOf(a))} words\n\n`,
    `${wrapped(story(a))}\n`,
    `LOAD-DATE: ${american(a)}\n\nLANGUAGE: ENGLISH\n\nPUBLICATION-TYPE: Newspaper\n`,
    `${centred(`Copyright ${notice(a)}`)}\n${centred('All Rights Reserved')}\n\n\n`,
  ].join('\n');

/** An older one: the notice of copyright above, labels for headline and body. */
export const oldLexis: Form = (a, number, count) =>
  [
    `${centred(`${String(number)} of ${String(count)} DOCUMENTS`)}\n`,
    centred(`Copyright ${notice(a)}`),
    `${centred(a.paper)}\n`,
    `${centred(`${american(a)}, ${a.day.weekday}, Late Edition - Final`)}\n`,
    `SECTION: ${a.section}\n\nLENGTH: ${String(wordsOf(a))} words\n\nHEADLINE: ${a.title}\n\nBYLINE:  By ${a.byline.toUpperCase()}\n`,
    `DATELINE: VELL\n\nBODY:\n${story(a)}\n`,
    `GRAPHIC: Photo: The harbour at Vell in winter\n\nLOAD-DATE: ${american(a)}\n\n\n`,
  ].join('\n');

/** Nexis Uni. */
export const nexisUni: Form = (a) =>
  [
    `${a.title}\n${a.paper}\n${american(a)} ${a.day.weekday}\nMain Edition\n`,
    `Copyright ${notice(a)} All Rights Reserved\n`,
    `Section: ${a.section}\nLength: ${String(wordsOf(a))} words\nByline: ${a.byline}\n`,
    `Body\n\n${story(a)}\n`,
    `Classification\n\nLanguage: ENGLISH\nPublication-Type: Newspaper\nSubject: TOWNS (90%); HARBOURS & PORTS (78%)\nLoad-Date: ${american(a)}\n`,
    'End of Document\n\n',
  ].join('\n');

/** Factiva with its codes. */
export const factiva: Form = (a, number) =>
  [
    `HD     ${a.title}`,
    `BY     By ${a.byline}`,
    `WC     ${String(wordsOf(a))} words`,
    `PD     ${british(a)}`,
    `SN     ${a.paper}`,
    'SC     ORRGAZ',
    'PG     7',
    'LA     English',
    `CY     (c) ${notice(a)}`,
    `\nLP     \n\n${a.paragraphs[0] ?? ''}\n\nTD     \n\n${a.paragraphs.slice(1).join('\n\n')}`,
    '\nCO     orrin : Orrin Harbour Ltd',
    'IN     i7902 : Shipping | itsp : Transport',
    'NS     gcat : Political/General News\n       | gcom : Community',
    'RE     uk : United Kingdom | eurz : Europe',
    'PUB    Orrin Newspapers',
    `AN     Document ORRGAZ00${serial(number)}eb540000x\n\n`,
  ].join('\n');

/** Factiva, copied from its page: without codes. */
export const plainFactiva: Form = (a, number) =>
  [
    `${a.title}\n`,
    a.byline,
    `${String(wordsOf(a))} words`,
    british(a),
    a.paper,
    'ORRGAZ',
    '7',
    'English',
    `© ${notice(a)}. All rights reserved.\n`,
    `${story(a)}\n`,
    `Document ORRGAZ00${serial(number)}eb540000x\n\n`,
  ].join('\n');

/** ProQuest. */
export const proquest: Form = (a, number, count) =>
  [
    `${'_'.repeat(60)}\n`,
    `Document ${String(number)} of ${String(count)}\n`,
    `${a.title}\n`,
    `Author: ${a.byline}\n`,
    `Publication info: ${a.paper} ; Vell [Vell]${british(a)}: 7.\n`,
    'http://search.archive.example/docview/8567',
    `Abstract: ${a.paragraphs[0] ?? ''}\n`,
    `Full text: ${story(a)}\n`,
    'Subject: Towns; Harbours;\n',
    `Title: ${a.title}\n`,
    `Publication title: ${a.paper}\n`,
    `Pages: 7\n\nPublication year: ${String(a.day.year)}\n\nPublication date: ${american(a)}\n`,
    `Section: ${a.section}\n\nSource type: Newspapers\n\nLanguage of publication: English\n\nDocument type: News\n`,
    `ProQuest document ID: 8567890${String(number)}\n`,
    `Copyright: Copyright ${a.owner} ${american(a)}\n`,
    `Last updated: 2017-11-0${String(number)}\n\nDatabase: ProQuest Central\n`,
  ].join('\n');

/** NewsBank, a label for each field. */
export const newsbank: Form = (a, number) =>
  [
    `Paper: ${a.paper}`,
    `Title: ${a.title}`,
    `Date: ${american(a)}`,
    `Section: ${a.section}`,
    'Page: B1',
    `Author: ${a.byline}`,
    `\n${story(a)}\n`,
    `Record Number: VEC_${serial(number)}_B1_04`,
    `Copyright (c) ${notice(a)}\n\n`,
  ].join('\n');

/** Access World News. */
export const worldNews: Form = (a, number) =>
  [
    `${a.title}\n`,
    `${american(a)} | ${a.paper} (UK)`,
    `Author/Byline: ${a.byline} | Page: B1 | Section: ${a.section}`,
    `${String(wordsOf(a))} Words | Readability: Lexile Measure 1230, grade level(s) 10 11-12`,
    'OpenURL Link\n',
    `${story(a)}\n`,
    `Copyright (c) ${notice(a)}`,
    `Record Number: ${serial(number)}0453\n\n`,
  ].join('\n');

/** An older NewsBank: newspaper, date and headline without labels, "Article Text". */
export const oldNewsbank: Form = (a, number) =>
  [
    `${a.paper} (UK)`,
    american(a),
    a.title,
    `Author: ${a.byline}\nEdition: METRO FINAL\nSection: ${a.section}\nPage: B1\n`,
    'Index Terms: town; harbour\n\nEstimated printed pages: 2\n\nArticle Text:\n',
    `${story(a)}\n`,
    `Copyright (c) ${notice(a)}`,
    `Record Number: ${serial(number)}0453\n\n`,
  ].join('\n');

function made(form: Form, articles: readonly SmallArticle[]): string {
  return articles.map((article, k) => form(article, k + 1, articles.length)).join('\n');
}

const nexisFront = (articles: readonly SmallArticle[]): string =>
  [
    'User Name: Reading Room',
    'Date and Time: Friday, March 3, 2023 9:15:00 AM GMT',
    'Job Number: 191919191',
    `\nDocuments (${String(articles.length)})\n`,
    ...articles.flatMap(({ title }, k) => [
      `${String(k + 1)}. ${title}`,
      'Client/Matter: -None-',
      'Search Terms: harbour AND vell',
      'Search Type: Terms and Connectors',
    ]),
    '\n\n',
  ].join('\n');

const proquestFront = (articles: readonly SmallArticle[]): string =>
  [
    'Report Information from ProQuest',
    'March 3 2023 09:15',
    `\n${'_'.repeat(60)}\n`,
    'Table of contents\n',
    ...articles.map(({ title }, k) => `${String(k + 1)}. ${title}..... ${String(k + 1)}`),
    '\n',
  ].join('\n');

const summary =
  '\nSearch Summary\n\nText   harbour and vell\nDate   All Dates\nSource All Sources\nResults Found  4\n';

/** Twenty exports: each form as it is, and with what happens to such files. */
export function exportsOf(articles: readonly SmallArticle[]): readonly Export[] {
  const two = articles.slice(0, 2);
  const all = (name: string, text: string, of = articles): Export => ({ name, text, articles: of });
  return [
    all('LexisNexis', made(lexis, articles)),
    all('LexisNexis with Windows line ends', made(lexis, articles).replaceAll('\n', '\r\n')),
    all(
      'LexisNexis, labels in small letters',
      made(lexis, two).replace(/^[A-Z-]+:/gmu, (label) => label.toLowerCase()),
      two,
    ),
    all('LexisNexis, stripped of indents', made(lexis, articles).replace(/^ +/gmu, '')),
    all('LexisNexis with form feeds', made(lexis, articles).replace(/^(?= +\d of)/gmu, '\f')),
    all('older LexisNexis', made(oldLexis, articles)),
    all(
      'older LexisNexis without the count of documents',
      made(oldLexis, articles).replace(/^ +\d of .*$/gmu, ''),
    ),
    all('Nexis Uni', made(nexisUni, articles)),
    all('Nexis Uni with its cover page', nexisFront(articles) + made(nexisUni, articles)),
    all(
      'Nexis Uni without footers',
      made(nexisUni, articles).replace(/^Classification[^]*?(?=^End of)/gmu, ''),
    ),
    all(
      'Nexis Uni without blank lines in the header',
      made(nexisUni, articles).replace(/(Edition|Reserved|Ltd|Press|plc|Publishing)\n\n/gu, '$1\n'),
    ),
    all('Factiva', made(factiva, articles)),
    all(
      'Factiva with tabs and a summary',
      made(factiva, articles).replace(/^([A-Z]{2,3}) {4,5}/gmu, '$1\t') + summary,
    ),
    all(
      'Factiva, codes alone in their lines',
      made(factiva, two).replace(/^([A-Z]{2,3}) {4,5}(?=\S)/gmu, '$1\n'),
      two,
    ),
    all('Factiva without codes', made(plainFactiva, articles)),
    all('ProQuest', made(proquest, articles)),
    all(
      'ProQuest with a table of contents',
      `${proquestFront(articles)}${made(proquest, articles)}\n${'_'.repeat(60)}\nContact us at: https://search.archive.example/contact\n`,
    ),
    all('NewsBank', made(newsbank, articles)),
    all('Access World News', made(worldNews, articles)),
    all(
      'older NewsBank between rules',
      articles.map((a, k) => oldNewsbank(a, k + 1, 4)).join(`${'-'.repeat(40)}\n`),
    ),
  ];
}
