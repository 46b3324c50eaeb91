import type { Opinions } from '../article/opinions';
import type { KnownLines } from './lineWindows';
import type { Model } from './model';
import { ask, readWanted, type Answer } from './secondReader';
import type { Vocabulary } from './wordPieces';

/** A model that is ready to read, with the pieces of words that it knows. */
export interface Reader {
  readonly model: Model;
  readonly vocabulary: Vocabulary;
}

/** What an answer changes may leave something else open. That comes to an end, but nobody waits for it for ever. */
const mostRounds = 4;

/**
 * Analyses a text until the second reader is asked nothing new, at most so many rounds; what is open then stays as the rules
 * read it. `analyse` is called once before the first round and once after each.
 * @param open called only for a text that leaves something open; undefined from it: there is no second reader, and the
 * analysis stays that of the rules alone
 * @throws what `open`, the model or `analyse` throws
 */
export async function readAll<T>(
  analyse: (opinions: Opinions) => T,
  open: () => Promise<Reader | undefined>,
  rounds = mostRounds,
): Promise<T> {
  const questions: ((opinions: Opinions) => void)[] = [];
  const ofRules = analyse({
    ofQuotation: (body, part) => {
      questions.push(({ ofQuotation }) => void ofQuotation(body, part));
      return undefined;
    },
    ofLines: (text, lines, isOpen) => {
      if (lines.some((_, line) => isOpen(line)))
        questions.push(({ ofLines }) => void ofLines(text, lines, isOpen));
      return [];
    },
  });
  const reader = questions.length === 0 ? undefined : await open();
  if (reader === undefined) return ofRules;
  // of one text all is kept, however long it is: what is forgotten would be wanted again
  const known = new Map<string, Answer>();
  const lines: KnownLines = new Map();
  let asked = ask(reader.vocabulary, known, lines);
  for (const question of questions) question(asked.opinions);
  let read = ofRules;
  for (let round = 0; round < rounds && asked.wanted().length > 0; round++) {
    for (const wanted of asked.wanted()) await readWanted(wanted, reader.model, known);
    asked = ask(reader.vocabulary, known, lines);
    read = analyse(asked.opinions);
  }
  return read;
}
