import { efficiencyCase } from "../../measure/efficiency/reference-case.ts";
import { allocationCase, capitalStockCase, fuelsCase, hdiCase, robotStockCase } from "../../measure/index-cases.ts";
import { entropyCase, exposureCase, type CaseTable } from "../../measure/reference-case.ts";
import { stepsCase } from "../../measure/steps/reference-case.ts";
import { didCase } from "../../estimate/did/reference-case.ts";
import { describeCases, type DescribeEstimator } from "../../estimate/describe/reference-case.ts";
import { interactionCase, type InteractionEstimator } from "../../estimate/panel-models/interaction-case.ts";
import { panelErrorsCase } from "../../estimate/panel-errors/reference-case.ts";
import { panelModelCase } from "../../estimate/panel-models/reference-case.ts";
import { hausmanCase, panelTestsCase } from "../../estimate/panel-tests/reference-case.ts";
import { gmmCase } from "../../estimate/gmm/reference-case.ts";
import { ivCase } from "../../estimate/iv/reference-case.ts";
import { forestCase } from "../../estimate/dml/cases/forest-case.ts";
import { irmCase } from "../../estimate/dml/cases/irm-case.ts";
import { linearCase } from "../../estimate/dml/cases/linear-case.ts";
import { plivCase } from "../../estimate/dml/cases/pliv-case.ts";
import { plrCase } from "../../estimate/dml/cases/plr-case.ts";
import { svrCase } from "../../estimate/dml/cases/svr-case.ts";
import { boostingCase, decisionTreeCase, forestAccuracyCase } from "../../estimate/dml/cases/trees-case.ts";
import { heckmanCase } from "../../estimate/selection/reference-case.ts";
import { unitRootCase } from "../../estimate/panel-tests/unit-root/reference-case.ts";
import { modelsCase } from "../../estimate/spatial/cases/models-case.ts";
import { lmCase } from "../../estimate/spatial/cases/lm-case.ts";
import { localMoranCase, moranCase, type CaseTables } from "../../estimate/spatial/cases/moran-case.ts";
import { weightsCase } from "../../estimate/spatial/cases/weights-case.ts";
import { regressionCase } from "../../estimate/reference-case.ts";
import { frameFromCells } from "../../frame/from-cells.ts";
import type { Cells } from "../../frame/cells.ts";
import type { Frame } from "../../frame/frame.ts";
import type { CaseFile, CaseReport } from "./case-file.ts";
import { compare, notCompared } from "./compare.ts";

/** The data files of a case, by the names the case gives them ("" when it names only one). */
export type CaseData = Readonly<Record<string, Cells>>;

type Runner = (file: CaseFile, data: CaseData) => unknown;

/** What we can reproduce, by the case's `estimator`. An estimator that is not here is "not supported", never passed. */
const runners: Readonly<Record<string, Runner>> = {
  ols: regression,
  fe: regression,
  iv: ({ spec }, data) => ivCase(frameFromCells(data[""], { header: "yes" }).frame, spec),
  heckman: ({ spec }, data) => heckmanCase(frameOf(data), spec, notCompared),
  gmm: ({ spec }, data) => gmmCase(frameOf(data), spec, notCompared),
  re: panelModel,
  be: panelModel,
  fd: panelModel,
  fgls: panelErrors,
  pcse: panelErrors,
  hausman: ({ spec }, data) => hausmanCase(frameOf(data), spec),
  did: ({ spec }, data) => didCase(frameOf(data), spec),
  describe: description,
  correlation: description,
  vif: description,
  meandiff: description,
  moderation: interaction,
  mediation: interaction,
  groupdiff: interaction,
  unitroot: ({ spec }, data) => unitRootCase(frameOf(data), spec),
  paneltests: ({ spec }, data) => panelTestsCase(frameOf(data), spec),
  sar: spatialModel,
  sem: spatialModel,
  sdm: spatialModel,
  lasso: penalised,
  ridge: penalised,
  "elastic-net": penalised,
  svr: ({ spec, expected }, data) => svrCase(tableOf(data[""]), spec, expected, notCompared),
  "dml-plr": partiallyLinear,
  "dml-pliv": ({ spec }, data) => plivCase(frameOf(data), spec),
  "dml-irm": ({ spec }, data) => irmCase(frameOf(data), spec),
  "decision-tree": (file, data) => decisionTreeCase(tableOf(data[""]), file.spec, file.expected, notCompared),
  "gradient-boosting": (file, data) => boostingCase(tableOf(data[""]), file.spec, file.expected, notCompared),
  "random-forest": (file, data) => forestAccuracyCase(tableOf(data[""]), file.spec, file.expected, notCompared),
  "spatial-lm": ({ spec }, data) => lmCase(frameOf({ "": data.data }), frameOf({ "": data.weights }), spec),
  sbm: efficiency,
  "super-sbm": efficiency,
  radial: efficiency,
  ddf: efficiency,
  gml: efficiency,
  ml: efficiency,
  malmquist: efficiency,
  winsor: steps,
  winsorize: steps,
  "panel-prep": steps,
  entropy: ({ case: name, spec }, data) => entropyCase(tableOf(data[""]), { ...spec, case: name }),
  bartik: ({ case: name, spec }, data) => exposureCase(tablesOf(data), { ...spec, case: name }),
  allocation: ({ spec }, data) => allocationCase(tablesOf(data), spec),
  "robot-stock": (_, data) => robotStockCase(tableOf(data[""])),
  "capital-stock": ({ spec }, data) => capitalStockCase(tableOf(data[""]), spec),
  "co2-ipcc": ({ spec }, data) => fuelsCase(tableOf(data[""]), spec),
  weights: ({ spec }, data) => weightsCase(tablesOf(data), spec),
  moran: ({ spec }, data) => moranCase(tablesOf(data) as unknown as CaseTables, spec),
  localmoran: ({ spec }, data) => localMoranCase(tablesOf(data) as unknown as CaseTables, spec),
  hdi: (_, data) => hdiCase(tableOf(data[""])),
};

function tablesOf(data: CaseData): Record<string, CaseTable> {
  return Object.fromEntries(Object.entries(data).map(([name, cells]) => [name, tableOf(cells)]));
}

function regression({ spec }: CaseFile, data: CaseData): unknown {
  return regressionCase(frameFromCells(data[""], { header: "yes" }).frame, spec);
}

const frameOf = (data: CaseData): Frame => frameFromCells(data[""], { header: "yes" }).frame;

function panelModel({ spec, estimator }: CaseFile, data: CaseData): unknown {
  return panelModelCase(frameOf(data), spec, estimator as "re" | "be" | "fd");
}

function panelErrors({ spec, estimator }: CaseFile, data: CaseData): unknown {
  return panelErrorsCase(frameOf(data), spec, estimator as "fgls" | "pcse");
}

function description({ spec, estimator }: CaseFile, data: CaseData): unknown {
  return describeCases(frameOf(data), spec, estimator as DescribeEstimator);
}

function interaction({ spec, estimator }: CaseFile, data: CaseData): unknown {
  return interactionCase(frameOf(data), spec, estimator as InteractionEstimator);
}

function spatialModel({ spec, estimator, expected }: CaseFile, { data, weights }: CaseData): unknown {
  const numbers = expected as Readonly<Record<string, unknown>>;
  return modelsCase(
    frameOf({ "": data }),
    frameOf({ "": weights }),
    spec,
    estimator as "sar" | "sem" | "sdm",
    numbers,
    notCompared,
  );
}

function partiallyLinear({ spec, expected }: CaseFile, data: CaseData): unknown {
  return "band" in spec ? forestCase(frameOf(data), spec, expected, notCompared) : plrCase(frameOf(data), spec);
}

function penalised({ spec }: CaseFile, data: CaseData): unknown {
  return linearCase(tableOf(data[""]), spec, notCompared);
}

function efficiency({ spec, estimator }: CaseFile, data: CaseData): unknown {
  return efficiencyCase(tableOf(data[""]), spec, estimator, notCompared);
}

function steps({ spec, estimator }: CaseFile, data: CaseData): unknown {
  return stepsCase(frameFromCells(data[""], { header: "yes" }).frame, spec, estimator);
}

export const supportedEstimators: readonly string[] = Object.keys(runners);

/** Runs one case and compares every expected number. A fault of ours is a failure, with its text. */
export async function runCase(path: string, file: CaseFile, data: CaseData): Promise<CaseReport> {
  const started = performance.now();
  const about = { file: path, case: file.case, estimator: file.estimator };
  const runner = runners[file.estimator];
  const nothing = compare(file.expected, undefined, file.tolerance);
  if (!runner)
    return {
      ...about,
      status: "unsupported",
      compared: 0,
      expected: nothing.expected,
      digits: null,
      worst: null,
      seconds: 0,
    };
  try {
    const result = compare(file.expected, await runner(file, data), file.tolerance);
    const status =
      result.failed > 0 ? "failed" : result.absent.length > 0 || result.compared === 0 ? "unsupported" : "passed";
    const { compared, expected, digits } = result;
    const worst = status === "unsupported" ? `not produced: ${result.absent.slice(0, 5).join(", ")}` : result.worst;
    return { ...about, status, compared, expected, digits, worst, seconds: (performance.now() - started) / 1000 };
  } catch (error) {
    const worst = error instanceof Error ? error.message : String(error);
    return {
      ...about,
      status: "failed",
      compared: 0,
      expected: nothing.expected,
      digits: null,
      worst,
      seconds: (performance.now() - started) / 1000,
    };
  }
}

/** Cells with a header row as named columns: numbers where every filled cell is one, else text. */
export function tableOf(cells: Cells): {
  readonly columns: Record<string, Float64Array | string[]>;
  readonly nrow: number;
} {
  const [header, ...rows] = cells;
  const columns: Record<string, Float64Array | string[]> = {};
  header.forEach((name, column) => {
    const values = rows.map((row) => row[column]);
    columns[String(name)] = values.every((value) => value === null || typeof value === "number")
      ? Float64Array.from(values, (value) => (value === null ? NaN : (value as number)))
      : values.map((value) => (value === null ? "" : String(value)));
  });
  return { columns, nrow: rows.length };
}
