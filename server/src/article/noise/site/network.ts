/** One hidden layer over the signs of a unit: what was fitted by server/training/site. */
export interface Network {
  readonly inputs: number;
  readonly hidden: number;
  /** What is taken from each input, and what it is then multiplied by. */
  readonly means: Float32Array;
  readonly scales: Float32Array;
  /** By input, a row of hidden units each. */
  readonly weights: Float32Array;
  readonly offsets: Float32Array;
  readonly last: Float32Array;
  readonly lastOffset: number;
}

/** An input farther from its mean than this many deviations counts as so far. */
export const farthestInput = 6;

/** The log odds that a row of signs is a site's. */
export function oddsOf(network: Network, row: Float32Array): number {
  return outputOf(network, hiddenLayer(network, row));
}

/** What a layer of hidden units adds up to: those below zero count for nothing. */
function outputOf({ hidden, last, lastOffset }: Network, layer: Float32Array | Float64Array): number {
  let sum = lastOffset;
  for (let h = 0; h < hidden; h++) {
    const value = layer[h] ?? 0;
    if (value > 0) sum += value * (last[h] ?? 0);
  }
  return sum;
}

/** A network with what a row of zeros makes of it. */
export interface ReadyNetwork extends Network {
  /** Each input of such a row, scaled. */
  readonly zeros: Float64Array;
  /** The sums of the hidden units for it. */
  readonly ofNothing: Float64Array;
  /** The weights as numbers that need no conversion. */
  readonly wide: Float64Array;
}

/** Makes a network ready to read many rows. */
export function madeReady(network: Network): ReadyNetwork {
  const { inputs, hidden, weights, offsets } = network;
  const nothing = new Float32Array(inputs);
  const ofNothing = Float64Array.from(offsets);
  const zeros = Float64Array.from(nothing, (_, i) => scaledInput(network, nothing, i));
  for (let i = 0; i < inputs; i++)
    for (let h = 0; h < hidden; h++)
      ofNothing[h] = (ofNothing[h] ?? 0) + (zeros[i] ?? 0) * (weights[i * hidden + h] ?? 0);
  return { ...network, zeros, ofNothing, wide: Float64Array.from(weights) };
}

/**
 * Reads the log odds of many rows, all by one network. Most signs of most rows are zero: only the others are added to
 * what a row of zeros sums up to, several at a time.
 */
export function oddsReader(network: ReadyNetwork): (row: Float32Array) => number {
  const { inputs, hidden, wide, zeros, ofNothing } = network;
  const layer = new Float64Array(hidden);
  const froms = new Int32Array(inputs + atOnce);
  const by = new Float64Array(inputs + atOnce);
  return (row) => {
    let count = 0;
    for (let i = 0; i < inputs; i++) {
      if (row[i] === 0) continue;
      froms[count] = i * hidden;
      by[count++] = scaledInput(network, row, i) - (zeros[i] ?? 0);
    }
    // what is added beyond the last one is nothing
    by.fill(0, count, count + atOnce);
    layer.set(ofNothing);
    for (let k = 0; k < count; k += atOnce) addFour(layer, wide, froms, by, k);
    return outputOf(network, layer);
  };
}

/** So many inputs are added at a time. */
const atOnce = 4;

function addFour(
  layer: Float64Array,
  weights: Float64Array,
  froms: Int32Array,
  by: Float64Array,
  k: number,
): void {
  const a = froms[k] ?? 0;
  const b = froms[k + 1] ?? 0;
  const c = froms[k + 2] ?? 0;
  const d = froms[k + 3] ?? 0;
  const x = by[k] ?? 0;
  const y = by[k + 1] ?? 0;
  const z = by[k + 2] ?? 0;
  const w = by[k + 3] ?? 0;
  const { length } = layer;
  for (let h = 0; h < length; h++)
    layer[h] =
      (layer[h] ?? 0) +
      x * (weights[a + h] ?? 0) +
      y * (weights[b + h] ?? 0) +
      z * (weights[c + h] ?? 0) +
      w * (weights[d + h] ?? 0);
}

/** What each input adds to the log odds of a row; the offsets, which are the same for all rows, are left out. */
export function sharesOfInputs(network: Network, row: Float32Array): Float32Array {
  const { inputs, hidden, weights, last } = network;
  const layer = hiddenLayer(network, row);
  const counted = last.map((weight, h) => ((layer[h] ?? 0) > 0 ? weight : 0));
  const out = new Float32Array(inputs);
  for (let i = 0; i < inputs; i++) {
    const value = scaledInput(network, row, i);
    if (value === 0) continue;
    const from = i * hidden;
    let slope = 0;
    for (let h = 0; h < hidden; h++) slope += (weights[from + h] ?? 0) * (counted[h] ?? 0);
    out[i] = slope * value;
  }
  return out;
}

function scaledInput({ means, scales }: Network, row: Float32Array, i: number): number {
  const scaled = ((row[i] ?? 0) - (means[i] ?? 0)) * (scales[i] ?? 0);
  return scaled > farthestInput ? farthestInput : scaled < -farthestInput ? -farthestInput : scaled;
}

/** The sums of the hidden units, those below zero too, which count for nothing. */
function hiddenLayer(network: Network, row: Float32Array): Float32Array {
  const { inputs, hidden, weights, offsets } = network;
  const layer = new Float32Array(offsets);
  for (let i = 0; i < inputs; i++) {
    const value = scaledInput(network, row, i);
    const from = i * hidden;
    for (let h = 0; h < hidden; h++) layer[h] = (layer[h] ?? 0) + value * (weights[from + h] ?? 0);
  }
  return layer;
}

/** Reads networks as the fit writes them, one behind the other: two counts, then the numbers, all of 32 bits. */
export function readNetworks(bytes: Uint8Array): readonly Network[] {
  const numbers = new Float32Array(bytes.slice().buffer);
  const out: Network[] = [];
  let at = 0;
  const take = (count: number): Float32Array => numbers.subarray(at, (at += count));
  while (at < numbers.length) {
    const [inputs = 0, hidden = 0] = take(2);
    out.push({
      inputs,
      hidden,
      means: take(inputs),
      scales: take(inputs),
      weights: take(inputs * hidden),
      offsets: take(hidden),
      last: take(hidden),
      lastOffset: take(1)[0] ?? 0,
    });
  }
  return out;
}
