import { rowsWhere } from "../frame/condition.ts";
import { evaluateTerm } from "../frame/design.ts";
import { evaluateExpression } from "../frame/evaluate.ts";
import { factorOf } from "../frame/factor.ts";
import type { Factor } from "../frame/factor-of-column.ts";
import type { Frame } from "../frame/frame.ts";
import { notEstimable, problem } from "../messages/problem.ts";
import { columnOf, matrix } from "../numeric/matrix.ts";
import type { Grouping } from "./covariance.ts";
import type { SampleAccount } from "./estimate.ts";
import { onRows } from "./factor-codes.ts";
import type { LinearModel } from "./linear-fit.ts";
import { panelGrouping } from "./panel-grouping.ts";
import { placeColumns } from "./place-columns.ts";
import { dropSingletons } from "./singletons.ts";
import type { ModelSpec } from "./spec.ts";

/** The rows a model can use, as arrays, with an account of those it cannot. */
export interface Sample {
  readonly model: LinearModel;
  readonly grouping: Grouping;
  /** Rows of the frame used, ascending. */
  readonly rows: Int32Array;
  readonly account: Omit<SampleAccount, "collinear" | "rows">;
  /** With instruments: how many columns of x are endogenous and exogenous regressors; the instruments come last. */
  readonly parts?: { readonly endog: number; readonly exogenous: number };
}

/**
 * The complete-case sample of a model: the only place where rows are dropped. In order: rows outside `subset`, rows with a
 * missing value in any variable used, rows whose weight is zero or missing, and (iteratively) rows alone in an effect.
 *
 * @throws Problem frame.* for terms that cannot be read; estimate.allMissing, estimate.noRows, estimate.negativeWeight, estimate.outcomeConstant ...
 */
export function sampleOf(frame: Frame, spec: ModelSpec): Sample {
  const n = frame.nrow;
  const inSubset =
    spec.subset === undefined ? null : rowsWhere(frame, spec.subset, { entity: spec.entity, time: spec.time });
  // Rows outside the subset are not looked at: a logarithm of zero there is nobody's problem.
  const context = { entity: spec.entity, time: spec.time, rows: inSubset ?? undefined };

  // 1. Evaluate every variable on all rows.
  const outcome = { name: spec.y, values: evaluateExpression(frame, spec.y, context) };
  const columnsOf = (terms: readonly string[] = []) => terms.flatMap((term) => evaluateTerm(frame, term, context));
  const exogenous = columnsOf(spec.x);
  const [endog, instruments] = spec.method === "iv" ? [columnsOf(spec.endog), columnsOf(spec.instruments)] : [[], []];
  const regressors = [...endog, ...exogenous, ...instruments];
  if (regressors.some(({ name }) => name === outcome.name))
    throw problem("estimate.outcomeAsRegressor", { name: outcome.name }, { column: outcome.name });
  const weights = spec.weights === undefined ? null : evaluateExpression(frame, spec.weights, context);
  // One factor may be absorbed and clustered by: it is read and renumbered once.
  const factorNamed = remember((expression: string) => factorOf(frame, expression, context));
  const effects = spec.absorb.map(factorNamed);
  const clusters = spec.vcov.type === "cluster" ? clusterNames(spec).map(factorNamed) : [];
  const panel = panelGrouping(frame, spec);
  const where = placeColumns(frame, spec, context.rows);
  const needed = [outcome, ...regressors, ...where.columns];
  const factors = [...effects, ...clusters, ...panel.factors];

  // 2. Which rows are complete.
  const complete = new Uint8Array(n).fill(1);
  for (const { values } of needed) for (let i = 0; i < n; i++) if (!isFinite(values[i])) complete[i] = 0;
  for (const { codes } of factors) for (let i = 0; i < n; i++) if (codes[i] < 0) complete[i] = 0;
  const counts = { excludedBySubset: 0, missing: 0, zeroWeights: 0 };
  let rows = new Int32Array(n);
  let used = 0;
  for (let i = 0; i < n; i++) {
    if (inSubset && !inSubset[i]) counts.excludedBySubset++;
    else if (!complete[i]) counts.missing++;
    else if (weights && !(weights[i] > 0)) {
      if (weights[i] < 0) throw negativeWeight(frame, spec.weights!, i);
      counts.zeroWeights++;
    } else rows[used++] = i;
  }
  rows = rows.slice(0, used);
  if (used === 0) throw nothingLeft(frame, needed, factors, inSubset, counts);

  // 3. Singletons say nothing about slopes, and inflate degrees of freedom.
  const singletons =
    spec.singletons === "drop" && effects.length > 0 ? dropSingletons(effects, rows) : { rows, dropped: 0 };
  rows = singletons.rows;
  if (rows.length === 0) throw notEstimable("estimate.onlySingletons", { rows: used, effects: spec.absorb.join(", ") });

  // 4. The arrays of the rows used.
  const all = rows.length === n ? null : rows;
  const inSample = remember((factor: Factor) => onRows(factor, all));
  const x = matrix(rows.length, regressors.length);
  regressors.forEach(({ values }, j) => columnOf(x, j).set(taken(values, all)));
  const y = taken(outcome.values, all);
  if (y.every((value) => value === y[0]))
    throw notEstimable("estimate.outcomeConstant", { name: outcome.name, value: y[0], rows: rows.length });
  const model: LinearModel = {
    outcome: outcome.name,
    y,
    x,
    names: regressors.map(({ name }) => name),
    weights: weights && taken(weights, all),
    effects: effects.map(inSample),
    constant: spec.constant,
  };
  const ownClusters = clusters.map(inSample);
  return {
    model,
    grouping: { clusters: ownClusters, ...panel.onSample(rows, all), ...where.onSample(rows) },
    rows,
    ...(spec.method === "iv" ? { parts: { endog: endog.length, exogenous: exogenous.length } } : {}),
    account: {
      read: n,
      used: rows.length,
      missing: counts.missing,
      excludedBySubset: counts.excludedBySubset,
      zeroWeights: counts.zeroWeights,
      singletons: singletons.dropped,
      effects: model.effects.map(({ name, levels }) => ({ name, levels: levels.length })),
      clusters: ownClusters.map(({ name, levels }) => ({ name, groups: levels.length })),
    },
  };
}

function clusterNames({ vcov }: ModelSpec): readonly string[] {
  if (!vcov.by || vcov.by.length === 0) throw problem("estimate.needsClusters");
  return vcov.by;
}

function remember<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}

function taken(values: Float64Array, rows: Int32Array | null): Float64Array {
  if (!rows) return values;
  const result = new Float64Array(rows.length);
  for (let k = 0; k < rows.length; k++) result[k] = values[rows[k]];
  return result;
}

const negativeWeight = (frame: Frame, name: string, i: number) =>
  problem("estimate.negativeWeight", { name, row: String(frame.rows[i]) }, { sheet: frame.sheet, column: name });

/** Why no row is complete: a subset that keeps none, a variable that is missing everywhere, or gaps that never coincide. */
function nothingLeft(
  frame: Frame,
  columns: readonly { name: string; values: Float64Array }[],
  factors: readonly Factor[],
  inSubset: Uint8Array | null,
  counts: { excludedBySubset: number; zeroWeights: number },
) {
  const n = frame.nrow;
  if (counts.excludedBySubset === n) return notEstimable("estimate.emptySubset", { rows: n });
  const empty =
    columns.find(({ values }) => values.every((value, i) => (inSubset && !inSubset[i]) || !isFinite(value)))?.name ??
    factors.find(({ codes }) => codes.every((code, i) => (inSubset && !inSubset[i]) || code < 0))?.name;
  if (empty !== undefined)
    return problem("estimate.allMissing", { name: empty }, { sheet: frame.sheet, column: empty });
  if (counts.zeroWeights > 0) return notEstimable("estimate.noWeights", { rows: counts.zeroWeights });
  return notEstimable("estimate.noRows", { rows: n - counts.excludedBySubset });
}
