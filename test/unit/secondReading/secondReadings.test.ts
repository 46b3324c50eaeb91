import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AttributedText } from '../../../server/src/article/article';
import { keepMilliseconds, restMilliseconds } from '../../../server/src/secondReading/secondReadings';
import { opened, put } from '../corrections/desk';
import { atRest, fakeReader, type FakeOptions } from '../support/deskReader';
import { openArticle, openWindows, sureArticle } from '../support/openArticle';
import { secondDesk, uri, type SecondDesk } from '../support/secondDesk';

/** Whose the words behind a passage are; undefined where nobody is named. */
function speakerOf(
  { text, quotations, attributions, sources }: AttributedText,
  passage: string,
): string | undefined {
  const at = text.indexOf(passage);
  const index = quotations.findIndex(({ parts }) => parts.some(({ start, end }) => start <= at && at < end));
  return sources.find(({ id }) => id === attributions[index]?.source)?.name;
}

const pageArticle = readFileSync('seeds/transcript.salt-works.txt', 'utf8');
const bridge = 'a bridge that swims';
const other = 'file:///desk/other.txt';

function start(options: FakeOptions = {}, settings: unknown = {}) {
  const reader = fakeReader(options);
  return { reader, ...secondDesk(reader, settings) };
}

/** What the rules say alone. */
async function byRules(text: string): Promise<AttributedText> {
  const { type, shown } = start({}, { reader: { enabled: false } });
  type(text);
  return shown();
}

describe('the second reading of an article', () => {
  it('opens nothing before the first answer was given and typing has rested', async () => {
    const { reader, type, shown, pass } = start();
    type(openArticle);
    await pass(restMilliseconds);
    expect(reader.opened()).toBe(0);
    expect(await shown()).toEqual(await byRules(openArticle));
    await pass(restMilliseconds - 1);
    expect(reader.opened()).toBe(0);
    await pass(1);
    expect(reader.opened()).toBe(1);
  });

  it('opens nothing where the rules leave nothing open', async () => {
    const { reader, readTwice, told, refreshed } = start();
    await readTwice(sureArticle);
    expect(reader.opened()).toBe(0);
    expect(told()).toEqual([{ state: 'done', quotations: 0 }]);
    expect(refreshed).toEqual([]);
  });

  it('finds the problems anew where they are known, so that nobody waits for them', async () => {
    const { desk, type, pass, refreshed } = start({ sureOf: 'brook' });
    type(openArticle);
    await desk.ready(uri, 'problems');
    await pass(restMilliseconds);
    expect(refreshed).toEqual([uri]);
    expect(desk.read(uri)?.hasProblems).toBe(true);
  });

  it('reads all that is open, says so, and has the article shown anew once', async () => {
    const { reader, readTwice, told, refreshed } = start({ sureOf: 'brook' });
    expect(speakerOf(await byRules(openArticle), bridge)).toBe('Piet Aalders');
    const article = await readTwice(openArticle);
    expect(reader.windows).toEqual(openWindows);
    expect(speakerOf(article, bridge)).toBe('Ada Brook');
    expect(told()).toEqual([{ state: 'running' }, { state: 'done', quotations: 3 }]);
    expect(refreshed).toEqual([uri]);
  });

  it('says of lines, too, what they are, and at once where they were read before', async () => {
    const { readTwice, refreshed, type, shown } = start({ noisy: true });
    const rules = await byRules(pageArticle);
    const article = await readTwice(pageArticle);
    expect(article.artifacts).not.toEqual(rules.artifacts);
    expect(refreshed).toEqual([uri]);
    // what was read before stands at once
    type(`${pageArticle}\n`);
    expect((await shown()).artifacts).toEqual(article.artifacts);
  });

  it('shows nothing anew where nothing has changed by it', async () => {
    const { reader, readTwice, refreshed, shown, close, pass } = start({ sureOf: 'brook' });
    await readTwice(openArticle);
    close();
    await pass(keepMilliseconds);
    const again = await readTwice(openArticle);
    expect(reader.windows).toHaveLength(openWindows.length);
    expect(refreshed).toEqual([uri]);
    expect(await shown()).toBe(again);
  });

  it('begins with what is nearest to the part that somebody looks at', async () => {
    const { reader, type, shown, pass, secondReadings } = start();
    type(openArticle);
    await shown();
    const at = openArticle.indexOf('The plan');
    secondReadings.seen(uri, { start: at, end: openArticle.length });
    await pass(restMilliseconds);
    expect(reader.windows).toEqual([...openWindows].reverse());
  });

  it('is that of the article that was asked for last, of several', async () => {
    const { reader, type, shown, pass, desk } = start();
    const second = openArticle.replace(bridge, 'a wall that sinks');
    type(openArticle);
    await shown();
    type(second, other);
    await shown(other);
    await desk.ready(uri, 'article');
    await pass(restMilliseconds);
    expect(reader.windows.indexOf('“ a bridge that swims ”')).toBeLessThan(
      reader.windows.indexOf('“ a wall that sinks ”'),
    );
    expect(reader.opened()).toBe(1);
  });
});

describe('while somebody types', () => {
  it('what has not begun is given up for the newer text', async () => {
    const { reader, type, shown, pass } = start({ slow: true });
    type(openArticle);
    await shown();
    await pass(restMilliseconds);
    expect(reader.windows).toHaveLength(1);
    const newer = openArticle.replace('They need us', 'They want us');
    type(newer);
    await shown();
    reader.release();
    await atRest();
    expect(reader.windows).toHaveLength(1);
    await pass(restMilliseconds);
    for (let each = 0; each < openWindows.length; each++) {
      reader.release();
      await atRest();
    }
    expect(reader.windows).toContain('“ they want us , ”');
    expect(reader.windows).not.toContain('“ they need us , ”');
  });

  it('what was read before stands at once, and only what has changed is read', async () => {
    const { reader, readTwice, type, shown, pass } = start({ sureOf: 'brook' });
    // behind it nothing is in a window of the last quotation any more
    const long = `${openArticle}\n${'The ferry has run since 1931. '.repeat(20)}`;
    await readTwice(long);
    expect(reader.windows).toHaveLength(openWindows.length);
    type(`${long}More.`);
    expect(speakerOf(await shown(), bridge)).toBe('Ada Brook');
    type(long.replace('“It is old', '“It was old'));
    expect(speakerOf(await shown(), bridge)).toBe('Piet Aalders');
    await pass(restMilliseconds);
    expect(reader.windows.slice(openWindows.length)[0]).toBe('“ it was old , ”');
    expect(speakerOf(await shown(), bridge)).toBe('Ada Brook');
  });

  it('a rest that is too short reads nothing', async () => {
    const { reader, type, shown, pass } = start();
    for (const letter of ['a', 'b', 'c']) {
      type(`${openArticle}${letter}`);
      await shown();
      await pass(restMilliseconds - 1);
    }
    expect(reader.opened()).toBe(0);
  });
});

describe('what a person has put right', () => {
  it('stands over any answer', async () => {
    const before = opened(openArticle);
    const at = openArticle.indexOf(bridge);
    const corrected = put(before, {
      what: 'speaker',
      at: { start: at, end: at + bridge.length },
      scope: 'quotation',
      speaker: { name: 'Piet Aalders' },
    });
    const { reader, desk, readTwice } = start({ sureOf: 'brook' });
    desk.setSidecar(uri, corrected.content);
    const article = await readTwice(openArticle);
    expect(speakerOf(article, bridge)).toBe('Piet Aalders');
    expect(reader.windows).toEqual(openWindows);
  });
});

describe('where the model does not read', () => {
  const missing = Object.assign(new Error('nothing there'), { code: 'ENOENT' });

  it.each([
    ['missing', missing],
    ['missing', new TypeError('Failed to fetch')],
    ['no-memory', new RangeError('Array buffer allocation failed')],
    ['broken', new Error('protobuf parsing failed')],
  ] as const)('the article is as without it, and the status says why: %s', async (why, refuse) => {
    const { reader, readTwice, told, refreshed, logged, type, shown, pass } = start({ refuse });
    expect(await readTwice(openArticle)).toEqual(await byRules(openArticle));
    expect(told()).toEqual([{ state: 'running' }, { state: 'unavailable', why }]);
    expect(refreshed).toEqual([]);
    expect(logged).toHaveLength(1);
    type(`${openArticle}More.`);
    await shown();
    await pass(restMilliseconds);
    expect(reader.opened()).toBe(1);
  });

  it('as its worker has died, it is not tried again until it is switched off and on', async () => {
    const { reader, readTwice, told, configure, shown, pass } = start({ dieAt: 2 });
    expect(speakerOf(await readTwice(openArticle), bridge)).toBe('Piet Aalders');
    expect(told().at(-1)).toEqual({ state: 'unavailable', why: 'stopped' });
    expect(reader.closed()).toBe(1);
    configure({ reader: { enabled: false } });
    await shown();
    await pass(restMilliseconds);
    configure({});
    await shown();
    await pass(restMilliseconds);
    expect(reader.opened()).toBe(2);
    expect(told().at(-1)).toEqual({ state: 'done', quotations: 3 });
  });
});

describe('the setting', () => {
  it('opens nothing where it is off', async () => {
    const { reader, readTwice, told } = start({}, { reader: { enabled: false } });
    await readTwice(openArticle);
    expect(reader.opened()).toBe(0);
    expect(told()).toEqual([{ state: 'off' }]);
  });

  it('takes the readings back and closes the model when it is switched off, in the midst of a window too', async () => {
    const { reader, type, shown, configure, pass, told } = start({ slow: true });
    type(openArticle);
    await shown();
    await pass(restMilliseconds);
    configure({ reader: { enabled: false } });
    expect(await shown()).toEqual(await byRules(openArticle));
    await pass(restMilliseconds);
    expect(reader.closed()).toBe(1);
    expect(told().at(-1)).toEqual({ state: 'off' });
    configure({});
    await shown();
    await pass(restMilliseconds);
    expect(reader.opened()).toBe(2);
  });
});

describe('the model', () => {
  const close = async ({ close: closeOne, pass }: SecondDesk, milliseconds: number): Promise<void> => {
    closeOne();
    await pass(milliseconds);
  };

  it('is closed a while after the last article was', async () => {
    const reader = fakeReader();
    const desk = secondDesk(reader);
    await desk.readTwice(openArticle);
    await close(desk, keepMilliseconds - 1);
    expect(reader.closed()).toBe(0);
    await desk.pass(1);
    expect(reader.closed()).toBe(1);
  });

  it('is kept where another article is opened meanwhile', async () => {
    const reader = fakeReader();
    const desk = secondDesk(reader);
    await desk.readTwice(openArticle);
    await close(desk, restMilliseconds);
    await desk.readTwice(sureArticle, other);
    await desk.pass(keepMilliseconds);
    expect([reader.opened(), reader.closed()]).toEqual([1, 0]);
  });
});
