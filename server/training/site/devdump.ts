import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { exampleOf } from './examples';
import { judgeUnits, storyAsSeen } from '../../src/article/noise/site/likelihood';
import { findHeadline } from '../../src/article/noise/site/headline';
import type { Labelled } from './texts';
const dir = '/work/shared/realpages/dev';
const out: unknown[] = [];
const rows: number[] = [];
for (const file of readdirSync(dir).filter((f) => f.endsWith('.txt')).sort()) {
  const text = readFileSync(`${dir}/${file}`, 'utf8');
  const d = JSON.parse(readFileSync(`${dir}/${file.replace(/txt$/, 'json')}`, 'utf8')) as any;
  const kinds: string[] = [];
  for (const [k, n] of d.kind) for (let i = 0; i < n; i++) kinds.push(k < 0 ? '' : d.kinds[k]);
  const stretches = [...text.matchAll(/[\p{L}\p{N}\p{M}_]+/gu)].map((m, i): Labelled => ({ start: m.index, end: m.index + m[0].length, label: ({ S: 'story', N: 'site', E: 'either' } as any)[d.labels[i]] ?? 'unknown', kind: kinds[i] ?? '' }));
  const e = exampleOf({ site: d.site, text, stretches });
  eachRow(e.page, (row) => rows.push(...row.subarray(0, 110)));
  const v = judgeUnits(e.page);
  const story = storyAsSeen(e.page.units, v.odds);
  const h = findHeadline(e.page, v.odds, story, undefined);
  const first = story.indexOf(true); const last = story.lastIndexOf(true);
  out.push({ file, before: e.before, first, last, h: [h.first, h.last], units: e.page.units.map((u, i) => [+(v.odds[i] ?? 0).toFixed(3), e.words[i]!.story, e.words[i]!.site, e.words[i]!.either, e.words[i]!.kind, u.words, u.ended ? 1 : 0, u.ofSite ? 1 : 0, u.credit ?? '', u.text.slice(0, 120), +(v.first[i] ?? 0).toFixed(2), u.toReaders ? 1 : 0]) });
}
import { eachRow } from '../../src/article/noise/site/rows';
writeFileSync('/tmp/w/exp/dev/base.f32', new Uint8Array(Float32Array.from(rows).buffer));
writeFileSync('/tmp/w/exp/dev.json', JSON.stringify(out));
