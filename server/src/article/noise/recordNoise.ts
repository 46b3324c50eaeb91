import { makeBody, toBody } from '../cleaning/body';
import { editsOf } from '../cleaning/edits';
import { divisionLine } from '../records/division';
import type { FoundRecord } from '../records/found';
import type { Steps } from '../text/inSteps';
import { lineBreakIn } from '../text/lines';
import { isBlank, isLineBreak, isSpace } from '../text/whiteSpace';
import type { NoiseOptions } from '../options';
import type { Artifact } from '../types';
import { readWraps } from './breaks/wrapWidth';
import { findArtifactsInSteps, type Known } from './findNoise';
import { contentLines } from './lines/contentLines';
import { inOrder, merge } from './merge';
import { fileFurniture } from './pages/fileFurniture';
import type { FileFacts } from './readOnce';
import { knownNoise } from './readOnce';
import { databaseRecord, inARecord } from './rules/databaseRecord';
import type { UserChoices } from './userChoices';
import { userChoicesOf } from './userChoices';

/**
 * Finds the noise of one article: what an archive wrote around it, where that is known, and then, in the rest, all that
 * any article may have. `text` is the article's part of the file, and artifacts have its offsets; `record` counts in the
 * file; `file` is what that tells besides; stretches of the text are spared. In steps.
 */
export function* findInArticle(
  text: string,
  record: FoundRecord | undefined,
  options: NoiseOptions,
  { file, spared = [], read }: Known,
): Steps<readonly Artifact[]> {
  const known = recordNoise(text, record, userChoicesOf(text, options));
  const facts = withHeads(text, record, file);
  const more = { file: facts, ...(read !== undefined && { read }) };
  if (known.length === 0) return yield* findArtifactsInSteps(text, options, { ...more, spared });
  const body = makeBody(text, editsOf(text, known));
  const left = spared.map(({ start, end }) => ({ start: toBody(body, start), end: toBody(body, end) }));
  return merge(
    text,
    known,
    yield* findArtifactsInSteps(body.text, options, { ...more, spared: left }),
    body,
    new Set(known),
  );
}

/** What the file tells, and what the archive put at the top of each page of a record. */
function withHeads(
  text: string,
  record: FoundRecord | undefined,
  file: FileFacts | undefined,
): FileFacts | undefined {
  if (record === undefined || record.heads.length === 0) return file;
  const furniture = new Map(file?.furniture);
  for (const { start, end } of record.heads) {
    const words = text.slice(start - record.from, end - record.from);
    const rule = /^page \d{1,4}$/iu.test(words) ? 'page-counter' : 'running-title';
    furniture.set(words, { rule, applicability: 'safe', evidence: headEvidence });
  }
  return { ...file, furniture };
}

const headEvidence = 'The archive prints page number and headline at the top of each page';

/** What an export tells of the articles in it. Linear. */
export function factsOf(text: string, records: readonly FoundRecord[]): FileFacts {
  const pieces = records.flatMap((record) => record.pieces);
  const lines = contentLines(text);
  let k = 0;
  const story: number[] = [];
  lines.forEach((line, index) => {
    while ((pieces[k]?.span.end ?? Infinity) <= line.start) k++;
    if ((pieces[k]?.span.start ?? Infinity) >= line.end) story.push(index);
  });
  return { wraps: readWraps(text, lines, story), furniture: fileFurniture(text, lines) };
}

/** What an archive wrote around an article and may be taken out; offsets of the article's part of the file. */
function recordNoise(
  text: string,
  record: FoundRecord | undefined,
  choices: UserChoices,
): readonly Artifact[] {
  if (record === undefined || record.pieces.length === 0) return [];
  const { from, pieces } = record;
  const findings = pieces.map(({ span, repair, text: by }) => ({
    span: { start: span.start - from, end: span.end - from },
    evidence: inARecord,
    repair,
    ...(by !== undefined && { text: by }),
  }));
  return knownNoise(text, databaseRecord, findings, choices).filter(
    ({ applicability }) => applicability !== 'display',
  );
}

/** An article of an export with its noise; file offsets. */
export interface ExportPart {
  readonly record: FoundRecord;
  readonly artifacts: readonly Artifact[];
}

/**
 * The noise of a whole export. Where cleaning takes away what stood between two articles it leaves a line that tells them
 * apart, so that they are found again: in place of the header of the one, or of the footer of the other.
 */
export function inExport(
  text: string,
  parts: readonly ExportPart[],
  options: NoiseOptions,
): readonly Artifact[] {
  const choices = userChoicesOf(text, options);
  const placed = parts.map(({ artifacts }) => [...artifacts]);
  for (let k = 1; k < parts.length; k++) {
    const above = parts[k - 1]?.record;
    const below = parts[k]?.record;
    // a line that cleaning left stands between them already
    if (above === undefined || below === undefined || above.to !== below.from) continue;
    const line = divisionLine(k + 1, parts.length);
    const header = placed[k]?.[0];
    const footer = placed[k - 1]?.at(-1);
    if (header !== undefined && stands(text, header, below.from, header.span.start))
      placed[k]?.splice(0, 1, replaced(text, header, line, footer));
    else if (footer !== undefined && stands(text, footer, footer.span.end, above.to))
      placed[k - 1]?.splice(-1, 1, replaced(text, footer, line, placed[k - 1]?.at(-2)));
    else placed[k - 1]?.push(...between(text, above, below, line, choices));
  }
  // the line may take in white space that is noise of its own
  return inOrder(placed.flat());
}

/** Whether a piece of a record goes, and nothing else stands between it and an edge of the record. */
function stands(text: string, artifact: Artifact, start: number, end: number): boolean {
  if (artifact.rule !== databaseRecord.id || artifact.applicability === 'display') return false;
  return isBlank(text, start, end);
}

/**
 * A piece in whose place the line comes, a blank line on both sides of it. Of the white space around the piece it takes
 * what no noise above it has.
 */
function replaced(
  text: string,
  { within: _, ...artifact }: Artifact,
  line: string,
  above: Artifact | undefined,
): Artifact {
  let { start, end } = artifact.span;
  while (start > 0 && isIndent(text.charCodeAt(start - 1))) start--;
  let top = start;
  while (top > 0 && isSpace(text.charCodeAt(top - 1))) top--;
  if (top > (above?.span.end ?? 0)) start = top;
  // the white space below is the line's as far as the indent of what follows
  for (let at = end; at < text.length && isSpace(text.charCodeAt(at)); at++)
    if (isLineBreak(text.charCodeAt(at))) end = at + 1;
  const sign = lineBreakOf(text);
  const by = `${sign.repeat(missingAbove(text, start))}${line}${sign.repeat(2)}`;
  return { ...artifact, span: { start, end }, repair: 'replace', text: by };
}

function isIndent(code: number): boolean {
  return isSpace(code) && !isLineBreak(code);
}

/** How many line breaks a blank line above an offset still needs. */
function missingAbove(text: string, offset: number): number {
  let breaks = 0;
  for (let at = offset - 1; breaks < 2 && isSpace(text.charCodeAt(at)); at--)
    if (isLineBreak(text.charCodeAt(at)) && !(text[at] === '\r' && text[at + 1] === '\n')) breaks++;
  return 2 - breaks;
}

const lineBreakOf = (text: string): string => lineBreakIn(text) ?? '\n';

/** Where both articles keep what they end and begin with, the line comes into the white space between them. */
function between(
  text: string,
  above: FoundRecord,
  below: FoundRecord,
  line: string,
  choices: UserChoices,
): readonly Artifact[] {
  const sign = lineBreakOf(text).repeat(2);
  const finding = {
    span: { start: above.span.end, end: below.span.start },
    evidence: 'Another record of the archive begins here',
    repair: 'replace' as const,
    text: `${sign}${line}${sign}`,
  };
  return knownNoise(text, databaseRecord, [finding], choices);
}
