/** What a person has put right in the documents of a client: their sidecars, and the speakers that its folders know. */
import type { TextChange } from './article/types';
import { readNames, type KnownName } from './corrections/names';
import { putRightIn, type PutRight } from './corrections/putRight';
import { emptySidecar, readSidecar, type RefusedSidecar, type Sidecar } from './corrections/sidecar';

/** Remembers what was put right, by document and folder. */
export interface PutRightMemory {
  /** Takes over the text of a document's sidecar, also while the document is closed; undefined where there is none. */
  readonly setSidecar: (uri: string, content: string | undefined) => void;
  /** Takes over the text of a folder's file of speakers. */
  readonly setNames: (folder: string, content: string | undefined) => void;
  /** Follows one edit of a document: where the texts alone are compared, it is not always known what was edited. */
  readonly edited: (uri: string, older: string, newer: string, edit: TextChange) => void;
  /** The folders whose files of speakers could not be read. */
  readonly unreadNames: () => readonly string[];
  /** The speakers that the folder of a document knows. */
  readonly namesFor: (uri: string) => readonly KnownName[];
  /** What was put right in a document whose text is `text`. The same object as long as nothing has changed. */
  readonly of: (uri: string, text: string) => PutRight;
}

/** What is held of one document. */
interface Held {
  readonly content: string;
  readonly sidecar: Sidecar | RefusedSidecar;
  last?: PutRight;
}

/** An empty memory. */
export function createPutRight(): PutRightMemory {
  const contents = new Map<string, string>();
  const held = new Map<string, Held>();
  const names = new Map<string, readonly KnownName[] | undefined>();
  const nothing = new Map<readonly KnownName[], PutRight>();

  const namesFor = (uri: string): readonly KnownName[] => namesIn(names, uri);
  return {
    namesFor,
    setSidecar: (uri, content) => {
      held.delete(uri);
      if (content === undefined) contents.delete(uri);
      else contents.set(uri, content);
    },
    setNames: (folder, content) => {
      nothing.clear();
      for (const one of held.values()) delete one.last;
      if (content === undefined) names.delete(folder);
      else names.set(folder, readNames(content));
    },
    edited: (uri, older, newer, edit) => {
      const one = held.get(uri);
      if (one?.last === undefined || one.last.located.text !== older) return;
      const { sidecar, content, last } = one;
      one.last = { ...putRightIn(sidecar, newer, last.names, last.located, edit), content };
    },
    unreadNames: () => [...names].flatMap(([folder, known]) => (known === undefined ? [folder] : [])),
    of: (uri, text) => {
      const content = contents.get(uri);
      const known = namesFor(uri);
      if (content === undefined) {
        const none = nothing.get(known) ?? putRightIn(emptySidecar, '', known);
        nothing.set(known, none);
        return none;
      }
      const one = held.get(uri) ?? { content, sidecar: readSidecar(content, text) };
      held.set(uri, one);
      const { last, sidecar } = one;
      if (last?.located.text === text) return last;
      one.last = { ...putRightIn(sidecar, text, known, last?.located), content };
      return one.last;
    },
  };
}

const noNames: readonly KnownName[] = [];

/** The speakers of the innermost folder that has a file of them. */
function namesIn(
  names: ReadonlyMap<string, readonly KnownName[] | undefined>,
  uri: string,
): readonly KnownName[] {
  const folders = [...names.keys()].filter((folder) => uri.startsWith(`${folder.replace(/\/$/u, '')}/`));
  const [innermost] = folders.sort((a, b) => b.length - a.length);
  return (innermost === undefined ? undefined : names.get(innermost)) ?? noNames;
}
