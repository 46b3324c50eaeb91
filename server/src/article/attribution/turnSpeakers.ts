import type { Turn } from '../quotations/turns';
import type { Block } from '../types';
import type { SpeakerDecision } from './speakerDecision';
import type { SpeakerBook } from '../speakers/sources';

/** Who speaks in a block of a transcript or an interview, by the block's index; undefined where no turn is. */
export type TurnSpeakers = (block: number) => SpeakerDecision | undefined;

/** The speakers of an article's turns, in order; each turn is looked up once, when its first block is read. */
export function turnSpeakers(
  turns: readonly Turn[],
  blocks: readonly Block[],
  book: SpeakerBook,
): TurnSpeakers {
  const turnOf = new Map(turns.flatMap((turn) => turn.parts.map(({ block }) => [block, turn] as const)));
  const first = blocks[turns.find(({ speaks }) => speaks !== 'signature')?.block ?? -1]?.span.start ?? 0;
  const known = new Map<Turn, SpeakerDecision>();
  return (block) => {
    const turn = turnOf.get(block);
    if (turn === undefined) return undefined;
    const decision = known.get(turn) ?? ofTurn(turn, first, book);
    known.set(turn, decision);
    return decision;
  };
}

/** Who speaks in a turn; `first` is where the first turn of the article begins. */
function ofTurn(turn: Turn, first: number, book: SpeakerBook): SpeakerDecision {
  if (turn.speaks === 'ask') return { pattern: 'question' };
  const resolved = book.called(turn, first);
  const pattern = turn.speaks === 'signature' ? 'dash-name' : 'transcript';
  return { pattern, ...(resolved === undefined ? {} : { resolved }) };
}
