/** Puts what was expected and what was found into rows of text, so that a difference reads as one line of a diff. */
import { namedFrom } from '../../server/src/article/attribution/confidence';
import { linesOf } from '../../server/src/article/text/lines';
import type { Quotation, Span } from '../../server/src/article/types';
import type { Expected, ExpectedQuotation } from './expected';
import { decode, matches } from './expected';
import type { Article, Attribution } from "../../server/src/article/article";

/** What was expected beside what was found; equal when all is right. */
export interface Rows {
  readonly expected: readonly string[];
  readonly found: readonly string[];
}

const visible = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(
      /[\u00AD\u0080-\u009F\u200B-\u200F\u2060\uFEFF]/gu,
      (c) => `U+${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
    );

/** The start and the end of a stretch, the middle left out where it is long. */
function brief(text: string): string {
  const words = visible(text).split(' ');
  return words.length <= 9 ? words.join(' ') : `${words.slice(0, 5).join(' ')} [...] ${words.slice(-3).join(' ')}`;
}

const lineOf = (article: Article, offset: number): number =>
  linesOf(article.text).findIndex((line) => offset < line.next || line.next === article.text.length) + 1;

/** Flagged words by line. Joins, unwrapping and hyphens at line ends have no words: the cleaned text judges them. */
function flagged(article: Article): { line: number; rule: string; applicability: string; text: string; end: number }[] {
  const out: { line: number; rule: string; applicability: string; text: string; end: number }[] = [];
  const lines = linesOf(article.text);
  for (const artifact of article.artifacts) {
    const whole = article.text.slice(artifact.span.start, artifact.span.end);
    if (whole.trim() === '' || /^[-\u00AD\u2010]\s*\n\s*$/u.test(whole)) continue;
    lines.forEach((line, index) => {
      const start = Math.max(line.start, artifact.span.start);
      const end = Math.min(line.end, artifact.span.end);
      const text = article.text.slice(start, Math.max(start, end));
      if (text.trim() === '') return;
      const { rule, applicability } = artifact;
      const last = out[out.length - 1];
      const gap = last === undefined ? '' : article.text.slice(last.end, start);
      // furniture that stands side by side on a line is one row; the same kind side by side is one stretch
      if (last?.line === index + 1 && gap.trim() === '' && (gap !== '' || last.rule === rule) && text.length > 2) {
        last.text = article.text.slice(last.end - last.text.length, end);
        if (!last.rule.split(' + ').includes(rule)) last.rule += ` + ${rule}`;
        if (!last.applicability.split(' + ').includes(applicability)) last.applicability += ` + ${applicability}`;
        last.end = end;
      } else out.push({ line: index + 1, rule, applicability, text, end });
    });
  }
  return out;
}

/** What was found, in the words of the expectation where it is one of the accepted ones. */
function accepted(choices: readonly string[], found: string, same: (choice: string) => boolean): string {
  if (choices.includes('*') || choices.some(same)) return choices.join(' / ');
  return found;
}

/** Noise: line, rule, applicability, words. */
export function noiseRows(article: Article, expected: Expected): Rows {
  const left = [...expected.noise];
  const rowOf = (line: number, rule: string, applicability: string, text: string): string =>
    [line, rule, applicability, text].join(' | ');
  const found = flagged(article).map((row) => {
    const at = left.findIndex((want) => want.line === row.line && matches(want.text, row.text));
    const want = at < 0 ? undefined : left.splice(at, 1)[0];
    if (want === undefined) return rowOf(row.line, row.rule, row.applicability, visible(row.text));
    // side by side on one line: each of the rules has to be an accepted one
    const among = (choices: readonly string[], found: string): string =>
      accepted(choices, found, () => found.split(' + ').every((one) => choices.includes(one)));
    return rowOf(row.line, among(want.rules, row.rule), among(want.applicabilities, row.applicability), want.text);
  });
  return {
    expected: expected.noise.map((want) =>
      rowOf(want.line, want.rules.join(' / '), want.applicabilities.join(' / '), want.text),
    ),
    found,
  };
}

const bare = (name: string): string => name.replace(/^(?:an?|the|its|his|her|their)\s+/iu, '');

/** Speakers that were expected: name, kind, role. */
export function speakerRows(article: Article, expected: Expected): Rows {
  const found: string[] = [];
  for (const want of expected.speakers) {
    const source = article.sources.find((candidate) => want.names.includes(bare(candidate.name)));
    if (source === undefined) continue;
    const role = source.role ?? '-';
    found.push(
      [
        want.names.join(' / '),
        accepted(want.kinds, source.kind, (kind) => kind === source.kind),
        accepted(want.roles, role, (choice) => choice.toLowerCase() === bare(role).toLowerCase() || bare(choice) === bare(role)),
      ].join(' | '),
    );
  }
  return {
    expected: expected.speakers.map((row) => [row.names, row.kinds, row.roles].map((f) => f.join(' / ')).join(' | ')),
    found,
  };
}

/** As a reader sees it: without what is invisible inside of words. */
const readable = (text: string): string => visible(text.replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, ''));

const slice = (article: Article, span: Span | undefined): string | undefined =>
  span === undefined ? undefined : article.text.slice(span.start, span.end);

/** White space at the ends of a part is nobody's word. */
function trimmed(article: Article, span: Span): Span {
  const text = article.text.slice(span.start, span.end);
  const start = span.start + (text.length - text.trimStart().length);
  return { start, end: span.end - (text.length - text.trimEnd().length) };
}

const partsOf = (article: Article, quotation: Quotation): readonly Span[] =>
  quotation.parts.map((part) => trimmed(article, part));

function row(article: Article, line: number, fields: readonly string[], parts: readonly Span[]): string {
  const texts = parts.map((part) => brief(slice(article, part) ?? ''));
  return [String(line), ...fields, texts.join('  …  ')].join(' | ');
}

/** Type, speaker, cue and mention of a quotation that was found, in the words of the expectation where they are accepted. */
function fieldsOf(
  article: Article,
  quotation: Quotation,
  attribution: Attribution | undefined,
  want: ExpectedQuotation | undefined,
): readonly string[] {
  const speaker = bare(article.sources.find((source) => source.id === attribution?.source)?.name ?? '-');
  const cue = slice(article, attribution?.cue?.span) ?? '-';
  const mention = slice(article, attribution?.mention?.span) ?? '-';
  if (want === undefined) return [quotation.type, speaker, readable(cue), readable(mention)];
  const holds = (choice: string): boolean => ` ${readable(mention)} `.includes(decode(choice));
  return [
    accepted(want.types, quotation.type, (choice) => choice === quotation.type),
    accepted(want.speakers, speaker, (choice) => choice === speaker),
    accepted(want.cues, readable(cue), (choice) => choice === readable(cue)),
    accepted(want.mentions, readable(mention), (choice) => (choice === '-' ? mention === '-' : holds(choice))),
  ];
}

/** Share of `want` that the parts of a quotation cover. */
function covered(parts: readonly Span[], want: Span): number {
  const shared = parts.reduce(
    (sum, part) => sum + Math.max(0, Math.min(part.end, want.end) - Math.max(part.start, want.start)),
    0,
  );
  return shared / (want.end - want.start);
}

/**
 * Quotations: line, type, speaker, cue, mention, parts. Those in marks must be found exactly, and no others.
 * Of reported speech, what is listed must be covered by a quotation found, and nothing that is shown may be unlisted.
 */
export function quotationRows(article: Article, expected: Expected): Rows {
  const wanted = expected.quotations.map((want) => ({
    want,
    text: row(article, want.line, [want.types, want.speakers, want.cues, want.mentions].map((f) => f.join(' / ')), want.parts),
  }));
  const found: { at: number; text: string }[] = [];
  const attributionOf = (index: number): Attribution | undefined =>
    article.attributions.find((attribution) => attribution.quotation === index);
  const at = (parts: readonly Span[]): number => parts[0]?.start ?? 0;

  article.quotations.forEach((quotation, index) => {
    if (quotation.type === 'indirect') return;
    const parts = partsOf(article, quotation);
    const want = expected.quotations.find(
      (candidate) => !candidate.types.includes('indirect') && at(candidate.parts) === at(parts),
    );
    const fields = fieldsOf(article, quotation, attributionOf(index), want);
    found.push({ at: at(parts), text: row(article, lineOf(article, at(parts)), fields, parts) });
  });
  const listed = new Set<Quotation>();
  for (const { want, text } of wanted) {
    const span = want.parts[0];
    if (!want.types.includes('indirect') || span === undefined) continue;
    const index = article.quotations.findIndex(
      (quotation) => quotation.type === 'indirect' && covered(partsOf(article, quotation), span) > 0.8,
    );
    const quotation = article.quotations[index];
    if (quotation === undefined) continue;
    listed.add(quotation);
    const fields = fieldsOf(article, quotation, attributionOf(index), want);
    const same = row(article, want.line, fields, want.parts);
    found.push({ at: span.start, text: same === text ? text : same });
  }
  article.quotations.forEach((quotation, index) => {
    const attribution = attributionOf(index);
    if (quotation.type !== 'indirect' || listed.has(quotation) || (attribution?.confidence ?? 0) < namedFrom) return;
    const parts = partsOf(article, quotation);
    const fields = fieldsOf(article, quotation, attribution, undefined);
    found.push({ at: at(parts), text: row(article, lineOf(article, at(parts)), fields, parts) });
  });
  found.sort((a, b) => a.at - b.at);
  return {
    expected: [...wanted].sort((a, b) => at(a.want.parts) - at(b.want.parts)).map(({ text }) => text),
    found: found.map(({ text }) => text),
  };
}

/** All that was found, in the form of NAME.expected.md. */
export function describeArticle(article: Article): readonly string[] {
  const nothing: Expected = { noise: [], speakers: [], quotations: [] };
  const quotations = article.quotations.flatMap((quotation, index) => {
    const attribution = article.attributions.find((candidate) => candidate.quotation === index);
    const parts = partsOf(article, quotation);
    const line = lineOf(article, parts[0]?.start ?? 0);
    const fields = fieldsOf(article, quotation, attribution, undefined);
    const texts = parts.map((part) => `  - ${brief(slice(article, part) ?? '')}`);
    return [`- ${[String(line), ...fields].join(' | ')}`, ...texts];
  });
  return [
    '## Noise',
    '',
    ...noiseRows(article, nothing).found.map((found) => `- ${found}`),
    '',
    '## Speakers',
    '',
    ...article.sources.map(({ name, kind, role }) => `- ${name} | ${kind} | ${role ?? '-'}`),
    '',
    '## Quotations',
    '',
    ...quotations,
  ];
}
