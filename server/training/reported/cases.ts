import { claimSigns, endSigns, startSigns } from '../../src/article/attribution/indirect/claimSigns';
import type { Signs } from '../../src/article/attribution/indirect/claimSigns';
import type { Claim } from '../../src/article/attribution/indirect/claims';
import { claimsIn } from '../../src/article/attribution/indirect/claims';
import type { Edges } from '../../src/article/attribution/indirect/indirect';
import { edgesOf, possibleEnds, stretch } from '../../src/article/attribution/indirect/indirect';
import { inBody } from '../../src/article/language/sentences';
import type { Clause } from '../../src/article/language/types';
import type { Span } from '../../src/article/types';
import type { Tagger } from '../../src/nlp/tagger';
import type { CorpusArticle } from '../../../test/bench/accuracy/corpus';
import { lengthOf, overlap } from '../../../test/bench/accuracy/spans';
import { readStory } from '../story';

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
export function casesOf({ text, attributions }: CorpusArticle, tagger: Tagger): readonly Case[] {
  const { book, paragraphs, inFile, mentionOf } = readStory(text, tagger);
  return paragraphs(false)
    .flat()
    .flatMap((clause) =>
      claimsIn(clause)
        .filter(({ cue, phrase }) => cue.lemma === 'according to' || book.canSpeak(clause, phrase))
        .map((claim) => {
          const mention = mentionOf(clause, claim.phrase);
          const contents = attributions
            .filter(({ sources }) => sources.some((span) => overlap(span, mention) > 0))
            .flatMap((each) => each.contents);
          return caseOf(clause, claim, contents, (span) => inFile(inBody(clause, span)));
        }),
    );
}

/** `contents`: what the corpus gives to the one who may speak; `place` tells where words of the sentence lie in the file. */
function caseOf(clause: Clause, claim: Claim, contents: readonly Span[], place: (span: Span) => Span): Case {
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
