import { longestPiece } from '../../article/noise/keptPieces';
import type { KeptPiece } from '../../article/types';
import type { KeepParams } from '../../protocol';

/** So many pieces are kept in one document; of more, the newest. */
const mostPieces = 1000;

function isPiece(value: unknown): value is KeptPiece {
  if (typeof value !== 'object' || value === null) return false;
  const { text, before, after } = value as Partial<Record<keyof KeptPiece, unknown>>;
  return [text, before, after].every((part) => typeof part === 'string' && part.length <= longestPiece);
}

/** Takes what a client sent; `undefined` where it is none of it. */
export function keptIn(sent: unknown): KeepParams | undefined {
  if (typeof sent !== 'object' || sent === null) return undefined;
  const { uri, pieces } = sent as Partial<Record<keyof KeepParams, unknown>>;
  if (typeof uri !== 'string' || !Array.isArray(pieces)) return undefined;
  const kept = pieces.filter(isPiece).map(({ text, before, after }) => ({ text, before, after }));
  return { uri, pieces: kept.slice(-mostPieces) };
}
