/** What the site's weights were fitted on: nothing that they are tried on, and no line learned by heart. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lineWeights } from '../../server/src/article/noise/site/data/weights';
import { weightsOf } from '../../server/src/article/text/weightRows';
import { fewestGroups } from '../../server/training/site/examples';
import { linesByGroup, plainLine, readTexts, textsFolder } from '../../server/training/site/groups';
import { groupsByWhole, isWhole } from '../../server/training/site/lineSigns';
import { readNegatives } from '../unit/article/noise/negatives/negatives';

const root = process.cwd();
const negatives = join(root, 'test/unit/article/noise/negatives');

/** A line as somebody takes two for the same: in small letters, with one blank for punctuation and white space. */
function folded(line: string): string {
  const words = line
    .toLowerCase()
    .replace(/[\p{P}\s]+/gu, ' ')
    .trim();
  return words === '' ? line.trim() : words;
}

/** By each line that looks like noise, folded, where it stands; and by each line of one that has several. */
function negativeLines(): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  for (const file of ['negatives.txt', 'beyond.txt'])
    for (const { text } of readNegatives(readFileSync(join(negatives, file), 'utf8')))
      for (const line of [text, ...text.split('\n')]) if (line.trim() !== '') out.set(folded(line), file);
  return out;
}

describe('the texts that are fitted on', () => {
  it('hold none of the lines that look like noise, on which the weights are tried', () => {
    const looksLikeNoise = negativeLines();
    const found = readdirSync(join(root, textsFolder)).flatMap((file) =>
      readFileSync(join(root, textsFolder, file), 'utf8')
        .split('\n')
        .flatMap((line, k) => {
          const negative = looksLikeNoise.get(folded(plainLine(line)));
          return negative === undefined ? [] : [`${file}:${k + 1} “${line.trim()}” stands in ${negative}`];
        }),
    );
    expect(found).toEqual([]);
  });
});

describe('the weights', () => {
  const groups = groupsByWhole(linesByGroup(readTexts(root)));
  const signs = [...weightsOf(lineWeights).keys()];

  it('know lines as a whole, but only such as stand in several groups of lines', () => {
    const wholes = signs.filter(isWhole);
    expect(wholes.length).toBeGreaterThan(0);
    expect(wholes.filter((sign) => (groups.get(sign) ?? 0) < fewestGroups)).toEqual([]);
  });
});
