import { findArtifacts } from '../../../../../server/src/article/noise/findNoise';
import type { Applicability } from '../../../../../server/src/article/types';

/** Where in an article a line stands. */
export type Place = 'middle' | 'top' | 'end' | 'list' | 'subhead' | 'tight';

/** A line of a story that looks like noise. */
export interface Negative {
  readonly text: string;
  readonly place: Place;
  /** Lines of its own kind that stand before and after it in a list. */
  readonly neighbours: readonly string[];
}

const headline = 'The bridge that nobody opens';
const before =
  'The council of Millbrook met on Monday to talk about the bridge, which has been closed since the flood. Nobody could say when it would be opened again.';
const after =
  'The mayor, Ines Ward, left before the end of the meeting. She had another one to go to, she said, and it was a longer one.';
const quoted =
  '“We have been promised a date three times,” said Ada Morrow, who runs the bakery on the east bank. “I have stopped writing them down.”';

/** What stands around a line, for every place. */
const surroundings: Readonly<
  Record<Place, (line: string, neighbours: readonly string[]) => readonly string[]>
> = {
  middle: (line) => [headline, before, line, after, before, after],
  top: (line) => [line, headline, 'By Ada Morrow', before, quoted, after],
  end: (line) => [headline, before, quoted, after, line],
  list: (line, [one = '', two = '']) => [headline, before, quoted, one, line, two, after],
  subhead: (line) => [headline, before, quoted, line, `${after}\n\n${quoted}`, before],
  tight: (line) => [headline, `${before}\n${line}\n${after}`, quoted, before],
};

const places = Object.keys(surroundings) as readonly Place[];

/**
 * Reads lines: one a line, "¶" for a line break. A line "# …" is a heading; "# … [top]" names the place of the lines
 * below it.
 */
export function readNegatives(text: string): readonly Negative[] {
  const out: { text: string; place: Place; section: number }[] = [];
  let place: Place = 'middle';
  let section = 0;
  for (const line of text.split('\n')) {
    if (/^# \p{Ll}|^# L/u.test(line)) {
      place = places.find((one) => line.endsWith(`[${one}]`)) ?? 'middle';
      section++;
    } else if (line !== '') out.push({ text: line.replaceAll('¶', '\n'), place, section });
  }
  return out.map((line, k) => ({
    text: line.text,
    place: line.place,
    neighbours: [out[k - 1], out[k + 1]].map((other) => (other?.section === line.section ? other.text : '')),
  }));
}

/** What is found in a story around a line, and touches it. */
export function foundIn(
  { text: line, place, neighbours }: Negative,
  levels: readonly Applicability[],
): readonly string[] {
  const blocks = surroundings[place](line, neighbours).filter((block) => block !== '');
  const text = blocks.join('\n\n');
  const index = blocks.indexOf(line);
  const start =
    index < 0
      ? text.indexOf(`\n${line}\n`) + 1
      : blocks.slice(0, index).join('\n\n').length + (index > 0 ? 2 : 0);
  return findArtifacts(text, { disabledRules: [] })
    .filter(({ span }) => span.start < start + line.length && span.end > start)
    .filter(({ applicability, repair }) => levels.includes(applicability) && repair !== 'join')
    .map(({ rule, span }) => `${rule}: ${text.slice(span.start, span.end)}`);
}
