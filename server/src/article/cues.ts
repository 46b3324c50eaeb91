import type { CueKind } from '../rules/cues';
import { cueForms } from '../rules/cues';
import type { Clause } from './clauses';
import type { Word } from './sentences';

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

/** The cue of a verb chunk: its last cue verb; undefined where it has none. */
export function cueOf(clause: Clause, chunk: number): FoundCue | undefined {
  const range = clause.chunks[chunk];
  if (range?.kind !== 'VP') return undefined;
  for (let at = range.to - 1; at >= range.from; at--) {
    const word = clause.words[at];
    const row = word === undefined ? undefined : cueForms.get(word.norm);
    if (word !== undefined && row !== undefined && word.pos !== 'auxiliary' && word.pos !== 'adverb')
      return { word: at, lemma: row.lemma, kind: row.kind };
  }
  return undefined;
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
