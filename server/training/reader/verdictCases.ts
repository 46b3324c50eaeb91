import { ranked } from '../../src/article/attribution/ranking';
import { isOpen, viewsOf, type TwoViews } from '../../src/article/attribution/weighedTogether';
import type { Model } from '../../src/reader/model';
import { opinionFrom } from '../../src/reader/opinion';
import { quotationWindow } from '../../src/reader/quotationWindow';
import type { Vocabulary } from '../../src/reader/wordPieces';
import type { Tagger } from '../../src/nlp/tagger';
import type { CorpusArticle } from '../../../test/bench/accuracy/corpus';
import { casesOf, draftsOf } from '../ranking/cases';
import { readStory } from '../story';

/** A quotation that the rules leave open, with what either reader makes of everybody. */
export interface VerdictCase {
  readonly words: number;
  readonly options: readonly (TwoViews & { readonly right: boolean })[];
}

/** The open quotations of an article, read by the model too; `weights`: those of the ranking, where they are not those that ship. */
export async function verdictCases(
  article: CorpusArticle,
  tagger: Tagger,
  { model, vocabulary }: { readonly model: Model; readonly vocabulary: Vocabulary },
  weights?: ReadonlyMap<string, number>,
): Promise<readonly VerdictCase[]> {
  const { body } = readStory(article.text, tagger);
  const cases = casesOf(article, tagger);
  const out: VerdictCase[] = [];
  for (const [at, { slate, part, clauses, sentence }] of draftsOf(article.text, tagger).entries()) {
    const told = cases[at];
    const ranking = ranked(slate, weights);
    if (told === undefined || !isOpen(ranking)) continue;
    const window = quotationWindow(body, part, vocabulary);
    const opinion = opinionFrom(window, await model.read(window));
    const rightOnes = slate.persons.flatMap((person, k) =>
      told.known && told.candidates[k]?.right === true ? [person.candidate] : [],
    );
    const isRight = ranking.persons.map(({ candidate }) => rightOnes.includes(candidate));
    const views = viewsOf(ranking, opinion, clauses, sentence);
    const right = [...isRight, told.known && rightOnes.length === 0, !told.known];
    out.push({
      words: told.words,
      options: views.map((view, k) => ({ ...view, right: right[k] ?? false })),
    });
  }
  return out;
}
