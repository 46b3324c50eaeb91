import type { AnnotationsResult } from '../../server/src/protocol';

type Counts = AnnotationsResult['counts'];

/** "1 quotation", "12 quotations", "no quotations". */
export function counted(count: number, one: string, many: string): string {
  return count === 0 ? `no ${many}` : `${count} ${count === 1 ? one : many}`;
}

/** "4 pieces of noise", "1 piece of noise", "no noise". */
export function piecesOfNoise(count: number): string {
  return count === 0 ? 'no noise' : counted(count, 'piece of noise', 'pieces of noise');
}

/** Who says how much in an article, in one line: "12 quotations, 5 speakers". */
export function summary(counts: Counts): string {
  const parts = [
    counted(counts.quotations, 'quotation', 'quotations'),
    ...(counts.quotations + counts.speakers > 0 ? [counted(counts.speakers, 'speaker', 'speakers')] : []),
  ];
  return capitalised(parts.join(', '));
}

/** How much noise there is, as a line of its own: "4 pieces of noise". */
export function noiseSummary({ noise }: Counts): string {
  return capitalised(piecesOfNoise(noise));
}

/** What a reader may want to look at: quotations without a speaker, problems, hints. Empty where there is nothing. */
export function openQuestions(counts: Counts): string {
  const parts = [
    ...(counts.withoutSpeaker > 0
      ? [`${counted(counts.withoutSpeaker, 'quotation', 'quotations')} without a speaker`]
      : []),
    ...(counts.problems > 0 ? [counted(counts.problems, 'problem', 'problems')] : []),
    ...(counts.hints > 0 ? [counted(counts.hints, 'hint', 'hints')] : []),
  ];
  return capitalised(parts.join(', '));
}

/** What cleaning did: "Cleaned up 4 pieces of noise". */
export function cleaned(repaired: number): string {
  return repaired === 0 ? 'Nothing to clean' : `Cleaned up ${piecesOfNoise(repaired)}`;
}

/** What cleaning did and what it left, the first of it by name: a phrase of the server's for each piece. */
export function cleanedBut(repaired: number, left: readonly string[]): string {
  const others = left.length < 2 ? '' : ` (and ${counted(left.length - 1, 'more piece', 'more pieces')})`;
  return `${cleaned(repaired)}; ${left[0] ?? ''}${others}.`;
}

/** What became of the noise that was kept: "Flagged again: 2 pieces of noise". */
export function flaggedAgain(pieces: number): string {
  return pieces === 0 ? 'No noise is kept in this article' : `Flagged again: ${piecesOfNoise(pieces)}`;
}

/** Where a reader is among the quotations: "Quotation 3 of 12: Ada Brook". */
export function position(
  index: number,
  total: number,
  said: { readonly speaker: string | null; readonly perhaps?: string } | undefined,
): string {
  const guess = said?.perhaps === undefined ? 'no speaker found' : `speaker unknown; perhaps ${said.perhaps}`;
  return `Quotation ${index + 1} of ${total}: ${said?.speaker ?? guess}`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
