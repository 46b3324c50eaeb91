import type { Block } from '../../types';
import { endNote, partsIn, speaksOfSelf, spokenKinds } from './parts';
import type { Turn } from './turn';

/** With fewer questions it may be a writer who asks himself. */
const fewest = 3;
/** A longer paragraph is no question. Characters. */
const longestQuestion = 400;
/** So many paragraphs an answer may have. */
const longestAnswer = 8;

const addressed = /\b(?:you|your|yours)\b|\byou['’]/iu;
const ofOne = /\b(?:I|[Mm]y|me|myself)\b|\bI['’]/u;
const marks = /["“”«»]/u;

/**
 * The turns of an interview in which neither names nor letters nor marks but the paragraphs tell who speaks: one ends in
 * a question mark and speaks to somebody, those behind it answer in the first person. What goes before must not be
 * written in the first person: else the writer asks and answers. Linear.
 */
export function interviewTurns(body: string, blocks: readonly Block[]): readonly Turn[] {
  const text = (at: number): string => body.slice(blocks[at]?.span.start, blocks[at]?.span.end);
  const questions: number[] = [];
  blocks.forEach(({ kind, span }, at) => {
    if (spokenKinds.has(kind) && isQuestion(body, span.start, span.end)) questions.push(at);
  });
  const pairs = questions.flatMap(
    (question, k): readonly (readonly [question: number, answer: readonly number[]])[] => {
      const answer = answerTo(body, blocks, question, questions[k + 1]);
      return answer.length === 0 ? [] : [[question, answer]];
    },
  );
  const [first] = questions;
  if (first === undefined || pairs.length < fewest || pairs.length < questions.length) return [];
  const told = pairs.filter(([question]) => addressed.test(text(question))).length;
  const own = pairs.filter(([, answer]) => answer.some((at) => ofOne.test(text(at)))).length;
  const quoted = pairs.filter(([, [at = -1]]) => marks.test(text(at).charAt(0))).length;
  if (2 * told < pairs.length || 3 * own < 2 * pairs.length || quoted > 0) return [];
  for (let at = 0; at < first; at++)
    if (spokenKinds.has(blocks[at]?.kind ?? '') && ofOne.test(text(at)) && !marks.test(text(at))) return [];
  return pairs.flatMap(([question, answer]): readonly Turn[] => [
    { block: question, speaks: 'ask', parts: partsAt(question) },
    { block: answer[0] ?? question, speaks: 'answer', parts: answer.flatMap(partsAt) },
  ]);

  function partsAt(at: number): Turn['parts'] {
    const span = blocks[at]?.span;
    return span === undefined ? [] : partsIn(body, at, span);
  }
}

const isQuestion = (body: string, start: number, end: number): boolean =>
  end - start <= longestQuestion && body.charAt(end - 1) === '?' && !marks.test(body.charAt(start));

/** The paragraphs between a question and the next one; behind the last question those that speak in the first person. */
function answerTo(
  body: string,
  blocks: readonly Block[],
  question: number,
  next: number | undefined,
): readonly number[] {
  const out: number[] = [];
  for (let at = question + 1; at < (next ?? blocks.length); at++) {
    const block = blocks[at];
    if (block === undefined || !spokenKinds.has(block.kind)) continue;
    const text = body.slice(block.span.start, block.span.end);
    if (endNote.test(text)) break;
    if (next === undefined && out.length > 0 && !speaksOfSelf.test(text)) break;
    out.push(at);
  }
  return out.length > longestAnswer ? [] : out;
}
