import type { Sentence } from './sentences';
import type { Clause, Phrase } from './clauses';
import type { Registry } from './entities';
import type { Gender, NameMention } from './names';
import type { Mention, Source, Span } from './types';
import { documentNouns, organisationWords, roleNouns, titles } from '../rules/titles';

/** Who a phrase means: an entity of the registry, or somebody without a name. */
export interface Resolved {
  readonly mention: Mention;
  /** Index into the book's speakers; absent where nobody can be named ("I", "it"). */
  readonly speaker?: number;
}

interface Speaker {
  readonly entity: number;
  name: string;
  role: string | undefined;
  kind: Source['kind'];
  gender: Gender | undefined;
  plural: boolean;
  head: string;
  words: ReadonlySet<string>;
  readonly mentions: Mention[];
}

/** Keeps who has spoken while the attributions of one article are made, in the order of the text. */
export interface SpeakerBook {
  /** Whom a noun phrase of a sentence means. */
  readonly resolve: (sentence: Sentence, clause: Clause, phrase: Phrase) => Resolved | undefined;
  /** Whether a noun phrase can speak: a name, a pronoun, a person by trade, an organisation, a document. */
  readonly canSpeak: (clause: Clause, phrase: Phrase) => boolean;
  /** Remembers that a speaker was given a quotation that starts at an offset. */
  readonly spoke: (speaker: number, offset: number) => void;
  /** The sources in order of their first mention; `idOf` gives a speaker's id. */
  readonly finish: () => { readonly sources: readonly Source[]; readonly idOf: (speaker: number) => string };
}

/** How many of those with the same noun are compared. */
const headReach = 12;

/** How many names back a pronoun is looked up. */
const reach = 14;

/** A book for one article. `registry` holds its names, `body` its text. */
export function speakerBook(body: string, registry: Registry): SpeakerBook {
  const speakers: Speaker[] = [];
  const byEntity = new Map<number, number>();
  /** Speakers without a name by the noun that stands for them. */
  const byHead = new Map<string, number[]>();
  const genders: (Gender | undefined)[] = registry.entities.map((entity) => entity.gender);
  const nameStarts = registry.names.map((name) => name.span.start);
  let last: { readonly speaker: number; readonly offset: number } | undefined;

  const speakerOf = (entity: number): number => {
    const known = byEntity.get(entity);
    if (known !== undefined) return known;
    const found = registry.entities[entity];
    const index = speakers.length;
    const words = found?.name ?? '';
    speakers.push({
      entity,
      name: words,
      role: found?.role,
      kind: found?.kind === 'organisation' || found?.kind === 'place' ? 'organisation' : 'person',
      gender: genders[entity],
      plural: false,
      head: '',
      words: new Set(words.toLowerCase().split(/\s+/u)),
      mentions: [],
    });
    byEntity.set(entity, index);
    return index;
  };

  /** Index of the first name that starts at or after an offset. */
  const firstName = (offset: number): number => {
    let low = 0;
    let high = nameStarts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((nameStarts[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  const namesIn = (span: Span): readonly { readonly name: NameMention; readonly entity: number }[] => {
    const out: { name: NameMention; entity: number }[] = [];
    for (let at = firstName(span.start - 60); at < registry.names.length; at++) {
      const name = registry.names[at];
      if (name === undefined || name.span.start >= span.end) break;
      if (name.span.end <= span.start) continue;
      out.push({ name, entity: registry.entityOf[at] ?? -1 });
    }
    return out;
  };

  const use = (speaker: number, mention: Mention): Resolved => {
    speakers[speaker]?.mentions.push(mention);
    return { mention, speaker };
  };

  const pronoun = (text: string, span: Span): Resolved => {
    const mention: Mention = { span, kind: 'pronoun' };
    if (text === 'he' || text === 'she' || text === 'him' || text === 'her') {
      const gender: Gender = text === 'he' || text === 'him' ? 'male' : 'female';
      const found = antecedent(gender, span.start);
      if (found === undefined) return { mention };
      const speaker = speakers[found];
      if (speaker !== undefined) {
        speaker.gender ??= gender;
        if (speaker.entity >= 0) genders[speaker.entity] ??= gender;
      }
      return use(found, mention);
    }
    if (text === 'they' || text === 'it' || text === 'them') {
      const speaker = last === undefined ? undefined : speakers[last.speaker];
      const fits =
        speaker !== undefined &&
        (text === 'it'
          ? speaker.kind === 'organisation' || speaker.kind === 'document'
          : speaker.plural || speaker.kind === 'organisation' || speaker.kind === 'unnamed');
      if (last !== undefined && fits) return use(last.speaker, mention);
    }
    return { mention };
  };

  /** The person that "he" or "she" at an offset most likely means. */
  const antecedent = (gender: Gender, offset: number): number | undefined => {
    const fits = (found: Gender | undefined): boolean => found === undefined || found === gender;
    const scores = new Map<number, number>();
    const end = firstName(offset);
    const block = paragraphs(body, offset);
    const seen = new Set<number>();
    for (let at = end - 1, steps = 0; at >= 0 && steps < reach; at--, steps++) {
      const name = registry.names[at];
      const entity = registry.entityOf[at] ?? -1;
      const known = registry.entities[entity];
      if (name === undefined || known === undefined || name.quoted) continue;
      if (known.kind === 'organisation' || known.kind === 'place' || !fits(genders[entity])) continue;
      if (known.kind === 'unknown' && known.mentions.length < 2) continue;
      const away = block(name.span.start);
      if (away > 3) break;
      const speaker = speakerOf(entity);
      const first = !seen.has(speaker);
      seen.add(speaker);
      const score =
        (name.leads ? 1 : 0.2) +
        (genders[entity] === gender ? 0.4 : 0) -
        away * 0.7 -
        steps * 0.12 -
        (name.possessive ? 0.3 : 0);
      if (first || score > (scores.get(speaker) ?? -9))
        scores.set(speaker, Math.max(score, scores.get(speaker) ?? -9));
    }
    if (last !== undefined) {
      const speaker = speakers[last.speaker];
      if (
        speaker !== undefined &&
        speaker.kind !== 'organisation' &&
        speaker.kind !== 'document' &&
        !speaker.plural &&
        fits(speaker.gender ?? (speaker.entity >= 0 ? genders[speaker.entity] : undefined))
      ) {
        const away = block(last.offset);
        if (away <= 3) scores.set(last.speaker, (scores.get(last.speaker) ?? 0) + 1.1 - away * 0.3);
      }
    }
    let best: number | undefined;
    let top = -Infinity;
    for (const [speaker, score] of scores) {
      if (score > top) {
        top = score;
        best = speaker;
      }
    }
    return best;
  };

  const nominal = (clause: Clause, phrase: Phrase, head: Span, span: Span): Resolved | undefined => {
    const chunk = clause.chunks[phrase.from];
    if (chunk === undefined) return undefined;
    const words = clause.words.slice(chunk.from, chunk.to);
    const noun = words[words.length - 1];
    if (noun === undefined) return undefined;
    const definite = /^(?:the|this|that|these|those|his|her|its|their)$/u.test(words[0]?.norm ?? '');
    const mention: Mention = { span, kind: 'nominal' };
    const key = singular(noun.norm);
    const content = new Set(words.filter((word) => word.pos !== 'determiner').map((word) => word.norm));
    if (definite) {
      const known = introduced(key, content, span.start);
      if (known !== undefined) {
        enrich(known, content, body.slice(head.start, head.end));
        return use(known, mention);
      }
    }
    const name = describe(body.slice(span.start, span.end));
    const document = documentNouns.has(key) || documentNouns.has(noun.norm);
    const role = roleNouns.has(noun.norm) || noun.actor;
    const organisation = !role && organisationWords.has(noun.norm);
    const index = speakers.length;
    speakers.push({
      entity: -1,
      name,
      role: undefined,
      kind: document ? 'document' : organisation ? 'organisation' : 'unnamed',
      gender:
        /^(?:woman|spokeswoman|girl|mother|wife|daughter|sister|actress|congresswoman|chairwoman|businesswoman)$/u.test(
          key,
        )
          ? 'female'
          : /^(?:man|spokesman|boy|father|husband|son|brother|congressman|chairman|businessman)$/u.test(key)
            ? 'male'
            : undefined,
      plural: noun.plural || noun.norm === 'police',
      head: key,
      words: content,
      mentions: [],
    });
    const same = byHead.get(key);
    if (same === undefined) byHead.set(key, [index]);
    else same.push(index);
    return use(index, mention);
  };

  /** A fuller description of somebody unnamed takes the place of a shorter one. */
  const enrich = (index: number, content: ReadonlySet<string>, text: string): void => {
    const speaker = speakers[index];
    if (speaker === undefined || speaker.entity >= 0 || content.size <= speaker.words.size) return;
    speaker.name = describe(text);
    speaker.words = content;
  };

  /** The one whom "the official" was introduced as: somebody unnamed with that head, or a name with that role. */
  const introduced = (key: string, content: ReadonlySet<string>, offset: number): number | undefined => {
    let best: number | undefined;
    let top = 0;
    for (const index of (byHead.get(key) ?? []).slice(-headReach)) {
      const speaker = speakers[index];
      if (speaker === undefined || (speaker.mentions[0]?.span.start ?? Infinity) >= offset) continue;
      const shared = [...content].filter((word) => speaker.words.has(word)).length;
      const strange = [...content].filter((word) => !speaker.words.has(word)).length;
      const missing = [...speaker.words].filter((word) => !content.has(word)).length;
      // "the official" fits "a senior defence official"; "the navy official" does not fit "a police official"
      if (strange > 0 && missing > 0) continue;
      const score = shared + 1 - strange * 0.5 + index / 100_000;
      if (score > top) {
        top = score;
        best = index;
      }
    }
    if (best !== undefined) return best;
    // "the minister" after "Prime Minister Anne Durand"
    const end = firstName(offset);
    for (let at = end - 1, steps = 0; at >= 0 && steps < 40; at--, steps++) {
      const entity = registry.entities[registry.entityOf[at] ?? -1];
      if (
        entity === undefined ||
        entity.kind === 'organisation' ||
        entity.kind === 'place' ||
        entity.role === undefined
      )
        continue;
      const role = entity.role
        .toLowerCase()
        .split(/[\s-]+/u)
        .map(singular);
      if (!role.includes(key)) continue;
      const strange = [...content].filter(
        (word) =>
          singular(word) !== key &&
          !role.includes(singular(word)) &&
          !/^(?:former|current|new|longtime|republican|democratic)$/u.test(word),
      ).length;
      if (strange === 0) return speakerOf(entity.index);
    }
    return undefined;
  };

  const resolve = (sentence: Sentence, clause: Clause, phrase: Phrase): Resolved | undefined => {
    void sentence;
    const headChunk = clause.chunks[phrase.from];
    const lastChunk = clause.chunks[phrase.to - 1];
    if (headChunk === undefined || lastChunk === undefined) return undefined;
    const words = clause.words.slice(headChunk.from, headChunk.to);
    const first = words[0];
    const noun = words[words.length - 1];
    const end = clause.words[lastChunk.to - 1];
    if (first === undefined || noun === undefined || end === undefined) return undefined;
    const head: Span = { start: first.start, end: noun.end };
    if (words.length === 1 && first.pos === 'pronoun') return pronoun(first.norm, head);
    const ending = [...namesIn(head)]
      .reverse()
      .find(({ name }) => Math.abs(name.span.end - noun.end) <= 2 && !name.possessive);
    if (ending !== undefined && ending.entity >= 0) {
      return use(speakerOf(ending.entity), {
        span: { start: first.start, end: Math.max(noun.end, ending.name.span.end) },
        kind: 'name',
      });
    }
    if (ending !== undefined && noun.capital && !roleNouns.has(noun.norm))
      return { mention: { span: head, kind: 'name' } };
    // "the minister's spokesman, Anne Durand, said"
    const mark = clause.chunks[phrase.to];
    const next = clause.chunks[phrase.to + 1];
    if (
      mark?.kind === 'X' &&
      mark.text === ',' &&
      next?.kind === 'NP' &&
      (roleNouns.has(noun.norm) || titles.has(noun.norm)) &&
      !noun.plural
    ) {
      const last = clause.words[next.to - 1];
      const start = clause.words[next.from];
      const named =
        last === undefined || start === undefined
          ? undefined
          : namesIn({ start: start.start, end: last.end }).find(
              ({ name, entity }) => entity >= 0 && name.kind === 'person',
            );
      if (named !== undefined) {
        const speaker = speakerOf(named.entity);
        const known = speakers[speaker];
        if (known !== undefined) known.role ??= describe(body.slice(head.start, head.end));
        return use(speaker, { span: named.name.span, kind: 'name' });
      }
    }
    if (noun.pos === 'pronoun') return { mention: { span: head, kind: 'pronoun' } };
    return nominal(clause, phrase, head, { start: first.start, end: end.end });
  };

  /** Beside a verb, "who" is the mention, and what it stands for tells whom. */
  const resolveVia = (sentence: Sentence, clause: Clause, phrase: Phrase): Resolved | undefined => {
    const resolved = resolve(sentence, clause, phrase);
    const via = phrase.via === undefined ? undefined : clause.words[clause.chunks[phrase.via]?.from ?? -1];
    if (resolved === undefined || via === undefined || via.norm === 'that') return resolved;
    return { ...resolved, mention: { span: { start: via.start, end: via.end }, kind: 'pronoun' } };
  };

  return {
    resolve: resolveVia,
    canSpeak(clause, phrase) {
      const chunk = clause.chunks[phrase.from];
      const noun = chunk === undefined ? undefined : clause.words[chunk.to - 1];
      if (noun === undefined) return false;
      if (noun.pos === 'pronoun') return noun.norm !== 'it' && noun.norm !== 'that' && noun.norm !== 'there';
      if (noun.capital) return true;
      return (
        roleNouns.has(noun.norm) ||
        noun.actor ||
        documentNouns.has(noun.norm) ||
        organisationWords.has(noun.norm) ||
        titles.has(noun.norm) ||
        /(?:men|women|people|ists?|ers|ors|ians?)$/u.test(noun.norm)
      );
    },
    spoke(speaker, offset) {
      last = { speaker, offset };
    },
    finish() {
      const order = speakers
        .map((speaker, index) => ({ speaker, index }))
        .filter(({ speaker }) => speaker.mentions.length > 0)
        .map(({ speaker, index }) => ({ speaker, index, mentions: allMentions(speaker) }))
        .sort((a, b) => (a.mentions[0]?.span.start ?? 0) - (b.mentions[0]?.span.start ?? 0));
      const ids = new Map(order.map(({ index }, at) => [index, `s${String(at + 1)}`]));
      const sources = order.map(({ speaker, index, mentions }): Source => ({
        id: ids.get(index) ?? '',
        name: speaker.name,
        ...(speaker.role === undefined || speaker.role === '' ? {} : { role: speaker.role }),
        kind: speaker.kind,
        mentions,
      }));
      return { sources, idOf: (speaker) => ids.get(speaker) ?? '' };
    },
  };

  /** Those beside quotations and every other place where the name stands, in order, none twice. */
  function allMentions(speaker: Speaker): readonly Mention[] {
    const spans = new Map<number, Mention>();
    for (const mention of speaker.mentions) spans.set(mention.span.start, mention);
    const covered = [...spans.values()].map((mention) => mention.span).sort((a, b) => a.start - b.start);
    const entity = registry.entities[speaker.entity];
    let at = 0;
    for (const index of entity?.mentions ?? []) {
      const name = registry.names[index];
      if (name === undefined) continue;
      while (at < covered.length && (covered[at]?.end ?? 0) <= name.span.start) at++;
      const cover = covered[at];
      if (cover !== undefined && cover.start < name.span.end) continue;
      spans.set(name.span.start, { span: name.span, kind: 'name' });
    }
    return [...spans.values()].sort((a, b) => a.span.start - b.span.start);
  }
}

/** Counts paragraph breaks between an offset and earlier ones; up to four are told apart. */
function paragraphs(body: string, offset: number): (earlier: number) => number {
  const breaks: number[] = [];
  let at = offset;
  while (breaks.length < 4) {
    at = body.lastIndexOf('\n', at - 1);
    if (at < 0) break;
    // blank lines between two paragraphs count once
    while (at > 0 && /\s/u.test(body.charAt(at - 1))) at--;
    breaks.push(at);
    if (at === 0) break;
  }
  return (earlier) => {
    let count = 0;
    for (const position of breaks) if (position > earlier) count++;
    return count;
  };
}

const singular = (word: string): string =>
  /(?:ss|us|is)$/u.test(word) ? word : word.replace(/men$/u, 'man').replace(/ies$/u, 'y').replace(/s$/u, '');

/** A description without its article: "senior officials in two ministries". White space folded. */
function describe(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/^(?:an?|the|this|that|these|those)\s+/iu, '')
    .trim();
}
