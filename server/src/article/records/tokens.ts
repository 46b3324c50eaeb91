import { codeAt as codeUnitAt } from '../text/codeUnits';
import { archives } from './forms/index';
import type { Archive, FieldRow, Marker } from './forms/archive';
import type { RecordLine } from './recordLine';

/** What an archive means by a line; offsets are the text's. */
export type Token =
  | { readonly kind: 'begin' | 'end'; readonly weight: number }
  | {
      readonly kind: 'field';
      readonly label: string;
      readonly row: Pick<FieldRow, 'role' | 'telling' | 'below' | 'value'>;
      /** Where what the label introduces begins; the end of the line where that is nothing. */
      readonly value: number;
      readonly weight: number;
      /** Whether the label is written in capitals, and is a word. */
      readonly capitals: boolean;
    };

/** An archive's labels, ready to be looked up. */
interface Labels {
  readonly archive: Archive;
  readonly rows: ReadonlyMap<string, FieldRow>;
  readonly alone: ReadonlySet<string>;
  readonly markers: readonly (Marker & { readonly kind: 'begin' | 'end' })[];
}

const table: ReadonlyMap<Archive, Labels> = new Map(
  archives.map((archive) => [
    archive,
    {
      archive,
      rows: new Map(archive.fields.flatMap((row) => row.labels.map((label) => [label, row] as const))),
      alone: new Set(archive.alone),
      markers: [
        ...archive.begins.map((marker) => ({ ...marker, kind: 'begin' as const })),
        ...archive.ends.map((marker) => ({ ...marker, kind: 'end' as const })),
      ],
    },
  ]),
);

/** No label is longer, nor a line that stands between records; in UTF-16 code units. */
const longestLabel = 40;
const longestMarker = 80;
/** How much a field that only the archive writes tells; see `enough` in accept.ts. */
const tellingWeight = 1;

/** What an archive means by a line; undefined for a line that is not the archive's. */
export function tokenOf(
  archive: Archive,
  line: Pick<RecordLine, 'text' | 'start' | 'end'>,
): Token | undefined {
  if (isPlain(line.text)) return undefined;
  const labels = table.get(archive);
  if (labels === undefined) return undefined;
  return markerOf(labels, line.text) ?? fieldOf(labels, line);
}

/** A line of this length has no shape of its own, nor is it a label alone. */
const longestShaped = 160;

/**
 * Whether a long line has nothing that a line of any archive has: no colon behind a label, no code, no row of strokes.
 * Most lines of a story.
 */
export function isPlain(text: string): boolean {
  if (text.length <= longestShaped) return false;
  const first = codeUnitAt(text, 0);
  if (first === 0x5f || first === 0x3d || first === 0x2d) return false;
  if (isCapital(first) && isCapital(codeUnitAt(text, 1))) return false;
  for (let at = 0; at <= longestLabel; at++) if (codeUnitAt(text, at) === 0x3a) return false;
  return true;
}

const isCapital = (code: number): boolean => code >= 65 && code <= 90;

function markerOf({ markers }: Labels, text: string): Token | undefined {
  if (text.length > longestMarker && !/^[_=-]{20}/u.test(text)) return undefined;
  const marker = markers.find(({ shape }) => shape.test(text));
  return marker === undefined ? undefined : { kind: marker.kind, weight: marker.weight };
}

function fieldOf(
  { archive, rows, alone }: Labels,
  { text, start, end }: Pick<RecordLine, 'text' | 'start' | 'end'>,
): Token | undefined {
  const field = (label: string, row: FieldRow | undefined, at: number): Token | undefined => {
    if (row === undefined) return undefined;
    const value = at + (text.slice(at).length - text.slice(at).trimStart().length);
    if (row.value !== undefined && !row.value.test(text.slice(value))) return undefined;
    const weight = row.telling === true ? tellingWeight : 0;
    const capitals = at > 3 && /\p{Lu}/u.test(text) && text.slice(0, at) === text.slice(0, at).toUpperCase();
    return { kind: 'field', label, row, value: Math.min(end, start + value), weight, capitals };
  };
  const shape = archive.shapes.find((row) => text.length <= longestShaped && row.shape.test(text));
  if (shape !== undefined)
    return {
      kind: 'field',
      label: shape.label,
      row: shape,
      value: end,
      weight: shape.telling === true ? tellingWeight : 0,
      capitals: false,
    };
  if (archive.labels === 'code') {
    const code = codeAt(text);
    return code === undefined
      ? undefined
      : field(code.toLowerCase(), rows.get(code.toLowerCase()), code.length);
  }
  const colon = text.slice(0, longestLabel + 1).indexOf(':');
  if (colon > 0) {
    const label = text.slice(0, colon).trim().toLowerCase();
    const next = text.charAt(colon + 1);
    return next === '' || /\s/u.test(next) || alone.has(label)
      ? field(label, rows.get(label), colon + 1)
      : undefined;
  }
  const whole = text.length <= longestLabel ? text.toLowerCase() : '';
  const bare = alone.has(whole) ? field(whole, rows.get(whole), text.length) : undefined;
  // without its colon it may be a heading of anybody's
  return bare === undefined ? undefined : { ...bare, weight: 0 };
}

/** The code that a line begins with: set off by a gap, or alone in its line. */
function codeAt(text: string): string | undefined {
  return (
    /^[A-Z]{2,3}(?=$|[ \u00a0]{2}|\t)/u.exec(text)?.[0] ?? /^(?:HD|BY|WC|PD|SN|CY|AN)(?= )/u.exec(text)?.[0]
  );
}
