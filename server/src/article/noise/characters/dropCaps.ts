import { linesOf } from '../../text/lines';
import { isBlank } from '../../text/whiteSpace';
import type { Finding } from '../finding';
import { isEnglishWord } from '../../text/dictionary';
import { wordHint, type WordHint } from '../lines/wordHint';
import { wordsIn } from '../lines/wordsIn';

/** Words of two letters that a story may begin with, without their first one. */
const afterFirst = new Set('he we it is in on at as an my no so to up us of or if by be do go'.split(' '));

/** A shorter line is no beginning of a story, in characters. */
const shortestStory = 30;

/** A capital that is a word: "A", "I". */
const isWord = /^[AIO]$/u;

/** Capitals that a layout draws over several lines, torn from their word: alone in a line, or with a space behind. Linear. */
export function findDropCaps(text: string): readonly Finding[] {
  const lines = linesOf(text).filter(({ start, end }) => !isBlank(text, start, end));
  let words: ReadonlySet<string> | undefined;
  let hint: WordHint | undefined;
  // many a paragraph begins with "A" and a word, and the list of all words is slow to make
  const isInText = (word: string): boolean =>
    word.length > 1 && (hint ??= wordHint(text))(word) && (words ??= wordsIn(text)).has(word);
  const isKnown = (word: string): boolean =>
    isEnglishWord(word) || afterFirst.has(word.toLowerCase()) || isInText(word.toLowerCase());
  return lines.flatMap(({ start, end }, k) => {
    const line = text.slice(start, end).trimEnd();
    const alone = /^\s{0,40}["“‘']?(\p{Lu})$/u.exec(line);
    const below = lines[k + 1];
    if (alone !== null && below !== undefined) {
      const rest = text.slice(below.start, below.end).trimStart();
      const from = below.end - rest.length;
      return readAlone(alone[1] ?? '', rest, { start: start + line.length, end: from }, isKnown);
    }
    return line.length < shortestStory ? [] : readBeside(line, start, isKnown);
  });
}

/** "T / he council": a capital in a line of its own. */
function readAlone(
  capital: string,
  rest: string,
  span: Finding['span'],
  isKnown: (word: string) => boolean,
): readonly Finding[] {
  const next = /^(?:\p{Ll}+(?![\p{L}\p{N}’'-])|\p{Lu}+(?= \p{Ll}))/u.exec(rest.slice(0, 40))?.[0];
  if (next === undefined || rest.length < shortestStory) return [];
  const evidence = 'A large capital at the start of a story, and the rest of its word in the next line';
  if (isKnown(capital + next) && !(isWord.test(capital) && isKnown(next)))
    return [{ span, repair: 'join', text: '', evidence }];
  return isWord.test(capital) && isKnown(next) && /^\p{Ll}/u.test(next)
    ? [{ span, repair: 'join', text: ' ', evidence }]
    : [];
}

/** "T he council", "W HEN the": a capital with a space behind it. */
function readBeside(line: string, start: number, isKnown: (word: string) => boolean): readonly Finding[] {
  const found = /^(\s{0,40}["“‘']?)(\p{Lu}) (\p{Ll}+(?![\p{L}\p{N}’'-])|\p{Lu}+(?= \p{L}))/u.exec(
    line.slice(0, 80),
  );
  const [, before = '', capital = '', rest = ''] = found ?? [];
  if (found === null || !isKnown(capital + rest) || (isWord.test(capital) && isKnown(rest))) return [];
  const at = start + before.length + capital.length;
  return [
    {
      span: { start: at, end: at + 1 },
      repair: 'join',
      text: '',
      evidence: 'A large capital at the start of a story, torn from its word',
    },
  ];
}
