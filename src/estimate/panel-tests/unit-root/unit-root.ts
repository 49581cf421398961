import type { Frame } from "../../../frame/frame.ts";
import { message, type Message } from "../../../messages/message.ts";
import { notEstimable } from "../../../messages/problem.ts";
import type { SampleAccount, Test } from "../../estimate.ts";
import { panelOrder } from "../../panel-models/panel-order.ts";
import { panelSample, type PanelSample } from "../../panel-models/panel-sample.ts";
import { modelSpec } from "../../spec.ts";
import { dickeyFuller, type Deterministic, type DickeyFuller, type ResidualDivisor } from "./dickey-fuller.ts";
import { fisherTests } from "./fisher.ts";
import { hadriTest } from "./hadri.ts";
import { imPesaranShinTest } from "./im-pesaran-shin.ts";
import { levinLinChuTest } from "./levin-lin-chu.ts";
import { imPesaranShinMoments, levinLinChuMoments } from "./tables.ts";

export interface UnitRootOptions {
  readonly y: string;
  readonly entity: string;
  readonly time: string;
  readonly subset?: string;
  /** Default: an intercept for each entity. */
  readonly deterministic?: Deterministic;
  /** Lagged differences in each Dickey-Fuller regression; default 1. */
  readonly lags?: number;
  /** Default: degrees, as Stata's xtunitroot; rows is plm's purtest. */
  readonly divisor?: ResidualDivisor;
}

/** The series of a panel, one for each entity, with their Dickey-Fuller regressions. */
export interface PanelSeries {
  readonly series: readonly Float64Array[];
  readonly regressions: readonly DickeyFuller[];
  readonly deterministic: Deterministic;
  readonly lags: number;
  readonly divisor: ResidualDivisor;
  readonly balanced: boolean;
}

export interface UnitRootTests {
  /** Levin-Lin-Chu, Im-Pesaran-Shin, Fisher (P, Pm, Z, L), Hadri (whose null is stationarity). */
  readonly tests: readonly Test[];
  readonly entities: number;
  readonly notes: readonly Message[];
  readonly sample: Omit<SampleAccount, "collinear" | "rows">;
}

/**
 * Does a variable have a unit root? Six tests of the null that it has one in every entity, and Hadri's of the null that it
 * has one in none. Tests for balanced panels bring their reason elsewhere.
 *
 * @throws Problem panelTests.seriesGap, panelTests.seriesShort; as sampleOf
 * @source Baltagi (2021), Econometric Analysis of Panel Data, ch. 12
 * @reference test/reference/panel/grunfeld-unitroot-intercept.json
 */
export function unitRootTests(frame: Frame, options: UnitRootOptions): UnitRootTests {
  const { y, entity, time, subset, deterministic = "intercept", lags = 1, divisor = "degrees" } = options;
  const spec = modelSpec.parse({ method: "ols", y, x: [], entity, time, ...(subset ? { subset } : {}) });
  const panel = panelSample(frame, spec, true);
  const series = seriesOf(panel);
  const regressions = series.map((values, g) => {
    const found = dickeyFuller(values, lags, deterministic, divisor);
    if (!found)
      throw notEstimable("panelTests.seriesShort", {
        entity: String(panel.entity.levels[g]),
        periods: values.length,
        lags,
      });
    return found;
  });
  const balanced = series.every((values) => values.length === series[0].length);
  const all: PanelSeries = { series, regressions, deterministic, lags, divisor, balanced };
  return {
    tests: [levinLinChuTest(all), imPesaranShinTest(all), ...fisherTests(all), hadriTest(all)],
    entities: series.length,
    notes: notesOf(all),
    sample: panel.sample.account,
  };
}

/** Where series are shorter or longer than the published tables, whose nearest entry was used. */
function notesOf({ series, deterministic, lags, balanced }: PanelSeries): Message[] {
  const lengths = series.map((values) => values.length);
  const beyond = {
    llc: balanced && levinLinChuMoments(deterministic, lengths[0]).beyond,
    ips:
      deterministic !== "none" && lengths.some((T) => imPesaranShinMoments(deterministic, T - lags - 1, lags).beyond),
  };
  return [
    ...(beyond.llc ? [message("panelTests.levinLinChuBeyond", { periods: lengths[0] })] : []),
    ...(beyond.ips ? [message("panelTests.imPesaranShinBeyond", { periods: Math.min(...lengths) })] : []),
  ];
}

/** Values in order of time, one array for each entity. */
function seriesOf(panel: PanelSample): Float64Array[] {
  const { entity, sample, timing } = panel;
  const series: number[][] = entity.levels.map(() => []);
  const last = new Int32Array(entity.levels.length).fill(-1);
  for (const i of panelOrder(panel)) {
    const g = entity.codes[i];
    const period = timing!.period[i];
    if (last[g] >= 0 && period !== last[g] + 1)
      throw notEstimable("panelTests.seriesGap", {
        entity: String(entity.levels[g]),
        time: String(panel.time!.levels[panel.time!.codes[i]]),
      });
    last[g] = period;
    series[g].push(sample.model.y[i]);
  }
  return series.map((values) => Float64Array.from(values));
}
