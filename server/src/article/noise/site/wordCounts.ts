import { codeAt } from '../../text/codeUnits';
import { isAbout } from './cohesion';
import { commonWords } from './data/commonWords';
import { askingVerbs, platforms, siteWords } from './data/vocabulary';
import { glimpse } from './glimpse';
import type { ByHash } from './hashTable';
import { byHash, valueOf } from './hashTable';
import { eachWord, hashOf, isDigit, isLetter, isUpper } from './wordHashes';

/** Words with which a site speaks to its visitors, and words with which a story speaks of others. */
const toReaders =
  "you your yours you're you've you'll we we're we've we'll us our ours me my please i i'm yourself let's";
const ofOthers =
  'he she they his hers her their him them was were had who whose said says told been itself himself herself';
const speaking = 'said says told added';
const ofTime =
  'ago yesterday today jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september october november december';

/** What a word may be, a bit for each. */
const kind = {
  site: 1,
  platform: 2,
  asking: 4,
  reader: 8,
  other: 16,
  common: 32,
  speaking: 64,
  time: 128,
} as const;

/** By the hash of a word what it is: each is looked up once. */
const kindsOf = sortWords();

function sortWords(): ByHash {
  const out = new Map<number, number>();
  const add = (words: Iterable<string>, bit: number): void => {
    for (const word of words) out.set(hashOf(word), (out.get(hashOf(word)) ?? 0) | bit);
  };
  add(siteWords, kind.site);
  add(platforms, kind.platform);
  add(askingVerbs, kind.asking);
  add(toReaders.split(' '), kind.reader);
  add(ofOthers.split(' '), kind.other);
  add(commonWords, kind.common);
  add(speaking.split(' '), kind.speaking);
  add(ofTime.split(' '), kind.time);
  return byHash(out);
}

/** What the words of a line are, counted. */
export interface WordCounts {
  readonly words: number;
  /** Words behind the first of more than three letters, and those of them with a capital. */
  readonly long: number;
  readonly capitals: number;
  readonly numbers: number;
  /** Those that are about something, by the hash of how they begin. */
  readonly stems: readonly number[];
  /** Whether the first word asks for something. */
  readonly asks: boolean;
  /** How many are of each kind of word. */
  readonly readers: number;
  readonly others: number;
  readonly site: number;
  readonly platforms: number;
  readonly past: number;
  readonly small: number;
  readonly said: boolean;
  readonly time: boolean;
}

/** Shorter words are counted with the common ones. */
const shortWord = 4;

/** Counts the words of a line by what they are. */
export function countWords(line: string): WordCounts {
  const stems: number[] = [];
  let words = 0;
  let long = 0;
  let capitals = 0;
  let numbers = 0;
  let asks = false;
  let readers = 0;
  let others = 0;
  let site = 0;
  let onPlatforms = 0;
  let past = 0;
  let small = 0;
  let all = 0;
  eachWord(line, (start, end, hash, stem) => {
    const kinds = valueOf(kindsOf, hash);
    all |= kinds;
    if ((kinds & kind.asking) !== 0 && words === 0) asks = true;
    words++;
    if ((kinds & kind.site) !== 0) site++;
    if ((kinds & kind.platform) !== 0) onPlatforms++;
    if ((kinds & kind.reader) !== 0) readers++;
    else if ((kinds & kind.other) !== 0) others++;
    else if (end - start > shortWord && codeAt(line, end - 1) === 100 && codeAt(line, end - 2) === 101)
      past++;
    const code = codeAt(line, start);
    if (isAbout(end - start, code, stem)) stems.push(stem);
    if (isDigit(code)) numbers++;
    else if (isLetter(code)) {
      if (end - start < shortWord || (kinds & kind.common) !== 0) small++;
      if (end - start >= shortWord && start > 0) {
        long++;
        if (isUpper(code)) capitals++;
      }
    }
  });
  const said = (all & kind.speaking) !== 0;
  const time = (all & kind.time) !== 0;
  return {
    words,
    long,
    capitals,
    numbers,
    stems,
    asks,
    readers,
    others,
    site,
    platforms: onPlatforms,
    past,
    small,
    said,
    time,
  };
}

/** More words are not named. */
const mostNamed = 3;

/** The words of a text that sites use more than stories do, as they stand there, each once; three at most. */
export function siteWordsIn(text: string): readonly string[] {
  const line = glimpse(text);
  const out = new Map<string, string>();
  eachWord(line, (start, end, hash) => {
    const word = line.slice(start, end);
    const small = word.toLowerCase();
    const isOfSite = (valueOf(kindsOf, hash) & (kind.site | kind.platform)) !== 0;
    if (isOfSite && word.length > 1 && out.size < mostNamed && !out.has(small)) out.set(small, word);
  });
  return [...out.values()];
}
