import { lastAtMost } from '../text/lastAtMost';
import type { Body, BodyRun, Edit, Span } from '../types';
import { hasLineBreak } from '../text/whiteSpace';

/**
 * Applies edits and remembers where every run of the result comes from.
 * Edits must be in order and must not overlap; one that does is left out.
 */
export function makeBody(text: string, edits: readonly Edit[]): Body {
  const runs: BodyRun[] = [];
  const out: string[] = [];
  let at = 0;
  let length = 0;
  const push = (file: Span, replacement: string | undefined): void => {
    const content = replacement ?? text.slice(file.start, file.end);
    if (content === '') return;
    runs.push({ start: length, end: length + content.length, file, verbatim: replacement === undefined });
    out.push(content);
    length += content.length;
  };
  for (const edit of edits) {
    if (edit.span.start < at || edit.span.end < edit.span.start) continue;
    push({ start: at, end: edit.span.start }, undefined);
    push(edit.span, edit.text);
    at = edit.span.end;
  }
  push({ start: at, end: text.length }, undefined);
  return { text: out.join(''), runs, fileLength: text.length };
}

/** Index of the run that holds a body offset (the last one that starts at or before it); -1 in an empty body. */
function runAt({ runs }: Body, offset: number): number {
  const at = lastAtMost(runs.length, (index) => runs[index]?.start ?? 0, offset);
  return runs.length === 0 ? -1 : Math.max(at, 0);
}

/**
 * The stretches of the file that a stretch of the body comes from. One span, unless page furniture (a removed
 * stretch with a line break and words in it) stands between: then one on each side of it. A removed tag or a
 * wrapped line does not split. `file` is the text that the body was made from.
 */
export function toFile(body: Body, file: string, span: Span): readonly Span[] {
  const out: { start: number; end: number }[] = [];
  const first = runAt(body, span.start);
  if (first < 0 || span.end <= span.start) return [];
  for (let k = first; k < body.runs.length; k++) {
    const run = body.runs[k];
    if (run === undefined || run.start >= span.end) break;
    const from = Math.max(run.start, span.start);
    const to = Math.min(run.end, span.end);
    if (to <= from) continue;
    // a join's space stands for the furniture itself: it belongs to neither side
    if (!run.verbatim && splits(file, run.file)) continue;
    const start = run.verbatim ? run.file.start + (from - run.start) : run.file.start;
    const end = run.verbatim ? run.file.start + (to - run.start) : run.file.end;
    const last = out[out.length - 1];
    if (last !== undefined && !splits(file, { start: last.end, end: start }))
      last.end = Math.max(last.end, end);
    else out.push({ start, end });
  }
  return out;
}

/** Whether a removed stretch separates what stands around it: it holds a line break and something to read. */
function splits(file: string, span: Span): boolean {
  const removed = file.slice(span.start, span.end);
  return hasLineBreak(removed) && /[\p{L}\p{N}]/u.test(removed);
}

/** The body offset of a file offset; inside a removed stretch, where that stretch was. */
export function toBody({ runs }: Body, offset: number): number {
  const run = runs[lastAtMost(runs.length, (index) => runs[index]?.file.start ?? 0, offset)];
  if (run === undefined) return 0;
  // what is mended may be longer than it was: behind it is behind all of it
  return offset >= run.file.end ? run.end : Math.min(run.end, run.start + (offset - run.file.start));
}

/** The stretch of the file from the first to the last character of a stretch of the body. */
export function wholeSpan(body: Body, span: Span): Span {
  const first = body.runs[runAt(body, span.start)];
  const last = body.runs[runAt(body, span.end - 1)];
  if (first === undefined || last === undefined || span.end <= span.start)
    return { start: body.fileLength, end: body.fileLength };
  return {
    start: first.verbatim ? first.file.start + (span.start - first.start) : first.file.start,
    end: last.verbatim ? last.file.start + (span.end - last.start) : last.file.end,
  };
}
