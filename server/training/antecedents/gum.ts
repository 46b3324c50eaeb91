/** GUM (Zeldes 2017): the pronouns of its documents with whom they mean, as its annotators say. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../src/article/types';
import { noFocus } from '../../src/article/speakers/focus';
import { signsOf } from '../../src/article/speakers/antecedents/signs';
import { mayLook } from '../../../test/bench/accuracy/split';
import type { Asked } from './asked';
import { readText } from './asked';

/** Of so many parts one is held back. */
const split = { look: 3, of: 4 };

/** A document as text, with its mentions. */
interface GumText {
  readonly text: string;
  readonly mentions: readonly Meant[];
}

interface Meant extends Span {
  readonly id: string;
  /** The word that heads it. */
  readonly head: Span;
}

/** A pronoun of GUM. */
export interface GumCase {
  readonly look: boolean;
  readonly asked: Asked;
  /** Whether whom it means is named, and the likeliest is the one. */
  readonly named: boolean;
  readonly chosenRight: boolean;
}

/** Every "he" and "she" of a folder of GUM. */
export function readGum(folder: string, weights: ReadonlyMap<string, number>): readonly GumCase[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.conllu'))
    .sort()
    .flatMap((name) =>
      casesOf(gumText(readFileSync(join(folder, name), 'utf8')), mayLook(name, split), weights),
    );
}

function casesOf(
  { text, mentions }: GumText,
  look: boolean,
  weights: ReadonlyMap<string, number>,
): readonly GumCase[] {
  const { cast, antecedents } = readText(text, weights);
  const { names, entityOf } = cast.registry;
  /** For each entity the chains whose heads its names hold. */
  const chains = new Map<number, Set<string>>();
  names.forEach(({ span }, at) => {
    const key = entityOf[at] ?? -1;
    const [widest] = mentions
      .filter(({ head }) => span.start <= head.start && head.end <= span.end)
      .sort((a, b) => b.end - b.start - (a.end - a.start));
    if (key < 0 || widest === undefined) return;
    chains.set(key, (chains.get(key) ?? new Set()).add(widest.id));
  });
  const byStart = new Map(
    mentions
      .filter(({ start, head }) => head.start === start)
      .map((each) => [`${String(each.start)} ${String(each.end)}`, each.id]),
  );
  return antecedents.pronouns.flatMap(({ span }): readonly GumCase[] => {
    const id = byStart.get(`${String(span.start)} ${String(span.end)}`);
    const answer = antecedents.at(span.start, noFocus);
    if (id === undefined || answer === undefined) return [];
    const { people } = answer.question;
    const fits = people.map(({ key }) => chains.get(key)?.has(id) === true);
    const named = fits.includes(true);
    const best = answer.likely[0]?.person.key ?? -1;
    const asked = { signs: signsOf(answer.question), right: [...fits, !named], weight: 1 };
    return [{ look, asked, named, chosenRight: chains.get(best)?.has(id) === true }];
  });
}

/** The text of a document, and its mentions in it. */
function gumText(conllu: string): GumText {
  let text = '';
  const mentions: Meant[] = [];
  const open: { id: string; from: number; head: number }[] = [];
  const tokens: Span[] = [];
  for (const line of conllu.split('\n')) {
    if (line.startsWith('# newpar') && text !== '' && !text.endsWith('\n')) text = `${text.trimEnd()}\n\n`;
    const fields = line.split('\t');
    const [number = '', form = '', , , , , , , , misc = ''] = fields;
    if (!/^\d+$/u.test(number)) continue;
    const start = text.length;
    text += form + (misc.includes('SpaceAfter=No') ? '' : ' ');
    tokens.push({ start, end: start + form.length });
    const entity = /(?:^|\|)Entity=([^|]*)/u.exec(misc)?.[1] ?? '';
    for (const [whole, opened, closes] of entity.matchAll(/\(([^()]+)(\))?|[^()]+\)/gu)) {
      const at = tokens.length - 1;
      if (opened !== undefined) {
        const parts = opened.split('-');
        const head = at + Number(/^\d+/u.exec(parts[5] ?? '')?.[0] ?? '1') - 1;
        if (closes === undefined) open.push({ id: parts[0] ?? '', from: at, head });
        else mentions.push(meantAt(parts[0] ?? '', at, at, at, tokens));
      } else {
        const id = whole.slice(0, -1);
        const k = open.findLastIndex((each) => each.id === id);
        const [found] = k < 0 ? [] : open.splice(k, 1);
        if (found !== undefined) mentions.push(meantAt(id, found.from, at, found.head, tokens));
      }
    }
  }
  return { text, mentions };
}

const nowhere: Span = { start: 0, end: 0 };

function meantAt(id: string, from: number, to: number, head: number, tokens: readonly Span[]): Meant {
  const { start } = tokens[from] ?? nowhere;
  const { end } = tokens[to] ?? nowhere;
  return { id, start, end, head: tokens[Math.min(head, to)] ?? nowhere };
}
