import { ownNames } from './ownNames';
import type { OwnSigns } from './ownSigns';

const spoken = {
  label: ownNames.indexOf('site label'),
  phrases: ownNames.indexOf('site phrases'),
  announces: ownNames.indexOf('announces others'),
  once: (['asks', 'to readers', 'site words', 'platforms'] as const).map((name) => ownNames.indexOf(name)),
};

/** How much the words of a unit say that a site speaks: a label counts twice, all else once. */
export function spokenOf({ values }: Pick<OwnSigns, 'values'>): number {
  const valueOf = (sign: number): number => values[sign] ?? 0;
  const label = 2 * Math.min(1, valueOf(spoken.label) + valueOf(spoken.announces));
  return label + valueOf(spoken.phrases) + spoken.once.filter((sign) => valueOf(sign) > 0).length;
}
