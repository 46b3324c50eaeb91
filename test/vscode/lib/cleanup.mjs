/** Ends what was begun, in reverse order: at the end of a run, and when somebody asks this process to end before. */

const open = new Set();
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const state = { listening: false, ending: false };

/**
 * Something that is begun piece by piece and ended as a whole.
 * @returns {{ add: (end: () => unknown) => void, close: () => Promise<void> }} `close` may be called more than once;
 *   where ending one piece fails, the others are ended all the same
 */
export function scope() {
  const pieces = [];
  const self = {
    add: (end) => void pieces.push(end),
    close: async () => {
      for (let end = pieces.pop(); end; end = pieces.pop()) {
        await Promise.resolve()
          .then(end)
          .catch((error) => console.error(error));
      }
      open.delete(self);
    },
  };
  open.add(self);
  listen();
  return self;
}

/** Ends everything, then this process. Asking again changes nothing: a Ctrl+C reaches every process of a terminal. */
export async function endBySignal(signal) {
  if (state.ending) return;
  state.ending = true;
  for (const each of [...open].reverse()) await each.close();
  for (const name of signals) process.removeListener(name, endBySignal);
  process.kill(process.pid, signal);
}

function listen() {
  if (state.listening) return;
  state.listening = true;
  for (const signal of signals) process.on(signal, endBySignal);
}
