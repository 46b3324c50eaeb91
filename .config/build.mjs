/** Bundles everything into dist/: the client for both hosts, the server as a process and as a worker, the command line, the library. */
import { build, context } from 'esbuild';
import { chmod, copyFile, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { basename, join, resolve } from 'node:path';
import { binaryLoader } from './binary.mjs';
import { compromiseLater } from './words.mjs';
import { bundledPackages, dataLicences, licencesFile, licencesOf } from './licences.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const watch = process.argv.includes('--watch');
const option = (name) =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined;
/** `--only server` builds one part, `--out FOLDER` builds into another folder than dist/, `--meta` tells what went in: for tests. */
const only = option('--only');
const out = option('--out') ?? 'dist';
const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
const shared = {
  define: { COPYDESK_VERSION: JSON.stringify(version) },
  absWorkingDir: root,
  bundle: true,
  loader: binaryLoader, // tables of numbers
  plugins: [compromiseLater],
  minify: !watch,
  sourcemap: watch,
  target: 'es2022',
  logLevel: watch ? 'info' : 'warning', // the watch task waits for a line that is printed at `info`
  legalComments: 'none', // licences.mjs gathers the licences in a file of their own
  metafile: !watch,
  mainFields: ['module', 'main'],
};
const node = { ...shared, platform: 'node', target: 'node20', format: 'cjs' };
const web = { ...shared, platform: 'browser', mainFields: ['browser', 'module', 'main'] };
/** Of a package that has several forms, none that is for one platform. */
const library = { ...shared, platform: 'neutral', entryPoints: ['server/src/library.ts'] };
// its runtime asks for its own address in order to find what it is handed
const reader = { define: { ...shared.define, 'import.meta.url': '""' } };

const all = [
  // the stub asks for what looks at a text only where nothing else tells, and for the rest only when an article is open
  {
    ...node,
    entryPoints: ['client/src/node.ts'],
    outfile: 'dist/client/node.js',
    external: ['vscode', './detection', './extension.node'],
    // require(), as import() would want the file's ending and pass by VS Code's own loader of `vscode`
    supported: { 'dynamic-import': false },
  },
  { ...node, entryPoints: ['client/src/detection.ts'], outfile: 'dist/client/detection.js' },
  {
    ...node,
    entryPoints: ['client/src/extension.node.ts'],
    outfile: 'dist/client/extension.node.js',
    external: ['vscode'],
  },
  {
    ...web,
    entryPoints: ['client/src/web.ts'],
    outfile: 'dist/client/web.js',
    format: 'cjs',
    external: ['vscode'],
  },
  {
    ...node,
    entryPoints: ['server/src/main.node.ts'],
    outfile: 'dist/server/main.node.js',
    banner: { js: '#!/usr/bin/env node' },
  },
  { ...web, entryPoints: ['server/src/main.web.ts'], outfile: 'dist/server/main.web.js', format: 'iife' },
  {
    ...node,
    entryPoints: ['server/src/cli/copydesk.ts'],
    outfile: 'dist/cli/copydesk.js',
    banner: { js: '#!/usr/bin/env node' },
  },
  // the workers in which the language model reads
  { ...node, ...reader, entryPoints: ['server/src/reader.node.ts'], outfile: 'dist/reader/reader.node.js' },
  {
    ...web,
    ...reader,
    entryPoints: ['server/src/reader.web.ts'],
    outfile: 'dist/reader/reader.web.js',
    format: 'iife',
  },
  // one file for Node, pages and workers, and one for require()
  { ...library, outfile: 'dist/library/copydesk.mjs', format: 'esm' },
  { ...library, outfile: 'dist/library/copydesk.cjs', format: 'cjs' },
];

/** The library is no part of the extension: nothing of it is watched. */
const programs = ['client', 'server', 'cli', 'reader'];
const parts = only === undefined ? (watch ? programs : [...programs, 'library']) : [only];
const bundles = all
  .filter(({ outfile }) => parts.some((part) => outfile.startsWith(`dist/${part}/`)))
  .map((bundle) => ({ ...bundle, outfile: bundle.outfile.replace(/^dist/, () => out) }));

if (watch) {
  for (const bundle of bundles) await (await context(bundle)).watch();
} else {
  for (const part of parts) await rm(resolve(root, out, part), { recursive: true, force: true });
  const built = await Promise.all(bundles.map((bundle) => build(bundle)));
  const metafiles = built.map(({ metafile }) => metafile);
  if (parts.includes('reader')) await copyReader(resolve(root, out, 'reader'));
  const executables = bundles.filter(({ banner }) => banner !== undefined);
  for (const { outfile } of executables) await chmod(resolve(root, outfile), 0o755);
  if (only === undefined) {
    const licences = await licencesOf(bundledPackages(metafiles, root), await dataLicences(root));
    await writeFile(resolve(root, out, licencesFile), licences);
  }
  if (process.argv.includes('--meta')) {
    await writeFile(resolve(root, out, 'meta.json'), JSON.stringify(metafiles));
  }
}

/** The language model with its runtime's program, beside the workers. Everything works without the model. */
async function copyReader(folder) {
  await mkdir(folder, { recursive: true });
  const files = [
    'node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm',
    'server/src/reader/model/reader.onnx',
    'server/src/reader/model/vocabulary.txt',
  ];
  for (const file of files) {
    if (await stat(join(root, file)).catch(() => undefined)) {
      await copyFile(join(root, file), join(folder, basename(file)));
    } else {
      console.warn(`${file} is missing: Copydesk is built without a second reading.`);
    }
  }
}
