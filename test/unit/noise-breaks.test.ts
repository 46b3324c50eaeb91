/** Which lines are joined to one paragraph, and which are not. */
import { describe, expect, it } from 'vitest';
import { findArtifacts } from '../../server/src/article/artifacts';
import { editsOf, makeBody } from '../../server/src/article/body';

/** A text as it is read, with all that is suggested taken out. */
function read(text: string): string {
  return makeBody(text, editsOf(text, findArtifacts(text, { disabledRules: [] }))).text;
}

/** What stands in a line by itself after the joins. */
function lines(text: string): readonly string[] {
  return read(text)
    .split(/[\r\n\f]+/u)
    .map((line) => line.trim());
}

const paragraphs = [
  'The council of Millbrook met on Monday to talk about the bridge. It was closed after the flood and has been closed since then, and nobody in the town could say when it would be opened again.',
  'The mayor left before the end. She had been asked by the farmers on the far bank, who drive an hour longer to the mill, why the planks were still lying beside the road.',
  'Nobody had an answer for them. The river has been low since the summer, the money was voted in March, and the only firm that builds in oak has no work until the winter.',
];

/** Paragraphs in lines of some width. */
function wrap(text: string, width: number): readonly string[] {
  return text.split(' ').reduce<readonly string[]>((out, word) => {
    const last = out[out.length - 1];
    return last === undefined || last.length + 1 + word.length > width
      ? [...out, word]
      : [...out.slice(0, -1), `${last} ${word}`];
  }, []);
}

describe('a text with a blank line after every line', () => {
  const wrapped = paragraphs.map((paragraph) => wrap(paragraph, 46));

  it('has its paragraphs where there are more blank lines', () => {
    const text = wrapped.map((paragraph) => paragraph.join('\n\n')).join('\n\n\n\n');
    expect(lines(text)).toEqual(paragraphs);
  });

  it('is not one whose paragraphs stand on one line each', () => {
    const text = [...paragraphs, ...paragraphs, ...paragraphs, ...paragraphs].join('\n\n');
    expect(read(text)).toBe(text);
  });
});
