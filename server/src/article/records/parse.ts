import { copyrightLine } from '../../rules/copyright';
import type { Reading } from './accept';
import { applySection } from './applyField';
import type { FoundRecord, Piece } from './found';
import { headsIn } from './heads';
import { backStart, frontEnd, markBack } from './front';
import type { RecordLine } from './recordLine';
import type { Section } from './sections';
import { sectionsOf } from './sections';
import type { Segment } from './segments';
import type { Sheet } from './sheet';
import { keep, spanOf } from './sheet';
import type { Top } from './top';
import { readTop } from './top';
import { zonesOf } from './zones';

type Parsed = Pick<
  FoundRecord,
  'heads' | 'form' | 'title' | 'publication' | 'date' | 'byline' | 'pieces' | 'kept'
>;

/** Tells of each line of a record whether it is the archive's, and what it is else. */
export function parseRecord(
  text: string,
  lines: readonly RecordLine[],
  reading: Reading,
  { from, to }: Segment,
  isFirst: boolean,
): Parsed {
  const { archive, tokens } = reading;
  const sheet: Sheet = { text, lines, taken: new Set(), labels: [], kept: [] };
  const start = isFirst ? frontEnd(archive, lines, tokens, from, to) : from;
  for (let i = from; i < start; i++) sheet.taken.add(i);
  let top = start;
  while (tokens[top]?.kind === 'begin' && top < to) top++;
  let behind = backStart(archive, lines, tokens, top, to);
  for (let i = start; i < to; i++) {
    const token = tokens[i];
    if (token === undefined || token.kind === 'field') continue;
    sheet.taken.add(i);
    if (token.kind === 'end') behind = Math.min(behind, i + 1);
  }
  markBack(archive, lines, behind, to, (i) => sheet.taken.add(i));
  const sections = sectionsOf(archive, lines, tokens, top, behind);
  const classic = archive.id === 'lexis' && isClassic(reading, sections, { from, to: top });
  const zones = zonesOf(archive, lines, tokens, sections);
  const hasTitle = sections.some(({ token }, k) => token.row.role === 'title' && k <= zones.head);
  const head = readTop(lines, top, sections[0]?.line ?? behind, { archive, hasTitle, classic });
  applyTop(sheet, head);
  sections.forEach((section, k) => applySection(sheet, section, k, zones));
  for (let i = start; i < to; i++)
    if (!sheet.taken.has(i) && tokens[i] === undefined) keepCopyright(sheet, i);
  return {
    form: archive.id === 'lexis' ? (classic ? 'lexisnexis' : 'nexis-uni') : archive.id,
    ...(sheet.title !== undefined && { title: sheet.title }),
    ...(sheet.publication !== undefined && { publication: sheet.publication }),
    ...(sheet.date !== undefined && { date: sheet.date }),
    ...(sheet.byline !== undefined && { byline: sheet.byline }),
    pieces: piecesOf(sheet, from, to),
    heads:
      archive.id === 'lexis' && sheet.title !== undefined
        ? headsIn(lines, top, to, text.slice(sheet.title.start, sheet.title.end))
        : [],
    kept: sheet.kept.sort((a, b) => a.span.start - b.span.start),
  };
}

/** LexisNexis as it was counts the documents, or writes its labels in capitals. */
function isClassic({ tokens }: Reading, sections: readonly Section[], markers: Segment): boolean {
  if (tokens.slice(markers.from, markers.to).some((token) => token?.kind === 'begin')) return true;
  return sections.some(({ token }) => token.capitals);
}

function applyTop(sheet: Sheet, { title, publication, date, edition, byline }: Top): void {
  for (const i of [...publication, ...edition, ...(date === undefined ? [] : [date])]) sheet.taken.add(i);
  const found = spanOf(sheet, title);
  if (found !== undefined) {
    sheet.title = found;
    for (const i of title) keep(sheet, 'headline', i);
  }
  const paper = spanOf(sheet, publication);
  const day = spanOf(sheet, date === undefined ? [] : [date]);
  if (paper !== undefined) sheet.publication = paper;
  if (day !== undefined) sheet.date = day;
  if (byline !== undefined) {
    keep(sheet, 'byline', byline);
    const name = spanOf(sheet, [byline]);
    if (name !== undefined) sheet.byline = name;
  }
}

function keepCopyright(sheet: Sheet, i: number): void {
  if (copyrightLine.test(sheet.lines[i]?.text ?? '')) keep(sheet, 'credit', i);
}

/** Lines that go and stand together are one piece; labels are pieces of their own. */
function piecesOf({ lines, taken, labels }: Sheet, from: number, to: number): readonly Piece[] {
  const out: Piece[] = [...labels];
  for (let i = from; i < to; i++) {
    if (!taken.has(i)) continue;
    let last = i;
    while (last + 1 < to && taken.has(last + 1)) last++;
    const start = lines[i]?.start ?? 0;
    out.push({ span: { start, end: lines[last]?.end ?? start }, repair: 'delete-line' });
    i = last;
  }
  return out.sort((a, b) => a.span.start - b.span.start);
}
