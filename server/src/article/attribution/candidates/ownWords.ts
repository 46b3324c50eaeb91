/** Rarer ways to say whose words they are: "in the words of Rao", "for Rao it was “…”". */
import type { FoundCue } from '../../language/cues';
import { verbOf } from '../../language/cues';
import { phraseFrom } from '../../language/phrases';
import type { Clause, Phrase } from '../../language/types';
import type { Shape } from '../../quotations/speech';
import type { Speaks } from './candidate';
import { noted } from './nounOfSaying';
import { isMark } from './speechTags';

/** Whose words they are by one of these ways, whatever else the sentence tells. */
export interface OwnWords {
  readonly phrase: Phrase;
  readonly cue: FoundCue;
}

/** The one whose words the quotation at chunk `q` is called; undefined where the sentence uses none of these ways. */
export function ownWords(clause: Clause, q: number, shape: Shape, speaks: Speaks): OwnWords | undefined {
  const found =
    inWordsOf(clause, q) ?? forSpeaker(clause, q) ?? (shape.startsSentence ? reply(clause, q) : undefined);
  return found !== undefined && speaks(found.phrase) ? found : undefined;
}

/** In the words of Rao, the plan was “…”. Anywhere in the sentence, as far as no semicolon parts them. */
function inWordsOf(clause: Clause, q: number): OwnWords | undefined {
  const { chunks, words } = clause;
  for (let at = 0; at < chunks.length; at++) {
    const noun = chunks[at];
    if (noun?.kind !== 'NP' || chunks[at - 1]?.text !== 'in') continue;
    if (words[noun.to - 1]?.norm !== 'words' || noun.to - noun.from < 2) continue;
    if (chunks.slice(Math.min(at, q), Math.max(at, q)).some((each) => each.text === ';')) continue;
    const cue: FoundCue = { word: noun.to - 1, lemma: 'words', kind: 'speech' };
    if (chunks[at + 1]?.text === 'of' && chunks[at + 2]?.kind === 'NP')
      return { phrase: phraseFrom(clause, at + 2), cue };
    const owner = noun.to - 2;
    if (words[owner]?.possessive === true) return { phrase: { from: at, to: at + 1, owner }, cue };
  }
  return undefined;
}

const isBe = /^(?:is|was|were|are|felt|feels)$/u;

/** For Rao, who sells phones, it was “…”: the experience is told in the words of the one who had it. */
function forSpeaker(clause: Clause, q: number): OwnWords | undefined {
  const { chunks, words } = clause;
  const verb = chunks[q - 1];
  if (verb?.kind !== 'VP' || !isBe.test(words[verb.to - 1]?.norm ?? '')) return undefined;
  if (!/^(?:it|this|that|they)$/u.test(chunks[q - 2]?.text ?? '')) return undefined;
  const opening = chunks.findIndex((chunk) => chunk.kind !== 'A' && chunk.kind !== 'C');
  if (chunks[opening]?.text !== 'for' || chunks[opening + 1]?.kind !== 'NP' || opening + 1 >= q)
    return undefined;
  const phrase = phraseFrom(clause, opening + 1);
  const cue = verbOf(clause, q - 1);
  return cue !== undefined ? { phrase, cue } : undefined;
}

/** "Lind's short reply: “…”", "Lind's answer was, “…”". */
function reply(clause: Clause, q: number): OwnWords | undefined {
  const { chunks, words } = clause;
  const led = isMark(clause, q - 1, ',:') ? q - 2 : q - 1;
  const verb = chunks[led];
  const isWas = verb?.kind === 'VP' && isBe.test(words[verb.to - 1]?.norm ?? '') && led === 1;
  const found = isWas || (isMark(clause, q - 1, ':') && q === 2) ? noted(clause, 0) : undefined;
  return found?.cue === undefined ? undefined : { phrase: found.phrase, cue: found.cue };
}
