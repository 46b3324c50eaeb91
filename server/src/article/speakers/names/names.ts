/** Where does the article name somebody or something? Whom each of the names means, entities.ts tells. */
import { isStepsEnd, mapInSteps, type Steps } from '../../text/inSteps';
import { givenOf } from './nameKinds';
import { mentionOf } from './nameParts';
import { isDateline, ownWords, runEnd } from './nameRuns';
import type { NameMention, RawWord } from './nameWords';
import { isMonth, isPlainWord, rawWords } from './nameWords';
import type { Run } from './titleCase';
import { inTitleCase, titleLines } from './titleCase';

/** Every name of the body, in order, in steps. `quoted` tells whether an offset lies inside a quotation. Linear. */
export function* nameMentions(
  body: string,
  quoted: (offset: number) => boolean,
): Steps<readonly NameMention[]> {
  const words = yield* rawWords(body);
  const inTitle = yield* titleLines(body, words);
  const mentions: NameMention[] = [];
  const surnames = new Set<string>();
  let lastSentence = -1;
  for (let at = 0; at < words.length;) {
    const end = runEnd(body, words, at);
    const run =
      end === at ? undefined : inTitle[at] === true ? inTitleCase(words, at, end) : { from: at, to: end };
    const mention = run === undefined ? undefined : mentionAt(body, words, run, quoted);
    at = run?.to ?? Math.max(end, at + 1);
    if (mention === undefined) continue;
    const leads = !mention.quoted && mention.sentence !== lastSentence;
    if (leads) lastSentence = mention.sentence;
    mentions.push({ ...mention, leads });
    if (isStepsEnd(mentions.length)) yield undefined;
    if (mention.words.length > 1 && mention.kind === 'person' && !opensWithWord(mention))
      surnames.add(mention.words[mention.words.length - 1] ?? '');
  }
  return yield* mapInSteps(mentions, (mention) =>
    opensWithWord(mention) && surnames.has(mention.words[1] ?? '') ? withoutFirst(mention) : mention,
  );
}

/** The name that a run of words is, with what its surroundings tell of it. */
function mentionAt(
  body: string,
  words: readonly RawWord[],
  { from, to }: Run,
  quoted: (offset: number) => boolean,
): NameMention | undefined {
  const { run, nickname } = ownWords(body, words, from, withoutMonth(body, words, from, to));
  const read = mentionOf(run, quoted, {
    labelled: body.charAt(words[to - 1]?.end ?? 0) === ':',
    placed: /^(?:in|at|from|near|on)$/u.test(words[from - 1]?.norm ?? ''),
  });
  const found = read === undefined || nickname === undefined ? read : { ...read, nickname };
  return found !== undefined && isDateline(body, words, from, to) ? { ...found, kind: 'place' } : found;
}

/** A day of a month and a year, behind the month. */
const dayAndYear = /^ \d{1,2},? (?:1[89]|20)\d\d(?!\d)/u;
/** No such day is longer. */
const longestDay = 10;

/** End of a run without the month that begins a date: "By Anne Durand March 14, 2023". An index, as `to`. */
function withoutMonth(body: string, words: readonly RawWord[], from: number, to: number): number {
  const last = words[to - 1];
  if (last === undefined || to - from < 2 || !isMonth(last)) return to;
  return dayAndYear.test(body.slice(last.end, last.end + longestDay)) ? to - 1 : to;
}

/** "Understated Durand opens lock": an everyday word with the capital of its sentence, then one name. */
const opensWithWord = (mention: NameMention): boolean =>
  mention.opens &&
  mention.words.length === 2 &&
  mention.title === '' &&
  givenOf(mention.words[0] ?? '') === undefined &&
  (isPlainWord((mention.words[0] ?? '').toLowerCase()) || /(?:ed|ing|ly)$/u.test(mention.words[0] ?? ''));

/** The same mention without the word that opens its sentence. */
function withoutFirst(mention: NameMention): NameMention {
  const words = mention.words.slice(1);
  const span = { start: mention.span.end - (words[0]?.length ?? 0), end: mention.span.end };
  return { ...mention, words, span, full: span, kind: 'unknown' };
}
