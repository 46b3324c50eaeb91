import { shown } from './tally';

/** A figure with what it is to be. */
export interface Figure {
  readonly name: string;
  readonly value: number | undefined;
  /** None where the figure is for information. */
  readonly least?: number;
  readonly most?: number;
  readonly digits?: number;
  readonly note?: string;
}

/** The figures, one a line, each with its target and whether it is met. */
export function verdicts(figures: readonly Figure[]): readonly string[] {
  const width = Math.max(...figures.map(({ name }) => name.length));
  return figures.map(({ name, value, least, most, digits = 4, note = '' }) => {
    const target = least !== undefined ? `≥ ${least}` : most !== undefined ? `≤ ${most}` : '';
    const met = value === undefined || (value >= (least ?? -Infinity) && value <= (most ?? Infinity));
    const verdict = target === '' ? '' : met ? 'ok' : 'MISSED';
    return `${name.padEnd(width)}  ${shown(value, digits).padStart(8)}  ${target.padEnd(8)}  ${verdict.padEnd(6)}  ${note}`.trimEnd();
  });
}
