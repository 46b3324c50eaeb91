/**
 * A quick look at whether a pattern of compromise's can match in a clause at all, before compromise tries it from
 * every word: the words and tags that it cannot do without have to occur one after the other. Never says no wrongly.
 */

/** One piece of a pattern ("#Noun", "(of|from)", "!#Verb?"), as compromise parses it. */
export interface PatternPiece {
  readonly word?: string;
  readonly tag?: string;
  readonly switch?: string;
  readonly fastOr?: ReadonlySet<string>;
  readonly choices?: readonly (readonly PatternPiece[])[];
  readonly operator?: string;
  readonly optional?: boolean;
  readonly negative?: boolean;
  readonly greedy?: boolean;
  readonly fuzzy?: boolean;
  /** Which form of the word is meant, where it is not the usual ones. */
  readonly use?: string;
}

/** Something that has to occur, behind what has to occur before it. */
export interface Step {
  /** Numbers of words and tags, of which one has to occur. */
  readonly keys: readonly number[];
  /** Right behind the word that met the step before; else anywhere behind it. */
  readonly next: boolean;
}

/** Words of a clause are bits of a number; what is longer is not looked at. */
export const longestClause = 31;

/** The steps of a pattern, less those that are too intricate to tell. */
export function stepsOf(pieces: readonly PatternPiece[], numberOf: (key: string) => number): readonly Step[] {
  const steps: Step[] = [];
  let next = false;
  for (const piece of pieces) {
    const keys = piece.optional === true ? undefined : keysOf(piece);
    if (keys !== undefined) steps.push({ keys: keys.map(numberOf), next });
    next = keys !== undefined && piece.greedy !== true && piece.choices === undefined;
  }
  return steps;
}

/** The words and tags of which a piece needs one; `undefined` where that cannot be said. */
function keysOf(piece: PatternPiece): readonly string[] | undefined {
  if (piece.negative === true || piece.fuzzy === true || piece.use !== undefined) return undefined;
  if (piece.word !== undefined) return [piece.word];
  if (piece.tag !== undefined) return [`#${piece.tag}`];
  if (piece.switch !== undefined) return [`%${piece.switch}%`];
  if (piece.fastOr !== undefined) return [...piece.fastOr];
  if (piece.choices === undefined || piece.operator !== 'or') return undefined;
  const choices = piece.choices.map((choice) => {
    const [only] = choice;
    return choice.length === 1 && only !== undefined && only.optional !== true ? keysOf(only) : undefined;
  });
  return choices.includes(undefined) ? undefined : choices.flatMap((keys) => keys ?? []);
}

/**
 * Whether the steps can be met one after the other. `places`: for each word or tag, the words of the clause that have
 * it, as bits. `contracted`: the clause holds a contraction, of which compromise may pass over a half.
 */
export function canFollow(steps: readonly Step[], places: Int32Array, contracted: boolean): boolean {
  let reached = -1;
  let first = true;
  for (const { keys, next } of steps) {
    let here = 0;
    for (const key of keys) here |= places[key] ?? 0;
    if (!first) here &= next && !contracted ? reached << 1 : -(reached & -reached) << 1;
    if (here === 0) return false;
    reached = here;
    first = false;
  }
  return true;
}
