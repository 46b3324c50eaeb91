import { weightsOf } from '../../text/weightRows';
import { stepsOf } from './chain';
import { contextWeights, lineWeights } from './data/weights';
import { readSigns } from './shape';
import { shapeSigns } from './shapeSigns';
import type { WeighedUnit } from './weighedUnit';
import { signTable, weighWords } from './wordSigns';

const byLine = weightsOf(lineWeights);
const words = signTable([...byLine].filter(([sign]) => !sign.startsWith('#')));
const byShape = Float64Array.from(shapeSigns.names, (sign) => byLine.get(sign) ?? 0);
const byContext = weightsOf(contextWeights);

/** What a line says of itself, whatever stands around it. */
export function weighLine(line: string): Omit<WeighedUnit, 'text'> {
  const { hashes, shape, ...own } = readSigns(line);
  let score = weighWords(hashes, words);
  for (const sign of shape) score += byShape[sign] ?? 0;
  return { ...own, score };
}

/** What a unit weighs that can only be the story. */
export const surelyStory = -9;

/** What the signs of a unit's place weigh together. */
export function weighNeighbourSigns(signs: readonly string[]): number {
  if (signs.length === 0) return surelyStory;
  let sum = 0;
  for (const sign of signs) sum += byContext.get(sign) ?? 0;
  return sum;
}

/** What one unit beside the next weighs. */
export const steps = stepsOf(byContext);
