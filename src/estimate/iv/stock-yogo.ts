import { limlSize, relativeBias, size } from "./stock-yogo-tables.ts";

export interface CriticalValue {
  /** What is bounded: the bias relative to least squares, or the size of a 5 % test. */
  readonly of: "relative bias" | "size";
  /** The bound, a share. */
  readonly threshold: number;
  readonly value: number;
}

/**
 * Stock & Yogo's critical values for the Cragg-Donald F, where they are tabulated: up to 30 instruments and 2 endogenous
 * regressors (3 for the bias of two-stage least squares). They assume iid errors.
 *
 * @returns [] where the tables have none: Fuller's estimator among others
 * @source Stock & Yogo (2005)
 * @reference test/reference/panel: stockYogo
 */
export function stockYogo(method: string, regressors: number, instruments: number): CriticalValue[] {
  const rows = (of: CriticalValue["of"], table: typeof size, thresholds: readonly number[]): CriticalValue[] =>
    (table[regressors - 1]?.[instruments - 1] ?? []).map((value, i) => ({ of, threshold: thresholds[i], value }));
  switch (method) {
    case "2sls":
    case "gmm2s":
      return [...rows("relative bias", relativeBias, bias), ...rows("size", size, sizes)];
    case "liml":
      return rows("size", limlSize, sizes);
    default:
      return [];
  }
}

const bias = [0.05, 0.1, 0.2, 0.3];
const sizes = [0.1, 0.15, 0.2, 0.25];
