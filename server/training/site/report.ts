/** How well pages are told of sites that were not fitted on: the figures to choose by, before any is looked at elsewhere. */
import type { Example } from './examples';

const keptShares = [0.999, 0.997, 0.995, 0.99];

/** Prints how much noise is gone where so much of the story is kept, over the units that `use` lets through. */
export function report(
  title: string,
  examples: readonly Example[],
  odds: Float32Array,
  print: (text: string) => void,
  use: (unit: number) => boolean = () => true,
): void {
  const units: { odds: number; story: number; site: number }[] = [];
  let story = 0;
  let site = 0;
  let gone = 0;
  let lost = 0;
  let at = 0;
  for (const { words, before } of examples) {
    if (use(at)) {
      story += before.story;
      site += before.site;
      gone += before.site;
      lost += before.story;
      words.forEach((each, u) => {
        story += each.story;
        site += each.site;
        units.push({ odds: odds[at + u] ?? 0, story: each.story, site: each.site });
      });
    }
    at += words.length;
  }
  units.sort((a, b) => b.odds - a.odds);
  const wanted = [...keptShares];
  for (const unit of units) {
    while (wanted.length > 0 && lost + unit.story > (1 - (wanted[0] ?? 0)) * story)
      print(
        `${title}: story kept ${wanted.shift() ?? ''}, noise gone ${(gone / site).toFixed(3)}, from ${unit.odds.toFixed(2)}`,
      );
    lost += unit.story;
    gone += unit.site;
  }
}
