/** A way in which a quotation is given its speaker. */
export interface PatternRow {
  readonly id: string;
  /** How it was decided, in plain words; completes "Decided by: …". */
  readonly why: string;
  /**
   * Share of such attributions that were right on half of PolNeAR's training articles, drawn to the mean of all where
   * there were few; a guess where there was none. article/confidence.ts adds what length and mention tell.
   */
  readonly confidence: number;
}

/** Every pattern, in the order in which they are tried. */
export const patternRows: readonly PatternRow[] = [
  { id: 'quote-verb-speaker', why: 'the verb and then the speaker follow the quotation', confidence: 0.98 },
  { id: 'quote-speaker-verb', why: 'the speaker and then the verb follow the quotation', confidence: 0.96 },
  { id: 'according-to', why: '“according to” names the speaker in the same sentence', confidence: 0.88 },
  { id: 'as-speaker-put-it', why: '“as … put it” names the speaker in the same sentence', confidence: 0.88 },
  {
    id: 'speaker-verb-quote',
    why: 'the speaker and the verb stand right before the quotation',
    confidence: 0.87,
  },
  {
    id: 'speaker-verb-words-quote',
    why: 'the speaker and the verb stand earlier in the same sentence',
    confidence: 0.79,
  },
  {
    id: 'speaker-verb-embedded',
    why: 'the quotation is part of what the speaker is reported to have said',
    confidence: 0.86,
  },
  {
    id: 'speaker-noun-quote',
    why: 'a noun of saying with its owner stands earlier in the same sentence',
    confidence: 0.72,
  },
  { id: 'passive-by', why: 'the speaker follows “by” after a passive verb', confidence: 0.79 },
  // a guess: most of these are headlines in single marks, which the corpus does not annotate
  { id: 'name-colon', why: 'a name and a colon stand before the quotation', confidence: 0.85 },
  { id: 'colon-sentence', why: 'the sentence before the colon is about the speaker', confidence: 0.65 },
  { id: 'dash-name', why: 'a dash and a name follow the quotation', confidence: 0.85 },
  { id: 'verb-beside', why: 'a verb with a subject stands right beside the quotation', confidence: 0.7 },
  { id: 'other-half', why: 'it is the other half of a quotation that a tag splits', confidence: 0.95 },
  {
    id: 'sentence-subject',
    why: 'the sentence is about this speaker, though no verb of saying stands in it',
    confidence: 0.55,
  },
  {
    id: 'same-sentence',
    why: 'the same sentence gives an earlier quotation to this speaker',
    confidence: 0.85,
  },
  {
    id: 'same-paragraph',
    why: 'it goes on from a quotation of this speaker in the same paragraph',
    confidence: 0.95,
  },
  {
    id: 'later-in-paragraph',
    why: 'the next quotation in the same paragraph is this speaker’s',
    confidence: 0.76,
  },
  { id: 'subject-before', why: 'the sentence before it is about this speaker', confidence: 0.72 },
  {
    id: 'previous-paragraph',
    why: 'it stands alone after a paragraph in which this speaker is quoted',
    confidence: 0.78,
  },
  { id: 'announced', why: 'the paragraph before ends in a colon and names the speaker', confidence: 0.96 },
  { id: 'transcript', why: 'the line begins with the speaker’s name, as in a transcript', confidence: 0.9 },
  {
    id: 'reported-speech',
    why: 'the speaker and a verb of saying introduce it, without marks',
    confidence: 0.7,
  },
  { id: 'none', why: 'nothing in the text names a speaker for it', confidence: 0 },
  { id: 'not-speech', why: 'the marks set off a word or a title, not speech', confidence: 0 },
];

const byId: ReadonlyMap<string, PatternRow> = new Map(patternRows.map((row) => [row.id, row]));

/** How a pattern decides, in plain words; an id that is not known is given back as it is. */
export function describePattern(id: string): string {
  return byId.get(id)?.why ?? id;
}

/** The share of attributions by this pattern that were right when measured, 0 to 1. */
export function patternConfidence(id: string): number {
  return byId.get(id)?.confidence ?? 0;
}
