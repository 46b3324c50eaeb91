import { RAL } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { readCopy, type FirstReading } from './article/analyze';
import type { Article, Copy, KeptPiece } from './article/types';
import { decide } from './decide';
import type { Tagger } from './nlp/tagger';
import type { DecideParams, WireDecision } from './protocol';
import { analyzeOptionsOf, defaultSettings, type Settings } from './settings';

/** One version of a document as it was read. */
export interface Reading {
  readonly document: TextDocument;
  readonly settings: Settings;
  readonly decision: WireDecision;
  /** Noise, blocks and marks. Absent where the decision is that the document is no article. */
  readonly copy?: Copy;
  /** The same with who says what, which takes the longest: it is found when this is first looked at. */
  readonly article?: Article;
  /** Whether it is known who says what, so that looking at `article` costs nothing. */
  readonly articleKnown?: boolean;
}

/** The open documents with their settings, the decision on each and what was read in it. */
export interface Desk {
  /** Version of an open document; `undefined` for one that is not open. */
  readonly versionOf: (uri: string) => number | undefined;
  /**
   * Waits for the settings; where there is analysing to do, newer messages get their turn first, and before speakers
   * are sought everybody who asks only for a `copy`.
   */
  readonly ready: (uri: string, wanted: 'copy' | 'article') => Promise<void>;
  /** Reads the newest version, from memory where it was read before. `undefined` for a document that is not open. */
  readonly read: (uri: string) => Reading | undefined;
  /** Keeps a user's word on a document, also while that is closed. */
  readonly setWord: (uri: string, word: DecideParams['decision']) => void;
  /** The pieces of noise that a user keeps in a document, in the order in which they were kept. */
  readonly keptIn: (uri: string) => readonly KeptPiece[];
  /** Takes over what a user keeps in a document, also while that is closed. */
  readonly setKept: (uri: string, pieces: readonly KeptPiece[]) => void;
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
}

interface Held {
  readonly settings: Promise<Settings>;
  known?: Settings;
  decided?: { readonly text: string; readonly decision: WireDecision };
  /** Known by its text: not every editor counts its versions up, and an undone change is found again. */
  analysed?: Analysed;
}

interface Analysed {
  readonly text: string;
  readonly first: FirstReading;
  article?: Article;
}

/** Messages come in one by one, and an answer takes a turn to be sent: so many make way for what is asked beside. */
const turns = 6;

/** A macrotask's pause: what has arrived meanwhile, a newer text or a cancellation, is seen before work begins. */
function breathe(): Promise<void> {
  return new Promise((resolve) => RAL().timer.setImmediate(resolve));
}

/** An empty desk. */
export function createDesk({ documents, tagger, settingsFor, folders }: DeskOptions): Desk {
  const heldByUri = new Map<string, Held>();
  const words = new Map<string, DecideParams['decision']>();
  const kept = new Map<string, readonly KeptPiece[]>();

  const keptIn = (uri: string): readonly KeptPiece[] => kept.get(uri) ?? [];

  const holdOf = (uri: string): Held => {
    const before = heldByUri.get(uri);
    if (before !== undefined) return before;
    const held: Held = { settings: settingsFor(uri) };
    heldByUri.set(uri, held);
    return held;
  };

  const decisionOn = (document: TextDocument, held: Held, settings: Settings): WireDecision => {
    const { uri, languageId } = document;
    const text = document.getText();
    const last = held.decided;
    // an article stays one while it is edited; what is none is looked at again, and so is one that has grown too long
    const limit = settings['articles.maximumSize'] * 1000;
    if (last !== undefined && (last.text === text || (last.decision.article && text.length <= limit)))
      return last.decision;
    const word = words.get(uri) ?? 'auto';
    const decision = decide({ uri, languageId, text, settings, word, folders: folders() });
    held.decided = { text, decision };
    return decision;
  };

  const analysedOf = (document: TextDocument, held: Held, settings: Settings): Analysed => {
    const text = document.getText();
    if (held.analysed?.text === text) return held.analysed;
    const options = { ...analyzeOptionsOf(settings), kept: keptIn(document.uri) };
    held.analysed = { text, first: readCopy(text, options) };
    return held.analysed;
  };

  return {
    versionOf: (uri) => documents.get(uri)?.version,
    ready: async (uri, wanted) => {
      let held: Held | undefined;
      // settings that changed while they were waited for are waited for again
      while (documents.get(uri) !== undefined && (held === undefined || heldByUri.get(uri) !== held)) {
        held = holdOf(uri);
        held.known = await held.settings;
        const known = held.analysed?.text === documents.get(uri)?.getText();
        if (!known) await breathe();
        if (wanted === 'copy' || (known && held.analysed?.article !== undefined)) continue;
        for (let turn = 0; turn < turns; turn++) await breathe();
      }
    },
    read: (uri) => {
      const document = documents.get(uri);
      if (document === undefined) return undefined;
      const held = holdOf(uri);
      const settings = held.known ?? defaultSettings;
      const decision = decisionOn(document, held, settings);
      if (!decision.article) return { document, settings, decision };
      const analysed = analysedOf(document, held, settings);
      const { first } = analysed;
      return {
        document,
        settings,
        decision,
        copy: first.copy,
        articleKnown: analysed.article !== undefined,
        get article() {
          return (analysed.article ??= first.article(tagger));
        },
      };
    },
    setWord: (uri, word) => {
      if (word === 'auto') words.delete(uri);
      else words.set(uri, word);
      const held = heldByUri.get(uri);
      if (held !== undefined) delete held.decided;
    },
    keptIn,
    setKept: (uri, pieces) => {
      if (pieces.length === 0) kept.delete(uri);
      else kept.set(uri, pieces);
      delete heldByUri.get(uri)?.analysed;
    },
    forget: (uri) => heldByUri.delete(uri),
    reset: () => heldByUri.clear(),
  };
}
