import { fromWindows1252 } from '../../text/codePages';
import { isLineBreak } from '../../text/whiteSpace';
import type { Span } from '../../types';
import type { Finding } from '../finding';

/**
 * Quoted-printable (RFC 2045, 6.7): a mail writes a byte as "=" and two digits, and breaks lines behind a "=". Both are
 * read back only where the text as a whole proves that it was written so.
 */

/** Bytes written one after the other. */
const byteRun = /(?:=[\dA-F]{2})+/giu;

/** The standard lets no line be longer, the "=" at its end counted. Programs count a little otherwise. */
const longestLine = 80;

/** What speaks for a mail: so many marks or letters beyond ASCII that decode, or so many lines broken behind a "=". */
const fewest = { decoded: 2, broken: 3 } as const;

interface Run extends Span {
  readonly bytes: Uint8Array;
  /** Whether bytes beyond ASCII are among them. */
  readonly high: boolean;
}

/** All bytes that are written as numbers and all lines broken behind a "=", where the text was a mail. Linear. */
export function findQuotedPrintable(text: string): readonly Finding[] {
  if (!text.includes('=')) return [];
  const runs = Array.from(text.matchAll(byteRun), ({ 0: run, index }) => readRun(run, index));
  const breaks = softBreaks(text);
  const high = runs.filter((run) => run.high);
  const unicode = high.filter(({ bytes }) => asUnicode(bytes) !== undefined).length;
  const proven = high.length > 0 && unicode === high.length;
  const decode = proven || unicode > 0 ? asUnicode : fromWindows1252;
  if (!isMail(text, runs, breaks, proven ? unicode : high.length)) return [];
  const decoded = runs.flatMap((run) => findingOf(text, run, decode, proven && unicode >= fewest.decoded));
  const joined = breaks.map(({ start, end }) => ({
    span: { start, end },
    text: '',
    evidence: 'A mail broke the line here and wrote a sign for it at its end',
  }));
  return [...decoded, ...joined].sort((a, b) => a.span.start - b.span.start);
}

function readRun(run: string, start: number): Run {
  const bytes = Uint8Array.from(run.match(/[\dA-F]{2}/giu) ?? [], (digits) => Number.parseInt(digits, 16));
  return { start, end: start + run.length, bytes, high: bytes.some((byte) => byte > 0x7f) };
}

/** Whether the text is written so beyond doubt: `marks` is how many letters and marks beyond ASCII are in it. */
function isMail(text: string, runs: readonly Run[], breaks: readonly Span[], marks: number): boolean {
  const signs = runs.filter(
    ({ bytes, end }) => isOwnSign(bytes) || (bytes[0] === 0x20 && endsLine(text, end)),
  );
  if (marks >= fewest.decoded) return true;
  if (breaks.length >= fewest.broken) return true;
  return breaks.length > 0 && marks + signs.length > 0;
}

/** "=3D": the sign itself, which has to be written so wherever it stands. */
function isOwnSign(bytes: Uint8Array): boolean {
  return bytes.length === 1 && bytes[0] === 0x3d;
}

/** The "=" at the ends of lines, each with its line break. A line of signs is a rule, and a longer one is no mail's. */
function softBreaks(text: string): readonly Span[] {
  const out: Span[] = [];
  for (const { index } of text.matchAll(/(?<=[^=\s]|[^=\s] )=[ \t]{0,2}(?=[\n\r])/gu)) {
    let start = index;
    while (start > 0 && index - start <= longestLine && !isLineBreak(text.charCodeAt(start - 1))) start--;
    let end = index + 1;
    while (!isLineBreak(text.charCodeAt(end))) end++;
    end += text.startsWith('\r\n', end) ? 2 : 1;
    if (index - start <= longestLine && end < text.length) out.push({ start: index, end });
  }
  return out;
}

/** What bytes are in UTF-8; undefined where they are none. */
function asUnicode(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return text.includes('\ufffd') ? undefined : text;
}

/** A run with what it says; none where it cannot be read, or says what a text has not. */
function findingOf(
  text: string,
  { start, end, bytes }: Run,
  decode: (bytes: Uint8Array) => string | undefined,
  proven: boolean,
): readonly Finding[] {
  const read = decode(bytes)?.replace(/\u00a0/gu, ' ');
  if (read === undefined || /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]/u.test(read)) return [];
  return [
    {
      span: { start, end },
      text: endsLine(text, end) ? read.trimEnd() : read,
      applicability: proven ? 'safe' : 'suggested',
      evidence: 'Bytes written as a mail writes them, and read back they are letters and marks that fit',
    },
  ];
}

function endsLine(text: string, end: number): boolean {
  return end === text.length || isLineBreak(text.charCodeAt(end));
}
