import { copyrightLine } from '../../rules/copyright';
import { foldWhiteSpace } from '../text/whiteSpace';
import type { BlockKind, Span } from '../types';
import type { Reading } from './accept';
import { isDateLine } from './dates';
import type { FieldRole } from './forms/archive';
import type { FoundRecord, KeptLine, Piece } from './found';
import { backStart, frontEnd, markBack } from './front';
import type { RecordLine } from './recordLine';
import { isProse } from './recordLine';
import type { Section } from './sections';
import { sectionsOf } from './sections';
import type { Segment } from './segments';
import type { Top } from './top';
import { readTop } from './top';
import type { Zones } from './zones';
import { zonesOf } from './zones';

/** What is gathered of one record. */
interface Sheet {
  readonly text: string;
  readonly lines: readonly RecordLine[];
  readonly taken: Set<number>;
  readonly labels: Piece[];
  readonly kept: KeptLine[];
  title?: Span;
  publication?: Span;
  date?: Span;
  byline?: Span;
}

type Parsed = Pick<FoundRecord, 'form' | 'title' | 'publication' | 'date' | 'byline' | 'pieces' | 'kept'>;

/** Tells of each line of a record whether it is the archive's, and what it is else. */
export function parseRecord(
  text: string,
  lines: readonly RecordLine[],
  reading: Reading,
  { from, to }: Segment,
  isFirst: boolean,
): Parsed {
  const { archive, tokens } = reading;
  const sheet: Sheet = { text, lines, taken: new Set(), labels: [], kept: [] };
  const start = isFirst ? frontEnd(archive, lines, tokens, from, to) : from;
  for (let i = from; i < start; i++) sheet.taken.add(i);
  let top = start;
  while (tokens[top]?.kind === 'begin' && top < to) top++;
  let behind = backStart(archive, lines, tokens, top, to);
  for (let i = start; i < to; i++) {
    const token = tokens[i];
    if (token === undefined || token.kind === 'field') continue;
    sheet.taken.add(i);
    if (token.kind === 'end') behind = Math.min(behind, i + 1);
  }
  markBack(archive, lines, behind, to, (i) => sheet.taken.add(i));
  const sections = sectionsOf(archive, lines, tokens, top, behind);
  const classic = archive.id === 'lexis' && isClassic(reading, sections, { from, to: top });
  const zones = zonesOf(archive, lines, tokens, sections);
  const hasTitle = sections.some(({ token }, k) => token.row.role === 'title' && k <= zones.head);
  const head = readTop(lines, top, sections[0]?.line ?? behind, { archive, hasTitle, classic });
  applyTop(sheet, head);
  sections.forEach((section, k) => applySection(sheet, section, k, zones));
  for (let i = start; i < to; i++)
    if (!sheet.taken.has(i) && tokens[i] === undefined) keepCopyright(sheet, i);
  return {
    form: archive.id === 'lexis' ? (classic ? 'lexisnexis' : 'nexis-uni') : archive.id,
    ...(sheet.title !== undefined && { title: sheet.title }),
    ...(sheet.publication !== undefined && { publication: sheet.publication }),
    ...(sheet.date !== undefined && { date: sheet.date }),
    ...(sheet.byline !== undefined && { byline: sheet.byline }),
    pieces: piecesOf(sheet, from, to),
    kept: sheet.kept.sort((a, b) => a.span.start - b.span.start),
  };
}

/** LexisNexis as it was counts the documents, or writes its labels in capitals. */
function isClassic({ tokens }: Reading, sections: readonly Section[], markers: Segment): boolean {
  if (tokens.slice(markers.from, markers.to).some((token) => token?.kind === 'begin')) return true;
  return sections.some(({ token }) => token.capitals);
}

function spanOf({ lines }: Sheet, indices: readonly number[]): Span | undefined {
  const first = lines[indices[0] ?? -1];
  const last = lines[indices.at(-1) ?? -1];
  return first === undefined || last === undefined ? undefined : { start: first.start, end: last.end };
}

function applyTop(sheet: Sheet, { title, publication, date, edition, byline }: Top): void {
  for (const i of [...publication, ...edition, ...(date === undefined ? [] : [date])]) sheet.taken.add(i);
  const found = spanOf(sheet, title);
  if (found !== undefined) {
    sheet.title = found;
    for (const i of title) keep(sheet, 'headline', i);
  }
  const paper = spanOf(sheet, publication);
  const day = spanOf(sheet, date === undefined ? [] : [date]);
  if (paper !== undefined) sheet.publication = paper;
  if (day !== undefined) sheet.date = day;
  if (byline !== undefined) {
    keep(sheet, 'byline', byline);
    const name = spanOf(sheet, [byline]);
    if (name !== undefined) sheet.byline = name;
  }
}

function keep(sheet: Sheet, kind: BlockKind, i: number, start?: number): void {
  const line = sheet.lines[i];
  if (line !== undefined && !sheet.taken.has(i))
    sheet.kept.push({ kind, span: { start: start ?? line.start, end: line.end } });
}

function keepCopyright(sheet: Sheet, i: number): void {
  if (copyrightLine.test(sheet.lines[i]?.text ?? '')) keep(sheet, 'credit', i);
}

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

function applySection(sheet: Sheet, section: Section, k: number, zones: Zones): void {
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
  if (goes(role) || repeatsTitle(sheet, role, words)) {
    for (let i = line; i < section.valueTo; i++)
      if (i === line || !copyrightLine.test(sheet.lines[i]?.text ?? '')) sheet.taken.add(i);
    const shown = words === '' ? spanOf(sheet, [Math.min(line + 1, section.valueTo - 1)]) : value;
    if (role === 'publication' && shown !== undefined) sheet.publication ??= shown;
    if (role === 'date' && shown !== undefined) sheet.date ??= shown;
    readUnlabelled(sheet, section);
    return;
  }
  if (words === '') sheet.taken.add(line);
  else takeLabel(sheet, section, value, words);
  keepValue(sheet, section, value, words);
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

/** Lines that go and stand together are one piece; labels are pieces of their own. */
function piecesOf({ lines, taken, labels }: Sheet, from: number, to: number): readonly Piece[] {
  const out: Piece[] = [...labels];
  for (let i = from; i < to; i++) {
    if (!taken.has(i)) continue;
    let last = i;
    while (last + 1 < to && taken.has(last + 1)) last++;
    const start = lines[i]?.start ?? 0;
    out.push({ span: { start, end: lines[last]?.end ?? start }, repair: 'delete-line' });
    i = last;
  }
  return out.sort((a, b) => a.span.start - b.span.start);
}
