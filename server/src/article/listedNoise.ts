import { touches, trimmed } from './text/spans';
import type { Artifact, Copy, Span } from './types';
import { hasLineBreak } from './text/whiteSpace';

/** Whether an artifact can be repaired; some is only shown. */
export function isRepairable(artifact: Artifact): boolean {
  return artifact.applicability !== 'display';
}

/** Noise that is listed as one: a single piece, or the line breaks of one wrapped paragraph. */
export interface ListedNoise {
  /** In order, all of one rule. */
  readonly artifacts: readonly Artifact[];
  /** What is underlined: the noise, or the first line break that is to go. Never a word of the story. */
  readonly span: Span;
}

/** Rules that leave a piece for each line. */
const perLine: ReadonlySet<string> = new Set(['hard-wrap', 'page-margin', 'hyphenation']);

/** The noise of an article as it is listed and fixed: a wrapped paragraph is listed once. */
export function listedNoise({ text, artifacts }: Pick<Copy, 'text' | 'artifacts'>): readonly ListedNoise[] {
  const groups: Artifact[][] = [];
  for (const artifact of artifacts) {
    const group = groups[groups.length - 1];
    const last = group?.[group.length - 1];
    // the next break of the same paragraph: one line stands between the two
    const goesOn =
      last?.rule === artifact.rule &&
      perLine.has(artifact.rule) &&
      !hasLineBreak(text.slice(last.span.end, artifact.span.start));
    if (goesOn) group?.push(artifact);
    else groups.push([artifact]);
  }
  return groups.flatMap((group) => {
    const first = group[0];
    return first === undefined ? [] : [{ artifacts: group, span: trimmed(text, first.span) }];
  });
}

/** Whether listed noise can be fixed, not only shown. */
export function isFixable({ artifacts }: ListedNoise): boolean {
  return artifacts.every(isRepairable);
}

/** The rule that found it. */
export function ruleOf({ artifacts }: ListedNoise): string {
  return artifacts[0]?.rule ?? '';
}

/** What is listed of the noise that a span touches. */
export function listedNoiseAt(copy: Copy, span: Span): readonly ListedNoise[] {
  return listedNoise(copy).filter(
    (listed) =>
      touches(listed.span, span) || listed.artifacts.some((artifact) => touches(artifact.span, span)),
  );
}
