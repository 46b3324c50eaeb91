/** Labelled texts as the model sees them: their units, with how much of each is the site's. */
import { finish } from '../../src/article/text/inSteps';
import { toBody } from '../../src/article/cleaning/body';
import { lineAt } from '../../src/article/noise/lines/contentLines';
import { createMemory } from '../../src/article/text/memoPerLine';
import { readUpToSite } from '../../src/article/noise/readOnce';
import type { Page } from '../../src/article/noise/site/likelihood';
import { readPage } from '../../src/article/noise/site/likelihood';
import { readUnits } from '../../src/article/noise/site/units';
import { userChoicesOf } from '../../src/article/noise/userChoices';
import { defaultAnalyzeOptions } from '../../src/article/options';
import type { LabelledText } from './texts';

/** How many words of a unit are whose. */
export interface UnitWords {
  readonly story: number;
  readonly site: number;
  readonly either: number;
  /** The kind of noise that most of its words are; empty for the story. */
  readonly kind: string;
}

/** A text as the model sees it. */
export interface Example {
  readonly site: string;
  readonly page: Page;
  /** By unit. */
  readonly words: readonly UnitWords[];
  /** Words that rules took out before the site is sought. */
  readonly before: { readonly story: number; readonly site: number };
}

const word = /[\p{L}\p{N}\p{M}_]+/gu;

/** Reads a text as far as the model does. */
export function exampleOf({ site, text, stretches }: LabelledText): Example {
  const memory = createMemory();
  const read = readUpToSite(text, userChoicesOf(text, defaultAnalyzeOptions), memory);
  const units = finish(readUnits(read.text, read.lines, read.taken, read.joined, memory));
  const page = finish(readPage(units, read.lines, read.taken, read.title));
  const unitOf = new Int32Array(read.lines.length).fill(-1);
  units.forEach(({ lines }, u) => {
    for (const line of lines) unitOf[line] = u;
  });
  const counts = units.map(() => ({
    story: 0,
    site: 0,
    either: 0,
    unknown: 0,
    kinds: new Map<string, number>(),
  }));
  const before = { story: 0, site: 0, either: 0, unknown: 0 };
  for (const { start, end, label, kind } of stretches)
    for (const { index } of text.slice(start, end).matchAll(word)) {
      const line = lineAt(read.lines, toBody(read.body, start + index));
      const count = line < 0 ? undefined : counts[unitOf[line] ?? -1];
      if (count === undefined) {
        before[label]++;
        continue;
      }
      count[label]++;
      if (label === 'site') count.kinds.set(kind, (count.kinds.get(kind) ?? 0) + 1);
    }
  const words = counts.map(({ story, site: ofSite, either, kinds }) => ({
    story,
    site: ofSite,
    either,
    kind: [...kinds].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '',
  }));
  return { site, page, words, before };
}
