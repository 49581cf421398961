import { fromColumns } from "./frame-of-columns.ts";
import { generator } from "../simulated-panel.ts";
import type { Frame } from "../../../src/frame/frame.ts";

export interface IvShape {
  readonly rows: number;
  readonly seed: number;
  /** Coefficient of each instrument in the first stage. */
  readonly strength: readonly number[];
  /** What the last instrument does to the outcome directly. */
  readonly invalid?: number;
  readonly groups?: number;
}

/** y = 1 + 2 d + x + u, d = strength z + x/2 + v with u and v correlated; columns y, d, x, z1, z2 ..., g (groups in turn), w. */
export function simulatedIv({ rows, seed, strength, invalid = 0, groups = 20 }: IvShape): Frame {
  const random = generator(seed);
  // Sum of twelve uniforms less six: close enough to a standard normal.
  const noise = () => Array.from({ length: 12 }, random).reduce((sum, value) => sum + value, -6);
  const z = strength.map(() => new Float64Array(rows));
  const [y, d, x, g, w] = Array.from({ length: 5 }, () => new Float64Array(rows));
  for (let i = 0; i < rows; i++) {
    const confounder = noise();
    x[i] = noise();
    d[i] = x[i] / 2 + confounder + noise();
    strength.forEach((by, j) => {
      z[j][i] = noise();
      d[i] += by * z[j][i];
    });
    y[i] = 1 + 2 * d[i] + x[i] + confounder * 1.5 + noise() + invalid * z[z.length - 1][i];
    g[i] = i % groups;
    w[i] = 1 + Math.floor(random() * 3);
  }
  return fromColumns({ y, d, x, g, w, ...Object.fromEntries(z.map((values, j) => [`z${j + 1}`, values])) });
}
