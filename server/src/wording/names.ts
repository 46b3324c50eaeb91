/** Plain words for what the analysis says in its own terms. */
import { likelyFrom } from '../article/queries';
import type { Applicability, QuotationType, SourceKind } from '../article/types';

/** What a quotation of this type is called. */
export const quotationNames: Readonly<Record<QuotationType, string>> = {
  direct: 'Direct quotation',
  mixed: 'Quoted words within a reported sentence',
  indirect: 'Reported speech without quotation marks',
  scare: 'Words set off by marks, not speech',
  title: 'A name or title in marks, not speech',
};

/** What a source of this kind is called. */
export const sourceNames: Readonly<Record<SourceKind, string>> = {
  person: 'A person',
  organisation: 'An organisation',
  unnamed: 'A source without a name',
  document: 'A document',
};

/** What may be done with noise. */
export const applicabilityWords: Readonly<Record<Applicability, string>> = {
  safe: 'Can be taken out safely',
  suggested: 'Taken out only when you ask for it',
  display: 'Shown only, never taken out',
};

/** How sure an attribution is, in words and percent: "Very likely (92%)". `confidence` is 0 to 1. */
export function sureness(confidence: number): string {
  const share = Math.min(1, Math.max(0, confidence));
  const percent = `${Math.round(share * 100)}%`;
  if (share >= 0.95) return `Almost certain (${percent})`;
  if (share >= 0.85) return `Very likely (${percent})`;
  if (share >= likelyFrom) return `Likely (${percent})`;
  if (share >= 0.5) return `Uncertain (${percent})`;
  return `A guess (${percent})`;
}

/** "1 quotation", "3 quotations". */
export function count(number: number, singular: string, plural = `${singular}s`): string {
  return `${number} ${number === 1 ? singular : plural}`;
}
