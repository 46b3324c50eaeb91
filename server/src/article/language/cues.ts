import type { CueKind } from '../../rules/cues';
import { cueForms } from '../../rules/cues';
import type { Clause, Word } from './types';

/** A cue inside a verb chunk: which word of the sentence, its lemma and how much it tells. */
export interface FoundCue {
  readonly word: number;
  readonly lemma: string;
  readonly kind: CueKind;
}

/** Whether a word is a form of a cue verb. */
export function isCueWord(word: Word): boolean {
  return (
    !word.possessive &&
    cueForms.has(word.norm) &&
    word.quote === undefined &&
    !(word.capital && word.pos === 'name')
  );
}

const rank: Readonly<Record<CueKind, number>> = { speech: 2, report: 1, beside: 0 };
/** "Fired back", "shot back": the verb alone would say nothing. */
const strikesBack = /^(?:fire|shoot|hit|push|strike|snap|clap|punch|bite|write|come|bark|yell|tweet)$/u;

/** The cue of a verb chunk: its surest cue verb, the last one of those; undefined where it has none. */
export function cueOf(clause: Clause, chunk: number): FoundCue | undefined {
  const range = clause.chunks[chunk];
  if (range?.kind !== 'VP') return undefined;
  let best: FoundCue | undefined;
  for (let at = range.to - 1; at >= range.from; at--) {
    const word = clause.words[at];
    const row = word === undefined ? undefined : cueForms.get(word.norm);
    if (word === undefined || row === undefined || word.pos === 'auxiliary' || word.pos === 'adverb')
      continue;
    const back = clause.words[at + 1]?.norm === 'back' && strikesBack.test(row.lemma);
    const found: FoundCue = back
      ? { word: at, lemma: `${row.lemma} back`, kind: 'speech' }
      : { word: at, lemma: row.lemma, kind: row.kind };
    if (best === undefined || rank[found.kind] > rank[best.kind]) best = found;
  }
  return best;
}

/** The main verb of a chunk that holds no cue. */
export function verbOf(clause: Clause, chunk: number): FoundCue | undefined {
  const range = clause.chunks[chunk];
  if (range?.kind !== 'VP') return undefined;
  for (let at = range.to - 1; at >= range.from; at--) {
    const word = clause.words[at];
    if (word !== undefined && (word.pos === 'verb' || at === range.from))
      return { word: at, lemma: word.norm, kind: 'beside' };
  }
  return undefined;
}

/** The first "according to" of a sentence with the noun phrase behind it. */
export function accordingTo({
  chunks,
  words,
}: Clause): { readonly cue: FoundCue; readonly chunk: number } | undefined {
  const word = words.findIndex((each, index) => each.norm === 'according' && words[index + 1]?.norm === 'to');
  if (word < 0) return undefined;
  const chunk = chunks.findIndex((each) => each.from >= word + 2 && each.kind === 'NP');
  return chunk < 0 ? undefined : { cue: { word, lemma: 'according to', kind: 'speech' }, chunk };
}
