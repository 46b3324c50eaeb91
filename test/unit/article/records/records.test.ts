/** Records as they come: with fields that are missing, wrapped, in another order; and articles that are none. */
import { describe, expect, test } from 'vitest';
import { readCopy } from '../../../../server/src/article/analyze';
import { clean } from '../../../../server/src/article/cleaning/clean';
import { recordsOf } from '../../../../server/src/article/records/records';
import { defaultAnalyzeOptions } from '../../../../server/src/article/options';
import type { Span } from '../../../../server/src/article/types';

const cleaned = (text: string): string => clean(readCopy(text).copy, 'suggested').text;
const story = 'The people of Orrin said no on Tuesday.\n\n"We said it twice," said Rena Holt, a nurse.';
const second = '"We changed our minds," said Holt Rena, a baker, on Wednesday.';
const middle = ' '.repeat(30);

/** Each with its form, the headlines that are told, and what cleaning leaves of the first article. */
const files: Readonly<
  Record<string, readonly [form: string, titles: readonly string[], text: string, left: string]>
> = {
  'LexisNexis with wrapped fields and page headers': [
    'lexisnexis',
    ['The people of Orrin say no to trams,\nand to buses', 'Why trams?'],
    `${middle}1 of 2 DOCUMENTS\n\n${middle}Orrin Star\n\n${middle}November 3, 2009 Tuesday\n${middle}Correction Appended\n\nThe people of Orrin say no to trams,\nand to buses\n\nBYLINE: By ADAM HOLT; Piers Lang contributed reporting from Vell and Rhona\nTew from Calder.\n\nSECTION: Section B; Pg. 1\n\nLENGTH: 31 words\n\n${story}\n\n${middle}${middle}Page 2\n     The people of Orrin say no to trams, and to buses Orrin Star November 3, 2009\n\nNobody laughed.\n\nSUBJECT: TRAMS & LIGHT RAIL (90%); MAYORS (89%); CITY GOVERNMENT (78%); PUBLIC\nTRANSPORT (77%)\n\nLOAD-DATE: November 5, 2009\n\n\n${middle}2 of 2 DOCUMENTS\n\n${middle}Calder Weekly\n\n${middle}November 4, 2009\n\nWhy trams?\n\nLENGTH: 9 words\n\n${second}\n`,
    `The people of Orrin say no to trams,\nand to buses\n\nBy ADAM HOLT; Piers Lang contributed reporting from Vell and Rhona\nTew from Calder.\n\n${story}\n\nNobody laughed.`,
  ],
  'LexisNexis with no label at all': [
    'lexisnexis',
    ['Orrin says no', 'Orrin says yes'],
    `1 of 2 DOCUMENTS\n\nOrrin Star\n\nNovember 3, 2009 Tuesday\n\nOrrin says no\n\n${story}\n\n2 of 2 DOCUMENTS\n\nOrrin Star\n\nNovember 4, 2009\n\nOrrin says yes\n\n${second}\n`,
    `Orrin says no\n\n${story}`,
  ],
  'Nexis Uni with padded labels, the hour, a full stop behind the headline': [
    'nexis-uni',
    ['Orrin says no.', 'Is it yes?'],
    `Orrin says no.\nOrrin Star\nNovember 3, 2009 Tuesday 10:15 AM GMT\nCopyright 2009 Orrin Star\nAll Rights Reserved\n\nSection: LOCAL;\nLocal News\nLength : 31 words\nByline:  Adam Holt\n\nBody\n\n\n${story}\n\nGraphic\n\nRena Holt at home. Photo: Adam Holt\n\nClassification\n\n\nLanguage: ENGLISH; English\n\nLoad-Date: November 3, 2009\n\n\nEnd of Document\n\n\nIs it yes?\nOrrin Star\nNovember 4, 2009 Wednesday\nCopyright 2009 Orrin Star\n\nLength: 9 words\n\nBody\n\n${second}\n\nEnd of Document\n`,
    `Orrin says no.\nCopyright 2009 Orrin Star\nAll Rights Reserved\n\nByline:  Adam Holt\n\n${story}\n\nRena Holt at home. Photo: Adam Holt`,
  ],
  'Factiva with the section first, values below and without a byline': [
    'factiva',
    ['Orrin says no', 'Orrin says yes'],
    `SE     News\nHD     Orrin says no\nWC     31 words\nPD     3 November 2009\nET     06:01\nSN     Orrin Star\nSC     ORSTAR\nLA     English\nCY     Copyright 2009, Orrin Star\nLP     ${story.split('\n\n', 1)[0] ?? ''}\n\nTD     ${story.split('\n\n')[1] ?? ''}\n\nNS     gpol : Domestic Politics |\ngvote : Elections\n\nAN     Document ORSTAR0020091103e5b30001x\n\nHD\nOrrin says yes\nBY\n\nWC\n9 words\nPD\n4 November 2009\nSN\nOrrin Star\nLP\n${second}\nTD\nIN the end nobody counted.\nAN\nDocument ORSTAR0020091104e5b40001x\n\n\nSearch Summary\nText\torrin\nDate\tAll Dates\n`,
    `Orrin says no\nCopyright 2009, Orrin Star\n${story}`,
  ],
  'Factiva without codes and notice of copyright': [
    'factiva',
    ['Orrin says no', 'Orrin says yes'],
    `Orrin says no\nBy Adam Holt\n31 words\n3 November 2009\n06:01 GMT\nOrrin Star\nORSTAR\nA14\nEnglish\n\n${story}\n\nDocument ORSTAR0020091103e5b30001x\n\nOrrin says yes\n9 words\n4 November 2009\nOrrin Star\nEnglish\n\n${second}\n\nDocument ORSTAR0020091104e5b40001x\n`,
    `Orrin says no\nBy Adam Holt\n\n${story}`,
  ],
  'ProQuest with the headline only below the story': [
    'proquest',
    ['Orrin says no', 'Orrin says yes'],
    `${'_'.repeat(60)}\n\nDocument 1 of 2\n\nFull text: ${story}\n\nSubject: Referendums;\n\nTitle: Orrin says no\n\nPublication title: Orrin Star\n\nProQuest document ID: 12345678\n\n${'_'.repeat(60)}\n\nDocument 2 of 2\n\nFull text: ${second}\n\nTitle: Orrin says yes\n\nPublication title: Orrin Star\n`,
    `${story}\n\nOrrin says no`,
  ],
  'ProQuest with a reference, headings and a summary of its own': [
    'proquest',
    ['Orrin says no', 'Orrin says yes'],
    `Orrin says no\nHolt, Adam. Orrin Star; Orrin [Orrin]. 03 Nov 2009: A.1.\n\nProQuest document link\n\nFULL TEXT\n\n${story}\n\nDETAILS\n\nSubject: Referendums\nPublication title: Orrin Star; Orrin\nProQuest document ID: 12345678\nDatabase: Newsstand\n\nLINKS\n\n${'_'.repeat(60)}\n\nOrrin says yes\nHolt, Adam. Orrin Star; Orrin [Orrin]. 04 Nov 2009: A.2.\n\nABSTRACT\n\nWhat the story does not say.\n\nFULL TEXT\n\n${second}\n\nDETAILS\n\nPublication title: Orrin Star; Orrin\nProQuest document ID: 12345679\n`,
    `Orrin says no\nAuthor: Holt, Adam\n\n${story}`,
  ],
  'NewsBank with fields in one row': [
    'newsbank',
    ['ORRIN SAYS NO', 'ORRIN SAYS YES'],
    `Orrin Star (CA)\nHeadline: ORRIN SAYS NO\nDate: November 3, 2009   Edition: FINAL  Section: LOCAL  Page: 1A\nByline: ADAM HOLT, Star Staff\nArticle: ${story}\nCaption: Rena Holt at home\nRecord Number: 0911030123\n\nOrrin Star (CA)\nHeadline: ORRIN SAYS YES\nDate: November 4, 2009\nArticle: ${second}\nRecord Number: 0911040123\nCopyright 2009 Orrin Star\n`,
    `ORRIN SAYS NO\nByline: ADAM HOLT, Star Staff\n${story}\nCaption: Rena Holt at home`,
  ],
};

describe.each(Object.entries(files))('%s', (_, [form, titles, text, left]) => {
  test('is told apart, with its headlines', () => {
    const words = (span: Span | undefined): string =>
      span === undefined ? '' : text.slice(span.start, span.end);
    expect(recordsOf(text).map((record) => [record.form, words(record.title)])).toEqual(
      titles.map((title) => [form, title]),
    );
  });

  test('loses what the archive wrote, and nothing else', () => {
    const [first = '', rest = ''] = cleaned(text).split('\n\n===== Record 2 of 2 =====\n\n');
    expect(first).toBe(left);
    expect(rest).toContain(second);
    expect(rest).not.toMatch(/Orrin Star(?! Staff|$)|words|Document/mu);
  });
});

const none: Readonly<Record<string, string>> = {
  'an article that names a label': `${story}\n\nLENGTH: 300 words, said the note on the desk.\n\n${story}`,
  'a letter in an article': `${story}\n\nSubject: the trams\nDate: November 3, 2009\n\n${story}`,
  'a box beside a review': `Orrin says no\n\n${story}\n\nTitle: The Long No\nAuthor: Rena Holt\nPublisher: Star Books\nPages: 312\nPublication: May\nLanguage: English`,
  'a list of states': `CO\nCT\nDE\nIN\nPA\nSC\n\n${story}\n\nBY the way, it rained.\nTD is not a code here.`,
  'a page of a journal': `Orrin says no\n\nAbstract\nFull Text\n\n${story}\n\nLast updated: November 3, 2009`,
  'a page counter': `1 of 2\n\n${story}\n\n2 of 2`,
  'an article with rules between its parts': `${story}\n\n${'_'.repeat(40)}\n\n${story}\n\n${'-'.repeat(40)}\n\n${second}`,
  'a document that says where it ends': `${story}\n\nEnd of Document`,
  'an empty text': '',
};

test.each(Object.entries(none))('%s is no record', (_, text) => {
  expect(recordsOf(text)).toEqual([]);
});

test('a label inside a story stays, and so does what stands around it', () => {
  const text = `1 of 1 DOCUMENT\n\nOrrin says no\n\nLENGTH: 31 words\n\n${story}\n\nSUBJECT: the trams\n\n${second}\n\nLOAD-DATE: November 3, 2009\n`;
  expect(cleaned(text)).toBe(`Orrin says no\n\n${story}\n\nSUBJECT: the trams\n\n${second}\n`);
});

test('page numbers that go through the file are found in an article that has only one', () => {
  const paged = (title: string, page: number, words: string): string =>
    `${title}\nOrrin Star\nNovember 3, 2009\n\nLength: 31 words\n\nBody\n\n${words}\n\nPage ${page} of 3\n\nIt went on.\n\nEnd of Document\n\n`;
  const text =
    paged('Orrin says no', 1, story) + paged('Orrin says yes', 2, second) + paged('Vell says no', 3, story);
  expect(cleaned(text)).not.toContain('Page');
});

test('the name of a section above a headline is none', () => {
  const text = `Local News\nOrrin says no\n31 words\n3 November 2009\nOrrin Star\nEnglish\n\n${story}\n\nDocument ORSTAR0020091103e5b30001x\n`;
  const [record] = recordsOf(text);
  expect(text.slice(record?.title?.start, record?.title?.end)).toBe('Orrin says no');
  expect(record?.byline).toBeUndefined();
});

test('only what is asked for is taken out', () => {
  const [, , text = ''] = files['LexisNexis with no label at all'] ?? [];
  const { copy } = readCopy(text, { ...defaultAnalyzeOptions, disabledRules: ['database-record', 'promo'] });
  expect(copy.records).toHaveLength(2);
  expect(clean(copy, 'suggested').text).toBe(text);
  expect(clean(readCopy(text).copy, 'safe').text).toBe(text);
});
