import { lastAtMost } from '../search';
import type { Registry } from '../speakers/entities';
import type { Gender, NameMention } from '../speakers/names';
import { blockIndex } from './places';
import type { ProblemRule, Speech, Worth } from './rule';

/** So many names back a pronoun is looked up. */
const reach = 12;

/** "He said" after a sentence with two men. */
export const ambiguousPronoun: ProblemRule<Speech> = {
  id: 'ambiguous-pronoun',
  title: 'Pronoun that fits two people',
  why: 'The sentence before names two people whom “he” or “she” may mean, so a reader may take the wrong one for the speaker.',
  severity: 'hint',
  find: (speech) => {
    const { body, quotations, sources } = speech;
    const names = new Map(sources.map(({ id, name }) => [id, name]));
    const tagged = new Set(
      quotations.flatMap(({ mention }) => (mention?.kind === 'name' ? [mention.span.end] : [])),
    );
    const seen = new Set<number>();
    return quotations.flatMap(({ type, mention, source }): readonly Worth[] => {
      if (type === 'indirect' || mention?.kind !== 'pronoun' || source === undefined) return [];
      const { span } = mention;
      const said = body.slice(span.start, span.end);
      if (!/^s?he$/iu.test(said) || seen.has(span.start)) return [];
      seen.add(span.start);
      const near = peopleBefore(speech, span.start, said.length === 2 ? 'male' : 'female');
      const meant = names.get(source) ?? '';
      if (!isOpen(near, meant, tagged)) return [];
      const people = [...new Set(near.map(({ name }) => name))];
      return [
        {
          span,
          message: `“${said}” may be ${listed(people)}. Copydesk takes it for ${meant}.`,
          related: near
            .filter(({ name }, at) => near.findIndex((other) => other.name === name) === at)
            .map(({ mention: { span: place }, name }) => ({ span: place, message: name })),
        },
      ];
    });
  },
  examples: { hit: [], miss: [] },
};

function listed(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} or ${names[names.length - 1] ?? ''}`;
}

interface Near {
  readonly name: string;
  readonly mention: NameMention;
  /** May be what the sentence is about: nobody's, and behind no preposition. */
  readonly subject: boolean;
  /** "Anne and Maria": together with the name before. */
  readonly joined: boolean;
}

/** Whether people named in one sentence are so alike in weight that a pronoun may be any of them. */
function isOpen(near: readonly Near[], meant: string, tagged: ReadonlySet<number>): boolean {
  if (new Set(near.map(({ name }) => name)).size < 2) return false;
  const own = near.filter(({ name }) => name === meant);
  // who was named beside a quotation in that sentence goes on speaking
  if (own.length === 0 || own.some(({ mention }) => tagged.has(mention.span.end))) return false;
  const first = near.find(({ subject }) => subject);
  if (first === undefined) return false;
  return first.name !== meant || near.some(({ joined, name }, at) => joined && (name === meant || near[at - 1]?.name === meant));
}

const behind =
  /(?:^|[\s(])(?:of|for|from|to|with|by|in|on|at|about|against|over|than|like|unlike|under|between|when|while|as|after|before|if|because|although|though|since|until|whether|following|despite|including|toward|towards|into|behind|around|near|and husband|and wife)(?: (?:the|a|an|his|her|their|former|then))?\s$/iu;

/** The people of fitting gender in the last sentence that names somebody, before a body offset; in the order of the text. */
function peopleBefore({ body, registry, blocks }: Speech, offset: number, gender: Gender): readonly Near[] {
  const { names } = registry;
  const block = blockIndex(blocks, offset);
  const found: Near[] = [];
  let sentence: number | undefined;
  let at = lastAtMost(names.length, (each) => names[each]?.span.start ?? 0, offset - 1);
  for (let steps = 0; at >= 0 && steps < reach; at--, steps++) {
    const name = names[at];
    if (name === undefined || name.quoted) continue;
    if (sentence === undefined) {
      if (block - blockIndex(blocks, name.span.start) > 1) break;
      sentence = name.sentence;
    }
    if (name.sentence !== sentence) break;
    const person = personNamed(registry, at, gender);
    if (person === undefined) continue;
    const before = body.slice(Math.max(0, name.full.start - 24), name.full.start);
    found.unshift({
      name: person,
      mention: name,
      subject: !name.possessive && !behind.test(before),
      joined: /\p{L}(?:,| and| or|, and) $/u.test(before) && names[at - 1]?.full.end === name.full.start - (/(?:,| and| or|, and) $/u.exec(before)?.[0].length ?? 0),
    });
  }
  return found;
}

/** The full name that a mention stands for, if it is a person's and its gender is known to fit. */
function personNamed({ entities, entityOf }: Registry, at: number, gender: Gender): string | undefined {
  const known = entities[entityOf[at] ?? -1];
  return known?.kind === 'person' && known.gender === gender ? known.name : undefined;
}
