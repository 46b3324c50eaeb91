/** Speed and accuracy: node .config/bench.mjs [options], see test/bench/bench.ts. */
process.argv.splice(2, 0, 'test/bench/bench.ts');
await import('./run.mjs');
