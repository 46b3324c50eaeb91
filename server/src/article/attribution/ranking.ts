import { sumOf, weightsOf } from '../text/weightRows';
import { sharesOf } from '../text/shares';
import { isBare } from '../language/chunks';
import type { Clause } from '../language/types';
import type { Shape } from '../quotations/speech';
import type { Tell, TellKind } from '../types';
import type { Candidate, NamedCandidate, Speaks } from './candidates/candidate';
import { candidatesIn } from './candidates/candidates';
import type { Bystander } from './candidates/everybody';
import { everybodyIn } from './candidates/everybody';
import { givesName } from './candidates/naming';
import { isHeard } from './candidates/speechTags';
import { candidateSigns, neighbourSigns, rivalSigns } from './candidateSigns';
import { tagPatterns } from './patternRows';
import type { Signs } from './quotationSigns';
import { placeSigns, quotationSigns, silentLabel } from './quotationSigns';
import { speakerWeights } from './weights';
import type { SpeakerBook } from '../speakers/sources';

/** A sentence before the quotation's own, that one, or the sentence behind it. */
export type Away = -1 | 0 | 1;

/** Somebody who may have said a quotation, with what speaks for and against them. */
export interface SignedCandidate {
  readonly candidate: NamedCandidate;
  readonly signs: Signs;
  /** In which sentence they stand. */
  readonly away: Away;
}

/** Everybody who may have said a quotation, and what speaks for it that none of them did. */
export interface Slate {
  /** Whom the patterns name, in their order, then everybody else in the sentence, then in those beside it. */
  readonly persons: readonly SignedCandidate[];
  /** What speaks for a speaker whom another sentence tells. */
  readonly elsewhere: Signs;
  /** What speaks for words that nobody says. */
  readonly nobody: Signs;
  /** Whether the first of the patterns knows that the sentence leaves out who spoke. */
  readonly nobodyNamed: boolean;
}

/** Who can be meant at all. */
export type Possible = Pick<SpeakerBook, 'canSpeak' | 'isSomebody'>;

/** A paragraph's sentences, each with everybody in it; asked for once. */
export interface People {
  readonly clauses: readonly Clause[];
  /** Everybody in a sentence, by its index. */
  readonly in: (sentence: number) => readonly Bystander[];
  readonly possible: Possible;
}

/** Everybody in the sentences of a paragraph; each sentence is read when it is first asked for. */
export function peopleIn(clauses: readonly Clause[], possible: Possible): People {
  const known = new Map<number, readonly Bystander[]>();
  return {
    clauses,
    possible,
    in: (sentence) => {
      const clause = clauses[sentence];
      if (clause === undefined) return [];
      const found =
        known.get(sentence) ??
        everybodyIn(clause).filter(
          ({ candidate: { phrase } }) =>
            possible.canSpeak(clause, phrase) || possible.isSomebody(clause, phrase),
        );
      known.set(sentence, found);
      return found;
    },
  };
}

/** The sign of somebody whose verb gives a name to something: "known as “the pearl”". */
const nameIsGiven = 'verb:gives name';

/** Everybody who may have said the quotation at chunk `q` of a sentence, with signs for and against each. */
export function slateOf(people: People, sentence: number, q: number, shape: Shape): Slate {
  const { clauses, possible } = people;
  const clause = clauses[sentence];
  if (clause === undefined) return { persons: [], elsewhere: [], nobody: [], nobodyNamed: false };
  const speaks: Speaks = (phrase) => possible.canSpeak(clause, phrase);
  const found = candidatesIn(clause, q, shape, speaks);
  const hasTag = found.some(({ pattern }) => tagPatterns.has(pattern));
  const named = found.filter((candidate) => !(hasTag && isRecord(clause, candidate)));
  const patterned = named.flatMap((candidate): readonly Bystander[] =>
    candidate.phrase === undefined ? [] : [{ candidate, verb: -1 }],
  );
  const bystanders = [...patterned, ...othersIn(people, sentence, q, patterned)];
  const persons = bystanders.map(({ candidate, verb }, place): SignedCandidate => {
    const { phrase } = candidate;
    const described = {
      candidate,
      verb,
      place,
      speaks: speaks(phrase),
      somebody: possible.isSomebody(clause, phrase),
      givesName: givesName(candidate, shape, speaks),
    };
    const signs = candidateSigns(clause, q, shape, described);
    return { candidate, away: 0, signs: [...signs, ...rivalSigns(candidate, named)] };
  });
  const own = [...quotationSigns(clause, q, shape), ...placeSigns(clauses, sentence, q, shape)];
  const first = `pattern:first ${named[0]?.pattern ?? 'none'}`;
  const gives = persons.slice(0, patterned.length).some(({ signs }) => signs.includes(nameIsGiven))
    ? [nameIsGiven]
    : [];
  return {
    persons: [...persons, ...neighbours(people, sentence, shape)],
    elsewhere: [...own, first].map((sign) => `elsewhere ${sign}`),
    nobody: [...own, first, ...gives].map((sign) => `nobody ${sign}`),
    nobodyNamed: named[0]?.pattern === 'none',
  };
}

/** Everybody in a quotation's own sentence whom no pattern names. */
function othersIn(
  people: People,
  sentence: number,
  q: number,
  patterned: readonly Bystander[],
): readonly Bystander[] {
  const clause = people.clauses[sentence];
  // "the village of Ulundi (“spear of water”)": what a name means, nobody said
  if (clause === undefined || clause.chunks[q - 1]?.text === '(' || isHeard(clause, q)) return [];
  // "Crane “lost for good” at Kells": a heading without a verb says of nobody that they do anything
  if (clause.chunks.every(({ kind }) => kind !== 'VP')) return [];
  const taken = new Set(patterned.map(({ candidate }) => candidate.phrase.from));
  return people.in(sentence).filter(({ candidate }) => !taken.has(candidate.phrase.from));
}

/** Everybody in the sentences beside a quotation's own. */
function neighbours(people: People, sentence: number, shape: Shape): readonly SignedCandidate[] {
  const alone = people.clauses[sentence]?.chunks.every(isBare) === true;
  return ([-1, 1] as const).flatMap((away) => {
    const clause = people.clauses[sentence + away];
    if (clause === undefined) return [];
    return people.in(sentence + away).map(({ candidate, verb }, place): SignedCandidate => {
      const { phrase } = candidate;
      const described = {
        candidate,
        verb,
        place,
        speaks: people.possible.canSpeak(clause, phrase),
        somebody: people.possible.isSomebody(clause, phrase),
        givesName: false,
      };
      return { candidate, away, signs: neighbourSigns(clause, away, shape, alone, described) };
    });
  });
}

/** What holds the very words that somebody said. */
const records = /^(?:transcripts?|recordings?|tapes?|audio|videos?|footage)$/u;

/** "Smith told the inquiry, according to a transcript": what tells of somebody's words has not said them. */
function isRecord({ chunks, words }: Clause, { pattern, phrase }: Candidate): boolean {
  const noun = words[(chunks[phrase?.from ?? -1]?.to ?? 0) - 1];
  return pattern === 'according-to' && noun !== undefined && records.test(noun.norm);
}

const weights = weightsOf(speakerWeights);

/**
 * Set by hand, on top of what is fitted: the corpus gives words that somebody is said to have said to either of the two,
 * and people expect the inner one. They tell one person from another, and not whether anybody speaks at all.
 */
const whoByHand: ReadonlyMap<string, number> = new Map([
  ['pattern:outright', 1.4],
  ['pattern:first', 0.8],
]);

/** Set by hand as well: the corpus has hardly any nicknames and labels. */
const namingByHand = { person: -3, nobody: 2, label: 2.5 } as const;

/** What signs weigh together. */
export function weightOf(signs: Signs): number {
  return sumOf(signs, weights);
}

/** What a group of signs tells of. */
const kinds: Readonly<Record<string, TellKind>> = {
  length: 'words',
  look: 'words',
  inside: 'words',
  before: 'around',
  behind: 'around',
  beside: 'around',
  around: 'around',
  verb: 'verb',
  speaker: 'place',
  between: 'place',
  pattern: 'way',
  rival: 'others',
};

/** What weighs less, in log odds, is not worth a word. */
const worthTelling = 0.5;
/** So many are told. */
const mostTold = 2;

/** What weighed most for and against a candidate, the weightiest first; `nobody` speaks for it that nobody said it. */
export function tellsOf(signs: Signs, nobody: Signs = []): readonly Tell[] {
  const sums = new Map<TellKind, number>();
  const add = (sign: string, weight: number): void => {
    const kind = kinds[sign.slice(0, sign.indexOf(':'))];
    if (kind !== undefined) sums.set(kind, (sums.get(kind) ?? 0) + weight);
  };
  for (const sign of signs) add(sign, weights.get(sign) ?? 0);
  for (const sign of nobody) add(sign.slice('nobody '.length), -(weights.get(sign) ?? 0));
  return [...sums]
    .filter(([, sum]) => Math.abs(sum) >= worthTelling)
    .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]))
    .slice(0, mostTold)
    .map(([kind, sum]) => ({ kind, speaksFor: sum > 0 }));
}

/** A candidate with how likely it is, 0 to 1. */
export interface RankedCandidate extends SignedCandidate {
  readonly chance: number;
}

/** Who said a quotation, as likely as each is; all together are 1. */
export interface Ranking {
  /** The likeliest first; those that are equally likely in their order. */
  readonly persons: readonly RankedCandidate[];
  readonly elsewhere: number;
  readonly nobody: number;
}

/** How likely everybody on a slate is; `by`: what signs weigh, where that is not what was fitted. */
export function ranked({ persons, elsewhere, nobody }: Slate, by = weights): Ranking {
  const isLabel = nobody.includes(`nobody ${silentLabel}`);
  const isNamed = nobody.includes(`nobody ${nameIsGiven}`);
  const fitted = [
    ...persons.map(({ signs }) => sumOf(signs, by) + (signs.includes(nameIsGiven) ? namingByHand.person : 0)),
    sumOf(elsewhere, by),
  ];
  const nobodysWeight =
    sumOf(nobody, by) + (isNamed ? namingByHand.nobody : 0) + (isLabel ? namingByHand.label : 0);
  const nobodys = sharesOf([...fitted, nobodysWeight])[fitted.length] ?? 0;
  const shares = sharesOf(
    fitted.map((weight, at) => weight + sumOf(persons[at]?.signs ?? [], whoByHand)),
  ).map((share) => share * (1 - nobodys));
  return {
    persons: persons
      .map((each, at) => ({ ...each, chance: shares[at] ?? 0 }))
      .sort((a, b) => b.chance - a.chance),
    elsewhere: shares[persons.length] ?? 0,
    nobody: nobodys,
  };
}

/**
 * What several quotations make of everybody that are somebody's together: each as likely as it is on average. Whether
 * they are anybody's the first of them tells: what leads up to it ("the words “a” and “b”") leads up to all.
 */
export function together(rankings: readonly Ranking[]): Ranking {
  const [first, ...others] = rankings;
  if (first === undefined || others.length === 0) return first ?? { persons: [], elsewhere: 0, nobody: 0 };
  const rest = rankings.reduce((sum, { nobody }) => sum + 1 - nobody, 0);
  const scale = rest === 0 ? 0 : (1 - first.nobody) / rest;
  const keyOf = ({ away, candidate }: SignedCandidate): string =>
    `${String(away)} ${String(candidate.phrase.from)}`;
  const best = new Map<string, { readonly likeliest: RankedCandidate; readonly sum: number }>();
  for (const { persons } of rankings)
    for (const person of persons) {
      const known = best.get(keyOf(person));
      const likeliest =
        known === undefined || person.chance > known.likeliest.chance ? person : known.likeliest;
      best.set(keyOf(person), { likeliest, sum: (known?.sum ?? 0) + person.chance });
    }
  return {
    persons: [...best.values()]
      .map(({ likeliest, sum }) => ({ ...likeliest, chance: sum * scale }))
      .sort((a, b) => b.chance - a.chance),
    elsewhere: rankings.reduce((sum, { elsewhere }) => sum + elsewhere, 0) * scale,
    nobody: first.nobody,
  };
}
