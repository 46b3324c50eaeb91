/** GAP (Webster et al. 2018): a pronoun, two names, and whether it means either. */
import { readFileSync } from 'node:fs';
import { noFocus } from '../../src/article/speakers/focus';
import { signsOf } from '../../src/article/speakers/antecedents/signs';
import type { Asked } from './asked';
import { readText } from './asked';

/** One line of GAP; offsets in UTF-16 code units. */
interface Row {
  readonly text: string;
  readonly pronoun: string;
  readonly at: number;
  readonly names: readonly { readonly start: number; readonly end: number; readonly meant: boolean }[];
}

/** A line of GAP as it is read here. */
export interface GapCase {
  /** Undefined where the pronoun or the right name isn't found. */
  readonly asked: Asked | undefined;
  readonly female: boolean;
  /** For each of the two names: what the corpus says, and what the ranking says. */
  readonly names: readonly { readonly meant: boolean; readonly chosen: boolean }[];
}

/** Reads a file of GAP. */
export function readGap(file: string, weights: ReadonlyMap<string, number>): readonly GapCase[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => caseOf(rowOf(line), weights));
}

function rowOf(line: string): Row {
  const [, text = '', pronoun = '', at = '', a = '', aAt = '', aMeant = '', b = '', bAt = '', bMeant = ''] =
    line.split('\t');
  const units = (points: string): number => [...text].slice(0, Number(points)).join('').length;
  const name = (words: string, offset: string, meant: string): Row['names'][number] => {
    const start = units(offset);
    return { start, end: start + words.length, meant: meant.toUpperCase() === 'TRUE' };
  };
  return { text, pronoun, at: units(at), names: [name(a, aAt, aMeant), name(b, bAt, bMeant)] };
}

function caseOf({ text, pronoun, at, names }: Row, weights: ReadonlyMap<string, number>): GapCase {
  const { cast, antecedents } = readText(text, weights);
  const keys = names.map(
    ({ start, end }) => cast.namesIn({ start, end }).find(({ entity }) => entity >= 0)?.entity ?? -1,
  );
  const answer = antecedents.at(at, noFocus);
  const chosen = answer?.likely[0]?.person.key;
  return {
    asked:
      answer === undefined
        ? undefined
        : askedOf(
            signsOf(answer.question),
            answer.question.people.map(({ key }) => key),
            keys,
            names,
          ),
    female: /^(?:she|her|hers)$/iu.test(pronoun),
    names: names.map(({ meant }, k) => ({ meant, chosen: chosen !== undefined && chosen === keys[k] })),
  };
}

function askedOf(
  signs: readonly (readonly string[])[],
  people: readonly number[],
  keys: readonly number[],
  names: Row['names'],
): Asked | undefined {
  const meant = keys.filter((_, k) => names[k]?.meant === true);
  const right = [...people, undefined].map((key) =>
    meant.length > 0 ? key !== undefined && meant.includes(key) : key === undefined || !keys.includes(key),
  );
  return right.includes(true) && right.includes(false) ? { signs, right, weight: 1 } : undefined;
}
