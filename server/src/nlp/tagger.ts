/** The one file that imports compromise: texts as tokens, and its list of words. */

import nlp from 'compromise/two';
import { createSweep } from './sweep';
import type { Term } from './terms';
import { hyphenated, tokenOf } from './terms';
import type { Token } from './token';

/** Short titles that compromise does not know. Lower case, without the full stop. */
const shortTitles = 'insp del dels cllr msgr ald amb comm ofc secy treas cmsr cpo gens sgts'.split(' ');

/** compromise's words, as far as they are read here. */
interface Model {
  readonly one: {
    readonly abbreviations: Record<string, true>;
    readonly lexicon: Readonly<Record<string, string | readonly string[] | undefined>>;
  };
}

let model: Model | undefined;

/**
 * compromise's words. They are called for when the first text is tagged, and not before: bundles unpack them only then, and
 * noise and marks are found without them.
 */
function words(): Model {
  if (model !== undefined) return model;
  model = nlp.model() as unknown as Model;
  // "Insp. Calder said" is one sentence: behind these short titles, a full stop ends none
  for (const title of shortTitles) model.one.abbreviations[title] = true;
  // the same patterns, found faster: see sweep.ts
  nlp.plugin({ methods: { one: { bulkMatch: createSweep() } } });
  return model;
}

/** Tags text with parts of speech, remembering what it has seen. */
export interface Tagger {
  readonly tag: (text: string) => readonly Token[];
  /** What `make` made of these tokens before, or makes now; kept as long as the tokens are remembered. */
  readonly derived: <T extends object>(tokens: readonly Token[], make: () => T) => T;
}

/** So many texts (blocks) a tagger remembers where nothing is said: those of a text of a million characters. */
const manyTexts = 4096;

/** A tagger with an empty memory, which holds so many texts (blocks); the oldest are dropped first. */
export function createTagger(memory = manyTexts): Tagger {
  const seen = new Map<string, readonly Token[]>();
  const made = new WeakMap<readonly Token[], object>();
  return {
    derived<T extends object>(tokens: readonly Token[], make: () => T): T {
      const known = made.get(tokens);
      // one maker for one tagger: what lies here is what that maker made
      if (known !== undefined) return known as T;
      const value = make();
      made.set(tokens, value);
      return value;
    },
    tag(text) {
      const known = seen.get(text);
      if (known !== undefined) return known;
      const tokens = tagText(text);
      if (seen.size >= memory) {
        const oldest = seen.keys().next();
        if (oldest.done !== true) seen.delete(oldest.value);
      }
      seen.set(text, tokens);
      return tokens;
    },
  };
}

/** The longest stretch that is handed over at once: a "word" of a megabyte would take the tagger minutes. */
const longestWord = 100;

/** Longer texts are tagged in pieces: on a sentence of many thousand characters the tagger is far from linear. */
const longestText = 3000;

function tagText(text: string): readonly Token[] {
  if (hasLongWord(text)) return [];
  const tokens: Token[] = [];
  let from = 0;
  while (from < text.length) {
    const to = pieceEnd(text, from);
    tagPiece(text.slice(from, to), from, (tokens[tokens.length - 1]?.sentence ?? -1) + 1, tokens);
    from = to;
  }
  // what stands between two words belongs to the first, brackets too
  return tokens.map((token, index) => ({
    ...token,
    before: index === 0 ? text.slice(0, token.start) : '',
    after: text.slice(token.end, tokens[index + 1]?.start ?? text.length),
  }));
}

/** End of a piece: behind a full stop, else at a space, else where the limit is. */
function pieceEnd(text: string, from: number): number {
  const limit = from + longestText;
  if (text.length <= limit) return text.length;
  for (const mark of ['. ', ' ']) {
    const at = text.lastIndexOf(mark, limit - mark.length);
    if (at > from + longestText / 2) return at + mark.length;
  }
  return limit;
}

/** A mark that ends a part of a sentence, with white space on both sides. */
const loneMark = /^[,;:.!?]+$/u;

function tagPiece(text: string, shift: number, firstSentence: number, tokens: Token[]): void {
  words();
  const view = nlp(text) as unknown as { readonly document: readonly (readonly Term[])[] };
  const own = tokens.length;
  let at = 0;
  view.document.forEach((terms, index) => {
    const sentence = firstSentence + index;
    for (const term of terms) {
      // the second half of a contraction ("doesn't" → does + not) has no text of its own
      if (term.text === '') {
        at += term.pre.length + term.post.length;
        continue;
      }
      // a lone comma is tagged as a noun, and would be a speaker
      if (loneMark.test(term.text)) continue;
      const found = text.indexOf(term.text, at);
      if (found < 0) continue;
      const end = found + term.text.length;
      const before = tokens.length > own ? tokens[tokens.length - 1] : undefined;
      // compromise parts "follow-up": one word for a reader
      if (
        before !== undefined &&
        before.end === shift + found - 1 &&
        text.charAt(found - 1) === '-' &&
        before.sentence === sentence
      ) {
        const whole = text.slice(before.start - shift, end);
        tokens[tokens.length - 1] = hyphenated(
          before,
          tokenOf(term, before.start, shift + end, before.before, sentence, whole),
        );
      } else
        tokens.push(tokenOf(term, shift + found, shift + end, text.slice(at, found), sentence, term.text));
      at = end;
    }
  });
}

function hasLongWord(text: string): boolean {
  let run = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    run = code === 32 || (code >= 9 && code <= 13) || code === 0xa0 ? 0 : run + 1;
    if (run > longestWord) return true;
  }
  return false;
}

/** What the word list of compromise has for a word, lower case: its tags; undefined where it lacks the word. */
export function lexiconEntry(word: string): string | readonly string[] | undefined {
  const { lexicon } = words().one;
  return Object.hasOwn(lexicon, word) ? lexicon[word] : undefined;
}
