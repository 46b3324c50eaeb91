import type { MarkedQuotation } from '../quotations/quotations';
import { typeOf } from '../quotations/speech';
import { isStepsEnd, type Steps } from '../text/inSteps';
import type { QuotationType } from '../types';
import type { Draft, Part } from './draft';
import { attributed } from './draft';
import { isOtherHalf } from './halves';
import { allPartsPatterns } from './patternRows';
import { asRunnerUp } from './runnersUp';
import type { SpeakerDecision } from './speakerDecision';

/** One draft for each quotation, in steps, from what was decided of its parts; halves that a tag splits are joined. */
export function* joinParts(
  body: string,
  marked: readonly MarkedQuotation[],
  parts: readonly Part[],
  decisions: ReadonlyMap<number, SpeakerDecision>,
): Steps<readonly Draft[]> {
  const partsOf: number[][] = marked.map(() => []);
  parts.forEach((part, index) => partsOf[part.quotation]?.push(index));
  const drafts: Draft[] = [];
  /** The last part of the last draft. */
  let end: Part | undefined;
  for (const [nth, index] of inOrder(marked).entries()) {
    if (isStepsEnd(nth)) yield undefined;
    const quotation = marked[index];
    const own = partsOf[index] ?? [];
    const first = parts[own[0] ?? -1];
    if (quotation === undefined || first === undefined) continue;
    const decided = own.map((part) => decisions.get(part)).filter((each) => each !== undefined);
    const chosen = ofAllParts(decided);
    const type = typeIn(body, quotation, chosen);
    const decision = isSetOff(type) ? notSpeech(chosen) : withOtherParts(chosen, decided);
    const before = drafts[drafts.length - 1];
    if (before !== undefined && end !== undefined && isOtherHalf(body, end, first, before, decision))
      drafts[drafts.length - 1] = joined(before, quotation);
    else drafts.push(attributed(body, { type, parts: quotation.parts, closed: quotation.closed }, decision));
    end = parts[own[own.length - 1] ?? -1];
  }
  return drafts;
}

/** Indices of the quotations in the order of the text. */
function inOrder(marked: readonly MarkedQuotation[]): readonly number[] {
  const startOf = (index: number): number => marked[index]?.parts[0]?.start ?? 0;
  return marked.map((_, index) => index).sort((a, b) => startOf(a) - startOf(b));
}

/** What counts for a quotation in several parts: a part with a clear tag, else the first one that names somebody. */
function ofAllParts(decided: readonly SpeakerDecision[]): SpeakerDecision {
  return (
    decided.find(({ pattern }) => allPartsPatterns.has(pattern)) ??
    decided.find(({ resolved }) => resolved !== undefined) ??
    decided[0] ?? { pattern: 'none' }
  );
}

/** What somebody says in a turn is direct speech, whatever it looks like. */
function typeIn(
  body: string,
  { turn, parts }: MarkedQuotation,
  { resolved }: SpeakerDecision,
): QuotationType {
  return turn === undefined ? typeOf(body, parts, resolved !== undefined) : 'direct';
}

const isSetOff = (type: QuotationType): boolean => type === 'scare' || type === 'title';

/** Words that are only set off are nobody's, though somebody may stand beside them. */
function notSpeech({ resolved, tells, readings }: SpeakerDecision): SpeakerDecision {
  return {
    pattern: 'not-speech',
    ...(resolved === undefined && tells !== undefined ? { tells } : {}),
    ...(readings === undefined ? {} : { readings }),
  };
}

/** Whoever was found for another part may be the speaker, too. */
function withOtherParts(chosen: SpeakerDecision, decided: readonly SpeakerDecision[]): SpeakerDecision {
  const ofOthers =
    decided.length < 2 ? [] : decided.flatMap(({ resolved }) => asRunnerUp(resolved, 'other-part'));
  return { ...chosen, runnersUp: [...(chosen.runnersUp ?? []), ...ofOthers] };
}

/** A quotation with its other half, which ends it. */
function joined(half: Draft, { parts, closed }: MarkedQuotation): Draft {
  return { ...half, parts: [...half.parts, ...parts.map(({ start, end }) => ({ start, end }))], closed };
}
