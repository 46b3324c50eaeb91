import { noiseStages } from '../rules/artifacts';
import type { Finding, NoiseRule } from '../rules/artifacts';
import { editsOf, makeBody, wholeSpan } from './body';
import { contentLines, isSpace, lineAt } from './noise/context';
import type { ContentLine, NoiseContext } from './noise/context';
import { noGaps, readGaps } from './noise/gaps';
import { headlineOf } from './noise/headline';
import { readPages } from './noise/pages';
import { findPromo } from './noise/promo';
import type { AnalyzeOptions, Artifact, Body } from './types';

/** Marks of markup may uncover others (an entity for a tag's bracket); more rounds than this are not natural. */
const rounds = 3;

/**
 * Finds the noise of a text: first what stands inside of lines, and in what is then left the lines of pages, sites
 * and databases and the breaks inside paragraphs. In order of start, not overlapping; file offsets. Linear.
 */
export function findArtifacts(
  text: string,
  options: Pick<AnalyzeOptions, 'disabledRules'>,
): readonly Artifact[] {
  const off = new Set(options.disabledRules);
  const enabled = (rules: readonly NoiseRule[]): readonly NoiseRule[] =>
    rules.filter((rule) => !off.has(rule.id));
  let found: readonly Artifact[] = [];
  let body = makeBody(text, []);
  for (let round = 0; round < rounds; round++) {
    const inline = run(enabled(noiseStages.inline), contextOf(body.text, []));
    if (inline.length === 0) break;
    found = merge(text, found, inline, body);
    body = makeBody(text, editsOf(text, found));
    if (!inline.some(({ applicability }) => applicability !== 'display')) break;
  }
  const lines = contentLines(body.text);
  const structure = findStructure(body.text, lines, enabled);
  return wholeLines(text, merge(text, found, structure, body));
}

/** The noise that is told by whole lines: pages, databases, sites, and the breaks between what is left. */
function findStructure(
  text: string,
  lines: readonly ContentLine[],
  enabled: (rules: readonly NoiseRule[]) => readonly NoiseRule[],
): readonly Artifact[] {
  const taken = new Uint8Array(lines.length);
  const unsure = new Uint8Array(lines.length);
  const take = (artifacts: readonly Artifact[]): readonly Artifact[] => {
    for (const { repair, span, applicability } of artifacts) {
      if (repair !== 'delete-line' || applicability === 'display') continue;
      const index = lineAt(lines, span.start);
      if (index < 0) continue;
      taken[index] = 1;
      if (applicability === 'suggested') unsure[index] = 1;
    }
    return artifacts;
  };
  let context: NoiseContext = { ...contextOf(text, lines), pages: readPages(text, lines) };
  const page = take(run(enabled(noiseStages.page), context));
  context = { ...context, promo: findPromo(text, lines, taken, headlineOf(text, lines, taken)) };
  const site = take(run(enabled(noiseStages.site), context));
  context = { ...context, gaps: readGaps(text, lines, taken, unsure) };
  const breaks = run(enabled(noiseStages.breaks), context);
  return inOrder([...page, ...site, ...breaks]);
}

function contextOf(text: string, lines: readonly ContentLine[]): NoiseContext {
  return { text, lines, pages: { lines: [], woven: [] }, promo: [], gaps: noGaps };
}

function run(rules: readonly NoiseRule[], context: NoiseContext): readonly Artifact[] {
  const out: Artifact[] = [];
  for (const rule of rules) for (const finding of rule.find(context)) out.push(artifactOf(rule, finding));
  return inOrder(out);
}

function artifactOf(rule: NoiseRule, finding: Finding): Artifact {
  const { span, text, evidence } = finding;
  return {
    rule: rule.id,
    span: { start: span.start, end: span.end },
    repair: finding.repair ?? rule.repair,
    ...(text !== undefined && { text }),
    applicability: finding.applicability ?? rule.applicability,
    evidence,
  };
}

/** Sorts by start, the longer one first, and leaves out what begins inside another. */
function inOrder(artifacts: readonly Artifact[]): readonly Artifact[] {
  const sorted = [...artifacts].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const out: Artifact[] = [];
  let end = -1;
  for (const artifact of sorted) {
    if (artifact.span.start < end || artifact.span.end <= artifact.span.start) continue;
    out.push(artifact);
    end = artifact.span.end;
  }
  return out;
}

/** Brings what was found in a body back to the file and puts it together with what the body was made by. */
function merge(
  text: string,
  before: readonly Artifact[],
  found: readonly Artifact[],
  body: Body,
): readonly Artifact[] {
  if (before.length === 0) return found;
  const out: Artifact[] = [];
  let k = 0;
  for (const artifact of found) {
    const span = wholeSpan(body, artifact.span);
    while (k < before.length && (before[k]?.span.end ?? 0) <= span.start) push(out, before[k++]);
    let { start, end } = span;
    const inner: Artifact[] = [];
    // what lies inside of it, or reaches into it, is one with it
    while (k < before.length && (before[k]?.span.start ?? 0) < end) {
      const old = before[k++];
      if (old === undefined) continue;
      inner.push(old);
      start = Math.min(start, old.span.start);
      end = Math.max(end, old.span.end);
    }
    const weakest = inner.some((old) => old.applicability !== 'safe') ? 'suggested' : artifact.applicability;
    const whole = artifact.repair === 'delete-line' || artifact.repair === 'join';
    push(out, {
      ...artifact,
      span: { start, end },
      applicability: artifact.applicability === 'safe' && !whole ? weakest : artifact.applicability,
    });
  }
  while (k < before.length) push(out, before[k++]);
  void text;
  return inOrder(out);
}

function push(out: Artifact[], artifact: Artifact | undefined): void {
  if (artifact !== undefined) out.push(artifact);
}

/** Where nothing of a line would be left, the line goes. */
function wholeLines(text: string, artifacts: readonly Artifact[]): readonly Artifact[] {
  const out: Artifact[] = [];
  let end = 0;
  for (let k = 0; k < artifacts.length; k++) {
    const first = artifacts[k];
    if (first === undefined) continue;
    const last = startsLine(text, end, first.span.start) ? emptied(text, artifacts, k) : -1;
    end = artifacts[Math.max(k, last)]?.span.end ?? end;
    if (last < 0) {
      out.push(first);
      continue;
    }
    const parts = artifacts.slice(k, last + 1);
    out.push({
      rule: first.rule,
      span: { start: first.span.start, end },
      repair: 'delete-line',
      applicability: parts.every((part) => part.applicability === 'safe') ? 'safe' : 'suggested',
      evidence: first.evidence,
    });
    k = last;
  }
  return out;
}

/** Whether only white space stands between an offset and the start of its line; `from` is where the look back ends. */
function startsLine(text: string, from: number, offset: number): boolean {
  for (let at = offset - 1; at >= from; at--) {
    const code = text.charCodeAt(at);
    if (isBreak(code)) return true;
    if (!isSpace(code)) return false;
  }
  return from === 0;
}

/** Index of the last artifact of a line that holds nothing but artifacts to delete, from the k-th on; else -1. */
function emptied(text: string, artifacts: readonly Artifact[], k: number): number {
  let last = -1;
  let visible = false;
  let next = k;
  for (let at = artifacts[k]?.span.start ?? text.length; at < text.length;) {
    const artifact = artifacts[next];
    const code = text.charCodeAt(at);
    if (artifact?.span.start === at) {
      if (!vanishes(artifact)) return -1;
      visible ||= /\S/u.test(text.slice(artifact.span.start, artifact.span.end));
      last = next++;
      at = artifact.span.end;
    } else if (isBreak(code)) break;
    else if (isSpace(code)) at++;
    else return -1;
  }
  return visible ? last : -1;
}

function vanishes({ repair, text, applicability }: Artifact): boolean {
  return (
    applicability !== 'display' &&
    (repair === 'delete' || (repair === 'replace' && (text ?? '').trim() === ''))
  );
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13;
}
