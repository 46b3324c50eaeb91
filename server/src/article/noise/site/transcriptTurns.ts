import { labelOf } from '../../quotations/labels';
import { turnsOf } from '../../quotations/turns';
import type { Block } from '../../types';

/**
 * Indices of the units that begin a turn of a transcript ("DURAND: We are taking water."): somebody said them, however
 * much they read like a site. `found` says of each unit whether it is taken for the site's; only where one of those
 * begins like a turn the article is looked through. Linear.
 */
export function transcriptTurnsAmong(
  units: readonly { readonly text: string }[],
  found: readonly boolean[],
): ReadonlySet<number> {
  if (!units.some(({ text }, u) => found[u] === true && labelOf(text) !== undefined)) return new Set();
  const texts = units.map(({ text }) => text);
  let at = 0;
  const blocks = texts.map((text): Block => {
    const start = at;
    at += text.length + 1;
    return { kind: 'paragraph', span: { start, end: start + text.length } };
  });
  const turns = turnsOf(texts.join('\n'), blocks).filter(({ label }) => label !== undefined);
  return new Set(turns.map(({ block }) => block));
}
