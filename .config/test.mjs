/**
 * `npm test`: everything that must hold, stage by stage. What a stage prints is shown when it fails. Ends with one line a
 * stage and the totals. How a stage is run, and when it is cut: stage.mjs.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { install } from './install.mjs';
import { runStage } from './stage.mjs';

const help = `npm test                 everything that must hold: types, style, tests, a user's way through real editors
npm test -- --fast       all but the tests in real editors and data tools
npm test -- --verbose    shows what each stage prints, not only where it fails
npm test -- --help       this list`;

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const bin = (name) => join(root, 'node_modules', ...name.split('/'));
const vitest = (config) => [
  bin('vitest/vitest.mjs'),
  ...['run', '--config', config, '--reporter=default', '--reporter=./.config/vitestReporter.mjs'],
];

/** What a web window is most likely to break, of all journeys: COPYDESK_WINDOW=web runs any other there. */
const webJourneys = ['speakers', 'secondReading', 'restricted'].map((name) => `journeys/${name}`);

/**
 * Without what `required` stages make no other can run; `outside` marks what --fast leaves out. Of `namesLeftOut` it is
 * said in the end what was skipped: the names of its tests tell what to install. Those that are `together` have one core each and
 * run at once.
 */
const stages = [
  { name: 'Types', args: [bin('typescript/bin/tsc'), '-b'], together: true },
  { name: 'Lint', together: true, args: [bin('eslint/bin/eslint.js'), '--max-warnings', '0', '.'] },
  {
    name: 'Format',
    together: true,
    args: [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'],
  },
  { name: 'Build', args: ['.config/build.mjs'], required: true, together: true },
  { name: 'Unit, seeds, protocol', args: vitest('vitest.config.mjs'), tests: true },
  {
    name: 'Other editors',
    args: vitest('test/editors/editors.config.mjs'),
    tests: true,
    outside: true,
    namesLeftOut: true,
  },
  { name: 'Node extension host', args: ['test/vscode/run-node.mjs'], tests: true, outside: true },
  {
    name: 'Web extension host, oldest',
    args: ['test/vscode/run-web.mjs', 'oldest'],
    tests: true,
    outside: true,
  },
  {
    name: 'Web extension host, current',
    args: ['test/vscode/run-web.mjs', 'current'],
    tests: true,
    outside: true,
  },
  { name: 'Window, npm start', args: vitest('test/vscode/window.config.mjs'), tests: true, outside: true },
  {
    name: 'Window in the browser',
    args: [...vitest('test/vscode/window.config.mjs'), ...webJourneys],
    env: { COPYDESK_WINDOW: 'web' },
    tests: true,
    outside: true,
    namesLeftOut: true,
  },
  {
    name: 'Spark, DuckDB, pandas',
    args: vitest('test/data/data.config.mjs'),
    tests: true,
    outside: true,
    namesLeftOut: true,
  },
];

try {
  process.exitCode = await main(readOptions());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** Resolves with the exit code. */
async function main(options) {
  if (options.help) {
    console.log(help);
    return 0;
  }
  await install(root, 'Installing the dependencies');
  if (!options.fast) {
    const { findBrowser, noBrowser } = await import('../test/vscode/lib/browser.mjs');
    if (!findBrowser()) throw new Error(noBrowser);
  }
  const results = [];
  const wanted = stages.filter(({ outside }) => !(outside && options.fast));
  const first = wanted.filter(({ together }) => together);
  const done = await Promise.all(first.map((stage) => run(stage, options)));
  results.push(...first.map((stage, k) => ({ ...stage, ...done[k] })));
  for (const stage of wanted.slice(first.length)) {
    const blocked = results.some(({ ok, required }) => required && !ok);
    results.push({ ...stage, ...(blocked ? notRun : await run(stage, options)) });
  }
  return summarise(results, options);
}

const notRun = {
  ok: false,
  passed: 0,
  failed: 1,
  skipped: 0,
  leftOut: [],
  what: 'not run: the build failed',
};

/** Runs a stage and shows what it printed where it failed, or all of it as it comes. */
async function run(stage, { verbose }) {
  console.log(`${stage.name} …`);
  const result = await runStage(stage, verbose ? { onOutput: (data) => process.stdout.write(data) } : {});
  if (!result.ok && !verbose) console.log(result.output.trimEnd());
  if (result.cut !== '') console.log(result.cut);
  return result;
}

function summarise(results, { fast }) {
  const width = Math.max(...results.map(({ name }) => name.length));
  console.log();
  for (const { name, what } of results) console.log(`${name.padEnd(width)}  ${what}`);
  if (fast) console.log('Left out: the tests in real editors and data tools');
  for (const { namesLeftOut, leftOut } of results)
    if (namesLeftOut) for (const name of leftOut) console.log(`Left out: ${name}`);
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return results.every(({ ok }) => ok) ? 0 : 1;
}

function readOptions() {
  try {
    return parseArgs({
      options: {
        fast: { type: 'boolean' },
        verbose: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    // "Unknown option '--fsat'", with advice for those who wrote the program after the first sentence
    throw new Error(`${error.message.split('. ')[0]}. These are known:\n${help}`, { cause: error });
  }
}
