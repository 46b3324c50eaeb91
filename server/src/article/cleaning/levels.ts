import { isBlank } from '../text/whiteSpace';
import type { Artifact } from '../types';

/** Which artifacts to repair. */
export type CleanLevel = 'safe' | 'suggested';

/**
 * The artifacts that a level repairs, in order, not overlapping. A line that is only suggested to go stays with what is
 * safe, and what is safe inside of it is then mended.
 */
export function atLevel(artifacts: readonly Artifact[], level: CleanLevel): readonly Artifact[] {
  return artifacts.flatMap((artifact) => {
    const { applicability, within = [] } = artifact;
    return applicability === 'safe' || (level === 'suggested' && applicability === 'suggested')
      ? [artifact]
      : within;
  });
}

/** The chosen artifacts and those that must go with them, in order; what is only shown is left out. */
export function withCompanions(
  text: string,
  all: readonly Artifact[],
  chosen: readonly Artifact[],
): readonly Artifact[] {
  const wanted = new Set(chosen);
  const artifacts = all.flatMap((artifact) => {
    const mended = artifact.within?.filter((inner) => wanted.has(inner)) ?? [];
    return mended.length > 0 && !wanted.has(artifact) ? mended : [artifact];
  });
  const out: Artifact[] = [];
  let end = -1;
  for (const artifact of artifacts) {
    if (artifact.applicability === 'display') continue;
    // the lines that stand in a break that is mended, up to the next word
    const goesOn = end >= 0 && isBlank(text, end, artifact.span.start);
    const inBreak = goesOn && artifact.repair === 'delete-line';
    // white space that goes by itself, such as a form feed, may stand between those lines
    const isSpace = goesOn && isBlank(text, artifact.span.start, artifact.span.end);
    if (!wanted.has(artifact) && !inBreak) {
      if (artifact.repair === 'delete-line') end = -1;
      continue;
    }
    out.push(artifact);
    if (artifact.repair === 'join' || inBreak || isSpace) end = artifact.span.end;
    else end = -1;
  }
  return out;
}
