import { lexiconEntry } from './tagger';

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
  /** A form of a verb before anything else: "met", "follows". */
  readonly verb: boolean;
  /** A verb as the dictionary has it, and often a noun as well: "transport", "design". */
  readonly infinitive: boolean;
  /** An adjective before anything else. */
  readonly adjective: boolean;
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
const verbs = new Set([
  'Verb',
  'PastTense',
  'PresentTense',
  'Infinitive',
  'Gerund',
  'Participle',
  'Copula',
  'Modal',
]);
const places = new Set(['City', 'Region', 'Country', 'Place']);

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
    verb: tags.some((tag) => verbs.has(tag)),
    infinitive: tags.includes('Infinitive'),
    adjective: tags.includes('Adjective'),
  };
}

/** Of a word that the list does not have. */
const unknown = factsOf([]);

/** Most words have one tag: what the telling ones tell is worked out once. */
const factsByTag: ReadonlyMap<string, WordFacts> = new Map(
  [...names, ...verbs, 'Adjective'].map((tag) => [tag, factsOf([tag])]),
);

/** Of a word with one tag that tells nothing else. */
const everyday = factsOf(['Noun']);

/** Looks one word up, lower case; without context. */
export function wordFacts(word: string): WordFacts {
  const entry = lexiconEntry(word);
  if (entry === undefined) return unknown;
  return typeof entry === 'string' ? (factsByTag.get(entry) ?? everyday) : factsOf(entry);
}

/** The tags of the first set without those that are mostly nouns and adjectives ("planning", "painted"). */
const finite = new Set([
  'Verb',
  'PastTense',
  'PresentTense',
  'Infinitive',
  'Modal',
  'Copula',
  'Auxiliary',
  'PhrasalVerb',
]);

/** Whether the tagger's word list has a word (lower case) as a form of a verb, and first of all as that. */
export function isVerbForm(word: string): boolean {
  const entry = lexiconEntry(word);
  return finite.has((typeof entry === 'string' ? entry : entry?.[0]) ?? '');
}
