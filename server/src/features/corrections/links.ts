import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { AttributedText } from '../../article/article';
import { isSpeech, mentionAt } from '../../article/queries';
import { holds } from '../../article/text/spans';
import type { Span } from '../../article/types';
import { rangeOf } from '../../lsp/convert';
import { commands, type CorrectAt } from '../../protocol';

/** A link that runs a command of ours in VS Code; its argument holds no words of the article. */
function link(title: string, command: string, argument: CorrectAt): string {
  // what a Markdown link would end at is not encoded by itself
  const encoded = encodeURIComponent(JSON.stringify([argument])).replace(
    /[()!'*~]/gu,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  );
  return `[${title}](command:${command}?${encoded})`;
}

/** In Markdown: what a reader of a hover can put right there, on one line; none where there is nothing. */
export function correctionLinks(
  document: TextDocument,
  article: AttributedText,
  { start }: Span,
): readonly string[] {
  const named = mentionAt(article, start);
  const quotation = article.quotations.find(
    ({ type, parts }) => isSpeech(type) && parts.some((part) => holds(part, start)),
  );
  const { uri } = document;
  const links = [
    ...(quotation?.parts[0] === undefined
      ? []
      : [
          link('Correct the speaker…', commands.correctSpeaker, {
            uri,
            at: rangeOf(document, quotation.parts[0]),
          }),
        ]),
    ...(named === undefined
      ? []
      : [
          link('This is somebody else…', commands.splitSpeaker, {
            uri,
            at: rangeOf(document, named.mention.span),
          }),
        ]),
  ];
  return links.length === 0 ? [] : [links.join(' · ')];
}
