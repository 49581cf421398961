import type { GridChange, GridCommand } from "./grid-api.ts";
import type { GridCell } from "./grid-cell.ts";

/** Ids of the sheets whose values a command changed. */
export function changedSheets(command: GridCommand, unit: string): readonly string[] {
  const { id } = command;
  const params: GridChange = command.params ?? {};
  if (id === "formula.mutation.set-formula-calculation-result") return Object.keys(params.unitData?.[unit] ?? {});
  if (params.unitId !== unit) return [];
  if (id === "sheet.mutation.move-range") return [params.from?.subUnitId ?? "", params.to?.subUnitId ?? ""];
  if (id === "sheet.mutation.set-range-values" && !setsValues(params.cellValue ?? {})) return [];
  return dataMutations.test(id) ? [params.subUnitId ?? ""] : [];
}

const dataMutations =
  /^sheet\.mutation\.(set-range-values|insert-row|insert-col|remove-rows|remove-col|move-rows|move-columns|reorder-range)$/;

const setsValues = (cells: Record<number, Record<number, GridCell | null> | null>): boolean =>
  Object.values(cells).some((line) =>
    Object.values(line ?? {}).some((cell) => cell === null || "v" in cell || "f" in cell || "p" in cell),
  );
