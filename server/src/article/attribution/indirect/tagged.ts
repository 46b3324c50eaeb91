import type { FoundCue } from '../../language/cues';
import type { Clause } from '../../language/types';
import type { Span } from '../../types';
import type { Reported } from './content';
import { stretch } from './content';
import { inverted } from '../../language/subjectRight';
import { isGerund } from '../../language/verbChunks';
import { subjectOf } from '../../language/subjectOf';

/** "The plan had failed, Smith said.": what stands around a tag with the verb of saying at chunk `verb`. */
export function tagged(clause: Clause, verb: number, cue: FoundCue): Reported | undefined {
  const { chunks } = clause;
  if (cue.kind !== 'speech') return undefined;
  const phrase = subjectOf(clause, verb) ?? inverted(clause, verb);
  if (phrase === undefined) return undefined;
  const start = Math.min(phrase.from, verb);
  const mark = chunks[start - 1]?.kind === 'X' && chunks[start - 1]?.text === '-' ? start - 2 : start - 1;
  const setOff = chunks[mark]?.kind === 'X' && (chunks[mark]?.text === ',' || chunks[mark]?.text === '-');
  const left = setOff ? beforeTag(clause, start, mark) : undefined;
  // "As Smith said, …"
  const as = chunks[mark]?.kind === 'W' && chunks[mark]?.text === 'as';
  if (left === undefined && !setOff && !as) return undefined;
  // "Still, Smith said, the plan had failed": the longer side of a tag between two commas
  const right = behindTag(clause, Math.max(verb, phrase.to - 1));
  const content = length(right) > length(left) ? right : left;
  return content === undefined ? undefined : { content, phrase, cue };
}

/** What stands before a tag that begins at chunk `start`, behind the mark at chunk `mark`, if a verb is in it. */
function beforeTag(clause: Clause, start: number, mark: number): Span | undefined {
  const { chunks } = clause;
  const hasVerb = mark >= 1 && chunks.slice(0, mark).some((chunk) => chunk.kind === 'VP');
  return hasVerb ? stretch(clause, 0, chunks[start]?.from ?? 0) : undefined;
}

/** What stands behind a tag whose last chunk of verb and speaker is `last`. */
function behindTag(clause: Clause, last: number): Span | undefined {
  const close = tagEnd(clause, last);
  const rest = close === undefined ? undefined : stretch(clause, close, clause.words.length);
  return rest !== undefined && hasMainVerb(clause, close ?? 0) ? rest : undefined;
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

/** How far behind verb and speaker the comma that ends their tag may stand, in chunks. */
const tagEndReach = 5;

/** The word behind the comma that ends a tag: right after the verb, or after when and where it was said. */
function tagEnd(clause: Clause, verb: number): number | undefined {
  const { chunks } = clause;
  for (let at = verb + 1; at < chunks.length && at <= verb + tagEndReach; at++) {
    const chunk = chunks[at];
    if (chunk?.kind === 'X') return chunk.from;
    if (chunk?.kind === 'VP' || chunk?.kind === 'W' || chunk?.kind === 'Q' || chunk?.kind === 'C')
      return undefined;
  }
  return undefined;
}
