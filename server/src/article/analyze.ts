import type { Tagger } from '../nlp/tagger';
import { findArtifacts } from './noise/findNoise';
import { attribute } from './attribution/attribution';
import type { Attributed } from './attribution/draft';
import { blocksOf } from './blocks/blocks';
import { editsOf, makeBody, toFile } from './cleaning/body';
import { problemsOfMarks, problemsOfSpeech } from './problems/problems';
import { markedQuotations } from './quotations/quotations';
import type {
  AnalyzeOptions,
  Article,
  Attribution,
  Body,
  Copy,
  Mention,
  Problem,
  Quotation,
  Source,
  Span,
} from './types';
import { defaultAnalyzeOptions } from './types';

/** A text as it was read once: what does not need the tagger is known, the rest is found when it is asked for. */
export interface FirstReading {
  readonly copy: Copy;
  /** Finds who says what, anew each time. */
  readonly article: (tagger: Tagger) => Article;
}

/**
 * The whole analysis, as a table of contents. Any string in, an Article out; never throws.
 * `tagger` holds the memory of what was tagged before: pass the same one for every version of a text.
 */
export function analyze(
  text: string,
  tagger: Tagger,
  options: AnalyzeOptions = defaultAnalyzeOptions,
): Article {
  return readCopy(text, options).article(tagger);
}

/** The analysis in two steps: noise, blocks and marks now; the speakers, which take the longest, when asked for. */
export function readCopy(text: string, options: AnalyzeOptions = defaultAnalyzeOptions): FirstReading {
  const artifacts = findArtifacts(text, options);
  const body = makeBody(text, editsOf(text, artifacts));
  const blocks = blocksOf(body.text);
  const marked = markedQuotations(body.text, blocks, options.marks);
  const file = inFile(body, text);
  const marks = { body: body.text, blocks, unbalanced: marked.unbalanced };
  const copy: Copy = {
    text,
    artifacts,
    body,
    blocks: blocks.map((block) => ({ ...block, span: file.one(block.span) })),
    quotations: marked.quotations.map(({ parts }) => ({ parts: file.all(parts) })),
    problems: problemsOfMarks(marks).map((problem) => file.problem(problem)),
  };
  return {
    copy,
    article: (tagger) => {
      const found = attribute(body.text, blocks, marked.quotations, tagger, options);
      const known = {
        ...copy,
        quotations: found.quotations.map((quotation) => file.quotation(quotation)),
        attributions: found.quotations.map((quotation, index) => file.attribution(quotation, index)),
        sources: found.sources.map((source) => file.source(source)),
      };
      return withProblems(known, () => [
        ...copy.problems,
        ...problemsOfSpeech({ ...marks, ...found }).map((problem) => file.problem(problem)),
      ]);
    },
  };
}

/** An article whose problems are sought when they are first asked for: who looks at one quotation does not wait. */
function withProblems(known: Omit<Article, 'problems'>, find: () => readonly Problem[]): Article {
  let problems: readonly Problem[] | undefined;
  let search: (() => readonly Problem[]) | undefined = find;
  return {
    ...known,
    get problems() {
      problems ??= search?.() ?? [];
      // it holds all that was known when they were sought
      search = undefined;
      return problems;
    },
  };
}

/** Turns what was found in the body into places in the file. */
function inFile(
  body: Body,
  text: string,
): {
  readonly one: (span: Span) => Span;
  readonly all: (spans: readonly Span[]) => readonly Span[];
  readonly quotation: (found: Attributed) => Quotation;
  readonly attribution: (found: Attributed, index: number) => Attribution;
  readonly source: (source: Source) => Source;
  readonly problem: (problem: Problem) => Problem;
} {
  const one = (span: Span): Span => {
    const spans = toFile(body, text, span);
    return { start: spans[0]?.start ?? 0, end: spans[spans.length - 1]?.end ?? 0 };
  };
  const all = (spans: readonly Span[]): readonly Span[] => spans.flatMap((span) => toFile(body, text, span));
  const mention = (each: Mention): Mention => ({ ...each, span: one(each.span) });
  return {
    one,
    all,
    quotation: ({ type, parts, closed }) => ({ type, parts: all(parts), closed }),
    attribution: ({ cue, mention: beside, source, pattern, confidence, tells, chain, runnersUp }, index) => ({
      quotation: index,
      ...(cue === undefined ? {} : { cue: { ...cue, span: one(cue.span) } }),
      ...(beside === undefined ? {} : { mention: mention(beside) }),
      ...(source === undefined ? {} : { source }),
      pattern,
      confidence,
      ...(tells === undefined ? {} : { tells }),
      chain: chain.map(mention),
      runnersUp: runnersUp.map((each) => ({ ...each, mention: mention(each.mention) })),
    }),
    source: (source) => ({ ...source, mentions: source.mentions.map(mention) }),
    problem: ({ related, ...problem }) => ({
      ...problem,
      span: one(problem.span),
      ...(related === undefined
        ? {}
        : { related: related.map((place) => ({ ...place, span: one(place.span) })) }),
    }),
  };
}
