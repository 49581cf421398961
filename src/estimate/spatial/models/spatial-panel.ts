import { evaluateTerm } from "../../../frame/design.ts";
import { factorOf } from "../../../frame/factor.ts";
import type { Factor } from "../../../frame/factor-of-column.ts";
import type { Frame } from "../../../frame/frame.ts";
import { notEstimable, problem } from "../../../messages/problem.ts";
import { columnOf, matrix, type Matrix } from "../../../numeric/matrix.ts";
import { onRows } from "../../factor-codes.ts";
import { panelSample } from "../../panel-models/panel-sample.ts";
import type { Sample } from "../../sample.ts";
import { modelSpec } from "../../spec.ts";
import { rowStandardised, type SpatialWeights } from "../spatial-weights.ts";
import { pickUnits } from "../weights/align-weights.ts";
import { unitKey } from "../weights/unit-key.ts";
import { partsOf, type SpatialSpec } from "./spatial-spec.ts";

/** A balanced panel in the order of its weights: unit i of period t stands at t n + i. */
export interface SpatialPanel {
  readonly weights: SpatialWeights;
  readonly units: number;
  readonly periods: number;
  readonly outcome: string;
  readonly y: Float64Array;
  /** nT x k, without a constant. */
  readonly x: Matrix;
  readonly names: readonly string[];
  /** Columns of x whose spatial lags come in. */
  readonly durbin: readonly number[];
  /** Cluster of each place; null unless errors are clustered. */
  readonly clusters: Factor | null;
  readonly account: Sample["account"];
  /** Row of the frame at each place. */
  readonly rows: Int32Array;
  /** Units with data that were left out for want of weights, and the other way round. */
  readonly leftOut: { readonly withoutWeights: readonly string[]; readonly withoutData: readonly string[] };
}

/**
 * The rows of a spatial model, put in the order of the weights.
 *
 * @throws Problem spatialModels.* for units that do not match, are repeated or lack a period; as panelSample
 */
export function spatialPanel(frame: Frame, weights: SpatialWeights, spec: SpatialSpec): SpatialPanel {
  const context = { entity: spec.entity, time: spec.time };
  const model = modelSpec.parse({
    method: "ols",
    y: spec.y,
    x: spec.x,
    entity: spec.entity,
    time: spec.time,
    subset: spec.subset,
  });
  const { sample, entity, time } = panelSample(frame, model);

  // 1. Units: as the weights name them.
  const names = entity.levels.map(String);
  const common = spec.units === "common";
  const withData = new Set(names.map(unitKey));
  const known = new Set(weights.names.map(unitKey));
  const withoutData = weights.names.filter((name) => !withData.has(unitKey(name)));
  const withoutWeights = names.filter((name) => !known.has(unitKey(name)));
  if (known.size < weights.names.length)
    throw problem("spatialModels.repeatedNames", first(repeated(weights.names.map(unitKey))));
  if (withoutWeights.length > 0 && (!common || withoutWeights.length === names.length))
    throw problem("spatialModels.unitsWithoutWeights", first(withoutWeights), { column: spec.entity });
  if (withoutData.length > 0 && !common)
    throw problem("spatialModels.unitsWithoutData", first(withoutData), { column: spec.entity });
  const used = withoutData.length > 0 ? among(weights, withData) : weights;
  const n = used.names.length;
  if (n < 3) throw notEstimable("spatialModels.fewUnits", { units: n });

  // 2. Each unit once in each period.
  const placeOf = new Map(used.names.map((name, i) => [unitKey(name), i]));
  const unitOf = names.map((name) => placeOf.get(unitKey(name)) ?? -1);
  const periods = time ? time.levels.length : 1;
  const rowAt = new Int32Array(n * periods).fill(-1);
  entity.codes.forEach((code, row) => {
    const unit = unitOf[code];
    if (unit < 0) return;
    const place = (time ? time.codes[row] : 0) * n + unit;
    if (rowAt[place] >= 0) throw problem("spatialModels.repeatedUnit", { unit: names[code] }, { column: spec.entity });
    rowAt[place] = row;
  });
  const gaps = [...rowAt.keys()].filter((place) => rowAt[place] < 0);
  if (gaps.length > 0) {
    const named = gaps.map((place) => `${used.names[place % n]} ${time!.levels[Math.floor(place / n)]}`);
    throw problem("spatialModels.unbalanced", { ...first(named), units: new Set(gaps.map((p) => p % n)).size });
  }

  // 3. Columns in that order.
  const { x, y, names: regressors } = sample.model;
  const ordered = matrix(rowAt.length, x.ncol);
  for (let j = 0; j < x.ncol; j++) {
    const [target, source] = [columnOf(ordered, j), columnOf(x, j)];
    for (let place = 0; place < rowAt.length; place++) target[place] = source[rowAt[place]];
  }
  const rows = Int32Array.from(rowAt, (row) => sample.rows[row]);
  return {
    weights: used,
    units: n,
    periods,
    outcome: sample.model.outcome,
    y: Float64Array.from(rowAt, (row) => y[row]),
    x: ordered,
    names: regressors,
    durbin: partsOf(spec.model).durbin ? laggedAmong(frame, spec, regressors) : [],
    clusters:
      spec.vcov.type === "cluster" ? onRows(factorOf(frame, spec.vcov.by?.[0] ?? spec.entity, context), rows) : null,
    account: { ...sample.account, used: rows.length },
    rows,
    leftOut: { withoutWeights, withoutData },
  };
}

/** Columns of the regressors that `durbin` names. */
function laggedAmong(frame: Frame, { durbin, entity, time }: SpatialSpec, regressors: readonly string[]): number[] {
  if (durbin === undefined) return regressors.map((_, j) => j);
  const wanted = durbin.flatMap((term) => evaluateTerm(frame, term, { entity, time }).map(({ name }) => name));
  const unknown = wanted.find((name) => !regressors.includes(name));
  if (unknown !== undefined) throw problem("spatialModels.durbinUnknown", { name: unknown }, { column: unknown });
  return regressors.flatMap((name, j) => (wanted.includes(name) ? [j] : []));
}

/** The weights among the units with data; rows are standardised anew where they were. */
function among(weights: SpatialWeights, withData: ReadonlySet<string>): SpatialWeights {
  const kept = weights.names.flatMap((name, i) => (withData.has(unitKey(name)) ? [i] : []));
  const picked = pickUnits(weights, kept);
  return weights.standard === "row" ? rowStandardised(picked) : picked;
}

/** A list for a message: the first names and how many there are. */
const first = (names: readonly string[]) => ({ count: names.length, names: names.slice(0, SHOWN).join(", ") });

const repeated = (names: readonly string[]): string[] => [
  ...new Set(names.filter((name, i) => names.indexOf(name) < i)),
];

const SHOWN = 5;
