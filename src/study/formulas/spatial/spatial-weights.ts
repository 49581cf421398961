import { weightKinds, type WeightKind } from "../../../estimate/spatial/weights/made-weights.ts";
import { parseOptions, type KnownOptions } from "../../../frame/options.ts";
import { unitKey } from "../../../estimate/spatial/weights/unit-key.ts";
import { weightsOfSheet } from "../../../estimate/spatial/weights/weights-of-sheet.ts";
import type { Cells } from "../../../frame/cells.ts";
import type { Formula, FormulaArgument } from "../../formula.ts";
import { madeFromFrame } from "../../spatial/made-from-frame.ts";
import { unitRows } from "../../spatial/unit-values.ts";
import { weightsCells } from "../../spatial/weights-frame.ts";
import { withOptions } from "../arguments.ts";
import { rectangle } from "../estimate-cells.ts";
import { isCells, readRanges } from "../read-ranges.ts";
import { weightUseOptions } from "./spatial-options.ts";

const known = {
  kind: { kind: "choice", of: weightKinds },
  weigh: { kind: "choice", of: ["equal", "inverse", "exponential"] },
  power: { kind: "number", min: 0.01, max: 20, also: ["alpha"] },
  scale: { kind: "number", min: 1e-9 },
  cutoff: { kind: "number", min: 0, also: ["band", "km"] },
  nearest: { kind: "number", min: 1, max: 1000, whole: true, also: ["k", "knn"] },
  metric: { kind: "choice", of: ["haversine", "euclidean"] },
  share: { kind: "number", min: 0, max: 1 },
  standard: weightUseOptions.standard,
  islands: weightUseOptions.islands,
  form: { kind: "choice", of: ["matrix", "list"] },
} as const satisfies KnownOptions;

/**
 * =PW.SPATIALWEIGHTS(unit, [latitude], [longitude], [variable], [weights], [second], [options]): a labelled square matrix that the
 * spatial formulas read back. With coordinates alone the inverse distance, with a variable alone the economic distance,
 * with both, or with two matrices, their product.
 */
export const spatialWeightsFormula: Formula = {
  name: "SPATIALWEIGHTS",
  describe: "spatial.weightsFormula",
  parameters: [
    { name: "unit", describe: "spatial.parameterMakeUnit", kind: "range" },
    { name: "latitude", describe: "spatial.parameterLatitude", kind: "range", optional: true },
    { name: "longitude", describe: "spatial.parameterLongitude", kind: "range", optional: true },
    { name: "variable", describe: "spatial.parameterVariable", kind: "range", optional: true },
    { name: "weights", describe: "spatial.parameterGiven", kind: "range", optional: true },
    { name: "second", describe: "spatial.parameterSecond", kind: "range", optional: true },
    { name: "options", describe: "spatial.parameterWeightsOptions", kind: "text", optional: true },
  ],
  async run(args, { locale }) {
    const { ranges, options: text } = withOptions(args, ["latitude", "longitude", "variable", "weights", "second"]);
    const options = parseOptions(text, known);
    const given = isCells(ranges.weights) ? ranges.weights : null;
    const second = isCells(ranges.second) ? ranges.second : null;
    const { frame, columns } = readRanges([
      { name: "unit", cells: withoutHeader(ranges, given), holds: "groups", single: true },
      { name: "latitude", cells: ranges.latitude, holds: "numbers", single: true },
      { name: "longitude", cells: ranges.longitude, holds: "numbers", single: true },
      { name: "variable", cells: ranges.variable, holds: "numbers", single: true },
    ]);
    const [latitude = null, longitude = null, variable = null] = [
      columns.latitude[0],
      columns.longitude[0],
      columns.variable[0],
    ];
    const hasPlaces = given !== null || latitude !== null || longitude !== null;
    const kind: WeightKind =
      options.kind ?? (variable === null && second === null ? "geographic" : hasPlaces ? "product" : "economic");
    const { weights } = madeFromFrame(
      frame,
      unitRows(frame, columns.unit[0]),
      {
        kind,
        latitude,
        longitude,
        variable,
        metric: options.metric ?? "haversine",
        // k nearest neighbours count alike unless it is said how distance weighs.
        weigh: options.weigh ?? (options.nearest !== undefined ? "equal" : "inverse"),
        power: options.power ?? (kind === "gravity" ? 2 : 1),
        ...(options.scale === undefined ? {} : { scale: options.scale }),
        ...(options.cutoff === undefined ? {} : { cutoff: options.cutoff }),
        ...(options.nearest === undefined ? {} : { nearest: options.nearest }),
        share: options.share ?? 0.5,
        standard: options.standard ?? "row",
        islands: options.islands ?? "keep",
      },
      given,
      second,
    );
    return rectangle(weightsCells(weights, options.form ?? "matrix", locale));
  },
};

/**
 * The names of units. Beside numbers a header shows itself; alone, a first name that the matrix has not while it has the
 * next one is a header.
 */
function withoutHeader(ranges: Readonly<Record<string, FormulaArgument>>, given: Cells | null): FormulaArgument {
  const { unit, latitude, longitude, variable } = ranges;
  if (!given || !isCells(unit) || [latitude, longitude, variable].some(isCells)) return unit;
  const known = new Set(weightsOfSheet(given).weights.names.map(unitKey));
  const isKnown = (row: number): boolean => known.has(unitKey(String(unit[row]?.[0] ?? "")));
  return !isKnown(0) && isKnown(1) ? unit.slice(1) : unit;
}
