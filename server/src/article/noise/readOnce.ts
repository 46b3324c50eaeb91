import { makeBody } from '../cleaning/body';
import { editsOf } from '../cleaning/edits';
import type { Artifact, Body } from '../types';
import { noGaps, readGaps } from './breaks/breaks';
import { singleSpaced } from './breaks/lineSpacing';
import { presenceIn } from './characters/presence';
import { creditKindOf } from './credits/kindOf';
import type { CreditKind } from './credits/rules';
import type { Finding } from './finding';
import type { ContentLine } from './lines/contentLines';
import { contentLines, lineAt } from './lines/contentLines';
import type { Memory } from './lines/memoPerLine';
import { inOrder, merge } from './merge';
import { readPages } from './pages/pages';
import { noiseStages } from './rules/index';
import type { NoiseContext, NoiseRule } from './rules/rule';
import { printedTitle } from './site/printedTitle';
import { findSite } from './site/site';
import type { UserChoices } from './userChoices';
import { choicesForBody, isBesideShown, isKeptByUser, permits } from './userChoices';
import { wholeLines } from './wholeLines';

/** Marks of markup may uncover others (an entity for a tag's bracket); more rounds than this are not natural. */
const rounds = 3;

/**
 * Looks once at a text: first at what stands inside of lines, and in what is then left at the lines of pages, sites
 * and databases and at the breaks inside paragraphs. In order of start, not overlapping; offsets of this text.
 */
export function findOnce(text: string, choices: UserChoices, memory: Memory): readonly Artifact[] {
  const { known, body, context } = findCharacters(text, choices);
  const lines = singleSpaced(body.text, contentLines(body.text));
  const structure = findStructure({ ...context, lines }, choicesForBody(choices, body), memory);
  return wholeLines(text, merge(text, known, structure, body, new Set(known)));
}

/** What stands inside of lines, the text without it, and what rules may look at in that text. */
interface WithoutCharacters {
  readonly known: readonly Artifact[];
  readonly body: Body;
  readonly context: NoiseContext;
}

/** The noise inside of lines, sought again in what is left while that brings out more. */
function findCharacters(text: string, choices: UserChoices): WithoutCharacters {
  let known: readonly Artifact[] = [];
  let body = makeBody(text, []);
  let context = contextOf(body.text);
  for (let round = 0; round < rounds; round++) {
    const found = run(noiseStages.characters, context, choicesForBody(choices, body));
    if (found.length === 0) break;
    known = merge(text, known, found, body, new Set(known));
    body = makeBody(text, editsOf(text, known));
    context = contextOf(body.text);
    if (!found.some(({ applicability }) => applicability !== 'display')) break;
  }
  return { known, body, context };
}

/** Which lines the rules of pages, databases and sites have found so far, by content line. */
interface LinesFound {
  /** 1 where the line is taken out. */
  readonly taken: Uint8Array;
  /** 1 where it is taken out, and that is only suggested. */
  readonly unsure: Uint8Array;
  /** Those that are only shown and stay. */
  readonly shown: Set<number>;
}

/** The noise that is told by whole lines: pages, databases, sites, and the breaks between what is left. */
function findStructure(bare: NoiseContext, choices: UserChoices, memory: Memory): readonly Artifact[] {
  const { text, lines } = bare;
  const count = lines.length;
  const found: LinesFound = {
    taken: new Uint8Array(count),
    unsure: new Uint8Array(count),
    shown: new Set(),
  };
  const { taken, unsure, shown } = found;
  const withPages: NoiseContext = { ...bare, pages: readPages(text, lines), taken };
  const { pages } = withPages;
  const ofPages = run(noiseStages.pages, withPages, choices);
  addLines(found, lines, ofPages);

  const creditOf = creditOfLine(text, lines, memory);
  const gaps = readGaps(text, lines, taken, unsure, creditOf, pages);
  const joined = new Uint8Array(count);
  for (const { below, midSentence } of gaps.breaks) if (midSentence) joined[below] = 1;
  const title = printedTitle(text, lines, pages.lines);
  const withSite = { ...withPages, site: findSite(text, lines, taken, joined, title, memory) };
  const ofSite = run(noiseStages.site, withSite, choices);
  addLines(found, lines, ofSite);

  const gapsLeft = ofSite.length === 0 ? gaps : readGaps(text, lines, taken, unsure, creditOf, pages);
  const withGaps = { ...withSite, gaps: gapsLeft };
  const breaks = run(noiseStages.breaks, withGaps, choices).filter(
    (artifact) => !isBesideShown(artifact, withGaps, shown),
  );
  return inOrder([...ofPages, ...ofSite, ...breaks]);
}

/** Adds the lines that some artifacts are. */
function addLines(
  { taken, unsure, shown }: LinesFound,
  lines: readonly ContentLine[],
  artifacts: readonly Artifact[],
): void {
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
}

/** Tells of a line, by its index, which kind of credit it is; each line is read once. */
function creditOfLine(
  text: string,
  lines: readonly ContentLine[],
  memory: Memory,
): (index: number) => CreditKind | undefined {
  const kindOf = memory.of(creditKindOf);
  return (index) => {
    const line = lines[index];
    return line === undefined ? undefined : kindOf(text.slice(line.start, line.end));
  };
}

/** What the rules of characters may look at: no line has been read yet. */
function contextOf(text: string): NoiseContext {
  const pages = { lines: [], woven: [] };
  const presence = presenceIn(text);
  return { text, presence, lines: [], pages, site: [], gaps: noGaps, taken: new Uint8Array(0) };
}

/** What rules find, at the level that is allowed, less what a user keeps. */
function run(
  rules: readonly NoiseRule<string>[],
  context: NoiseContext,
  choices: UserChoices,
): readonly Artifact[] {
  const out: Artifact[] = [];
  for (const rule of rules) {
    if (choices.off.has(rule.id)) continue;
    for (const finding of rule.find(context)) {
      const artifact = artifactOf(rule, finding, choices);
      if (isKeptByUser(choices, artifact, context)) continue;
      if (choices.spares?.(artifact.span) !== true) out.push(artifact);
      // a break is nothing to show; with what stands in it, it stays
      else if (artifact.repair !== 'join') out.push(asSpared(artifact));
    }
  }
  return inOrder(out);
}

function artifactOf(rule: NoiseRule<string>, finding: Finding, choices: UserChoices): Artifact {
  const { span, text, evidence } = finding;
  return {
    rule: rule.id,
    span: { start: span.start, end: span.end },
    repair: finding.repair ?? rule.repair,
    ...(text !== undefined && { text }),
    applicability: permits(choices, rule.id, finding.applicability ?? rule.applicability),
    effect: rule.effect,
    evidence,
  };
}

/** An artifact that is only shown, because its repair would change what somebody said. */
function asSpared(artifact: Artifact): Artifact {
  const { applicability, evidence } = artifact;
  if (applicability === 'display') return artifact;
  return {
    ...artifact,
    applicability: 'display',
    spared: applicability,
    evidence: `${evidence}; it stays, because taking it out would change words of a quotation`,
  };
}
