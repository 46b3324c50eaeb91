/** Who sent the message that is said to say something: "a letter from Anne Durand reads", "Durand issued a post saying". */

import type { Chunk, Clause, Phrase, Word } from './types';
import { isOwner } from './wordTests';

/** What somebody sends or publishes in their own name. */
const messages =
  /^(?:letter|post|e-?mail|message|statement|tweet|memo|note|text|release|op-ed|blog|postcard|telegram|fax|reply|response|posting|memorandum|dispatch|missive|ad|advert|advertisement|video|communiqu[eé]|newsletter)s?$/u;

/** Verbs with which it goes out. */
const sends =
  /^(?:issue[sd]?|issuing|sen[dt]|sends|sending|released?|releases|releasing|posted|posts|posting|wrote|writes|written|writing|published|publishes|publishing|circulated?|circulating|shared?|sharing|signed|signs|signing|tweeted|tweets|penned|filed|distributed|mailed|emailed|left|leaves|drafted|made|makes|gave|gives|put|delivered|retweeted|reposted)$/u;

/** The sender, where a phrase is a message and the sentence tells who sent it; else undefined. */
export function senderOf(
  clause: Clause,
  phrase: Phrase,
  subjectOf: (verb: number) => Phrase | undefined,
): Phrase | undefined {
  const { chunks, words } = clause;
  const head = chunks[phrase.from];
  const noun = head === undefined ? undefined : words[head.to - 1];
  if (head === undefined || noun === undefined || phrase.owner !== undefined) return undefined;
  if (!messages.test(noun.norm)) return undefined;
  const owner = ownerIn(clause, head);
  const isTheirs = owner !== undefined && words[owner]?.pos === 'pronoun';
  if (owner !== undefined && !isTheirs) return withOwner(phrase, owner, words[owner]);
  return fromWhom(clause, phrase) ?? sentBy(clause, phrase) ?? bySending(clause, phrase, isTheirs, subjectOf);
}

/** "A letter from the mayor of Kells". */
function fromWhom({ chunks }: Clause, { from, to, via }: Phrase): Phrase | undefined {
  const link = chunks[from + 1];
  if (to < from + 3 || link?.kind !== 'P' || !/^(?:from|by)$/u.test(link.text)) return undefined;
  return { from: from + 2, to, ...(via === undefined ? {} : { via }) };
}

/** "An email signed by the mayor". */
function sentBy({ chunks, words }: Clause, { from }: Phrase): Phrase | undefined {
  const verb = chunks[from + 1];
  const isSent = verb?.kind === 'VP' && verb.to - verb.from === 1 && sends.test(words[verb.from]?.norm ?? '');
  if (!isSent || chunks[from + 2]?.text !== 'by' || chunks[from + 3]?.kind !== 'NP') return undefined;
  return { from: from + 3, to: from + 4 };
}

/** The word of a chunk that tells whose it is; undefined where none does. */
function ownerIn({ words }: Clause, { from, to }: Chunk): number | undefined {
  let owner = to - 2;
  while (owner >= from && words[owner]?.possessive !== true && !isOwner(words[owner]?.norm ?? '')) owner--;
  return owner < from ? undefined : owner;
}

const times = /^(?:today|yesterday|\p{L}+day|month|week|year|night|morning)(?:['’]s)?$/u;

/** "Durand's post", "the mayor's letter"; "today's letter" is nobody's. */
function withOwner({ from, via }: Phrase, owner: number, word: Word | undefined): Phrase | undefined {
  if (word === undefined || word.name === 'date' || times.test(word.norm)) return undefined;
  return { from, to: from + 1, owner, ...(via === undefined ? {} : { via }) };
}

/** "The campaign sent a letter on Friday saying", "she revised her statement explaining". */
function bySending(
  { chunks, words }: Clause,
  { from }: Phrase,
  isTheirs: boolean,
  subjectOf: (verb: number) => Phrase | undefined,
): Phrase | undefined {
  const verb = chunks[from - 1]?.kind === 'A' ? from - 2 : from - 1;
  const chunk = chunks[verb];
  if (chunk?.kind !== 'VP' || !(isTheirs || sends.test(words[chunk.to - 1]?.norm ?? ''))) return undefined;
  const sender = subjectOf(verb);
  return sender === undefined || sender.from >= from ? undefined : sender;
}
