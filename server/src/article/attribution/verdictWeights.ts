import type { VerdictWeights } from './weighedTogether';

/** How much the rules and the second reader count; fitted by server/training/reader/verdict.ts. */
export const verdictWeights: VerdictWeights = {
  rules: 0.6,
  model: 0.33,
  person: 0.18,
  beside: -0.08,
  elsewhere: 0.04,
  nobody: -0.14,
};
