import { recordsOf } from '../../records/records';
import { story } from './exampleText';
import type { NoiseRule } from './rule';

/** Why something is thought to be a piece of a record. */
export const inARecord = 'An archive describes the article here, and the text has other lines of the kind';

/** What LexisNexis, Factiva, ProQuest and their like put around a story, a stretch of lines at a time. */
export const databaseRecord: NoiseRule<'database-record'> = {
  id: 'database-record',
  title: 'Database record',
  why: 'A news database describes the story in fields like these.',
  repair: 'delete-line',
  applicability: 'suggested',
  effect: 'furniture',
  find: ({ text, memory }) =>
    recordsOf(text, memory)
      .flatMap(({ pieces }) => pieces)
      .map((piece) => ({ ...piece, evidence: inARecord })),
  examples: {
    hit: [
      `The bridge fails\n\n⟦LENGTH: 512 words⟧\n\n${story}\n\n⟦LOAD-DATE: May 14, 2022\n\nLANGUAGE: ENGLISH\n\nEnd of Document⟧`,
    ],
    miss: [`${story}\n\nSUBJECT: the bridge\n\n${story}`],
  },
};
