/**
 * The benchmark of noise: articles set in HTML with a site's furniture, printed, converted and spoilt; then cleaned.
 * Prints how much of the story stayed and how much of the noise did, with the targets, and what goes wrong by class.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bareRule } from '../barePass';
import { readOptions } from '../options';
import { findInClean, flagged, hardNegatives, timeLong } from './clean';
import { figuresOf } from './figures';
import type { PrintCounts } from './measurePrints';
import { measurePrints } from './measurePrints';
import { developmentSets, heldSets, phrasesNamed } from './phrases';
import { Printer } from './print';
import { readSources } from './source';
import { add, shareOf, shown } from './tally';
import type { Tally } from './tally';
import { verdicts } from './targets';

const help = `npm run bench -- --noise   how clean printed articles get
  --held                   the held-out articles with the held-out phrases; figures only, no words of theirs
  --show                   with --held: faults may be shown all the same
  --faults KIND            show the faults of a kind: left, word lost, noise left, paragraph, quotation, join missed,
                           join wrong, parts joined, clean, negatives
  --only NAME              only texts whose name holds this
  --phrases SETS           sets of phrases, separated by commas
  --seeds N                so many pages of every article and print (1)`;

const values = readOptions(
  () =>
    parseArgs({
      options: {
        held: { type: 'boolean', default: false },
        show: { type: 'boolean', default: false },
        faults: { type: 'string' },
        only: { type: 'string' },
        root: { type: 'string', default: '.' },
        seeds: { type: 'string', default: '1' },
        phrases: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values,
  help,
);
const { held, root } = values;
const sets = (values.phrases?.split(',') ?? (held ? heldSets : developmentSets)).map((name) => ({
  name,
  phrases: phrasesNamed(root, name),
}));
const secret = (held || sets.some(({ name }) => name.startsWith('held'))) && !values.show;
const shownFaults = secret ? undefined : values.faults;
const sources = readSources(root, held ? 'held' : 'development');
const printer = new Printer(join(root, '.copydesk-cache/bench-noise'), {
  chromium: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  firefox: process.env['FIREFOX'] ?? '/usr/bin/firefox-esr',
});
/** Prints and measures; the browsers are closed whatever happens. */
async function measured(): Promise<PrintCounts> {
  try {
    return await measurePrints(
      {
        sources,
        sets,
        seeds: Number(values.seeds),
        only: values.only ?? '',
        onFault: (name, { kind, text }) => {
          if (kind === shownFaults) console.log(`${name}\n    ${JSON.stringify(text)}`);
        },
      },
      printer,
    );
  } finally {
    await printer.close();
  }
}

const { groups, classes, order, texts } = await measured();
const negatives = hardNegatives(root);
const beyond = hardNegatives(root, 'beyond');
const safe = flagged([...negatives, ...beyond], 'safe');
const suggested = flagged(negatives, 'suggested');
const suggestedBeyond = flagged(beyond, 'suggested');
const clean = findInClean(sources);
const time = timeLong(sources);
if (shownFaults === 'clean') console.log(clean.findings.join('\n'));
if (shownFaults === 'negatives') console.log([...safe, ...suggested].join('\n'));

console.log(
  `${held ? 'held-out' : 'development'} articles, ${sets.map(({ name }) => name).join(', ')}: ${texts} texts`,
);
console.log(
  `prints whose order the converter changed: ${[...order].map(([mode, sum]) => `${mode} ${sum.good} of ${sum.all}`).join(', ')}\n`,
);
console.log(groups.lines().join('\n'));
console.log(classes.lines().join('\n'));
console.log(`\nfindings in clean text by rule and kind: ${byRule(clean.findings)}`);
console.log(`hard negatives by rule: ${byRule([...safe, ...suggested])}`);
console.log(
  `10,000 lines are ${time.kilobytes} kB; a bare pass of the expression that tells a ${bareRule} takes ${shown(time.bare, 0)} ms, all of it ${shown(time.whole / time.bare, 1)} times that\n`,
);
console.log(
  verdicts(
    figuresOf(groups, {
      falsePositives: (clean.findings.length / clean.lines) * 1000,
      cleanLines: clean.lines,
      safe: { good: safe.length, all: negatives.length + beyond.length },
      suggested: { good: suggested.length, all: negatives.length },
      suggestedBeyond: { good: suggestedBeyond.length, all: beyond.length },
      milliseconds: time.whole,
    }),
  ).join('\n'),
);

function byRule(findings: readonly string[]): string {
  const tally: Tally = new Map();
  for (const finding of findings)
    add(tally, /^[^:]*/u.exec(finding)?.[0] ?? '', { good: 1, all: findings.length });
  return (
    [...tally].map(([rule, sum]) => `${rule} ${sum.good} (${shown(shareOf(sum), 2)})`).join(', ') || 'none'
  );
}
