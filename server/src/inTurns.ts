import type { Steps } from './article/analyze';

/** After so many milliseconds of work everybody else gets a turn: a small part of what a person notices as a pause. */
const longestTurn = 10;

/** What work in turns looks at between two of them. */
export interface BetweenTurns {
  /** Lets messages have their turns. */
  readonly breathe: () => Promise<void>;
  /** Whether the work is still wanted; else it is given up. */
  readonly isWanted: () => boolean;
  /** Hears how much is done, 0 to 1, where that is known. */
  readonly tell?: (done: number) => void;
}

/** Does work in steps and lets messages have their turns between them. Undefined where it was given up. */
export async function inTurns<T>(
  steps: Steps<T>,
  { breathe, isWanted, tell }: BetweenTurns,
): Promise<T | undefined> {
  for (let began = performance.now(); ;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    if (performance.now() - began < longestTurn) continue;
    if (value !== undefined) tell?.(value);
    await breathe();
    if (!isWanted()) return undefined;
    began = performance.now();
  }
}

/** Work on one text that may be waited for by several. */
export interface Running {
  readonly text: string;
  readonly done: Promise<boolean>;
}

/** Does work on a text once for all who ask for it while it is done; tells whether it came to its end. */
export function once<Stage>(
  running: Map<Stage, Running>,
  stage: Stage,
  text: string,
  start: () => Promise<unknown>,
): Promise<boolean> {
  const known = running.get(stage);
  if (known?.text === text) return known.done;
  const own: Running = {
    text,
    done: start()
      .then((made) => made !== undefined)
      .finally(() => {
        if (running.get(stage) === own) running.delete(stage);
      }),
  };
  running.set(stage, own);
  return own.done;
}
