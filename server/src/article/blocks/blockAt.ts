import { lastAtMost } from '../text/lastAtMost';
import type { Block, BlockKind } from '../types';

/** Index of the block that holds a body offset, or of the last one before it. */
export function blockIndex(blocks: readonly Block[], offset: number): number {
  return lastAtMost(blocks.length, (at) => blocks[at]?.span.start ?? 0, offset);
}

/** The block that holds a body offset, or the last one before it. */
export function blockIn(blocks: readonly Block[], offset: number): Block | undefined {
  return blocks[blockIndex(blocks, offset)];
}

/** Whether a block is told by the reporter, not set above or beside the story. */
export function isStory(kind: BlockKind | undefined): boolean {
  return kind === 'paragraph' || kind === 'dateline';
}

/** Whether a block stands above the story. */
export function isHeading(kind: BlockKind | undefined): boolean {
  return kind === 'headline' || kind === 'standfirst' || kind === 'kicker';
}
