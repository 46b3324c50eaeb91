import { readCopy } from '../../src/article/analyze';
import { claimSigns, endSigns, startSigns } from '../../src/article/attribution/indirect/claimSigns';
import type { Signs } from '../../src/article/attribution/indirect/claimSigns';
import type { Claim } from '../../src/article/attribution/indirect/claims';
import { claimsIn } from '../../src/article/attribution/indirect/claims';
import type { Edges } from '../../src/article/attribution/indirect/indirect';
import { edgesOf, possibleEnds, stretch } from '../../src/article/attribution/indirect/indirect';
import { blocksOf } from '../../src/article/blocks/blocks';
import { toFile } from '../../src/article/cleaning/body';
import { clausesOf, inBody } from '../../src/article/language/sentences';
import type { Clause, Phrase } from '../../src/article/language/types';
import { markedQuotations } from '../../src/article/quotations/quotations';
import { withSureNames } from '../../src/article/attribution/sureNames';
import { registryOf } from '../../src/article/speakers/names/entities';
import { nameMentions } from '../../src/article/speakers/names/names';
import { speakerBook } from '../../src/article/speakers/speakers';
import type { BlockKind, Span } from '../../src/article/types';
import type { Tagger } from '../../src/nlp/tagger';
import type { CorpusArticle, GoldAttribution } from '../../../test/bench/accuracy/corpus';
import { charactersOf, lengthOf, overlap } from '../../../test/bench/accuracy/spans';

/** A place among which one is chosen: what speaks for it, and whether it is as good as the best. */
export interface Choice {
  readonly signs: Signs;
  readonly right: boolean;
}

/** A claim with its likeliest edges. */
export interface JudgedClaim extends Choice {
  /** Whether half of its words are somebody's by the corpus, wherever those begin and end. */
  readonly reported: boolean;
}

/** A verb that may report something, as the corpus has it. */
export interface Case {
  /** Where the words could begin, and where they could end: empty where the corpus has no such words. */
  readonly edges: readonly (readonly Choice[])[];
  /** Whether it is one, and what speaks for that, with the edges that these weights choose. */
  readonly claim: (weigh: (signs: Signs) => number) => JudgedClaim | undefined;
}

/** Blocks that the corpus annotates: headlines it passes over. */
const annotated: ReadonlySet<BlockKind> = new Set(['paragraph', 'dateline', 'standfirst']);

/** How well two spans agree: what they share of what both take. */
function agreement(a: Span, b: Span): number {
  const shared = overlap(a, b);
  return shared / (lengthOf(a) + lengthOf(b) - shared);
}

/** Edges this near to the best are right as well. */
const near = 0.05;
/** Edges that agree less with the corpus' are not those of the same words. */
const alike = 0.3;
/** A claim is right where its words agree so far with what the corpus marks: its edges are nearly the same. */
const agreeing = 0.8;
const half = 0.5;

/** Every verb of an article that may report something. */
export function casesOf(article: CorpusArticle, tagger: Tagger): readonly Case[] {
  const { text } = article;
  const { at } = charactersOf(text);
  const { body } = readCopy(text).copy;
  const blocks = blocksOf(body.text);
  const parts = markedQuotations(body.text, blocks, 'auto')
    .quotations.flatMap((quotation) => quotation.parts)
    .sort((a, b) => a.start - b.start);
  const quoted = (offset: number): boolean => parts.some(({ start, end }) => start <= offset && offset < end);
  const book = speakerBook(
    body.text,
    blocks,
    registryOf(body.text, withSureNames(body.text, nameMentions(body.text, quoted))),
    quoted,
  );
  const inFile = (span: Span): Span => {
    const spans = toFile(body, text, span);
    return { start: at(spans[0]?.start ?? 0), end: at(spans[spans.length - 1]?.end ?? 0) };
  };
  return blocks.flatMap((block, index) => {
    if (!annotated.has(block.kind)) return [];
    const own = parts.flatMap((part, k) => (part.block === index ? [[k, part] as const] : []));
    return clausesOf(body.text, block, own, tagger).flatMap((clause) => {
      const place = (span: Span): Span => inFile(inBody(clause, span));
      return claimsIn(clause)
        .filter(({ cue, phrase }) => cue.lemma === 'according to' || book.canSpeak(clause, phrase))
        .map((claim) => caseOf(clause, claim, article.attributions, place));
    });
  });
}

function caseOf(
  clause: Clause,
  claim: Claim,
  attributions: readonly GoldAttribution[],
  place: (span: Span) => Span,
): Case {
  const mention = place(mentionIn(clause, claim.phrase));
  const contents = attributions
    .filter(({ sources }) => sources.some((span) => overlap(span, mention) > 0))
    .flatMap((each) => each.contents);
  const most = ({ start, end }: Edges, by: (own: Span, content: Span) => number): number => {
    const span = stretch(clause, start.from, end.to);
    const placed = span === undefined ? undefined : place(span);
    return placed === undefined ? 0 : Math.max(0, ...contents.map((each) => by(placed, each)));
  };
  const agrees = (edges: Edges): number => most(edges, agreement);
  return {
    edges: edgeChoices(clause, claim, agrees),
    claim: (weigh) => {
      const edges = edgesOf(clause, claim, weigh);
      if (edges === undefined) return undefined;
      return {
        signs: claimSigns(clause, claim, edges.start, edges.end),
        right: agrees(edges) >= agreeing,
        reported: most(edges, (own, content) => overlap(own, content) / lengthOf(own)) >= half,
      };
    },
  };
}

function edgeChoices(
  clause: Clause,
  claim: Claim,
  agrees: (edges: Edges) => number,
): readonly (readonly Choice[])[] {
  const open = claim.starts.map((start, place) => {
    const ends = possibleEnds(clause, start);
    const each = ends.map((end) => agrees({ start, end }));
    return { start, ends, each, best: Math.max(0, ...each), signs: startSigns(clause, claim, start, place) };
  });
  const best = Math.max(0, ...open.map((each) => each.best));
  if (best < alike) return [];
  const good = open.filter((each) => each.best >= best - near);
  return [
    open.map(({ signs, best: own }) => ({ signs, right: own >= best - near })),
    ...good.map(({ start, ends, each, best: own }) =>
      ends.map((_, index) => ({
        signs: endSigns(clause, claim, start, ends, index),
        right: (each[index] ?? 0) >= own - near,
      })),
    ),
  ].filter((choices) => choices.length > 1);
}

/** The words that would be shown as the mention: "who", the owner, or the head of the phrase. */
function mentionIn({ chunks, words }: Clause, { from, via, owner }: Phrase): Span {
  const chunk = chunks[via ?? from];
  const first = words[chunk?.from ?? -1];
  const last = words[owner ?? (chunk?.to ?? 0) - 1];
  return { start: first?.start ?? 0, end: last?.end ?? 0 };
}
