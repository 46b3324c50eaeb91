import type { Attributed } from './attribution/draft';
import type { Attribution } from './article';
import { toFile } from './cleaning/body';
import type { ReadersChoice } from './opinions';
import type { Artifact, Body, Mention, Problem, Quotation, Source, Span } from './types';

/** Turns what was found in the body of an article into places in the file. */
export interface InFile {
  readonly one: (span: Span) => Span;
  readonly all: (spans: readonly Span[]) => readonly Span[];
  readonly artifact: (artifact: Artifact) => Artifact;
  readonly quotation: (found: Attributed) => Quotation;
  readonly attribution: (found: Attributed, index: number) => Attribution;
  readonly source: (source: Source) => Source;
  readonly problem: (problem: Problem) => Problem;
}

/**
 * The way from a body to the file: the text that the body was made from begins at the file's offset `from`. Artifacts
 * have offsets of that text.
 */
export function inFile(body: Body, text: string, from: number): InFile {
  const moved = ({ start, end }: Span): Span => ({ start: start + from, end: end + from });
  const all = (spans: readonly Span[]): readonly Span[] =>
    spans.flatMap((span) => toFile(body, text, span)).map(moved);
  const one = (span: Span): Span => {
    const spans = all([span]);
    return { start: spans[0]?.start ?? from, end: spans[spans.length - 1]?.end ?? from };
  };
  const mention = (each: Mention): Mention => ({ ...each, span: one(each.span) });
  const choice = ({ mention: named, ...rest }: ReadersChoice): ReadersChoice => ({
    ...rest,
    ...(named === undefined ? {} : { mention: one(named) }),
  });
  const artifact = ({ within, ...rest }: Artifact): Artifact => ({
    ...rest,
    span: moved(rest.span),
    ...(within === undefined ? {} : { within: within.map(artifact) }),
  });
  return {
    one,
    all,
    artifact,
    quotation: ({ type, parts, closed }) => ({ type, parts: all(parts), closed }),
    attribution: (
      { cue, mention: beside, source, pattern, confidence, tells, readings, chain, guessedLink, runnersUp },
      index,
    ) => ({
      quotation: index,
      ...(cue === undefined ? {} : { cue: { ...cue, span: one(cue.span) } }),
      ...(beside === undefined ? {} : { mention: mention(beside) }),
      ...(source === undefined ? {} : { source }),
      pattern,
      confidence,
      ...(tells === undefined ? {} : { tells }),
      ...(readings === undefined
        ? {}
        : { readings: { ...readings, rules: choice(readings.rules), model: choice(readings.model) } }),
      chain: chain.map(mention),
      ...(guessedLink === undefined ? {} : { guessedLink }),
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
