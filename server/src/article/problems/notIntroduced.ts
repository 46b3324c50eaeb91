import { organisationWords, roleNouns, titles } from '../../rules/titles';
import type { Entity } from '../speakers/entities';
import type { NameMention } from '../speakers/names';
import { blockIn, blockIndex, isHeading } from './places';
import type { ProblemRule, Speech, Worth } from './rule';

/** So many places of a name are looked at. */
const most = 12;

/** A speaker whom the article never introduces. */
export const notIntroduced: ProblemRule<Speech> = {
  id: 'not-introduced',
  title: 'Speaker not introduced in full',
  why: 'A reader learns only a part of the speaker’s name, or nothing of who that is.',
  severity: 'hint',
  find: (speech) => {
    const { blocks, quotations, sources, registry } = speech;
    const spoke = new Map(
      [...quotations]
        .reverse()
        .filter(({ type }) => type === 'direct' || type === 'mixed')
        .map(({ source, parts }) => [source ?? '', parts[0]?.start ?? 0]),
    );
    const byName = new Map(registry.entities.map((entity) => [entity.name, entity]));
    return sources.flatMap((source): readonly Worth[] => {
      const entity = byName.get(source.name);
      const first = registry.names[entity?.mentions[0] ?? -1];
      const said = spoke.get(source.id);
      if (entity?.kind !== 'person' || first === undefined || said === undefined) return [];
      // a name in the headline is one that readers know
      if (isHeading(blockIn(blocks, first.span.start)?.kind)) return [];
      const span = first.span;
      if (!source.name.includes(' '))
        return isOffice(entity)
          ? []
          : [{ span, message: `Only “${source.name}”: the rest of the name stands nowhere in the article.` }];
      // somebody who is named long before being quoted is known, or was told of in some other way
      if (blockIndex(blocks, first.span.start) !== blockIndex(blocks, said)) return [];
      if (source.role !== undefined || isTold(speech, entity)) return [];
      return [{ span, message: `The article does not say who ${source.name} is.` }];
    });
  },
  examples: { hit: [], miss: [] },
};

/** "President Obama", "Pope Francis": there is only one. */
const offices = /\b(?:president|pope|king|queen|prince|princess|emperor|ayatollah|chancellor|premier|prime minister)\b/iu;

function isOffice({ role }: Entity): boolean {
  return role !== undefined && offices.test(role);
}

/** Whether something near one of a person's names tells who that is. */
function isTold({ body, registry }: Speech, { mentions }: Entity): boolean {
  return mentions.slice(0, most).some((at) => {
    const name = registry.names[at];
    return name !== undefined && tells(body, name);
  });
}

function tells(body: string, { full }: NameMention): boolean {
  const before = body.slice(Math.max(0, full.start - 60), full.start);
  const after = body.slice(full.end, full.end + 90);
  // ", who …", " — a former …", " (R-Fla.)", " of the …", "CNN’s …"
  if (/^(?:,? (?:who|whose|whom|of|from|at|with|\()|,? ?[–—(-]|, (?:an?|the|his|her|its|their|\d|[\p{Ll}-]+ (?:of|for|at|in|and)\b))/u.test(after)) return true;
  if (/[’']s? $|\p{Lu}{2,} $|, $/u.test(before)) return true;
  const words = `${before.slice(lastEnd(before))} ${after.split(/[.!?“"]/u, 1)[0] ?? ''}`.toLowerCase();
  return words
    .split(/[^\p{L}’'-]+/u)
    .some((word) => roleNouns.has(word) || titles.has(word) || organisationWords.has(word));
}

/** Where the last sentence of a text begins. */
function lastEnd(text: string): number {
  return Math.max(text.lastIndexOf('. '), text.lastIndexOf('\n'), text.lastIndexOf('" '), text.lastIndexOf('” ')) + 1;
}
