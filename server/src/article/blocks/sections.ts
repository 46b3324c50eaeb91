import type { Block, Span } from '../types';

/** A headline or subhead with the paragraphs below it; before the first heading, paragraphs without one. */
export interface Section {
  readonly heading?: Block;
  readonly paragraphs: readonly Block[];
  /** From the heading to the end of the last paragraph; file offsets. */
  readonly span: Span;
}

/** The sections that the blocks of an article make, in the order of the text. */
export function sectionsOf(blocks: readonly Block[]): readonly Section[] {
  const sections: { heading?: Block; paragraphs: Block[]; span: Span }[] = [];
  for (const block of blocks) {
    const last = sections.at(-1);
    if (block.kind === 'headline' || block.kind === 'subhead') {
      sections.push({ heading: block, paragraphs: [], span: block.span });
    } else if (block.kind === 'paragraph') {
      if (last === undefined) sections.push({ paragraphs: [block], span: block.span });
      else {
        last.paragraphs.push(block);
        last.span = { start: last.span.start, end: Math.max(last.span.end, block.span.end) };
      }
    }
  }
  return sections;
}
