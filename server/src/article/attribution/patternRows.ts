import type { LossReason, TellKind } from '../types';

/** A way in which a quotation is given its speaker. */
export interface PatternRow {
  readonly id: string;
  /** How it was decided, in plain words; completes "How we know: …". */
  readonly why: string;
  /** The same with the words that tell, for `{words}`; where it is left out, the place of the words says enough. */
  readonly words?: string;
  /**
   * Share of such attributions that were right on half of PolNeAR's training articles, drawn to the mean of all where
   * there were few; a guess where there was none. article/attribution/confidence.ts adds what length and mention tell.
   */
  readonly confidence: number;
  /** Found in the quotation's own sentence: there speakerWeights.ts tells how sure each one is, and not `confidence`. */
  readonly weighed?: true;
}

/** Every pattern, in the order in which they are tried. */
export const patternRows: readonly PatternRow[] = [
  {
    id: 'quote-verb-speaker',
    why: 'the verb and then the speaker follow the quotation',
    confidence: 0.98,
    weighed: true,
  },
  {
    id: 'quote-speaker-verb',
    why: 'the speaker and then the verb follow the quotation',
    confidence: 0.96,
    weighed: true,
  },
  {
    id: 'according-to',
    why: '“according to” names the speaker in the same sentence',
    confidence: 0.88,
    weighed: true,
  },
  {
    id: 'as-speaker-put-it',
    why: '“as … put it” names the speaker in the same sentence',
    confidence: 0.88,
    weighed: true,
  },
  {
    id: 'speaker-verb-quote',
    why: 'the speaker and the verb stand right before the quotation',
    confidence: 0.87,
    weighed: true,
  },
  {
    id: 'speaker-verb-words-quote',
    why: 'the speaker and the verb stand earlier in the same sentence',
    confidence: 0.79,
    weighed: true,
  },
  {
    id: 'speaker-verb-embedded',
    why: 'the quotation is part of what the speaker is reported to have said',
    confidence: 0.86,
    weighed: true,
  },
  {
    id: 'speaker-noun-quote',
    why: 'a noun of saying with its owner stands earlier in the same sentence',
    confidence: 0.72,
    weighed: true,
  },
  { id: 'passive-by', why: 'the speaker follows “by” after a passive verb', confidence: 0.79, weighed: true },
  // a guess: most of these are headlines in single marks, which the corpus does not annotate
  {
    id: 'name-colon',
    why: 'a name and a colon stand before the quotation',
    words: '“{words}” and a colon stand before the quotation',
    confidence: 0.85,
    weighed: true,
  },
  {
    id: 'colon-sentence',
    why: 'the sentence before the colon is about the speaker',
    words: 'the sentence before the colon is about “{words}”',
    confidence: 0.65,
    weighed: true,
  },
  {
    id: 'dash-name',
    why: 'a dash and a name follow the quotation',
    words: 'a dash and “{words}” follow the quotation',
    confidence: 0.85,
  },
  {
    id: 'verb-beside',
    why: 'a verb with a subject stands right beside the quotation',
    confidence: 0.7,
    weighed: true,
  },
  {
    id: 'sentence-subject',
    why: 'the sentence is about this speaker, though no verb of saying stands in it',
    confidence: 0.55,
    weighed: true,
  },
  {
    id: 'same-sentence',
    why: 'the same sentence gives an earlier quotation to this speaker',
    words: 'the same sentence gives an earlier quotation to “{words}”',
    confidence: 0.8,
  },
  {
    id: 'same-paragraph',
    why: 'it goes on from a quotation of this speaker in the same paragraph',
    words: '“{words}” speaks just before it, in the same paragraph',
    confidence: 0.95,
  },
  {
    id: 'later-in-paragraph',
    why: 'the next quotation in the same paragraph is this speaker’s',
    words: '“{words}” speaks right after it, in the same paragraph',
    confidence: 0.76,
  },
  {
    id: 'subject-before',
    why: 'the sentence before it is about this speaker',
    words: 'the sentence before it is about “{words}”',
    confidence: 0.72,
  },
  {
    id: 'previous-paragraph',
    why: 'it stands alone after a paragraph in which this speaker is quoted',
    words: 'it stands alone, after a passage by or about “{words}”',
    confidence: 0.78,
  },
  {
    id: 'announced',
    why: 'the paragraph before ends in a colon and names the speaker',
    words: 'the paragraph before ends in “{words}” and a colon',
    confidence: 0.96,
  },
  // a guess: what is set off so the corpus has hardly ever
  {
    id: 'set-off',
    why: 'it is set off, without marks, behind a paragraph that ends in a colon and names the speaker',
    words: 'it is set off, without marks, behind “{words}” and a colon',
    confidence: 0.8,
  },
  {
    id: 'transcript',
    why: 'the line begins with the speaker’s name, as in a transcript',
    words: 'the line begins with “{words}”, as in a transcript',
    confidence: 0.9,
  },
  // confidence is that of the quotation below, and a little less
  {
    id: 'said-below',
    why: 'the article quotes this speaker with these words below',
    words: 'below, the article quotes “{words}” with these words',
    confidence: 0.9,
  },
  { id: 'question', why: 'it is a question of the interviewer, whom the text does not name', confidence: 0 },
  {
    id: 'reported-speech',
    why: 'the speaker and a verb of saying introduce it, without marks',
    confidence: 0.75,
  },
  { id: 'none', why: 'nothing in the text names a speaker for it', confidence: 0 },
  { id: 'not-speech', why: 'the marks set off a word or a title, not speech', confidence: 0 },
];

const byId: ReadonlyMap<string, PatternRow> = new Map(patternRows.map((row) => [row.id, row]));

/** How a pattern decides, in plain words; an id that is not known is given back as it is. */
export function describePattern(id: string): string {
  return byId.get(id)?.why ?? id;
}

/** How a pattern decides, with the words of the article that tell; undefined where their place says enough. */
export function patternWords(id: string): string | undefined {
  return byId.get(id)?.words;
}

/**
 * Below this confidence no name is shown as the speaker's: the highest threshold below which no more than half of the
 * attributions were right, on both halves of PolNeAR's training articles (`npm run bench -- --polnear DIR`).
 */
export const namedFrom = 0.5;

/** A runner-up that weighs at least this much against the one who was chosen is shown beside them. */
export const nearFrom = 0.3;

/** Why somebody else was not chosen, in plain words; completes "Also possible: Anne Durand, …". */
export const lossReasons: Readonly<Record<LossReason, string>> = {
  further: 'named in the same sentence, but further from the quotation',
  'weaker-cue': 'named in the same sentence, but with a weaker sign of speech',
  within: 'named only within what the other is reported to say',
  'other-part': 'named beside another part of the quotation',
  'further-back': 'named before, but further back',
  'in-passing': 'named before, but only in passing',
  'not-quoted': 'named before, but not quoted last',
  'off-topic': 'quoted before, but another is spoken of since',
  'earlier-speaker': 'quoted in the same paragraph, but before the other',
  'other-gender': 'of the other sex',
  'earlier-paragraph': 'quoted in an earlier paragraph',
  'other-description': 'described with the same word',
};

/** What spoke for the likeliest speaker in a sentence and what against, in plain words; completes "For it: …". */
export const tellWords: Readonly<Record<TellKind, { readonly for: string; readonly against: string }>> = {
  words: {
    for: 'the marked words read like speech',
    against: 'the marked words read like a name or a notion',
  },
  around: {
    for: 'what stands right around the marks leads up to speech',
    against: 'what stands right around the marks does not lead up to speech',
  },
  verb: { for: 'the verb is often one of saying', against: 'the verb is seldom one of saying' },
  place: {
    for: 'the speaker stands where speakers do',
    against: 'the speaker stands where speakers seldom do',
  },
  way: { for: 'speakers are often named in this way', against: 'speakers are seldom named in this way' },
  others: {
    for: 'nobody else in the sentence comes near',
    against: 'somebody else in the sentence may have said it',
  },
};

/** Whether attributions by this pattern are weighed one by one. */
export function isWeighed(id: string): boolean {
  return byId.get(id)?.weighed === true;
}

/** The share of attributions by this pattern that were right when measured, 0 to 1. */
export function patternConfidence(id: string): number {
  return byId.get(id)?.confidence ?? 0;
}
