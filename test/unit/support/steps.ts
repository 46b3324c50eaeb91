/**
 * Counts the steps that a program takes, not the time: how often each block of its code is run, as the engine counts them
 * for test coverage, and how many characters the functions of strings and expressions go over, which the engine does not
 * count. A run takes as many of them on every machine, but for a hundredth or two that the engine loses.
 */
import { Session, type Profiler } from 'node:inspector/promises';

/** Something that counts steps. */
export interface StepCounter {
  /** How many steps a run takes. */
  readonly stepsOf: (run: () => unknown) => Promise<number>;
  /** Ends the counting and leaves everything as it was. */
  readonly end: () => Promise<void>;
}

/** Begins to count the steps in files whose address is ours. */
export async function countSteps(isOurs: (url: string) => boolean): Promise<StepCounter> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const characters = countCharacters();
  return {
    stepsOf: async (run) => {
      await session.post('Profiler.takePreciseCoverage');
      characters.begin();
      run();
      const gone = characters.stop();
      const { result } = await session.post('Profiler.takePreciseCoverage');
      return gone + blocksIn(result.filter(({ url }) => isOurs(url)));
    },
    end: async () => {
      characters.end();
      await session.post('Profiler.stopPreciseCoverage');
      await session.post('Profiler.disable');
      session.disconnect();
    },
  };
}

/** How often blocks were run, all together. */
function blocksIn(scripts: readonly Profiler.ScriptCoverage[]): number {
  let steps = 0;
  for (const { functions } of scripts)
    for (const { ranges } of functions) for (const { count } of ranges) steps += count;
  return steps;
}

interface CharacterCounter {
  readonly begin: () => void;
  readonly stop: () => number;
  readonly end: () => void;
}

type Method = (this: unknown, ...args: unknown[]) => unknown;

/** What a call cost: of what it was called on, with what, what came out, and where an expression began to look. */
type Cost = (self: unknown, args: readonly unknown[], result: unknown, from: number) => number;

const lengthOf = (value: unknown): number => (typeof value === 'string' ? value.length : 0);
const countOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0);
const offset = (value: unknown, otherwise: number): number =>
  typeof value === 'number' && value >= 0 ? value : otherwise;

/** How far an expression looked: to the end of what it found, or of the text; one tied to a place looks there only. */
const looked: Cost = (self, [text], result, from) => {
  const { sticky, multiline, source } = self as RegExp;
  const match = result as RegExpExecArray | null;
  if (match !== null) return match.index + match[0].length - from;
  return sticky || (source.startsWith('^') && !multiline) ? 1 : lengthOf(text) - from;
};

/** The functions that go over characters, or over a list, without a step of ours. */
const costs: readonly (readonly [owner: object, name: string, cost: Cost])[] = [
  [
    String.prototype,
    'indexOf',
    (self, [, from], at) =>
      offset(at, lengthOf(self)) - Math.min(offset(from, 0), offset(at, lengthOf(self))),
  ],
  [String.prototype, 'lastIndexOf', (self, [, from], at) => offset(from, lengthOf(self)) - offset(at, 0)],
  // where it is there, how far was looked is not known: no more than the text is long
  ...['includes', 'split', 'trim', 'trimStart', 'trimEnd', 'toLowerCase', 'toUpperCase', 'normalize'].map(
    (name): readonly [object, string, Cost] => [String.prototype, name, lengthOf],
  ),
  [RegExp.prototype, 'exec', looked],
  [Array.prototype, 'join', (_self, _args, result) => lengthOf(result)],
  [Array.prototype, 'includes', countOf],
  [Array.prototype, 'indexOf', countOf],
];

/** Counts the characters that are gone over where something is sought in a string or put together from pieces. */
function countCharacters(): CharacterCounter {
  let gone = 0;
  let counts = false;
  const restore = costs.map(([owner, name, cost]) => {
    const described = Object.getOwnPropertyDescriptor(owner, name);
    const original = (owner as Record<string, Method>)[name];
    if (described === undefined || original === undefined) throw new Error(`no ${name}`);
    const counting: Method = function (...args) {
      if (!counts) return original.apply(this, args);
      const from = this instanceof RegExp && (this.global || this.sticky) ? this.lastIndex : 0;
      const result = original.apply(this, args);
      gone += cost(this, args, result, from);
      return result;
    };
    Object.defineProperty(owner, name, { ...described, value: counting });
    return () => Object.defineProperty(owner, name, described);
  });
  return {
    begin: () => {
      gone = 0;
      counts = true;
    },
    stop: () => {
      counts = false;
      return gone;
    },
    end: () => {
      for (const back of restore) back();
    },
  };
}
