import { expect } from 'vitest';
import { patternRows, type PatternId } from '../../../server/src/article/attribution/patternRows';
import type { Span } from '../../../server/src/article/types';
import type { Article } from '../../../server/src/article/article';

/** Patterns by which nobody is named. */
const nobody = new Set<PatternId>(patternRows.flatMap((row) => ('nobody' in row ? [row.id] : [])));
const isInside = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
const touches = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Spans in order, without overlap, none empty, all inside of a text of a given length. */
function inOrder(what: string, spans: readonly Span[], length: number): string[] {
  const wrong: string[] = [];
  let end = 0;
  for (const span of spans) {
    if (!(span.start >= end && span.end > span.start && span.end <= length))
      wrong.push(
        `${what} ${String(span.start)}–${String(span.end)} behind ${String(end)} of ${String(length)}`,
      );
    end = Math.max(end, span.end);
  }
  return wrong;
}

/** Throws where an article breaks what every front end relies on, whatever its text. */
export function expectSound(article: Article, text: string): void {
  const { artifacts, blocks, quotations, attributions, sources, problems } = article;
  const wrong: string[] = [];
  const holds = (what: string, so: boolean): void => {
    if (!so) wrong.push(what);
  };
  holds('the text is the one that was given', article.text === text);
  wrong.push(
    ...inOrder(
      'artifact',
      artifacts.map(({ span }) => span),
      text.length,
    ),
  );
  wrong.push(
    ...inOrder(
      'block',
      blocks.map(({ span }) => span),
      text.length,
    ),
  );

  const marked: { readonly index: number; readonly span: Span }[] = [];
  let before = 0;
  quotations.forEach(({ parts, type }, index) => {
    wrong.push(...inOrder('part', parts, text.length));
    const start = parts[0]?.start ?? -1;
    holds(`quotation ${String(index)} has a part and stands in order`, start >= before);
    before = start;
    if (type !== 'indirect') marked.push(...parts.map((span) => ({ index, span })));
  });
  marked.sort((a, b) => a.span.start - b.span.start);
  wrong.push(
    ...inOrder(
      'marked part',
      marked.map(({ span }) => span),
      text.length,
    ),
  );

  holds(
    'one attribution for each quotation, in order',
    attributions.every(({ quotation }, at) => quotation === at),
  );
  holds('as many attributions as quotations', attributions.length === quotations.length);
  attributions.forEach(({ cue, mention, source, pattern, confidence, chain, runnersUp }, index) => {
    const of = `of quotation ${String(index)}`;
    const { parts, type } = quotations[index] ?? { parts: [], type: 'direct' };
    if (nobody.has(pattern)) holds(`nobody is the source ${of}, ${pattern}`, source === undefined);
    holds(
      `the chain ${of} begins beside it and is there where somebody is named`,
      source === undefined
        ? chain.length === 0
        : chain.length >= 1 && chain.length <= 3 && chain[0]?.span.start === mention?.span.start,
    );
    holds(
      `the chain ${of} comes to no place twice`,
      new Set(chain.map(({ span }) => span.start)).size === chain.length,
    );
    holds(`no more than three others ${of}`, runnersUp.length <= 3);
    runnersUp.forEach((each, at) => {
      holds(`another ${of} has a name`, each.name !== '');
      holds(`another ${of} is not the speaker`, each.source === undefined || each.source !== source);
      holds(`the weight of another ${of} is a share`, each.weight >= 0 && each.weight <= 1);
      holds(`the best of the others ${of} is first`, each.weight <= (runnersUp[at - 1]?.weight ?? 1));
    });
    for (const { span } of [...chain, ...runnersUp.map((each) => each.mention)])
      wrong.push(...inOrder(`chain or other ${of}`, [span], text.length));
    holds(`the confidence ${of} is a share`, confidence >= 0 && confidence <= 1);
    for (const span of [cue?.span, mention?.span]) {
      if (span === undefined) continue;
      wrong.push(...inOrder(`cue or mention ${of}`, [span], text.length));
      // marks with no word between them have no place of their own in a sentence
      const said =
        type !== 'indirect' && parts.some((part) => /\p{L}/u.test(text.slice(part.start, part.end)));
      const apart = !said || !parts.some((part) => touches(part, span));
      holds(`cue and mention ${of} stand outside of it`, apart);
    }
    if (mention !== undefined) {
      const inner = marked.some(({ span }) => isInside(mention.span, span));
      holds(`nobody inside of a quotation speaks ${of}`, !inner);
    }
    if (type === 'scare' || type === 'title') holds(`nobody speaks ${of}, a ${type}`, source === undefined);
    if (source === undefined) return;
    const speaker = sources.find(({ id }) => id === source);
    holds(`the source ${of} is known`, speaker !== undefined);
    holds(`the source ${of} has a mention beside it`, mention !== undefined);
  });

  sources.forEach(({ id, name, mentions }, at) => {
    holds(`source ${id} is numbered in order`, id === `s${String(at + 1)}`);
    holds(`source ${id} has a name`, name.trim() !== '');
    holds(`source ${id} is mentioned`, mentions.length > 0);
    wrong.push(
      ...inOrder(
        `mention of ${id}`,
        mentions.map(({ span }) => span),
        text.length,
      ),
    );
  });
  const first = sources.map(({ mentions }) => mentions[0]?.span.start ?? 0);
  holds(
    'sources stand in the order of their first mentions',
    first.every((start, at) => start >= (first[at - 1] ?? 0)),
  );
  for (const { span, code } of problems) {
    holds(
      `a problem ${code} inside of the text`,
      span.start >= 0 && span.end > span.start && span.end <= text.length,
    );
  }
  for (const at of endsIn([artifacts, blocks, quotations, attributions, sources, problems]))
    holds(
      `no character is cut in two at ${String(at)}`,
      !/^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1)),
    );
  expect(wrong).toEqual([]);
}

/** Where any span begins or ends that is held somewhere in a value. */
function endsIn(value: unknown): ReadonlySet<number> {
  const ends = new Set<number>();
  const look = (one: unknown): void => {
    if (typeof one !== 'object' || one === null) return;
    if ('start' in one && typeof one.start === 'number') ends.add(one.start);
    if ('end' in one && typeof one.end === 'number') ends.add(one.end);
    Object.values(one).forEach(look);
  };
  look(value);
  return ends;
}
