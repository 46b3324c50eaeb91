/** Tags text with parts of speech, remembering what it has seen. */
export interface Tagger {
  readonly tag: (text: string) => readonly unknown[];
}

/** A tagger with an empty memory. */
export function createTagger(): Tagger {
  return { tag: () => [] };
}
