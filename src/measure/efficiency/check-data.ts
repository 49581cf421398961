import { problem } from "../../messages/problem.ts";
import { directionValues } from "./direction.ts";
import type { EfficiencyData, EfficiencyOptions, NamedValues } from "./efficiency-data.ts";

/**
 * The formulas divide by a unit's own inputs and good outputs, so these must be positive; a bad output may be zero.
 *
 * @throws Problem naming the unit (and its row) and the column, or what the model lacks
 */
export function checkEfficiency(data: EfficiencyData, options: EfficiencyOptions): void {
  if (data.inputs.length === 0) throw problem("efficiency.noInputs");
  if (data.goods.length === 0) throw problem("efficiency.noGoods");
  const radial = options.model === "radial" || options.model === "super-radial";
  if (radial && data.bads.length > 0) throw problem("efficiency.radialBads", { name: data.bads[0].name });
  if (radial && options.orientation === "non") throw problem("efficiency.radialOrientation");
  const count = data.inputs[0].values.length;
  if (count === 0) throw problem("efficiency.noUnits");
  for (const { name, values } of [...data.inputs, ...data.goods, ...data.bads]) {
    if (values.length !== count) {
      throw problem("efficiency.lengths", { name, n: values.length, expected: count }, { column: name });
    }
  }
  if (options.frontier !== "global") {
    if (!data.period) throw problem("efficiency.noPeriod");
    const missing = data.period.codes.findIndex((code) => code < 0);
    if (missing >= 0) throw problem("efficiency.missingPeriod", whereIs(data, missing));
  }
  if (options.frontier === "window" && !(Number.isInteger(options.window ?? 1) && (options.window ?? 1) > 0))
    throw problem("efficiency.window", { value: options.window ?? NaN });
  for (const column of data.inputs) checkColumn(data, column, "efficiency.input", (value) => value > 0);
  for (const column of data.goods) checkColumn(data, column, "efficiency.good", (value) => value > 0);
  for (const column of data.bads) checkColumn(data, column, "efficiency.bad", (value) => value >= 0);
  checkWeights(data, options);
  checkDirection(data, options);
}

/** One weight for each column, none negative, and a positive one wherever the model divides by their sum. */
function checkWeights({ inputs, goods, bads }: EfficiencyData, { model, weights }: EfficiencyOptions): void {
  if (!weights) return;
  const columns = [...inputs, ...goods, ...bads];
  if (weights.length !== columns.length)
    throw problem("efficiency.weightCount", { n: weights.length, expected: columns.length });
  const wrong = weights.findIndex((weight) => !(Number.isFinite(weight) && weight >= 0));
  if (wrong >= 0) throw problem("efficiency.weight", { name: columns[wrong].name, value: weights[wrong] });
  const groups = model === "nddf" ? [weights] : [weights.slice(0, inputs.length), weights.slice(inputs.length)];
  if (groups.some((group) => group.every((weight) => weight === 0))) throw problem("efficiency.weightsZero");
}

/** Every entry zero or positive, and for every unit at least one positive: else the distance has no end. */
function checkDirection(data: EfficiencyData, options: EfficiencyOptions): void {
  const columns = [...data.inputs, ...data.goods, ...data.bads];
  if (options.direction && options.direction.length !== columns.length)
    throw problem("efficiency.directionCount", { n: options.direction.length, expected: columns.length });
  const direction = directionValues(data, options);
  if (!direction) return;
  for (let unit = 0; unit < columns[0].values.length; unit++) {
    const wrong = direction.findIndex((values) => !(Number.isFinite(values[unit]) && values[unit] >= 0));
    if (wrong >= 0) {
      const { name } = columns[wrong];
      throw problem("efficiency.direction", { name, value: direction[wrong][unit], ...whereIs(data, unit) });
    }
    if (direction.every((values) => values[unit] === 0)) throw problem("efficiency.directionZero", whereIs(data, unit));
  }
}

function checkColumn(
  data: EfficiencyData,
  { name, values }: NamedValues,
  key: "efficiency.input" | "efficiency.good" | "efficiency.bad",
  allowed: (value: number) => boolean,
): void {
  const unit = values.findIndex((value) => !(Number.isFinite(value) && allowed(value)));
  if (unit < 0) return;
  if (!Number.isFinite(values[unit])) {
    throw problem("efficiency.missing", { name, ...whereIs(data, unit) }, { column: name });
  }
  const others = values.reduce((n, value) => n + (Number.isFinite(value) && !allowed(value) ? 1 : 0), 0);
  throw problem(key, { name, value: values[unit], n: others, ...whereIs(data, unit) }, { column: name });
}

/** The unit's name and its row in the sheet, or its place in the data where it has neither. */
function whereIs({ labels, rows }: EfficiencyData, unit: number): { unit: string; row: string } {
  const row = String(rows?.[unit] ?? unit + 1);
  return { unit: labels?.[unit] ?? `#${unit + 1}`, row };
}
