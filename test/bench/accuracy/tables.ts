import { lengthClass, namedFrom } from '../../../server/src/article/attribution/confidence';
import { isWeighed } from '../../../server/src/article/attribution/patternRows';
import { share, table } from '../table';
import { basesOf } from './bases';
import type { Claim } from './calibration';
import { abstentionAt, binsOf, fittedThreshold, brierScore, calibrationError } from './calibration';
import type { Figures } from './figures';
import { overlap } from './spans';
import type { Judged, Outcome, ScoredArticle } from './score';

/** Figures that are no shares. */
const counts: ReadonlySet<string> = new Set(['gold', 'unsaid', 'indirect_gold', 'quotes', 'not_speech']);

/** Figures side by side: one column a set of articles. */
export function figureTable(columns: Readonly<Record<string, Figures>>): string {
  const names = [...new Set(Object.values(columns).flatMap((figures) => Object.keys(figures)))];
  return table(
    ['figure', ...Object.keys(columns)],
    names.map((name) => [
      name,
      ...Object.values(columns).map((figures) => {
        const value = figures[name];
        if (value === undefined || value === null) return '–';
        return counts.has(name) ? String(value) : value.toFixed(4);
      }),
    ]),
  );
}

/** How a kind of quotation fares. `key` says which kind one belongs to. */
export function outcomeTable(
  heading: string,
  judged: readonly Judged[],
  key: (judged: Judged) => string,
): string {
  const groups = groupBy(judged, key);
  const rows = [...groups].sort((a, b) => b[1].length - a[1].length);
  return table(
    [heading, 'right', 'wrong', 'spurious', 'precision', 'missed', 'quiet'],
    rows.map(([name, own]) => {
      const count = (outcome: Outcome): number => own.filter((each) => each.outcome === outcome).length;
      const [right, wrong, spurious] = [count('right'), count('wrong'), count('spurious')];
      return [
        name,
        ...[right, wrong, spurious].map(String),
        share(right, right + wrong + spurious),
        ...[count('missed'), count('quiet')].map(String),
      ];
    }),
  );
}

function groupBy<T, Key extends string>(
  all: readonly T[],
  key: (each: T) => Key,
): ReadonlyMap<Key, readonly T[]> {
  const groups = new Map<Key, T[]>();
  for (const each of all) {
    const name = key(each);
    const own = groups.get(name);
    if (own === undefined) groups.set(name, [each]);
    else own.push(each);
  }
  return groups;
}

const lengthNames = { one: '1 word', few: '2–3 words', some: '4–9 words', many: '10+ words' };

/** How many words a quotation has, in classes. */
export function lengthName(words: number): string {
  return lengthNames[lengthClass(words)];
}

/** Reported clauses of the corpus by their verb. */
export function clauseTable(articles: readonly ScoredArticle[], most = 25): string {
  const groups = groupBy(
    articles.flatMap(({ clauses }) => clauses),
    ({ cue }) => cue,
  );
  return table(
    ['cue in the corpus', 'clauses', 'right', 'recall'],
    [...groups]
      .sort((a, b) => b[1].length - a[1].length)
      .slice(0, most)
      .map(([cue, own]) => {
        const right = own.filter((clause) => clause.right).length;
        return [cue, String(own.length), String(right), share(right, own.length)];
      }),
  );
}

/** The claims of attributions that name a source. */
export function claimsOf(judged: readonly Judged[]): readonly Claim[] {
  return judged
    .filter(({ predicted }) => predicted.source !== undefined)
    .map(({ predicted, outcome }) => ({ confidence: predicted.confidence, right: outcome === 'right' }));
}

/** Confidence against accuracy, and how far they are apart. */
export function calibrationTable(claims: readonly Claim[]): string {
  return [
    table(
      ['confidence', 'attributions', 'mean confidence', 'accuracy'],
      binsOf(claims).map(({ from, to, count, confidence, accuracy }) => [
        `${from.toFixed(1)} to ${to.toFixed(1)}`,
        String(count),
        confidence.toFixed(3),
        accuracy.toFixed(3),
      ]),
    ),
    `expected calibration error ${calibrationError(claims).toFixed(4)}, Brier score ${brierScore(claims).toFixed(4)}`,
  ].join('\n');
}

/** What is right of what is said and of what is left unsaid, for some thresholds. */
export function abstentionTable(claims: readonly Claim[]): string {
  return [
    table(
      ['named from', 'named', 'right', 'not named', 'right'],
      [0.3, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7].map((from) => {
        const { made, madeRight, withheld, withheldRight } = abstentionAt(claims, from);
        return [
          from.toFixed(2),
          String(made),
          share(madeRight, made),
          String(withheld),
          share(withheldRight, withheld),
        ];
      }),
    ),
    `right at most half of the time below ${fittedThreshold(claims).toFixed(2)}; names are shown from ${namedFrom.toFixed(2)} on`,
  ].join('\n');
}

/** How often others who were considered were right, for each time that the one who was chosen was. */
export function runnersUpTable(judged: readonly Judged[]): string {
  const all = judged.flatMap(({ predicted, outcome, gold }) =>
    (predicted.runnersUp ?? []).map(({ span, reason, weight }) => ({
      reason,
      weight,
      chosen: outcome === 'right',
      other: outcome !== 'right' && gold.some((each) => overlap(each, span) > 0),
    })),
  );
  return table(
    ['lost because', 'cases', 'chosen right', 'other right', 'for each right', 'mean weight'],
    [...groupBy(all, ({ reason }) => reason)]
      .sort((a, b) => b[1].length - a[1].length)
      .map(([reason, own]) => {
        const chosen = own.filter((each) => each.chosen).length;
        const other = own.filter((each) => each.other).length;
        const mean = own.reduce((sum, { weight }) => sum + weight, 0) / own.length;
        return [
          reason,
          String(own.length),
          String(chosen),
          String(other),
          share(other, chosen),
          mean.toFixed(3),
        ];
      }),
  );
}

/** A confidence for each pattern whose row holds one, from what was measured; drawn to the mean of all where there are few cases. */
export function suggestionTable(judged: readonly Judged[]): string {
  const said = judged.filter(({ predicted }) => predicted.source !== undefined);
  const right = (own: readonly Judged[]): number => own.filter(({ outcome }) => outcome === 'right').length;
  const bases = basesOf(said);
  return table(
    ['pattern', 'cases', 'accuracy', 'now', 'suggested'],
    [...groupBy(said, ({ predicted }) => predicted.pattern)]
      .sort((a, b) => b[1].length - a[1].length)
      .map(([pattern, own]) => [
        pattern,
        String(own.length),
        share(right(own), own.length),
        (own.reduce((sum, { predicted }) => sum + predicted.confidence, 0) / own.length).toFixed(3),
        isWeighed(pattern) ? '–' : (bases.get(pattern) ?? 0).toFixed(2),
      ]),
  );
}
