import { wordFacts } from '../../nlp/wordFacts';
import { organisationWords } from '../../rules/titles';
import type { Span } from '../types';
import type { ProblemRule, Speech, Worth } from './rule';
import { bare, deletions, nearlySame, plain } from './spelling';

/** A way in which a name is written. */
interface Form {
  readonly words: readonly string[];
  /** The first place where it is. */
  readonly span: Span;
  readonly entity: number;
}

/** So many names are remembered for one spelling. */
const crowd = 8;

/** A name that is not always written in the same way. */
export const speltTwoWays: ProblemRule<Speech> = {
  id: 'spelt-two-ways',
  title: 'Name spelt in two ways',
  why: 'Two names differ only by a letter or an accent, and may be meant for the same person.',
  severity: 'hint',
  find: (speech) => {
    const { entities } = speech.registry;
    const speaks = speakersIn(speech);
    const told = new Set<string>();
    return pairsOf(formsOf(speech)).flatMap(([first, second]): readonly Worth[] => {
      const [one, two] = [entities[first.entity], entities[second.entity]];
      if (one !== two && speaks.has(first.entity) && speaks.has(second.entity)) return [];
      if (one?.gender !== undefined && two?.gender !== undefined && one.gender !== two.gender) return [];
      const words = differing(first.words, second.words);
      if (words === undefined || told.has(words.join(' '))) return [];
      told.add(words.join(' ')).add([...words].reverse().join(' '));
      return [
        {
          span: second.span,
          message: `Is this “${first.words.join(' ')}”? The name is spelt in another way before.`,
          related: [{ span: first.span, message: 'The other spelling.' }],
        },
      ];
    });
  },
  examples: {
    hit: [
      'Ferry to stay\n\nMarta Oyelaran leads the council. The vote was close.\n\nThe hall was full when ⟦Oyelarin⟧ left it, and the rain had stopped.\n',
      'Ferry to stay\n\nSara Brook leads the council. The vote was close, and ⟦Sarah Brook⟧ left the hall at ten.\n',
      'Ferry to stay\n\nHélène Brossard leads the council. The vote was close, and ⟦Helene Brossard⟧ left the hall at ten.\n',
    ],
    miss: [
      // a family and its members
      'Ferry to stay\n\nMarta Oyelaran leads the council. The Oyelarans came early. Marta Oyelaran’s speech was short.\n',
      // two people who both speak
      'Ferry to stay\n\n"It stays," said John Brook, the chairman. "It is old," said Joan Brook, the deputy.\n',
      // her name and his, her short name
      'Ferry to stay\n\nErica Garner came with Eric Garner. Peter Holm came late, and Pete Holm left early.\n',
    ],
  },
};

/** Every way of writing the name of a person, in the order of the text. */
function formsOf({ registry }: Speech): readonly Form[] {
  const forms = new Map<string, Form>();
  registry.names.forEach((name, at) => {
    const entity = registry.entityOf[at] ?? -1;
    const kind = registry.entities[entity]?.kind;
    if (kind !== 'person' && kind !== 'unknown') return;
    const words = name.words.map(bare);
    const key = words.join(' ');
    if (forms.has(key) || words.some((word) => isNoName(word))) return;
    // "a Saudi woman"
    const facts = wordFacts(plain(words[0] ?? ''));
    if (words.length === 1 && (facts.demonym || facts.place)) return;
    forms.set(key, { words, span: name.span, entity });
  });
  return [...forms.values()];
}

/** Capitals only, or a word of an organisation's name. */
const isNoName = (word: string): boolean => word === word.toUpperCase() || organisationWords.has(plain(word));

/** The entities that are quoted. */
function speakersIn({ quotations, sources, registry }: Speech): ReadonlySet<number> {
  const ids = new Set(quotations.map(({ source }) => source));
  const names = new Set(sources.filter(({ id }) => ids.has(id)).map(({ name }) => name));
  return new Set(registry.entities.filter(({ name }) => names.has(name)).map(({ index }) => index));
}

/** Forms whose last words are the same but for a letter, each pair once. */
function pairsOf(forms: readonly Form[]): readonly (readonly [Form, Form])[] {
  const byKey = new Map<string, Form[]>();
  return forms.flatMap((form) => {
    const met = new Set<Form>();
    for (const key of new Set(deletions(plain(form.words[form.words.length - 1] ?? '')))) {
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, [form]);
      else {
        known.forEach((other) => met.add(other));
        if (known.length < crowd) known.push(form);
      }
    }
    return [...met].map((other) => [other, form] as const);
  });
}

/** The two words by which two names differ, if they are the same but for their spelling. */
function differing(a: readonly string[], b: readonly string[]): readonly [string, string] | undefined {
  const [firstA = '', firstB = ''] = [a[0], b[0]];
  const [lastA = '', lastB = ''] = [a[a.length - 1], b[b.length - 1]];
  if (a.length === 1 && b.length === 1) return undefined;
  if (a.length > 1 && b.length > 1) {
    if (lastA === lastB)
      return a.length === b.length && nearlySame(firstA, firstB, 'forename') ? [firstA, firstB] : undefined;
    if (plain(firstA) !== plain(firstB)) return undefined;
  }
  return nearlySame(lastA, lastB, 'surname') ? [lastA, lastB] : undefined;
}
