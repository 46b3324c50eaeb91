import nlp from 'compromise/two';
import type { Span } from '../article/types';
import { createSweep } from './sweep';

// the same patterns, found faster: see sweep.ts
nlp.plugin({ methods: { one: { bulkMatch: createSweep() } } });

/** Part of speech, as coarse as the analysis needs it. */
export type PartOfSpeech =
  | 'noun'
  | 'name'
  | 'pronoun'
  | 'determiner'
  | 'adjective'
  | 'adverb'
  | 'verb'
  | 'auxiliary'
  | 'preposition'
  | 'conjunction'
  | 'number'
  | 'other';

/** Form of a verb. */
export type VerbForm = 'past' | 'present' | 'base' | 'gerund' | 'participle';

/** What a name is, as far as the tagger knows. */
export type NameKind = 'person' | 'place' | 'organisation' | 'date';

/** A word of a tagged text. Spans count UTF-16 code units from the start of that text. */
export interface Token extends Span {
  /** The word as written, without the marks around it. */
  readonly text: string;
  /** Lower case, curly apostrophes made straight, without a possessive ending. */
  readonly norm: string;
  readonly pos: PartOfSpeech;
  readonly form?: VerbForm;
  readonly name?: NameKind;
  readonly gender?: 'male' | 'female';
  /** A given name by the tagger's list. */
  readonly given: boolean;
  /** Stands for a person by trade or post: "spokesman", "driver". */
  readonly actor: boolean;
  readonly plural: boolean;
  readonly possessive: boolean;
  /** Starts with a capital letter. */
  readonly capital: boolean;
  /** White space and marks between the word before and this one, as far as they belong to this one. */
  readonly before: string;
  /** Marks and white space after the word. */
  readonly after: string;
  /** Counted from 0 in the tagged text. */
  readonly sentence: number;
}

/** Tags text with parts of speech, remembering what it has seen. */
export interface Tagger {
  readonly tag: (text: string) => readonly Token[];
  /** What `make` made of these tokens before, or makes now; kept as long as the tokens are remembered. */
  readonly derived: <T extends object>(tokens: readonly Token[], make: () => T) => T;
}

/** How many texts (blocks) a tagger remembers. */
const memory = 4096;

/** A tagger with an empty memory. The memory is dropped, oldest first, beyond 4,096 blocks. */
export function createTagger(): Tagger {
  const seen = new Map<string, readonly Token[]>();
  const made = new WeakMap<readonly Token[], object>();
  return {
    derived<T extends object>(tokens: readonly Token[], make: () => T): T {
      const known = made.get(tokens);
      // one maker for one tagger: what lies here is what that maker made
      if (known !== undefined) return known as T;
      const value = make();
      made.set(tokens, value);
      return value;
    },
    tag(text) {
      const known = seen.get(text);
      if (known !== undefined) return known;
      const tokens = tagText(text);
      if (seen.size >= memory) {
        const oldest = seen.keys().next();
        if (oldest.done !== true) seen.delete(oldest.value);
      }
      seen.set(text, tokens);
      return tokens;
    },
  };
}

/** The fields of compromise's terms that are used here. */
interface Term {
  readonly text: string;
  readonly pre: string;
  readonly post: string;
  readonly tags?: ReadonlySet<string>;
}

/** The longest stretch that is handed over at once: a "word" of a megabyte would take the tagger minutes. */
const longestWord = 100;

/** Longer texts are tagged in pieces: on a sentence of many thousand characters the tagger is far from linear. */
const longestText = 3000;

function tagText(text: string): readonly Token[] {
  if (hasLongWord(text)) return [];
  const tokens: Token[] = [];
  let from = 0;
  while (from < text.length) {
    const to = pieceEnd(text, from);
    tagPiece(text.slice(from, to), from, (tokens[tokens.length - 1]?.sentence ?? -1) + 1, tokens);
    from = to;
  }
  // what stands between two words belongs to the first, brackets too
  return tokens.map((token, index) => ({
    ...token,
    before: index === 0 ? text.slice(0, token.start) : '',
    after: text.slice(token.end, tokens[index + 1]?.start ?? text.length),
  }));
}

/** End of a piece: behind a full stop, else at a space, else where the limit is. */
function pieceEnd(text: string, from: number): number {
  const limit = from + longestText;
  if (text.length <= limit) return text.length;
  for (const mark of ['. ', ' ']) {
    const at = text.lastIndexOf(mark, limit - mark.length);
    if (at > from + longestText / 2) return at + mark.length;
  }
  return limit;
}

function tagPiece(text: string, shift: number, firstSentence: number, tokens: Token[]): void {
  const view = nlp(text) as unknown as { readonly document: readonly (readonly Term[])[] };
  const own = tokens.length;
  let at = 0;
  view.document.forEach((terms, index) => {
    const sentence = firstSentence + index;
    for (const term of terms) {
      // the second half of a contraction ("doesn't" → does + not) has no text of its own
      if (term.text === '') {
        at += term.pre.length + term.post.length;
        continue;
      }
      const found = text.indexOf(term.text, at);
      if (found < 0) continue;
      const end = found + term.text.length;
      const before = tokens.length > own ? tokens[tokens.length - 1] : undefined;
      // compromise parts "follow-up": one word for a reader
      if (
        before !== undefined &&
        before.end === shift + found - 1 &&
        text.charAt(found - 1) === '-' &&
        before.sentence === sentence
      ) {
        const whole = text.slice(before.start - shift, end);
        tokens[tokens.length - 1] = hyphenated(
          before,
          tokenOf(term, before.start, shift + end, before.before, sentence, whole),
        );
      } else
        tokens.push(tokenOf(term, shift + found, shift + end, text.slice(at, found), sentence, term.text));
      at = end;
    }
  });
}

function hasLongWord(text: string): boolean {
  let run = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    run = code === 32 || (code >= 9 && code <= 13) || code === 0xa0 ? 0 : run + 1;
    if (run > longestWord) return true;
  }
  return false;
}

/** The last part says what the whole is, but a prefix before a name ("then-President", "ex-Minister") leaves it a name. */
function hyphenated(first: Token, whole: Token): Token {
  const named = first.pos === 'name' || whole.pos === 'name';
  const verb =
    whole.pos === 'verb' || whole.pos === 'preposition' || whole.pos === 'adverb' || whole.pos === 'other';
  const { form, ...rest } = whole;
  if (named) return { ...rest, pos: 'name', capital: true };
  return verb ? { ...rest, pos: form === 'past' || form === 'gerund' ? 'adjective' : 'noun' } : rest;
}

function tokenOf(
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

/** What the tagger's word list knows of one word (lower case). */
export interface WordFacts {
  readonly given?: 'male' | 'female' | 'either';
  readonly place: boolean;
  readonly organisation: boolean;
  /** "French", "Syrian". */
  readonly demonym: boolean;
  readonly date: boolean;
  /** A word of everyday language, not a name. */
  readonly common: boolean;
}

const names = new Set([
  'MaleName',
  'FemaleName',
  'FirstName',
  'LastName',
  'Person',
  'City',
  'Region',
  'Country',
  'Place',
  'Organization',
  'ProperNoun',
  'Demonym',
  'WeekDay',
  'Month',
  'SportsTeam',
  'Company',
  'School',
]);
const places = new Set(['City', 'Region', 'Country', 'Place']);

/** Looks one word up, lower case; without context. */
export function wordFacts(word: string): WordFacts {
  const known = (
    nlp.model() as unknown as {
      one: { lexicon: Readonly<Record<string, string | readonly string[] | undefined>> };
    }
  ).one.lexicon;
  const entry = Object.hasOwn(known, word) ? known[word] : undefined;
  if (typeof entry === 'object') return factsOf(entry);
  const before = factsByTag.get(entry);
  if (before !== undefined) return before;
  const facts = factsOf(entry === undefined ? [] : [entry]);
  factsByTag.set(entry, facts);
  return facts;
}

/** What most words have is one tag of a few dozen, or none. */
const factsByTag = new Map<string | undefined, WordFacts>();

/** What a word is that the lexicon gives some tags. */
function factsOf(tags: readonly string[]): WordFacts {
  const given = tags.includes('MaleName')
    ? 'male'
    : tags.includes('FemaleName')
      ? 'female'
      : tags.includes('FirstName') || tags.includes('Person')
        ? 'either'
        : undefined;
  return {
    ...(given === undefined ? {} : { given }),
    place: tags.some((tag) => places.has(tag)),
    organisation: tags.includes('Organization'),
    demonym: tags.includes('Demonym'),
    date: tags.includes('WeekDay') || tags.includes('Month'),
    common: tags.length > 0 && !tags.some((tag) => names.has(tag)),
  };
}
