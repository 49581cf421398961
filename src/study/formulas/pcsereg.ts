import type { Formula } from "../formula.ts";
import { pcseOptions } from "./panel-errors-options.ts";
import { panelErrorsParameters, runPanelErrors } from "./run-panel-errors.ts";

/** =PW.PCSEREG(y, X, entity, time, [options]): least squares or Prais-Winsten with panel-corrected standard errors. */
export const pcseregFormula: Formula = {
  name: "PCSEREG",
  describe: "panelErrors.pcsereg",
  parameters: panelErrorsParameters("panelErrors.pcseOptions"),
  run: (args, context) => runPanelErrors("pcse", pcseOptions, args, context),
};
