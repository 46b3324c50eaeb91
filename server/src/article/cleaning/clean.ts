import type { Artifact, Copy, Edit } from '../types';
import { makeBody } from './body';
import { doubtfulIn, type Doubt } from './doubtful';
import { groupsOf, type Group } from './edits';
import type { CleanLevel } from './levels';
import { atLevel, withCompanions } from './levels';

/** A piece of noise that stays, because its repair would change words. */
export interface LeftPiece {
  readonly artifact: Artifact;
  /** Whose words. */
  readonly doubt: Doubt;
}

/** What cleaning would do. */
export interface Cleaning {
  /** The cleaned text. */
  readonly text: string;
  /** In order, not overlapping, file offsets. */
  readonly edits: readonly Edit[];
  /** The same edits with what each repairs. */
  readonly repairs: readonly Group[];
  /** How many artifacts the edits repair. */
  readonly repaired: number;
  /** What was to be repaired and stays, in order. */
  readonly left: readonly LeftPiece[];
}

/** What can be repaired of some artifacts. */
export interface Repairs {
  /** The edits with what they repair, in order. */
  readonly groups: readonly Group[];
  readonly left: readonly LeftPiece[];
}

/** So often is looked again at what is left to do; who needs more was made to, and nothing of it is done. */
const rounds = 4;

/** Cleans an article: removes what is safe, or what is safe and suggested. Byline, caption, credit and copyright stay. */
export function clean(copy: Copy, level: CleanLevel): Cleaning {
  const cleaning = cleanOnly(copy, atLevel(copy.artifacts, level));
  return { ...cleaning, left: [...sparedAt(copy, level), ...cleaning.left].sort(byStart) };
}

/**
 * Repairs only some of an article's artifacts. A break inside a sentence cannot be mended while page furniture stands
 * in it: that furniture goes with it. A piece whose repair would alter words of the story stays, and the rest is repaired.
 */
export function cleanOnly(copy: Copy, chosen: readonly Artifact[]): Cleaning {
  const { text } = copy;
  const { groups, left } = repairsOf(copy, chosen);
  const repairs = changing(text, groups);
  const edits = repairs.map(({ edit }) => edit);
  const repaired = groups.reduce((count, { artifacts }) => count + artifacts.length, 0);
  return { text: makeBody(text, edits).text, edits, repairs, repaired, left };
}

/** What of some artifacts, and of those that go along, can be repaired without changing a word of the story. */
export function repairsOf(copy: Copy, chosen: readonly Artifact[]): Repairs {
  const { text } = copy;
  let artifacts = withCompanions(text, copy.artifacts, chosen);
  const left: LeftPiece[] = [];
  for (let round = 0; round < rounds; round++) {
    const groups = groupsOf(text, artifacts);
    const doubtful = doubtfulIn(copy, groups, makeBody(text, editsIn(text, groups)));
    if (doubtful.size === 0) return { groups, left: left.sort(byStart) };
    for (const [artifact, doubt] of doubtful) left.push({ artifact, doubt });
    artifacts = artifacts.filter((artifact) => !doubtful.has(artifact));
  }
  left.push(...artifacts.map((artifact) => ({ artifact, doubt: 'story' as const })));
  return { groups: [], left: left.sort(byStart) };
}

/** What was spared when the text was read, and would else be repaired at a level. */
export function sparedAt({ artifacts }: Copy, level: CleanLevel): readonly LeftPiece[] {
  return artifacts
    .filter(({ spared }) => spared === 'safe' || (spared === 'suggested' && level === 'suggested'))
    .map((artifact) => ({ artifact, doubt: 'quotation' as const }));
}

/** The edits of groups that change something. */
function editsIn(text: string, groups: readonly Group[]): readonly Edit[] {
  return changing(text, groups).map(({ edit }) => edit);
}

/** The groups whose edits change something. */
function changing(text: string, groups: readonly Group[]): readonly Group[] {
  return groups.filter(({ edit: { span, text: by } }) => text.slice(span.start, span.end) !== by);
}

const byStart = (a: LeftPiece, b: LeftPiece): number => a.artifact.span.start - b.artifact.span.start;
