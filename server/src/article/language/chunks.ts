import { cueForms } from '../../rules/cues';
import { roleNouns, titles } from '../../rules/titles';
import type { Chunk, ChunkKind, Word } from './types';

const subordinators = new Set(
  'that who whom whose which when where why how whether if because although though while as since unless until after before'.split(
    ' ',
  ),
);
const conjunctions = new Set('and but or nor yet so'.split(' '));
const prepositions = new Set(
  'of in on at by for from with to into onto about against among around between during inside near off over through toward towards under upon via within without like amid despite following including across along behind beside besides beyond except per than outside alongside throughout'.split(
    ' ',
  ),
);
const weekdays = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/u;
const timeNouns = new Set(
  'today yesterday tomorrow tonight morning afternoon evening night week month year weekend monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);

/** Whether a chunk names nobody and says nothing: a quotation, a mark, an "and", an adverb. */
export function isBare(chunk: Chunk): boolean {
  return /^[QXCAO]$/u.test(chunk.kind);
}

/** Whether a word names a time, never a speaker. */
export function isTime(word: Word): boolean {
  return (
    word.name === 'date' ||
    weekdays.test(word.norm) ||
    timeNouns.has(word.norm) ||
    (/^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|aug|sept|oct|nov|dec)$/u.test(
      word.norm,
    ) &&
      word.capital)
  );
}

/** The marks after a word that part clauses, in order. */
function marksOf(text: string): readonly string[] {
  const out: string[] = [];
  for (const char of text) {
    if (char === ',' || char === ';' || char === ':' || char === '(' || char === ')') out.push(char);
    else if (char === '—' || char === '–') out.push('-');
  }
  if (/\s--?\s|--/u.test(text)) out.push('-');
  return out;
}

const nominal = (word: Word): boolean => word.pos === 'noun' || word.pos === 'name' || word.pos === 'number';
const premodifier = (word: Word): boolean =>
  nominal(word) ||
  word.pos === 'adjective' ||
  (word.pos === 'verb' && (word.form === 'gerund' || word.form === 'past' || word.form === 'participle'));

/** Words that the tagger takes for adjectives or verbs and that only say when or which way: "later said", "fired back". */
const smallAdverbs =
  /^(?:later|earlier|then|also|once|soon|again|now|still|back|recently|repeatedly|simply|merely|even|just)$/u;

/** Verbs of saying in forms that are hardly ever anything else, whatever the tagger thinks. */
const sureVerbs =
  /^(?:said|says|told|tells|wrote|writes|added|adds|asked|asks|argued|argues|insisted|insists|explained|explains|recalled|recalls|replied|replies|responded|describes|described|warned|warns|noted|declared|declares|acknowledged|acknowledges|admits|admitted|concluded|concludes|conceded|concedes|tweeted|announced|announces|suggested|suggests|believes|thinks|quipped|remarked|observed|stated)$/u;

const isSureVerb = (word: Word): boolean =>
  sureVerbs.test(word.norm) && word.quote === undefined && !word.possessive;

/** Cuts a sentence into chunks. Linear in its words. `isCue` tells which nouns may be verbs beside a quotation. */
export function chunksOf(words: readonly Word[], isCue: (word: Word) => boolean): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let at = 0;
  const mark = (text: string, where: number): void => {
    for (const char of marksOf(text)) chunks.push({ kind: 'X', from: where, to: where, text: char });
  };
  while (at < words.length) {
    const word = words[at];
    if (word === undefined) break;
    mark(word.before, at);
    const [kind, to] = chunkAt(words, at, isCue);
    chunks.push({ kind, from: at, to, text: word.norm });
    const last = words[to - 1];
    if (last !== undefined && to < words.length) mark(last.after, to);
    else if (last !== undefined) mark(last.after.replace(/[.?!"”’']/gu, ''), to);
    at = to;
  }
  return chunks;
}

/** Whether a word is followed by a mark that ends a chunk. */
const ends = (word: Word | undefined): boolean =>
  word === undefined || /[,;:()—–]|--|\s-\s/u.test(word.after);

/** Whoever is close to somebody or familiar with something. */
const closeSources = /^(?:sources?|officials?|aides?|friends?|people|person|someone|somebody)$/u;
/** A question begins with one of these, and the bare verb behind the subject is its verb: "Did Anne Durand say". */
const asksWith = /^(?:did|does|do)$/u;

function chunkAt(
  words: readonly Word[],
  at: number,
  isCue: (word: Word) => boolean,
): readonly [ChunkKind, number] {
  const word = words[at];
  if (word === undefined) return ['O', at + 1];
  if (word.quote !== undefined) return ['Q', at + 1];
  // "is quoted as saying", "sources close to the striker"
  if (word.norm === 'saying' && words[at - 1]?.norm === 'as') return ['VP', at + 1];
  if (closeSources.test(word.norm) && /^(?:close|familiar)$/u.test(words[at + 1]?.norm ?? ''))
    return ['NP', at + 1];
  if (word.pos !== 'name' || !word.capital) {
    if (subordinators.has(word.norm) && !(word.norm === 'that' && nextIsNoun(words, at)))
      return ['W', at + 1];
    if (conjunctions.has(word.norm)) return ['C', at + 1];
    if (prepositions.has(word.norm)) return ['P', at + 1];
  }
  if (smallAdverbs.test(word.norm) && !word.capital && words[at - 1]?.pos !== 'determiner') {
    const next = words[at + 1];
    return next !== undefined &&
      !ends(word) &&
      (isSureVerb(next) || next.pos === 'verb' || next.pos === 'auxiliary')
      ? ['VP', verbEnd(words, at + 1, isCue)]
      : ['A', at + 1];
  }
  // "Mayor calls plan": what it is about, though it looks like a verb
  if (word.pos === 'verb' && word.form === 'base' && isHeadlineVerb(words, at - 1)) return ['NP', at + 1];
  if (
    word.pos === 'verb' ||
    word.pos === 'auxiliary' ||
    isSureVerb(word) ||
    isHeadlineVerb(words, at) ||
    (isCue(word) && (isVerbHere(words, at) || opensWithIng(words, at)))
  ) {
    // a participle before a noun after a determiner belongs to the noun; here none stands before
    return ['VP', verbEnd(words, at, isCue)];
  }
  if (word.pos === 'adverb') {
    let next = at;
    while (words[next]?.pos === 'adverb' && !ends(words[next])) next++;
    const after = words[next];
    if (
      next > at &&
      after !== undefined &&
      (after.pos === 'verb' || after.pos === 'auxiliary') &&
      after.quote === undefined
    )
      return ['VP', verbEnd(words, next, isCue)];
    return ['A', at + 1];
  }
  if (word.pos === 'pronoun' && !word.possessive && !/^(?:his|her|its|their|my|our|your)$/u.test(word.norm))
    return ['NP', at + 1];
  if (
    word.pos === 'pronoun' &&
    word.norm === 'her' &&
    (ends(word) || words[at + 1] === undefined || !premodifier(words[at + 1] as Word))
  )
    return ['NP', at + 1];
  if (word.pos === 'determiner' || word.pos === 'pronoun' || premodifier(word))
    return nounPhrase(words, at, isCue);
  if (word.pos === 'preposition') return ['P', at + 1];
  if (word.pos === 'conjunction') return ['C', at + 1];
  return ['O', at + 1];
}

const nextIsNoun = (words: readonly Word[], at: number): boolean => {
  const next = words[at + 1];
  return (
    next !== undefined &&
    next.pos === 'noun' &&
    !next.capital &&
    !next.plural &&
    next.quote === undefined &&
    // "showed that half of them fish"
    words[at + 2]?.norm !== 'of'
  );
};

/** A cue that the tagger took for a noun ("Smith notes", "she tweets") is a verb after a name or pronoun or before one. */
function isVerbHere(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  const after = words[at + 1];
  const word = words[at];
  if (word === undefined || word.capital || word.pos === 'pronoun') return false;
  if (before?.quote !== undefined)
    return after !== undefined && (after.capital || after.pos === 'determiner' || after.pos === 'pronoun');
  if (before === undefined) return false;
  const subject =
    before.capital || (before.pos === 'pronoun' && !/^(?:his|her|its|their|my|our|your)$/u.test(before.norm));
  if (
    !agrees(before, { ...word, form: word.form ?? (/(?:s|ed|ing)$/u.test(word.norm) ? 'present' : 'base') })
  )
    return false;
  if (word.pos === 'noun')
    return (
      subject &&
      !before.possessive &&
      (after === undefined ||
        after.quote !== undefined ||
        ends(word) ||
        /^(?:that|in|on|to|the|a|an|he|she|it|they)$/u.test(after.norm))
    );
  return true;
}

/** More words before the verb are no headline's. */
const longestOffice = 3;

/** "Mayor calls plan …", "Police chief Slams …": an office without an article opens the line, and its verb says so. */
function isHeadlineVerb(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const office = words[at - 1];
  const after = words[at + 1];
  if (word === undefined || office === undefined || after === undefined || at > longestOffice) return false;
  if (!/[^s]s$/u.test(word.norm) || !cueForms.has(word.norm) || word.possessive || ends(office)) return false;
  if (!(roleNouns.has(office.norm) || titles.has(office.norm)) || office.plural || office.possessive)
    return false;
  // "Captain Marks said" has a name
  const goesOn = (after.pos === 'verb' && after.form !== 'base') || after.pos === 'auxiliary';
  if (ends(word) || goesOn || isSureVerb(after)) return false;
  return (
    words[0]?.capital === true &&
    words.slice(0, at).every((each) => each.quote === undefined && nominal(each))
  );
}

/** "…, chanting", "Alleging …": the -ing form of a cue after a comma or at the start. */
function opensWithIng(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  return (
    /\p{L}{2}ing$/u.test(words[at]?.norm ?? '') &&
    (before === undefined || ends(before) || before.quote !== undefined)
  );
}

function verbEnd(words: readonly Word[], from: number, isCue: (word: Word) => boolean): number {
  let at = from;
  let verbs = 0;
  while (at < words.length) {
    const word = words[at];
    if (word === undefined || word.quote !== undefined) break;
    if (verbs > 0 && smallAdverbs.test(word.norm) && word.pos !== 'adverb') break;
    const isVerb =
      word.pos === 'verb' ||
      isSureVerb(word) ||
      (verbs === 0 && isHeadlineVerb(words, at)) ||
      (isCue(word) && verbs === 0 && (isVerbHere(words, at) || opensWithIng(words, at)));
    const to =
      word.norm === 'to' && words[at + 1]?.pos === 'verb' && words[at + 1]?.form === 'base' && verbs > 0;
    if (!(isVerb || word.pos === 'auxiliary' || word.pos === 'adverb' || to)) break;
    // "accused" and "said" side by side are two clauses
    if (
      isVerb &&
      verbs > 0 &&
      (words[at - 1]?.pos === 'verb' || isHeadlineVerb(words, at - 1)) &&
      word.form !== 'participle' &&
      word.form !== 'gerund' &&
      words[at - 1]?.form !== 'gerund'
    )
      break;
    if (isVerb) verbs++;
    at++;
    if (ends(word)) break;
  }
  return Math.max(at, from + 1);
}

/** Words that may stand between the parts of a noun phrase: "the state's only", "his then wife". */
const insideNoun = /^(?:then|now|very|most|only|longtime|once|newly|also)$/u;
const possessives = /^(?:his|her|its|their|my|our|your)$/u;

/** Verbs whose past looks like the bare form. */
const sameInPast = /^(?:put|cut|set|hit|let|read|shut|cost|hurt|quit|split|spread|cast|bet|beat)$/u;

/** "Golf venture", "party nod": a bare verb after a singular noun does not agree with it, so it is a noun too. */
function agrees(before: Word | undefined, verb: Word): boolean {
  if (before === undefined || verb.form !== 'base' || sameInPast.test(verb.norm)) return true;
  return (
    before.plural ||
    /(?:s|people|police|men|women)$/u.test(before.norm) ||
    before.pos === 'pronoun' ||
    before.pos === 'number' ||
    before.pos === 'determiner'
  );
}

/** "Called the use of executive orders …": an -s form after a common noun, in a sentence told in the past, is a noun. */
function isCompound(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const before = words[at - 1];
  if (
    word?.form !== 'present' ||
    !/[^s]s$/u.test(word.norm) ||
    before?.pos !== 'noun' ||
    before.capital ||
    before.plural
  )
    return false;
  if (/^(?:is|has|was|does|says|tells|writes|argues|insists|believes|thinks)$/u.test(word.norm)) return false;
  for (let earlier = at - 1; earlier >= 0 && earlier > at - 14; earlier--)
    if (words[earlier]?.form === 'past' && words[earlier]?.pos === 'verb') return true;
  return false;
}

function nounPhrase(
  words: readonly Word[],
  from: number,
  isCue: (word: Word) => boolean,
): readonly [ChunkKind, number] {
  const start = words[from];
  const opened = start?.pos === 'determiner' || (start !== undefined && possessives.test(start.norm));
  let at = from;
  let head = -1;
  for (let word = start; word !== undefined && word.quote === undefined; word = words[at]) {
    const first = at === from;
    const before = words[at - 1];
    if (!first && isSureVerb(word)) {
      // "the editorial said": what looked like an adjective is the noun
      if (head < 0 && at > from + 1) head = at - 1;
      break;
    }
    if (!first && head >= 0 && isHeadlineVerb(words, at)) break;
    const asked = !first && head >= 0 && word.form === 'base' && isCue(word);
    if (asked && asksWith.test(words[from - 1]?.norm ?? '')) break;
    const bareNoun = !first && word.pos === 'verb' && (!agrees(before, word) || isCompound(words, at));
    const inside = !first && insideNoun.test(word.norm);
    if (!(first && (opened || word.pos === 'pronoun')) && !premodifier(word) && !bareNoun && !inside) break;
    if (
      !first &&
      word.pos === 'verb' &&
      head >= 0 &&
      !before?.possessive &&
      agrees(before, word) &&
      !isCompound(words, at)
    )
      break;
    if (!first && word.pos !== 'verb' && head >= 0 && isCue(word) && isVerbHere(words, at)) break;
    if (!first && isTime(word) && head >= 0 && !before?.possessive) break;
    if (
      !first &&
      word.capital &&
      before !== undefined &&
      isTime(before) &&
      !before.possessive &&
      !isTime(word)
    )
      break;
    const next = words[at + 1];
    const last = ends(word) || next === undefined || next.quote !== undefined || !premodifier(next);
    if (
      nominal(word) ||
      bareNoun ||
      (word.pos === 'verb' && !first && last) ||
      (word.pos === 'pronoun' && last)
    )
      head = at;
    at++;
    if (ends(word)) break;
  }
  if (head >= 0) return ['NP', head + 1];
  return [start?.pos === 'determiner' ? 'NP' : 'A', from + 1];
}
