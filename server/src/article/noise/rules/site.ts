import type { NoiseContext } from '../context';
import type { SiteLine } from '../site/site';
import { findRecord } from '../site/databaseRecord';
import type { NoiseRule } from './rule';
import type { Finding } from '../lines/contentLines';

/** The lines that the model of site blocks gives to a rule. */
function ofSite(kind: SiteLine['kind']): NoiseRule['find'] {
  return ({ lines, site }: NoiseContext): readonly Finding[] => {
    const out: Finding[] = [];
    for (const found of site) {
      const line = lines[found.line];
      if (found.kind === kind && line !== undefined)
        out.push({ span: { start: line.start, end: line.end }, evidence: found.evidence });
    }
    return out;
  };
}

const story =
  'The council of Millbrook met on Monday to talk about the bridge, which has been closed since the flood in March.';

/** What a database puts around its stories. */
export const recordRules: readonly NoiseRule[] = [
  {
    id: 'database-record',
    title: 'Database record',
    why: 'A news database describes the story in fields like this one.',
    repair: 'delete-line',
    applicability: 'suggested',
    effect: 'furniture',
    find: ({ text, lines }) =>
      findRecord(text, lines).flatMap((index) => {
        const line = lines[index];
        return line === undefined
          ? []
          : [
              {
                span: { start: line.start, end: line.end },
                evidence: 'A field of a database record, and the text has others',
              },
            ];
      }),
    examples: {
      hit: [
        `The bridge fails\n\n⟦LENGTH: 512 words⟧\n\n${story}\n\n⟦LOAD-DATE: May 14, 2022⟧\n\n⟦LANGUAGE: ENGLISH⟧\n\n⟦End of Document⟧`,
      ],
      miss: [`${story}\n\nSUBJECT: the bridge\n\n${story}`],
    },
  },
];

/** What a site puts around and into its stories. */
export const siteRules: readonly NoiseRule[] = [
  {
    id: 'promo',
    title: 'Site block',
    why: 'A site asks its readers to subscribe, share, follow or read something else. It is not part of the story.',
    repair: 'delete-line',
    applicability: 'suggested',
    effect: 'furniture',
    find: ofSite('promo'),
    examples: {
      hit: [
        `The bridge nobody opens again\n\n⟦Sign up to our morning newsletter⟧\n\n${story}`,
        `The bridge nobody opens again\n\n${story}\n\n⟦Advertisement⟧\n\n${story}`,
        `The bridge nobody opens again\n\n${story}\n\n⟦Share⟧\n⟦Save⟧\n\n${story}`,
        `The bridge nobody opens again\n\n${story}\n\n⟦We use cookies to improve your experience. Manage your preferences here.⟧\n\n${story}`,
        `The bridge nobody opens again\n\n${story}\n\n⟦Related stories⟧\n⟦Flood took the old mill⟧\n⟦Who pays for the bridge⟧`,
      ],
      miss: [
        `Newsletters win readers back\n\n${story}\n\nThe newsletter has 40,000 subscribers, the publisher said.`,
        `The bridge nobody opens again\n\n${story}\n\nWhat happens next\n\n${story}`,
        `The bridge nobody opens again\n\nBy Ada Morrow in Millbrook\n\n${story}`,
        `The bridge nobody opens again\n\n${story}\n\n“Share the road,” she said.`,
      ],
    },
  },
  {
    id: 'dismiss',
    title: 'Close button',
    why: 'The button that closes a block of the site became a letter.',
    repair: 'delete-line',
    applicability: 'suggested',
    effect: 'furniture',
    find: ofSite('dismiss'),
    examples: {
      hit: [`The bridge nobody opens again\n\nSign up for our evening newsletter\n\n⟦X⟧\n\n${story}`],
      miss: [`The bridge nobody opens again\n\n${story}\n\nX\n\n${story}`],
    },
  },
  {
    id: 'icon',
    title: 'Icon',
    why: 'A picture of the site became a symbol when the text was converted.',
    repair: 'delete-line',
    applicability: 'safe',
    effect: 'furniture',
    find: ofSite('icon'),
    examples: {
      hit: [
        `The bridge nobody opens again\n\n⟦♣⟧\n\n${story}`,
        `The bridge nobody opens again\n\n⟦\ue001⟧\n\n${story}`,
      ],
      miss: [`The bridge nobody opens again\n\n• ${story}`, `${story}\n\n■ ■ ■\n\n${story}`, `${story} ♥`],
    },
  },
];
