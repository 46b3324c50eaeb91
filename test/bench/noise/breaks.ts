import { toBody } from '../../../server/src/article/cleaning/body';
import { dangles } from '../../../server/src/article/noise/lines/lineEnds';
import { sentenceStarters } from '../../../server/src/rules/titles';
import type { ClassCount, Cleaned, Counts, Fault } from './measure';

/** A line break between two words of the story, and what cleaning made of it. */
interface Seam {
  /** Indices of the two words. */
  readonly upper: number;
  readonly lower: number;
  /** Whether both belong to one paragraph, verse line or heading. */
  readonly inside: boolean;
  /** Whether something that is no story stands between them, or a page ends there. */
  readonly byPage: boolean;
  readonly joined: boolean;
}

/** The line breaks between words of the story that are both left. */
function seamsOf({ words, spans, kept, body, text }: Cleaned): readonly Seam[] {
  const out: Seam[] = [];
  let before = -1;
  words.forEach((word, k) => {
    if (word.label !== 'story') return;
    const upper = before;
    const last = words[upper];
    const from = spans[upper];
    const to = spans[k];
    before = k;
    if (last === undefined || from === undefined || to === undefined) return;
    if (kept[k] !== true || kept[upper] !== true) return;
    // what a converter has put on one line already is no break
    if (!/[\r\n\f]/u.test(text.slice(from.end, to.start))) return;
    out.push({
      upper,
      lower: k,
      inside: last.part === word.part,
      byPage: upper + 1 < k || word.sheet !== last.sheet,
      joined: !/[\r\n]/u.test(body.text.slice(toBody(body, from.end), toBody(body, to.start))),
    });
  });
  return out;
}

/**
 * Line breaks between two words of the story. One that a page made inside of a paragraph is to be mended; one between
 * two parts is to stay, be it at a page's end or anywhere else.
 */
export function readBreaks(
  cleaned: Cleaned,
  faults: Fault[],
): {
  readonly counts: Pick<Counts, 'joinsFound' | 'joinsRight' | 'partsApart'>;
  readonly classes: readonly ClassCount[];
} {
  const { spans, text } = cleaned;
  let inside = 0;
  let mended = 0;
  let wrong = 0;
  let parts = 0;
  let apart = 0;
  const classes: ClassCount[] = [];
  for (const seam of seamsOf(cleaned)) {
    const fault = (kind: Fault['kind']): void => {
      const from = spans[seam.upper]?.end ?? 0;
      const to = spans[seam.lower]?.start ?? 0;
      const between = seam.byPage ? 'page' : '';
      faults.push({
        kind,
        text: `${text.slice(Math.max(0, from - 90), from)} ⟦${between}⟧ ${text.slice(to, to + 60)}`,
      });
    };
    classes.push(...classesOf(cleaned, seam));
    if (seam.inside) {
      if (!seam.byPage) continue;
      inside++;
      if (seam.joined) mended++;
      else fault('join missed');
      continue;
    }
    parts++;
    if (!seam.joined) apart++;
    else if (seam.byPage) {
      wrong++;
      fault('join wrong');
    } else fault('parts joined');
  }
  return {
    counts: {
      joinsFound: { good: mended, all: inside },
      joinsRight: { good: mended, all: mended + wrong },
      partsApart: { good: apart, all: parts },
    },
    classes,
  };
}

/** What stands on both sides of a break and between, without a word of it. */
function classesOf(cleaned: Cleaned, seam: Seam): readonly ClassCount[] {
  const { words } = cleaned;
  const [upper, lower] = [words[seam.upper], words[seam.lower]];
  if (upper === undefined || lower === undefined || (seam.inside && !seam.byPage)) return [];
  const sides = `${endOf(upper.gold)}, then ${startOf(lower.gold)}`;
  const between = betweenOf(cleaned, seam);
  const count = (table: string, row: string): ClassCount => ({
    table,
    row,
    share: { good: seam.joined ? 1 : 0, all: 1 },
  });
  if (seam.inside)
    return [
      count('page breaks inside a paragraph that are mended, by kind', plainKind(upper.kind)),
      count('page breaks inside a paragraph that are mended, by what stands on both sides', sides),
      count('page breaks inside a paragraph that are mended, by what stands between', between),
    ];
  const where = seam.byPage ? 'over a page break or a block' : 'in a page';
  const kinds = `${plainKind(upper.kind)}, then ${plainKind(lower.kind)}`;
  return [
    count(`parts wrongly joined ${where}, by kind`, kinds),
    count(`parts wrongly joined ${where}, by what stands on both sides`, sides),
    ...(seam.byPage ? [count(`parts wrongly joined ${where}, by what stands between`, between)] : []),
  ];
}

function plainKind(kind: string): string {
  return kind.replace(/ (?:first|last)$/u, '');
}

function endOf(word: string): string {
  if (/[.!?…]["'”’)\]]*$/u.test(word)) return /["”’']/u.test(word.slice(-2)) ? 'stop and mark' : 'stop';
  if (/["”]$/u.test(word)) return 'mark';
  if (/[:;]$/u.test(word)) return 'colon';
  if (/[,–—-]$/u.test(word)) return 'comma or dash';
  if (/\d$/u.test(word)) return 'figure';
  if (dangles(word)) return 'word that asks for more';
  return /^\P{L}*\p{Lu}/u.test(word) ? 'name' : 'word';
}

function startOf(word: string): string {
  if (/^["'“‘]/u.test(word)) return 'mark';
  if (/^\p{Ll}/u.test(word)) return 'small letter';
  if (/^\p{Lu}/u.test(word))
    return sentenceStarters.has(word.toLowerCase()) ? 'word that begins sentences' : 'capital';
  return /^\d/u.test(word) ? 'figure' : 'sign';
}

/** What stands between two words of the story, and whether all of it was found. */
function betweenOf({ words, kept, text, spans }: Cleaned, { upper, lower }: Seam): string {
  const found = new Set<string>();
  const left = new Set<string>();
  for (let k = upper + 1; k < lower; k++) {
    const label = words[k]?.label;
    if (label !== undefined) (kept[k] === true ? left : found).add(label);
  }
  const gap = text.slice(spans[upper]?.end ?? 0, spans[lower]?.start ?? 0);
  const list = (set: ReadonlySet<string>): string => [...set].sort().join(' and ');
  const what = [
    found.size > 0 ? `${list(found)} found` : '',
    left.size > 0 ? `${list(left)} left` : '',
    gap.includes('\f') ? 'form feed' : '',
    found.size + left.size === 0 && /\n\s*\n/u.test(gap.replaceAll('\r', '\n')) ? 'blank line' : '',
  ].filter((one) => one !== '');
  return what.join(', ') || 'nothing';
}
