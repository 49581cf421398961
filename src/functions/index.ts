// Entry of functions.js: Excel calls into it as soon as the page is there, so everything is associated at once.
import { secondSolverOfPage } from "../compute/second-solver-browser.ts";
import { formulas } from "../study/registry.ts";
import { associateFormulas } from "./associate.ts";
import { excelHost } from "./excel-host.ts";
import { formulaCall } from "./formula-call.ts";
import { sharedExecutor } from "./shared-executor.ts";

// Absent where the page is opened outside Excel.
if (typeof CustomFunctions !== "undefined") {
  const strict = process.env.NODE_ENV !== "production";
  const host = excelHost({ Excel, CustomFunctions, Office });
  associateFormulas(formulas, host, formulaCall(strict), sharedExecutor, secondSolverOfPage);
}
