/** Named things of GUM with their kinds, as the program finds the names: what the kinds are fitted on. */
import { finish } from '../../src/article/text/inSteps';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { kindSigns } from '../../src/article/speakers/names/kindSigns';
import type { NamedKind } from '../../src/article/speakers/names/kinds';
import { nameMentions } from '../../src/article/speakers/names/names';
import { groupNames } from '../../src/article/speakers/names/samePerson';

/** A named thing of a document. */
export interface KindCase {
  readonly document: string;
  readonly signs: readonly string[];
  readonly kind: NamedKind;
  /** What the words alone were taken for. */
  readonly rule: string;
}

/** An entity's place in a document: offsets of its text, and those of its head. */
interface Gold {
  readonly start: number;
  end: number;
  readonly type: string;
  /** Numbers of the tokens of its head, counted from its first. */
  readonly head: readonly number[];
  readonly tokens: { readonly start: number; readonly end: number; readonly proper: boolean }[];
}

const kinds: Readonly<Record<string, NamedKind>> = {
  person: 'person',
  organization: 'organisation',
  place: 'place',
};

/** Every named thing of every document of a folder. */
export function kindCases(folder: string): readonly KindCase[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.conllu'))
    .sort()
    .flatMap((file) => casesOf(file, readFileSync(join(folder, file), 'utf8')));
}

/** The named things of one document in CoNLL-U. */
export function casesOf(document: string, conllu: string): readonly KindCase[] {
  const { text, golds } = readDocument(conllu);
  const names = finish(nameMentions(text, () => false));
  const byHead = properHeads(golds);
  return finish(groupNames(text, names)).groups.flatMap((group): readonly KindCase[] => {
    const votes = new Map<NamedKind, number>();
    for (const at of group.mentions) {
      const name = names[at];
      if (name === undefined) continue;
      // whose head is the most of the name is what it names
      const type = byHead
        .filter(({ start, end }) => start >= name.span.start && end <= name.span.end)
        .pop()?.type;
      if (type === undefined) continue;
      const kind = kinds[type] ?? 'thing';
      votes.set(kind, (votes.get(kind) ?? 0) + 1);
    }
    const [best] = [...votes].sort(([, a], [, b]) => b - a);
    return best === undefined
      ? []
      : [{ document, signs: kindSigns(text, group, names), kind: best[0], rule: group.kind }];
  });
}

/** The heads of entities that are proper nouns, from first to last word, with the entities' types; the widest last. */
function properHeads(golds: readonly Gold[]): readonly { start: number; end: number; type: string }[] {
  return golds
    .flatMap(({ head, tokens, type }) => {
      const own = head.flatMap((at) => tokens[at - 1] ?? []);
      const [first] = own;
      const last = own[own.length - 1];
      const named = first !== undefined && last?.proper === true && own.length === head.length;
      return named ? [{ start: first.start, end: last.end, type }] : [];
    })
    .sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start);
}

/** The text of a document as people read it, and its entities. */
export function readDocument(conllu: string): { readonly text: string; readonly golds: readonly Gold[] } {
  let text = '';
  const golds: Gold[] = [];
  const open: { readonly id: string; readonly gold: Gold }[] = [];
  for (const line of conllu.split('\n')) {
    if (/^# newpar(?: |$)/u.test(line)) text = text === '' ? '' : `${text.trimEnd()}\n\n`;
    const fields = line.split('\t');
    if (fields.length < 10 || !/^\d+$/u.test(fields[0] ?? '')) continue;
    const [, form = '', , part = '', , , , , , misc = ''] = fields;
    const token = { start: text.length, end: text.length + form.length, proper: part === 'PROPN' };
    text += misc.includes('SpaceAfter=No') ? form : `${form} `;
    const marks = /(?:^|\|)Entity=([^|]*)/u.exec(misc)?.[1] ?? '';
    const parts = [...marks.matchAll(/\(([^()-]+)-([a-z]+)-([^()]*)(\))?|([^()]+)\)/gu)];
    const closed: string[] = [];
    for (const [, id, type, rest, single, closing] of parts) {
      if (closing !== undefined) closed.push(closing);
      if (id === undefined || type === undefined) continue;
      const span = (rest ?? '').split('-').find((field) => /^\d+(?:,\d+)*$/u.test(field)) ?? '1';
      const gold = {
        start: token.start,
        end: token.end,
        type,
        head: span.split(',').map(Number),
        tokens: [],
      };
      golds.push(gold);
      open.push({ id, gold });
      if (single !== undefined) closed.push(id);
    }
    for (const { gold } of open) {
      gold.tokens.push(token);
      gold.end = token.end;
    }
    for (const id of closed) {
      const at = open.findLastIndex((each) => each.id === id);
      if (at >= 0) open.splice(at, 1);
    }
  }
  return { text, golds };
}
