import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import * as v from 'valibot';
import type { AttributedText } from '../article/article';
import { speakersOf } from '../article/queries';
import type { Span } from '../article/types';
import { breathe } from '../breathe';
import { rangeOf } from '../lsp/convert';
import type { Feature, ServerContext } from '../lsp/feature';
import { compareMethod, type CompareParams, type CompareResult, type WireComparison } from '../protocol';
import { compare as compareWith } from '../verification/compare';
import { comparableQuotations } from '../verification/quotations';
import { readSource, type SourceText } from '../verification/source';
import { oneLine } from '../wording/markup';
import { differencesSummary } from '../wording/verdicts';

const compareParams = v.object({
  uri: v.string(),
  sources: v.array(v.object({ name: v.string(), text: v.string() })),
});

/** A source with its lines. */
interface OpenSource {
  readonly source: SourceText;
  readonly document: TextDocument;
}

/** So much of what stands around a quotation in its source is shown. UTF-16 code units. */
const contextLength = 120;
/** A quotation of more is cut where it is listed. UTF-16 code units. */
const longestWords = 2000;

function placeOf(
  { source, document }: OpenSource,
  index: number,
  span: Span,
): NonNullable<WireComparison['place']> {
  const { shown } = source;
  return {
    source: index,
    range: rangeOf(document, span),
    start: span.start,
    end: span.end,
    before: oneLine(shown.slice(Math.max(0, span.start - contextLength), span.start)),
    after: oneLine(shown.slice(span.end, span.end + contextLength)),
  };
}

/** A quotation as it stands in the document, with what is to be compared. */
interface Asked extends Pick<WireComparison, 'ranges' | 'words' | 'speaker'> {
  readonly parts: readonly string[];
}

/** The quotations of a document. Read at once: the document changes while they are compared. */
function askedIn(document: TextDocument, article: AttributedText): readonly Asked[] {
  const speakers = speakersOf(article);
  return comparableQuotations(article).map(({ quotation, parts }) => ({
    parts,
    ranges: (article.quotations[quotation]?.parts ?? []).map((part) => rangeOf(document, part)),
    words: oneLine(parts.join(' '), longestWords),
    speaker: speakers[quotation]?.speaker?.name ?? null,
  }));
}

/** Compares each quotation; makes way for other messages between them. Undefined where it was cancelled. */
async function comparisonsOf(
  asked: readonly Asked[],
  { sources }: CompareParams,
  token: CancellationToken,
): Promise<readonly WireComparison[] | undefined> {
  const open: OpenSource[] = [];
  for (const { name, text } of sources) {
    await breathe();
    if (token.isCancellationRequested) return undefined;
    open.push({ source: readSource(name, text), document: TextDocument.create('', '', 0, text) });
  }
  const texts = open.map(({ source }) => source);
  const out: WireComparison[] = [];
  for (const { parts, ...quotation } of asked) {
    await breathe();
    if (token.isCancellationRequested) return undefined;
    const { verdict, place, differences, otherPlaces } = compareWith(parts, texts);
    const found = place === undefined ? undefined : open[place.source];
    out.push({
      ...quotation,
      verdict,
      ...(place !== undefined && found !== undefined && { place: placeOf(found, place.source, place.span) }),
      differences,
      summary: differencesSummary(differences),
      otherPlaces,
    });
  }
  return out;
}

/** Compares the quotations of a document with the texts that a client sends. */
async function answer(
  { desk }: ServerContext,
  params: CompareParams,
  token: CancellationToken,
): Promise<CompareResult | ResponseError<never> | null> {
  await desk.ready(params.uri, 'article');
  const reading = desk.read(params.uri);
  if (reading === undefined) return null;
  const { document, decision } = reading;
  const { version } = document;
  const article = reading.article();
  if (article === undefined) return { version, quotations: [], refused: decision.reason };
  const quotations = await comparisonsOf(askedIn(document, article), params, token);
  if (quotations === undefined) return new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'Cancelled');
  return { version, quotations };
}

/** Says of each quotation how it stands to the text that it was taken from, for the client's command. */
export const compare: Feature = {
  capabilities: () => ({}),
  attach: (server) => {
    server.connection.onRequest(compareMethod, (sent: unknown, token: CancellationToken) =>
      server.guard.attempt<CompareResult | ResponseError<never> | null>(compareMethod, null, () => {
        const params = v.safeParse(compareParams, sent);
        return params.success ? answer(server, params.output, token) : null;
      }),
    );
  },
};
