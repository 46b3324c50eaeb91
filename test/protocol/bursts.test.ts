/** A burst of typing, with a hover after each keystroke: the server hears of the newer text before it works for an older one. */
import { CancellationTokenSource, HoverRequest } from 'vscode-languageserver/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { positionOf, type TestClient } from './harness';
import { ferry } from './texts';
import { bundleServer, withClient, type BundledServer, type Transport } from './transports';

const uri = 'file:///desk/ferry.txt';
const keystrokes = 50;
/** So many may be answered: what came in before the rest of the burst had arrived, and the last. */
const fewAnswers = 10;
let server: BundledServer;

beforeAll(async () => {
  server = await bundleServer();
});
afterAll(() => server.remove());

describe.each([
  ['standard input and output', (): Transport => server.overStdio()],
  ['a worker', (): Transport => server.overWorker()],
])('a burst of typing over %s', (_, open) => {
  /** Opens an article with a server that is warm, does `work`, and ends the server. */
  const withServer = (work: (client: TestClient) => Promise<void>): Promise<void> =>
    withClient(open(), async (client) => {
      await client.open(uri, ferry);
      expect(await client.annotations(uri)).not.toBeNull();
      await work(client);
    });
  const said = '"They need this boat."';
  const hoverAt = { textDocument: { uri }, position: positionOf(ferry, said, 3) };
  /** The nth keystroke: a letter at the end of the article. */
  const typed = (client: TestClient, nth: number): Promise<void> => {
    const end = positionOf(ferry, 'again in March.', 'again in March.'.length);
    return client.change(uri, 2 + nth, [{ range: { start: end, end }, text: 'x' }]);
  };

  it('drops the hovers of texts that are gone, and answers the last', async () => {
    await withServer(async (client) => {
      const asked = Array.from({ length: keystrokes }, (_unused, nth) => {
        void typed(client, nth);
        return client.connection.sendRequest(HoverRequest.type, hoverAt);
      });
      const results = await Promise.allSettled(asked);
      expect(results.filter(({ status }) => status === 'fulfilled').length).toBeLessThan(fewAnswers);
      const last = results.at(-1);
      expect(last?.status === 'fulfilled' && JSON.stringify(last.value)).toContain('Marta Oyelaran');
    });
  });

  it('does not begin with what is cancelled by then', async () => {
    await withServer(async (client) => {
      await typed(client, 0);
      const asked = Array.from({ length: keystrokes }, () => {
        const source = new CancellationTokenSource();
        const answer = client.connection.sendRequest(HoverRequest.type, hoverAt, source.token);
        source.cancel();
        return answer;
      });
      const results = await Promise.allSettled(asked);
      expect(results.filter(({ status }) => status === 'fulfilled').length).toBeLessThan(fewAnswers);
    });
  });
});
