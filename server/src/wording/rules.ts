import { problemRule } from '../article/problems/problems';
import { noiseRule } from '../article/noise/rules/index';

/** What a rule is called and what it finds. */
export interface RuleWording {
  /** Sentence case, two or three words. */
  readonly title: string;
  /** One or two plain sentences. */
  readonly why: string;
}

/** The wording of a noise rule or of a kind of problem; of an unknown one, its id. */
export function describeRule(id: string): RuleWording {
  return noiseRule(id) ?? problemRule(id) ?? { title: id, why: '' };
}
