import type { Field } from "../field.ts";
import * as shared from "../fields.ts";

/** The treatment of a difference-in-differences: a status, or a group and the time after. */
export const treatFields: readonly Field[] = [
  {
    kind: "column",
    name: "treat",
    label: "didStudy.treat",
    help: "didStudy.treatHelp",
    required: true,
    elsewhere: { stata: "xtdidregress (d)", r: "feols(y ~ d | unit + time)" },
  },
  { kind: "column", name: "post", label: "didStudy.post", help: "didStudy.postHelp", required: false },
];

/** When each unit's treatment begins. */
export const startField: Field = {
  kind: "column",
  name: "start",
  label: "didStudy.start",
  help: "didStudy.startHelp",
  required: true,
  elsewhere: { stata: "gvar()", r: "gname, sunab(start, time)" },
};

/** Unit and time, which these analyses cannot do without. */
export const panelFields: readonly Field[] = [
  { ...shared.entityField, required: true } as Field,
  { ...shared.timeField, required: true } as Field,
];

/** Further effects beside those of unit and time. */
export const absorbFields: readonly Field[] = shared.effectsFields.filter(({ name }) => name !== "effects");
