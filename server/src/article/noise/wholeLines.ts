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
    if (parts.every(({ rule }) => beforeEveryLine.has(rule))) out.push(...parts);
    else out.push(lineOf(parts, first, end));
  }
  return out;
}

/** The parts that make up a line as one artifact; what is safe to mend in a line that may stay is kept with it. */
function lineOf(parts: readonly Artifact[], first: Artifact, end: number): Artifact {
  if (parts.length === 1 && first.repair === 'delete-line') return first;
  const safe = parts.every(({ applicability }) => applicability === 'safe');
  const told = parts.find(({ repair }) => repair === 'delete-line') ?? first;
  const within = parts.flatMap((part) => {
    if (part.repair === 'delete-line') return part.within ?? [];
    return part.applicability === 'safe' ? [part] : [];
  });
  return {
    rule: told.rule,
    span: { start: first.span.start, end },
    repair: 'delete-line',
    applicability: safe ? 'safe' : 'suggested',
    ...(told.effect !== undefined && { effect: told.effect }),
    evidence: told.evidence,
    ...(!safe && within.length > 0 && { within }),
  };
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

function vanishes({ repair, text, applicability }: Artifact): boolean {
  return (
    applicability !== 'display' &&
    (repair === 'delete' || repair === 'delete-line' || (repair === 'replace' && (text ?? '').trim() === ''))
  );
}
