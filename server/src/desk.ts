import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  analysedIn,
  attributedAgain,
  copyOf,
  correctedIn,
  nothingRead,
  problemsLeftIn,
  readAgain,
  type Analysed,
  type Attributor,
  type LastText,
} from './analysed';
import type { AttributedText } from './article/article';
import { decide, type Decision, type Facts, type Word } from './article/decision';
import { detect } from './article/detect';
import type { Copy, Problem, TextChange } from './article/types';
import { breathe } from './breathe';
import type { PutRight } from './corrections/putRight';
import { isCovered, pathOf } from './globs';
import type { Tagger } from './nlp/tagger';
import { createPutRight } from './putRightMemory';
import type { Articles } from './secondReading/reading';
import type { SecondReadings } from './secondReading/secondReadings';
import { defaultSettings, type Settings } from './settings';

/** One version of a document as it was read. To look at it costs nothing: what has to be found yet is a function. */
export interface Reading {
  readonly document: TextDocument;
  readonly settings: Settings;
  readonly decision: Decision;
  /** Noise, blocks and marks. Absent where the decision is that the document is no article. */
  readonly copy?: Copy;
  /** Finds who says what, which takes the longest; remembers it. Undefined where there is no article. */
  readonly article: () => AttributedText | undefined;
  /** Seeks all problems, for which it has to be known who says what; remembers them. None where there is no article. */
  readonly problems: () => readonly Problem[];
  /** Whether it is known who says what, or that this is no article: then `article` costs nothing. */
  readonly isComplete: boolean;
  /** What a person has put right in it; what the other fields hold has it already. */
  readonly putRight: PutRight;
}

/** The open documents with their settings, the decision on each and what was read in it. */
export interface Desk extends Articles {
  /** Text of an open document; `undefined` for one that is not open. */
  readonly textOf: (uri: string) => string | undefined;
  /**
   * Waits for the settings; where there is analysing to do, newer messages get their turn first, and before speakers
   * are sought everybody who asks only for a `copy`.
   */
  readonly ready: (uri: string, wanted: 'copy' | 'article') => Promise<void>;
  /** Reads the newest version, from memory where it was read before. `undefined` for a document that is not open. */
  readonly read: (uri: string) => Reading | undefined;
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
  /** Whoever has articles read a second time; absent where nobody does. */
  readonly secondReadings?: Pick<SecondReadings, 'note' | 'attributed' | 'asked'>;
}

/** What is remembered of an open document. */
interface Held extends LastText {
  readonly settings: Promise<Settings>;
  known?: Settings;
  decided?: { readonly text: string; readonly decision: Decision };
}

/** An empty desk. */
export function createDesk({ documents, tagger, settingsFor, folders, secondReadings }: DeskOptions): Desk {
  const heldByUri = new Map<string, Held>();
  const words = new Map<string, Word>();
  const memory = createPutRight();
  const holdOf = (uri: string): Held => {
    const before = heldByUri.get(uri);
    if (before !== undefined) return before;
    const held: Held = { settings: settingsFor(uri), ...nothingRead() };
    heldByUri.set(uri, held);
    return held;
  };
  const attributorOf = (uri: string, settings: Settings): Attributor => ({
    tagger,
    note: () => (settings['reader.enabled'] ? secondReadings?.note() : undefined),
    attributed: (noted, ofLines) => secondReadings?.attributed(uri, noted, ofLines),
  });
  const foundOf = (uri: string): Analysed | undefined => {
    const { analysed, decided } = heldByUri.get(uri) ?? {};
    const isPresent = analysed?.text === documents.get(uri)?.getText() && decided?.decision.article !== false;
    return isPresent && analysed?.found !== undefined ? analysed : undefined;
  };

  return {
    textOf: (uri) => documents.get(uri)?.getText(),
    ready: async (uri, wanted) => {
      secondReadings?.asked(uri);
      let held: Held | undefined;
      // settings that changed while they were waited for are waited for again
      while (documents.get(uri) !== undefined && (held === undefined || heldByUri.get(uri) !== held)) {
        held = holdOf(uri);
        held.known = await held.settings;
        await giveWay(held.analysed, documents.get(uri)?.getText(), wanted);
      }
    },
    read: (uri) => {
      const document = documents.get(uri);
      if (document === undefined) return undefined;
      const held = holdOf(uri);
      const settings = held.known ?? defaultSettings;
      const place = { uri, folders: folders() };
      const decision = decisionOn(document, held, { settings, word: words.get(uri), place });
      const putRight = memory.of(uri, document.getText());
      const known = { document, settings, decision, putRight };
      if (!decision.article) return unread(known);
      const by = attributorOf(uri, settings);
      const analysed = analysedIn(document.getText(), held, settings, putRight.kept, by.note);
      return readingOf(known, analysed, by);
    },
    leftOpen: (uri) => {
      const { noted, ofLines, first } = foundOf(uri) ?? {};
      return noted === undefined || first === undefined
        ? undefined
        : { noted, ofLines, body: first.copy.body };
    },
    readAgain: (uri) => {
      const analysed = foundOf(uri);
      const held = holdOf(uri);
      const settings = held.known ?? defaultSettings;
      return analysed !== undefined && readAgain(analysed, held, settings, attributorOf(uri, settings));
    },
    attributeAgain: (uri) => {
      const analysed = foundOf(uri);
      const settings = heldByUri.get(uri)?.known ?? defaultSettings;
      return analysed !== undefined && attributedAgain(analysed, attributorOf(uri, settings));
    },
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

/** Messages come in one by one, and an answer takes a turn to be sent: so many make way for what is asked beside. */
const turns = 6;

/** Lets others go first where there is work to do for the present text. */
async function giveWay(
  analysed: Analysed | undefined,
  text: string | undefined,
  wanted: 'copy' | 'article',
): Promise<void> {
  const isRead = analysed?.text === text;
  if (!isRead) await breathe();
  if (wanted === 'copy' || (isRead && analysed?.found !== undefined)) return;
  for (let turn = 0; turn < turns; turn++) await breathe();
}

/** What a decision rests on beside the document. */
interface Circumstances {
  readonly settings: Settings;
  readonly word: Word | undefined;
  readonly place: { readonly uri: string; readonly folders: readonly string[] };
}

/** The decision on a document: the last one as long as it stands. */
function decisionOn(document: TextDocument, held: Held, { settings, word, place }: Circumstances): Decision {
  const text = document.getText();
  // in thousand characters
  const maximumLength = settings['articles.maximumSize'] * 1000;
  const last = held.decided;
  // an article stays one while it is edited; what is none is looked at again, and so is one that has grown too long
  if (last !== undefined && (last.text === text || (last.decision.article && text.length <= maximumLength)))
    return last.decision;
  const facts: Facts = {
    path: pathOf(document.uri),
    languageId: document.languageId,
    length: text.length,
    maximumLength,
    word,
    excluded: () => isCovered(settings['articles.exclude'], place),
    included: () => isCovered(settings['articles.include'], place),
    text: () => text,
  };
  const decision = decide(facts, detect);
  held.decided = { text, decision };
  return decision;
}

/** What is known of a document before anything is read in it. */
type Known = Pick<Reading, 'document' | 'settings' | 'decision' | 'putRight'>;

/** The reading of a document that is no article. */
function unread(known: Known): Reading {
  return { ...known, article: () => undefined, problems: () => [], isComplete: true };
}

/** The reading of an article; what is found later is remembered in `analysed`. */
function readingOf(known: Known, analysed: Analysed, by: Attributor): Reading {
  const { putRight } = known;
  return {
    ...known,
    copy: copyOf(analysed, putRight),
    article: () => correctedIn(analysed, putRight, by),
    problems: () => problemsLeftIn(analysed, putRight, by),
    isComplete: analysed.found !== undefined,
  };
}
