import { Failure } from './failure';
import { labelOf } from './output';
import type { TextFile } from './read';

/** Lines around a change. */
const context = 3;
/** Changes. Beyond this it takes minutes, and nobody reads it. */
const mostChanges = 10_000;

/**
 * What cleaning changes, as `diff -u` tells it; empty where that is nothing.
 * @throws {Failure} where there is too much of it
 */
export async function patchOf({ file, text, mark }: TextFile, cleaned: string): Promise<string> {
  if (cleaned === text) return '';
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import('diff');
  const start = mark ? '\ufeff' : '';
  const name = labelOf(file);
  const patch = createTwoFilesPatch(name, name, start + text, start + cleaned, undefined, 'cleaned', {
    context,
    headerOptions: FILE_HEADERS_ONLY,
    maxEditLength: mostChanges,
  });
  if (patch === undefined)
    throw new Failure(file, 'there are too many changes to show, use --out to compare');
  return patch;
}
