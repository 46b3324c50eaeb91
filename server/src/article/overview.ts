/** Who gets how much of the quoted words: what the view of the speakers, the report and the exports count. */
import { isSpeech, speakersOf } from './queries';
import type { AttributedText } from './article';
import type { Quotation, Source } from './types';

/** One speaker's part of an article. */
export interface SpeakerShare {
  readonly source: Source;
  /** Indices into the article's quotations, in the order of the text: those that are surely theirs. */
  readonly quotations: readonly number[];
  /** Words between quotation marks; reported speech adds none. */
  readonly words: number;
  /** 0 to 1: of all quoted words in the article. 0 where nothing is quoted. */
  readonly share: number;
}

/** All speakers of an article. */
export interface Overview {
  /** Those who say something, in the order of their first quotation. */
  readonly speakers: readonly SpeakerShare[];
  /** Indices of the quotations that nobody is named for, in the order of the text; the likeliest may be known. */
  readonly withoutSpeaker: readonly number[];
  /** Indices of what perhaps is no reported speech at all, in the order of the text: in none of the others. */
  readonly doubted: readonly number[];
  /** Quoted words of the article, those without a speaker among them. */
  readonly words: number;
}

const word = /[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*/gu;

/** Words between the marks of a quotation; 0 for reported speech. Noise inside of it is not counted. */
export function quotedWords({ text }: Pick<AttributedText, 'text'>, { type, parts }: Quotation): number {
  if (type === 'indirect') return 0;
  return parts.reduce((sum, { start, end }) => sum + (text.slice(start, end).match(word)?.length ?? 0), 0);
}

/** Who gets how much of an article. Scare quotes and titles are nobody's words. */
export function overviewOf(article: AttributedText): Overview {
  const bySource = new Map<string, { source: Source; quotations: number[]; words: number }>();
  const withoutSpeaker: number[] = [];
  const doubted: number[] = [];
  let words = 0;
  const shown = speakersOf(article);
  const order = article.quotations
    .map((quotation, index) => ({ quotation, index }))
    .filter(({ quotation }) => isSpeech(quotation.type))
    .sort((a, b) => startOf(a.quotation) - startOf(b.quotation));
  for (const { quotation, index } of order) {
    const own = quotedWords(article, quotation);
    words += own;
    const speaker = shown[index]?.speaker;
    if (speaker === undefined) {
      (shown[index]?.doubted === true ? doubted : withoutSpeaker).push(index);
      continue;
    }
    const held = bySource.get(speaker.id) ?? { source: speaker, quotations: [], words: 0 };
    held.quotations.push(index);
    held.words += own;
    bySource.set(speaker.id, held);
  }
  return {
    speakers: [...bySource.values()].map((held) => ({
      ...held,
      share: words === 0 ? 0 : held.words / words,
    })),
    withoutSpeaker,
    doubted,
    words,
  };
}

function startOf({ parts }: Quotation): number {
  return parts[0]?.start ?? 0;
}
