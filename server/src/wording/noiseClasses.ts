import type { ClassEdit } from '../article/cleaning/choices';
import type { Artifact } from '../article/types';
import { count } from './names';
import { describeRule } from './rules';

/** A class of noise as a user chooses it. */
export interface NoiseClass {
  /** What it is called: "Page number". */
  readonly label: string;
  /** How often it is there, what goes with it, and where it comes from. */
  readonly description: string;
  /** Whether a user has to agree before it is taken out. */
  readonly needsConfirmation: boolean;
}

/** What a class is called in a list to choose from: how many pieces, what goes with them, where they come from. */
function descriptionOf(rule: string, artifacts: readonly Artifact[]): string {
  const own = artifacts.filter((artifact) => artifact.rule === rule).length;
  const others = artifacts.length - own;
  const along = others === 0 ? '' : `, with ${count(others, 'line')} of other noise in between`;
  return `${count(own, 'place')}${along}. ${describeRule(rule).why}`;
}

/**
 * The classes that changes belong to, in the order of the text. A client asks only where a class needs agreement, and
 * ticks at first those that need none: so what is safe needs none, unless all of it is safe.
 */
export function classesOf(edits: readonly ClassEdit[]): Readonly<Record<string, NoiseClass>> {
  const byRule = new Map<string, Artifact[]>();
  for (const { rule, artifacts } of edits) byRule.set(rule, [...(byRule.get(rule) ?? []), ...artifacts]);
  const isSure = (artifacts: readonly Artifact[]): boolean =>
    artifacts.every(({ applicability }) => applicability === 'safe');
  const allSure = [...byRule.values()].every(isSure);
  return Object.fromEntries(
    [...byRule].map(([rule, artifacts]) => [
      rule,
      {
        label: describeRule(rule).title,
        description: descriptionOf(rule, artifacts),
        needsConfirmation: allSure || !isSure(artifacts),
      },
    ]),
  );
}
