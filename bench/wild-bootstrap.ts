import { withRegressors } from "../src/estimate/panel-models/chosen-columns.ts";
import { regressionOn } from "../src/estimate/regression.ts";
import { wildBootstrap } from "../src/estimate/resample/wild-bootstrap.ts";
import { wildPlan, wildWeights, type WildPlan } from "../src/estimate/resample/wild-weights.ts";
import { linearFit } from "../src/estimate/linear-fit.ts";
import { sampleOf, type Sample } from "../src/estimate/sample.ts";
import { modelSpec, type ModelSpecInput } from "../src/estimate/spec.ts";
import type { Frame } from "../src/frame/frame.ts";
import { columnOf, fromColumns } from "../src/numeric/matrix.ts";
import { inlineExecutor } from "../src/tasks/executor.ts";
import { simulatedPanel } from "../test/estimate/simulated-panel.ts";
import { csvOf } from "./peer-data.ts";
import { peer } from "./peer.ts";

const x = ["x1", "x2", "x3", "x4", "x5"];
const spec: ModelSpecInput = {
  method: "fe",
  y: "y",
  x,
  absorb: ["firm", "year"],
  vcov: { type: "cluster", by: ["firm"] },
};
const draws = 999;
const seed = 7;
/** The null that is tested: near the estimate, so that the p value is neither 0 nor 1. */
const value = 0.99;

/**
 * The wild cluster bootstrap of one slope with two effects and 1,000 clusters, against loops that refit every replicate with
 * the same weights: one with our own regression, one in R. All must give the same p value.
 */
export async function benchWildBootstrap(print: (line: string) => void = console.log): Promise<void> {
  const frame = simulatedPanel({ firms: 1000, years: 10, share: 1, regressors: x.length, seed: 1 });
  const sample = sampleOf(frame, modelSpec.parse(spec));
  const plan = wildPlan(1000, { weights: "rademacher", draws, seed });
  print(
    `1,000 firms x 10 years, 5 regressors, firm and year effects, clustered by firm; ${draws} replicates, null imposed`,
  );

  const ours = await timed(async () => {
    const own = { focal: ["x1"], draws, seed, weights: "rademacher" as const, value };
    const { slopes } = await wildBootstrap(frame, spec, own, { executor: inlineExecutor });
    return slopes[0].pValue;
  });
  print(`  ours, frame to p value and interval   ${ours.seconds.toFixed(2).padStart(7)} s  p ${ours.result}`);
  const many = await timed(async () => {
    const own = { focal: ["x1"], draws: 9999, seed, weights: "rademacher" as const, value };
    await wildBootstrap(frame, spec, own, { executor: inlineExecutor });
  });
  print(`  the same with 9,999 replicates        ${many.seconds.toFixed(2).padStart(7)} s`);

  const loop = await timed(async () => refitted(sample, plan));
  print(`  our regression in a loop              ${loop.seconds.toFixed(2).padStart(7)} s  p ${loop.result}`);
  const r = inR(frame, plan);
  if (typeof r === "string") print(`  loop in R                             skipped: ${r}`);
  else print(`  lm.fit and rowsum in a loop in R      ${r.seconds.toFixed(2).padStart(7)} s  p ${r.p}`);
  const peers = [loop.seconds, ...(typeof r === "string" ? [] : [r.seconds])];
  print(`  ratio ${peers.map((seconds) => (seconds / ours.seconds).toFixed(0)).join(" and ")}`);
}

async function timed<T>(run: () => Promise<T>): Promise<{ readonly seconds: number; readonly result: T }> {
  const started = performance.now();
  const result = await run();
  return { seconds: (performance.now() - started) / 1000, result };
}

/** Residuals of the fit under the null. */
function restricted({ model }: Sample): Float64Array {
  const others = x.slice(1).map((name) => columnOf(model.x, model.names.indexOf(name)));
  const focal = columnOf(model.x, model.names.indexOf("x1"));
  return linearFit({
    ...model,
    y: model.y.map((one, i) => one - value * focal[i]),
    x: fromColumns(others),
    names: x.slice(1),
  }).residuals;
}

function refitted(sample: Sample, plan: WildPlan): number {
  const { model, grouping } = sample;
  const parsed = modelSpec.parse(spec);
  const columns = model.names.map((name, j) => ({ name, values: columnOf(model.x, j) }));
  const residuals = restricted(sample);
  const tOf = (y: Float64Array): number => {
    const { estimate } = regressionOn(withRegressors(sample, columns, { name: "y", values: y }), parsed);
    const term = estimate.terms.find(({ name }) => name === "x1")!;
    return (term.estimate - value) / term.stdError;
  };
  const own = Math.abs(tOf(model.y));
  const { codes } = grouping.clusters[0];
  let beyond = 0;
  for (let draw = 0; draw < plan.draws; draw++) {
    const v = wildWeights(plan, draw);
    const t = tOf(model.y.map((one, i) => one - residuals[i] + v[codes[i]] * residuals[i]));
    if (Math.abs(t) >= own) beyond++;
  }
  return beyond / plan.draws;
}

/** A balanced panel is demeaned in closed form; the rest is what one would write by hand. */
const script = `
d <- read.csv("panel.csv")
v <- matrix(readBin("weights.bin", "double", n = ${1000 * draws}), nrow = 1000)
started <- Sys.time()
within <- function(z) z - ave(z, d$firm) - ave(z, d$year) + mean(z)
X <- sapply(d[c("x1", "x2", "x3", "x4", "x5")], within)
tOf <- function(y, r) {
  f <- lm.fit(X, within(y))
  bread <- chol2inv(f$qr$qr[1:5, , drop = FALSE])
  meat <- crossprod(rowsum(X * f$residuals, d$firm, reorder = FALSE))
  (f$coefficients[1] - r) / sqrt((bread %*% meat %*% bread)[1, 1])
}
y0 <- within(d$y - ${value} * d$x1)
u <- lm.fit(X[, -1], y0)$residuals
own <- abs(tOf(d$y, ${value}))
g <- match(d$firm, unique(d$firm))
t <- sapply(seq_len(${draws}), function(k) tOf(d$y - u + v[g, k] * u, ${value}))
cat(as.numeric(difftime(Sys.time(), started, units = "secs")), mean(abs(t) >= own))
`;

function inR(frame: Frame, plan: WildPlan): { readonly seconds: number; readonly p: number } | string {
  const weights = new Float64Array(plan.clusters * plan.draws);
  for (let draw = 0; draw < plan.draws; draw++) weights.set(wildWeights(plan, draw), draw * plan.clusters);
  const words = peer("Rscript", script, { "panel.csv": csvOf(frame), "weights.bin": weights });
  if (typeof words === "string") return words;
  const [seconds, p] = words.map(Number);
  return { seconds, p };
}
