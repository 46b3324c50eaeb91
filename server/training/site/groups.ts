/** Lines that we wrote for fitting, in the groups in which they would stand on a page, and the stories of a corpus. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Lines that stand together. */
export interface Group {
  /** What they are, as the file names it: "newsletter", "subheads". */
  readonly name: string;
  readonly lines: readonly string[];
}

/** An article: its title and its paragraphs; subheads begin with "## ". */
export interface Story {
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** What stands around the paragraphs of an article that we wrote: kicker, standfirst, byline, date, caption, credit. */
  readonly fields: Readonly<Record<string, string>>;
}

/** What we wrote for fitting. */
export interface Texts {
  readonly furniture: readonly Group[];
  /** Lines of stories; the hard ones look like furniture and are rarer in a paper than among these. */
  readonly story: readonly (Group & { readonly hard: boolean })[];
  readonly articles: readonly Story[];
}

/** Where they lie, from the root of the project. */
export const textsFolder = 'server/training/site/texts';

/** The files of story lines that look like furniture. */
const hardStories: ReadonlySet<string> = new Set(['story.txt', 'story-3.txt']);

/** Reads all that we wrote for fitting. */
export function readTexts(root: string): Texts {
  const folder = join(root, textsFolder);
  const files = (kind: string): readonly string[] =>
    readdirSync(folder)
      .filter((name) => name.startsWith(kind))
      .sort();
  return {
    furniture: files('furniture').flatMap((name) => readGroups(join(folder, name))),
    story: files('story').flatMap((name) =>
      readGroups(join(folder, name)).map((group) => ({ ...group, hard: hardStories.has(name) })),
    ),
    articles: files('articles').flatMap((name) => readArticles(join(folder, name))),
  };
}

/** What begins a line that names the class of the lines below it. */
const comment = '# ';

/** Longer groups are cut, so that each part of the data that is held back has some of every class. */
const mostTogether = 10;

/** Reads a file of groups: a comment names the class of the groups below it, blank lines part them. */
function readGroups(file: string): readonly Group[] {
  const out: Group[] = [];
  let name = '';
  for (const block of readFileSync(file, 'utf8').split(/\n\s*\n/u)) {
    const lines: string[] = [];
    for (const line of block.split('\n').map((each) => each.trim())) {
      if (line.startsWith(comment)) name = line.slice(comment.length).toLowerCase();
      else if (line !== '') lines.push(line);
    }
    for (let k = 0; k < lines.length; k += mostTogether)
      out.push({ name, lines: lines.slice(k, k + mostTogether) });
  }
  return out;
}

const field = /^(kicker|headline|standfirst|byline|date|caption|credit): /u;
const subhead = /^## /u;

/** Reads a file of articles that we wrote. */
function readArticles(file: string): readonly Story[] {
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

/** A paragraph without the mark of a subhead. */
export function withoutMark(paragraph: string): string {
  return paragraph.replace(subhead, '');
}

/** A line of a file of texts as a reader sees it: without what says that it is a subhead or a byline, none of a class. */
export function plainLine(line: string): string {
  return line.startsWith(comment) ? '' : withoutMark(line.trim()).replace(field, '');
}

/** The lines of an article that we wrote, as a reader sees them. */
export function linesOf({ fields, paragraphs }: Story): readonly string[] {
  return [...Object.values(fields), ...paragraphs.map(withoutMark)];
}

/** All lines that we wrote, by the group or article in which they stand. */
export function linesByGroup({ furniture, story, articles }: Texts): readonly (readonly string[])[] {
  return [...[...furniture, ...story].map(({ lines }) => lines), ...articles.map(linesOf)];
}

/** Reads the stories of a PolNeAR folder. Nothing of them is written anywhere. */
export function readStories(polnear: string): readonly Story[] {
  const folder = join(polnear, 'train/text');
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const [title = '', ...paragraphs] = readFileSync(join(folder, name), 'utf8')
        .split(/\n\s*\n/u)
        .map((each) => each.replace(/\s+/gu, ' ').trim())
        .filter((each) => each !== '');
      // the corpus puts a full stop behind each title
      return { title: title.replace(/;$/u, '').replace(/\.$/u, ''), paragraphs, fields: {} };
    });
}
