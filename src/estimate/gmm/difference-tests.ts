import { message, type Message } from "../../messages/message.ts";
import { columnOf, fromColumns, matrix, multiply, transpose, type Matrix } from "../../numeric/matrix.ts";
import type { Test } from "../estimate.ts";
import { chi2Test } from "../named-test.ts";
import { generalizedInverse, semidefiniteRank } from "./generalized-inverse.ts";
import type { InstrumentGroup } from "./instruments.ts";
import type { SolvedDynamic } from "./solve-dynamic.ts";
import { form, identifiedBy } from "./solve-steps.ts";

/**
 * Difference-in-Hansen tests, two for each group of instruments: J of the model without the group, and how far it is below J of
 * all, chi-squared with as many degrees of freedom as the group has instruments that are not combinations of the others. The
 * smaller model is weighted by the inverse of its block of S = sum Z'e e'Z, with the first residuals e of the full model: the
 * difference is then never negative while S is not singular.
 *
 * @source Hayashi (2000), Econometrics, 3.6; Roodman (2009), Stata Journal 9(1), 2.6 and 4.1, as xtabond2 reports them
 */
export function differenceTests(solved: SolvedDynamic): Test[] {
  return solved.groups.flatMap((group) => {
    const [excluding, difference] = [`Hansen excl. ${group.name}`, `Diff-Hansen ${group.name}`];
    const tests = testsWithout(group, solved);
    if ("reason" in tests) return [excluding, difference].map((name): Test => ({ name, reason: tests.reason }));
    return [
      tests.df === 0
        ? { name: excluding, reason: message("gmm.exactlyIdentified") }
        : chi2Test(excluding, tests.statistic, tests.df),
      chi2Test(difference, solved.steps.second.objective - tests.statistic, tests.lost),
    ];
  });
}

type Without =
  { readonly reason: Message } | { readonly statistic: number; readonly df: number; readonly lost: number };

function testsWithout(group: InstrumentGroup, { steps, initial, instruments, names }: SolvedDynamic): Without {
  const out = new Set(group.columns);
  const rest = Array.from({ length: initial.moments.ncol }, (_, j) => j).filter((j) => !out.has(j));
  const left = rest.length === 0 ? 0 : semidefiniteRank(blockOf(initial.moments, rest));
  if (left === instruments) return { reason: message("gmm.groupAdds") };
  const under = { reason: message("gmm.groupNeeded", { instruments: left, regressors: names.length }) };
  if (left < names.length) return under;
  const xz = fromColumns(rest.map((j) => columnOf(steps.xz, j)));
  const parts = steps.moments.map((moment) => Float64Array.from(rest, (j) => moment[j]));
  const weight = generalizedInverse(blockOf(steps.spread, rest), parts).inverse;
  if (identifiedBy(xz, weight) < names.length) return under;

  // 1. b = (X'Z W Z'X)^-1 X'Z W Z'y with the remaining instruments.
  const zy = Float64Array.from(rest, (j) => steps.zy[j]);
  const xzw = multiply(xz, weight);
  const bread = generalizedInverse(multiply(xzw, transpose(xz))).inverse;
  const b = multiply(bread, multiply(xzw, matrix(zy.length, 1, zy)));
  // 2. J = e'Z W Z'e.
  const fitted = multiply(transpose(xz), b).data;
  const ze = zy.map((value, j) => value - fitted[j]);
  return { statistic: form(weight, ze, ze), df: left - names.length, lost: instruments - left };
}

function blockOf(m: Matrix, at: readonly number[]): Matrix {
  const block = matrix(at.length, at.length);
  at.forEach((from, j) => at.forEach((row, i) => (block.data[j * at.length + i] = m.data[from * m.nrow + row])));
  return block;
}
