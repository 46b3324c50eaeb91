import { inBody } from '../language/sentences';
import type { Clause, Phrase } from '../language/types';
import type { ReadersChoice, SourceOpinion, TwoReadings } from '../opinions';
import type { Span } from '../types';
import { sharesOf } from '../text/shares';
import type { RankedCandidate, Ranking } from './ranking';
import { verdictWeights } from './verdictWeights';

/** From here on the rules are sure, and nobody else is asked. Chosen on the articles that were fitted on. */
const sure = 0.9;

/** Whether the rules leave open who said a quotation. */
export function isOpen({ persons, elsewhere, nobody }: Ranking): boolean {
  return Math.max(persons[0]?.chance ?? 0, elsewhere, nobody) < sure;
}

/** Who may have said a quotation, as two readers see it: shares of 1 each. */
export interface TwoViews {
  readonly kind: 'person' | 'beside' | 'elsewhere' | 'nobody';
  readonly rules: number;
  readonly model: number;
}

/** How much each reader counts, and what is added for each kind of choice, in log odds. */
export interface VerdictWeights {
  readonly rules: number;
  readonly model: number;
  readonly person: number;
  readonly beside: number;
  readonly elsewhere: number;
  readonly nobody: number;
}

/** Less likely than this is as good as impossible to either. */
const least = 0.002;

/** How likely each is when both readers are heard. */
export function sharesTogether(
  views: readonly TwoViews[],
  weights: VerdictWeights = verdictWeights,
): readonly number[] {
  return sharesOf(
    views.map(
      ({ kind, rules, model }) =>
        weights.rules * Math.log(Math.max(least, rules)) +
        weights.model * Math.log(Math.max(least, model)) +
        weights[kind],
    ),
  );
}

/** Everybody of a ranking in its order, then that it is told elsewhere, then that nobody says it. */
export function viewsOf(
  { persons, elsewhere, nobody }: Ranking,
  opinion: SourceOpinion,
  clauses: readonly Clause[],
  sentence: number,
): readonly TwoViews[] {
  const shares = persons.map((person) => shareOf(person, opinion, clauses, sentence));
  const told = shares.reduce((sum, share) => sum + share, opinion.nobody);
  return [
    ...persons.map(({ chance, away }, at): TwoViews => ({
      kind: away === 0 ? 'person' : 'beside',
      rules: chance,
      model: shares[at] ?? 0,
    })),
    { kind: 'elsewhere', rules: elsewhere, model: Math.max(0, 1 - told) },
    { kind: 'nobody', rules: nobody, model: opinion.nobody },
  ];
}

/** A ranking as both readers see it, and what each of them made of it. */
export interface Heard {
  readonly ranking: Ranking;
  readonly readings: TwoReadings;
}

/** Hears both readers; `choiceOf` tells whom a ranking names. */
export function weighedTogether(
  rules: Ranking,
  opinion: SourceOpinion,
  clauses: readonly Clause[],
  sentence: number,
  choiceOf: (ranking: Ranking) => 'person' | 'elsewhere' | 'nobody',
): Heard {
  const views = viewsOf(rules, opinion, clauses, sentence);
  const ranking = rankingWith(rules, sharesTogether(views));
  const seen = (each: Ranking): ReadersChoice => {
    const choice = choiceOf(each);
    if (choice !== 'person') return { who: choice, share: each[choice] };
    const [likeliest] = each.persons;
    const clause = clauses[sentence + (likeliest?.away ?? 0)];
    const mention =
      clause === undefined || likeliest === undefined ? [] : spansOf(clause, likeliest.candidate.phrase);
    return {
      who: 'somebody',
      share: likeliest?.chance ?? 0,
      ...(mention[0] === undefined ? {} : { mention: mention[0] }),
    };
  };
  const readings = {
    rules: seen(rules),
    model: seen(
      rankingWith(
        rules,
        views.map(({ model }) => model),
      ),
    ),
  };
  const both = seen(ranking);
  const effect = !isSame(both, readings.rules)
    ? 'followed'
    : isSame(readings.model, readings.rules)
      ? 'supports'
      : 'outweighed';
  return { ranking, readings: { effect, ...readings } };
}

const isSame = (a: ReadersChoice, b: ReadersChoice): boolean =>
  a.who === b.who && a.mention?.start === b.mention?.start;

/** The same ranking with other shares, in the order of `viewsOf`. */
function rankingWith({ persons }: Ranking, shares: readonly number[]): Ranking {
  return {
    persons: persons
      .map((person, at) => ({ ...person, chance: shares[at] ?? 0 }))
      .sort((a, b) => b.chance - a.chance),
    elsewhere: shares[persons.length] ?? 0,
    nobody: shares[persons.length + 1] ?? 0,
  };
}

/** How likely the second reader thinks it that a candidate is named as the speaker. */
function shareOf(
  { candidate, away }: RankedCandidate,
  { pieces }: SourceOpinion,
  clauses: readonly Clause[],
  sentence: number,
): number {
  const clause = clauses[sentence + away];
  if (clause === undefined) return 0;
  const spans = spansOf(clause, candidate.phrase);
  return pieces.reduce(
    (sum, piece) =>
      spans.some(({ start, end }) => piece.start < end && start < piece.end) ? sum + piece.share : sum,
    0,
  );
}

/** Where a phrase stands, and where a "who" stands for it; body offsets. */
function spansOf({ chunks, words, ...clause }: Clause, { from, via, owner }: Phrase): readonly Span[] {
  const spanOf = (index: number): Span | undefined => {
    const chunk = chunks[index];
    const first = words[chunk?.from ?? -1];
    const last = words[index === from && owner !== undefined ? owner : (chunk?.to ?? 0) - 1];
    return first === undefined || last === undefined
      ? undefined
      : inBody({ chunks, words, ...clause }, { start: first.start, end: last.end });
  };
  return [spanOf(from), via === undefined ? undefined : spanOf(via)].filter((span) => span !== undefined);
}
