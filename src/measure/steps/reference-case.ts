import { mean, sampleStandardDeviation } from "simple-statistics";
import type { Column, Frame } from "../../frame/frame.ts";
import { factorOfColumn } from "../../frame/factor-of-column.ts";
import { panelOf } from "../../frame/panel.ts";
import { cutTails, type Tails, type TailOptions } from "./cut-tails.ts";
import { interpolate } from "./interpolate.ts";
import type { NamedValues } from "./named-values.ts";
import { panelShift } from "./panel-shift.ts";
import type { QuantileType } from "./quantile.ts";

type Spec = Readonly<Record<string, unknown>>;

/** Everything a reference case on data steps expects, in the case's own shape. */
export function stepsCase(frame: Frame, spec: Spec, estimator: string): unknown {
  if (estimator === "panel-prep") return panelPrep(frame, spec);
  return estimator === "winsor" ? winsorByConvention(frame, spec) : winsorSummaries(frame, spec);
}

/** Keys <convention>_<column> with every value, and the cuts of x in each year. */
function winsorByConvention(frame: Frame, spec: Spec): unknown {
  const [lower, upper] = spec.cuts as readonly number[];
  const types: Readonly<Record<string, QuantileType>> = { centile: 6, pctile: 2, type7: 7 };
  const out: Record<string, unknown> = {};
  for (const [convention, type] of Object.entries(types))
    for (const name of ["x", "y"]) {
      const [capped, trimmed] = both(numbers(frame, name), { lower, upper, type });
      const [{ low, high, below, above }] = capped.cuts;
      out[`${convention}_${name}`] = {
        low,
        high,
        winsorised: listed(capped.values),
        trimmed: listed(trimmed.values),
        changed: below + above,
      };
    }
  const group = factorOfColumn(column(frame, "year"));
  const { cuts } = cutTails(numbers(frame, "x"), { lower, upper, type: 6, group });
  out.centile_x_by_year = Object.fromEntries(cuts.map(({ level, low, high }) => [String(level), { low, high }]));
  return out;
}

/** Moments of the winsorised and trimmed columns by Stata's and Excel's percentiles, and by group where the case has one. */
function winsorSummaries(frame: Frame, spec: Spec): unknown {
  const names = spec.x as readonly string[];
  const percent = { lower: 100 * Number(spec.lower), upper: 100 * Number(spec.upper) };
  const each = (of: (name: string) => unknown) => Object.fromEntries(names.map((name) => [name, of(name)]));
  const whole = (type: QuantileType) =>
    each((name) => {
      const [capped, trimmed] = both(numbers(frame, name), { ...percent, type });
      const [{ n, low, high, below, above }] = capped.cuts;
      const left = filled(trimmed.values);
      return {
        ...summary(capped.values),
        n,
        lowCut: low,
        highCut: high,
        sum: filled(capped.values).reduce((sum, value) => sum + value, 0),
        nChangedLow: below,
        nChangedHigh: above,
        trimmedN: left.length,
        trimmedMean: mean(left),
      };
    });
  const by = typeof spec.by === "string" ? factorOfColumn(column(frame, spec.by)) : null;
  const byGroup = (group: NonNullable<TailOptions["group"]>) =>
    each((name) => {
      const { values, cuts } = cutTails(numbers(frame, name), { ...percent, group });
      return { ...summary(values), nChanged: cuts.reduce((sum, { below, above }) => sum + below + above, 0) };
    });
  return { extra: { stataType2: whole(2), excelType7: whole(7), ...(by ? { byGroup: byGroup(by) } : {}) } };
}

function panelPrep(frame: Frame, spec: Spec): unknown {
  const panel = panelOf(frame, String(spec.id), String(spec.time));
  const x = numbers(frame, "x");
  return {
    interpolated: listed(interpolate(x, panel).values),
    extrapolated: listed(interpolate(x, panel, "line").values),
    trend: listed(interpolate(x, panel, "trend").values),
    lag1: listed(panelShift(x, frame, panel, "lag")),
    lag2: listed(panelShift(x, frame, panel, "lag", 2)),
    diff: listed(panelShift(x, frame, panel, "difference")),
  };
}

const both = (x: NamedValues, options: TailOptions): [Tails, Tails] => [
  cutTails(x, options),
  cutTails(x, { ...options, beyond: "drop" }),
];

function column(frame: Frame, name: string): Column {
  const found = frame.columns.find((one) => one.name === name);
  if (!found) throw new Error(`The case has no column "${name}"`);
  return found;
}

function numbers(frame: Frame, name: string): NamedValues {
  const found = column(frame, name);
  if (found.kind !== "number") throw new Error(`The case has no numbers in "${name}"`);
  return found;
}

const filled = (values: Float64Array): number[] => Array.from(values).filter((value) => Number.isFinite(value));
const listed = (values: Float64Array): (number | null)[] =>
  Array.from(values, (value) => (Number.isFinite(value) ? value : null));

function summary(values: Float64Array): { mean: number; sd: number; min: number; max: number } {
  const own = filled(values);
  return { mean: mean(own), sd: sampleStandardDeviation(own), min: Math.min(...own), max: Math.max(...own) };
}
