/** What is found where nothing is to be found, and how long it takes to look. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findArtifacts } from '../../../server/src/article/noise/findNoise';
import { foundIn, readNegatives } from '../../unit/article/noise/negatives/negatives';
import type { Negative } from '../../unit/article/noise/negatives/negatives';
import { barePass } from '../barePass';
import type { Source } from './source';

/** Findings in articles as they were written. */
export function findInClean(sources: readonly Source[]): {
  readonly lines: number;
  readonly findings: readonly string[];
} {
  let lines = 0;
  const findings: string[] = [];
  for (const { pieces } of sources) {
    let text = '';
    const kinds = pieces.map(({ kind, tight, text: line }, k) => {
      text += (k === 0 ? '' : tight ? '\n' : '\n\n') + line;
      return { kind, end: text.length };
    });
    lines += pieces.length;
    for (const { rule, span } of findArtifacts(text, { disabledRules: [] })) {
      const kind = kinds.find(({ end }) => span.start < end)?.kind ?? '';
      findings.push(`${rule}, ${kind}: ${text.slice(span.start, span.end)}`);
    }
  }
  return { lines, findings };
}

/** Lines that look like noise: those of the unit test or, "beyond", those that even a person might be wrong about. */
export function hardNegatives(root: string, which = 'negatives'): readonly Negative[] {
  return readNegatives(readFileSync(join(root, `test/unit/article/noise/negatives/${which}.txt`), 'utf8'));
}

/** What is found in each of the lines that are flagged at a level. */
export function flagged(lines: readonly Negative[], level: 'safe' | 'suggested'): readonly string[] {
  return lines.flatMap((line) => foundIn(line, [level]).slice(0, 1));
}

/** Time for a text of 10,000 lines, and for a bare pass of one of the rules' expressions over its lines. */
export function timeLong(sources: readonly Source[]): {
  readonly kilobytes: number;
  readonly whole: number;
  readonly bare: number;
} {
  const story = sources.flatMap(({ pieces }) =>
    pieces.filter(({ kind }) => kind.startsWith('paragraph')).map(({ text }) => text),
  );
  const lines = Array.from({ length: 10_000 }, (_, k) =>
    k % 2 === 0 ? (story[(k / 2) % story.length] ?? '') : '',
  );
  const text = lines.join('\n');
  const bare = median(() => void barePass(lines));
  const whole = median(() => void findArtifacts(text, { disabledRules: [] }));
  return { kilobytes: Math.round(text.length / 1000), whole, bare };
}

function median(run: () => void): number {
  const times = Array.from({ length: 9 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[4] ?? 0;
}
