/** Words before a name that say nothing about whose it is. */
const titles = new Set(
  `mr mrs ms miss dr sir dame lord lady prof professor president vice senator sen representative rep
  governor gov secretary state minister prime chancellor king queen prince princess pope cardinal bishop rev reverend
  general gen colonel col captain capt lieutenant lt sergeant sgt judge justice mayor former republican democrat
  democratic gop nominee candidate presidential the a an`.split(/\s+/u),
);

/** The words of a name, small, without titles. */
function wordsOf(name: string): readonly string[] {
  const bare = name.replace(/[’']s(?![\p{L}\p{N}_])/gu, '').toLowerCase();
  return (bare.match(/[a-z0-9à-ÿ-]+/gu) ?? []).filter((word) => !titles.has(word));
}

/** Whether a predicted speaker is the one of the gold. */
export interface SameName {
  /** Every word of the name, with a title or so more at most. */
  readonly strict: boolean;
  /** The surname is enough. */
  readonly lenient: boolean;
}

/** Compares two names, or descriptions of somebody unnamed. */
export function sameName(predicted: string | null, gold: string): SameName {
  const ours = wordsOf(predicted ?? '');
  const theirs = wordsOf(gold);
  if (ours.length === 0 || theirs.length === 0) return { strict: false, lenient: false };
  const own = new Set(ours);
  const other = new Set(theirs);
  const shared = [...own].filter((word) => other.has(word)).length;
  const last = ours[ours.length - 1] === theirs[theirs.length - 1];
  const strict =
    (shared === own.size && shared === other.size) || (shared === other.size && own.size <= other.size + 5);
  if (/^\p{Lu}/u.test(gold)) return { strict, lenient: strict || last };
  const likeness = (2 * shared) / (own.size + other.size);
  return { strict: strict || likeness >= 0.5, lenient: strict || likeness >= 0.5 || last };
}
