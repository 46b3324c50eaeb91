/**
 * The benchmark of noise: articles set in HTML with a site's furniture, printed, converted and spoilt; then cleaned.
 * Prints how much of the story stayed and how much of the noise did. Options: --faults KIND, --only NAME,
 * --seeds N, --phrases third (furniture that no rule was changed for; the first two sets were developed on).
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findArtifacts } from '../../../server/src/article/artifacts';
import { keptRules } from '../../../server/src/rules/artifacts/kept';
import { corrupt } from './corrupt';
import type { Corruption } from './corrupt';
import { labelWords } from './label';
import type { Counts, Fault, Share } from './measure';
import { measure } from './measure';
import { readSource, setPage } from './page';
import { first, second, third } from './phrases';
import type { Print } from './print';
import { Printer } from './print';
import { randomFrom } from './random';

/** How a text is spoilt after printing. */
const routes: readonly (readonly Corruption[])[] = [
  [],
  ['no-form-feeds'],
  ['half-footers'],
  ['half-footers', 'no-form-feeds'],
  ['reflowed', 'no-form-feeds'],
  ['reflowed', 'half-footers', 'markup'],
  ['markup', 'crlf'],
  ['mojibake'],
  ['ligatures', 'soft-hyphens', 'no-form-feeds'],
];

const prints: readonly Print[] = (['chrome', 'firefox', 'safari'] as const).flatMap((style, s) =>
  (['default', 'layout', 'raw'] as const).map((mode, m) => ({
    style,
    mode,
    locale: ['en-US', 'en-GB', 'de', 'fr', 'sv', 'nl', 'it', 'es', 'en-CA'][(s * 3 + m) % 9] ?? 'en-US',
    paper: (['A5', 'A4', 'Letter'] as const)[(s + m) % 3] ?? 'A5',
  })),
);

type Sums = Record<keyof Counts, { good: number; all: number }>;

const names = {
  wordsKept: 'words kept',
  noiseLeft: 'noise left',
  pageNoiseLeft: 'page noise left',
  paragraphsWhole: 'paragraphs whole',
  quotationsWhole: 'quotations whole',
  joinsFound: 'joins R',
  joinsRight: 'joins P',
} as const satisfies Record<keyof Counts, string>;

const { values } = parseArgs({
  options: {
    faults: { type: 'string' },
    only: { type: 'string' },
    root: { type: 'string', default: '.' },
    seeds: { type: 'string', default: '1' },
    phrases: { type: 'string', default: 'first' },
  },
});
const folder = join(values.root, 'test/bench/noise/articles');
const printer = new Printer(
  join(values.root, '.copydesk-cache/bench-noise'),
  process.env['CHROMIUM'] ?? '/usr/bin/chromium',
);
const sources = readdirSync(folder).map((name) =>
  readSource(name.replace(/\.txt$/u, ''), readFileSync(join(folder, name), 'utf8')),
);
const groups = new Map<string, Sums>();
const faults = new Map<string, number>();
let skipped = 0;
let texts = 0;

for (let seed = 1; seed <= Number(values.seeds); seed++)
  for (const [a, source] of sources.entries())
    for (const [p, print] of prints.entries()) {
      const random = randomFrom(seed * 1000 + a * 31 + p);
      const page = setPage(source, { first, second, third }[values.phrases] ?? first, random);
      const raw = await printer.text(page, print);
      const words = labelWords(raw, page, page.title);
      if (words === undefined) {
        skipped++;
        continue;
      }
      for (const [r, route] of routes.entries()) {
        // every text takes three of the routes, so that all meet all
        if ((a + p + r) % 3 !== 0) continue;
        const name = `${source.name} ${print.style} ${print.mode} ${route.join('+') || 'as printed'}`;
        if (values.only !== undefined && !name.includes(values.only)) continue;
        texts++;
        const result = measure(corrupt(words, route, random), page);
        add('all', result.counts);
        add(`mode ${print.mode}`, result.counts);
        add(`style ${print.style}`, result.counts);
        add(`spoilt ${route.join('+') || 'not'}`, result.counts);
        add(
          /\n\s*\n/u.test(raw) && blankBetween(raw) ? 'blank lines between paragraphs' : 'few blank lines',
          result.counts,
        );
        for (const fault of result.faults) tell(name, fault);
      }
    }
await printer.close();

function blankBetween(raw: string): boolean {
  const breaks = raw.match(/[.”"]\n\s*\S/gu)?.length ?? 0;
  return (raw.match(/[.”"]\n\s*\n/gu)?.length ?? 0) > breaks * 0.6;
}

function add(group: string, counts: Counts): void {
  const sums =
    groups.get(group) ??
    (Object.fromEntries(Object.keys(names).map((key) => [key, { good: 0, all: 0 }])) as Sums);
  groups.set(group, sums);
  for (const key of Object.keys(names) as (keyof Counts)[]) {
    const share: Share = counts[key];
    sums[key].good += share.good;
    sums[key].all += share.all;
  }
}

function tell(name: string, { kind, text }: Fault): void {
  const count = (faults.get(kind) ?? 0) + 1;
  faults.set(kind, count);
  if (values.faults === kind) console.log(`${name}\n    ${JSON.stringify(text)}`);
}

const width = Math.max(...[...groups.keys()].map((group) => group.length));
console.log(`${texts} texts, ${skipped} prints whose order the converter changed\n`);
console.log(
  ' '.repeat(width),
  Object.values(names)
    .map((name) => name.padStart(18))
    .join(''),
);
for (const [group, sums] of groups)
  console.log(
    group.padEnd(width),
    (Object.keys(names) as (keyof Counts)[])
      .map((key) =>
        `${sums[key].all === 0 ? '–' : (sums[key].good / sums[key].all).toFixed(4)} (${sums[key].all})`.padStart(
          18,
        ),
      )
      .join(''),
  );

let lines = 0;
let wrong = 0;
for (const { fields, paragraphs } of sources) {
  const text = [
    ...Object.values(fields),
    ...paragraphs.map((paragraph) => paragraph.replace(/^## /u, '')),
  ].join('\n\n');
  lines += text.split('\n\n').length;
  for (const artifact of findArtifacts(text, { disabledRules: [] })) {
    wrong++;
    if (values.faults === 'clean')
      console.log(artifact.rule, JSON.stringify(text.slice(artifact.span.start, artifact.span.end)));
  }
}
console.log(`\n${wrong} findings in ${lines} clean lines, ${((wrong / lines) * 1000).toFixed(1)} in 1,000`);

// how long a long file takes, against a bare pass of the dearest of the rules' expressions over its lines
const story = sources.flatMap(({ paragraphs }) =>
  paragraphs.filter((paragraph) => !paragraph.startsWith('## ')),
);
const long = Array.from({ length: 10_000 }, (_, k) =>
  k % 2 === 0 ? (story[(k / 2) % story.length] ?? '') : '',
);
const text = long.join('\n');
const median = (run: () => void): number => {
  const times = Array.from({ length: 9 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[4] ?? 0;
};
const bare = Math.max(
  ...keptRules.map(({ shape }) => median(() => void long.filter((line) => shape.test(line)))),
);
const whole = median(() => void findArtifacts(text, { disabledRules: [] }));
console.log(
  `10,000 lines (${Math.round(text.length / 1000)} kB): ${whole.toFixed(0)} ms, ${(whole / bare).toFixed(1)} times a bare pass of one expression (${bare.toFixed(0)} ms)`,
);
