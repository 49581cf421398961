import { studyMatrix, type MatrixResult } from "../../estimate/spatial/matrix-study.ts";
import type { SpatialEffects } from "../../estimate/spatial/effects/spatial-effects.ts";
import { spatialPanel } from "../../estimate/spatial/models/spatial-panel.ts";
import { spatialSpec, type SpatialSpecInput } from "../../estimate/spatial/models/spatial-spec.ts";
import { weightsFromLinks } from "../../estimate/spatial/spatial-weights.ts";
import type { Estimate } from "../../estimate/estimate.ts";
import type { Frame } from "../../frame/frame.ts";
import { message, say, speak, type Message } from "../../messages/message.ts";
import type { Figure } from "../../report/figure.ts";
import type { Table } from "../../report/table.ts";
import { termLabel } from "../../report/term-label.ts";
import type { Analysis, ModelResult } from "../analysis.ts";
import type { StudyContext } from "../context.ts";
import type { Options } from "../field.ts";
import { spatialEffectsFigure } from "../figures/spatial-effects.ts";
import { spatialEffectsFormula } from "../formulas/spatial/spatial-effects.ts";
import { spatialRegFormula } from "../formulas/spatial/spatial-reg.ts";
import { spatialTestsFormula } from "../formulas/spatial/spatial-tests.ts";
import { sampleNotes } from "../model-notes.ts";
import { spatialChoices } from "../spatial/conventions-note.ts";
import { spatialModelSpec, type SpatialModelChoice } from "../spatial/spatial-model-spec.ts";
import { tableLook } from "../table-look.ts";
import { termNames } from "../term-names.ts";
import { termOf } from "../term-of.ts";
import { spatialBatteryTable, spatialChoiceTable } from "./spatial-battery-table.ts";
import { spatialEffectsTable } from "./spatial-effects-table.ts";
import { spatialFields } from "./spatial-fields.ts";
import { chosenMatrices, matrixNotes, studyUnits, type NamedMatrix } from "./spatial-matrices.ts";
import { spatialModelTable, type SpatialTableOptions } from "./spatial-model-table.ts";

/** A spatial model under one or several matrices: the tests that lead to it, its coefficients, and its effects. */
export const spatialAnalysis: Analysis = {
  name: "spatial",
  title: "spatialTests.title",
  summary: "spatialTests.summary",
  group: "analyses.groupSpatial",
  fields: spatialFields,
  async run(frame, options, context) {
    const matrices = await chosenMatrices(frame, options, context);
    const specs = specsOf(frame, options);
    const results = await runAll(frame, specs, matrices, options, context);
    const parts = specs.map((spec, s) =>
      outcomeOf(frame, results.slice(s * matrices.length, (s + 1) * matrices.length), {
        matrices,
        options,
        locale: context.locale,
        outcome: (options.outcomes as readonly string[])[s],
        suffix: specs.length > 1 ? `-${s + 1}` : "",
        spec,
      }),
    );
    const models = parts.flatMap((part) => part.models);
    return {
      models,
      tables: parts.flatMap(({ tables }) => tables),
      figures: parts.flatMap(({ figures }) => figures),
      notes: sampleNotes(models, context.locale),
    };
  },
  foresee: (frame, options) => {
    const { units } = studyUnits(frame, options);
    // With every unit alone in the weights only the panel itself can fail: gaps, repeats, too few units.
    const unlinked = weightsFromLinks(units.names, []);
    const spec = spatialSpec.parse({ ...specsOf(frame, options)[0], units: "common" });
    const { units: used, periods, rows } = spatialPanel(frame, unlinked, spec);
    return [message("spatialTests.foreseen", { units: used, periods, rows: rows.length })];
  },
  foreseeSheets: async (frame, options, context) => {
    const matrices = await chosenMatrices(frame, options, context);
    return matrices.flatMap(({ name, weights, notes }) => [
      message("spatialTests.matrixForeseen", {
        name,
        units: weights.names.length,
        links: weights.column.length,
        mean: Number((weights.column.length / weights.names.length).toPrecision(3)),
      }),
      ...notes.map((note) => message("spatialTests.noteOfMatrix", { names: name, note: speak(context.locale, note) })),
    ]);
  },
  formulas: [spatialRegFormula, spatialEffectsFormula, spatialTestsFormula],
};

/** One spec for each outcome. */
function specsOf(frame: Frame, options: Options): SpatialSpecInput[] {
  const terms = (name: string) => (options[name] as readonly string[]).map((one) => termOf(frame, one));
  const cluster = options.cluster as string | null;
  return (options.outcomes as readonly string[]).map((outcome) =>
    spatialModelSpec(
      {
        y: termOf(frame, outcome),
        x: [...new Set([...terms("x"), ...terms("controls")])],
        entity: String(options.entity),
        entityTerm: termOf(frame, String(options.entity)),
        time: options.time ? String(options.time) : undefined,
      },
      {
        model: options.model as SpatialModelChoice["model"],
        // A cross-section has no effects to choose.
        ...(options.time ? { effects: options.effects as SpatialModelChoice["effects"] } : {}),
        se: options.se as SpatialModelChoice["se"],
        cluster: cluster ? termOf(frame, cluster) : undefined,
        leeyu: options.leeyu === true,
        demean: options.demean as SpatialModelChoice["demean"],
        durbin: options.durbin ? terms("durbin") : [],
        units: options.islands === "drop" ? "common" : (options.units as SpatialModelChoice["units"]),
        level: Number(options.level ?? 0.95),
        subset: (options.subset as string | null) ?? undefined,
      },
    ),
  );
}

/** Each outcome under each matrix, wherever the door runs work. */
async function runAll(
  frame: Frame,
  specs: readonly SpatialSpecInput[],
  matrices: readonly NamedMatrix[],
  options: Options,
  { executor, signal, onProgress }: StudyContext,
): Promise<MatrixResult[]> {
  const step = message("spatialTests.working");
  const effects = {
    errors: options.effectErrors as "simulated" | "delta",
    draws: Math.max(10, Number(options.draws ?? 1000)),
    seed: Number(options.seed ?? 1),
    level: Number(options.level ?? 0.95),
  };
  const chunks = specs.flatMap((spec) =>
    matrices.map((_, matrix) => ({ matrix, spec, model: true, effects, battery: options.tests === true })),
  );
  return executor.map(studyMatrix, { frame, weights: matrices.map(({ weights }) => weights) }, chunks, {
    ...(signal ? { signal } : {}),
    onProgress: (done, total) => onProgress?.({ step, done, total }),
  });
}

interface About {
  readonly matrices: readonly NamedMatrix[];
  readonly options: Options;
  readonly locale: StudyContext["locale"];
  readonly outcome: string;
  readonly suffix: string;
  readonly spec: SpatialSpecInput;
}

/** The tables and figures of one outcome. */
function outcomeOf(
  frame: Frame,
  results: readonly MatrixResult[],
  about: About,
): { readonly models: ModelResult[]; readonly tables: Table[]; readonly figures: Figure[] } {
  const { matrices, options, locale, outcome, suffix, spec } = about;
  const look = tableLook(options, locale);
  const name = termLabel(outcome, look.labels, locale);
  const folded =
    options.controlsAs === "yes-no" ? termNames(frame, options.controls as readonly string[], options) : null;
  const of = matrices.map(({ name: matrix }, m) => ({ matrix, ...results[m] }));
  const shared = matrixNotes(matrices, locale);
  const titled = (id: string, title: string, notes: readonly string[] = []): SpatialTableOptions => ({
    id: `${id}${suffix}`,
    title: say(locale, "spatialTests.titleOf", { title, name }),
    locale,
    look,
    folded,
    notes,
  });

  // 1. The way to the model.
  const batteries = of.flatMap(({ matrix, battery }) => (battery ? [{ matrix, battery }] : []));
  const testTables =
    batteries.length > 0
      ? [
          spatialBatteryTable(batteries, titled("spatial-tests", say(locale, "spatialTests.batteryTable"))),
          ...(batteries.some(({ battery }) => "ok" in battery)
            ? [spatialChoiceTable(batteries, titled("spatial-choice", say(locale, "spatialTests.cardTitle")))]
            : []),
        ]
      : [];

  // 2. The model.
  const models = of.map(({ matrix, model }) => ({ matrix, model: model! }));
  const left = (why: "collinear" | "absorbed") =>
    [...new Set(models.flatMap(({ model }) => ("ok" in model ? collinear(model.ok.estimate, why) : [])))].join(", ");
  const dropped = [
    ...(left("collinear") ? [say(locale, "study.collinearAlone", { names: left("collinear") })] : []),
    ...(left("absorbed") ? [say(locale, "study.absorbedAlone", { names: left("absorbed") })] : []),
  ];
  const conventions = new Set(
    models
      .flatMap(({ model }) =>
        "ok" in model ? [...spatialChoices(model.ok), ...model.ok.estimate.notes.filter(isOwn)] : [],
      )
      .map((note) => speak(locale, note)),
  );
  const modelTables = inGroups(models, MODELS_A_TABLE).map((group, k) =>
    spatialModelTable(
      group,
      titled(numbered("spatial-model", k), say(locale, `spatialTests.${tableOf[spec.model!]}`), [
        [...conventions].join(locale === "zh-CN" ? "" : " "),
        ...dropped,
        ...shared,
      ]),
    ),
  );

  // 3. Its effects.
  const effects = of.flatMap(({ matrix, effects: found }) => (found ? [{ matrix, effects: found }] : []));
  const effectTables = inGroups(effects, EFFECTS_A_TABLE).map((group, k) =>
    spatialEffectsTable(group, titled(numbered("spatial-effects", k), say(locale, "spatialTests.effectsTable"))),
  );
  return {
    models: models.map(({ model }) => ("ok" in model ? { estimate: model.ok.estimate } : { problem: model.problem })),
    tables: [...testTables, ...modelTables, ...effectTables],
    figures: effectFigures(
      frame,
      effects.flatMap(({ matrix, effects: found }) => ("ok" in found ? [{ matrix, effects: found.ok }] : [])),
      about,
    ),
  };
}

const collinear = ({ sample }: Estimate, why: "collinear" | "absorbed"): string[] =>
  sample.collinear.filter((one) => one.why === why).map(({ name }) => name);

/** As in print: four pairs of columns, and three effects for two matrices, are as wide as a page. */
const MODELS_A_TABLE = 4;
const EFFECTS_A_TABLE = 2;

/** Islands are told with the matrix already. */
const isOwn = ({ key }: Message): boolean => key !== "spatialModels.islands";

const tableOf = {
  sdm: "tableSdm",
  sar: "tableSar",
  sem: "tableSem",
  sac: "tableSac",
  slx: "tableSlx",
  sdem: "tableSdem",
} as const;

const numbered = (id: string, k: number): string => (k === 0 ? id : `${id}-part${k + 1}`);

function inGroups<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, k) => items.slice(k * size, (k + 1) * size));
}

/** Under one matrix all core regressors in one figure; under several a figure of each with a row for each matrix. */
function effectFigures(
  frame: Frame,
  found: readonly { readonly matrix: string; readonly effects: SpatialEffects }[],
  { options, locale, suffix }: About,
): Figure[] {
  if (found.length === 0) return [];
  const { labels } = tableLook(options, locale);
  const core = termNames(frame, options.x as readonly string[], options);
  const percent = Math.round(found[0].effects.level * 1000) / 10;
  const of = (effects: SpatialEffects, name: string) => effects.effects.filter((effect) => effect.name === name);
  const notes = [say(locale, "spatialTests.figureNote", { percent })];
  if (found.length === 1) {
    const rows = core.map((name) => ({ label: termLabel(name, labels, locale), effects: of(found[0].effects, name) }));
    const title = say(locale, "spatialTests.figureTitle", { matrix: found[0].matrix });
    const figure = spatialEffectsFigure(rows, { id: `spatial-effects-figure${suffix}`, title, locale, percent, notes });
    return figure ? [figure] : [];
  }
  return core.flatMap((name, k) => {
    const rows = found.map(({ matrix, effects }) => ({ label: matrix, effects: of(effects, name) }));
    const title = say(locale, "spatialTests.figureTitleOf", { name: termLabel(name, labels, locale) });
    const id = `spatial-effects-figure${suffix}${core.length > 1 ? `-x${k + 1}` : ""}`;
    return spatialEffectsFigure(rows, { id, title, locale, percent, notes }) ?? [];
  });
}
