import { inlineExecutor } from "../../tasks/executor.ts";
import type { EfficiencyOptions } from "./efficiency-data.ts";
import { efficiencyScores } from "./efficiency.ts";
import type { ProductivityData, ProductivityOptions, ProductivityResult } from "./productivity-data.ts";
import { productivity } from "./productivity.ts";

/**
 * What a reference case on directional distances (ddf) or indices (gml, ml, malmquist) expects, computed here, in the
 * case's own shape. A number that is not defined is null.
 *
 * @param ids the unit, and times the period, of each row as the case prints them
 */
export async function productivityCase(
  data: ProductivityData,
  ids: readonly string[],
  times: readonly (string | number)[],
  spec: Readonly<Record<string, unknown>>,
  estimator: string,
): Promise<unknown> {
  const options = {
    rts: spec.rts === "vrs" ? "vrs" : "crs",
    orientation: spec.orientation === "in" || spec.orientation === "out" ? spec.orientation : "non",
    disposability: spec.bads_disposability === "strong" ? "strong" : "weak",
  } as const;
  const distance = spec.distance === "sbm-ddf" ? "sbm-ddf" : estimator === "malmquist" ? "radial" : "ddf";
  const index = (name: ProductivityOptions["index"]): Promise<ProductivityResult> =>
    productivity(data, { ...options, index: name, distance }, inlineExecutor);
  const scores = async (frontier: EfficiencyOptions["frontier"]): Promise<Float64Array> => {
    const model = distance === "radial" ? "radial" : distance;
    return (await efficiencyScores(data, { ...options, model, frontier }, inlineExecutor)).score;
  };
  const about = (row: number) => ({ id: ids[row], year: times[row] });

  if (estimator === "ddf") {
    const [own, global] = [await scores("period"), await scores("global")];
    return ids.map((_, row) => ({
      ...about(row),
      beta_contemporaneous: number(own[row]),
      beta_global: number(global[row]),
    }));
  }
  if (estimator === "ml") {
    const result = await index("ml");
    const { own, before, after } = result.distances;
    return steps(result, (row, earlier) => ({
      d_t_t: number(own.value[earlier]),
      d_t_t1: number(before.value[row]),
      d_t1_t: number(after.value[earlier]),
      d_t1_t1: number(own.value[row]),
      ec: number(result.efficiencyChange[row]),
      tc: number(result.technicalChange[row]),
      ml: number(result.index[row]),
      ...(result.flag[row] === "infeasible" ? { flag: "infeasible cross-period distance" } : {}),
    }));
  }
  if (estimator === "malmquist") {
    const [result, global] = [await index("malmquist"), await index("global-malmquist")];
    return steps(result, (row) => ({
      mi: number(result.index[row]),
      ec: number(result.efficiencyChange[row]),
      tc: number(result.technicalChange[row]),
      pech: number(result.pureChange?.[row]),
      sech: number(result.scaleChange?.[row]),
      global_mi: number(global.index[row]),
      global_bpc: number(global.technicalChange[row]),
    }));
  }
  const result = await index("gml");
  const changes = steps(result, (row) => ({
    gml: number(result.index[row]),
    ec: number(result.efficiencyChange[row]),
    bpc: number(result.technicalChange[row]),
  }));
  if (distance !== "sbm-ddf") return changes;
  const [own, global] = [await scores("period"), await scores("global")];
  const inefficiency = ids.map((_, row) => ({
    ...about(row),
    s_contemporaneous: number(own[row]),
    s_global: number(global[row]),
  }));
  return { index: changes, inefficiency };

  /** The rows with a period before them, unit after unit as they first appear. */
  function steps<T extends object>({ previous }: ProductivityResult, read: (row: number, earlier: number) => T) {
    const rows = [...previous.keys()].filter((row) => previous[row] >= 0);
    const first = (row: number): number => ids.indexOf(ids[row]);
    rows.sort((a, b) => first(a) - first(b) || data.period.codes[a] - data.period.codes[b]);
    return rows.map((row) => ({
      id: ids[row],
      from: times[previous[row]],
      to: times[row],
      ...read(row, previous[row]),
    }));
  }
}

const number = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;
