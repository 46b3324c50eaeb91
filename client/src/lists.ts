/** The lists in settings that quick fixes add to. Nothing of VS Code here. */

/** The texts of a list as a setting holds it; what is no text is left out. */
export function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === 'string') : [];
}

/** A list with one more entry, as far as it is not in it. */
export function withEntry(list: readonly string[], entry: string): readonly string[] {
  return list.includes(entry) ? list : [...list, entry];
}

/** What a settings file and all of them together held before an entry was added. */
export interface Before {
  /** Of the one file; undefined where it did not name the setting. */
  readonly own: unknown;
  /** In force. */
  readonly all: readonly string[];
}

/**
 * What a settings file is to hold once an entry is taken back; undefined where it need not name the setting any more.
 * What was added meanwhile stays.
 */
export function withoutEntry(now: unknown, entry: string, before: Before): readonly string[] | undefined {
  const rest = textsIn(now).filter((each) => each !== entry || before.all.includes(each));
  const isAsBefore = rest.length === before.all.length && rest.every((each, k) => each === before.all[k]);
  return before.own === undefined && isAsBefore ? undefined : rest;
}
