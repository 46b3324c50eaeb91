import { cueForms } from '../../rules/cues';
import { isTime } from './chunks';
import type { Span } from '../types';
import type { Chunk, Clause, Phrase, Word } from './types';

/** A stretch of a clause's words as a stretch of the body. */
export function inBody(clause: Clause, span: Span): Span {
  return { start: clause.place(span.start), end: clause.place(span.end) };
}

const relative = new Set(['who', 'whom', 'which', 'that']);
const linking = new Set([
  'of',
  'for',
  'from',
  'at',
  'with',
  'in',
  'on',
  'to',
  'by',
  'under',
  'behind',
  'against',
  'near',
  'about',
  'into',
  'among',
]);

const wordsOf = (clause: Clause, chunk: Chunk): readonly Word[] => clause.words.slice(chunk.from, chunk.to);

/** Whether a verb chunk is an -ing form without a helper ("saying", "while adding"). */
export function isGerund(clause: Clause, chunk: Chunk): boolean {
  const words = wordsOf(clause, chunk).filter((word) => word.pos !== 'adverb');
  return words[0]?.form === 'gerund' || /\p{L}{2}ing$/u.test(words[0]?.norm ?? '');
}

/** Whether a verb chunk is passive: a form of "be" and then a participle or past. */
export function isPassive(clause: Clause, chunk: Chunk): boolean {
  const words = wordsOf(clause, chunk).filter((word) => word.pos !== 'adverb');
  return words.some((word, at) => {
    const helper = words[at - 1];
    return (
      helper !== undefined &&
      /^(?:is|are|was|were|be|been|being|got|gets|'s|'re)$/u.test(helper.norm) &&
      /(?:ed|en|wn|ld|id|nt|ght|ung|ut|ead)$/u.test(word.norm)
    );
  });
}

/** A noun phrase that names a time or a measure is never a subject. */
export function isTimePhrase(clause: Clause, chunk: Chunk): boolean {
  const words = wordsOf(clause, chunk);
  const last = words[words.length - 1];
  if (last === undefined) return false;
  // "one of the officers" is somebody, "at 42" nobody
  const counts = /^(?:of|in|out)$/u.test(clause.words[chunk.to]?.norm ?? '');
  // "one said"
  if (last.norm === 'one' && words.length === 1 && cueForms.has(clause.words[chunk.to]?.norm ?? ''))
    return false;
  return isTime(last) || (last.pos === 'number' && !counts && words.every((word) => word.pos === 'number'));
}

/** Widens a noun phrase to the left: over "of the committee" to its head, over "and" to what it is joined with. */
export function phraseEndingAt(clause: Clause, at: number): Phrase {
  const { chunks } = clause;
  let from = at;
  for (let steps = 0; steps < 4; steps++) {
    const link = chunks[from - 1];
    const head = chunks[from - 2];
    if (
      link?.kind === 'P' &&
      head?.kind === 'NP' &&
      linking.has(link.text) &&
      !isTimePhrase(clause, head) &&
      !startsClause(clause, from - 2, link.text)
    )
      from -= 2;
    // "a person familiar with the plan"
    else if (
      link?.kind === 'P' &&
      head?.kind === 'A' &&
      chunks[from - 3]?.kind === 'NP' &&
      linking.has(link.text)
    )
      from -= 3;
    else break;
  }
  if (
    chunks[from - 1]?.kind === 'C' &&
    /^(?:and|or)$/u.test(chunks[from - 1]?.text ?? '') &&
    chunks[from - 2]?.kind === 'NP'
  ) {
    const left = chunks[from - 3];
    if (
      left === undefined ||
      left.kind === 'Q' ||
      left.kind === 'W' ||
      (left.kind === 'X' && left.text !== ')')
    )
      from -= 2;
  }
  return { from, to: at + 1 };
}

/** "In Ohio on Monday Smith said": a pronoun does not own a following phrase. */
function startsClause(clause: Clause, head: number, link: string): boolean {
  const chunk = clause.chunks[head];
  const first = chunk === undefined ? undefined : clause.words[chunk.from];
  return (
    first?.pos === 'pronoun' &&
    chunk !== undefined &&
    chunk.to - chunk.from === 1 &&
    link !== 'of' &&
    link !== 'in'
  );
}

/**
 * The subject of a verb chunk, or undefined. Walks left over adverbs, appositives ("Smith, a lawyer, said"), relative
 * clauses ("Smith, who left in May, said"), shared subjects ("Smith rose and said") and -ing forms ("…, saying"); a
 * verb that follows a quotation or a comma, or opens the sentence, may have its subject on the right ("…," said Smith).
 */
export function subjectOf(clause: Clause, verb: number, depth = 0): Phrase | undefined {
  const { chunks } = clause;
  const self = chunks[verb];
  if (self === undefined || depth > 6) return undefined;
  let at = verb - 1;
  for (let chunk = chunks[at]; chunk !== undefined; chunk = chunks[at]) {
    const time = chunk.kind === 'NP' && isTimePhrase(clause, chunk);
    if (chunk.kind !== 'A' && chunk.kind !== 'O' && !time) break;
    at -= time && chunks[at - 1]?.kind === 'P' ? 2 : 1;
  }
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

const controls =
  /^(?:led|leads?|leading|prompted|prompts|forced|forces|caused|causes|allowed|allows|persuaded|persuades|convinced|encouraged|pushed|pressed|invited|wants?|wanted|expects?|expected|inspired|enabled|moved|drove|compelled)$/u;

/** "The result led her to declare …": the object of such a verb is the subject of the verb after "to". */
function controlled(clause: Clause, to: number): Phrase | undefined {
  const { chunks, words } = clause;
  const verb = chunks[to - 2];
  if (chunks[to]?.text !== 'to' || chunks[to - 1]?.kind !== 'NP' || verb?.kind !== 'VP') return undefined;
  return controls.test(words[verb.to - 1]?.norm ?? '') ? { from: to - 1, to } : undefined;
}

/** The subject on the right: "said Smith"; not where that has a verb of its own ("said the plan was …"). */
export function inverted(clause: Clause, verb: number): Phrase | undefined {
  const next = clause.chunks[verb + 1];
  const self = clause.chunks[verb];
  if (self === undefined || next?.kind !== 'NP' || isTimePhrase(clause, next) || isGerund(clause, self))
    return undefined;
  const phrase = phraseFrom(clause, verb + 1);
  return isFinite(clause, phrase.to) ? undefined : phrase;
}

/** Whether a chunk is a verb of its own, not an -ing form or "named", "called" that only describes the noun before it. */
function isFinite(clause: Clause, at: number): boolean {
  const chunk = clause.chunks[at];
  if (chunk?.kind !== 'VP') return false;
  return (
    !isGerund(clause, chunk) &&
    !/^(?:named|called|identified|known|based|dressed|led|headed)$/u.test(
      clause.words[chunk.from]?.norm ?? '',
    )
  );
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
  return said ? phrase : undefined;
}

/** Whether a verb belongs to no "who" or "that" clause and describes nothing. */
function isMain(clause: Clause, verb: number): boolean {
  const left = clause.chunks[verb - 1];
  if (left === undefined || left.kind === 'W' || left.kind === 'X' || left.kind === 'P') return false;
  const phrase = subjectOf(clause, verb, 1);
  return phrase === undefined || (phrase.via === undefined && clause.chunks[phrase.from - 1]?.kind !== 'W');
}

const turnsRound =
  /^(?:says?|said|writes|wrote|explains|explained|adds|added|notes|noted|argues|argued|recalls|recalled|warns|warned|insists|insisted|admits|admitted|jokes|joked|concludes|concluded|observes|observed|replies|replied|asks|asked)$/u;

/** A phrase with what follows: "a spokesman for the ministry", "Smith and Jones". */
export function phraseFrom(clause: Clause, from: number): Phrase {
  const { chunks } = clause;
  let to = from + 1;
  for (let steps = 0; steps < 3; steps++) {
    const link = chunks[to];
    const head = chunks[to + 1];
    const links =
      link?.kind === 'P' && head?.kind === 'NP' && /^(?:of|for|from|at|with|in)$/u.test(link.text);
    if (links && !isTimePhrase(clause, head) && !isNameOrPronoun(clause, from)) to += 2;
    else break;
  }
  if (
    chunks[to]?.kind === 'C' &&
    chunks[to]?.text === 'and' &&
    chunks[to + 1]?.kind === 'NP' &&
    chunks[to + 2]?.kind !== 'VP'
  )
    to += 2;
  return { from, to };
}

/** Whether a noun phrase ends in a name or is a pronoun. */
export function isNameOrPronoun(clause: Clause, chunk: number): boolean {
  const range = clause.chunks[chunk];
  const last = range === undefined ? undefined : clause.words[range.to - 1];
  return (
    last !== undefined &&
    (last.pos === 'pronoun' || (last.capital && (last.pos === 'name' || last.pos === 'noun')))
  );
}

function nounSubject(clause: Clause, at: number, depth: number): Phrase | undefined {
  const { chunks } = clause;
  const phrase = phraseEndingAt(clause, at);
  // "the man who beat him said", "the man who lives in Ohio said": the object of a relative clause is not the subject
  const linked = chunks[phrase.from - 1]?.kind === 'P';
  const verb = linked ? phrase.from - 2 : phrase.from - 1;
  const described = chunks[verb];
  if (described?.kind !== 'VP') return phrase;
  const before = chunks[verb - 1];
  if (before?.kind === 'W' && relative.has(before.text)) {
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

function relativeSubject(clause: Clause, w: number, depth: number): Phrase | undefined {
  const { chunks } = clause;
  if (!relative.has(chunks[w]?.text ?? '')) return previousSubject(clause, w, depth);
  let at = w - 1;
  if (chunks[at]?.kind === 'X') at--;
  if (chunks[at]?.kind !== 'NP') return undefined;
  const phrase = phraseEndingAt(clause, at);
  const name = chunks[w]?.text === 'who' ? describedName(clause, phrase) : undefined;
  return { ...(name ?? phrase), via: w };
}

/** "Smith, 24, from Kells, who …", "Smith, a lawyer, who …": the name that what is set in between describes. */
function describedName(clause: Clause, { from }: Phrase): Phrase | undefined {
  const { chunks, words } = clause;
  const first = words[chunks[from]?.from ?? -1];
  let at = from - 1;
  if (chunks[at]?.kind === 'P') at--;
  else if (first?.pos !== 'determiner') return undefined;
  if (chunks[at]?.text !== ',') return undefined;
  at--;
  const age = chunks[at];
  if (
    age?.kind === 'NP' &&
    words.slice(age.from, age.to).every((word) => word.pos === 'number') &&
    chunks[at - 1]?.text === ','
  )
    at -= 2;
  return chunks[at]?.kind === 'NP' && isNameOrPronoun(clause, at) ? phraseEndingAt(clause, at) : undefined;
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

/** "Saying …, Smith left": the subject of the main clause, behind the next comma. */
function mainSubject(clause: Clause, verb: number, depth: number): Phrase | undefined {
  const { chunks } = clause;
  if (depth > 0) return undefined;
  for (let at = verb + 1; at < chunks.length - 1; at++) {
    const next = chunks[at + 1];
    if (
      (chunks[at]?.kind === 'X' || chunks[at]?.kind === 'Q') &&
      next?.kind === 'NP' &&
      !isTimePhrase(clause, next)
    )
      return phraseFrom(clause, at + 1);
  }
  return undefined;
}

/** How many chunks back the partner of a comma is sought. */
const appositiveReach = 40;

/** Left of a comma, dash or bracket: what stands between it and its partner is set in, the subject is before that. */
function afterMark(clause: Clause, mark: number, depth: number): Phrase | undefined {
  const { chunks } = clause;
  if (chunks[mark]?.text === ')') {
    // "Rao (Labour, Skarvik) said"
    let open = mark - 1;
    while (open > 0 && chunks[open]?.text !== '(') open--;
    if (chunks[open]?.text === '(' && chunks[open - 1]?.kind === 'NP')
      return phraseEndingAt(clause, open - 1);
  }
  let found: Phrase | undefined;
  for (let at = mark - 1, steps = 0; at >= 1 && steps < appositiveReach; at--, steps++) {
    if (chunks[at]?.kind !== 'X') continue;
    if (chunks[at]?.text === ')') {
      // "Rao (R-Utah), for instance, said": what stands in brackets is passed over
      let open = at - 1;
      while (open > 0 && chunks[open]?.text !== '(') open--;
      if (chunks[open]?.text === '(') at = open;
    }
    const before = chunks[at - 1];
    const first = chunks[at + 1];
    if (before?.kind !== 'NP' || isTimePhrase(clause, before)) continue;
    const phrase = phraseEndingAt(clause, at - 1);
    const head = chunks[phrase.from - 1];
    const opens =
      head === undefined ||
      /^(?:C|X|Q|A)$/u.test(head.kind) ||
      (head.kind === 'W' && relative.has(head.text));
    if (!opens || first === undefined || first.kind === 'C') continue;
    found = phrase;
    // an appositive of its own ("Smith, a lawyer, a father, said"): go on to the name
    if (head?.kind === 'X' && !isNameOrPronoun(clause, at - 1)) continue;
    break;
  }
  if (found !== undefined) return found;
  if (chunks[mark - 1]?.kind === 'NP') return phraseEndingAt(clause, mark - 1);
  return previousSubject(clause, mark - 1, depth);
}
