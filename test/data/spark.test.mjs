/** The recipe for Apache Spark, on real sessions: the command line's bytes, whatever is killed on the way. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import {
  copydesk,
  folder,
  java,
  program,
  pyspark,
  root,
  run,
  runPython,
  withModules,
  writeArchive,
} from './archive.mjs';

const recipe = join(root, 'server/recipes/spark_annotate.py');

/** What the plain command line prints of the archive. */
function plain(file) {
  return run(process.execPath, [program, 'annotate', '--from', 'jsonl', '--exit-zero', file]);
}

/** Runs the recipe with a master of Spark; what it wrote, part behind part. */
function throughSpark(master, file, { command = copydesk, partitions = 6, environment = {} } = {}) {
  const output = join(folder, `out-${master.replaceAll(/\W/gu, '-')}`);
  const sparkHome = runPython(['-c', 'import os, pyspark; print(os.path.dirname(pyspark.__file__))']).trim();
  runPython([recipe, file, output, '--copydesk', command, '--partitions', String(partitions)], {
    env: {
      ...process.env,
      ...environment,
      SPARK_HOME: sparkHome,
      SPARK_LOCAL_IP: '127.0.0.1',
      PYSPARK_SUBMIT_ARGS: `--master ${master} --conf spark.ui.enabled=false pyspark-shell`,
    },
  });
  expect(readdirSync(output)).toContain('_SUCCESS');
  const parts = readdirSync(output)
    .filter((name) => name.startsWith('part-'))
    .sort();
  expect(parts.length).toBeGreaterThanOrEqual(partitions);
  return Buffer.concat(parts.map((name) => readFileSync(join(output, name))));
}

withModules('Spark gives the bytes of the plain command line', [pyspark, java], () => {
  const { file, articles } = writeArchive(4);
  const made = throughSpark('local[2]', file);
  expect(made.equals(plain(file))).toBe(true);
  expect(made.toString().match(/"annotations":/gu)).toHaveLength(articles);
});

withModules('Spark does again what was killed: a process, and a whole executor', [pyspark, java], () => {
  const { file } = writeArchive(3);
  const killed = join(folder, 'killed');
  mkdirSync(killed);
  // the first task ends the executor that it runs in, the second one its own copydesk, each with half of its work done
  const command = join(folder, 'killing.sh');
  writeFileSync(
    command,
    `#!/bin/bash
half() { ${copydesk} "$@" | head -c 20000; }
if mkdir '${killed}/executor' 2>/dev/null; then
  half "$@"
  process=$$
  until grep -qa CoarseGrainedExecutorBackend "/proc/$process/cmdline"; do
    process=$(awk '{ print $4 }' "/proc/$process/stat")
  done
  kill -9 "$process" $$
elif mkdir '${killed}/process' 2>/dev/null; then
  half "$@"
  kill -9 $$
fi
exec ${copydesk} "$@"
`,
    { mode: 0o755 },
  );
  const made = throughSpark('local-cluster[2,1,1024]', file, { command });
  expect(readdirSync(killed).sort()).toEqual(['executor', 'process']);
  expect(made.equals(plain(file))).toBe(true);
});
