import type { VerdictWeights } from './weighedTogether';

/** How much the rules and the second reader count; fitted by server/training/reader/verdict.ts. */
export const verdictWeights: VerdictWeights = {
  rules: 0.68,
  model: 0.21,
  person: 0.21,
  beside: 0.09,
  elsewhere: -0.09,
  nobody: -0.21,
};
