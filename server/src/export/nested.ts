import type { Piece } from './pieces';

/** A step of writing a block: something to open, to close, or to write. */
export interface Step {
  readonly open?: string;
  readonly close?: string;
  readonly text?: string;
}

/** The pieces of a block as elements that nest: where two marks overlap, the later is closed and opened again. */
export function nested(pieces: readonly Piece[]): readonly Step[] {
  const steps: Step[] = [];
  let stack: readonly string[] = [];
  const goTo = (wanted: readonly string[]): void => {
    let common = 0;
    while (common < stack.length && stack[common] === wanted[common]) common++;
    steps.push(
      ...stack
        .slice(common)
        .reverse()
        .map((close) => ({ close })),
      ...wanted.slice(common).map((open) => ({ open })),
    );
    stack = wanted;
  };
  for (const { text, inside } of pieces) {
    goTo(inside.map(({ id }) => id));
    steps.push({ text });
  }
  goTo([]);
  return steps;
}
