/**
 * Whom does a noun phrase mean? By what it is: a pronoun, several names, a name, a noun with its name behind a comma, or
 * a noun alone. The first step that knows decides.
 */
import { roleNouns } from '../../rules/titles';
import { inBody } from '../language/sentences';
import type { Clause, Phrase } from '../language/types';
import type { Mention } from '../types';
import type { Background } from './background';
import type { Cast } from './cast';
import { describe } from './descriptions';
import type { Focus } from './focus';
import { lastNamedTogether, speakerTogether, togetherMeant } from './namedTogether';
import { speakerFor } from './nominals';
import type { PhraseParts } from './phraseParts';
import { apposedName, nameEnding, nameSlack, oneOf, phrasePartsOf } from './phraseParts';
import { groupBefore, personBefore } from './pronouns';
import type { Resolved } from './sources';
import { nounSpeaks, singular } from './speakingNouns';
import type { Choice, Weighed } from './weighed';

/** Whom a noun phrase of a sentence means; undefined where it has no words. Claims no mention. */
export function meaningOf(
  background: Background,
  focus: Focus,
  clause: Clause,
  phrase: Phrase,
): Resolved | undefined {
  const parts = phrasePartsOf(clause, phrase);
  if (parts === undefined) return undefined;
  if (parts.words.length === 1 && parts.first.pos === 'pronoun')
    return pronounMeaning(background, focus, parts);
  return (
    togetherMeaning(background, phrase, parts) ??
    nameMeaning(background.cast, phrase, parts) ??
    apposedMeaning(background, clause, phrase, parts) ??
    looseMeaning(parts) ??
    nominalMeaning(background, clause, phrase, parts)
  );
}

/** "He", "they"; "I" and "you" mean nobody who could be named. */
function pronounMeaning(background: Background, focus: Focus, { first, head }: PhraseParts): Resolved {
  const { cast } = background;
  const text = first.norm;
  const mention: Mention = { span: head, kind: 'pronoun' };
  if (/^(?:he|him|his|she|her)$/u.test(text)) {
    const gender = text.startsWith('h') && text !== 'her' ? 'male' : 'female';
    const found = personBefore(background, head.start, focus);
    if (found === undefined) return { mention };
    cast.tellGender(found.speaker, gender);
    return { ...chosen(found, mention), link: found.chance };
  }
  return chosen(/^(?:they|it|them)$/u.test(text) ? groupBefore(cast, text, focus) : undefined, mention);
}

function chosen(choice: Choice | undefined, mention: Mention): Resolved {
  if (choice === undefined) return { mention };
  const { speaker, evidence, others } = choice;
  return { mention, speaker, ...(evidence === undefined ? {} : { evidence }), others };
}

/** "Anne Durand and Max Pell" and, further down, "the two". */
function togetherMeaning(
  { cast, together }: Background,
  phrase: Phrase,
  { words, head, span }: PhraseParts,
): Resolved | undefined {
  const here = lastNamedTogether(together, head.end - 1);
  if (here !== undefined && phrase.owner === undefined && head.start < here.end && here.end <= span.end) {
    const { start, end } = here;
    return { mention: { span: { start, end }, kind: 'name' }, speaker: speakerTogether(cast, here) };
  }
  const meant = togetherMeant(cast, together, words, head.start);
  if (meant === undefined) return undefined;
  const { start, end } = meant;
  return {
    mention: { span: head, kind: 'nominal' },
    speaker: speakerTogether(cast, meant),
    evidence: { span: { start, end }, kind: 'name' },
  };
}

/** A name with what stands before it. A name that is nobody's after all still is a mention. */
function nameMeaning(cast: Cast, phrase: Phrase, { noun, head }: PhraseParts): Resolved | undefined {
  const names = cast.namesIn(head);
  const found =
    names.findLast(
      ({ name }) =>
        Math.abs(name.full.end - head.end) <= nameSlack && (!name.possessive || phrase.owner !== undefined),
    ) ??
    // "Secretary of State Elena Voss", "the Bank of Kells": the name goes on behind the noun
    names.findLast(
      ({ name, entity }) =>
        entity >= 0 &&
        phrase.owner === undefined &&
        !name.possessive &&
        name.full.start < head.end &&
        name.full.end > head.end,
    );
  if (found === undefined) return undefined;
  const { name, entity } = found;
  if (entity >= 0) {
    const start = Math.min(head.start, name.span.start);
    const end = Math.max(head.end, name.span.end);
    return { mention: { span: { start, end }, kind: 'name' }, speaker: cast.speakerOf(entity) };
  }
  return noun.capital && !roleNouns.has(noun.norm) ? { mention: { span: head, kind: 'name' } } : undefined;
}

/** "The minister's spokesman, Anne Durand": the noun tells the role of the one who is named. */
function apposedMeaning(
  { body, cast }: Background,
  clause: Clause,
  phrase: Phrase,
  { noun, span }: PhraseParts,
): Resolved | undefined {
  const apposed = apposedName(cast, clause, phrase, noun);
  if (apposed === undefined) return undefined;
  const speaker = cast.speakerOf(apposed.entity);
  const known = cast.speakers[speaker];
  // "one of the divers, Anne Durand": she is a diver
  const inner = oneOf(clause, phrase, noun);
  const one = inner?.map((word, at) => (at === inner.length - 1 ? singular(word.text) : word.text)).join(' ');
  if (known !== undefined) known.role ??= one ?? describe(body.slice(span.start, span.end));
  return { mention: { span: apposed.name.span, kind: 'name' }, speaker };
}

/** "Everybody here", "those": a pronoun among other words that means nobody who could be named. */
const looseMeaning = ({ noun, head }: PhraseParts): Resolved | undefined =>
  noun.pos === 'pronoun' && !/^(?:others?|another|one|some|many|several)$/u.test(noun.norm)
    ? { mention: { span: head, kind: 'pronoun' } }
    : undefined;

/** "The official", "one of the officers". */
function nominalMeaning(
  { body, cast, introductions }: Background,
  clause: Clause,
  phrase: Phrase,
  { words, noun, span }: PhraseParts,
): Resolved {
  const inner = oneOf(clause, phrase, noun);
  const text =
    inner === undefined ? body.slice(span.start, span.end) : inner.map((word) => word.text).join(' ');
  const found = speakerFor(cast, { words: inner ?? words, text, start: span.start }, introductions);
  return { mention: { span, kind: 'nominal' }, ...found };
}

/** Beside a verb "who" is the mention, and what it stands for is the evidence of whom it means. */
export function withRelative(clause: Clause, phrase: Phrase, resolved: Resolved): Resolved {
  const via = phrase.via === undefined ? undefined : clause.words[clause.chunks[phrase.via]?.from ?? -1];
  if (via === undefined) return resolved;
  const evidence = resolved.evidence ?? resolved.mention;
  return { ...resolved, mention: { span: inBody(clause, via), kind: 'pronoun' }, evidence };
}

/** Whom the name means that begins at a body offset, title included; undefined for one word without a title. */
export function meaningOfNameAt(cast: Cast, offset: number): Resolved | undefined {
  const found = cast
    .namesIn({ start: offset, end: offset + 1 })
    .find(({ name, entity }) => name.full.start === offset && entity >= 0);
  if (found === undefined || (found.name.words.length < 2 && found.name.title === '')) return undefined;
  return { mention: { span: found.name.span, kind: 'name' }, speaker: cast.speakerOf(found.entity) };
}

/** Who a noun phrase would have been that was passed over. Pronouns tell nobody. No new description is remembered. */
export function meaningIfChosen(
  { body, cast }: Background,
  clause: Clause,
  phrase: Phrase,
): Pick<Weighed, 'speaker' | 'name' | 'mention'> | undefined {
  const parts = phrasePartsOf(clause, phrase);
  if (parts === undefined || parts.words.some((word) => word.pos === 'pronoun')) return undefined;
  const named = nameEnding(cast, parts);
  if (named !== undefined)
    return {
      speaker: cast.speakerOf(named.entity),
      name: '',
      mention: { span: named.name.span, kind: 'name' },
    };
  const { noun, span } = parts;
  if (!nounSpeaks(noun)) return undefined;
  return { name: describe(body.slice(span.start, span.end)), mention: { span, kind: 'nominal' } };
}
