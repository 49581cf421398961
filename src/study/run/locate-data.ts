import { problem } from "../../messages/problem.ts";
import { say } from "../../messages/message.ts";
import type { Locale } from "../../messages/locale.ts";
import { parseAddress, type Address } from "../../workbook/address.ts";
import { parseOpenRange } from "../../workbook/open-range.ts";
import type { SheetInfo, Workbook } from "../../workbook/port.ts";
import type { Recipe } from "../recipe.ts";

/**
 * The rectangle a recipe's data binding means: a table, a range, a sheet's used range; without any, the sheet called
 * "data", else the first sheet that holds something.
 */
export async function locateData(workbook: Workbook, binding: Recipe["data"], locale: Locale): Promise<Address> {
  if (binding.table) {
    const tables = await workbook.tables();
    const table = tables.find(({ name }) => name === binding.table);
    if (!table)
      throw problem("recipe.noTable", {
        name: binding.table,
        known: listed(
          tables.map(({ name }) => name),
          locale,
        ),
      });
    return table.address;
  }
  const sheets = (await workbook.sheets()).filter(({ hidden }) => !hidden);
  const sheet = binding.sheet ? await sheetNamed(workbook, binding.sheet, locale) : guessSheet(sheets);
  if (binding.range) {
    const address = parseAddress(binding.range, sheet.name) ?? parseOpenRange(binding.range, sheet);
    if (!address) throw problem("recipe.badRange", { range: binding.range });
    return address;
  }
  if (!sheet.used) throw problem("recipe.emptySheet", { name: sheet.name }, { sheet: sheet.name });
  return sheet.used;
}

/** A sheet by its name, upper and lower case alike, as Excel does. */
export async function sheetNamed(workbook: Workbook, name: string, locale: Locale): Promise<SheetInfo> {
  const sheets = await workbook.sheets();
  const sheet = sheets.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (!sheet)
    throw problem("recipe.noSheet", {
      name,
      known: listed(
        sheets.filter(({ hidden }) => !hidden).map((one) => one.name),
        locale,
      ),
    });
  return sheet;
}

const guessSheet = (sheets: readonly SheetInfo[]): SheetInfo =>
  sheets.find(({ name, used }) => used && name.toLowerCase() === "data") ??
  sheets.find(({ used }) => used) ??
  sheets[0] ?? { name: "data", hidden: false, used: null };

const listed = (names: readonly string[], locale: Locale): string =>
  names.length > 0 ? names.join(locale === "zh-CN" ? "、" : ", ") : say(locale, "recipe.none");
