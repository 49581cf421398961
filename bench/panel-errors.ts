import { estimateModel } from "../src/estimate/estimate-model.ts";
import type { ModelSpecInput } from "../src/estimate/spec.ts";
import type { Frame } from "../src/frame/frame.ts";
import { simulatedPanel } from "../test/estimate/simulated-panel.ts";
import { peer } from "./peer.ts";
import { csvOf } from "./peer-data.ts";

const x = ["x1", "x2", "x3", "x4", "x5"];
const pcse: ModelSpecInput = { method: "pcse", y: "y", x, entity: "firm", time: "year" };

/**
 * Panel-corrected standard errors of 284 x 13 (Chinese cities) and 50 x 200 (states by month), beside plm's pooled fit and vcovBK,
 * the same sandwich, timed inside R so that its start does not count; and FGLS with 50 correlated entities.
 */
export async function benchPanelErrors(print: (line: string) => void = console.log): Promise<void> {
  for (const [firms, years] of [
    [284, 13],
    [50, 200],
  ]) {
    const frame = simulatedPanel({ firms, years, share: 1, regressors: x.length, seed: 1 });
    const { seconds, errors } = timed(frame, pcse);
    print(`PCSE, ${firms} x ${years}`);
    print(`  ours, from frame to estimate     ${milliseconds(seconds)}`);
    const theirs = vcovBk(frame);
    if (typeof theirs === "string") print(`  skipped beside plm: ${theirs}`);
    else {
      const apart = Math.max(...theirs.errors.map((error, j) => Math.abs(errors[j] / error - 1)));
      print(`  plm ${theirs.version}, plm and vcovBK       ${milliseconds(theirs.seconds)}`);
      print(`  ratio ${(theirs.seconds / seconds).toFixed(1)}; standard errors apart by ${apart.toExponential(1)}`);
    }
    if (years < firms) continue;
    const parks: ModelSpecInput = { ...pcse, method: "fgls", panelErrors: { panels: "correlated" } };
    print(`  FGLS, entities correlated, ours  ${milliseconds(timed(frame, parks).seconds)}`);
  }
}

const milliseconds = (seconds: number): string => `${(seconds * 1000).toFixed(0).padStart(6)} ms`;

function timed(frame: Frame, spec: ModelSpecInput): { seconds: number; errors: number[] } {
  let seconds = Infinity;
  let errors: number[] = [];
  for (let i = 0; i < 5; i++) {
    const started = performance.now();
    errors = estimateModel(frame, spec).terms.map(({ stdError }) => stdError);
    seconds = Math.min(seconds, (performance.now() - started) / 1000);
  }
  return { seconds, errors };
}

interface Peer {
  readonly version: string;
  readonly seconds: number;
  readonly errors: readonly number[];
}

/** The same model in R, or why it could not be run. */
function vcovBk(frame: Frame): Peer | string {
  const script = `
    suppressPackageStartupMessages(library(plm))
    d <- pdata.frame(read.csv("panel.csv"), index = c("firm", "year"))
    run <- function() {
      fit <- plm(y ~ ${x.join(" + ")}, d, model = "pooling")
      sqrt(diag(vcovBK(fit, cluster = "time")))
    }
    errors <- run()
    seconds <- min(sapply(1:5, function(i) system.time(run())[["elapsed"]]))
    cat(as.character(packageVersion("plm")), seconds, format(errors[-1], digits = 15), "\\n")`;
  const words = peer("Rscript", script, { "panel.csv": csvOf(frame) });
  if (typeof words === "string") return words;
  const [version, seconds, ...errors] = words;
  return { version, seconds: Number(seconds), errors: errors.map(Number) };
}
