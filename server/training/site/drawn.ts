/** Pages drawn from real ones: a person's file is often a story cut short, with a line or two of its site left in it. */
import type { Random } from '../../../test/bench/random';
import type { PageLine, PageLines } from './texts';

const longestStory = 10;
const mostRuns = 3;
const longestRun = 4;

/** Of a run of noise so often several lines stand without blank lines between them. */
const tight = 0.4;

/** Draws a short page: a part of a story, its title above it, and a few runs of noise of the same page; undefined for a page without a story. */
export function drawPage(
  { site, lines }: PageLines,
  noise: readonly PageLine[],
  random: Random,
): PageLines | undefined {
  const story = lines.filter(({ label, text }) => label === 'story' && text.length > 1);
  if (story.length < 3) return undefined;
  const whole = (below: number): number => Math.floor(random.next() * below);
  const length = 3 + whole(longestStory - 2);
  const from = whole(Math.max(1, story.length - length));
  const title = lines.find(({ label, kind }) => label === 'either' && kind === 'title');
  const parts: (readonly PageLine[])[] = story.slice(from, from + length).map((line) => [line]);
  if (title !== undefined && random.chance(0.7)) parts.unshift([title]);
  const runs = noise.length === 0 ? 0 : whole(mostRuns + 1);
  for (let run = 0; run < runs; run++) {
    const first = whole(noise.length);
    const block = noise.slice(first, first + 1 + whole(longestRun));
    // above the title, at the end, or somewhere between
    const place = random.chance(0.15) ? 0 : random.chance(0.3) ? parts.length : 1 + whole(parts.length);
    parts.splice(place, 0, block);
  }
  return { site, lines: numbered(parts, random) };
}

function numbered(parts: readonly (readonly PageLine[])[], random: Random): readonly PageLine[] {
  const out: PageLine[] = [];
  const between = random.chance(0.85) ? 2 : 1;
  let number = 0;
  for (const part of parts) {
    const within = random.chance(tight) ? 1 : between;
    part.forEach((line, k) => {
      out.push({ ...line, number });
      number += k === part.length - 1 ? between : within;
    });
  }
  return out;
}
