import type { ContentLine } from '../lines/contentLines';

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

/** The lines of a database's record of the story, where at least three of them are there. */
export function findRecord(text: string, lines: readonly ContentLine[]): readonly number[] {
  const found: number[] = [];
  let labels = 0;
  lines.forEach((line, index) => {
    if (line.end - line.start > 400) return;
    const content = text.slice(line.start, Math.min(line.end, line.start + 80));
    const end = ending.test(text.slice(line.start, line.end));
    if (!end && !lexis.test(content) && !title.test(content) && !factiva.test(content)) return;
    labels++;
    if (holdsText.test(content)) {
      // a label alone in its line goes, one with words of the story behind it stays
      if (/^[\p{L}\s]{2,20}:?$/u.test(content)) found.push(index);
      return;
    }
    found.push(index);
  });
  return labels >= 3 ? found : [];
}
