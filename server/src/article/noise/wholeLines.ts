import { isLineBreak, isSpace } from '../text/whiteSpace';
import type { Artifact } from '../types';

/** What stands before every line: a line of nothing else is the blank line between two paragraphs, and stays one. */
const beforeEveryLine: ReadonlySet<string> = new Set(['mail-mark', 'scan-mark']);

/** Where nothing of a line would be left, the line goes. */
export function wholeLines(text: string, artifacts: readonly Artifact[]): readonly Artifact[] {
  const out: Artifact[] = [];
  let end = 0;
  for (let k = 0; k < artifacts.length; k++) {
    const first = artifacts[k];
    if (first === undefined) continue;
    const last = startsLine(text, end, first.span.start) ? emptied(text, artifacts, k) : -1;
    end = artifacts[Math.max(k, last)]?.span.end ?? end;
    if (last < 0) {
      out.push(first);
      continue;
    }
    const parts = artifacts.slice(k, last + 1);
    k = last;
    if (parts.every(({ rule }) => beforeEveryLine.has(rule)) || (parts.length === 1 && isLine(first))) {
      out.push(...parts);
      continue;
    }
    const leading = parts.find(isLine) ?? first;
    out.push({
      rule: leading.rule,
      span: { start: first.span.start, end },
      repair: 'delete-line',
      applicability: parts.every((part) => part.applicability === 'safe') ? 'safe' : 'suggested',
      ...(leading.effect !== undefined && { effect: leading.effect }),
      evidence: leading.evidence,
    });
  }
  return out;
}

/** Whether only white space stands between an offset and the start of its line; `from` is where the look back ends. */
function startsLine(text: string, from: number, offset: number): boolean {
  for (let at = offset - 1; at >= from; at--) {
    const code = text.charCodeAt(at);
    if (isLineBreak(code)) return true;
    if (!isSpace(code)) return false;
  }
  return from === 0;
}

/** Index of the last artifact of a line that holds nothing but artifacts to delete, from the k-th on; else -1. */
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

function isLine({ repair }: Artifact): boolean {
  return repair === 'delete-line';
}

function vanishes({ repair, text, applicability }: Artifact): boolean {
  return (
    applicability !== 'display' &&
    (repair === 'delete' || repair === 'delete-line' || (repair === 'replace' && (text ?? '').trim() === ''))
  );
}
