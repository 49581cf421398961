import type { Frame } from "../../frame/frame.ts";
import type { ProductivityOptions } from "../../measure/efficiency/productivity-data.ts";
import { say } from "../../messages/message.ts";
import type { Field, Options } from "../field.ts";
import type { Measure } from "../measure.ts";
import { efficiencyFields } from "./efficiency-fields.ts";
import { columnName } from "./efficiency-outcome.ts";
import { indexColumn, type IndexPart } from "./productivity-columns.ts";
import { firstField, indexField, unitFields } from "./productivity-fields.ts";
import { indexOptions, type IndexChoice } from "./productivity-options.ts";
import { foreseeIndex, indexOutcome } from "./productivity-outcome.ts";
import { productivityRows, type ProductivityRows } from "./productivity-rows.ts";

const f = efficiencyFields;
const fields: readonly Field[] = [
  f.inputs,
  f.goods,
  f.bads,
  ...unitFields,
  { ...f.rts, default: "vrs" },
  f.orientation,
  {
    ...(indexField as Extract<Field, { kind: "choice" }>),
    help: "frontier.tcteIndexHelp",
    default: "global-malmquist",
    choices: [
      { value: "global-malmquist", label: "frontier.globalMalmquistIndex" },
      { value: "malmquist", label: "frontier.malmquistIndex" },
    ],
  },
  firstField,
  f.name,
];

/**
 * Technical innovation as TC/TE: a Malmquist index on super-SBM scores, TE its efficiency change, TC its technical
 * change.
 */
export const tcTe: Measure = {
  name: "tc-te",
  title: "frontier.tcte",
  summary: "frontier.tcteSummary",
  group: "measuring.groupEfficiency",
  fields,
  formulas: [],
  foresee: (frame, options) => foreseeIndex(frame, read(frame, options).units),
  run: (frame, options, context) => {
    const { units, model } = read(frame, options);
    const { locale } = context;
    const titles = {
      ec: say(locale, "frontier.teColumn"),
      tc: say(locale, "frontier.tcShort"),
      ratio: columnName(options, say(locale, "frontier.ratioColumn")),
    };
    const parts = Object.entries(titles) as [IndexPart, string][];
    return indexOutcome(
      frame,
      units,
      model,
      (result) =>
        parts.flatMap(([part, title]) => {
          const column = indexColumn(part, result, model, options.first === "one" ? "one" : "blank", locale);
          return column ? [{ ...column, title }] : [];
        }),
      "frontier.tcte",
      context,
    );
  },
};

function read(
  frame: Frame,
  options: Options,
): { readonly units: ProductivityRows; readonly model: ProductivityOptions } {
  const units = productivityRows(frame, options as unknown as Parameters<typeof productivityRows>[1]);
  const { index, rts, orientation } = options as unknown as IndexChoice;
  return { units, model: indexOptions(frame, units, { index, distance: "super-sbm", rts, orientation }) };
}
