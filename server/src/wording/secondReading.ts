/** What a hover says of the second reading of a quotation. */
import type { AttributedText } from '../article/article';
import type { ReadersChoice, TwoReadings } from '../article/opinions';
import type { Piece } from './pieces';
import { readable } from './readable';

/** What it is called wherever it is told of. */
export const secondReader = 'A second reading by the language model on this computer';

/** The longest words of the article that are shown, in characters. */
const longest = 60;

/** Whether the second reading sees what the rules see; else what each of them reads, how sure it is, and who was heard. */
export function secondReadingPieces(
  article: AttributedText,
  { effect, rules, model }: TwoReadings,
): readonly Piece[] {
  const choices = { rules: choicePieces(article, rules), model: choicePieces(article, model) };
  switch (effect) {
    case 'supports':
      return [`${secondReader} agrees`];
    case 'outweighed':
      return [`${secondReader} would rather `, ...choices.model, '; the rules ', ...choices.rules];
    case 'followed':
      return [
        `${secondReader} has changed this: it would `,
        ...choices.model,
        '; the rules alone would ',
        ...choices.rules,
      ];
  }
}

/** What a reader does with a quotation, as it stands behind "would", and how sure it is. */
function choicePieces(article: AttributedText, { who, mention, share }: ReadersChoice): readonly Piece[] {
  const sure = ` (${shareOf(share)})`;
  if (who === 'nobody') return [`take this for nobody’s words${sure}`];
  if (who === 'elsewhere' || mention === undefined) return [`look for the speaker in other sentences${sure}`];
  return ['name “', { quoted: readable(article, mention), limit: longest }, `”${sure}`];
}

/** Of how many quotations like it a reader would be right. */
function shareOf(share: number): string {
  const hundred = 100;
  return `${String(Math.round(hundred * Math.min(1, Math.max(0, share))))} of 100`;
}
