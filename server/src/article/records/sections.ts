import { copyrightLine } from '../../rules/copyright';
import type { Archive, FieldRole } from './forms/archive';
import type { RecordLine } from './recordLine';
import { isProse } from './recordLine';
import type { Token } from './tokens';

/** A field of a record. */
export type FieldToken = Extract<Token, { readonly kind: 'field' }>;

/** A field with the lines up to the next one; indices of lines. */
export interface Section {
  readonly token: FieldToken;
  readonly line: number;
  /** Where the next field or the end of the record is. */
  readonly to: number;
  /** Up to here the lines are what the label introduces; those behind are the article's. */
  readonly valueTo: number;
}

/** A label whose value fills its line goes on in the next; in UTF-16 code units. */
const fullLine = 50;
/** Longest value of a label that stands alone above it. */
const longestValue = 160;
/** Between the number of words and the notice of copyright an article that was copied from Factiva has so many lines. */
const longestTail = 10;

/** The fields of a record, in order, each with the lines below it. */
export function sectionsOf(
  archive: Archive,
  lines: readonly RecordLine[],
  tokens: readonly (Token | undefined)[],
  from: number,
  to: number,
): readonly Section[] {
  const fields: { readonly token: FieldToken; readonly line: number }[] = [];
  let end: number | undefined;
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (token?.kind === 'field') fields.push({ token, line: i });
    else if (token?.kind === 'end') end ??= i;
  }
  return fields.map(({ token, line }, k) => {
    const close = fields[k + 1]?.line ?? end;
    const next = close === undefined || close <= line ? to : close;
    const delimited = archive.labels === 'code' && token.label.length <= 3 && next < to;
    const valueTo = delimited ? next : valueEnd(lines, token, line, next);
    return { token, line, to: next, valueTo };
  });
}

/** Where the value of a field ends that only its words tell from what follows. */
function valueEnd(lines: readonly RecordLine[], token: FieldToken, line: number, to: number): number {
  const first = lines[line];
  if (first === undefined) return line + 1;
  if (token.label === 'words') return tailEnd(lines, line + 1, to);
  let at = line + 1;
  const value = lines[at];
  const alone = token.value >= first.end && first.text.length <= token.label.length + 2;
  if (alone && value !== undefined && at < to && !value.apart && value.text.length <= longestValue) at++;
  const goes = keepsWords.has(token.row.role) ? fills : goesOn;
  while (at < to && goes(lines[at - 1], lines[at])) at++;
  return at;
}

/** What stands behind these labels is wrapped as text is. */
const keepsWords: ReadonlySet<FieldRole> = new Set(['title', 'standfirst', 'byline', 'dateline', 'caption']);

/** Whether a line stands right below one that was full. */
function fills(above: RecordLine | undefined, line: RecordLine | undefined): boolean {
  return above !== undefined && line !== undefined && !line.apart && above.text.length >= fullLine;
}

/** Whether a line goes on with a list of terms that filled the line above it, or that another one is to follow. */
function goesOn(above: RecordLine | undefined, line: RecordLine | undefined): boolean {
  if (above === undefined || line === undefined || line.apart) return false;
  if (above.text.endsWith(';') && line.text.length < fullLine && !isProse(line)) return true;
  if (!fills(above, line)) return false;
  return /[;%]|\(\d{1,3}%\)|^[\p{Lu}\d\s&,;()/-]+$/u.test(line.text) && !isProse(line);
}

/** The end of the lines with date, newspaper and language below the number of words: a notice of copyright ends them. */
function tailEnd(lines: readonly RecordLine[], from: number, to: number): number {
  const most = Math.min(to, from + longestTail);
  for (let at = from; at < most; at++) {
    const line = lines[at];
    if (line === undefined || isProse(line)) break;
    if (copyrightLine.test(line.text)) return at;
  }
  return tailWithoutNotice(lines, from, most);
}

const tailShape =
  /^(?:\d{1,2}:\d{2}(?: (?:GMT|[A-Z]{2,4}))?|[A-Z\d]{3,12}|[A-Z]?\d{1,4}[A-Z]?|english|german|french|spanish|italian|dutch|portuguese)$/u;

function tailWithoutNotice(lines: readonly RecordLine[], from: number, to: number): number {
  let at = from;
  let date = -1;
  for (; at < to; at++) {
    const { text = '' } = lines[at] ?? {};
    if (date < 0 && /^\d{1,2} \p{L}{3,9} \d{4}$/u.test(text)) date = at;
    // the newspaper stands below the day and the hour
    else if (!(
      tailShape.test(text) ||
      /^English$/u.test(text) ||
      (date >= 0 && at - date <= 2 && isName(lines[at]))
    ))
      break;
  }
  return date < 0 ? from : at;
}

function isName(line: RecordLine | undefined): boolean {
  return (
    line !== undefined &&
    !line.apart &&
    line.text.length <= 60 &&
    /^[\p{Lu}\d]/u.test(line.text) &&
    !/[.!?]$/u.test(line.text)
  );
}

/** Whether lines of the article, other than a notice of copyright, stand below a field. */
export function hasStory(
  lines: readonly RecordLine[],
  { valueTo, to }: Section,
  tokens: readonly (Token | undefined)[],
): boolean {
  for (let at = valueTo; at < to; at++) {
    const line = lines[at];
    if (line !== undefined && tokens[at] === undefined && !copyrightLine.test(line.text)) return true;
  }
  return false;
}
