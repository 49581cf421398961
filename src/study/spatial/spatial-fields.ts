import type { Field } from "../field.ts";
import { entityField, timeField } from "../fields.ts";

/** Units, periods and the sheet of weights: what every spatial declaration that takes a finished matrix asks. */
export const unitFields: readonly Field[] = [
  { ...entityField, help: "spatial.unitHelp", required: true } as Field,
  timeField,
];

export const weightsField: Field = {
  kind: "sheet",
  name: "weights",
  label: "spatial.weightsSheet",
  help: "spatial.weightsSheetHelp",
  required: true,
  elsewhere: { stata: "spmat, spwmatrix", r: "listw" },
};

export const standardField: Field = {
  kind: "choice",
  name: "standard",
  label: "spatial.standard",
  help: "spatial.standardHelp",
  default: "row",
  choices: [
    { value: "row", label: "spatial.standardRow" },
    { value: "spectral", label: "spatial.standardSpectral" },
    { value: "none", label: "spatial.standardNone" },
  ],
  elsewhere: { stata: "normalize()", r: "style" },
};

export const islandsField: Field = {
  kind: "choice",
  name: "islands",
  label: "spatial.islands",
  help: "spatial.islandsHelp",
  default: "keep",
  choices: [
    { value: "keep", label: "spatial.islandsKeep" },
    { value: "drop", label: "spatial.islandsDrop" },
  ],
  advanced: true,
  group: "spatial.groupWeights",
  elsewhere: { r: "zero.policy" },
};

export const missingField: Field = {
  kind: "choice",
  name: "missing",
  label: "spatial.missing",
  help: "spatial.missingHelp",
  default: "refuse",
  choices: [
    { value: "refuse", label: "spatial.missingRefuse" },
    { value: "leave", label: "spatial.missingLeave" },
  ],
  advanced: true,
  group: "spatial.groupWeights",
};

/** How a finished matrix is put to use. */
export const weightUseFields: readonly Field[] = [weightsField, standardField, islandsField, missingField];
