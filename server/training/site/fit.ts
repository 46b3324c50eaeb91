/**
 * Fits the networks that tell what a site put around a story, and writes them:
 *   node .config/run.mjs server/training/site/fit.ts --pages FILE --polnear DIR [--out FILE | --dry] [--seed N]
 * The lines of real pages and the stories of a corpus belong to others; nothing of them goes out but the networks.
 * Prints how well the pages of sites are told that were not fitted on.
 */
import { finish } from '../../src/article/text/inSteps';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { randomFrom } from '../../../test/bench/random';
import { oddsOf } from '../../src/article/noise/site/network';
import type { Network } from '../../src/article/noise/site/network';
import { secondSigns } from '../../src/article/noise/site/likelihood';
import { eachRow, rowWidth } from '../../src/article/noise/site/rows';
import { eachSecondRow, secondWidth } from '../../src/article/noise/site/secondRows';
import { drawPage } from './drawn';
import type { Example } from './examples';
import { exampleOf } from './examples';
import type { Rows } from './networkFit';
import { bytesOf, fitNetwork } from './networkFit';
import { setOwnPages } from './ownPages';
import { report } from './report';
import { readPageLines, readStories, textOfLines } from './texts';

const { values } = parseArgs({
  options: {
    pages: { type: 'string' },
    polnear: { type: 'string' },
    out: { type: 'string', default: 'server/src/article/noise/site/data/networks.bin' },
    seed: { type: 'string', default: '1' },
    dry: { type: 'boolean', default: false },
  },
});
if (values.pages === undefined || values.polnear === undefined)
  throw new Error('--pages FILE or --polnear DIR is missing');
const say = (text: string): void => {
  console.log(text);
};

/** Parts into which sites are dealt, so that the second look learns from first looks at sites that were not fitted on. */
const parts = 4;
/** A title, a byline or a date counts less than the story: a site has such, too. */
const eitherCounts = 0.7;
const firstOptions = { hidden: 32, epochs: 4 };
const secondOptions = { hidden: 24, epochs: 4 };
/** Pages that are drawn for each real one, and how much more their units count: they are short. */
const drawnEach = 3;
const drawnCounts = 3;
/** How much more the units of our own pages count: there are few, and they have what people take for a site's. */
const ownCounts = 3;

const random = randomFrom(Number(values.seed));
const pages = readPageLines(values.pages);
const stories = readStories(values.polnear);
const own = setOwnPages(process.cwd(), random);
const examples = [...pages, ...stories, ...own].map((page) => exampleOf(textOfLines(page)));
const firstOwn = pages.length + stories.length;
const allNoise = [...pages, ...stories, ...own].map(({ lines }) =>
  lines.filter(({ label }) => label === 'site'),
);
const drawn = [...pages, ...stories, ...own].flatMap((page, p) =>
  Array.from({ length: drawnEach }, () => {
    const ofPage = random.chance(0.5) ? allNoise[p] : undefined;
    const lines = drawPage(page, ofPage ?? random.pick(allNoise), random);
    return lines === undefined ? [] : [exampleOf(textOfLines(lines))];
  }).flat(),
);
const all = [...examples, ...drawn];
say(
  `${examples.length} pages, ${drawn.length} drawn, ${all.reduce((sum, { words }) => sum + words.length, 0)} units`,
);

const parted = partsOf(all);
const firstRows = rowsOf(all, rowWidth, (example, visit) => finish(eachRow(example.page, visit)));
say(`rows of ${rowWidth} and ${secondWidth}`);
const firstOdds: Float32Array = new Float32Array(firstRows.targets.length);
for (let part = 0; part < parts; part++) {
  const network = fitNetwork(firstRows, (row) => parted[row] !== part, { ...firstOptions, random });
  oddsInto(firstOdds, network, firstRows, (row) => parted[row] === part);
  say(`part ${part}`);
}
const firstOwnUnit = examples.slice(0, firstOwn).reduce((sum, { words }) => sum + words.length, 0);
const isOwn = (unit: number): boolean => unit >= firstOwnUnit;
report('first look, unseen sites', examples, firstOdds, say, (row) => !isOwn(row));
report('first look, our own pages', examples, firstOdds, say, isOwn);
const first = fitNetwork(firstRows, () => true, { ...firstOptions, random });

let at = 0;
const secondRows = rowsOf(all, secondWidth, ({ page }, visit) => {
  const odds = firstOdds.slice(at, (at += page.units.length));
  finish(eachSecondRow(secondSigns(page, odds), visit));
});
const withoutFirst = fitNetwork(secondRows, (row) => parted[row] !== 0, { ...secondOptions, random });
const secondOdds = new Float32Array(secondRows.targets.length);
oddsInto(secondOdds, withoutFirst, secondRows, () => true);
report('second look, unseen sites', examples, secondOdds, say, (row) => parted[row] === 0 && !isOwn(row));
report('second look, our own pages', examples, secondOdds, say, (row) => parted[row] === 0 && isOwn(row));
const second = fitNetwork(secondRows, () => true, { ...secondOptions, random });
if (!values.dry) writeFileSync(join(process.cwd(), values.out), bytesOf([first, second]));

/** For each unit the part that its site is dealt to. */
function partsOf(of: readonly Example[]): readonly number[] {
  return of.flatMap(({ site, words }) => {
    const part = [...site].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 9973, 7) % parts;
    return words.map(() => part);
  });
}

function rowsOf(
  of: readonly Example[],
  width: number,
  each: (example: Example, visit: (row: Float32Array) => void) => void,
): Rows {
  const count = of.reduce((sum, { words }) => sum + words.length, 0);
  const out = {
    width,
    values: new Float32Array(count * width),
    targets: new Float32Array(count),
    weights: new Float32Array(count),
  };
  let row = 0;
  for (const [index, example] of of.entries()) {
    const start = row;
    const counts = index < firstOwn ? 1 : index < examples.length ? ownCounts : drawnCounts;
    each(example, (values_) => {
      out.values.set(values_, row * width);
      row++;
    });
    example.words.forEach(({ story, site, either }, u) => {
      const total = story + site + eitherCounts * either;
      out.targets[start + u] = total === 0 ? 0 : site / total;
      out.weights[start + u] = counts * Math.sqrt(total);
    });
  }
  return out;
}

function oddsInto(out: Float32Array, network: Network, rows: Rows, use: (row: number) => boolean): void {
  for (let row = 0; row < rows.targets.length; row++)
    if (use(row)) out[row] = oddsOf(network, rows.values.subarray(row * rows.width, (row + 1) * rows.width));
}
