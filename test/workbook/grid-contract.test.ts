import type { FUniver } from "@univerjs/core/facade";
import type { CellValue } from "../../src/frame/cells.ts";
import { gridWorkbook } from "../../src/workbook/grid.ts";
import { workbookContract, type Seed, type Subject } from "./contract.ts";
import { headlessGrid } from "./headless-grid.ts";

const opened: (() => void)[] = [];
after(() => opened.forEach((close) => close()));

workbookContract(
  "the browser grid",
  async (sheets) => {
    const { api, open, close } = headlessGrid();
    opened.push(close);
    registerOurs(api);
    const names = Object.keys(sheets);
    open({
      id: "book",
      sheetOrder: names,
      sheets: Object.fromEntries(
        names.map((name) => [
          name,
          { id: name, name, rowCount: 30, columnCount: 12, cellData: cellData(sheets[name]) },
        ]),
      ),
    });
    await calculated();
    const sheetOf = (name: string) => api.getActiveWorkbook()!.getSheetByName(name);
    const subject: Subject = {
      workbook: gridWorkbook(api),
      async type(sheet, row, column, value) {
        sheetOf(sheet)!
          .getRange(row, column)
          .setValue(value as string | number);
      },
      formula: async (sheet, row, column) => sheetOf(sheet)!.getRange(row, column).getFormula() || null,
      async visibility(sheet) {
        const found = sheetOf(sheet);
        return found ? (found.isSheetHidden() ? "hidden" : "visible") : "absent";
      },
      async reopen() {
        await calculated();
        subject.workbook = gridWorkbook(api);
      },
    };
    return subject;
  },
  { ownSheet: "hidden", tables: false },
);

/** Functions whose results are those the contract's seeds name. */
function registerOurs(api: FUniver): void {
  const formula = api.getFormula();
  const results: Record<string, CellValue[][]> = {
    "PW.FEREG": [
      ["coef", 0.5],
      ["se", null],
    ],
    "PW.PICK": [["#N/A"]],
    "PW.ONE": [[1]],
  };
  for (const [name, result] of Object.entries(results))
    formula.registerFunction(name, () => (result.length === 1 ? result[0][0] : result) as never, name);
}

function cellData(rows: readonly (readonly Seed[])[]) {
  const spilled = new Set<string>();
  rows.forEach((row, r) =>
    row.forEach((seed, c) => {
      if (seed === null || typeof seed !== "object" || !("spill" in seed)) return;
      for (const [i, j] of [
        [0, 1],
        [1, 0],
        [1, 1],
      ])
        spilled.add(`${r + i},${c + j}`);
    }),
  );
  return Object.fromEntries(
    rows.map((row, r) => [
      r,
      Object.fromEntries(
        row.flatMap((seed, c) => (seed === null || spilled.has(`${r},${c}`) ? [] : [[c, cellOf(seed)]])),
      ),
    ]),
  );
}

function cellOf(seed: Exclude<Seed, null>) {
  if (typeof seed === "number") return { v: seed, t: 2 };
  if (typeof seed === "boolean") return { v: seed ? 1 : 0, t: 3 };
  if (typeof seed === "string") return { v: seed, t: 1 };
  return "error" in seed ? { v: seed.error, t: 1 } : { f: seed.formula };
}

/** The grid calculates a moment after it was opened or changed. */
const calculated = () => new Promise((resume) => setTimeout(resume, 150));
