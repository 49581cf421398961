import type { Factor } from "../../frame/factor-of-column.ts";
import type { Absorber } from "./absorber.ts";

/** Every level of one factor meets every level of the other exactly once. */
export function isBalanced(a: Factor, b: Factor): boolean {
  const n = a.codes.length;
  const size = a.levels.length * b.levels.length;
  if (size !== n) return false;
  const met = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    const cell = a.codes[i] * b.levels.length + b.codes[i];
    if (met[cell]) return false;
    met[cell] = 1;
  }
  return true;
}

/**
 * Two crossed factors without weights: v_it - mean_i - mean_t + mean.
 *
 * @source Wallace & Hussain (1969), The use of error components models in combining cross section with time series data
 */
export function balancedAbsorber(a: Factor, b: Factor): Absorber {
  const n = a.codes.length;
  const [N, T] = [a.levels.length, b.levels.length];

  const takeMeans = (v: Float64Array): { ofA: Float64Array; ofB: Float64Array } => {
    const ofA = new Float64Array(N);
    const ofB = new Float64Array(T);
    let sum = 0;
    for (let i = 0; i < n; i++) sum += v[i];
    const mean = sum / n;
    for (let i = 0; i < n; i++) {
      const centred = v[i] - mean;
      ofA[a.codes[i]] += centred;
      ofB[b.codes[i]] += centred;
    }
    for (let g = 0; g < N; g++) ofA[g] = ofA[g] / T + mean;
    for (let t = 0; t < T; t++) ofB[t] /= N;
    for (let i = 0; i < n; i++) v[i] -= ofA[a.codes[i]] + ofB[b.codes[i]];
    return { ofA, ofB };
  };
  // The second pass takes out what rounding of the large level left behind.
  const project = (v: Float64Array): Float64Array[] => {
    const { ofA, ofB } = takeMeans(v);
    const rest = takeMeans(v);
    rest.ofA.forEach((value, g) => (ofA[g] += value));
    rest.ofB.forEach((value, t) => (ofB[t] += value));
    return [ofA, ofB];
  };

  return {
    method: "balanced",
    rank: N + T - 1,
    demean: (v) => void project(v),
    effectsOf: (v) => project(v.slice()),
    leverage: () => new Float64Array(n).fill(1 / T + 1 / N - 1 / n),
  };
}
