import type { Measure } from "../../measure.ts";
import { balancedSheetMeasure, balanceMeasure } from "./balance.ts";
import { cutGroupsMeasure } from "./cut-groups.ts";
import { interpolateMeasure } from "./interpolate.ts";
import { logarithmMeasure } from "./logarithm.ts";
import { mergeMeasure } from "./merge.ts";
import { panelShiftMeasure } from "./panel-shift.ts";
import { longMeasure, wideMeasure } from "./reshape.ts";
import { standardizeMeasure } from "./standardize.ts";
import { winsorizeMeasure } from "./winsorize.ts";

/** The data steps, in the order in which a study takes them. */
export const stepMeasures: readonly Measure[] = [
  mergeMeasure,
  interpolateMeasure,
  logarithmMeasure,
  winsorizeMeasure,
  panelShiftMeasure,
  standardizeMeasure,
  cutGroupsMeasure,
  balanceMeasure,
  balancedSheetMeasure,
  longMeasure,
  wideMeasure,
];
