import { evaluateExpression } from "../../frame/evaluate.ts";
import { factorOf } from "../../frame/factor.ts";
import type { Frame } from "../../frame/frame.ts";
import { notEstimable } from "../../messages/problem.ts";
import { columnOf } from "../../numeric/matrix.ts";
import { panelSample } from "../panel-models/panel-sample.ts";
import { refuseRepeats, timingOf } from "../panel-grouping.ts";
import type { Sample } from "../sample.ts";
import { modelSpec } from "../spec.ts";
import type { DynamicSpec } from "./spec.ts";

/** A panel as entities by periods; what is missing is NaN. Cell (g, t) is at g * periods + t. */
export interface PanelGrid {
  readonly account: Sample["account"];
  /** Complete rows of the frame. */
  readonly rows: Int32Array;
  readonly entities: number;
  readonly periods: number;
  /** What the sheet calls each period; empty for a period no row has. */
  readonly labels: readonly string[];
  readonly y: Float64Array;
  readonly names: readonly string[];
  /** One grid per regressor: the lags of y, then x. Only complete rows are there. */
  readonly x: readonly Float64Array[];
  /** 1 where y and every regressor are known. */
  readonly complete: Uint8Array;
  /** A variable on all its rows, complete or not: instruments reach behind the sample. */
  variable(expression: string): Float64Array;
}

/**
 * Reads a dynamic model into a grid by calendar: a period that no row of an entity has is a gap, and lags do not cross it.
 *
 * @throws Problem gmm.fewPeriods; as panelSample
 */
export function panelGrid(frame: Frame, spec: DynamicSpec): PanelGrid {
  const own = Array.from({ length: spec.lags }, (_, l) => lagOf(spec.y, l + 1));
  const time = factorOf(frame, spec.time);
  const timing = timingOf(time);
  if (timing.periods < spec.lags + 2)
    throw notEstimable("gmm.fewPeriods", { periods: timing.periods, lags: spec.lags, needed: spec.lags + 2 });
  const { sample } = panelSample(frame, modelOf(spec, own), true);
  const entity = factorOf(frame, spec.entity);
  const [entities, periods] = [entity.levels.length, timing.periods];
  refuseRepeats(
    frame,
    spec.entity,
    spec.time,
    Int32Array.from({ length: frame.nrow }, (_, row) => row),
  );
  const labels = new Array<string>(periods).fill("");
  const cell = new Int32Array(frame.nrow).fill(-1);
  for (let row = 0; row < frame.nrow; row++) {
    if (entity.codes[row] < 0 || time.codes[row] < 0) continue;
    cell[row] = entity.codes[row] * periods + timing.period[row];
    labels[timing.period[row]] = String(time.levels[time.codes[row]]);
  }
  const onGrid = (values: Float64Array, rows: Int32Array | null): Float64Array => {
    const grid = new Float64Array(entities * periods).fill(NaN);
    values.forEach((value, i) => {
      const at = cell[rows ? rows[i] : i];
      if (at >= 0) grid[at] = value;
    });
    return grid;
  };
  const complete = new Uint8Array(entities * periods);
  for (const row of sample.rows) complete[cell[row]] = 1;
  const variable = (expression: string) =>
    onGrid(evaluateExpression(frame, expression, { entity: spec.entity, time: spec.time }), null);
  for (const name of spec.iv) {
    const values = variable(name);
    for (let at = 0; at < complete.length; at++) if (!Number.isFinite(values[at])) complete[at] = 0;
  }
  const rows = sample.rows.filter((row) => complete[cell[row]] === 1);
  const lost = sample.rows.length - rows.length;
  return {
    account: { ...sample.account, used: rows.length, missing: sample.account.missing + lost },
    rows,
    entities,
    periods,
    labels,
    y: onGrid(sample.model.y, sample.rows),
    names: sample.model.names,
    x: sample.model.names.map((_, j) => onGrid(columnOf(sample.model.x, j), sample.rows)),
    complete,
    variable,
  };
}

/** "L2.gdp", "L1.log(gdp)", "L1.(gdp/people)". */
export const lagOf = (expression: string, lag: number): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$|^"[^"]*"$|^\w+\([^()]*\)$/u.test(expression)
    ? `L${lag}.${expression}`
    : `L${lag}.(${expression})`;

const modelOf = ({ y, x, entity, time, subset, level }: DynamicSpec, own: readonly string[]) =>
  modelSpec.parse({ method: "ols", y, x: [...own, ...x], entity, time, level, ...(subset ? { subset } : {}) });
