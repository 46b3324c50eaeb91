import { isFixable, listedNoise } from '../article/listedNoise';
import { isSpeech, isUnsure, speakersOf, type ShownSpeaker } from '../article/queries';
import { trimmed } from '../article/text/spans';
import type { Verdict } from '../article/sourceCheck';
import type { Artifact, Mention } from '../article/types';
import type { Reading } from '../desk';
import { rangeOf } from '../lsp/convert';
import type { Feature } from '../lsp/feature';
import {
  annotationsMethod,
  changedMethod,
  marksMethod,
  type AnnotationsParams,
  type AnnotationsResult,
  type MarksResult,
} from '../protocol';
import { hintsIn, warningsIn } from '../wording/problemsShown';
import type { AttributedText, Attribution } from '../article/article';

const nothing = {
  quotations: [],
  mentions: [],
  noise: [],
  counts: { quotations: 0, withoutSpeaker: 0, doubted: 0, speakers: 0, noise: 0, problems: 0, hints: 0 },
};

/** The mentions beside quotations, each once, with their speakers' names; in the order of the text. */
export function mentionsBeside(
  article: AttributedText,
): readonly { readonly mention: Mention; readonly speaker: string; readonly unsure: boolean }[] {
  const beside = new Map<string, { mention: Mention; speaker: string; unsure: boolean }>();
  const speakers = speakersOf(article);
  article.attributions.forEach((attribution, index) => {
    const { mention } = attribution;
    const speaker = speakers[index]?.speaker ?? speakers[index]?.perhaps;
    if (mention === undefined || speaker === undefined) return;
    const key = `${mention.span.start}-${mention.span.end}`;
    // beside several quotations it is as sure as the surest of them
    const unsure = isUnsure(attribution) && beside.get(key)?.unsure !== false;
    beside.set(key, { mention, speaker: speaker.name, unsure });
  });
  return [...beside.values()].sort((a, b) => a.mention.span.start - b.mention.span.start);
}

/** How much of everything there is. Scare quotes and titles are no quotations here, and noise that is only shown is no noise to clean. */
function countsOf(
  { copy, settings, problems }: Reading,
  article: AttributedText,
): AnnotationsResult['counts'] {
  const all = speakersOf(article);
  const shown = all.filter((_, index) => isSpeech(article.quotations[index]?.type ?? 'scare'));
  const doubted = shown.filter((each) => each.doubted === true).length;
  const speakers = shown.map(({ speaker }) => speaker?.id);
  return {
    quotations: speakers.length,
    withoutSpeaker: speakers.filter((id) => id === undefined).length - doubted,
    doubted,
    speakers: new Set(speakers.filter((id) => id !== undefined)).size,
    noise: settings['noise.enabled'] ? listedNoise(article).filter(isFixable).length : 0,
    problems: warningsIn(copy?.problems ?? [], settings).length,
    hints: hintsIn(problems, settings).length,
  };
}

/** What is not sure of a quotation. */
export function doubtsOf(
  shown: ShownSpeaker | undefined,
  attribution: Attribution | undefined,
): Pick<AnnotationsResult['quotations'][number], 'perhaps' | 'unsure' | 'doubted'> {
  const { speaker, perhaps, doubted } = shown ?? {};
  // that an interviewer is not named leaves nothing open
  const nobody = speaker === undefined && attribution?.pattern !== 'question';
  const unsure = nobody || (attribution !== undefined && isUnsure(attribution));
  return {
    ...(perhaps === undefined ? {} : { perhaps: perhaps.name }),
    ...(unsure ? { unsure } : {}),
    ...(doubted === undefined ? {} : { doubted }),
  };
}

function verdictOf({ checks = [] }: AttributedText, index: number): { readonly verdict?: Verdict } {
  const check = checks.find(({ quotation }) => quotation === index);
  return check === undefined ? {} : { verdict: check.verdict };
}

/** What there is to paint in one version of a document. */
export function annotationsOf(reading: Reading): AnnotationsResult {
  const { document, decision } = reading;
  const { version } = document;
  const article = reading.article();
  if (article === undefined) return { version, decision, ...nothing };
  const speakers = speakersOf(article);
  return {
    version,
    decision,
    quotations: article.quotations.map((quotation, index) => ({
      ranges: quotation.parts.map((part) => rangeOf(document, part)),
      type: quotation.type,
      speaker: speakers[index]?.speaker?.name ?? null,
      ...verdictOf(article, index),
      ...doubtsOf(speakers[index], article.attributions[index]),
    })),
    mentions: mentionsBeside(article).map(({ mention, speaker, unsure }) => ({
      range: rangeOf(document, mention.span),
      speaker,
      ...(unsure ? { unsure } : {}),
    })),
    noise: noiseIn(reading, article.artifacts),
    counts: countsOf(reading, article),
  };
}

function noiseIn(
  { document, settings }: Reading,
  artifacts: readonly Artifact[],
): AnnotationsResult['noise'] {
  if (!settings['noise.enabled']) return [];
  const text = document.getText();
  return artifacts.map(({ span, rule, applicability }) => ({
    range: rangeOf(document, trimmed(text, span)),
    rule,
    applicability,
  }));
}

/** What there is to paint before it is known who says what; null where there is no article. */
export function marksOf(reading: Reading): MarksResult | null {
  const { document, decision, copy } = reading;
  if (copy === undefined) return null;
  return {
    version: document.version,
    decision,
    quotations: copy.quotations.map(({ parts }) => ({
      ranges: parts.map((part) => rangeOf(document, part)),
      type: 'direct',
      speaker: null,
    })),
    mentions: [],
    noise: noiseIn(reading, copy.artifacts),
  };
}

/** What a client paints, and word of when to ask for it anew. */
export const annotations: Feature = {
  capabilities: () => ({}),
  attach: ({ connection, guard, client, onChanged }) => {
    connection.onRequest(
      annotationsMethod,
      guard.request({
        method: annotationsMethod,
        fallback: null as AnnotationsResult | null,
        positions: false,
        wanted: 'problems',
        handle: (reading, _params: AnnotationsParams) => annotationsOf(reading),
      }),
    );
    connection.onRequest(
      marksMethod,
      guard.request({
        method: marksMethod,
        fallback: null as MarksResult | null,
        positions: false,
        wanted: 'copy',
        handle: (reading, _params: AnnotationsParams) => marksOf(reading),
      }),
    );
    onChanged((uris) => {
      // some editors warn of what they do not know
      if (!client.annotations) return;
      for (const uri of uris)
        void guard.attempt(changedMethod, undefined, () =>
          connection.sendNotification(changedMethod, { uri }),
        );
    });
  },
};
