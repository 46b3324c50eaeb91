import type { NameMention } from './nameWords';
import { foldName, isPlainWord } from './nameWords';
import type { NameGroup } from './samePerson';
import { wordFacts } from '../../../nlp/wordFacts';

/** Whether the text or the words themselves tell that names of one thing are a company's. `names` are the article's. */
export function isCompany(body: string, group: NameGroup, names: readonly NameMention[]): boolean {
  const [first] = group.words;
  const isPerson =
    first === undefined || group.gender !== undefined || wordFacts(foldName(first)).given !== undefined;
  if (isPerson) return false;
  const mentions = group.mentions.flatMap((at) => names[at] ?? []);
  if (mentions.some(({ gender, title }) => gender !== undefined || title !== '')) return false;
  return (
    mentions.some((mention) => isCalledCompany(body, mention)) ||
    isTwoWords(group, mentions) ||
    isBrand(group)
  );
}

/** How many characters behind a name are read for what it is: ", a family-owned Kansas think tank" and its like. */
const reachBehind = 60;
/** How many characters before it: the longest noun and a space, with room. */
const reachBefore = 12;

/** "Kansa Copper, which employs …", "Full Plates, a charity", "the salmon company Norska". */
const isCalledCompany = (body: string, { full }: NameMention): boolean =>
  /^(?:, which\b|, an? (?:[\p{L}-]+ ){0,2}?(?:charity|company|firm|group|brand|chain|start-?up|think tank|agency|non-?profit)\b)/u.test(
    body.slice(full.end, full.end + reachBehind),
  ) ||
  /\b(?:charity|company|firm|group|brand|chain|start-?up|band|retailer|airline|maker|agency|newspaper|magazine|website)\s$/u.test(
    body.slice(Math.max(0, full.start - reachBefore), full.start),
  );

/** "SouthWater": one word made of two, as only firms spell themselves; "DeSantis" and "McKay" are families. */
const isBrand = ({ words }: NameGroup): boolean =>
  words.length === 1 &&
  /\p{Ll}\p{Lu}\p{Ll}/u.test(words[0] ?? '') &&
  !/^(?:Ma?c|De[lsr]?|L[ae]|D[aiu]|V[ao]n(?:de[rn])?|Fitz|Saint|San|Te[nr]|Ab[ud]u?l?|El|Al|O)\p{Lu}/u.test(
    words[0] ?? '',
  );

/** Two everyday words ("Lake Reach") without a role, never shortened to one of them but where a sentence begins. */
function isTwoWords({ words, role }: NameGroup, mentions: readonly NameMention[]): boolean {
  if (words.length !== 2 || (role !== undefined && role !== '')) return false;
  return (
    mentions.every((mention) => mention.words.length === 2 || mention.initial) &&
    words.every((word) => isPlainWord(foldName(word)))
  );
}
