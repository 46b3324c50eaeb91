import type { Block, BlockKind } from './types';
import { linesOf } from './lines';
import { wordCount } from './words';

const credit =
  /^(?:[(\[]?(?:additional|further|with) reporting\b|[(\[]?(?:reporting|editing|edited|written|compiled|translated|research|produced|graphics?|video) by\b|copyright\b|©|\(c\) \d{4}|all rights reserved)/iu;
const byline = /^(?:by|from|words by|story by)\s+\p{Lu}[\p{L}.'’-]+(?:[\s,]|$)/iu;
const bylinePlace = /^(?:\p{Lu}[\p{L}.'’-]+\s+){1,3}\p{Lu}[\p{L}.'’-]+\s+in\s+\p{Lu}/u;
const captionMark =
  /(?:©|\((?:AP|AFP|Reuters|Getty)\b|\b(?:photo|photograph|picture|image|file photo)s?\s*[:/(]|\bGetty Images\b|\bAP Photo\b|(?:Photo|Photograph|Picture|Image)(?:graph)? by\b)/u;
const dateOnly =
  /^(?:(?:published|updated|posted|last (?:updated|modified))[:\s].{0,60}|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?(?:\d{1,2}\s)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s(?:\d{1,2},?\s)?\d{4}.{0,30})$/iu;
const terminal = /[.!?…]["'”’»)\]]*$/u;
/** A headline rarely has more words. */
const longHeadline = 24;

/** The blocks of a body: one for each line with something in it. Spans are body offsets. */
export function blocksOf(body: string): readonly Block[] {
  const lines = linesOf(body).flatMap(({ start, end }) => {
    const line = body.slice(start, end);
    const text = line.trim();
    return text === '' ? [] : [{ start: start + line.indexOf(text), text }];
  });
  const blocks: Block[] = [];
  let opened = false;
  let headline = false;
  lines.forEach((line, index) => {
    const { start, text } = line;
    const span = { start, end: start + text.length };
    const kind = kindOf(text, { opened, headline, next: lines[index + 1]?.text });
    if (kind === 'paragraph' || kind === 'dateline') opened = true;
    if (kind === 'headline') headline = true;
    blocks.push({ kind, span });
  });
  return blocks;
}

interface Place {
  readonly opened: boolean;
  readonly headline: boolean;
  readonly next: string | undefined;
}

function kindOf(text: string, place: Place): BlockKind {
  // the words are counted last: most lines fail before
  const atMost = (most: number): boolean => wordCount(text) <= most;
  if (credit.test(text) && atMost(30)) return 'credit';
  if (captionMark.test(text) && !/["“]/u.test(text) && atMost(60)) return 'caption';
  const ends = terminal.test(text);
  if (!ends && (byline.test(text) || bylinePlace.test(text)) && atMost(20)) return 'byline';
  if (dateOnly.test(text)) return 'dateline';
  if (place.opened) {
    const label = !ends && !/[:,;]$/u.test(text) && !/["“”]/u.test(text) && atMost(12);
    return label ? 'subhead' : 'paragraph';
  }
  if (!place.headline) {
    const words = wordCount(text);
    const titleLike = words <= longHeadline && text.length <= 200;
    if (!titleLike) return 'paragraph';
    // a line of one to three words above another title is the section's name
    const nextIsTitle =
      place.next !== undefined && wordCount(place.next) <= longHeadline && !terminal.test(place.next);
    if (words <= 3 && nextIsTitle && wordCount(place.next ?? '') > words) return 'kicker';
    return 'headline';
  }
  if (!ends && !/[:]$/u.test(text) && atMost(40)) return 'standfirst';
  return 'paragraph';
}
