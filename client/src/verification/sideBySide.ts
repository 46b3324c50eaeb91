/** Quotations and their sources side by side, in VS Code's own comparison of two texts, one paragraph each. */
import * as vscode from 'vscode';
import { nameOf } from '../files';
import type { WireComparison, WireDifference } from '../../../server/src/protocol';
import { comparedScheme } from '../documents';
import { countOf, type Checked } from './results';
import { verdictName, whereOf } from './wording';

/** Shows comparisons. */
export interface SideBySide extends vscode.Disposable {
  /** Opens the comparison, at one quotation where that is given. */
  readonly open: (checked: Checked, at?: WireComparison) => Promise<void>;
}

/** One side. */
type Side = 'source' | 'quoted';

/** Serves both sides of each comparison. */
export function offerSideBySide(latest: (article: string) => Checked | undefined): SideBySide {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const provider = vscode.workspace.registerTextDocumentContentProvider(comparedScheme, {
    onDidChange: changed.event,
    provideTextDocumentContent: ({ fragment, query }) => {
      const checked = latest(query);
      return checked === undefined
        ? vscode.l10n.t('Check the quotations of the article again to see this.')
        : linesOf(checked, fragment === 'source' ? 'source' : 'quoted').join('\n');
    },
  });
  return {
    open: async (checked, at) => {
      const name = nameOf(checked.article);
      const [source, quoted] = (['source', 'quoted'] as const).map((side) => addressOf(checked, name, side));
      if (source === undefined || quoted === undefined) return;
      changed.fire(source);
      changed.fire(quoted);
      const line = at === undefined ? undefined : shownIn(checked).indexOf(at) * linesEach;
      await vscode.commands.executeCommand(
        'vscode.diff',
        source,
        quoted,
        vscode.l10n.t('{0} ↔ Quotations in {1}', checked.against, name),
        {
          preview: false,
          ...(line !== undefined && line >= 0 && { selection: new vscode.Range(line, 0, line, 0) }),
        },
      );
    },
    dispose: () => {
      vscode.Disposable.from(changed, provider).dispose();
    },
  };
}

function addressOf({ article }: Checked, name: string, side: Side): vscode.Uri {
  return vscode.Uri.from({
    scheme: comparedScheme,
    path: `/${name}`,
    query: article.toString(),
    fragment: side,
  });
}

/** What is the same on both sides is worth a look only where nothing else is there. */
function shownIn(checked: Checked): readonly WireComparison[] {
  const { quotations } = checked;
  return countOf(checked, 'verbatim') === quotations.length
    ? quotations
    : quotations.filter(({ verdict }) => verdict !== 'verbatim');
}

/** A heading, the words, and an empty line. */
const linesEach = 3;

function linesOf(checked: Checked, side: Side): readonly string[] {
  return shownIn(checked).flatMap((one) => {
    const source = one.place && checked.sources[one.place.source];
    const line = (one.place?.range.start.line ?? 0) + 1;
    const verdict = verdictName(one.verdict).toLowerCase();
    const heading =
      source === undefined
        ? vscode.l10n.t('{0}: {1}', whereOf(one), verdict)
        : vscode.l10n.t('{0}: {1} ({2}, line {3})', whereOf(one), verdict, source.name, line);
    return [heading, wordsOf(one, side), ''];
  });
}

/** The words of a quotation as it has them, or as its source does. */
export function wordsOf(
  { verdict, differences, words }: Pick<WireComparison, 'verdict' | 'differences' | 'words'>,
  side: Side,
): string {
  if (verdict === 'not-found')
    return side === 'source' ? vscode.l10n.t('(no words like these)') : words.replace(quotationMarks, '');
  return differences
    .map((one, at) => sideOf(one, side, differences[at + 1]))
    .filter((some) => some !== '')
    .join(' ');
}

/** The other quotations are shown without their marks, too. */
const quotationMarks = /["“”„«»]/gu;

/**
 * Words as one side has them. What only looks different is shown as the quotation has it: it is no difference that matters.
 * A mark stands with the word before it, and counts as a difference of the word behind it: there the source has its own.
 */
function sideOf(
  { kind, quoted, source }: WireDifference,
  side: Side,
  next: WireDifference | undefined,
): string {
  const isMarkTheirs = next?.kind === 'marks' || next?.kind === 'capital';
  return side === 'quoted' || (kind === 'same' && !isMarkTheirs) ? quoted : source;
}
