import { breakRules } from './breaks';
import { inlineRules } from './characters';
import { pageRules } from './pages';
import type { NoiseRule } from './rule';
import { recordRules, siteRules } from './site';

export type { Finding } from '../lines/contentLines';
export type { NoiseRule } from './rule';

/**
 * Every kind of noise, in the order in which the analysis takes them out: first what stands inside of lines, then
 * the lines of pages, databases and sites, then the breaks between what is left.
 */
export const noiseStages = {
  inline: inlineRules,
  page: [...pageRules, ...recordRules],
  site: siteRules,
  breaks: breakRules,
} as const satisfies Readonly<Record<string, readonly NoiseRule[]>>;

/** Every kind of noise: the table that the hover, the diagnostic's code, the settings and the README read. */
export const noiseRules: readonly NoiseRule[] = [
  ...noiseStages.page,
  ...noiseStages.site,
  ...noiseStages.breaks,
  ...noiseStages.inline,
];

const byId: ReadonlyMap<string, NoiseRule> = new Map(noiseRules.map((rule) => [rule.id, rule]));

/** The row of a rule; undefined for an id that is none. */
export function noiseRule(id: string): NoiseRule | undefined {
  return byId.get(id);
}
