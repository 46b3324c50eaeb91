import { roleNouns, titles } from '../../rules/titles';
import type { Turn } from '../quotations/turns/turn';
import type { Recent } from './antecedents';
import { groupBefore, personBefore } from './antecedents';
import { callerOf } from './called';
import { jointMeant, jointsOf, speakTogether } from './joint';
import type { Cast, Named, Speaker } from './cast';
import { createCast } from './cast';
import { inBody } from '../language/sentences';
import type { Registry } from './entities';
import { introductionsOf } from './introductions';
import { describe, nounSpeaks, speakerFor } from './nominals';
import type { Choice, Weighed } from './weighed';
import { rankWeight, runnersUpOf, scoreWeight } from './weighed';
import { lastAtMost } from '../text/lastAtMost';
import type { Block, Mention, Source, Span } from '../types';
import type { Clause, Phrase, Word } from '../language/types';

/** Whom a phrase means. */
export interface Resolved {
  readonly mention: Mention;
  /** Index into the book's speakers; absent where nobody can be named ("I", "it"). */
  readonly speaker?: number;
  /** Where the text brings up whom a pronoun means. */
  readonly evidence?: Mention;
  /** Who else it may have meant. */
  readonly others?: readonly Weighed[];
}

/** Keeps who has spoken while the attributions of one article are made, in the order of the text. */
export interface SpeakerBook {
  /** Whom a noun phrase of a sentence means. */
  readonly resolve: (clause: Clause, phrase: Phrase) => Resolved | undefined;
  /** Whom a turn of a transcript names; `first` is where the first turn begins. Nobody where it is only a question. */
  readonly called: (turn: Turn, first: number) => Resolved | undefined;
  /** Whom the name means that begins at a body offset, title included. */
  readonly named: (offset: number) => Resolved | undefined;
  /** Who a noun phrase that lost would have been; nothing is remembered of it. Pronouns tell nobody. */
  readonly consider: (
    clause: Clause,
    phrase: Phrase,
  ) => Pick<Weighed, 'speaker' | 'name' | 'mention'> | undefined;
  /** Whether a noun phrase can speak: a name, a pronoun, a person by trade, an organisation, a document. */
  readonly canSpeak: (clause: Clause, phrase: Phrase) => boolean;
  /** Whether a noun phrase is a person or a group, as far as its words tell: no place, no thing, not "it". */
  readonly isSomebody: (clause: Clause, phrase: Phrase) => boolean;
  /** Remembers that a speaker was given a quotation that starts at a body offset. */
  readonly spoke: (speaker: number, offset: number) => void;
  /** Takes back that a mention means a speaker: the words are another's after all. */
  readonly withdraw: (speaker: number, mention: Mention) => void;
  /** What a speaker is, as far as the text has told. */
  readonly roleOf: (speaker: number) => string | undefined;
  /** Remembers whom a sentence is about, for the pronouns of the next. */
  readonly about: (clause: Clause, phrase: Phrase | undefined) => void;
  /** The person whose name leads a sentence last in a stretch of the body. */
  readonly leader: (span: Span) => Resolved | undefined;
  /** The sources in order of their first mention; `idOf` gives a speaker's id. */
  readonly finish: () => {
    readonly sources: readonly Source[];
    readonly idOf: (speaker: number) => string;
    readonly nameOf: (speaker: number) => string;
    /** Where the text first speaks of one without a name. */
    readonly introductionOf: (speaker: number) => Span | undefined;
  };
}

/** A book for one article: its text without noise, its blocks and its names. */
export function speakerBook(body: string, blocks: readonly Block[], registry: Registry): SpeakerBook {
  const cast = createCast(registry, blocks);
  const introductions = introductionsOf(body);
  const joints = jointsOf(body, registry);
  const jointStarts = joints.map(({ start }) => start);
  let last: Recent | undefined;
  let topic: Recent | undefined;

  const use = (speaker: number | undefined, mention: Mention): Resolved => {
    if (speaker === undefined) return { mention };
    cast.speakers[speaker]?.mentions.push(mention);
    return { mention, speaker };
  };

  const meant = (choice: Choice | undefined, mention: Mention): Resolved =>
    choice === undefined
      ? { mention }
      : {
          ...use(choice.speaker, mention),
          ...(choice.evidence === undefined ? {} : { evidence: choice.evidence }),
          others: choice.others,
        };

  const pronoun = (text: string, span: Span): Resolved => {
    const mention: Mention = { span, kind: 'pronoun' };
    if (/^(?:he|him|his|she|her)$/u.test(text)) {
      const gender = text.startsWith('h') && text !== 'her' ? 'male' : 'female';
      const found = personBefore(cast, gender, span.start, last, topic);
      if (found !== undefined) cast.tellGender(found.speaker, gender);
      return meant(found, mention);
    }
    return meant(
      /^(?:they|it|them)$/u.test(text) ? groupBefore(cast, text, last, topic) : undefined,
      mention,
    );
  };

  const meaning = (clause: Clause, phrase: Phrase, note: typeof use): Resolved | undefined => {
    const parts = partsOf(clause, phrase);
    if (parts === undefined) return undefined;
    const { words, first, noun, span, head } = parts;
    if (words.length === 1 && first.pos === 'pronoun') return pronoun(first.norm, head);
    // "Anne Durand and Max Pell said"
    const joined = joints[lastAtMost(joints.length, (at) => jointStarts[at] ?? 0, head.end - 1)];
    if (
      joined !== undefined &&
      phrase.owner === undefined &&
      head.start < joined.end &&
      joined.end <= span.end
    )
      return note(speakTogether(cast, joined), {
        span: { start: joined.start, end: joined.end },
        kind: 'name',
      });
    const meantBy = jointMeant(cast, joints, words, head.start);
    if (meantBy !== undefined) {
      const { start, end } = meantBy;
      const resolved = note(speakTogether(cast, meantBy), { span: head, kind: 'nominal' });
      return { ...resolved, evidence: { span: { start, end }, kind: 'name' } };
    }
    const named = [...cast.namesIn(head)].reverse();
    const ending =
      named.find(
        ({ name }) =>
          Math.abs(name.full.end - head.end) <= nameSlack && (!name.possessive || phrase.owner !== undefined),
      ) ??
      // "Secretary of State Elena Voss", "the Bank of Kells": the name goes on behind the noun
      named.find(
        ({ name, entity }) =>
          entity >= 0 &&
          phrase.owner === undefined &&
          !name.possessive &&
          name.full.start < head.end &&
          name.full.end > head.end,
      );
    if (ending !== undefined && ending.entity >= 0)
      return note(cast.speakerOf(ending.entity), {
        span: {
          start: Math.min(head.start, ending.name.span.start),
          end: Math.max(head.end, ending.name.span.end),
        },
        kind: 'name',
      });
    if (ending !== undefined && noun.capital && !roleNouns.has(noun.norm))
      return { mention: { span: head, kind: 'name' } };
    const apposed = apposedName(cast, clause, phrase, noun);
    if (apposed !== undefined) {
      const speaker = cast.speakerOf(apposed.entity);
      const known = cast.speakers[speaker];
      if (known !== undefined) known.role ??= describe(body.slice(span.start, span.end));
      return note(speaker, { span: apposed.name.span, kind: 'name' });
    }
    if (noun.pos === 'pronoun' && !/^(?:others?|another|one|some|many|several)$/u.test(noun.norm))
      return { mention: { span: head, kind: 'pronoun' } };
    const inner = oneOf(clause, phrase, noun);
    const nominal = {
      words: inner ?? words,
      text: inner === undefined ? body.slice(span.start, span.end) : inner.map((word) => word.text).join(' '),
      start: span.start,
    };
    const scores: (readonly [speaker: number, score: number])[] = [];
    const found = speakerFor(cast, nominal, introductions, (speaker, score) => scores.push([speaker, score]));
    const resolved = note(found, { span, kind: 'nominal' });
    return scores.length < 2 ? resolved : { ...resolved, others: likeDescribed(cast, scores, found) };
  };

  const caller = callerOf(cast, blocks, introductions);

  return {
    called(turn, first) {
      const found = caller(turn, first);
      if (found === undefined) return undefined;
      const { speaker, mention, evidence } = found;
      return { ...use(speaker, mention), ...(evidence === undefined ? {} : { evidence }) };
    },
    named(offset) {
      const found = cast
        .namesIn({ start: offset, end: offset + 1 })
        .find(({ name, entity }) => name.full.start === offset && entity >= 0);
      if (found === undefined || (found.name.words.length < 2 && found.name.title === '')) return undefined;
      return use(cast.speakerOf(found.entity), { span: found.name.span, kind: 'name' });
    },
    resolve(clause, phrase) {
      const resolved = meaning(clause, phrase, use);
      // beside a verb "who" is the mention, and what it stands for tells whom
      const via = phrase.via === undefined ? undefined : clause.words[clause.chunks[phrase.via]?.from ?? -1];
      if (resolved === undefined || via === undefined) return resolved;
      const evidence = resolved.evidence ?? resolved.mention;
      return { ...resolved, mention: { span: inBody(clause, via), kind: 'pronoun' }, evidence };
    },
    consider(clause, phrase) {
      const parts = partsOf(clause, phrase);
      if (parts === undefined || parts.words.some((word) => word.pos === 'pronoun')) return undefined;
      const named = [...cast.namesIn(parts.head)]
        .reverse()
        .find(({ name, entity }) => entity >= 0 && Math.abs(name.full.end - parts.head.end) <= nameSlack);
      if (named !== undefined)
        return {
          speaker: cast.speakerOf(named.entity),
          name: '',
          mention: { span: named.name.span, kind: 'name' },
        };
      if (!nounSpeaks(parts.noun)) return undefined;
      const name = describe(body.slice(parts.span.start, parts.span.end));
      return { name, mention: { span: parts.span, kind: 'nominal' } };
    },
    canSpeak(clause, phrase) {
      const noun = partsOf(clause, phrase)?.noun;
      if (noun === undefined) return false;
      if (noun.norm === 'there' || noun.norm === 'here') return false;
      if (noun.norm === 'another' || noun.norm === 'one') return true;
      if (noun.pos === 'pronoun') return !/^(?:that|this|what|which)$/u.test(noun.norm);
      if (
        noun.pos === 'number' ||
        /^(?:those|respondents|majority|half|percent|most|many|some|others|both|all|few)$/u.test(noun.norm)
      )
        return true;
      return noun.capital || nounSpeaks(noun) || oneOf(clause, phrase, noun) !== undefined;
    },
    isSomebody(clause, phrase) {
      const parts = partsOf(clause, phrase);
      if (parts === undefined) return false;
      const { noun, head } = parts;
      if (noun.pos === 'pronoun') return /^(?:he|she|they|i|we|who)$/u.test(noun.norm);
      const named = cast
        .namesIn(head)
        .findLast(({ name, entity }) => entity >= 0 && Math.abs(name.full.end - head.end) <= nameSlack);
      const kind = registry.entities[named?.entity ?? -1]?.kind;
      return kind === 'person' || kind === 'organisation' || (kind === undefined && nounSpeaks(noun));
    },
    spoke(speaker, offset) {
      last = { speaker, offset };
    },
    withdraw(speaker, mention) {
      const mentions = cast.speakers[speaker]?.mentions;
      const at = mentions?.indexOf(mention) ?? -1;
      if (at >= 0) mentions?.splice(at, 1);
    },
    roleOf: (speaker) => cast.speakers[speaker]?.role,
    about(clause, phrase) {
      const parts = phrase === undefined ? undefined : partsOf(clause, phrase);
      topic = undefined;
      if (phrase === undefined || parts === undefined || parts.first.pos === 'pronoun') return;
      if (!parts.noun.capital && !nounSpeaks(parts.noun)) return;
      const resolved = meaning(clause, phrase, (speaker, mention) =>
        speaker === undefined ? { mention } : { mention, speaker },
      );
      if (resolved?.speaker === undefined) return;
      topic = {
        speaker: resolved.speaker,
        offset: resolved.mention.span.start,
        mention: resolved.mention,
      };
    },
    leader(span) {
      const found = cast
        .namesIn(span)
        .filter(
          ({ name, entity }) =>
            name.leads && !name.possessive && registry.entities[entity]?.kind === 'person',
        );
      const last = found[found.length - 1];
      if (last === undefined) return undefined;
      const leading = cast.speakerOf(last.entity);
      const others = found.map(({ name, entity }, at): Weighed => ({
        speaker: cast.speakerOf(entity),
        name: '',
        mention: { span: name.span, kind: 'name' },
        reason: 'further-back',
        weight: rankWeight(found.length - 1 - at),
      }));
      return {
        ...use(leading, { span: last.name.span, kind: 'name' }),
        others: runnersUpOf(others, leading),
      };
    },
    finish: () => finish(cast),
  };
}

/** Others whom the same noun was used for. */
function likeDescribed(
  { speakers }: Cast,
  scores: readonly (readonly [speaker: number, score: number])[],
  chosen: number | undefined,
): readonly Weighed[] {
  const best = Math.max(...scores.map(([, score]) => score));
  const all = scores.flatMap(([speaker, score]): readonly Weighed[] => {
    const mention = speakers[speaker]?.mentions[0];
    if (mention === undefined) return [];
    return [{ speaker, name: '', mention, reason: 'other-description', weight: scoreWeight(score, best) }];
  });
  return runnersUpOf(all, chosen);
}

/** A full stop or a suffix may stand between the end of a name and of its noun phrase. */
const nameSlack = 4;

interface Parts {
  readonly words: readonly Word[];
  readonly first: Word;
  readonly noun: Word;
  readonly head: Span;
  readonly span: Span;
}

function partsOf(clause: Clause, phrase: Phrase): Parts | undefined {
  const headChunk = clause.chunks[phrase.from];
  const lastChunk = clause.chunks[phrase.to - 1];
  if (headChunk === undefined || lastChunk === undefined) return undefined;
  const words = clause.words.slice(
    headChunk.from,
    phrase.owner === undefined ? headChunk.to : phrase.owner + 1,
  );
  const first = words[0];
  const noun = words[words.length - 1];
  const end = phrase.owner === undefined ? clause.words[lastChunk.to - 1] : noun;
  if (first === undefined || noun === undefined || end === undefined) return undefined;
  return {
    words,
    first,
    noun,
    head: inBody(clause, { start: first.start, end: noun.end }),
    span: inBody(clause, { start: first.start, end: end.end }),
  };
}

/** "One of the officers": the officers' words, in the singular. */
function oneOf(clause: Clause, phrase: Phrase, noun: Word): readonly Word[] | undefined {
  const link = clause.chunks[phrase.from + 1];
  const head = clause.chunks[phrase.from + 2];
  if (
    !/^(?:one|some|many|most|several|two|three|four|five|both|none|each|another|half|majority|quarter|third|percent|percentage|number|dozens|hundreds|thousands|few|all|rest)$/u.test(
      noun.norm,
    ) ||
    link?.text !== 'of' ||
    head?.kind !== 'NP' ||
    phrase.to < phrase.from + 3
  )
    return undefined;
  const words = clause.words.slice(head.from, head.to);
  const last = words[words.length - 1];
  if (last === undefined || !nounSpeaks(last)) return undefined;
  return [
    ...words.slice(0, -1).filter((word) => word.pos !== 'determiner'),
    { ...last, plural: noun.norm !== 'one' && noun.norm !== 'another' && noun.norm !== 'each' },
  ];
}

/** "The minister's spokesman, Anne Durand, said": the name behind the comma. */
function apposedName(cast: Cast, clause: Clause, phrase: Phrase, noun: Word): Named | undefined {
  if (phrase.owner !== undefined) return undefined;
  const first = clause.words[clause.chunks[phrase.from]?.from ?? -1];
  const mark = clause.chunks[phrase.to];
  const next = clause.chunks[phrase.to + 1];
  if (mark?.kind !== 'X' || mark.text !== ',' || next?.kind !== 'NP' || noun.plural) return undefined;
  const person =
    /[^aeiou](?:er|or|ist|ian)$/u.test(noun.norm) &&
    /^(?:the|a|an|its|his|her|their)$/u.test(first?.norm ?? '');
  if (!person && !roleNouns.has(noun.norm) && !titles.has(noun.norm) && !noun.actor && !nounSpeaks(noun))
    return undefined;
  const start = clause.words[next.from];
  const last = clause.words[next.to - 1];
  if (start === undefined || last === undefined) return undefined;
  return cast
    .namesIn(inBody(clause, { start: start.start, end: last.end }))
    .find(({ name, entity }) => entity >= 0 && name.kind === 'person');
}

function finish(cast: Cast): ReturnType<SpeakerBook['finish']> {
  const order = cast.speakers
    .map((speaker, index) => ({
      speaker,
      index,
      mentions: speaker.mentions.length === 0 ? [] : allMentions(cast, speaker),
    }))
    .filter(({ mentions }) => mentions.length > 0)
    .sort((a, b) => (a.mentions[0]?.span.start ?? 0) - (b.mentions[0]?.span.start ?? 0));
  const ids = new Map(order.map(({ index }, at) => [index, `s${String(at + 1)}`]));
  const sources = order.map(({ speaker, index, mentions }): Source => ({
    id: ids.get(index) ?? '',
    name: speaker.name,
    ...(speaker.role === undefined || speaker.role === '' ? {} : { role: speaker.role }),
    kind: speaker.kind,
    mentions,
  }));
  return {
    sources,
    idOf: (speaker) => ids.get(speaker) ?? '',
    nameOf: (speaker) => cast.speakers[speaker]?.name ?? '',
    introductionOf: (speaker) => cast.speakers[speaker]?.introduction,
  };
}

/** Those beside quotations and every other place where the name stands, in order, none twice and none in another. */
function allMentions(cast: Cast, speaker: Speaker): readonly Mention[] {
  const beside: Mention[] = [];
  for (const mention of [...speaker.mentions].sort(
    (a, b) => a.span.start - b.span.start || b.span.end - a.span.end,
  ))
    // one quotation may have the whole phrase and the next only the name in it
    if (mention.span.start >= (beside[beside.length - 1]?.span.end ?? 0)) beside.push(mention);
  const out = [...beside];
  let at = 0;
  for (const index of cast.registry.entities[speaker.entity]?.mentions ?? []) {
    const name = cast.registry.names[index];
    if (name === undefined) continue;
    while (at < beside.length && (beside[at]?.span.end ?? 0) <= name.span.start) at++;
    if ((beside[at]?.span.start ?? Infinity) < name.span.end) continue;
    out.push({ span: name.span, kind: 'name' });
  }
  return out.sort((a, b) => a.span.start - b.span.start);
}
