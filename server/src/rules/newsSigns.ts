/**
 * What tells a news article from the other things that are kept in .txt files. Data only; article/detection/ weighs it.
 * Loaded by the client's stub: keep it to a few kB. Every pattern is linear.
 */

const words = (list: string): readonly string[] => list.split(' ');

/** The small words that hold English sentences together: nearly half of the words of prose, hardly any of a list's. */
export const functionWords = words(
  'the of and to in a that is was for on with as by at from he she it they we i you his her their its our my who which this these those an are were be been has have had but not or if when while after before about into over than then there what where will would could should can may more most also out up no so such only just him them us because during between against under do does did how all some other',
);

/** Words of those who speak and of what they speak about when there is news. */
export const newsWords = words(
  'spokesman spokeswoman spokesperson reporters interview statement ms president minister ministers chancellor senator secretary governor mayor congress senate parliament republican republicans democrat democrats government campaign election elections voters vote court judge police officials official council million billion percent yesterday monday tuesday wednesday thursday friday saturday sunday january february april june july august september october november december announced reported according news lawmakers debate polls candidate residents authorities company workers union economy prices bank investigation lawyer prosecutors arrested killed injured crash storm flood researchers scientists university students hospital patients season coach league fans film album band festival climate executive investors profits customers federal agency department director ceo chief trial charges week month year last team players game',
);

/** A verb of speech beside a name of two words. */
export const fullNameSpeaks =
  /\b(?:said|says|told|added|asked|wrote|argued|warned|explained|tweeted|according to) (?:[A-Z][a-z]+\.? )?[A-Z][\p{L}’'-]+ [A-Z][\p{L}’'-]+|\b[A-Z][a-z’'-]+ [A-Z][\p{L}’'-]+(?:, [^,.\n]{3,80},)? (?:said|says|told|added|wrote|argued|warned|explained|tweeted|announced)\b/gu;

/** Speech of an office, and where a newspaper has it from. */
export const officeSpeaks =
  /\b(?:spokes\w{3,6}|officials?|police|minister|president|mayor|governor|officer|report|statement|study|agency|authorit(?:y|ies)|council|company|researchers|experts?|analysts?|ministry|department|government) (?:said|says|told|added|announced|confirmed|warned|reported)\b|\baccording to\b|\btold (?:reporters|the|a|an|[A-Z]{2,}|[A-Z][a-z]+)\b|\bin (?:a|an) (?:statement|interview|email|tweet)\b|\b(?:said|told \w+|announced|reported|confirmed) (?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/g;

/** A mark of quotation beside a verb of speech. */
export const quotedSpeech =
  /["”'’][^\n"“”]{0,40}\b(?:said|says|told|added|adds|asked|wrote|argued|warned|insisted|explained|tweeted)\b|\b(?:said|says|told|added|asked|wrote|argued|warned|insisted|explained|tweeted|called)\b[^\n"“”]{0,40}["“]/g;

/** Two names in a row inside a sentence. */
export const fullName = /[a-z,] [A-Z][a-z]+ (?:[A-Z]\. )?(?:O['’])?[A-Z][a-z]+/g;

/** Days and months as a newspaper dates things, and years within memory. */
export const dated =
  /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|June|July|August|September|October|November|December|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.)|19[5-9]\d|20[0-4]\d|(?:last|this|next) (?:week|month|year))\b/g;

/** Money and shares. */
export const money = /[$£€]\d|\d ?%|\bper ?cent\b|\b(?:million|billion)\b/g;

/** Letters of an organisation among words. */
export const acronym = /[a-z,] [A-Z]{2,5}\b/g;

/** "By Given Name" at the start of a line, and who wrote, posted or tested something. */
export const byline =
  /^[ \t]*(?:(?:Written|Tested|Reviewed|Posted|Story|Words|Report) [Bb]y:?|By|BY) [A-Z][\p{L}'’.-]+(?: [A-Z][\p{L}'’.-]+){1,3}\b/mu;
/** A dateline: "LONDON (AP) —", "Smallville, March 3 (Reuters) -". */
export const dateline =
  /^\p{Lu}[\p{Lu}.' -]{2,30}(?:, [\p{L}\d. ]{2,20})?(?: \([\p{L} ]{2,20}\))? ?(?:--|[—–-]) ?\p{L}|^[\p{L}\d ,.]{3,40}\((?:Reuters|AP|AFP|PA|dpa|UPI|Bloomberg|Xinhua)\)/mu;

/** What a browser's print leaves: a page counter, a date and time. */
export const printed =
  /^[ \t\f]*(?:Page )?\d{1,3} of \d{1,3}[ \t\r]*$|^[ \t\f]*\d{1,3}\/\d{1,3}[ \t\r]*$|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}, \d{1,2}:\d{2}/m;

/** What a news database writes around an article. */
export const database =
  /^(?:LENGTH: +\d|LOAD-DATE:|BYLINE: |DATELINE: |End of Document$|Full text: |Publication title: |ProQuest document ID|Document [A-Z]{4,}\d{6}|WC\s{1,4}[\d,]+ words)/m;

/** What a news site puts around a story; no other kind of text has several of them. */
export const site =
  /\b(?:Advertisement|Related (?:stories|articles|topics|content)|Read more|Most (?:read|popular|viewed)|Share (?:this|on)|Newsletters?|Sign (?:in|up)|Subscribe|Follow us|All rights reserved|Privacy Policy|Terms of (?:Use|Service)|(?:Last )?[Uu]pdated:?|Published:?|Breaking news|Top stories|Getty Images|Photograph:)/g;

/** Who asks and who answers in an interview or a transcript, and how a newspaper announces one. */
export const interview =
  /^(?:Q|Speaker \d|Interviewer|Host|Moderator|Reporter|Presenter|Anchor)[:.]|\binterview(?:ed|s)? (?:with|by)\b|\bedited for (?:length|clarity|brevity)\b|\btranscript (?:as follows|follows|below)/im;
