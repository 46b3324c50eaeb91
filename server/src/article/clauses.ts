import type { Chunk } from './chunks';
import { isTime } from './chunks';
import type { Word } from './sentences';

/** A sentence cut into chunks. */
export interface Clause {
  readonly words: readonly Word[];
  readonly chunks: readonly Chunk[];
}

/** A noun phrase as a run of chunks, half-open: the head with its "of" and "for" phrases, or two joined by "and". */
export interface Phrase {
  readonly from: number;
  readonly to: number;
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
  return words[0]?.form === 'gerund' || (words[0]?.pos === 'verb' && /ing$/u.test(words[0].norm));
}

/** Whether a verb chunk is passive: a form of "be" and then a participle or past. */
export function isPassive(clause: Clause, chunk: Chunk): boolean {
  const words = wordsOf(clause, chunk).filter((word) => word.pos !== 'adverb');
  const last = words[words.length - 1];
  const helper = words[words.length - 2];
  return (
    helper !== undefined &&
    last !== undefined &&
    /^(?:is|are|was|were|be|been|being|got|gets|'s|'re)$/u.test(helper.norm) &&
    /(?:ed|en|wn|ld|id|de|nt|ght|un|ut|ead)$/u.test(last.norm)
  );
}

/** A noun phrase that names a time or a measure is never a subject. */
export function isTimePhrase(clause: Clause, chunk: Chunk): boolean {
  const words = wordsOf(clause, chunk);
  const last = words[words.length - 1];
  return (
    last !== undefined &&
    (isTime(last) || (last.pos === 'number' && words.every((word) => word.pos === 'number')))
  );
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
 * verb that follows a quotation or opens the sentence may have its subject on the right ("…," said Smith).
 */
export function subjectOf(clause: Clause, verb: number, depth = 0): Phrase | undefined {
  const { chunks } = clause;
  const self = chunks[verb];
  if (self === undefined || depth > 6) return undefined;
  let at = verb - 1;
  while (
    chunks[at]?.kind === 'A' ||
    chunks[at]?.kind === 'O' ||
    (chunks[at]?.kind === 'NP' && isTimePhrase(clause, chunks[at] as Chunk))
  ) {
    if (chunks[at]?.kind === 'NP' && chunks[at - 1]?.kind === 'P') at--;
    at--;
  }
  const left = chunks[at];
  if (left === undefined || left.kind === 'Q')
    return inverted(clause, verb) ?? (left === undefined ? mainSubject(clause, verb, depth) : undefined);
  if (isGerund(clause, self) && left.kind !== 'NP')
    return previousSubject(clause, at, depth) ?? mainSubject(clause, verb, depth);
  switch (left.kind) {
    case 'NP':
      return nounSubject(clause, at, depth);
    case 'W':
      return relativeSubject(clause, at, depth);
    case 'C':
    case 'VP':
    case 'P':
      return previousSubject(clause, at, depth);
    case 'X':
      return afterMark(clause, verb, at, depth);
    default:
      return undefined;
  }
}

/** The subject on the right: "said Smith", "said, Smith" never. */
export function inverted(clause: Clause, verb: number): Phrase | undefined {
  const next = clause.chunks[verb + 1];
  if (next?.kind !== 'NP' || isTimePhrase(clause, next)) return undefined;
  return phraseFrom(clause, verb + 1);
}

/** A phrase with what follows: "a spokesman for the ministry", "Smith and Jones". */
export function phraseFrom(clause: Clause, from: number): Phrase {
  const { chunks } = clause;
  let to = from + 1;
  for (let steps = 0; steps < 3; steps++) {
    const link = chunks[to];
    const head = chunks[to + 1];
    if (
      link?.kind === 'P' &&
      head?.kind === 'NP' &&
      /^(?:of|for|from|at|with|in)$/u.test(link.text) &&
      !isTimePhrase(clause, head) &&
      !isNameOrPronoun(clause, from)
    )
      to += 2;
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

function isNameOrPronoun(clause: Clause, chunk: number): boolean {
  const range = clause.chunks[chunk];
  if (range === undefined) return false;
  const last = clause.words[range.to - 1];
  return last !== undefined && (last.pos === 'pronoun' || (last.capital && last.pos === 'name'));
}

function nounSubject(clause: Clause, at: number, depth: number): Phrase | undefined {
  const { chunks } = clause;
  const phrase = phraseEndingAt(clause, at);
  const before = chunks[phrase.from - 1];
  // "the man who beat him said": the object of a relative clause is not the subject
  if (before?.kind === 'VP') {
    const w = chunks[phrase.from - 2];
    if (w?.kind === 'W' && relative.has(w.text)) return relativeSubject(clause, phrase.from - 2, depth);
  }
  // "according to Smith said" and the like: the object of a preposition with nothing before it
  if (before?.kind === 'P' && linking.has(before.text) && chunks[phrase.from - 2]?.kind === 'VP') {
    const w = chunks[phrase.from - 3];
    if (w?.kind === 'W' && relative.has(w.text)) return relativeSubject(clause, phrase.from - 3, depth);
  }
  return phrase;
}

function relativeSubject(clause: Clause, w: number, depth: number): Phrase | undefined {
  const { chunks } = clause;
  if (!relative.has(chunks[w]?.text ?? '')) return previousSubject(clause, w, depth);
  let at = w - 1;
  if (chunks[at]?.kind === 'X') at--;
  return chunks[at]?.kind === 'NP' ? phraseEndingAt(clause, at) : undefined;
}

/** The subject of the nearest verb to the left. */
function previousSubject(clause: Clause, from: number, depth: number): Phrase | undefined {
  for (let at = from; at >= 0; at--)
    if (clause.chunks[at]?.kind === 'VP') return subjectOf(clause, at, depth + 1);
  return undefined;
}

/** "Saying …, Smith left": the subject of the main clause, behind the next comma. */
function mainSubject(clause: Clause, verb: number, depth: number): Phrase | undefined {
  const { chunks } = clause;
  if (depth > 0) return undefined;
  for (let at = verb + 1; at < chunks.length - 1; at++) {
    const next = chunks[at + 1];
    if ((chunks[at]?.kind === 'X' || chunks[at]?.kind === 'Q') && next?.kind === 'NP')
      return phraseFrom(clause, at + 1);
  }
  return undefined;
}

/** Left of a comma, dash or bracket: what stands between it and its partner is set in, the subject is before that. */
function afterMark(clause: Clause, verb: number, mark: number, depth: number): Phrase | undefined {
  const { chunks } = clause;
  const self = chunks[verb];
  if (self !== undefined && isGerund(clause, self)) return previousSubject(clause, mark - 1, depth);
  let found: Phrase | undefined;
  for (let at = mark - 1, steps = 0; at >= 1 && steps < 40; at--, steps++) {
    const chunk = chunks[at];
    if (chunk?.kind === 'Q') break;
    if (chunk?.kind !== 'X') continue;
    const before = chunks[at - 1];
    const first = chunks[at + 1];
    if (before?.kind !== 'NP' || isTimePhrase(clause, before)) continue;
    const phrase = phraseEndingAt(clause, at - 1);
    const head = chunks[phrase.from - 1];
    const opens =
      head === undefined ||
      head.kind === 'C' ||
      head.kind === 'W' ||
      head.kind === 'X' ||
      head.kind === 'Q' ||
      head.kind === 'A';
    const setIn =
      first !== undefined &&
      (first.kind === 'NP' ||
        first.kind === 'W' ||
        first.kind === 'P' ||
        first.kind === 'A' ||
        first.kind === 'VP' ||
        first.kind === 'O' ||
        first.kind === 'Q');
    if (!opens || !setIn) continue;
    found = phrase;
    // an appositive of its own ("Smith, a lawyer, a father, said"): go on to the name
    if (head?.kind === 'X' && !isNameOrPronoun(clause, at - 1)) continue;
    break;
  }
  if (found !== undefined) return found;
  const before = chunks[mark - 1];
  if (before?.kind === 'NP') return phraseEndingAt(clause, mark - 1);
  return previousSubject(clause, mark - 1, depth);
}
