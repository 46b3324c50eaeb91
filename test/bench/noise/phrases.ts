/**
 * What sites put around and into their stories, for the benchmark only; not the rules' own lists. The sets are files in
 * phrases/. Those for development may be looked at to see what the rules miss; the held-out ones are for measuring only.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A line that a site says. */
export interface Phrase {
  readonly text: string;
  /** Whether cleaning may as well leave it: a copyright line, a time of publication, an author's name. */
  readonly either: boolean;
}

/** Kinds of furniture, as the sets name them. */
export const furnitureKinds = ['menu', 'share bar', 'block', 'banner', 'ending'] as const;

/** What a site's furniture is. */
export type FurnitureKind = (typeof furnitureKinds)[number];

/** All that a site says: of each kind, groups of lines. A group without lines stands for a page without that kind. */
export type Phrases = Readonly<Record<FurnitureKind, readonly (readonly Phrase[])[]>>;

/** Sets on which rules may be developed. */
export const developmentSets = ['first', 'second', 'third'] as const;

/** Sets that nobody who changes rules looks at. */
export const heldSets = ['held-a', 'held-b'] as const;

/** Reads a set by its name. */
export function phrasesNamed(root: string, name: string): Phrases {
  return readPhrases(readFileSync(join(root, 'test/bench/noise/phrases', `${name}.txt`), 'utf8'));
}

/** Reads a set: sections under "# menus" and so on, groups between blank lines, "= " before lines that may stay. */
export function readPhrases(text: string): Phrases {
  const groups: Record<FurnitureKind, Phrase[][]> = {
    menu: [],
    'share bar': [],
    block: [],
    banner: [],
    ending: [],
  };
  let kind: FurnitureKind | undefined;
  for (const group of text.trim().split(/\n\s*\n/u)) {
    if (group.startsWith('# ')) kind = furnitureKinds.find((one) => group === `# ${one}s`);
    else if (kind !== undefined) groups[kind].push(readGroup(group));
  }
  return groups;
}

function readGroup(group: string): Phrase[] {
  if (group === '(nothing)') return [];
  return group
    .split('\n')
    .map((line) =>
      line.startsWith('= ') ? { text: line.slice(2), either: true } : { text: line, either: false },
    );
}
