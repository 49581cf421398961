import type { Estimate, Term } from "../../src/estimate/estimate.ts";
import type { RegressionColumn } from "../../src/report/regression-table.ts";
import { message } from "../../src/messages/message.ts";

const term = (name: string, estimate: number, stdError: number, pValue: number): Term => ({
  name,
  estimate,
  stdError,
  statistic: estimate / stdError,
  distribution: "t",
  df: 9,
  pValue,
  ciLow: estimate - 2.262 * stdError,
  ciHigh: estimate + 2.262 * stdError,
});

const estimate = (terms: readonly Term[], more: Partial<Estimate["sample"]> & Partial<Estimate["fit"]>): Estimate => ({
  method: "fe",
  outcome: "inv",
  terms,
  vcov: terms.map((_, i) => terms.map((_, j) => (i === j ? terms[i].stdError ** 2 : 0))),
  nobs: 12345,
  sample: {
    read: 12350,
    used: 12345,
    missing: 5,
    excludedBySubset: 0,
    singletons: 0,
    collinear: [],
    effects: more.effects ?? [],
    clusters: more.clusters ?? [{ name: "firm", groups: 1010 }],
    rows: [],
  },
  fit: {
    nobs: 12345,
    dfResidual: 12000,
    dfModel: 2,
    r2: more.r2 ?? 0.9517,
    r2Adjusted: 0.9431,
    r2Within: more.r2Within ?? null,
    r2WithinAdjusted: null,
    ssr: 1,
    rmse: 1,
    logLik: null,
    aic: null,
    bic: null,
  },
  tests: [
    { name: "F", statistic: 217.4423, distribution: "F", df: 2, df2: 169, pValue: 1e-40 },
    { name: "Hausman", reason: message("report.testReason") },
  ],
  conventions: { vcov: "cluster", level: 0.95 },
  notes: [],
});

/** Three columns and a failed one, with every star, negative numbers, and a term that one column lacks. */
export const sampleColumns: readonly RegressionColumn[] = [
  {
    result: { estimate: estimate([term("value", -0.117715855, 0.01082, 0.002), term("_cons", 12.5, 9.1, 0.2)], {}) },
    outcome: "inv",
    controls: false,
  },
  {
    result: {
      estimate: estimate([term("value", 0.1101, 0.06, 0.07), term("capital", -123.3579, 61.7, 0.03)], {
        effects: [
          { name: "firm", levels: 1010 },
          { name: "year", levels: 20 },
        ],
        r2Within: 0.7201,
      }),
    },
    outcome: "inv",
    controls: true,
  },
  {
    result: {
      problem: {
        detail: message("estimate.absorbed", { name: "size", effects: "firm" }),
        kind: "not-available",
        place: { column: "size" },
      },
    },
    outcome: "lninv",
    controls: true,
  },
];
