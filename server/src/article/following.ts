/** Whom a place in the text is about, and where that speaker is introduced: what definition and references go by. */
import { blockIn } from './blocks/blockAt';
import { isSpeech, mentionAt, speakersOf } from './queries';
import { holds, lengthOf } from './text/spans';
import type { AttributedText } from './article';
import type { BlockKind, Mention, Quotation, Source, Span } from './types';

/** A place that is about a speaker: a mention, or a part of what they said. */
export interface Meant {
  /** File offsets. */
  readonly span: Span;
  readonly source: Source;
}

/** Who is meant at an offset: whom a mention there stands for, else who says what is said there. */
export function meantAt(article: AttributedText, offset: number): Meant | undefined {
  const named = mentionAt(article, offset);
  if (named !== undefined) return { span: named.mention.span, source: named.source };
  const shown = speakersOf(article);
  let best: Meant | undefined;
  article.quotations.forEach((quotation, index) => {
    const source = shown[index]?.speaker;
    const span = partAt(quotation, offset);
    if (source === undefined || span === undefined) return;
    if (best === undefined || lengthOf(span) < lengthOf(best.span)) best = { span, source };
  });
  return best;
}

function partAt({ type, parts }: Quotation, offset: number): Span | undefined {
  return isSpeech(type) ? parts.find((part) => holds(part, offset)) : undefined;
}

/**
 * Where an article says who somebody is: their first full name in the story itself, which beats one in a headline or a
 * caption; else their first name; else their first mention. Undefined where nothing mentions them.
 */
export function introductionOf(article: AttributedText, source: Source): Mention | undefined {
  const names = source.mentions.filter(({ kind }) => kind === 'name');
  const full = names.filter(({ span }) =>
    folded(article.text.slice(span.start, span.end)).includes(source.name),
  );
  return full.find(({ span }) => isInStory(article, span)) ?? full[0] ?? names[0] ?? source.mentions[0];
}

const folded = (text: string): string => text.replace(/\s+/gu, ' ');

const besideStory: ReadonlySet<BlockKind> = new Set([
  'kicker',
  'headline',
  'subhead',
  'byline',
  'caption',
  'credit',
]);

function isInStory({ blocks }: AttributedText, { start }: Span): boolean {
  const block = blockIn(blocks, start);
  return block === undefined || !besideStory.has(block.kind) || !holds(block.span, start);
}
