import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** A conversation with Firefox: messages of the form `length:[type, id, error, result]`. */
export class Marionette {
  private readonly waiting = new Map<number, (error: unknown, result: unknown) => void>();
  private id = 0;

  private constructor(private readonly socket: Socket) {
    let held = Buffer.alloc(0);
    socket.on('data', (data: Buffer) => {
      held = Buffer.concat([held, data]);
      for (let colon = held.indexOf(':'); colon > 0; colon = held.indexOf(':')) {
        const end = colon + 1 + Number(held.subarray(0, colon).toString());
        if (held.length < end) return;
        this.receive(JSON.parse(held.subarray(colon + 1, end).toString()));
        held = held.subarray(end);
      }
    });
  }

  /** Connects as soon as the browser listens; gives up after half a minute. */
  static async connect(port: number): Promise<Marionette> {
    for (let tries = 0; ; tries++) {
      const socket = connect(port, '127.0.0.1');
      const error = await new Promise<unknown>((resolve) => {
        socket.once('connect', () => {
          resolve(undefined);
        });
        socket.once('error', resolve);
      });
      if (error === undefined) return new Marionette(socket);
      if (tries >= 150) throw new Error('Firefox does not answer', { cause: error });
      await pause(200);
    }
  }

  /** Sends a command and waits for its value. */
  async send(command: string, parameters: Readonly<Record<string, unknown>>): Promise<unknown> {
    const id = ++this.id;
    const message = JSON.stringify([0, id, command, parameters]);
    const answer = new Promise<unknown>((resolve, reject) => {
      this.waiting.set(id, (error, result) => {
        if (error === null) resolve(valueOf(result));
        else reject(new Error(JSON.stringify(error)));
      });
    });
    this.socket.write(`${Buffer.byteLength(message)}:${message}`);
    return answer;
  }

  /** Hangs up. */
  close(): void {
    this.socket.destroy();
  }

  private receive(message: unknown): void {
    if (!Array.isArray(message)) return;
    const [, id, error, result] = message as readonly unknown[];
    if (typeof id !== 'number') return;
    this.waiting.get(id)?.(error, result);
    this.waiting.delete(id);
  }
}

/** Answers wrap a single value in an object. */
function valueOf(result: unknown): unknown {
  return typeof result === 'object' && result !== null && 'value' in result ? result.value : result;
}
