/** What is said of comparisons. */
import * as vscode from 'vscode';
import type { WireComparison, WireVerdict } from '../../../server/src/protocol';
import { countOf, verdicts, type Checked } from './results';

/** A verdict as a heading or at the start of a line. */
export function verdictName(verdict: WireVerdict): string {
  switch (verdict) {
    case 'altered':
      return vscode.l10n.t('Altered');
    case 'not-found':
      return vscode.l10n.t('Not found');
    case 'edited':
      return vscode.l10n.t('Edited');
    case 'verbatim':
      return vscode.l10n.t('Verbatim');
  }
}

/** "1 altered, 2 not found, 3 edited, 12 verbatim"; what there is none of is left out. */
export function countsOf(checked: Checked): string {
  return verdicts
    .flatMap((verdict) => {
      const count = countOf(checked, verdict);
      return count === 0 ? [] : [vscode.l10n.t('{0} {1}', count, verdictName(verdict).toLowerCase())];
    })
    .join(', ');
}

/** "Ada Holm, line 12" */
export function whereOf({ speaker, ranges: [first] }: WireComparison): string {
  const line = (first?.start.line ?? 0) + 1;
  return speaker === null ? vscode.l10n.t('Line {0}', line) : vscode.l10n.t('Line {0}, {1}', line, speaker);
}
