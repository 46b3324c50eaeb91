/**
 * Pronouns of news whose antecedent only one gender leaves: where one person near is a man and all others are women, "he"
 * is that man. Asked as if no gender were known, they show how news speaks of those whom it quotes.
 */
import { analyze } from '../../src/article/analyze';
import { signsOf } from '../../src/article/speakers/antecedents/signs';
import type { Tagger } from '../../src/nlp/tagger';
import { createTagger } from '../../src/nlp/tagger';
import { readPolnear } from '../../../test/bench/accuracy/corpus';
import { mayLook } from '../../../test/bench/accuracy/split';
import type { Asked, ReadText } from './asked';
import { readText } from './asked';

const split = { look: 1, of: 2 };

/** Where somebody was given words, by the name that the article is read with. */
interface Given {
  readonly offset: number;
  readonly name: string;
}

/** The pronouns of the articles that may be looked at, as they are asked with some weights. */
export function weakReader(folder: string): (weights: ReadonlyMap<string, number>) => readonly Asked[] {
  const tagger = createTagger();
  const articles = readPolnear(folder)
    .filter(({ name }) => mayLook(name, split))
    .map(({ text }) => ({ text, given: givenIn(text, tagger) }));
  return (weights) => articles.flatMap(({ text, given }) => askedIn(readText(text, weights), given));
}

function askedIn({ antecedents, cast, quoted }: ReadText, given: readonly Given[]): readonly Asked[] {
  const byName = new Map(cast.registry.entities.map(({ name, index }) => [name, index]));
  let last = -1;
  return antecedents.pronouns.flatMap(({ span, gender }): readonly Asked[] => {
    while ((given[last + 1]?.offset ?? Infinity) < span.start) last++;
    if (quoted(span.start)) return [];
    const { offset = 0, name = '' } = given[last] ?? {};
    const entity = byName.get(name);
    const recent = entity === undefined ? undefined : { speaker: cast.speakerOf(entity), offset };
    const question = antecedents.questionAt(span.start, { quoted: recent, topic: undefined }, true);
    if (question === undefined) return [];
    const people = question.people.filter(({ key }) => key >= 0 && cast.genderOf(key) !== undefined);
    const right = people.map(({ key }) => cast.genderOf(key) === gender);
    if (right.filter(Boolean).length !== 1 || people.length === 1) return [];
    const signs = signsOf({ ...question, people }).slice(0, -1);
    return [
      { signs: signs.map((own) => own.filter((sign) => !sign.startsWith('gender:'))), right, weight: 1 },
    ];
  });
}

/** Who was given words, in order, as the article is read now. */
function givenIn(text: string, tagger: Tagger): readonly Given[] {
  const article = analyze(text, tagger);
  const given = article.attributions.flatMap(({ source, quotation, mention }): readonly Given[] => {
    const named = article.sources.find(({ id }) => id === source);
    const start = article.quotations[quotation]?.parts[0]?.start;
    if (start === undefined || named === undefined) return [];
    // "“…,” he said": known only when the pronoun is
    return [{ offset: Math.max(start, mention?.span.start ?? start), name: named.name }];
  });
  return given.sort((a, b) => a.offset - b.offset);
}
