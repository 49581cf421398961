import { sentences } from "../sentence.ts";

export const recipe = sentences({
  notJson: {
    "en-US": "The recipe is not valid JSON ({detail}). Mend the text, or save the recipe again from the pane.",
    "zh-CN": "研究配方不是有效的 JSON（{detail}）。请修正文本，或在窗格中重新保存。",
  },
  invalid: {
    "en-US": "The recipe cannot be used: at “{path}” {detail}. Mend that entry.",
    "zh-CN": "研究配方无法使用：“{path}”处有误（{detail}）。请修正该项。",
  },
  unknownAnalysis: {
    "en-US": "The recipe asks for the analysis “{name}”, which does not exist. The analyses are: {known}.",
    "zh-CN": "研究配方要求分析“{name}”，但没有该分析。可用的分析有：{known}。",
  },
  unknownMeasure: {
    "en-US": "The recipe asks for the measure “{name}”, which does not exist. The measures are: {known}.",
    "zh-CN": "研究配方要求测度“{name}”，但没有该测度。可用的测度有：{known}。",
  },
  option: {
    "en-US": "“{owner}”: the option “{path}” cannot be used ({detail}). The options are: {known}.",
    "zh-CN": "“{owner}”的选项“{path}”无法使用（{detail}）。可用的选项有：{known}。",
  },
  noSheet: {
    "en-US": "The workbook has no sheet “{name}”. Its sheets are: {known}. Name one of them.",
    "zh-CN": "工作簿中没有名为“{name}”的工作表。现有工作表：{known}。请改用其中之一。",
  },
  noTable: {
    "en-US": "The workbook has no table “{name}”. Its tables are: {known}. Name one of them, or a sheet.",
    "zh-CN": "工作簿中没有名为“{name}”的表格。现有表格：{known}。请改用其中之一，或指定工作表。",
  },
  none: { "en-US": "none", "zh-CN": "无" },
  badRange: {
    "en-US": "“{range}” is not a range such as A1:R200, or A:R for all rows. Correct it.",
    "zh-CN": "“{range}”不是有效的区域（例如 A1:R200，或表示所有行的 A:R）。请更正。",
  },
  emptySheet: {
    "en-US": "The sheet “{name}” is empty. Choose the sheet that holds the data, with its header in the first row.",
    "zh-CN": "工作表“{name}”是空的。请选择含有数据且首行为表头的工作表。",
  },
  noRowsLeft: {
    "en-US": "No row is left after “{where}”. Widen the condition.",
    "zh-CN": "按条件“{where}”筛选后没有剩余的行。请放宽条件。",
  },
  nameTaken: {
    "en-US":
      "A column called “{name}” is there already, and source columns are never altered. Give the new column another name.",
    "zh-CN": "已有名为“{name}”的列，而原始列不会被改动。请为新列换一个名称。",
  },
  keptRows: {
    "en-US": "Kept {kept} of {n|row|rows} where {where}.",
    "zh-CN": "按条件 {where} 保留 {n} 行中的 {kept} 行。",
  },
  derived: {
    "en-US": "{name} = {expression}: {filled|value|values}, {missing} missing.",
    "zh-CN": "{name} = {expression}：有效值 {filled} 个，缺失 {missing} 个。",
  },
  measured: {
    "en-US": "{measure}: {columns} ({filled|value|values}, {missing} missing).",
    "zh-CN": "{measure}：{columns}（有效值 {filled} 个，缺失 {missing} 个）。",
  },
  reading: { "en-US": "Reading the data", "zh-CN": "正在读取数据" },
  writing: { "en-US": "Writing the tables", "zh-CN": "正在写入表格" },
  madeSheet: {
    "en-US": "{measure} made the sheet “{sheet}”; the data stay as they are.",
    "zh-CN": "“{measure}”生成了工作表“{sheet}”，数据保持不变。",
  },
  prepared: { "en-US": "Prepared", "zh-CN": "预处理数据" },
  measuresSheet: { "en-US": "Measures", "zh-CN": "测度结果" },
  studySheet: { "en-US": "Study", "zh-CN": "研究记录" },
  studyTitle: { "en-US": "What was run, on which data", "zh-CN": "本研究的数据与步骤" },
  study: { "en-US": "Study", "zh-CN": "研究名称" },
  program: { "en-US": "Program", "zh-CN": "程序" },
  data: { "en-US": "Data", "zh-CN": "数据" },
  dataSize: { "en-US": "{rows|row|rows}, {columns|column|columns}", "zh-CN": "{rows} 行，{columns} 列" },
  dataHash: { "en-US": "Data hash (SHA-256)", "zh-CN": "数据哈希值（SHA-256）" },
  seed: { "en-US": "Random seed", "zh-CN": "随机种子" },
  unit: { "en-US": "Unit of {name}", "zh-CN": "{name} 的单位" },
  finding: { "en-US": "Found in the data", "zh-CN": "数据检查" },
  step: { "en-US": "Step {number}", "zh-CN": "步骤 {number}" },
  analysis: { "en-US": "Analysis {number}", "zh-CN": "分析 {number}" },
  note: { "en-US": "Note", "zh-CN": "说明" },
  writtenTo: { "en-US": "Written to", "zh-CN": "写入位置" },
  tableNote: {
    "en-US": "Tables are values; the recipe is kept in the hidden sheet _panelwise and reruns them.",
    "zh-CN": "各表均为数值；研究配方保存在隐藏工作表 _panelwise 中，可据此重新运行。",
  },
});
