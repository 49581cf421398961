import type { Test } from "../../estimate/estimate.ts";
import { hausman } from "../../estimate/panel-tests/hausman.ts";
import { panelTests } from "../../estimate/panel-tests/panel-tests.ts";
import type { SerialFlavour } from "../../estimate/panel-tests/serial-correlation.ts";
import type { Deterministic } from "../../estimate/panel-tests/unit-root/dickey-fuller.ts";
import { unitRootTests } from "../../estimate/panel-tests/unit-root/unit-root.ts";
import type { ModelSpecInput } from "../../estimate/spec.ts";
import type { Frame } from "../../frame/frame.ts";
import { message, say, speak, type Message } from "../../messages/message.ts";
import { Problem } from "../../messages/problem.ts";
import type { Table } from "../../report/table.ts";
import type { Analysis } from "../analysis.ts";
import type { StudyContext } from "../context.ts";
import type { Field, Options } from "../field.ts";
import * as shared from "../fields.ts";
import { tableLook } from "../table-look.ts";
import { termOf } from "../term-of.ts";
import { plainTableFields, subsetField } from "./describe.ts";
import { foreseeModels } from "./foresee-models.ts";
import { modelColumns, type ModelColumn } from "./model-columns.ts";
import { testTable } from "./test-table.ts";

const ownFields: readonly Field[] = [
  {
    kind: "choice",
    name: "serial",
    label: "panels.serial",
    help: "panels.serialHelp",
    default: "xtserial",
    choices: [
      { value: "xtserial", label: "panels.serialStata" },
      { value: "plm", label: "panels.serialPlm" },
    ],
    elsewhere: { stata: "xtserial", r: "pwfdtest" },
  },
  {
    kind: "columns",
    name: "roots",
    label: "panels.roots",
    help: "panels.rootsHelp",
    atLeast: 0,
    elsewhere: { stata: "xtunitroot", r: "purtest" },
  },
  {
    kind: "choice",
    name: "deterministic",
    label: "panels.deterministic",
    help: "panels.deterministicHelp",
    default: "intercept",
    choices: [
      { value: "none", label: "panels.deterministicNone" },
      { value: "intercept", label: "panels.deterministicIntercept" },
      { value: "trend", label: "panels.deterministicTrend" },
    ],
    elsewhere: { stata: "trend, noconstant", r: "exo" },
  },
  {
    kind: "number",
    name: "rootLags",
    label: "panels.rootLags",
    help: "panels.rootLagsHelp",
    default: 1,
    min: 0,
    max: 20,
    integer: true,
    elsewhere: { stata: "lags()", r: "lags" },
  },
];

/** The battery of tests of one panel model, and unit root tests of chosen variables. */
export const panelTestsAnalysis: Analysis = {
  name: "panel-tests",
  title: "panels.testsTitle",
  summary: "panels.testsSummary",
  group: "analyses.groupDescribe",
  fields: [
    shared.outcomesField,
    shared.regressorsField,
    shared.controlsField,
    { ...shared.entityField, required: true } as Field,
    { ...shared.timeField, required: true } as Field,
    ...ownFields,
    ...subsetField,
    ...plainTableFields,
  ],
  async run(frame, options, context) {
    const batteries = specsOf(frame, options).map(({ outcome, spec }, index, { length }) =>
      batteryTable(frame, spec, options, context, length > 1 ? { outcome, number: index + 1 } : null),
    );
    const roots = (options.roots as readonly string[]).map((name, index) =>
      rootTable(frame, name, index, options, context),
    );
    const all = [...batteries, ...roots];
    return { models: [], tables: all.map(({ table }) => table), notes: all.flatMap(({ notes }) => notes) };
  },
  foresee: (frame, options) => foreseeModels(frame, specsOf(frame, options)),
  formulas: [],
};

interface Made {
  readonly table: Table;
  readonly notes: readonly Message[];
}

const specsOf = (frame: Frame, options: Options): ModelColumn[] =>
  modelColumns(frame, { ...options, se: "iid", steps: [{ controls: true, effects: false }] });

function batteryTable(
  frame: Frame,
  spec: ModelSpecInput,
  options: Options,
  { locale }: StudyContext,
  among: { readonly outcome: string; readonly number: number } | null,
): Made {
  const title = say(locale, "panels.testsTable");
  const { tests, nobs, entities } = panelTests(frame, spec, options.serial as SerialFlavour);
  const choice = orReason("Hausman", () => hausman(frame, { ...spec, method: "re" }));
  const all = [...tests.slice(0, BEFORE_HAUSMAN), choice.test, ...tests.slice(BEFORE_HAUSMAN)];
  return {
    table: testTable(all, {
      id: among ? `panel-tests-${among.number}` : "panel-tests",
      title: among ? `${title}: ${among.outcome}` : title,
      locale,
      ...tableLook(options, locale),
      notes: choice.notes.map((note) => speak(locale, note)),
    }),
    notes: [message("panels.rowsUsed", { rows: nobs, entities })],
  };
}

/** The tests of effects come first; the choice between them follows. */
const BEFORE_HAUSMAN = 10;

function rootTable(frame: Frame, name: string, index: number, options: Options, { locale }: StudyContext): Made {
  const subset = options.subset as string | null;
  const { tests, notes } = unitRootTests(frame, {
    y: termOf(frame, name),
    entity: String(options.entity),
    time: String(options.time),
    deterministic: options.deterministic as Deterministic,
    lags: (options.rootLags as number | null) ?? 1,
    ...(subset ? { subset } : {}),
  });
  return {
    table: testTable(tests, {
      id: `unit-root-${index + 1}`,
      title: `${say(locale, "panels.rootsTable")}: ${name}`,
      locale,
      ...tableLook(options, locale),
      notes: notes.map((note) => speak(locale, note)),
    }),
    notes: [],
  };
}

function orReason(
  name: string,
  run: () => { readonly test: Test; readonly notes: readonly Message[] },
): { readonly test: Test; readonly notes: readonly Message[] } {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { test: { name, reason: error.detail }, notes: [] };
  }
}
