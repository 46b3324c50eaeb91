import type { ContentLine } from '../lines/contentLines';
import { standsInSentence } from '../lines/contentLines';
import type { FurnitureLine } from './furniture';

/**
 * Running heads: the name of the paper, a section or a date with the number of the page, as print has them at the head or
 * foot of each page. Text recognition keeps them, with what it made of the dirt around them.
 */

/** The number of a page in print: "4", "A4", "B-12", "xi". */
const folio = '(?:[A-Z]{0,2}-?\\d{1,3}|[ivxlc]{1,7})';
const gap = '(?:\\s*[|¦•·■▪—–]\\s*|\\s{2,})';
const dirt = "[\\s:;.,'|¦~*_-]{0,4}";
/** "THE DAILY ECHO | 4", "4 | THE DAILY ECHO | Monday", "THE DAILY ECHO    Monday, May 3    A4". */
const withGap = new RegExp(
  `^${dirt}(?:(.{3,90}?)${gap}(?:page )?${folio}|(?:page )?${folio}${gap}(.{3,90}))${dirt}$`,
  'iu',
);
/** The same with nothing between: "THE DAILY ECHO 4". Only in capitals, and in the midst of a sentence. */
const plain = new RegExp(`^${dirt}(?:([^\\p{Ll}]{6,60}) ${folio}|${folio} ([^\\p{Ll}]{6,60}))${dirt}$`, 'u');

/** Words that papers are called by, and the days that stand beside the name. */
const ofPaper =
  /\b(?:times|post|news|herald|gazette|tribune|chronicle|journal|courier|observer|telegraph|guardian|standard|mail|express|star|sun|mirror|echo|argus|mercury|examiner|inquirer|dispatch|press|record|review|sentinel|globe|bee|register|leader|independent|advertiser|bulletin|reporter|monitor|daily|weekly|evening|sunday|monday|tuesday|wednesday|thursday|friday|saturday)\b/iu;

/** Longer lines are text. */
const longest = 110;

/** Lines that are running heads by their form, where they stand at the edge of a page or in the midst of a sentence. */
export function findRunningHeads(
  text: string,
  lines: readonly ContentLine[],
  found: ReadonlyMap<number, FurnitureLine>,
): readonly FurnitureLine[] {
  const out: FurnitureLine[] = [];
  lines.forEach((line, index) => {
    if (line.end - line.start > longest || found.has(index)) return;
    const content = text.slice(line.start, line.end);
    if (!/\d|[ivxlc]/u.test(content)) return;
    const amid = standsInSentence(text, lines, index);
    const atEdge =
      index === 0 || index === lines.length - 1 || line.formFeed || lines[index + 1]?.formFeed === true;
    if (!(atEdge || amid) || !isRunningHead(content, amid)) return;
    out.push({
      line: index,
      rule: 'page-counter',
      applicability: 'suggested',
      evidence: 'A title with the number of a page, at the edge of a page or in the midst of a sentence',
    });
  });
  return out;
}

function isRunningHead(content: string, amid: boolean): boolean {
  const [, before, behind] = withGap.exec(content) ?? [];
  const title = before ?? behind;
  if (title === undefined) return amid && plain.test(content);
  if (/\d[.:]\d|[.!?]["”]?$/u.test(title)) return false;
  // a title in capitals, or one that names a paper or a day
  return (/\p{Lu}{3}/u.test(title) && !/\p{Ll}/u.test(title)) || ofPaper.test(title);
}
