import type { Print } from './print';

const modes = ['default', 'layout', 'raw'] as const;
const papers = ['A5', 'A4', 'Letter'] as const;
const locales = ['en-US', 'en-GB', 'de', 'fr', 'sv', 'nl', 'it', 'es', 'en-CA'];

const templated = (['chrome', 'firefox', 'safari'] as const).flatMap((style, s) =>
  modes.map((mode, m): Print => ({
    style,
    mode,
    locale: locales[s * 3 + m] ?? 'en-US',
    paper: papers[(s + m) % 3] ?? 'A5',
  })),
);

/**
 * Every article is printed in all of these ways. Browsers' own headers and footers take the date of the day of printing
 * and the form that it has in the language that they run in (Firefox: the region of the system).
 */
export const prints: readonly Print[] = [
  ...templated,
  { style: 'chromium', mode: 'default', locale: 'en-US', paper: 'Letter' },
  { style: 'chromium', mode: 'layout', locale: 'en-GB', paper: 'A4' },
  { style: 'chromium', mode: 'default', locale: 'de', paper: 'A5' },
  { style: 'gecko', mode: 'default', locale: 'en-US', paper: 'A5' },
  { style: 'gecko', mode: 'layout', locale: 'en-GB', paper: 'A4' },
];
