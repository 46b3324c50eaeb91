import { months, nameSuffixes, postnominals } from '../../../rules/names';
import { honorifics, organisationWords, titles } from '../../../rules/titles';
import { genderOfGiven, givenOf, isGiven, kindOf } from './nameKinds';
import type { Gender, NameMention, RawWord } from './nameWords';
import { bareName, isDate, isMonth, isPlainWord, isPossessive } from './nameWords';
import { wordFacts } from '../../../nlp/wordFacts';

/** What stands around a run of words. */
export interface Surroundings {
  /** A colon follows. */
  readonly labelled: boolean;
  /** "in", "at", "from", "near" or "on" stands before it. */
  readonly placed: boolean;
}

/** The mention that a run of words is; undefined where it names nobody. Its `leads` is for the caller to tell. */
export function mentionOf(
  run: readonly RawWord[],
  quoted: (offset: number) => boolean,
  { labelled, placed }: Surroundings,
): NameMention | undefined {
  const first = run[0];
  const final = run[run.length - 1];
  if (first === undefined || final === undefined) return undefined;
  const address = addressOf(run);
  if (address === undefined) return undefined;
  const from = nameStart(run, address.end, placed);
  const name = withoutLetters(run, from);
  const head = name[0];
  const last = name[name.length - 1];
  if (head === undefined || last === undefined || isNoName(name, labelled)) return undefined;
  const words = name.map((word, index) => (index === name.length - 1 ? bareName(word.text) : word.text));
  const given = givenOf(words[0] ?? '');
  const kind = kindOf(words, address.titled, given !== undefined);
  const gender =
    address.gender ??
    (kind === 'person' && words.length > 1 ? genderOfGiven(words[0] ?? '', given) : undefined);
  const end = last.start + bareName(last.text).length;
  return {
    span: { start: head.start, end },
    full: { start: first.start, end },
    words,
    title: run
      .slice(0, from)
      .map((word) => word.text)
      .join(' '),
    ...(gender === undefined ? {} : { gender }),
    kind,
    initial: first.initial && run.length === 1,
    opens: first.initial,
    leads: false,
    sentence: first.sentence,
    possessive: isPossessive(final.text),
    quoted: quoted(head.start),
  };
}

/** Titles and honorifics at the head of a run. */
interface Address {
  /** Index of the first word behind them. */
  readonly end: number;
  /** What an honorific tells. */
  readonly gender: Gender | undefined;
  readonly titled: boolean;
}

/** Words of a name in full: the given name and the family name. */
const fullName = 2;

/** The titles before a name; undefined for an office alone, which is no name: "the Minister of Works". */
function addressOf(run: readonly RawWord[]): Address | undefined {
  let end = 0;
  let gender: Gender | undefined;
  let titled = false;
  run.forEach((word, index) => {
    const honorific = honorifics.get(word.norm);
    const isLast = index === run.length - 1;
    if (isLast && run.length > 1 && !titles.has(word.norm)) return;
    if (isFamilyName(run, index)) return;
    if (honorific !== undefined && (word.text.endsWith('.') || !isLast)) {
      end = index + 1;
      titled = true;
      gender = honorific === 'either' ? gender : honorific;
    } else if (titles.has(word.norm) && !isLast && !organisationWords.has(run[index + 1]?.norm ?? '')) {
      end = titleEnd(run, index);
      titled = true;
    }
  });
  if (end < run.length) return { end, gender, titled };
  // nothing is left for a name: the title is one, or there is none
  return run.some((word) => /^(?:of|for)$/u.test(word.norm)) ? undefined : { end: 0, gender, titled };
}

/** "Marcus King Jr.": a word of a title behind a given name, with nothing of a name behind it. */
const isFamilyName = (run: readonly RawWord[], index: number): boolean =>
  index > 0 &&
  isGiven(run[index - 1]) &&
  run.length > index + 1 &&
  run.slice(index + 1).every((word) => nameSuffixes.has(word.norm));

/** Index behind a title: "Secretary of State" before "Elena Voss", "Education Minister" before "Max Pell". */
function titleEnd(run: readonly RawWord[], index: number): number {
  const next = run[index + 1]?.norm ?? '';
  // "Secretary of State Elena Voss", "Minister of Roads and Bridges Max Pell"
  if (/^(?:of|for)$/u.test(next)) return officeEnd(run, index + 2);
  const isOffice = /^(?:state|defen[cs]e|education|health|home|foreign|interior|finance)$/u.test(next);
  return isOffice && run.length - (index + 2) >= fullName ? index + 2 : index + 1;
}

/** Where the name behind "Minister of Roads and Bridges" begins: at a given name, else two words from the end. */
function officeEnd(run: readonly RawWord[], from: number): number {
  const least = from + (run[from]?.norm === 'the' ? 2 : 1) + (run[from + 1]?.norm === 'and' ? 2 : 0);
  if (least >= run.length - 1) return least;
  const given = run.findIndex((word, at) => at >= least && at < run.length - 1 && isGiven(word));
  return given < 0 ? Math.max(least, run.length - fullName) : given;
}

/** Index of the first word of the name itself, behind titles, dates, places and peoples. */
function nameStart(run: readonly RawWord[], titleEnd: number, placed: boolean): number {
  let from = titleEnd;
  // "On Monday Anne Durand", but April Summers has a month for a name
  while (from < run.length - 1 && isDate(run[from]) && (!isMonth(run[from]) || run.length - from > fullName))
    from++;
  // "In Greymouth Anne Durand"
  if (placed && run.length - from === 1 + fullName && isGiven(run[from + 1]) && !isGiven(run[from])) from++;
  // "Kenyan Anne Durand", but not "British Museum"
  while (
    from < run.length - 1 &&
    (wordFacts(run[from]?.norm ?? '').demonym || (isShortPlace(run[from]) && isGiven(run[from + 1]))) &&
    !run.slice(from).some((word) => organisationWords.has(bareName(word.norm)))
  )
    from++;
  return from === 0 && opensWithWord(run) ? 1 : from;
}

/** "U.S." and "L.A.", in front of a given name. */
const isShortPlace = (word: RawWord | undefined): boolean =>
  /^(?:U\.S\.|U\.K\.|L\.A\.|D\.C\.)$/u.test(word?.text ?? '');

/** "Celebrities Anne Durand and …": an everyday word that opens the sentence, then a name in full. */
function opensWithWord(run: readonly RawWord[]): boolean {
  const first = run[0];
  return (
    run.length === 1 + fullName &&
    first?.initial === true &&
    !isGiven(first) &&
    isPlainWord(first.norm) &&
    isGiven(run[1])
  );
}

/** The words of the name: "Anne Durand" of "Anne Durand QC". */
function withoutLetters(run: readonly RawWord[], from: number): readonly RawWord[] {
  const lettered = run.length - from > fullName && postnominals.has(run[run.length - 1]?.text ?? '');
  return lettered ? run.slice(from, -1) : run.slice(from);
}

/** "Republicans", "a Kansas Democrat": people of a party, not a name. */
const ofParty = /^(?:democrats?|republicans?|conservatives|liberals|tories|socialists|libertarians?)$/u;

/** Whether the words are a date, the people of a party or a country, or a label: "BYLINE: …". */
function isNoName(name: readonly RawWord[], labelled: boolean): boolean {
  const head = name[0];
  if (name.every((word) => wordFacts(bareName(word.norm)).date || months.has(word.norm))) return true;
  if (ofParty.test(bareName(name[name.length - 1]?.norm ?? ''))) return true;
  if (name.length === 1 && head !== undefined && /s$/u.test(head.norm) && wordFacts(head.norm).demonym)
    return true;
  return labelled && name.every((word) => word.text.length > 1 && word.text === word.text.toUpperCase());
}
