import { evaluateTerm } from "../../frame/design.ts";
import { factorOf } from "../../frame/factor.ts";
import type { Factor } from "../../frame/factor-of-column.ts";
import type { Frame } from "../../frame/frame.ts";
import { notEstimable, problem } from "../../messages/problem.ts";
import { columnOf } from "../../numeric/matrix.ts";
import { onRows } from "../factor-codes.ts";
import { refuseRepeats, timingOf } from "../panel-grouping.ts";
import { sampleOf } from "../sample.ts";
import { modelSpec } from "../spec.ts";
import { expandControls, standardised } from "./controls.ts";
import type { DmlData } from "./dml-data.ts";
import type { DmlSpec } from "./dml-spec.ts";
import { dealWithEffects } from "./effects-out.ts";

/**
 * The complete rows of a model and what learners get of them. Rows alone in an effect stay, except where effects are taken
 * out by the within transformation.
 *
 * @throws Problem those of sampleOf and dealWithEffects; dml.treatmentColumns, dml.treatmentConstant, dml.treatmentAsControl,
 *   dml.instrumentConstant, dml.noControls, dml.foldMissing
 */
export function dmlSample(frame: Frame, spec: DmlSpec): DmlData {
  refuseTwice(spec);
  const { entity, time, subset, effectsAs } = spec;
  const sample = sampleOf(
    frame,
    modelSpec.parse({
      method: spec.effects.length > 0 ? "fe" : "ols",
      y: spec.y,
      x: [spec.d, ...spec.z, ...spec.x],
      absorb: spec.effects,
      singletons: effectsAs === "within" ? "drop" : "keep",
      vcov: spec.vcov.type === "cluster" ? spec.vcov : { type: "iid" },
      ...(entity === undefined ? {} : { entity }),
      ...(time === undefined ? {} : { time }),
      ...(subset === undefined ? {} : { subset }),
    }),
  );
  const { model, grouping, rows, account } = sample;
  const columns = model.names.map((name, j) => ({ name, values: columnOf(model.x, j) }));
  const context = { entity, time };
  const width = (term: string) => evaluateTerm(frame, term, { ...context, rows: marksOf(frame.nrow, rows) }).length;
  if (width(spec.d) !== 1) throw problem("dml.treatmentColumns", { name: spec.d }, { column: spec.d });
  const instruments = spec.z.reduce((total, term) => total + width(term), 0);
  const [d, z, x] = [columns[0], columns.slice(1, 1 + instruments), columns.slice(1 + instruments)];
  if (isConstant(d.values))
    throw notEstimable("dml.treatmentConstant", { name: d.name, value: d.values[0], rows: rows.length });
  const still = z.find(({ values }) => isConstant(values));
  if (still) throw notEstimable("dml.instrumentConstant", { name: still.name, rows: rows.length });
  if (x.length === 0 && (spec.effects.length === 0 || effectsAs === "mundlak"))
    throw problem("dml.noControls", {}, { column: "controls" });

  const needsEntity = spec.foldsBy === "entity" || effectsAs === "mundlak" || effectsAs === "fd";
  const onSample = (term: string): Factor => {
    const factor = onRowsOf(factorOf(frame, term, context), rows);
    const blank = factor.codes.findIndex((code) => code < 0);
    if (blank >= 0) throw problem("dml.foldMissing", { name: term, row: frame.rows[rows[blank]] }, { column: term });
    return onRows(factor, null);
  };
  if (spec.foldsBy === "entity" && entity === undefined) throw problem("dml.foldsNeedEntity", {}, { column: "entity" });
  if (effectsAs === "fd" && entity !== undefined && time !== undefined) refuseRepeats(frame, entity, time, rows);
  const controls = expandControls(x, spec);
  const data = dealWithEffects(
    {
      outcome: model.outcome,
      treatment: d.name,
      y: model.y,
      d: d.values,
      z,
      controls,
      effects: model.effects,
      clusters: grouping.clusters,
      entity: needsEntity && entity !== undefined ? onSample(entity) : null,
      period: effectsAs === "fd" && time !== undefined ? timingOf(onSample(time)).period : null,
      givenFolds: spec.foldColumns.map(onSample),
      account: { ...account, rows: Array.from(rows) },
      notes: [],
    },
    spec,
  );
  return spec.standardise
    ? { ...data, features: { ...data.features, numbers: data.features.numbers.map(standardised) } }
    : data;
}

/** Codes of the rows alone; a row without a group keeps -1. */
const onRowsOf = ({ name, codes, levels }: Factor, rows: Int32Array): Factor => ({
  name,
  codes: Int32Array.from(rows, (row) => codes[row]),
  levels,
});

function marksOf(nrow: number, rows: Int32Array): Uint8Array {
  const marks = new Uint8Array(nrow);
  for (const row of rows) marks[row] = 1;
  return marks;
}

const isConstant = (values: Float64Array): boolean => values.every((value) => value === values[0]);

function refuseTwice({ d, z, x, y }: DmlSpec): void {
  if (d === y) throw problem("dml.treatmentIsOutcome", { name: d }, { column: d });
  if ([...x, ...z].includes(d)) throw problem("dml.treatmentAsControl", { name: d }, { column: d });
  const both = z.find((name) => x.includes(name));
  if (both !== undefined) throw problem("dml.instrumentAsControl", { name: both }, { column: both });
}
