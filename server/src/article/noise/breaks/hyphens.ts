import { isEnglishWord } from '../../text/dictionary';

/** What is known of the words of a text when a hyphen at the end of a line is read. */
export interface WordModel {
  /** Words in small letters, with inner hyphens. */
  readonly known: ReadonlySet<string>;
  /** Whether the text was set with broken words: then a hyphen between two pieces that are no words breaks one. */
  readonly broken: boolean;
}

/** How a hyphen at the end of a line is read: how much of it goes, and why. */
export interface Hyphen {
  /** Characters to cut from the end of the line. */
  readonly cut: 0 | 1;
  /** What stands between the two halves. */
  readonly between: '' | ' ';
  readonly evidence?: string;
}

/** First parts of compounds that keep their hyphen, and prefixes that have one. */
const compounds: ReadonlySet<string> = new Set(
  `anti co re non pre pro post ex mid self semi pseudo quasi multi inter intra ultra mega mini macro micro neo pan sub
   super trans un by off on in out up down over under after all back best better big bi black blue brand brown centre
   center clear close cold cross cut day deep door double dry early east eight eighty ever eye face fair far fast fifty
   fifteen first five follow for forty four free fresh front full get go gold good great green grey gray half hand hard
   head heavy high hit home hot ice ill jet job know large last late law lead left less life light like live long low
   made main major man man-made many market middle money more most much multi nation near never new next nine ninety no
   north not now off old once one open own part party pay peace person pick place point policy poor post power price
   public put quick rank read real record red rich right road round run second semi set seven seventy shop short show
   side single sit six sixty sixteen slow small so soft south speed state step still stop strong sun tax team ten third
   thirty thirteen three time tit top total town trade turn twelve twenty twice two up upper value vice wait war water
   web week weekend well west white whole wide wind work working world would year young zero well- a e i t u x`.split(
    /\s+/u,
  ),
);

/** Ends of words that never stand alone. */
const endings =
  /^(?:ing|ings|tion|tions|sion|sions|ation|ations|ment|ments|ness|ity|ities|ties|ty|ed|er|ers|ly|ally|able|ible|al|ial|ous|ious|ive|ance|ence|ences|ances|ant|ent|ents|ants|ful|ism|ists?|ize|ized|ise|ised|ry|ries|cy|cies|ic|ical|tive|tional|tor|tors|ters?|ders?|sters?|ceed|ceeds?|cept|cepts|cepted|duce|duced|gress|ject|jected|mit|mitted|mittee|mission|quire|quired|scribe|scribed|spect|tain|tained|vide|vided|ture|tures|ular|ulation|uary|ber|bers|tember|vember|cember|gram|graph|ther|ple|ples|ble|bles|cle|cles|dle|gle|tle|dent|dents|nel|nels|ter|sted|ted|ded|ned|ped|red|dren|sure|sures|ward|wards|eral|erals|ency|ancy|ence|cial|cially|tial|ually|ually|ory|ary|aries|ories|fied|fies|fication|gation|lation|nation|ration|tation|zation|sation|vation|ding|ming|ning|ping|ring|ting|ving|king|ling|cing|ging|sing|tle)$/u;

/** Consonants that no word begins with, or a word without a vowel. */
const noOnset =
  /^(?:(?:bb|bd|bs|cc|ck|ct|dd|dg|dl|dm|dn|ff|ft|gg|gt|lb|lc|ld|lf|lg|lk|ll|lm|lp|ls|lt|lv|mb|mm|mp|ms|nc|nd|nf|ng|nj|nk|nm|nn|ns|nt|nv|pp|pt|rb|rc|rd|rf|rg|rk|rl|rm|rn|rp|rr|rs|rt|rv|ss|tl|tt|zz)|[^aeiouy]{1,8}$)/u;

/** Reads the hyphen at the end of a line before the next line. */
export function readHyphen(upper: string, lower: string, words: () => WordModel): Hyphen {
  if (upper.endsWith('\u00ad'))
    return { cut: 1, between: '', evidence: 'A soft hyphen marks where the word was broken' };
  // "a 10-/year bond"
  if (/\d[-‐]$/u.test(upper) && /^[\p{L}\d]/u.test(lower) && !/^(?:and|or|to)\b/u.test(lower))
    return { cut: 0, between: '' };
  // "daughter- / in-law"
  if (/\p{L}[-‐]$/u.test(upper.slice(-2)) && /^\p{Ll}{1,20}-\p{Ll}/u.test(lower))
    return { cut: 0, between: '' };
  const halves = halvesOf(upper, lower);
  if (halves === undefined) return { cut: 0, between: ' ' };
  const [left, right] = halves;
  const model = words();
  const hyphened = `${left}-${right}`.toLowerCase();
  if (!/^\p{Ll}/u.test(right) || model.known.has(hyphened)) return { cut: 0, between: '' };
  if (model.known.has((left + right).toLowerCase()))
    return { cut: 1, between: '', evidence: 'The same word stands elsewhere in the text without a hyphen' };
  if (isOneWord(left.toLowerCase(), right))
    return { cut: 1, between: '', evidence: 'Without the hyphen it is an English word' };
  const half = unfinished(left.toLowerCase(), right, model.known);
  if (half === 'surely' || (half === 'perhaps' && model.broken))
    return {
      cut: 1,
      between: '',
      evidence: 'What stands on the two sides of the hyphen are no words by themselves',
    };
  return { cut: 0, between: '' };
}

/** The letters on both sides of a hyphen at the end of a line; undefined where there is none to close up. */
export function halvesOf(upper: string, lower: string): readonly [string, string] | undefined {
  if (!/[-‐¬]$/u.test(upper.slice(-1))) return undefined;
  const left = /(?<=^|[^\p{L}])(\p{L}{1,30})[-‐¬]$/u.exec(upper.slice(-34))?.[1];
  if (left === undefined) return undefined;
  const right = /^\p{L}{1,40}/u.exec(lower.slice(0, 42))?.[0];
  // "brother-in-law"
  if (right !== undefined && lower[right.length] === '-') return undefined;
  // "short- and long-term": the hyphen stands for what follows later
  if (right === undefined || /^(?:and|or|to|und|oder|et|ou|y|o)$/iu.test(right)) return undefined;
  return [left, right];
}

/** First parts that keep their hyphen where the word is also written without it: "mid-winter", "co-operate". */
const hyphened = new Set('mid co self ex non semi half vice full all well e'.split(' '));
/** Words that are written in one piece though their first part keeps its hyphen elsewhere. */
const inOnePiece = new Set('midnight midday midway midst nonsense column coming'.split(' '));
/** "take-over", "line-up": written in both ways, and a broken word seldom ends so. */
const particles = new Set('up in on off out over down away back by'.split(' '));

/** Words that say another thing with "re-" than with "re": who re-signs has not resigned. */
const otherwise =
  /^(?:sign|form|cover|creat|leas|dress|sort|press|solv|sound|collect|present|prov|sent|lay|petition|strain)/u;

/** Whether two halves are one English word, and no compound that keeps its hyphen. */
function isOneWord(left: string, right: string): boolean {
  const whole = left + right;
  if (!isEnglishWord(whole)) return false;
  if (inOnePiece.has(whole)) return true;
  if (hyphened.has(left) && isEnglishWord(right)) return false;
  if (left === 're' && otherwise.test(right)) return false;
  // "re-elect", "pre-empt"
  if (/^(?:re|pre|de)$/u.test(left) && right.startsWith('e')) return false;
  return !(particles.has(right) && isEnglishWord(left));
}

/** Whether the halves of a word are none by themselves. */
function unfinished(left: string, right: string, known: ReadonlySet<string>): 'surely' | 'perhaps' | 'no' {
  if (compounds.has(left) || known.has(left)) return 'no';
  if (isEnglishWord(left) && isEnglishWord(right)) return 'no';
  if ((endings.test(right) || noOnset.test(right)) && !known.has(right)) return 'surely';
  if (left.length <= 3 && !known.has(right)) return 'surely';
  return known.has(right) ? 'no' : 'perhaps';
}

/** Words of a text in small letters; `breaks` are the lines around each hyphen at the end of one. */
export function readWords(text: string, breaks: readonly (readonly [string, string])[]): WordModel {
  const counts = new Map<string, number>();
  const count = (word: string, by: number): void => {
    counts.set(word, (counts.get(word) ?? 0) + by);
  };
  for (const match of text.matchAll(/\p{L}[\p{L}\p{M}]*(?:-\p{L}+)*/gu)) count(match[0].toLowerCase(), 1);
  // the halves of a broken word are no words because they stand there
  for (const halves of breaks) for (const half of halves) count(half.toLowerCase(), -1);
  const known = new Set<string>();
  for (const [word, times] of counts) if (times > 0) known.add(word);
  const broken = breaks.some(([left, right]) => {
    const whole = (left + right).toLowerCase();
    return known.has(whole) || unfinished(left.toLowerCase(), right, known) === 'surely';
  });
  return { known, broken };
}
