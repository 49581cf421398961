import { sentences } from "../sentence.ts";

export const pane = sentences({
  // Pages and the frame around them.
  pages: { "en-US": "Steps of the study", "zh-CN": "研究步骤" },
  data: { "en-US": "Data", "zh-CN": "数据" },
  measure: { "en-US": "Measure", "zh-CN": "测度" },
  analyse: { "en-US": "Analyse", "zh-CN": "分析" },
  results: { "en-US": "Results", "zh-CN": "结果" },
  share: { "en-US": "Share", "zh-CN": "共享" },
  language: { "en-US": "Language", "zh-CN": "语言" },
  menu: { "en-US": "More", "zh-CN": "更多" },
  newStudy: { "en-US": "New study", "zh-CN": "新建研究" },
  newStudyTitle: { "en-US": "Start a new study?", "zh-CN": "新建研究？" },
  newStudySays: {
    "en-US":
      "The choices made here are cleared. Tables and columns already written stay in the workbook, but Panelwise no longer refreshes them.",
    "zh-CN": "此处的设置将被清空。已写入的表格和列会保留在工作簿中，但不再由 Panelwise 更新。",
  },
  startedAnew: { "en-US": "A new study has been started.", "zh-CN": "已新建研究。" },
  loadSample: { "en-US": "Load sample data", "zh-CN": "载入示例数据" },
  waitsForData: {
    "en-US": "This page waits for data. Choose a sheet, a table or a selection on the Data page.",
    "zh-CN": "尚未选择数据。请先在“数据”页选择工作表、表格或所选区域。",
  },
  chooseData: { "en-US": "Choose data", "zh-CN": "选择数据" },
  cancel: { "en-US": "Cancel", "zh-CN": "取消" },
  continue: { "en-US": "Continue", "zh-CN": "继续" },
  undo: { "en-US": "Undo", "zh-CN": "撤销" },
  undone: { "en-US": "Undone: the cells are as they were.", "zh-CN": "已撤销，单元格恢复原状。" },
  show: { "en-US": "Show", "zh-CN": "定位" },
  starting: { "en-US": "Starting", "zh-CN": "正在启动" },
  stepOf: { "en-US": "{step}: {done} of {total}", "zh-CN": "{step}：{done}/{total}" },
  secondsLeft: { "en-US": "about {n|second|seconds} left", "zh-CN": "预计还需 {n} 秒" },
  minutesLeft: { "en-US": "about {n|minute|minutes} left", "zh-CN": "预计还需 {n} 分钟" },
  hoursLeft: { "en-US": "about {n|hour|hours} left", "zh-CN": "预计还需 {n} 小时" },
  notInExcel: {
    "en-US": "This page is the task pane of Panelwise and works inside Excel. Open it there from Home, Add-ins.",
    "zh-CN": "本页是 Panelwise 的任务窗格，需在 Excel 中使用。请在 Excel 的“开始”选项卡通过“加载项”打开。",
  },
  // Data.
  emptyDataTitle: { "en-US": "Start with a panel", "zh-CN": "从面板数据开始" },
  emptyData: {
    "en-US":
      "Put one row for each unit and year on a sheet, with the names of the variables in the first row: city, year, CO2, robots and so on. Panelwise reads it, tells what is odd in it, and never changes it.",
    "zh-CN":
      "请在工作表中按“个体—年份”逐行排列数据，首行为变量名，例如城市、年份、碳排放、机器人等。Panelwise 只读取数据并提示异常，不会改动原始数据。",
  },
  source: { "en-US": "Data range", "zh-CN": "数据区域" },
  chooseSource: { "en-US": "Choose a table or sheet", "zh-CN": "选择表格或工作表" },
  useSelection: { "en-US": "Use selection", "zh-CN": "使用所选区域" },
  useSelectionHelp: {
    "en-US": "Reads the cells that are selected in the sheet, header row included",
    "zh-CN": "读取工作表中当前选中的单元格（含表头）",
  },
  reading: { "en-US": "Reading rows", "zh-CN": "正在读取数据行" },
  rowsAndColumns: { "en-US": "{rows|row|rows}, {columns|column|columns}.", "zh-CN": "共 {rows} 行，{columns} 列。" },
  dataChanged: { "en-US": "The cells have changed since they were read.", "zh-CN": "读取之后单元格已有改动。" },
  readAgain: { "en-US": "Read again", "zh-CN": "重新读取" },
  entity: { "en-US": "Unit (city, firm …)", "zh-CN": "个体（城市、企业等）" },
  time: { "en-US": "Time (year …)", "zh-CN": "时间（年份等）" },
  rolesGuessed: { "en-US": "Guessed from the headers.", "zh-CN": "根据表头推测，请核对。" },
  rolesNotFound: {
    "en-US": "No header looks like a unit or a year. Choose the two columns if the data are a panel.",
    "zh-CN": "未从表头识别出个体和时间。若为面板数据，请手动选择这两列。",
  },
  agree: { "en-US": "That is right", "zh-CN": "确认" },
  health: { "en-US": "Health", "zh-CN": "数据诊断" },
  levelOk: { "en-US": "Fine", "zh-CN": "正常" },
  levelWarning: { "en-US": "Worth a look", "zh-CN": "请留意" },
  levelError: { "en-US": "Needs attention", "zh-CN": "需要处理" },
  fix: { "en-US": "Fix", "zh-CN": "修正" },
  showAll: { "en-US": "Show all {n}", "zh-CN": "显示全部 {n} 条" },
  showFewer: { "en-US": "Show fewer", "zh-CN": "收起" },
  fixTitle: { "en-US": "Convert “{column}” to numbers", "zh-CN": "将“{column}”转换为数值" },
  fixWill: {
    "en-US":
      "A copy, “{name}”, will be written to {range}; {n|text becomes a number|texts become numbers} there. “{column}” itself stays as it is.",
    "zh-CN": "将在 {range} 写入副本“{name}”，其中 {n} 个文本转换为数值；原列“{column}”保持不变。",
  },
  fixPercents: {
    "en-US": "{n|has a percent sign|have a percent sign}: 12% becomes 0.12.",
    "zh-CN": "{n} 个带百分号：12% 转换为 0.12。",
  },
  fixUnits: {
    "en-US": "{n|is|are} in 万 or 亿 and will be multiplied out.",
    "zh-CN": "{n} 个以“万”“亿”为单位，将换算为完整数值。",
  },
  fixFlagged: { "en-US": "{n|loses|lose} a flag such as “(e)”.", "zh-CN": "{n} 个附带的标记（如“(e)”）将被去除。" },
  fixMissing: {
    "en-US": "{n|cell marks|cells mark} a missing value and will be blank.",
    "zh-CN": "{n} 个缺失标记将留空。",
  },
  fixFailed: {
    "en-US": "{n|text is|texts are} no number and will be blank: {examples} (rows {rows}).",
    "zh-CN": "{n} 个文本不是数值，将留空：{examples}（第 {rows} 行）。",
  },
  convert: { "en-US": "Convert", "zh-CN": "转换" },
  fixed: {
    "en-US": "“{name}” was written to {range} and can be used from now on.",
    "zh-CN": "已将“{name}”写入 {range}，可直接使用。",
  },
  needHeader: {
    "en-US":
      "The data have no header row, so a new column could not be named. Put the names of the variables in the row above the data, then choose the range again.",
    "zh-CN": "数据没有表头，新列无法命名。请在数据上方一行填写变量名，然后重新选择区域。",
  },
  copyOf: { "en-US": "numbers of {column}", "zh-CN": "由 {column} 转换" },
  // Forms.
  chooseColumn: { "en-US": "Choose a column", "zh-CN": "选择一列" },
  addColumns: { "en-US": "Column or log(gdp)", "zh-CN": "列名或 log(gdp)" },
  addMore: { "en-US": "Add", "zh-CN": "添加" },
  useTerm: { "en-US": "Use “{term}”", "zh-CN": "使用“{term}”" },
  removeTerm: { "en-US": "Remove {term}", "zh-CN": "移除 {term}" },
  moveEarlier: { "en-US": "Move earlier", "zh-CN": "前移" },
  moveLater: { "en-US": "Move later", "zh-CN": "后移" },
  takeLog: { "en-US": "Logarithm", "zh-CN": "取对数" },
  takeLag: { "en-US": "Lag", "zh-CN": "取滞后项" },
  takeDifference: { "en-US": "Difference", "zh-CN": "取差分" },
  chooseSheet: { "en-US": "Choose a sheet", "zh-CN": "选择工作表" },
  noSheet: { "en-US": "None", "zh-CN": "无" },
  automatic: { "en-US": "Automatic", "zh-CN": "自动" },
  guessed: { "en-US": "Guessed from the header.", "zh-CN": "根据表头推测。" },
  helpOn: { "en-US": "Help on {label}", "zh-CN": "关于“{label}”的说明" },
  moreOptions: { "en-US": "More options", "zh-CN": "更多选项" },
  reset: { "en-US": "Back to the defaults", "zh-CN": "恢复默认设置" },
  tableColumn: { "en-US": "Column ({n})", "zh-CN": "第（{n}）列" },
  stepControls: { "en-US": "Controls", "zh-CN": "控制变量" },
  stepEffects: { "en-US": "Effects", "zh-CN": "固定效应" },
  addColumn: { "en-US": "Add column", "zh-CN": "添加列" },
  removeColumn: { "en-US": "Remove column ({n})", "zh-CN": "删除第（{n}）列" },
  presets: { "en-US": "Presets", "zh-CN": "常用组合" },
  presetFull: { "en-US": "One column: controls and effects", "zh-CN": "一列：控制变量与固定效应" },
  presetTwo: { "en-US": "Two columns: without, then with controls", "zh-CN": "两列：先不加、再加控制变量" },
  presetThree: { "en-US": "Three columns: bare, effects, controls", "zh-CN": "三列：基准、加固定效应、再加控制变量" },
  presetFour: { "en-US": "Four columns: every combination", "zh-CN": "四列：全部组合" },
  stillNeeded: { "en-US": "Still needed: {label}.", "zh-CN": "尚需填写：{label}。" },
  needColumn: {
    "en-US": "No column is chosen yet. Choose one from the list.",
    "zh-CN": "尚未选择列。请从列表中选择。",
  },
  needColumns: {
    "en-US": "{have} chosen; at least {n|column is|columns are} needed. Search for a column and press Enter.",
    "zh-CN": "已选 {have} 个，至少需要 {n} 个变量。请搜索列名并按 Enter 键添加。",
  },
  needSheet: {
    "en-US": "No sheet is chosen yet. Choose one from the list.",
    "zh-CN": "尚未选择工作表。请从列表中选择。",
  },
  noSuchColumn: {
    "en-US": "There is no column “{name}” in the data. Choose one from the list, or check the header row.",
    "zh-CN": "数据中没有名为“{name}”的列。请从列表中选择，或检查表头。",
  },
  noSuchColumnNear: {
    "en-US":
      "There is no column “{name}” in the data. The nearest names are {nearest}; use one of them, or check the header row.",
    "zh-CN": "数据中没有名为“{name}”的列。最接近的列名为 {nearest}；请改用其中之一，或检查表头。",
  },
  notNumber: {
    "en-US": "“{text}” is not a number. Type digits, such as 0.05.",
    "zh-CN": "“{text}”不是数值。请输入数字，如 0.05。",
  },
  notWhole: {
    "en-US": "{value} is not a whole number. Type one, such as 3.",
    "zh-CN": "{value} 不是整数。请输入整数，如 3。",
  },
  tooSmall: {
    "en-US": "{value} is too small; the least is {min}. Type a larger number.",
    "zh-CN": "{value} 过小，最小值为 {min}。请输入更大的数值。",
  },
  tooLarge: {
    "en-US": "{value} is too large; the most is {max}. Type a smaller number.",
    "zh-CN": "{value} 过大，最大值为 {max}。请输入更小的数值。",
  },
  notAccepted: {
    "en-US": "This value is not accepted ({detail}). Choose another one.",
    "zh-CN": "该取值无效（{detail}）。请重新设置。",
  },
  noDataOnSheet: {
    "en-US": "The sheet “{name}” holds no data, or is not there any more. Choose a sheet with a header row and values.",
    "zh-CN": "工作表“{name}”没有数据或已不存在。请选择含表头和数值的工作表。",
  },
  // Measure.
  measureIntro: {
    "en-US":
      "A measure makes new columns from the data, such as efficiency scores. They are shown first, then written beside the data.",
    "zh-CN": "测度由现有变量生成新列，例如效率得分。结果先预览，再写入数据右侧。",
  },
  skipMeasure: { "en-US": "Go on to Analyse", "zh-CN": "直接进入分析" },
  preview: { "en-US": "Preview", "zh-CN": "预览" },
  previewOld: {
    "en-US": "The choices or the data have changed since this preview.",
    "zh-CN": "预览之后设置或数据已有改动。",
  },
  writeScores: { "en-US": "Write columns", "zh-CN": "写入新列" },
  scored: {
    "en-US": "{name}: {filled|row has|rows have} a value, {missing} missing; from {min} to {max}.",
    "zh-CN": "{name}：{filled} 行有值，{missing} 行缺失；取值范围 {min} 至 {max}。",
  },
  scoredTexts: {
    "en-US": "{name}: {filled|row has|rows have} a value, {missing} missing; {texts|text|different texts}.",
    "zh-CN": "{name}：{filled} 行有值，{missing} 行缺失；共 {texts} 种文本取值。",
  },
  scoredNone: {
    "en-US": "{name}: no row has a value ({missing} missing).",
    "zh-CN": "{name}：没有任何有效值（{missing} 行缺失）。",
  },
  firstRows: { "en-US": "The first {n} of {of|row|rows}.", "zh-CN": "前 {n} 行，共 {of} 行。" },
  wroteSheet: {
    "en-US": "{rows|row is|rows are} in {range}. Choose that sheet on the Data page to go on with it.",
    "zh-CN": "{rows} 行已写入 {range}。如需继续分析，请在“数据”页选择该工作表。",
  },
  wroteColumns: { "en-US": "Written: {names} in {range}.", "zh-CN": "已将 {names} 写入 {range}。" },
  // Analyse.
  analyseIntro: {
    "en-US": "Choose a method. What it will do is told before it runs; the table is shown as it will be written.",
    "zh-CN": "请选择方法。运行前会说明所用样本，表格按写入后的样式预览。",
  },
  method: { "en-US": "Method", "zh-CN": "方法" },
  writeTable: { "en-US": "Write table", "zh-CN": "写入表格" },
  editingTable: {
    "en-US": "Changes go to “{title}” on sheet {sheet}.",
    "zh-CN": "修改将更新工作表“{sheet}”中的“{title}”。",
  },
  newTable: { "en-US": "Write a new table instead", "zh-CN": "另写新表" },
  wroteTable: { "en-US": "The table is in {range}.", "zh-CN": "表格已写入 {range}。" },
  noTable: {
    "en-US":
      "The analysis gave no table: nothing was written. Look at the reasons beside the columns, change the choices and run it again.",
    "zh-CN": "分析未生成表格，未写入任何内容。请查看各列的原因，调整设置后重试。",
  },
  copy: { "en-US": "Copy", "zh-CN": "复制" },
  copied: { "en-US": "Copied", "zh-CN": "已复制" },
  overwriteTitle: { "en-US": "Replace a table that was edited?", "zh-CN": "替换已被修改的表格？" },
  overwrite: {
    "en-US":
      "Cells inside {range} were edited by hand since the table was written. Replacing the table loses these edits; this cannot be undone here.",
    "zh-CN": "{range} 中的单元格在写入后被手工修改过。替换表格将丢失这些修改，且无法在此撤销。",
  },
  replace: { "en-US": "Replace", "zh-CN": "替换" },
  // Results.
  emptyResultsTitle: { "en-US": "Nothing is written yet", "zh-CN": "尚未写入结果" },
  emptyResults: {
    "en-US":
      "Tables written on the Analyse page and columns written on the Measure page are listed here, with the way to each of them.",
    "zh-CN": "在“分析”页写入的表格和在“测度”页写入的列会列在此处，可随时定位、更新或删除。",
  },
  tables: { "en-US": "Tables", "zh-CN": "表格" },
  columnsBeside: { "en-US": "Columns beside the data", "zh-CN": "数据右侧的新列" },
  goTo: { "en-US": "Go to", "zh-CN": "定位" },
  refresh: { "en-US": "Refresh", "zh-CN": "更新" },
  edit: { "en-US": "Edit", "zh-CN": "编辑" },
  remove: { "en-US": "Remove", "zh-CN": "删除" },
  refreshAll: { "en-US": "Refresh all", "zh-CN": "全部更新" },
  refreshStale: { "en-US": "Refresh changed", "zh-CN": "更新已变动的表格" },
  refreshedColumns: {
    "en-US": "{n|set of columns was|sets of columns were} refreshed. Tables that use them can be refreshed now.",
    "zh-CN": "已更新 {n} 组新列；使用这些列的表格现在可以更新。",
  },
  refreshed: { "en-US": "{n|table was|tables were} refreshed.", "zh-CN": "已更新 {n} 张表格。" },
  stale: { "en-US": "Data changed", "zh-CN": "数据已变动" },
  edited: { "en-US": "Edited by hand", "zh-CN": "手工修改过" },
  gone: {
    "en-US": "No longer in the workbook; Refresh writes it anew.",
    "zh-CN": "已不在工作簿中；更新后将重新写入。",
  },
  removeTitle: { "en-US": "Remove “{title}”?", "zh-CN": "删除“{title}”？" },
  removeSays: {
    "en-US": "Its cells become blank, and a sheet that was added for it alone goes too. The data stay as they are.",
    "zh-CN": "其单元格将被清空，专为其新建的工作表也会删除。原始数据保持不变。",
  },
  // Share.
  emptyShareTitle: { "en-US": "Share the study", "zh-CN": "共享研究" },
  studyName: { "en-US": "Name of the study", "zh-CN": "研究名称" },
  recipe: { "en-US": "Recipe", "zh-CN": "研究配方" },
  recipeHelp: {
    "en-US":
      "Which data, what was measured, what was estimated. With the same data it gives the same numbers: run it with “panelwise run BOOK.xlsx --recipe FILE --out RESULTS.xlsx”. It is kept in this workbook once something is written.",
    "zh-CN":
      "记录所用数据、测度与估计设定；配合相同数据即可复现全部数字：运行“panelwise run 数据.xlsx --recipe 配方文件 --out 结果.xlsx”。写入结果后，配方会随工作簿保存。",
  },
  copyRecipe: { "en-US": "Copy recipe", "zh-CN": "复制配方" },
  download: { "en-US": "Download", "zh-CN": "下载" },
  recipeCopied: { "en-US": "The recipe is on the clipboard.", "zh-CN": "配方已复制到剪贴板。" },
  freezeTitle: { "en-US": "For readers without Panelwise", "zh-CN": "供未安装 Panelwise 的读者使用" },
  freezeHelp: {
    "en-US":
      "Tables are values already. Formulas such as =PW.FEREG(…) show an error on a machine without Panelwise once they recalculate.",
    "zh-CN": "表格本身已是数值。=PW.FEREG(…) 等公式在未安装 Panelwise 的电脑上重新计算后会显示错误。",
  },
  freeze: { "en-US": "Freeze formulas", "zh-CN": "固定公式结果" },
  freezeAsk: { "en-US": "Replace formulas by their values?", "zh-CN": "将公式替换为数值？" },
  freezeSays: {
    "en-US":
      "Every Panelwise formula in this workbook becomes the value it shows now. Other formulas stay. This cannot be undone here: save a copy first if you want to keep the formulas.",
    "zh-CN":
      "本工作簿中所有 Panelwise 公式将替换为当前显示的数值，其他公式不受影响。此操作无法在此撤销，如需保留公式请先另存副本。",
  },
  frozen: { "en-US": "{n|cell was|cells were} frozen.", "zh-CN": "已固定 {n} 个单元格。" },
  nothingToFreeze: {
    "en-US": "There is no Panelwise formula in this workbook.",
    "zh-CN": "本工作簿中没有 Panelwise 公式。",
  },
});
