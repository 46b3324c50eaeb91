import { inverted, isGerund, isPassive, isTimePhrase, phraseFrom, subjectOf } from '../language/clauses';
import type { FoundCue } from '../language/cues';
import { accordingTo, cueOf } from '../language/cues';
import type { Span } from '../types';
import type { Clause, Phrase } from '../language/types';

/** Speech that a sentence reports without marks. */
export interface Reported {
  /** What is reported; body offsets. */
  readonly content: Span;
  readonly phrase: Phrase;
  readonly cue: FoundCue;
}

/** Verbs that report with a noun or an infinitive as well ("urged talks", "promised to leave"). */
const withInfinitive = new Set(
  'promise vow pledge urge ask call threaten offer tell refuse decline agree warn order instruct swear propose request plead advise encourage demand invite claim'.split(
    ' ',
  ),
);

/** Cues that report nothing unless a quotation or "that" follows. */
const needsThat = new Set('speak read name know find show refer discuss sell'.split(' '));
const withNoun = new Set(
  'urge deny promise announce propose claim suggest confirm acknowledge warn report note pledge vow explain call ask'.split(
    ' ',
  ),
);

/** Finds "Smith said (that) …", "…, Smith said" and "according to Smith, …" in a sentence. */
export function indirectIn(clause: Clause): readonly Reported[] {
  const { chunks, words } = clause;
  const out: Reported[] = [];
  let free = 0;
  for (let at = 0; at < chunks.length; at++) {
    const chunk = chunks[at];
    if (chunk?.kind !== 'VP' || chunk.from < free) continue;
    const cue = cueOf(clause, at);
    if (cue === undefined || cue.kind === 'beside') continue;
    if (isPassive(clause, chunk)) {
      const found = byAgent(clause, at, cue);
      if (found !== undefined) out.push(found);
      continue;
    }
    const whole = after(clause, at, cue) ?? before(clause, at, cue);
    const found = whole === undefined ? undefined : withoutQuotation(clause, whole);
    if (found === undefined) continue;
    out.push(found);
    const end = words.findIndex((word) => word.start >= found.content.end);
    free = found.content.start > (words[chunk.from]?.start ?? 0) ? (end < 0 ? words.length : end) : free;
  }
  const according = clause.chunks.some((chunk) => chunk.kind === 'Q') ? undefined : accordingIn(clause);
  if (according === undefined) return out;
  const meets = ({ content }: Reported): boolean =>
    content.start < according.content.end && according.content.start < content.end;
  // "According to the paper, he would resign if she said no": all of it is the paper's
  if (according.cue.word < opening) return [according, ...out.filter((each) => !meets(each))];
  return out.some(meets) ? out : [...out, according];
}

/** "It was announced by the mayor that the gate would be mended". */
function byAgent(clause: Clause, verb: number, cue: FoundCue): Reported | undefined {
  const { chunks, words } = clause;
  const that = verb + 3;
  if (chunks[verb + 1]?.text !== 'by' || chunks[verb + 2]?.kind !== 'NP' || chunks[that]?.text !== 'that')
    return undefined;
  if (words[chunks[verb - 1]?.from ?? -1]?.norm !== 'it') return undefined;
  const content = stretch(clause, chunks[that]?.to ?? words.length, contentEnd(clause, that + 1));
  const whole: Reported | undefined =
    content === undefined ? undefined : { content, phrase: { from: verb + 2, to: that }, cue };
  return whole === undefined ? undefined : withoutQuotation(clause, whole);
}

/** Reported speech ends before a quotation: at the comma or "and" before it; what is left of fewer than three words is none. */
function withoutQuotation(clause: Clause, found: Reported): Reported | undefined {
  const { chunks, words } = clause;
  const { content } = found;
  const quotation = chunks.findIndex(
    (chunk) =>
      chunk.kind === 'Q' &&
      (words[chunk.from]?.start ?? -1) >= content.start &&
      (words[chunk.from]?.end ?? Infinity) <= content.end,
  );
  if (quotation < 0) return found;
  const from = words.findIndex((word) => word.start >= content.start);
  let at = quotation - 1;
  while (at > 0 && !(chunks[at]?.kind === 'X' || chunks[at]?.kind === 'C')) at--;
  if (chunks[at - 1]?.kind === 'X') at--;
  const shorter = stretch(clause, from, chunks[at]?.from ?? from);
  return shorter === undefined ? undefined : { ...found, content: shorter };
}

/** The words of a sentence from one to another, as a span; undefined where there are fewer than three. */
function stretch(clause: Clause, from: number, to: number): Span | undefined {
  const first = clause.words[from];
  const last = clause.words[to - 1];
  return first === undefined || last === undefined || to - from < 3
    ? undefined
    : { start: first.start, end: last.end };
}

function after(clause: Clause, verb: number, cue: FoundCue): Reported | undefined {
  const { chunks, words } = clause;
  const phrase = subjectOf(clause, verb);
  // "said Smith, who …": what follows is the speaker
  if (phrase === undefined || phrase.from > verb) return undefined;
  const self = chunks[verb];
  if (self === undefined) return undefined;
  let at = verb + 1;
  const colon = behindColon(clause, verb, cue);
  if (colon !== undefined) return { content: colon, phrase, cue };
  // "told reporters on Friday that …"
  let that = -1;
  for (let k = at; k < Math.min(chunks.length, at + 10); k++) {
    if (chunks[k]?.kind === 'VP' || chunks[k]?.kind === 'Q') break;
    if (chunks[k]?.kind === 'W' && /^(?:that|how|whether|why|if|what)$/u.test(chunks[k]?.text ?? '')) {
      that = k;
      break;
    }
  }
  if (that >= 0) at = chunks[that]?.text === 'that' ? that + 1 : that;
  if (that < 0) at = contentStart(clause, at, cue);
  const first = chunks[at];
  if (first === undefined) return undefined;
  const hasClause = chunks.slice(at, at + 12).some((chunk) => chunk.kind === 'VP');
  const infinitive =
    words[self.to]?.norm === 'to' || words.slice(cue.word + 1, self.to).some((word) => word.norm === 'to');
  const nounOnly = withNoun.has(cue.lemma) && (first.kind === 'NP' || first.kind === 'P');
  const fits =
    that >= 0 || needsThat.has(cue.lemma)
      ? that >= 0
      : (infinitive && withInfinitive.has(cue.lemma)) ||
        nounOnly ||
        (hasClause && cue.kind === 'speech' && first.kind !== 'X') ||
        (hasClause && first.kind === 'NP' && chunks[at + 1]?.kind === 'VP');
  if (!fits) return undefined;
  // "who asked not to be named" says nothing
  if (
    infinitive &&
    words.slice(cue.word, cue.word + 8).some((word) => /^(?:named|identified|quoted)$/u.test(word.norm))
  )
    return undefined;
  const from = infinitive && that < 0 ? cue.word + 1 : first.from;
  const content = stretch(clause, from, contentEnd(clause, at));
  return content === undefined ? undefined : { content, phrase, cue };
}

/** How many chunks a colon may stand behind its verb: "wrote on the board's page on Friday: …". */
const colonReach = 8;

/** "The letter reads: We have no lock": all of the sentence behind the colon. */
function behindColon(clause: Clause, verb: number, cue: FoundCue): Span | undefined {
  const { chunks, words } = clause;
  if (cue.kind !== 'speech' && cue.lemma !== 'read') return undefined;
  for (let at = verb + 1; at < Math.min(chunks.length, verb + colonReach); at++) {
    const chunk = chunks[at];
    if (chunk?.kind === 'X' && chunk.text === ':') return stretch(clause, chunk.from, words.length);
    if (chunk?.kind === 'VP' || chunk?.kind === 'Q' || chunk?.kind === 'W' || chunk?.text === ';')
      return undefined;
  }
  return undefined;
}

const toldTo = /^(?:tell|assure|remind|inform|warn|advise|notify|promise)$/u;

/** What is reported begins behind whom it was told to, and when and how: "told the board on Monday it had …". */
function contentStart(clause: Clause, from: number, cue: FoundCue): number {
  const { chunks } = clause;
  let at = from;
  if (toldTo.test(cue.lemma) && chunks[at]?.kind === 'NP' && chunks[at + 1]?.kind !== 'VP') at++;
  for (let steps = 0; steps < 3; steps++) {
    const chunk = chunks[at];
    const next = chunks[at + 1];
    if (chunk?.kind === 'NP' && isTimePhrase(clause, chunk)) at++;
    else if (
      chunk?.kind === 'P' &&
      /^(?:on|in|at|by|during|to|after)$/u.test(chunk.text) &&
      next?.kind === 'NP' &&
      chunks[at + 2]?.kind === 'NP'
    )
      at += 2;
    else break;
  }
  return at;
}

/** Reported speech runs to the end of its sentence, or to a semicolon or a clause that the writer adds ("…, saying"). */
function contentEnd(clause: Clause, from: number): number {
  const { chunks, words } = clause;
  for (let at = from; at < chunks.length; at++) {
    if (words[chunks[at]?.from ?? -1]?.norm === 'according')
      return (chunks[at - 1]?.kind === 'X' ? chunks[at - 1] : chunks[at])?.from ?? words.length;
    if (at < from + 2) continue;
    if (chunks[at]?.kind === 'X' && chunks[at]?.text === ';') return chunks[at]?.from ?? words.length;
    // ", but Jones said …", ", while Jones insisted …"
    const other =
      chunks[at]?.kind === 'VP' &&
      chunks[at - 1]?.kind === 'NP' &&
      (chunks[at - 2]?.kind === 'C' || chunks[at - 2]?.text === 'while') &&
      cueOf(clause, at)?.kind === 'speech';
    if (other) return (chunks[at - 3]?.kind === 'X' ? chunks[at - 3] : chunks[at - 2])?.from ?? words.length;
    const joined =
      chunks[at]?.kind === 'VP' && chunks[at - 1]?.kind === 'C' && cueOf(clause, at)?.kind === 'speech';
    if (joined) return (chunks[at - 2]?.kind === 'X' ? chunks[at - 2] : chunks[at - 1])?.from ?? words.length;
    if (chunks[at]?.kind !== 'VP' || chunks[at - 1]?.kind !== 'X') continue;
    const cue = cueOf(clause, at);
    if (cue?.kind === 'speech' && words[cue.word]?.form === 'gerund')
      return chunks[at - 1]?.from ?? words.length;
  }
  return words.length;
}

/** "The plan had failed, Smith said." */
function before(clause: Clause, verb: number, cue: FoundCue): Reported | undefined {
  const { chunks, words } = clause;
  if (cue.kind !== 'speech') return undefined;
  const phrase = subjectOf(clause, verb) ?? inverted(clause, verb);
  const start = phrase === undefined ? undefined : chunks[Math.min(phrase.from, verb)];
  if (phrase === undefined || start === undefined) return undefined;
  let mark = Math.min(phrase.from, verb) - 1;
  if (chunks[mark]?.kind === 'X' && chunks[mark]?.text === '-') mark--;
  const set = chunks[mark]?.kind === 'X' && (chunks[mark]?.text === ',' || chunks[mark]?.text === '-');
  // "As Smith said, …"
  const as = chunks[mark]?.kind === 'W' && chunks[mark]?.text === 'as';
  const close = tagEnd(clause, Math.max(verb, phrase.to - 1));
  const rest = close === undefined ? undefined : stretch(clause, close, words.length);
  // "Still, Smith said, the plan had failed": the longer side of a tag between two commas
  const afterTag = rest !== undefined && hasMainVerb(clause, close ?? 0) ? rest : undefined;
  const beforeTag =
    set && mark >= 1 && chunks.slice(0, mark).some((chunk) => chunk.kind === 'VP')
      ? stretch(clause, 0, start.from)
      : undefined;
  if (beforeTag === undefined && !set && !as) return undefined;
  const content = length(afterTag) > length(beforeTag) ? afterTag : beforeTag;
  return content === undefined ? undefined : { content, phrase, cue };
}

/** Whether what begins at a word is more than who the speaker is: "a lawyer for the board, which is owned by the town". */
function hasMainVerb(clause: Clause, from: number): boolean {
  const { chunks } = clause;
  const verb = chunks.findIndex((chunk) => chunk.kind === 'VP' && chunk.from >= from);
  const self = chunks[verb];
  if (self === undefined || isGerund(clause, self)) return false;
  const before = chunks[verb - 1];
  return before?.kind !== 'W' || before.from < from || !/^(?:who|which|that|whose|whom)$/u.test(before.text);
}

const length = (span: Span | undefined): number => (span === undefined ? 0 : span.end - span.start);

/** The word behind the comma that ends a tag: right after the verb, or after when and where it was said. */
function tagEnd(clause: Clause, verb: number): number | undefined {
  const { chunks } = clause;
  for (let at = verb + 1; at < chunks.length && at < verb + 6; at++) {
    const chunk = chunks[at];
    if (chunk?.kind === 'X') return chunk.from;
    if (chunk?.kind === 'VP' || chunk?.kind === 'W' || chunk?.kind === 'Q' || chunk?.kind === 'C')
      return undefined;
  }
  return undefined;
}

/** Words that may stand before an "according to" that opens its sentence. */
const opening = 3;

/** What things go by, and nobody tells: "according to plan". */
const measures =
  /^(?:plans?|schedule|custom|tradition|size|age|needs?|taste|type|rank|income|means|ability|merit)$/u;

function accordingIn(clause: Clause): Reported | undefined {
  const { chunks, words } = clause;
  const found = accordingTo(clause);
  if (found === undefined) return undefined;
  const { cue } = found;
  const phrase = phraseFrom(clause, found.chunk);
  if (measures.test(words[(chunks[found.chunk]?.to ?? 0) - 1]?.norm ?? '')) return undefined;
  const comma = chunks.find(
    (each) => each.kind === 'X' && each.from >= (chunks[phrase.to - 1]?.to ?? words.length),
  );
  const content =
    cue.word >= opening
      ? stretch(clause, 0, cue.word)
      : stretch(clause, comma?.from ?? words.length, words.length);
  return content === undefined ? undefined : { content, phrase, cue };
}
