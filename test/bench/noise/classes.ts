/** Counts by class, so that one can tell what goes wrong without reading the lines that it goes wrong with. */
import type { ClassCount, Cleaned } from './measure';
import type { Part } from './page';

/** Counts of words lost by kind of part, of words lost by rule, and of noise left by kind and form of line. */
export function classesOf(cleaned: Cleaned): readonly ClassCount[] {
  return [...lostByKind(cleaned), ...lostByRule(cleaned), ...leftByClass(cleaned)];
}

function lostByKind({ words, kept }: Cleaned): readonly ClassCount[] {
  return words.flatMap(({ label, kind }, k) =>
    label === 'story' ? [one('words lost by kind of part', kind, kept[k] !== true)] : [],
  );
}

function lostByRule({ words, kept, spans, artifacts }: Cleaned): readonly ClassCount[] {
  return words.flatMap(({ label, kind }, k) => {
    const span = spans[k];
    if (label !== 'story' || kept[k] === true || span === undefined) return [];
    const by = artifacts.find((artifact) => artifact.span.start < span.end && artifact.span.end > span.start);
    return [one('words lost by rule and kind', `${by?.rule ?? 'none'}: ${kind}`, true)];
  });
}

function leftByClass({ words, kept, page }: Cleaned): readonly ClassCount[] {
  const out: ClassCount[] = [];
  const left = new Map<number, boolean>();
  words.forEach(({ label, kind, part }, k) => {
    const state = kept[k] === true;
    if (label === 'page') out.push(one('noise left by piece of a header or footer', kind, state));
    if (label === 'site') {
      out.push(one('noise left by kind', kind, state));
      left.set(part, (left.get(part) ?? false) || state);
    }
  });
  for (const [index, state] of left) {
    const part = page.parts[index];
    if (part === undefined) continue;
    out.push(one('lines of noise left by kind', part.kind, state));
    out.push(one('lines of noise left by length', `${part.kind}, ${lengthOf(part.text)}`, state));
    out.push(one('lines of noise left by form', formOf(part.text), state));
    out.push(one('lines of noise left by case', caseOf(part.text), state));
    out.push(one('lines of noise left by neighbours', neighboursOf(page.parts, index, left), state));
  }
  return out;
}

function one(table: string, row: string, state: boolean): ClassCount {
  return { table, row, share: { good: state ? 1 : 0, all: 1 } };
}

function lengthOf(text: string): string {
  const count = text.split(/\s+/u).length;
  if (count === 1) return ' 1 word';
  if (count <= 3) return ' 2–3 words';
  if (count <= 7) return ' 4–7 words';
  return count <= 15 ? ' 8–15 words' : '16 or more';
}

function formOf(text: string): string {
  if (!/\p{L}{2}/u.test(text)) return 'signs and figures';
  if (/\d{1,2}[:.]\d\d|[£$€₹%]|\d,\d{3}/u.test(text)) return 'with a time, price or share';
  if (/\?[”’"]?$/u.test(text)) return 'a question';
  if (/[.!][”’"]?$/u.test(text))
    return /[.!?]\s/u.test(text.slice(0, -1)) ? 'several sentences' : 'a sentence with its stop';
  if (/[:|»›]/u.test(text)) return 'with a colon, bar or arrow';
  return 'without a stop';
}

function caseOf(text: string): string {
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  if (words.length === 0) return 'no words';
  if (words.every((word) => word === word.toUpperCase())) return 'capitals';
  if (words.length === 1) return /^\p{Lu}/u.test(words[0] ?? '') ? 'one word, capital' : 'one word, small';
  const large = words.filter((word) => word.length > 3);
  if (large.length > 1 && large.every((word) => /^\p{Lu}/u.test(word))) return 'Title Case';
  return /^\P{L}*\p{Lu}/u.test(text) ? 'Sentence case' : 'begins small';
}

/** Whether any other line of the same group was found. */
function neighboursOf(parts: readonly Part[], index: number, left: ReadonlyMap<number, boolean>): string {
  const of = (k: number): string => {
    const part = parts[k];
    if (part?.label !== 'site') return 'story';
    return left.get(k) === true ? 'left' : 'found';
  };
  const around = [of(index - 1), of(index + 1)];
  if (around.includes('found')) return 'beside noise that is found';
  return around.includes('left') ? 'beside noise that is left' : 'alone in the story';
}
