import { problem } from "../../messages/problem.ts";
import type { Executor } from "../../tasks/executor.ts";
import { checkEfficiency } from "./check-data.ts";
import { isDirectional } from "./direction.ts";
import { distances, modelOf } from "./distances.ts";
import type { EfficiencyRun } from "./evaluate-all.ts";
import { changes, flags } from "./index-changes.ts";
import { addsUp, isGlobal, isMalmquist } from "./index-family.ts";
import type { ProductivityData, ProductivityOptions, ProductivityResult } from "./productivity-data.ts";

/**
 * Productivity from one period to the next, t to t+1, split into efficiency change (catching up) and technical change
 * (the frontier's shift). D^s(t) is the unit's inefficiency in t against the frontier of s, E^s(t) its efficiency, G the
 * frontier of all periods:
 *
 *   ml                 sqrt[(1+D^t(t))/(1+D^t(t+1)) (1+D^{t+1}(t))/(1+D^{t+1}(t+1))], ec = (1+D^t(t))/(1+D^{t+1}(t+1))
 *   gml                (1+D^G(t))/(1+D^G(t+1)), ec as above
 *   luenberger         1/2 [D^t(t) - D^t(t+1) + D^{t+1}(t) - D^{t+1}(t+1)], ec = D^t(t) - D^{t+1}(t+1)
 *   global-luenberger  D^G(t) - D^G(t+1), ec as above
 *   malmquist          sqrt[E^t(t+1)/E^t(t) E^{t+1}(t+1)/E^{t+1}(t)], ec = E^{t+1}(t+1)/E^t(t)
 *   global-malmquist   E^G(t+1)/E^G(t), ec as above
 *
 * tc = index/ec (index - ec in the Luenberger families). Above 1 (above 0) is improvement. A neighbour's frontier may be
 * out of reach: then index and tc are not defined, and flagged. "t+1" is the next period of the data; a unit that lacks it
 * has a gap there. The global indices are circular: their cumulated level bridges gaps, that of the others ends there.
 *
 * @throws Problem where the data do not allow the formulas, or a unit has two rows in one period
 * @source Chung, Fare and Grosskopf (1997), Journal of Environmental Management 51; Oh (2010), Journal of Productivity
 *   Analysis 34, 183-197; Chambers, Fare and Grosskopf (1996), Pacific Economic Review 1; Fare, Grosskopf, Norris and
 *   Zhang (1994), American Economic Review 84; Pastor and Lovell (2005), Economics Letters 88
 * @reference test/reference/dea/ml_panel18x4_crs_weak.json, gml_panel18x4_crs_weak.json
 */
export async function productivity(
  data: ProductivityData,
  options: ProductivityOptions,
  executor: Executor,
  run: EfficiencyRun = {},
): Promise<ProductivityResult> {
  run.signal?.throwIfAborted();
  const model = modelOf(options);
  checkEfficiency(data, model);
  checkDistance(options);
  const previous = previousRows(data);
  const global = isGlobal(options.index);
  const wanted = { neighbours: !global, global };
  const { distances: found, solver } = await distances(data, options, previous, wanted, executor, run);
  const result = {
    ...changes(data, options, previous, found),
    previous,
    flag: flags(data, options, previous, found),
    distances: found,
    conventions: conventionsOf(options),
  };
  if (options.distance !== "radial" || options.rts === "vrs") return { ...result, solver };

  // Efficiency under variable returns splits what scale is.
  const vrs = await distances(
    data,
    { ...options, rts: "vrs" },
    previous,
    { neighbours: false, global: false },
    executor,
    run,
  );
  const pureChange = ratios(previous, vrs.distances.own.value);
  const scaleChange = result.efficiencyChange.map((change, row) => change / pureChange[row]);
  const both = (key: keyof typeof solver): number => solver[key] + vrs.solver[key];
  return {
    ...result,
    pureChange,
    scaleChange,
    solver: {
      programs: both("programs"),
      pivots: both("pivots"),
      fallbacks: both("fallbacks"),
      uncertified: both("uncertified"),
    },
  };
}

const ratios = (previous: Int32Array, own: Float64Array): Float64Array =>
  own.map((value, row) => (previous[row] < 0 ? NaN : value / own[previous[row]]));

/** The Malmquist indices compare efficiencies, the others inefficiencies. */
function checkDistance({ index, distance }: ProductivityOptions): void {
  if (isMalmquist(index) === isDirectional(distance))
    throw problem(isMalmquist(index) ? "efficiency.malmquistDistance" : "efficiency.luenbergerDistance", {
      index,
      distance,
    });
}

/**
 * The row of the same unit in the period before; -1 for none.
 *
 * @throws Problem efficiency.missingUnit, efficiency.twice
 */
function previousRows({ entity, period, rows }: ProductivityData): Int32Array {
  const place = (row: number): string => String(rows?.[row] ?? row + 1);
  const at = new Map<number, number>();
  const key = (unit: number, time: number): number => unit * period.levels.length + time;
  entity.codes.forEach((unit, row) => {
    if (unit < 0) throw problem("efficiency.missingUnit", { row: place(row) });
    const own = key(unit, period.codes[row]);
    const other = at.get(own);
    if (other !== undefined)
      throw problem("efficiency.twice", {
        unit: entity.levels[unit],
        period: period.levels[period.codes[row]],
        row: place(other),
        other: place(row),
      });
    at.set(own, row);
  });
  return Int32Array.from(entity.codes, (unit, row) =>
    period.codes[row] === 0 ? -1 : (at.get(key(unit, period.codes[row] - 1)) ?? -1),
  );
}

function conventionsOf(options: ProductivityOptions): Record<string, string | number | boolean> {
  const { index, distance, rts, orientation, frontier = "period" } = options;
  const directional = isDirectional(distance);
  return {
    index,
    distance,
    rts,
    ...(directional ? {} : { orientation }),
    "technology.ofPeriod": frontier,
    cumulated: addsUp(index) ? "1 + running sum" : "running product, first period = 1",
    ...(directional && distance !== "sbm-ddf" ? { "bads.disposability": options.disposability ?? "weak" } : {}),
    ...(distance === "sbm" || distance === "super-sbm" ? { "beyond.frontier": "super-SBM" } : {}),
  };
}
