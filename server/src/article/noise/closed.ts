import { makeBody, toBody } from '../cleaning/body';
import { editsThrough } from '../cleaning/composed';
import { editsOf } from '../cleaning/edits';
import type { CleanLevel } from '../cleaning/levels';
import { atLevel, withCompanions } from '../cleaning/levels';
import type { Steps } from '../text/inSteps';
import type { Artifact, Body } from '../types';
import { inOrder, merge, withMends } from './merge';
import { repairedAt, settled } from './settle';
import { wholeLines } from './wholeLines';

/**
 * What is found once some noise is gone is found with it. Each round cleans what the rounds before have left, so that
 * text that asks for more of them was made to.
 */
const rounds = 8;

/** Finds the noise that a body still has, in steps; offsets of the body. */
export type BodyReader = (body: Body) => Steps<readonly Artifact[]>;

/**
 * Known noise of a text with what turns up once it is gone. Taking something out can bring out more: two page numbers
 * that agree once a third is gone, a sentence that goes on. So the text is read again as it would be after cleaning, at
 * each level by itself, until nothing new turns up. Then there is nothing left to find in the cleaned text, and to clean
 * it again changes nothing, whatever the rules are, as long as they look at nothing but the text. In steps.
 */
export function* closed(
  text: string,
  found: readonly Artifact[],
  read: BodyReader,
): Steps<readonly Artifact[]> {
  let known = found;
  for (let round = 0; round < rounds; round++) {
    const before = known;
    known = yield* withUncovered(text, known, 'safe', read);
    known = yield* withUncovered(text, known, 'suggested', read);
    if (known === before) break;
  }
  return known;
}

/**
 * Adds what is found in the text without the known noise of a level; the very same list where that is nothing. What the
 * level makes of the text is then what cleaning it in two steps makes of it, and what is safe stays what it was.
 */
function* withUncovered(
  text: string,
  known: readonly Artifact[],
  level: CleanLevel,
  read: BodyReader,
): Steps<readonly Artifact[]> {
  const applied = repairedAt(text, known, level);
  if (applied.length === 0) return known;
  const body = makeBody(text, editsOf(text, applied));
  yield undefined;
  const found = yield* read(body);
  const lines = [...found, ...linesLeft(text, known, new Set(applied), body)];
  const more = withCompanions(body.text, inOrder(lines), atLevel(found, level));
  if (more.length === 0) return known;
  // what only turns up once something doubtful is gone is as doubtful
  const unsure = level === 'suggested' && applied.some(({ applicability }) => applicability === 'suggested');
  const uncovered = unsure ? more.map((each) => withMends({ ...each, applicability: level }, [])) : more;
  const merged = wholeLines(text, merge(text, known, uncovered, body, new Set(applied)));
  const both = settled(text, merged, level, editsThrough(body, editsOf(body.text, uncovered)));
  return level === 'safe'
    ? both
    : settled(text, both, 'safe', editsOf(text, repairedAt(text, known, 'safe')));
}

/** The known lines of noise that a body still has, where they stand in it: a break that is mended takes them along. */
function linesLeft(
  text: string,
  known: readonly Artifact[],
  applied: ReadonlySet<Artifact>,
  body: Body,
): readonly Artifact[] {
  return known.flatMap((artifact) => {
    const { repair, applicability, span } = artifact;
    if (repair !== 'delete-line' || applicability !== 'suggested' || applied.has(artifact)) return [];
    const start = toBody(body, span.start);
    const end = start + span.end - span.start;
    const isThere = body.text.slice(start, end) === text.slice(span.start, span.end);
    return isThere ? [{ ...artifact, span: { start, end } }] : [];
  });
}
