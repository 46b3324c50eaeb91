import type { Archive } from './archive';

/** NewsBank: America's Newspapers with a label for each field, Access World News with some of them in a row. */
export const newsbank: Archive = {
  id: 'newsbank',
  labels: 'colon',
  fields: [
    { role: 'title', labels: ['title', 'headline'] },
    { role: 'byline', labels: ['author', 'byline', 'author/byline', 'reporter'] },
    { role: 'dateline', labels: ['dateline'] },
    { role: 'caption', labels: ['caption', 'captions', 'illustration', 'photo'], below: true },
    { role: 'note', labels: ['memo', 'correction', 'notes'], below: true },
    { role: 'copyright', labels: ['copyright'], below: true },
    { role: 'text', labels: ['article text'], telling: true },
    { role: 'text', labels: ['text', 'article', 'body', 'full text'] },
    { role: 'publication', labels: ['paper'], telling: true },
    { role: 'publication', labels: ['newspaper', 'publication', 'source'] },
    { role: 'date', labels: ['date'] },
    { role: 'about', labels: ['record number', 'document id', 'docid'], telling: true, value: /\d{3}/u },
    { role: 'about', labels: ['estimated printed pages', 'openurl link', 'index terms'], telling: true },
    {
      role: 'about',
      labels: [
        'section',
        'page',
        'edition',
        'column',
        'series',
        'readability',
        'word count',
        'words',
        'length',
        'keywords',
        'location',
        'subject',
        'source type',
        'language',
      ],
    },
  ],
  shapes: [
    { label: 'words', role: 'about', shape: /^[\d,]{1,9} words ?(?:\||•) ?readability\b/iu, telling: true },
    { label: 'citation', role: 'about', shape: /^• ?citation \(aligned/iu, telling: true, below: true },
    {
      label: 'paper and day',
      role: 'date',
      // "March 14, 2011 | Bee, The (CA)" and "Bee, The (CA) - March 14, 2011"
      shape:
        /^\p{L}{3,9} \d{1,2}, \d{4} ?(?:\||•) ?\p{Lu}.{2,60}\(.{2,20}\)$|^\p{Lu}[^|]{2,60}\([\p{L} ,.]{2,20}\) ?[|–-] ?\p{L}{3,9} \d{1,2}, \d{4}$/u,
      telling: true,
    },
  ],
  alone: ['body', 'article text', 'openurl link', 'text'],
  once: ['paper', 'paper and day', 'article text', 'title', 'headline'],
  begins: [
    { shape: /^(?:_{10,400}|-{20,400}|={20,400})$/u, weight: 0 },
    { shape: /^(?:article|document|record) \d{1,5} of \d{1,5}$/iu, weight: 1 },
  ],
  ends: [],
  closing: ['record number', 'document id', 'docid'],
  around:
    /^(?:newsbank,? inc\.?|access world news.{0,80}|america's newspapers?.{0,80}|search results?|archives? search results?)$/iu,
};
