/**
 * Lines that are no word of the story and are told by their form: labels of well-known sites, what networks put around
 * posts, marks of agencies, what stands around a press release. What one line shows is in data/; here is looked at what
 * stands around it.
 */
import { creditKindOf } from '../credits/kindOf';
import type { Finding } from '../finding';
import type { ContentLine } from '../lines/contentLines';
import { mapInSteps, type Steps } from '../../text/inSteps';
import type { Memory } from '../../text/memoPerLine';
import { authorNotes } from './authors';
import { live } from './data/live';
import { notices } from './data/notices';
import { outlets } from './data/outlets';
import { posts } from './data/posts';
import { releases } from './data/releases';
import { wires } from './data/wires';
import type { LabelGroup, LabelRuleId, Needs } from './form';
import { teller } from './form';
import { listedBelowLabels } from './lists';
import { liveList } from './liveList';
import { aroundRelease } from './releaseTail';
import type { LabelLine, LabelText } from './text';
import { isStoryLine } from './text';

/** Ids of the rules that take whole lines by their form. */
export type LineLabelId = LabelRuleId | 'author-note';

/** A line that is no word of the story. */
export interface LabelFound extends Omit<Finding, 'span'> {
  /** Index into the content lines. */
  readonly line: number;
  readonly rule: LineLabelId;
}

const groups: readonly LabelGroup[] = [posts, live, releases, wires, notices, outlets];
const tellLine = teller(groups);

/** The lines of a text that their form tells. `gone` says of each line whether it is noise already. In steps. Linear. */
export function* findLabels(
  text: string,
  lines: readonly ContentLine[],
  gone: (line: number) => boolean,
  memory: Memory,
): Steps<readonly LabelFound[]> {
  const read = yield* labelText(text, lines, gone, memory);
  const out = new Map<number, LabelFound>();
  const add = (rule: LineLabelId, evidence: string, found: Iterable<number>): void => {
    for (const line of found) if (!out.has(line)) out.set(line, { line, rule, evidence });
  };
  for (const group of groups) {
    add(group.rule, group.evidence, ofGroup(group, read));
    yield undefined;
  }
  const isLabel = (line: number): boolean => out.has(line);
  add('live-update', live.evidence, liveList(read, isLabel));
  add('outlet-label', 'It stands below a label that announces other pages', listedBelowLabels(read, isLabel));
  add(
    'press-release',
    releases.evidence,
    aroundRelease(read, (line) => out.get(line)?.rule === 'press-release'),
  );
  add('author-note', 'It tells who wrote the story and how to reach them', authorNotes(read, isLabel));
  return [...out.values()].sort((a, b) => a.line - b.line);
}

/** The lines as they are looked at here, each read once. */
function* labelText(
  text: string,
  lines: readonly ContentLine[],
  gone: (line: number) => boolean,
  memory: Memory,
): Steps<LabelText> {
  const told = memory.of(tellLine);
  const creditOf = memory.of(creditKindOf);
  const isStory = memory.of(isStoryLine);
  const read = yield* mapInSteps(lines, ({ start, end, blankBefore }, index): LabelLine => {
    const content = text.slice(start, end);
    const forms = told(content);
    return {
      text: content,
      apart: blankBefore > 0,
      told: forms,
      credit: creditOf(content),
      gone: gone(index),
      story: forms.every(({ needs }) => needs !== undefined) && isStory(content),
    };
  });
  const stories = read.flatMap((line, index) => (line.story && !line.gone ? [index] : []));
  return {
    lines: read,
    firstStory: stories[0] ?? Infinity,
    lastStory: stories.at(-1) ?? -1,
  };
}

/** The lines of one group: the sure ones, and the weaker ones that what stands around them vouches for. */
function ofGroup(group: LabelGroup, { lines, firstStory, lastStory }: LabelText): ReadonlySet<number> {
  const needsOf = ({ told }: LabelLine): Needs | 'nothing' | undefined => {
    if (told.length === 0) return undefined;
    const forms = told.filter((form) => form.group === group);
    if (forms.length === 0) return undefined;
    if (forms.some(({ needs }) => needs === undefined)) return 'nothing';
    return forms.find(({ needs }) => needs !== 'kin')?.needs ?? 'kin';
  };
  const needs = lines.map(needsOf);
  const out = new Set<number>();
  needs.forEach((need, index) => {
    if (need === 'nothing') out.add(index);
    if (need === 'story' && index > firstStory) out.add(index);
    if (need === 'end' && index > lastStory) out.add(index);
    if (need === 'caption' && lines[index + 1]?.credit === 'caption') out.add(index);
  });
  for (const step of [1, -1]) {
    let kin: number | undefined;
    for (let k = 0; k < lines.length; k++) {
      const index = step > 0 ? k : lines.length - 1 - k;
      if (kin !== undefined && needs[index] === 'kin' && k - kin <= group.kinReach) out.add(index);
      if (out.has(index)) kin = k;
    }
  }
  return out;
}
