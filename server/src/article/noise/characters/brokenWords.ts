import { everydayNames, givenNames } from '../../../rules/given';
import { titles } from '../../../rules/titles';
import type { Finding } from '../finding';
import { isEnglishWord } from '../../text/dictionary';
import { wordsIn } from '../lines/wordsIn';

/** A hyphen (also a soft one, and the sign that text recognition makes of it) with a space behind it, inside of a word. */
const broken =
  /(?<![\p{L}\p{N}’'-])(\p{L}{1,20}(?:-\p{L}{1,20}){0,3})([-‐\u00ad¬][ \u00a0]{1,2})(\p{L}{2,20})(?![\p{L}’'-]|[.]\p{L})/gu;

/** The same within, told from its hyphen on: letters are many, and such marks are few. */
const torn = /[-‐\u00ad¬](?<=\p{L}.)[ \u00a0]\p{L}/u;

/** "two- and three-year": the hyphen stands for what follows later. */
const joining = new Set('and or to nor but und oder et ou y o through versus vs as than'.split(' '));

/** First parts that are no words by themselves and may keep their hyphen: "co-operate". */
const prefixes = new Set(
  'anti co de e ex inter mega micro mid mini multi neo non post pre pro re semi sub un'.split(' '),
);

/** A hyphen that a dash was meant by stands between two words: then one find alone proves nothing. */
const fewestBroken = 2;

interface Broken extends Finding {
  /** Whether the two halves may be two words with a dash between them. */
  readonly twoWords: boolean;
}

/** Words that were broken at the end of a line that is none any more: "de- fendant", "Hinds- Radix". Linear. */
export function findBrokenWords(text: string): readonly Finding[] {
  if (!torn.test(text)) return [];
  const words = wordsIn(text);
  const found = Array.from(text.matchAll(broken), (match) => readBroken(text, words, match)).filter(
    (one) => one !== undefined,
  );
  const sure = found.filter(({ twoWords }) => !twoWords).length;
  return found.filter(({ twoWords }) => !twoWords || sure >= fewestBroken);
}

function readBroken(text: string, words: ReadonlySet<string>, match: RegExpExecArray): Broken | undefined {
  const [, left = '', hyphen = '', right = ''] = match;
  if (joining.has(right.toLowerCase())) return undefined;
  const start = match.index + left.length;
  const span = { start, end: start + hyphen.length };
  const small = /^\p{Ll}/u.test(right);
  const whole = (left + right).toLowerCase();
  // the same word may be broken elsewhere, too: its first part is none by itself
  const compound = !small || isWord(left) || prefixes.has(left.toLowerCase()) || !isEnglishWord(whole);
  if (compound && words.has(`${left}-${right}`.toLowerCase()))
    return {
      span,
      repair: 'replace',
      text: '-',
      twoWords: false,
      evidence: 'The same word stands elsewhere with a hyphen and without the space',
    };
  if (small && words.has(whole))
    return { span, twoWords: false, evidence: 'The same word stands elsewhere in one piece' };
  if (small && isEnglishWord(whole)) {
    const twoWords = isWord(left) && isWord(right);
    return { span, twoWords, evidence: 'Without the hyphen and the space it is an English word' };
  }
  if (/^\p{Lu}\p{Ll}/u.test(left) && /^\p{Lu}\p{Ll}/u.test(right) && hyphen.startsWith('-'))
    return {
      span,
      repair: 'replace',
      text: '-',
      twoWords: !isSurname(text, match.index),
      evidence: 'Two halves of a name with a space behind the hyphen',
    };
  return undefined;
}

function isWord(half: string): boolean {
  return half.length < 3
    ? /^(?:a|an|as|at|be|by|do|go|he|i|if|in|is|it|me|my|no|of|on|or|so|to|up|us|we)$/iu.test(half)
    : isEnglishWord(half);
}

/** Whether a title or a given name stands before a place, or before the name there: what follows is a surname. */
function isSurname(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 48), at).match(/(?:\p{Lu}\p{L}{0,20}\.? ){1,2}$/u)?.[0] ?? '';
  return before
    .toLowerCase()
    .split(/[. ]+/u)
    .some((word) => titles.has(word) || (givenNames.has(word) && !everydayNames.has(word)));
}
