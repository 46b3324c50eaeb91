import type { Archive } from './archive';

/**
 * LexisNexis, as "1 of 12 DOCUMENTS" with labels in capitals, and Nexis Uni (Lexis Advance), as "Body", "Classification"
 * and "End of Document": the labels are the same.
 */
export const lexis: Archive = {
  id: 'lexis',
  labels: 'colon',
  fields: [
    { role: 'title', labels: ['headline'] },
    { role: 'standfirst', labels: ['highlight'] },
    { role: 'byline', labels: ['byline'] },
    { role: 'dateline', labels: ['dateline'] },
    { role: 'caption', labels: ['graphic'], below: true },
    { role: 'note', labels: ['notes', 'note', 'correction', 'editor-note'], below: true },
    { role: 'text', labels: ['body'] },
    { role: 'publication', labels: ['publication', 'source'] },
    { role: 'date', labels: ['date'] },
    { role: 'about', labels: ['length'], telling: true, value: /^[\d,.]{1,9} *(?:words?|wörter|mots)\b/iu },
    { role: 'about', labels: ['section', 'edition', 'series', 'type', 'distribution', 'link to image'] },
    {
      role: 'about',
      labels: ['load-date', 'load date', 'correction-date', 'update'],
      telling: true,
      below: true,
      value: /\d{4}\b/u,
    },
    {
      role: 'about',
      labels: [
        'publication-type',
        'document-type',
        'pub-type',
        'journal-code',
        'journal code',
        'news-type',
        'acc-no',
      ],
      telling: true,
      below: true,
    },
    { role: 'about', labels: ['language'], below: true, value: /^\p{L}[\p{L}; ,-]{2,40}$/u },
    {
      role: 'about',
      labels: [
        'classification',
        'subject',
        'organization',
        'person',
        'company',
        'industry',
        'geographic',
        'city',
        'state',
        'country',
        'ticker',
        'url',
        'issn',
        'publication type',
        'document type',
      ],
      below: true,
    },
  ],
  shapes: [],
  alone: ['body', 'classification', 'graphic', 'notes', 'highlight', 'correction', 'link to image'],
  once: ['length', 'headline'],
  begins: [
    { shape: /^(?:document )?\d{1,5} (?:of|von|de|sur) \d{1,5} (?:documents?|dokumenten?)$/iu, weight: 1 },
  ],
  ends: [{ shape: /^end of document$/iu, weight: 1 }],
  closing: [],
  around:
    /^(?:user name|date and time|job number|client\/matter|client id\/project name|search terms?|search type|narrowed by|time of request|number of lines|print request|research information|note|delivered by|sources?|documents?)\s{0,9}[:(]|^(?:content type(?:\s{1,40}narrowed by)?|-none-|documents? \(\d{1,5}\)|\|? ?about lexisnexis\b.{0,160}|copyright © \d{4} lexisnexis.{0,40})$|^news\s{1,40}\p{L}.{0,160}$/iu,
};
