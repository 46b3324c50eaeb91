import { finish, foundIn, type Steps } from '../text/inSteps';
import type { Problem, ProblemCode } from '../types';
import { ambiguousPronoun } from './ambiguousPronoun';
import { headlineQuotation } from './headlineQuotation';
import { noSpeaker } from './noSpeaker';
import { notIntroduced } from './notIntroduced';
import { quotedTwice } from './quotedTwice';
import type { Marks, ProblemRule, Speech } from './rule';
import { speltTwoWays } from './speltTwoWays';
import { unbalancedMark } from './unbalancedMark';

const markRules: readonly ProblemRule<Marks>[] = [unbalancedMark];

const speechRules: readonly ProblemRule<Speech>[] = [
  noSpeaker,
  ambiguousPronoun,
  notIntroduced,
  speltTwoWays,
  quotedTwice,
  headlineQuotation,
];

/** Every kind of problem: the table that the diagnostic's code, the settings, the command line and the README read. */
export const problemRules: readonly ProblemRule<Speech>[] = [...markRules, ...speechRules];

const byId: ReadonlyMap<string, ProblemRule<Speech>> = new Map(problemRules.map((rule) => [rule.id, rule]));

/** The row of a kind of problem; undefined for an id that is none. */
export function problemRule(id: string): ProblemRule<Speech> | undefined {
  return byId.get(id);
}

/** Whether a problem is only worth a look, not wrong in itself. */
export function isHint(code: ProblemCode): boolean {
  return byId.get(code)?.severity === 'hint';
}

function* found<Known>(rules: readonly ProblemRule<Known>[], known: Known): Steps<readonly Problem[]> {
  const all: Problem[] = [];
  for (const rule of rules) {
    yield undefined;
    const places = yield* foundIn(rule.find(known));
    all.push(...places.map((place): Problem => ({ code: rule.id, ...place })));
  }
  return all.sort((a, b) => a.span.start - b.span.start);
}

/** What the marks alone tell. Body offsets, in the order of the text. */
export function problemsOfMarks(known: Marks): readonly Problem[] {
  return finish(found(markRules, known));
}

/** What is worth a look once it is known who speaks; each rule is a step. Body offsets, in the order of the text. */
export function problemsOfSpeech(known: Speech): Steps<readonly Problem[]> {
  return found(speechRules, known);
}
