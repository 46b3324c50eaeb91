/** Pages that we set ourselves: articles of the benchmark's development half amid what sites say, as lines. */
import type { Part } from '../../../test/bench/noise/page';
import { setPage } from '../../../test/bench/noise/page';
import { developmentSets, phrasesNamed } from '../../../test/bench/noise/phrases';
import { readSources } from '../../../test/bench/noise/source';
import type { Random } from '../../../test/bench/random';
import { rowsOf } from '../../../test/bench/wrap';
import type { PageLine, PageLines } from './texts';

/** Pages of each article with each set of phrases. */
const pagesEach = 6;
/** So often the lines are those of a print: wrapped, and mostly without blank lines. */
const printed = 0.5;
const closeLines = 0.6;
/** A print's lines are from this many characters wide, and up to so many more. */
const narrowest = 60;
const wider = 50;

/** Sets each article several times with each set of phrases, and once by itself. `root` is the project's folder. */
export function setOwnPages(root: string, random: Random): readonly PageLines[] {
  const sources = readSources(root, 'development');
  const sets = developmentSets.map((name) => phrasesNamed(root, name));
  return sources.flatMap((source) => {
    const site = `own ${source.name}`;
    const alone = source.pieces.map(({ text, tight }) => ({ text, tight, label: 'story' as const }));
    const pages = sets.flatMap((phrases) =>
      Array.from({ length: pagesEach }, () => setPage(source, phrases, random).parts),
    );
    return [alone, ...pages].map((parts) => ({ site, lines: linesOf(parts, random) }));
  });
}

function linesOf(
  parts: readonly Pick<Part, 'text' | 'tight' | 'label'>[],
  random: Random,
): readonly PageLine[] {
  const width = random.chance(printed) ? narrowest + Math.floor(random.next() * wider) : Infinity;
  const isClose = width < Infinity && random.chance(closeLines);
  const out: PageLine[] = [];
  let number = 0;
  for (const { text, tight, label } of parts) {
    if (number > 0 && !tight && !isClose) number++;
    for (const row of rowsOf(text, width)) out.push({ number: number++, text: row, label, kind: 'own' });
  }
  return out;
}
