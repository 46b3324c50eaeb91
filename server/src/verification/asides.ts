/** What stands in a transcript and was not spoken: labels, times, stage directions, the frame of captions. */
import { labelOf } from '../article/quotations/turns/labels';
import { linesOf, type Line } from '../article/text/lines';
import type { Span } from '../article/types';
import { stageDirections } from '../rules/spoken';

/** Stretches of a source, in order of start; they may overlap. UTF-16 code units of its text. */
export interface Asides {
  /** Never words: numbers and times of captions, tags. */
  readonly frame: readonly Span[];
  /** Perhaps words: a label, a time, what stands in brackets. They may be quoted, and may be left out. */
  readonly soft: readonly Span[];
}

// "00:01:04.200 --> 00:01:06.900 align:start"
const cueTime = /^\s*(?:\d{1,3}:)?\d{2}:\d{2}[.,]\d{3}\s*-->/u;
const cueNumber = /^\s*\d{1,6}\s*$/u;
const captionTag = /<[^<>\n]{1,80}>/gu;
const captionBlock = /^(?:NOTE|STYLE|REGION)\b/u;

/** Whether a text is captions (SubRip, WebVTT): by its first time line. Looks at the first lines only. */
export function isCaptions(lines: readonly Line[], text: string): boolean {
  return lines
    .slice(0, 60)
    .some(({ start, end }) => cueTime.test(text.slice(start, Math.min(end, start + 60))));
}

/** Finds what was not spoken. Linear. */
export function asidesIn(text: string): Asides {
  const lines = linesOf(text);
  const captions = isCaptions(lines, text);
  const frame = captions ? captionFrame(lines, text) : [];
  const soft = lines.flatMap((line) => softIn(text.slice(line.start, line.end), line.start));
  return { frame, soft };
}

/** Header, notes, numbers, times and tags of captions. */
function captionFrame(lines: readonly Line[], text: string): readonly Span[] {
  const out: Span[] = [];
  let inBlock = false;
  lines.forEach((line, at) => {
    const words = text.slice(line.start, line.end);
    const next = lines[at + 1];
    const beforeTime =
      next !== undefined && cueTime.test(text.slice(next.start, Math.min(next.end, next.start + 60)));
    if (words.trim() === '') inBlock = false;
    else if (captionBlock.test(words) && !inBlock) inBlock = true;
    const isFrame =
      inBlock || cueTime.test(words) || (at === 0 && words.replace('\ufeff', '').startsWith('WEBVTT'));
    // the name of a cue, a number in most cases, stands above its time
    if (isFrame || (beforeTime && (cueNumber.test(words) || isBlank(text, lines[at - 1])))) out.push(line);
    else
      for (const { index, 0: tag } of words.matchAll(captionTag))
        out.push({ start: line.start + index, end: line.start + index + tag.length });
  });
  return out;
}

function isBlank(text: string, line: Line | undefined): boolean {
  return line === undefined || text.slice(line.start, line.end).trim() === '';
}

// "[00:12:31]", "(4:05)", "00:12:31", "00:12:31.400"; "10:30" alone is a time of day
const timeStamp =
  /[[(]\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]|\b\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,3})?\b/gu;
const squareBrackets = /\[[^[\]]{0,200}\]/gu;
const roundBrackets = /\(([^()]{1,60})\)/gu;
// the number of a line, as courts print it
const lineNumber = /^\s{0,8}\d{1,3}(?:\s{2,}|\t)/u;
const pageLine = /^\s*(?:page\s+\d{1,4}(?:\s+of\s+\d{1,4})?|-\s*\d{1,4}\s*-|\d{1,4})\s*$/iu;
/** A label is at the start of a line. Characters. */
const labelReach = 200;

/** What may not have been spoken in one line. */
function softIn(line: string, start: number): readonly Span[] {
  if (line.trim() === '') return [];
  if (pageLine.test(line)) return [{ start, end: start + line.length }];
  const out: Span[] = [];
  const numbered = lineNumber.exec(line)?.[0].length ?? 0;
  if (numbered > 0) out.push({ start, end: start + numbered });
  const indent = numbered + (/^[\s>-]*/u.exec(line.slice(numbered, numbered + labelReach))?.[0].length ?? 0);
  const label = labelOf(line.slice(indent, indent + labelReach));
  if (label !== undefined) out.push({ start: start + indent, end: start + indent + label.wordsAt });
  const add = ({ index, 0: found }: RegExpExecArray): void => {
    out.push({ start: start + index, end: start + index + found.length });
  };
  for (const match of line.matchAll(timeStamp)) add(match);
  for (const match of line.matchAll(squareBrackets)) add(match);
  for (const match of line.matchAll(roundBrackets))
    if (
      /[\p{L}]+/gu.test(match[1] ?? '') &&
      wordsOf(match[1] ?? '').some((word) => stageDirections.has(word))
    )
      add(match);
  return out.sort((a, b) => a.start - b.start);
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];
