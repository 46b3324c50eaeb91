/**
 * What tells other things that are kept in .txt files from a news article: their words, and lines of a form of their own.
 * Data only; article/detection/ weighs it. The client reads it for the first plain text whose name does not tell. Every pattern is linear.
 */

const words = (list: string): readonly string[] => list.split(' ');

/** Words of manuals, licences, messages of programs and recipes, where articles use them seldom. */
export const manualWords = words(
  'file files directory directories option options argument arguments parameter parameters function functions method methods class classes variable variables value values string strings integer boolean array arrays object objects pointer module modules package packages library libraries compiler compile compiled builds install installed installation command commands default defaults syntax script scripts code bug bugs patch commit commits repository config configuration configure input output error errors exception warnings return returns api interface implementation kernel server client protocol byte bytes buffer bits encoding unicode runtime debug specify specified specifies optional users software license licensee licensor parser parse header headers attribute attributes node cache index element elements path paths documentation usage mode flag flags cursor keyboard plugin html http url unix linux windows tablespoons tbsp tsp cups preheat oven stir whisk simmer bake ingredients',
);

/** Words of contracts, laws and wills. */
export const lawWords = words(
  'shall hereby herein hereof hereinafter thereof therein thereto pursuant whereas notwithstanding undersigned indemnify lessee lessor landlord tenant licensee assigns bequeath executor testament governed forthwith clause subsection annex warranties agreement terminate termination liable deemed',
);

/** Words of papers and textbooks. */
export const paperWords = words(
  'abstract keywords hypothesis theorem lemma propose proposed methodology empirical dataset baseline significantly respectively thus hence et al fig eq algorithm theoretical framework literature furthermore whereby parameters',
);

/** Words of novels and stories: how people speak and look in them, and what old ones say. */
export const storyWords = words(
  'cried exclaimed whispered murmured muttered sighed smiled nodded gazed stared glanced laughed shouted replied answered upon dear sir madam miss lady gentleman lord oh ah yes till scarcely presently perhaps seemed eyes lips hair heart soul door window chair bed silence darkness suddenly softly quietly slowly voice face hand hands felt thought knew looked walked stood sat turned wished ought thou thee thy thine hath doth ye',
);

/** Title or heading of a chapter. */
export const chapterLine =
  /^(?:chapter|book|part|volume|canto|letter) (?:[ivxlc]{1,7}|\d{1,3}|the \w+|one|two|three|four|five|six|seven|eight|nine|ten|\w{3,6}teen|twenty(?:-\w+)?)\b[.:]?(?: ?[-–—:.] ?.{0,60})?$/i;
/** What happens on a stage or a screen. */
export const stageLine =
  /^(?:[[(](?:Re-)?(?:Enter|Exit|Exeunt|Scene|SCENE|Curtain)\b|(?:Enter|Exit|Exeunt|EXIT|ENTER) [A-Z]{2,}|Exeunt\b|(?:ACT|SCENE|Act|Scene) (?:[IVX]+|\d{1,2}|ONE|TWO|THREE)\b\.?[^a-z]{0,60}$|(?:INT|EXT)\.? [A-Z]{2,}|FADE (?:IN|OUT)\b|CUT TO\b|CURTAIN\.?$)/;

/** Letters and signs put together as prose does not: paths, flags, calls, identifiers, markup. */
export const codeLike =
  /`|\b[a-z]+_[a-z]|\b[a-z]+\d*[A-Z][a-z]+[A-Z]|\b\w+\(\)|\s--?[a-z][\w-]+|\s(?:\.{0,2}|~)\/[\w.-]+|[{}]|[=!<>]=|[=-]>|\w::\w|<\/?[a-zA-Z][\w-]{0,15}>|\b[A-Z]{2,}_[A-Z]|\\[a-z]|\$[A-Za-z{(]|\b\w+\.(?:txt|py|js|ts|c|h|go|rs|md|html?|json|xml|exe|dll|sh|conf)\b/g;

/** References to a page, a paper or a note. */
export const citation =
  /\bpp?\. ?\d|\bet al\b|\[\d{1,3}\]|\([A-Z][a-z]+,? (?:19|20)\d\d[a-z]?\)|\bibid\b|\bop\. cit\b|\bdoi:/g;

/** How an entry of an encyclopaedia begins: with a name and the years of a life, how it is spoken, or where it is from. */
export const entry =
  /^[^\n\r.]{3,80} \([^()\n\r]{0,90}\b1\d{3} ?[–—-] ?[^()\n\r]{0,40}\d{4}\)|[[(/][^\n\r\])/]{0,20}[ˈəɛɪʃʒɔɑ]|^From Wikipedia\b|\[edit\]|^Early life(?: and \w+)?$/m;

/** A year before anybody's news. */
export const oldYear = /\b1(?:[0-8]\d\d|9[0-3]\d)\b/g;

/** A line of a list. */
export const listLine = /^\s*(?:[-*+•·▪☐☑✓|#]\s|\[[ xX]?\]|\d{1,3}[.)]\s|\([a-z\d]{1,3}\)\s|[a-z][.)]\s)/;
/** A heading or rule of a manual. */
export const headingLine = /^(?:#{1,6} |[=~^+*#-]{4,}\s*$|\.\. [\w-]+:|\d{1,3}\.\d[\d.]{0,9}\s)/;
/** A line of a log or of an error's trace. */
export const logLine =
  /^(?:\[?\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}|[A-Z][a-z]{2} +\d{1,2} \d{2}:\d{2}:\d{2} |\[?(?:INFO|WARN|WARNING|ERROR|DEBUG|TRACE|FATAL)\b|\d+\.\d+\.\d+\.\d+ |\s+at [\w.$<>]+ ?\(|\s+File "|Traceback )/;
/** A line of a chat: time and name first. */
export const chatLine =
  /^(?:\[?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[AaPp][Mm])?\]?[ -]{1,3}<?[\w .+@-]{1,30}>?:?\s|<[\w.+ @-]{1,30}> |\[?\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},? \d{1,2}:\d{2}[^\n\r]{0,40}: )/;
/** A line of an e-mail's header. */
export const mailLine =
  /^(?:From|To|Cc|Bcc|Subject|Sent|Date|Received|Reply-To|Message-ID|Return-Path|MIME-Version|Content-[\w-]+|Newsgroups): /i;
/** What shows that a mail hands on what somebody else wrote. */
export const forwarded =
  /^-+ ?(?:Forwarded|Original) message|^Begin forwarded message|^Subject: (?:Fwd?|WG|Tr):/i;
/** How a letter or a mail begins and ends. */
export const salutation =
  /^(?:(?:Hi|Hello|Hey|Dear)(?: [\p{L}.'’-]+){0,4}[,:!]?|(?:Best|Kind regards|Regards|Best wishes|Yours (?:sincerely|faithfully|truly)|Sincerely|Cheers|Love|Thanks|Many thanks),?)$/u;

/** A form of text that is no article, told by its lines. */
export interface Form {
  /** As a reader calls it: "It is …". */
  readonly what: string;
  /** A line of this form. */
  readonly line: RegExp;
  /** So many lines there must be at least, */
  readonly lines: number;
  /** and of all lines so large a share, 0 to 1. */
  readonly share: number;
  /** A line that tells alone, where it is one of the first lines. */
  readonly first?: RegExp;
}

/** Forms that are no article whatever their sentences say. The first that fits is told. */
export const forms: readonly Form[] = [
  {
    what: 'subtitles',
    line: /^(?:\d{1,2}:)?\d{1,2}:\d{2}[.,]\d{1,3} ?(?:-->|,) ?(?:\d{1,2}:)?\d{1,2}:\d{2}[.,]\d|^\[\d{2}:\d{2}[.:]\d{2}\]|^Dialogue: \d|^\{\d+\}\{\d+\}/,
    lines: 2,
    share: 0.12,
    first: /^WEBVTT\b|^\[Script Info\]/,
  },
  {
    // GIFT: ::title:: and answers in braces; Aiken: ANSWER: B; and answers to tick
    what: 'a quiz',
    line: /^::[^:\n\r]{1,80}::|\{[^{}\n\r]{0,200}[=~][^{}\n\r]{0,200}\}|^\{?\s*[=~]\s?%?\S|\{(?:T|F|TRUE|FALSE)\}|^(?:ANSWER|Answer|Correct answer|Ans)\b ?[:.]|^\(?[A-Ea-e][.)] ?\S|^(?:Question|Q) ?\d{1,3}\b|^\d{1,3}[.)]? ?[A-E]$|_{4,}|^\[ ?[xX]? ?\] |^Answer key\b/i,
    lines: 3,
    share: 0.4,
    first: /^(?:\$CATEGORY|::[^:\n\r]{1,80}::)/,
  },
  {
    what: 'the minutes of a meeting',
    line: /^(?:\W{0,3}\d{0,2}[.)]? ?)(?:Present|Apologies(?: for absence)?|In attendance|Attendees|Attending|Absent|Regrets|Action(?: items?| points?)?|Motion|Resolved|RESOLVED|Chair(?:man|person)?|Minutes(?: taken| of)?|Matters arising|Any other business|AOB|A\.O\.B\.?|Call to order|Adjourn\w*|Agenda|Next meeting|Date of next meeting|Old business|New business|Seconded by|Treasurer['’]s report|Moved by)\b/i,
    lines: 3,
    share: 0.12,
  },
  {
    what: 'a recipe',
    line: /^\W{0,3}(?:[\d½¼¾⅓⅔][\d½¼¾⅓⅔./ -]*\s?(?:g|kg|ml|cl|l|oz|lbs?|cups?|tsps?|tbsps?|teaspoons?|tablespoons?|pinch|cloves?|sticks?|cans?|tins?|large|small|medium|eggs?|onions?)\b|(?:Ingredients|Method|Directions|Instructions|Preparation|Serves \d|Servings|Makes \d|Yield|(?:Prep|Cook|Total)(?:aration|ing)? time)\b.{0,30}$)/i,
    lines: 4,
    share: 0.2,
  },
  {
    what: 'a CV',
    line: /^(?:Curriculum vitae|R[ée]sum[ée]|(?:Work |Professional |Employment )?(?:Experience|History)|Education(?: and training)?|(?:Key |Technical )?Skills|References(?: available)?|Qualifications|Languages|Personal (?:details|statement|profile)|Profile|Objective|Certifications|Hobbies|Interests)\b[^.]{0,30}$/i,
    lines: 3,
    share: 0.08,
  },
  {
    what: 'a play or a script',
    line: stageLine,
    lines: 2,
    share: 0.02,
  },
];

/** Small words of other languages that English has not. */
export const foreignWords = words(
  'der und das ist nicht ein eine mit auf für von dem den wird sich les est pas une dans pour qui sur avec sont el los las una por con para más pero il che di della sono gli het een van niet dat zijn voor não uma com och att som är ikke og det nie się jest na że w ja ei että',
);
