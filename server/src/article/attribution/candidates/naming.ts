/** Verbs that give a name to a thing: what stands in marks behind them is nobody's speech, or the subject's own word. */
import type { FoundCue } from '../../language/cues';
import type { Clause } from '../../language/types';
import type { Shape } from '../../quotations/speech';
import type { NamedCandidate, Speaks } from './candidate';

/** What they introduce is the subject's own word, however it is embedded. */
const characterizes = new Set(
  'call describe label dub term deem characterize characterise brand refer denounce accuse criticize criticise blast praise dismiss slam deride decry mock ridicule hail tout liken compare'.split(
    ' ',
  ),
);

/** "Called it …" names; "called for it", "called on them" demand. */
export function isNaming(clause: Clause, cue: FoundCue): boolean {
  return (
    characterizes.has(cue.lemma) &&
    !(cue.lemma === 'call' && /^(?:for|on)$/u.test(clause.words[cue.word + 1]?.norm ?? ''))
  );
}

/** Verbs before the name of a song, a book, a show. */
const presentsWork = /^(?:sing|chant|recite|publish|release|perform|play|title|entitle|headline)$/u;
const givesNickname = /^(?:know|dub|nickname|title|entitle)$/u;
/** Verbs before a name, where their subject can say nothing. */
const bearsName = /^(?:call|title|entitle|dub|name|know|label|nickname|term|headline|brand|read)$/u;
/** A nickname has no more words. */
const nicknameWords = 3;

/** Whether a candidate's verb gives a name: "known as “the pearl”", "sang “Abide by the River”", "a class called “…”". */
export function givesName({ cue, phrase }: NamedCandidate, shape: Shape, speaks: Speaks): boolean {
  if (cue === undefined) return false;
  return (
    (shape.title && presentsWork.test(cue.lemma)) ||
    (shape.words <= nicknameWords && givesNickname.test(cue.lemma)) ||
    (bearsName.test(cue.lemma) && !speaks(phrase))
  );
}
