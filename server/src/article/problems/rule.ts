import type { Attributed } from '../attribution/draft';
import type { Found } from '../text/inSteps';
import type { Block, ProblemCode, RelatedPlace, Source, Span } from '../types';
import type { Registry } from '../speakers/names/entities';

/** What the marks of a body tell, before anybody asks who speaks. All offsets are the body's. */
export interface Marks {
  readonly body: string;
  readonly blocks: readonly Block[];
  /** Marks that open or close nothing. */
  readonly unbalanced: readonly Span[];
}

/** The same with who says what. */
export interface Speech extends Marks {
  readonly quotations: readonly Attributed[];
  readonly sources: readonly Source[];
  readonly registry: Registry;
}

/** A place that is worth a look, body offsets. */
export interface Worth {
  readonly span: Span;
  /** Plain words, one or two sentences. */
  readonly message: string;
  readonly related?: readonly RelatedPlace[];
}

/** A kind of problem: what it is, how it is found. */
export interface ProblemRule<Known> {
  /** Kebab-case; the diagnostic's code, the setting's name and the heading in the README. */
  readonly id: ProblemCode;
  /** Two to five words, sentence case. */
  readonly title: string;
  /** Why it is worth a look, for a reader of the article. */
  readonly why: string;
  /** `hint`: as loud as a user sets it; `warning`: something is wrong with the text. */
  readonly severity: 'hint' | 'warning';
  /** In any order; in steps where a long text takes long. */
  readonly find: (known: Known) => Found<Worth>;
  /** Whole texts. In a hit, ⟦ and ⟧ stand around every stretch that the rule must find. */
  readonly examples: { readonly hit: readonly string[]; readonly miss: readonly string[] };
}
