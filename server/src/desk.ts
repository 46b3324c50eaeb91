import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  analysedIn,
  attributedAgain,
  keepsAlike,
  nothingRead,
  readAgain,
  type Analysed,
  type Attributor,
} from './analysed';
import { finish, type Steps } from './article/analyze';
import type { Decision, Word } from './article/decision';
import type { TextChange } from './article/types';
import { breathe } from './breathe';
import { readClosed, type ClosedReading } from './closedTexts';
import { inTurns } from './inTurns';
import type { Tagger } from './nlp/tagger';
import type { ClosedText } from './protocol';
import { createPutRight } from './putRightMemory';
import { decideOn, maximumLengthOf, readingOf, unread, type Circumstances, type Reading } from './readings';
import { readInTurns, type InTurns, type Present, type Wanted } from './readInTurns';
import type { Articles } from './secondReading/reading';
import type { SecondReadings } from './secondReading/secondReadings';
import { defaultSettings, type Settings } from './settings';

export type { Reading } from './readings';

/** The open documents with their settings, the decision on each and what was read in it. */
export interface Desk extends Articles {
  /** Text of an open document; `undefined` for one that is not open. */
  readonly textOf: (uri: string) => string | undefined;
  /**
   * Waits for the settings and reads the present text as far as that is wanted, in turns with others: newer messages come
   * first, and before speakers are sought everybody who asks only for a `copy`. What is read of a text that changes
   * meanwhile is given up, and the newer one is read, unless `isMeant` says that it is not meant.
   */
  readonly ready: (uri: string, wanted: Wanted, isMeant?: () => boolean) => Promise<void>;
  /** Reads the newest version, from memory where it was read before. `undefined` for a document that is not open. */
  readonly read: (uri: string) => Reading | undefined;
  /**
   * Reads a text that is not open, in turns with others, and remembers nothing of it. By the rules alone: a second reader takes too
   * long for a folder. Undefined where it is not wanted any more.
   */
  readonly readClosed: (
    closed: ClosedText,
    wanted: 'copy' | 'article',
    isWanted: () => boolean,
  ) => Promise<ClosedReading | undefined>;
  /** Keeps a user's word on a document, also while that is closed; `auto` takes it back. */
  readonly setWord: (uri: string, word: Word | 'auto') => void;
  /** Takes over the text of a document's sidecar, also while the document is closed; undefined where there is none. */
  readonly setSidecar: (uri: string, content: string | undefined) => void;
  /** Takes over the text of a folder's file of speakers; undefined where there is none. */
  readonly setNames: (folder: string, content: string | undefined) => void;
  /** Follows one edit of a document: what was put right moves with it. */
  readonly edited: (uri: string, older: string, newer: string, edit: TextChange) => void;
  /** The folders whose files of speakers could not be read. */
  readonly unreadNames: () => readonly string[];
  /** Forgets a closed document. */
  readonly forget: (uri: string) => void;
  /** Settings or folders have changed: everything is decided and read anew when it is next asked for. */
  readonly reset: () => void;
}

/** What a desk needs of its surroundings. */
export interface DeskOptions {
  readonly documents: { readonly get: (uri: string) => TextDocument | undefined };
  readonly tagger: Tagger;
  /** The settings for a document. Must not fail. */
  readonly settingsFor: (uri: string) => Promise<Settings>;
  /** URIs of the folders that are open now. */
  readonly folders: () => readonly string[];
  /** Lets messages have their turns; the event loop's own turn where nothing is said. */
  readonly breathe?: () => Promise<void>;
  /** Hears how much of a text is read, 0 to 1; 1 when it is, or was given up. */
  readonly progress?: (uri: string, done: number) => void;
  /** Whoever has articles read a second time; absent where nobody does. */
  readonly secondReadings?: Pick<SecondReadings, 'note' | 'attributed' | 'asked'>;
}

/** What is remembered of an open document. */
interface Held extends InTurns {
  readonly settings: Promise<Settings>;
  known?: Settings;
  decided?: { readonly text: string; readonly decision: Decision };
}

/** All that a desk remembers, and its surroundings. */
interface Shelf extends DeskOptions {
  readonly breathe: () => Promise<void>;
  readonly heldByUri: Map<string, Held>;
  /** What users have said of documents. */
  readonly words: Map<string, Word>;
  readonly memory: ReturnType<typeof createPutRight>;
}

/** An empty desk. */
export function createDesk(options: DeskOptions): Desk {
  const shelf: Shelf = {
    breathe,
    ...options,
    heldByUri: new Map(),
    words: new Map(),
    memory: createPutRight(),
  };
  const { documents, heldByUri, words, memory } = shelf;
  return {
    textOf: (uri) => documents.get(uri)?.getText(),
    ready: (uri, wanted, isMeant = () => true) => ready(shelf, uri, wanted, isMeant),
    read: (uri) => readNow(shelf, uri),
    readClosed: (closed, wanted, isWanted) =>
      readClosed(
        { ...shelf, wordOn: (uri) => words.get(uri), namesFor: memory.namesFor },
        closed,
        wanted,
        isWanted,
      ),
    leftOpen: (uri) => {
      const { noted, ofLines, first } = foundOf(shelf, uri) ?? {};
      return noted === undefined || first === undefined
        ? undefined
        : { noted, ofLines, body: first.copy.body };
    },
    readAgain: (uri) => again(shelf, uri, readAgain),
    attributeAgain: (uri) =>
      again(shelf, uri, (analysed, _held, _settings, by) => attributedAgain(analysed, by)),
    setWord: (uri, word) => {
      if (word === 'auto') words.delete(uri);
      else words.set(uri, word);
      const held = heldByUri.get(uri);
      if (held !== undefined) delete held.decided;
    },
    setSidecar: memory.setSidecar,
    setNames: memory.setNames,
    edited: memory.edited,
    unreadNames: memory.unreadNames,
    forget: (uri) => heldByUri.delete(uri),
    reset: () => heldByUri.clear(),
  };
}

async function ready(shelf: Shelf, uri: string, wanted: Wanted, isMeant: () => boolean): Promise<void> {
  const { documents, heldByUri, secondReadings } = shelf;
  secondReadings?.asked(uri);
  while (documents.get(uri) !== undefined && isMeant()) {
    const held = holdOf(shelf, uri);
    held.known = await held.settings;
    const document = documents.get(uri);
    // settings that changed while they were waited for are waited for again
    if (document === undefined || heldByUri.get(uri) !== held) continue;
    if (await readInTurns(presentOf(shelf, document, held), wanted)) return;
  }
}

function readNow(shelf: Shelf, uri: string): Reading | undefined {
  const document = shelf.documents.get(uri);
  if (document === undefined) return undefined;
  const held = holdOf(shelf, uri);
  const text = document.getText();
  const settings = held.known ?? defaultSettings;
  const decision = decisionHere(shelf, document, held);
  const putRight = shelf.memory.of(uri, text);
  const known = { document, settings, decision, putRight };
  if (!decision.article) return unread(known);
  const by = attributorOf(shelf, uri, settings);
  return readingOf(known, finish(analysedIn(text, held, settings, putRight.kept, by.note)), by);
}

/** Has the present text read again in turns where it is known who says what in it; says whether anything has changed. */
async function again(
  shelf: Shelf,
  uri: string,
  read: (analysed: Analysed, held: Held, settings: Settings, by: Attributor) => Steps<boolean>,
): Promise<boolean> {
  const analysed = foundOf(shelf, uri);
  if (analysed === undefined) return false;
  const held = holdOf(shelf, uri);
  const settings = held.known ?? defaultSettings;
  const steps = read(analysed, held, settings, attributorOf(shelf, uri, settings));
  return (
    (await inTurns(steps, { breathe: shelf.breathe, isWanted: () => foundOf(shelf, uri) === analysed })) ===
    true
  );
}

function holdOf({ heldByUri, settingsFor }: Shelf, uri: string): Held {
  const before = heldByUri.get(uri);
  if (before !== undefined) return before;
  const held: Held = { settings: settingsFor(uri), running: new Map(), ...nothingRead() };
  heldByUri.set(uri, held);
  return held;
}

function attributorOf({ tagger, secondReadings }: Shelf, uri: string, settings: Settings): Attributor {
  return {
    tagger,
    note: () => (settings['reader.enabled'] ? secondReadings?.note() : undefined),
    attributed: (noted, ofLines) => secondReadings?.attributed(uri, noted, ofLines),
  };
}

/** What was read in the present text, where it is known who says what in it. */
function foundOf({ documents, heldByUri }: Shelf, uri: string): Analysed | undefined {
  const { analysed, decided } = heldByUri.get(uri) ?? {};
  const isPresent = analysed?.text === documents.get(uri)?.getText() && decided?.decision.article !== false;
  return isPresent && analysed?.found !== undefined ? analysed : undefined;
}

function presentOf(shelf: Shelf, document: TextDocument, held: Held): Present {
  const { documents, heldByUri, memory, progress } = shelf;
  const { uri } = document;
  const text = document.getText();
  const settings = held.known ?? defaultSettings;
  const { kept } = memory.of(uri, text);
  return {
    held,
    text,
    settings,
    by: attributorOf(shelf, uri, settings),
    isPresent: () =>
      heldByUri.get(uri) === held &&
      documents.get(uri)?.getText() === text &&
      keepsAlike(memory.of(uri, text).kept, kept),
    isArticle: () => decisionHere(shelf, document, held).article === true,
    kept,
    breathe: shelf.breathe,
    tell: (done) => progress?.(uri, done),
  };
}

function decisionHere({ words, folders }: Shelf, document: TextDocument, held: Held): Decision {
  const { uri } = document;
  return decisionOn(document, held, {
    settings: held.known ?? defaultSettings,
    word: words.get(uri),
    place: { uri, folders: folders() },
  });
}

/** The decision on a document: the last one as long as it stands. */
function decisionOn(document: TextDocument, held: Held, circumstances: Circumstances): Decision {
  const text = document.getText();
  const last = held.decided;
  // an article stays one while it is edited; what is none is looked at again, and so is one that has grown too long
  if (
    last !== undefined &&
    (last.text === text || (last.decision.article && text.length <= maximumLengthOf(circumstances.settings)))
  )
    return last.decision;
  const decision = decideOn(document, circumstances);
  held.decided = { text, decision };
  return decision;
}
