import type { Finding } from '../finding';
import type { NoiseRule } from './rule';

/** What is left of a link or a picture, and texts without which it need not be sought. */
interface Remnant {
  readonly having: readonly string[];
  /** Global. */
  readonly shape: RegExp;
  readonly evidence: string;
}

const remnants: readonly Remnant[] = [
  {
    having: ['[image or embed]'],
    shape: /[ \t]?\[image or embed\]/gu,
    evidence: 'What a network leaves where a post had a picture',
  },
  {
    having: ['new tab', 'new window'],
    shape:
      /,? \((?:this link )?opens (?:in )?(?:a )?new (?:tab|window)\)|, (?:this link )?opens (?:in )?(?:a )?new (?:tab|window)(?![\p{L}\p{N}])/giu,
    evidence: 'What a screen reader says at a link',
  },
];

/** What a screen reader is told at a link, and what stands for a picture in the words of a post. */
export const linkRemnant: NoiseRule<'link-remnant'> = {
  id: 'link-remnant',
  title: 'Remnant of a link',
  why: 'A link or a picture stood here on the page. What is left of it says nothing to a reader.',
  repair: 'delete',
  applicability: 'suggested',
  effect: 'markup',
  find: ({ text }) => findRemnants(text),
  examples: {
    hit: [
      'It held for ninety years.⟦ [image or embed]⟧ — Ada Morrow (@ada.mill.example) May 14, 2022',
      'The council said in a notice⟦, opens new tab⟧ that the bridge would stay shut. See the map⟦ (opens in a new tab)⟧.',
    ],
    miss: [
      'The shop opens new tabs for its regulars.',
      'The firm, which opens new windows on request, left.',
      'See https://t.co/aB3dE5fG7h for the plan of the bridge.',
      'The picture [image of the bridge] was lost.',
    ],
  },
};

function findRemnants(text: string): readonly Finding[] {
  return remnants
    .filter(({ having }) => having.some((part) => text.includes(part)))
    .flatMap(({ shape, evidence }) =>
      Array.from(text.matchAll(shape), ({ 0: found, index }) => ({
        span: { start: index, end: index + found.length },
        evidence,
      })),
    );
}
