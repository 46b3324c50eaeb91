import { functionWords } from '../../rules/newsSigns';
import { chatLine, headingLine, listLine, logLine, mailLine } from '../../rules/otherTexts';

/** A line that is not blank. */
export interface Line {
  /** Without what surrounds it. */
  readonly text: string;
  readonly words: number;
  /** Of its words, how many are the small ones that hold sentences together. */
  readonly small: number;
  /** Whether a mail marks it as written by somebody else. */
  readonly quoted: boolean;
  /** Whether nothing, or a blank line, stands before it. */
  readonly afterBlank: boolean;
}

/** A text as it is judged: all its lines, and those that are running prose. */
export interface Passages {
  readonly lines: readonly Line[];
  readonly prose: readonly Line[];
}

const smallWords: ReadonlySet<string> = new Set(functionWords);

/** The words of a text, in lower case: letters and what belongs to them. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
}

/** The words of several lines. */
export function total(lines: readonly Line[]): number {
  return lines.reduce((sum, { words }) => sum + words, 0);
}

/** A line of so many words can be a sentence. */
const fewestWords = 7;
/** Of the words of an English sentence, nearly half are small ones; of a headline or a menu, few. */
const leastSmall = 0.2;
/** Narrow columns: so many words of lines beside each other are judged together, and more strictly. */
const fewestBeside = 15;
const leastSmallBeside = 0.3;

/** An item of a list that is so long, in words, is a paragraph with a number or a dot before it. */
const longItem = 15;

const otherForms = [headingLine, logLine, chatLine, mailLine];

/**
 * Finds the stretches of running prose in a text, apart from menus, lists and headers, so that a story is found wherever it
 * stands on a page.
 */
export function passagesOf(text: string): Passages {
  const lines = linesOf(text);
  const flags: boolean[] = [];
  lines.forEach((line, k) => {
    const prose =
      (isSentence(line) || endsParagraph(line, flags[k - 1] === true) || isColumn(lines, k)) &&
      (line.words >= longItem || !listLine.test(line.text)) &&
      !otherForms.some((form) => form.test(line.text));
    flags.push(prose);
  });
  return { lines, prose: punctuated(lines, flags) };
}

/**
 * The paragraphs of prose in which a sentence ends: lists of headlines have small words, too, but no full stops. What stands
 * there again and again, such as a page's head, counts once.
 */
function punctuated(lines: readonly Line[], flags: readonly boolean[]): readonly Line[] {
  const prose: Line[] = [];
  const seen = new Set<string>();
  let paragraph: Line[] = [];
  let ends = false;
  const close = (): void => {
    if (ends) for (const line of paragraph) prose.push(line);
    paragraph = [];
    ends = false;
  };
  lines.forEach((line, k) => {
    if (flags[k] !== true || line.afterBlank) close();
    if (flags[k] !== true || seen.has(line.text)) return;
    seen.add(line.text);
    paragraph.push(line);
    ends ||= endsSentence.test(line.text);
  });
  close();
  return prose;
}

/** A full stop at the end of a line or before the next sentence, which may be glued to it; in other scripts, too. */
const endsSentence = /[.!?]["'”’)]{0,3}(?:$|\s|\p{Lu})|[。！？]/u;

function isSentence({ words, small }: Line): boolean {
  return words >= fewestWords && small >= leastSmall * words;
}

/** The short last line of a paragraph. */
function endsParagraph({ text, afterBlank }: Line, afterProse: boolean): boolean {
  return afterProse && !afterBlank && /[.!?]["'”’)]?$/u.test(text);
}

/** Whether a line and the two before and behind it are the narrow lines of a column. */
function isColumn(lines: readonly Line[], at: number): boolean {
  let words = 0;
  let small = 0;
  for (let k = Math.max(0, at - 2); k <= Math.min(lines.length - 1, at + 2); k++) {
    const line = lines[k];
    if (line === undefined) continue;
    words += line.words;
    small += line.small;
  }
  return (lines[at]?.words ?? 0) > 1 && words >= fewestBeside && small >= leastSmallBeside * words;
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let afterBlank = true;
  for (const raw of readable(text).split('\n')) {
    // the marks of a forwarded mail, and what text recognition makes of a rule between columns
    const line = raw.replace(/^[ \t]*(?:>[> \t]*|\| )/u, '').trim();
    if (line !== '') {
      const words = wordsOf(line);
      const small = words.reduce((sum, word) => sum + (smallWords.has(word) ? 1 : 0), 0);
      lines.push({ text: line, words: words.length, small, quoted: /^[ \t]*>/u.test(raw), afterBlank });
    }
    afterBlank = line === '';
  }
  return lines;
}

/** One kind of line end, leftover tags and quoted-printable undone, an unreadable sign in a word taken for an apostrophe. */
function readable(text: string): string {
  const plain = /=\r?\n|=E2=80=/u.test(text) ? unquoted(text) : text;
  return plain
    .replace(/\r\n?/gu, '\n')
    .replace(/<[a-z/][^<>]{0,300}>/giu, ' ')
    .replace(/(?<=\p{L})\ufffd(?=\p{L})/gu, '’')
    .replace(/\ufffd/gu, '"');
}

/** Undoes quoted-printable (RFC 2045) as far as it matters here: line ends, spaces and marks of quotation. */
function unquoted(text: string): string {
  return text
    .replace(/=\r?\n/gu, '')
    .replace(/=E2=80=9[CD]/gu, '"')
    .replace(/=E2=80=9[89]/gu, '’')
    .replace(/=20/gu, ' ')
    .replace(/(?:=[\dA-F]{2})+/gu, '–');
}
