import { z } from "zod";
import { rowsWhere } from "../../frame/condition.ts";
import { evaluateExpression } from "../../frame/evaluate.ts";
import { factorOf } from "../../frame/factor.ts";
import type { Frame } from "../../frame/frame.ts";
import { keepRows } from "../../frame/frame-edit.ts";
import { correlations } from "./correlation.ts";
import { meanDifference, type Comparison } from "./mean-difference.ts";
import { moments } from "./moments.ts";
import { quantile, type QuantileType } from "./quantile.ts";
import { varianceInflation } from "./variance-inflation.ts";

const caseSpec = z.looseObject({
  y: z.string().optional(),
  x: z.array(z.string()),
  subset: z.string().optional(),
  group: z.string().optional(),
});

const runners = { describe: describeCase, correlation: correlationCase, vif: vifCase, meandiff: meanDifferenceCase };
export type DescribeEstimator = keyof typeof runners;

/**
 * Runs a reference case of descriptive statistics and gives its numbers under the names of the cases.
 *
 * @reference test/reference/panel
 */
export function describeCases(frame: Frame, spec: unknown, estimator: DescribeEstimator): Record<string, unknown> {
  const parsed = caseSpec.parse(spec);
  const rows = parsed.subset === undefined ? frame : keepRows(frame, rowsWhere(frame, parsed.subset));
  return runners[estimator](rows, parsed);
}

type Spec = z.infer<typeof caseSpec>;

function describeCase(frame: Frame, { x }: Spec) {
  const probabilities = [1, 5, 10, 25, 50, 75, 90, 95, 99];
  return {
    extra: Object.fromEntries(
      columns(frame, x).map(({ name, values }) => {
        const sorted = values.filter((value) => Number.isFinite(value)).sort();
        const all = (type: QuantileType) =>
          Object.fromEntries(probabilities.map((p) => [`p${p}`, quantile(sorted, p / 100, type)]));
        const { skewnessAdjusted, kurtosisAdjusted, ...own } = moments(values);
        return [
          name,
          {
            ...own,
            median: quantile(sorted, 0.5),
            skewnessExcel: skewnessAdjusted,
            kurtosisExcel: kurtosisAdjusted,
            iqrType2: quantile(sorted, 0.75) - quantile(sorted, 0.25),
            quantileStata: all(2),
            quantileType7: all(7),
            quantileType6: all(6),
          },
        ];
      }),
    ),
  };
}

function correlationCase(frame: Frame, { x }: Spec) {
  const variables = columns(frame, x);
  const [pairwise, listwise] = (["pairwise", "listwise"] as const).map((missing) => ({
    pearson: correlations(variables, { missing }),
    spearman: correlations(variables, { missing, method: "spearman" }),
  }));
  return {
    nobs: listwise.pearson.n[0][0],
    extra: {
      pearsonPairwise: pairwise.pearson.r,
      pPearsonPairwise: pairwise.pearson.p,
      nPairwise: pairwise.pearson.n,
      spearmanPairwise: pairwise.spearman.r,
      pSpearmanPairwise: pairwise.spearman.p,
      pearsonListwise: listwise.pearson.r,
      pPearsonListwise: listwise.pearson.p,
      spearmanListwise: listwise.spearman.r,
      pSpearmanListwise: listwise.spearman.p,
      kendallTauB_1_2: correlations(variables, { missing: "listwise", method: "kendall" }).r[0][1],
    },
  };
}

function vifCase(frame: Frame, { x, y }: Spec) {
  const variables = columns(frame, x);
  const needed = y === undefined ? variables : [...variables, ...columns(frame, [y])];
  const complete = Uint8Array.from({ length: frame.nrow }, (_, i) =>
    needed.every(({ values }) => Number.isFinite(values[i])) ? 1 : 0,
  );
  const { nobs, terms, mean } = varianceInflation(
    variables.map(({ name, values }) => ({ name, values: values.filter((_, i) => complete[i] === 1) })),
  );
  return {
    nobs,
    extra: {
      vif: Object.fromEntries(terms.map(({ name, vif }) => [name, vif])),
      tolerance: Object.fromEntries(terms.map(({ name, tolerance }) => [name, tolerance])),
      meanVif: mean,
    },
  };
}

function meanDifferenceCase(frame: Frame, { x, group }: Spec) {
  const { codes } = factorOf(frame, group!);
  return {
    extra: Object.fromEntries(
      columns(frame, x).map(({ name, values }) => {
        const of = (code: number) => values.filter((_, i) => codes[i] === code);
        const { groups, difference, equal, welch, rankSum, variances } = meanDifference(of(0), of(1));
        const numbers = (test: Comparison | null) => test ?? { statistic: undefined, df: undefined, p: undefined };
        return [
          name,
          {
            ...Object.fromEntries(
              groups.flatMap(({ n, mean, median }, g) => [
                [`n${g}`, n],
                [`mean${g}`, mean],
                [`median${g}`, median],
              ]),
            ),
            diff: difference,
            tEqual: numbers(equal).statistic,
            pEqual: numbers(equal).p,
            tWelch: numbers(welch).statistic,
            dfWelch: numbers(welch).df,
            pWelch: numbers(welch).p,
            wilcoxonW: numbers(rankSum).statistic,
            pWilcoxon: numbers(rankSum).p,
            fVar: numbers(variances).statistic,
            pVar: numbers(variances).p,
          },
        ];
      }),
    ),
  };
}

const columns = (frame: Frame, names: readonly string[]) =>
  names.map((name) => ({ name, values: evaluateExpression(frame, name) }));
