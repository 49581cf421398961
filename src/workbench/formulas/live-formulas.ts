import { ICommandService, type IDisposable, type Injector } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import {
  FormulaDataModel,
  FormulaExecutedStateType,
  IDescriptionService,
  IFunctionService,
  SetRangeValuesMutation,
  SetTriggerFormulaCalculationStartMutation,
  type IFormulaDataItem,
} from "@univerjs/preset-sheets-core";
import { formulaCall } from "../../functions/formula-call.ts";
import { isOurFormula } from "../../functions/ours.ts";
import type { Locale } from "../../messages/locale.ts";
import { explain } from "../../messages/problem.ts";
import type { Formula } from "../../study/formula.ts";
import { cellKey, cellOfKey } from "./cell-key.ts";
import { describeFormula, gridName } from "./describe.ts";
import { errorNotes } from "./error-notes.ts";
import { GridFunction } from "./grid-function.ts";
import { busy } from "./result-values.ts";
import { makeRoom } from "./room-for-spill.ts";
import { formulaRuns, type Outcome, type RunsOptions } from "./runs.ts";

export interface LiveFormulas {
  /** Function help, results and notes in another language. */
  speak(locale: Locale): void;
}

export interface LiveFormulasOptions {
  readonly formulas: readonly Formula[];
  readonly context: RunsOptions["context"];
  readonly locale: Locale;
  /** Told how many cells wait for a result, whenever that changes. */
  readonly onWaiting: (cells: number) => void;
}

/** Registers every formula as PW.NAME in the grid: typed, spilling, recalculated when its cells change, with help and errors in the person's language. */
export function liveFormulas(api: FUniver, injector: Injector, options: LiveFormulasOptions): LiveFormulas {
  const { formulas, context, onWaiting } = options;
  const commands = injector.get(ICommandService);
  const notes = errorNotes(api, injector);
  let locale = options.locale;
  let descriptions: IDisposable | null = null;

  const recalculate = (cells: readonly string[]): void => {
    if (cells.length === 0) return;
    const dirtyRanges = [...new Set(cells)].map(cellOfKey).map(([unitId, sheetId, row, column]) => ({
      unitId,
      sheetId,
      range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
    }));
    const params = { commands: [], forceCalculation: false, dirtyRanges };
    void commands.executeCommand(SetTriggerFormulaCalculationStartMutation.id, params, { onlyLocal: true });
  };

  const runs = formulaRuns({
    call: formulaCall(false),
    context,
    locale: () => locale,
    // A cell may have moved while its work ran: every cell that shows #BUSY! asks again.
    onDone(cells) {
      onWaiting(runs.waiting().length);
      recalculate([...cells, ...ourCells(api, injector, (shown) => shown === busy)]);
    },
  });

  const outcomes = new Map<string, Outcome>();
  const report = (cell: string, outcome: Outcome): void => {
    const before = outcomes.get(cell);
    // Of several functions in one cell the one that failed speaks.
    if (before === undefined || !isFailed(before)) outcomes.set(cell, outcome);
  };
  const functions = formulas.map((formula) => new GridFunction(gridName(formula), formula, runs, report));
  injector.get(IFunctionService).registerExecutors(...functions);

  const describe = (): void => {
    descriptions?.dispose();
    descriptions = injector
      .get(IDescriptionService)
      .registerDescriptions(formulas.map((formula) => describeFormula(formula, locale)));
  };
  describe();

  api.getFormula().calculationEnd((state) => {
    if (state === FormulaExecutedStateType.STOP_EXECUTION) return;
    runs.settle();
    onWaiting(runs.waiting().length);
    const cramped: string[] = [];
    for (const [cell, outcome] of outcomes) {
      if (outcome === "busy") continue;
      if ("error" in outcome) notes.show(cell, explain(locale, outcome.error));
      else {
        notes.clear(cell);
        if (makeRoom(api, cell, outcome.cells)) cramped.push(cell);
      }
    }
    outcomes.clear();
    notes.sweep();
    recalculate(cramped);
  });

  commands.onCommandExecuted(({ id }) => {
    if (id !== SetRangeValuesMutation.id) return;
    if (runs.waiting().length > 0) {
      const held = new Set(ourCells(api, injector, () => true));
      runs.forget((cell) => !held.has(cell));
    }
    notes.sweep();
  });

  return {
    speak(next) {
      locale = next;
      describe();
      recalculate(ourCells(api, injector, () => true));
    },
  };
}

const isFailed = (outcome: Outcome): outcome is { error: unknown } => outcome !== "busy" && "error" in outcome;

/** Cells of the open workbook that hold a formula of ours and show what is asked for. */
function ourCells(api: FUniver, injector: Injector, shows: (value: unknown) => boolean): string[] {
  const book = api.getActiveWorkbook();
  if (!book) return [];
  const model = injector.get(FormulaDataModel);
  return book.getSheets().flatMap((sheet) => {
    const held = model.getSheetFormulaData(book.getId(), sheet.getSheetId()) ?? {};
    return Object.entries(held).flatMap(([row, columns]) =>
      Object.entries(columns ?? {}).flatMap(([column, item]) => {
        if (!isOurFormula((item as IFormulaDataItem | null)?.f ?? "")) return [];
        const [r, c] = [Number(row), Number(column)];
        const shown = sheet.getSheet().getCellRaw(r, c)?.v;
        return shows(shown) ? [cellKey(book.getId(), sheet.getSheetId(), r, c)] : [];
      }),
    );
  });
}
