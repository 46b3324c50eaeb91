/** When an article was published: what its archive, its own text, its address, its file's name or its print says, in this order. */
import type { AttributedText } from '../article/article';
import { lastAtMost } from '../article/text/lastAtMost';
import { linesOf } from '../article/text/lines';
import { foldWhiteSpace } from '../article/text/whiteSpace';
import type { BlockKind, Span } from '../article/types';
import { cleanText } from '../wording/cleanWords';
import { dateIn, dateInPath, type FoundDate } from './dates';
import type { ArticleDate, DateOrigin, DigestedArticle } from './digestTypes';

/** Lines that hold a date of publication stand near the head: so many of them, empty ones left out, are looked at. */
const headLines = 40;
/** A line that holds a date and little else is no longer, in UTF-16 code units. */
const longestLine = 120;
/** A dateline's date begins so near to the head of its paragraph, in UTF-16 code units. */
const datelineReach = 60;

/** What a date of publication stands behind, alone or with a weekday between. */
const publishing =
  /(?:^|[^\p{L}])(?:published|posted|publication date|pub date|load-date|date|issued|filed)(?: on| at)?:?(?: \p{L}+day,?)? ?$/iu;
/** What may stand beside a date where nothing else does: weekdays, times, editions. */
const besides =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|on|at|from|the|last|first|published|posted|updated|modified|printed|edition|late|early|final|main|a\.?m\.?|p\.?m\.?|gmt|bst|utc|[ecmp][sd]?t|min(?:ute)?s? read)\b/giu;
const notWords = /[^\p{L}]+/gu;

type Dated = Pick<DigestedArticle, 'date' | 'unclearDate'>;

/** The date of an article; `file` is its path, `within` the part of the file that it stands in. */
export function publicationOf(article: AttributedText, file: string, within: Span): Dated {
  const several = (article.records?.length ?? 0) > 0 && within.end < article.text.length;
  const tries: readonly (readonly [DateOrigin, () => FoundDate | undefined])[] = [
    ['record', () => recordDate(article)],
    ['text', () => textDate(article, within)],
    ['address', () => addressDate(article, within)],
    ['file-name', () => (several ? undefined : nameDate(file))],
    ['print', () => printDate(article, within)],
  ];
  let unclear: string | null = null;
  for (const [from, look] of tries) {
    const found = look();
    if (found?.iso !== undefined) return { date: dateOf(found.iso, from), unclearDate: null };
    unclear ??= found?.written ?? null;
  }
  return { date: null, unclearDate: unclear };
}

function dateOf(iso: string, from: DateOrigin): ArticleDate {
  return { iso, from };
}

function recordDate({ text, records = [] }: AttributedText): FoundDate | undefined {
  const span = records[0]?.date;
  return span === undefined ? undefined : dateIn(foldWhiteSpace(text.slice(span.start, span.end)));
}

/** The address that a browser printed: "https://paper.example/2025/05/12/drones". */
function addressDate({ text, artifacts }: AttributedText, within: Span): FoundDate | undefined {
  for (const { rule, span } of artifacts) {
    if (rule !== 'url-line' || span.start < within.start || span.end > within.end) continue;
    const found = nameDate(text.slice(span.start, Math.min(span.end, span.start + longestAddress)).trim());
    // a year alone may be anything's number
    if (found?.iso !== undefined && found.iso.length > yearLength) return found;
  }
  return undefined;
}

/** A longer address is of something else; in UTF-16 code units. */
const longestAddress = 400;
const yearLength = 4;

function nameDate(file: string): FoundDate | undefined {
  const iso = dateInPath(file);
  return iso === undefined ? undefined : { start: 0, end: 0, written: iso, iso };
}

/** A line of its own near the head, a byline with a date, or a dateline; one that says that it was published goes first. */
function textDate(article: AttributedText, within: Span): FoundDate | undefined {
  const inLines = headOf(article, within).flatMap(({ line, kind }) => {
    const found = line.length <= longestLine ? dateIn(line) : undefined;
    if (found === undefined) return [];
    const isPublished = publishing.test(line.slice(0, found.start));
    const isOwn = isPublished || kind === 'byline' || isLittleElse(line, found);
    return isOwn ? [{ found, isPublished }] : [];
  });
  const clear = inLines.filter(({ found }) => found.iso !== undefined);
  const best = clear.find(({ isPublished }) => isPublished) ?? clear[0] ?? inLines[0];
  return best?.found ?? datelineDate(article);
}

/** The first lines of the part of the file that an article stands in, each with the part that it plays. */
function headOf(
  { text, blocks, artifacts }: AttributedText,
  within: Span,
): readonly { readonly line: string; readonly kind: BlockKind | undefined }[] {
  const out: { line: string; kind: BlockKind | undefined }[] = [];
  // so many lines of the longest kind, and as much again for what is passed over
  const part = text.slice(within.start, Math.min(within.end, within.start + 2 * headLines * longestLine));
  for (const { start, end } of linesOf(part)) {
    const line = foldWhiteSpace(part.slice(start, end));
    if (line === '') continue;
    if (out.length >= headLines) break;
    const at = within.start + start;
    // the day of printing is looked at last
    const stamp = artifacts[lastAtMost(artifacts.length, (k) => artifacts[k]?.span.start ?? 0, at)];
    if (stamp?.rule === 'print-stamp' && at < stamp.span.end) continue;
    const block = blocks[lastAtMost(blocks.length, (k) => blocks[k]?.span.start ?? 0, at)];
    out.push({ line, kind: block !== undefined && at < block.span.end ? block.kind : undefined });
  }
  return out;
}

function isLittleElse(line: string, { start, end }: FoundDate): boolean {
  const rest = `${line.slice(0, start)} ${line.slice(end)}`.replace(besides, ' ');
  return rest.replace(notWords, '').length <= shortWord;
}

/** Beside the date a line may hold so many letters more: the sign of an agency, a zone of time. */
const shortWord = 4;

/** "SKARVIK, March 9, 2024 (Reuters) —": at the head of the first paragraphs, behind a place in capitals. */
function datelineDate(article: AttributedText): FoundDate | undefined {
  const told = article.blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'dateline').slice(0, 2);
  for (const { span } of told) {
    const words = foldWhiteSpace(
      cleanText(article, { ...span, end: Math.min(span.end, span.start + 2 * longestLine) }),
    );
    const found = dateIn(words);
    if (found === undefined || found.start > datelineReach) continue;
    const place = words.slice(0, found.start);
    const behind = words.slice(found.end).trimStart();
    if (/^\p{Lu}[\p{Lu} .'’-]*\p{Lu}\b/u.test(place) && /[,:(]\s*$/u.test(place) && /^[(—–:-]/u.test(behind))
      return found;
  }
  return undefined;
}

function printDate({ text, artifacts }: AttributedText, within: Span): FoundDate | undefined {
  let unclear: FoundDate | undefined;
  for (const { rule, span } of artifacts) {
    if (rule !== 'print-stamp' || span.start < within.start || span.end > within.end) continue;
    const found = dateIn(text.slice(span.start, span.end), { shortYears: true });
    if (found?.iso !== undefined) return found;
    unclear ??= found;
  }
  return unclear;
}
