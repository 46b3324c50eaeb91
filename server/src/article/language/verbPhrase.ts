import type { Word } from './types';
import { isHeadlineVerb, isVerbHere, opensWithIng } from './verbsHere';
import { endsChunk, isSmallAdverb, isSureVerb } from './wordTests';

/** Helpers that begin a verb of their own. */
const finite = /^(?:is|are|was|were|has|had|have|would|will|could|can|should|may|might|must|did|does|do)$/u;

/** Verbs whose object may stand before them, so that another verb follows: "a plan that he argued would fail". */
const opensGap =
  /^(?:said|says|argued|argues|insisted|insists|believes|believed|thinks|thought|claimed|claims|warned|warns|declared|suggested|acknowledged|conceded|noted|announced|admitted|alleged|alleges)$/u;

/**
 * Where a verb chunk ends that begins at a word: behind the verb with its helpers and adverbs ("has never said", "wants to
 * say"). An index into the words, at least one behind `from`. `isCue` tells which nouns may be verbs beside a quotation.
 */
export function verbEnd(words: readonly Word[], from: number, isCue: (word: Word) => boolean): number {
  let at = from;
  let verbs = 0;
  while (at < words.length) {
    const word = words[at];
    if (word === undefined || word.quote !== undefined) break;
    if (verbs > 0 && isSmallAdverb(word.norm) && word.pos !== 'adverb') break;
    const isVerb =
      word.pos === 'verb' ||
      isSureVerb(word) ||
      (verbs === 0 && isHeadlineVerb(words, at)) ||
      (isCue(word) && verbs === 0 && (isVerbHere(words, at) || opensWithIng(words, at)));
    const to =
      word.norm === 'to' && words[at + 1]?.pos === 'verb' && words[at + 1]?.form === 'base' && verbs > 0;
    if (!(isVerb || word.pos === 'auxiliary' || word.pos === 'adverb' || to)) break;
    // "which the mayor said | is designed to …"
    if (
      word.pos === 'auxiliary' &&
      verbs > 0 &&
      finite.test(word.norm) &&
      opensGap.test(words[at - 1]?.norm ?? '')
    )
      break;
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
    if (endsChunk(word)) break;
  }
  return Math.max(at, from + 1);
}
