import { findQuotedPrintable } from '../characters/quotedPrintable';
import type { NoiseRule } from './rule';

/** A character as a mail writes it: "=E2=80=9C", and "=" where it broke a line. */
export const quotedPrintable: NoiseRule<'quoted-printable'> = {
  id: 'quoted-printable',
  title: 'Mail encoding',
  why: 'A mail writes marks and letters beyond ASCII as numbers, and breaks lines behind an equals sign.',
  repair: 'replace',
  applicability: 'safe',
  effect: 'mend',
  find: ({ text }) => findQuotedPrintable(text),
  examples: {
    hit: [
      '⟦=E2=80=9C⟧It opens,⟦=E2=80=9D⟧ said the mayor.⟦=20⟧\nThe end.',
      'The bridge of Millbrook has been closed since the flood in the spr⟦=\n⟧ing.⟦=20⟧\n',
      'The mayor⟦=92⟧s caf⟦=E9⟧ is closed.',
      'A link to news.example/?page⟦=3D⟧2 and the rest of a sentence that went on an⟦=\n⟧d on.',
      'The first line was broken here an⟦=\r\n⟧d the second line was broken here an⟦=\r\n⟧d the third he⟦=\r\n⟧re.',
    ],
    miss: [
      'news.example/?a=20&b=3D',
      'Section\n=======\nThe bridge is closed.',
      'x =\n12, said the teacher.',
      'The plate read AB=12.',
    ],
  },
};
