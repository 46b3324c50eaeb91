import { isHint } from '../article/problems/problems';
import type { Article, Copy, Problem } from '../article/types';
import type { Settings } from '../settings';

function isOn({ code }: Problem, settings: Settings): boolean {
  if (settings['problems.disabled'].includes(code)) return false;
  return code !== 'unbalanced-mark' || settings['problems.unbalancedMarks'];
}

/** What is wrong in a text as far as a user wants to know: marks without their partners. */
export function problemsIn(copy: Copy, settings: Settings): readonly Problem[] {
  return copy.problems.filter((problem) => !isHint(problem.code) && isOn(problem, settings));
}

/** What is only worth a look, as far as a user wants to know. */
export function hintsIn(article: Article, settings: Settings): readonly Problem[] {
  if (settings['problems.severity'] === 'off') return [];
  return article.problems.filter((problem) => isHint(problem.code) && isOn(problem, settings));
}
