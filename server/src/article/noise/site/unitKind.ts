const stops = '.!?';
const closers = `"'”’)]»›`;

/** Whether a unit ends as a sentence does. */
export function isEnded(text: string): boolean {
  let end = text.length;
  while (end > 0 && closers.includes(text.charAt(end - 1))) end--;
  return end > 0 && stops.includes(text.charAt(end - 1));
}
