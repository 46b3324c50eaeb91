import { oneLine } from './markup';

/** So many characters of a place tell it from others. */
const longest = 40;

const marks = /^["“”„‟«»‘’‹›'\s]+|["“”„‟«»‘’‹›'\s]+$/gu;

/** Words of a place in quotation marks, its own left out; empty where it has none. */
export function quotedWords(words: string): string {
  const bare = oneLine(words.slice(0, 4 * longest).replace(marks, ''), longest);
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
