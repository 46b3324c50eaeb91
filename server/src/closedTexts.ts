/** Reads a text that is not open: a file of a folder. Nothing of it is remembered. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analysedIn, nothingRead, speakersIn, type Attributor } from './analysed';
import type { Word } from './article/decision';
import type { KnownName } from './corrections/names';
import { putRightIn } from './corrections/putRight';
import { emptySidecar, readSidecar } from './corrections/sidecar';
import { inTurns } from './inTurns';
import type { Tagger } from './nlp/tagger';
import type { ClosedText } from './protocol';
import { decideOn, readingOf, unread, type Reading } from './readings';
import type { Settings } from './settings';

/** What is known of the places of texts, and who reads. */
export interface Surroundings {
  readonly tagger: Tagger;
  readonly settingsFor: (uri: string) => Promise<Settings>;
  readonly folders: () => readonly string[];
  readonly wordOn: (uri: string) => Word | undefined;
  readonly namesFor: (uri: string) => readonly KnownName[];
  /** Lets messages have their turns. */
  readonly breathe: () => Promise<void>;
}

/** A reading, or why there is none although the text may be an article: a sentence without a full stop. */
export type ClosedReading = Reading | { readonly refused: string };

/** Nobody reads a second time. */
const byRulesAlone = (tagger: Tagger): Attributor => ({
  tagger,
  note: () => undefined,
  attributed: () => undefined,
});

/** Reads a text as far as that is wanted, in turns. Undefined where it is not wanted any more. */
export async function readClosed(
  { tagger, settingsFor, folders, wordOn, namesFor, breathe }: Surroundings,
  { uri, languageId, text, sidecar: content }: ClosedText,
  wanted: 'copy' | 'article',
  isWanted: () => boolean,
): Promise<ClosedReading | undefined> {
  const settings = await settingsFor(uri);
  await breathe();
  if (!isWanted()) return undefined;
  const document = TextDocument.create(uri, languageId, 0, text);
  const decision = decideOn(document, {
    settings,
    word: wordOn(uri),
    place: { uri, folders: folders() },
  });
  const sidecar = content === null ? emptySidecar : readSidecar(content, text);
  const putRight = putRightIn(sidecar, text, namesFor(uri));
  const known = { document, settings, decision, putRight };
  if (decision.article !== true) return unread(known);
  if (putRight.refused !== undefined) return { refused: whyRefused[putRight.refused] };
  const by = byRulesAlone(tagger);
  const between = { breathe, isWanted };
  const analysed = await inTurns(analysedIn(text, nothingRead(), settings, putRight.kept, by.note), between);
  if (analysed === undefined) return undefined;
  if (wanted === 'article' && (await inTurns(speakersIn(analysed, by), between)) === undefined)
    return undefined;
  return readingOf(known, analysed, by);
}

const whyRefused = {
  newer: 'A newer version of Copydesk wrote its corrections',
  corrupt: 'Its corrections are damaged',
} as const;
