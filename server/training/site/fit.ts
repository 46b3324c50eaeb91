/**
 * Fits the weights by which site furniture is told from the story, and writes server/src/article/noise/site/data/weights.ts:
 *   node .config/run.mjs server/training/site/fit.ts --polnear DIR [--dry]
 * Lines that we wrote (training/) and, of a corpus, stories: nothing of them but weights of single words goes out.
 * First the weights of words and shapes, line by line; then, with scores of lines that were not fitted on (in five
 * parts), the weights of what stands where, page by page. Prints how well unseen parts are told.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { likelihoods, stepsOf } from '../../src/article/noise/site/chain';
import { glimpse, readSigns } from '../../src/article/noise/site/shape';
import { shapeSigns } from '../../src/article/noise/site/shapeSigns';
import { randomFrom } from '../../../test/bench/noise/random';
import { readArticles, readGroups, readStories } from './groups';
import type { Group } from './groups';
import type { Example } from '../logistic';
import type { Sequence } from './chainFit';
import { fitChain, weigh } from './chainFit';
import { fitLogistic, SignNumbers } from '../logistic';
import type { Fitting, Learner } from '../logistic';
import { makePage } from './pages';
import type { Material } from './pages';
import { sourceOf } from './write';
import { creditKindOf } from '../../src/article/noise/credits/kindOf';
import { neighbourSigns } from '../../src/article/noise/site/neighbours';
import { signNames } from '../../src/article/noise/site/wordSigns';

const folds = 5;
const fewest = 3;

const { values } = parseArgs({
  options: {
    polnear: { type: 'string' },
    pages: { type: 'string', default: '16000' },
    seed: { type: 'string', default: '7' },
    show: { type: 'string' },
    dry: { type: 'boolean', default: false },
  },
});
if (values.polnear === undefined) throw new Error('--polnear DIR is missing');
const root = process.cwd();
const training = join(root, 'server/training/site/texts');
const random = randomFrom(Number(values.seed));
const furniture = readdirSync(training)
  .filter((name) => name.startsWith('furniture'))
  .flatMap((name) => readGroups(join(training, name)));
const story = readdirSync(training)
  .filter((name) => name.startsWith('story'))
  .flatMap((name) =>
    readGroups(join(training, name)).map((group) => ({ ...group, hard: name === 'story.txt' })),
  );
const articles = readdirSync(training)
  .filter((name) => name.startsWith('articles'))
  .flatMap((name) => readArticles(join(training, name)));
const names = readdirSync(join(values.polnear, 'train/text')).sort();
const stories = readStories(values.polnear, names);

/** Which of the parts a thing belongs to: groups stay whole. */
const foldOf = (index: number): number => index % folds;

const nameOf = (sign: number): string => shapeSigns.names[sign] ?? '';
const numbers = new SignNumbers();
const known = new Map<string, Int32Array>();
/** The signs of a line, by number. */
function signsOf(line: string): Int32Array {
  const found = known.get(line);
  if (found !== undefined) return found;
  const { hashes, shape } = readSigns(line);
  const words = hashes.length > 0 ? signNames(glimpse(line)) : [];
  const signs = numbers.of([...new Set([...words, ...shape.map(nameOf)])]);
  known.set(line, signs);
  return signs;
}

/** Classes of furniture that hold titles of other stories. */
const listed = /related|most-read|recommended|series/u;

interface LineExample extends Omit<Example, 'signs'> {
  signs: Int32Array;
  readonly corpus: boolean;
  readonly fold: number;
  readonly text: string;
}

/** A line as an example, and where it is long also the two halves that a page may break it into. */
function examplesOf(
  text: string,
  positive: boolean,
  fold: number,
  weight: number,
  corpus = false,
): readonly LineExample[] {
  const out = [{ text, positive, fold, weight, corpus, signs: signsOf(text) }];
  const words = text.split(' ');
  if (words.length < 12) return out;
  const cut = 4 + Math.floor(random.next() * (words.length - 8));
  for (const half of [words.slice(0, cut).join(' '), words.slice(cut).join(' ')])
    out.push({ text: half, positive, fold, corpus, weight: weight * 0.3, signs: signsOf(half) });
  return out;
}

const lines: readonly LineExample[] = [
  ...furniture.flatMap(({ name, lines }, k) =>
    // titles of other stories are titles: only what stands around them tells; labels stand on every page
    lines.flatMap((line, at) =>
      examplesOf(
        line,
        true,
        foldOf(k),
        listed.test(name) && at > 0 ? 0.15 : line.split(' ').length <= 3 ? 2 : 1,
      ),
    ),
  ),
  ...story.flatMap((group, k) =>
    group.lines.flatMap((line) => examplesOf(line, false, foldOf(k), group.hard ? 0.4 : 1)),
  ),
  ...articles.flatMap(({ fields, paragraphs }, k) =>
    [...Object.values(fields), ...paragraphs].flatMap((text) =>
      examplesOf(text.replace(/^## /u, ''), false, foldOf(k), 1),
    ),
  ),
  ...stories.flatMap(({ title, paragraphs }, k) => [
    ...examplesOf(title, false, foldOf(k), 1, true),
    ...paragraphs.slice(0, 8).flatMap((paragraph) => examplesOf(paragraph, false, foldOf(k), 0.5, true)),
  ]),
];
console.log(
  `${lines.filter(({ positive }) => positive).length} lines of sites, ${lines.filter(({ positive }) => !positive).length} of stories`,
);

// a sign that few lines have says more of these lines than of others
const seen = new Uint32Array(numbers.count);
for (const { signs, weight } of lines)
  if (weight >= 0.5) for (const sign of signs) seen[sign] = (seen[sign] ?? 0) + 1;
for (const line of lines)
  line.signs = line.signs.filter((sign) => (seen[sign] ?? 0) >= fewest || numbers.name(sign).startsWith('='));
const fitting: Fitting = {
  penalties: { one: 0.3, two: 3, rate: 0.5 },
  rounds: 8,
  next: random.next,
  leaning: true,
};
const parts: readonly Learner[] = Array.from({ length: folds }, (_, fold) =>
  fitLogistic(
    lines.filter((line) => line.fold !== fold),
    numbers,
    fitting,
  ),
);
// a corpus holds lines of its sites, too: what reads like one by far is left out when all are fitted
const doubtful = (line: LineExample): boolean =>
  line.corpus && !line.positive && (parts[line.fold]?.sum(line.signs) ?? 0) > 1.5;
report();

/** How well lines of a part are told that was not fitted on. */
function report(): void {
  const count = { right: 0, missed: 0, wrong: 0, all: 0 };
  for (const line of lines) {
    if (line.weight < 0.5) continue;
    const score = parts[line.fold]?.sum(line.signs) ?? 0;
    count.all++;
    if (values.show !== undefined && score > 1 !== line.positive && (score > 1 || score < -1))
      console.log(
        line.positive ? 'MISSED' : 'WRONG',
        line.corpus ? 'corpus' : 'own',
        score.toFixed(1),
        line.text.slice(0, 100),
      );
    if (score > 0 === line.positive) count.right++;
    else if (line.positive) count.missed++;
    else count.wrong++;
  }
  console.log('lines alone, unseen:', JSON.stringify(count));
}

const final = fitLogistic(
  lines.filter((line) => !doubtful(line)),
  numbers,
  fitting,
);
// a whole line goes out only where we wrote it
const ownWholes = new Set(
  lines.filter(({ corpus }) => !corpus).flatMap(({ signs }) => [...signs].map((sign) => numbers.name(sign))),
);
const lineWeights = new Map(
  [...final.weights()].filter(([sign]) => !sign.startsWith('=') || ownWholes.has(sign)),
);
console.log(`${lineWeights.size} signs of lines`);

// pages of each part are scored by what was fitted on the others
const pick = (groups: readonly Group[], fold: number): readonly Group[] =>
  groups.filter((_, k) => foldOf(k) === fold);
const material: readonly Material[] = parts.map((_, fold) => ({
  furniture: pick(furniture, fold),
  story: pick(story, fold),
  articles: articles.filter((_, k) => foldOf(k) === fold),
  stories: stories
    .filter((_, k) => foldOf(k) === fold)
    .map(({ title, paragraphs, fields }) => ({
      title,
      fields,
      paragraphs: paragraphs.filter((text) => (parts[fold]?.sum(signsOf(text)) ?? 0) < 1.5),
    })),
}));
interface Drawn extends Sequence {
  readonly fold: number;
}
/** Our lines of stories are hard ones: such a line is rarer in a paper than among them. */
const rarity = { from: 1.5, share: 0.25 };
interface Own {
  readonly words: number;
  readonly toReaders: boolean;
  readonly ofSite: boolean;
}
const readOwn = new Map<string, Own>();
function ownSigns(text: string): Own {
  const before = readOwn.get(text);
  if (before !== undefined) return before;
  const { words, toReaders, ofSite } = readSigns(text);
  const own = { words, toReaders, ofSite };
  readOwn.set(text, own);
  return own;
}
/** Pages drawn at random, and what each of their units shows. */
function drawPages(): readonly Drawn[] {
  return Array.from({ length: Number(values.pages) }, (_, k) => {
    const fold = k % folds;
    const drawn = makePage(material[fold] ?? { furniture, story, stories, articles }, random);
    const learner = parts[fold] ?? final;
    const all = drawn.units.map((unit, u) => ({
      ...unit,
      ...ownSigns(unit.text),
      score: learner.sum(signsOf(unit.text)),
      isHeadline: u === drawn.headline,
    }));
    const units = all.filter(
      ({ site, score, isHeadline }) =>
        site || isHeadline || score < rarity.from || random.chance(rarity.share),
    );
    const headline = units.findIndex(({ isHeadline }) => isHeadline);
    return { units, fold, signs: neighbourSigns(units, { first: headline, last: headline }, creditKindOf) };
  });
}

const sequences = drawPages();
const held = fitChain(
  sequences.filter(({ fold }) => fold !== 0),
  random.next,
);
reportPages();

/** How well pages of a part are told that was not fitted on: where so many words are kept, how much of the site is left. */
function reportPages(): void {
  const judged = sequences
    .filter(({ fold }) => fold === 0)
    .flatMap(({ units, signs }) => {
      const { site } = likelihoods(weigh(signs, held), stepsOf(held));
      return units.map((unit, u) => ({
        text: unit.text,
        isSite: unit.site,
        words: unit.text.split(' ').length,
        likely: site[u] ?? 0,
        signs: signs[u] ?? [],
      }));
    })
    .sort((a, b) => b.likely - a.likely);
  if (values.show !== undefined)
    for (const { text, isSite, likely, signs } of judged)
      if (isSite !== likely > 0.8)
        console.log(isSite ? 'LEFT' : 'LOST', likely.toFixed(2), text.slice(0, 90), '|', signs.join(', '));
  const total = (isSite: boolean): number =>
    judged.reduce((sum, unit) => sum + (unit.isSite === isSite ? unit.words : 0), 0);
  const words = { site: total(true), story: total(false) };
  const wanted = [0.9995, 0.999, 0.998, 0.996, 0.994, 0.99, 0.98, 0.96];
  let lost = 0;
  let found = 0;
  for (const unit of judged) {
    if (unit.isSite) {
      found += unit.words;
      continue;
    }
    lost += unit.words;
    while (wanted.length > 0 && lost > (1 - (wanted[0] ?? 0)) * words.story)
      console.log(
        `pages unseen, words kept ${wanted.shift() ?? ''}: site words left ${(1 - found / words.site).toFixed(4)}, from ${unit.likely.toFixed(3)}`,
      );
  }
}
const chain = fitChain(sequences, random.next);
console.log(`${chain.size} signs of context`);
if (!values.dry)
  writeFileSync(join(root, 'server/src/article/noise/site/data/weights.ts'), sourceOf(lineWeights, chain));
