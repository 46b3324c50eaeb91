/** How well lines and pages are told by what was not fitted on them: the figures to choose by, before any is looked at elsewhere. */
import { likelihoods, stepsOf } from '../../src/article/noise/site/chain';
import type { Learner } from '../logistic';
import type { Sequence, Weights } from './chainFit';
import { weigh } from './chainFit';
import type { LineExample } from './examples';
import { full } from './examples';

type Print = (text: string) => void;

/** Lines that score so much, or so little, are shown where they are told wrongly. */
const shownFrom = { above: 1, below: -1 };

/** How well the lines of each part are told; `show` those that are not. */
export function reportLines(
  lines: readonly LineExample[],
  parts: readonly Learner[],
  show: boolean,
  print: Print,
): void {
  const count = { right: 0, missed: 0, wrong: 0, all: 0 };
  for (const line of lines) {
    if (line.weight < full) continue;
    const score = parts[line.fold]?.sum(line.signs) ?? 0;
    count.all++;
    if (score > 0 === line.positive) count.right++;
    else if (line.positive) count.missed++;
    else count.wrong++;
    const isFarOff = line.positive ? score < shownFrom.below : score > shownFrom.above;
    if (show && isFarOff)
      print(
        `${line.positive ? 'MISSED' : 'WRONG'} ${line.corpus ? 'corpus' : 'own'} ${score.toFixed(1)} ${line.text.slice(0, 100)}`,
      );
  }
  print(`lines alone, unseen: ${JSON.stringify(count)}`);
}

interface JudgedUnit {
  readonly text: string;
  readonly site: boolean;
  readonly words: number;
  /** How likely it is the site's. */
  readonly likely: number;
  readonly signs: readonly string[];
}

/** Shares of the words of stories that are to be kept, for each of which is told how much of the sites is left. */
const keptShares = [0.9995, 0.999, 0.998, 0.996, 0.994, 0.99, 0.98, 0.96];
/** From here on a unit is shown as taken for the site's. */
const taken = 0.8;

/** How well pages are told: where so many words are kept, how much of the site is left; `show` what is told wrongly. */
export function reportPages(pages: readonly Sequence[], weights: Weights, show: boolean, print: Print): void {
  const judged = pages.flatMap((page) => judge(page, weights)).sort((a, b) => b.likely - a.likely);
  if (show)
    for (const { text, site, likely, signs } of judged)
      if (site !== likely > taken)
        print(`${site ? 'LEFT' : 'LOST'} ${likely.toFixed(2)} ${text.slice(0, 90)} | ${signs.join(', ')}`);
  const total = (site: boolean): number =>
    judged.reduce((sum, unit) => sum + (unit.site === site ? unit.words : 0), 0);
  const words = { site: total(true), story: total(false) };
  const wanted = [...keptShares];
  let lost = 0;
  let found = 0;
  for (const unit of judged) {
    if (unit.site) {
      found += unit.words;
      continue;
    }
    lost += unit.words;
    while (wanted.length > 0 && lost > (1 - (wanted[0] ?? 0)) * words.story)
      print(
        `pages unseen, words kept ${wanted.shift() ?? ''}: site words left ${(1 - found / words.site).toFixed(4)}, from ${unit.likely.toFixed(3)}`,
      );
  }
}

function judge({ units, signs }: Sequence, weights: Weights): readonly JudgedUnit[] {
  const { site } = likelihoods(weigh(signs, weights), stepsOf(weights));
  return units.map((unit, u) => ({
    text: unit.text,
    site: unit.site,
    words: unit.text.split(' ').length,
    likely: site[u] ?? 0,
    signs: signs[u] ?? [],
  }));
}
