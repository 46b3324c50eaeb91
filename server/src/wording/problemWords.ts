import { oneLine } from './markup';

/** So many characters of a place tell it from others. */
const longest = 40;

const isMark = (character: string): boolean => '"“”„‟«»‘’‹›\' '.includes(character);

/** One line without the marks around it. */
function withoutMarks(line: string): string {
  let [start, end] = [0, line.length];
  while (start < end && isMark(line.charAt(start))) start++;
  while (end > start && isMark(line.charAt(end - 1))) end--;
  return line.slice(start, end);
}

/** Words of a place in quotation marks, its own left out; empty where it has none. */
export function quotedWords(words: string): string {
  const bare = oneLine(withoutMarks(oneLine(words, 4 * longest)), longest);
  return /[\p{L}\p{N}]/u.test(bare) ? `“${bare}”` : '';
}

/**
 * What is said of a problem, with the words that it is about, so that those of one kind can be told apart in a list.
 * `words` are those of the place; what names them already stays as it is.
 */
export function withWords(message: string, words: string): string {
  const quoted = quotedWords(words);
  const bare = quoted.slice(1, -1);
  if (quoted === '' || message.includes(bare)) return message;
  // behind another name it would be taken for that one's
  if (message.includes('“')) return `${quoted}: ${message}`;
  return `${message.replace(/\.$/u, '')}: ${quoted}`;
}
