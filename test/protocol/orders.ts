/**
 * What an editor sends, in any order: commands that are drawn, the model of what the editor has open by then, and the
 * questions that are on their way. `check` leaves out what no editor would send, such as an edit of a closed document.
 */
import fc from 'fast-check';
import { CancellationTokenSource, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { annotationsMethod, cleanMethod, type DecideParams } from '../../server/src/protocol';
import type { TestClient } from './harness';
import { ferry, hostile } from './texts';

/** All that an answer may depend on, beside the text. */
export interface Circumstances {
  readonly settings: unknown;
  /** What the user said of a document, by its URI. */
  readonly words: ReadonlyMap<string, DecideParams['decision']>;
}

/** What the editor has open, by URI, and what it has set. */
export interface Model {
  readonly open: Map<string, TextDocument>;
  circumstances: Circumstances;
}

/** Nothing is open, and nothing set. */
export function emptyModel(): Model {
  return { open: new Map(), circumstances: { settings: {}, words: new Map() } };
}

/** A question that was sent. */
export interface Asked {
  readonly method: string;
  readonly uri: string;
  readonly offset: number;
  /** Of the document when it was asked, undefined where it was not open. */
  readonly text: string | undefined;
  /** As they were when it was asked. */
  readonly circumstances: Circumstances;
  readonly cancelling: CancellationTokenSource;
  /** What came of it: an answer, or why there is none. */
  outcome?: Outcome;
}

/** An answer, or why there is none; `steady`: nothing but texts had changed since it was asked. */
export type Outcome =
  | { readonly answer: unknown; readonly steady: boolean }
  | { readonly dropped: string }
  | { readonly failed: string };

/** The server's end. */
export interface Conversation {
  readonly client: TestClient;
  readonly asked: Asked[];
}

/** A command of the model. */
export type Order = fc.AsyncCommand<Model, Conversation>;

/** Questions whose answers are compared with those of a server that has seen nothing else. */
export const questions = [
  'textDocument/hover',
  'textDocument/documentHighlight',
  'textDocument/definition',
  'textDocument/references',
  'textDocument/foldingRange',
  'textDocument/documentSymbol',
  'textDocument/inlayHint',
  annotationsMethod,
  cleanMethod,
] as const;

/** Questions whose answers name versions and other answers: that they are answered is all that is looked at. */
const otherQuestions = ['textDocument/codeAction', 'textDocument/diagnostic', 'workspace/symbol'] as const;

/** Answers about a place mean nothing on another text. */
export const onPlaces: readonly string[] = questions.slice(0, 4);

const wholeText = { start: { line: 0, character: 0 }, end: { line: 1e6, character: 0 } };

/** Asks anything about a document: each question takes what it needs of these. */
export function paramsFor(uri: string, text: string, offset: number): Readonly<Record<string, unknown>> {
  return {
    ...{ uri, textDocument: { uri }, position: TextDocument.create(uri, '', 0, text).positionAt(offset) },
    ...{ range: wholeText, context: { diagnostics: [], includeDeclaration: true } },
    ...{ level: 'suggested', query: 'mar' },
  };
}

const droppedCodes: readonly number[] = [
  LSPErrorCodes.RequestCancelled,
  LSPErrorCodes.ContentModified,
  LSPErrorCodes.ServerCancelled,
];

const uris = ['a', 'b', 'c'].map((name) => `file:///desk/${name}.txt`);
const texts = fc.constantFrom(ferry, ferry, hostile, ferry.replaceAll('\n', '\r\n'), '');
const pieces = fc.constantFrom(
  ...['', '"', '“', '\n', '\n\n', '\r', '1 of 3\n', ' she said', '<u>', '😀', '\ud83d'],
);
/** Which of the documents that are open when the order is given, or of those that are not. */
const which = fc.nat(uris.length - 1);
/** Where in a text, as a share of its length. */
const share = fc.double({ min: 0, max: 1, noNaN: true });

/** An order about a document; not given where there is none. */
function order(
  name: string,
  pick: (model: Model) => string | undefined,
  run: (uri: string, model: Model, real: Conversation) => Promise<void>,
): Order {
  return {
    check: (model) => pick(model) !== undefined,
    run: (model, real) => run(pick(model) ?? '', model, real),
    toString: () => name,
  };
}

const nthOf = (among: readonly string[], nth: number): string | undefined => among[nth % among.length];
const opened =
  (nth: number) =>
  ({ open: documents }: Model): string | undefined =>
    nthOf([...documents.keys()], nth);
const notOpened =
  (nth: number) =>
  ({ open: documents }: Model): string | undefined =>
    nthOf(
      uris.filter((uri) => !documents.has(uri)),
      nth,
    );

async function open(model: Model, { client }: Conversation, uri: string, text: string): Promise<void> {
  model.open.set(uri, TextDocument.create(uri, 'news-article', 1, text));
  await client.open(uri, text);
}

async function close(model: Model, { client }: Conversation, uri: string): Promise<void> {
  model.open.delete(uri);
  await client.close(uri);
}

const textOf = (model: Model, uri: string | undefined): string | undefined =>
  uri === undefined ? undefined : model.open.get(uri)?.getText();

const opens = fc
  .tuple(which, texts)
  .map(([nth, text]) =>
    order(`open ${JSON.stringify(text.slice(0, 20))}`, notOpened(nth), (uri, model, real) =>
      open(model, real, uri, text),
    ),
  );

const opensCopy = fc
  .tuple(which, which)
  .map(([nth, other]) =>
    order(`open the text of ${other}`, notOpened(nth), (uri, model, real) =>
      open(model, real, uri, textOf(model, opened(other)(model)) ?? ferry),
    ),
  );

const renames = fc.tuple(which, which).map(([nth, other]) =>
  order(`rename ${nth}`, opened(nth), async (from, model, real) => {
    const to = notOpened(other)(model) ?? from;
    const text = textOf(model, from) ?? '';
    await close(model, real, from);
    await open(model, real, to, text);
  }),
);

/** As after "Reopen with Encoding": the numbers of versions begin anew. */
const reopens = fc.tuple(which, texts).map(([nth, text]) =>
  order(`reopen ${nth} as ${JSON.stringify(text.slice(0, 20))}`, opened(nth), async (uri, model, real) => {
    await close(model, real, uri);
    await open(model, real, uri, text);
  }),
);

const closes = which.map((nth) =>
  order(`close ${nth}`, opened(nth), (uri, model, real) => close(model, real, uri)),
);

const edits = fc
  .tuple(
    which,
    fc.array(fc.record({ at: share, out: fc.nat(40), put: pieces }), { minLength: 1, maxLength: 3 }),
  )
  .map(([nth, changes]) =>
    order(`edit ${nth} ${JSON.stringify(changes)}`, opened(nth), async (uri, model, { client }) => {
      const document = model.open.get(uri);
      if (document === undefined) return;
      const version = document.version + 1;
      const sent = changes.map(({ at, out, put }) => {
        const start = Math.floor(at * document.getText().length);
        const range = { start: document.positionAt(start), end: document.positionAt(start + out) };
        TextDocument.update(document, [{ range, text: put }], version);
        return { range, text: put };
      });
      await client.change(uri, version, sent);
    }),
  );

/** Sends a question and notes what comes of it. */
function ask(method: string, at: number, uri: string, model: Model, { client, asked }: Conversation): Asked {
  const text = textOf(model, uri);
  const offset = Math.floor(at * (text?.length ?? 0));
  const cancelling = new CancellationTokenSource();
  const { circumstances } = model;
  const one: Asked = { method, uri, offset, text, circumstances, cancelling };
  asked.push(one);
  const params = paramsFor(uri, text ?? '', offset);
  void client.connection.sendRequest<unknown>(method, params, cancelling.token).then(
    (answer) => (one.outcome = { answer, steady: model.circumstances === circumstances }),
    (error: unknown) =>
      (one.outcome =
        error instanceof ResponseError && droppedCodes.includes(error.code)
          ? { dropped: error.message }
          : { failed: String(error) }),
  );
  return one;
}

const methods = fc.constantFrom(...questions, ...otherQuestions);
const asks = fc
  .tuple(which, methods, share)
  .map(([nth, method, at]) =>
    order(`ask ${method} of ${nth} at ${at}`, opened(nth), (uri, model, real) =>
      Promise.resolve(void ask(method, at, uri, model, real)),
    ),
  );

const asksOfClosed = fc
  .tuple(which, methods)
  .map(([nth, method]) =>
    order(`ask ${method} of a closed document`, notOpened(nth), (uri, model, real) =>
      Promise.resolve(void ask(method, 0, uri, model, real)),
    ),
  );

const asksAndCancels = fc.tuple(which, methods, share).map(([nth, method, at]) =>
  order(`ask ${method} of ${nth} at ${at} and cancel`, opened(nth), (uri, model, real) => {
    ask(method, at, uri, model, real).cancelling.cancel();
    return Promise.resolve();
  }),
);

const cancels = fc
  .nat(20)
  .map((nth) =>
    order(`cancel question ${nth}`, opened(0), (_uri, _model, { asked }) =>
      Promise.resolve(asked[nth % asked.length]?.cancelling.cancel()),
    ),
  );

const configures = fc
  .constantFrom<Readonly<Record<string, unknown>>>(
    {},
    { noise: { enabled: false } },
    { noise: { disabledRules: ['page-counter'] } },
    { quotations: { marks: 'single', indirect: false } },
    { articles: { maximumSize: 1 } },
    { problems: { severity: 'off' }, inlayHints: { enabled: false } },
  )
  .map((next) =>
    order(
      `configure ${JSON.stringify(next)}`,
      () => '',
      async (_uri, model, { client }) => {
        model.circumstances = { ...model.circumstances, settings: next };
        await client.configure(next);
      },
    ),
  );

const decides = fc
  .tuple(which, fc.constantFrom<DecideParams['decision']>('article', 'not-article', 'auto', 'auto'))
  .map(([nth, decision]) =>
    order(`decide ${nth} ${decision}`, opened(nth), async (uri, model, { client }) => {
      const words = new Map(model.circumstances.words).set(uri, decision);
      model.circumstances = { ...model.circumstances, words };
      await client.decide(uri, decision);
    }),
  );

/** The editor rests until a document is answered, so that something is remembered of its text. */
const rests = which.map((nth) =>
  order(`rest until ${nth} is answered`, opened(nth), async (uri, _model, { client }) => {
    await client.annotations(uri);
  }),
);

/** So many orders are given at most. */
const mostOrders = 25;

/** How often each is drawn. */
const drawn: readonly (readonly [weight: number, arbitrary: fc.Arbitrary<Order>])[] = [
  [8, asks],
  [4, edits],
  [2, rests],
  ...[opens, opensCopy, renames, reopens, closes].map((each) => [1, each] as const),
  ...[asksOfClosed, asksAndCancels, cancels, configures, decides].map((each) => [1, each] as const),
];

/** Orders in any order. */
export const orders = fc.commands(
  drawn.flatMap(([weight, each]) => Array<fc.Arbitrary<Order>>(weight).fill(each)),
  { maxCommands: mostOrders, size: 'max' },
);

/** What is open before: two documents with one text. */
export async function openTwo(model: Model, real: Conversation): Promise<void> {
  for (const uri of uris.slice(0, 2)) await open(model, real, uri, ferry);
}
