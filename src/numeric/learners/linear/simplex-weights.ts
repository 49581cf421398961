/**
 * The weights w >= 0 with sum 1 that minimise |y - P w|^2. As the weights sum to 1 this is |E w|^2 with E = y - P column by column:
 * the shortest vector in the convex hull of the errors, by Wolfe's active-set method, which ends after finitely many steps.
 *
 * @param errors m columns of n errors, one for each predictor
 * @source Wolfe (1976), Finding the nearest point in a polytope, Mathematical Programming 11
 */
export function simplexWeights(errors: readonly Float64Array[]): Float64Array {
  const m = errors.length;
  const products = errors.map((a) => errors.map((b) => a.reduce((sum, value, i) => sum + value * b[i], 0)));
  const largest = Math.max(...products.map((row, k) => row[k]));
  const weights = new Float64Array(m);
  let corral = [products.reduce((best, row, k) => (row[k] < products[best][best] ? k : best), 0)];
  weights[corral[0]] = 1;
  const toPoint = (k: number) => corral.reduce((sum, j) => sum + weights[j] * products[k][j], 0);

  for (;;) {
    // 1. A predictor whose errors point to the other side of the present ones would shorten them: it joins.
    const here = corral.reduce((sum, k) => sum + weights[k] * toPoint(k), 0);
    const slopes = products.map((_, k) => toPoint(k));
    const joins = slopes.reduce((best, slope, k) => (slope < slopes[best] ? k : best), 0);
    if (slopes[joins] >= here - TOLERANCE * largest || corral.includes(joins)) return weights;
    corral.push(joins);

    // 2. The shortest combination with sum 1; where a weight would be negative, go as far as weights allow and drop it.
    for (;;) {
      const affine = affineWeights(corral, products, largest);
      if (affine === null) {
        // The newcomer is a copy of what is there.
        weights[corral[corral.length - 1]] = 0;
        return weights;
      }
      let share = 1;
      corral.forEach((k, c) => {
        if (affine[c] <= 0) share = Math.min(share, weights[k] / (weights[k] - affine[c]));
      });
      corral.forEach((k, c) => (weights[k] = share === 1 ? affine[c] : weights[k] + share * (affine[c] - weights[k])));
      if (share === 1) break;
      const gone = new Set(corral.filter((k, c) => affine[c] <= 0 && weights[k] <= TOLERANCE));
      for (const k of gone) weights[k] = 0;
      corral = corral.filter((k) => !gone.has(k));
    }
  }
}

const TOLERANCE = 1e-12;

/** The weights with sum 1, of either sign, of the shortest combination; null when they are not unique. */
function affineWeights(
  corral: readonly number[],
  products: readonly (readonly number[])[],
  largest: number,
): readonly number[] | null {
  // (1 1' + E'E) w = 1, then scaled to sum 1; elimination with the pivots of a positive definite matrix.
  const rows = corral.map((k) => [...corral.map((j) => products[k][j] / (largest || 1) + 1), 1]);
  const size = rows.length;
  for (let k = 0; k < size; k++) {
    if (rows[k][k] <= TOLERANCE) return null;
    for (let i = k + 1; i < size; i++) {
      const factor = rows[i][k] / rows[k][k];
      for (let j = k; j <= size; j++) rows[i][j] -= factor * rows[k][j];
    }
  }
  const weights = new Array<number>(size).fill(0);
  for (let k = size - 1; k >= 0; k--) {
    let rest = rows[k][size];
    for (let j = k + 1; j < size; j++) rest -= rows[k][j] * weights[j];
    weights[k] = rest / rows[k][k];
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}
