import { lastAtMost } from '../text/lastAtMost';
import type { Registry } from '../speakers/names/entities';
import type { Gender, NameMention } from '../speakers/names/nameWords';
import { blockIndex } from '../blocks/blockAt';
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
      const places = new Map(near.map(({ name, mention: { span: place } }) => [name, place]));
      return [
        {
          span,
          message: `“${said}” may be ${listed([...places.keys()])}. Copydesk takes it for ${meant}.`,
          related: [...places].map(([name, place]) => ({ span: place, message: name })),
        },
      ];
    });
  },
  examples: {
    hit: [
      'Ferry to stay\n\nThe chairman, David Brook, met the deputy, Peter Holm, on Tuesday.\n\nIn the view of David Brook, Peter Holm forgot the bakers. "The boat is all that they have in the winter," ⟦he⟧ said.\n',
    ],
    miss: [
      // the sentence is about one of them
      'Ferry to stay\n\nDavid Brook, the chairman, answered Peter Holm, the deputy, on Tuesday. "The boat is all that they have in the winter," he said.\n',
      'Ferry to stay\n\nDavid Brook met Maria Holm on Tuesday. "The boat is all that they have in the winter," he said.\n',
      // he was named beside his words, and goes on
      'Ferry to stay\n\nIn the view of Peter Holm, the boat is too old. "It is fine," David Brook told Peter Holm. "And it is all that we have," he said.\n',
    ],
  },
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
  const pairs = near.some(({ joined, name }, at) => joined && [name, near[at - 1]?.name].includes(meant));
  return first.name !== meant || pairs;
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
      joined: isJoined(before, names[at - 1], name),
    });
  }
  return found;
}

/** "Anne and Maria": nothing but a comma or a small word between two names. */
function isJoined(before: string, last: NameMention | undefined, { full }: NameMention): boolean {
  const [joint] = /(?:,|,? and| or) $/u.exec(before) ?? [];
  return joint !== undefined && last?.full.end === full.start - joint.length;
}

/** The full name that a mention stands for, if it is a person's and its gender is known to fit. */
function personNamed({ entities, entityOf }: Registry, at: number, gender: Gender): string | undefined {
  const known = entities[entityOf[at] ?? -1];
  return known?.kind === 'person' && known.gender === gender ? known.name : undefined;
}
