/** What people read in a list of quotations, a report and an export. */
import type { ShownSpeaker } from '../article/queries';
import type { Verdict } from '../article/sourceCheck';
import type { QuotationType, Source, SourceKind } from '../article/types';
import { sureness } from './names';

/** What a quotation of this type is called, in a word or two. */
export const typeNames: Readonly<Record<QuotationType, string>> = {
  direct: 'Direct quotation',
  mixed: 'Partial quotation',
  indirect: 'Reported speech',
  scare: 'Words set off',
  title: 'Name or title',
};

/** What sources of a kind are called, many of them. */
export const kindNames: Readonly<Record<SourceKind, string>> = {
  person: 'Named people',
  unnamed: 'Unnamed sources',
  organisation: 'Organisations',
  document: 'Documents',
};

/** The same of one. */
export const kindName: Readonly<Record<SourceKind, string>> = {
  person: 'Person',
  unnamed: 'Unnamed source',
  organisation: 'Organisation',
  document: 'Document',
};

/** What a comparison with the source came to. */
export const verdictNames: Readonly<Record<Verdict, string>> = {
  verbatim: 'Word for word',
  edited: 'Edited, as editors may',
  altered: 'Words altered',
  'not-found': 'Not found in the source',
};

/** "Marit Solheim, union leader"; the role as the text gives it. */
export function withRole({ name, role }: Pick<Source, 'name' | 'role'>): string {
  return role === undefined || role === '' ? name : `${name}, ${role}`;
}

/** Who said it, with the role: a name, "perhaps …", or that nobody is known. */
export function saidBy({ speaker, perhaps, doubted }: ShownSpeaker): string {
  if (speaker !== undefined) return withRole(speaker);
  if (doubted === true)
    return perhaps === undefined
      ? 'Perhaps reported speech'
      : `Perhaps reported speech of ${withRole(perhaps)}`;
  return perhaps === undefined ? 'Speaker unknown' : `Speaker unknown; perhaps ${withRole(perhaps)}`;
}

/** How sure an attribution is; what a person has put right is not guessed. */
export function surenessOf(confidence: number, byHand: boolean): string {
  return byHand ? 'Put right by hand' : sureness(confidence);
}

/** A part of a whole in percent: "38%"; "under 1%" for a little, "0%" for nothing. */
export function percent(part: number, whole: number): string {
  if (part <= 0 || whole <= 0) return '0%';
  const share = Math.round((part / whole) * 100);
  return share === 0 ? 'under 1%' : `${String(share)}%`;
}
