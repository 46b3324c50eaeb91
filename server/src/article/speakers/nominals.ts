import { documentNouns, kin, organisationWords, roleNouns, shortTitles } from '../../rules/titles';
import { wordFacts } from '../../nlp/wordFacts';
import { leaderNear, withoutRole } from './antecedents';
import type { Cast } from './cast';
import type { Introduction } from './introductions';
import { singular, speaksAs } from './introductions';
import type { Gender } from './names';
import type { Word } from '../language/types';

/** A noun phrase without a name that speaks: "the official", "a person familiar with the plan". */
export interface Nominal {
  /** Words of the head's chunk. */
  readonly words: readonly Word[];
  /** The whole phrase as written. */
  readonly text: string;
  /** Start in the body. */
  readonly start: number;
}

/** Is told of each speaker who may be meant, with a score. */
export type Weigh = (speaker: number, score: number) => void;

/** How many speakers with the same noun, and how many introductions, are compared. */
const headReach = 12;
/** How many names back a role is looked up. */
const roleReach = 60;

const definite = /^(?:the|this|that|these|those|his|her|its|their)$/u;
/** Nouns that stand for any organisation named before. */
const anyOrganisation = new Set(
  'airline carrier retailer maker company firm group organisation organization charity union newspaper network agency club bank ministry department authority association council commission federation institute university party campaign board committee court paper magazine station broadcaster church hospital school trust foundation society'.split(
    ' ',
  ),
);

/** Index of the speaker that a noun phrase means; a new one where nobody was introduced so. */
export function speakerFor(
  cast: Cast,
  nominal: Nominal,
  introductions: ReadonlyMap<string, readonly Introduction[]>,
  weigh: Weigh = () => undefined,
): number | undefined {
  const noun = nominal.words[nominal.words.length - 1];
  if (noun === undefined) return undefined;
  const key = singular(noun.norm);
  const content = new Set(
    nominal.words
      .filter((word) => word.pos !== 'determiner' && !definite.test(word.norm))
      .map((word) => word.norm),
  );
  // the same place read twice is the same speaker
  const here = cast
    .byHead(key)
    .findLast((index) => cast.speakers[index]?.mentions.some(({ span }) => span.start === nominal.start));
  if (here !== undefined) return here;
  const isDefinite = definite.test(nominal.words[0]?.norm ?? '');
  if (isDefinite) {
    const known = introduced(cast, key, content, nominal, introductions, weigh);
    if (known !== undefined) return known;
  }
  return cast.add(unnamed(noun, key, content, describe(nominal.text)));
}

function unnamed(
  noun: Pick<Word, 'norm' | 'plural' | 'actor'>,
  key: string,
  words: ReadonlySet<string>,
  name: string,
): Parameters<Cast['add']>[0] {
  const person = roleNouns.has(noun.norm) || roleNouns.has(key) || noun.actor;
  const document = !person && (documentNouns.has(key) || documentNouns.has(noun.norm));
  const organisation = !person && !document && organisationWords.has(noun.norm);
  return {
    entity: -1,
    name,
    role: undefined,
    kind: document ? 'document' : organisation ? 'organisation' : 'unnamed',
    gender: genderOf(key),
    plural: noun.plural || noun.norm === 'police',
    person: person || /(?:ist|er|or|ian|man|woman)$/u.test(key),
    head: key,
    words,
    mentions: [],
  };
}

const genderOf = (key: string): Gender | undefined => kin.get(key);

/** The one whom "the official" was introduced as: somebody unnamed with that noun, an organisation, a name with that role. */
function introduced(
  cast: Cast,
  key: string,
  content: ReadonlySet<string>,
  nominal: Nominal,
  introductions: ReadonlyMap<string, readonly Introduction[]>,
  weigh: Weigh,
): number | undefined {
  const spoken = bestMatch(cast, key, content, nominal.start, weigh);
  if (spoken !== undefined) {
    enrich(cast, spoken, content, nominal);
    return spoken;
  }
  const organisation = organisationNamed(cast, key, content, nominal.start);
  if (organisation !== undefined) return organisation;
  const role = withRole(cast, key, content, nominal.start);
  if (role !== undefined) return role;
  const first = (introductions.get(key) ?? [])
    .filter((each) => each.start < nominal.start)
    .slice(-headReach)
    .reverse()
    .find((each) => covers(each.words, content, key));
  const noun = nominal.words[nominal.words.length - 1];
  if (first !== undefined && noun !== undefined)
    return cast.add({
      ...unnamed(noun, key, first.words, describe(first.text)),
      introduction: { start: first.start, end: first.end },
    });
  // "the retired surgeon" after a paragraph about Anne Durand: nobody was introduced so, and no "of" tells who it is
  const group = groups.test(key);
  const epithet =
    content.size > 1 &&
    !group &&
    roleNouns.has(key) &&
    noun?.plural === false &&
    !/\s(?:of|for|at|from|in|with)\s/u.test(nominal.text);
  const local = offices.test(key);
  const foreign = nominal.words.some(
    (word) =>
      word.capital &&
      !(local && wordFacts(word.norm).place) &&
      (wordFacts(word.norm).demonym || wordFacts(word.norm).place || word.possessive),
  );
  if (epithet && !foreign) {
    const leader = leaderNear(cast, nominal.start, genderOf(key));
    if (leader !== undefined) return leader;
  }
  // "the nurse" after a paragraph about Anne Durand, of whom no office was told
  if (
    content.size === 1 &&
    !group &&
    roleNouns.has(key) &&
    noun?.plural === false &&
    /^the$/u.test(nominal.words[0]?.norm ?? '')
  ) {
    const leader = withoutRole(cast, nominal.start);
    const speaker = leader === undefined ? undefined : cast.speakers[leader];
    if (
      speaker !== undefined &&
      (speaker.gender === undefined || genderOf(key) === undefined || speaker.gender === genderOf(key))
    ) {
      speaker.role ??= key;
      return leader;
    }
  }
  return undefined;
}

/** Nouns in the singular that no one person is. */
const groups =
  /^(?:couple|pair|duo|trio|two|three|family|crowd|audience|team|press|party|opposition|police)$/u;

/** Nouns that, with a place before them, describe somebody known: "the Ohio governor". */
const offices =
  /^(?:senator|governor|mayor|congressman|congresswoman|representative|lawmaker|republican|democrat|native|billionaire|millionaire|tycoon|mogul|businessman|businesswoman|developer|candidate|contender|nominee|frontrunner|runner|delegate)$/u;

/** "The official" fits "a senior harbour official"; "the navy official" does not fit "a police official". */
function bestMatch(
  cast: Cast,
  key: string,
  content: ReadonlySet<string>,
  before: number,
  weigh: Weigh,
): number | undefined {
  let best: number | undefined;
  let top = 0;
  for (const index of cast.byHead(key).slice(-headReach)) {
    const speaker = cast.speakers[index];
    if (speaker === undefined || (speaker.mentions[0]?.span.start ?? Infinity) >= before) continue;
    const shared = [...content].filter((word) => speaker.words.has(word)).length;
    const strange = content.size - shared;
    const missing = [...speaker.words].filter((word) => !content.has(word)).length;
    if (strange > 0 && missing > 0) continue;
    const score = shared + 1 - strange * 0.5 + index / 100_000;
    weigh(index, score);
    if (score <= top) continue;
    top = score;
    best = index;
  }
  return best;
}

/** A fuller description of somebody unnamed takes the place of a shorter one. */
function enrich(cast: Cast, index: number, content: ReadonlySet<string>, nominal: Nominal): void {
  const speaker = cast.speakers[index];
  if (speaker === undefined || speaker.entity >= 0 || content.size <= speaker.words.size) return;
  speaker.name = describe(nominal.words.map((word) => word.text).join(' '));
  speaker.words = content;
}

const covers = (words: ReadonlySet<string>, content: ReadonlySet<string>, key: string): boolean =>
  [...content].every((word) => words.has(word) || singular(word) === key);

/** Words in a company's name. */
const ofCompanies =
  /^(?:group|airlines|airways|railways|motors|industries|holdings|partners|enterprises|technologies|systems|solutions|inc|corp|co|ltd|llc|plc|company)$/u;

/** "The association" after "the Harbour Pilots' Association"; "the company" after any organisation. */
function organisationNamed(
  cast: Cast,
  key: string,
  content: ReadonlySet<string>,
  before: number,
): number | undefined {
  if (!anyOrganisation.has(key) && !organisationWords.has(key)) return undefined;
  const loose =
    /^(?:airline|carrier|retailer|maker|company|firm|group|organi[sz]ation|charity|union|newspaper|network|club|paper|broadcaster|station|magazine)$/u.test(
      key,
    );
  let any: number | undefined;
  for (let at = cast.firstName(before) - 1, steps = 0; at >= 0 && steps < roleReach; at--, steps++) {
    const entity = cast.registry.entities[cast.registry.entityOf[at] ?? -1];
    if (entity?.kind !== 'organisation') continue;
    const words = entity.name.toLowerCase().split(/\s+/u);
    if (words.includes(key) && [...content].every((word) => words.includes(word)))
      return cast.speakerOf(entity.index);
    if (
      loose &&
      content.size === 1 &&
      !words.some((word) => organisationWords.has(word) && !ofCompanies.test(word))
    )
      any ??= entity.index;
  }
  return any === undefined ? undefined : cast.speakerOf(any);
}

/** "The minister" after "Prime Minister Anne Durand". */
function withRole(cast: Cast, key: string, content: ReadonlySet<string>, before: number): number | undefined {
  for (let at = cast.firstName(before) - 1, steps = 0; at >= 0 && steps < roleReach; at--, steps++) {
    const entity = cast.registry.entities[cast.registry.entityOf[at] ?? -1];
    if (
      entity === undefined ||
      entity.kind === 'organisation' ||
      entity.kind === 'place' ||
      entity.role === undefined
    )
      continue;
    const role = entity.role
      .toLowerCase()
      .split(/[\s-]+/u)
      .map((word) => singular(shortTitles.get(word.replace(/\.$/u, '')) ?? word));
    if (!role.includes(key)) continue;
    const strange = [...content].some(
      (word) =>
        singular(word) !== key &&
        !role.includes(singular(word)) &&
        !entity.from.some((place) => place.split(' ').includes(word)) &&
        !/^(?:former|current|new|longtime|republican|democratic)$/u.test(word),
    );
    if (!strange) return cast.speakerOf(entity.index);
  }
  return undefined;
}

/** A description without its article: "senior officials in two ministries". White space folded. */
export function describe(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/^(?:an?|one|the|this|that|these|those|its|his|her|their)\s+/iu, '')
    .trim();
}

/** Whether a noun phrase can speak: a person by trade, an organisation, a document. */
export function nounSpeaks(noun: Word): boolean {
  return (
    speaksAs(noun.norm) ||
    speaksAs(singular(noun.norm)) ||
    noun.actor ||
    /(?:men|women|people|ists?|ers|ors|ians?)$/u.test(noun.norm)
  );
}
