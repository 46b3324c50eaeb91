/**
 * The patterns of attribution: the ways in which a quotation is given its speaker, one row each. The words in which
 * people are told of them stand in wording/attribution.ts, which does not compile before a new row has its words.
 * This file imports nothing, so that any other may name a pattern.
 */

/** What the analysis reads of a pattern, beside how sure its attributions are. */
interface Traits {
  readonly id: string;
  /** A speech tag, a speaker with a verb right beside the quotation: behind it ("…," said Durand) or before it. */
  readonly tag?: 'behind' | 'before';
  /** The speaker's name stands beside the quotation with a colon or a dash, and no verb. */
  readonly bareName?: true;
  /** Decided by how a turn of an interview or a transcript begins. */
  readonly turn?: true;
  /** Where something splits a quotation, the part that is found in this way decides for all of them. */
  readonly forAllParts?: true;
}

/** Found in the quotation's own sentence: ranking.ts tells how sure each attribution is. */
interface WeighedRow extends Traits {
  readonly weighed: true;
  readonly confidence?: never;
}

/** As sure as the row says. */
interface RatedRow extends Traits {
  readonly weighed?: never;
  /**
   * Share of such attributions that were right on half of PolNeAR's training articles, drawn to the mean of all where
   * there were few; a guess where there was none. confidence.ts adds what length and mention tell.
   */
  readonly confidence: number;
}

/** Taken over from a quotation of the same words, with how sure that one is: see saidBelow.ts. */
interface CarriedRow extends Traits {
  readonly carried: true;
  readonly weighed?: never;
  readonly confidence?: never;
}

/** Nobody is named, so there is nothing to be sure of. */
interface NobodyRow extends Traits {
  readonly nobody: true;
  readonly weighed?: never;
  readonly confidence?: never;
}

/** A way in which a quotation is given its speaker. */
type PatternRow = WeighedRow | RatedRow | CarriedRow | NobodyRow;

/**
 * Every pattern. The order of the rows means nothing to the analysis; it is laid out for a reader: first what the
 * quotation's own sentence tells, then its paragraph, then the rest of the article, last who is not named. What is tried
 * in which order is said by candidates/candidates.ts for a sentence and by paragraph.ts for what stands around it.
 */
export const patternRows = [
  { id: 'quote-verb-speaker', weighed: true, tag: 'behind', forAllParts: true },
  { id: 'quote-speaker-verb', weighed: true, tag: 'behind', forAllParts: true },
  { id: 'according-to', weighed: true, forAllParts: true },
  { id: 'as-speaker-put-it', weighed: true },
  { id: 'speaker-verb-quote', weighed: true, tag: 'before', forAllParts: true },
  { id: 'speaker-verb-words-quote', weighed: true, forAllParts: true },
  { id: 'speaker-verb-embedded', weighed: true },
  { id: 'speaker-noun-quote', weighed: true },
  { id: 'passive-by', weighed: true },
  { id: 'message-sender', weighed: true },
  { id: 'name-colon', weighed: true, bareName: true, forAllParts: true },
  { id: 'colon-sentence', weighed: true, forAllParts: true },
  // a guess: the corpus has only a few
  { id: 'own-words', confidence: 0.9 },
  { id: 'dash-name', confidence: 0.85, bareName: true },
  { id: 'verb-beside', weighed: true },
  { id: 'sentence-subject', weighed: true },
  { id: 'in-sentence', weighed: true },
  // guesses, as the rest of this kind: the corpus has hardly any
  { id: 'was-how', confidence: 0.9 },
  { id: 'named-behind', confidence: 0.8 },
  { id: 'same-sentence', confidence: 0.8 },
  { id: 'same-paragraph', confidence: 0.95 },
  { id: 'later-in-paragraph', confidence: 0.76 },
  { id: 'subject-before', confidence: 0.72 },
  { id: 'previous-paragraph', confidence: 0.78 },
  { id: 'brought-in', confidence: 0.75 },
  { id: 'in-turn', confidence: 0.7 },
  { id: 'announced', confidence: 0.96 },
  // a guess: what is set off so the corpus has hardly ever
  { id: 'set-off', confidence: 0.8 },
  { id: 'transcript', confidence: 0.9, turn: true },
  { id: 'said-below', carried: true },
  { id: 'said-elsewhere', carried: true },
  { id: 'reported-speech', weighed: true },
  // a person said so: nothing is surer
  { id: 'by-hand', confidence: 1 },
  { id: 'question', nobody: true, turn: true },
  { id: 'none', nobody: true },
  { id: 'not-speech', nobody: true },
] as const satisfies readonly PatternRow[];

type Row = (typeof patternRows)[number];

/** The id of a row. */
export type PatternId = Row['id'];

/** A pattern whose attributions are weighed one by one, by what their sentences show. */
export type WeighedPattern = Extract<Row, { readonly weighed: true }>['id'];

/** A pattern whose attributions were right as often as its row says. */
export type RatedPattern = Extract<Row, { readonly confidence: number }>['id'];

/** A pattern by which nobody is named. */
export type NobodyPattern = Extract<Row, { readonly nobody: true }>['id'];

/** The rows, each with every trait that any row may have. */
const rows: readonly (PatternRow & { readonly id: PatternId })[] = patternRows;

const idsWhere = (fits: (row: PatternRow) => boolean): ReadonlySet<PatternId> =>
  new Set(rows.flatMap((row) => (fits(row) ? [row.id] : [])));

/** A speaker and a verb of saying, right beside the quotation. */
export const tagPatterns: ReadonlySet<PatternId> = idsWhere(({ tag }) => tag !== undefined);

/** A speaker and a verb of saying, right behind the quotation: "…," said Durand. */
export const tagPatternsBehind: ReadonlySet<PatternId> = idsWhere(({ tag }) => tag === 'behind');

/** A name beside the quotation with a colon or a dash, and no verb. */
export const bareNamePatterns: ReadonlySet<PatternId> = idsWhere(({ bareName }) => bareName === true);

/** How a turn of an interview or a transcript begins. */
export const turnPatterns: ReadonlySet<PatternId> = idsWhere(({ turn }) => turn === true);

/** Of a quotation in several parts, the one that is found so decides for all. */
export const allPartsPatterns: ReadonlySet<PatternId> = idsWhere((row) => row.forAllParts === true);

const weighed = idsWhere((row) => row.weighed === true);

/** Whether attributions by this pattern are weighed one by one. */
export function isWeighed(id: PatternId): id is WeighedPattern {
  return weighed.has(id);
}

const shares: ReadonlyMap<PatternId, number> = new Map(
  rows.map(({ id, confidence = 0 }) => [id, confidence]),
);

/** The share of attributions by this pattern that were right when measured, 0 to 1. */
export function patternConfidence(id: RatedPattern): number {
  return shares.get(id) ?? 0;
}
