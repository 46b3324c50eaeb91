/** Fits a network with one hidden layer: logistic loss, Adam (Kingma and Ba 2015), dropout, a rate that falls as a cosine. */
import type { Network } from '../../src/article/noise/site/network';
import { farthestInput } from '../../src/article/noise/site/network';
import type { Random } from '../../../test/bench/random';

/** Rows to fit to, one behind the other. */
export interface Rows {
  readonly width: number;
  readonly values: Float32Array;
  /** What each row should come to, 0 to 1. */
  readonly targets: Float32Array;
  /** How much each row counts; one of zero is passed over. */
  readonly weights: Float32Array;
}

/** How a network is fitted. */
export interface FitOptions {
  readonly hidden: number;
  readonly epochs: number;
  readonly random: Random;
}

const batch = 256;
const rate = 2e-3;
const warmUp = 200;
const decay = 1e-4;
const dropout = 0.2;
const adam = { first: 0.9, second: 0.999, tiny: 1e-8 };

/** All that is fitted, one number behind the other: weights by input, offsets, weights of the hidden units, one offset. */
interface Numbers {
  readonly width: number;
  readonly hidden: number;
  readonly values: Float32Array;
  readonly gradient: Float32Array;
  /** What Adam remembers of earlier gradients and of their squares. */
  readonly first: Float32Array;
  readonly second: Float32Array;
}

/** Room for one row while it is worked on. */
interface Room {
  readonly input: Float32Array;
  readonly layer: Float32Array;
  /** What each hidden unit counts, 0 where it is left out. */
  readonly open: Float32Array;
}

/** Fits a network to the rows whose index `use` lets through. */
export function fitNetwork(
  rows: Rows,
  use: (row: number) => boolean,
  { hidden, epochs, random }: FitOptions,
): Network {
  const { width } = rows;
  const used = Array.from(rows.targets.keys()).filter((row) => use(row) && (rows.weights[row] ?? 0) > 0);
  const { means, scales } = standardsOf(rows, used);
  const numbers = startWith(width, hidden, random);
  const room = {
    input: new Float32Array(width),
    layer: new Float32Array(hidden),
    open: new Float32Array(hidden),
  };
  const steps = epochs * Math.floor(used.length / batch);
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(used, random);
    for (let from = 0; from + batch <= used.length; from += batch) {
      numbers.gradient.fill(0);
      for (let k = from; k < from + batch; k++) {
        const row = used[k] ?? 0;
        scaleInto(room.input, rows, row, means, scales);
        addGradient(numbers, room, rows.targets[row] ?? 0, (rows.weights[row] ?? 0) / batch, random);
      }
      takeStep(numbers, ++step, steps);
    }
  }
  const { values } = numbers;
  const offsetsAt = width * hidden;
  const lastAt = offsetsAt + hidden;
  return {
    inputs: width,
    hidden,
    means,
    scales,
    weights: values.slice(0, offsetsAt),
    offsets: values.slice(offsetsAt, lastAt),
    last: values.slice(lastAt, lastAt + hidden),
    lastOffset: values[lastAt + hidden] ?? 0,
  };
}

/** Numbers to begin with, drawn as He et al. (2015) advise. */
function startWith(width: number, hidden: number, random: Random): Numbers {
  const offsetsAt = width * hidden;
  const size = offsetsAt + 2 * hidden + 1;
  const values = new Float32Array(size);
  for (let k = 0; k < offsetsAt; k++) values[k] = normal(random) * Math.sqrt(2 / width);
  for (let h = 0; h < hidden; h++) values[offsetsAt + hidden + h] = normal(random) * Math.sqrt(1 / hidden);
  const empty = (): Float32Array => new Float32Array(size);
  return { width, hidden, values, gradient: empty(), first: empty(), second: empty() };
}

/** Adds what one row says about each number; the row's input is in the room, scaled. */
function addGradient(numbers: Numbers, room: Room, target: number, weight: number, random: Random): void {
  const { width, hidden, values, gradient } = numbers;
  const { input, layer, open } = room;
  const offsetsAt = width * hidden;
  const lastAt = offsetsAt + hidden;
  const end = lastAt + hidden;
  for (let h = 0; h < hidden; h++) {
    layer[h] = values[offsetsAt + h] ?? 0;
    open[h] = random.next() < dropout ? 0 : 1 / (1 - dropout);
  }
  for (let i = 0; i < width; i++) {
    const value = input[i] ?? 0;
    if (value === 0) continue;
    for (let h = 0, at = i * hidden; h < hidden; h++, at++)
      layer[h] = (layer[h] ?? 0) + value * (values[at] ?? 0);
  }
  let odds = values[end] ?? 0;
  for (let h = 0; h < hidden; h++) {
    if ((layer[h] ?? 0) <= 0) open[h] = 0;
    odds += (layer[h] ?? 0) * (open[h] ?? 0) * (values[lastAt + h] ?? 0);
  }
  const off = (1 / (1 + Math.exp(-odds)) - target) * weight;
  gradient[end] = (gradient[end] ?? 0) + off;
  for (let h = 0; h < hidden; h++) {
    const opened = open[h] ?? 0;
    gradient[lastAt + h] = (gradient[lastAt + h] ?? 0) + off * (layer[h] ?? 0) * opened;
    layer[h] = off * (values[lastAt + h] ?? 0) * opened;
    gradient[offsetsAt + h] = (gradient[offsetsAt + h] ?? 0) + (layer[h] ?? 0);
  }
  for (let i = 0; i < width; i++) {
    const value = input[i] ?? 0;
    if (value === 0) continue;
    for (let h = 0, at = i * hidden; h < hidden; h++, at++)
      gradient[at] = (gradient[at] ?? 0) + value * (layer[h] ?? 0);
  }
}

/** Moves every number against its gradient: the n-th of so many steps. */
function takeStep(
  { width, hidden, values, gradient, first, second }: Numbers,
  step: number,
  steps: number,
): void {
  const now = rate * Math.min(1, step / warmUp) * 0.5 * (1 + Math.cos((Math.PI * step) / steps));
  const firstBias = 1 - adam.first ** step;
  const secondBias = 1 - adam.second ** step;
  const offsetsAt = width * hidden;
  const lastAt = offsetsAt + hidden;
  for (let k = 0; k < values.length; k++) {
    const slope = gradient[k] ?? 0;
    const a = (first[k] = adam.first * (first[k] ?? 0) + (1 - adam.first) * slope);
    const b = (second[k] = adam.second * (second[k] ?? 0) + (1 - adam.second) * slope * slope);
    const isWeight = k < offsetsAt || (k >= lastAt && k < values.length - 1);
    const shrink = isWeight ? decay * (values[k] ?? 0) : 0;
    values[k] = (values[k] ?? 0) - now * (a / firstBias / (Math.sqrt(b / secondBias) + adam.tiny) + shrink);
  }
}

/** The mean of each input and one over its deviation. */
function standardsOf(
  { width, values }: Rows,
  used: readonly number[],
): { means: Float32Array; scales: Float32Array } {
  const sums = new Float64Array(width);
  const squares = new Float64Array(width);
  for (const row of used)
    for (let i = 0; i < width; i++) {
      const value = values[row * width + i] ?? 0;
      sums[i] = (sums[i] ?? 0) + value;
      squares[i] = (squares[i] ?? 0) + value * value;
    }
  const count = Math.max(1, used.length);
  const means = Float32Array.from(sums, (sum) => sum / count);
  const scales = Float32Array.from(squares, (square, i) => {
    const mean = (sums[i] ?? 0) / count;
    return 1 / (Math.sqrt(Math.max(0, square / count - mean * mean)) + 1e-3);
  });
  return { means, scales };
}

function scaleInto(
  input: Float32Array,
  { width, values }: Rows,
  row: number,
  means: Float32Array,
  scales: Float32Array,
): void {
  for (let i = 0; i < width; i++) {
    const scaled = ((values[row * width + i] ?? 0) - (means[i] ?? 0)) * (scales[i] ?? 0);
    input[i] = Math.min(farthestInput, Math.max(-farthestInput, scaled));
  }
}

/** A number from the normal distribution (Box and Muller 1958). */
function normal({ next }: Random): number {
  return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
}

function shuffle(rows: number[], { next }: Random): void {
  for (let k = rows.length - 1; k > 0; k--) {
    const other = Math.floor(next() * (k + 1));
    [rows[k], rows[other]] = [rows[other] ?? 0, rows[k] ?? 0];
  }
}

/** Networks as they are written to a file, see `readNetworks`. */
export function bytesOf(networks: readonly Network[]): Uint8Array {
  const parts = networks.flatMap(({ inputs, hidden, means, scales, weights, offsets, last, lastOffset }) => [
    ...[inputs, hidden],
    ...means,
    ...scales,
    ...weights,
    ...offsets,
    ...last,
    lastOffset,
  ]);
  return new Uint8Array(Float32Array.from(parts).buffer);
}
