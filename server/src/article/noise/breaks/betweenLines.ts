/**
 * Ids of the rules that find what stands between two lines: what such a piece is, only the story beside it tells, and
 * that may be beyond lines that are noise. The stage of breaks in noise/rules/index.ts takes no other rule.
 */
const betweenLines = ['page-join', 'hard-wrap', 'hyphenation', 'page-margin', 'form-feed'] as const;

/** Id of a rule that finds what stands between two lines. */
export type BetweenLinesRuleId = (typeof betweenLines)[number];

const ids: ReadonlySet<string> = new Set(betweenLines);

/** Whether a rule finds what stands between two lines. */
export function isBetweenLines(rule: string): boolean {
  return ids.has(rule);
}
