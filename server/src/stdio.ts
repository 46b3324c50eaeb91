/** The connection over standard input and output. What comes in may be anything: it is answered, or said and ended. */
import { Console } from 'node:console';
import {
  createConnection,
  ErrorCodes,
  StreamMessageReader,
  StreamMessageWriter,
  type Connection,
  type DataCallback,
  type Disposable,
  type Message,
  type ResponseMessage,
} from 'vscode-languageserver/node';
import { createFraming } from './framing';

/** A connection that ends the program with its input: with 0 where the client had asked for that, else with 1. */
export function connectOverStdio(): Connection {
  const { stdin, stdout, stderr } = process;
  const framing = createFraming();
  // before the connection: it waits for ever for the end of a header that is none
  stdin.on('data', (chunk: Buffer) => {
    const why = framing(chunk);
    if (why === undefined) return;
    stdin.pause();
    stderr.write(
      `copydesk-language-server: standard input is not the Language Server Protocol: ${why}. An editor starts this program and talks to it.\n`,
      () => process.exit(1),
    );
  });
  // whatever a package prints would stand between two messages
  globalThis.console = new Console(stderr);
  const writer = new StreamMessageWriter(stdout);
  const reader = new AnsweringReader(stdin, (answer) => void writer.write(answer).catch(() => undefined));
  const end = (): void => process.exit(reader.shutdown ? 0 : 1);
  stdin.on('end', end);
  stdin.on('close', end);
  return createConnection(reader, writer);
}

/** Answers what is no message, which the protocol's library passes over in silence. */
class AnsweringReader extends StreamMessageReader {
  /** Whether the client has said that it will end. */
  shutdown = false;

  constructor(
    input: NodeJS.ReadableStream,
    private readonly answer: (message: ResponseMessage) => void,
  ) {
    super(input);
    this.onError((error) => {
      if (error instanceof SyntaxError) answer(refusal(ErrorCodes.ParseError, error.message));
    });
  }

  override listen(callback: DataCallback): Disposable {
    return super.listen((message) => {
      if (!isMessage(message)) {
        this.answer(refusal(ErrorCodes.InvalidRequest, 'This is no message'));
        return;
      }
      if ('method' in message && message.method === 'shutdown') this.shutdown = true;
      callback(message);
    });
  }
}

/** Any JSON may come: a message is an object that calls a method, or answers a request. */
function isMessage(value: unknown): value is Message {
  if (typeof value !== 'object' || value === null) return false;
  return 'method' in value ? typeof value.method === 'string' : 'id' in value;
}

function refusal(code: number, message: string): ResponseMessage {
  return { jsonrpc: '2.0', id: null, error: { code, message } };
}
