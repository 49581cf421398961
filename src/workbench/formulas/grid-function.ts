import { BaseFunction, type BaseValueObject, type FunctionVariantType } from "@univerjs/preset-sheets-core";
import { isCellError, type CellValue } from "../../frame/cells.ts";
import { signature } from "../../functions/signature.ts";
import { problem } from "../../messages/problem.ts";
import type { Formula, FormulaArgument } from "../../study/formula.ts";
import { argumentOf } from "./argument-values.ts";
import { cellKey } from "./cell-key.ts";
import { busy, busyValue, errorValue, resultValue } from "./result-values.ts";
import type { FormulaRuns, Outcome } from "./runs.ts";

/**
 * One formula as the grid's calculation knows it. The grid hands over references, so blanks are told from zeros, and wants
 * its answer at once: while the work runs elsewhere the answer is #BUSY!. Never throws: one function that throws would stop
 * every later calculation.
 */
export class GridFunction extends BaseFunction {
  override needsReferenceObject = true;
  readonly #formula: Formula;
  readonly #runs: FormulaRuns;
  readonly #report: (cell: string, outcome: Outcome) => void;

  constructor(gridName: string, formula: Formula, runs: FormulaRuns, report: (cell: string, outcome: Outcome) => void) {
    super(gridName);
    this.#formula = formula;
    this.#runs = runs;
    this.#report = report;
  }

  override calculate(...variants: FunctionVariantType[]): BaseValueObject {
    const cell = cellKey(this.unitId ?? "", this.subUnitId ?? "", this.row, this.column);
    try {
      const args = variants.map(argumentOf);
      checkCount(this.#formula, args.length);
      if (args.some(isBusy)) return busyValue();
      const outcome = this.#runs.ask(cell, this.#formula, args);
      this.#report(cell, outcome);
      if (outcome === "busy") return busyValue();
      return "error" in outcome ? errorValue(outcome.error) : resultValue(outcome.cells);
    } catch (error) {
      this.#report(cell, { error });
      return errorValue(error);
    }
  }
}

function checkCount(formula: Formula, given: number): void {
  const { name, parameters } = formula;
  if (given > parameters.length)
    throw problem("workbench.tooManyArguments", {
      name,
      given,
      most: parameters.length,
      signature: signature(formula),
    });
}

const isBusy = (argument: FormulaArgument): boolean =>
  Array.isArray(argument)
    ? argument.some((row: readonly CellValue[]) => row.some(isBusyCell))
    : isBusyCell(argument as CellValue);
const isBusyCell = (value: CellValue): boolean => value !== null && isCellError(value) && value.error === busy;
