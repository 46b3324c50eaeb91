import type { CleanLevel } from '../../article/cleaning/levels';
import { leftPieces } from '../../wording/leftPieces';
import { bytesOf } from '../bytes';
import { patchOf } from '../patch';
import type { Job } from '../many/job';
import type { Complain } from '../many/outcome';
import { labelOf } from '../output';
import { piecesOf, type Piece } from '../split';
import { stateOf, type FileState } from '../fileState';
import { decisionOn } from './detect';
import { openReading, type ReadingOrder } from './reading';

/** What `clean` is to do; plain data. */
export interface CleanOrder {
  readonly command: 'clean';
  readonly reading: ReadingOrder;
  readonly level: CleanLevel;
  /** What is wanted: the cleaned text, its bytes for a file, what would be changed, or each article of an archive's export. */
  readonly form: 'text' | 'bytes' | 'patch' | 'pieces';
  /** Files that are left alone where they are no articles: those that the user has not named. */
  readonly judged: readonly string[];
}

/** A cleaned article; plain data. */
export interface Cleaned {
  /** What is to be printed; empty where something else is wanted. */
  readonly text: string;
  /** What is to be written; undefined where something else is wanted. */
  readonly bytes?: Uint8Array;
  /** How the file was when it was read; where its bytes are to be replaced. */
  readonly asRead?: FileState;
  readonly changed: boolean;
  readonly repaired: number;
  /** The articles of an archive's export, each cleaned by itself. */
  readonly pieces?: readonly Piece[];
  /** Why it is no article, and left alone. */
  readonly leftAlone?: string;
}

/** Each article without what printing and converting left in it. */
export async function cleanJob(
  { reading, level, form, judged }: CleanOrder,
  complain: Complain,
): Promise<Job<Cleaned>> {
  const { cleanEach, readCopy } = await import('../reader');
  const { clean } = await import('../../article/cleaning/clean');
  const readings = openReading(reading, complain);
  const isJudged = new Set(judged);
  const tellLeft = (file: string, text: string, left: Parameters<typeof leftPieces>[1]): void => {
    for (const piece of leftPieces(text, left)) complain(`${labelOf(file)}: ${piece}`);
  };
  return {
    fields: ['cleaned'],
    ofFile: async (file) => {
      const asRead = form === 'bytes' ? await stateOf(file) : undefined;
      const { before, text, options, again } = await readings.ofFile(file);
      if (isJudged.has(file)) {
        const { article, reason } = decisionOn(file, text);
        if (article !== true)
          return { done: { text: '', changed: false, repaired: 0, leftAlone: reason }, found: false };
      }
      if (form === 'pieces') {
        const each = await cleanEach(file, text, options, level, again);
        const pieces = piecesOf(before, each);
        for (const { copy, cleaning } of each) tellLeft(file, copy.text, cleaning.left);
        return { done: { text: '', changed: true, repaired: 0, pieces }, found: false };
      }
      const cleaning = clean(await readCopy(file, text, options, again), level);
      const what = { changed: cleaning.text !== text, repaired: cleaning.repaired };
      const made: Cleaned =
        form === 'bytes'
          ? { ...what, text: '', bytes: bytesOf(before, cleaning.text), ...(asRead && { asRead }) }
          : form === 'patch'
            ? { ...what, text: await patchOf(before, cleaning.text) }
            : { ...what, text: printed(before, cleaning.text) };
      tellLeft(file, text, cleaning.left);
      return { done: made, found: false };
    },
    ofText: async (name, text) => {
      const { options, again } = readings.ofText(name, text);
      const cleaning = clean(await readCopy(name, text, options, again), level);
      return { done: { cleaned: cleaning.text }, found: false };
    },
    close: readings.close,
  };
}

/** Standard output is always UTF-8; a byte order mark stays where the file is in UTF-8 too. */
function printed(
  { mark, encoding }: { readonly mark: boolean; readonly encoding: string },
  text: string,
): string {
  return mark && encoding === 'utf-8' ? `\ufeff${text}` : text;
}
