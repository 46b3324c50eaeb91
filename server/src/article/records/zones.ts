import type { Span } from '../types';
import type { Archive } from './forms/archive';
import type { RecordLine } from './recordLine';
import type { Section } from './sections';
import { hasStory } from './sections';
import type { Token } from './tokens';

/** Which fields of a record stand above its story and which below; a label between them is a word of the story. */
export interface Zones {
  /** Index of the last section above the story; -1 where there is none. */
  readonly head: number;
  /** Index of the first section below it. */
  readonly foot: number;
  /** The story behind its label; absent where no label introduces it. */
  readonly story?: Span;
}

/** Parts the fields of a record by where its story stands. */
export function zonesOf(
  archive: Archive,
  lines: readonly RecordLine[],
  tokens: readonly (Token | undefined)[],
  sections: readonly Section[],
): Zones {
  const isText = ({ token }: Section): boolean => token.row.role === 'text';
  const isSummary = ({ token }: Section): boolean => token.row.role === 'abstract';
  const telling = archive.labels === 'code' ? sections.findLastIndex(isText) : sections.findIndex(isText);
  const text = telling >= 0 ? telling : -1;
  const withStory = (section: Section): boolean => hasStory(lines, section, tokens) && !isKept(section);
  let head = text;
  if (head < 0)
    head = sections.findIndex((section) => withStory(section) && !isSummary(section) && !isBelow(section));
  if (head < 0) head = sections.findIndex(isSummary);
  let foot = sections.length;
  while (foot - 1 > head && !withStory(sections[foot - 1] as Section)) foot--;
  const first = sections[text];
  const end = sections[foot]?.line ?? sections.at(-1)?.to ?? 0;
  const last = lines[end - 1];
  return {
    head,
    foot,
    ...(first !== undefined && last !== undefined && { story: { start: first.token.value, end: last.end } }),
  };
}

/** Whether the lines below a label are its own, however many they are. */
function isKept({ token }: Section): boolean {
  return ['caption', 'note', 'copyright'].includes(token.row.role);
}

function isBelow({ token }: Section): boolean {
  return token.row.below === true;
}
