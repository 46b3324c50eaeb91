import { readCopy } from '../../src/article/analyze';
import type { WeighedPattern } from '../../src/article/attribution/patternRows';
import type { Signs } from '../../src/article/attribution/quotationSigns';
import type { SignedCandidate, Slate } from '../../src/article/attribution/ranking';
import { peopleIn, slateOf } from '../../src/article/attribution/ranking';
import { toFile } from '../../src/article/cleaning/body';
import { blocksOf } from '../../src/article/blocks/blocks';
import { clausesOf, inBody } from '../../src/article/language/sentences';
import type { Clause, Phrase } from '../../src/article/language/types';
import { markedQuotations } from '../../src/article/quotations/quotations';
import { shapeOf } from '../../src/article/quotations/speech';
import { withSureNames } from '../../src/article/attribution/sureNames';
import { registryOf } from '../../src/article/speakers/names/entities';
import { nameMentions } from '../../src/article/speakers/names/names';
import { speakerBook } from '../../src/article/speakers/speakers';
import type { BlockKind, Span } from '../../src/article/types';
import type { Tagger } from '../../src/nlp/tagger';
import type { CorpusArticle } from '../../../test/bench/accuracy/corpus';
import { scoreArticle } from '../../../test/bench/accuracy/score';
import { charactersOf, overlap } from '../../../test/bench/accuracy/spans';

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

/** Blocks that the corpus annotates: headlines it passes over. */
const annotated: ReadonlySet<BlockKind> = new Set(['paragraph', 'dateline', 'standfirst']);

interface Draft {
  readonly span: Span;
  readonly words: number;
  readonly slate: Slate;
  readonly candidates: readonly { readonly signed: SignedCandidate; readonly mention: Span }[];
}

/** Every marked quotation of an article with the candidates of its sentence; two apostrophes count as a mark. */
export function casesOf(article: CorpusArticle, tagger: Tagger): readonly Case[] {
  const drafts = draftsOf(article.text, tagger);
  const { judged } = scoreArticle(
    article,
    drafts.map(({ span, words }) => ({
      whole: span,
      parts: [span],
      type: 'mixed',
      speaker: null,
      pattern: 'none',
      confidence: 0,
      words,
    })),
    true,
  );
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

/** In characters of the file, as the corpus counts. */
function draftsOf(text: string, tagger: Tagger): readonly Draft[] {
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
    const own = parts.flatMap((part, k) => (part.block === index ? [[k, part] as const] : []));
    if (own.length === 0 || !annotated.has(block.kind)) return [];
    const clauses = clausesOf(body.text, block, own, tagger);
    const people = peopleIn(clauses, book);
    return clauses.flatMap((clause, sentence) =>
      clause.chunks.flatMap((chunk, q): readonly Draft[] => {
        const part = parts[clause.parts[clause.words[chunk.from]?.quote ?? -1] ?? -1];
        if (chunk.kind !== 'Q' || part === undefined) return [];
        const shape = shapeOf(body.text, part);
        const slate = slateOf(people, sentence, q, shape);
        return [
          {
            span: inFile(part),
            words: shape.words,
            slate,
            candidates: slate.persons.map((signed) => {
              const own = clauses[sentence + signed.away] ?? clause;
              return { signed, mention: inFile(inBody(own, mentionIn(own, signed.candidate.phrase))) };
            }),
          },
        ];
      }),
    );
  });
}

/** The words that would be shown as the mention: "who", the owner, or the head of the phrase. */
function mentionIn({ chunks, words }: Clause, { from, via, owner }: Phrase): Span {
  const chunk = chunks[via ?? from];
  const first = words[chunk?.from ?? -1];
  const last = words[owner ?? (chunk?.to ?? 0) - 1];
  return { start: first?.start ?? 0, end: last?.end ?? 0 };
}
