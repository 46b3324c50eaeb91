/** Pieces of pages for fitting: bars of labels, broken paragraphs, lines without words. */
import type { Random } from '../../../test/bench/random';

/** A label of a bar has at most so many words, and so many of them stand on one line. */
const barLabel = 3;
const longestBar = 9;

/** Labels that stand side by side on the page are one line of its text: menus, share bars, buttons. */
export function asBar(lines: readonly string[]): readonly string[] {
  const out: string[] = [];
  let bar: string[] = [];
  const close = (): void => {
    if (bar.length > 0) out.push(bar.join(' '));
    bar = [];
  };
  for (const line of lines) {
    const isLabel = line.split(' ').length <= barLabel;
    if (!isLabel || bar.length === longestBar) close();
    if (isLabel) bar.push(line);
    else out.push(line);
  }
  close();
  return out;
}

/** A line of a story without words: a score, a vote, a year, a time, an address, an initial. */
export function wordless(random: Random): string {
  const number = (most: number): number => 1 + Math.floor(random.next() * most);
  return random.pick([
    () => `${number(9)}/${number(12)}`,
    () => `${number(6)}-${number(6)}`,
    () => `${number(6)}–${number(6)}, ${number(6)}–${number(6)}`,
    () => `${number(20)} of ${number(30)}`,
    () => String(1800 + number(230)),
    () => String(number(100)),
    () => `${number(90)}.${number(9)}`,
    () => `${number(12)}:${10 + number(49)}`,
    () => `${number(12)}.${10 + number(49)}am`,
    () => `${number(28)}/${number(12)}/${2000 + number(24)}`,
    () => `${number(28)}.${number(12)}.${2000 + number(24)}`,
    () => `${number(12)}/${number(28)}/${9 + number(15)}`,
    () => `${number(9)},${100 + number(899)}`,
    () => `${number(100)}%`,
    () => random.pick(['* * *', '***', '—', '•', '■', '§', '#', '...']),
    () => random.pick([...'ABCDEIKOSVX']),
    () => random.pick(['I', 'II', 'III', 'IV', 'V', 'VI']),
    () => `https://www.council-${number(99)}.example/${random.pick(['plan', 'report', 'vote'])}`,
    () => `www.museum-${number(99)}.example`,
    () =>
      `${random.pick(['Part', 'Chapter', 'Group', 'Section', 'Stage', 'Day', 'Lot', 'Table', 'Figure'])} ${number(12)}`,
    () => `${random.pick(['Part', 'Chapter', 'Act'])} ${number(5)} of ${number(9)}`,
  ])();
}

/** A paragraph cut where a line ends with a sentence, as wrapped text is cut. */
export function sentenceBreaks(text: string, random: Random): readonly string[] {
  const sentences = text.split(/(?<=[.!?]["”’]?) (?=["“‘]?\p{Lu})/u);
  const out: string[] = [];
  let piece = '';
  for (const sentence of sentences) {
    piece = piece === '' ? sentence : `${piece} ${sentence}`;
    if (random.chance(0.2)) {
      out.push(piece);
      piece = '';
    }
  }
  if (piece !== '') out.push(piece);
  // a footer that is woven into a line cuts it anywhere
  return out.flatMap((whole) => {
    const words = whole.split(' ');
    if (words.length < 12 || !random.chance(0.04)) return [whole];
    const cut = 3 + Math.floor(random.next() * (words.length - 6));
    return [words.slice(0, cut).join(' '), words.slice(cut).join(' ')];
  });
}
