import type { Finding } from '../finding';
import type { ContentLine } from '../lines/contentLines';
import { story } from './exampleText';
import type { NoiseRule } from './rule';

/** Labels of LexisNexis, Factiva, ProQuest and their like; a record has several, near each other. */
const lexis =
  /^(?:LENGTH|LOAD-DATE|LANGUAGE|PUBLICATION-TYPE|DOCUMENT-TYPE|JOURNAL-CODE|SUBJECT|ORGANIZATION|PERSON|COMPANY|INDUSTRY|GEOGRAPHIC|CITY|STATE|COUNTRY|TICKER|NEWS-TYPE|ACC-NO|BODY|SECTION|BYLINE|DATELINE|HEADLINE|HIGHLIGHT|GRAPHIC|CLASSIFICATION|PUB-TYPE|TYPE|CORRECTION-DATE|UPDATE|ISSN|DISTRIBUTION|EDITION|SOURCE|PUBLICATION):(?:\s|$)/u;
const title =
  /^(?:Length|Load-Date|Language|Publication-Type|Document-Type|Journal Code|Subject|Organization|Person|Company|Industry|Geographic|Byline|Section|Body|Classification|Dateline|Highlight|Graphic|Copyright|Author|Publication (?:title|date|year|info|subject)|Source type|Place of publication|Country of publication|Document (?:type|URL|feature)|ProQuest document ID|Last updated|Database|ISSN|Volume|Issue|Pages?|First page|Publisher|Full text|Abstract|Title|Word count|Document ID|Dokument|Links?|Location|People|Company \/ organization|Identifier \/ keyword|Language of publication):(?:\s|$)/u;
const factiva =
  /^(?:HD|CR|WC|PD|ET|SN|SC|ED|PG|LA|CY|LP|TD|CO|IN|NS|RE|PUB|AN|BY|CLM|VOL|IPD|IPC|ART|SE|RF|NS)(?:\s{2,}\S|$)/u;
const ending =
  /^(?:End of Document|Document [A-Z0-9]{10,40}|Search Summary|\d{1,4} of \d{1,4} DOCUMENTS?|Copyright \d{4} (?:LexisNexis|ProQuest|Factiva|Dow Jones).*|©? ?\d{4} Factiva, Inc\..*|Load-Date: .{4,40}|[\d,]{2,6} words)$/u;
/** What holds the story itself: its words stay. */
const holdsText =
  /^(?:HEADLINE|HIGHLIGHT|BODY|Body|Full text|Abstract|Title|Headline|Highlight|BYLINE|Byline|DATELINE|Dateline|HD|LP|TD|BY|GRAPHIC|Graphic|Author):?(?:\s|$)/u;

const labelAlone = /^[\p{L}\s]{2,20}:?$/u;

/** A text with fewer fields is no record: the story may have a line like one. */
const fewest = 3;
/** Longer lines are text; a label stands at the beginning. Both in characters. */
const longest = 400;
const longestLabel = 80;

/** The fields that LexisNexis, Factiva, ProQuest and their like put around a story. */
export const databaseRecord: NoiseRule<'database-record'> = {
  id: 'database-record',
  title: 'Database record',
  why: 'A news database describes the story in fields like this one.',
  repair: 'delete-line',
  applicability: 'suggested',
  effect: 'furniture',
  find: ({ text, lines }) => findRecord(text, lines),
  examples: {
    hit: [
      `The bridge fails\n\n⟦LENGTH: 512 words⟧\n\n${story}\n\n⟦LOAD-DATE: May 14, 2022⟧\n\n⟦LANGUAGE: ENGLISH⟧\n\n⟦End of Document⟧`,
    ],
    miss: [`${story}\n\nSUBJECT: the bridge\n\n${story}`],
  },
};

/** The lines of a database's record of the story, where enough of its fields are there. */
function findRecord(text: string, lines: readonly ContentLine[]): readonly Finding[] {
  const found: Finding[] = [];
  let labels = 0;
  lines.forEach((line) => {
    if (line.end - line.start > longest) return;
    const content = text.slice(line.start, Math.min(line.end, line.start + longestLabel));
    const ends = ending.test(text.slice(line.start, line.end));
    if (!ends && !lexis.test(content) && !title.test(content) && !factiva.test(content)) return;
    labels++;
    // a label alone in its line goes, one with words of the story behind it stays
    if (holdsText.test(content) && !labelAlone.test(content)) return;
    found.push({
      span: { start: line.start, end: line.end },
      evidence: 'A field of a database record, and the text has others',
    });
  });
  return labels >= fewest ? found : [];
}
