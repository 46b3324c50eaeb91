import type { Source } from '../article/types';
import { escapeMarkdown, oneLine } from './markup';

/** Words of ours, or words of the article, which are escaped before they are shown; `limit`: of so many characters. */
export type Piece = string | { readonly quoted: string; readonly limit?: number };

/** Pieces as Markdown that makes nothing of the article's words a link, a tag or code. */
export function markdownPieces(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => (typeof piece === 'string' ? piece : escapeMarkdown(piece.quoted, piece.limit)))
    .join('');
}

/** Pieces as plain text. */
export function plainPieces(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => (typeof piece === 'string' ? piece : oneLine(piece.quoted, piece.limit)))
    .join('');
}

/** A name with its role, if there is one; a role that is a guess is called so. */
export function namePieces({
  name,
  role,
  guessedRole,
}: Pick<Source, 'name' | 'role' | 'guessedRole'>): readonly Piece[] {
  if (role === undefined) return [{ quoted: name }];
  return [{ quoted: name }, guessedRole === true ? ', perhaps the ' : ', ', { quoted: role }];
}
