/** A folder for each test, with the program to run in it. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { openBench, type Bench } from './process';

/** The folder of the test that runs. */
export interface Desk {
  readonly folder: () => string;
  /** The path of a name in it. */
  readonly at: (name: string) => string;
  /** Writes a file, and the folders that it stands in; gives its path. */
  readonly put: (name: string, bytes: string | Buffer) => string;
  /** As `Bench` has them. */
  readonly copydesk: Bench['copydesk'];
  readonly shell: Bench['shell'];
}

/** Sets a desk for the tests of a file; `reader` as `openBench` has it. */
export function setDesk(reader?: string): Desk {
  let bench: Bench;
  let folder: string;
  beforeAll(async () => {
    bench = await openBench(reader);
  });
  afterAll(() => bench.close());
  beforeEach(() => {
    folder = mkdtempSync(join(bench.folder, 'case-'));
  });
  const at = (name: string): string => join(folder, name);
  return {
    folder: () => folder,
    at,
    put: (name, bytes) => {
      mkdirSync(dirname(at(name)), { recursive: true });
      writeFileSync(at(name), bytes);
      return at(name);
    },
    copydesk: (args, input) => bench.copydesk(args, input),
    shell: (script) => bench.shell(script),
  };
}
