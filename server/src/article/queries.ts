import { namedFrom } from './attribution/confidence';
import type { Article, Artifact, Attribution, Copy, Mention, QuotationType, Source, Span } from './types';

/** Whether a span holds an offset. Half-open: the end belongs to what follows. */
export function holds(span: Span, offset: number): boolean {
  return span.start <= offset && offset < span.end;
}

/** Whether two spans overlap or touch: an empty selection touches what it stands beside. */
export function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** The span without white space at its ends; a span of nothing but white space stays as it is. */
export function trimmed(text: string, span: Span): Span {
  const run = text.slice(span.start, span.end);
  const start = span.start + (run.length - run.trimStart().length);
  const end = span.end - (run.length - run.trimEnd().length);
  return end > start ? { start, end } : span;
}

/** Whether a quotation is somebody's words; scare quotes and titles of works are not. */
export function isSpeech(type: QuotationType): boolean {
  return type === 'direct' || type === 'mixed' || type === 'indirect';
}

/** The source with an id. */
export function sourceOf(article: Article, id: string | undefined): Source | undefined {
  return id === undefined ? undefined : article.sources.find((source) => source.id === id);
}

/** Whether an attribution is sure enough to show its speaker as the speaker; else only as perhaps. */
export function isNamed({ source, confidence }: Attribution): boolean {
  return source !== undefined && confidence >= namedFrom;
}

/** Who is shown as a quotation's speaker: one who is named, one who only may be it, or nobody. */
export interface Shown {
  readonly speaker?: Source;
  readonly perhaps?: Source;
}

/** Who is shown for each quotation, in their order. */
export function speakersOf(article: Article): readonly Shown[] {
  const byId = new Map(article.sources.map((source) => [source.id, source]));
  return article.quotations.map((_, index): Shown => {
    const attribution = article.attributions[index];
    const source = byId.get(attribution?.source ?? '');
    if (attribution === undefined || source === undefined) return {};
    return isNamed(attribution) ? { speaker: source } : { perhaps: source };
  });
}

/** A mention with the source that it stands for. */
export interface NamedMention {
  readonly mention: Mention;
  readonly source: Source;
}

/** The shortest mention of a source at an offset. */
export function mentionAt(article: Article, offset: number): NamedMention | undefined {
  let best: NamedMention | undefined;
  for (const source of article.sources) {
    for (const mention of source.mentions) {
      if (!holds(mention.span, offset)) continue;
      if (best === undefined || lengthOf(mention.span) < lengthOf(best.mention.span))
        best = { mention, source };
    }
  }
  return best;
}

/** Length in UTF-16 code units. */
export function lengthOf(span: Span): number {
  return span.end - span.start;
}

/** Whether an artifact can be repaired; some is only shown. */
export function isRepairable(artifact: Artifact): boolean {
  return artifact.applicability !== 'display';
}

/** What is listed as one finding: a piece of noise, or the line breaks of one wrapped paragraph. */
export interface Finding {
  /** In order, all of one rule. */
  readonly artifacts: readonly Artifact[];
  /** What is underlined: the noise, or the first line break that is to go. Never a word of the story. */
  readonly span: Span;
}

/** Rules that leave a piece for each line. */
const perLine: ReadonlySet<string> = new Set(['hard-wrap', 'page-margin', 'hyphenation']);

/** The noise of an article as it is listed and fixed: a wrapped paragraph is one finding. */
export function findingsOf({ text, artifacts }: Copy): readonly Finding[] {
  const groups: Artifact[][] = [];
  for (const artifact of artifacts) {
    const group = groups[groups.length - 1];
    const last = group?.[group.length - 1];
    // the next break of the same paragraph: one line stands between the two
    const goesOn =
      last?.rule === artifact.rule &&
      perLine.has(artifact.rule) &&
      !text.slice(last.span.end, artifact.span.start).includes('\n');
    if (goesOn) group?.push(artifact);
    else groups.push([artifact]);
  }
  return groups.flatMap((group) => {
    const first = group[0];
    return first === undefined ? [] : [{ artifacts: group, span: trimmed(text, first.span) }];
  });
}

/** Whether a finding can be fixed, not only shown. */
export function isFixable({ artifacts }: Finding): boolean {
  return artifacts.every(isRepairable);
}

/** The rule of a finding. */
export function ruleOf({ artifacts }: Finding): string {
  return artifacts[0]?.rule ?? '';
}

/** The findings that a span touches. */
export function findingsAt(copy: Copy, span: Span): readonly Finding[] {
  return findingsOf(copy).filter(
    (finding) =>
      touches(finding.span, span) || finding.artifacts.some((artifact) => touches(artifact.span, span)),
  );
}
