import type { Archive } from './archive';

/** Factiva: with a code of two or three letters before each field, or without, when a page of it was copied. */
export const factiva: Archive = {
  id: 'factiva',
  labels: 'code',
  fields: [
    { role: 'title', labels: ['hd'] },
    { role: 'byline', labels: ['by'] },
    { role: 'caption', labels: ['cr', 'art'] },
    { role: 'copyright', labels: ['cy'] },
    { role: 'text', labels: ['lp', 'td'], telling: true },
    { role: 'publication', labels: ['sn'], telling: true },
    { role: 'date', labels: ['pd'], telling: true, value: /^$|\d/u },
    { role: 'about', labels: ['wc'], telling: true, value: /^$|^[\d,.]{1,9} words?$/iu },
    { role: 'about', labels: ['sc'], telling: true },
    { role: 'about', labels: ['se', 'et', 'ed', 'pg', 'vol', 'la', 'clm'] },
    { role: 'about', labels: ['ipc', 'ipd', 'pub', 'an'], telling: true, below: true },
    { role: 'about', labels: ['co', 'in', 'ns', 're', 'rf', 'de'], below: true },
    { role: 'note', labels: ['ct'], below: true },
  ],
  shapes: [{ label: 'words', role: 'about', shape: /^[\d,.]{1,9} words?$/iu, telling: true }],
  alone: [],
  once: ['hd', 'wc', 'words'],
  begins: [],
  ends: [
    {
      // an accession number: the source's code, then the day and a serial number
      shape: /^(?:an\s{1,20})?document [a-z](?=[a-z]{0,12}\d{6})[a-z\d]{9,39}$/iu,
      weight: 2,
    },
  ],
  closing: [],
  around:
    /^(?:search summary|results? found|timestamp|text|date|source|author|company|subject|industry|region|language|news filters)(?:\s{2,}\S.{0,200})?$|^(?:page \d{1,4} of \d{1,4}\s{0,40})?© ?\d{4} factiva, inc\./iu,
};
