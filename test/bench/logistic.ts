/** Logistic regression that keeps few weights (FTRL-Proximal, McMahan et al. 2013). */

/** A thing to learn from: what it shows, whether it is of the kind, how much it counts. */
export interface Example {
  readonly signs: readonly string[];
  readonly positive: boolean;
  readonly weight: number;
}

/** How hard it is to get a weight at all, and how large weights may grow. */
export interface Penalties {
  readonly one: number;
  readonly two: number;
  readonly rate: number;
}

/** Weights that are learned one example at a time. */
export class Learner {
  private readonly z = new Map<string, number>();
  private readonly n = new Map<string, number>();

  constructor(private readonly penalties: Penalties) {}

  /** The weight of a sign. */
  weight(sign: string): number {
    const z = this.z.get(sign) ?? 0;
    const { one, two, rate } = this.penalties;
    if (Math.abs(z) <= one) return 0;
    return -(z - Math.sign(z) * one) / ((1 + Math.sqrt(this.n.get(sign) ?? 0)) / rate + two);
  }

  /** What signs weigh together. */
  sum(signs: readonly string[]): number {
    return signs.reduce((sum, sign) => sum + this.weight(sign), 0);
  }

  /** Moves the weights of signs against a gradient. */
  learn(signs: readonly string[], gradient: number): void {
    for (const sign of signs) {
      const n = this.n.get(sign) ?? 0;
      const sigma = (Math.sqrt(n + gradient * gradient) - Math.sqrt(n)) / this.penalties.rate;
      const weight = this.weight(sign);
      this.z.set(sign, (this.z.get(sign) ?? 0) + gradient - sigma * weight);
      this.n.set(sign, n + gradient * gradient);
    }
  }

  /** Every weight that is not zero, by name. */
  weights(): ReadonlyMap<string, number> {
    const out = new Map<string, number>();
    for (const sign of [...this.z.keys()].sort()) {
      const weight = this.weight(sign);
      if (weight !== 0) out.set(sign, weight);
    }
    return out;
  }
}

/** Learns from examples, several times over, in an order that is drawn at random. */
export function fitLogistic(
  examples: readonly Example[],
  penalties: Penalties,
  rounds: number,
  next: () => number,
): Learner {
  const learner = new Learner(penalties);
  const order = examples.map((_, k) => k);
  for (let round = 0; round < rounds; round++) {
    shuffle(order, next);
    for (const k of order) {
      const example = examples[k];
      if (example === undefined) continue;
      const chance = 1 / (1 + Math.exp(-learner.sum(example.signs)));
      learner.learn(example.signs, (chance - (example.positive ? 1 : 0)) * example.weight);
    }
  }
  return learner;
}

/** Puts things in a random order. */
export function shuffle<T>(things: T[], next: () => number): void {
  for (let k = things.length - 1; k > 0; k--) {
    const j = Math.floor(next() * (k + 1));
    [things[k], things[j]] = [things[j] as T, things[k] as T];
  }
}
