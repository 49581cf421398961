import { Matrix as Dense, QrDecomposition } from "ml-matrix";
import { covariance } from "../src/estimate/covariance.ts";
import { linearFit, type LinearModel } from "../src/estimate/linear-fit.ts";
import { regress } from "../src/estimate/regression.ts";
import { sampleOf } from "../src/estimate/sample.ts";
import { smallSamples } from "../src/estimate/small-sample.ts";
import { modelSpec, type ModelSpecInput } from "../src/estimate/spec.ts";
import { columnOf } from "../src/numeric/matrix.ts";
import { simulatedPanel } from "../test/estimate/simulated-panel.ts";
import { columnsOf } from "./peer-data.ts";
import { peer, type Command } from "./peer.ts";

const names = ["x1", "x2", "x3", "x4", "x5"];
const spec: ModelSpecInput = {
  method: "fe",
  y: "y",
  x: names,
  absorb: ["firm", "year"],
  vcov: { type: "cluster", by: ["firm"] },
};

/**
 * Two effects, five regressors, a million rows, errors clustered by firm, against what one would write with the libraries
 * at hand: plain alternating projections to the same 1e-10, the QR of ml-matrix, and a loop over clusters.
 */
export async function benchFixedEffects(print: (line: string) => void = console.log): Promise<void> {
  const panels = {
    "balanced, 50,000 firms x 20 years": { firms: 50_000, years: 20, share: 1 },
    "unbalanced, 55,000 firms x 20 years, 9 % of rows missing": { firms: 55_000, years: 20, share: 0.91 },
    "unbalanced, 250,000 firms x 20 years, 80 % of rows missing": { firms: 250_000, years: 20, share: 0.2 },
    "two long effects, 50,000 firms x 100,000 workers": { firms: 50_000, years: 20, share: 1, workers: 100_000 },
  };
  for (const [label, shape] of Object.entries(panels)) {
    const frame = simulatedPanel({ ...shape, regressors: names.length, seed: 1 });
    const input: ModelSpecInput = {
      ...spec,
      absorb: ["firm", "workers" in shape ? "worker" : "year"],
      singletons: "keep",
    };
    const parsed = modelSpec.parse(input);
    const { model, grouping } = sampleOf(frame, parsed);
    const n = model.y.length;
    const everything = best(3, () => regress(frame, input));
    const kernel = best(3, () => {
      const fit = linearFit({ ...model, constant: false });
      return { fit, cov: covariance(fit, model, parsed.vcov, grouping, smallSamples.reghdfe) };
    });
    const theirs = best(1, () => plain(model));
    const apart = Math.max(
      ...names.map((_, j) => Math.abs(kernel.result.fit.coefficients[j] / theirs.result.coefficients[j] - 1)),
    );
    print(`${label}: ${n.toLocaleString("en-US")} rows`);
    print(`  ours, from frame to estimate ${line(everything.seconds, n)}`);
    print(`  ours, arrays to covariance   ${line(kernel.seconds, n)}  (${kernel.result.fit.absorber?.method})`);
    print(`  plain, arrays to covariance  ${line(theirs.seconds, n)}  (${theirs.result.passes} passes)`);
    print(
      `  ratio ${(theirs.seconds / kernel.seconds).toFixed(1)} like for like, ` +
        `${(theirs.seconds / everything.seconds).toFixed(1)} with the frame read; coefficients apart by ${apart.toExponential(1)}`,
    );
    if (shape.share < 1 || "workers" in shape) continue;
    for (const [command, script] of Object.entries(packages)) {
      const words = peer(command as Command, script, {
        "panel.bin": columnsOf(frame, ["firm", "year", "y", ...names]),
      });
      if (typeof words === "string") {
        print(`  skipped beside ${command}: ${words}`);
        continue;
      }
      const [label, version, seconds, ...errors] = words;
      const own = names.map((name) => everything.result.terms.find((term) => term.name === name)!.stdError);
      const far = Math.max(...own.map((error, j) => Math.abs(Number(errors[j]) / error - 1)));
      print(`  ${`${label} ${version}`.padEnd(28)} ${line(Number(seconds), n)}`);
      print(
        `  ratio ${(Number(seconds) / everything.seconds).toFixed(1)} with the frame read; ` +
          `standard errors apart by ${far.toExponential(1)} (small-sample factors differ)`,
      );
    }
  }
}

/** Each reads the same numbers, then takes its own time from data frame to clustered errors. */
const packages = {
  Rscript: `
    suppressPackageStartupMessages(library(plm))
    m <- matrix(readBin("panel.bin", "double", n = 8e6), ncol = 8)
    d <- setNames(as.data.frame(m), c("firm", "year", "y", "${names.join('", "')}"))
    seconds <- system.time({
      fit <- plm(y ~ ${names.join(" + ")}, pdata.frame(d, index = c("firm", "year")), model = "within", effect = "twoways")
      errors <- sqrt(diag(vcovHC(fit, method = "arellano", type = "HC0", cluster = "group")))
    })[["elapsed"]]
    cat("plm", as.character(packageVersion("plm")), seconds, format(errors, digits = 15), "\\n")`,
  python3: `
import time
import numpy as np, pandas as pd, statsmodels, statsmodels.api as sm
m = np.fromfile("panel.bin").reshape(8, -1).T
firm, year = m[:, 0].astype(int), m[:, 1].astype(int)
d = pd.DataFrame(m[:, 2:], columns=["y", "${names.join('", "')}"])
started = time.time()
# A balanced panel is demeaned in closed form.
w = d - d.groupby(firm).transform("mean") - d.groupby(year).transform("mean") + d.mean()
r = sm.OLS(w["y"], w.drop(columns="y")).fit(cov_type="cluster", cov_kwds={"groups": firm})
errors = r.bse
print("statsmodels", statsmodels.__version__, time.time() - started, *errors)
`,
} satisfies Record<Command, string>;

const line = (seconds: number, n: number): string =>
  `${seconds.toFixed(2).padStart(6)} s  ${Math.round(n / seconds)
    .toLocaleString("en-US")
    .padStart(11)} rows/s`;

function best<T>(times: number, run: () => T): { readonly seconds: number; readonly result: T } {
  let seconds = Infinity;
  let result: T | undefined;
  for (let i = 0; i < times; i++) {
    const started = performance.now();
    result = run();
    seconds = Math.min(seconds, (performance.now() - started) / 1000);
  }
  return { seconds, result: result as T };
}

/** The peer: demean by each factor in turn until nothing changes, then ml-matrix. */
function plain({ y, x, effects }: LinearModel): { coefficients: number[]; errors: number[]; passes: number } {
  let passes = 0;
  const demeaned = [y, ...names.map((_, j) => columnOf(x, j))].map((column) => {
    const v = column.slice();
    for (let change = Infinity, round = 0; change > 1e-10 && round < 10_000; round++) {
      change = 0;
      passes++;
      for (const { codes, levels } of effects) {
        const sums = new Float64Array(levels.length);
        const counts = new Float64Array(levels.length);
        for (let i = 0; i < v.length; i++) {
          sums[codes[i]] += v[i];
          counts[codes[i]]++;
        }
        for (let g = 0; g < sums.length; g++) {
          sums[g] /= counts[g];
          if (round > 0) change = Math.max(change, Math.abs(sums[g]));
        }
        for (let i = 0; i < v.length; i++) v[i] -= sums[codes[i]];
      }
      if (round === 0) change = Infinity;
    }
    return v;
  });
  const [outcome, ...regressors] = demeaned;
  const n = outcome.length;
  const design = new Dense(n, regressors.length);
  for (let i = 0; i < n; i++) regressors.forEach((column, j) => design.set(i, j, column[i]));
  const b = new QrDecomposition(design).solve(Dense.columnVector(outcome));
  const [firm] = effects;
  const sums = Dense.zeros(firm.levels.length, regressors.length);
  for (let i = 0; i < n; i++) {
    let residual = outcome[i];
    for (let j = 0; j < regressors.length; j++) residual -= regressors[j][i] * b.get(j, 0);
    for (let j = 0; j < regressors.length; j++) {
      sums.set(firm.codes[i], j, sums.get(firm.codes[i], j) + regressors[j][i] * residual);
    }
  }
  const bread = new Dense(regressors.map((left) => regressors.map((right) => product(left, right))));
  const inverse = new QrDecomposition(bread).solve(Dense.eye(regressors.length));
  const v = inverse.mmul(sums.transpose().mmul(sums)).mmul(inverse);
  return { coefficients: b.to1DArray(), errors: v.diagonal().map(Math.sqrt), passes };
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
