/** What a folder's report says of its figures. */
import type { ArchiveSpeaker, FileLeftOut, JoinReason, LeftOut, Place } from '../../archive/summaryTypes';
import { withRole } from '../../wording/exports';
import { count } from '../../wording/names';
import { words } from '../html/tags';

/** Why a speaker may be two, or two may be one; a sentence without a full stop. */
export const reasonWords: Readonly<Record<JoinReason, string>> = {
  'roles-differ': 'One name, but roles that have nothing in common',
  'kinds-differ': 'One name, once of a person and once of something else',
  'surname-only': 'One of the two is only a surname',
  initials: 'They differ only in initials or a middle name',
  nickname: 'One given name may be short for the other',
  'surname-and-role': 'Surname and role agree, and the given names begin alike',
  description: 'It is described, not named, and may be another one in each article',
  spelling: 'They differ only in accents, hyphens or dots',
};

/** What came in the way of a file. */
export const leftOutWords: Readonly<Record<FileLeftOut['kind'], string>> = {
  'no-article': 'No article',
  failed: 'Not read',
};

/** Leads to a place; undefined where there is nothing to lead to. */
export type LinkToPlace = (place: Place) => string | undefined;

/** "2024/strike.txt, line 12" as HTML. */
export function placeHtml({ file, line }: Place): string {
  return `${words(file)}, line ${String(line)}`;
}

/** What the report does not hold; empty where it holds everything. Sentences. */
export function leftOutSentences(leftOut: LeftOut): readonly string[] {
  const told: readonly (readonly [number, string])[] = [
    [
      leftOut.quotations,
      `${count(leftOut.quotations, 'quotation')} of single files that have more than are read.`,
    ],
    [
      leftOut.speakers,
      `${count(leftOut.speakers, 'speaker')} with few quotations: counted in the totals, not listed.`,
    ],
    [leftOut.wordings, `${count(leftOut.wordings, 'quotation')} whose words were compared with no other.`],
    [
      leftOut.discrepancies,
      `${count(leftOut.discrepancies, 'passage')} quoted in two ways, those least alike.`,
    ],
    [
      leftOut.perhapsSame,
      `${count(leftOut.perhapsSame, 'pair')} of speakers, or speakers with a frequent surname, who may be one.`,
    ],
    [leftOut.unread, `${count(leftOut.unread, 'file')} that were not counted.`],
    [leftOut.noisyFiles, `${count(leftOut.noisyFiles, 'file')} with noise.`],
  ];
  return told.filter(([number]) => number > 0).map(([, sentence]) => sentence);
}

/** 12345 as "12,345". */
export function grouped(number: number): string {
  return number.toLocaleString('en');
}

/** "Marta Oyelaran, chairwoman"; the name alone where no role is given. */
export function nameAndRole({ name, role }: Pick<ArchiveSpeaker, 'name' | 'role'>): string {
  return withRole({ name, ...(role !== null && { role }) });
}
