import { sectionsOf, type Section } from '../article/blocks/sections';
import { articlesIn, isSpeech, speakersOf, type RecordArticle, type ShownSpeaker } from '../article/queries';
import type { QuotationType, Span } from '../article/types';
import { oneLine } from './markup';
import { count } from './names';
import { readable } from './readable';
import type { AttributedText } from '../article/article';

/** An entry of the outline; file offsets. */
export interface OutlineEntry {
  readonly kind: 'record' | 'headline' | 'subhead' | 'quotation' | 'reported';
  /** Of a quotation, the speaker first: who types a name finds what is theirs. */
  readonly name: string;
  /** How much is said below a heading; newspaper and date of an archive's record; what kind a quotation is, if not a plain one. */
  readonly detail?: string;
  /** Holds the spans of all children. */
  readonly span: Span;
  /** What is selected when the entry is chosen; within `span`. */
  readonly selection: Span;
  readonly children: readonly OutlineEntry[];
}

/** The most characters of a heading, of a speaker and of what is said: an entry is one line. */
const longest = { heading: 80, speaker: 40, words: 60 };

const emptyNames = { record: 'Record', headline: 'Headline', subhead: 'Subhead' };

function headingOf(article: AttributedText, span: Span, kind: keyof typeof emptyNames): string {
  return oneLine(readable(article, span), longest.heading) || emptyNames[kind];
}

/** Who said it, before what was said: "John Kirby", "Perhaps John Kirby". Of what may be nobody's words nobody is unknown. */
function whoOf({ speaker, perhaps, doubted }: ShownSpeaker): string {
  if (speaker !== undefined) return oneLine(speaker.name, longest.speaker);
  if (perhaps !== undefined) return `Perhaps ${oneLine(perhaps.name, longest.speaker)}`;
  return doubted === true ? 'Perhaps reported speech' : 'Speaker unknown';
}

/** What an entry says besides: that there are no marks, and whether it is sure that anybody is reported at all. */
function kindOf(type: QuotationType, { perhaps, doubted }: ShownSpeaker): { readonly detail?: string } {
  if (type !== 'indirect') return {};
  if (doubted !== true) return { detail: 'reported' };
  return perhaps === undefined ? {} : { detail: 'perhaps reported' };
}

/** Quotations as entries, in the order of the text, each up to the end of its last part. */
function quotationEntries(article: AttributedText): readonly OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  const speakers = speakersOf(article);
  article.quotations.forEach(({ type, parts }, index) => {
    const [first] = parts;
    if (first === undefined || !isSpeech(type)) return;
    const shown = speakers[index] ?? {};
    entries.push({
      kind: type === 'indirect' ? 'reported' : 'quotation',
      name: `${whoOf(shown)}: ${oneLine(readable(article, first), longest.words)}`,
      ...kindOf(type, shown),
      span: { start: first.start, end: Math.max(...parts.map((part) => part.end)) },
      selection: first,
      children: [],
    });
  });
  return entries.sort((a, b) => a.span.start - b.span.start);
}

/** The part of a span within another. */
function within(span: Span, outer: Span): Span {
  const start = Math.max(span.start, outer.start);
  return { start, end: Math.max(start, Math.min(span.end, outer.end)) };
}

/**
 * Headline, subheads and quotations as a tree in the order of the text; where an archive put several articles into the
 * file, each of them with its own. Paragraphs are none: they have no name, and the text shows them.
 */
export function outlineOf(article: AttributedText): readonly OutlineEntry[] {
  const records = articlesIn(article);
  return records.length === 0 ? outlineOfOne(article) : records.map(recordEntry);
}

/** An article of an archive's export: its headline, and what stands in it. */
function recordEntry({ record, article }: RecordArticle, index: number): OutlineEntry {
  const { span, title, publication, date } = record;
  const from = [publication, date].flatMap((known) =>
    known === undefined ? [] : [oneLine(readable(article, known), longest.heading)],
  );
  const name = title === undefined ? `Record ${String(index + 1)}` : headingOf(article, title, 'record');
  return {
    kind: 'record',
    name,
    ...(from.length > 0 && { detail: from.join(', ') }),
    span,
    selection: title === undefined ? span : within(title, span),
    // the headline names the record: it is not named a second time below it
    children: outlineOfOne(article).flatMap((entry) =>
      entry.kind === 'headline' && entry.selection.start === title?.start ? entry.children : [entry],
    ),
  };
}

function outlineOfOne(article: AttributedText): readonly OutlineEntry[] {
  const quotations = quotationEntries(article);
  let next = 0;
  const quotationsUpTo = (end: number): readonly OutlineEntry[] => {
    const from = next;
    while (next < quotations.length && (quotations[next]?.span.start ?? end) < end) next++;
    return quotations.slice(from, next);
  };
  const sections = sectionsOf(article.blocks);
  const outline: OutlineEntry[] = [];
  /** Of the last headline: its subheads go below it, so that path and sticky lines show both. */
  let story: OutlineEntry[] | undefined;
  const put = (entry: OutlineEntry): void => void (story ?? outline).push(entry);
  const endStory = (): void => {
    const headline = story === undefined ? undefined : outline.pop();
    if (headline !== undefined) outline.push(withChildren(headline, story ?? []));
    story = undefined;
  };
  sections.forEach((section, at) => {
    // what stands before the first heading, in a standfirst or a caption, keeps its place
    quotationsUpTo(section.span.start).forEach(put);
    if (section.heading === undefined) return;
    const end = sections[at + 1]?.span.start ?? article.text.length;
    const [entry, said] = sectionEntry(article, section, quotationsUpTo(end), end);
    if (entry.kind === 'subhead') put(withChildren(entry, said));
    else {
      endStory();
      outline.push(entry);
      story = [...said];
    }
  });
  quotationsUpTo(Infinity).forEach(put);
  endStory();
  return outline;
}

/** A heading, and what is said between it and the next one; nothing of that reaches beyond `end`. */
function sectionEntry(
  article: AttributedText,
  { heading, span }: Section,
  said: readonly OutlineEntry[],
  end: number,
): readonly [OutlineEntry, readonly OutlineEntry[]] {
  const selection = heading?.span ?? span;
  const kind = heading?.kind === 'headline' ? 'headline' : 'subhead';
  const name = headingOf(article, selection, kind);
  const room = { start: span.start, end };
  return [
    { kind, name, span, selection, children: [] },
    said.map((entry) => ({
      ...entry,
      span: within(entry.span, room),
      selection: within(entry.selection, room),
    })),
  ];
}

/** A heading with what stands below it, to the end of that, and how much is said there. */
function withChildren(heading: OutlineEntry, children: readonly OutlineEntry[]): OutlineEntry {
  const end = children.reduce((last, { span }) => Math.max(last, span.end), heading.span.end);
  const said = children.reduce((sum, child) => sum + quotationsIn(child), 0);
  return {
    ...heading,
    ...(said > 0 && { detail: count(said, 'quotation') }),
    span: { start: heading.span.start, end },
    children,
  };
}

const quotationsIn = ({ kind, children }: OutlineEntry): number => (kind === 'subhead' ? children.length : 1);
