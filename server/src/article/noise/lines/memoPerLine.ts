/** Remembers what was said of a line, for all readings of one text: most lines are the same in each of them. */
export interface Memory {
  /** The same function with a memory. It must look at nothing but the line. */
  readonly of: <T>(read: (line: string) => T) => (line: string) => T;
}

/** A memory that knows nothing yet. */
export function createMemory(): Memory {
  const known = new Map<(line: string) => unknown, Map<string, unknown>>();
  return {
    of: <T>(read: (line: string) => T) => {
      const lines = (known.get(read) ?? new Map<string, unknown>()) as Map<string, T>;
      known.set(read, lines);
      return (line) => {
        const before = lines.get(line);
        if (before !== undefined || lines.has(line)) return before as T;
        const value = read(line);
        lines.set(line, value);
        return value;
      };
    },
  };
}
