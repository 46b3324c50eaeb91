import { makeBody } from '../../../server/src/article/cleaning/body';
import type {
  Artifact,
  Block,
  BlockKind,
  Quotation,
  QuotationType,
  Source,
  Span,
} from '../../../server/src/article/types';
import type { Article, Attribution } from '../../../server/src/article/article';

/** A small article with a little of everything. */
export const text = `Ferry to stay

"We need it," said Marta Oyelaran. "All winter."

The cost

Page 1 of 2
Share this

She said that <u>nobody</u> had asked "a soul".
`;

/** The nth place of a passage, from 0. */
export function span(passage: string, nth = 0): Span {
  let start = -1;
  for (let k = 0; k <= nth; k++) start = text.indexOf(passage, start + 1);
  if (start < 0) throw new Error(`not in the text: ${passage}`);
  return { start, end: start + passage.length };
}

const block = (kind: BlockKind, passage: string): Block => ({ kind, span: span(passage) });
const quotation = (type: QuotationType, ...parts: string[]): Quotation => ({
  type,
  parts: parts.map((part) => span(part)),
  closed: true,
});
/** A piece of noise where a passage stands. */
export const noise = (rule: string, passage: string, applicability: Artifact['applicability']): Artifact => ({
  rule,
  span: span(passage),
  repair: 'delete',
  applicability,
  evidence: 'It stands alone between paragraphs',
});

/** The only speaker. */
export const marta: Source = {
  id: 's1',
  name: 'Marta Oyelaran',
  role: 'chair of the [council](command:x)',
  kind: 'person',
  mentions: [
    { span: span('Marta Oyelaran'), kind: 'name' },
    { span: span('She'), kind: 'pronoun' },
  ],
};
/** Who says what: a name, a pronoun with others who came near, and words that are no speech. */
export const attributions: Attribution[] = [
  {
    quotation: 0,
    source: 's1',
    cue: { span: span('said'), lemma: 'say' },
    mention: { span: span('Marta Oyelaran'), kind: 'name' },
    pattern: 'quote-verb-speaker',
    confidence: 0.97,
    chain: [{ span: span('Marta Oyelaran'), kind: 'name' }],
    runnersUp: [],
  },
  {
    quotation: 1,
    source: 's1',
    cue: { span: span('said', 1), lemma: 'say' },
    mention: { span: span('She'), kind: 'pronoun' },
    pattern: 'reported-speech',
    confidence: 0.8,
    chain: [
      { span: span('She'), kind: 'pronoun' },
      { span: span('Marta Oyelaran'), kind: 'name' },
    ],
    runnersUp: [
      {
        name: 'Bo [Lind](command:y)',
        mention: { span: span('nobody'), kind: 'name' },
        reason: 'in-passing',
        weight: 0.6,
      },
      {
        name: 'Ines Ward',
        mention: { span: span('asked'), kind: 'name' },
        reason: 'other-gender',
        weight: 0,
      },
    ],
  },
  { quotation: 2, pattern: 'not-speech', confidence: 0, chain: [], runnersUp: [] },
];
const artifacts = [
  noise('page-counter', 'Page 1 of 2\n', 'safe'),
  noise('promo', 'Share this', 'suggested'),
  noise('tag', '<u>', 'safe'),
  noise('tag', '</u>', 'safe'),
];
/** All that is known of the text. */
export const article: Article = {
  text,
  artifacts,
  body: makeBody(
    text,
    artifacts.map((artifact) => ({ span: artifact.span, text: '' })),
  ),
  blocks: [
    block('headline', 'Ferry to stay'),
    block('paragraph', '"We need it," said Marta Oyelaran. "All winter."'),
    block('subhead', 'The cost'),
    block('paragraph', 'She said that <u>nobody</u> had asked "a soul".'),
  ],
  quotations: [
    quotation('direct', '"We need it,"', '"All winter."'),
    quotation('indirect', 'that <u>nobody</u> had asked "a soul"'),
    quotation('scare', '"a soul"'),
  ],
  attributions,
  sources: [marta],
  problems: [],
};
/** An article without anything. */
export const empty: Article = {
  ...article,
  text: '',
  artifacts: [],
  body: makeBody('', []),
  blocks: [],
  quotations: [],
  attributions: [],
  sources: [],
};
