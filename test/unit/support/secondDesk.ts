/** A desk whose articles are read a second time, as the server has it, with a clock that stands still. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { AttributedText } from '../../../server/src/article/article';
import { createDesk, type Desk } from '../../../server/src/desk';
import { createTagger } from '../../../server/src/nlp/tagger';
import type { SecondReadingState } from '../../../server/src/protocol';
import {
  createSecondReadings,
  restMilliseconds,
  type SecondReadings,
} from '../../../server/src/secondReading/secondReadings';
import { parseSettings } from '../../../server/src/settings';
import { fakeTime, type FakeReader } from './deskReader';

/** Where a test's article is, where it has only one. */
export const uri = 'file:///desk/article.txt';

/** A desk, and what its client hears. */
export interface SecondDesk {
  readonly desk: Desk;
  readonly secondReadings: SecondReadings;
  /** Gives an article a text; whatever was there before is edited. */
  readonly type: (text: string, of?: string) => void;
  /** Who says what in it, as the client is shown it now. */
  readonly shown: (of?: string) => Promise<AttributedText>;
  readonly close: (of?: string) => void;
  readonly configure: (settings: unknown) => void;
  readonly pass: (milliseconds: number) => Promise<void>;
  /** Shows an article and lets its second reading come to an end. */
  readonly readTwice: (text: string, of?: string) => Promise<AttributedText>;
  /** The articles that the client was told to show anew. */
  readonly refreshed: readonly string[];
  /** What the client was told of an article. */
  readonly told: (of?: string) => readonly SecondReadingState[];
  readonly logged: readonly string[];
}

/** An empty desk with a reader that is not open. */
export function secondDesk({ open }: Pick<FakeReader, 'open'>, settings: unknown = {}): SecondDesk {
  const documents = new Map<string, TextDocument>();
  const { wait, pass } = fakeTime();
  const refreshed: string[] = [];
  const told: { readonly of: string; readonly now: SecondReadingState }[] = [];
  const logged: string[] = [];
  let set = settings;
  const secondReadings = createSecondReadings({
    open,
    wait,
    breathe: () => Promise.resolve(),
    articles: {
      leftOpen: (of) => desk.leftOpen(of),
      attributeAgain: (of) => desk.attributeAgain(of),
      readAgain: (of) => desk.readAgain(of),
    },
    refresh: (of) => void refreshed.push(of),
    tell: (of, now) => void told.push({ of, now }),
    log: (message) => void logged.push(message),
  });
  const desk = createDesk({
    documents,
    tagger: createTagger(),
    settingsFor: () => Promise.resolve(parseSettings(set)),
    folders: () => [],
    breathe: () => Promise.resolve(),
    secondReadings,
  });
  const type = (text: string, of = uri): void => {
    const version = (documents.get(of)?.version ?? 0) + 1;
    documents.set(of, TextDocument.create(of, 'news-article', version, text));
  };
  const shown = async (of = uri): Promise<AttributedText> => {
    await desk.ready(of, 'article');
    const article = desk.read(of)?.article();
    if (article === undefined) throw new Error(`no article: ${of}`);
    return article;
  };
  return {
    desk,
    secondReadings,
    type,
    shown,
    close: (of = uri) => {
      documents.delete(of);
      desk.forget(of);
      secondReadings.closed(of);
    },
    configure: (next) => {
      set = next;
      desk.reset();
      secondReadings.reset();
    },
    pass,
    readTwice: async (text, of = uri) => {
      type(text, of);
      await shown(of);
      await pass(restMilliseconds);
      return shown(of);
    },
    refreshed,
    told: (of = uri) => told.filter((one) => one.of === of).map(({ now }) => now),
    logged,
  };
}
