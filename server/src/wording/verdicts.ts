/** What a comparison with a source says, in plain words. */
import type { AttributedText } from '../article/article';
import type { SourceCheck, Verdict } from '../article/sourceCheck';
import type { Difference, DifferenceKind } from '../verification/differences';
import { oneLine } from './markup';
import type { Piece } from './pieces';

/** A verdict as it stands in a sentence. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  verbatim: 'verbatim',
  edited: 'edited as editors may',
  altered: 'altered',
  'not-found': 'not found',
};

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** "28 November 2026" of "2026-11-28"; what is no such date stays as it is. */
export function dateWords(date: string): string {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(date) ?? [];
  const name = months[Number(month) - 1];
  return name === undefined ? date : `${Number(day)} ${name} ${year}`;
}

/** What a hover says of a quotation that was compared: "Checked against talk.txt, line 12, on 28 November 2026: verbatim". */
export function checkFacts(
  { checks = [] }: AttributedText,
  quotation: number,
): readonly (readonly Piece[])[] {
  const check = checks.find((one) => one.quotation === quotation);
  if (check === undefined) return [];
  const { verdict, date, note } = check;
  const said: readonly Piece[] = [
    ...placePieces(check),
    ' on ',
    { quoted: dateWords(date) },
    `: ${verdictWords[verdict]}`,
  ];
  return note === undefined || note === '' ? [said] : [said, ['Note: ', { quoted: note }]];
}

function placePieces({ place }: SourceCheck): readonly Piece[] {
  if (place === undefined) return ['Checked against a source'];
  const line = place.line === undefined ? '' : `, line ${place.line},`;
  return ['Checked against ', { quoted: place.file }, line];
}

/** What was done to some words; `{quoted}` and `{source}` stand for them. */
const differenceWords: Readonly<Record<Exclude<DifferenceKind, 'same'>, string>> = {
  dropped: '“{source}” is left out',
  added: '“{quoted}” is not in the source',
  changed: '“{quoted}” for “{source}”',
  moved: '“{quoted}” stands elsewhere in the source',
  elision: 'words are left out behind dots',
  seam: 'sentences are left out between two parts',
  bracket: 'words are in brackets',
  spelling: '“{quoted}” is written “{source}”',
  capital: 'a capital letter',
  marks: 'punctuation',
};

/** So many differences are told, and so many characters of each text. */
const mostTold = 3;
const longestTold = 40;
/** Words without the marks at their ends: those are another matter. */
function told(words: string): string {
  return oneLine(words.replace(/^[,;:.?!…\s]+/u, '').replace(/[,;:.?!…]$/u, ''), longestTold);
}

const kindsInOrder = Object.keys(differenceWords) as readonly Exclude<DifferenceKind, 'same'>[];

/** What was changed, the gravest first, in a phrase without a full stop; empty where nothing was. */
export function differencesSummary(differences: readonly Difference[]): string {
  const phrases = kindsInOrder.flatMap((kind) =>
    differences
      .filter((one) => one.kind === kind)
      .map(({ quoted, source }) =>
        differenceWords[kind].replace('{quoted}', () => told(quoted)).replace('{source}', () => told(source)),
      ),
  );
  const distinct = [...new Set(phrases)];
  const more = distinct.length - mostTold;
  return `${distinct.slice(0, mostTold).join('; ')}${more > 0 ? `; ${more} more` : ''}`;
}
