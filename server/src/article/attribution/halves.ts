import type { Draft, Part } from './draft';
import type { SpeakerDecision } from './speakerDecision';

/** How long a tag between two halves may be, in characters. */
const tagReach = 200;

/** What goes on in small letters needs no tag of its own. */
const smallLetters = /^["“„«‘'`´″＂]{1,2}\s?(?:[…–—-]|\.\.\.)?\s?\p{Ll}/u;
/** So many characters of a half show how it begins. */
const beginning = 8;

/** "…," she said, "…": the tag stands between two commas or dashes and both halves have the same speaker. */
export function isOtherHalf(
  body: string,
  left: Part,
  right: Part,
  before: Draft,
  { resolved, cue }: SpeakerDecision,
): boolean {
  if (left.block !== right.block || right.start - left.end > tagReach) return false;
  if (before.cue === undefined || before.type === 'indirect' || before.speaker === undefined) return false;
  const goesOn = smallLetters.test(body.slice(right.start, right.start + beginning));
  const same = before.speaker === resolved?.speaker;
  if (!same && !(goesOn && resolved === undefined && cue === undefined)) return false;
  const cueBetween = before.cue.span.start >= left.end && before.cue.span.end <= right.start;
  return cueBetween && isTagGap(body, left.end, right.start);
}

/** Whether what stands between two marked parts is a tag of the sentence that both are in. */
function isTagGap(body: string, from: number, to: number): boolean {
  const gap = body.slice(from, to);
  return (
    (/[,–—-](?:["“”’‘»«›‹´`″＂]|'{1,2})$/u.test(body.slice(from - 3, from)) || /^\s?[,–—-]/u.test(gap)) &&
    /[,–—-]\s*$/u.test(gap) &&
    !/[.;?!]\s/u.test(gap.replace(/\b(?:\p{Lu}|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen)\.\s/gu, ''))
  );
}
