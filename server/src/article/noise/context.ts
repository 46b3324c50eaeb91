import type { ContentLine } from './lines/contentLines';
import type { GapModel } from './breaks/breaks';
import type { PageModel } from './pages/pages';
import type { Signs } from './lines/presence';
import type { SiteLine } from './site/site';

/** What every rule may look at. The models are made one after the other: each sees what the ones before took out. */
export interface NoiseContext {
  readonly text: string;
  /** What the text is made of. */
  readonly signs: Signs;
  readonly lines: readonly ContentLine[];
  /** What of the lines belongs to the pages that the text was printed on. */
  readonly pages: PageModel;
  /** What of the lines belongs to the site. */
  readonly site: readonly SiteLine[];
  /** How the lines that are left belong together. */
  readonly gaps: GapModel;
  /** For each line 1 where an earlier rule takes it out. */
  readonly taken: Uint8Array;
}
