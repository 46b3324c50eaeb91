/**
 * Measures: node .config/bench.mjs [options]. Speed and accuracy, see test/bench/bench.ts; with --noise as the first
 * option, how clean printed articles get, see test/bench/noise/run.ts.
 */
if (process.argv[2] === '--noise') {
  process.argv.splice(2, 1);
  await import('../test/bench/noise/run.mjs');
} else {
  process.argv.splice(2, 0, 'test/bench/bench.ts');
  await import('./run.mjs');
}
