import type { Field } from "../field.ts";
import * as shared from "../fields.ts";

/** The fields of one model: its controls, panel and effects, errors, rows, constant and look. */
export const modelFields: readonly Field[] = [
  shared.controlsField,
  shared.entityField,
  shared.timeField,
  ...shared.effectsFields,
  ...shared.errorFields,
  ...shared.sampleFields,
  shared.constantField,
];

/** All controls and effects at once, as one column. */
export const wholeModel = { steps: [{ controls: true, effects: true }] };
