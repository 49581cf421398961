import { read } from "@e965/xlsx";
import { cellName } from "../../src/workbook/address.ts";
import { excelizeInNode } from "../../src/workbook/xlsx-node.ts";
import { openXlsx, type XlsxWorkbook } from "../../src/workbook/xlsx.ts";
import { workbookContract, type Subject } from "./contract.ts";
import { xlsxSeed } from "./xlsx-seed.ts";

const excelize = excelizeInNode();

workbookContract(
  "an .xlsx file",
  async (sheets) => {
    let book: XlsxWorkbook = await openXlsx(xlsxSeed(sheets), excelize);
    const asOtherReads = async () => read(await book.save());
    const subject: Subject = {
      workbook: book,
      async type(sheet, row, column, value) {
        const file = (await excelize()).OpenReader(await book.save());
        file.SetCellValue(sheet, cellName(row, column), value as string);
        subject.workbook = book = await openXlsx(file.WriteToBuffer().buffer as Uint8Array, excelize);
      },
      async formula(sheet, row, column) {
        return (await asOtherReads()).Sheets[sheet][cellName(row, column)]?.f ?? null;
      },
      async visibility(sheet) {
        const info = (await asOtherReads()).Workbook?.Sheets?.find(({ name }) => name === sheet);
        return info ? (["visible", "hidden", "very-hidden"] as const)[Number(info.Hidden ?? 0)] : "absent";
      },
      async reopen() {
        subject.workbook = book = await openXlsx(await book.save(), excelize);
      },
    };
    return subject;
  },
  { ownSheet: "very-hidden", tables: true },
);
