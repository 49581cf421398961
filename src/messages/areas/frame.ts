import { sentences } from "../sentence.ts";

export const frame = sentences({
  noData: {
    "en-US":
      "There is no data in this range: every cell under the header is blank. Choose a range with at least one row of values.",
    "zh-CN": "所选区域没有数据：表头以下全部为空。请选择至少含一行数值的区域。",
  },
  tooManyCells: {
    "en-US":
      "The range has {cells} cells; at most {most} can be read at once. Choose only the columns the study needs.",
    "zh-CN": "所选区域共有 {cells} 个单元格，一次最多读取 {most} 个。请只选择研究所需的列。",
  },
  tooManyColumns: {
    "en-US": "The range has {columns} columns; a worksheet has at most {most}. Choose a narrower range.",
    "zh-CN": "所选区域有 {columns} 列，而工作表最多 {most} 列。请缩小区域。",
  },
  unknownColumn: {
    "en-US": "There is no column “{name}”. The nearest names are {nearest}; use one of them, or check the header row.",
    "zh-CN": "没有名为“{name}”的列。最接近的列名是 {nearest}；请改用其中之一，或检查表头。",
  },
  unknownColumnAmong: {
    "en-US":
      "There is no column “{name}” among the {count|column|columns} {names}. Use one of these names, or check the header row.",
    "zh-CN": "没有名为“{name}”的列。数据共有 {count} 列：{names}。请使用其中的列名，或检查表头。",
  },
  panelEmpty: {
    "en-US": "No row has both “{entity}” and “{time}”. Choose the columns that name the units and the periods.",
    "zh-CN": "没有任何一行同时具有“{entity}”和“{time}”。请选择标识个体和时期的列。",
  },
  duplicatePairs: {
    "en-US":
      "{count|row repeats|rows repeat} a pair of “{entity}” and “{time}” that is already there: {pairs} (worksheet rows in brackets). Each pair may stand once; delete or merge the repeats.",
    "zh-CN":
      "有 {count} 行的“{entity}”与“{time}”组合重复：{pairs}（括号内为工作表行号）。每个组合只能出现一次，请删除或合并重复行。",
  },
});
