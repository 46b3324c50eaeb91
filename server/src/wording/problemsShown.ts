import { isHint } from '../article/problems/problems';
import type { Problem } from '../article/types';
import type { Settings } from '../settings';

function isOn({ code }: Problem, settings: Settings): boolean {
  if (settings['problems.disabled'].includes(code)) return false;
  return code !== 'unbalanced-mark' || settings['problems.unbalancedMarks'];
}

/** Of the problems of a text what is wrong, as far as a user wants to know: marks without their partners. */
export function warningsIn(problems: readonly Problem[], settings: Settings): readonly Problem[] {
  return problems.filter((problem) => !isHint(problem.code) && isOn(problem, settings));
}

/** Of the problems of a text what is only worth a look. They are not even sought where no user wants to know. */
export function hintsIn(problems: () => readonly Problem[], settings: Settings): readonly Problem[] {
  if (settings['problems.severity'] === 'off') return [];
  return problems().filter((problem) => isHint(problem.code) && isOn(problem, settings));
}
