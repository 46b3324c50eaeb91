import { linesOf } from '../text/lines';
import { isBlank, isLineBreak, isSpace } from '../text/whiteSpace';
import type { Artifact, Edit, Span } from '../types';

/**
 * The edits that repair artifacts, in order and not overlapping; artifacts that are only shown are left out.
 * Removed lines that stand together, with a break that is mended beside them, are one edit: the text around it
 * keeps one gap as the article has it, or the one space of the mended sentence. Linear.
 */
export function editsOf(text: string, artifacts: readonly Artifact[]): readonly Edit[] {
  return groupsOf(text, artifacts).map(({ edit }) => edit);
}

/** Artifacts that one edit repairs. */
export interface Group {
  readonly edit: Edit;
  /** In order; at least one. */
  readonly artifacts: readonly Artifact[];
  /** The break that is mended, where one is. */
  readonly join?: Artifact;
}

/** The edits that repair artifacts, each with those that it repairs. */
export function groupsOf(text: string, all: readonly Artifact[]): readonly Group[] {
  const artifacts = all.filter(({ applicability }) => applicability !== 'display');
  const groups: Group[] = [];
  let gap: number | undefined;
  for (let k = 0; k < artifacts.length;) {
    const last = lastOfGroup(text, artifacts, k);
    const group = artifacts.slice(k, last + 1);
    k = last + 1;
    const join = group.find(({ repair }) => repair === 'join');
    // the white space around lines that go is theirs as far as no other repair begins or ends in it
    const room = {
      start: groups[groups.length - 1]?.edit.span.end ?? 0,
      end: artifacts[k]?.span.start ?? text.length,
    };
    if (!group.some(({ repair }) => repair === 'delete-line')) {
      for (const artifact of group)
        groups.push({
          edit: { span: artifact.span, text: replacementOf(artifact) },
          artifacts: [artifact],
          ...(artifact.repair === 'join' && { join: artifact }),
        });
      continue;
    }
    gap ??= paragraphGap(text);
    groups.push(
      join === undefined
        ? { edit: fold(text, group, gap, room), artifacts: group }
        : { edit: close(text, group, join, room), artifacts: group, join },
    );
  }
  return groups;
}

function replacementOf({ repair, text }: Artifact): string {
  if (repair === 'replace') return text ?? '';
  return repair === 'join' ? (text ?? ' ') : '';
}

/** Index of the last artifact that only white space parts from the k-th, where both are about whole lines. */
function lastOfGroup(text: string, artifacts: readonly Artifact[], k: number): number {
  let last = k;
  while (belongs(text, artifacts[last])) {
    const next = artifacts[last + 1];
    if (!belongs(text, next) || !isBlank(text, artifacts[last]?.span.end ?? 0, next.span.start)) break;
    last++;
  }
  return last;
}

/** Whether an artifact is a line, a break, or white space only. */
function belongs(text: string, artifact: Artifact | undefined): artifact is Artifact {
  if (artifact === undefined) return false;
  if (artifact.repair === 'delete-line' || artifact.repair === 'join') return true;
  return artifact.repair === 'delete' && isBlank(text, artifact.span.start, artifact.span.end);
}

/** Takes out a group of lines in the middle of a sentence: from the break before to the next word. */
function close(text: string, group: readonly Artifact[], join: Artifact, room: Span): Edit {
  const start = Math.min(group[0]?.span.start ?? 0, join.span.start);
  let end = group[group.length - 1]?.span.end ?? start;
  while (end < room.end && isSpace(text.charCodeAt(end))) end++;
  return { span: { start, end }, text: end === text.length ? '' : replacementOf(join) };
}

/** Takes out a group of lines and leaves one gap of the article between what stands around them. */
function fold(text: string, group: readonly Artifact[], gap: number, room: Span): Edit {
  const first = group[0]?.span.start ?? 0;
  const last = group[group.length - 1]?.span.end ?? first;
  let above = first;
  while (above > room.start && isSpace(text.charCodeAt(above - 1))) above--;
  let below = last;
  while (below < room.end && isSpace(text.charCodeAt(below))) below++;
  const before = breaksIn(text, above, first);
  // white space that goes by itself, such as an indent, may stand behind the last line
  const lastLine = group.reduce((end, { repair, span }) => (repair === 'delete-line' ? span.end : end), last);
  const after = breaksIn(text, lastLine, below);
  // the white space at the end of the line above and at the start of the line below is theirs
  const start = above === 0 ? (text.charCodeAt(0) === 0xfeff ? 1 : 0) : (before.first ?? first);
  const lineBelow = Math.max(last, after.last ?? last);
  if (above === 0) return { span: { start, end: below === text.length ? below : lineBelow }, text: '' };
  const sign = before.sign ?? after.sign ?? '\n';
  // a text with line breaks ends with one
  if (below === text.length) return { span: { start, end: below }, text: before.count > 0 ? sign : '' };
  const count = Math.max(before.count, after.count) <= 1 ? 1 : gap;
  return { span: { start, end: lineBelow }, text: sign.repeat(count) };
}

/** The line breaks between two offsets: how many, how they are written, where the first begins and the last ends. */
function breaksIn(
  text: string,
  start: number,
  end: number,
): { readonly count: number; readonly sign?: string; readonly first?: number; readonly last?: number } {
  let count = 0;
  let first = -1;
  let last = -1;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (!isLineBreak(code)) continue;
    if (first < 0) first = at;
    if (code === 13 && text.charCodeAt(at + 1) === 10) at++;
    last = at + 1;
    count++;
  }
  if (first < 0) return { count };
  const crlf = text.charCodeAt(first) === 13 && text.charCodeAt(first + 1) === 10;
  return { count, first, last, sign: crlf ? '\r\n' : (text[first] ?? '\n') };
}

/** How many line breaks the article has between paragraphs: the most frequent number above one. */
function paragraphGap(text: string): number {
  const counts = new Map<number, number>();
  let breaks = 0;
  for (const { start, end, next } of linesOf(text)) {
    if (!isBlank(text, start, end)) {
      if (breaks > 1) counts.set(breaks, (counts.get(breaks) ?? 0) + 1);
      breaks = 0;
    }
    if (next > end) breaks++;
  }
  let best = 2;
  for (const [count, times] of counts) {
    const most = counts.get(best) ?? 0;
    if (times > most || (times === most && count < best)) best = count;
  }
  return best;
}
