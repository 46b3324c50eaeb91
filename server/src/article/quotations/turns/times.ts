/** Times of a recording, as transcripts have them beside or above the words: "0:03", "[00:01:02]", "00:00:03.440". */

const figures = '\\d{1,2}(?::\\d{2}){1,2}(?:[.,]\\d{1,3})?';
const marked = `(?:\\[${figures}\\]|\\(${figures}\\)|${figures})`;

/** What may stand before a label: a time, and the arrows of captions. */
const before = new RegExp(`^(?:>{2,3}\\s?)?(?:${marked}\\s{0,3}[-–—|]?\\s{0,3})?`, 'u');
/** A name with the time behind it, alone on its line; or with a colon or in brackets, and what is said behind that. */
const behind = new RegExp(
  `^(?<head>[^:\\n]{2,60}?)\\]?[:,]?\\s{1,8}(?:[-–—|]\\s{1,3})?(?:${marked}:?$|${marked}:\\s|\\[${figures}\\]\\s)`,
  'u',
);
/** A line of nothing but one or two times, and what stands between them. */
const alone = new RegExp(`^${marked}(?:\\s{0,3}(?:-{1,2}>|[-–—])\\s{0,3}${marked})?$`, 'u');

/** So long is the time that a text begins with; 0 where it begins otherwise. */
export const timeBefore = (text: string): number => before.exec(text)?.[0].length ?? 0;

/** What stands before the time behind a name, and where the words begin; undefined where no time stands there. */
export function timeBehind(text: string): { readonly head: string; readonly end: number } | undefined {
  const found = behind.exec(text);
  const head = found?.groups?.['head'];
  return found === null || head === undefined ? undefined : { head, end: found[0].length };
}

/** Whether a line is nothing but a time of the recording. */
export const isTimeLine = (text: string): boolean => alone.test(text);
