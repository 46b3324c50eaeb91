/** The Parquet that `annotate` writes, in the hands of those who read it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { duckdb, folder, pandas, program, run, runPython, withModules, writeArchive } from './archive.mjs';

const script = (name, text) => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

/** The archive as JSON Lines and as Parquet, and what there is to count in it. */
function annotated() {
  const { file } = writeArchive(2);
  const parquet = join(folder, 'archive.parquet');
  const args = [program, 'annotate', '--from', 'jsonl', '--exit-zero'];
  const lines = run(process.execPath, [...args, file])
    .toString()
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  run(process.execPath, [...args, '--force', '--format', 'parquet', '--into', parquet, file]);
  const sum = (count) =>
    lines.reduce((total, { annotations }) => total + (annotations ? count(annotations) : 0), 0);
  return {
    parquet,
    lines,
    counts: [
      lines.length,
      sum(({ quotations }) => quotations.length),
      sum(({ speakers }) => speakers.length),
      sum(({ artifacts }) => artifacts.length),
      sum(({ quotations }) => quotations.filter(({ speaker }) => speaker === 'Ada Holm').length),
    ],
  };
}

withModules('DuckDB counts what the JSON Lines hold', [duckdb], () => {
  const { parquet, counts } = annotated();
  const count = script(
    'count.py',
    `import duckdb, json, sys
table = f"'{sys.argv[1]}'"
print(json.dumps([
  *duckdb.sql(f"select count(*), sum(len(quotations))::int, sum(len(speakers))::int, sum(len(artifacts))::int from {table}").fetchall()[0],
  duckdb.sql(f"select count(*) from (select unnest(quotations) q from {table}) where q.speaker = 'Ada Holm'").fetchall()[0][0],
]))`,
  );
  const seen = JSON.parse(runPython([count, parquet]));
  expect(seen).toEqual(counts);
  expect(Math.min(...seen)).toBeGreaterThan(0);
});

withModules('pandas reads every field as it is', [pandas], () => {
  const { parquet, lines } = annotated();
  const print = script(
    'print.py',
    `import json, sys, pandas
plain = lambda value: value.tolist() if hasattr(value, "tolist") else str(value)
for row in pandas.read_parquet(sys.argv[1]).to_dict("records"):
  print(json.dumps(row, default=plain))`,
  );
  const whole = (value) => JSON.parse(JSON.stringify(value, (_, one) => (one === null ? undefined : one)));
  const rows = runPython([print, parquet])
    .trimEnd()
    .split('\n')
    .map((line) => whole(JSON.parse(line.replaceAll(/\bNaN\b/gu, 'null'))));
  expect(rows).toEqual(whole(lines.map(({ id, error, annotations }) => ({ id, error, ...annotations }))));
});
