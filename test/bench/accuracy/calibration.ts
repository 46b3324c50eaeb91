/** An attribution with its confidence, and whether it was right. */
export interface Claim {
  readonly confidence: number;
  readonly right: boolean;
}

/** Claims of about the same confidence. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Means. */
  readonly confidence: number;
  readonly accuracy: number;
}

const bins = 10;

/** Ten bins of equal width; empty ones left out. */
export function binsOf(claims: readonly Claim[]): readonly Bin[] {
  return Array.from({ length: bins }, (_, bin) => {
    const own = claims.filter(
      ({ confidence }) => Math.min(bins - 1, Math.floor(confidence * bins + 1e-9)) === bin,
    );
    const mean = (values: readonly number[]): number =>
      values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
    return {
      from: bin / bins,
      to: (bin + 1) / bins,
      count: own.length,
      confidence: mean(own.map(({ confidence }) => confidence)),
      accuracy: mean(own.map(({ right }) => (right ? 1 : 0))),
    };
  }).filter(({ count }) => count > 0);
}

/** Expected calibration error: how far confidence and accuracy are apart, weighed by how many claims there are. */
export function calibrationError(claims: readonly Claim[]): number {
  return binsOf(claims).reduce(
    (sum, { count, confidence, accuracy }) => sum + (count / claims.length) * Math.abs(confidence - accuracy),
    0,
  );
}

/** Brier score: the mean square of what confidence is off by; smaller is better, and tells more claims apart. */
export function brierScore(claims: readonly Claim[]): number {
  return (
    claims.reduce((sum, { confidence, right }) => sum + (confidence - (right ? 1 : 0)) ** 2, 0) /
    Math.max(1, claims.length)
  );
}

/** What a threshold does: how many claims are made from it on, and how many of those and of the others are right. */
export interface Abstention {
  readonly from: number;
  readonly made: number;
  readonly madeRight: number;
  readonly withheld: number;
  readonly withheldRight: number;
}

/** What it does to make only claims of at least such a confidence. */
export function abstentionAt(claims: readonly Claim[], from: number): Abstention {
  const made = claims.filter(({ confidence }) => confidence >= from);
  const right = (own: readonly Claim[]): number => own.filter((claim) => claim.right).length;
  return {
    from,
    made: made.length,
    madeRight: right(made),
    withheld: claims.length - made.length,
    withheldRight: right(claims) - right(made),
  };
}

/** The highest threshold, in steps of 0.05, below which no more than half of all claims are right; 0 where there is none. */
export function fittedThreshold(claims: readonly Claim[]): number {
  const fits = Array.from({ length: 20 }, (_, step) => step / 20).filter((from) => {
    const { withheld, withheldRight } = abstentionAt(claims, from);
    return withheld > 0 && withheldRight <= withheld / 2;
  });
  return Math.max(0, ...fits);
}

/** A share drawn towards a prior as if that had been seen `weight` times: few cases say little. */
export function shrunk(right: number, count: number, prior: number, weight = 10): number {
  return (right + prior * weight) / (count + weight);
}
