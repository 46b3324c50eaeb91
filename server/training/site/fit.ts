/**
 * Fits the weights by which site furniture is told from the story, and writes them:
 *   node .config/run.mjs server/training/site/fit.ts --polnear DIR [--out FILE | --dry] [--pages N] [--seed N] [--show]
 * Lines that we wrote (texts/) and, of a corpus, stories: nothing of them but weights of single words and pairs goes out.
 * First the weights of words and shapes, line by line; then, with scores of lines that were not fitted on (in five
 * parts), the weights of what stands where, page by page. Prints how well unseen parts are told; --show also what is not.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { randomFrom } from '../../../test/bench/random';
import { fitChain } from './chainFit';
import { lineExamples, withoutRareSigns } from './examples';
import { readStories, readTexts } from './groups';
import { fitLines } from './lineFit';
import { isWhole, lineReader } from './lineSigns';
import { reportLines, reportPages } from './report';
import { drawPages } from './sequences';
import { sourceOf } from './write';

const { values } = parseArgs({
  options: {
    polnear: { type: 'string' },
    out: { type: 'string', default: 'server/src/article/noise/site/data/weights.ts' },
    pages: { type: 'string', default: '16000' },
    seed: { type: 'string', default: '8' },
    show: { type: 'boolean', default: false },
    dry: { type: 'boolean', default: false },
  },
});
if (values.polnear === undefined) throw new Error('--polnear DIR is missing');
const print = (text: string): void => {
  console.log(text);
};

const root = process.cwd();
const random = randomFrom(Number(values.seed));
const texts = readTexts(root);
const stories = readStories(values.polnear);

const reader = lineReader();
const lines = withoutRareSigns(lineExamples(texts, stories, reader, random), texts, reader);
const ofSites = lines.filter(({ positive }) => positive).length;
print(`${ofSites} lines of sites, ${lines.length - ofSites} of stories`);
const lineFit = fitLines(lines, reader.numbers, random.next);
reportLines(lines, lineFit.parts, values.show, print);
const lineWeights = lineFit.all.weights();
print(
  `${lineWeights.size} signs of lines, ${[...lineWeights.keys()].filter(isWhole).length} of them whole lines`,
);

const pages = drawPages(texts, stories, lineFit, reader, random, Number(values.pages));
const withoutFirst = fitChain(
  pages.filter(({ fold }) => fold !== 0),
  random.next,
);
reportPages(
  pages.filter(({ fold }) => fold === 0),
  withoutFirst,
  values.show,
  print,
);
const chain = fitChain(pages, random.next);
print(`${chain.size} signs of context`);
if (!values.dry) writeFileSync(join(root, values.out), sourceOf(lineWeights, chain));
