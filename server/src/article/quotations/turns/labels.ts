import { wordFacts } from '../../../nlp/wordFacts';
import { honorifics, titles } from '../../../rules/titles';
import { countedSpeakers, otherLabels, speakerLabels } from '../../../rules/transcripts';
import type { Span } from '../../types';
import { timeBefore, timeBehind } from './times';

/**
 * `ask` and `answer`: "Q:", "A:"; `role`: "INTERVIEWER:", "THE PRESIDENT:"; `titled`: "MR. PELL:"; `name`: any other run
 * of words with capitals.
 */
export type LabelKind = 'ask' | 'answer' | 'role' | 'titled' | 'name';

/** What stands before the words of a turn. Offsets count from the start of its text. */
export interface Label {
  readonly kind: LabelKind;
  /** The name without titles, the role, or the letter. */
  readonly span: Span;
  /** The name's or role's words; names in capitals are written as names: "OKONJO" is "Okonjo". */
  readonly words: readonly string[];
  /** Titles and forms of address before the name, as written. */
  readonly title: string;
  /** The same for the same speaker: the last word, lower case. */
  readonly key: string;
  /** Where what is said begins; the end of the text where nothing stands behind the label. */
  readonly wordsAt: number;
}

/** A label with all that belongs to it is no longer. Characters. */
const longest = 110;
/** Words of a name, titles included. */
const mostWords = 6;

// "Q: …", "A. …", "Q1. …", and "Q …" as the White House has it
const letter = /^(?:(Q)\s+(?=\p{Lu})|(?:(Q|QUESTION|Question)|(A|ANSWER|Answer))\s?\d{0,2}\s?[.:]\s)/u;
const bracket = /\s?[([][^()[\]]{1,60}[)\]]$/u;
const nameWord = /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|(?:d|l|al|el)['’-]\p{Lu}[\p{L}'’-]*)$/u;
const particle = /^(?:de|la|van|von|der|den|bin|al|el|di|da|dos|du|le|the|and|of)$/iu;

/** The label that a text begins with; undefined where it begins otherwise. Looks at its first characters only. */
export function labelOf(text: string): Label | undefined {
  const start = timeBefore(text);
  const line = text.slice(start, start + longest);
  const asked = letter.exec(`${line} `);
  if (asked !== null) {
    const word = asked[1] ?? asked[2] ?? asked[3] ?? '';
    const ask = /^q/iu.test(word);
    return {
      kind: ask ? 'ask' : 'answer',
      span: { start, end: start + word.length },
      words: [word],
      title: '',
      key: ask ? 'q' : 'a',
      wordsAt: behind(text, start + asked[0].trimEnd().length),
    };
  }
  const timed = timeBehind(line);
  if (timed !== undefined) return named(timed.head, start, behind(text, start + timed.end));
  const colon = line.indexOf(':');
  if (colon < 2) return undefined;
  const next = line.charAt(colon + 1);
  if (next !== '' && !/[\s"“]/u.test(next)) return undefined;
  // "Anne Durand (mayor) [00:12]:", "ANNE DURAND, MAYOR OF KELLS:"
  let head = line.slice(0, colon);
  for (let more = bracket.exec(head); more !== null && more.index > 0; more = bracket.exec(head))
    head = head.slice(0, more.index);
  const comma = head.indexOf(',');
  if (comma >= 0) head = head.slice(0, comma);
  return named(head.trimEnd(), start, behind(text, start + colon + 1));
}

function behind(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/u.test(text.charAt(at))) at++;
  return at;
}

/** Speakers that a machine counts, or that are to stay unnamed: "Speaker 1", "SPEAKER_00", "Participant B", "S2". */
const counted = new RegExp(`^(?:(?:${countedSpeakers})[\\s_-]?(?:\\d{1,3}|[A-Z])|[SP]\\d{1,2})$`, 'iu');

function named(whole: string, from: number, wordsAt: number): Label | undefined {
  // "[SPEAKER_00]:"
  const bracketed = whole.startsWith('[');
  const head = bracketed ? whole.slice(1).replace(/\]$/u, '') : whole;
  const start = bracketed ? from + 1 : from;
  if (counted.test(head)) {
    const words = head.toLowerCase().split(/\s+/u);
    return {
      kind: 'role',
      span: { start, end: start + head.length },
      words,
      title: '',
      key: words.join(' '),
      wordsAt,
    };
  }
  const words = head.split(/\s+/u);
  const fold = (word: string): string => word.toLowerCase().replace(/\.$/u, '').replace(/’/gu, "'");
  const last = words[words.length - 1] ?? '';
  if (words.length > mostWords || !nameWord.test(last)) return undefined;
  if (!words.every((word, at) => nameWord.test(word) || (at > 0 && particle.test(word)))) return undefined;
  if (/\p{L}{2}\.$/u.test(last) && !/^(?:jr|sr)\.$/iu.test(last)) return undefined;
  let cut = 0;
  while (
    cut < words.length - 1 &&
    (honorifics.has(fold(words[cut] ?? '')) || titles.has(fold(words[cut] ?? '')))
  )
    cut++;
  const bare = words.filter((word) => !/^the$/iu.test(word));
  const isRole = bare.length > 0 && bare.length <= 3 && bare.some((word) => speakerLabels.has(fold(word)));
  // "AUDIENCE MEMBER", "THE PRESIDENT", "UNIDENTIFIED MALE", but "PRESIDENT DURAND"
  const role =
    isRole &&
    (bare.length === 1 || speakerLabels.has(fold(last)) || /^(?:audience|crowd)$/u.test(fold(bare[0] ?? '')));
  const offset = words.slice(0, cut).reduce((sum, word) => sum + word.length + 1, 0);
  const skipped = role ? 0 : offset;
  const own = role ? bare : words.slice(cut);
  if (!role && cut === 0 && otherLabels.has(fold(words[0] ?? ''))) return undefined;
  if (!role && cut === 0 && own.length === 1 && otherLabels.has(fold(last))) return undefined;
  if (!role && own.length === 1 && last.length < 2) return undefined;
  return {
    kind: role ? 'role' : cut > 0 ? 'titled' : 'name',
    span: { start: start + skipped, end: start + head.length },
    words: role ? own.map((word) => word.toLowerCase()) : own.map(asName),
    title: words.slice(0, cut).join(' '),
    key: fold(last),
    wordsAt,
  };
}

/** "OKONJO" is Okonjo, "O'DOWD" O'Dowd, "TOM" Tom; initials and what has small letters stay. */
function asName(word: string): string {
  if (word !== word.toUpperCase()) return word;
  if (word.length < 4 && wordFacts(word.toLowerCase()).given === undefined) return word;
  return word.replace(/\p{Lu}[\p{L}\p{M}]*/gu, (part) => part.charAt(0) + part.slice(1).toLowerCase());
}
