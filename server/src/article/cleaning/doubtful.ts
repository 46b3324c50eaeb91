import { foldWhiteSpace, isBlank, withoutLeadingSpace, withoutWhiteSpace } from '../text/whiteSpace';
import type { Artifact, Body, Copy, Quotation, Span } from '../types';
import { toBody } from './body';
import type { Group } from './edits';

const hasWord = /[\p{L}\p{N}]/u;

/** Why a piece of noise stays: what its repair would change. */
export type Doubt = 'quotation' | 'story';

/** Pieces of noise whose repair would change words, each with what it would change. */
export type Doubtful = ReadonlyMap<Artifact, Doubt>;

/**
 * The pieces whose repair would change a word that somebody said, or another word of the story. `groups` are the edits
 * that are to be made, in order, `body` is what they make of the text. A break that is mended stays or goes with all the
 * lines in it. Linear.
 */
export function doubtfulIn(
  { text, quotations }: Pick<Copy, 'text' | 'quotations'>,
  groups: readonly Group[],
  body: Body,
): Doubtful {
  const doubtful = new Map<Artifact, Doubt>();
  const leave = ({ artifacts }: Group, doubt: Doubt): void => {
    for (const artifact of artifacts) doubtful.set(artifact, doubt);
  };
  for (const group of groups) if (!isPlain(text, group)) leave(group, 'story');
  let g = 0;
  for (const quotation of inOrder(quotations)) {
    const { start, end } = extentOf(quotation);
    while ((groups[g]?.edit.span.end ?? Infinity) <= start) g++;
    let last = g;
    while ((groups[last]?.edit.span.start ?? Infinity) < end) last++;
    if (last === g) continue;
    const here = groups.slice(g, last);
    const wrong = here.flatMap((group) => wrongIn(text, group, quotation));
    for (const { group, artifact } of wrong)
      if (group.join === undefined) doubtful.set(artifact, 'quotation');
      else leave(group, 'quotation');
    if (wrong.length > 0) continue;
    const repaired = here.flatMap(({ artifacts }) => artifacts);
    if (!keepsWords(text, quotation, repaired, body)) for (const group of here) leave(group, 'quotation');
  }
  return doubtful;
}

/** What stands between marks, in order. Reported speech has no marks to guard: its words are words of the story. */
function inOrder(quotations: Copy['quotations']): Copy['quotations'] {
  const marked = quotations.filter((quotation) => !('type' in quotation) || quotation.type !== 'indirect');
  return marked.sort((a, b) => (a.parts[0]?.start ?? 0) - (b.parts[0]?.start ?? 0));
}

/** From the first to the last character of a quotation. */
function extentOf({ parts }: Pick<Quotation, 'parts'>): Span {
  return { start: parts[0]?.start ?? 0, end: parts.at(-1)?.end ?? 0 };
}

/** The artifacts of a group that reach into a quotation and must not. */
function wrongIn(
  text: string,
  group: Group,
  { parts }: Pick<Quotation, 'parts'>,
): readonly { readonly group: Group; readonly artifact: Artifact }[] {
  return group.artifacts
    .filter((artifact) =>
      parts.some(
        (part) =>
          artifact.span.start < part.end && artifact.span.end > part.start && !mayTouch(text, artifact, part),
      ),
    )
    .map((artifact) => ({ group, artifact }));
}

/** Whether a repair may reach into what somebody said. */
function mayTouch(text: string, artifact: Artifact, part: Span): boolean {
  const { effect = 'furniture', span, applicability, repair } = artifact;
  if (effect !== 'furniture' || !hasWord.test(text.slice(span.start, span.end))) return true;
  // page furniture beyond doubt may stand inside of a quotation; what merely looks like furniture may be its words
  return (
    applicability === 'safe' && (repair === 'delete-line' || (span.start > part.start && span.end < part.end))
  );
}

/** Whether a quotation says the same after the repairs, white space and mended characters aside. */
function keepsWords(
  text: string,
  { parts }: Pick<Quotation, 'parts'>,
  artifacts: readonly Artifact[],
  body: Body,
): boolean {
  const expected: string[] = [];
  let k = 0;
  for (const part of parts) {
    while ((artifacts[k]?.span.end ?? Infinity) <= part.start) k++;
    let at = part.start;
    for (; (artifacts[k]?.span.start ?? Infinity) < part.end; k++) {
      const artifact = artifacts[k];
      if (artifact === undefined) break;
      expected.push(text.slice(at, Math.max(at, artifact.span.start)));
      if (artifact.repair === 'delete-line') expected.push(' ');
      else if (artifact.repair !== 'delete') expected.push(artifact.text ?? ' ');
      at = Math.min(part.end, artifact.span.end);
    }
    expected.push(text.slice(at, part.end), ' ');
  }
  // each part is where it was, in its order, and between the parts stands what stood between them
  const actual = parts.map((part) => body.text.slice(toBody(body, part.start), toBody(body, part.end)));
  return withoutWhiteSpace(expected.join('')) === withoutWhiteSpace(actual.join(' '));
}

/** Whether a group's edit does what its artifacts do one by one, neither a word more nor two words glued together. */
function isPlain(text: string, { edit: { span, text: by }, artifacts }: Group): boolean {
  const before = text.slice(Math.max(0, span.start - 1), span.start);
  const after = text.slice(span.end, span.end + 1);
  const plain = repairedPlainly(text, span, artifacts);
  return foldWhiteSpace(before + plain + after) === foldWhiteSpace(before + by + after);
}

/** A stretch with its artifacts repaired one by one where they stand: the plain way to do it, to check the careful one. */
function repairedPlainly(text: string, { start, end }: Span, artifacts: readonly Artifact[]): string {
  const out: string[] = [];
  let at = start;
  let joined = false;
  for (const { span, repair, text: by } of artifacts) {
    const before = text.slice(at, span.start);
    if (!joined || !isBlank(text, at, span.start)) {
      out.push(joined ? withoutLeadingSpace(before) : before);
      joined = false;
    }
    if (repair === 'delete-line') out.push(joined ? '' : ' ');
    else if (repair === 'join') {
      out.push(by ?? ' ');
      joined = true;
    } else if (repair === 'replace') {
      out.push(by ?? '');
      // a mended character ends the break: the space behind it is the story's
      if (!isBlank(by ?? '', 0, (by ?? '').length)) joined = false;
    }
    at = Math.max(at, span.end);
  }
  const rest = text.slice(at, end);
  out.push(joined ? withoutLeadingSpace(rest) : rest);
  return out.join('');
}
