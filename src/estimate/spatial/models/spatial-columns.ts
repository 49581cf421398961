import type { Factor } from "../../../frame/factor-of-column.ts";
import { notEstimable } from "../../../messages/problem.ts";
import { columnOf, fromColumns } from "../../../numeric/matrix.ts";
import { linearFit } from "../../linear-fit.ts";
import type { SpatialPanel } from "./spatial-panel.ts";
import type { SpatialPart } from "./spatial-model.ts";
import { partsOf, type SpatialSpec } from "./spatial-spec.ts";
import { demeaned, lagged } from "./within-periods.ts";

export type Effects = NonNullable<SpatialSpec["effects"]>;

/** The columns of a spatial model, effects taken out. */
export interface SpatialColumns {
  readonly effects: Effects;
  readonly names: readonly string[];
  readonly parts: readonly SpatialPart[];
  /** For each design column the regressor it is or lags, -1 for the constant. */
  readonly regressor: readonly number[];
  readonly dropped: readonly { readonly name: string; readonly why: "collinear" | "absorbed" }[];
  /** Columns whose lags are meant: with their effects, unless these went first. What predictions are made of. */
  readonly level: {
    readonly x: readonly Float64Array[];
    readonly y: Float64Array;
    readonly wy: Float64Array;
    readonly wwy: Float64Array | null;
  };
  readonly x: readonly Float64Array[];
  readonly y: Float64Array;
  readonly wy: Float64Array;
  /** W X and W W y, for models whose error is spatial; else empty. */
  readonly wx: readonly Float64Array[];
  readonly wwy: Float64Array | null;
  /** Takes the effects out of a column that was made from raw ones. */
  project(v: Float64Array): Float64Array;
}

/**
 * Lags of the raw columns, then demeaned: with a dummy for every unit and period the likelihood is the same. With
 * order "demean-first" lags of the demeaned outcome, and in the error of all demeaned columns; regressors that are lags
 * themselves are regressors like others, as splm takes them.
 *
 * @throws Problem spatialModels.nothingLeft
 */
export function spatialColumns(panel: SpatialPanel, spec: SpatialSpec, effects: Effects): SpatialColumns {
  const { weights, units, periods, y, x, names } = panel;
  const within = (v: Float64Array) => demeaned(v, units, effects);
  const lagFirst = spec.order === "lag-first";
  const constant = effects === "none";
  const { error } = partsOf(spec.model);

  // 1. The design in levels, and which of its columns the effects and each other leave.
  const all = [
    ...names.map((name, j) => ({ name, regressor: j, part: "main" as const, column: columnOf(x, j) })),
    ...panel.durbin.map((j) => ({
      name: `W.${names[j]}`,
      regressor: j,
      part: "lagged" as const,
      column: lagged(weights, columnOf(x, j)),
    })),
  ];
  const fit = linearFit({
    outcome: panel.outcome,
    y,
    x: fromColumns(
      all.map(({ column }) => column),
      y.length,
    ),
    names: all.map(({ name }) => name),
    weights: null,
    effects: dummies(units, periods, effects),
    constant,
  });
  const kept = fit.names.filter((name) => name !== "_cons").map((name) => all.find((item) => item.name === name)!);
  if (names.length > 0 && kept.length === 0)
    throw notEstimable("spatialModels.nothingLeft", { names: names.join(", ") });
  const cons = { name: "_cons", regressor: -1, part: "main" as const, column: new Float64Array(y.length).fill(1) };
  const design = constant ? [cons, ...kept] : kept;

  // 2. Effects out, in the order asked for.
  const level = (column: Float64Array) => (lagFirst ? column : within(column));
  const done = (column: Float64Array) => (lagFirst ? within(column) : column);
  const ownY = level(y);
  const ownX = design.map(({ column }) => level(column));
  const wy = lagged(weights, ownY);
  const wwy = error ? lagged(weights, wy) : null;
  return {
    effects,
    names: design.map(({ name }) => name),
    parts: design.map(({ part }) => part),
    regressor: design.map(({ regressor }) => regressor),
    dropped: fit.dropped,
    level: { x: ownX, y: ownY, wy, wwy },
    y: done(ownY),
    x: ownX.map(done),
    wy: done(wy),
    wx: error ? ownX.map((column) => done(lagged(weights, column))) : [],
    wwy: wwy && done(wwy),
    project: done,
  };
}

function dummies(n: number, periods: number, effects: Effects): Factor[] {
  const codes = (of: (place: number) => number) => Int32Array.from({ length: n * periods }, (_, place) => of(place));
  const levels = (count: number) => Array.from({ length: count }, (_, code) => code);
  return [
    ...(effects === "entity" || effects === "both"
      ? [{ name: "entity", codes: codes((place) => place % n), levels: levels(n) }]
      : []),
    ...(effects === "time" || effects === "both"
      ? [{ name: "time", codes: codes((place) => Math.floor(place / n)), levels: levels(periods) }]
      : []),
  ];
}
