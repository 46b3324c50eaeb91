import type { Attribution } from '../article/article';
import type { Piece } from './pieces';

/** What is told of an attribution that a person put right; nothing of one that stands as it was read. */
export function byHandFacts({ byHand }: Pick<Attribution, 'byHand'>): readonly (readonly Piece[])[] {
  if (byHand === undefined) return [];
  const before: readonly Piece[] =
    byHand.was === null ? ['; Copydesk named nobody'] : ['; Copydesk read: ', { quoted: byHand.was }];
  return [['Put right by hand', ...before]];
}
