/** Fits what a line says of itself, whatever stands around it: in parts, each by the others, and then on all. */
import type { Learner, SignNumbers } from '../logistic';
import { fitLogistic } from '../logistic';
import type { LineExample } from './examples';
import { folds } from './examples';

/** What was fitted. */
export interface LineFit {
  /** For each part what was fitted on the others. */
  readonly parts: readonly Learner[];
  /** What was fitted on all. */
  readonly all: Learner;
}

const penalties = { one: 0.3, two: 3, rate: 0.5 };
const rounds = 8;

/** A corpus holds lines of its sites, too: what scores so much is left out when all are fitted. */
const doubtful = 1.5;

/** Fits on lines; `next` draws their order. */
export function fitLines(lines: readonly LineExample[], numbers: SignNumbers, next: () => number): LineFit {
  const fit = (some: readonly LineExample[]): Learner =>
    fitLogistic(some, numbers, { penalties, rounds, next, leaning: true });
  const parts = Array.from({ length: folds }, (_, fold) => fit(lines.filter((line) => line.fold !== fold)));
  const isDoubtful = ({ corpus, positive, fold, signs }: LineExample): boolean =>
    corpus && !positive && (parts[fold]?.sum(signs) ?? 0) > doubtful;
  return { parts, all: fit(lines.filter((line) => !isDoubtful(line))) };
}

/** Whether what was fitted without it tells a paragraph of a corpus to be the site's: no page is made with it. */
export function isOfSite(learner: Learner | undefined, signs: Int32Array): boolean {
  return (learner?.sum(signs) ?? 0) >= doubtful;
}
