/** What a person has put right in the documents of a client: their sidecars, and the speakers that its folders know. */
import type { AttributedText } from './article/article';
import type { KeptPiece, Problem } from './article/types';
import { withCorrections } from './corrections/apply';
import { problemsLeft, withoutIgnored } from './corrections/hints';
import { locate, type LocatedText } from './corrections/located';
import { readNames, withNames, type KnownName } from './corrections/names';
import {
  emptySidecar,
  isRefused,
  readSidecar,
  type RefusedSidecar,
  type Sidecar,
} from './corrections/sidecar';

/** What was put right in one version of a document. */
export interface PutRight {
  /** Empty where the file is refused. */
  readonly sidecar: Sidecar;
  /** Why the sidecar is neither read nor written. */
  readonly refused?: RefusedSidecar['refused'];
  readonly located: LocatedText;
  /** Pieces that look like noise and stay. */
  readonly kept: readonly KeptPiece[];
  /** The speakers that the document's folder knows. */
  readonly names: readonly KnownName[];
}

/** Remembers what was put right, by document and folder. */
export interface PutRightMemory {
  /** Takes over the text of a document's sidecar, also while the document is closed; undefined where there is none. */
  readonly setSidecar: (uri: string, content: string | undefined) => void;
  /** Takes over the text of a folder's file of speakers. */
  readonly setNames: (folder: string, content: string | undefined) => void;
  /** The folders whose files of speakers could not be read. */
  readonly unreadNames: () => readonly string[];
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
      one.last = putRightIn(sidecar, text, known, last?.located);
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

function putRightIn(
  sidecar: Sidecar | RefusedSidecar,
  text: string,
  names: readonly KnownName[],
  before?: LocatedText,
): PutRight {
  const read = isRefused(sidecar) ? emptySidecar : sidecar;
  return {
    sidecar: read,
    located: locate(text, read.corrections, before),
    kept: read.corrections.flatMap((one) => (one.kind === 'keep' ? [one.piece] : [])),
    names,
    ...(isRefused(sidecar) && { refused: sidecar.refused }),
  };
}

/** An article with all that was put right in it; the same one where nothing was. */
export function putRightArticle(article: AttributedText, { names, located }: PutRight): AttributedText {
  return withCorrections(withNames(article, names), located.located);
}

/** The problems of an article that are left after what was put right in it. */
export function putRightProblems(
  problems: readonly Problem[],
  article: AttributedText,
  { located }: PutRight,
): readonly Problem[] {
  return problemsLeft(problems, article, located.located);
}

/** The problems that no person has said are not worth a look where they are. */
export function problemsWithoutIgnored(
  problems: readonly Problem[],
  { located }: PutRight,
): readonly Problem[] {
  return withoutIgnored(problems, located.located);
}
