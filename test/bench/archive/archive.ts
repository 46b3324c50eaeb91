/**
 * `npm run bench -- --archive`: the command line over an archive of many articles: how fast, with how much memory, what becomes of
 * broken files, and whether a run that is killed again and again ends in the same bytes.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readOptions } from '../options';
import { randomFrom } from '../random';
import { table } from '../table';
import { makeArchive, type Archive } from './make';
import { watch, type Watched } from './watched';

const help = `npm run bench -- --archive      the command line over an archive of many articles, after npm run build
  --articles N                   how many (2000); they are made of our own text
  --folder DIR                   where the archive is made, or was made before; else in a temporary folder
  --kills N                      how often the run that is gone on with is killed (20)
  --only PARTS                   of: speed, whole, kills`;

const values = readOptions(
  () =>
    parseArgs({
      options: {
        articles: { type: 'string', default: '2000' },
        folder: { type: 'string' },
        kills: { type: 'string', default: '20' },
        only: { type: 'string', default: 'speed,whole,kills' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values,
  help,
);

const root = process.cwd();
const program = join(root, 'dist/cli/copydesk.js');
const base = values.folder ?? mkdtempSync(join(tmpdir(), 'copydesk-archive-'));
const rows: (readonly string[])[] = [];
const row = (...cells: readonly string[]): void => {
  console.error(cells.join('  '));
  rows.push(cells);
};
const at = (name: string): string => join(base, name);

mkdirSync(at('archive'), { recursive: true });
const archive = makeArchive(root, at('archive'), Number(values.articles));
row(`archive`, `${archive.articles} files`, `${(archive.bytes / 1e6).toFixed(0)} MB`);
const parts = values.only.split(',');
if (parts.includes('speed')) await measureSpeed(archive);
if (parts.includes('whole')) await measureWhole(archive);
if (parts.includes('kills')) await measureKills(archive, Number(values.kills));
console.log(table(['what', 'measured', ''], rows));
if (values.folder === undefined) rmSync(base, { recursive: true, force: true });

/**
 * One core and two, with speakers and for cleaning alone. One thread on two cores is no measure of one core: V8 collects its
 * garbage and compiles on the other.
 */
async function measureSpeed({ folder, bytes }: Archive): Promise<void> {
  const args = {
    annotate: ['annotate', '--reader', 'off', '--format', 'jsonl', '--force', '--into', at('speed.jsonl')],
    clean: ['clean', '--reader', 'off', '--force', '--out', at('cleaned')],
  };
  for (const [name, command] of Object.entries(args)) {
    const oneCore = await watch(program, [...command, '--jobs', '1', folder], { onOneCore: true });
    const oneThread = await watch(program, [...command, '--jobs', '1', folder]);
    const two = await watch(program, [...command, '--jobs', '2', folder]);
    const told = (run: Watched): readonly [string, string] => [
      `${(bytes / 1e6 / run.seconds).toFixed(3)} MB/s`,
      `${(oneCore.seconds / run.seconds).toFixed(2)} times, ${run.processor.toFixed(0)} s of processor time`,
    ];
    row(`${name}, one core`, ...told(oneCore));
    row(`${name}, one thread on two cores`, ...told(oneThread));
    row(`${name}, two threads on two cores`, ...told(two));
  }
}

/** One run over all, on all cores. */
async function measureWhole({ folder, bytes, articles, broken }: Archive): Promise<void> {
  const run = await watch(program, commandInto('whole', folder, ['--force']));
  row('whole run', `${(bytes / 1e6 / run.seconds).toFixed(3)} MB/s`, `${run.seconds.toFixed(0)} s`);
  const quarter = Math.floor(run.memory.length / 4);
  const [second, last] = [quarter, 3 * quarter].map((from) => mean(run.memory.slice(from, from + quarter)));
  const peak = Math.max(...run.memory);
  row(
    'memory',
    `${peak.toFixed(0)} MB at most`,
    `${second?.toFixed(0)} in the second quarter, ${last?.toFixed(0)} in the last`,
  );
  const lines = linesIn(at('whole.jsonl'));
  row(
    'articles annotated',
    String(lines.length),
    lines.length === articles - broken.size ? 'all' : 'NOT ALL',
  );
  const named = linesIn(at('whole.errors')).map(
    (line) => JSON.parse(line) as { file: string; error: string },
  );
  const right = named.filter(({ file, error }) => broken.get(file) === error).length;
  row(
    'broken files named',
    String(right),
    right === broken.size && named.length === right ? 'all' : 'NOT ALL',
  );
  row(
    'named on standard error',
    String([...broken.keys()].filter((file) => run.err.includes(`${file}: `)).length),
  );
}

/** A run that is killed at random moments, and gone on with each time. */
async function measureKills({ folder, bytes }: Archive, kills: number): Promise<void> {
  const random = randomFrom(kills);
  const begun = performance.now();
  const whole = existsSync(at('whole.jsonl'))
    ? undefined
    : await watch(program, commandInto('whole', folder, []));
  // a run of known length is killed all along it
  const length = whole?.seconds ?? bytes / 1e5;
  rmSync(at('killed.jsonl'), { force: true });
  let killed = 0;
  for (let k = 0; k < kills; k++) {
    const after = 1000 + random.next() * ((2000 * length) / kills);
    const run = await watch(program, commandInto('killed', folder, ['--resume']), { killAfter: after });
    if (run.code === null) killed++;
  }
  const last = await watch(program, commandInto('killed', folder, ['--resume']));
  const same = ['jsonl', 'errors'].every((ending) =>
    readFileSync(at(`whole.${ending}`)).equals(readFileSync(at(`killed.${ending}`))),
  );
  row(
    'killed and gone on with',
    `${killed} times`,
    same && last.code !== null ? 'the same bytes' : 'OTHER BYTES',
  );
  row('… in all', `${((performance.now() - begun) / 1000).toFixed(0)} s`);
}

function commandInto(name: string, folder: string, more: readonly string[]): readonly string[] {
  const command = ['annotate', '--reader', 'off', '--format', 'jsonl'];
  return [...command, '--into', at(`${name}.jsonl`), '--errors', at(`${name}.errors`), ...more, folder];
}

/** A file may be longer than the longest string. */
function linesIn(file: string): readonly string[] {
  const bytes = readFileSync(file);
  const lines: string[] = [];
  for (let start = 0, end = bytes.indexOf(10); end >= 0; start = end + 1, end = bytes.indexOf(10, start))
    lines.push(bytes.toString('utf8', start, Math.min(end, start + 300)));
  return lines;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
