import type { FoundCue } from '../../language/cues';
import type { Chunk, Clause, Phrase } from '../../language/types';
import type { Span } from '../../types';
import type { Reported } from './content';
import { contentEnd, stretch } from './content';
import { isTimePhrase } from '../../language/phrases';
import { subjectOf } from '../../language/subjectOf';

/** "Smith said (that) …", "the letter reads: …": what stands behind the verb of saying at chunk `verb`. */
export function introduced(clause: Clause, verb: number, cue: FoundCue): Reported | undefined {
  const phrase = subjectOf(clause, verb);
  // "said Smith, who …": what follows is the speaker
  if (phrase === undefined || phrase.from > verb) return undefined;
  const needsThat = cue.kind === 'report' && isInRelative(clause, phrase);
  const content = behindColon(clause, verb, cue) ?? behindVerb(clause, verb, cue, needsThat);
  return content === undefined ? undefined : { content, phrase, cue };
}

/** "The rink where three skaters learned their jumps closed": the second verb is that of the rink. */
function isInRelative({ chunks, words }: Clause, { from, to }: Phrase): boolean {
  const link = chunks[from - 1];
  if (link?.kind === 'W' && /^(?:where|when|which)$/u.test(link.text) && chunks[from - 2]?.kind === 'NP')
    return true;
  // the tagger may take "where" for a part of the phrase
  const first = (chunks[from]?.from ?? 0) + 1;
  return words.slice(first, chunks[to - 1]?.to ?? first).some(({ norm }) => norm === 'where');
}

/** How many words behind a verb it is looked who wants not to be named. */
const anonymityReach = 8;

/** "Smith said (that) …": what is said begins behind "that", or behind whom it was told to. */
function behindVerb(clause: Clause, verb: number, cue: FoundCue, needsThat: boolean): Span | undefined {
  const { chunks, words } = clause;
  const that = thatBehind(clause, verb);
  const hasThat = that >= 0;
  const at = hasThat
    ? chunks[that]?.text === 'that'
      ? that + 1
      : that
    : contentStart(clause, verb + 1, cue);
  const first = chunks[at];
  const self = chunks[verb];
  if (first === undefined || self === undefined) return undefined;
  const infinitive =
    words[self.to]?.norm === 'to' || words.slice(cue.word + 1, self.to).some((word) => word.norm === 'to');
  if (!hasThat && (needsThat || !reportsWithoutThat(clause, at, first, cue, infinitive))) return undefined;
  // "who asked not to be named" says nothing
  if (
    infinitive &&
    words
      .slice(cue.word, cue.word + anonymityReach)
      .some((word) => /^(?:named|identified|quoted)$/u.test(word.norm))
  )
    return undefined;
  const from = infinitive && !hasThat ? cue.word + 1 : first.from;
  return stretch(clause, from, contentEnd(clause, at));
}

/** How far behind its verb a "that" may stand, in chunks. */
const thatReach = 10;

/** "told reporters on Friday that …": the chunk of the "that" or "whether"; -1 where there is none. */
function thatBehind({ chunks }: Clause, verb: number): number {
  for (let at = verb + 1; at < chunks.length && at <= verb + thatReach; at++) {
    const chunk = chunks[at];
    if (chunk?.kind === 'VP' || chunk?.kind === 'Q') break;
    if (chunk?.kind === 'W' && /^(?:that|how|whether|why|if|what)$/u.test(chunk.text)) return at;
  }
  return -1;
}

/** Verbs that report with an infinitive as well ("promised to leave"). */
const withInfinitive = new Set(
  'promise vow pledge urge ask call threaten offer tell refuse decline agree warn order instruct swear propose request plead advise encourage demand invite claim'.split(
    ' ',
  ),
);
/** Verbs that report with a noun as well ("urged talks"). */
const withNoun = new Set(
  'urge deny promise announce propose claim suggest confirm acknowledge warn report note pledge vow explain call ask'.split(
    ' ',
  ),
);
/** Cues that report nothing unless a quotation or "that" follows. */
const needsThat = new Set('speak read name know find show refer discuss sell'.split(' '));
/** The verb of a reported clause stands no further behind where the clause begins, in chunks. */
const clauseReach = 12;

/** Whether what begins at chunk `at` is reported though no "that" leads up to it. */
function reportsWithoutThat(
  { chunks }: Clause,
  at: number,
  first: Chunk,
  cue: FoundCue,
  infinitive: boolean,
): boolean {
  if (needsThat.has(cue.lemma)) return false;
  if (infinitive && withInfinitive.has(cue.lemma)) return true;
  if (withNoun.has(cue.lemma) && (first.kind === 'NP' || first.kind === 'P')) return true;
  if (!chunks.slice(at, at + clauseReach).some((chunk) => chunk.kind === 'VP')) return false;
  return (
    (cue.kind === 'speech' && first.kind !== 'X') || (first.kind === 'NP' && chunks[at + 1]?.kind === 'VP')
  );
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

/** Verbs behind which stands whom something is told to. */
const toldTo = /^(?:tell|assure|remind|inform|warn|advise|notify|promise)$/u;

/** So many times and places may stand before what is reported: "on Monday in Kells". */
const mostAdjuncts = 3;

/** What is reported begins behind whom it was told to, and when and how: "told the board on Monday it had …". */
function contentStart(clause: Clause, from: number, cue: FoundCue): number {
  const { chunks } = clause;
  let at = from;
  if (toldTo.test(cue.lemma) && chunks[at]?.kind === 'NP' && chunks[at + 1]?.kind !== 'VP') at++;
  for (let steps = 0; steps < mostAdjuncts; steps++) {
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

/** "It was announced by the mayor that the gate would be mended". */
export function byAgent(clause: Clause, verb: number, cue: FoundCue): Reported | undefined {
  const { chunks, words } = clause;
  const that = verb + 3;
  if (chunks[verb + 1]?.text !== 'by' || chunks[verb + 2]?.kind !== 'NP' || chunks[that]?.text !== 'that')
    return undefined;
  if (words[chunks[verb - 1]?.from ?? -1]?.norm !== 'it') return undefined;
  const content = stretch(clause, chunks[that]?.to ?? words.length, contentEnd(clause, that + 1));
  return content === undefined ? undefined : { content, phrase: { from: verb + 2, to: that }, cue };
}
