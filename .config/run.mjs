/** Runs a TypeScript program of test/: node .config/run.mjs test/docs/write.ts [arguments] */
import { build } from 'esbuild';
import { binaryLoader } from './binary.mjs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [, , program] = process.argv;
if (program === undefined) throw new Error('Say which program: node .config/run.mjs test/docs/write.ts');
const outfile = join(root, 'dist', 'tools', basename(program).replace(/\.ts$/u, '.mjs'));
await build({
  absWorkingDir: root,
  entryPoints: [program],
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  loader: binaryLoader,
  logLevel: 'warning',
});
process.argv.splice(1, 2, outfile);
await import(pathToFileURL(outfile).href);
