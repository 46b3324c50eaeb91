/**
 * A macrotask's pause: what has arrived meanwhile, a newer text or a cancellation, is seen before work goes on. Own code,
 * as what the protocol's library calls `setImmediate` is a microtask in a browser, where no message gets its turn.
 */
export function breathe(): Promise<void> {
  if (typeof globalThis.setImmediate === 'function')
    return new Promise((resolve) => void globalThis.setImmediate(resolve));
  // a browser makes a timer within timers wait for 4 ms, a message never
  if (typeof MessageChannel === 'function') return messageToOneself();
  return new Promise((resolve) => void setTimeout(resolve));
}

function messageToOneself(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      // an open port would be kept for ever, and with it whoever waits for it
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
