import { makeBody } from '../cleaning/body';
import { editsOf } from '../cleaning/edits';
import type { Opinions } from '../opinions';
import type { Artifact, Body } from '../types';
import type { GapModel } from './breaks/breaks';
import { noGaps, readGaps } from './breaks/breaks';
import { singleSpaced } from './breaks/lineSpacing';
import type { WrapModel } from './breaks/wrapWidth';
import { presenceIn } from './characters/presence';
import { creditKindOf } from './credits/kindOf';
import type { CreditKind } from './credits/rules';
import type { Finding } from './finding';
import { findLabels } from './labels/labels';
import type { ContentLine } from './lines/contentLines';
import { contentLines, lineAt } from './lines/contentLines';
import { finish, type Steps } from '../text/inSteps';
import { createMemory, type Memory } from '../text/memoPerLine';
import { inOrder, merge } from './merge';
import { withFurniture, type FileFurniture } from './pages/fileFurniture';
import type { PageModel } from './pages/pages';
import { readPages } from './pages/pages';
import { noiseStages } from './rules/index';
import { permitted, run } from './runRules';
import type { NoiseContext, NoiseRule } from './rules/rule';
import type { KnownHeadline } from './site/headline';
import { printedTitle } from './site/printedTitle';
import { findSite } from './site/site';
import type { UserChoices } from './userChoices';
import { choicesForBody, isBesideShown } from './userChoices';
import { wholeLines } from './wholeLines';

/** Marks of markup may uncover others (an entity for a tag's bracket); more rounds than this are not natural. */
const rounds = 3;

/** What a file tells of an article in it that the article alone may be too short to tell. */
export interface FileFacts {
  /** How its lines were wrapped; absent where it holds one article. */
  readonly wraps?: WrapModel;
  /** What was printed on its pages: whole lines of which the numbers and times in the others leave no doubt. */
  readonly furniture: ReadonlyMap<string, FileFurniture>;
}

/**
 * Looks once at a text: first at what stands inside of lines, and in what is then left at the lines of pages, sites
 * and databases and at the breaks inside paragraphs. In order of start, not overlapping; offsets of this text. In steps.
 */
export function* findOnce(
  text: string,
  choices: UserChoices,
  memory: Memory,
  file?: FileFacts,
  opinions?: Opinions,
): Steps<readonly Artifact[]> {
  const { known, body, context } = yield* findCharacters(text, choices, memory);
  const lines = singleSpaced(body.text, contentLines(body.text));
  yield undefined;
  const structure = yield* findStructure(
    { ...context, lines },
    choicesForBody(choices, body),
    memory,
    file,
    opinions,
  );
  yield undefined;
  return wholeLines(text, merge(text, known, structure, body, new Set(known)));
}

/** What stands inside of lines, the text without it, and what rules may look at in that text. */
interface WithoutCharacters {
  readonly known: readonly Artifact[];
  readonly body: Body;
  readonly context: NoiseContext;
}

/** The noise inside of lines, sought again in what is left while that brings out more. */
function* findCharacters(text: string, choices: UserChoices, memory: Memory): Steps<WithoutCharacters> {
  let known: readonly Artifact[] = [];
  let body = makeBody(text, []);
  let context = contextOf(body.text, memory);
  for (let round = 0; round < rounds; round++) {
    const found = yield* run(noiseStages.characters, context, choicesForBody(choices, body));
    if (found.length === 0) break;
    known = merge(text, known, found, body, new Set(known));
    body = makeBody(text, editsOf(text, known));
    context = contextOf(body.text, memory);
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

/** What is known of the lines of a text before those of its site are sought. */
interface BeforeSite {
  readonly found: LinesFound;
  readonly withPages: NoiseContext;
  readonly ofPages: readonly Artifact[];
  readonly gaps: GapModel;
  /** Reads the breaks again between the lines that are left by now. */
  readonly gapsNow: () => Steps<GapModel>;
  /** 1 where a line goes on with the sentence of the line before. */
  readonly joined: Uint8Array;
  /** The headline, where the headers of pages repeat it. */
  readonly title: KnownHeadline | undefined;
}

/** Finds the lines of pages and databases, and which of the others go on with a sentence. */
function* readPagesFirst(
  bare: NoiseContext,
  choices: UserChoices,
  memory: Memory,
  file?: FileFacts,
): Steps<BeforeSite> {
  const { text, lines } = bare;
  const count = lines.length;
  const found: LinesFound = {
    taken: new Uint8Array(count),
    unsure: new Uint8Array(count),
    shown: new Set(),
  };
  const { taken, unsure } = found;
  const own = yield* readPages(text, lines, memory);
  const known = file === undefined ? own : withFurniture(own, text, lines, file.furniture);
  const withPages: NoiseContext = { ...bare, pages: known, taken };
  const ofPages = yield* run(noiseStages.pages, withPages, choices);
  addLines(found, lines, ofPages);
  const pages = withPaperLines(withPages.pages, lines, ofPages);

  const creditOf = creditOfLine(text, lines, memory);
  const gapsNow = (): Steps<GapModel> => readGaps(text, lines, taken, unsure, creditOf, pages, file?.wraps);
  const gaps = yield* gapsNow();
  const joined = new Uint8Array(count);
  for (const { below, midSentence } of gaps.breaks) if (midSentence) joined[below] = 1;
  const title = printedTitle(text, lines, pages.lines);
  return { found, withPages, ofPages, gaps, gapsNow, joined, title };
}

/** A text as its site's lines are sought in it: for what is fitted to them. */
export interface SiteText {
  /** The text without the noise inside of lines. */
  readonly text: string;
  readonly lines: readonly ContentLine[];
  readonly taken: Uint8Array;
  readonly joined: Uint8Array;
  readonly title: KnownHeadline | undefined;
  readonly body: Body;
}

/** Reads a text as far as the lines of its site are sought. */
export function readUpToSite(text: string, choices: UserChoices, memory: Memory): SiteText {
  const { body, context } = finish(findCharacters(text, choices, memory));
  const lines = singleSpaced(body.text, contentLines(body.text));
  const { found, joined, title } = finish(
    readPagesFirst({ ...context, lines }, choicesForBody(choices, body), memory),
  );
  return { text: body.text, lines, taken: found.taken, joined, title, body };
}

/** The noise that is told by whole lines: pages, databases, sites, and the breaks between what is left. */
function* findStructure(
  bare: NoiseContext,
  choices: UserChoices,
  memory: Memory,
  file: FileFacts | undefined,
  opinions: Opinions | undefined,
): Steps<readonly Artifact[]> {
  const { text, lines } = bare;
  const { found, withPages, ofPages, gaps, gapsNow, joined, title } = yield* readPagesFirst(
    bare,
    choices,
    memory,
    file,
  );
  const { taken, shown } = found;
  const site = yield* findSite(text, lines, taken, joined, title, memory, opinions);
  const ofSites = new Set(site.map(({ line }) => line));
  const isGone = (line: number): boolean => taken[line] === 1 || ofSites.has(line);
  const withSite = { ...withPages, site, labels: yield* findLabels(text, lines, isGone, memory) };
  const ofSite = yield* run(noiseStages.site, withSite, choices);
  addLines(found, lines, ofSite);

  const gapsLeft = ofSite.length === 0 ? gaps : yield* gapsNow();
  const withGaps = { ...withSite, gaps: gapsLeft };
  const breaks = (yield* run(noiseStages.breaks, withGaps, choices)).filter(
    (artifact) => !isBesideShown(artifact, withGaps, shown),
  );
  return inOrder([...ofPages, ...ofSite, ...breaks]);
}

/** Rules of lines that stand where a page or a column of a paper ends, besides those of the page model. */
const ofPaper: ReadonlySet<string> = new Set(['jump-line', 'stray-mark']);

/** The page model with the lines that show, too, that a page ended: a sentence may go on behind them. */
function withPaperLines(
  pages: PageModel,
  lines: readonly ContentLine[],
  artifacts: readonly Artifact[],
): PageModel {
  const more = artifacts.flatMap(({ rule, span, applicability, evidence }) =>
    ofPaper.has(rule) && applicability !== 'display'
      ? [{ line: lineAt(lines, span.start), rule: 'page-counter' as const, applicability, evidence }]
      : [],
  );
  return more.length === 0 ? pages : { ...pages, lines: [...pages.lines, ...more] };
}

/** Adds the lines that some artifacts are. */
function addLines(
  { taken, unsure, shown }: LinesFound,
  lines: readonly ContentLine[],
  artifacts: readonly Artifact[],
): void {
  for (const { repair, span, applicability } of artifacts) {
    if (repair !== 'delete-line') continue;
    const first = lineAt(lines, span.start);
    // a record's header is several lines
    for (let index = first; index >= 0 && (lines[index]?.start ?? Infinity) < span.end; index++) {
      if (applicability === 'display') {
        shown.add(index);
        continue;
      }
      taken[index] = 1;
      if (applicability === 'suggested') unsure[index] = 1;
    }
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
function contextOf(text: string, memory: Memory): NoiseContext {
  const pages = { lines: [], woven: [], folios: [] };
  const presence = presenceIn(text);
  const nothing = { lines: [], pages, site: [], labels: [], gaps: noGaps, taken: new Uint8Array(0) };
  return { text, presence, memory, ...nothing };
}

/** The same of what is known of a text before any line of it is read: what an archive wrote around its article. */
export function knownNoise(
  text: string,
  rule: NoiseRule<string>,
  findings: readonly Finding[],
  choices: UserChoices,
): readonly Artifact[] {
  return choices.off.has(rule.id)
    ? []
    : inOrder(permitted(rule, findings, contextOf(text, createMemory()), choices));
}
