import { cueForms } from '../../rules/cues';
import { cueOf } from './cues';
import { beforeInsertion, describedName, relativeBefore } from './insertions';
import { isNameOrPronoun, isTimePhrase, phraseEndingAt, relativePronouns } from './phrases';
import { senderOf } from './senders';
import { inverted, mainSubject } from './subjectRight';
import type { Clause, Phrase } from './types';
import { isGerund } from './verbChunks';

/** So many verbs are passed on the way to a subject: a sentence with more is a list. Set by hand; keeps the walk bounded. */
const farthest = 6;

/**
 * The subject of a verb chunk, or undefined. Walks left over adverbs, appositives ("Smith, a lawyer, said"), relative
 * clauses ("Smith, who left in May, said"), shared subjects ("Smith rose and said") and -ing forms ("…, saying"); a
 * verb that follows a quotation or a comma, or opens the sentence, may have its subject on the right ("…," said Smith).
 */
export function subjectOf(clause: Clause, verb: number, depth = 0): Phrase | undefined {
  const found = nearestSubject(clause, verb, depth);
  if (found === undefined || depth > 0 || cueOf(clause, verb)?.kind === 'beside') return found;
  return senderOf(clause, found, (sent) => subjectOf(clause, sent, depth + 1)) ?? found;
}

/** The subject as the sentence has it: a letter that says something is one. */
function nearestSubject(clause: Clause, verb: number, depth: number): Phrase | undefined {
  const { chunks } = clause;
  const self = chunks[verb];
  if (self === undefined || depth > farthest) return undefined;
  const at = leftOf(clause, verb);
  const left = chunks[at];
  const gerund = isGerund(clause, self);
  if (gerund && left !== undefined && left.kind !== 'NP')
    return mainBefore(clause, at, depth) ?? mainSubject(clause, verb, depth);
  if (left === undefined) return inverted(clause, verb) ?? mainSubject(clause, verb, depth);
  switch (left.kind) {
    case 'Q':
      return inverted(clause, verb) ?? afterMark(clause, at + 1, depth);
    case 'NP':
      return nounSubject(clause, at, depth);
    case 'W':
      return relativeSubject(clause, at, depth);
    case 'C':
      return mainBefore(clause, at, depth);
    case 'P':
      return controlled(clause, at) ?? previousSubject(clause, at, depth);
    case 'VP':
      return previousSubject(clause, at, depth);
    default:
      return speakerRight(clause, verb) ?? afterMark(clause, at, depth);
  }
}

/** The chunk left of a verb that tells where its subject is: adverbs and times ("on Monday") are passed over. */
function leftOf(clause: Clause, verb: number): number {
  const { chunks } = clause;
  let at = verb - 1;
  for (let chunk = chunks[at]; chunk !== undefined; chunk = chunks[at]) {
    const time = chunk.kind === 'NP' && isTimePhrase(clause, chunk);
    if (chunk.kind !== 'A' && chunk.kind !== 'O' && !time) break;
    at -= time && chunks[at - 1]?.kind === 'P' ? 2 : 1;
  }
  return at;
}

const controls =
  /^(?:led|leads?|leading|prompted|prompts|prompting|forced|forces|forcing|caused|causes|causing|allowed|allows|allowing|persuaded|persuades|persuading|convinced|convincing|encouraged|encouraging|pushed|pushing|pressed|invited|inviting|wants?|wanted|expects?|expected|inspired|enabled|moved|drove|compelled)$/u;

/** "The result led her to declare …": the object of such a verb is the subject of the verb after "to". */
function controlled(clause: Clause, to: number): Phrase | undefined {
  const { chunks, words } = clause;
  const verb = chunks[to - 2];
  if (chunks[to]?.text !== 'to' || chunks[to - 1]?.kind !== 'NP' || verb?.kind !== 'VP') return undefined;
  return controls.test(words[verb.to - 1]?.norm ?? '') ? { from: to - 1, to } : undefined;
}

/** "The plan failed, said Smith": the verb behind a comma with a name behind it, where something was said before. */
function speakerRight(clause: Clause, verb: number): Phrase | undefined {
  const { chunks } = clause;
  const self = chunks[verb];
  const phrase = inverted(clause, verb);
  if (phrase === undefined || self === undefined || self.to - self.from !== 1) return undefined;
  const word = clause.words[self.from]?.norm ?? '';
  if (!turnsRound.test(word)) return undefined;
  const first = clause.words[chunks[phrase.from]?.from ?? -1];
  if (first === undefined || /^(?:it|him|them|that|this|her)$/u.test(first.norm)) return undefined;
  const said = chunks.some(
    (chunk, at) =>
      at < verb &&
      (chunk.kind === 'Q' || (chunk.kind === 'VP' && !isGerund(clause, chunk) && isMain(clause, at))),
  );
  // "The trouble with the lock, says Anne Durand, is …"
  const setIn = chunks[phrase.to]?.kind === 'X' && isNameOrPronoun(clause, phrase.from);
  return said || setIn ? phrase : undefined;
}

const turnsRound =
  /^(?:says?|said|writes|wrote|explains|explained|adds|added|notes|noted|argues|argued|recalls|recalled|warns|warned|insists|insisted|admits|admitted|jokes|joked|concludes|concluded|observes|observed|replies|replied|asks|asked)$/u;

/** Whether a verb belongs to no "who" or "that" clause and describes nothing. */
function isMain(clause: Clause, verb: number): boolean {
  const left = clause.chunks[verb - 1];
  if (left === undefined || left.kind === 'W' || left.kind === 'X' || left.kind === 'P') return false;
  const phrase = subjectOf(clause, verb, 1);
  return phrase === undefined || (phrase.via === undefined && clause.chunks[phrase.from - 1]?.kind !== 'W');
}

/** The subject where a noun phrase stands left of the verb: that, unless it belongs to a clause that describes the subject. */
function nounSubject(clause: Clause, at: number, depth: number): Phrase | undefined {
  const { chunks } = clause;
  const phrase = phraseEndingAt(clause, at);
  // "the man who beat him said", "the man who lives in Ohio said": the object of a relative clause is not the subject
  const linked = chunks[phrase.from - 1]?.kind === 'P';
  const verb = linked ? phrase.from - 2 : phrase.from - 1;
  const described = chunks[verb];
  if (described?.kind !== 'VP') return phrase;
  const before = chunks[verb - 1];
  if (before?.kind === 'W' && relativePronouns.has(before.text)) {
    const found = relativeSubject(clause, verb - 1, depth);
    return found === undefined ? undefined : { from: found.from, to: found.to };
  }
  // "a source speaking to the paper said", "the man holding the sign said"
  const reduced = linked
    ? cueForms.get(clause.words[described.to - 1]?.norm ?? '')?.kind !== 'speech' ||
      isGerund(clause, described)
    : isGerund(clause, described);
  if (reduced && before?.kind === 'NP') return phraseEndingAt(clause, verb - 1);
  return phrase;
}

/** "Smith, who said": what a "who" or "which" stands for; the subject of the verb before, where the word is another one. */
function relativeSubject(clause: Clause, w: number, depth: number): Phrase | undefined {
  const { chunks } = clause;
  if (!relativePronouns.has(chunks[w]?.text ?? '')) return previousSubject(clause, w, depth);
  let at = w - 1;
  if (chunks[at]?.kind === 'X') at--;
  if (chunks[at]?.kind !== 'NP') return undefined;
  const phrase = phraseEndingAt(clause, at);
  const name = chunks[w]?.text === 'who' ? describedName(clause, phrase) : undefined;
  return { ...(name ?? phrase), via: w };
}

/** The subject of the nearest verb to the left. */
function previousSubject(clause: Clause, from: number, depth: number): Phrase | undefined {
  for (let at = from; at >= 0; at--)
    if (clause.chunks[at]?.kind === 'VP') return subjectOf(clause, at, depth + 1);
  return undefined;
}

/** How many verbs back a main clause is sought. */
const mainReach = 8;

/** The subject of the nearest verb to the left that no "that" or "who" and no other verb governs. */
function mainBefore(clause: Clause, from: number, depth: number): Phrase | undefined {
  const { chunks } = clause;
  let nearest: Phrase | undefined;
  for (let at = from, steps = 0; at >= 0 && steps < mainReach; at--) {
    const chunk = chunks[at];
    if (chunk?.kind !== 'VP') continue;
    steps++;
    const phrase = subjectOf(clause, at, depth + 1);
    if (phrase === undefined) continue;
    nearest ??= phrase;
    const before = chunks[phrase.from - 1];
    const governed =
      phrase.via !== undefined ||
      before?.kind === 'VP' ||
      before?.kind === 'P' ||
      (before?.kind === 'W' && phrase.from - 1 > 0) ||
      isGerund(clause, chunk);
    if (!governed) return phrase;
  }
  return nearest;
}

/** The phrase before what is set in, else the subject of the verb before. */
function afterMark(clause: Clause, mark: number, depth: number): Phrase | undefined {
  const relative = relativeBefore(clause, mark);
  if (relative !== undefined) return relativeSubject(clause, relative, depth);
  return beforeInsertion(clause, mark) ?? previousSubject(clause, mark - 1, depth);
}
