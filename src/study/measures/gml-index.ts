import type { Frame } from "../../frame/frame.ts";
import type { ProductivityOptions } from "../../measure/efficiency/productivity-data.ts";
import type { Field, Options } from "../field.ts";
import { gmlFormula } from "../formulas/gml-index.ts";
import type { Measure } from "../measure.ts";
import { directionColumns } from "./direction-in.ts";
import { efficiencyFields } from "./efficiency-fields.ts";
import { columnName } from "./efficiency-outcome.ts";
import { indexColumn, indexParts } from "./productivity-columns.ts";
import { distanceFields, indexField, firstField, unitFields } from "./productivity-fields.ts";
import { indexOptions, type IndexChoice } from "./productivity-options.ts";
import { foreseeIndex, indexOutcome } from "./productivity-outcome.ts";
import { listed } from "./listed.ts";
import { productivityRows, type ProductivityRows } from "./productivity-rows.ts";
import { weightsIn } from "./weights-in.ts";

const f = efficiencyFields;
const fields: readonly Field[] = [
  f.inputs,
  f.goods,
  f.bads,
  ...unitFields,
  indexField,
  ...distanceFields,
  firstField,
  { kind: "flag", name: "parts", label: "frontier.parts", help: "frontier.partsHelp", default: true },
  f.name,
];

/** Productivity from one period to the next, with its parts and its cumulated level. */
export const gmlIndex: Measure = {
  name: "gml-index",
  title: "frontier.gml",
  summary: "frontier.gmlSummary",
  group: "measuring.groupEfficiency",
  fields,
  formulas: [gmlFormula],
  foresee: (frame, options) => foreseeIndex(frame, read(frame, options).units),
  run: (frame, options, context) => {
    const { units, model } = read(frame, options);
    const parts = options.parts ? indexParts.filter((part) => part !== "ratio") : (["index"] as const);
    return indexOutcome(
      frame,
      units,
      model,
      (result) =>
        parts.flatMap((part) => {
          const column = indexColumn(part, result, model, options.first === "one" ? "one" : "blank", context.locale);
          if (!column) return [];
          return [part === "index" ? { ...column, title: columnName(options, column.title) } : column];
        }),
      "frontier.gml",
      context,
    );
  },
};

function read(
  frame: Frame,
  options: Options,
): { readonly units: ProductivityRows; readonly model: ProductivityOptions } {
  const vector = listed(options.vector);
  const columns = options as unknown as Parameters<typeof productivityRows>[1];
  const units = productivityRows(frame, columns, directionColumns(vector));
  const chosen = (name: string): unknown => (options[name] === "automatic" ? undefined : options[name]);
  const choice = {
    index: options.index,
    distance: chosen("distance"),
    rts: options.rts,
    orientation: chosen("orientation"),
    disposability: options.disposability,
    direction: chosen("direction"),
    vector,
    weights: weightsIn(listed(options.weights)),
    frontier: options.frontier,
    window: options.window ?? undefined,
  } as IndexChoice;
  return { units, model: indexOptions(frame, units, choice) };
}
