/** An article on which things are put right, as the program does it: read, changed, written, read again. */
import { analyze } from '../../../server/src/article/analyze';
import type { AttributedText } from '../../../server/src/article/article';
import { defaultAnalyzeOptions } from '../../../server/src/article/options';
import type { Span } from '../../../server/src/article/types';
import { changed, type Change } from '../../../server/src/corrections/change';
import { putRightArticle, putRightIn, putRightProblems } from '../../../server/src/corrections/putRight';
import { emptySidecar, isRefused, readSidecar, writeSidecar } from '../../../server/src/corrections/sidecar';
import type { KnownName } from '../../../server/src/corrections/names';
import { createTagger } from '../../../server/src/nlp/tagger';

export const ferry = `Ferry to stay

The hall was full on Tuesday. “The boat is old,” said Marta Oyelaran, the chairwoman. “It is all that we have.”

The harbour master, Piet Aalders, was not convinced. “Nobody will pay for it,” he said. He added that the pier was rotten.

Oyelaran called that “a joke”. “Ask the bakers,” she said.

A fisherman who would not be named said: “They never ask us.”
`;

/** The span of a passage. */
export function at(text: string, passage: string): Span {
  const start = text.indexOf(passage);
  if (start === -1) throw new Error(`Not in the text: ${passage}`);
  return { start, end: start + passage.length };
}

/** An article with what was put right in it, and the text of its sidecar. */
export interface Put {
  readonly text: string;
  readonly content: string | undefined;
  readonly article: AttributedText;
  /** The codes of its problems. */
  readonly problems: readonly string[];
}

/** Reads a text and applies what its sidecar says. */
export function opened(text: string, content?: string, names: readonly KnownName[] = []): Put {
  const found = analyze(text, createTagger(), defaultAnalyzeOptions);
  const sidecar = content === undefined ? emptySidecar : readSidecar(content, text);
  const putRight = putRightIn(sidecar, text, names);
  const article = putRightArticle(found, putRight);
  const problems = putRightProblems(found.problems, article, putRight).map(({ code }) => code);
  return { text, content, article, problems };
}

/** Makes a change and reads the article again, as it is then. */
export function put({ text, content, article }: Put, change: Change): Put {
  const before = content === undefined ? emptySidecar : readSidecar(content, text);
  if (isRefused(before)) throw new Error(before.refused);
  let count = before.corrections.length;
  const after = changed(before, article, change, {
    newId: () => `urn:test:${String(++count)}-${change.what}`,
    now: '2026-11-28T10:00:00.000Z',
  });
  if ('refused' in after) throw new Error(after.refused);
  return opened(text, writeSidecar(after, 'ferry.txt', text));
}

/** Who says what, as lines: "The boat is old → Marta Oyelaran". */
export function told({ article }: Put): readonly string[] {
  return article.quotations.map(({ parts }, index) => {
    const words = parts.map(({ start, end }) => article.text.slice(start, end)).join(' ');
    const source = article.attributions[index]?.source;
    const name = article.sources.find(({ id }) => id === source)?.name ?? '–';
    return `${words.replace(/[“”,.]/gu, '').trim()} → ${name}`;
  });
}

/** Id of a speaker. */
export function idOf({ article }: Put, name: string): string {
  const source = article.sources.find((one) => one.name === name);
  if (source === undefined) throw new Error(`No speaker ${name}`);
  return source.id;
}
