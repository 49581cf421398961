import { inlineExecutor } from "../../tasks/executor.ts";
import { efficientFrom } from "./choose-model.ts";
import type { ByColumn, EfficiencyData, EfficiencyOptions, EfficiencyResult, Scores } from "./efficiency-data.ts";
import { efficiencyScores } from "./efficiency.ts";
import { productivityCase } from "./productivity-case.ts";

/** A case's data: text columns for names, numbers for the rest. */
export interface CaseTable {
  readonly columns: Readonly<Record<string, Float64Array | string[]>>;
  readonly nrow: number;
}

/**
 * Everything a reference case on efficiency expects, computed here, in the case's own shape: keys <rts>_<orientation>
 * for SBM and super-SBM (super_<rts>_<in|out> and <rts>_<in|out> for radial), or the blocks of a panel case.
 *
 * Scores, statuses and `slack_unique` are always comparable. A slack, and the projection that contains it, is comparable
 * only where it is the same in every optimal solution; we decide that ourselves over the optimal face (`slack_unique` is
 * then compared with the case's own), and elsewhere put `notCompared` in its place. Peer weights (`lambda`) are not unique
 * either: they are `notCompared` everywhere. Every case that lists slacks also lists `slack_unique`.
 *
 * @param notCompared what the comparing program takes for "not to be compared"
 */
export async function efficiencyCase(
  table: CaseTable,
  spec: Readonly<Record<string, unknown>>,
  estimator: string,
  notCompared: unknown = undefined,
): Promise<unknown> {
  const data = dataOf(table, spec);
  if (frontierCases.has(estimator)) {
    const ids = namesOf(table, String(spec.id));
    const levels = [...new Set(ids)];
    const entity = { codes: Int32Array.from(ids, (id) => levels.indexOf(id)), levels };
    const period = data.period ?? { codes: new Int32Array(table.nrow), levels: [""] };
    const times = [...table.columns[String(spec.time)]];
    return productivityCase({ ...data, entity, period }, ids, times, spec, estimator);
  }
  const fit = (options: EfficiencyOptions): Promise<EfficiencyResult> =>
    efficiencyScores(data, options, inlineExecutor);
  if (estimator === "radial") return radial(fit);
  if (typeof spec.time === "string") return panel(table, spec, fit);
  const model = estimator === "super-sbm" ? "super-sbm" : "sbm";
  const ids = namesOf(table, String(spec.id));
  const out: Record<string, unknown> = {};
  for (const rts of ["crs", "vrs"] as const) {
    for (const orientation of ["non", "in", "out"] as const) {
      const result = await fit({ model, rts, orientation, frontier: "global", uniqueness: true });
      out[`${rts}_${orientation}`] = ids.map((id, row) => unitOf(id, row, result, notCompared));
    }
  }
  return out;
}

/** Estimators whose cases list distances or indices of unit-years. */
const frontierCases = new Set(["ddf", "gml", "ml", "malmquist"]);

type Fit = (options: EfficiencyOptions) => Promise<EfficiencyResult>;

async function radial(fit: Fit): Promise<Record<string, unknown>> {
  const out: Record<string, unknown> = {};
  for (const rts of ["crs", "vrs"] as const) {
    for (const orientation of ["in", "out"] as const) {
      const options = { rts, orientation, frontier: "global" } as const;
      out[`${rts}_${orientation}`] = numbers((await fit({ ...options, model: "radial" })).score);
      out[`super_${rts}_${orientation}`] = numbers((await fit({ ...options, model: "super-radial" })).score);
    }
  }
  return out;
}

async function panel(
  table: CaseTable,
  spec: Readonly<Record<string, unknown>>,
  fit: Fit,
): Promise<Record<string, unknown>> {
  const options = {
    model: "super-sbm",
    rts: spec.rts === "vrs" ? "vrs" : "crs",
    orientation: spec.orientation === "in" || spec.orientation === "out" ? spec.orientation : "non",
  } as const;
  const ids = namesOf(table, String(spec.id));
  const times = [...table.columns[String(spec.time)]];
  const block = ({ sbm, status, score, combined }: EfficiencyResult) =>
    ids.map((id, row) => ({
      id,
      year: times[row],
      sbm: number(sbm?.score[row]),
      super_status: status[row],
      super: number(score[row]),
      combined: number(combined?.[row]),
    }));
  const global = await fit({ ...options, frontier: "global" });
  const sbm = global.sbm?.score ?? new Float64Array(0);
  return {
    global: block(global),
    contemporaneous: block(await fit({ ...options, frontier: "period" })),
    sbm: numbers(sbm),
    combined: numbers(global.combined ?? []),
    efficient_rows_1_based: [...sbm.keys()].filter((row) => sbm[row] >= efficientFrom).map((row) => row + 1),
  };
}

function unitOf(id: string, row: number, result: EfficiencyResult, notCompared: unknown): Record<string, unknown> {
  const { status, score, slacks, targets, unique, sbm, combined }: Scores & Partial<EfficiencyResult> = result;
  const about = {
    id,
    status: status[row],
    score: number(score[row]),
    lambda: notCompared,
    ...(sbm ? { sbm: number(sbm.score[row]), combined: number(combined?.[row]) } : {}),
  };
  if (status[row] !== "optimal" || !unique) return about;
  const comparable = (group: keyof ByColumn<unknown>, values: ByColumn<Float64Array>): unknown[] =>
    values[group].map((column, i) => (unique[group][i][row] === 1 ? column[row] : notCompared));
  return {
    ...about,
    slack_x: comparable("inputs", slacks),
    slack_g: comparable("goods", slacks),
    slack_b: comparable("bads", slacks),
    projection_x: comparable("inputs", targets),
    projection_g: comparable("goods", targets),
    projection_b: comparable("bads", targets),
    slack_unique: [...unique.inputs, ...unique.goods, ...unique.bads].map((column) => column[row] === 1),
  };
}

function dataOf(table: CaseTable, spec: Readonly<Record<string, unknown>>): EfficiencyData {
  const group = (names: unknown) =>
    (Array.isArray(names) ? names.map(String) : []).map((name) => ({ name, values: numericColumn(table, name) }));
  const data = { inputs: group(spec.inputs), goods: group(spec.goods), bads: group(spec.bads) };
  if (typeof spec.time !== "string") return data;
  const times = [...table.columns[spec.time]].map(String);
  const levels = [...new Set(times)];
  return { ...data, period: { codes: Int32Array.from(times, (time) => levels.indexOf(time)), levels } };
}

function numericColumn({ columns }: CaseTable, name: string): Float64Array {
  const values = columns[name];
  return values instanceof Float64Array ? values : Float64Array.from(values, Number);
}

const namesOf = ({ columns }: CaseTable, name: string): string[] => [...columns[name]].map(String);
const number = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;
const numbers = (values: ArrayLike<number>): (number | null)[] => Array.from(values, number);
