/**
 * `npm run bench`: speed as ratios within one run, and accuracy on corpora that are given by option.
 *
 *   --polnear DIR   a PolNeAR folder: scores attributions            --no-speed      leaves the speed out
 *   --gold DIR      our gold on articles of that folder              --rounds N      how often each thing is timed
 *   --split K/N     how much of the corpus may be looked at (1/2)
 *   --examples N    shows passages of that part                      --pattern ID    only of this pattern
 *   --noise         the benchmark of noise instead, see noise/run.ts
 *   --kind KIND     right, wrong, spurious, missed, quiet, unfound, clause (--pattern is the cue) or speaker
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { printAccuracy } from './accuracy/accuracy';
import { splitFrom } from './accuracy/split';
import { readOptions } from './options';
import { secondReadingFigures } from './speed/secondReading';
import { speedFigures } from './speed/speed';
import { waitingFigures } from './speed/waiting';
import { table } from './table';

const root = process.cwd();

const help = `npm run bench                      speed and memory, as ratios within one run
npm run bench -- --polnear DIR     accuracy too, on a PolNeAR folder
  --gold DIR                       full names of speakers in articles of that folder
  --no-speed                       leave the speed out
  --rounds N                       how often each thing is timed (9)
  --split K/N                      how much of the corpus may be looked at (1/2)
  --examples N --kind KIND         show passages of that part: right, wrong, spurious, missed, quiet, unfound, clause, speaker
  --pattern ID                     only of this pattern
npm run bench -- --noise           how clean printed articles get; --noise --help lists its options`;

const values = readOptions(
  () =>
    parseArgs({
      options: {
        polnear: { type: 'string' },
        gold: { type: 'string' },
        split: { type: 'string', default: '1/2' },
        examples: { type: 'string' },
        pattern: { type: 'string' },
        kind: { type: 'string', default: 'wrong' },
        'no-speed': { type: 'boolean', default: false },
        rounds: { type: 'string', default: '9' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values,
  help,
);

if (!values['no-speed']) {
  const rounds = { warmUp: 2, timed: Number(values.rounds) };
  const say = (line: string): void => console.error(line);
  const figures = [
    ...speedFigures(root, rounds, say),
    ...(await secondReadingFigures(root, rounds, say)),
    ...(await waitingFigures(root, say)),
  ];
  console.log(
    table(
      ['figure', 'value', 'target', '', 'measured'],
      figures.map(({ name, value, unit, target, note }) => [
        name,
        value.toFixed(2) + (unit === '' ? '' : ` ${unit}`),
        target === undefined ? '' : `≤ ${target}`,
        target === undefined ? '' : value <= target ? 'ok' : 'MISSED',
        note,
      ]),
    ),
  );
}

if (values.polnear !== undefined)
  printAccuracy(
    {
      polnear: values.polnear,
      gold: values.gold,
      split: splitFrom(values.split),
      wanted:
        values.examples === undefined
          ? undefined
          : { count: Number(values.examples), pattern: values.pattern, kind: values.kind },
      lastRun: join(root, '.copydesk-cache/bench-last.json'),
    },
    (text) => console.log(text),
  );
else if (values.gold !== undefined) throw new Error('--gold wants --polnear, where its articles are');
