/** Cleans a spoilt print and counts what became of its words, paragraphs, quotations and page breaks. */
import { leftPieces } from '../../../server/src/wording/leftPieces';
import { findArtifacts } from '../../../server/src/article/noise/findNoise';
import { makeBody, toBody } from '../../../server/src/article/cleaning/body';
import { clean } from '../../../server/src/article/cleaning/clean';
import type { Artifact, Body, Span } from '../../../server/src/article/types';
import { classesOf } from './classes';
import { readBreaks } from './breaks';
import type { Word } from './label';
import type { Page } from './page';
import { readParagraphs } from './paragraphs';
import { editsOf } from '../../../server/src/article/cleaning/edits';

/** How many of how many. */
export interface Share {
  readonly good: number;
  readonly all: number;
}

/** What is counted of one text, in the order of the table. */
export const metrics = {
  cleaned: 'cleaned at all',
  wordsKept: 'words kept',
  wordsRight: 'words right',
  noiseLeft: 'noise left',
  pageNoiseLeft: 'page noise left',
  paragraphsWhole: 'paragraphs whole',
  quotationsWhole: 'quotations whole',
  joinsFound: 'joins R',
  joinsRight: 'joins P',
  partsApart: 'parts apart',
} as const;

/** The name of something that is counted. */
export type Metric = keyof typeof metrics;

/** What is counted of one text. */
export type Counts = Readonly<Record<Metric, Share>>;

/** What went wrong, for a person to read. */
export interface Fault {
  readonly kind:
    | 'left'
    | 'word lost'
    | 'noise left'
    | 'paragraph'
    | 'quotation'
    | 'join missed'
    | 'join wrong'
    | 'parts joined';
  readonly text: string;
}

/** A count of one class in a table of classes. */
export interface ClassCount {
  readonly table: string;
  readonly row: string;
  readonly share: Share;
}

/** A spoilt print and what cleaning made of it. */
export interface Cleaned {
  readonly words: readonly Word[];
  readonly page: Page;
  /** The spoilt text, and where the words stand in it. */
  readonly text: string;
  readonly spans: readonly Span[];
  readonly artifacts: readonly Artifact[];
  readonly body: Body;
  /** What looks like noise and had to stay for the words that it stands among. */
  readonly left: readonly string[];
  /** Of each word, whether anything of it is left. */
  readonly kept: readonly boolean[];
  /** The surroundings of a word in the spoilt text. */
  readonly around: (k: number) => string;
}

/** What is counted of a text. */
export interface Result {
  readonly counts: Counts;
  readonly classes: readonly ClassCount[];
  readonly faults: readonly Fault[];
  /** Whether blank lines stand between all paragraphs of the text and nowhere inside of one. */
  readonly marked: boolean;
}

/** Cleans the words of a print and counts. */
export function measure(words: readonly Word[], page: Page): Result {
  const cleaned = cleanWords(words, page);
  const { kept, around } = cleaned;
  const faults: Fault[] = cleaned.left.map((text) => ({ kind: 'left', text }));
  words.forEach(({ label, text }, k) => {
    if (label === 'story' && kept[k] === false)
      faults.push({ kind: 'word lost', text: `${text} in ${around(k)}` });
    if ((label === 'site' || label === 'page') && kept[k] === true)
      faults.push({ kind: 'noise left', text: `${label}: ${text} in ${around(k)}` });
  });
  const of = (labels: readonly Word['label'][], good: (k: number) => boolean): Share => {
    const all = words.flatMap((word, k) => (labels.includes(word.label) ? [k] : []));
    return { good: all.filter(good).length, all: all.length };
  };
  const isKept = (k: number): boolean => kept[k] === true;
  const breaks = readBreaks(cleaned, faults);
  return {
    counts: {
      cleaned: { good: cleaned.left.length === 0 ? 1 : 0, all: 1 },
      wordsKept: of(['story'], isKept),
      wordsRight: of(['story'], (k) => readsAs(cleaned, k) === words[k]?.gold),
      noiseLeft: of(['site', 'page'], isKept),
      pageNoiseLeft: of(['page'], isKept),
      ...readParagraphs(cleaned.body.text, page, faults),
      ...breaks.counts,
    },
    classes: [...classesOf(cleaned), ...breaks.classes],
    faults,
    marked: isMarked(words),
  };
}

function cleanWords(words: readonly Word[], page: Page): Cleaned {
  const spans: Span[] = [];
  let text = '';
  for (const word of words) {
    text += word.gap;
    spans.push({ start: text.length, end: text.length + word.text.length });
    text += word.text;
  }
  const artifacts = findArtifacts(text, { disabledRules: [] });
  const article = {
    text,
    artifacts,
    body: makeBody(text, editsOf(text, artifacts)),
    blocks: [],
    quotations: [],
    attributions: [],
    sources: [],
    problems: [],
  };
  const cleaning = clean(article, 'suggested');
  const body = makeBody(text, cleaning.edits);
  const kept = spans.map(
    ({ start, end }) => body.text.slice(toBody(body, start), toBody(body, end)).trim() !== '',
  );
  const around = (k: number): string =>
    words
      .slice(Math.max(0, k - 6), k + 7)
      .map((word) => word.gap + word.text)
      .join('');
  return {
    words,
    page,
    text,
    spans,
    artifacts,
    body,
    left: leftPieces(text, cleaning.left),
    kept: withHeadline(words, kept, page, body),
    around,
  };
}

/**
 * Of a browser's header that is the same as the headline, either may stay. Where the headline went and its like stands,
 * the words of the headline count as kept and those of the header as gone.
 */
function withHeadline(
  words: readonly Word[],
  kept: readonly boolean[],
  page: Page,
  body: Body,
): readonly boolean[] {
  const headline = words.flatMap(({ kind }, k) => (kind === 'headline' ? [k] : []));
  if (headline.some((k) => kept[k] === true)) return kept;
  const stands = body.text.split(/[\r\n\f]+/u).some((line) => line.trim() === page.headline);
  if (!stands) return kept;
  const first = words.find(({ label }, k) => label === 'page' && kept[k] === true)?.sheet;
  return kept.map((state, k) => {
    const word = words[k];
    if (word?.kind === 'headline') return true;
    return word?.kind === 'title' && word.label === 'page' && word.sheet === first ? false : state;
  });
}

/** What a word is after cleaning. */
function readsAs({ body, spans }: Cleaned, k: number): string {
  const span = spans[k];
  return span === undefined
    ? ''
    : body.text.slice(toBody(body, span.start), toBody(body, span.end)).replace(/\s+/gu, '');
}

/** Whether blank lines tell the paragraphs, so that no guess is needed. */
function isMarked(words: readonly Word[]): boolean {
  let between = 0;
  let blank = 0;
  let inside = 0;
  words.forEach((word, k) => {
    const before = words[k - 1];
    if (before?.label !== 'story' || word.label !== 'story') return;
    const gapped = /\n\s*\n|\r\s*\r/u.test(word.gap);
    if (word.part === before.part) inside += gapped && word.sheet === before.sheet ? 1 : 0;
    else if (!word.tight) {
      between++;
      blank += gapped ? 1 : 0;
    }
  });
  return blank >= between * 0.9 && inside <= 1;
}
