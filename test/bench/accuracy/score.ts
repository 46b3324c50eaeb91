import type { Span } from '../../../server/src/article/types';
import type { CorpusArticle, GoldArticle, GoldAttribution } from './corpus';
import { sameName } from './names';
import type { Predicted } from './predict';
import { charactersOf, covers, lengthOf, overlap, segmentsOf } from './spans';

/**
 * `right`: the source is the gold's; `wrong`: it is another; `spurious`: the corpus has no such attribution;
 * `missed`: the corpus has one and we name nobody; `quiet`: neither names anybody.
 */
export type Outcome = 'right' | 'wrong' | 'spurious' | 'missed' | 'quiet';

/** A predicted quotation, measured against the corpus. */
export interface Judged {
  readonly predicted: Predicted;
  readonly outcome: Outcome;
  /** Sources of the gold. Characters. */
  readonly gold: readonly Span[];
}

/** A stretch between marks to which the corpus gives a source. */
export interface GoldSegment {
  readonly span: Span;
  readonly sources: readonly Span[];
  readonly found: boolean;
  readonly right: boolean;
}

/** A reported clause of the corpus. */
export interface GoldClause {
  /** The verb by which it is looked up: "said". */
  readonly cue: string;
  readonly span: Span;
  readonly right: boolean;
}

/** One article, scored. */
export interface ScoredArticle {
  readonly name: string;
  /** Quotations in marks that we find. */
  readonly judged: readonly Judged[];
  /** Speech without marks that we find. */
  readonly reported: readonly Judged[];
  readonly segments: readonly GoldSegment[];
  readonly clauses: readonly GoldClause[];
}

/** Verbs whose clauses are looked for: plain ones. */
const plainCue =
  /(?<![\p{L}\p{N}_])(?:sa(?:y|ys|id|ying)|t(?:ell|old|elling|ells)|add(?:ed|s|ing)?|announc[\p{L}\p{N}_]+|argu[\p{L}\p{N}_]+|claim[\p{L}\p{N}_]*|confirm[\p{L}\p{N}_]*|declar[\p{L}\p{N}_]+|den(?:y|ied|ies)|explain[\p{L}\p{N}_]*|insist[\p{L}\p{N}_]*|not(?:e|ed|es|ing)|promis[\p{L}\p{N}_]+|report(?:ed|s|ing)?|stat(?:e|ed|es|ing)|suggest[\p{L}\p{N}_]*|according to|warn[\p{L}\p{N}_]*|acknowledg[\p{L}\p{N}_]+|call(?:ed|s|ing)? (?:for|on)|urg[\p{L}\p{N}_]+)(?![\p{L}\p{N}_])/iu;

/**
 * Measures an article's predictions against PolNeAR's annotation. With `doubled`, '' is a mark too, and turns of a
 * transcript and posts, which have no marks, are measured by what the corpus says of them.
 */
export function scoreArticle(
  article: CorpusArticle,
  predictions: readonly Predicted[],
  doubled: boolean,
): ScoredArticle {
  const characters = charactersOf(article.text);
  const attributions = article.attributions.filter(({ contents }) => contents.length > 0);
  const speech = predictions.filter(({ type }) => type !== 'indirect');
  const indirect = predictions.filter(({ type }) => type === 'indirect');
  const gold = segmentsOf(article.text, doubled)
    .map(({ start, end }): Span => ({ start: characters.at(start), end: characters.at(end) }))
    .flatMap((span) => {
      const of = attributions.find((each) => each.sources.length > 0 && holds(each, span));
      return of === undefined ? [] : [{ span, sources: of.sources }];
    });
  const clauses = clausesOf(attributions, characters.slice, doubled ? /[“"]|''/u : /[“"]/u);
  const isTurn = ({ type, parts }: Predicted): boolean =>
    type !== 'indirect' && !/^[\p{P}\p{S}]/u.test(characters.slice(parts[0] ?? { start: 0, end: 0 }));
  const withoutMarks = (predicted: Predicted): Judged => {
    const met = attributions.filter(({ contents }) =>
      contents.some((content) => {
        const shared = overlap(predicted.whole, content);
        // whom somebody speaks of in a turn is not who speaks
        const all =
          !isTurn(predicted) ||
          predicted.parts.some((part) => overlap(part, content) >= 0.5 * lengthOf(part));
        return all && shared >= 0.5 * lengthOf(content);
      }),
    );
    const sources = met.flatMap((each) => each.sources);
    return judge(predicted, sources.length > 0, sources);
  };
  return {
    name: article.name,
    judged: speech.flatMap((predicted): readonly Judged[] => {
      if (doubled && isTurn(predicted)) return [withoutMarks(predicted)];
      const met = gold.filter(({ span }) =>
        predicted.parts.some((part) => covers(part, span) || covers(span, part)),
      );
      // the corpus passes over headlines, and the quotation that such a one repeats is judged itself
      if (predicted.pattern === 'said-below' && met.length === 0) return [];
      const sources = met.flatMap((each) => each.sources);
      return [judge(predicted, met.length > 0, sources)];
    }),
    reported: indirect.map(withoutMarks),
    segments: gold.map(({ span, sources }) => {
      const hits = speech.filter(({ parts }) => parts.some((part) => covers(part, span)));
      return { span, sources, found: hits.length > 0, right: hits.some((hit) => meets(hit.source, sources)) };
    }),
    clauses: clauses.map(({ cue, attribution: { sources, contents } }) => ({
      cue,
      span: contents[0] ?? { start: 0, end: 0 },
      right: indirect.some(
        ({ whole, source }) =>
          contents.some((content) => overlap(whole, content) >= 0.5 * lengthOf(content)) &&
          meets(source, sources),
      ),
    })),
  };
}

const meets = (source: Span | undefined, gold: readonly Span[]): boolean =>
  source !== undefined && gold.some((span) => overlap(source, span) > 0);

const holds = ({ contents }: GoldAttribution, span: Span): boolean =>
  contents.reduce((shared, content) => shared + overlap(span, content), 0) >= 0.8 * lengthOf(span);

function judge(predicted: Predicted, known: boolean, gold: readonly Span[]): Judged {
  const said = predicted.source !== undefined;
  const outcome = known
    ? said
      ? meets(predicted.source, gold)
        ? 'right'
        : 'wrong'
      : 'missed'
    : said
      ? 'spurious'
      : 'quiet';
  return { predicted, outcome, gold };
}

/** What the corpus reports without marks by plain verbs. */
function clausesOf(
  attributions: readonly GoldAttribution[],
  slice: (span: Span) => string,
  marks: RegExp,
): readonly { readonly cue: string; readonly attribution: GoldAttribution }[] {
  return attributions.flatMap((attribution) => {
    const { sources, cues, contents } = attribution;
    if (sources.length === 0 || contents.some((content) => marks.test(slice(content)))) return [];
    const cue = plainCue.exec(cues.map(slice).join(' '));
    return cue === null ? [] : [{ cue: cue[0].toLowerCase(), attribution }];
  });
}

/** One quotation of our gold, measured. */
export interface JudgedSpeaker {
  readonly kind: 'speech' | 'not-speech';
  readonly gold: string | null;
  readonly speaker: string | null;
  readonly found: boolean;
  readonly strict: boolean;
  readonly lenient: boolean;
  readonly predicted?: Predicted;
}

/** Measures whom we name, against our gold. */
export function scoreSpeakers(
  gold: GoldArticle,
  predictions: readonly Predicted[],
): readonly JudgedSpeaker[] {
  const speech = predictions.filter(({ type }) => type !== 'indirect');
  return gold.quotes.flatMap((quote): readonly JudgedSpeaker[] => {
    const likeness = ({ parts }: Predicted): number =>
      Math.max(
        ...parts.map(
          (part) =>
            overlap(part, quote) / (Math.max(part.end, quote.end) - Math.min(part.start, quote.start)),
        ),
      );
    const [best] = speech
      .filter(({ parts }) => parts.some((part) => covers(part, quote)))
      .sort((a, b) => likeness(b) - likeness(a));
    const speaker = best?.speaker ?? null;
    const base = {
      gold: quote.speaker,
      speaker,
      found: best !== undefined,
      ...(best && { predicted: best }),
    };
    if (quote.kind === 'scare' || quote.kind === 'title')
      return [{ ...base, kind: 'not-speech', strict: false, lenient: false }];
    if ((quote.kind !== 'direct' && quote.kind !== 'mixed') || !quote.speaker) return [];
    const same = [quote.speaker, ...(quote.accept ?? [])].map((name) => sameName(speaker, name));
    return [
      {
        ...base,
        kind: 'speech',
        strict: same.some(({ strict }) => strict),
        lenient: same.some(({ lenient }) => lenient),
      },
    ];
  });
}
