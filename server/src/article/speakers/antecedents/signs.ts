/**
 * What speaks for somebody as the one whom a pronoun means: names of weights, "group:sign". rows.ts has the weights,
 * server/training/antecedents fits them.
 */
import { farAway, nearness, stepOf } from './steps';
import { clauseSigns, clauseSignsAfter } from './clauseSigns';
import type { Mentioned, Person, Question } from './mentioned';

/** The signs of everybody whom a pronoun may mean, in their order, and last those that it means nobody of them. */
export function signsOf(question: Question): readonly (readonly string[])[] {
  const { people } = question;
  const plausible = (at: number): boolean => (people[at]?.personal ?? 0) >= likelyPerson;
  const starts = people.map((person) => (person.after ? -1 : (person.mentions[0]?.start ?? -1)));
  const order = people.map((_, at) => ({ at, start: starts[at] ?? -1 })).sort((a, b) => b.start - a.start);
  // those who are hardly persons don't push others back
  const ranks = new Map(
    order.map(({ at }, rank) => [at, order.slice(0, rank).filter((other) => plausible(other.at)).length]),
  );
  const most = Math.max(0, ...people.filter((_, at) => plausible(at)).map(({ count }) => count));
  const firsts = firstsOf(people.filter((_, at) => plausible(at)));
  const leader = people.findIndex((each) =>
    each.mentions.some(({ leads, sentences }) => leads && sentences === 1),
  );
  return [
    ...people.map((person, at) =>
      person.after
        ? signsAfter(question, person)
        : signsBefore(question, person, {
            rank: ranks.get(at) ?? 0,
            most: person.count >= most,
            firsts,
            rivals: people.filter((_, k) => k !== at && plausible(k)).length,
            rivalLeads: leader >= 0 && leader !== at,
          }),
    ),
    signsOfNobody(question),
  ];
}

/** From this chance on somebody is counted among the persons. */
const likelyPerson = 0.3;

/** For each sentence, counted back from the pronoun, where its first person is mentioned. */
function firstsOf(people: readonly Person[]): ReadonlyMap<number, number> {
  const firsts = new Map<number, number>();
  for (const { mentions, after } of people)
    if (!after)
      for (const { sentences, start } of mentions)
        firsts.set(sentences, Math.min(start, firsts.get(sentences) ?? start));
  return firsts;
}

function signsOfNobody({ pronoun: { use }, people }: Question): readonly string[] {
  const nearest = people.reduce(
    (least, { mentions }) => Math.min(least, mentions[0]?.sentences ?? least),
    farAway,
  );
  return [
    'nobody',
    `nobody:${use}`,
    `nobody:nearest ${nearness(nearest)}`,
    `nobody:of ${stepOf(people.length)}`,
  ];
}

/** "In her book, Durand told": the name stands behind the pronoun. */
function signsAfter(question: Question, person: Person): readonly string[] {
  const {
    pronoun: { use, opens },
    people,
  } = question;
  const role = person.mentions[0]?.role ?? 'other';
  return [
    'after',
    `after:${use}`,
    `after:${role} ${use}`,
    `after:opens ${String(opens)} ${use}`,
    `after:of ${stepOf(people.length)}`,
    ...shared(person),
    ...clauseSignsAfter(question, person.mentions[0]),
  ];
}

/** What does not hang on where somebody stands. */
const shared = ({ knownGender, traits, forenameFits, first }: Person): readonly string[] => [
  ...(knownGender ? ['gender:known'] : []),
  ...(forenameFits === undefined ? [] : [`gender:forename ${String(forenameFits)}`]),
  ...traits,
  ...(first ? ['name:first'] : []),
];

interface Standing {
  readonly rank: number;
  readonly most: boolean;
  /** For each sentence, counted back from the pronoun, where its first person is mentioned. */
  readonly firsts: ReadonlyMap<number, number>;
  /** How many others may be persons. */
  readonly rivals: number;
  readonly rivalLeads: boolean;
}

function signsBefore(question: Question, person: Person, standing: Standing): readonly string[] {
  const { use, opens } = question.pronoun;
  const tag = question.pronoun.tag ? 'tag' : 'other';
  const [last] = person.mentions;
  const out = [...shared(person)];
  if (person.quoted !== undefined)
    out.push('quoted', `quoted:${tag}`, `quoted:${stepOf(person.quoted)} ${tag}`);
  if (person.topic) out.push('topic', `topic:${use}`);
  if (last === undefined) return [...out, 'away:focus'];
  const near = nearness(last.sentences);
  const named = last.how === 'pronoun' ? 'pronoun' : 'name';
  const subject = person.mentions.find(({ role }) => role === 'subject');
  const leading = person.mentions.find(({ leads }) => leads);
  const name = person.mentions.find(({ how }) => how !== 'pronoun');
  out.push(
    `away:${stepOf(last.sentences)}`,
    `away:${stepOf(last.sentences)} ${use}`,
    `blocks:${stepOf(last.blocks)}`,
    `last:${last.role}`,
    `last:${last.role} ${near}`,
    `last:${last.role} ${near} ${use}`,
    `tag:${tag} ${last.role} ${near}`,
    `tag:${tag} blocks ${stepOf(last.blocks)}`,
    `tag:${tag} ${named} ${near}`,
    `last:${named} ${near}`,
    `last:${named} ${last.role} ${near} ${use}`,
    `rank:${stepOf(standing.rank)}`,
    `rank:${stepOf(standing.rank)} ${near}`,
    `rank:${stepOf(standing.rank)} ${use}`,
    `subject:${subject === undefined ? 'no' : nearness(subject.sentences)}`,
    `subject:${subject === undefined ? 'no' : nearness(subject.sentences)} ${use}`,
    `lead:${leading === undefined ? 'no' : nearness(leading.sentences)}`,
    `lead:${leading === undefined ? 'no' : nearness(leading.sentences)} ${use}`,
    `count:${stepOf(person.count)}`,
    `count:${stepOf(person.count)} ${person.traits[0] ?? ''}`,
    `name:${name === undefined ? 'far' : `${name.how} ${nearness(name.sentences)}`}`,
    `opens:${String(opens)} ${last.role} ${near}`,
  );
  out.push(...clauseSigns(question, person));
  const firstHere = person.mentions.some(
    ({ sentences, start }) => sentences === last.sentences && standing.firsts.get(sentences) === start,
  );
  const only = standing.rivals === 0 ? 'only' : standing.rivals === 1 ? 'two' : 'more';
  out.push(
    `lead2:${String(firstHere)} ${near} ${use}`,
    `lead2:${String(firstHere)} ${last.role} ${near} ${use}`,
    `lead2:${String(firstHere)} rank ${stepOf(standing.rank)} ${near}`,
    `rivals:${only} rank ${stepOf(standing.rank)}`,
    `most:${String(standing.most)} ${last.role} ${near}`,
    `most:${String(standing.most)} ${near} ${use}`,
  );
  if (person.brandNew)
    out.push(`new:${near}`, `new:${last.role} ${near}`, `new:blocks ${stepOf(last.blocks)}`);
  if (standing.most) out.push('count:most');
  if (standing.rivalLeads) out.push(`rival:leads ${use}`);
  if (last.preposition !== '') out.push(`beside:${last.preposition} ${near}`);
  if (last.sentences === 0) out.push(...withinSentence(question, last));
  else if (last.leads && last.role === 'subject') out.push(`lead:subject ${near} ${use} ${String(opens)}`);
  return out;
}

/** So many UTF-16 code units between are looked at. */
const reach = 200;

/** In one sentence it counts what stands between: "Durand told her" is never Durand, "Durand said she" is. */
function withinSentence(
  { pronoun: { use }, between }: Question,
  { end, role, how }: Mentioned,
): readonly string[] {
  const words = between(end).slice(0, reach);
  const link = linkOf(words);
  const count = stepOf((words.match(/\p{L}+/gu) ?? []).length);
  return [
    `within:${link} ${use}`,
    `within:${role} ${use} ${link}`,
    `within:${how === 'pronoun' ? 'pronoun' : 'name'} ${role} ${use} ${link}`,
    `within:words ${count} ${use}`,
    `within:words ${count} ${role} ${use}`,
  ];
}

/** The strongest break between two places of a sentence. */
function linkOf(words: string): string {
  if (/[;:—–]/u.test(words)) return 'mark';
  if (
    /(?<!\p{L})(?:when|while|because|that|if|although|though|where|after|before|until|since|whether|as|but|so)(?!\p{L})/u.test(
      words,
    )
  )
    return 'sub';
  if (/(?<!\p{L})wh(?:o|om|ich|ose)(?!\p{L})/u.test(words)) return 'who';
  if (/, (?:and|or)(?!\p{L})/u.test(words)) return 'comma and';
  if (/(?<!\p{L})(?:and|or)(?!\p{L})/u.test(words)) return 'and';
  if (words.includes(',')) return 'comma';
  return /(?<!\p{L})(?:said|says|told|claimed|thought|believed|felt|knew|hoped|announced|denied|admitted)(?!\p{L})/u.test(
    words,
  )
    ? 'says'
    : 'none';
}
