/** Which names stand before the turns of a transcript: "MR. PELL:", "Anne Durand:"? They are read by their labels alone. */
import { wordFacts } from '../../../nlp/tagger';
import { honorifics, organisationWords } from '../../../rules/titles';
import type { Label } from '../../quotations/labels';
import type { Turn } from '../../quotations/turns';
import type { NameMention } from './nameWords';

/** The names that stand before the turns of a transcript, in order. Body offsets. */
export function labelNames(turns: readonly Turn[]): readonly NameMention[] {
  return turns.flatMap(({ label }): readonly NameMention[] =>
    label === undefined || (label.kind !== 'name' && label.kind !== 'titled') || isInitials(label)
      ? []
      : [nameOf(label)],
  );
}

/** Whether a label is bare initials ("JB:"): whose they are, the article tells. */
export const isInitials = ({ kind, words }: Label): boolean =>
  kind === 'name' && words.length === 1 && /^\p{Lu}{2,3}$/u.test(words[0] ?? '');

/** A label as a name of the body; it is in no sentence. */
function nameOf({ kind, span, words, title }: Label): NameMention {
  const address = title.toLowerCase().split(/[\s.]+/u);
  const gender = address
    .map((word) => honorifics.get(word))
    .find((found) => found === 'male' || found === 'female');
  const last = (words[words.length - 1] ?? '').toLowerCase();
  const group = kind === 'name' && (organisationWords.has(last) || wordFacts(last).organisation);
  return {
    span,
    full: span,
    words,
    title,
    ...(gender === undefined ? {} : { gender }),
    kind: group ? 'organisation' : kind === 'titled' || words.length > 1 ? 'person' : 'unknown',
    initial: false,
    opens: true,
    leads: false,
    sentence: -1,
    possessive: false,
    quoted: false,
  };
}
