import { sentences } from "../sentence.ts";

export const functions = sentences({
  missingArgument: {
    "en-US": "{formula} was called without “{parameter}”. Fill it in: {signature}.",
    "zh-CN": "{formula} 缺少参数“{parameter}”。请补全：{signature}。",
  },
  errorArgument: {
    "en-US": "“{parameter}” of {formula} is the error {error}. Mend the cell it comes from, or type the value instead.",
    "zh-CN": "{formula} 的参数“{parameter}”是错误值 {error}。请修正其来源单元格，或直接输入取值。",
  },
  needsNumber: {
    "en-US":
      "“{parameter}” of {formula} is “{value}”, and a number is needed. Type a number, or point to a cell that holds one.",
    "zh-CN": "{formula} 的参数“{parameter}”为“{value}”，此处需要数值。请输入数值，或引用存放数值的单元格。",
  },
  needsOneValue: {
    "en-US":
      "“{parameter}” of {formula} was given {rows} × {columns} cells, and one value is needed. Point to a single cell, or type the value.",
    "zh-CN":
      "{formula} 的参数“{parameter}”引用了 {rows} × {columns} 个单元格，此处只需要一个值。请引用单个单元格，或直接输入取值。",
  },
  tooMuchData: {
    "en-US":
      "{formula} was handed {size} MB of cells, and Excel carries at most {limit} MB to a function. Run the same analysis from the Panelwise pane, which reads the sheet in blocks.",
    "zh-CN":
      "{formula} 收到 {size} MB 的单元格数据，而 Excel 每次最多向函数传递 {limit} MB。请在 Panelwise 任务窗格中做同样的分析，窗格会分块读取工作表。",
  },
  tooMuchResult: {
    "en-US":
      "The result of {formula} takes {size} MB, and Excel carries at most {limit} MB back from a function. Run it from the Panelwise pane, which writes to the sheet in blocks.",
    "zh-CN":
      "{formula} 的结果有 {size} MB，而 Excel 每次最多从函数取回 {limit} MB。请在 Panelwise 任务窗格中运行，窗格会分块写入工作表。",
  },
  otherWorkbook: {
    "en-US":
      "{address} lies in another workbook, where blank cells cannot be told from zeros. Copy the data into this workbook and point to it there.",
    "zh-CN": "{address} 位于另一工作簿，无法区分其中的空单元格与零值。请把数据复制到本工作簿后再引用。",
  },
  unclearAddress: {
    "en-US":
      "{address} holds zeros that may be blank cells, and it is not a single rectangle that can be checked. Point to one rectangle of cells.",
    "zh-CN": "{address} 中的零可能是空单元格，而该引用不是单个矩形区域，无法核对。请改为引用一个矩形区域。",
  },
  cellsUnread: {
    "en-US":
      "Excel did not let the blank cells of {address} be told from its zeros ({detail}). Finish editing any cell, then press Refresh on the Panelwise tab.",
    "zh-CN":
      "Excel 未能返回 {address} 中哪些是空单元格、哪些是零值（{detail}）。请先结束单元格编辑，再点“面板计量”选项卡上的“刷新”。",
  },
  cancelled: {
    "en-US": "The calculation was cancelled. Press Refresh on the Panelwise tab to run it again.",
    "zh-CN": "计算已取消。点“面板计量”选项卡上的“刷新”可重新计算。",
  },
  frozen: {
    "en-US": "{n|formula cell was|formula cells were} replaced by the values shown.",
    "zh-CN": "已将 {n} 个公式单元格固化为当前数值。",
  },
  nothingToFreeze: {
    "en-US": "This workbook holds no PW formula, so there is nothing to freeze.",
    "zh-CN": "本工作簿没有 PW 函数公式，无需固化。",
  },
  refreshed: {
    "en-US": "Every formula of this workbook was calculated again.",
    "zh-CN": "本工作簿的全部公式已重新计算。",
  },
  pageTitle: { "en-US": "Panelwise functions", "zh-CN": "Panelwise 函数参考" },
  pageIntroduction: {
    "en-US":
      'Type them in cells with the prefix `PW.`. Arguments in brackets may be left out. Blank cells are missing values. Options are one text, such as `"cluster=city; se=hc1"`.',
    "zh-CN":
      '在单元格中输入，前缀为 `PW.`。方括号内的参数可以省略。空单元格视为缺失值。选项写成一段文本，例如 `"cluster=city; se=hc1"`。',
  },
  pageEmpty: { "en-US": "No function is registered.", "zh-CN": "尚未登记任何函数。" },
  pageArgument: { "en-US": "argument", "zh-CN": "参数" },
  pageTakes: { "en-US": "takes", "zh-CN": "类型" },
  pageMeaning: { "en-US": "meaning", "zh-CN": "含义" },
  pageRange: { "en-US": "cells", "zh-CN": "单元格区域" },
  pageText: { "en-US": "text", "zh-CN": "文本" },
  pageNumber: { "en-US": "number", "zh-CN": "数值" },
  pageOptional: { "en-US": "{kind}, optional", "zh-CN": "{kind}，可省略" },
});
