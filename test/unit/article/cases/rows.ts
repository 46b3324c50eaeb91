/** Puts what a case expects beside what was found, in rows of text: a difference reads as one line of a diff. */
import type { Quotation, Span } from '../../../../server/src/article/types';
import type { Case, WantedQuotation } from './format';
import type { Article } from '../../../../server/src/article/article';

/** Equal when all is right. */
export interface Rows {
  readonly expected: readonly string[];
  readonly found: readonly string[];
}

const bare = (name: string): string => name.replace(/^(?:an?|the|its|his|her|their|one of the)\s+/iu, '');

/** What was found, in the words of the expectation where that accepts it. */
function accepted(wanted: readonly string[], found: string, same: (choice: string) => boolean): string {
  return wanted.length === 0 || wanted.some(same) ? written(wanted) : found;
}

const written = (wanted: readonly string[]): string => (wanted.length === 0 ? '*' : wanted.join(' / '));
const sameText = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** A name that is listed without its title fits the one with it: "Durand" fits "Mrs Durand". */
const endsWith = (found: string, choice: string): boolean =>
  sameText(bare(found), bare(choice)) ||
  bare(found)
    .toLowerCase()
    .endsWith(` ${bare(choice).toLowerCase()}`);

/** Of reported speech the words count, not the marks and "that" around them. */
function words(article: Article, { start, end }: Span): string {
  return article.text
    .slice(start, end)
    .replace(/^[\s,]*(?:that\s+)?/u, '')
    .replace(/[\s,.;:]+$/u, '');
}

function partTexts(article: Article, parts: readonly Span[], indirect: boolean): string {
  return parts
    .map((part) => (indirect ? words(article, part) : article.text.slice(part.start, part.end)))
    .join(' + ');
}

function quotationRow(article: Article, index: number, wanted: WantedQuotation | undefined): string {
  const quotation = article.quotations[index] as Quotation;
  const attribution = article.attributions[index];
  const source = article.sources.find(({ id }) => id === attribution?.source);
  const slice = (span: Span | undefined): string =>
    span === undefined ? '-' : article.text.slice(span.start, span.end);
  const speaker = source === undefined ? '-' : source.name;
  const cue = slice(attribution?.cue?.span);
  const mention = slice(attribution?.mention?.span);
  const { type, closed, parts } = quotation;
  return [
    partTexts(article, parts, type === 'indirect'),
    accepted(wanted?.speakers ?? ['…'], speaker, (choice) => sameText(bare(choice), bare(speaker))),
    accepted(wanted?.cues ?? ['…'], cue, (choice) => sameText(choice, cue)),
    accepted(wanted?.mentions ?? ['…'], mention, (choice) => endsWith(mention, choice)),
    accepted(wanted?.types ?? ['…'], type, (choice) => choice === type),
    accepted(
      wanted?.patterns ?? [],
      attribution?.pattern ?? '-',
      (choice) => choice === attribution?.pattern,
    ),
    closed ? 'closed' : 'open',
  ].join(' | ');
}

function wantedRow(article: Article, wanted: WantedQuotation): string {
  return [
    partTexts(article, wanted.parts, wanted.types.includes('indirect')),
    ...[wanted.speakers, wanted.cues, wanted.mentions, wanted.types, wanted.patterns].map(written),
    wanted.closed ? 'closed' : 'open',
  ].join(' | ');
}

const overlap = (a: readonly Span[], b: readonly Span[]): number =>
  a.reduce(
    (sum, x) =>
      b.reduce((all, y) => all + Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start)), sum),
    0,
  );

/** Quotations in order. `all`: reported speech that is not listed counts as an error too. */
export function quotationRows(article: Article, wanted: Case, all: boolean): Rows {
  const found: string[] = [];
  const met = new Set<WantedQuotation>();
  article.quotations.forEach((quotation, index) => {
    const indirect = quotation.type === 'indirect';
    const [best] = wanted.quotations
      .filter((each) => indirect === each.types.includes('indirect'))
      .map((each) => ({ each, shared: overlap(each.parts, quotation.parts) }))
      .filter(({ shared }) => shared > 0)
      .sort((a, b) => b.shared - a.shared);
    if (indirect && !all && best === undefined) return;
    if (best !== undefined) met.add(best.each);
    found.push(quotationRow(article, index, best?.each));
  });
  const expected = wanted.quotations.filter((each) => !each.optional || met.has(each));
  return { expected: expected.map((each) => wantedRow(article, each)), found };
}

/** Speakers that are listed, with what was found of them. */
export function speakerRows(article: Article, wanted: Case): Rows {
  const expected: string[] = [];
  const found: string[] = [];
  for (const want of wanted.speakers) {
    const sources = article.sources.filter(({ name }) =>
      want.names.some((choice) => sameText(bare(choice), bare(name))),
    );
    if (want.absent) {
      for (const { name } of sources) found.push(`no speaker: ${name}`);
      continue;
    }
    expected.push([want.names, want.kinds, want.roles, want.mentions].map(written).join(' | '));
    if (sources.length === 0)
      found.push(`only these speakers: ${article.sources.map(({ name }) => name).join(', ')}`);
    for (const source of sources) {
      const role = source.role ?? '-';
      const mentions = source.mentions.map(({ span }) => article.text.slice(span.start, span.end));
      const fits =
        mentions.length === want.mentions.length &&
        mentions.every((mention, at) => endsWith(mention, want.mentions[at] ?? ''));
      found.push(
        [
          written(want.names),
          accepted(want.kinds, source.kind, (choice) => choice === source.kind),
          accepted(want.roles, role, (choice) => sameText(bare(choice), bare(role))),
          want.mentions.length === 0 || fits ? written(want.mentions) : mentions.join(' / '),
        ].join(' | '),
      );
    }
  }
  return { expected, found };
}

/** Marks without their partners: one inside each quotation that is left open, one at each stray mark, and no other. */
export function problemRows(article: Article, wanted: Case): Rows {
  const show = (offset: number): string => `…${article.text.slice(Math.max(0, offset - 12), offset + 13)}…`;
  const open = wanted.quotations.filter(({ closed }) => !closed);
  const expected = [...open.map(({ parts }) => parts[0]?.start ?? 0), ...wanted.strays].sort((a, b) => a - b);
  const marks = article.problems.filter(({ code }) => code === 'unbalanced-mark');
  const found = marks.map(({ span }) => {
    const inside = open.find(({ parts }) =>
      parts.some(({ start, end }) => start <= span.start && span.start < end),
    );
    return inside?.parts[0]?.start ?? span.start;
  });
  return { expected: expected.map(show), found: found.map(show) };
}

/** What is wrong in any article: a place that belongs to two speakers, reported speech that runs over words in marks. */
export function clashRows(article: Article): Rows {
  const { text, quotations, sources } = article;
  // "Anne Durand and Max Pell" are themselves and each of them
  const apart = sources.filter(({ name }) => !/ and \p{Lu}/u.test(name));
  const places = apart.flatMap(({ mentions }) => mentions.map(({ span }) => span));
  const shared = places.filter(({ start }, at) => places.findIndex((other) => other.start === start) < at);
  const partsOf = (indirect: boolean): readonly Span[] =>
    quotations.filter(({ type }) => (type === 'indirect') === indirect).flatMap(({ parts }) => parts);
  const marked = partsOf(false);
  const over = partsOf(true).filter((part) => overlap([part], marked) > 0);
  const show = (what: string, { start, end }: Span): string => `${what}: ${text.slice(start, end)}`;
  return {
    expected: [],
    found: [
      ...shared.map((span) => show('two speakers in one place', span)),
      ...over.map((span) => show('reported speech over words in marks', span)),
    ],
  };
}
