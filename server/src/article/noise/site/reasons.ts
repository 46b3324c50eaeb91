/** Why a unit is taken for a site's, told from what weighed most, in the words that it has. */
import type { Steps } from '../../text/inSteps';
import type { Page, SiteVerdict } from './likelihood';
import { firstLook, secondLook, secondSigns } from './likelihood';
import { sharesOfInputs } from './network';
import { ownNames } from './ownNames';
import { siteWordsIn } from './wordCounts';
import { placeNames } from './placeSigns';
import { eachRow, rowWidth } from './rows';
import { eachSecondRow, secondWidth } from './secondRows';
import { storyNames } from './storySigns';
import type { Unit } from './units';
import { dimensions } from './wordVectors';

/** What may have weighed. */
type Ground =
  | 'meaning'
  | 'label'
  | 'address'
  | 'row'
  | 'date'
  | 'fragment'
  | 'repeated'
  | 'other topic'
  | 'outside'
  | 'beside';

/** What people read for each. */
const sentences: Readonly<Record<Ground, string>> = {
  meaning: 'its words are those of menus, teasers and notes to readers',
  label: 'it is a label or a request that sites have',
  address: 'it holds an address or a name on a network',
  row: 'it is a row of links',
  date: 'it has a date or a count, as lists of stories have',
  fragment: 'it is no whole sentence',
  repeated: 'it stands here more than once',
  'other topic': 'it has little to do with the story',
  outside: 'it stands outside of the story',
  beside: 'what stands beside it is of the site, too',
};

const groundOfOwn: Readonly<Partial<Record<(typeof ownNames)[number], Ground>>> = {
  'site words': 'label',
  'share of site words': 'label',
  platforms: 'label',
  asks: 'label',
  'site label': 'label',
  'site phrases': 'label',
  'announces others': 'label',
  'says something of a site': 'label',
  'to readers': 'label',
  address: 'address',
  parted: 'row',
  parts: 'row',
  'list item': 'row',
  date: 'date',
  clock: 'date',
  digits: 'date',
  numbers: 'date',
  'share of numbers': 'date',
  ended: 'fragment',
  words: 'fragment',
  capitals: 'fragment',
  'small words': 'fragment',
  dots: 'fragment',
};

const groundOfPlace: Readonly<Partial<Record<(typeof placeNames)[number], Ground>>> = {
  repeated: 'repeated',
  'shared with the story': 'other topic',
  topic: 'other topic',
  'page noise before': 'beside',
  'page noise behind': 'beside',
};

/** Which ground each of the signs of a unit itself, of its place and of the story is, one behind the other. */
const ofUnit: readonly (Ground | undefined)[] = [
  ...ownNames.map((name) => groundOfOwn[name]),
  ...placeNames.map((name) => groundOfPlace[name]),
];
const ofStory: readonly (Ground | undefined)[] = storyNames.map((name) =>
  name.startsWith('like') ? 'other topic' : 'outside',
);

/** Two numbers of the first look stand before the others. */
const verdictWidth = 2;

/** So many reasons are given besides the words themselves. */
const given = 2;

/** Why, in steps, each of the units that were found is taken for a site's; one sentence without a full stop, by unit. */
export function* reasonsFor(
  page: Page,
  { first }: SiteVerdict,
  found: readonly boolean[],
): Steps<ReadonlyMap<number, string>> {
  const out = new Map<number, string>();
  if (firstLook === undefined || secondLook === undefined || !found.includes(true)) return out;
  const grounds = new Map<number, Float64Array>();
  const look = firstLook;
  const weighed = (shares: Float32Array): Float64Array =>
    addShares(new Float64Array(inOrder.length), shares, groundsOfInputs);
  const isFound = (u: number): boolean => found[u] === true;
  yield* eachRow(page, (row, u) => grounds.set(u, weighed(sharesOfInputs(look, row))), isFound);
  const again = secondLook;
  const addUp = (row: Float32Array, u: number): void => {
    const known = grounds.get(u);
    const unit = page.units[u];
    if (known === undefined || unit === undefined) return;
    addShares(known, sharesOfInputs(again, row), groundsOfSecond);
    out.set(u, sentenceOf(unit, known));
  };
  yield* eachSecondRow(secondSigns(page, first), addUp, isFound);
  return out;
}

/** The grounds in the order in which inputs have them; of two that weigh the same the first is told. */
const inOrder: readonly Ground[] = [
  ...new Set(['meaning' as const, ...ofUnit.filter((ground) => ground !== undefined)]),
  'outside',
];

/** Which ground an input of the first look is, as an index into them all; -1 for none. */
const groundsOfInputs = Int8Array.from({ length: rowWidth }, (_, i) => {
  if (i < dimensions) return indexOf('meaning');
  if (i < dimensions + ofUnit.length) return indexOf(ofUnit[i - dimensions]);
  const ofStories = i - dimensions - ofUnit.length;
  return indexOf(ofStories < ofStory.length ? ofStory[ofStories] : 'beside');
});

/** The same for the second look, behind what the first one says. */
const groundsOfSecond = Int8Array.from({ length: secondWidth }, (_, i) => {
  if (i < verdictWidth) return -1;
  const at = i - verdictWidth;
  if (at < ofStory.length) return indexOf(ofStory[at]);
  return indexOf(at < ofStory.length + ofUnit.length ? ofUnit[at - ofStory.length] : 'beside');
});

function indexOf(ground: Ground | undefined): number {
  return ground === undefined ? -1 : inOrder.indexOf(ground);
}

/** Adds up what inputs weigh by their grounds. */
function addShares(sums: Float64Array, shares: Float32Array, grounds: Int8Array): Float64Array {
  for (let i = 0; i < shares.length; i++) {
    const ground = grounds[i] ?? -1;
    if (ground >= 0) sums[ground] = (sums[ground] ?? 0) + (shares[i] ?? 0);
  }
  return sums;
}

function sentenceOf(unit: Unit, grounds: Float64Array): string {
  const words = siteWordsIn(unit.text);
  const isSo = (ground: Ground): boolean => {
    if (ground === 'label') return unit.ofSite && words.length === 0;
    if (ground === 'fragment') return !unit.ended;
    return true;
  };
  const told = inOrder
    .map((ground, index) => [ground, grounds[index] ?? 0] as const)
    .filter(([ground, share]) => share > 0 && isSo(ground))
    .sort((a, b) => b[1] - a[1])
    .slice(0, words.length > 0 ? given - 1 : given)
    .map(([ground]) => sentences[ground]);
  if (words.length > 0) told.unshift(`it says ${words.map((word) => `“${word}”`).join(', ')}, as sites do`);
  const [start = 'it reads more like a site than like the story', ...rest] = told;
  return [start.charAt(0).toUpperCase() + start.slice(1), ...rest].join('; ');
}
