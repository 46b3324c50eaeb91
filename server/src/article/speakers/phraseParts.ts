/** Which words of a noun phrase tell whom it means: its noun, the name behind a comma, what "one of" picks from? */
import { inBody } from '../language/sentences';
import { apposedWord } from '../language/apposition';
import type { Clause, Phrase, Word } from '../language/types';
import type { Span } from '../types';
import type { Cast, Named } from './cast';
import { nounSpeaks } from './speakingNouns';

/** A full stop or a suffix may stand between the end of a name and of its noun phrase. */
export const nameSlack = 4;

/** A noun phrase taken apart (parts of a quotation are something else). Spans are the body's. */
export interface PhraseParts {
  /** Words of the head: the first chunk, or the owner alone where one is meant. */
  readonly words: readonly Word[];
  readonly first: Word;
  /** The last word of the head. */
  readonly noun: Word;
  readonly head: Span;
  /** With the "of" and "for" phrases behind the head. */
  readonly span: Span;
}

/** The parts of a phrase of a sentence; undefined where it has no words. */
export function phrasePartsOf(clause: Clause, phrase: Phrase): PhraseParts | undefined {
  const headChunk = clause.chunks[phrase.from];
  const lastChunk = clause.chunks[phrase.to - 1];
  if (headChunk === undefined || lastChunk === undefined) return undefined;
  const words = clause.words.slice(
    headChunk.from,
    phrase.owner === undefined ? headChunk.to : phrase.owner + 1,
  );
  const first = words[0];
  const noun = words[words.length - 1];
  const end = phrase.owner === undefined ? clause.words[lastChunk.to - 1] : noun;
  if (first === undefined || noun === undefined || end === undefined) return undefined;
  return {
    words,
    first,
    noun,
    head: inBody(clause, { start: first.start, end: noun.end }),
    span: inBody(clause, { start: first.start, end: end.end }),
  };
}

/** The last name that ends where the head of a phrase ends. */
export const nameEnding = (cast: Cast, { head }: PhraseParts): Named | undefined =>
  cast
    .namesIn(head)
    .findLast(({ name, entity }) => entity >= 0 && Math.abs(name.full.end - head.end) <= nameSlack);

/** "One of the officers": the officers' words without the article, in the singular. */
export function oneOf(clause: Clause, phrase: Phrase, noun: Word): readonly Word[] | undefined {
  const link = clause.chunks[phrase.from + 1];
  const head = clause.chunks[phrase.from + 2];
  if (
    !/^(?:one|some|many|most|several|two|three|four|five|both|none|each|another|half|majority|quarter|third|percent|percentage|number|dozens|hundreds|thousands|few|all|rest)$/u.test(
      noun.norm,
    ) ||
    link?.text !== 'of' ||
    head?.kind !== 'NP' ||
    phrase.to < phrase.from + 3
  )
    return undefined;
  const words = clause.words.slice(head.from, head.to);
  const last = words[words.length - 1];
  if (last === undefined || !nounSpeaks(last)) return undefined;
  return [
    ...words.slice(0, -1).filter((word) => word.pos !== 'determiner'),
    { ...last, plural: noun.norm !== 'one' && noun.norm !== 'another' && noun.norm !== 'each' },
  ];
}

/** "The minister's spokesman, Anne Durand, said": the name behind the comma. */
export function apposedName(cast: Cast, clause: Clause, phrase: Phrase, noun: Word): Named | undefined {
  const start = apposedWord(clause, phrase, noun);
  if (start === undefined) return undefined;
  const at = clause.place(start.start);
  return cast
    .namesIn({ start: at, end: at + 1 })
    .find(
      ({ name, entity }) =>
        entity >= 0 &&
        name.full.start === at &&
        !name.possessive &&
        (name.kind === 'person' || isFirm(name.words) || (name.kind === 'unknown' && name.words.length > 1)),
    );
}

/** "The organiser, Bathers' Choice Ltd, said": its legal form tells that a name is a firm's. */
const isFirm = (words: readonly string[]): boolean =>
  words.length > 1 &&
  /^(?:ltd|limited|inc|plc|llc|llp|corp|gmbh|pty)\.?$/iu.test(words[words.length - 1] ?? '');
