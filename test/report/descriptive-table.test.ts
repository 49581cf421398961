import { descriptiveTable, type Description } from "../../src/report/descriptive-table.ts";
import { tableText } from "../../src/report/table-text.ts";
import { locales } from "../../src/messages/locale.ts";
import { expectGolden } from "../golden/golden.ts";

const rows: Description[] = [
  { name: "lnco2", n: 3836, mean: 12.37, sd: 0.917, min: 10.07, p25: 11.7, median: 12.3, p75: 13, max: 14.91 },
  { name: "once", n: 1, mean: -2, sd: null, min: -2, p25: -2, median: -2, p75: -2, max: -2 },
];

describe("a table of descriptive statistics", () => {
  for (const locale of locales)
    it(`is set as before in ${locale}, with a blank where a statistic is not defined`, () => {
      const table = descriptiveTable(rows, {
        id: "describe",
        title: locale === "zh-CN" ? "表1 描述性统计" : "Table 1. Descriptive statistics",
        locale,
        labels: locale === "zh-CN" ? { lnco2: "碳排放" } : {},
      });
      expectGolden(`descriptive-table.${locale}.txt`, tableText(table));
    });
});
