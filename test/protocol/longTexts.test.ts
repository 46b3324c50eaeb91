/** A long text does not hold the server: others are answered meanwhile, and a newer text ends the reading of it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { marksMethod, type MarksResult } from '../../server/src/protocol';
import type { TestClient } from './harness';
import { ferry } from './texts';
import { bundleServer, withClient, type BundledServer, type Transport } from './transports';

const uri = 'file:///desk/long.txt';
/** Some 350,000 characters, in which no two paragraphs are the same. */
const copies = 400;
const long =
  ferry +
  Array.from({ length: copies }, (_, nth) => {
    const night = `night ${String(nth)}`;
    return `\n"We counted the boats on ${night} and wrote it down," said Marta Oyelaran, the council's chairwoman. "They need this boat, and they said so on ${night}."

Her deputy, Piet Vandermolen, disagreed. "The crossing of ${night} cost us $9,000," he said, and he told the hall that nobody had asked for it. A clerk read out what each of the ${String(nth + 2)} nurses had written to the harbour office in the spring, line by line, while the others waited. She sat down again when ${night} was over, and nobody clapped. The ferry had left by then, ${String(nth + 5)} minutes late, with its lamps on and a crew of three who had heard nothing of it. They tied it up in the morning beside the mill, as they do on every other night of the week, and went home on foot. The harbour office keeps the letters in a box, with the date on its lid, for anybody who wants to read them later in the year.
`;
  }).join('');
let server: BundledServer;

beforeAll(async () => {
  server = await bundleServer();
});
afterAll(() => server.remove());

describe.each([
  ['standard input and output', (): Transport => server.overStdio()],
  ['a worker', (): Transport => server.overWorker()],
])('a long text over %s', (_, open) => {
  const withServer = (work: (client: TestClient) => Promise<void>): Promise<void> =>
    withClient(
      open(),
      async (client) => {
        await client.open(uri, long);
        await work(client);
      },
      { reader: { enabled: false }, articles: { maximumSize: 1000 } },
    );
  /** How many questions that need no article are answered, one after the other, until something else is. */
  const answeredUntil = async (client: TestClient, other: Promise<unknown>): Promise<number> => {
    let isOver = false;
    void other.then(() => (isOver = true));
    let answered = 0;
    while (!isOver) {
      await client.connection.sendRequest('desk/unknown').catch(() => undefined);
      answered++;
    }
    return answered;
  };

  it('has its marks first, is read while others are answered, and an edit ends it', async () => {
    await withServer(async (client) => {
      const first = client.annotations(uri);
      let isKnown = false;
      void first.then(() => (isKnown = true));
      const marks = await client.connection.sendRequest<MarksResult | null>(marksMethod, { uri });
      expect(isKnown).toBe(false);
      expect(marks?.quotations.length).toBeGreaterThan(copies);
      const whole = await answeredUntil(client, first);
      expect((await first)?.counts.speakers).toBe(3);
      // at a stretch, it would be a handful
      expect(whole).toBeGreaterThan(10);

      await client.change(uri, 2, [{ text: long.replaceAll('night', 'day') }]);
      const second = client.annotations(uri);
      await answeredUntil(
        client,
        client.connection.sendRequest('desk/unknown').catch(() => undefined),
      );
      await client.change(uri, 3, [{ text: ferry }]);
      const rest = await answeredUntil(client, second);
      expect((await second)?.version).toBe(3);
      expect(rest).toBeLessThan(whole / 2);
    });
  });
});
