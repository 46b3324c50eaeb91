/**
 * Measures: node .config/bench.mjs [options]. Speed and accuracy, see test/bench/bench.ts; with --noise, how
 * clean printed articles get, see test/bench/noise/run.ts; with --archive, what an archive takes, see
 * test/bench/archive/archive.ts. --help lists the options of either.
 */
const noise = process.argv.indexOf('--noise', 2);
const archive = process.argv.indexOf('--archive', 2);
if (archive > 0) {
  process.argv.splice(archive, 1);
  process.argv.splice(2, 0, 'test/bench/archive/archive.ts');
  await import('./run.mjs');
} else if (noise > 0) {
  process.argv.splice(noise, 1);
  await import('../test/bench/noise/run.mjs');
} else {
  process.argv.splice(2, 0, 'test/bench/bench.ts');
  await import('./run.mjs');
}
