/** Lines that we wrote for fitting, in the groups in which they would stand on a page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Lines that stand together. */
export interface Group {
  /** What they are, as the file names it: "newsletter", "subheads". */
  readonly name: string;
  readonly lines: readonly string[];
}

/** Longer groups are cut, so that each part of the data that is held back has some of every class. */
const mostTogether = 10;

/** Reads a file of groups: a comment names the class of the groups below it, blank lines part them. */
export function readGroups(file: string): readonly Group[] {
  const out: Group[] = [];
  let name = '';
  for (const block of readFileSync(file, 'utf8').split(/\n\s*\n/u)) {
    const lines: string[] = [];
    for (const line of block.split('\n').map((each) => each.trim())) {
      if (line.startsWith('# ')) name = line.slice(2).toLowerCase();
      else if (line !== '') lines.push(line);
    }
    for (let k = 0; k < lines.length; k += mostTogether)
      out.push({ name, lines: lines.slice(k, k + mostTogether) });
  }
  return out;
}

/** An article: its title and its paragraphs; subheads begin with "## ". */
export interface Story {
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** What stands around the paragraphs of an article that we wrote: kicker, standfirst, byline, date, caption, credit. */
  readonly fields: Readonly<Record<string, string>>;
}

const field = /^(kicker|headline|standfirst|byline|date|caption|credit): /u;

/** Reads a file of articles that we wrote. */
export function readArticles(file: string): readonly Story[] {
  return readFileSync(file, 'utf8')
    .split(/^====$/mu)
    .map((article): Story => {
      const fields: Record<string, string> = {};
      const paragraphs: string[] = [];
      for (const line of article.split('\n').map((each) => each.trim())) {
        const name = field.exec(line)?.[1];
        if (name !== undefined) fields[name] = line.slice(name.length + 2);
        else if (line !== '') paragraphs.push(line);
      }
      return { title: fields['headline'] ?? '', paragraphs, fields };
    })
    .filter(({ title }) => title !== '');
}

/** Reads the stories of a PolNeAR folder, `count` of them spread over all. Nothing of them is written anywhere. */
export function readStories(polnear: string, names: readonly string[]): readonly Story[] {
  return names.map((name) => {
    const [title = '', ...paragraphs] = readFileSync(join(polnear, 'train/text', name), 'utf8')
      .split(/\n\s*\n/u)
      .map((each) => each.replace(/\s+/gu, ' ').trim())
      .filter((each) => each !== '');
    // the corpus puts a full stop behind each title
    return { title: title.replace(/;$/u, '').replace(/\.$/u, ''), paragraphs, fields: {} };
  });
}
