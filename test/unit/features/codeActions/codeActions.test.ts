import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Reading } from '../../../../server/src/desk';
import { codeActionsOf, wants } from '../../../../server/src/features/codeActions/index';
import { commands } from '../../../../server/src/protocol';
import { profileOf } from '../../../../server/src/lsp/client';
import { createPutRight } from '../../../../server/src/putRightMemory';
import { defaultSettings } from '../../../../server/src/settings';
import { poorClient, richClient } from '../../../protocol/harness';
import { article, noise, span, text } from '../../support/smallArticle';
import type { Article } from '../../../../server/src/article/article';

describe('a fix that would change what somebody said', () => {
  const document = TextDocument.create('file:///a.txt', 'news-article', 3, text);
  const refusing: Article = { ...article, artifacts: [noise('promo', 'need it', 'suggested')] };
  const reading: Reading = {
    document,
    settings: defaultSettings,
    decision: { article: true, reason: 'You asked for it', forced: true },
    copy: refusing,
    article: () => refusing,
    problems: () => [],
    isComplete: true,
    hasProblems: true,
    putRight: createPutRight().of(document.uri, text),
  };

  it('is shown with the reason and has no edit', () => {
    const client = profileOf({ capabilities: richClient });
    const actions = codeActionsOf(reading, span('need it'), undefined, client);
    // behind it, that it can be kept
    expect(actions.map(({ command }) => command?.command)).toEqual([undefined, commands.keep]);
    expect(actions[0]?.disabled?.reason).toMatch(/words of a quotation/u);
    expect(actions[0]).not.toHaveProperty('edit');
    expect(actions[0]).not.toHaveProperty('isPreferred');
  });

  it('is not shown to a client that would take it for a fix', () => {
    const client = profileOf({ capabilities: poorClient });
    const actions = codeActionsOf(reading, span('need it'), undefined, client);
    expect(actions.map(({ command }) => command?.command)).toEqual([commands.keep]);
  });
});

it.each([
  [undefined, 'quickfix', true],
  [undefined, 'source.fixAll.copydesk', false],
  [['quickfix'], 'quickfix', true],
  [['quickfix.copydesk'], 'quickfix', false],
  [[''], 'source.fixAll.copydesk', true],
  [['source'], 'source.fixAll.copydesk', true],
  [['source.fixAll'], 'source.fixAll.copydesk', true],
  [['source.fixAll.copydesk'], 'source.fixAll.copydesk', true],
  [['source.fixAll.eslint', 'source.organizeImports'], 'source.fixAll.copydesk', false],
  [['source.fix'], 'source.fixAll.copydesk', false],
  [[], 'quickfix', false],
])('asked only for %j, %s is wanted: %s', (only, kind, wanted) => {
  expect(wants(only, kind)).toBe(wanted);
});
