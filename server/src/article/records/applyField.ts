import { copyrightLine } from '../../rules/copyright';
import { foldWhiteSpace } from '../text/whiteSpace';
import type { BlockKind, Span } from '../types';
import { isDateLine } from './dates';
import type { FieldRole } from './forms/archive';
import type { RecordLine } from './recordLine';
import { isProse } from './recordLine';
import type { Section } from './sections';
import type { Sheet } from './sheet';
import { keep, spanOf } from './sheet';
import type { Zones } from './zones';

/** Length of "2011", in UTF-16 code units. */
const yearOnly = 4;

const blockOf: Partial<Readonly<Record<FieldRole, BlockKind>>> = {
  title: 'headline',
  standfirst: 'standfirst',
  byline: 'byline',
  dateline: 'dateline',
  caption: 'caption',
  copyright: 'credit',
};

/** Labels of lines that are kept as they are: with it the line is known for what it is. */
const withLabel: ReadonlySet<FieldRole> = new Set(['byline', 'dateline', 'caption', 'copyright', 'note']);

/** Tells of a field, the k-th of its record, whether it goes and what its words are. */
export function applySection(sheet: Sheet, section: Section, k: number, zones: Zones): void {
  const { token, line } = section;
  const { role } = token.row;
  const valid = k <= zones.head || k >= zones.foot;
  const own = sheet.lines[line];
  if (own === undefined) return;
  if (!valid) {
    // a line that only an archive writes goes wherever it stands
    if (token.weight > 0 && goes(role) && !isProse(own)) sheet.taken.add(line);
    return;
  }
  const value = valueOf(sheet, section, own);
  const words = sheet.text.slice(value.start, value.end);
  if (role === 'abstract') return void applyAbstract(sheet, section, zones);
  if (token.label === 'citation' && role === 'publication') return void applyCitation(sheet, own);
  if (goes(role) || repeatsTitle(sheet, role, words)) {
    for (let i = line; i < section.valueTo; i++)
      if (i === line || !copyrightLine.test(sheet.lines[i]?.text ?? '')) sheet.taken.add(i);
    const shown = words === '' ? spanOf(sheet, [Math.min(line + 1, section.valueTo - 1)]) : value;
    if (role === 'publication' && shown !== undefined) sheet.publication ??= shown;
    if (role === 'date' && shown !== undefined) sheet.date = fuller(sheet.date, shown);
    readUnlabelled(sheet, section);
    return;
  }
  if (words === '') sheet.taken.add(line);
  else takeLabel(sheet, section, value, words);
  keepValue(sheet, section, value, words);
}

/** A reference of ProQuest: who wrote the article stays, as it would behind a label. */
function applyCitation(sheet: Sheet, { text, start, end }: RecordLine): void {
  const [author = ''] = text.split('. ', 1);
  const isAuthor = /^\p{Lu}[^;[\]]{1,60},/u.test(author) && author.length < text.length;
  const paper = isAuthor ? start + author.length + 2 : start;
  sheet.publication ??= { start: paper, end };
  if (!isAuthor) {
    sheet.labels.push({ span: { start, end }, repair: 'delete-line' });
    return;
  }
  sheet.byline ??= { start, end: start + author.length };
  sheet.kept.push({ kind: 'byline', span: { start, end } });
  sheet.labels.push({ span: { start, end }, repair: 'replace', text: `Author: ${author}` });
}

/** Newspaper and day where no label of their own names them. */
function readUnlabelled(sheet: Sheet, { token, line, valueTo }: Section): void {
  const { lines } = sheet;
  if (token.label === 'paper and day') {
    const { text = '', start = 0, end = 0 } = lines[line] ?? {};
    const [left = ''] = text.split(/ ?[|•] ?| [–-] /u, 1);
    const first = { start, end: start + left.length };
    const second = { start: end - text.slice(left.length).replace(/^[ |•–-]+/u, '').length, end };
    const dayFirst = isDateLine(left);
    sheet.date = dayFirst ? first : second;
    sheet.publication = dayFirst ? second : first;
  }
  if (token.label !== 'words') return;
  let day = line + 1;
  while (day < valueTo && !isDateLine(lines[day]?.text ?? '')) day++;
  if (day >= valueTo) return;
  const hour = /^\d{1,2}:\d{2}\b/u.test(lines[day + 1]?.text ?? '');
  const paper = day + (hour ? 2 : 1);
  const date = spanOf(sheet, [day]);
  const publication = paper < valueTo ? spanOf(sheet, [paper]) : undefined;
  if (date !== undefined) sheet.date ??= date;
  if (publication !== undefined) sheet.publication ??= publication;
}

/** The longer of two dates: a year may stand beside the day. */
function fuller(before: Span | undefined, date: Span): Span {
  return before === undefined || before.end - before.start <= yearOnly ? date : before;
}

/** What stands behind a label in its line. Behind an author other fields may stand in a row: those go. */
function valueOf({ text, labels }: Sheet, { token }: Section, { end }: RecordLine): Span {
  const start = token.value;
  const bar = token.row.role === 'byline' ? text.slice(start, end).indexOf(' | ') : -1;
  if (bar <= 0) return { start, end };
  labels.push({ span: { start: start + bar, end }, repair: 'delete' });
  return { start, end: start + bar };
}

function goes(role: FieldRole): boolean {
  return role === 'about' || role === 'date' || role === 'publication';
}

/** Takes a label away from the words behind it, where they are read better without. */
function takeLabel(sheet: Sheet, { token, line }: Section, value: Span, words: string): void {
  const { role } = token.row;
  const start = sheet.lines[line]?.start ?? value.start;
  const span = { start, end: value.start };
  const code = token.label.length <= 3;
  if (role === 'byline' && code && !/^by\s/iu.test(words))
    sheet.labels.push({ span, repair: 'replace', text: 'By ' });
  else if (code || !withLabel.has(role) || (role === 'byline' && /^by\s/iu.test(words)))
    sheet.labels.push({ span, repair: 'delete' });
}

/** Remembers what the words are that stay. */
function keepValue(sheet: Sheet, section: Section, value: Span, words: string): void {
  const { role } = section.token.row;
  const kind = blockOf[role];
  const first = words === '' ? section.line + 1 : section.line;
  const last = words === '' && section.valueTo <= first ? first : section.valueTo - 1;
  if (kind === undefined || first >= section.to) return;
  const taken = sheet.labels.at(-1)?.span.end === value.start;
  for (let i = first; i <= Math.min(last, section.to - 1); i++)
    keep(sheet, kind, i, i === section.line && taken ? value.start : undefined);
  const start = words === '' ? (sheet.lines[first]?.start ?? value.start) : value.start;
  const lastLine = Math.max(first, Math.min(last, section.to - 1));
  const end =
    lastLine === section.line ? value.end : Math.max(start, sheet.lines[lastLine]?.end ?? value.end);
  if (role === 'title') sheet.title ??= { start, end };
  if (role === 'byline') sheet.byline ??= { start, end };
}

const key = (text: string): string => foldWhiteSpace(text).toLowerCase();

/** Whether a field gives the headline that the record has already. */
function repeatsTitle({ text, title }: Sheet, role: FieldRole, words: string): boolean {
  if (role !== 'title' || title === undefined) return false;
  const [a, b] = [key(text.slice(title.start, title.end)), key(words)];
  return b === '' || a.includes(b) || b.includes(a);
}

/** A summary is the archive's where the story has its words; else it stays, and is the story where there is no other. */
function applyAbstract(sheet: Sheet, { token, line, to }: Section, { story }: Zones): void {
  const { text, lines, taken, labels } = sheet;
  const own = lines[line];
  if (own === undefined) return;
  const words = key(text.slice(token.value, lines[to - 1]?.end ?? own.end)).replace(
    /(?:\.{3}|…)?(?: ?\[.{0,40}\])?$/u,
    '',
  );
  const full = story === undefined ? '' : key(text.slice(story.start, story.end));
  if (words === '' || /^none available/u.test(words) || full.includes(words)) {
    for (let i = line; i < to; i++) taken.add(i);
  } else if (story === undefined) {
    if (token.value >= own.end) taken.add(line);
    else labels.push({ span: { start: own.start, end: token.value }, repair: 'delete' });
  }
}
