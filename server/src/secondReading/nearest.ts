import type { Body, Span } from '../article/types';
import { toBody } from '../article/cleaning/body';
import type { Wanted } from '../reader/secondReader';
import type { OpenPart } from './noted';

/**
 * Which of the quotations that are left to read comes first: the nearest to the part of the file that somebody looks at,
 * of two the first. Where nobody is known to look, or the text is an export whose articles count by themselves, the first.
 */
export function nearest(
  left: readonly OpenPart[],
  body: Body,
  visible: Span | undefined,
): OpenPart | undefined {
  const [first] = left;
  if (visible === undefined || first?.body !== body.text) return first;
  const start = toBody(body, visible.start);
  const end = toBody(body, visible.end);
  const away = ({ part }: OpenPart): number => Math.max(0, start - part.end, part.start - end);
  return left.reduce((best, each) => (away(each) < away(best) ? each : best), first);
}

/**
 * Which of the lines that are left to read come first: likewise. Their places are those of a text that is, but for single
 * characters, the file's, which is near enough.
 */
export function nearestLines(left: readonly Wanted[], visible: Span | undefined): Wanted | undefined {
  const [first] = left;
  if (visible === undefined || first === undefined) return first;
  const away = ({ at }: Wanted): number => Math.max(0, visible.start - at, at - visible.end);
  return left.reduce((best, each) => (away(each) < away(best) ? each : best), first);
}
