import { SymbolKind, type DocumentSymbol, type SymbolInformation } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Article, Block, Span } from '../article/types';
import { rangeOf } from '../lsp/convert';
import { oneLine } from '../wording/markup';
import type { Feature } from './feature';
import { isSpeech, speakersOf, type Shown } from '../article/queries';
import { sectionsOf } from '../article/sections';

/** An entry of the outline; file offsets. */
export interface Entry {
  readonly kind: 'headline' | 'subhead' | 'paragraph' | 'quotation';
  readonly name: string;
  /** The speaker of a quotation. */
  readonly detail?: string;
  /** Holds the spans of all children. */
  readonly span: Span;
  /** What is selected when the entry is chosen; within `span`. */
  readonly selection: Span;
  readonly children: readonly Entry[];
}

const longestName = 80;

const emptyNames = {
  headline: 'Headline',
  subhead: 'Subhead',
  paragraph: 'Paragraph',
  quotation: 'Quotation',
};

function nameOf(article: Article, span: Span, kind: Entry['kind']): string {
  return oneLine(article.text.slice(span.start, span.end), longestName) || emptyNames[kind];
}

/** Who said it, as the outline shows it. */
function detailOf({ speaker, perhaps }: Shown = {}): string {
  if (speaker !== undefined) return oneLine(speaker.name, longestName);
  return oneLine(
    perhaps === undefined ? 'Speaker unknown' : `Speaker unknown; perhaps ${perhaps.name}`,
    longestName,
  );
}

/** Quotations as entries, in the order of the text, each up to the end of its last part. */
function quotationEntries(article: Article): readonly Entry[] {
  const entries: Entry[] = [];
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

/** Headline, subheads, paragraphs and quotations as a tree in the order of the text. */
export function outlineOf(article: Article): readonly Entry[] {
  const quotations = quotationEntries(article);
  let next = 0;
  const quotationsUpTo = (end: number): Entry[] => {
    const from = next;
    while (next < quotations.length && (quotations[next]?.span.start ?? end) < end) next++;
    return quotations.slice(from, next);
  };
  const outline: Entry[] = [];
  const entryOf = (block: Block, kind: Entry['kind'], span: Span, children: readonly Entry[]): Entry => ({
    kind,
    name: nameOf(article, block.span, kind),
    span,
    selection: block.span,
    children: children.map((child) => {
      const cut = within(child.span, span);
      return { ...child, span: cut, selection: within(child.selection, cut) };
    }),
  });
  for (const section of sectionsOf(article)) {
    // what stands between the blocks that are shown, in a standfirst or a caption, keeps its place
    outline.push(...quotationsUpTo(section.span.start));
    const inHeading = section.heading === undefined ? [] : quotationsUpTo(section.heading.span.end);
    const below: Entry[] = [...inHeading];
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

const symbolKinds: Readonly<Record<Entry['kind'], SymbolKind>> = {
  headline: SymbolKind.Module,
  subhead: SymbolKind.Namespace,
  paragraph: SymbolKind.Object,
  quotation: SymbolKind.String,
};

function symbolOf(document: TextDocument, entry: Entry): DocumentSymbol {
  return {
    name: entry.name,
    ...(entry.detail === undefined ? {} : { detail: entry.detail }),
    kind: symbolKinds[entry.kind],
    range: rangeOf(document, entry.span),
    selectionRange: rangeOf(document, entry.selection),
    children: entry.children.map((child) => symbolOf(document, child)),
  };
}

/** The same entries one after another, for clients without a tree; the speaker stands where the container would. */
function flatSymbolsOf(document: TextDocument, entry: Entry): readonly SymbolInformation[] {
  const symbol: SymbolInformation = {
    name: entry.name,
    ...(entry.detail === undefined ? {} : { containerName: entry.detail }),
    kind: symbolKinds[entry.kind],
    location: { uri: document.uri, range: rangeOf(document, entry.selection) },
  };
  return [symbol, ...entry.children.flatMap((child) => flatSymbolsOf(document, child))];
}

/** The outline: headline, subheads, paragraphs, and quotations with their speakers. */
export const documentSymbol: Feature = {
  capabilities: () => ({ documentSymbolProvider: { label: 'Copydesk' } }),
  attach: ({ connection, guard, client }) => {
    connection.onDocumentSymbol(
      guard.request({
        method: 'textDocument/documentSymbol',
        fallback: null as DocumentSymbol[] | SymbolInformation[] | null,
        positions: false,
        handle: ({ document, article }) => {
          if (article === undefined) return null;
          const outline = outlineOf(article);
          return client.hierarchicalSymbols
            ? outline.map((entry) => symbolOf(document, entry))
            : outline.flatMap((entry) => flatSymbolsOf(document, entry));
        },
      }),
    );
  },
};
