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
  const { hidden, last, lastOffset } = network;
  const layer = hiddenLayer(network, row);
  let sum = lastOffset;
  for (let h = 0; h < hidden; h++) {
    const value = layer[h] ?? 0;
    if (value > 0) sum += value * (last[h] ?? 0);
  }
  return sum;
}

/** What each input adds to the log odds of a row; the offsets, which are the same for all rows, are left out. */
export function sharesOfInputs(network: Network, row: Float32Array): Float32Array {
  const { inputs, hidden, weights, last } = network;
  const layer = hiddenLayer(network, row);
  const out = new Float32Array(inputs);
  for (let i = 0; i < inputs; i++) {
    let slope = 0;
    for (let h = 0; h < hidden; h++)
      if ((layer[h] ?? 0) > 0) slope += (weights[i * hidden + h] ?? 0) * (last[h] ?? 0);
    out[i] = slope * scaledInput(network, row, i);
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
