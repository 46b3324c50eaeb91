/** Lines that look unlike the story and yet belong to the article: they are kept, and never joined to anything. */
export type KeptKind = 'byline' | 'dateline' | 'caption' | 'contributor' | 'copyright';

const name = "\\p{Lu}[\\p{L}.'’-]*(?:\\s(?:de|van|von|der|al|bin|el|la|le|\\p{Lu}[\\p{L}.'’-]*)){1,4}";
const shapes: readonly (readonly [KeptKind, RegExp])[] = [
  ['copyright', /^(?:©|\(c\)\s|copyright\b)|\ball rights reserved\b/iu],
  [
    'contributor',
    /^(?:additional|further|extra) (?:reporting|research|writing)\b|^(?:reporting|editing|writing|compiled) by\b|\bcontributed (?:to this|reporting)\b/iu,
  ],
  [
    'caption',
    /(?:©|\(c\))\s?\p{L}|^(?:photo|photograph|picture|image|illustration|graphic|file photo|caption|credit)s?\s?(?:[:/|]|by\b|credit)|\b(?:photo|photograph|picture|image|illustration|credit)s?\s?(?:by|:|courtesy)|[|/(]\s?(?:getty(?: images)?|reuters|afp|ap|epa|alamy|shutterstock|bloomberg|xinhua|pa)\b[^.]{0,40}$|(?:getty images|ap photo|afp photo|reuters\/\p{L}+|via (?:reuters|afp|ap|getty))/iu,
  ],
  [
    'byline',
    new RegExp(`^(?:by|words by|story by|written by|from)\\s(?:${name}|\\p{Lu}[\\p{Lu}.'’-]+)`, 'iu'),
  ],
  ['byline', new RegExp(`^${name}(?:(?:,| and| &) ${name})*,? in \\p{Lu}[^.]{0,80}$`, 'u')],
  ['byline', new RegExp(`^${name}(?:,| and) ${name}(?:,? (?:in|for|staff|reporters?)\\b[^.]{0,60})?$`, 'u')],
  [
    'dateline',
    /^(?:published|updated|posted|last (?:updated|modified)|first published|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s|\d{1,2}\s(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|(?:january|february|march|april|may|june|july|august|september|october|november|december)\s\d{1,2}\b)[^"“”]{0,70}$/iu,
  ],
];

/** What a line is kept as; undefined for a line like any other. */
export function keptKind(line: string): KeptKind | undefined {
  if (line.length > 400) return undefined;
  for (const [kind, shape] of shapes) {
    if (line.length > 160 && kind !== 'caption' && kind !== 'copyright') continue;
    if (shape.test(line)) return kind;
  }
  return undefined;
}
