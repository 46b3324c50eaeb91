/** Who has spoken in the article when it is read to its end, and where is each of them mentioned? */
import type { Clause, Phrase } from '../language/types';
import type { Mention, Source, Span } from '../types';
import type { Cast, Speaker } from './cast';
import { joinLedeRole, ledeRoleOf } from './ledeRole';
import type { Weighed } from './weighed';
import type { Turn } from '../quotations/turns/turn';

/** Whom a phrase means. */
export interface Resolved {
  readonly mention: Mention;
  /** Index into the book's speakers; absent where nobody can be named ("I", "it"). */
  readonly speaker?: number;
  /** Where the text brings up whom a pronoun means. */
  readonly evidence?: Mention;
  /** How likely a pronoun means this speaker, 0 to 1; absent where nothing was weighed. */
  readonly link?: number;
  /** Nothing that the text says of them fits the description: they are only the likeliest. */
  readonly guessed?: true;
  /** Who else it may have meant. */
  readonly others?: readonly Weighed[];
}

/**
 * Keeps who has spoken while the attributions of one article are made, in the order of the text. A speaker is an index;
 * who has a mention that was claimed (by `resolve`, `called`, `named` or `leader`) is a source in the end.
 */
export interface SpeakerBook {
  /** Whom a noun phrase of a sentence means. Claims the mention. */
  readonly resolve: (clause: Clause, phrase: Phrase) => Resolved | undefined;
  /**
   * Whom a turn of a transcript names; `first` is where the first turn begins. Nobody where it is only a question.
   * Claims the mention.
   */
  readonly called: (turn: Turn, first: number) => Resolved | undefined;
  /** Whom the name means that begins at a body offset, title included. Claims the mention. */
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
  /** The person whose name leads a sentence last in a stretch of the body. Claims the mention. */
  readonly leader: (span: Span) => Resolved | undefined;
  /** Who has spoken, when the article is read. */
  readonly finish: () => Spoken;
}

/** The sources of an article. */
export interface Spoken {
  /** In order of their first mention. */
  readonly sources: readonly Source[];
  /** A speaker's id; empty for one without a mention, who is no source. */
  readonly idOf: (speaker: number) => string;
  readonly nameOf: (speaker: number) => string;
  /** Where the text first speaks of one without a name. */
  readonly introductionOf: (speaker: number) => Span | undefined;
}

/** Every speaker with a mention, as a source. Joins the office of a lede to its name. */
export function spokenIn(cast: Cast, body: string): Spoken {
  const lede = ledeRoleOf(body, cast);
  if (lede !== undefined) joinLedeRole(cast, lede);
  const joined = (speaker: number): number => (speaker === lede?.described ? lede.named : speaker);
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
    ...(speaker.role !== undefined && speaker.guessedRole === true ? { guessedRole: true } : {}),
    kind: speaker.kind,
    mentions,
  }));
  return {
    sources,
    idOf: (speaker) => ids.get(joined(speaker)) ?? '',
    nameOf: (speaker) => cast.speakers[joined(speaker)]?.name ?? '',
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
