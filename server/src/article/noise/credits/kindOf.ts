import type { CreditKind } from './rules';
import { creditRules } from './rules';

/** Signs of a caption, a credit or a copyright line, wherever they stand. No "u": these letters need none, and it is slow. */
const anywhere =
  /©|\(c\)|copyright|rights reserved|photo|picture|image|credit|illustration|courtesy|getty|reuters|afp|\bap\b|\bepa\b|\bpa\b|alamy|shutterstock|bloomberg|xinhua|contributed|(?:reporting|editing|writing|compiled) by|caption|graphic|^file\b|^pictured|^above|^below|^inset|^main |^clockwise|^from left|^left to|^source:/i;
/** How a byline, a dateline or the name of somebody who helped begins. */
const beginning =
  /^(?:\p{Lu}|\d|by\s|byline:|dateline:|author|words by|story by|written by|from |reporting|editing|additional|further|extra)/u;
/** A line that goes on like this is the story: a byline has no verb of speech and no small words in a row. */
const sentence = /[.!?]["'”’)]?$/;

/** Longer lines are the story, whatever they hold. */
const longest = 600;
/** A longer line is a credit only with the sign of one. */
const longestUnsigned = 160;

/** Which kind of credit a line is; undefined for a line like any other. */
export function creditKindOf(line: string): CreditKind | undefined {
  if (line.length > longest) return undefined;
  const whole = sentence.test(line.slice(-3));
  // a long sentence is the story, unless it carries the sign of a copyright or an agency
  if (line.length > longestUnsigned && whole && !/[©|/]|\(c\)|rights|^file\b/iu.test(line)) return undefined;
  const signed = anywhere.test(line);
  if (!signed && (line.length > longestUnsigned || whole || !beginning.test(line))) return undefined;
  for (const { kind, longest: most, shape } of creditRules)
    if (line.length <= most && shape.test(line)) return kind;
  return undefined;
}

/** Verbs and phrases by which a line tells what somebody said. */
const speech =
  /\b(?:said|says|saying|told|tells|asked|asks|added|adds|warned|warns|announced|claimed|claims|insisted|explained|argued|replied|according to)\b/iu;

/**
 * Whether a kept line has to be read for who says what: a caption in which somebody speaks, or a paragraph that ends with
 * the credit of the picture beside it.
 */
export function isReadForSpeech(kind: CreditKind, line: string): boolean {
  return kind === 'caption' && (/["“]/u.test(line) || speech.test(line));
}
