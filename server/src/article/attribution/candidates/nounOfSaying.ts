import type { FoundCue } from '../../language/cues';
import type { Chunk, Clause, Word } from '../../language/types';
import type { NamedCandidate } from './candidate';
import { subjectOf } from '../../language/subjectOf';

const sayingNouns: ReadonlySet<string> = new Set(
  'claim comment statement remark assertion suggestion promise pledge vow description warning accusation argument contention insistence declaration quote line tweet question announcement answer response criticism allegation admission complaint boast reply retort verdict message note explanation advice summary plea demand request appeal prediction refrain conclusion reaction dictum motto mantra credo verdict declaration characterization characterisation speech post letter email memo ad op-ed'.split(
    ' ',
  ),
);

/** "Smith's claim that the plan was “…”": the nearest noun of saying before the quotation at chunk `q` that has an owner. */
export function nounBefore(clause: Clause, q: number): NamedCandidate | undefined {
  const { chunks, words } = clause;
  for (let at = q - 1; at >= 0; at--) {
    const chunk = chunks[at];
    if (chunk?.kind === 'X' && chunk.text === ';') break;
    if (chunk?.kind !== 'NP') continue;
    const noun = words[chunk.to - 1];
    if (noun === undefined || !sayingNouns.has(noun.norm.replace(/s$/u, ''))) continue;
    const cue: FoundCue = { word: chunk.to - 1, lemma: noun.norm, kind: 'report' };
    // "the claim by Smith that …"
    if (chunks[at + 1]?.text === 'by' && chunks[at + 2]?.kind === 'NP' && chunks[at + 3]?.kind === 'W')
      return { pattern: 'speaker-noun-quote', phrase: { from: at + 2, to: at + 3 }, cue };
    const owner = ownerIn(clause, chunk);
    const word = words[owner];
    if (word === undefined || owner < chunk.from) continue;
    const named = ownedBy(clause, at, owner, word, cue);
    if (named !== undefined) return named;
  }
  return undefined;
}

/** "Lind's short reply: “…”": whose the noun of saying at chunk `at` is, where a name or a noun tells. */
export function noted(clause: Clause, at: number): NamedCandidate | undefined {
  const chunk = clause.chunks[at];
  const noun = clause.words[(chunk?.to ?? 0) - 1];
  if (chunk?.kind !== 'NP' || noun === undefined || !sayingNouns.has(noun.norm)) return undefined;
  const owner = ownerIn(clause, chunk);
  if (owner < chunk.from) return undefined;
  const cue: FoundCue = { word: chunk.to - 1, lemma: noun.norm, kind: 'report' };
  return { pattern: 'speaker-noun-quote', phrase: { from: at, to: at + 1, owner }, cue };
}

/** The word of a noun phrase that tells whose it is; one before the phrase where none does. */
function ownerIn({ words }: Clause, chunk: Chunk): number {
  let owner = chunk.to - 2;
  while (owner >= chunk.from && !words[owner]?.possessive && words[owner]?.pos !== 'pronoun') owner--;
  return owner;
}

/** Whose the noun of saying at chunk `at` is, where its word `owner` tells. */
function ownedBy(
  clause: Clause,
  at: number,
  owner: number,
  word: Word,
  cue: FoundCue,
): NamedCandidate | undefined {
  const { chunks } = clause;
  const own: NamedCandidate = { pattern: 'speaker-noun-quote', phrase: { from: at, to: at + 1, owner }, cue };
  if (word.pos !== 'pronoun') return word.capital || word.pos === 'noun' ? own : undefined;
  // "Smith stood by his claim that …": whose it is, the verb's subject tells
  let verb = at - 1;
  while (verb >= 0 && chunks[verb]?.kind !== 'VP') verb--;
  const subject = verb < 0 ? undefined : subjectOf(clause, verb);
  if (subject !== undefined) return { pattern: 'speaker-noun-quote', phrase: subject, cue };
  // "Her promise that …": nobody but the one whom the sentence before is about
  return verb < 0 && at === 0 && chunks[1]?.kind === 'W' ? own : undefined;
}
