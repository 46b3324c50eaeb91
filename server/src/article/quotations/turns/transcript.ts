/** Whether lines that begin with labels are a transcript, or a list, a table, a recipe. */

import { wordFacts } from '../../../nlp/wordFacts';
import { givenNames } from '../../../rules/given';
import type { Block } from '../../types';
import type { Label } from './labels';
import type { NamesElsewhere } from './namesElsewhere';

/** A line that begins with a label, before it is known whether it is a turn. */
export interface LabelledLine {
  readonly block: number;
  readonly label: Label;
}

/** Behind a label, marks tell that a report quotes somebody. */
const opening = /^["“„«]/u;

/** At most this share of the turns of a transcript begins with a mark. Set by hand, as are the two below. */
const mostMarked = 0.3;
/** At least this share of them ends as a sentence does: entries of lists and tables do not. */
const leastEnded = 0.6;
/** Where names are all that tells, at least this share of them speaks to somebody. */
const leastSpoken = 0.3;
/** And so many turns it takes, so that one speaker comes back. */
const fewestByName = 3;

/** Words of those who speak to each other; a report of what others say has them seldom. */
const spoken =
  /\?|\b(?:I|you|we|my|your|our|me|us|yes|yeah|no|thanks|thank|well|okay|please|sorry)\b|n['’]t\b|\b(?:I|you|we|it|that)['’]/iu;
const ended = /[.?!…—–-]["”’')\]]{0,3}$/u;
/** Only so much of a turn is looked at. Characters. */
export const turnStart = 600;

/**
 * The lines of a run that are turns; none where it is no transcript. It takes a series: question and answer, or at
 * least two speakers one of whom comes back, who speak to each other in sentences.
 */
export function linesOfTranscript(
  body: string,
  blocks: readonly Block[],
  run: readonly LabelledLine[],
  named: NamesElsewhere,
): readonly LabelledLine[] {
  const counts = new Map<string, number>();
  for (const { label } of run) counts.set(label.key, (counts.get(label.key) ?? 0) + 1);
  const sure = new Map<string, boolean>();
  for (const { label } of run) sure.set(label.key, sure.get(label.key) === true || isSpeaker(label, named));
  const lines = run.filter(
    ({ label }) => sure.get(label.key) === true || label.words.length > 1 || (counts.get(label.key) ?? 0) > 1,
  );
  const keys = new Set(lines.map(({ label }) => label.key));
  const texts = lines.map((line) => startOf(body, blocks, line));
  const share = (test: RegExp): number =>
    texts.filter((text) => test.test(text)).length / Math.max(1, texts.length);
  if (share(opening) > mostMarked || share(ended) < leastEnded) return [];
  const asks = lines.filter(({ label }) => label.kind === 'ask').length;
  const onlyLetters = [...keys].every((key) => key === 'q' || key === 'a');
  if (onlyLetters) return asks >= 2 || (asks === 1 && lines.length >= 2) ? lines : [];
  const titled = lines.filter(({ label }) => label.kind === 'titled').length;
  const surely = [...keys].filter((key) => sure.get(key) === true).length;
  const comesBack = [...keys].some((key) => (counts.get(key) ?? 0) > 1);
  if (keys.size < 2 || surely === 0) return [];
  const whole = lines.length === run.length;
  if (whole && titled === lines.length) return lines;
  // a question and its answer behind two names in capitals
  const capitals = lines.every(({ label }) => isCapitals(body.slice(label.span.start, label.span.end)));
  if (whole && capitals && surely === keys.size && /\?$/u.test(texts[0] ?? '')) return lines;
  if (!comesBack || lines.length < fewestByName) return [];
  return share(spoken) >= leastSpoken ? lines : [];
}

const isCapitals = (text: string): boolean => text === text.toUpperCase();

/** What is said behind a label, or below it where nothing stands behind it: its first characters. */
function startOf(body: string, blocks: readonly Block[], { block, label }: LabelledLine): string {
  const here = blocks[block]?.span.end ?? 0;
  const below = blocks[block + 1]?.span;
  const [start, end] =
    label.wordsAt < here || below === undefined ? [label.wordsAt, here] : [below.start, below.end];
  return body.slice(start, Math.min(end, start + turnStart)).trimEnd();
}

/** Whether a label is somebody's by itself: a letter, a role, a title, or a name that the article has elsewhere. */
function isSpeaker({ kind, words, span }: Label, named: NamesElsewhere): boolean {
  if (kind !== 'name') return true;
  const [first = ''] = words;
  const last = words[words.length - 1] ?? '';
  const facts = wordFacts(last.toLowerCase());
  const given = first.toLowerCase();
  if (words.length > 1)
    return givenNames.has(given) || wordFacts(given).given !== undefined || named.isElsewhere(last, span);
  if (/^\p{Lu}{2,3}$/u.test(last) && named.hasInitials(last)) return true;
  if (facts.date) return false;
  // "Washington" is somebody where the article has a Denzel Washington
  return named.isElsewhere(last, span, facts.place || facts.common);
}
