/** A quotation with who said it, as it is pasted into another text: “…” — Marit Solheim, union leader (strike.txt, line 12) */
import type { AttributedText } from '../article/article';
import { holds, lengthOf, touches } from '../article/text/spans';
import type { Quotation, Span } from '../article/types';
import { withRole } from '../wording/exports';
import { partWords } from '../wording/cleanWords';
import { spokenEntries, type Entry } from './entries';
import { baseName } from './format';
import { visibleControls } from './safeText';

/** A quotation to be pasted. */
export interface AttributedQuotation {
  /** One line of plain text. */
  readonly text: string;
  /** Whom it is given to; null where nobody is known. */
  readonly speaker: string | null;
  /** Whether that is sure enough to be shown as the speaker. */
  readonly sure: boolean;
}

/** The quotation at an offset, the innermost; undefined where none is. Between two parts of one it is still that one. */
export function attributedQuotation(
  article: AttributedText,
  offset: number,
  file: string,
): AttributedQuotation | undefined {
  const entry = entryAt(spokenEntries(article), offset);
  if (entry === undefined) return undefined;
  const { speaker, perhaps, quotation, line } = entry;
  const known = speaker ?? perhaps;
  const who = known === undefined ? 'speaker unknown' : withRole(known);
  const named = speaker === undefined && perhaps !== undefined ? `perhaps ${who}` : who;
  const how = quotation.type === 'indirect' ? ', in reported speech' : '';
  const place = `${baseName(file)}, line ${String(line)}`;
  return {
    text: visibleControls(`${pasted(article, quotation)} — ${named}${how} (${place})`),
    speaker: known === undefined ? null : visibleControls(known.name),
    sure: speaker !== undefined,
  };
}

function entryAt(entries: readonly Entry[], offset: number): Entry | undefined {
  const cursor = { start: offset, end: offset };
  const wholeOf = ({ parts }: Quotation): Span => ({
    start: parts[0]?.start ?? 0,
    end: parts.at(-1)?.end ?? 0,
  });
  const best = (fits: (quotation: Quotation) => boolean): Entry | undefined =>
    entries
      .filter(({ quotation }) => fits(quotation))
      .sort((a, b) => lengthOf(wholeOf(a.quotation)) - lengthOf(wholeOf(b.quotation)))[0];
  return (
    best(({ parts }) => parts.some((part) => holds(part, offset))) ??
    best(({ parts }) => parts.some((part) => touches(part, cursor))) ??
    best((quotation) => holds(wholeOf(quotation), offset))
  );
}

const markAtStart = /^(?:''|``|["“”„‟«»‹›‘’‚‛'＂`´]) ?/u;
const markAtEnd = / ?(?:''|``|["“”„‟«»‹›‘’‚‛'＂`´])$/u;

/**
 * The words in curly marks, in one piece: the comma that led to "she said" becomes a full stop, marks inside become single
 * ones. Reported speech gets no marks, as nobody is known to have said these words.
 */
function pasted(article: AttributedText, quotation: Quotation): string {
  const parts = partWords(article, quotation);
  if (quotation.type === 'indirect') return parts.join(' … ');
  const bare = parts.map((part) => part.replace(markAtStart, '').replace(markAtEnd, ''));
  const joined = bare.reduce(
    (before, part) => `${/^\p{Lu}/u.test(part) && !/^I\b/u.test(part) ? stopped(before) : before} ${part}`,
  );
  return `“${inner(quotation.type === 'direct' ? stopped(joined) : joined.replace(/,$/u, ''))}”`;
}

function stopped(words: string): string {
  return words.replace(/,$/u, '.');
}

/** Double marks within marks as single ones. */
function inner(words: string): string {
  return words.replace(/“|(?<=^|[\s([—–])["＂]/gu, '‘').replace(/[”"＂]/gu, '’');
}
