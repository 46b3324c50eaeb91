/** Lower case without accents. */
export const plain = (word: string): string =>
  word.normalize('NFD').replace(/\p{M}/gu, '').replace(/’/gu, "'").toLowerCase();

/** Longer words are no names. */
const longest = 24;

/** A word and what is left of it without one of its letters: two words that differ by one have one of these in common. */
export function deletions(word: string): readonly string[] {
  const letters = word.slice(0, longest);
  return [letters, ...Array.from(letters, (_, at) => letters.slice(0, at) + letters.slice(at + 1))];
}

/** "Ann" and "Anne", "Sara" and "Sarah"; "Pete" is short for "Peter", and "Erica" is not Eric. */
const forenameEnds = /^[eh]$/u;
/** What a name takes to become another word: "Clintons", "Romanian", "Latino", "Germany". */
const surnameEnds = /^[sniaoy]$/u;

/** Whether two words are the same but for an accent, a letter, or two letters in the wrong order. */
export function nearlySame(a: string, b: string, part: 'forename' | 'surname'): boolean {
  const [one, two] = [plain(a), plain(b)];
  // "Al-Awlaki" at the start of a sentence
  if (one === two) return a.normalize('NFC').slice(1) !== b.normalize('NFC').slice(1);
  const [short, long] = one.length <= two.length ? [one, two] : [two, one];
  const shortest = part === 'forename' ? 3 : 5;
  if (short.length < shortest || long.length - short.length > 1 || short.charAt(0) !== long.charAt(0))
    return false;
  if (long.startsWith(short)) {
    const end = long.slice(short.length);
    return part === 'forename' ? forenameEnds.test(end) : !surnameEnds.test(end);
  }
  let at = 0;
  while (short.charAt(at) === long.charAt(at)) at++;
  if (short.slice(at) === long.slice(at + 1)) return true;
  if (short.length !== long.length) return false;
  // "Latino" and "Latina"
  const ends =
    at === short.length - 1 && /[aeiou]/u.test(short.charAt(at)) && /[aeiou]/u.test(long.charAt(at));
  if (short.slice(at + 1) === long.slice(at + 1)) return short.length > shortest && !ends;
  return (
    short.charAt(at) === long.charAt(at + 1) &&
    short.charAt(at + 1) === long.charAt(at) &&
    short.slice(at + 2) === long.slice(at + 2)
  );
}

/** A word without the marks at its end. */
export function bare(word: string): string {
  let end = word.length;
  while (end > 0 && ".'’-".includes(word.charAt(end - 1))) end--;
  return word.slice(0, end);
}
