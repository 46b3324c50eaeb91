/** Cleans a spoilt print and counts what became of its words, paragraphs, quotations and page breaks. */
import { findArtifacts } from '../../../server/src/article/artifacts';
import { editsOf, makeBody, toBody } from '../../../server/src/article/body';
import { clean } from '../../../server/src/article/clean';
import type { Body } from '../../../server/src/article/types';
import type { Word } from './label';
import type { Page } from './page';

/** How many of how many. */
export interface Share {
  readonly good: number;
  readonly all: number;
}

/** What is counted of one text. */
export interface Counts {
  readonly wordsKept: Share;
  readonly noiseLeft: Share;
  readonly pageNoiseLeft: Share;
  readonly paragraphsWhole: Share;
  readonly quotationsWhole: Share;
  readonly joinsFound: Share;
  readonly joinsRight: Share;
}

/** What went wrong, for a person to read. */
export interface Fault {
  readonly kind: 'word lost' | 'noise left' | 'paragraph' | 'quotation' | 'join missed' | 'join wrong';
  readonly text: string;
}

/** Cleans the words of a print and counts. */
export function measure(
  words: readonly Word[],
  page: Page,
): { readonly counts: Counts; readonly faults: readonly Fault[] } {
  const spans: { readonly start: number; readonly end: number }[] = [];
  let text = '';
  for (const word of words) {
    text += word.gap;
    spans.push({ start: text.length, end: text.length + word.text.length });
    text += word.text;
  }
  const artifacts = findArtifacts(text, { disabledRules: [] });
  const before = makeBody(text, editsOf(text, artifacts));
  const cleaning = clean(
    {
      text,
      artifacts,
      body: before,
      blocks: [],
      quotations: [],
      attributions: [],
      sources: [],
      problems: [],
    },
    'suggested',
  );
  if (cleaning.refused !== undefined) throw new Error(cleaning.refused);
  const body = makeBody(text, cleaning.edits);
  const faults: Fault[] = [];
  const kept = spans.map((span) => isKept(body, span));
  const around = (k: number): string =>
    words
      .slice(Math.max(0, k - 6), k + 7)
      .map((word) => word.gap + word.text)
      .join('');
  words.forEach(({ label, text: word }, k) => {
    if (label === 'story' && kept[k] === false)
      faults.push({ kind: 'word lost', text: `${word} in ${around(k)}` });
    if (label !== 'story' && kept[k] === true)
      faults.push({ kind: 'noise left', text: `${label}: ${word} in ${around(k)}` });
  });
  const of = (label: (one: Word['label']) => boolean, state: boolean): Share => {
    const all = words.flatMap((word, k) => (label(word.label) ? [k] : []));
    return { good: all.filter((k) => kept[k] === state).length, all: all.length };
  };
  const joins = readJoins(words, spans, kept, body, faults, around);
  return {
    counts: {
      wordsKept: of((label) => label === 'story', true),
      noiseLeft: of((label) => label !== 'story', true),
      pageNoiseLeft: of((label) => label === 'page', true),
      ...readParagraphs(body.text, page, faults),
      ...joins,
    },
    faults,
  };
}

/** Whether anything of a word is left. */
function isKept(body: Body, span: { readonly start: number; readonly end: number }): boolean {
  return body.text.slice(toBody(body, span.start), toBody(body, span.end)).trim() !== '';
}

const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Paragraphs that stand in one line by themselves, and quotations that stand in one line. */
function readParagraphs(
  cleaned: string,
  { parts }: Page,
  faults: Fault[],
): Pick<Counts, 'paragraphsWhole' | 'quotationsWhole'> {
  const lines = new Set(cleaned.split(/[\r\n\f]+/u).map(plain));
  const all = [...lines].join('\n');
  let whole = 0;
  let paragraphs = 0;
  let said = 0;
  let quotations = 0;
  for (const { text, paragraph } of parts) {
    if (!paragraph) continue;
    paragraphs++;
    if (lines.has(plain(text))) whole++;
    else faults.push({ kind: 'paragraph', text: broken(plain(text), all) });
    for (const [quotation] of text.matchAll(/“[^”]+”|"[^"]+"/gu)) {
      quotations++;
      if (all.includes(plain(quotation))) said++;
      else faults.push({ kind: 'quotation', text: quotation });
    }
  }
  return {
    paragraphsWhole: { good: whole, all: paragraphs },
    quotationsWhole: { good: said, all: quotations },
  };
}

/** Where a paragraph stops being as it was. */
function broken(text: string, cleaned: string): string {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (cleaned.includes(text.slice(0, middle))) low = middle;
    else high = middle - 1;
  }
  const at = cleaned.indexOf(text.slice(0, low));
  const stop = at + low;
  return low === text.length
    ? `whole, but in ${cleaned.slice(Math.max(0, at - 30), at)}⟦…${text.slice(-20)}⟧${cleaned.slice(stop, stop + 30)}`
    : `${text.slice(Math.max(0, low - 40), low)}⟦${cleaned.slice(stop, stop + 30)}⟧ not ${text.slice(low, low + 20)}`;
}

/** Page breaks: those inside a paragraph that were mended, and those mended that were inside of one. */
function readJoins(
  words: readonly Word[],
  spans: readonly { readonly start: number; readonly end: number }[],
  kept: readonly boolean[],
  body: Body,
  faults: Fault[],
  around: (k: number) => string,
): Pick<Counts, 'joinsFound' | 'joinsRight'> {
  let inside = 0;
  let mended = 0;
  let wrong = 0;
  let before = -1;
  words.forEach((word, k) => {
    if (word.label !== 'story') return;
    const last = words[before];
    const lastSpan = spans[before];
    const broken = last !== undefined && (k > before + 1 || word.gap.includes('\f'));
    if (broken && lastSpan !== undefined && kept[k] === true && kept[before] === true) {
      const between = body.text.slice(toBody(body, lastSpan.end), toBody(body, spans[k]?.start ?? 0));
      const joined = !/[\r\n]/u.test(between);
      const same = last.part === word.part;
      if (same) inside++;
      if (same && joined) mended++;
      if (same && !joined) faults.push({ kind: 'join missed', text: around(k) });
      if (!same && joined) {
        wrong++;
        faults.push({ kind: 'join wrong', text: around(k) });
      }
    }
    before = k;
  });
  return { joinsFound: { good: mended, all: inside }, joinsRight: { good: mended, all: mended + wrong } };
}
