import type { Tagger } from '../nlp/tagger';
import { attribute } from './attribution/attribution';
import type { Attributed } from './attribution/draft';
import { toFile } from './cleaning/body';
import { problemsOfMarks, problemsOfSpeech } from './problems/problems';
import { readMarks } from './readMarks';
import type { AnalyzeOptions, Body, Copy, Mention, Problem, Quotation, Source, Span } from './types';
import { defaultAnalyzeOptions } from './types';
import type { Article, AttributedText, Attribution } from './article';

/** A text as it was read once: what does not need the tagger is known, the rest is found when it is asked for. */
export interface FirstReading {
  readonly copy: Copy;
  /** Finds who says what, anew each time. */
  readonly attribute: (tagger: Tagger) => SecondReading;
}

/** A text of which it is known who says what in it; what is worth a look is sought when it is asked for. */
export interface SecondReading {
  readonly attributed: AttributedText;
  /** Seeks all problems, those of the marks among them, anew each time. */
  readonly problems: () => readonly Problem[];
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
  const { attributed, problems } = readCopy(text, options).attribute(tagger);
  return { ...attributed, problems: problems() };
}

/**
 * The analysis in steps: noise, blocks and marks now; the speakers, which take the longest, when asked for; and what is
 * worth a look after them, so that whoever looks at one quotation does not wait for it.
 */
export function readCopy(text: string, options: AnalyzeOptions = defaultAnalyzeOptions): FirstReading {
  const { artifacts, body, blocks, marked } = readMarks(text, options);
  const file = inFile(body, text);
  const marks = { body: body.text, blocks, unbalanced: marked.unbalanced };
  const known = {
    text,
    artifacts,
    body,
    blocks: blocks.map((block) => ({ ...block, span: file.one(block.span) })),
  };
  const markProblems = problemsOfMarks(marks).map((problem) => file.problem(problem));
  return {
    copy: {
      ...known,
      quotations: marked.quotations.map(({ parts }) => ({ parts: file.all(parts) })),
      problems: markProblems,
    },
    attribute: (tagger) => {
      const found = attribute(body.text, blocks, marked.quotations, tagger, options);
      const attributed: AttributedText = {
        ...known,
        quotations: found.quotations.map((quotation) => file.quotation(quotation)),
        attributions: found.quotations.map((quotation, index) => file.attribution(quotation, index)),
        sources: found.sources.map((source) => file.source(source)),
      };
      return {
        attributed,
        problems: () => [
          ...markProblems,
          ...problemsOfSpeech({ ...marks, ...found }).map((problem) => file.problem(problem)),
        ],
      };
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
