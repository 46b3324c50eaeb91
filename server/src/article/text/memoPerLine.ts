/**
 * Remembers what was said of a line, for all readings of one text and of its next version: most lines are the same in
 * each of them.
 */
export interface Memory {
  /** The same function with a memory. It must look at nothing but the line, and be the same one each time. */
  readonly of: <T>(read: (line: string) => T) => (line: string) => T;
  /** Another version of the text begins: what the last one did not ask for is forgotten. */
  readonly turn: () => void;
}

/** What is known by line: what was asked for since the last turn, and before it. */
interface Known {
  now: Map<string, unknown>;
  before: ReadonlyMap<string, unknown>;
}

/** A memory that knows nothing yet. */
export function createMemory(): Memory {
  const known = new Map<(line: string) => unknown, Known>();
  return {
    of: <T>(read: (line: string) => T) => {
      const lines: Known = known.get(read) ?? { now: new Map(), before: new Map() };
      known.set(read, lines);
      return (line) => {
        const { now, before } = lines;
        const last = now.get(line);
        if (last !== undefined || now.has(line)) return last as T;
        const value = before.has(line) ? (before.get(line) as T) : read(line);
        now.set(line, value);
        return value;
      };
    },
    turn: () => {
      for (const lines of known.values()) {
        lines.before = lines.now;
        lines.now = new Map();
      }
    },
  };
}
