/**
 * `npm run soak`: the tests that draw their texts, edits and orders, round after round, each from another seed, until the
 * time is over or something fails. Then the one command that repeats it is printed.
 */
import { randomInt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { globSync } from 'tinyglobby';
import { effortVariable, seedVariable } from './draws.mjs';
import { vitestLimits } from './limits.mjs';
import { runStage } from './stage.mjs';

const help = `npm run soak                        rounds of everything that is drawn at random, for five minutes
npm run soak -- --seconds 3600      for an hour; a round that has begun is ended
npm run soak -- --effort 10         each round draws ten times as much as npm test does, instead of as much
npm run soak -- --seed 7            one round with this seed
npm run soak -- test/protocol       only what stands there
npm run soak -- --help              this list`;

const usual = { seconds: '300', effort: '1' };
/** Seeds are below this: what fast-check takes, and short enough to be copied. */
const seedsBelow = 2 ** 31;

const root = fileURLToPath(new URL('..', import.meta.url));

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** Resolves with the exit code. */
async function main() {
  const { values: options, positionals: places } = readOptions();
  if (options.help) {
    console.log(help);
    return 0;
  }
  const files = await drawingTests(places);
  if (files.length === 0) throw new Error('Nothing is drawn at random there.');
  const effort = numberOf(options, 'effort');
  const end = Date.now() + numberOf(options, 'seconds') * 1000;
  let rounds = 0;
  do {
    const seed = options.seed === undefined ? randomInt(seedsBelow) : numberOf(options, 'seed');
    console.log(`Round ${++rounds}, seed ${seed} …`);
    const result = await round(files, seed, effort);
    console.log(`  ${result.what}`);
    if (!result.ok) {
      console.log(result.output.trimEnd());
      if (result.cut !== '') console.log(result.cut);
      const failing = [...new Set(result.failing.map((name) => name.split(' > ')[0]))];
      const where = failing.length > 0 ? failing : places;
      console.log('\nThis repeats it:');
      console.log(`  npm run soak -- ${['--seed', seed, '--effort', effort, ...where].join(' ')}`);
      return 1;
    }
  } while (options.seed === undefined && Date.now() < end);
  console.log(`Nothing failed in ${rounds} round${rounds === 1 ? '' : 's'}.`);
  return 0;
}

/** Runs the tests once. */
function round(files, seed, effort) {
  const timeout = Math.ceil(vitestLimits.testTimeout * Math.max(1, effort));
  return runStage(
    {
      name: 'Soak',
      args: [
        join(root, 'node_modules/vitest/vitest.mjs'),
        ...['run', '--reporter=default', '--reporter=./.config/vitestReporter.mjs'],
        `--testTimeout=${timeout}`,
        ...files,
      ],
      env: { [seedVariable]: String(seed), [effortVariable]: String(effort) },
      tests: true,
    },
    { silence: 2 * timeout },
  );
}

/** The tests that draw something: those that import .config/draws.mjs or fast-check. */
async function drawingTests(places) {
  const all = globSync('test/**/*.test.ts', { cwd: root }).sort();
  const asked = all.filter((file) => places.length === 0 || places.some((place) => file.includes(place)));
  const texts = await Promise.all(asked.map((file) => readFile(join(root, file), 'utf8')));
  return asked.filter((_, at) => /from '(?:fast-check|[./]+\.config\/draws\.mjs)'/u.test(texts[at]));
}

function numberOf(options, name) {
  const number = Number(options[name] || NaN);
  if (!Number.isFinite(number) || number < 0) throw new Error(`--${name} takes a number.\n${help}`);
  return number;
}

function readOptions() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        seconds: { type: 'string', default: usual.seconds },
        effort: { type: 'string', default: usual.effort },
        seed: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new Error(`${error.message.split('. ')[0]}. These are known:\n${help}`, { cause: error });
  }
}
