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
