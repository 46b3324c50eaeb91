import type { FoundCue } from '../../language/cues';
import { isTimePhrase } from '../../language/phrases';
import type { Chunk, Clause, Phrase } from '../../language/types';
import { isGerund } from '../../language/verbChunks';

/** How what is reported may stand to its verb. */
export type StartKind =
  | 'that'
  | 'question'
  | 'colon'
  | 'verb'
  | 'told'
  | 'adjunct'
  | 'infinitive'
  | 'agent'
  | 'before'
  | 'before-link'
  | 'inside'
  | 'as'
  | 'according';

/** Where reported words could begin: an index into the sentence's words. */
export interface Start {
  readonly kind: StartKind;
  readonly from: number;
  /** The word behind the last one, where the place of the tag tells. */
  readonly to?: number;
}

/** Fewer words report nothing. */
export const fewest = 3;

/** Verbs behind which stands whom something is told to. */
const toldTo =
  /^(?:tell|assure|remind|inform|warn|advise|notify|promise|ask|urge|order|encourage|instruct|persuade|invite)$/u;

/** So many times and places may stand before what is reported: "on Monday in Kells". */
const mostAdjuncts = 4;

/** How many chunks behind its verb a "that" or a colon may stand. */
const linkReach = 10;

/** How many words behind its verb an infinitive may begin: "urged the council on Tuesday to mend". */
const infinitiveReach = 9;

const questionWords = /^(?:how|whether|why|if|what)$/u;

/** Every place behind a verb where what it reports could begin, each once. */
export function behindVerb(clause: Clause, verb: number, cue: FoundCue, phrase: Phrase): readonly Start[] {
  const link = linked(clause, verb);
  const all =
    link.length > 0 ? link : [...infinitive(clause, verb, cue), ...unlinked(clause, verb, cue, phrase)];
  return all.filter(
    ({ from }, index) =>
      clause.words.length - from >= fewest && all.findIndex((each) => each.from === from) === index,
  );
}

/** "told reporters on Friday that …", "asked whether …", "wrote on the board's page: …". */
function linked({ chunks, words }: Clause, verb: number): readonly Start[] {
  for (let at = verb + 1; at < chunks.length && at <= verb + linkReach; at++) {
    const chunk = chunks[at];
    // "said to cheers that …": behind a preposition the tagger took a noun for a verb
    const noun = chunks[at - 1]?.kind === 'P' && words[chunk?.from ?? -1]?.form === 'present';
    if ((chunk?.kind === 'VP' && !noun) || chunk?.kind === 'Q' || chunk?.text === ';') return [];
    if (chunk?.kind === 'X' && chunk.text === ':') return [{ kind: 'colon', from: chunk.from }];
    if (chunk?.kind !== 'W') continue;
    if (chunk.text === 'that') return [{ kind: 'that', from: chunk.to }];
    if (questionWords.test(chunk.text)) return [{ kind: 'question', from: chunk.from }];
    return [];
  }
  return [];
}

/** "agreed on Tuesday to keep …", "urged the council to mend …": the "to" before a verb. */
function infinitive(clause: Clause, verb: number, cue: FoundCue): readonly Start[] {
  const { chunks, words } = clause;
  // "refused to hand over the names" is what they did
  if (cue.lemma === 'refuse') return [];
  const last = Math.min(words.length, cue.word + infinitiveReach);
  const stop = chunks.find(({ kind }, at) => at > verb && (kind === 'X' || kind === 'Q' || kind === 'W'));
  for (let at = cue.word + 1; at < last && at < (stop?.from ?? last); at++) {
    const next = words[at + 1];
    if (words[at]?.norm !== 'to' || wantsNoName(clause, cue)) continue;
    if (next?.form === 'base' || next?.norm === 'be' || at < (chunks[verb]?.to ?? 0))
      return [{ kind: 'infinitive', from: words[at - 1]?.norm === 'not' ? at - 1 : at }];
  }
  return [];
}

/** How many words behind a verb it is looked who wants not to be named. */
const anonymityReach = 8;

/** "who asked not to be named" says nothing. */
const wantsNoName = ({ words }: Clause, cue: FoundCue): boolean =>
  words
    .slice(cue.word, cue.word + anonymityReach)
    .some(({ norm }) => /^(?:named|identified|quoted)$/u.test(norm));

/** Cues that report nothing unless a quotation or "that" follows. */
const needsLink = new Set('speak read name know find show refer discuss sell learn hear decide'.split(' '));
/** Verbs that report with a noun as well ("urged talks"). */
const withNoun = new Set(
  'urge deny promise announce propose claim suggest confirm acknowledge warn report note pledge vow explain call ask demand reveal admit predict recommend'.split(
    ' ',
  ),
);
/** The verb of a reported clause stands no further behind where the clause begins, in chunks. */
const clauseReach = 12;

/** "The rink where three skaters learned their jumps closed": the second verb is that of the rink. */
function isInRelative({ chunks, words }: Clause, { from, to }: Phrase): boolean {
  const link = chunks[from - 1];
  if (link?.kind === 'W' && /^(?:where|when|which)$/u.test(link.text) && chunks[from - 2]?.kind === 'NP')
    return true;
  // the tagger may take "where" for a part of the phrase
  const first = (chunks[from]?.from ?? 0) + 1;
  return words.slice(first, chunks[to - 1]?.to ?? first).some(({ norm }) => norm === 'where');
}

/** Right behind the verb, behind whom it was told to, and behind each time and place that follows. */
function unlinked(clause: Clause, verb: number, cue: FoundCue, phrase: Phrase): readonly Start[] {
  const { chunks } = clause;
  // "promised to open the gates": what begins behind "open" is cut off
  const cutOff = clause.words.slice(cue.word + 1, chunks[verb]?.to).some(({ norm }) => norm === 'to');
  if (cutOff || needsLink.has(cue.lemma) || (cue.kind === 'report' && isInRelative(clause, phrase)))
    return [];
  const out: Start[] = [];
  let at = verb + 1;
  let kind: StartKind = 'verb';
  const push = (): void => {
    const chunk = chunks[at];
    if (chunk !== undefined && mayOpen(clause, at) && (withNoun.has(cue.lemma) || hasClause(clause, at)))
      out.push({ kind, from: chunk.from });
  };
  push();
  if (toldTo.test(cue.lemma) && chunks[at]?.kind === 'NP' && chunks[at + 1]?.kind !== 'VP') {
    at++;
    kind = 'told';
    push();
  }
  for (let steps = 0; steps < mostAdjuncts; steps++) {
    const skipped = adjunct(clause, at);
    if (skipped === 0) break;
    at += skipped;
    kind = 'adjunct';
    push();
  }
  return out;
}

/** How many chunks a time or a place takes that begins at a chunk: "Monday", "in an afternoon tweet". */
function adjunct(clause: Clause, at: number): number {
  const { chunks } = clause;
  const chunk = chunks[at];
  const next = chunks[at + 1];
  if (chunk?.kind === 'A') return 1;
  if (chunk?.kind === 'X' && chunk.text === ',') return 1;
  if (chunk?.kind === 'NP' && isTimePhrase(clause, chunk) && next?.kind !== 'VP') return 1;
  if (chunk?.kind === 'P' && next?.kind === 'NP' && chunk.text !== 'of') return 2;
  return 0;
}

/** Whether a verb follows before the next comma or so: what has none is a thing, and not said. */
const hasClause = ({ chunks }: Clause, at: number): boolean =>
  chunks.slice(at, at + clauseReach).some((chunk) => chunk.kind === 'VP');

/** Words that begin when, why or how it was said: "as she read out the order". */
const adjunctOpeners =
  /^(?:as|after|when|while|before|during|because|although|though|since|following|despite|who|which|where|until|unless)$/u;

/** Neither a mark nor a time opens reported words: "said on Monday", "said, in March". */
function mayOpen(clause: Clause, at: number): boolean {
  const { chunks } = clause;
  const chunk = chunks[at];
  if (chunk === undefined || chunk.kind === 'X' || chunk.kind === 'Q' || chunk.kind === 'C') return false;
  if (adjunctOpeners.test(clause.words[chunk.from]?.norm ?? '')) return false;
  // "she said, pointing out the mill": what goes on behind a comma tells how it was said
  if (chunk.kind === 'VP' && chunks[at - 1]?.kind === 'X') return false;
  // "said in a statement it had lost a ship": where it was said
  if (chunk.kind === 'P' && chunks[at + 2]?.kind === 'NP' && chunks[at + 3]?.kind === 'VP') return false;
  const noun = chunk.kind === 'P' ? chunks[at + 1] : chunk;
  const behind = chunks[at + (chunk.kind === 'P' ? 2 : 1)];
  return noun?.kind !== 'NP' || !isTimePhrase(clause, noun) || (chunk.kind === 'NP' && behind?.kind === 'VP');
}

/** "It was announced by the mayor that the gate would be mended". */
export function behindAgent({ chunks, words }: Clause, verb: number): readonly Start[] {
  const that = chunks[verb + 3];
  if (chunks[verb + 1]?.text !== 'by' || chunks[verb + 2]?.kind !== 'NP' || that?.text !== 'that') return [];
  return words[chunks[verb - 1]?.from ?? -1]?.norm === 'it' ? [{ kind: 'agent', from: that.to }] : [];
}

/** "The plan had failed, Smith said", "Still, Smith said, the plan had failed", "As Smith said, …". */
export function aroundTag(clause: Clause, verb: number, phrase: Phrase): readonly Start[] {
  const { chunks } = clause;
  const start = Math.min(phrase.from, verb);
  const mark = chunks[start - 1]?.text === '-' ? start - 2 : start - 1;
  const left = chunks[mark];
  const setOff = left?.kind === 'X' && (left.text === ',' || left.text === '-');
  const as = left?.kind === 'W' && left.text === 'as';
  if (!setOff && !as) return [];
  const before = setOff ? beforeTag(clause, start, mark) : [];
  const behind = behindTag(clause, Math.max(verb, phrase.to - 1), as ? 'as' : 'inside');
  return [...before, ...(behind === undefined ? [] : [behind])];
}

/** What stands before a tag that begins at chunk `start`, behind the mark at chunk `mark`, if a verb is in it. */
function beforeTag(clause: Clause, start: number, mark: number): readonly Start[] {
  const { chunks, words } = clause;
  const to = chunks[start]?.from ?? words.length;
  const hasVerb = mark >= 1 && chunks.slice(0, mark).some((chunk) => chunk.kind === 'VP');
  if (!hasVerb || chunks.some((_, at) => at < 2 && chunks[at]?.kind === 'VP' && isFrame(clause, at)))
    return [];
  const link = chunks[0]?.kind === 'C' ? chunks[0].to : behindDateline(clause);
  const own = chunks.findLast((chunk, at) => at < mark && breaks(chunks, chunk, at));
  const froms = [link, ...(own === undefined ? [] : [own.from])];
  return froms.flatMap((from, index): readonly Start[] =>
    to - from < fewest ? [] : [{ kind: index === 0 ? 'before' : 'before-link', from, to }],
  );
}

/** How many words a dateline has at most: "KELLS FALLS, Northshire, May 4 (Wire) —". */
const longestDateline = 10;

/** The first word behind "KELLS —" at the beginning of a story: where it was written, nobody said. */
export function behindDateline({ chunks, words }: Clause): number {
  const first = words[0];
  if (first === undefined || first.norm.length < fewest || first.text !== first.text.toUpperCase()) return 0;
  const dash = chunks.find(({ kind, text }) => kind === 'X' && text === '-')?.from ?? words.length;
  const place = words.findIndex(({ after }) => after.trim() !== '') + 1;
  const isHead =
    dash <= longestDateline &&
    words.slice(0, dash).every(({ capital, pos }) => capital || pos === 'number') &&
    words.slice(0, place).every(({ text }) => text === text.toUpperCase());
  return isHead ? dash : 0;
}

/** Whether a clause of its own begins at a chunk: behind a semicolon, or behind ", but". */
const breaks = (chunks: readonly Chunk[], chunk: Chunk, at: number): boolean =>
  chunks[at - 1]?.text === ';' ||
  (chunks[at - 1]?.kind === 'C' && chunks[at - 2]?.kind === 'X' && chunk.kind !== 'VP');

/** What stands behind a tag whose last chunk of verb and speaker is `last`. */
function behindTag(clause: Clause, last: number, kind: StartKind): Start | undefined {
  const from = tagEnd(clause, last);
  return from !== undefined && clause.words.length - from >= fewest && hasMainVerb(clause, from)
    ? { kind, from }
    : undefined;
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

/** How far behind verb and speaker the comma that ends their tag may stand, in chunks. */
const tagEndReach = 5;

/** The word behind the comma that ends a tag: right after the verb, or after when and where it was said. */
function tagEnd({ chunks }: Clause, verb: number): number | undefined {
  for (let at = verb + 1; at < chunks.length && at <= verb + tagEndReach; at++) {
    const chunk = chunks[at];
    if (chunk?.kind === 'X') return chunk.from;
    if (chunk?.kind === 'VP' || chunk?.kind === 'W' || chunk?.kind === 'Q' || chunk?.kind === 'C')
      return undefined;
  }
  return undefined;
}

/** "Asked whether …, she said": the sentence opens with what she was asked, and "asked" is nobody's verb in it. */
export function isFrame(clause: Clause, verb: number): boolean {
  const { chunks, words } = clause;
  const self = chunks[verb];
  if (self === undefined || isGerund(clause, self)) return false;
  const first = words[self.from]?.norm ?? '';
  if (!/^(?:asked|told|pressed|questioned|quizzed|challenged)$/u.test(first)) return false;
  const before = words.slice(0, self.from);
  return before.every(({ norm }) => /^(?:when|if|once|and|but|also)$/u.test(norm));
}
