/** What the clauses tell of a pronoun and somebody mentioned: whether both are subjects, in one clause, in which kind. */
import { nearness } from './steps';
import type { Mentioned, Person, Question } from './mentioned';

/** What the pronoun is: "his" with what the whole is that he owns. */
function roleOf({ pronoun: { use }, place }: Question): string {
  if (use === 'possessive') return `his ${place?.whole ?? ''}`;
  if (use === 'object') return place?.role === 'prep' ? 'prep' : 'object';
  return use;
}

/** Signs of somebody mentioned before. */
export function clauseSigns(question: Question, person: Person): readonly string[] {
  const own = question.place;
  const [last] = person.mentions;
  if (own === undefined || last?.place === undefined) return [];
  const role = roleOf(question);
  const near = nearness(last.sentences);
  const { place } = last;
  const { opens } = question.pronoun;
  const inner = place.inner ? ['inner', `inner:${last.role}`] : [];
  const out = [
    ...inner,
    `par:${last.role} ${role} ${near}`,
    `par:${place.whole} ${role} ${near}`,
    `kind:${place.kind} ${near}`,
    `kind:${place.kind} ${last.role} ${near}`,
    `kind:${place.kind} ${last.role} ${role} ${near}`,
    `own:${own.kind} ${last.role} ${near}`,
    `own:${own.kind} ${place.kind} ${last.role} ${near}`,
    `first:${String(place.first)} ${last.role} ${near}`,
    `first:${String(place.first)} ${near} ${role}`,
    `verb:${place.verb} ${last.role} ${near}`,
    `verb:${place.verb} ${last.role} ${near} ${role}`,
    `ownfirst:${String(own.first)} ${last.role} ${near} ${String(opens)}`,
  ];
  if (place.sentence === own.sentence) {
    const same = place.clause === own.clause ? 'same' : place.clause > own.clause ? 'below' : 'above';
    out.push(
      `bind:${same} ${last.role} ${role}`,
      `bind:${same} ${place.kind} ${own.kind}`,
      `bind:${same} ${place.kind} ${own.kind} ${last.role} ${role}`,
      `bind:${same} ${last.how} ${last.role} ${role}`,
      `bind:${same} ${place.verb} ${last.role} ${role}`,
    );
  }
  // the best of the sentence
  const sentence = person.mentions.filter(({ sentences }) => sentences === last.sentences);
  const main = sentence.find((each) => each.role === 'subject' && each.place?.kind === 'main');
  out.push(
    `main:${String(main !== undefined)} ${near}`,
    `main:${String(main !== undefined)} ${near} ${role}`,
  );
  return out;
}

/** Signs of somebody who is named only behind the pronoun. */
export function clauseSignsAfter(question: Question, named: Mentioned | undefined): readonly string[] {
  const own = question.place;
  const place = named?.place;
  if (own === undefined || place === undefined || named === undefined) return [];
  const role = roleOf(question);
  const same = place.clause === own.clause ? 'same' : place.clause > own.clause ? 'below' : 'above';
  return [
    `behind:${same} ${named.role} ${role}`,
    `behind:${same} ${place.kind} ${own.kind}`,
    `behind:${same} ${place.kind} ${own.kind} ${named.role}`,
    `behind:${place.kind} ${named.role} ${role} ${String(own.first)}`,
    ...(place.inner ? ['behind:inner'] : []),
  ];
}
