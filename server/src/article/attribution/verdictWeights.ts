import type { VerdictWeights } from './weighedTogether';

/** How much the rules and the second reader count; fitted by server/training/reader/verdict.ts. */
export const verdictWeights: VerdictWeights = {
  rules: 0.7,
  model: 0.7,
  person: 0.0,
  beside: 0.0,
  elsewhere: 0.0,
  nobody: 0.0,
};
