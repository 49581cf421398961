import type { Frame } from "../../src/frame/frame.ts";

export interface PanelShape {
  readonly firms: number;
  readonly years: number;
  /** Share of the firm-years that are there, in random places; 1 = balanced. */
  readonly share: number;
  readonly regressors: number;
  readonly seed: number;
  /** Adds a column "worker" of this many levels, assigned at random. */
  readonly workers?: number;
}

/** A panel y = sum_k k x_k + firm + year + noise, with regressors that go with both effects; columns firm, year, x1 ..., y, w. */
export function simulatedPanel({ firms, years, share, regressors, seed, workers }: PanelShape): Frame {
  const random = generator(seed);
  const columns = ["firm", "year", ...Array.from({ length: regressors }, (_, k) => `x${k + 1}`), "y", "w"];
  if (workers) columns.push("worker");
  const values = columns.map(() => new Float64Array(firms * years));
  let n = 0;
  for (let firm = 0; firm < firms; firm++) {
    const ofFirm = random() * 4;
    for (let year = 0; year < years; year++) {
      if (share < 1 && random() > share) continue;
      values[0][n] = firm + 1;
      values[1][n] = 2001 + year;
      let y = ofFirm + 0.3 * year;
      for (let k = 1; k <= regressors; k++) {
        const x = random() * 2 + 0.3 * ofFirm + 0.02 * k * year;
        values[k + 1][n] = x;
        y += k * x;
      }
      values[regressors + 2][n] = y + random() + random() - 1;
      values[regressors + 3][n] = 0.5 + random();
      if (workers) values[regressors + 4][n] = 1 + Math.floor(random() * workers);
      n++;
    }
  }
  return {
    nrow: n,
    rows: Int32Array.from({ length: n }, (_, i) => i + 2),
    columns: columns.map((name, c) => ({ kind: "number", name, values: values[c].slice(0, n) })),
  };
}

/** Numbers in [0, 1) from a seed: mulberry32. */
export function generator(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
