import { noiseStages } from './rules/index';
import type { Finding, NoiseRule } from './rules/index';
import { editsOf, makeBody } from '../cleaning/body';
import type { Artifact } from '../types';
import type { KeptKind } from './credits/rules';
import { contentLines, lineAt } from './lines/contentLines';
import type { ContentLine } from './lines/contentLines';
import type { NoiseContext } from './context';
import { noGaps, readGaps } from './breaks/breaks';
import { keptKind } from './credits/kindOf';
import type { Memory } from './lines/memoPerLine';
import { inOrder, merge, wholeLines } from './merge';
import { readPages } from './pages/pages';
import { isBesideShown, keeps, onBody, permits } from './userChoices';
import type { Said } from './userChoices';
import type { Signs } from './lines/presence';
import { signsOf } from './lines/presence';
import { printedTitle } from './site/printedTitle';
import { findSite } from './site/site';
import { singleSpaced } from './breaks/lineSpacing';

/** Marks of markup may uncover others (an entity for a tag's bracket); more rounds than this are not natural. */
const rounds = 3;

/**
 * Looks once at a text: first at what stands inside of lines, and in what is then left at the lines of pages, sites
 * and databases and at the breaks inside paragraphs. In order of start, not overlapping; offsets of this text.
 */
export function findOnce(text: string, said: Said, memory: Memory): readonly Artifact[] {
  let known: readonly Artifact[] = [];
  let body = makeBody(text, []);
  let signs = signsOf(body.text);
  for (let round = 0; round < rounds; round++) {
    const inline = run(noiseStages.inline, contextOf(body.text, [], signs), onBody(said, body));
    if (inline.length === 0) break;
    known = merge(text, known, inline, body, new Set(known));
    body = makeBody(text, editsOf(text, known));
    signs = signsOf(body.text);
    if (!inline.some(({ applicability }) => applicability !== 'display')) break;
  }
  const bare = contextOf(body.text, singleSpaced(body.text, contentLines(body.text)), signs);
  const structure = findStructure(bare, onBody(said, body), memory);
  return wholeLines(text, merge(text, known, structure, body, new Set(known)));
}

/** The noise that is told by whole lines: pages, databases, sites, and the breaks between what is left. */
function findStructure(bare: NoiseContext, said: Said, memory: Memory): readonly Artifact[] {
  const { text, lines, signs } = bare;
  const taken = new Uint8Array(lines.length);
  const unsure = new Uint8Array(lines.length);
  const shown = new Set<number>();
  const take = (artifacts: readonly Artifact[]): readonly Artifact[] => {
    for (const { repair, span, applicability } of artifacts) {
      if (repair !== 'delete-line') continue;
      const index = lineAt(lines, span.start);
      if (index < 0) continue;
      if (applicability === 'display') {
        shown.add(index);
        continue;
      }
      taken[index] = 1;
      if (applicability === 'suggested') unsure[index] = 1;
    }
    return artifacts;
  };
  let context: NoiseContext = { ...bare, pages: readPages(text, lines, signs), taken };
  const page = take(run(noiseStages.page, context, said));
  const keptOf = memory.of(keptKind);
  const kept = (index: number): KeptKind | undefined => {
    const line = lines[index];
    return line === undefined ? undefined : keptOf(text.slice(line.start, line.end));
  };
  const gaps = readGaps(text, lines, taken, unsure, kept, context.pages);
  const joined = new Uint8Array(lines.length);
  for (const { below, midSentence } of gaps.breaks) if (midSentence) joined[below] = 1;
  const title = printedTitle(text, lines, context.pages.lines);
  context = { ...context, site: findSite(text, lines, taken, joined, title, memory) };
  const site = take(run(noiseStages.site, context, said));
  context = {
    ...context,
    gaps: site.length === 0 ? gaps : readGaps(text, lines, taken, unsure, kept, context.pages),
  };
  const breaks = run(noiseStages.breaks, context, said).filter(
    (found) => !isBesideShown(found, context, shown),
  );
  return inOrder([...page, ...site, ...breaks]);
}

function contextOf(text: string, lines: readonly ContentLine[], signs: Signs): NoiseContext {
  const pages = { lines: [], woven: [] };
  return { text, signs, lines, pages, site: [], gaps: noGaps, taken: new Uint8Array(0) };
}

/** What rules find, at the level that is allowed, less what a user keeps. */
function run(rules: readonly NoiseRule[], context: NoiseContext, said: Said): readonly Artifact[] {
  const out: Artifact[] = [];
  for (const rule of rules) {
    if (said.off.has(rule.id)) continue;
    for (const finding of rule.find(context)) {
      const artifact = artifactOf(rule, finding, said);
      if (!keeps(said, artifact, context)) out.push(artifact);
    }
  }
  return inOrder(out);
}

function artifactOf(rule: NoiseRule, finding: Finding, said: Said): Artifact {
  const { span, text, evidence } = finding;
  return {
    rule: rule.id,
    span: { start: span.start, end: span.end },
    repair: finding.repair ?? rule.repair,
    ...(text !== undefined && { text }),
    applicability: permits(said, rule.id, finding.applicability ?? rule.applicability),
    evidence,
  };
}
