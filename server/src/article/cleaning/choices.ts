import { isSpace } from '../text/whiteSpace';
import type { Artifact, Copy, Edit } from '../types';
import type { LeftPiece } from './clean';
import { repairsOf, sparedAt } from './clean';
import type { Group } from './edits';
import { atLevel } from './levels';

/** A change that belongs to one class of noise. */
export interface ClassEdit extends Edit {
  /** Id of the rule that the change is listed under. */
  readonly rule: string;
  /** What it repairs; of other rules too, where lines stand in a break that is mended. */
  readonly artifacts: readonly Artifact[];
}

/** What cleaning would do, class by class. */
export interface Choice {
  /** In order, not overlapping, file offsets. Together they are what `clean` does. */
  readonly edits: readonly ClassEdit[];
  /** What is no choice, because its repair would change words. */
  readonly left: readonly LeftPiece[];
}

/** The changes that clean an article, each with its class. Any of them can be left out: what is left is sound. */
export function choiceOf(copy: Copy): Choice {
  const { text, artifacts } = copy;
  const { groups, left } = repairsOf(copy, atLevel(artifacts, 'suggested'));
  return {
    edits: groups
      .flatMap((group) => partsOf(text, group))
      .map((edit) => withoutSameStart(text, edit))
      .filter(({ span, text: by }) => text.slice(span.start, span.end) !== by),
    left: [...sparedAt(copy, 'suggested'), ...left],
  };
}

/**
 * A group's edit cut into those of its classes. Lines that stand in a break that is mended are one with it: joined to
 * a line of noise, the sentence would be worse off than before.
 */
function partsOf(text: string, { edit, artifacts, join }: Group): readonly ClassEdit[] {
  const leading = join ?? artifacts[0];
  const runs = join === undefined ? runsOf(artifacts) : [];
  if (runs.length < 2) return leading === undefined ? [] : [{ ...edit, rule: leading.rule, artifacts }];
  // each line goes with the break behind it; at the end of the text there is none, and it goes with the one before
  const { start, end } = edit.span;
  const atEnd = end === text.length && start > 0;
  return runs.map(({ rule, artifacts: own }, k) => {
    const from = atEnd ? runs[k - 1]?.end : runs[k]?.start;
    const to = atEnd ? runs[k]?.end : runs[k + 1]?.start;
    const isFirst = k === 0;
    const isLast = k === runs.length - 1;
    return {
      span: { start: isFirst ? start : (from ?? start), end: isLast ? end : (to ?? end) },
      text: (atEnd ? isLast : isFirst) ? edit.text : '',
      rule,
      artifacts: own,
    };
  });
}

/** A change without the white space at its start that it would put back: what is shown is what goes. */
function withoutSameStart(text: string, edit: ClassEdit): ClassEdit {
  const { span, text: by } = edit;
  let same = 0;
  while (same < by.length && isSpace(by.charCodeAt(same)) && by[same] === text[span.start + same]) same++;
  const start = Math.min(span.start + same, span.end);
  return { ...edit, span: { start, end: span.end }, text: by.slice(start - span.start) };
}

interface Run {
  readonly rule: string;
  readonly artifacts: Artifact[];
  readonly start: number;
  /** Where its last line ends: the line end behind it is there for the next one. */
  readonly end: number;
}

/** Neighbours of one class; white space of its own rule goes with the line before it, or with the first. */
function runsOf(artifacts: readonly Artifact[]): readonly Run[] {
  const runs: Run[] = [];
  const waiting: Artifact[] = [];
  for (const artifact of artifacts) {
    const { rule, repair, span } = artifact;
    const last = runs.at(-1);
    if (last === undefined && repair !== 'delete-line') waiting.push(artifact);
    else if (last !== undefined && (repair !== 'delete-line' || last.rule === rule)) {
      last.artifacts.push(artifact);
      if (repair === 'delete-line') runs[runs.length - 1] = { ...last, end: span.end };
    } else {
      const own = [...waiting.splice(0), artifact];
      runs.push({ rule, artifacts: own, start: own[0]?.span.start ?? span.start, end: span.end });
    }
  }
  return runs;
}
