/** All that was put right in one text, and what becomes of an article by it. */
import type { AttributedText } from '../article/article';
import type { KeptPiece, Problem, TextChange } from '../article/types';
import { withCorrections } from './apply';
import { problemsLeft, withoutIgnored } from './hints';
import { locate, type LocatedText } from './located';
import { withNames, type KnownName } from './names';
import { emptySidecar, isRefused, type RefusedSidecar, type Sidecar } from './sidecar';

/** What was put right in one version of a document. */
export interface PutRight {
  /** The text of the sidecar that it was read from. */
  readonly content?: string;
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

/** What was put right in a text. `before`: where it stood in an earlier version of the text; `edit`: what has changed since. */
export function putRightIn(
  sidecar: Sidecar | RefusedSidecar,
  text: string,
  names: readonly KnownName[],
  before?: LocatedText,
  edit?: TextChange,
): PutRight {
  const read = isRefused(sidecar) ? emptySidecar : sidecar;
  return {
    sidecar: read,
    located: locate(text, read.corrections, before, edit),
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
