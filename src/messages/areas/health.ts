import { sentences } from "../sentence.ts";

export const health = sentences({
  clean: { "en-US": "Nothing odd was found in the cells.", "zh-CN": "未发现异常单元格。" },
  balanced: {
    "en-US": "Balanced: {entities} × {periods} ({first}–{last}), no duplicates.",
    "zh-CN": "平衡面板：{entities} 个个体 × {periods} 期（{first}–{last}），无重复。",
  },
  unbalanced: {
    "en-US": "Unbalanced: {entities|unit|units} over {periods|period|periods} ({first}–{last}).",
    "zh-CN": "非平衡面板：{entities} 个个体，{periods} 期（{first}–{last}）。",
  },
  gaps: {
    "en-US":
      "{count|unit has|units have} holes between their first and last period, for example {examples}. Lags across a hole are missing.",
    "zh-CN": "{count} 个个体在首末期之间有缺口，例如 {examples}。跨越缺口的滞后项视为缺失。",
  },
  duplicatePairs: {
    "en-US":
      "{count|row repeats|rows repeat} a pair of {entity} and {time}: {pairs} (rows in brackets). Delete or merge the repeats.",
    "zh-CN": "有 {count} 行的 {entity} 与 {time} 组合重复：{pairs}（括号内为行号）。请删除或合并重复行。",
  },
  variants: {
    "en-US":
      "Names that differ only by spaces, width or case are taken as different units: {examples}. Make them the same.",
    "zh-CN": "以下名称仅空格、全半角或大小写不同，被视为不同个体：{examples}。请统一写法。",
  },
  unplaced: {
    "en-US": "{count|row lacks|rows lack} {entity} or {time} and cannot be used in a panel.",
    "zh-CN": "有 {count} 行缺少 {entity} 或 {time}，无法用于面板分析。",
  },
  blanks: {
    "en-US": "{name}: {count|blank|blanks}.",
    "zh-CN": "{name}：{count} 个空白。",
  },
  missingTexts: {
    "en-US": "{name}: {count|cell marks|cells mark} a missing value ({examples}); taken as missing.",
    "zh-CN": "{name}：{count} 个单元格为缺失标记（{examples}），按缺失处理。",
  },
  textNumbers: {
    "en-US": "{name}: {count|number|numbers} typed as text ({examples}; rows {rows}); missing until converted.",
    "zh-CN": "{name}：{count} 个数字以文本存储（{examples}；第 {rows} 行），转换之前按缺失处理。",
  },
  allTextNumbers: {
    "en-US": "{name}: every value is a number typed as text ({examples}). Convert it before using it as a number.",
    "zh-CN": "{name}：全部为以文本存储的数字（{examples}）。作为数值使用前请先转换。",
  },
  text: {
    "en-US": "{name}: {count|text|texts} in a column of numbers ({examples}; rows {rows}); taken as missing.",
    "zh-CN": "{name}：数值列中有 {count} 个文本（{examples}；第 {rows} 行），按缺失处理。",
  },
  errors: {
    "en-US": "{name}: {count|error cell|error cells} ({examples}; rows {rows}); taken as missing.",
    "zh-CN": "{name}：{count} 个错误值（{examples}；第 {rows} 行），按缺失处理。",
  },
  blankRows: {
    "en-US": "{count|blank row|blank rows} left out (rows {rows}).",
    "zh-CN": "已忽略 {count} 个空行（第 {rows} 行）。",
  },
  duplicateRows: {
    "en-US":
      "{count|row repeats|rows repeat} an earlier row in every cell (rows {rows}). They are kept; delete them if they are slips.",
    "zh-CN": "有 {count} 行与前面的行完全相同（第 {rows} 行）。目前保留；如系误录请删除。",
  },
  renamed: {
    "en-US": "Column {letters}: the header “{from}” is there twice; it is called “{to}” here.",
    "zh-CN": "{letters} 列：表头“{from}”重复，此处称为“{to}”。",
  },
  unnamed: {
    "en-US": "Column {letters} has no header; it is called “{to}” here.",
    "zh-CN": "{letters} 列没有表头，此处称为“{to}”。",
  },
  noHeader: {
    "en-US": "No header row was found; the columns are named by their letters.",
    "zh-CN": "未识别到表头；各列以列标命名。",
  },
});
