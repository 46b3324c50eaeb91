/** What a hover says. */
import { isNamed, isSpeech, mentionAt, sourceOf, type NamedMention } from '../article/queries';
import { holds, lengthOf, trimmed } from '../article/text/spans';
import type { Artifact, Quotation, Source, Span } from '../article/types';
import { byHandFacts } from './byHand';
import { evidencePieces, othersPieces, tellFacts, tellPieces } from './evidence';
import { applicabilityWords, count, quotationNames, sourceNames, sureness } from './names';
import { markdownPieces, namePieces, plainPieces, type Piece } from './pieces';
import { describeRule } from './rules';
import type { AttributedText, Attribution } from '../article/article';

/** What is said of one thing: of a quotation, a speaker or a piece of noise. */
export interface Card {
  /** What was hovered; file offsets. */
  readonly span: Span;
  readonly title: readonly Piece[];
  /** One fact each. */
  readonly facts: readonly (readonly Piece[])[];
}

function textOf(article: AttributedText, span: Span): Piece {
  return { quoted: article.text.slice(span.start, span.end) };
}

function quotationCard(article: AttributedText, quotation: Quotation, index: number, span: Span): Card {
  const attribution = article.attributions[index];
  if (!isSpeech(quotation.type))
    return { span, title: [quotationNames[quotation.type]], facts: notSpeechFacts(attribution) };
  const source = sourceOf(article, attribution?.source);
  const facts: (readonly Piece[])[] = [];
  if (attribution?.byHand !== undefined) facts.push(...byHandFacts(attribution));
  else if (attribution !== undefined) {
    const label = labelOf(attribution);
    facts.push([label, ...evidencePieces(article, quotation, attribution, source)]);
    if (source !== undefined) {
      facts.push(['How sure: ', sureness(attribution.confidence)]);
      if (attribution.confidence < sureFrom) facts.push(...tellFacts(attribution.tells ?? []));
    }
    const others = othersPieces(attribution.runnersUp);
    if (others.length > 0) facts.push(['Also possible: ', ...others]);
  }
  const parts = quotation.parts.length > 1 ? `, in ${quotation.parts.length} parts` : '';
  facts.push([`Type: ${quotationNames[quotation.type]}${parts}`]);
  if (!quotation.closed) facts.push(['The closing mark is missing']);
  return { span, title: titleOf(source, attribution), facts };
}

/** From here on what spoke for and against it is not told: nobody doubts it. */
const sureFrom = 0.85;

/** Why words in marks are thought to be nobody's, where somebody stands near. */
function notSpeechFacts(attribution: Attribution | undefined): readonly (readonly Piece[])[] {
  const against = (attribution?.tells ?? []).filter(({ speaksFor }) => !speaksFor);
  return against.length === 0 ? [] : [['Why: ', tellPieces(against)]];
}

function labelOf(attribution: Attribution): string {
  if (attribution.mention === undefined) return 'Why: ';
  return attribution.source === undefined || isNamed(attribution) ? 'How we know: ' : 'What speaks for it: ';
}

function titleOf(source: Source | undefined, attribution: Attribution | undefined): readonly Piece[] {
  if (source === undefined || attribution === undefined)
    return [attribution?.byHand === undefined ? 'Speaker unknown' : 'Nobody who is known'];
  const name = namePieces(source.name, source.role);
  return isNamed(attribution) ? name : ['Speaker unknown; perhaps ', ...name];
}

function mentionCard(article: AttributedText, { mention, source }: NamedMention): Card {
  const said = article.attributions.filter((attribution) => {
    const quotation = article.quotations[attribution.quotation];
    return (
      attribution.source === source.id &&
      isNamed(attribution) &&
      quotation !== undefined &&
      isSpeech(quotation.type)
    );
  }).length;
  const facts: (readonly Piece[])[] = [];
  if (mention.kind !== 'name') facts.push(['Here: “', textOf(article, mention.span), '”']);
  facts.push([sourceNames[source.kind]]);
  facts.push([
    said === 0 ? 'No quotation in this article' : `Speaker of ${count(said, 'quotation')} in this article`,
  ]);
  return { span: mention.span, title: namePieces(source.name, source.role), facts };
}

function noiseCard(artifact: Artifact, span: Span): Card {
  const { title, why } = describeRule(artifact.rule);
  return {
    span,
    title: [`Noise: ${title}`],
    facts: [[why], [{ quoted: artifact.evidence }], [applicabilityWords[artifact.applicability]]],
  };
}

/** Of things that lie within each other, so many are shown: the innermost first. */
const mostCards = 3;

/** What there is to say at an offset, the innermost thing first. Pieces of noise only where `noise` is set. */
export function cardsAt(article: AttributedText, offset: number, noise: boolean): readonly Card[] {
  const cards: Card[] = [];
  if (noise) {
    for (const artifact of article.artifacts) {
      const span = trimmed(article.text, artifact.span);
      if (holds(span, offset)) cards.push(noiseCard(artifact, span));
    }
  }
  const named = mentionAt(article, offset);
  if (named !== undefined) cards.push(mentionCard(article, named));
  article.quotations.forEach((quotation, index) => {
    const part = quotation.parts.find((span) => holds(span, offset));
    if (part !== undefined) cards.push(quotationCard(article, quotation, index, part));
  });
  return cards.sort((a, b) => lengthOf(a.span) - lengthOf(b.span)).slice(0, mostCards);
}

/** A card in Markdown that shows the article's words as they are and makes nothing of them a link, a tag or code. */
export function markdownOf(card: Card): string {
  return [
    `**${markdownPieces(card.title)}**`,
    '',
    ...card.facts.map((fact) => `- ${markdownPieces(fact)}`),
  ].join('\n');
}

/** A card in plain text. */
export function plainTextOf(card: Card): string {
  return [card.title, ...card.facts].map(plainPieces).join('\n');
}
