/** A correction in one plain sentence without a full stop, as it stands in the sidecar. Holds words of the article. */
import type { Correction } from './types';

/** What a correction says: "The speaker is Ada Brook". */
export function summaryOf(correction: Correction): string {
  switch (correction.kind) {
    case 'speaker':
      return speakerWords(correction.speaker?.name);
    case 'same':
      return `${correction.names[1]} is the same as ${correction.names[0]}`;
    case 'different':
      return `This is ${correction.name}, not ${correction.was}`;
    case 'details':
      return detailWords(correction.name ?? correction.was, correction.role);
    case 'no-quotation':
      return 'This is no quotation';
    case 'quotation':
      return `This is a quotation: ${correction.type}`;
    case 'keep':
      return `This is no noise: ${correction.piece.text}`;
    case 'ignore':
      return `Not worth a look here: ${correction.code}`;
    case 'check':
      return checkWords(correction.verdict, correction.place?.file, correction.date);
  }
}

function speakerWords(name: string | undefined): string {
  return name === undefined ? 'Nobody who is known says this' : `The speaker is ${name}`;
}

function detailWords(name: string, role: string | undefined): string {
  if (role === undefined) return `The speaker is called ${name}`;
  return role === '' ? `${name} has no role` : `${name} is ${role}`;
}

function checkWords(verdict: string, file: string | undefined, date: string): string {
  const where = file === undefined ? '' : ` in ${file}`;
  return `Checked on ${date}: ${verdict}${where}`;
}
