import { regionEffects } from "../../../estimate/spatial/effects/region-effects.ts";
import type { SpatialEffects } from "../../../estimate/spatial/effects/spatial-effects.ts";
import { studyMatrix } from "../../../estimate/spatial/matrix-study.ts";
import type { SpatialModel } from "../../../estimate/spatial/models/spatial-model.ts";
import type { CellValue } from "../../../frame/cells.ts";
import type { Locale } from "../../../messages/locale.ts";
import { say, speak } from "../../../messages/message.ts";
import { fromProblemData } from "../../../messages/problem.ts";
import type { Formula } from "../../formula.ts";
import { effectsNotes } from "../../spatial/effects-notes.ts";
import { drawOptions, usualSeed } from "../draw-options.ts";
import { rectangle, termHeadings } from "../estimate-cells.ts";
import { modelParameters, modelRanges } from "./model-ranges.ts";

/**
 * =PW.SPATIALEFFECTS(y, X, entity, time, W, [options]): direct, indirect and total effects of each regressor; show=regions
 * gives them unit by unit. se is about the effects here; vcov is about the coefficients they are drawn from.
 */
export const spatialEffectsFormula: Formula = {
  name: "SPATIALEFFECTS",
  describe: "spatialTests.effectsFormula",
  parameters: modelParameters("spatialTests.parameterEffectsOptions"),
  async run(args, { executor, locale, signal }) {
    const { frame, weights, spec, options, notes } = modelRanges(args, {
      draws: { ...drawOptions.draws, min: 10 },
      seed: drawOptions.seed,
      se: { kind: "choice", of: ["simulated", "delta"] },
      show: { kind: "choice", of: ["effects", "regions"] },
    });
    const { se: errors = "simulated", draws = 1000, seed = usualSeed, level = 0.95, show = "effects" } = options;
    const [{ model, effects }] = await executor.map(
      studyMatrix,
      { frame, weights: [weights] },
      [{ matrix: 0, spec, model: true, effects: { errors, draws, seed, level }, battery: false }],
      signal ? { signal } : {},
    );
    if ("problem" in model!) throw fromProblemData(model.problem);
    if ("problem" in effects!) throw fromProblemData(effects.problem);
    const rows = show === "regions" ? regionRows(model!.ok, locale) : effectRows(effects!.ok, locale);
    return rectangle([
      ...rows,
      ...[...notes, ...model!.ok.estimate.notes, ...effectsNotes(effects!.ok)].map((note) => [speak(locale, note)]),
    ]);
  },
};

function effectRows({ effects }: SpatialEffects, locale: Locale): CellValue[][] {
  const headings = Object.entries(termHeadings).map(([name, key]) => say(locale, name === "t" ? "study.headZ" : key));
  return [
    headings,
    ...effects.map(({ name, kind, estimate, stdError, statistic, pValue, ciLow, ciHigh }) => [
      say(locale, `spatialTests.${kind}Of`, { name }),
      estimate,
      stdError,
      statistic,
      pValue,
      ciLow,
      ciHigh,
    ]),
  ];
}

function regionRows(model: SpatialModel, locale: Locale): CellValue[][] {
  const effects = regionEffects(model);
  const columns = effects.flatMap(({ name, own, received, sent }) => [
    { head: say(locale, "spatialTests.regionOwn", { name }), values: own },
    { head: say(locale, "spatialTests.regionReceived", { name }), values: received },
    { head: say(locale, "spatialTests.regionSent", { name }), values: sent },
  ]);
  return [
    [say(locale, "spatialTests.headUnit"), ...columns.map(({ head }) => head)],
    ...model.weights.names.map((name, i) => [name, ...columns.map(({ values }) => values[i])]),
  ];
}
