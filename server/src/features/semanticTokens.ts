import type { SemanticTokens } from 'vscode-languageserver';
import { isSpeech, speakersOf } from '../article/queries';
import { touches } from '../article/text/spans';
import type { Span } from '../article/types';
import type { Reading } from '../desk';
import { spanOf } from '../lsp/convert';
import type { Feature } from '../lsp/feature';
import { legend, semanticTokensOf, type Mark, type MarkTrait } from '../lsp/semanticTokens';
import { doubtsOf, mentionsBeside } from './annotations';

function traitsOf(unsure: boolean | undefined): readonly MarkTrait[] {
  return unsure === true ? ['unsure'] : [];
}

/** The marks of an article as the settings want them: words of somebody, who is named beside them, noise to clean. */
export function marksIn({ article, settings }: Reading): readonly Mark[] {
  const attributed = article();
  if (attributed === undefined) return [];
  const { quotations, attributions, artifacts } = attributed;
  const speakers = speakersOf(attributed);
  const said = quotations.flatMap(({ type, parts }, index): readonly Mark[] => {
    if (!isSpeech(type)) return [];
    const { unsure } = doubtsOf(speakers[index], attributions[index]);
    const traits = [...traitsOf(unsure), ...(type === 'indirect' ? (['reported'] as const) : [])];
    return parts.map((span) => ({ kind: 'quotation', span, traits }));
  });
  const beside = mentionsBeside(attributed).map(({ mention: { span }, unsure }): Mark => ({
    kind: 'speaker',
    span,
    traits: traitsOf(unsure),
  }));
  const noise = artifacts
    .filter(({ applicability }) => applicability !== 'display')
    .map(({ span }): Mark => ({ kind: 'noise', span, traits: ['deprecated'] }));
  // what is in the list of problems has a line below it: one sign is enough
  const listed = ['information', 'warning'].includes(settings['noise.severity']);
  return [
    ...(settings['decorations.quotations'] ? said : []),
    ...(settings['decorations.speakers'] ? beside : []),
    ...(settings['decorations.noise'] && settings['noise.enabled'] && !listed ? noise : []),
  ];
}

function tokensIn(reading: Reading, within?: Span): SemanticTokens {
  const marks = marksIn(reading).filter(({ span }) => within === undefined || touches(span, within));
  return semanticTokensOf(reading.document, marks);
}

/** Marks quotations, speakers and noise in an editor that does not paint them by itself. */
export const semanticTokens: Feature = {
  capabilities: ({ semanticTokens: wanted }) =>
    wanted ? { semanticTokensProvider: { legend, full: true, range: true } } : {},
  attach: ({ connection, guard, client, onChanged }) => {
    const fallback: SemanticTokens = { data: [] };
    connection.languages.semanticTokens.on(
      guard.request({
        method: 'textDocument/semanticTokens/full',
        fallback,
        positions: false,
        handle: (reading) => tokensIn(reading),
      }),
    );
    connection.languages.semanticTokens.onRange(
      guard.request({
        method: 'textDocument/semanticTokens/range',
        fallback,
        positions: true,
        handle: (reading, { range }) => tokensIn(reading, spanOf(reading.document, range)),
      }),
    );
    onChanged(() => {
      if (!client.refreshSemanticTokens) return;
      void guard.attempt('workspace/semanticTokens/refresh', undefined, () =>
        connection.languages.semanticTokens.refresh(),
      );
    });
  },
};
