import { excelWorkbook } from "../../src/workbook/excel.ts";
import { parseAddress } from "../../src/workbook/address.ts";
import { workbookContract, type Seed, type Subject } from "./contract.ts";
import { FakeExcel } from "./fake-excel-host.ts";
import type { FakeSheet } from "./fake-excel-sheet.ts";

workbookContract(
  "Excel, through Microsoft's client library",
  async (sheets) => {
    const excel = new FakeExcel();
    for (const [name, rows] of Object.entries(sheets)) seed(excel.addSheet(name), rows);
    const subject: Subject = {
      workbook: excelWorkbook(excel.access),
      async type(sheet, row, column, value) {
        excel.sheet(sheet)!.enter(row, column, typeof value === "string" ? `'${value}` : value);
        excel.tell(excel.sheet(sheet)!);
      },
      formula: async (sheet, row, column) => excel.sheet(sheet)?.peek(row, column)?.formula ?? null,
      async visibility(sheet) {
        const names = { Visible: "visible", Hidden: "hidden", VeryHidden: "very-hidden" } as const;
        const found = excel.sheet(sheet);
        return found ? names[found.visibility as keyof typeof names] : "absent";
      },
      async reopen() {
        subject.workbook = excelWorkbook(excel.access);
      },
    };
    return subject;
  },
  { ownSheet: "very-hidden", tables: true },
);

function seed(sheet: FakeSheet, rows: readonly (readonly Seed[])[]): void {
  rows.forEach((row, r) =>
    row.forEach((value, c) => {
      if (value === null) return;
      const cell = sheet.cell(r, c);
      if (typeof value !== "object" || "error" in value) return void (cell.value = value);
      const { formula, result, spill } = value;
      Object.assign(cell, { value: result, formula });
      const area = spill ? parseAddress(spill) : null;
      if (!area) return;
      for (let i = area.row; i < area.row + area.rows; i++)
        for (let j = area.column; j < area.column + area.columns; j++) sheet.cell(i, j).spilledFrom = `${r},${c}`;
    }),
  );
}
