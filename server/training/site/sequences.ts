/** Pages drawn at random, and what each of their units shows: what the weights of places are fitted on. */
import { creditKindOf } from '../../src/article/noise/credits/kindOf';
import { neighbourSigns } from '../../src/article/noise/site/neighbours';
import { readSigns } from '../../src/article/noise/site/shape';
import type { Random } from '../../../test/bench/random';
import type { Sequence } from './chainFit';
import { foldOf, folds } from './examples';
import type { Story, Texts } from './groups';
import type { LineFit } from './lineFit';
import { isOfSite } from './lineFit';
import type { LineReader } from './lineSigns';
import type { Material, PageUnit } from './pages';
import { makePage } from './pages';

/** A page of a part, made of lines of that part and scored by what was fitted on the others. */
export interface Drawn extends Sequence {
  readonly fold: number;
}

/** Draws `count` pages, of each part as many. */
export function drawPages(
  texts: Texts,
  stories: readonly Story[],
  fit: LineFit,
  reader: LineReader,
  random: Random,
  count: number,
): readonly Drawn[] {
  const material = materialOf(texts, stories, fit, reader);
  const readOwn = ownReader();
  return Array.from({ length: count }, (_, k) => {
    const fold = foldOf(k);
    const learner = fit.parts[fold] ?? fit.all;
    const page = makePage(material[fold] ?? { ...texts, stories }, random);
    const all = page.units.map((unit, u) => ({
      ...unit,
      ...readOwn(unit.text),
      score: learner.sum(reader.signsOf(unit.text)),
      isHeadline: u === page.headline,
    }));
    const units = all.filter((unit) => unit.site || unit.isHeadline || isDrawn(unit, random));
    const headline = units.findIndex(({ isHeadline }) => isHeadline);
    return { units, fold, signs: neighbourSigns(units, { first: headline, last: headline }, creditKindOf) };
  });
}

/** What the pages of each part are made of. */
function materialOf(
  { furniture, story, articles }: Texts,
  stories: readonly Story[],
  { parts }: LineFit,
  { signsOf }: LineReader,
): readonly Material[] {
  return Array.from({ length: folds }, (_, fold) => {
    const pick = <T>(all: readonly T[]): readonly T[] => all.filter((_, k) => foldOf(k) === fold);
    return {
      furniture: pick(furniture),
      story: pick(story),
      articles: pick(articles),
      stories: pick(stories).map((each) => ({
        ...each,
        paragraphs: each.paragraphs.filter((text) => !isOfSite(parts[fold], signsOf(text))),
      })),
    };
  });
}

/** Our lines of stories are hard ones: one that scores so much is rarer in a paper than among them. */
const rarity = { from: 1.5, share: 0.25 };

function isDrawn({ score }: PageUnit & { readonly score: number }, random: Random): boolean {
  return score < rarity.from || random.chance(rarity.share);
}

interface Own {
  readonly words: number;
  readonly toReaders: boolean;
  readonly ofSite: boolean;
}

/** What a line says of itself; each is read once. */
function ownReader(): (text: string) => Own {
  const known = new Map<string, Own>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const { words, toReaders, ofSite } = readSigns(text);
    const own = { words, toReaders, ofSite };
    known.set(text, own);
    return own;
  };
}
