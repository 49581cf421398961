import type { Formula } from "../formula.ts";
import { fglsOptions } from "./panel-errors-options.ts";
import { panelErrorsParameters, runPanelErrors } from "./run-panel-errors.ts";

/** =PW.FGLSREG(y, X, entity, [time], [options]): feasible generalised least squares, errors heteroskedastic over entities. */
export const fglsregFormula: Formula = {
  name: "FGLSREG",
  describe: "panelErrors.fglsreg",
  parameters: panelErrorsParameters("panelErrors.fglsOptions"),
  run: (args, context) => runPanelErrors("fgls", fglsOptions, args, context),
};
