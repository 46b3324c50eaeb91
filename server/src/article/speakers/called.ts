import { honorifics, organisationWords } from '../../rules/titles';
import { wordFacts } from '../../nlp/wordFacts';
import type { Label } from '../quotations/turns/labels';
import type { Turn } from '../quotations/turns/turn';
import type { Block, Mention, Span } from '../types';
import type { Word } from '../language/types';
import type { Cast } from './cast';
import type { Introduction } from './introductions';
import type { NameMention } from './names';
import { speakerFor } from './nominals';

/** The names that stand before the turns of a transcript, in order. Body offsets. */
export function labelNames(turns: readonly Turn[]): readonly NameMention[] {
  return turns.flatMap(({ label }): readonly NameMention[] =>
    label === undefined || (label.kind !== 'name' && label.kind !== 'titled') || isInitials(label)
      ? []
      : [nameOf(label)],
  );
}

/** Bare initials before a turn: whose they are, the article tells. */
const isInitials = ({ kind, words }: Label): boolean =>
  kind === 'name' && words.length === 1 && /^\p{Lu}{2,3}$/u.test(words[0] ?? '');

function nameOf({ kind, span, words, title }: Label): NameMention {
  const address = title.toLowerCase().split(/[\s.]+/u);
  const gender = address
    .map((word) => honorifics.get(word))
    .find((found) => found === 'male' || found === 'female');
  const last = (words[words.length - 1] ?? '').toLowerCase();
  const group = kind === 'name' && (organisationWords.has(last) || wordFacts(last).organisation);
  return {
    span,
    full: span,
    words,
    title,
    ...(gender === undefined ? {} : { gender }),
    kind: group ? 'organisation' : kind === 'titled' || words.length > 1 ? 'person' : 'unknown',
    initial: false,
    opens: true,
    leads: false,
    sentence: -1,
    possessive: false,
    quoted: false,
  };
}

/** Whom a turn names as its speaker. */
export interface Called {
  /** Index into the cast's speakers. */
  readonly speaker: number;
  readonly mention: Mention;
  /** Where the article tells who answers. */
  readonly evidence?: Mention;
}

/** Finds the speakers of an article's turns. */
export function callerOf(
  cast: Cast,
  blocks: readonly Block[],
  introductions: ReadonlyMap<string, readonly Introduction[]>,
): (turn: Turn, first: number) => Called | undefined {
  return ({ speaks, label }, first) => {
    if (speaks === 'ask') return undefined;
    if (speaks === 'answer' || label === undefined || label.words[0] === 'interviewee')
      return answering(cast, blocks, label, first);
    const named = cast.namesIn(label.span).find(({ entity }) => entity >= 0);
    if (named !== undefined && label.kind !== 'role')
      return { speaker: cast.speakerOf(named.entity), mention: { span: label.span, kind: 'name' } };
    const person = isInitials(label) ? withInitials(cast, label.words[0] ?? '') : undefined;
    if (person !== undefined)
      return {
        speaker: cast.speakerOf(person.entity),
        mention: { span: label.span, kind: 'name' },
        evidence: person.evidence,
      };
    const speaker = speakerFor(cast, nominalOf(label), introductions);
    return speaker === undefined ? undefined : { speaker, mention: { span: label.span, kind: 'nominal' } };
  };
}

/** "THE PRESIDENT" as words that a noun phrase would have. */
function nominalOf({ words, span }: Label): Parameters<typeof speakerFor>[1] {
  const word = (text: string, pos: Word['pos']): Word => ({
    text,
    norm: text.toLowerCase(),
    pos,
    start: 0,
    end: text.length,
    given: false,
    actor: false,
    plural: false,
    possessive: false,
    capital: false,
    before: '',
    after: ' ',
    sentence: 0,
  });
  return {
    words: [word('the', 'determiner'), ...words.map((each) => word(each, 'noun'))],
    text: words.join(' '),
    start: span.start,
  };
}

/** The person with these initials. */
function withInitials(
  { registry }: Cast,
  letters: string,
): { readonly entity: number; readonly evidence: Mention } | undefined {
  const found = registry.entities.find(
    ({ kind, name }) =>
      kind === 'person' &&
      name
        .split(/[\s-]+/u)
        .map((word) => word.charAt(0))
        .join('') === letters,
  );
  const first = registry.names[found?.mentions[0] ?? -1];
  return found === undefined || first === undefined
    ? undefined
    : { entity: found.index, evidence: { span: first.span, kind: 'name' } };
}

/** Those who put the questions, by what the article calls them. */
const asks = /\b(?:reporter|correspondent|journalist|columnist|editor|interviewer|presenter|host|writer)\b/iu;

/** Who answers: the one person whom the article is about before the first turn, if that is clear. */
function answering(
  cast: Cast,
  blocks: readonly Block[],
  label: Label | undefined,
  first: number,
): Called | undefined {
  const { names, entities, entityOf } = cast.registry;
  const counts = new Map<number, number>();
  const to = cast.firstName(first);
  for (let at = 0; at < to; at++) {
    const entity = entities[entityOf[at] ?? -1];
    const name = names[at];
    if (entity?.kind !== 'person' || name === undefined || asks.test(entity.role ?? '')) continue;
    const heading = blocks[cast.blockAt(name.span.start)]?.kind === 'headline';
    counts.set(entity.index, (counts.get(entity.index) ?? 0) + (heading ? 2 : 1));
  }
  const [best, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (best === undefined || (second !== undefined && best[1] < 2 * second[1])) return undefined;
  const [person] = best;
  const full = entities[person]?.mentions
    .map((at) => names[at])
    .find((name) => name?.words.join(' ') === entities[person]?.name);
  const place: Span | undefined = full?.span;
  if (place === undefined) return undefined;
  const evidence: Mention = { span: place, kind: 'name' };
  return {
    speaker: cast.speakerOf(person),
    mention: label === undefined ? evidence : { span: label.span, kind: 'nominal' },
    ...(label === undefined ? {} : { evidence }),
  };
}
