import { readFileSync } from "node:fs";
import { cellsFromCsv } from "../src/cli/csv.ts";
import { dynamicPanel } from "../src/estimate/gmm/dynamic-panel.ts";
import type { DynamicSpecInput } from "../src/estimate/gmm/spec.ts";
import { frameFromCells } from "../src/frame/from-cells.ts";
import { peer } from "./peer.ts";

const variables = ["log(emp)", "log(wage)", "log(capital)"];
const spec: DynamicSpecInput = {
  y: "log(emp)",
  x: ["log(wage)", "L1.log(wage)", "log(capital)", "L1.log(capital)"],
  entity: "firm",
  time: "year",
  gmm: variables.flatMap((name) => [
    { var: name, lagMin: 2, lagMax: 99, equation: "diff" as const },
    { var: name, lagMin: 1, lagMax: 1, equation: "level" as const },
  ]),
  system: true,
  timeDummies: true,
};

/**
 * Blundell and Bond's system on their 140 firms, two steps, 113 instruments, with Windmeijer's errors and all tests, against
 * plm::pgmm with the same tests, timed inside R so that its start does not count.
 */
export async function benchGmm(print: (line: string) => void = console.log): Promise<void> {
  const csv = readFileSync(new URL("../test/reference/data/empluk.csv", import.meta.url), "utf8");
  const { frame } = frameFromCells(cellsFromCsv(csv), { header: "yes" });
  let seconds = Infinity;
  let estimate = dynamicPanel(frame, spec);
  for (let i = 0; i < 5; i++) {
    const started = performance.now();
    estimate = dynamicPanel(frame, spec);
    seconds = Math.min(seconds, (performance.now() - started) / 1000);
  }
  const { instruments, entities } = estimate.quantities!;
  print(`system GMM, two steps: ${estimate.nobs} rows in levels, ${instruments} instruments, ${entities} firms`);
  print(`  ours, from frame to estimate with all tests  ${milliseconds(seconds)}`);
  const theirs = pgmm();
  if (typeof theirs === "string") return print(`  skipped beside plm: ${theirs}`);
  const apart = Math.max(...theirs.coefficients.map((b, j) => Math.abs(estimate.terms[j].estimate / b - 1)));
  print(`  plm ${theirs.version}, pgmm and its robust summary      ${milliseconds(theirs.seconds)}`);
  print(`  ratio ${(theirs.seconds / seconds).toFixed(1)}; coefficients apart by ${apart.toExponential(1)}`);
}

const milliseconds = (seconds: number): string => `${(seconds * 1000).toFixed(0).padStart(6)} ms`;

interface Peer {
  readonly version: string;
  readonly seconds: number;
  readonly coefficients: readonly number[];
}

/** The same model in R, or why it could not be run. */
function pgmm(): Peer | string {
  const script = `
    suppressPackageStartupMessages(library(plm))
    data("EmplUK", package = "plm")
    lags <- log(emp) ~ lag(log(emp), 1) + lag(log(wage), 0:1) + lag(log(capital), 0:1) |
      lag(log(emp), 2:99) + lag(log(wage), 2:99) + lag(log(capital), 2:99)
    run <- function() {
      fit <- pgmm(lags, EmplUK, effect = "twoways", model = "twosteps", transformation = "ld")
      summary(fit, robust = TRUE)
      fit
    }
    fit <- run()
    seconds <- min(sapply(1:5, function(i) system.time(run())[["elapsed"]]))
    cat(as.character(packageVersion("plm")), seconds, format(coef(fit)[1:5], digits = 15), "\\n")`;
  const words = peer("Rscript", script);
  if (typeof words === "string") return words;
  const [version, seconds, ...coefficients] = words;
  return { version, seconds: Number(seconds), coefficients: coefficients.map(Number) };
}
