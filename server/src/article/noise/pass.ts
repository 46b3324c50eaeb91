import { noiseStages } from '../../rules/artifacts';
import type { Finding, NoiseRule } from '../../rules/artifacts';
import { editsOf, makeBody } from '../body';
import type { Artifact } from '../types';
import type { KeptKind } from '../../rules/artifacts/kept';
import { contentLines, lineAt } from './content';
import type { ContentLine } from './content';
import type { NoiseContext } from './context';
import { noGaps, readGaps } from './gaps';
import { keptKind } from './kept';
import type { Memory } from './memory';
import { inOrder, merge, wholeLines } from './merge';
import { readPages } from './pages';
import type { Signs } from './signs';
import { signsOf } from './signs';
import { printedTitle } from './site/printedTitle';
import { findSite } from './site/site';

/** Marks of markup may uncover others (an entity for a tag's bracket); more rounds than this are not natural. */
const rounds = 3;

/**
 * Looks once at a text: first at what stands inside of lines, and in what is then left at the lines of pages, sites
 * and databases and at the breaks inside paragraphs. In order of start, not overlapping; offsets of this text.
 */
export function findOnce(text: string, off: ReadonlySet<string>, memory: Memory): readonly Artifact[] {
  const enabled = (rules: readonly NoiseRule[]): readonly NoiseRule[] =>
    rules.filter((rule) => !off.has(rule.id));
  let known: readonly Artifact[] = [];
  let body = makeBody(text, []);
  let signs = signsOf(body.text);
  for (let round = 0; round < rounds; round++) {
    const inline = run(enabled(noiseStages.inline), contextOf(body.text, [], signs));
    if (inline.length === 0) break;
    known = merge(text, known, inline, body, new Set(known));
    body = makeBody(text, editsOf(text, known));
    signs = signsOf(body.text);
    if (!inline.some(({ applicability }) => applicability !== 'display')) break;
  }
  const structure = findStructure(contextOf(body.text, contentLines(body.text), signs), enabled, memory);
  return wholeLines(text, merge(text, known, structure, body, new Set(known)));
}

/** The noise that is told by whole lines: pages, databases, sites, and the breaks between what is left. */
function findStructure(
  bare: NoiseContext,
  enabled: (rules: readonly NoiseRule[]) => readonly NoiseRule[],
  memory: Memory,
): readonly Artifact[] {
  const { text, lines, signs } = bare;
  const taken = new Uint8Array(lines.length);
  const unsure = new Uint8Array(lines.length);
  const take = (artifacts: readonly Artifact[]): readonly Artifact[] => {
    for (const { repair, span, applicability } of artifacts) {
      if (repair !== 'delete-line' || applicability === 'display') continue;
      const index = lineAt(lines, span.start);
      if (index < 0) continue;
      taken[index] = 1;
      if (applicability === 'suggested') unsure[index] = 1;
    }
    return artifacts;
  };
  let context: NoiseContext = { ...bare, pages: readPages(text, lines, signs), taken };
  const page = take(run(enabled(noiseStages.page), context));
  const keptOf = memory.of(keptKind);
  const kept = (index: number): KeptKind | undefined => {
    const line = lines[index];
    return line === undefined ? undefined : keptOf(text.slice(line.start, line.end));
  };
  const gaps = readGaps(text, lines, taken, unsure, kept);
  const joined = new Uint8Array(lines.length);
  for (const { below, midSentence } of gaps.breaks) if (midSentence) joined[below] = 1;
  const title = printedTitle(text, lines, context.pages.lines);
  context = { ...context, site: findSite(text, lines, taken, joined, title, memory) };
  const site = take(run(enabled(noiseStages.site), context));
  context = { ...context, gaps: site.length === 0 ? gaps : readGaps(text, lines, taken, unsure, kept) };
  const breaks = run(enabled(noiseStages.breaks), context);
  return inOrder([...page, ...site, ...breaks]);
}

function contextOf(text: string, lines: readonly ContentLine[], signs: Signs): NoiseContext {
  const pages = { lines: [], woven: [] };
  return { text, signs, lines, pages, site: [], gaps: noGaps, taken: new Uint8Array(0) };
}

function run(rules: readonly NoiseRule[], context: NoiseContext): readonly Artifact[] {
  const out: Artifact[] = [];
  for (const rule of rules) for (const finding of rule.find(context)) out.push(artifactOf(rule, finding));
  return inOrder(out);
}

function artifactOf(rule: NoiseRule, finding: Finding): Artifact {
  const { span, text, evidence } = finding;
  return {
    rule: rule.id,
    span: { start: span.start, end: span.end },
    repair: finding.repair ?? rule.repair,
    ...(text !== undefined && { text }),
    applicability: finding.applicability ?? rule.applicability,
    evidence,
  };
}
