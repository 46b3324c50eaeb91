import type { Found } from '../../text/inSteps';
import type { Applicability, NoiseEffect, Repair } from '../../types';
import type { GapModel } from '../breaks/breaks';
import type { CharacterPresence } from '../characters/presence';
import type { Finding } from '../finding';
import type { LabelFound } from '../labels/labels';
import type { ContentLine } from '../lines/contentLines';
import type { Memory } from '../../text/memoPerLine';
import type { PageModel } from '../pages/pages';
import type { SiteLine } from '../site/site';

/** What every rule may look at. The models are made one after the other: each sees what the ones before took out. */
export interface NoiseContext {
  readonly text: string;
  /** Which rare characters the text has: a rule whose characters are not there need not look for them. */
  readonly presence: CharacterPresence;
  /** Remembers what was said of a line by what looks at nothing else. */
  readonly memory: Memory;
  /** Empty while the rules of characters look. */
  readonly lines: readonly ContentLine[];
  /** What of the lines belongs to the pages that the text was printed on. */
  readonly pages: PageModel;
  /** What of the lines belongs to the site. */
  readonly site: readonly SiteLine[];
  /** Which of the lines are labels and notices of a known form. */
  readonly labels: readonly LabelFound[];
  /** How the lines that are left belong together. */
  readonly gaps: GapModel;
  /** For each line 1 where an earlier rule takes it out. */
  readonly taken: Uint8Array;
}

/** A kind of noise: what it is, how it is found, what is done with it. */
export interface NoiseRule<Id extends string> {
  /** Kebab-case; the diagnostic's code, the setting's name and the heading in the README. */
  readonly id: Id;
  /** Two or three words, sentence case. */
  readonly title: string;
  /** What this is and where it comes from, for a reader of the article. */
  readonly why: string;
  readonly repair: Repair;
  /** The most that the rule ever allows; a finding may allow less. */
  readonly applicability: Applicability;
  /** What the repair does to the story. */
  readonly effect: NoiseEffect;
  /** In the order of the text. */
  readonly find: (context: NoiseContext) => Found<Finding>;
  /** Whole texts. In a hit, ⟦ and ⟧ stand around every stretch that the rule must find. */
  readonly examples: { readonly hit: readonly string[]; readonly miss: readonly string[] };
}
