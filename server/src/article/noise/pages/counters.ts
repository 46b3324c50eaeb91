/** What a page number says. */
export interface Counter {
  readonly page: number;
  /** How many pages there are; absent in "Page 3". */
  readonly of?: number;
  /** How far the shape alone speaks for a page number: "Page 3 of 4" says it, "3/4" and "12" may be anything. */
  readonly shape: 'named' | 'of' | 'slash' | 'dashed' | 'bare';
}

const name =
  '(?:pages?|pag\\.?|pg\\.?|p\\.|seite|s\\.|pagina|página|pág\\.?|sida|side|strona|str\\.|sivu|oldal|sayfa|stran[aá]|стр(?:аница|\\.)?|сторінка|σελίδα|صفحة|עמוד)';
const of = '(?:of|von|de|sur|di|van|av|af|aus|din|iz|od|ze?|из|з|от|από|من|מתוך)';

const shapes: readonly (readonly [Counter['shape'], RegExp])[] = [
  [
    'named',
    new RegExp(
      `^[-–—([]?\\s?${name}\\s?(\\d{1,4})(?:\\s?(?:${of}|/|\\|)\\s?(\\d{1,4}))?\\s?[-–—)\\]]?$`,
      'iu',
    ),
  ],
  ['named', /^第\s?(\d{1,4})\s?[页頁](?:\s?[,，/／]?\s?共\s?(\d{1,4})\s?[页頁])?$/u],
  ['named', /^(\d{1,4})\s?[/／]\s?(\d{1,4})\s?(?:ページ|页|頁|쪽|페이지)$/u],
  ['named', new RegExp(`^(\\d{1,4})\\s?\\|\\s?${name}$`, 'iu')],
  ['named', new RegExp(`^${name}\\s?\\|\\s?(\\d{1,4})$`, 'iu')],
  ['of', new RegExp(`^[([]?(\\d{1,4})\\s${of}\\s(\\d{1,4})[)\\]]?$`, 'iu')],
  ['slash', /^[([]?(\d{1,4})\s?[/／]\s?(\d{1,4})[)\]]?$/u],
  ['dashed', /^[-–—]\s?(\d{1,4})\s?[-–—]$/u],
  ['bare', /^(\d{1,3})$/u],
];

/** Longer texts are no page numbers. */
export const longestCounter = 40;

/** Reads a text as a page number; undefined where it is none. */
export function readCounter(text: string): Counter | undefined {
  if (text.length > longestCounter || !/\d/u.test(text)) return undefined;
  for (const [shape, expression] of shapes) {
    const match = expression.exec(text);
    if (match === null) continue;
    const page = Number(match[1]);
    if (match[2] === undefined) return page > 0 ? { page, shape } : undefined;
    const total = Number(match[2]);
    return page > 0 && page <= total ? { page, of: total, shape } : undefined;
  }
  return undefined;
}
