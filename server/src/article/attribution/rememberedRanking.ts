import type { Clause, Phrase } from '../language/types';
import type { Shape } from '../quotations/speech';
import type { People, Possible, Ranking, Slate } from './ranking';
import { peopleIn, ranked, slateOf } from './ranking';

/** Everybody who may have said a quotation, and how likely each is. */
export interface RankedSlate {
  readonly slate: Slate;
  readonly ranking: Ranking;
}

/** What was asked of the article while a slate was made, and what the answer was. */
interface Answer {
  readonly about: keyof Possible;
  /** Index of the sentence in its paragraph. */
  readonly sentence: number;
  readonly phrase: Phrase;
  readonly answer: boolean;
}

interface Known extends RankedSlate {
  readonly shape: string;
  readonly answers: readonly Answer[];
}

/**
 * Everybody who may have said the quotation at chunk `q` of a sentence. What was made of the same words before is taken
 * if the article still gives the same answers about everybody in them.
 */
export function rankedSlate(people: People, sentence: number, q: number, shape: Shape): RankedSlate {
  const clause = people.clauses[sentence];
  const memory = clause?.recall(`ranking ${q}`, (): { known?: Known } => ({})) ?? {};
  const looks = JSON.stringify(shape);
  const { known } = memory;
  if (known?.shape === looks && stillHolds(people, known.answers)) return known;
  const notes = noting(people, sentence);
  const slate = slateOf(peopleIn(people.clauses, notes.possible), sentence, q, shape);
  memory.known = { slate, ranking: ranked(slate), shape: looks, answers: notes.answers() };
  return memory.known;
}

const stillHolds = ({ clauses, possible }: People, answers: readonly Answer[]): boolean =>
  answers.every(({ about, sentence, phrase, answer }) => {
    const clause = clauses[sentence];
    return clause !== undefined && possible[about](clause, phrase) === answer;
  });

/** Passes questions on to the article and notes each of them once. */
function noting(
  { clauses, possible }: People,
  own: number,
): {
  readonly possible: Possible;
  readonly answers: () => readonly Answer[];
} {
  const noted = new Map<string, Answer>();
  const ask = (about: keyof Possible, clause: Clause, phrase: Phrase): boolean => {
    // whoever is asked about stands in the quotation's sentence or beside it
    const sentence = [own - 1, own, own + 1].find((at) => clauses[at] === clause) ?? own;
    const { from, to, via = '', owner = '' } = phrase;
    const key = `${about} ${sentence} ${from} ${to} ${via} ${owner}`;
    const before = noted.get(key);
    if (before !== undefined) return before.answer;
    const answer = possible[about](clause, phrase);
    noted.set(key, { about, sentence, phrase, answer });
    return answer;
  };
  return {
    possible: {
      canSpeak: (clause, phrase) => ask('canSpeak', clause, phrase),
      isSomebody: (clause, phrase) => ask('isSomebody', clause, phrase),
    },
    answers: () => [...noted.values()],
  };
}
