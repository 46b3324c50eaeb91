import { sectionsOf } from '../article/blocks/sections';
import { articlesIn, isSpeech, speakersOf, type RecordArticle, type ShownSpeaker } from '../article/queries';
import type { Block, Span } from '../article/types';
import { oneLine } from './markup';
import type { AttributedText } from '../article/article';

/** An entry of the outline; file offsets. */
export interface OutlineEntry {
  readonly kind: 'record' | 'headline' | 'subhead' | 'paragraph' | 'quotation';
  readonly name: string;
  /** The speaker of a quotation; newspaper and date of an archive's record. */
  readonly detail?: string;
  /** Holds the spans of all children. */
  readonly span: Span;
  /** What is selected when the entry is chosen; within `span`. */
  readonly selection: Span;
  readonly children: readonly OutlineEntry[];
}

const longestName = 80;

const emptyNames = {
  record: 'Record',
  headline: 'Headline',
  subhead: 'Subhead',
  paragraph: 'Paragraph',
  quotation: 'Quotation',
};

function nameOf(article: AttributedText, span: Span, kind: OutlineEntry['kind']): string {
  return oneLine(article.text.slice(span.start, span.end), longestName) || emptyNames[kind];
}

/** Who said it, as the outline shows it. */
function detailOf({ speaker, perhaps }: ShownSpeaker = {}): string {
  if (speaker !== undefined) return oneLine(speaker.name, longestName);
  return oneLine(
    perhaps === undefined ? 'Speaker unknown' : `Speaker unknown; perhaps ${perhaps.name}`,
    longestName,
  );
}

/** Quotations as entries, in the order of the text, each up to the end of its last part. */
function quotationEntries(article: AttributedText): readonly OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  const speakers = speakersOf(article);
  article.quotations.forEach((quotation, index) => {
    const [first] = quotation.parts;
    if (first === undefined || !isSpeech(quotation.type)) return;
    const end = Math.max(...quotation.parts.map((part) => part.end));
    entries.push({
      kind: 'quotation',
      name: nameOf(article, first, 'quotation'),
      detail: detailOf(speakers[index]),
      span: { start: first.start, end },
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
 * Headline, subheads, paragraphs and quotations as a tree in the order of the text; where an archive put several articles
 * into the file, each of them with its own.
 */
export function outlineOf(article: AttributedText): readonly OutlineEntry[] {
  const records = articlesIn(article);
  return records.length === 0 ? outlineOfOne(article) : records.map(recordEntry);
}

/** An article of an archive's export: its headline, and what stands in it. */
function recordEntry({ record, article }: RecordArticle, index: number): OutlineEntry {
  const { span, title, publication, date } = record;
  const from = [publication, date].flatMap((known) =>
    known === undefined ? [] : [oneLine(article.text.slice(known.start, known.end), longestName)],
  );
  const name = title === undefined ? `Record ${String(index + 1)}` : nameOf(article, title, 'record');
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
  const quotationsUpTo = (end: number): OutlineEntry[] => {
    const from = next;
    while (next < quotations.length && (quotations[next]?.span.start ?? end) < end) next++;
    return quotations.slice(from, next);
  };
  const outline: OutlineEntry[] = [];
  const entryOf = (
    block: Block,
    kind: OutlineEntry['kind'],
    span: Span,
    children: readonly OutlineEntry[],
  ): OutlineEntry => ({
    kind,
    name: nameOf(article, block.span, kind),
    span,
    selection: block.span,
    children: children.map((child) => {
      const cut = within(child.span, span);
      return { ...child, span: cut, selection: within(child.selection, cut) };
    }),
  });
  for (const section of sectionsOf(article.blocks)) {
    // what stands between the blocks that are shown, in a standfirst or a caption, keeps its place
    outline.push(...quotationsUpTo(section.span.start));
    const inHeading = section.heading === undefined ? [] : quotationsUpTo(section.heading.span.end);
    const below: OutlineEntry[] = [...inHeading];
    for (const paragraph of section.paragraphs) {
      below.push(...quotationsUpTo(paragraph.span.start));
      const inside = quotationsUpTo(paragraph.span.end);
      below.push(entryOf(paragraph, 'paragraph', paragraph.span, inside));
    }
    const { heading } = section;
    if (heading === undefined) outline.push(...below);
    else
      outline.push(
        entryOf(heading, heading.kind === 'headline' ? 'headline' : 'subhead', section.span, below),
      );
  }
  outline.push(...quotationsUpTo(Infinity));
  return outline;
}
