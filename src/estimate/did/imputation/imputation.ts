import type { Frame } from "../../../frame/frame.ts";
import { message, type Message } from "../../../messages/message.ts";
import { notEstimable, problem } from "../../../messages/problem.ts";
import { crossProduct, fromColumns, toRows } from "../../../numeric/matrix.ts";
import type { Estimate } from "../../estimate.ts";
import { sampleOf, type Sample } from "../../sample.ts";
import { modelSpec, type ModelSpec, type ModelSpecInput } from "../../spec.ts";
import { termsOf } from "../../terms.ts";
import type { DidSpec } from "../did-spec.ts";
import { noFit } from "../../no-fit.ts";
import { panelEffects } from "../panel-effects.ts";
import { treatmentStarts } from "../treatment-starts.ts";
import { averagesOf, type TreatedRow } from "./averages.ts";
import { clusterSums } from "./cluster-sums.ts";
import { leftOut } from "./left-out.ts";
import { preTrends } from "./pre-trends.ts";
import { untreatedFit } from "./untreated-fit.ts";

/**
 * Imputation estimator: effects of unit and time (and controls) from untreated rows, tau_it = y_it less what they foresee for
 * a treated row, and means of tau by horizon. Conservative standard errors, clustered (by unit unless said otherwise), z.
 * Leads are differences from the periods before them, by a regression of untreated rows alone. Treated rows of units or periods
 * without any untreated row are left out and named.
 *
 * @param spec `did.leads` how many leads, `did.high` the horizon that holds all later ones, `did.aggregate` which means
 * @throws Problem did.needsCohort, did.nothingUntreated, did.nothingImputed, did.oneCluster, did.weightsUnused; as treatmentStarts
 * @source Borusyak, Jaravel & Spiess (2024), Review of Economic Studies 91; Stata's did_imputation
 * @reference test/estimate/did/imputation.test.ts
 */
export function imputation(frame: Frame, input: ModelSpecInput): Estimate {
  const parsed = modelSpec.parse(input);
  const { did, entity, time, weights } = parsed;
  if (did?.cohort === undefined) throw problem("did.needsCohort");
  if (weights !== undefined) throw problem("did.weightsUnused", { name: weights }, { column: weights });
  const spec: ModelSpec = { ...parsed, ...panelEffects(parsed), vcov: clustered(parsed), singletons: "keep" };

  // 1. Untreated and treated rows, and what the untreated foresee.
  const starts = treatmentStarts(frame, { entity, time, cohort: did.cohort });
  const drawn = sampleOf(frame, spec);
  const own = (values: Float64Array) => Float64Array.from(drawn.rows, (row) => values[row]);
  const [start, times, relative] = [own(starts.start), own(starts.time), own(starts.relative)];
  const treated = Uint8Array.from(relative, (k) => Number(k >= 0));
  const untreated = Int32Array.from(Array.from(treated.keys()).filter((i) => treated[i] === 0));
  if (untreated.length === 0) throw notEstimable("did.nothingUntreated");
  if (untreated.length === treated.length) throw notEstimable("did.noTreatedRows");
  const { gaps, weightsOf, lost } = untreatedFit(drawn.model, treated);
  const rows = Array.from(treated.keys()).flatMap((at): TreatedRow[] =>
    treated[at] === 1 && !Number.isNaN(gaps[at])
      ? [{ at, cohort: start[at], time: times[at], since: relative[at] }]
      : [],
  );
  const out = Array.from(treated.keys()).filter((at) => treated[at] === 1 && Number.isNaN(gaps[at]));
  const outNotes = leftOut(drawn, out, untreated, starts, lost);
  if (rows.length === 0) throw notEstimable("did.nothingImputed", { rows: out.length });

  // 2. Means of effects, and their errors by cluster.
  const cluster = drawn.grouping.clusters[0];
  if (cluster.levels.length < 2) throw notEstimable("did.oneCluster", { name: cluster.name });
  const averages = averagesOf(rows, did);
  const unitAt = (at: number) => starts.panel.entity.codes[drawn.rows[at]];
  const errors = { gaps, ...cellsOf(rows, treated.length), cluster: cluster.codes, clusters: cluster.levels.length };
  const effects = averages.map(({ name, rows: within }) => {
    const w = new Float64Array(treated.length);
    for (const at of within) w[at] = 1 / within.length;
    const estimate = within.reduce((sum, at) => sum + gaps[at] / within.length, 0);
    return { name, estimate, byCluster: clusterSums(weightsOf(w), errors) };
  });

  // 3. The periods before.
  const wanted = did.aggregate === "event" ? leadsWanted(did, relative, start) : 0;
  const pre = preTrends(drawn, spec, untreated, relative, wanted, cluster.codes, cluster.levels.length);
  const terms = did.aggregate === "event" ? [effects[0], ...pre.leads, ...effects.slice(1)] : effects;
  const vcov = crossProduct(fromColumns(terms.map(({ byCluster }) => byCluster)));
  const nobs = untreated.length + rows.length;
  return {
    method: "imputation",
    outcome: drawn.model.outcome,
    terms: termsOf(
      { names: terms.map(({ name }) => name), coefficients: Float64Array.from(terms, ({ estimate }) => estimate) },
      { matrix: vcov, df: null },
      spec.level,
      terms.map((_, j) => j),
    ),
    vcov: toRows(vcov),
    nobs,
    sample: {
      ...drawn.account,
      used: nobs,
      excludedBySubset: drawn.account.excludedBySubset + out.length,
      collinear: lost.map((j) => ({ name: drawn.model.names[j], why: "absorbed" as const })),
      rows: usedRows(drawn, new Set(out)),
    },
    fit: noFit(nobs),
    tests: did.aggregate === "event" ? [pre.test] : [],
    conventions: conventionsOf(spec, wanted),
    notes: [
      message("did.imputation", { rows: untreated.length }),
      ...(pre.leads.length > 0 ? [message("did.imputationLeads", { leads: pre.leads.length })] : []),
      ...outNotes,
      ...fewUnits(averages.map(({ name, rows: within }) => ({ name, units: new Set(within.map(unitAt)).size }))),
    ],
  };
}

/** Errors clustered by one group, the unit where nothing else is asked for. */
function clustered({ vcov, entity, ...rest }: ModelSpec): ModelSpec["vcov"] {
  if (vcov.type === "cluster" && vcov.by?.length === 1) return vcov;
  if (vcov.type !== "iid") throw problem("did.oneClusterOnly", {}, { column: "cluster" });
  return { type: "cluster", by: [panelEffects({ ...rest, vcov, entity, absorb: [] }).absorb[0]] };
}

/** As many leads as were asked for; else down to the low end, else all but the earliest (two, where nobody is never treated). */
function leadsWanted({ leads, low }: DidSpec, relative: Float64Array, start: Float64Array): number {
  const earliest = -relative.reduce((least, k) => (k < least ? k : least), 0);
  const most = Math.max(0, earliest - (start.includes(Infinity) ? 1 : 2));
  return Math.min(most, leads ?? (low === undefined ? most : -low));
}

/** The cohort and period of each treated row as a number. */
function cellsOf(rows: readonly TreatedRow[], n: number): { cell: Int32Array; cells: number } {
  const known = new Map<string, number>();
  const cell = new Int32Array(n).fill(-1);
  for (const { at, cohort, time } of rows) {
    const key = `${cohort} ${time}`;
    if (!known.has(key)) known.set(key, known.size);
    cell[at] = known.get(key)!;
  }
  return { cell, cells: known.size };
}

const usedRows = ({ rows }: Sample, out: ReadonlySet<number>): number[] =>
  Array.from(rows).filter((_, at) => !out.has(at));

/** Distinct units behind a mean: fewer than this many make its standard error too small. @source did_imputation's minn(30) */
const FEW = 30;

function fewUnits(averages: readonly { readonly name: string; readonly units: number }[]): Message[] {
  const few = averages.filter(({ units }) => units < FEW);
  if (few.length === 0) return [];
  return [
    message("did.imputationFew", { few: FEW, names: few.map(({ name, units }) => `${name} (${units})`).join(", ") }),
  ];
}

const conventionsOf = ({ did, level }: ModelSpec, leads: number): Record<string, string | number | boolean> => ({
  vcov: "cluster",
  "vcov.form": "conservative, effects less their mean by cohort and period",
  leads,
  ...(did!.high === undefined ? {} : { high: did!.high }),
  aggregate: did!.aggregate,
  level,
});
