import { toBody } from '../../src/article/cleaning/body';
import { lineAt } from '../../src/article/noise/lines/contentLines';
import { createMemory } from '../../src/article/noise/lines/memoPerLine';
import { readUpToSite } from '../../src/article/noise/readOnce';
import { judgeUnits, readPage, storyAsSeen } from '../../src/article/noise/site/likelihood';
import { findHeadline } from '../../src/article/noise/site/headline';
import { thresholdOf } from '../../src/article/noise/site/stays';
import { readUnits } from '../../src/article/noise/site/units';
import { userChoicesOf } from '../../src/article/noise/userChoices';
import { defaultAnalyzeOptions } from '../../src/article/types';
import { readPageLines, textOfLines } from './texts';
const pages = readPageLines('/work/shared/realpages/lines.jsonl.gz').filter((_, k) => k % 6 === Number(process.argv[2] ?? 0));
let hit = 0, miss = 0, none = 0, kept0 = 0, kept1 = 0, kept2 = 0;
for (const p of pages) {
  const t = textOfLines(p);
  const titles = t.stretches.filter((s) => s.label === 'either' && s.kind === 'title');
  if (titles.length === 0) { none++; continue; }
  const memory = createMemory();
  const read = readUpToSite(t.text, userChoicesOf(t.text, defaultAnalyzeOptions), memory);
  const units = readUnits(read.text, read.lines, read.taken, read.joined, memory);
  const page = readPage(units, read.lines, read.taken, read.title);
  const { odds } = judgeUnits(page);
  const story = storyAsSeen(units, odds);
  const h = findHeadline(page, odds, story, read.title);
  const lineOf = new Set(titles.map((s) => lineAt(read.lines, toBody(read.body, s.start))));
  const tu = units.map((u, i) => (u.lines.some((l) => lineOf.has(l)) ? i : -1)).filter((i) => i >= 0);
  if (tu.length === 0) { kept0++; continue; }
  if (tu.some((i) => i >= h.first && i <= h.last)) hit++;
  else { miss++; if (miss < 25) console.log('MISS', tu.map((i) => `${(odds[i] ?? 0).toFixed(1)} ${units[i]!.text.slice(0, 70)}`).join(' || '), '>>>', h.first, units[h.first]?.text.slice(0, 70), (odds[h.first] ?? 0).toFixed(1), 'story at', story.indexOf(true), 'title at', tu[0]); }
  const kept = tu.filter((i) => (odds[i] ?? 0) <= thresholdOf(units[i]!, i, { odds, story, headline: h }));
  const texts = new Set(kept.map((i) => units[i]!.text));
  if (kept.length === 0) kept0++; else if (kept.length === 1 || texts.size === kept.length) kept1++; else { kept2++; }
}
console.log({ hit, miss, none, kept0, kept1, kept2 });
