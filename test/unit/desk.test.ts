/** A text that is read in steps, while people do something else with it. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDesk, type Desk } from '../../server/src/desk';
import { createTagger, type Tagger } from '../../server/src/nlp/tagger';
import { defaultSettings } from '../../server/src/settings';
import { opened, put } from './corrections/desk';

const uri = 'file:///desk/mill.txt';
const mill = `Mill to grind again

The council of Brill voted on Monday to have the mill repaired.

“The wheel is sound,” said Ada Morrow, the miller.

1 of 2

Her neighbour, Felix Pell, was not convinced. “Nobody will pay for it,” he said.

2 of 2

“Ask the bakers,” Morrow said.
`;
/** What a person's file says who keeps the first page number. */
const keeping = put(opened(mill), {
  what: 'keep',
  pieces: [{ text: '1 of 2', before: '', after: '' }],
}).content;

/** A desk with one document, on which every step lets others have their turn. */
function deskWith(progress: (done: number) => void, tagger = createTagger()): Desk {
  const document = TextDocument.create(uri, 'news-article', 1, mill);
  const desk = createDesk({
    documents: { get: (of) => (of === uri ? document : undefined) },
    tagger,
    settingsFor: () => Promise.resolve(defaultSettings),
    folders: () => [],
    progress: (_, done) => progress(done),
  });
  return desk;
}

beforeEach(() => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 1000));
});
afterEach(() => vi.restoreAllMocks());

describe('noise that is kept while it is sought who says what', () => {
  it('is kept in the answer, which is read in turns and told to be over', async () => {
    const told: number[] = [];
    const later: Promise<void>[] = [];
    const desk = deskWith((done) => {
      told.push(done);
      if (later.length > 0) return;
      desk.setSidecar(uri, keeping);
      later.push(desk.ready(uri, 'problems'));
    });
    await desk.ready(uri, 'article');
    expect(desk.read(uri)?.isComplete).toBe(true);
    await Promise.all(later);
    const reading = desk.read(uri);
    expect(reading?.isComplete).toBe(true);
    expect(reading?.article()?.artifacts.map(({ span }) => mill.slice(span.start, span.end).trim())).toEqual([
      '2 of 2',
    ]);
    expect(told.at(-1)).toBe(1);
  });
});

it('is not read to its end where a person says meanwhile that it is no article', async () => {
  const told: number[] = [];
  const desk = deskWith((done) => {
    told.push(done);
    desk.setWord(uri, 'not-article');
  });
  await desk.ready(uri, 'article');
  expect(desk.read(uri)?.decision.article).toBe(false);
  expect(told).toHaveLength(2);
  expect(told.at(-1)).toBe(1);
});

it('is read by the next who asks where that has failed in the midst', async () => {
  const whole = createTagger();
  let uses = 0;
  const tag: Tagger['tag'] = (text) => {
    if (++uses === 2) throw new Error('out of order');
    return whole.tag(text);
  };
  const desk = deskWith(() => undefined, { ...whole, tag });
  await Promise.all([
    expect(desk.ready(uri, 'article')).rejects.toThrow('out of order'),
    expect(desk.ready(uri, 'problems')).rejects.toThrow('out of order'),
  ]);
  await desk.ready(uri, 'problems');
  expect(desk.read(uri)?.hasProblems).toBe(true);
});
