import { spatialSpec, type SpatialSpecInput } from "../../../../src/estimate/spatial/models/spatial-spec.ts";
import { spatialLag, weightsFromLinks, type SpatialWeights } from "../../../../src/estimate/spatial/spatial-weights.ts";
import type { Frame } from "../../../../src/frame/frame.ts";
import { generator } from "../../simulated-panel.ts";

export interface SpatialShape {
  readonly units: number;
  readonly periods: number;
  readonly rho?: number;
  readonly lambda?: number;
  readonly theta?: number;
  /** How far the effects of units go with x1. */
  readonly correlated?: number;
  readonly effectsSd?: number;
  /** What each period adds to all units. */
  readonly trend?: number;
  readonly seed: number;
  /** Left out: a ring. Rows must sum to 1. */
  readonly weights?: SpatialWeights;
}

/** Neighbours on a ring, two on one side and one on the other, weights unequal: not symmetric, column sums not 1. */
export function ring(units: number): SpatialWeights {
  const names = Array.from({ length: units }, (_, i) => `u${String(i + 1).padStart(3, "0")}`);
  const links = names.flatMap((_, from) => [
    { from, to: (from + 1) % units, weight: 0.5 },
    { from, to: (from + 2) % units, weight: from % 3 === 0 ? 0.3 : 0.2 },
    { from, to: (from + units - 1) % units, weight: from % 3 === 0 ? 0.2 : 0.3 },
  ]);
  return weightsFromLinks(names, links, "row");
}

/** y = rho W y + x1 - 0.5 x2 + theta W x1 + unit + period + u, u = lambda W u + e; columns unit, period, y, x1, x2. */
export function simulatedSpatial(shape: SpatialShape): { readonly frame: Frame; readonly weights: SpatialWeights } {
  const { units: n, periods, rho = 0, lambda = 0, theta = 0, correlated = 0, effectsSd = 1, trend = 0.3, seed } = shape;
  const weights = shape.weights ?? ring(n);
  const random = generator(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const column = () => new Float64Array(n * periods);
  const [y, x1, x2, period] = [column(), column(), column(), column()];
  const unit = Float64Array.from({ length: n }, () => effectsSd * normal());
  for (let t = 0; t < periods; t++) {
    const at = t * n;
    const e = Float64Array.from({ length: n }, () => normal());
    const u = solved(weights, lambda, e);
    for (let i = 0; i < n; i++) {
      x1[at + i] = normal() + correlated * unit[i];
      x2[at + i] = normal();
      period[at + i] = 2001 + t;
    }
    const wx = spatialLag(weights, x1.subarray(at, at + n));
    const right = u.map((value, i) => value + x1[at + i] - 0.5 * x2[at + i] + theta * wx[i] + unit[i] + trend * t);
    y.set(solved(weights, rho, right), at);
  }
  const numbers = { period, y, x1, x2 };
  const frame: Frame = {
    nrow: n * periods,
    rows: Int32Array.from({ length: n * periods }, (_, i) => i + 2),
    columns: [
      {
        kind: "category",
        name: "unit",
        codes: Int32Array.from({ length: n * periods }, (_, i) => i % n),
        levels: weights.names,
        looksNumeric: false,
      },
      ...Object.entries(numbers).map(([name, values]) => ({ kind: "number" as const, name, values })),
    ],
  };
  return { frame, weights };
}

/** (I - r W)^-1 v by its series, which converges for |r| < 1 as rows sum to 1. */
function solved(weights: SpatialWeights, r: number, v: Float64Array): Float64Array {
  let term = v;
  const sum = v.slice();
  for (let k = 0; k < 400 && r !== 0; k++) {
    term = spatialLag(weights, term).map((value) => r * value);
    term.forEach((value, i) => (sum[i] += value));
  }
  return sum;
}

export const specOf = (own: Partial<SpatialSpecInput> = {}) =>
  spatialSpec.parse({ y: "y", x: ["x1", "x2"], entity: "unit", time: "period", ...own });
