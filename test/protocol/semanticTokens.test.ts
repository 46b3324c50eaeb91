import {
  SemanticTokensRangeRequest,
  SemanticTokensRefreshRequest,
  SemanticTokensRequest,
  type ClientCapabilities,
  type SemanticTokens,
} from 'vscode-languageserver/node';
import { afterEach, describe, expect, it } from 'vitest';
import { copydeskClient, rangeOf, startInMemory, type ClientOptions, type TestClient } from './harness';
import { ferry, packageList } from './texts';

const uri = 'file:///desk/ferry.txt';
let client: TestClient;
afterEach(() => client.dispose());

/** An editor that colours what a server says, such as Neovim, and counts in bytes where it may. */
const capabilities: ClientCapabilities = {
  general: { positionEncodings: ['utf-8', 'utf-16'] },
  workspace: { semanticTokens: { refreshSupport: true }, configuration: true },
  textDocument: {
    semanticTokens: { requests: { full: true }, tokenTypes: [], tokenModifiers: [], formats: ['relative'] },
  },
};

async function opened(text: string, options: ClientOptions = {}): Promise<void> {
  client = await startInMemory({ capabilities, ...options });
  await client.open(uri, text);
}

/** What a user sees: the words of each token with its type and modifiers. Fails where one reaches over the end of its line. */
function shown(text: string, { data }: SemanticTokens): readonly string[] {
  const { tokenTypes = [], tokenModifiers = [] } =
    client.initialized.capabilities.semanticTokensProvider?.legend ?? {};
  const lines = text.split(/\r\n|\n|\r/u);
  const seen: string[] = [];
  let line = 0;
  let character = 0;
  let end = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, along = 0, length = 0, type = 0, modifiers = 0] = data.slice(at, at + 5);
    line += down;
    character = down === 0 ? character + along : along;
    if (down === 0) expect(character).toBeGreaterThanOrEqual(end);
    end = character + length;
    expect(length).toBeGreaterThan(0);
    expect(end).toBeLessThanOrEqual(lines[line]?.length ?? 0);
    const traits = tokenModifiers.filter((_, bit) => (modifiers & (1 << bit)) !== 0);
    seen.push([tokenTypes[type], ...traits].join('.') + ': ' + (lines[line]?.slice(character, end) ?? ''));
  }
  return seen;
}

const all = (): Promise<SemanticTokens | null> =>
  client.connection.sendRequest(SemanticTokensRequest.type, { textDocument: { uri } });

async function tokens(text: string): Promise<readonly string[]> {
  return shown(text, (await all()) ?? { data: [] });
}

/** A text in lines of at most so many characters, as a printer or a mail program makes them. */
function wrapped(text: string, width = 62): string {
  const line = new RegExp(`(.{1,${width}})(?: |$)`, 'gmu');
  return text.replaceAll(line, '$1\n').replaceAll('\n\n\n', '\n\n');
}

describe('semantic tokens', () => {
  it('mark the words that were said, who said them, and noise as taken out', async () => {
    await opened(ferry);
    const seen = await tokens(ferry);
    expect(seen).toEqual([
      'string: "We heard from the nurses and from the bakers,"',
      'type: Marta Oyelaran',
      'string: "They need this boat."',
      'comment.deprecated: 1 of 3',
      'string: "The crossing costs',
      'comment.deprecated: \\',
      'string: $9,000 a week,"',
      'type: he',
      'string: "Nobody has told us who will pay."',
      'comment.deprecated: 11/03/21, 09:15',
      'comment.deprecated: <u>',
      'comment.deprecated: </u>',
      'comment.deprecated: 2 of 3',
      expect.stringMatching(/^type(?:\.unsure)?: A passenger$/u),
      expect.stringMatching(/^string(?:\.unsure)?\.reported: the boat was half empty most nights/u),
      'comment.deprecated: 3 of 3',
    ]);
  });

  it.each(['\n', '\r\n', '\r'])('end with their lines, which end with %j', async (end) => {
    const crews = 'from the bakers, 🚢 from Zoë, from Åse and their crews';
    const text = wrapped(ferry.replace('from the bakers', crews)).replaceAll('\n', end);
    await opened(text);
    expect((await tokens(text)).slice(0, 5)).toEqual([
      'string: "We heard from the nurses and from the bakers, 🚢 from Zoë,',
      'string: from Åse and their crews,"',
      'type: Marta Oyelaran',
      'string: "They need this boat."',
      'comment.deprecated: 1 of 3',
    ]);
  });

  it('count in UTF-16, whatever a client would rather have', async () => {
    const text = ferry.replace('Her deputy, Piet', '🚢🚢 Né: Her deputy, Piet');
    await opened(text);
    expect(client.initialized.capabilities.positionEncoding).toBe('utf-16');
    expect(await tokens(text)).toContain('string: "Nobody has told us who will pay."');
  });

  it('are given for a part of the text alone', async () => {
    await opened(ferry);
    const part = await client.connection.sendRequest(SemanticTokensRangeRequest.type, {
      textDocument: { uri },
      range: rangeOf(ferry, '"They need this boat."\n\n1 of 3'),
    });
    expect(shown(ferry, part ?? { data: [] })).toEqual([
      'string: "They need this boat."',
      'comment.deprecated: 1 of 3',
    ]);
  });

  it('are what the settings want, and are asked for anew when that changes', async () => {
    await opened(ferry);
    let asked = 0;
    const refreshed = new Promise<void>((resolve) =>
      client.connection.onRequest(SemanticTokensRefreshRequest.type, () => {
        asked++;
        resolve();
      }),
    );
    expect(await tokens(ferry)).not.toEqual([]);
    await client.configure({ decorations: { quotations: false, speakers: false } });
    await refreshed;
    expect(asked).toBe(1);
    const kinds = (await tokens(ferry)).map((token) => token.split(':')[0]);
    expect(new Set(kinds)).toEqual(new Set(['comment.deprecated']));
    // one sign is enough
    await client.configure({ noise: { severity: 'information' } });
    expect((await tokens(ferry)).join('\n')).not.toContain('comment');
    await client.configure({ decorations: { noise: false } });
    expect((await tokens(ferry)).join('\n')).not.toContain('comment');
  });

  it('are none where there is no article, and none for a text that is not open', async () => {
    await opened(packageList);
    await client.decide(uri, 'not-article');
    expect(await all()).toEqual({ data: [] });
    await client.close(uri);
    expect(await all()).toEqual({ data: [] });
  });

  it('are not offered to a client that paints by itself, nor to one that knows nothing of them', async () => {
    await opened(ferry, {
      capabilities: { ...copydeskClient, textDocument: { ...capabilities.textDocument } },
    });
    expect(client.initialized.capabilities.semanticTokensProvider).toBeUndefined();
    client.dispose();
    await opened(ferry, { capabilities: {} });
    expect(client.initialized.capabilities.semanticTokensProvider).toBeUndefined();
  });
});
