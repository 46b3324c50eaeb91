import { isBlank, isLineBreak, isSpace } from '../text/whiteSpace';
import type { Artifact } from '../types';
import { safeIn } from './merge';

/** What stands before every line: a line of nothing else is the blank line between two paragraphs, and stays one. */
const beforeEveryLine: ReadonlySet<string> = new Set(['mail-mark', 'scan-mark']);

/** Where nothing of a line would be left, the line goes: marks that stand beside what is taken out go with it. */
export function wholeLines(text: string, artifacts: readonly Artifact[]): readonly Artifact[] {
  const out: Artifact[] = [];
  for (let k = 0; k < artifacts.length; k++) {
    const first = artifacts[k];
    if (first === undefined) continue;
    const last = startsLine(text, artifacts[k - 1], first.span.start) ? emptied(text, artifacts, k) : -1;
    if (last < 0) {
      out.push(first);
      continue;
    }
    const parts = artifacts.slice(k, last + 1);
    out.push(...(parts.every(({ rule }) => beforeEveryLine.has(rule)) ? parts : asLine(text, parts)));
    k = last;
  }
  return out;
}

/** The parts of a line that goes as one; white space at its ends is noise of its own, which may go without the line. */
function asLine(text: string, parts: readonly Artifact[]): readonly Artifact[] {
  const isVisible = ({ span }: Artifact): boolean => !isBlank(text, span.start, span.end);
  const from = parts.findIndex(isVisible);
  const to = parts.findLastIndex(isVisible);
  const line = parts.find(({ repair }) => repair === 'delete-line');
  const first = parts[from];
  const last = parts[to];
  if (first === undefined || last === undefined || (from === to && line !== undefined)) return parts;
  const inside = parts.slice(from, to + 1);
  const leading = line ?? first;
  // what is known of the line holds for all that stands in it
  const sure = (line === undefined ? inside : [line]).every(({ applicability }) => applicability === 'safe');
  const within = sure ? [] : safeIn(inside);
  const whole: Artifact = {
    rule: leading.rule,
    span: { start: first.span.start, end: last.span.end },
    repair: 'delete-line',
    applicability: sure ? 'safe' : 'suggested',
    ...(leading.effect !== undefined && { effect: leading.effect }),
    evidence: leading.evidence,
    ...(within.length > 0 && { within }),
  };
  return [...parts.slice(0, from), whole, ...parts.slice(to + 1)];
}

/** Whether only white space stands between an offset and the start of its line; the look back ends at the artifact before. */
function startsLine(text: string, before: Artifact | undefined, offset: number): boolean {
  const from = before?.span.end ?? 0;
  for (let at = offset - 1; at >= from; at--) {
    const code = text.charCodeAt(at);
    if (isLineBreak(code)) return true;
    if (!isSpace(code)) return false;
  }
  return before === undefined || before.repair === 'join';
}

/** Index of the last artifact of a line that holds nothing but what vanishes, from the k-th on; else -1. */
function emptied(text: string, artifacts: readonly Artifact[], k: number): number {
  let last = -1;
  let visible = false;
  let next = k;
  for (let at = artifacts[k]?.span.start ?? text.length; at < text.length;) {
    const artifact = artifacts[next];
    const code = text.charCodeAt(at);
    if (artifact?.span.start === at) {
      if (!vanishes(artifact)) return -1;
      visible ||= /\S/u.test(text.slice(artifact.span.start, artifact.span.end));
      last = next++;
      at = artifact.span.end;
    } else if (isLineBreak(code)) break;
    else if (isSpace(code)) at++;
    else return -1;
  }
  return visible ? last : -1;
}

function vanishes({ repair, text, applicability }: Artifact): boolean {
  return (
    applicability !== 'display' &&
    (repair === 'delete' || repair === 'delete-line' || (repair === 'replace' && (text ?? '').trim() === ''))
  );
}
