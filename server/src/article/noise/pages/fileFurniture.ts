/**
 * Pages of a file that holds several articles: their numbers rise from one article to the next, and a brief has one of
 * them or none. What the whole file tells of a line holds for it in each article.
 */
import type { ContentLine } from '../lines/contentLines';
import { finish } from '../../text/inSteps';
import { createMemory } from '../../text/memoPerLine';
import type { FurnitureLine } from './furniture';
import type { PageModel } from './pages';
import { readPages } from './pages';

/** What is known of a line of furniture, wherever it stands. */
export type FileFurniture = Pick<FurnitureLine, 'rule' | 'applicability' | 'evidence'>;

/** A bare number may be anything in another article. */
const saysPage = /[\p{L}/:.,-]/u;

/** The lines of a file that are page furniture beyond doubt, by what they say; headlines in page headers are not among them. */
export function fileFurniture(
  text: string,
  lines: readonly ContentLine[],
): ReadonlyMap<string, FileFurniture> {
  const out = new Map<string, FileFurniture>();
  for (const { line: index, rule, applicability, evidence } of finish(readPages(text, lines, createMemory()))
    .lines) {
    const line = lines[index];
    if (line === undefined || applicability !== 'safe' || rule === 'running-title') continue;
    const words = text.slice(line.start, line.end);
    if (saysPage.test(words)) out.set(words, { rule, applicability, evidence });
  }
  return out;
}

/** The pages of an article with what its file tells of them. */
export function withFurniture(
  pages: PageModel,
  text: string,
  lines: readonly ContentLine[],
  furniture: ReadonlyMap<string, FileFurniture>,
): PageModel {
  if (furniture.size === 0) return pages;
  const known = new Map(pages.lines.map((line) => [line.line, line]));
  lines.forEach((line, index) => {
    const told = furniture.get(text.slice(line.start, line.end));
    if (told !== undefined && known.get(index)?.applicability !== 'safe')
      known.set(index, { line: index, ...told });
  });
  return { ...pages, lines: [...known.values()].sort((a, b) => a.line - b.line) };
}
