/** The table of how well figures were measured, against the documents that it is taken from. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { measuredFigures } from '../../../server/src/archive/measured';

const root = new URL('../../../', import.meta.url);

it('says no value that the project’s documents do not say', () => {
  const missing = measuredFigures.flatMap(({ figure, measures }) =>
    measures
      .filter(({ value, source }) => !readFileSync(new URL(source, root), 'utf8').includes(value))
      .map(({ value, source }) => `${figure}: ${value} is not in ${source}`),
  );
  expect(missing).toEqual([]);
});

it('says of some figures that nobody has measured them', () => {
  expect(
    measuredFigures.filter(({ measures }) => measures.length === 0).map(({ figure }) => figure),
  ).toContain('Speakers joined across articles');
});
