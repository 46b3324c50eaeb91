/** Whether the text itself says that somebody is a woman or a man. First names do not count: they are a guess. */
import type { AttributedText } from './article';
import type { Mention, Source } from './types';

/** What a text can say of a person in passing. */
export type Gender = 'woman' | 'man';

const pronouns: Readonly<Record<string, Gender>> = {
  he: 'man',
  him: 'man',
  his: 'man',
  himself: 'man',
  she: 'woman',
  her: 'woman',
  hers: 'woman',
  herself: 'woman',
};

const titles: Readonly<Record<string, Gender>> = { Mr: 'man', Mrs: 'woman', Ms: 'woman', Miss: 'woman' };

/** A title that a name begins with. */
const titleAtStart = /^(Mrs?|Ms|Miss)\.?\s/u;
/** A title right before a name. */
const titleBefore = /(?<![\p{L}\p{N}])(Mrs?|Ms|Miss)\.?\s{1,2}$/u;
/** So many UTF-16 code units hold the longest title with the space behind it and the character before it. */
const titleReach = 8;

/**
 * Whether a source is a woman or a man: by the pronouns that stand for the source, and by Mr, Mrs, Ms or Miss before the
 * name. Undefined where nothing says so, where two things contradict each other, and of what is no person.
 */
export function genderOf({ text }: Pick<AttributedText, 'text'>, source: Source): Gender | undefined {
  if (source.kind !== 'person' && source.kind !== 'unnamed') return undefined;
  const said = new Set(source.mentions.flatMap((mention) => saidBy(text, mention) ?? []));
  const [only] = said;
  return said.size === 1 ? only : undefined;
}

/** What one mention says. */
function saidBy(text: string, { kind, span }: Mention): Gender | undefined {
  const words = text.slice(span.start, span.end);
  if (kind === 'pronoun') {
    const pronoun = words.trim().toLowerCase();
    return Object.hasOwn(pronouns, pronoun) ? pronouns[pronoun] : undefined;
  }
  if (kind !== 'name') return undefined;
  const before = text.slice(Math.max(0, span.start - titleReach), span.start);
  const title = (titleAtStart.exec(words) ?? titleBefore.exec(before))?.[1];
  return title === undefined ? undefined : titles[title];
}
