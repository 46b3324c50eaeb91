import { wordFacts } from '../../nlp/wordFacts';
import { cueForms } from '../../rules/cues';
import { organisationWords, roleNouns, sentenceStarters, titles } from '../../rules/titles';
import { tagPatternsBehind } from '../attribution/patternRows';
import { blockIn, isHeading } from '../blocks/blockAt';
import type { ProblemRule, Speech, Worth } from './rule';
import { plain } from './spelling';
import type { Entity } from '../speakers/names/entities';
import type { NameMention } from '../speakers/names/nameWords';

/** Who is named more often is somebody whom the article is about. */
const known = 3;

/** A speaker whom the article never introduces. */
export const notIntroduced: ProblemRule<Speech> = {
  id: 'not-introduced',
  title: 'Speaker not introduced in full',
  why: 'A reader learns only a part of the speaker’s name, or nothing of who that is.',
  severity: 'hint',
  find: (speech) => {
    const { blocks, quotations, sources, registry } = speech;
    const spoken = quotations.filter(({ type }) => type === 'direct' || type === 'mixed');
    const spoke = new Set(spoken.map(({ source }) => source));
    // “…,” said Anne Durand: whom everybody knows rather begins the sentence
    const tagged = new Set(
      spoken
        .filter(({ pattern }) => tagPatternsBehind.has(pattern))
        .map(({ mention }) => mention?.span.end ?? -1),
    );
    // "Ms. Acosta" after "Melba Acosta Febo"
    const longer = new Set(registry.names.flatMap(({ words }) => (words.length > 1 ? words : [])));
    const byName = new Map(registry.entities.map((entity) => [entity.name, entity]));
    return sources.flatMap((source): readonly Worth[] => {
      const entity = byName.get(source.name);
      const first = registry.names[entity?.mentions[0] ?? -1];
      if (entity?.kind !== 'person' || first === undefined || !spoke.has(source.id)) return [];
      // a name in the headline is one that readers know
      if (isHeading(blockIn(blocks, first.span.start)?.kind)) return [];
      const { span } = first;
      if (!source.name.includes(' '))
        return isOffice(speech, entity) || longer.has(source.name) || wordFacts(plain(source.name)).common
          ? []
          : [{ span, message: `Only “${source.name}”: the rest of the name stands nowhere in the article.` }];
      if (!tagged.has(first.span.end)) return [];
      if (source.role !== undefined || entity.gender === undefined) return [];
      if (entity.mentions.length > known || isTold(speech, entity)) return [];
      return [{ span, message: `The article does not say who ${source.name} is.` }];
    });
  },
  examples: {
    hit: [
      'Ferry to stay\n\nThe hall was full on Tuesday.\n\n"The boat is all that we have in the winter," said ⟦Maria Holm⟧. The vote came at ten.\n',
      'Ferry to stay\n\nThe hall was full on Tuesday.\n\n"The boat is all that we have in the winter," Mr. ⟦Vandermolen⟧ said. The vote came at ten.\n',
    ],
    miss: [
      'Ferry to stay\n\n"The boat is all that we have," said Maria Holm, who bakes for the hospital.\n',
      'Ferry to stay\n\n"The boat is all that we have," said harbour pilot Maria Holm. The vote came at ten.\n',
      // what Piet Vandermolen is, stands where he is named first
      'Ferry to stay\n\nPiet Vandermolen, the deputy, came late. "The boat is all that we have," Mr. Vandermolen said.\n',
      'Ferry to stay\n\n"The boat is all that we have," President Adebayo said on Tuesday.\n',
      // a name in the headline needs no introduction
      'Maria Holm wins the race\n\n"I am glad," said Maria Holm on Tuesday.\n',
    ],
  },
};

/** "President Obama", "Pope Francis": there is only one. */
const offices =
  /\b(?:president|pope|king|queen|prince|princess|emperor|ayatollah|chancellor|premier|prime minister)\b/iu;

/** So many characters before a name hold the office. Costs only time. */
const officeReach = 20;

function isOffice({ body, registry }: Speech, { role, mentions }: Entity): boolean {
  const title = role ?? '';
  if (offices.test(title)) return true;
  // "Dean" is a title and a forename, and "For pope" stands in the headline
  return mentions.some((at) => {
    const name = registry.names[at];
    if (name === undefined) return false;
    const before = body.slice(Math.max(0, name.span.start - officeReach), name.span.start).trimEnd();
    const word = before.slice(before.lastIndexOf(' ') + 1).toLowerCase();
    return offices.test(word) || wordFacts(word).given !== undefined;
  });
}

/** How far before and behind a name it may stand who that is, in characters. Set by hand. */
const toldBefore = 60;
const toldBehind = 90;

/** Whether something near one of a person's names tells who that is. */
function isTold({ body, registry }: Speech, { mentions }: Entity): boolean {
  return mentions.some((at) => {
    const name = registry.names[at];
    return name !== undefined && tells(body, name);
  });
}

function tells(body: string, { full }: NameMention): boolean {
  const before = body.slice(Math.max(0, full.start - toldBefore), full.start);
  const after = body.slice(full.end, full.end + toldBehind);
  // ", who …", " — a former …", " (R-Fla.)", " of the …", "CNN’s …"
  if (/^(?:,| ?[–—(-]| (?:who|whose|whom|of|from|at|with)\b)/u.test(after)) return true;
  const word = before.trimEnd().split(/\s/u).pop() ?? '';
  if (/,$|[’']s?$/u.test(word) || (word.length > 1 && word === word.toUpperCase())) return true;
  // "speechwriter Anne Durand": a word that is neither a verb of saying nor a small one
  if (/^\p{Ll}/u.test(word) && !cueForms.has(word) && !sentenceStarters.has(word)) return true;
  const words = `${before.slice(lastEnd(before))} ${after.split(/[.!?“"]/u, 1)[0] ?? ''}`.toLowerCase();
  return words
    .split(/[^\p{L}’'-]+/u)
    .some((word) => roleNouns.has(word) || titles.has(word) || organisationWords.has(word));
}

/** Where the last sentence of a text begins. */
function lastEnd(text: string): number {
  return (
    Math.max(
      text.lastIndexOf('. '),
      text.lastIndexOf('\n'),
      text.lastIndexOf('\r'),
      text.lastIndexOf('" '),
      text.lastIndexOf('” '),
    ) + 1
  );
}
