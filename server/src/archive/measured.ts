/**
 * How well each figure of a report was measured: the table that whoever cites one has to look at. Data only. Each value stands in the
 * file of the project that is named beside it, and a test holds it to that.
 */

/** What is known of how right a figure is. */
export interface MeasuredFigure {
  /** The figure of the report, in plain words. */
  readonly figure: string;
  /** What was measured; several where one says too little. Empty: nothing was. */
  readonly measures: readonly Measure[];
}

/** One measurement. */
export interface Measure {
  /** What the value is: "found", "right". */
  readonly what: string;
  /** As the project's documents write it. */
  readonly value: string;
  /** The texts. */
  readonly data: string;
  /**
   * `yes`: nobody looked at these texts while rules were written, and nothing was fitted on them; `partly`: so for a part of
   * them; `no`: they were looked at.
   */
  readonly heldBack: 'yes' | 'partly' | 'no';
  /** The project's file that tells it. */
  readonly source: string;
}

const bench = 'test/bench/README.md';
const training = 'server/training/README.md';
const polnear = '840 articles of seven US news sites (PolNeAR, training part), rules alone';
const full = '180 quotations in 20 of these articles';
const pages = '438 texts of 73 real news pages';

/** All figures of a report, in the order of the report. */
export const measuredFigures: readonly MeasuredFigure[] = [
  {
    figure: 'Quotations in marks',
    measures: [
      { what: 'found', value: '99.9%', data: polnear, heldBack: 'partly', source: bench },
      {
        what: 'of those given a speaker, said by somebody',
        value: '96.7%',
        data: polnear,
        heldBack: 'partly',
        source: bench,
      },
    ],
  },
  {
    figure: 'Reported speech (indirect quotations), with its speaker',
    measures: [
      { what: 'found', value: '78.1%', data: polnear, heldBack: 'partly', source: bench },
      { what: 'right', value: '73.9%', data: polnear, heldBack: 'partly', source: bench },
    ],
  },
  {
    figure: 'Who said it: the mention of the speaker beside the quotation',
    measures: [
      { what: 'found', value: '90.0%', data: polnear, heldBack: 'partly', source: bench },
      { what: 'right', value: '91.9%', data: polnear, heldBack: 'partly', source: bench },
      {
        what: 'F1, rules alone',
        value: '.923',
        data: 'the 407 of these articles that were only scored',
        heldBack: 'yes',
        source: bench,
      },
    ],
  },
  {
    figure: 'Who said it: the speaker’s full name',
    measures: [
      { what: 'found', value: '91.1%', data: full, heldBack: 'partly', source: bench },
      { what: 'right', value: '93.7%', data: full, heldBack: 'partly', source: bench },
      {
        what: 'found',
        value: '87.5%',
        data: '80 quotations in those of them that were only scored',
        heldBack: 'yes',
        source: bench,
      },
    ],
  },
  {
    figure: 'Quotations without a speaker',
    measures: [
      {
        what: 'passages in marks without a source that are given a speaker all the same',
        value: '23.9%',
        data: `1,120 passages of ${polnear}`,
        heldBack: 'partly',
        source: bench,
      },
    ],
  },
  {
    figure: 'Confidence',
    measures: [
      {
        what: 'mean distance from the share that is right (expected calibration error)',
        value: '.029',
        data: '176 attributions of these 20 articles',
        heldBack: 'partly',
        source: bench,
      },
    ],
  },
  {
    figure: 'Kinds of sources: whether a name is a person’s, an organisation’s or a place’s',
    measures: [
      {
        what: 'right',
        value: '.733',
        data: 'a quarter of the documents of GUM',
        heldBack: 'yes',
        source: training,
      },
    ],
  },
  { figure: 'Share of unnamed sources', measures: [] },
  { figure: 'Speakers joined across articles', measures: [] },
  { figure: 'Dates of publication', measures: [] },
  { figure: 'The same words quoted differently', measures: [] },
  {
    figure: 'Noise',
    measures: [
      {
        what: 'of the noise, taken out by cleaning',
        value: '78.1%',
        data: pages,
        heldBack: 'partly',
        source: bench,
      },
      {
        what: 'of the words of the story, kept by cleaning',
        value: '99.95%',
        data: pages,
        heldBack: 'partly',
        source: bench,
      },
    ],
  },
];
