import { wordFacts } from '../../nlp/wordFacts';
import { everydayNames, givenNames } from '../../rules/given';
import { honorifics, organisationWords, sentenceStarters, titles } from '../../rules/titles';
import type { Span } from '../types';

/** What a name or title tells of a person; for choosing who a pronoun means. */
export type Gender = 'male' | 'female';

/** A run of words with capital letters that names somebody or something. Body offsets. */
export interface NameMention {
  /** The name alone, without title and possessive ending. */
  readonly span: Span;
  /** Title and name. */
  readonly full: Span;
  readonly words: readonly string[];
  /** "Sen.", "White House Press Secretary"; empty where there is none. */
  readonly title: string;
  readonly gender?: Gender;
  readonly kind: 'person' | 'organisation' | 'place' | 'unknown';
  /** One word at the start of a sentence: it may be no name at all. */
  readonly initial: boolean;
  /** Begins its sentence, or what follows a colon or a mark. */
  readonly opens: boolean;
  /** First name of its sentence: most often what the sentence is about. */
  readonly leads: boolean;
  /** Counted over the body. */
  readonly sentence: number;
  readonly possessive: boolean;
  readonly quoted: boolean;
}

interface RawWord extends Span {
  readonly text: string;
  readonly norm: string;
  readonly capital: boolean;
  readonly initial: boolean;
  readonly sentence: number;
}

const wordPattern = /\p{L}[\p{L}\p{M}\p{N}’'&-]*\.?/gu;
const particles = new Set('de la van von der den bin al el di da dos du le ibn ben y e zu ter ap'.split(' '));
const dottedWords = new Set(
  'mr mrs ms dr det insp supt sen sens rep reps gov gen col lt sgt capt prof rev st jr sr hon adm cmdr maj cpl pres atty'.split(
    ' ',
  ),
);
const months = new Set(
  'january february march april may june july august september october november december'.split(' '),
);
const small = new Set(
  'on in at by for with from to as but is are was were says said vs and or if when after before over about into than that this not his her its their he she it they'.split(
    ' ',
  ),
);
const suffixes = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);
/** Letters after a name: they are no part of it. */
const postnominals = new Set('SC QC KC MP MEP MSP TD OBE MBE CBE PhD MD DPhil FRS RN USN ret Esq'.split(' '));
const joins = new Set(['of', 'for', 'and']);

/** Every name of the body, in order. `quoted` tells whether an offset lies inside a quotation. Linear. */
export function nameMentions(body: string, quoted: (offset: number) => boolean): readonly NameMention[] {
  const words = rawWords(body);
  const mentions: NameMention[] = [];
  const surnames = new Set<string>();
  const inTitle = titleLines(body, words);
  let leadOf = -1;
  for (let at = 0; at < words.length;) {
    const end = runEnd(body, words, at);
    if (end === at) {
      at++;
      continue;
    }
    const within = inTitle[at] === true ? inTitleCase(words, at, end) : { from: at, to: end };
    if (within === undefined) {
      at = end;
      continue;
    }
    at = within.from;
    const { to } = within;
    const place = isDateline(body, words, at, to);
    const found = mentionOf(words.slice(at, to), quoted, {
      labelled: body.charAt(words[to - 1]?.end ?? 0) === ':',
      placed: /^(?:in|at|from|near|on)$/u.test(words[at - 1]?.norm ?? ''),
    });
    const mention = found === undefined || !place ? found : { ...found, kind: 'place' as const };
    if (mention !== undefined) {
      const leads = !mention.quoted && mention.sentence !== leadOf;
      if (leads) leadOf = mention.sentence;
      mentions.push({ ...mention, leads });
      const last = mention.words[mention.words.length - 1];
      if (
        mention.words.length > 1 &&
        mention.kind === 'person' &&
        !opensWithWord(mention) &&
        last !== undefined
      )
        surnames.add(last);
    }
    at = to;
  }
  return mentions.map((mention) =>
    opensWithWord(mention) && surnames.has(mention.words[1] ?? '') ? withoutFirst(mention) : mention,
  );
}

/** "Understated Durand opens lock": an everyday word with the capital of its sentence, then one name. */
const opensWithWord = (mention: NameMention): boolean =>
  mention.opens &&
  mention.words.length === 2 &&
  mention.title === '' &&
  givenOf(mention.words[0] ?? '') === undefined &&
  (isPlainWord((mention.words[0] ?? '').toLowerCase()) || /(?:ed|ing|ly)$/u.test(mention.words[0] ?? ''));

function withoutFirst(mention: NameMention): NameMention {
  const words = mention.words.slice(1);
  const span = { start: mention.span.end - (words[0]?.length ?? 0), end: mention.span.end };
  return { ...mention, words, span, full: span, kind: 'unknown' };
}

/** A line of fewer words may be a name alone. */
const shortestTitle = 5;

/** For each word whether its line is set in title case: "Mayor Pell Opens Bridge After Long Delay". */
function titleLines(body: string, words: readonly RawWord[]): readonly boolean[] {
  const out: boolean[] = [];
  for (let from = 0; from < words.length;) {
    let to = from + 1;
    while (to < words.length && !body.slice(words[to - 1]?.end ?? 0, words[to]?.start ?? 0).includes('\n'))
      to++;
    const long = words.slice(from, to).filter((word) => word.norm.length > 3 && !small.has(word.norm));
    const capitals = long.filter((word) => word.capital).length;
    const titled = to - from >= shortestTitle && long.length >= 3 && capitals >= 0.9 * long.length;
    for (; from < to; from++) out.push(titled);
  }
  return out;
}

/** In title case a name ends where everyday words begin: only a given name and what follows is sure. */
function inTitleCase(
  words: readonly RawWord[],
  from: number,
  to: number,
): { readonly from: number; readonly to: number } | undefined {
  if (to - from === 1) return { from, to };
  for (let at = from; at < to - 1; at++) {
    if (!isGiven(words[at])) continue;
    const next = /^\p{Lu}\.?$/u.test(words[at + 1]?.text ?? '') ? at + 2 : at + 1;
    const last = words[next];
    if (last !== undefined && next < to && !isPlainWord(bareName(last.norm)))
      return { from: at, to: next + 1 };
  }
  return undefined;
}

const isPlainWord = (word: string): boolean =>
  wordFacts(word).common || wordFacts(word.replace(/s$/u, '')).common;

function rawWords(body: string): readonly RawWord[] {
  const words: RawWord[] = [];
  let sentence = 0;
  let last = 0;
  let lastNorm = '';
  let dotted = false;
  for (const match of body.matchAll(wordPattern)) {
    const start = match.index;
    const gap = body.slice(last, start);
    // between most words there is nothing to look at
    const isMarked = gap !== ' ';
    const bare = match[0].endsWith('.') ? match[0].slice(0, -1) : match[0];
    const norm = bare.toLowerCase().replace(/’/gu, "'");
    const abbreviation = match[0].endsWith('.') && (bare.length === 1 || dottedWords.has(norm));
    const broke =
      words.length === 0 ||
      (isMarked && /[.!?\n]/u.test(gap)) ||
      (dotted && !dottedWords.has(lastNorm) && lastNorm.length > 1);
    const initial = broke || (isMarked && /["“‘:;—]/u.test(gap));
    if (broke && words.length > 0) sentence++;
    const text = abbreviation ? match[0] : bare;
    words.push({
      start,
      end: start + text.length,
      text,
      norm,
      capital:
        capitalWord.test(bare) &&
        !(bare.includes('-') && /-\p{Ll}/u.test(bare.slice(1).replace(/^[\p{L}]*-(?:al|el|de|du|la)-/u, ''))),
      initial,
      sentence,
    });
    dotted = match[0].endsWith('.') && !abbreviation;
    last = start + match[0].length;
    lastNorm = norm;
  }
  return words;
}

const isMonth = (word: RawWord | undefined): boolean => months.has(word?.norm ?? '');
const isDate = (word: RawWord | undefined): boolean =>
  isMonth(word) || (word?.text !== 'Jan' && wordFacts(bareName(word?.norm ?? '')).date);

/** Whether a word is a given name by the tagger's list. */
const isGiven = (word: RawWord | undefined): boolean =>
  word !== undefined && givenOf(word.text) !== undefined;

/** The sex that a given name tells; `either` for a name that both have, nothing for no given name. */
function givenOf(text: string): Gender | 'either' | undefined {
  const name = plain(text);
  const known = wordFacts(name).given;
  return known === undefined && everydayNames.has(name) ? undefined : (givenNames.get(name) ?? known);
}

/** Lower case without accents, as the tagger's list has it. */
const plain = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** A capital letter, also behind "al-", "d'" and their like. */
const capitalWord = /^(?:(?:al|el|as|ar|ad|an|at|az|ash|d|l)[-'’])?\p{Lu}/u;

const isPossessive = (text: string): boolean => /['’]s?$/u.test(text);
const bareName = (text: string): string => text.replace(/['’]s?$/u, '');

/** End (index) of the run of name words that starts at an index; the index itself where none does. */
function runEnd(body: string, words: readonly RawWord[], from: number): number {
  const first = words[from];
  if (first === undefined || !startsName(first)) return from;
  let to = from + 1;
  while (to < words.length) {
    const before = words[to - 1];
    const word = words[to];
    if (before === undefined || word === undefined) break;
    if (isPossessive(before.text) && !isGuild(before, words, to)) break;
    const gap = body.slice(before.end, word.start);
    const suffix = suffixes.has(word.norm) && /^,? $/u.test(gap);
    if (!suffix && gap !== ' ' && gap !== '\u00a0' && gap !== '. ' && gap !== '.') break;
    if (
      gap.startsWith('.') &&
      before.text.length > 1 &&
      !before.text.endsWith('.') &&
      !dottedWords.has(before.norm)
    )
      break;
    // a headline in capitals: "Premier On Taxes"
    if (word.capital && small.has(word.norm)) break;
    if (word.capital && !(word.sentence !== before.sentence)) {
      to++;
      continue;
    }
    // "van den Broek", "of the Exchequer"
    let far = to + 1;
    while (far < to + 3 && (isParticle(words[far]) || (word.norm === 'of' && words[far]?.norm === 'the')))
      far++;
    const next = words[far];
    const spaced =
      next !== undefined &&
      next.capital &&
      /^ \S+(?: \S+)* $/u.test(` ${body.slice(word.start, next.start)}`) &&
      next.sentence === word.sentence;
    if (!spaced) break;
    if (particles.has(word.norm)) to = far + 1;
    else if (joins.has(word.norm) && joinsName(words.slice(from, to), word.norm) && !startsPerson(next))
      to = far + 1;
    else break;
  }
  return to;
}

const isParticle = (word: RawWord | undefined): boolean =>
  word !== undefined && !word.capital && particles.has(word.norm);

/** "KITWE, Zambia", "LONDON —": a place in capitals at the start of a paragraph. */
function isDateline(body: string, words: readonly RawWord[], from: number, to: number): boolean {
  const first = words[from];
  const last = words[to - 1];
  if (first === undefined || last === undefined || !first.initial) return false;
  if (first.start > 0 && body.charAt(first.start - 1) !== '\n') return false;
  return (
    words.slice(from, to).every((word) => word.text.length > 2 && word.text === word.text.toUpperCase()) &&
    /^(?:,|\s?[—–(-])/u.test(body.slice(last.end, last.end + 2))
  );
}

/** "Pilots' Association", "Children's Hospital": the possessive of an everyday word inside an organisation's name. */
function isGuild(owner: RawWord, words: readonly RawWord[], from: number): boolean {
  const bare = bareName(owner.norm);
  const saint = /^(?:st|saint)$/u.test(words[from - 2]?.norm ?? '');
  if (!saint && !/s['’]$/u.test(owner.text) && !/^(?:women|men|people|children)$/u.test(bare)) return false;
  for (let at = from; at < Math.min(words.length, from + 3) && words[at]?.capital; at++)
    if (organisationWords.has(words[at]?.norm ?? '')) return true;
  return false;
}

function startsName(word: RawWord): boolean {
  if (!word.capital || word.norm === 'i' || word.norm.startsWith("i'") || partyTag.test(word.text))
    return false;
  // "Will" and "May" are names where no sentence starts
  return (
    !sentenceStarters.has(word.norm) ||
    (!word.initial && /^(?:will|may|grant|mark|can|art|bill|an|so|van)$/u.test(word.norm))
  );
}

/** "Secretary of State", "Department of Health", "University of Iowa": the run goes on over the joining word. */
function joinsName(run: readonly RawWord[], join: string): boolean {
  const last = run[run.length - 1];
  if (last === undefined) return false;
  // "Ministry of Roads and Bridges"
  if (join === 'and')
    return run.some((word, at) => word.norm === 'of' && organisationWords.has(run[at - 1]?.norm ?? ''));
  return organisationWords.has(last.norm) || titles.has(last.norm) || last.norm === 'bank';
}

/** "R-Utah", "D-Calif.": a party and a state behind a lawmaker's name. */
const partyTag = /^[RDI]-\p{Lu}/u;
/** "Republicans", "a Kansas Democrat": people of a party, not a name. */
const ofParty = /^(?:democrats?|republicans?|conservatives|liberals|tories|socialists|libertarians?)$/u;

const startsPerson = (word: RawWord): boolean => honorifics.has(word.norm);

function mentionOf(
  run: readonly RawWord[],
  quoted: (offset: number) => boolean,
  { labelled, placed }: { readonly labelled: boolean; readonly placed: boolean },
): NameMention | undefined {
  const first = run[0];
  const final = run[run.length - 1];
  if (first === undefined || final === undefined) return undefined;
  // what stands before the name: titles, honorifics, peoples ("French President Anne Durand")
  let cut = 0;
  let gender: Gender | undefined;
  let titled = false;
  run.forEach((word, index) => {
    const honorific = honorifics.get(word.norm);
    if (index === run.length - 1 && run.length > 1 && !titles.has(word.norm)) return;
    if (honorific !== undefined && (word.text.endsWith('.') || index < run.length - 1)) {
      cut = index + 1;
      titled = true;
      gender = honorific === 'either' ? gender : honorific;
    } else if (
      titles.has(word.norm) &&
      index < run.length - 1 &&
      !organisationWords.has(run[index + 1]?.norm ?? '')
    ) {
      cut = index + 1;
      titled = true;
      // "Secretary of State Elena Voss", "Minister of Roads and Bridges Max Pell"
      if (/^(?:of|for)$/u.test(run[index + 1]?.norm ?? '')) cut = officeEnd(run, index + 2);
      else if (
        /^(?:state|defen[cs]e|education|health|home|foreign|interior|finance)$/u.test(
          run[index + 1]?.norm ?? '',
        ) &&
        run.length > index + 3
      )
        cut = index + 2;
    }
  });
  if (cut >= run.length) {
    // "the Minister of Works" alone is an office, not a name
    if (run.some((word) => /^(?:of|for)$/u.test(word.norm))) return undefined;
    cut = 0;
  }
  // "On Monday Anne Durand", "In Greymouth Anne Durand"
  // but April Summers has a month for a name
  while (cut < run.length - 1 && isDate(run[cut]) && (!isMonth(run[cut]) || run.length - cut > 2)) cut++;
  if (placed && run.length - cut === 3 && isGiven(run[cut + 1]) && !isGiven(run[cut])) cut++;
  while (
    cut < run.length - 1 &&
    wordFacts(run[cut]?.norm ?? '').demonym &&
    !run.slice(cut).some((word) => organisationWords.has(bareName(word.norm)))
  )
    cut++;
  // "Celebrities Anne Durand and …": an everyday word that opens the sentence
  if (
    cut === 0 &&
    run.length === 3 &&
    first.initial &&
    !isGiven(first) &&
    isPlainWord(first.norm) &&
    isGiven(run[1])
  )
    cut = 1;
  const name = run.length - cut > 2 && postnominals.has(final.text) ? run.slice(cut, -1) : run.slice(cut);
  const last = name[name.length - 1] ?? final;
  const head = name[0];
  if (head === undefined) return undefined;
  if (name.every((word) => wordFacts(bareName(word.norm)).date || months.has(word.norm))) return undefined;
  if (ofParty.test(bareName(last.norm))) return undefined;
  if (name.length === 1 && /s$/u.test(head.norm) && wordFacts(head.norm).demonym) return undefined;
  // a label: "BYLINE: …"
  if (labelled && name.every((word) => word.text.length > 1 && word.text === word.text.toUpperCase()))
    return undefined;
  const words = name.map((word, index) => (index === name.length - 1 ? bareName(word.text) : word.text));
  const given = givenOf(words[0] ?? '');
  const kind = kindOf(words, titled, given !== undefined);
  if (
    kind === 'person' &&
    gender === undefined &&
    words.length > 1 &&
    (given === undefined || given !== 'either')
  )
    gender = given ?? givenNames.get(plain(words[0] ?? ''));
  return {
    span: { start: head.start, end: last.start + bareName(last.text).length },
    full: { start: first.start, end: last.start + bareName(last.text).length },
    words,
    title: run
      .slice(0, cut)
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

/** Where the name behind "Minister of Roads and Bridges" begins: at a given name, else two words from the end. */
function officeEnd(run: readonly RawWord[], from: number): number {
  const least = from + (run[from]?.norm === 'the' ? 2 : 1) + (run[from + 1]?.norm === 'and' ? 2 : 0);
  if (least >= run.length - 1) return least;
  const given = run.findIndex((word, at) => at >= least && at < run.length - 1 && isGiven(word));
  return given < 0 ? Math.max(least, run.length - 2) : given;
}

function kindOf(words: readonly string[], titled: boolean, given: boolean): NameMention['kind'] {
  const lower = words.map((word) => word.toLowerCase().replace(/[’]/gu, "'"));
  const last = lower[lower.length - 1] ?? '';
  const whole = wordFacts(lower.join(' '));
  if (titled && !lower.some((word) => organisationWords.has(word))) return 'person';
  if (whole.place) return 'place';
  if (whole.organisation) return 'organisation';
  if (
    lower.some((word) => joins.has(word)) ||
    (organisationWords.has(last) &&
      !(given && lower.length === 2 && !/^(?:party|times|university)$/u.test(last)))
  )
    return 'organisation';
  if (lower.length > 1 && lower.slice(0, -1).some((word) => organisationWords.has(word)) && !given)
    return 'organisation';
  if (words.length === 1 && /^[\p{Lu}&-]{2,6}$/u.test(words[0] ?? '')) return 'organisation';
  if (words.length >= 2 && words.length <= 4) {
    if (given) return 'person';
    if (wordFacts(lower[0] ?? '').place) return 'place';
    if (wordFacts(last).place) return wordFacts(lower[0] ?? '').common ? 'place' : 'person';
    if (lower.every((word) => wordFacts(word).common)) return 'unknown';
    return 'person';
  }
  if (words.length === 1 && given) return 'unknown';
  return 'unknown';
}
