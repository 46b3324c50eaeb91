/** Drawings of figures, without script. Each stands beside a table or numbers that say the same. */
import type { Timeline } from '../../archive/summaryTypes';
import { percent } from '../../wording/exports';
import { count } from '../../wording/names';
import { safe } from '../safeText';
import { table } from '../html/tags';
import { grouped } from './words';

const height = 100;
/** Width of a column and the gap behind it, in units of the drawing. */
const column = 10;
const gap = 2;
/** So many are called by their names below the columns; of more the first and the last. */
const fewBuckets = 10;
/** A thin column is still to be seen. */
const least = 1;

/** Quotations over time as columns, those of unnamed sources set apart in each, with the table behind it. */
export function timelineChart({ unit, buckets }: Timeline): string {
  const most = Math.max(1, ...buckets.map(({ quotations }) => quotations));
  const scale = (number: number): number =>
    number === 0 ? 0 : Math.max(least, Math.round((number / most) * height * 10) / 10);
  const bars = buckets.map(({ iso, articles, quotations, unnamed }, k) => {
    const x = k * (column + gap) + gap / 2;
    const title = `${iso}: ${count(quotations, 'quotation')} in ${count(articles, 'article')}, ${String(unnamed)} of unnamed sources`;
    const rect = (kind: string, number: number): string => {
      const tall = scale(number);
      return `<rect class="${kind}" x="${String(x)}" y="${String(height - tall)}" width="${String(column)}" height="${String(tall)}"/>`;
    };
    return `<g><title>${safe(title)}</title>${rect('part', quotations)}${rect('second', unnamed)}</g>`;
  });
  const [first, last] = [buckets[0], buckets.at(-1)];
  if (first === undefined || last === undefined) return '';
  const peak = buckets.reduce((a, b) => (b.quotations > a.quotations ? b : a));
  const label = `Quotations by ${unit}, ${first.iso} to ${last.iso}; most in ${peak.iso}: ${String(peak.quotations)}. The table below has all numbers.`;
  const width = buckets.length * (column + gap);
  const labels = buckets.length <= fewBuckets ? buckets.map(({ iso }) => iso) : [first.iso, last.iso];
  const rows = buckets.map(({ iso, articles, quotations, unnamed }) => [
    iso,
    grouped(articles),
    grouped(quotations),
    grouped(unnamed),
    percent(unnamed, quotations),
  ]);
  return [
    `<figure class="timeline"><figcaption>Quotations by ${unit} <span class="key"><span class="part"></span> all <span class="second"></span> of unnamed sources</span></figcaption>`,
    `<div class="peak" aria-hidden="true">${grouped(most)}</div>`,
    `<svg role="img" aria-label="${safe(label)}" viewBox="0 0 ${String(width)} ${String(height)}" preserveAspectRatio="none">${bars.join('')}</svg>`,
    `<div class="ends${labels.length === buckets.length ? ' each' : ''}" aria-hidden="true">${labels.map((iso) => `<span>${iso}</span>`).join('')}</div>`,
    '</figure>',
    `<details><summary>The numbers by ${unit}</summary>`,
    table(
      `Articles and quotations by ${unit}`,
      [
        { title: unit === 'year' ? 'Year' : unit === 'month' ? 'Month' : 'Day' },
        { title: 'Articles', numbers: true },
        { title: 'Quotations', numbers: true },
        { title: 'Of unnamed sources', numbers: true },
        { title: 'Share', numbers: true },
      ],
      rows,
    ),
    '</details>',
  ].join('');
}

/** A row of small columns, one for each bucket of a timeline. Read out as when most was said. */
export function sparkline(overTime: readonly number[], { buckets }: Timeline): string {
  const most = Math.max(...overTime, 0);
  if (most === 0) return '<span class="none">no date</span>';
  const at = overTime.indexOf(most);
  const label = `Most in ${buckets[at]?.iso ?? ''}: ${String(most)}`;
  const bars = overTime.map((number, k) => {
    const tall = number === 0 ? 0 : Math.max(height / 5, Math.round((number / most) * height));
    return tall === 0
      ? ''
      : `<rect class="part" x="${String(k * (column + gap))}" y="${String(height - tall)}" width="${String(column)}" height="${String(tall)}"/>`;
  });
  const width = overTime.length * (column + gap);
  return `<svg class="spark" role="img" aria-label="${safe(label)}" viewBox="0 0 ${String(width)} ${String(height)}" preserveAspectRatio="none"><title>${safe(label)}</title><rect class="all" x="0" y="${String(height - 4)}" width="${String(width)}" height="4"/>${bars.join('')}</svg>`;
}
