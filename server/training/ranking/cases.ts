import type { WeighedPattern } from '../../src/article/attribution/patternRows';
import type { Signs } from '../../src/article/attribution/quotationSigns';
import type { SignedCandidate, Slate } from '../../src/article/attribution/ranking';
import { peopleIn, slateOf } from '../../src/article/attribution/ranking';
import type { Clause } from '../../src/article/language/types';
import { shapeOf } from '../../src/article/quotations/speech';
import type { Span } from '../../src/article/types';
import type { Tagger } from '../../src/nlp/tagger';
import type { CorpusArticle } from '../../../test/bench/accuracy/corpus';
import { scoreArticle } from '../../../test/bench/accuracy/score';
import { overlap } from '../../../test/bench/accuracy/spans';
import { readStory } from '../story';

/** A marked quotation whose sentence names somebody. */
export interface Case {
  readonly words: number;
  /** Whether the corpus says who spoke. */
  readonly known: boolean;
  readonly candidates: readonly {
    readonly pattern: WeighedPattern;
    readonly signs: readonly string[];
    /** Whether they stand in a sentence beside the quotation's. */
    readonly beside: boolean;
    /** Whether the corpus says that it is this one. */
    readonly right: boolean;
  }[];
  /** What speaks for a speaker whom another sentence tells. */
  readonly elsewhere: Signs;
  /** What speaks for words that nobody says. */
  readonly nobody: Signs;
}

/** A marked quotation with everybody around it. */
export interface Draft {
  /** Characters of the file. */
  readonly span: Span;
  /** Body offsets. */
  readonly part: Span;
  /** The sentences of its paragraph, and the index of its own. */
  readonly clauses: readonly Clause[];
  readonly sentence: number;
  readonly words: number;
  readonly slate: Slate;
  readonly candidates: readonly { readonly signed: SignedCandidate; readonly mention: Span }[];
}

/** What the corpus says of each draft, in their order, as if nobody were named. */
export function judgedDrafts(
  article: CorpusArticle,
  drafts: ReturnType<typeof draftsOf>,
): ReturnType<typeof scoreArticle>['judged'] {
  const unnamed = drafts.map(({ span, words }) => ({
    whole: span,
    parts: [span],
    type: 'mixed' as const,
    speaker: null,
    pattern: 'none' as const,
    confidence: 0,
    words,
  }));
  return scoreArticle(article, unnamed, true).judged;
}

/** Every marked quotation of an article with the candidates of its sentence; two apostrophes count as a mark. */
export function casesOf(article: CorpusArticle, tagger: Tagger): readonly Case[] {
  const drafts = draftsOf(article.text, tagger);
  const judged = judgedDrafts(article, drafts);
  return drafts.map(({ words, slate: { elsewhere, nobody }, candidates }, index) => ({
    words,
    elsewhere,
    nobody,
    known: judged[index]?.outcome === 'missed',
    candidates: candidates.map(({ signed: { candidate, signs, away }, mention }) => ({
      pattern: candidate.pattern,
      signs,
      beside: away !== 0,
      right: judged[index]?.gold.some((span) => overlap(span, mention) > 0) ?? false,
    })),
  }));
}

/** The marked quotations of an article, in order. */
export function draftsOf(text: string, tagger: Tagger): readonly Draft[] {
  const { body, parts, book, paragraphs, inFile, mentionOf } = readStory(text, tagger);
  return paragraphs(true).flatMap((clauses) => {
    const people = peopleIn(clauses, book);
    return clauses.flatMap((clause, sentence) =>
      clause.chunks.flatMap((chunk, q): readonly Draft[] => {
        const part = parts[clause.parts[clause.words[chunk.from]?.quote ?? -1] ?? -1];
        if (chunk.kind !== 'Q' || part === undefined) return [];
        const shape = shapeOf(body, part);
        const slate = slateOf(people, sentence, q, shape);
        return [
          {
            span: inFile(part),
            part,
            clauses,
            sentence,
            words: shape.words,
            slate,
            candidates: slate.persons.map((signed) => ({
              signed,
              mention: mentionOf(clauses[sentence + signed.away] ?? clause, signed.candidate.phrase),
            })),
          },
        ];
      }),
    );
  });
}
