export interface WildTestOptions {
  /** Residuals that the null leaves (default), or those of the full fit. */
  readonly imposeNull: boolean;
  readonly tails: "symmetric" | "equal";
}

/** What is known of one slope: the draws, and the variance of the slope itself before any factor. */
export interface WildNumbers {
  readonly estimate: number;
  readonly variance: number;
  /** Five numbers for each draw: see wildDraws. */
  readonly draws: Float64Array;
}

/**
 * p value of the null b = r. Symmetric: the share of draws with |t*| >= |t|. Equal-tailed: twice the smaller share of
 * t* <= t and t* >= t. Draws whose variance is not positive (several cluster variables) have no t and are left out.
 *
 * @param d estimate less r
 * @source Davidson & MacKinnon (1999); Roodman, Nielsen, MacKinnon & Webb (2019), eq. 15-18
 */
export function wildPValue(
  { variance, draws }: WildNumbers,
  d: number,
  { imposeNull, tails }: WildTestOptions,
): WildShare {
  const t = d / Math.sqrt(variance);
  const by = imposeNull ? d : 0;
  const replicates = new Float64Array(draws.length / 5);
  for (let k = 0, at = 0; k < replicates.length; k++, at += 5) {
    const v = draws[at + 2] + 2 * by * draws[at + 3] + by * by * draws[at + 4];
    replicates[k] = v > ZERO * variance ? (draws[at] + by * draws[at + 1]) / Math.sqrt(v) : NaN;
  }
  return shareBeyond(replicates, t, tails);
}

export interface WildShare {
  readonly pValue: number;
  /** Draws without a t statistic. */
  readonly infeasible: number;
  /** t*, NaN where there is none, before any factor. */
  readonly replicates: Float64Array;
}

/** The share of replicates beyond t. Equal up to rounding counts as beyond: all weights 1 give t itself. */
export function shareBeyond(replicates: Float64Array, t: number, tails: WildTestOptions["tails"]): WildShare {
  const slack = Math.abs(t) * SAME;
  let [low, high, beyond, used] = [0, 0, 0, 0];
  for (const one of replicates) {
    if (!Number.isFinite(one)) continue;
    used++;
    if (one <= t + slack) low++;
    if (one >= t - slack) high++;
    if (Math.abs(one) >= Math.abs(t) - slack) beyond++;
  }
  const pValue = tails === "symmetric" ? beyond / used : Math.min(1, (2 * Math.min(low, high)) / used);
  return { pValue, infeasible: replicates.length - used, replicates };
}

/** A bound of a confidence interval; null where no value on that side is rejected. */
export interface WildInterval {
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * Values of r that are not rejected, from the estimate outwards to the first that is.
 *
 * @param pAt p value of the null b = estimate - d
 * @param step a first step: the standard error
 * @param digits bisections of a bracket: each gives a binary digit of the bound
 */
export async function invertTest(
  estimate: number,
  step: number,
  level: number,
  pAt: (d: number) => number | Promise<number>,
  digits: number,
): Promise<WildInterval> {
  const bound = async (side: 1 | -1): Promise<number | null> => {
    let inside = 0;
    let outside = side * step;
    for (let k = 0; (await pAt(outside)) >= 1 - level - SAME; k++) {
      if (k === MOST_STEPS) return null;
      inside = outside;
      outside *= GROWTH;
    }
    for (let k = 0; k < digits; k++) {
      const middle = (inside + outside) / 2;
      if ((await pAt(middle)) >= 1 - level - SAME) inside = middle;
      else outside = middle;
    }
    return estimate - (inside + outside) / 2;
  };
  return { low: await bound(1), high: await bound(-1) };
}

const SAME = 1e-10;
/** Variance of a draw, as a share of the slope's own, that is rounding. */
const ZERO = 1e-14;
const GROWTH = 1.5;
/** 1.5^24 is about 17,000 standard errors: what is not rejected there never is. */
const MOST_STEPS = 24;
