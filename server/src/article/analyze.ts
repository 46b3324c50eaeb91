import type { Tagger } from '../nlp/tagger';
import { findArtifacts } from './artifacts';
import type { Attributed } from './attribution/attribution';
import { attribute } from './attribution/attribution';
import { blocksOf } from './blocks';
import { editsOf, makeBody, toFile } from './body';
import { problemsOf } from './problems';
import { markedQuotations } from './quotations/quotations';
import type { AnalyzeOptions, Article, Attribution, Body, Mention, Quotation, Source, Span } from './types';
import { defaultAnalyzeOptions } from './types';

/**
 * The whole analysis, as a table of contents. Any string in, an Article out; never throws.
 * `tagger` holds the memory of what was tagged before: pass the same one for every version of a text.
 */
export function analyze(
  text: string,
  tagger: Tagger,
  options: AnalyzeOptions = defaultAnalyzeOptions,
): Article {
  const artifacts = findArtifacts(text, options);
  const body = makeBody(text, editsOf(text, artifacts));
  const blocks = blocksOf(body.text);
  const marked = markedQuotations(body.text, blocks, options.marks);
  const { quotations, sources } = attribute(body.text, blocks, marked.quotations, tagger, options);
  const file = inFile(body, text);
  return {
    text,
    artifacts,
    body,
    blocks: blocks.map((block) => ({ ...block, span: file.one(block.span) })),
    quotations: quotations.map((quotation) => file.quotation(quotation)),
    attributions: quotations.map((quotation, index) => file.attribution(quotation, index)),
    sources: sources.map((source) => file.source(source)),
    problems: problemsOf(marked.unbalanced.map((span) => file.one(span))),
  };
}

/** Turns what was found in the body into places in the file. */
function inFile(
  body: Body,
  text: string,
): {
  readonly one: (span: Span) => Span;
  readonly quotation: (found: Attributed) => Quotation;
  readonly attribution: (found: Attributed, index: number) => Attribution;
  readonly source: (source: Source) => Source;
} {
  const one = (span: Span): Span => {
    const spans = toFile(body, text, span);
    return { start: spans[0]?.start ?? 0, end: spans[spans.length - 1]?.end ?? 0 };
  };
  const mention = (each: Mention): Mention => ({ ...each, span: one(each.span) });
  return {
    one,
    quotation: ({ type, parts, closed }) => ({
      type,
      parts: parts.flatMap((part) => toFile(body, text, part)),
      closed,
    }),
    attribution: ({ cue, mention: beside, source, pattern, confidence }, index) => ({
      quotation: index,
      ...(cue === undefined ? {} : { cue: { ...cue, span: one(cue.span) } }),
      ...(beside === undefined ? {} : { mention: mention(beside) }),
      ...(source === undefined ? {} : { source }),
      pattern,
      confidence,
    }),
    source: (source) => ({ ...source, mentions: source.mentions.map(mention) }),
  };
}
