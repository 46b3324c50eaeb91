/** Learns weights one example at a time and keeps few of them (FTRL-Proximal, McMahan et al. 2013). */

/** How hard it is to get a weight at all, and how large weights may grow. */
export interface Penalties {
  readonly one: number;
  readonly two: number;
  readonly rate: number;
}

/** Signs by number, so that learning looks no names up. */
export class SignNumbers {
  private readonly byName = new Map<string, number>();
  private readonly names: string[] = [];

  /** The numbers of signs; a new one gets the next. */
  of(signs: readonly string[]): Int32Array {
    return Int32Array.from(signs, (sign) => {
      const known = this.byName.get(sign);
      if (known !== undefined) return known;
      this.byName.set(sign, this.names.length);
      return this.names.push(sign) - 1;
    });
  }

  /** How many there are. */
  get count(): number {
    return this.names.length;
  }

  /** The name of a sign. */
  name(sign: number): string {
    return this.names[sign] ?? '';
  }
}

/** Weights that are learned one example at a time, of the signs that are known when it begins. */
export class Learner {
  private readonly z: Float64Array;
  private readonly n: Float64Array;
  private readonly own: Float64Array;

  constructor(
    private readonly penalties: Penalties,
    private readonly numbers: SignNumbers,
  ) {
    this.z = new Float64Array(numbers.count);
    this.n = new Float64Array(numbers.count);
    this.own = new Float64Array(numbers.count);
  }

  /** The weight of a sign; of one that it never met nothing. */
  weight(sign: number): number {
    return this.own[sign] ?? 0;
  }

  /** What signs weigh together. */
  sum(signs: Int32Array): number {
    let sum = 0;
    for (const sign of signs) sum += this.own[sign] ?? 0;
    return sum;
  }

  /** Moves the weights of signs against a gradient. */
  learn(signs: Int32Array, gradient: number): void {
    const { one, two, rate } = this.penalties;
    for (const sign of signs) {
      const before = this.n[sign] ?? 0;
      const root = Math.sqrt(before + gradient * gradient);
      const sigma = (root - Math.sqrt(before)) / rate;
      const z = (this.z[sign] ?? 0) + gradient - sigma * (this.own[sign] ?? 0);
      this.z[sign] = z;
      this.n[sign] = before + gradient * gradient;
      this.own[sign] = Math.abs(z) <= one ? 0 : -(z - Math.sign(z) * one) / ((1 + root) / rate + two);
    }
  }

  /** Every weight that is not zero, by name. */
  weights(): ReadonlyMap<string, number> {
    const out: [string, number][] = [];
    this.own.forEach((weight, sign) => {
      if (weight !== 0) out.push([this.numbers.name(sign), weight]);
    });
    return new Map(out.sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}

/** Puts things in a random order. */
export function shuffle<T>(things: T[], next: () => number): void {
  for (let k = things.length - 1; k > 0; k--) {
    const j = Math.floor(next() * (k + 1));
    [things[k], things[j]] = [things[j] as T, things[k] as T];
  }
}
