import { mentionAt } from '../../article/queries';
import type { AttributedText } from '../../article/article';
import type { Span } from '../../article/types';
import { draftOf, entryAt, folded, wordsOf } from '../../corrections/draft';
import type { Reading } from '../../desk';
import { rangeOf } from '../../lsp/convert';
import type { PlaceResult, WireCandidate } from '../../protocol';
import { oneLine } from '../../wording/markup';

/** So much of a quotation is shown where it is asked about, in characters. */
const longestShown = 80;

/** What can be put right at a place of a document. */
export function placeOf(reading: Reading, at: Span): PlaceResult {
  const { document } = reading;
  const { version } = document;
  const article = reading.article();
  if (article === undefined) return { version, candidates: [] };
  const draft = draftOf(article);
  const entry = entryAt(draft, [{ start: at.start, end: Math.max(at.end, at.start + 1) }]);
  const named = mentionAt(article, at.start);
  const first = entry?.quotation.parts[0];
  const last = entry?.quotation.parts.at(-1);
  return {
    version,
    ...(entry !== undefined &&
      first !== undefined &&
      last !== undefined && {
        quotation: {
          range: rangeOf(document, { start: first.start, end: last.end }),
          words: oneLine(article.text.slice(first.start, first.end), longestShown),
          type: entry.quotation.type,
          ...(entry.attribution.source !== undefined && { speaker: entry.attribution.source }),
          ...mentionBeside(article, draft, entry),
          ...(entry.attribution.byHand !== undefined && { correction: entry.attribution.byHand.correction }),
        },
      }),
    ...(named !== undefined && {
      mention: {
        range: rangeOf(document, named.mention.span),
        words: article.text.slice(named.mention.span.start, named.mention.span.end),
        speaker: named.source.id,
      },
    }),
    candidates: candidatesFor(reading, article, entry?.attribution.runnersUp.map(({ name }) => name) ?? []),
  };
}

type Draft = ReturnType<typeof draftOf>;
type Entry = NonNullable<ReturnType<typeof entryAt>>;

/** The mention beside a quotation, with how many quotations of its speaker have such a mention. */
function mentionBeside(
  article: AttributedText,
  draft: Draft,
  { attribution }: Entry,
): Pick<NonNullable<PlaceResult['quotation']>, 'mention'> {
  const { mention, source } = attribution;
  if (mention === undefined) return {};
  const words = wordsOf(draft, mention);
  const quotations = article.attributions.filter(
    (one) => one.source === source && one.mention !== undefined && wordsOf(draft, one.mention) === words,
  ).length;
  return { mention: { words: article.text.slice(mention.span.start, mention.span.end), quotations } };
}

/** Who may be chosen: those who were considered first, then the article's speakers, then those whom the folder knows. */
function candidatesFor(
  { putRight }: Reading,
  article: AttributedText,
  considered: readonly string[],
): readonly WireCandidate[] {
  const said = new Map<string, number>();
  for (const { source } of article.attributions)
    if (source !== undefined) said.set(source, (said.get(source) ?? 0) + 1);
  const near = new Set(considered.map(folded));
  const speakers = article.sources.map(({ id, name, role, kind }): WireCandidate => {
    const quotations = said.get(id) ?? 0;
    return {
      id,
      name,
      kind,
      quotations,
      considered: near.has(folded(name)),
      ...(role !== undefined && { role }),
    };
  });
  const known = new Set(speakers.map(({ name }) => folded(name)));
  const isNew = (name: string): boolean => {
    const isKnown = known.has(folded(name));
    known.add(folded(name));
    return !isKnown;
  };
  const others = considered.filter(isNew).map((name) => ({ name, quotations: 0, considered: true }));
  const names = putRight.names
    .filter(({ name }) => isNew(name))
    .map(({ name, role, kind }) => ({
      name,
      quotations: 0,
      considered: false,
      ...(role !== undefined && { role }),
      ...(kind !== undefined && { kind }),
    }));
  const rank = ({ considered: was, quotations }: WireCandidate): number => (was ? 2 : quotations > 0 ? 1 : 0);
  return [...[...speakers, ...others].sort((a, b) => rank(b) - rank(a)), ...names];
}
