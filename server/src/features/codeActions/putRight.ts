import { CodeActionKind, type CodeAction } from 'vscode-languageserver';
import { holds } from '../../article/text/spans';
import { mentionAt } from '../../article/queries';
import type { Span } from '../../article/types';
import type { Reading } from '../../desk';
import type { ClientProfile } from '../../lsp/client';
import { rangeOf } from '../../lsp/convert';
import { commands, type CorrectAt } from '../../protocol';
import { oneLine } from '../../wording/markup';

/** So much of a mention is shown in a title, in characters. */
const longestShown = 40;

/**
 * What a user may put right at a place: who speaks, whom a mention means, what is a quotation. Each only asks: the client
 * does the rest. Speakers are offered only where they are known already, so that nobody waits for them.
 */
export function correctingAt(
  reading: Reading,
  span: Span,
  { ownCommands }: Pick<ClientProfile, 'ownCommands'>,
): readonly CodeAction[] {
  const { document, copy } = reading;
  if (!ownCommands || copy === undefined) return [];
  const article = reading.isComplete ? reading.article() : undefined;
  const quotations = article?.quotations ?? copy.quotations;
  const isQuoted = quotations.some(({ parts }) => parts.some((part) => holds(part, span.start)));
  const named = article === undefined ? undefined : mentionAt(article, span.start);
  const action = (title: string, command: string, at: Span): CodeAction => {
    const argument: CorrectAt = { uri: document.uri, at: rangeOf(document, at) };
    return { title, kind: CodeActionKind.QuickFix, command: { title, command, arguments: [argument] } };
  };
  const words =
    named && oneLine(copy.text.slice(named.mention.span.start, named.mention.span.end), longestShown);
  return [
    ...(isQuoted
      ? [
          action('Correct the speaker…', commands.correctSpeaker, span),
          action('No quotation here', commands.removeQuotation, span),
        ]
      : []),
    ...(named === undefined || words === undefined
      ? []
      : [action(`“${words}” is somebody else…`, commands.splitSpeaker, named.mention.span)]),
    ...(!isQuoted && span.end > span.start
      ? [action('Mark as a quotation…', commands.addQuotation, span)]
      : []),
  ];
}
