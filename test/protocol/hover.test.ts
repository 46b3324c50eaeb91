import { HoverRequest, type Hover, type Position } from 'vscode-languageserver/node';
import { marked } from 'marked';
import { afterEach, describe, expect, it } from 'vitest';
import {
  passageIn,
  poorClient,
  positionOf,
  startInMemory,
  type ClientOptions,
  type TestClient,
} from './harness';
import { ferry, hostile } from './texts';

const uri = 'file:///desk/ferry.txt';
let client: TestClient;
afterEach(() => client.dispose());

async function opened(text: string, options: ClientOptions = {}): Promise<void> {
  client = await startInMemory(options);
  await client.open(uri, text);
}

const hoverAt = (position: Position): Promise<Hover | null> =>
  client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });

function said(hover: Hover | null): string {
  const contents = hover?.contents;
  return contents !== undefined && typeof contents === 'object' && 'value' in contents ? contents.value : '';
}

describe('a hover', () => {
  it('names the speaker of every part of a quotation and covers that part', async () => {
    await opened(ferry);
    for (const [part, covered] of [
      ['We heard', '"We heard from the nurses and from the bakers,"'],
      ['They need', '"They need this boat."'],
    ] as const) {
      const hover = await hoverAt(positionOf(ferry, part, 2));
      expect(said(hover)).toContain('**Marta Oyelaran');
      expect(said(hover)).toMatch(/chairwoman/u);
      expect(said(hover)).toContain('Direct quotation');
      expect(said(hover)).toContain('How we know: ');
      expect(said(hover)).toMatch(/How sure of the speaker: [A-Z][a-z ]+ \(\d+%\)/u);
      expect(hover?.range === undefined ? '' : passageIn(ferry, hover.range)).toBe(covered);
    }
  });

  it('says whom a pronoun beside a quotation means', async () => {
    await opened(ferry);
    const hover = await hoverAt(positionOf(ferry, 'he said', 0));
    expect(said(hover)).toContain('Piet Vandermolen');
    expect(hover?.range === undefined ? '' : passageIn(ferry, hover.range)).toBe('he');
  });

  it('says what a piece of noise is and why it is thought so', async () => {
    await opened(ferry);
    const hover = await hoverAt(positionOf(ferry, '1 of 3', 3));
    expect(said(hover)).toMatch(/^\*\*Noise: /u);
    expect(said(hover).split('\n- ').length).toBeGreaterThanOrEqual(3);
    expect(hover?.range === undefined ? '' : passageIn(ferry, hover.range)).toBe('1 of 3');
  });

  it('says that a speaker is unknown', async () => {
    const text = `Ferry to stay

The council voted on Tuesday after a long debate about the winter and about money.

"It is what it is."

The boat leaves at nine.
`;
    await opened(text);
    expect(said(await hoverAt(positionOf(text, 'It is what', 2)))).toContain('**Speaker unknown**');
  });

  it('says nothing of plain narration, beyond the text, or of a text that is not open', async () => {
    await opened(ferry);
    expect(await hoverAt(positionOf(ferry, 'It carried about'))).toBeNull();
    expect(await hoverAt({ line: 9999, character: 9999 })).toBeNull();
    await client.close(uri);
    expect(await hoverAt({ line: 0, character: 0 })).toBeNull();
  });

  it('is plain text for a client that shows nothing else', async () => {
    await opened(ferry, { capabilities: poorClient });
    const hover = await hoverAt(positionOf(ferry, 'We heard', 2));
    expect(hover?.contents).toMatchObject({ kind: 'plaintext' });
    expect(said(hover)).toMatch(/^Marta Oyelaran, /u);
    expect(said(hover)).not.toMatch(/[*\\]/u);
  });

  it('makes neither link nor image nor tag of an article that holds some', async () => {
    await opened(hostile);
    const allowed = /<\/?(?:p|strong|ul|li|hr)>/gu;
    let hovered = 0;
    for (let line = 0; line < 6; line++) {
      for (let character = 0; character < 180; character += 2) {
        const markdown = said(await hoverAt({ line, character }));
        if (markdown === '') continue;
        hovered++;
        const html = marked.parse(markdown, { async: false, gfm: true });
        expect(html.replace(allowed, '')).not.toMatch(/<[a-z/!]/iu);
        // a client that looks for commands by itself finds none either
        expect(markdown).not.toMatch(/\]\(|command:|https?:/u);
      }
    }
    expect(hovered).toBeGreaterThan(20);
  });
});
