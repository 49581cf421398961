import type { Locale } from "../../messages/locale.ts";
import { columnLetters } from "../../frame/column-letters.ts";
import { quoteSheet } from "../../workbook/address.ts";
import { cityCount, cityPanel, firstYear, robotEffect, yearCount, type CityYear } from "./city-panel.ts";
import type { SampleArea, SampleCell, SampleSheet, SampleStudy } from "./sample-study.ts";

/** The simulated study of robots and carbon emissions, with a sheet of live formulas, in the person's language. */
export function cityStudy(locale: Locale): SampleStudy {
  const words = texts[locale];
  const panel = cityPanel();
  return {
    name: words.name,
    sheets: [dataSheet(panel, locale), formulasSheet(panel, locale), notesSheet(locale)],
  };
}

type ColumnName = keyof CityYear;
interface SampleColumn {
  readonly key: ColumnName;
  readonly "en-US": string;
  readonly "zh-CN": string;
  readonly format: string | null;
  readonly width: number;
  readonly unit: Readonly<Record<Locale, string>>;
}

/** In the order of the sheet: outcome, regressor and controls side by side, then inputs, output and emissions. */
const columns: readonly SampleColumn[] = [
  column("city", "city", "城市", null, 10, "invented", "虚构"),
  column("region", "region", "地区", null, 9, "east, central, west", "东部、中部、西部"),
  column("year", "year", "年份", null, 7, "2010-2021", "2010-2021"),
  column("lnco2", "lnco2", "碳排放对数", "0.0000", 11, "log of co2", "二氧化碳排放的自然对数"),
  column("robots", "robots", "机器人密度", "0.000", 11, "per 1,000 workers", "台/千名劳动力"),
  column("lngdp", "lngdp", "产出对数", "0.0000", 13, "log of gdp", "地区生产总值的自然对数"),
  column("industry", "industry", "工业占比", "0.00", 10, "% of GDP", "占地区生产总值的百分比"),
  column("fdi", "fdi", "外商投资", "0.000", 10, "% of GDP, 6 blanks", "占地区生产总值的百分比，有 6 个空白"),
  column("patents", "patents", "绿色专利", "0", 10, "count, 7 blanks", "件，有 7 个空白"),
  column("capital", "capital", "资本存量", "#,##0.0", 11, "100 million yuan", "亿元"),
  column("labor", "labor", "劳动力", "#,##0.0", 9, "10,000 persons", "万人"),
  column("energy", "energy", "能源消费", "#,##0.00", 11, "10,000 tce", "万吨标准煤"),
  column("gdp", "gdp", "地区生产总值", "#,##0.00", 13, "100 million yuan", "亿元"),
  column("co2", "co2", "二氧化碳排放", "#,##0.000", 13, "10,000 tons", "万吨"),
];

function column(
  key: ColumnName,
  english: string,
  chinese: string,
  format: string | null,
  width: number,
  unitEnglish: string,
  unitChinese: string,
): SampleColumn {
  return {
    key,
    "en-US": english,
    "zh-CN": chinese,
    format,
    width,
    unit: { "en-US": unitEnglish, "zh-CN": unitChinese },
  };
}

function dataSheet(panel: readonly CityYear[], locale: Locale): SampleSheet {
  return {
    name: texts[locale].data,
    cells: [
      columns.map((each) => each[locale]),
      ...panel.map((row) => columns.map(({ key }) => cellOf(row, key, locale))),
    ],
    bold: [area(0, 0, 1, columns.length)],
    frozen: 1,
    widths: columns.map(({ width }) => width),
    formats: columns.flatMap(({ format }, at) =>
      format === null ? [] : [{ area: area(1, at, panel.length, 1), format }],
    ),
  };
}

function cellOf(row: CityYear, key: ColumnName, locale: Locale): SampleCell {
  if (key === "city") return texts[locale].city(row.city + 1);
  if (key === "region") return texts[locale].regions[row.region];
  return row[key];
}

/** Three formulas whose cells a newcomer can change and watch. */
function formulasSheet(panel: readonly CityYear[], locale: Locale): SampleSheet {
  const words = texts[locale];
  const last = panel.length + 1;
  const letter = (key: ColumnName) => columnLetters(columns.findIndex((each) => each.key === key));
  const data = (from: ColumnName, to: ColumnName = from) =>
    `${quoteSheet(words.data)}!${letter(from)}1:${letter(to)}${last}`;

  const rows: SampleCell[][] = [];
  const put = (row: number, at: number, cell: SampleCell): void => {
    while (rows.length <= row) rows.push([]);
    while (rows[row].length <= at) rows[row].push(null);
    rows[row][at] = cell;
  };
  put(0, 0, words.heading);
  put(2, 0, words.regression);
  put(3, 0, { formula: `=PW.FEREG(${data("lnco2")},${data("robots", "fdi")},${data("city")},${data("year")})` });
  put(weightsRow, 0, words.weights);
  put(weightsRow + 1, 0, { formula: `=PW.ENTROPYWEIGHTS(${data("energy", "co2")})` });

  // The last year of every city, by reference, so that a change in the data reaches the scores.
  const inputs: readonly ColumnName[] = ["city", "capital", "labor", "energy", "gdp", "co2"];
  const [first, scores] = [besideColumn, besideColumn + inputs.length];
  put(2, first, words.efficiency(firstYear + yearCount - 1));
  for (const [index, key] of inputs.entries()) {
    put(3, first + index, { formula: `=${quoteSheet(words.data)}!${letter(key)}1` });
    for (let city = 0; city < cityCount; city++)
      put(4 + city, first + index, {
        formula: `=${quoteSheet(words.data)}!${letter(key)}${(city + 1) * yearCount + 1}`,
      });
  }
  const beside = (from: number, to: number) => `${columnLetters(from)}4:${columnLetters(to)}${4 + cityCount}`;
  put(3, scores, {
    formula: `=PW.SBMEFF(${beside(first + 1, first + 3)},${beside(first + 4, first + 4)},${beside(first + 5, first + 5)})`,
  });
  return {
    name: words.formulas,
    cells: rows,
    bold: [area(0, 0, 1, 1), area(2, 0, 2, besideColumn + inputs.length + 1), area(weightsRow, 0, 2, 8)],
    widths: [30, ...Array(6).fill(10), 3],
    formats: [
      { area: area(4, 1, 6, 6), format: "0.0000" },
      // Shares and tests with decimals, counts without.
      { area: area(10, 1, weightsRow - 10, 1), format: "[>=5]#,##0;0.0000" },
      { area: area(weightsRow + 1, 0, 6, 8), format: "0.0000" },
      { area: area(4, scores, cityCount, 1), format: "0.0000" },
    ],
  };
}

/** Row of the second heading, below everything the regression spills; column of the third formula's data. */
const weightsRow = 28;
const besideColumn = 8;

const area = (row: number, column: number, rows: number, columns: number): SampleArea => ({
  row,
  column,
  rows,
  columns,
});

function notesSheet(locale: Locale): SampleSheet {
  const words = texts[locale];
  const units = columns.map((each) => [each[locale], each.unit[locale]]);
  return {
    name: words.notes,
    cells: [[words.simulated], ...words.explanation.map((line) => [line]), [], [words.variable, words.unit], ...units],
    bold: [area(0, 0, 1, 1), area(words.explanation.length + 2, 0, 1, 2)],
    widths: [26, 60],
    formats: [],
  };
}

const texts = {
  "en-US": {
    name: "City study",
    data: "data",
    formulas: "Formulas",
    notes: "Notes",
    city: (n: number) => `City ${String(n).padStart(2, "0")}`,
    regions: ["east", "central", "west"],
    heading: "Live formulas: change a number on the sheet data and watch",
    regression: "City and year effects, errors clustered by city",
    weights: "Entropy weights of energy, GDP and CO2",
    efficiency: (year: number) => `Efficiency with undesirable output (SBM), ${year}`,
    simulated: "SIMULATED DATA",
    explanation: [
      "Every number of this workbook was generated by a program with a fixed seed. None is an observation; the cities are invented.",
      `One more robot per 1,000 workers changes ln CO2 by ${robotEffect}: that effect was built in, and a good estimate finds it.`,
      "City effects rise with the manufacturing share that also brings robots; errors are autocorrelated within a city.",
    ],
    variable: "Variable",
    unit: "Unit",
  },
  "zh-CN": {
    name: "城市研究",
    data: "数据",
    formulas: "公式",
    notes: "说明",
    city: (n: number) => `城市${String(n).padStart(2, "0")}`,
    regions: ["东部", "中部", "西部"],
    heading: "实时公式：修改“数据”表中的任一数值，结果随之更新",
    regression: "城市与年份双向固定效应，标准误聚类到城市层面",
    weights: "能源消费、地区生产总值、二氧化碳排放的熵权",
    efficiency: (year: number) => `含非期望产出的 SBM 效率，${year} 年`,
    simulated: "模拟数据",
    explanation: [
      "本工作簿的所有数字均由程序以固定种子生成，没有一个是真实观测值；城市均为虚构。",
      `每千名劳动力增加一台机器人，碳排放对数变化 ${robotEffect}：该效应是预先设定的，合格的估计应能还原它。`,
      "城市效应与制造业占比正相关，而制造业占比又决定机器人密度；误差项在城市内部存在自相关。",
    ],
    variable: "变量",
    unit: "单位",
  },
} as const;
