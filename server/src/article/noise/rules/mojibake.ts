import { findMojibake } from '../characters/mojibake';
import type { NoiseRule } from './rule';

/** UTF-8 that was read in another encoding. */
export const mojibake: NoiseRule<'mojibake'> = {
  id: 'mojibake',
  title: 'Mangled characters',
  why: 'The text was read in another encoding than it was written in.',
  repair: 'replace',
  applicability: 'safe',
  effect: 'mend',
  find: ({ text, presence }) => (presence.mangled ? findMojibake(text) : []),
  examples: {
    hit: [
      'The mayor⟦â€™⟧s bridge',
      'It costs ⟦Â£⟧5m',
      'A caf⟦Ã©⟧ by the river',
      'the ⟦â€œ⟧bridge⟦â€\u009d⟧',
      'the ⟦â\u0080\u009c⟧bridge⟦â\u0080\u009d⟧',
      'the mayor⟦‚Äô⟧s caf⟦√©⟧ costs ⟦¬£⟧5m',
      'the mayor⟦вЂ™⟧s caf⟦Г©⟧',
      '⟦â€ś⟧the bridge⟦â€ť⟧ at the caf⟦Ă©⟧',
      'mangled twice: the mayor⟦Ã¢â‚¬â„¢⟧s caf⟦ÃƒÂ©⟧',
    ],
    miss: [
      'SÃO PAULO opens a bridge',
      'Ålesund has a bridge',
      'At the CAFÉ… it was said',
      'MANHÃ” is a word',
      'VERSÃO, MANHÃ… and ÂNGELO',
      'CĂȚEL, MĂ… and ĂŞTIA',
      'Вы сказали: “Да”, и Гёте – тоже',
      'a check mark √ and a root of √π',
    ],
  },
};
