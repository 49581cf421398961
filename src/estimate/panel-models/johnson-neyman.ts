/** Values of the moderator at which a marginal effect b1 + b3 m is significant. */
export interface JohnsonNeyman {
  /** Where b1 + b3 m changes between significant and not, ascending: none, one or two. */
  readonly points: readonly number[];
  /** Significant outside the two points, between them, below or above the one, everywhere, or nowhere. */
  readonly where: "outside" | "inside" | "below" | "above" | "everywhere" | "nowhere";
}

/**
 * The roots of (b1 + b3 m)^2 = t^2 (V11 + 2 m V13 + m^2 V33).
 *
 * @param t critical value
 * @source Johnson & Neyman (1936); Bauer & Curran (2005), Multivariate Behavioral Research 40(3), 373-400
 */
export function johnsonNeyman(
  slopes: { readonly own: number; readonly product: number },
  variances: { readonly own: number; readonly both: number; readonly product: number },
  t: number,
): JohnsonNeyman {
  const square = slopes.product ** 2 - t ** 2 * variances.product;
  const half = slopes.own * slopes.product - t ** 2 * variances.both;
  const constant = slopes.own ** 2 - t ** 2 * variances.own;
  if (square === 0) {
    if (half === 0) return { points: [], where: constant > 0 ? "everywhere" : "nowhere" };
    return { points: [-constant / (2 * half)], where: half > 0 ? "above" : "below" };
  }
  const discriminant = half ** 2 - square * constant;
  if (discriminant <= 0) return { points: [], where: square > 0 ? "everywhere" : "nowhere" };
  // The root that adds numbers of one sign first, the other from the product of roots: nothing cancels.
  const far = -(half + Math.sign(half || 1) * Math.sqrt(discriminant));
  const points = [far / square, constant / far].sort((a, b) => a - b);
  return { points, where: square > 0 ? "outside" : "inside" };
}
