/** Does one thing after the other for each key, in the order in which they were asked for; a failure stops none after it. */
export type InTurn = <T>(key: string, task: () => Promise<T>) => Promise<T>;

/**
 * Makes a queue for each key. A correction reads a sidecar, asks the server and writes: were another one, or its undoing, to
 * come in between, one of the two would be lost.
 */
export function inTurn(): InTurn {
  const last = new Map<string, Promise<unknown>>();
  return async (key, task) => {
    const before = last.get(key) ?? Promise.resolve();
    const mine = before.then(task, task);
    last.set(key, mine);
    try {
      return await mine;
    } finally {
      if (last.get(key) === mine) last.delete(key);
    }
  };
}
