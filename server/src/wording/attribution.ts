/**
 * What people are told of who said what, and of how that is known. Every table here is read off a type of the
 * analysis: a new pattern, reason or tell does not compile before it has its words.
 */
import type { PatternId } from '../article/attribution/patternRows';
import type { LossReason, TellKind } from '../article/types';

/** A pattern in plain words. */
interface PatternWords {
  /** How it was decided; completes "How we know: …". */
  readonly why: string;
  /** The same with the words that tell, for `{words}`; where it is left out, the place of the words says enough. */
  readonly words?: string;
}

const patterns: Readonly<Record<PatternId, PatternWords>> = {
  'quote-verb-speaker': { why: 'the verb and then the speaker follow the quotation' },
  'quote-speaker-verb': { why: 'the speaker and then the verb follow the quotation' },
  'according-to': { why: '“according to” names the speaker in the same sentence' },
  'as-speaker-put-it': { why: '“as … put it” names the speaker in the same sentence' },
  'speaker-verb-quote': { why: 'the speaker and the verb stand right before the quotation' },
  'speaker-verb-words-quote': { why: 'the speaker and the verb stand earlier in the same sentence' },
  'speaker-verb-embedded': { why: 'the quotation is part of what the speaker is reported to have said' },
  'speaker-noun-quote': { why: 'a noun of saying with its owner stands earlier in the same sentence' },
  'passive-by': { why: 'the speaker follows “by” after a passive verb' },
  'message-sender': { why: 'the speaker sent the message that is named beside the quotation' },
  'was-how': { why: '“was how” and a verb of wording behind the quotation name the speaker' },
  'named-behind': {
    why: 'the sentence behind it tells whose words they are',
    words: 'the sentence behind it says that the words are those of “{words}”',
  },
  'name-colon': {
    why: 'a name and a colon stand before the quotation',
    words: '“{words}” and a colon stand before the quotation',
  },
  'colon-sentence': {
    why: 'the sentence before the colon is about the speaker',
    words: 'the sentence before the colon is about “{words}”',
  },
  'own-words': {
    why: 'the sentence says whose words they are',
    words: '“{words}” says whose words they are',
  },
  'dash-name': {
    why: 'a dash and a name follow the quotation',
    words: 'a dash and “{words}” follow the quotation',
  },
  'by-hand': { why: 'somebody put it right by hand' },
  'verb-beside': { why: 'a verb with a subject stands right beside the quotation' },
  'sentence-subject': { why: 'the sentence is about this speaker, though no verb of saying stands in it' },
  'in-sentence': { why: 'nobody else in the sentence and in those beside it is as likely to have said it' },
  'same-sentence': {
    why: 'the same sentence gives an earlier quotation to this speaker',
    words: 'the same sentence gives an earlier quotation to “{words}”',
  },
  'same-paragraph': {
    why: 'it goes on from a quotation of this speaker in the same paragraph',
    words: '“{words}” speaks just before it, in the same paragraph',
  },
  'later-in-paragraph': {
    why: 'the next quotation in the same paragraph is this speaker’s',
    words: '“{words}” speaks right after it, in the same paragraph',
  },
  'subject-before': {
    why: 'the sentence before it is about this speaker',
    words: 'the sentence before it is about “{words}”',
  },
  'previous-paragraph': {
    why: 'it stands alone after a paragraph in which this speaker is quoted',
    words: 'it stands alone, after a passage by or about “{words}”',
  },
  'brought-in': {
    why: 'the paragraph before ends by bringing in this speaker',
    words: 'the paragraph before ends by bringing in “{words}”',
  },
  'in-turn': {
    why: 'two speakers take turns, and it answers a question of the other',
    words: 'two speakers take turns, and it is the turn of “{words}”',
  },
  announced: {
    why: 'the paragraph before ends in a colon and names the speaker',
    words: 'the paragraph before ends in “{words}” and a colon',
  },
  'set-off': {
    why: 'it is set off, without marks, behind a paragraph that ends in a colon and names the speaker',
    words: 'it is set off, without marks, behind “{words}” and a colon',
  },
  transcript: {
    why: 'the line begins with the speaker’s name, as in a transcript',
    words: 'the line begins with “{words}”, as in a transcript',
  },
  'said-below': {
    why: 'the article quotes this speaker with these words below',
    words: 'below, the article quotes “{words}” with these words',
  },
  'said-elsewhere': {
    why: 'the article quotes this speaker with these words elsewhere',
    words: 'elsewhere, the article quotes “{words}” with these words',
  },
  question: { why: 'it is a question of the interviewer, whom the text does not name' },
  'reported-speech': { why: 'the speaker and a verb of saying introduce it, without marks' },
  none: { why: 'nothing in the text names a speaker for it' },
  'not-speech': { why: 'the marks set off a word or a title, not speech' },
};

/** How a pattern decides, in plain words. */
export function describePattern(id: PatternId): string {
  return patterns[id].why;
}

/** How a pattern decides, with `{words}` for the words of the article that tell; undefined where their place says enough. */
export function patternWords(id: PatternId): string | undefined {
  return patterns[id].words;
}

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
