/** Longer lines are no signatures, in UTF-16 code units. */
const longest = 140;

const shape =
  /^[—–-]{1,2} ?[^()\n]{1,80}\(@\w{1,30}\),? (?:\p{L}{3,9}\.? \d{1,2},? \d{4}|\d{1,2} \p{L}{3,9}\.?,? \d{4})$/u;

/** Whether a line signs a post that stands above it: "— Ada Morrow (@adamorrow) May 14, 2022". */
export function signsPost(line: string): boolean {
  return line.length <= longest && line.includes('(@') && shape.test(line);
}
