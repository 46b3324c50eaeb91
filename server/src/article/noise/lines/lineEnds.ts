import { everydayNames, givenNames } from '../../../rules/given';
import { roleNouns, titles } from '../../../rules/titles';

/** How a line ends and begins, seen as part of a sentence. */

/** Words that no sentence and no heading ends with. */
const functionWords = new Set(
  `a an the of in on at to for from by with without and or but nor that which who whom whose as is are was were be been
   being has have had his her their its our my your this these those will would could should can may might must than
   into onto over under between among about not if when while because since until after before during against through
   mr mrs ms dr prof sen gov gen rep lt col sgt st said says told called described`.split(/\s+/u),
);

/** Words that no heading ends with either, and those that a name follows. */
const neverLast = new Set(
  `a an the and or nor but than his its their our my your mr mrs ms dr prof sen gov gen rep lt col sgt st`.split(
    /\s+/u,
  ),
);

/** First words of names of places. */
const halfNames = new Set(
  'new san los las el la south north east west upper lower saint santa fort mount lake great'.split(' '),
);

const unended = new Set(
  'a an the of in at to for from by with without and or into between its their his our'.split(' '),
);

/** Some sites close a quotation with the mark that opens one. */
const closers: ReadonlySet<string> = new Set(' \t\u00a0"\'”’“»›)]}*_');
const stops: ReadonlySet<string> = new Set('.!?…。！？');
/** The source of what was said, as some sites put it behind a sentence. */
const sourceTag = /\s?\[[^\]]{1,40}\]$/u;
const abbreviation =
  /(?:^|[\s("“‘])(?:mr|mrs|ms|dr|prof|sen|gov|gen|rep|lt|col|sgt|capt|rev|hon|st|no|vs|jan|feb|aug|sept|oct|nov|dec)\.$/iu;

/** Whether a line ends as a sentence does. */
export function endsSentence(line: string): boolean {
  const tail = line.slice(-60);
  const bare = withoutClosers(tail.endsWith(']') ? tail.replace(sourceTag, '') : tail);
  if (!stops.has(bare.slice(-1))) return false;
  return !(bare.length === tail.length && tail.endsWith('.') && abbreviation.test(bare));
}

function withoutClosers(text: string): string {
  let end = text.length;
  while (end > 0 && closers.has(text[end - 1] ?? '')) end--;
  return text.slice(0, end);
}

/** The letters that a line ends with, a full stop aside, as far as a function word can go. */
export function lastWord(line: string): string {
  const end = line.endsWith('.') ? line.length - 1 : line.length;
  let start = end;
  while (start > 0 && end - start < 20 && /\p{L}/u.test(line[start - 1] ?? '')) start--;
  return line.slice(start, end);
}

/** Whether a line ends with a word or mark that asks for more. */
export function dangles(line: string): boolean {
  if (/[,–—&]["”’']{0,2}$/u.test(line)) return true;
  const word = lastWord(line);
  return functionWords.has(word.toLowerCase()) && !/\p{Lu}\p{Lu}$/u.test(word);
}

/** Whether a line ends as not even a heading does: with a word that needs another, or with “…,” before its speaker. */
export function neverEnds(line: string): boolean {
  return /,["”’']{1,2}$/u.test(line) || neverLast.has(lastWord(line).toLowerCase());
}

/** Whether a line ends with a word that a name follows: "San", "Agneta", "President", "the governor". */
export function callsForName(line: string): boolean {
  const word = lastWord(line);
  const small = word.toLowerCase();
  if (titles.has(small) || roleNouns.has(small)) return true;
  return word !== small && (halfNames.has(small) || (givenNames.has(small) && !everydayNames.has(small)));
}

/** Titles that are written short and that a name follows; "No." before a figure. */
const beforeName =
  /(?:^|[\s("“‘])(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sen|Rep|Gov|Gen|Maj|Lt|Col|Sgt|Capt|Cmdr|Adm|Rev|Hon|Fr|Mme|Messrs|Det|Insp|Supt|Amb|Pres|St|Mt|Ft)\.$/u;
/** "Main St.", "Park Dr.": behind a name they are a street. */
const street = /\p{Lu}\p{L}{0,20} (?:St|Dr)\.$/u;

/** Whether a line breaks off between a short title and its name, or between "No." and its figure. */
export function isTornName(upper: string, lower: string): boolean {
  const tail = upper.slice(-40);
  if (/(?:^|\s)Nos?\.$/u.test(tail)) return /^\d/u.test(lower);
  return beforeName.test(tail) && !street.test(tail) && /^\p{Lu}/u.test(lower);
}

/** Whether a line breaks off behind a hyphen inside of a word, a name or a number: "de- / fence", "10- / year". */
export function isTornWord(upper: string, lower: string): boolean {
  if (!/[\p{L}\d][-‐¬\u00ad]$/u.test(upper.slice(-3))) return false;
  return (
    /^\p{Ll}/u.test(lower) ||
    (/^\p{Lu}\p{Ll}/u.test(lower) && /\p{Lu}[\p{L}’']{0,30}[-‐]$/u.test(upper.slice(-34)))
  );
}

/** Whether a line ends with a word that nothing ends with, a headline neither. */
export function asksForMore(line: string): boolean {
  return unended.has(line.slice(line.lastIndexOf(' ') + 1));
}

/** Whether a line goes on with a sentence: a small letter, or a mark that never begins one. */
export function continues(line: string): boolean {
  return /^["'“‘(\[]?\p{Ll}/u.test(line) || /^[,;:.!?%”’)\]]/u.test(line);
}

/** Whether a line opens with a quotation mark. */
export function opensQuote(line: string): boolean {
  return /^(?:["“„«]|['‘](?=\p{Lu})|'')/u.test(line);
}

/** Notes below a story, and the time of an entry in a live report. */
const apart =
  /^(?:[_*]{3,}|(?:correction|clarification|editor[’']s note|update|note)\b[^.!?]{0,40}:|this (?:article|story|report|piece|post) (?:was|has been|is) (?:\p{Ll}+ )?(?:amended|updated|corrected|changed|edited|published)\b|\d{1,2}[:.]\d\d (?=\p{Lu}))/iu;

/** Whether a line begins with what never stands in the midst of a paragraph. */
export function standsApart(line: string): boolean {
  return apart.test(line.slice(0, 100));
}

/** Whether a line is an item of a list. */
export function isListItem(line: string): boolean {
  return /^(?:[•‣▪■●◦∙·*+►▶–—-]\s?\S|\(?\d{1,2}[.)]\s|\(?[a-z][.)]\s|\uf0b7)/u.test(line);
}

/** What is still open at the end of a stretch of text: quotation marks and brackets. */
export interface OpenMarks {
  readonly straight: boolean;
  readonly curly: number;
  readonly brackets: number;
}

/** Nothing is open. */
export const nothingOpen: OpenMarks = { straight: false, curly: 0, brackets: 0 };

/** What is open after a line, given what was open before it. */
export function openAfter(line: string, before: OpenMarks): OpenMarks {
  let { straight, curly, brackets } = before;
  for (let at = 0; at < line.length; at++) {
    switch (line.charCodeAt(at)) {
      case 0x22:
        straight = !straight;
        break;
      case 0x201c:
      case 0x201e:
        curly = 1;
        break;
      case 0x201d:
        curly = 0;
        break;
      case 0x28:
      case 0x5b:
        brackets++;
        break;
      case 0x29:
      case 0x5d:
        brackets = Math.max(0, brackets - 1);
        break;
    }
  }
  return { straight, curly, brackets };
}

/** Whether anything is open. */
export function isOpen(marks: OpenMarks): boolean {
  return marks.straight || marks.curly > 0 || marks.brackets > 0;
}
