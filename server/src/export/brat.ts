/**
 * brat standoff: an .ann file beside the article's .txt, offsets in Unicode code points of the file, a byte order mark
 * included. A quotation in several parts is a discontinuous span; none goes over the end of a line or a tab, as brat demands.
 */
import type { ExportFormat, ExportSource, Exported } from './format';
import { codePointsIn, type InCodePoints } from '../article/text/codePoints';
import { entriesOf } from './entries';
import { saidBy, verdictNames } from '../wording/exports';
import { visibleControls } from './safeText';
import type { Span } from '../article/types';

/** brat standoff. */
export const brat: ExportFormat = {
  id: 'brat',
  title: 'brat standoff',
  description: 'An .ann file beside the article, for corpora and annotation tools',
  extension: 'ann',
  mediaType: 'text/plain',
  positions: true,
  write,
};

/** What ends a line in Python, which brat is written in, and the tab that parts its columns. */
const lineEnds = /[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+/gu;

/** A stretch without a line end or a tab. */
interface Fragment extends Span {
  readonly text: string;
}

function write({ article, before }: ExportSource): Exported {
  const { text } = article;
  const fragmentsOf = fragmenter(text, codePointsIn(text).spanOf, before);
  const lines: string[] = [];
  const numbers = { T: 0, A: 0, R: 0, '#': 0 };
  const put = (kind: keyof typeof numbers, words: string): string => {
    const id = `${kind}${String(++numbers[kind])}`;
    lines.push(`${id}\t${words}`);
    return id;
  };
  const known = new Map<string, string>();
  let broken: Span | undefined;
  /** A stretch with its type, once; undefined where nothing of it can be shown. */
  const span = (type: string, spans: readonly Span[]): string | undefined => {
    const key = `${type} ${spans.map(({ start, end }) => `${String(start)}-${String(end)}`).join()}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const fragments: Fragment[] = [];
    for (const one of spans) {
      const cut = fragmentsOf(one);
      if (cut === undefined) broken ??= one;
      else fragments.push(...cut);
    }
    if (fragments.length === 0) return undefined;
    const places = fragments.map(({ start, end }) => `${String(start)} ${String(end)}`).join(';');
    const id = put('T', `${type} ${places}\t${fragments.map((one) => one.text).join(' ')}`);
    known.set(key, id);
    return id;
  };
  for (const { id: entryId, quotation, attribution, check, putRight, ...shown } of entriesOf(article)) {
    const said = span('Quotation', quotation.parts);
    if (said === undefined) continue;
    put('A', `Type ${said} ${quotation.type}`);
    const cue = attribution?.cue && span('Cue', [attribution.cue.span]);
    const mention = attribution?.mention && span('Mention', [attribution.mention.span]);
    if (cue !== undefined) put('R', `CuedBy Arg1:${said} Arg2:${cue}`);
    if (mention !== undefined) put('R', `SaidBy Arg1:${said} Arg2:${mention}`);
    if (check !== undefined) put('A', `Check ${said} ${check.verdict}`);
    if (putRight) put('A', `ByHand ${said}`);
    const note = [
      entryId,
      ...((shown.speaker ?? shown.perhaps) ? [saidBy(shown)] : []),
      ...(check?.note === undefined ? [] : [`${verdictNames[check.verdict]}: ${check.note}`]),
    ].join('; ');
    put('#', `AnnotatorNotes ${said}\t${visibleControls(note)}`);
  }
  if (broken !== undefined)
    return { refused: `a place (${String(broken.start)} to ${String(broken.end)}) cuts a character in two` };
  return { text: lines.map((line) => `${line}\n`).join(''), notes: [] };
}

/** Cuts a span at line ends and counts in code points; undefined where that cannot be. */
function fragmenter(
  text: string,
  inCodePoints: InCodePoints,
  before: number,
): (span: Span) => readonly Fragment[] | undefined {
  return ({ start, end }) => {
    const fragments: Fragment[] = [];
    const push = (from: number, to: number): boolean => {
      const words = text.slice(from, to);
      const from2 = from + (words.length - words.trimStart().length);
      const to2 = to - (words.length - words.trimEnd().length);
      if (to2 <= from2) return true;
      const place = inCodePoints({ start: from2, end: to2 });
      const exact = text.slice(from2, to2);
      if (place === undefined || place.end - place.start !== [...exact].length) return false;
      fragments.push({ start: place.start + before, end: place.end + before, text: exact });
      return true;
    };
    let at = start;
    for (const { 0: ends, index } of text.slice(start, end).matchAll(lineEnds)) {
      if (!push(at, start + index)) return undefined;
      at = start + index + ends.length;
    }
    return push(at, end) ? fragments : undefined;
  };
}
