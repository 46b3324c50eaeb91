import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An article to measure with. */
export interface BenchArticle {
  readonly name: string;
  readonly text: string;
}

const read = (folder: string, wanted: (name: string) => boolean): readonly BenchArticle[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt') && wanted(name))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8').replace(/\r\n?/gu, '\n') }));

/** Our own articles: the seeds as they are, polluted, and the clean ones of the noise benchmark. */
export function ownArticles(root: string): readonly BenchArticle[] {
  return [
    ...read(join(root, 'seeds'), (name) => !name.includes('.clean.')),
    ...read(join(root, 'test/bench/noise/articles'), () => true),
  ];
}

/** Paragraphs of all our articles, without the lines at their tops. */
export function ownParagraphs(root: string): readonly string[] {
  return [
    ...read(join(root, 'seeds'), (name) => name.includes('.clean.')),
    ...read(join(root, 'test/bench/noise/articles'), () => true),
  ].flatMap(({ text }) => text.split('\n').filter((line) => line.length > 80 && !/^[a-z]+:/u.test(line)));
}

/** Articles of one length: each of ours, with paragraphs of the others behind it up to the length, cut at it. */
export function articlesOf(root: string, length: number): readonly BenchArticle[] {
  const paragraphs = ownParagraphs(root);
  return ownArticles(root).map(({ name, text }, index) => {
    let long = text.trimEnd();
    for (let at = index * 7; long.length < length; at++)
      long += `\n\n${paragraphs[at % paragraphs.length] ?? ''}`;
    return { name, text: long.slice(0, length) };
  });
}

/** So many lines: paragraphs, blank lines between them, and the furniture of a print every fifty. */
export function linesOf(root: string, count: number): string {
  const paragraphs = ownParagraphs(root);
  const lines: string[] = ['Bridge closed after the flood', '', 'By Ada Morrow', ''];
  const pages = Math.ceil(count / 50);
  for (let at = 0; lines.length < count; at++) {
    if (lines.length % 50 === 0) lines.push(`${lines.length / 50} of ${pages}    14/05/2022, 10:03`);
    // no two paragraphs are the same: what is known from before is not what is measured
    else lines.push(at % 2 === 0 ? numbered(paragraphs[(at / 2) % paragraphs.length] ?? '', at) : '');
  }
  return lines.join('\n');
}

/** A paragraph with a number in its last sentence, which still ends as it did. */
function numbered(paragraph: string, number: number): string {
  return paragraph.replace(/[.!?]?["'”’)]*$/u, (end) => ` (${number})${end}`);
}

/** A text of so many characters. */
export function textOf(root: string, length: number): string {
  const paragraphs = ownParagraphs(root);
  const parts: string[] = [];
  for (let at = 0, size = 0; size < length; at++) {
    const part = numbered(paragraphs[at % paragraphs.length] ?? '', at);
    parts.push(part);
    size += part.length + 2;
  }
  return parts.join('\n\n').slice(0, length);
}
