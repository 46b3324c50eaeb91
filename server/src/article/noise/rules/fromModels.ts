/**
 * How the rules of a model find: some kinds of noise cannot be told one line at a time, so a model reads the text as a
 * whole and says of each line or break which rule it belongs to. A rule takes what is its own.
 */
import type { Break } from '../breaks/breaks';
import type { Finding } from '../finding';
import type { LineLabelId } from '../labels/labels';
import type { PageRuleId } from '../pages/furniture';
import type { SiteRuleId } from '../site/site';
import type { NoiseContext } from './rule';

type Find = (context: NoiseContext) => readonly Finding[];

/** The lines that the page model (pages/pages.ts) gives to a rule. */
export function fromPageModel(id: PageRuleId): Find {
  return ({ lines, pages }: NoiseContext): readonly Finding[] => {
    const out: Finding[] = [];
    for (const { line: index, rule, applicability, evidence } of pages.lines) {
      const line = lines[index];
      if (rule === id && line !== undefined)
        out.push({ span: { start: line.start, end: line.end }, applicability, evidence });
    }
    return out;
  };
}

/** The lines that the site model (site/site.ts) gives to a rule. */
export function fromSiteModel(id: SiteRuleId): Find {
  return ({ lines, site }: NoiseContext): readonly Finding[] => {
    const out: Finding[] = [];
    for (const { line: index, rule, evidence } of site) {
      const line = lines[index];
      if (rule === id && line !== undefined)
        out.push({ span: { start: line.start, end: line.end }, evidence });
    }
    return out;
  };
}

/** The lines that are told by their form (labels/labels.ts). */
export function fromLabelModel(id: LineLabelId): Find {
  return ({ lines, labels }: NoiseContext): readonly Finding[] =>
    labels.flatMap(({ line: index, rule, evidence }) => {
      const line = lines[index];
      return rule !== id || line === undefined
        ? []
        : [{ span: { start: line.start, end: line.end }, repair: 'delete-line', evidence }];
    });
}

/** The breaks that the model of breaks (breaks/breaks.ts) gives to a rule. */
export function fromBreakModel(id: Break['rule']): Find {
  return ({ gaps }: NoiseContext): readonly Finding[] => gaps.breaks.filter(({ rule }) => rule === id);
}
