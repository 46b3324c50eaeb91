/** Logistic regression that keeps few weights (FTRL-Proximal, McMahan et al. 2013). */

/** A thing to learn from: what it shows, by number, whether it is of the kind, how much it counts. */
export interface Example {
  readonly signs: Int32Array;
  readonly positive: boolean;
  readonly weight: number;
}

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

  /** `leanings` say of each sign whether its weight may only be above zero, only below, or either. */
  constructor(
    private readonly penalties: Penalties,
    private readonly numbers: SignNumbers,
    private readonly leanings?: Int8Array,
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
      const weight = Math.abs(z) <= one ? 0 : -(z - Math.sign(z) * one) / ((1 + root) / rate + two);
      this.own[sign] = weight * (this.leanings?.[sign] ?? 0) < 0 ? 0 : weight;
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

/** How to fit: so many times over the examples, in an order that is drawn at random. */
export interface Fitting {
  readonly penalties: Penalties;
  readonly rounds: number;
  readonly next: () => number;
  /** Whether a weight may only speak for the side on which its sign stands more often. */
  readonly leaning: boolean;
}

/** Learns from examples, several times over. */
export function fitLogistic(
  examples: readonly Example[],
  numbers: SignNumbers,
  { penalties, rounds, next, leaning }: Fitting,
): Learner {
  const learner = new Learner(penalties, numbers, leaning ? leaningsOf(examples, numbers.count) : undefined);
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

/** Signs whose odds are this near to those of all (as a logarithm) lean to neither side. */
const even = 0.3;

/**
 * To which side each sign leans by itself: 1, -1, or 0 for neither. A word that stands in more furniture than in
 * stories must not speak for the story because other signs beside it say too much for the site.
 */
function leaningsOf(examples: readonly Example[], count: number): Int8Array {
  const having = { site: new Float64Array(count).fill(0.5), story: new Float64Array(count).fill(0.5) };
  const all = { site: 0, story: 0 };
  for (const { signs, positive, weight } of examples) {
    const side = positive ? 'site' : 'story';
    all[side] += weight;
    for (const sign of signs) having[side][sign] = (having[side][sign] ?? 0) + weight;
  }
  const base = Math.log(all.site / all.story);
  return Int8Array.from(having.site, (site, sign) => {
    const odds = Math.log(site / (having.story[sign] ?? 1)) - base;
    return Math.abs(odds) < even ? 0 : Math.sign(odds);
  });
}

/** Puts things in a random order. */
export function shuffle<T>(things: T[], next: () => number): void {
  for (let k = things.length - 1; k > 0; k--) {
    const j = Math.floor(next() * (k + 1));
    [things[k], things[j]] = [things[j] as T, things[k] as T];
  }
}
