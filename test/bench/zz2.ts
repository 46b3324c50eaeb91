import { readdirSync, readFileSync } from 'node:fs';
import { finish, readCopy } from '../../server/src/article/analyze';
import { clean } from '../../server/src/article/cleaning/clean';
import { createTagger } from '../../server/src/nlp/tagger';
import { defaultAnalyzeOptions } from '../../server/src/article/options';
import { articleRecord, jsonLine } from '../../server/src/export/jsonl';
import { setFlagsFromString } from 'node:v8';
setFlagsFromString('--no-regexp-tier-up');
const dir = process.argv[2]!;
const what = process.argv[3]!;
const n = Number(process.argv[4] ?? 300);
const texts = readdirSync(dir)
  .sort()
  .slice(0, n)
  .map((f) => readFileSync(`${dir}/${f}`, 'utf8'));
let bytes = 0;
let out = 0;
const t0 = process.cpuUsage();
const w0 = performance.now();
let w1 = 0,
  w2 = 0,
  w3 = 0;
for (const text of texts) {
  const a = performance.now();
  const r = readCopy(text, defaultAnalyzeOptions);
  const b = performance.now();
  w1 += b - a;
  bytes += text.length;
  if (what === 'clean') {
    out += clean(r.copy, 'suggested').text.length;
    continue;
  }
  const s = finish(r.attribute(createTagger(64)));
  const c = performance.now();
  w2 += c - b;
  out += jsonLine(articleRecord(s.attributed, { file: 'x' })).length;
  w3 += performance.now() - c;
}
const w = performance.now() - w0;
const u = process.cpuUsage(t0);
console.log(
  what,
  (bytes / 1e6 / (w / 1000)).toFixed(3),
  'MB/s wall; cpu',
  (bytes / u.user).toFixed(3),
  'MB/s user',
  'copy',
  w1 | 0,
  'attr',
  w2 | 0,
  'json',
  w3 | 0,
  out,
);
