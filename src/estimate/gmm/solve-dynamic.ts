import type { Frame } from "../../frame/frame.ts";
import { notEstimable } from "../../messages/problem.ts";
import { columnOf, fromColumns, multiply, transpose, type Matrix } from "../../numeric/matrix.ts";
import { differences, type EquationRow } from "./equations.ts";
import { generalizedInverse } from "./generalized-inverse.ts";
import type { InstrumentGroup } from "./instruments.ts";
import type { PanelGrid } from "./panel-grid.ts";
import type { Regressors } from "./regressors.ts";
import type { Differenced } from "./serial-correlation.ts";
import { initialCovariance, setUpDynamic } from "./set-up.ts";
import {
  collinearIn,
  dot,
  identifiedBy,
  solveSteps,
  type InitialWeight,
  type Stacked,
  type Step,
  type TwoSteps,
} from "./solve-steps.ts";
import type { DynamicSpec } from "./spec.ts";

/** A dynamic model solved: what its tests and its printed result are made from. */
export interface SolvedDynamic {
  readonly grid: PanelGrid;
  readonly stacked: Stacked;
  readonly groups: readonly InstrumentGroup[];
  readonly initial: InitialWeight;
  readonly steps: TwoSteps;
  /** Whether the weight of the second step has rank enough for all coefficients. */
  readonly weighted: boolean;
  readonly names: readonly string[];
  readonly kinds: Regressors["kinds"];
  readonly dropped: readonly string[];
  /** Rows that count as observations: differences, or the levels of a system. */
  readonly observations: readonly number[];
  /** Transformed rows of each entity that has any. */
  readonly perEntity: readonly number[];
  /** Entities with a row in any equation: the clusters of the errors. */
  readonly entities: number;
  /** Instruments that are not combinations of others. */
  readonly instruments: number;
  /** Variance of the error in levels after the first step. */
  readonly sigma2: number;
  differencedAt(step: Step): Differenced;
}

/**
 * Sets up and solves both steps of a dynamic panel model.
 *
 * @throws Problem gmm.noRegressors, gmm.fewInstruments, gmm.fewEntities; as setUpDynamic
 */
export function solveDynamic(frame: Frame, spec: DynamicSpec): SolvedDynamic {
  const { grid, rows, regressors, z, groups, moments } = setUpDynamic(frame, spec);
  const initial = { moments, ...generalizedInverse(moments) };
  const { inverse, rank } = initial;
  const all = regressors.on(rows);
  const lost = new Set(collinearIn(all));
  const kept = regressors.names.map((_, j) => j).filter((j) => !lost.has(j));
  if (!kept.some((j) => regressors.kinds[j] === "slope")) throw notEstimable("gmm.noRegressors");
  const only = (x: Matrix) =>
    fromColumns(
      kept.map((j) => columnOf(x, j)),
      x.nrow,
    );
  const x = only(all);
  if (rank < kept.length || identifiedBy(multiply(transpose(x), z), inverse) < kept.length)
    throw notEstimable("gmm.fewInstruments", { instruments: rank, regressors: kept.length });
  const stacked = { rows, y: regressors.outcomeOn(rows), x, z };
  const steps = solveSteps(stacked, initial);
  const weighted = identifiedBy(steps.xz, steps.second.weight) === kept.length;
  if (spec.steps === 2 && !weighted)
    throw notEstimable("gmm.fewEntities", { rank: steps.second.weightRank, regressors: kept.length });

  const counted = spec.system ? "level" : "diff";
  const observations = Array.from(rows.keys()).filter((i) => rows[i].equation === counted);
  const perEntity = new Map<number, number>();
  for (const { entity, equation } of rows)
    if (equation === "diff") perEntity.set(entity, (perEntity.get(entity) ?? 0) + 1);
  const own = Array.from({ length: grid.entities }, (_, g) => differences(grid, g)).flat();
  const [yOwn, xOwn] = [regressors.outcomeOn(own), only(regressors.on(own))];
  return {
    grid,
    stacked,
    groups,
    initial,
    steps,
    weighted,
    names: kept.map((j) => regressors.names[j]),
    kinds: kept.map((j) => regressors.kinds[j]),
    dropped: [...lost].map((j) => regressors.names[j]),
    observations,
    perEntity: [...perEntity.values()],
    entities: new Set(rows.map(({ entity }) => entity)).size,
    instruments: rank,
    sigma2: errorVariance(spec, rows, observations, steps.first),
    differencedAt: ({ coefficients }) => ({
      rows: own,
      x: xOwn,
      residuals: yOwn.map((value, i) =>
        kept.reduce((rest, _, j) => rest - xOwn.data[j * own.length + i] * coefficients[j], value),
      ),
    }),
  };
}

/**
 * From the transformed rows, over the number of observations, as xtabond2 does it: differences of independent errors have twice
 * their variance, orthogonal deviations their own. With h = 1 the observations have it as they are. Ox/DPD: from the observations,
 * over n - k, half of it in either model. The rows of a system counted are those in levels, as in Roodman (2009) and gretl;
 * releases of xtabond2 from 2.8.3 on count its transformed rows, which makes their Sargan statistic smaller by that ratio.
 */
function errorVariance(
  spec: DynamicSpec,
  rows: readonly EquationRow[],
  observations: readonly number[],
  { residuals, coefficients }: Step,
): number {
  const n = observations.length;
  const own = Float64Array.from(observations, (i) => residuals[i]);
  if (initialCovariance(spec) === 1) return dot(own, own) / n;
  if (spec.style === "dpd") return dot(own, own) / (2 * (n - coefficients.length));
  const transformed = residuals.filter((_, i) => rows[i].equation === "diff");
  return dot(transformed, transformed) / (n * (spec.transformation === "fd" ? 2 : 1));
}
