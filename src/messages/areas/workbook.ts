import { sentences } from "../sentence.ts";

export const workbook = sentences({
  noWorkbook: {
    "en-US": `No workbook is open. Open one, or start with a sample.`,
    "zh-CN": `没有打开的工作簿。请打开一个工作簿，或从示例数据开始。`,
  },
  noSheet: {
    "en-US": `There is no sheet "{sheet}" in this workbook. Choose one of: {known}.`,
    "zh-CN": `工作簿中没有名为“{sheet}”的工作表。请从以下工作表中选择：{known}。`,
  },
  occupied: {
    "en-US": `Cell {cell} of sheet "{sheet}" already holds "{value}", and the table needs {range} to be empty. Choose another place, or clear these cells.`,
    "zh-CN": `工作表“{sheet}”的单元格 {cell} 已有内容“{value}”，而表格需要 {range} 为空白区域。请另选位置，或先清空这些单元格。`,
  },
  edited: {
    "en-US": `Somebody edited {range} after Panelwise wrote it. Replacing the table would lose these edits: allow it, or write the table to another place.`,
    "zh-CN": `{range} 在 Panelwise 写入之后被人修改过。替换该表格会丢失这些修改：请确认允许替换，或将表格写到其他位置。`,
  },
  offSheet: {
    "en-US": `A block of {rows|row|rows} and {columns|column|columns} put at {cell} would leave the sheet. Choose a cell further up or further left.`,
    "zh-CN": `从 {cell} 开始写入 {rows} 行 {columns} 列会超出工作表的范围。请选择更靠上或更靠左的单元格。`,
  },
  textTooLong: {
    "en-US": `The text for cell {cell} has {length} characters, and a cell holds at most 32,767. Shorten the text.`,
    "zh-CN": `要写入单元格 {cell} 的文本有 {length} 个字符，而一个单元格最多容纳 32,767 个字符。请缩短文本。`,
  },
  notXlsx: {
    "en-US": `This file is not an .xlsx workbook that can be opened ({detail}). Save it as .xlsx in your spreadsheet program, without a password, and open it again.`,
    "zh-CN": `该文件不是可以打开的 .xlsx 工作簿（{detail}）。请在电子表格软件中将其另存为不带密码的 .xlsx 文件，然后重新打开。`,
  },
  oldOrLocked: {
    "en-US": `This file is an old .xls workbook or is locked with a password. Save it as .xlsx without a password, and open it again.`,
    "zh-CN": `该文件是旧版 .xls 工作簿，或设有密码。请将其另存为不带密码的 .xlsx 文件，然后重新打开。`,
  },
  cannotWriteFile: {
    "en-US": `The workbook can be read, but not changed ({detail}). Save it afresh as .xlsx in your spreadsheet program, and try again.`,
    "zh-CN": `该工作簿可以读取，但无法修改（{detail}）。请在电子表格软件中重新另存为 .xlsx 文件后再试。`,
  },
  protectedSheet: {
    "en-US": `The sheet is protected, so nothing can be written. Unprotect it (Review, Unprotect Sheet), or choose another sheet.`,
    "zh-CN": `该工作表受保护，无法写入。请先撤消保护（“审阅”—“撤消工作表保护”），或选择其他工作表。`,
  },
  cellEditing: {
    "en-US": `A cell is being edited, and Excel waits for it. Press Enter or Esc in the sheet, then try again.`,
    "zh-CN": `有单元格正处于编辑状态，Excel 正在等待。请在工作表中按 Enter 或 Esc，然后重试。`,
  },
  rangeTooLarge: {
    "en-US": `Excel refused {range}: the range is too large for one request. Choose fewer rows or columns, or use the command line on the saved file.`,
    "zh-CN": `Excel 拒绝了 {range}：该区域对单次请求而言过大。请减少行或列，或对保存后的文件使用命令行。`,
  },
  excelRefused: {
    "en-US": `Excel could not do this ({detail}). If it happens again, save the workbook, close and open it, and try once more.`,
    "zh-CN": `Excel 无法完成此操作（{detail}）。如果再次出现，请保存工作簿，关闭并重新打开后再试。`,
  },
  excelTooOld: {
    "en-US": `This Excel offers too little to add-ins (it lacks {feature}). Panelwise needs Excel 2021, Microsoft 365 or Excel on the web.`,
    "zh-CN": `此版本的 Excel 为加载项提供的功能不足（缺少 {feature}）。Panelwise 需要 Excel 2021、Microsoft 365 或网页版 Excel。`,
  },
});
