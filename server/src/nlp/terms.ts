/** What compromise says of a word, as a token: its many tags made into one part of speech. */

import type { NameKind, PartOfSpeech, Token, VerbForm } from './token';

/** A word of compromise's, as far as it is used here. */
export interface Term {
  readonly text: string;
  readonly pre: string;
  readonly post: string;
  readonly tags?: ReadonlySet<string>;
}

/** The last part says what the whole is, but a prefix before a name ("then-President", "ex-Minister") leaves it a name. */
export function hyphenated(first: Token, whole: Token): Token {
  const named = first.pos === 'name' || whole.pos === 'name';
  const verb =
    whole.pos === 'verb' || whole.pos === 'preposition' || whole.pos === 'adverb' || whole.pos === 'other';
  const { form, ...rest } = whole;
  if (named) return { ...rest, pos: 'name', capital: true };
  return verb ? { ...rest, pos: form === 'past' || form === 'gerund' ? 'adjective' : 'noun' } : rest;
}

/**
 * The token of a term. `start` and `end` are those of `text` in the whole text, `before` is what stands before it, `sentence`
 * the number of its sentence.
 */
export function tokenOf(
  term: Term,
  start: number,
  end: number,
  before: string,
  sentence: number,
  text: string,
): Token {
  const tags: ReadonlySet<string> = term.tags ?? new Set<string>();
  const form = formOf(tags);
  const name = nameOf(tags);
  const gender = tags.has('MaleName') ? 'male' : tags.has('FemaleName') ? 'female' : undefined;
  return {
    start,
    end,
    text,
    norm: term.text.toLowerCase().replace(/’/gu, "'").replace(/'s?$/u, ''),
    pos: posOf(tags, text),
    ...(form === undefined ? {} : { form }),
    ...(name === undefined ? {} : { name }),
    ...(gender === undefined ? {} : { gender }),
    given: tags.has('FirstName'),
    actor: tags.has('Actor'),
    plural: tags.has('Plural'),
    possessive: tags.has('Possessive') || /['’]s?$/u.test(text),
    capital: /^\p{Lu}/u.test(text),
    before,
    after: term.post,
    sentence,
  };
}

function posOf(tags: ReadonlySet<string>, text: string): PartOfSpeech {
  if (tags.has('Pronoun')) return 'pronoun';
  if (tags.has('ProperNoun') || tags.has('Person') || tags.has('Organization') || tags.has('Place'))
    return 'name';
  if (tags.has('Determiner')) return 'determiner';
  if (tags.has('Auxiliary') || tags.has('Modal')) return 'auxiliary';
  if (tags.has('Verb')) return /\p{L}-\p{L}/u.test(text) ? 'adjective' : 'verb';
  if (tags.has('Adjective')) return 'adjective';
  if (tags.has('Adverb') || tags.has('Negative')) return 'adverb';
  if (tags.has('Value')) return 'number';
  if (tags.has('Noun')) return 'noun';
  if (tags.has('Preposition')) return 'preposition';
  if (tags.has('Conjunction')) return 'conjunction';
  return /^\p{L}/u.test(text) ? 'noun' : 'other';
}

function formOf(tags: ReadonlySet<string>): VerbForm | undefined {
  if (!tags.has('Verb')) return undefined;
  if (tags.has('Gerund')) return 'gerund';
  if (tags.has('Participle')) return 'participle';
  if (tags.has('PastTense')) return 'past';
  if (tags.has('Infinitive')) return 'base';
  return 'present';
}

function nameOf(tags: ReadonlySet<string>): NameKind | undefined {
  if (tags.has('Person')) return 'person';
  if (tags.has('Organization')) return 'organisation';
  if (tags.has('Place')) return 'place';
  if (tags.has('Date') || tags.has('WeekDay') || tags.has('Month')) return 'date';
  return undefined;
}
