import { quantileTypes, type QuantileType } from "../../../measure/steps/quantile.ts";
import type { Field } from "../../field.ts";
import { entityField, timeField } from "../../fields.ts";

/** Fields that several data steps share, so that the same question has the same words in each. */
export const columnsField: Field = {
  kind: "columns",
  name: "columns",
  label: "steps.columns",
  help: "steps.columnsHelp",
  atLeast: 1,
};

export const byField: Field = { kind: "column", name: "by", label: "steps.by", help: "steps.byHelp", required: false };

export const panelFields: readonly Field[] = [
  { ...entityField, help: "steps.entityHelp", required: true } as Field,
  { ...timeField, help: "steps.timeHelp", required: true } as Field,
];

export const quantileField: Field = {
  kind: "choice",
  name: "type",
  label: "steps.quantileType",
  help: "steps.quantileTypeHelp",
  default: "2",
  choices: [
    { value: "2", label: "steps.type2" },
    { value: "6", label: "steps.type6" },
    { value: "7", label: "steps.type7" },
  ],
  advanced: true,
  group: "steps.groupHow",
};

/** The definition behind a choice: "7" -> 7. */
export const quantileTypeOf = (value: unknown): QuantileType =>
  quantileTypes.find((type) => String(type) === String(value)) ?? 2;
