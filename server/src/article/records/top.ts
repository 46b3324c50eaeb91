import { copyrightLine } from '../../rules/copyright';
import { isDateLine } from './dates';
import type { Archive } from './forms/archive';
import type { RecordLine } from './recordLine';
import { isProse } from './recordLine';

/** What the lines without a label at the top of a record are; indices of lines. */
export interface Top {
  /** The headline, which may have more than one line. */
  readonly title: readonly number[];
  readonly publication: readonly number[];
  readonly date?: number;
  /** Such as "First Edition". */
  readonly edition: readonly number[];
  readonly byline?: number;
}

/** How the top of a record may be read. */
export interface TopView {
  readonly archive: Archive;
  /** Whether a label names the headline. */
  readonly hasTitle: boolean;
  /** LexisNexis as it was: newspaper and date in the middle of the line, above the headline. */
  readonly classic: boolean;
}

/** So many lines may stand above the first label. */
const most = 10;
/** A line that begins so far in stands in the middle. */
const centred = 8;
/** Longest name of a newspaper and of an edition, in UTF-16 code units. */
const longestName = 80;
const longestEdition = 60;
const editionWords: ReadonlySet<string> = new Set(
  'edition editions first second third final early late latest city metro national regional international main web online print state north south east west northern southern eastern western central all every zone zones morning evening weekend sunday saturday correction appended advance chaser home desk am pm gmt bst est edt pst pdt ist aest'.split(
    ' ',
  ),
);

/** Whether all words of a line are those that name an edition or an hour. */
function isEdition(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  return (
    words.length > 0 &&
    words.length <= 8 &&
    words.every((word) => editionWords.has(word) || /^\d{1,2}$/u.test(word))
  );
}

/** Reads the lines without a label that a record begins with, `from` up to `to`. What is not clear stays the article's. */
export function readTop(lines: readonly RecordLine[], from: number, to: number, view: TopView): Top {
  const own: number[] = [];
  for (let i = from; i < Math.min(to, from + most); i++) {
    const line = lines[i];
    if (line === undefined || isProse(line)) break;
    if (!copyrightLine.test(line.text)) own.push(i);
  }
  if (view.archive.id === 'proquest') return { ...nothing, title: firstBlock(lines, own) };
  if (view.archive.id === 'factiva') return titleAndByline(lines, own, to);
  return aroundDate(lines, own, to, view);
}

const nothing: Top = { title: [], publication: [], edition: [] };

/** The first lines that no blank line parts. */
function firstBlock(lines: readonly RecordLine[], own: readonly number[]): readonly number[] {
  const end = own.findIndex((i, k) => k > 0 && (lines[i]?.apart === true || own[k - 1] !== i - 1));
  return end < 0 ? own : own.slice(0, end);
}

/** Headline and byline, right above the number of words. The name of a section may stand above them. */
function titleAndByline(lines: readonly RecordLine[], own: readonly number[], to: number): Top {
  if (own.length === 0 || own.at(-1) !== to - 1) return nothing;
  const textOf = (i: number | undefined): string => lines[i ?? -1]?.text ?? '';
  const last = own.at(-1);
  const named = own.length > 1 && isNames(textOf(last));
  const above = named ? own.slice(0, -1) : own;
  const title = above.length > 1 && sections.test(textOf(above[0])) ? above.slice(1) : above;
  return { ...nothing, title, ...(named && last !== undefined && { byline: last }) };
}

const sections =
  /^(?:(?:local|national|international|world|foreign|home|business|city) )?(?:news|features?|sports?|business|finance|opinion|comment|editorial|letters|world|national|local|city|metro|money|arts|culture|life|lifestyle|travel|technology|science|health|politics|general|main|front)(?: section)?$/iu;

/** Whether a line may be the names of those who wrote the article: each word begins with a capital, or joins two. */
function isNames(text: string): boolean {
  if (text.length > longestName || /[.!?:]$/u.test(text)) return false;
  if (/^by\s/iu.test(text)) return true;
  const words = text.split(/[\s,;]+/u);
  return (
    words.length <= 10 &&
    words.every((word) => /^(?:\p{Lu}|and$|&$|in$|at$|of$|the$|de$|van$|von$|der$|la$|al-)/u.test(word))
  );
}

/** Newspaper above the date, edition below it, and the headline above or below them. */
function aroundDate(lines: readonly RecordLine[], own: readonly number[], to: number, view: TopView): Top {
  const at = own.findIndex((i) => isDateLine(lines[i]?.text ?? ''));
  if (at < 0) return withoutDate(lines, own, to, view);
  const date = own[at] ?? 0;
  const above = own.slice(0, at).filter((i) => (lines[i]?.text.length ?? 0) <= 200);
  const edition = editionBelow(lines, own.slice(at + 1), { date, above, view });
  const below = own.slice(at + 1 + edition.length);
  const titled =
    view.hasTitle || (below.length > 0 && (view.classic || above.length < 2 || reachesLabel(below, to)));
  if (titled) {
    const names = above.filter((i) => (lines[i]?.text.length ?? 0) <= longestName);
    // two lines of which neither stands in the middle may be headline and newspaper all the same
    const doubtful = !view.hasTitle && !view.classic && above.length > 1;
    const title = view.hasTitle ? [] : doubtful ? above.slice(0, -1) : firstBlock(lines, below);
    return { title, publication: doubtful ? above.slice(-1) : names, date, edition };
  }
  if (above.length > 1) return { title: above.slice(0, -1), publication: above.slice(-1), date, edition };
  const [only] = above;
  const isName = only !== undefined && (lines[only]?.indent ?? 0) >= centred;
  return isName
    ? { title: [], publication: above, date, edition }
    : { title: above, publication: [], date, edition };
}

/** Whether lines stand right above the first label: in a record without that, the story is meant. */
function reachesLabel(below: readonly number[], to: number): boolean {
  return below.at(-1) === to - 1 && below.length <= 2;
}

function editionBelow(
  lines: readonly RecordLine[],
  below: readonly number[],
  { date, above, view }: { readonly date: number; readonly above: readonly number[]; readonly view: TopView },
): readonly number[] {
  const out: number[] = [];
  const dateIn = (lines[date]?.indent ?? 0) >= centred;
  for (const i of below) {
    const line = lines[i];
    if (line === undefined || line.text.length > longestEdition || i !== (out.at(-1) ?? date) + 1) break;
    const inMiddle = dateIn && line.indent >= centred;
    const named = isEdition(line.text) && !line.apart;
    const listed = !view.classic && !line.apart && above.length > 1 && line.text.split(' ').length <= 5;
    if (!(inMiddle || (named && (!dateIn || line.indent >= centred)) || listed)) break;
    out.push(i);
  }
  return out;
}

const nameOfPaper =
  /\b(?:times|post|herald|news|chronicle|gazette|star|guardian|telegraph|mail|press|tribune|journal|observer|independent|standard|echo|argus|mercury|sun|mirror|express|examiner|inquirer|dispatch|courier|record|bulletin|sentinel|globe|bee|republic|reporter|monitor|review|weekly|daily|wire|agency|newswires?)\b/iu;

/** Without a date only what is known by its place in the line or by its name goes. */
function withoutDate(
  lines: readonly RecordLine[],
  own: readonly number[],
  to: number,
  { hasTitle, classic }: TopView,
): Top {
  const looksLikePaper = (i: number): boolean => {
    const { text = '' } = lines[i] ?? {};
    return (
      text.length <= longestName &&
      (nameOfPaper.test(text) || /\([\p{L} ,.]{2,20}\)$/u.test(text)) &&
      !/[.!?:]$/u.test(text)
    );
  };
  const inMiddle = own.filter((i) => (lines[i]?.indent ?? 0) >= centred);
  if (classic && inMiddle.length > 0 && (hasTitle || inMiddle.length < own.length) && own[0] === inMiddle[0])
    return {
      ...nothing,
      publication: inMiddle,
      title: hasTitle ? [] : firstBlock(lines, own.slice(inMiddle.length)),
    };
  if (hasTitle) return { ...nothing, publication: own.filter(looksLikePaper) };
  if (own.length === 0 || own.at(-1) !== to - 1) return { ...nothing, title: own.slice(0, 1) };
  const [first = 0, second] = own;
  if (second !== undefined && own.length === 2 && looksLikePaper(second) && !looksLikePaper(first))
    return { ...nothing, title: [first], publication: [second] };
  if (second !== undefined && own.length === 2 && looksLikePaper(first) && !looksLikePaper(second))
    return { ...nothing, title: [second], publication: [first] };
  return { ...nothing, title: firstBlock(lines, own) };
}
