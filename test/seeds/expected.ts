/**
 * Reads NAME.expected.md: what a careful reader marks in a seed. The form is described in seeds/README.md.
 * Offsets are UTF-16 code units of the seed's text, half-open. Throws with file and line where a row cannot be read,
 * or where the words that it quotes do not stand where it says.
 */
import { linesOf } from '../../server/src/article/text/lines';
import type { Span } from '../../server/src/article/types';

/** A stretch of one line that is noise. */
export interface ExpectedNoise {
  /** Counted from 1. */
  readonly line: number;
  /** Ids of the rules that may flag it: more than one where furniture of several kinds stands on one line. */
  readonly rules: readonly string[];
  readonly applicabilities: readonly string[];
  /** As written: may hold [...] for words left out. */
  readonly text: string;
}

/** A speaker; every field lists what is accepted. */
export interface ExpectedSpeaker {
  readonly names: readonly string[];
  readonly kinds: readonly string[];
  readonly roles: readonly string[];
}

/** A quotation; every field lists what is accepted: "*" is anything, "-" is nothing. */
export interface ExpectedQuotation {
  readonly line: number;
  readonly types: readonly string[];
  readonly speakers: readonly string[];
  readonly cues: readonly string[];
  readonly mentions: readonly string[];
  readonly parts: readonly Span[];
}

/** All that is expected of one seed. */
export interface Expected {
  readonly noise: readonly ExpectedNoise[];
  readonly speakers: readonly ExpectedSpeaker[];
  readonly quotations: readonly ExpectedQuotation[];
}

const elision = /\s*\[\.\.\.\]\s*/u;

/** Invisible characters are written U+200B in the expectations. */
export function decode(text: string): string {
  return text.replace(/U\+([0-9A-F]{4})/gu, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** Whether `text` is `pattern`, white space aside; [...] in the pattern stands for any words. */
export function matches(pattern: string, text: string): boolean {
  const fold = (part: string): string => part.replace(/\s+/gu, ' ').trim();
  const [head = '', tail] = decode(pattern).split(elision).map(fold);
  const whole = fold(text);
  if (tail === undefined) return whole === head;
  return whole.length >= head.length + tail.length && whole.startsWith(head) && whole.endsWith(tail);
}

/** Where words stand in a text at or after an offset, white space aside. */
function find(words: string, text: string, from: number): Span | undefined {
  const pattern = words
    .trim()
    .split(/\s+/u)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&'))
    .join('\\s+');
  const expression = new RegExp(pattern, 'gu');
  expression.lastIndex = from;
  const hit = expression.exec(text);
  return hit === null ? undefined : { start: hit.index, end: hit.index + hit[0].length };
}

/** Where `first words [...] last words` stand. */
function findPart(written: string, text: string, from: number): Span | undefined {
  const [head = '', tail] = decode(written).split(elision);
  const first = find(head, text, from);
  if (first === undefined || tail === undefined) return first;
  const last = find(tail, text, first.end);
  return last === undefined ? undefined : { start: first.start, end: last.end };
}

const choices = (field: string): readonly string[] => field.split(' / ').map((choice) => choice.trim());

/** Reads the expectations of one seed; `file` is only for messages. */
export function readExpected(file: string, source: string, text: string): Expected {
  const lines = linesOf(text);
  const noise: ExpectedNoise[] = [];
  const speakers: ExpectedSpeaker[] = [];
  const quotations: (ExpectedQuotation & { parts: Span[] })[] = [];
  let section = '';
  let from = 0;

  source.split('\n').forEach((row, index) => {
    const fail = (what: string): never => {
      throw new Error(`${file}:${index + 1}: ${what}: ${row.trim()}`);
    };
    const startOf = (line: number): number => lines[line - 1]?.start ?? fail('the seed has no such line');
    if (row.startsWith('## ')) {
      section = row.slice(3).trim();
      from = 0;
    } else if (row.startsWith('  - ')) {
      const quotation = quotations[quotations.length - 1] ?? fail('a part without a quotation');
      const part = findPart(row.slice(4), text, from) ?? fail('these words are not in the seed from there on');
      const line = lines.findIndex((candidate) => part.start < candidate.next) + 1;
      if (quotation.parts.length === 0 && line !== quotation.line) fail(`this stands on line ${line}`);
      quotation.parts.push(part);
      from = part.end;
    } else if (row.startsWith('- ')) {
      const fields = row.slice(2).split(' | ');
      const [a = '', b = '', c = '', d = '', e = ''] = fields.map((field) => field.trim());
      if (section === 'Noise' && fields.length >= 4) {
        startOf(Number(a));
        noise.push({
          line: Number(a),
          rules: choices(b),
          applicabilities: choices(c),
          text: fields.slice(3).join(' | ').trim(),
        });
      } else if (section === 'Speakers' && fields.length === 3) {
        speakers.push({ names: choices(a), kinds: choices(b), roles: choices(c) });
      } else if (section === 'Quotations' && fields.length === 5) {
        from = Math.max(from, startOf(Number(a)));
        quotations.push({
          line: Number(a),
          types: choices(b),
          speakers: choices(c),
          cues: choices(d),
          mentions: choices(e),
          parts: [],
        });
      } else fail('a row with too few or too many fields');
    }
  });
  return { noise, speakers, quotations };
}
