/** Everyday words that open a sentence and are names all the same, as only a name is followed so: "White said", "Bone, who". */
import { cueForms } from '../../rules/cues';
import { sentenceStarters } from '../../rules/titles';
import { mapInSteps, type Steps } from '../text/inSteps';
import type { NameMention } from '../speakers/names/nameWords';
import { speaksAs } from '../speakers/speakingNouns';

/** How many characters behind a word are read. */
const reach = 24;

/** Verbs of saying in the past or the present, as they follow somebody's name. */
const said = /^ (\p{Ll}+)(?=[ ,.:])/u;

/**
 * The names, where a word of everyday language counts as one although it opens its sentence: a verb of saying, ", who" or
 * a colon before words in marks follows. Not "Police said", "Residents said", "Results: “…”".
 */
export function withSureNames(body: string, names: readonly NameMention[]): Steps<readonly NameMention[]> {
  return mapInSteps(names, (name) =>
    name.initial && isSure(body, name) ? { ...name, initial: false } : name,
  );
}

function isSure(body: string, { words, span, title }: NameMention): boolean {
  const [word = ''] = words;
  const norm = word.toLowerCase();
  if (words.length !== 1 || title !== '' || !/^\p{Lu}\p{Ll}{2,}$/u.test(word)) return false;
  if (/^(?:no|some|any|every)(?:body|one|thing)$/u.test(norm)) return false;
  if (sentenceStarters.has(norm) || speaksAs(norm) || /(?:[^s]s|people|police|men|women|staff)$/u.test(norm))
    return false;
  const after = body.slice(span.end, span.end + reach);
  if (/^, who /u.test(after)) return true;
  const verb = said.exec(after)?.[1] ?? '';
  return sureVerbs.has(verb) && cueForms.get(verb)?.kind === 'speech';
}

/** Forms that are no nouns and no participles before one: "White said", not "Published notes". */
const sureVerbs: ReadonlySet<string> = new Set(
  'said says told wrote asked added replied explained insisted recalled argued tweeted'.split(' '),
);
