import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Desk, Reading } from '../../../server/src/desk';
import { createDesk } from '../../../server/src/desk';
import { annotationsOf } from '../../../server/src/features/annotations';
import { copyDiagnosticsOf, diagnosticsOf } from '../../../server/src/features/diagnostics';
import { rangeOf } from '../../../server/src/lsp/convert';
import { profileOf } from '../../../server/src/lsp/client';
import { createTagger } from '../../../server/src/nlp/tagger';
import type { SecondReadings } from '../../../server/src/secondReading/secondReadings';
import { defaultSettings } from '../../../server/src/settings';
import { median, type Pair } from './measure';
import { cardsAt, markdownOf } from '../../../server/src/wording/cards';

const uri = 'file:///bench/article.txt';
const client = profileOf({ capabilities: { textDocument: { diagnostic: {} } } });

/** A document as the server holds it, with a tagger that has seen nothing but it. */
export interface Opened {
  readonly document: TextDocument;
  readonly desk: Desk;
}

/**
 * Holds a text as a document that a user said is an article; nothing is read yet. `secondReadings` makes those of its desk,
 * where there are to be any.
 */
export function hold(text: string, secondReadings?: (desk: () => Desk) => SecondReadings): Opened {
  const document = TextDocument.create(uri, 'plaintext', 1, text);
  const desk: Desk = createDesk({
    ...(secondReadings === undefined ? {} : { secondReadings: secondReadings(() => desk) }),
    documents: { get: () => document },
    tagger: createTagger(),
    settingsFor: () => Promise.resolve({ ...defaultSettings, 'articles.maximumSize': 100_000 }),
    folders: () => [],
  });
  return { document, desk };
}

/** One figure of the table. `value` has no unit where it is a ratio. */
export interface SpeedFigure {
  readonly name: string;
  readonly value: number;
  readonly unit: '' | 'MB';
  /** The most that it may be; absent where it is only told. */
  readonly target?: number;
  readonly note: string;
}

/** The middle of what several contests gave. */
export const ratioOf = (pairs: readonly Pair[]): number => median(pairs.map(({ ratio }) => ratio));

/** How long the two took, in words. */
export const milliseconds = (pairs: readonly Pair[]): string =>
  `${median(pairs.map(({ ours }) => ours)).toFixed(1)} ms to ${median(pairs.map(({ bare }) => bare)).toFixed(1)} ms`;

/** Reads it as the server does when it is opened: the decision, the whole analysis, diagnostics and annotations. */
export function readAll({ desk }: Opened): Reading {
  const reading = desk.read(uri);
  if (reading?.decision.article !== true) throw new Error('not taken for an article');
  diagnosticsOf(reading, client);
  annotationsOf(reading);
  return reading;
}

/** Only what is listed among the problems at first, as the server answers; hints that wait for the speakers follow. */
export function readDiagnostics({ desk }: Opened): number {
  const reading = desk.read(uri);
  if (reading === undefined) throw new Error('not open');
  return copyDiagnosticsOf(reading, client).length;
}

/** One character typed at an offset, and then a hover at another. */
export function typeAndHover(
  { document, desk }: Opened,
  at: number,
  character: string,
  hoverAt: number,
): string {
  const position = document.positionAt(at);
  TextDocument.update(
    document,
    [{ range: { start: position, end: position }, text: character }],
    document.version + 1,
  );
  const article = desk.read(uri)?.article();
  if (article === undefined) throw new Error('not taken for an article');
  const cards = cardsAt(article, hoverAt, true);
  const [first] = cards;
  if (first !== undefined) rangeOf(document, first.span);
  return cards.map(markdownOf).join('\n');
}
