import { roleNouns } from '../../rules/titles';
import { nounPhrase } from './nounPhrase';
import type { Chunk, ChunkKind, Word } from './types';
import { verbEnd } from './verbPhrase';
import { isHeadlineVerb, isVerbHere, opensWithIng } from './verbsHere';
import { endsChunk, isOwner, isPremodifier, isSmallAdverb, isSureVerb, isTime } from './wordTests';

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
/** Whether a chunk names nobody and says nothing: a quotation, a mark, an "and", an adverb. */
export function isBare(chunk: Chunk): boolean {
  return /^[QXCAO]$/u.test(chunk.kind);
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

/** A chunk and the index of the word behind it. */
type Cut = readonly [ChunkKind, number];

/** The chunk that begins at a word: the first of these that fits. */
function chunkAt(words: readonly Word[], at: number, isCue: (word: Word) => boolean): Cut {
  const word = words[at];
  if (word === undefined) return ['O', at + 1];
  if (word.quote !== undefined) return ['Q', at + 1];
  const small = setPhrase(words, at) ?? functionWord(words, at) ?? smallAdverb(words, at, isCue);
  if (small !== undefined) return small;
  // "Mayor calls plan": what it is about, though it looks like a verb
  if (word.pos === 'verb' && word.form === 'base' && isHeadlineVerb(words, at - 1)) return ['NP', at + 1];
  if (isThingBehindTo(words, at)) return ['NP', at + 1];
  // a participle before a noun after a determiner belongs to the noun; here none stands before
  if (beginsVerb(words, at, isCue)) return ['VP', verbEnd(words, at, isCue)];
  if (word.pos === 'adverb') return adverbs(words, at, isCue);
  if (word.pos === 'pronoun' && standsAlone(words, at)) return ['NP', at + 1];
  if (word.pos === 'determiner' || word.pos === 'pronoun' || isPremodifier(word))
    return nounPhrase(words, at, isCue);
  if (isNameHere(words, at)) return nameRun(words, at, isCue);
  if (word.pos === 'preposition') return ['P', at + 1];
  if (word.pos === 'conjunction') return ['C', at + 1];
  return ['O', at + 1];
}

/** Whoever is close to somebody or familiar with something. */
const closeSources = /^(?:sources?|officials?|aides?|friends?|people|person|someone|somebody)$/u;

/** "is quoted as saying", "sources close to the striker": what the tagger reads in another way. */
function setPhrase(words: readonly Word[], at: number): Cut | undefined {
  const norm = words[at]?.norm ?? '';
  if (norm === 'saying' && words[at - 1]?.norm === 'as') return ['VP', at + 1];
  // "last week", "Rao, however, said"
  const next = words[at + 1];
  if (/^(?:last|next)$/u.test(norm) && words[at]?.pos === 'verb' && next !== undefined && isTime(next))
    return ['NP', at + 2];
  if (norm === 'however' && endsChunk(words[at])) return ['A', at + 1];
  return closeSources.test(norm) && /^(?:close|familiar)$/u.test(words[at + 1]?.norm ?? '')
    ? ['NP', at + 1]
    : undefined;
}

/** "that", "and", "of": known by the word alone, where it is no name. */
function functionWord(words: readonly Word[], at: number): Cut | undefined {
  const word = words[at];
  if (word === undefined || (word.pos === 'name' && word.capital)) return undefined;
  if (subordinators.has(word.norm) && !(word.norm === 'that' && nextIsNoun(words, at))) return ['W', at + 1];
  if (conjunctions.has(word.norm)) return ['C', at + 1];
  return prepositions.has(word.norm) ? ['P', at + 1] : undefined;
}

/** "later said": a small adverb with the verb behind it, or alone. */
function smallAdverb(words: readonly Word[], at: number, isCue: (word: Word) => boolean): Cut | undefined {
  const word = words[at];
  if (word === undefined || !isSmallAdverb(word.norm) || word.capital || words[at - 1]?.pos === 'determiner')
    return undefined;
  const next = words[at + 1];
  return next !== undefined &&
    !endsChunk(word) &&
    (isSureVerb(next) || next.pos === 'verb' || next.pos === 'auxiliary')
    ? ['VP', verbEnd(words, at + 1, isCue)]
    : ['A', at + 1];
}

/** Whether a word that looks like a verb is a name or describes one: "Pat, who", ", Beat Rao", "campaign spokesman Rao". */
function isNameHere(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const next = words[at + 1];
  if (word?.pos !== 'verb' || next === undefined || word.quote !== undefined || isSureVerb(word))
    return false;
  const opens = at === 0 || endsChunk(words[at - 1]);
  if (!opens) return false;
  if (!word.capital)
    return (
      word.form === 'base' && !endsChunk(word) && roleNouns.has(next.norm) && words[at + 2]?.capital === true
    );
  if (endsChunk(word)) return /,/u.test(word.after) && next.norm === 'who';
  // "Band member Anne Durand"
  if (roleNouns.has(next.norm) && words[at + 2]?.capital === true) return true;
  return at > 0 && next.capital && next.pos === 'name' && words[at - 1]?.quote === undefined;
}

/** A name or what describes one, whose first word looks like a verb. */
function nameRun(words: readonly Word[], at: number, isCue: (word: Word) => boolean): Cut {
  return endsChunk(words[at]) ? ['NP', at + 1] : ['NP', nounPhrase(words, at + 1, isCue)[1]];
}

/** "Blurted out": behind a verb such a word belongs to it and is none, whatever the tagger thinks. */
const isParticle = (words: readonly Word[], at: number): boolean =>
  words[at - 1]?.pos === 'verb' &&
  words[at + 1]?.norm !== 'of' &&
  /^(?:out|up|aloud)$/u.test(words[at]?.norm ?? '');

/** "According to records", "said to cheers": behind "to" a verb has no -s, so that this is a noun. */
function isThingBehindTo(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const isInS = word?.pos === 'verb' && word.form === 'present' && /[^s]s$/u.test(word.norm);
  return isInS && words[at - 1]?.norm === 'to' && !endsChunk(words[at - 1]);
}

/** Whether a verb chunk begins at a word. */
function beginsVerb(words: readonly Word[], at: number, isCue: (word: Word) => boolean): boolean {
  const word = words[at];
  return (
    word !== undefined &&
    !isNameHere(words, at) &&
    !isParticle(words, at) &&
    (word.pos === 'verb' ||
      word.pos === 'auxiliary' ||
      isSureVerb(word) ||
      isHeadlineVerb(words, at) ||
      (isCue(word) && (isVerbHere(words, at) || opensWithIng(words, at))))
  );
}

/** "angrily", "never really said": adverbs with the verb behind them, or the first one alone. */
function adverbs(words: readonly Word[], at: number, isCue: (word: Word) => boolean): Cut {
  let next = at;
  while (words[next]?.pos === 'adverb' && !endsChunk(words[next])) next++;
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

/** Whether a pronoun is a noun phrase by itself: "he", and "her" where nothing of hers follows. */
function standsAlone(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  if (!word.possessive && !isOwner(word.norm)) return true;
  const next = words[at + 1];
  return word.norm === 'her' && (endsChunk(word) || next === undefined || !isPremodifier(next));
}

/** Whether "that" points to a noun: "that plan", but "that plans", "that half of them". */
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
