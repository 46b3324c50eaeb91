import type { FoundCue } from './cues';
import { cueOf, verbOf } from './cues';
import type { Clause, Phrase } from './clauses';
import { inverted, isPassive, isTimePhrase, phraseFrom, subjectOf } from './clauses';

/** What a sentence says of one quotation in it. */
export interface Found {
  readonly pattern: string;
  readonly phrase?: Phrase;
  readonly cue?: FoundCue;
}

/** How the quotation ends and begins, seen from the sentence. */
export interface Shape {
  /** Ends in a comma, question mark or exclamation mark inside the marks, or a comma follows. */
  readonly goesOn: boolean;
  /** Words inside the marks. */
  readonly words: number;
  /** Starts like a sentence: capital letter, bracket, ellipsis or figure. */
  readonly startsSentence: boolean;
  /** Every word that counts has a capital letter. */
  readonly title: boolean;
}

/** The speaker of the quotation at chunk `q`, from its own sentence, surest pattern first. */
export function inSentence(clause: Clause, q: number, shape: Shape): Found | undefined {
  return (
    tagAfter(clause, q, shape) ??
    besideBefore(clause, q) ??
    accordingTo(clause, q) ??
    governing(clause, q, shape) ??
    looseAfter(clause, q, shape)
  );
}

const isMark = (clause: Clause, at: number, marks: string): boolean =>
  clause.chunks[at]?.kind === 'X' && marks.includes(clause.chunks[at]?.text ?? ' ');

function skip(clause: Clause, from: number, step: 1 | -1): number {
  let at = from;
  while (clause.chunks[at]?.kind === 'A' || clause.chunks[at]?.kind === 'O' || isMark(clause, at, ',-'))
    at += step;
  return at;
}

/** "…," said Smith / "…," Smith, a lawyer, said. */
function tagAfter(clause: Clause, q: number, shape: Shape): Found | undefined {
  const { chunks } = clause;
  let at = skip(clause, q + 1, 1);
  // "…," as Smith put it
  if (chunks[at]?.kind === 'W' && chunks[at]?.text === 'as') {
    const found = subjectThenVerb(clause, at + 1);
    if (found !== undefined && found.phrase !== undefined) return { ...found, pattern: 'as-speaker-put-it' };
  }
  if (!shape.goesOn && !(isMark(clause, q + 1, ',-') && shape.words > 1)) return undefined;
  if (chunks[at]?.kind === 'C' || chunks[at]?.kind === 'W') return undefined;
  const verb = chunks[at];
  if (verb?.kind === 'VP') {
    const cue = cueOf(clause, at) ?? verbOf(clause, at);
    const phrase = inverted(clause, at);
    if (
      phrase !== undefined &&
      cue !== undefined &&
      (cue.kind !== 'beside' || cueOf(clause, at) !== undefined)
    )
      return { pattern: 'quote-verb-speaker', phrase, cue };
    // "…," said the next day Smith; "…," reads the sign
    if (cue !== undefined && cueOf(clause, at) !== undefined) {
      const later = chunks.findIndex(
        (chunk, index) =>
          index > at &&
          chunk.kind === 'NP' &&
          !isTimePhrase(clause, chunk) &&
          chunks[index - 1]?.kind !== 'P',
      );
      if (later > 0 && later <= at + 3)
        return { pattern: 'quote-verb-speaker', phrase: phraseFrom(clause, later), cue };
      const before = subjectOf(clause, at);
      if (before !== undefined) return { pattern: 'quote-speaker-verb', phrase: before, cue };
    }
    return undefined;
  }
  while (chunks[at]?.kind === 'P' && chunks[at + 1]?.kind === 'NP' && at < q + 8) {
    // "…," in a statement, Smith said
    at = skip(clause, at + 2, 1);
  }
  return subjectThenVerb(clause, at);
}

/** Smith [, a lawyer,] said: from the chunk that the noun phrase starts at. */
function subjectThenVerb(clause: Clause, from: number): Found | undefined {
  const { chunks } = clause;
  if (chunks[from]?.kind !== 'NP') return undefined;
  let first: number | undefined;
  for (let at = from + 1; at < chunks.length && at < from + 26; at++) {
    const chunk = chunks[at];
    if (chunk?.kind === 'Q' || (chunk?.kind === 'X' && chunk.text === ';')) break;
    if (chunk?.kind !== 'VP') continue;
    const cue = cueOf(clause, at);
    const direct = at === from + 1 || (at === from + 2 && chunks[from + 1]?.kind === 'A');
    if (cue === undefined) {
      if (direct && first === undefined) first = at;
      continue;
    }
    const phrase = subjectOf(clause, at);
    if (phrase === undefined || phrase.from < from) continue;
    if (phrase.from === from || phrase.from <= from + 4)
      return { pattern: 'quote-speaker-verb', phrase, cue };
  }
  if (first === undefined) return undefined;
  const cue = verbOf(clause, first);
  const phrase = subjectOf(clause, first);
  return phrase === undefined || cue === undefined ? undefined : { pattern: 'verb-beside', phrase, cue };
}

const complementizers = new Set(['that', 'how', 'as', 'whether', 'why', 'if', 'what', 'like']);

/** Smith said, "…" / Smith called it "…": the verb right before the quotation. */
function besideBefore(clause: Clause, q: number): Found | undefined {
  const { chunks } = clause;
  let at = q - 1;
  let colon = false;
  let steps = 0;
  while (
    at >= 0 &&
    steps < 3 &&
    (chunks[at]?.kind === 'A' ||
      chunks[at]?.kind === 'O' ||
      isMark(clause, at, ',-:') ||
      (chunks[at]?.kind === 'W' && complementizers.has(chunks[at]?.text ?? '')))
  ) {
    if (isMark(clause, at, ':')) colon = true;
    at--;
    steps++;
  }
  if (chunks[at]?.kind === 'VP') {
    const cue = cueOf(clause, at);
    if (cue !== undefined) {
      const passive = isPassive(clause, chunks[at] as never);
      const phrase = passive ? agent(clause, at) : subjectOf(clause, at);
      if (phrase !== undefined)
        return { pattern: passive ? 'passive-by' : 'speaker-verb-quote', phrase, cue };
      if (passive && cue.kind !== 'speech') return undefined;
    }
  }
  if (colon) return beforeColon(clause, at);
  return undefined;
}

/** "by Smith" after a passive verb. */
function agent(clause: Clause, verb: number): Phrase | undefined {
  const { chunks } = clause;
  for (let at = verb + 1; at < Math.min(chunks.length, verb + 6); at++) {
    if (chunks[at]?.kind === 'P' && chunks[at]?.text === 'by' && chunks[at + 1]?.kind === 'NP')
      return phraseFrom(clause, at + 1);
    if (chunks[at]?.kind === 'VP') break;
  }
  return undefined;
}

function beforeColon(clause: Clause, last: number): Found | undefined {
  const { chunks } = clause;
  // NAME: "…"
  if (
    chunks[last]?.kind === 'NP' &&
    last <= 2 &&
    !chunks.slice(0, last).some((chunk) => chunk.kind === 'VP')
  ) {
    const start = chunks.findIndex((chunk) => chunk.kind === 'NP');
    return { pattern: 'name-colon', phrase: phraseFrom(clause, start) };
  }
  let any: number | undefined;
  for (let at = last; at >= 0; at--) {
    if (chunks[at]?.kind === 'Q') break;
    if (chunks[at]?.kind !== 'VP') continue;
    const cue = cueOf(clause, at);
    any = at;
    if (cue === undefined) continue;
    const phrase = isPassive(clause, chunks[at] as never) ? agent(clause, at) : subjectOf(clause, at);
    if (phrase !== undefined) return { pattern: 'speaker-verb-words-quote', phrase, cue };
  }
  if (any === undefined) return undefined;
  const phrase = subjectOf(clause, any);
  return phrase === undefined ? undefined : { pattern: 'colon-sentence', phrase };
}

/** according to Smith, anywhere in the sentence. */
function accordingTo(clause: Clause, q: number): Found | undefined {
  const { chunks, words } = clause;
  void q;
  const at = words.findIndex((word, index) => word.norm === 'according' && words[index + 1]?.norm === 'to');
  if (at < 0) return undefined;
  const chunk = chunks.findIndex((each) => each.from >= at + 2 && each.kind === 'NP');
  if (chunk < 0) return undefined;
  return {
    pattern: 'according-to',
    phrase: phraseFrom(clause, chunk),
    cue: { word: at, lemma: 'according to', kind: 'speech' },
  };
}

/** The verb that governs the quotation from further left: "Smith told reporters in Ohio that the plan was "…"". */
function governing(clause: Clause, q: number, shape: Shape): Found | undefined {
  const { chunks } = clause;
  let weak: Found | undefined;
  for (let at = q - 1; at >= 0; at--) {
    if (chunks[at]?.kind === 'X' && chunks[at]?.text === ';') break;
    if (chunks[at]?.kind !== 'VP') continue;
    const cue = cueOf(clause, at);
    if (cue === undefined) continue;
    const passive = isPassive(clause, chunks[at] as never);
    const phrase = passive ? agent(clause, at) : subjectOf(clause, at);
    if (phrase === undefined || phrase.from > q) continue;
    const embedded = chunks.slice(at + 1, q).some((chunk) => chunk.kind === 'VP');
    const pattern = passive ? 'passive-by' : embedded ? 'speaker-verb-embedded' : 'speaker-verb-words-quote';
    if (cue.kind === 'speech')
      return weak !== undefined && embedded
        ? better(weak, { pattern, phrase, cue })
        : { pattern, phrase, cue };
    if (cue.kind === 'report' && !(embedded && shape.words <= 2)) weak ??= { pattern, phrase, cue };
  }
  return weak;
}

/** Between a verb of reporting near the quotation and a verb of speech further left, the verb of speech speaks. */
function better(near: Found, far: Found): Found {
  return near.pattern === 'speaker-verb-words-quote' ? near : far;
}

/** "The plan was "a mess", Smith said": the tag stands at the end of the sentence. */
function looseAfter(clause: Clause, q: number, shape: Shape): Found | undefined {
  const { chunks } = clause;
  void shape;
  for (let at = q + 1; at < chunks.length; at++) {
    if (chunks[at]?.kind !== 'VP') continue;
    const cue = cueOf(clause, at);
    if (cue?.kind !== 'speech') continue;
    const passive = isPassive(clause, chunks[at] as never);
    if (passive) continue;
    const left = chunks.slice(q + 1, at);
    if (!left.some((chunk) => chunk.kind === 'X')) continue;
    const phrase = subjectOf(clause, at);
    const right = inverted(clause, at);
    const found = phrase !== undefined && phrase.from > q ? phrase : right;
    if (found !== undefined) return { pattern: 'quote-speaker-verb', phrase: found, cue };
  }
  return undefined;
}
