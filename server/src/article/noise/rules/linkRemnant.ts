import type { Finding } from '../finding';
import { story } from './exampleText';
import type { NoiseRule } from './rule';

/** What is left of a link or a picture, and texts without which it need not be sought. */
interface Remnant {
  readonly having: readonly string[];
  /** Global. */
  readonly shape: RegExp;
  readonly evidence: string;
}

const ofPost = 'A link that a network puts into the words of a post';
const remnants: readonly Remnant[] = [
  {
    having: ['pic.twitter.com/', 'pic.x.com/'],
    shape: /[ \t\u00a0]?(?:https?:\/\/)?pic\.(?:twitter|x)\.com\/\w{4,20}/gu,
    evidence: ofPost,
  },
  {
    having: ['://t.co/'],
    // at the end of a post, before its signature
    shape: /(?:[ \t\u00a0]?https?:\/\/t\.co\/\w{4,20}…?){1,4}(?=\s?(?:[\n\r]|$|[—–-]{1,2}\s?\p{Lu}|pic\.))/gu,
    evidence: ofPost,
  },
  { having: ['[image or embed]'], shape: /[ \t]?\[image or embed\]/gu, evidence: ofPost },
  {
    having: ['new tab', 'new window'],
    shape:
      /,? \((?:this link )?opens (?:in )?(?:a )?new (?:tab|window)\)|, (?:this link )?opens (?:in )?(?:a )?new (?:tab|window)(?![\p{L}\p{N}])/giu,
    evidence: 'What a screen reader says at a link',
  },
];

/** The address of a post's picture, and what a screen reader is told at a link. */
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
      `The bridge nobody opens again\n\n${story}\n\nIt held for ninety years, and then it did not.⟦ pic.twitter.com/aB3dE5fG7h⟧ — Ada Morrow (@adamorrow) May 14, 2022`,
      `${story}\n\n⟦pic.twitter.com/aB3dE5fG7h⟧\n\n${story}`,
      'It held.⟦ https://t.co/aB3dE5fG7h⟧\nIt did.',
      'The council said in a notice⟦, opens new tab⟧ that the bridge would stay shut. See the map⟦ (opens in a new tab)⟧.',
    ],
    miss: [
      'The shop opens new tabs for its regulars.',
      'The firm, which opens new windows on request, left.',
      'See https://t.co/aB3dE5fG7h for the plan of the bridge.',
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
