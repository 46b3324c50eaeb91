/** Bundles and runs the benchmark of noise: node test/bench/noise/run.mjs [options]; --help lists them. */
import { build } from 'esbuild';
import { binaryLoader } from '../../../.config/binary.mjs';
import { mkdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const out = join(root, '.copydesk-cache/bench-noise.mjs');
mkdirSync(join(root, '.copydesk-cache'), { recursive: true });
await build({
  entryPoints: [join(root, 'test/bench/noise/run.ts')],
  outfile: out,
  bundle: true,
  loader: binaryLoader,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  external: ['playwright-core'],
  logLevel: 'warning',
});
process.argv.splice(2, 0, '--root', root);
await import(pathToFileURL(out).href);
