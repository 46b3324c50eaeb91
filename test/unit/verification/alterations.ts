/** What is done to a quotation: what no editor may do, and what an editor may. */
import type { Random } from '../../bench/random';

/** Changes the words of a quotation; undefined where it has none of the kind. */
export type Change = (words: readonly string[], random: Random) => string | undefined;

const bare = (word: string): string => word.replaceAll(/^[^\p{L}\p{N}$]+|[^\p{L}\p{N}]+$/gu, '');
const numbers = /\d|^(?:one|two|three|four|nine|ten|forty|hundred|thousand|million|and)$/u;

/** Whether a word is part of a number: nobody puts something between "nine" and "million", nor ends there. */
export const isNumber = (word: string | undefined): boolean => word !== undefined && numbers.test(bare(word));

const inside = (words: readonly string[]): readonly number[] => words.map((_, at) => at).slice(1, -1);
const apart = (words: readonly string[]): readonly number[] =>
  inside(words).filter((at) => !isNumber(words[at]) && !isNumber(words[at - 1]));

/** Writes another word in the place of one, with its marks and its capital. */
function put(words: readonly string[], at: number, word: string): string {
  const before = words[at] ?? '';
  const capital = /^\p{Lu}/u.test(bare(before)) && bare(before) !== 'I';
  const own = capital ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  return words.with(at, before.replace(bare(before), own)).join(' ');
}

const others =
  'harbour window committee orange sleeping carefully never Tuesday report purple under several'.split(' ');

/** Words of which each is another, in the order of a change: singular and plural, present and past, numbers by one. */
const pairs = {
  number:
    'two three seven eight nine ten eleven twelve sixteen seventeen fourteen fifteen nineteen twenty fifty sixty'.split(
      ' ',
    ),
  plural: [
    ...'household households child children pipe pipes district districts hanger hangers bearing bearings minute minutes'.split(
      ' ',
    ),
    ...'engineer engineers board boards member members recommendation recommendations door doors wedge wedges week weeks'.split(
      ' ',
    ),
    ...'day days company companies hour hours year years mistake mistakes room rooms rehearsal rehearsals'.split(
      ' ',
    ),
  ],
  tense: [
    ...'says said say said is was are were has had have had know knew make made come came go went think thought'.split(
      ' ',
    ),
    ...'carry carried sleep slept want wanted write wrote ask asked cost costed accept accepted find found'.split(
      ' ',
    ),
  ],
} as const;

function swapOf(list: readonly string[]): Change {
  return (words, random) => {
    const places = words
      .map((_, at) => at)
      .filter((at) => list.includes(bare(words[at] ?? '').toLowerCase()));
    if (places.length === 0) return undefined;
    const at = random.pick(places);
    const index = list.indexOf(bare(words[at] ?? '').toLowerCase());
    return put(words, at, list[index % 2 === 0 ? index + 1 : index - 1] ?? '');
  };
}

/** What makes other words of a speaker's words. */
export const alterations: Readonly<Record<string, Change>> = {
  'a word dropped': (words, random) => words.toSpliced(random.pick(inside(words)), 1).join(' '),
  'a word changed': (words, random) => {
    const at = Math.floor(random.next() * words.length);
    return put(words, at, random.pick(others.filter((other) => other !== bare(words[at] ?? ''))));
  },
  'a word added': (words, random) =>
    words.toSpliced(random.pick(inside(words)), 0, random.pick(others)).join(' '),
  'a word moved': (words, random) => {
    const from = random.pick(inside(words));
    const to = random.pick(inside(words).filter((at) => Math.abs(at - from) > 1));
    const word = words[from] ?? '';
    const moved = words.toSpliced(from, 1).toSpliced(to, 0, word).join(' ');
    const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N} ]/gu, '');
    return plain(moved) === plain(words.join(' ')) ? undefined : moved;
  },
  'a number off by one': (words, random) => {
    const figures = words.map((_, at) => at).filter((at) => /\d/u.test(words[at] ?? ''));
    if (figures.length === 0) return swapOf(pairs.number)(words, random);
    const at = random.pick(figures);
    return words
      .with(
        at,
        (words[at] ?? '').replace(/\d(?=\D*$)/u, (last) => String((Number(last) + 1) % 10)),
      )
      .join(' ');
  },
  'a "not" dropped': (words, random) => {
    const places = inside(words).filter((at) => /^(?:not|never|no)$/u.test(bare(words[at] ?? '')));
    return places.length === 0 ? undefined : words.toSpliced(random.pick(places), 1).join(' ');
  },
  'a "not" added': (words, random) => {
    const places = inside(words).filter((at) =>
      /^(?:is|was|will|would|do|did|have|could)$/u.test(bare(words[at - 1] ?? '')),
    );
    return places.length === 0 ? undefined : words.toSpliced(random.pick(places), 0, 'not').join(' ');
  },
  'one for many': swapOf(pairs.plural),
  'another tense': swapOf(pairs.tense),
  'two clauses exchanged': (words) => {
    const half = words.findIndex((word, at) => at > 3 && at < words.length - 4 && /[,.]$/u.test(word));
    return half < 0 ? undefined : [...words.slice(half + 1), ...words.slice(0, half + 1)].join(' ');
  },
};

/** What an editor may do. */
export const edits: Readonly<Record<string, Change>> = {
  'nothing at all': (words) => words.join(' '),
  typography: (words) =>
    words
      .join('  ')
      .replaceAll("'", '’')
      .replaceAll(' - ', ' — ')
      .replaceAll('ff', 'ﬀ')
      .replaceAll('fi', 'ﬁ'),
  'another mark at the end': (words, random) =>
    `${words.join(' ').replace(/[^\p{L}\p{N}]+$/u, '')}${random.pick([',', '.', '', '!'])}`,
  'a comma more or less': (words, random) => {
    const at = random.pick(apart(words));
    const word = words[at] ?? '';
    return words.with(at, word.endsWith(',') ? word.slice(0, -1) : `${word},`).join(' ');
  },
  'a capital at the beginning': (words) => {
    const text = words.join(' ');
    return text.charAt(0).toUpperCase() + text.slice(1);
  },
  'a capital in brackets': (words) => {
    const [first = ''] = words;
    return words.with(0, `[${first.charAt(0).toUpperCase()}]${first.slice(1)}`).join(' ');
  },
  'words left out behind dots': (words, random) => {
    const from = 3 + Math.floor(random.next() * (words.length - 6));
    if (isNumber(words[from - 1])) return undefined;
    const count = 1 + Math.floor(random.next() * (words.length - from - 2));
    const dots = random.pick(['…', '...', '[…]', '(...)', '. . .', '[...]']);
    if (isNumber(words[from + count])) return undefined;
    return [...words.slice(0, from), dots, ...words.slice(from + count)].join(' ');
  },
  'two stretches left out': (words) => {
    const third = Math.floor(words.length / 3);
    const edges = [third - 2, third, 2 * third - 2, 2 * third];
    if (words.length < 14 || edges.some((at) => isNumber(words[at]))) return undefined;
    return [
      ...words.slice(0, third - 1),
      '…',
      ...words.slice(third, 2 * third - 1),
      '[…]',
      ...words.slice(2 * third),
    ].join(' ');
  },
  'a word put in brackets': (words, random) =>
    words
      .toSpliced(
        random.pick(apart(words)),
        0,
        random.pick(['[the minister]', '[in May]', '[sic]', '(Harrow)']),
      )
      .join(' '),
  'a word replaced in brackets': (words, random) =>
    words
      .with(random.pick(apart(words)), random.pick(['[the reservoir]', '[Mr Lindqvist]', '[he]']))
      .join(' '),
  'a number in figures': (words) => {
    const figures = new Map([
      ['two', '2'],
      ['seven', '7'],
      ['nine', '9'],
      ['twelve', '12'],
      ['eleven', '11'],
      ['fourteen', '14'],
      ['nineteen', '19'],
      ['sixty-two', '62'],
      ['thirty-one', '31'],
    ]);
    const at = words.findIndex((word, k) => figures.has(bare(word).toLowerCase()) && !isNumber(words[k + 1]));
    return at < 0 ? undefined : put(words, at, figures.get(bare(words[at] ?? '').toLowerCase()) ?? '');
  },
};
