import { wholeSpan } from '../cleaning/body';
import { isLineBreak, isSpace } from '../text/whiteSpace';
import type { Artifact, Body, Span } from '../types';

/**
 * Sorts by start, the longer one first, and leaves out what begins inside another; but what is safe is mended where the
 * piece around it stays, because that is only suggested to go.
 */
export function inOrder(artifacts: readonly Artifact[]): readonly Artifact[] {
  const sorted = [...artifacts].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const out: Artifact[] = [];
  /** What is safe inside of the last one. */
  let mends: Artifact[] = [];
  const holdMends = (): void => {
    const last = out.pop();
    if (last !== undefined) out.push(withMends(last, [...(last.within ?? []), ...mends]));
    mends = [];
  };
  for (const artifact of sorted) {
    const { start, end } = artifact.span;
    if (end <= start) continue;
    const last = out.at(-1);
    if (last === undefined || start >= last.span.end) {
      if (mends.length > 0) holdMends();
      out.push(artifact);
    } else if (
      last.applicability === 'suggested' &&
      artifact.applicability === 'safe' &&
      end <= last.span.end
    )
      mends.push(artifact);
  }
  if (mends.length > 0) holdMends();
  return out;
}

/**
 * Brings what was found in a body back to the file and puts it together with what was known of the file before.
 * `applied` are those of the known ones that the body was made by.
 */
export function merge(
  text: string,
  before: readonly Artifact[],
  found: readonly Artifact[],
  body: Body,
  applied: ReadonlySet<Artifact>,
): readonly Artifact[] {
  if (before.length === 0) return found;
  const known = [...before];
  const out: Artifact[] = [];
  let k = 0;
  /** What is safe to mend in the k-th known one. */
  let mends: Artifact[] = [];
  const pass = (): void => {
    const old = known[k++];
    if (old !== undefined)
      out.push(mends.length === 0 ? old : withMends(old, [...(old.within ?? []), ...mends]));
    mends = [];
  };
  for (const artifact of found) {
    const here = inFile(text, artifact, body);
    const { span } = here;
    while (k < known.length && (known[k]?.span.end ?? 0) <= span.start) pass();
    // what lies in a known piece that the body still has goes with that piece
    const around = pieceAround(here, known[k], applied);
    if (around !== undefined) {
      if (here.applicability === 'safe') mends.push(here);
      continue;
    }
    mends = [];
    const grown = absorb(here, known, k, applied);
    k = grown.next;
    out.push(together(spaced(text, here, grown.span.start), grown.span, grown.inner));
  }
  while (k < known.length) pass();
  return inOrder(out);
}

/** An artifact grown over the known ones that it touches. */
interface Grown {
  readonly span: Span;
  /** Those of them that the body was made by. */
  readonly inner: readonly Artifact[];
  /** Index of the first known one behind it. */
  readonly next: number;
}

/**
 * What lies inside of an artifact, or reaches into it, is one with it; but a line in a break stays what it is. What the
 * body still had gives way.
 */
function absorb(
  { repair, span }: Artifact,
  known: readonly Artifact[],
  from: number,
  applied: ReadonlySet<Artifact>,
): Grown {
  let { start, end } = span;
  let next = from;
  const inner: Artifact[] = [];
  for (let old = known[next]; old !== undefined && old.span.start < end; old = known[next]) {
    if (repair === 'join' && old.repair === 'delete-line') {
      end = Math.max(start + 1, old.span.start);
      break;
    }
    next++;
    if (!applied.has(old)) continue;
    inner.push(old);
    start = Math.min(start, old.span.start);
    end = Math.max(end, old.span.end);
  }
  return { span: { start, end }, inner, next };
}

/** The known piece, if the body still has it, that holds what is found. */
function pieceAround(
  { repair, span: { start, end } }: Artifact,
  old: Artifact | undefined,
  applied: ReadonlySet<Artifact>,
): Artifact | undefined {
  if (old === undefined || applied.has(old) || repair === 'delete-line') return undefined;
  // of what is only shown, a line may still be mended inside
  if (old.applicability === 'display' && old.repair !== 'delete-line') return undefined;
  return old.span.start <= start && old.span.end >= end ? old : undefined;
}

/** An artifact that holds these safe mends, and no others. */
export function withMends(artifact: Artifact, mends: readonly Artifact[]): Artifact {
  const { rule, span, repair, text, applicability, effect, evidence, spared } = artifact;
  return {
    rule,
    span,
    repair,
    ...(text !== undefined && { text }),
    applicability,
    ...(effect !== undefined && { effect }),
    evidence,
    ...(spared !== undefined && { spared }),
    ...(mends.length > 0 && { within: inOrder(mends) }),
  };
}

/** A break whose white space begins behind a mark needs no space of its own where one stands before the mark. */
function spaced(text: string, artifact: Artifact, start: number): Artifact {
  const bySpace = artifact.repair === 'join' && artifact.text === ' ' && text[start - 1] === '>';
  return bySpace && /\s<[^<>]{0,600}$/u.test(text.slice(Math.max(0, start - 620), start - 1))
    ? { ...artifact, text: '' }
    : artifact;
}

/** An artifact with those that it was found upon: no surer than they are, and what is safe of them is safe by itself. */
function together(artifact: Artifact, span: Span, inner: readonly Artifact[]): Artifact {
  const lines = artifact.repair === 'delete-line' || artifact.repair === 'join';
  const unsure = !lines && inner.some(({ applicability }) => applicability !== 'safe');
  const applicability = unsure && artifact.applicability === 'safe' ? 'suggested' : artifact.applicability;
  // what is only shown stays as it is, with all that it was found upon
  const within = applicability === 'suggested' ? [...safeIn(inner), ...(artifact.within ?? [])] : [];
  return withMends({ ...artifact, span, applicability }, within);
}

/** What is safe of artifacts, or safe to mend in them, in their order. */
export function safeIn(artifacts: readonly Artifact[]): readonly Artifact[] {
  return artifacts.flatMap((each) => (each.applicability === 'safe' ? [each] : (each.within ?? [])));
}

/** An artifact of the body, with what is safe to mend in it, where it stands in the file. */
function inFile(text: string, artifact: Artifact, body: Body): Artifact {
  const { within } = artifact;
  return {
    ...artifact,
    span: spanInFile(text, artifact, body),
    ...(within !== undefined && { within: within.map((inner) => inFile(text, inner, body)) }),
  };
}

/**
 * Where an artifact of the body stands in the file. A break between words is the white space with the line break in
 * it: marks that stand beside it are noise of their own.
 */
function spanInFile(text: string, { span, repair }: Artifact, body: Body): Span {
  const whole = wholeSpan(body, span);
  if (repair !== 'join') return whole;
  let { start } = whole;
  for (let at = start; at < whole.end; at++) {
    const code = text.charCodeAt(at);
    if (isLineBreak(code)) break;
    // a broken word's hyphen is part of the break
    if (!isSpace(code) && at > whole.start) start = at + 1;
  }
  if (!/[\n\r]/u.test(text.slice(start, whole.end))) ({ start } = whole);
  let end = start;
  while (end < whole.end && !isSpace(text.charCodeAt(end))) end++;
  while (end < whole.end && isSpace(text.charCodeAt(end))) end++;
  return { start, end };
}
