/** What happens to a text on its way: lost footers, lost page breaks, marks of converters, another encoding. */
import type { Word } from './label';
import type { Random } from '../random';
import {
  addMarkup,
  addSoftHyphens,
  mangle,
  nameCharacters,
  setLigatures,
  useNoBreakSpaces,
} from './spoil/characters';
import { dropLines, dropPieces, putOnOneLine, weave } from './spoil/furniture';
import { copy, doubleSpace, hyphenate, reflow, replaceInGaps, tighten, wrap } from './spoil/lines';

/** Spoils a text; leaves the words of the page, their order and their labels what they are. */
export type Corrupt = (words: readonly Word[], random: Random) => readonly Word[];

const ways = {
  'half-footers': dropLines,
  'random-halves': dropPieces,
  woven: weave,
  'one-line': putOnOneLine,
  'no-form-feeds': (words) => replaceInGaps(words, '\f', ''),
  reflowed: reflow,
  copied: copy,
  'wrap-72': wrap,
  'wrap-72-hyphens': hyphenate,
  tight: tighten,
  'double-spaced': doubleSpace,
  crlf: (words) => replaceInGaps(words, '\n', '\r\n'),
  cr: (words) => replaceInGaps(words, '\n', '\r'),
  markup: addMarkup,
  entities: nameCharacters,
  mojibake: mangle,
  ligatures: setLigatures,
  'soft-hyphens': addSoftHyphens,
  nbsp: useNoBreakSpaces,
} as const satisfies Readonly<Record<string, Corrupt>>;

/** Ways to spoil a text. */
export type Corruption = keyof typeof ways;

/** How a text is spoilt after printing. */
export const routes: readonly (readonly Corruption[])[] = [
  [],
  ['no-form-feeds'],
  ['half-footers'],
  ['half-footers', 'no-form-feeds'],
  ['reflowed', 'no-form-feeds'],
  ['reflowed', 'half-footers', 'markup'],
  ['markup', 'crlf'],
  ['mojibake'],
  ['ligatures', 'soft-hyphens', 'no-form-feeds'],
  ['random-halves'],
  ['random-halves', 'no-form-feeds', 'nbsp'],
  ['woven'],
  ['woven', 'no-form-feeds'],
  ['one-line', 'no-form-feeds'],
  ['no-form-feeds', 'one-line', 'random-halves'],
  ['copied'],
  ['copied', 'nbsp'],
  ['copied', 'entities'],
  ['copied', 'double-spaced'],
  ['copied', 'wrap-72'],
  ['copied', 'wrap-72', 'tight'],
  ['copied', 'wrap-72-hyphens', 'crlf'],
  ['reflowed', 'wrap-72', 'no-form-feeds'],
  ['double-spaced', 'no-form-feeds'],
  ['entities', 'cr'],
];

/** Spoils the words of a print. */
export function corrupt(
  words: readonly Word[],
  corruptions: readonly Corruption[],
  random: Random,
): readonly Word[] {
  return corruptions.reduce<readonly Word[]>((spoilt, way) => ways[way](spoilt, random), words);
}
