/** Whom does a turn of a transcript or an interview name: "MR. PELL:", "JB:", "THE PRESIDENT:", "A:"? */
import type { Word } from '../language/types';
import type { Label } from '../quotations/labels';
import type { Turn } from '../quotations/turns';
import type { Mention } from '../types';
import type { Background } from './background';
import type { Cast } from './cast';
import type { Nominal } from './descriptions';
import { isInitials } from './names/labelNames';
import { speakerFor } from './nominals';
import type { Resolved } from './sources';

/** Who speaks a turn, `first` being where the first turn begins; undefined for a question and where nobody is clear. */
export function speakerOfTurn(
  background: Background,
  { speaks, label }: Turn,
  first: number,
): Resolved | undefined {
  const { cast, introductions } = background;
  if (speaks === 'ask') return undefined;
  if (speaks === 'answer' || label === undefined || label.words[0] === 'interviewee')
    return answering(background, label, first);
  const { kind, span, words } = label;
  const named = cast.namesIn(span).find(({ entity }) => entity >= 0);
  if (named !== undefined && kind !== 'role')
    return { mention: { span, kind: 'name' }, speaker: cast.speakerOf(named.entity) };
  const person = isInitials(label) ? withInitials(cast, words[0] ?? '') : undefined;
  if (person !== undefined)
    return {
      mention: { span, kind: 'name' },
      speaker: cast.speakerOf(person.entity),
      evidence: person.evidence,
    };
  const described = speakerFor(cast, nominalOf(label), introductions);
  return described === undefined
    ? undefined
    : { mention: { span, kind: 'nominal' }, speaker: described.speaker };
}

/** "THE PRESIDENT" as words that a noun phrase would have. */
function nominalOf({ words, span }: Label): Nominal {
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

/** A name in the headline counts as two in the text: the interview is with that person. */
const headlineCount = 2;
/** So many times as often as anybody else the one who answers is named; with less it may be either. */
const clearLead = 2;

/** Who answers: the one person whom the article is about before the first turn, if that is clear. */
function answering(background: Background, label: Label | undefined, first: number): Resolved | undefined {
  const { cast } = background;
  const { names, entities } = cast.registry;
  const [best, second] = [...timesNamed(background, first)].sort((a, b) => b[1] - a[1]);
  if (best === undefined || (second !== undefined && best[1] < clearLead * second[1])) return undefined;
  const [person] = best;
  const full = entities[person]?.mentions
    .map((at) => names[at])
    .find((name) => name?.words.join(' ') === entities[person]?.name);
  if (full === undefined) return undefined;
  const evidence: Mention = { span: full.span, kind: 'name' };
  const speaker = cast.speakerOf(person);
  return label === undefined
    ? { mention: evidence, speaker }
    : { mention: { span: label.span, kind: 'nominal' }, speaker, evidence };
}

/** How often each person who puts no questions is named before a body offset, by the index of the entity. */
function timesNamed({ cast, blocks }: Background, offset: number): ReadonlyMap<number, number> {
  const { names, entities, entityOf } = cast.registry;
  const counts = new Map<number, number>();
  const to = cast.firstName(offset);
  for (let at = 0; at < to; at++) {
    const entity = entities[entityOf[at] ?? -1];
    const name = names[at];
    if (entity?.kind !== 'person' || name === undefined || asks.test(entity.role ?? '')) continue;
    const inHeadline = blocks[cast.blockAt(name.span.start)]?.kind === 'headline';
    counts.set(entity.index, (counts.get(entity.index) ?? 0) + (inHeadline ? headlineCount : 1));
  }
  return counts;
}
