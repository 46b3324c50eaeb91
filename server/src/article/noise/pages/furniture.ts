import type { Applicability } from '../../types';

/** Ids of the rules that the page model decides for; each has its row in noise/rules/. */
export type PageRuleId = 'page-counter' | 'print-stamp' | 'url-line' | 'running-title';

/** A line that is nothing but page furniture: what a browser or printer put on every page. */
export interface FurnitureLine {
  /** Index into the content lines. */
  readonly line: number;
  readonly rule: PageRuleId;
  readonly applicability: Applicability;
  /** Why, as a finding has it. */
  readonly evidence: string;
}
