/** Names as they are compared across articles. */
import { foldedName } from '../corrections/names';
import { areNicknames } from './nicknames';
import type { JoinReason } from './summaryTypes';

const suffix = /^(?:jr|sr|ii|iii|iv)$/u;

/** The words of a folded name without accents, dots, hyphens and "Jr.". */
export function plainWords(folded: string): readonly string[] {
  return folded
    .normalize('NFD')
    .replace(/[\u0300-\u036f.,]/gu, '')
    .split(/[\s-]+/u)
    .filter((word) => word !== '' && !suffix.test(word));
}

/** Words of a role that tell nothing of what somebody is. */
const small = new Set(
  'the and for of in at to a an former ex then acting his her their its new one who is was'.split(' '),
);

/** The words of a role that tell something. */
export function roleWords(role: string): readonly string[] {
  return (foldedName(role).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !small.has(word));
}

/**
 * Why two persons with one surname may be one; undefined where nothing speaks for it. Words as `plainWords` gives them.
 * @param rolesAgree whether their roles share a word
 */
export function reasonFor(
  one: readonly string[],
  other: readonly string[],
  rolesAgree: boolean,
): JoinReason | undefined {
  if (one.join('') === other.join('')) return 'spelling';
  if (one.length === 1 || other.length === 1) return 'surname-only';
  const [a, b] = [one[0] ?? '', other[0] ?? ''];
  if (a === b) return middlesAgree(one.slice(1, -1), other.slice(1, -1)) ? 'initials' : undefined;
  if (a.startsWith(b.charAt(0)) && (a.length === 1 || b.length === 1)) return 'initials';
  if (areNicknames(a, b)) return 'nickname';
  return rolesAgree && a.charAt(0) === b.charAt(0) ? 'surname-and-role' : undefined;
}

/** Middle names contradict each other only where both are there and begin differently. */
function middlesAgree(one: readonly string[], other: readonly string[]): boolean {
  return one.every((word, k) => (other[k] ?? word).charAt(0) === word.charAt(0));
}
