/**
 * Writes server/src/article/noise/pages/data/stampFormats.ts: how the short date and time of a print header look in each
 * locale, as Intl says. Done ahead of time, since asking Intl for eighty locales takes longer than reading an article.
 */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';

/** The locales that browsers are shipped in. */
export const locales =
  `af am ar az be bg bn bs ca cs cy da de de-AT de-CH el en en-AU en-CA en-GB en-HK en-IE en-IN en-NZ en-SG en-ZA es
   es-AR es-MX es-US et eu fa fi fil fr fr-BE fr-CA fr-CH ga gl he hi hr hu hy id is it it-CH ja ka kk ko lt lv mk ms
   mt nb nl nl-BE nn pl pt pt-PT ro ru sk sl sq sr sr-Latn sv sw ta th tr uk ur uz vi zh zh-HK zh-TW zu`.split(
    /\s+/,
  );

const numbers = ['day', 'month', 'year', 'hour', 'minute'];

/** The formats of the locales, with the parts in braces, and the words that a part of the day may be. */
export function stampFormats() {
  const formats = new Set();
  const periods = new Set();
  for (const locale of locales) {
    for (const hour of [4, 10, 15, 22]) {
      const options = {
        dateStyle: 'short',
        timeStyle: 'short',
        numberingSystem: 'latn',
        calendar: 'gregory',
      };
      const parts = new Intl.DateTimeFormat(locale, options).formatToParts(new Date(2022, 4, 14, hour, 3));
      let text = '';
      for (const part of parts) {
        if (part.type === 'dayPeriod') periods.add(part.value.normalize().replace(/\s+/gu, ' '));
        text += part.type === 'literal' ? part.value : `{${part.type}}`;
      }
      // marks of direction and the kind of space differ between versions of Intl: the reader allows for both
      if (numbers.some((number) => !text.includes(`{${number}}`))) throw new Error(`${locale}: ${text}`);
      formats.add(text.replace(/[\u200e\u200f\u061c]/gu, '').replace(/\s+/gu, ' '));
    }
  }
  return { formats: [...formats].sort(), periods: [...periods].sort() };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { formats, periods } = stampFormats();
  const text = `// Written by .config/stamps.mjs from Intl.DateTimeFormat; do not edit.

/** Short date and time in the locales of browsers. */
export const stampFormats: readonly string[] = ${JSON.stringify(formats)};

/** What the part of the day may be. */
export const dayPeriods: readonly string[] = ${JSON.stringify(periods)};
`;
  const file = fileURLToPath(
    new URL('../server/src/article/noise/pages/data/stampFormats.ts', import.meta.url),
  );
  await writeFile(file, await format(text, { parser: 'typescript', printWidth: 110, singleQuote: true }));
}
