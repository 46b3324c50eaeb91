/**
 * What tells a news article from the other things that are kept in .txt files. Data only; article/detect.ts weighs it.
 * Loaded by the client's stub: keep it to a few kB. Every pattern is linear.
 */

/** Names that programs and projects give to their files, whatever is in them. */
export const reservedName =
  /^(?:(?:[a-z]+[_-])?(?:requirements?|requires|constraints)(?:[._-][\w.-]{0,30})?|cmake(?:lists|cache)|robots|humans|security|(?:app-)?ads|llms(?:-full)?|read[ _-]?me(?:[._ -][\w. -]{0,40})?|change[ _-]?log(?:[._-][\w.-]{0,30})?|release[ _-]?notes?(?:[._-][\w.-]{0,30})?|(?:licen[sc]es?|copying|copyright|notices?|third-?party-?notices?)(?:[._-](?:[a-z]{2,6}|\d[\d.]{0,7})){0,1}(?:-\d[\d.]{0,7})?|authors|contributors|maintainers|todo|top_level|entry_points|dependency_links|namespace_packages|sources|installed-files)\.te?xt$/i;

/** The same in capitals beside other words: FONT-LICENSE.txt. An article's name is not shouted. */
export const shoutedName = /(?:^|[-_. ])(?:LICEN[SC]ES?|COPYING|README|NOTICES?|CHANGELOG)(?:[-_. ]|$)/;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** The small words that hold English sentences together: nearly half of the words of prose, hardly any of a list's. */
export const functionWords = words(
  'the of and to in a that is was for on with as by at from he she it they we i you his her their its our my who which this these those an are were be been has have had but not or if when while after before about into over than then there what where will would could should can may more most also out up no so such only just him them us because during between against under do does did how all some other',
);

/** Words of manuals, licences, messages of programs and recipes, where articles use them seldom. */
export const manualWords = words(
  'file files filename directory directories option options argument arguments parameter parameters function functions method methods class classes variable variables value values string strings integer boolean array arrays object objects pointer struct module modules package packages library libraries version versions compiler compile compiled build builds install installed installation command commands default defaults syntax script scripts code bug bugs fixed patch commit commits branch branches repository config configuration configure input output error errors exception warnings return returns api interface implementation kernel server client protocol byte bytes buffer bit bits encoding unicode callback runtime debug test tests specify specified specifies deprecated optional user users software source sources license licence licenses licensee licensor licensed copyright warranty warranties merchantability redistribution sublicense notwithstanding herein thereof derivative parser parse header headers field fields attribute attributes node thread memory cache index type types element elements path paths data documentation usage example examples set sets mode flag flags key keys cursor keyboard plugin feature features supported html http url unix linux windows dos teaspoon teaspoons tablespoon tablespoons tbsp tsp cup cups preheat oven stir whisk simmer bake ingredients',
);

/** Words of speech, of those who speak, and of what they speak about when there is news. */
export const newsWords = words(
  'said says told added asked replied wrote tweeted argued insisted announced denied spokesman spokeswoman spokesperson reporters interview statement mr mrs ms president minister ministers chancellor senator secretary governor mayor congress senate parliament republican republicans democrat democrats government campaign election elections voters vote court judge police officials official party council million billion percent yesterday monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december year years week month city country national state states war people woman women man men children family hospital he she his her him they their who news hearing attack lawmakers debate polls candidate residents authorities company workers union economy prices bank investigation lawyer prosecutors arrested killed injured died aged born wife husband father mother son daughter victims crash storm flood researchers scientists study university professor students teachers school doctors patients team season game match players coach league fans film album band novel museum artist exhibition theatre music climate chief executive investors profits customers town village community local life home mayor town festival',
);

/** A mark of quotation beside a verb of speech. */
export const quotedSpeech =
  /["”'’][^\n\r"“”]{0,40}\b(?:said|says|told|added|adds|asked|replied|wrote|argued|warned|insisted|explained|tweeted)\b|\b(?:said|says|told|added|asked|replied|wrote|argued|warned|insisted|explained|tweeted|called)\b[^\n\r"“”]{0,40}["“]/g;

/** Two names in a row inside a sentence. */
export const fullName = /[a-z,] [A-Z][a-z]+ (?:[A-Z]\. )?(?:O['’])?[A-Z][a-z]+/g;

/** "By Given Name" at the start of a line. */
export const byline = /^(?:By|BY) [A-Z][\p{L}'’.-]+(?: [A-Z][\p{L}'’.-]+){1,3}\b/mu;
/** A dateline: "LONDON (AP) —", "Smallville, March 3 (Reuters) -". */
export const dateline =
  /^\p{Lu}[\p{Lu}.' -]{2,30}(?:, [\p{L}\d. ]{2,20})?(?: \([\p{L} ]{2,20}\))? ?(?:--|[—–-]) ?\p{L}|^[\p{L}\d ,.]{3,40}\((?:Reuters|AP|AFP|PA|dpa|UPI|Bloomberg|Xinhua)\)/mu;

/** What a browser's print leaves: a page counter, a date and time. */
export const printed =
  /^[ \t\f]*(?:Page )?\d{1,3} of \d{1,3}[ \t\r]*$|^[ \t\f]*\d{1,3}\/\d{1,3}[ \t\r]*$|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}, \d{1,2}:\d{2}/m;

/** What a news database writes around an article. */
export const database =
  /^(?:LENGTH: +\d|LOAD-DATE:|BYLINE: |DATELINE: |End of Document$|Full text: |Publication title: |ProQuest document ID|Document [A-Z]{4,}\d{6}|WC\s{1,4}[\d,]+ words)/m;

/** Letters and signs put together as prose does not: paths, flags, calls, identifiers, markup. */
export const codeLike =
  /`|\b[a-z]+_[a-z]|\b[a-z]+\d*[A-Z][a-z]+[A-Z]|\b\w+\(\)|\s--?[a-z][\w-]+|\s(?:\.{0,2}|~)\/[\w.-]+|[{}]|[=!<>]=|[=-]>|\w::\w|<\/?[a-zA-Z][\w-]{0,15}>|\b[A-Z]{2,}_[A-Z]|\\[a-z]|\$[A-Za-z{(]|\b\w+\.(?:txt|py|js|ts|c|h|go|rs|md|html?|json|xml|exe|dll|sh|conf)\b/g;

/** A line of a list. */
export const listLine = /^\s*(?:[-*+•·▪☐☑✓>|#]\s|\[[ xX]?\]|\d{1,3}[.)]\s|\([a-z\d]{1,3}\)\s|[a-z][.)]\s)/;
/** A heading or rule of a manual. */
export const headingLine = /^(?:#{1,6} |[=~^+*#-]{4,}\s*$|\.\. [\w-]+:|\d{1,3}\.\d[\d.]{0,9}\s)/;
/** A line of a log or of an error's trace. */
export const logLine =
  /^(?:\[?\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}|[A-Z][a-z]{2} +\d{1,2} \d{2}:\d{2}:\d{2} |\[?(?:INFO|WARN|WARNING|ERROR|DEBUG|TRACE|FATAL)\b|\d+\.\d+\.\d+\.\d+ |\s+at [\w.$<>]+ ?\(|\s+File "|Traceback )/;
/** A line of a chat: time and name first. */
export const chatLine =
  /^(?:\[?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[AaPp][Mm])?\]?[ -]{1,3}<?[\w .+@-]{1,30}>?:?\s|<[\w.+ @-]{1,30}> |\[?\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},? \d{1,2}:\d{2}[^\n]{0,40}: )/;
/** A line of an e-mail's header. */
export const mailLine =
  /^(?:From|To|Cc|Subject|Sent|Date|Received|Message-ID|Return-Path|MIME-Version|Newsgroups): /i;
