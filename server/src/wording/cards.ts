/** What a hover says. */
import { isDoubted, isNamed, isSpeech, mentionAt, sourceOf, type NamedMention } from '../article/queries';
import { holds, lengthOf, trimmed } from '../article/text/spans';
import type { Artifact, Quotation, Source, Span } from '../article/types';
import { byHandFacts } from './byHand';
import { checkFacts } from './verdicts';
import {
  evidencePieces,
  isLinkGuessed,
  othersPieces,
  surenessPieces,
  tellFacts,
  tellPieces,
} from './evidence';
import { applicabilityWords, count, quotationNames, sourceNames, sureness } from './names';
import { markdownPieces, namePieces, plainPieces, type Piece } from './pieces';
import { readable } from './readable';
import { describeRule } from './rules';
import { secondReadingPieces } from './secondReading';
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
  return { quoted: readable(article, span) };
}

function quotationCard(article: AttributedText, quotation: Quotation, index: number, span: Span): Card {
  const attribution = article.attributions[index];
  if (!isSpeech(quotation.type))
    return { span, title: [typeOf(quotation)], facts: notSpeechFacts(article, attribution) };
  const source = sourceOf(article, attribution?.source);
  const doubted = attribution !== undefined && isDoubted(quotation, attribution);
  const facts = attribution === undefined ? [] : attributionFacts(article, quotation, attribution, source);
  const parts = quotation.parts.length > 1 ? `, in ${quotation.parts.length} parts` : '';
  // of what may be none the title has said what it would be
  const type = doubted ? [] : [[`Type: ${typeOf(quotation)}${parts}`]];
  const open = quotation.closed ? [] : [['The closing mark is missing']];
  return {
    span,
    title: titleOf(source, attribution, doubted),
    facts: [...facts, ...personFacts(source), ...type, ...open, ...checkFacts(article, index)],
  };
}

/** A type of quotation, and whether a person gave it. */
function typeOf({ type, byHand }: Quotation): string {
  return byHand === true ? `${quotationNames[type]}, put right by hand` : quotationNames[type];
}

/** Whether a person said who a speaker is. */
function personFacts(source: Source | undefined): readonly (readonly Piece[])[] {
  return source?.byHand === true ? [['Put right by hand: who this speaker is']] : [];
}

/** How the speaker was found, how sure that is, and who else it may be. */
function attributionFacts(
  article: AttributedText,
  quotation: Quotation,
  attribution: Attribution,
  source: Source | undefined,
): readonly (readonly Piece[])[] {
  if (attribution.byHand !== undefined) return byHandFacts(attribution);
  const { confidence, runnersUp, tells = [] } = attribution;
  const label = labelOf(quotation, attribution);
  const facts = [[label, ...evidencePieces(article, quotation, attribution, source)]];
  const others = othersPieces(runnersUp);
  if (isDoubted(quotation, attribution))
    facts.push(['How sure that anybody is reported: ', sureness(confidence)]);
  else if (source !== undefined) {
    facts.push(['How sure of the speaker: ', ...surenessPieces(article, attribution)]);
    if (confidence < sureFrom) facts.push(...tellFacts(tells, others.length > 0).map((fact) => [...fact]));
  }
  if (others.length > 0) facts.push(['Also possible: ', ...others]);
  return [...facts, ...secondReadingFacts(article, attribution)];
}

/** What a second reading made of it, where the rules left it open. What a person has put right leaves nothing open. */
function secondReadingFacts(
  article: AttributedText,
  { readings, byHand }: Attribution,
): readonly (readonly Piece[])[] {
  return readings === undefined || byHand !== undefined ? [] : [secondReadingPieces(article, readings)];
}

/** From here on what spoke for and against it is not told: nobody doubts it. */
const sureFrom = 0.85;

/** Why words in marks are thought to be nobody's, where somebody stands near. */
function notSpeechFacts(
  article: AttributedText,
  attribution: Attribution | undefined,
): readonly (readonly Piece[])[] {
  if (attribution === undefined) return [];
  const against = (attribution.tells ?? []).filter(({ speaksFor }) => !speaksFor);
  const why = against.length === 0 ? [] : [['Why: ', tellPieces(against)]];
  return [...why, ...secondReadingFacts(article, attribution)];
}

function labelOf(quotation: Quotation, attribution: Attribution): string {
  if (attribution.mention === undefined) return 'Why: ';
  if (isDoubted(quotation, attribution)) return 'What speaks for it: ';
  const known = attribution.source === undefined || (isNamed(attribution) && !isLinkGuessed(attribution));
  return known ? 'How we know: ' : 'What speaks for it: ';
}

function titleOf(
  source: Source | undefined,
  attribution: Attribution | undefined,
  doubted: boolean,
): readonly Piece[] {
  if (attribution?.byHand !== undefined && source === undefined) return ['Nobody who is known'];
  if (source === undefined || attribution === undefined)
    return [doubted ? 'Perhaps reported speech' : 'Speaker unknown'];
  const name = namePieces(source);
  if (isNamed(attribution)) return name;
  return [doubted ? 'Perhaps reported speech of ' : 'Speaker unknown; perhaps ', ...name];
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
  return { span: mention.span, title: namePieces(source), facts: [...facts, ...personFacts(source)] };
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
