import { foldWhiteSpace, isBlank, withoutLeadingSpace, withoutWhiteSpace } from '../text/whiteSpace';
import type { Artifact, Body, Copy, Edit, Quotation, Span } from '../types';
import { makeBody, toBody } from './body';
import { editsOf } from './edits';
import type { CleanLevel } from './levels';
import { atLevel, withCompanions } from './levels';

/** What cleaning would do. */
export interface Cleaning {
  /** The cleaned text. */
  readonly text: string;
  /** In order, not overlapping, file offsets. */
  readonly edits: readonly Edit[];
  /** How many artifacts the edits repair. */
  readonly repaired: number;
  /** Set, and the text left as it was, where a repair would have changed a word that somebody said. */
  readonly refused?: string;
}

/** Cleans an article: removes what is safe, or what is safe and suggested. Byline, caption, credit and copyright stay. */
export function clean(copy: Copy, level: CleanLevel): Cleaning {
  return cleanOnly(copy, atLevel(copy.artifacts, level));
}

/**
 * Repairs only some of an article's artifacts. A break inside a sentence cannot be mended while page furniture stands
 * in it: that furniture goes with it. Nothing changes, and the reason is told, where a repair would alter the story.
 */
export function cleanOnly(copy: Copy, chosen: readonly Artifact[]): Cleaning {
  const { text } = copy;
  const artifacts = withCompanions(copy.text, copy.artifacts, chosen);
  const edits = editsOf(text, artifacts).filter(
    ({ span, text: by }) => text.slice(span.start, span.end) !== by,
  );
  const body = makeBody(text, edits);
  const refused = reasonToRefuse(copy, artifacts, body);
  if (refused !== undefined) return { text, edits: [], repaired: 0, refused };
  return { text: body.text, edits, repaired: artifacts.length };
}

/** Why the repairs must not be made; undefined where only noise would change. */
function reasonToRefuse(copy: Copy, artifacts: readonly Artifact[], body: Body): string | undefined {
  const { text, quotations } = copy;
  if (foldWhiteSpace(repairedPlainly(text, artifacts)) !== foldWhiteSpace(body.text))
    return 'Nothing was changed, because a repair would have altered words of the story.';
  let k = 0;
  for (const quotation of inOrder(quotations)) {
    while ((artifacts[k]?.span.end ?? Infinity) <= (quotation.parts[0]?.start ?? 0)) k++;
    if (!keepsWords(text, quotation, artifacts, k, body))
      return 'Nothing was changed, because a repair would have altered the words of a quotation.';
  }
  return undefined;
}

/** What stands between marks, in order. Reported speech has no marks to guard: its words are words of the story. */
function inOrder(quotations: Copy['quotations']): Copy['quotations'] {
  const marked = quotations.filter((quotation) => !('type' in quotation) || quotation.type !== 'indirect');
  return marked.sort((a, b) => (a.parts[0]?.start ?? 0) - (b.parts[0]?.start ?? 0));
}

/** A text with its artifacts repaired one by one where they stand: the plain way to do it, to check the careful one. */
function repairedPlainly(text: string, artifacts: readonly Artifact[]): string {
  const out: string[] = [];
  let at = 0;
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
    at = span.end;
  }
  const rest = text.slice(at);
  out.push(joined ? withoutLeadingSpace(rest) : rest);
  return out.join('');
}

/** Whether a quotation says the same after the repairs, white space and mended characters aside. */
function keepsWords(
  text: string,
  quotation: Pick<Quotation, 'parts'>,
  artifacts: readonly Artifact[],
  from: number,
  body: Body,
): boolean {
  const expected: string[] = [];
  let k = from;
  for (const part of quotation.parts) {
    while ((artifacts[k]?.span.end ?? Infinity) <= part.start) k++;
    let at = part.start;
    for (; (artifacts[k]?.span.start ?? Infinity) < part.end; k++) {
      const artifact = artifacts[k];
      if (artifact === undefined) break;
      if (!mayTouch(artifact, part)) return false;
      expected.push(text.slice(at, Math.max(at, artifact.span.start)));
      if (artifact.repair === 'delete-line') expected.push(' ');
      else if (artifact.repair !== 'delete') expected.push(artifact.text ?? ' ');
      at = Math.min(part.end, artifact.span.end);
    }
    expected.push(text.slice(at, part.end), ' ');
  }
  // each part is where it was, in its order, and between the parts stands what stood between them
  const actual = quotation.parts.map((part) =>
    body.text.slice(toBody(body, part.start), toBody(body, part.end)),
  );
  return withoutWhiteSpace(expected.join('')) === withoutWhiteSpace(actual.join(' '));
}

/** Whether a repair may reach into what somebody said. */
function mayTouch({ effect = 'furniture', span, applicability, repair }: Artifact, part: Span): boolean {
  if (effect !== 'furniture') return true;
  // page furniture beyond doubt may stand inside of a quotation; what merely looks like furniture may be its words
  return (
    applicability === 'safe' && (repair === 'delete-line' || (span.start > part.start && span.end < part.end))
  );
}
