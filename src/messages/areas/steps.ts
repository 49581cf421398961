import { sentences } from "../sentence.ts";

/** What the data steps say: winsorise, interpolate, lag, balance, merge, reshape. */
export const steps = sentences({
  // Problems
  allMissing: {
    "en-US": "“{name}” has no value in any of the {rows|row|rows}. Choose a column with numbers, or fill it in first.",
    "zh-CN": "“{name}”在全部 {rows} 行中都没有数值。请选择含有数值的列，或先补齐数据。",
  },
  percentOrder: {
    "en-US":
      "The lower percentile is {lower} and the upper one {upper}. The lower must be smaller than the upper, both between 0 and 100, for example 1 and 99.",
    "zh-CN": "下侧百分位为 {lower}，上侧百分位为 {upper}。下侧须小于上侧，且都在 0 到 100 之间，例如 1 和 99。",
  },
  cutsPercent: {
    "en-US": "The cuts {cuts} are no rising percentiles between 0 and 100. Write them in order, for example 30, 70.",
    "zh-CN": "分割点 {cuts} 不是 0 到 100 之间递增的百分位。请按从小到大填写，例如 30, 70。",
  },
  cutsOrder: {
    "en-US": "The cuts {cuts} do not rise. Write the values in order, for example 1000, 5000.",
    "zh-CN": "分割点 {cuts} 不是递增的数值。请按从小到大填写，例如 1000, 5000。",
  },
  cutsText: {
    "en-US": "“{text}” is not a list of numbers. Write the cuts with commas between them, for example 30, 70.",
    "zh-CN": "“{text}”不是一组数字。请用逗号分隔各分割点，例如 30, 70。",
  },
  cutsNeeded: {
    "en-US": "Own cuts are chosen, but none are given. Write them with commas between them, for example 30, 70.",
    "zh-CN": "选择了自定义分割点，但没有填写。请用逗号分隔各分割点，例如 30, 70。",
  },
  constant: {
    "en-US": "“{name}” does not vary, so it cannot be divided by its standard deviation. Choose another column.",
    "zh-CN": "“{name}”没有变动，标准差为零，无法标准化。请换一列。",
  },
  timeWords: {
    "en-US":
      "Interpolation goes by time, but “{time}” holds texts such as “{example}”. Use years as numbers, or texts like 2010Q3 or 2010-03.",
    "zh-CN": "插值按时间进行，但“{time}”是“{example}”这样的文本。请使用数值年份，或 2010Q3、2010-03 这样的写法。",
  },
  nothingBalanced: {
    "en-US":
      "No unit of “{entity}” is there in all {periods|period|periods}; the fullest has {most}. Keep the largest balanced span instead, or ask for fewer columns with values.",
    "zh-CN":
      "“{entity}”中没有任何个体在全部 {periods} 期都有数据，最多的有 {most} 期。请改为保留最大的平衡时段，或减少要求非缺失的列。",
  },
  nothingBalancedSpan: {
    "en-US":
      "No unit of “{entity}” is there in two neighbouring periods ({periods|period|periods} in all; the fullest unit has {most}). Check the time column, or ask for fewer columns with values.",
    "zh-CN":
      "“{entity}”中没有任何个体在相邻两期都有数据（共 {periods} 期，最多的个体有 {most} 期）。请检查时间列，或减少要求非缺失的列。",
  },
  panelNeeded: {
    "en-US":
      "The step “{step}” needs to know the units and the periods. Name the entity and time columns in the step or in the recipe's data.",
    "zh-CN": "步骤“{step}”需要知道面板的个体和时期。请在该步骤或研究配方的数据部分指定个体列和时间列。",
  },
  keyAbsent: {
    "en-US":
      "Matching needs the column “{name}”, which “{sheet}” does not have. Its {count|column is|columns are} {names}. Name the column that holds the same names.",
    "zh-CN": "匹配需要“{name}”列，但“{sheet}”中没有。其中共有 {count} 列：{names}。请指定含有相同名称的列。",
  },
  keyAbsentNear: {
    "en-US":
      "Matching needs the column “{name}”, which “{sheet}” does not have. The nearest names are {nearest}; use one of them.",
    "zh-CN": "匹配需要“{name}”列，但“{sheet}”中没有。最接近的列名是 {nearest}；请改用其中之一。",
  },
  mergeRepeats: {
    "en-US":
      "In “{sheet}” {count|row repeats|rows repeat} a value of {by} that is already there: {examples} (worksheet rows in brackets). Each may stand once; delete the repeats, or match by one more column such as the year.",
    "zh-CN":
      "“{sheet}”中有 {count} 行的 {by} 重复：{examples}（括号内为工作表行号）。每个取值只能出现一次；请删除重复行，或增加年份等匹配列。",
  },
  noCommonNames: {
    "en-US":
      "“{own}” in the data and “{other}” in “{sheet}” have no name in common: the data have {has}; the sheet has {holds}. Check that both columns name the same things in the same way.",
    "zh-CN":
      "数据中的“{own}”与“{sheet}”中的“{other}”没有共同的名称：前者如 {has}，后者如 {holds}。请检查两列是否为同一类名称且写法一致。",
  },
  noCommonRows: {
    "en-US":
      "No row of the data finds a row with the same {by} in “{sheet}”: the data begin with {own}, the sheet with {other}. Check that both cover the same units and periods.",
    "zh-CN":
      "数据中没有任何一行能在“{sheet}”中找到相同的 {by}：数据的第一行是 {own}，该表的第一行是 {other}。请检查两者的个体和时期是否重合。",
  },
  mergeNothing: {
    "en-US":
      "“{sheet}” has no column of numbers besides the columns to match by. Name a sheet with numbers to bring in.",
    "zh-CN": "“{sheet}”中除匹配列外没有数值列。请指定含有待并入数值的工作表。",
  },
  patternStar: {
    "en-US":
      "“{pattern}” needs one star that stands for the period, for example gdp_* for gdp_2010, gdp_2011. Write it with one star.",
    "zh-CN": "“{pattern}”中应恰有一个星号代表时期，例如用 gdp_* 表示 gdp_2010、gdp_2011。请改写。",
  },
  patternNothing: {
    "en-US":
      "No column is called like “{pattern}” with a period in place of the star. The {count|column is|columns are} {names}. Mend the pattern.",
    "zh-CN": "没有列名符合“{pattern}”（星号处为时期）。现有 {count} 列：{names}。请更正。",
  },
  patternTwice: {
    "en-US":
      "“{first}” and “{second}” both stand for “{period}” in “{pattern}”. Rename one of them, or leave it out of the data.",
    "zh-CN": "“{first}”和“{second}”都对应“{pattern}”中的“{period}”。请为其中一列改名，或将其移出数据。",
  },
  nameThere: {
    "en-US": "A column called “{name}” is there already. Give the new column another name.",
    "zh-CN": "已有名为“{name}”的列。请为新列换一个名称。",
  },
  mixedKinds: {
    "en-US":
      "“{name}” would join “{text}”, which holds text, with “{number}”, which holds numbers. Convert the text to numbers first, or leave that column out.",
    "zh-CN": "“{name}”将把文本列“{text}”与数值列“{number}”合为一列。请先把文本转换为数值，或去掉该列。",
  },
  notConstant: {
    "en-US":
      "“{name}” changes within “{entity}” {of}: {first}, then {second} (worksheet rows {rows}). Lay it side by side too, or leave it out.",
    "zh-CN":
      "“{name}”在“{entity}”的 {of} 内发生变化：先是 {first}，后为 {second}（工作表第 {rows} 行）。请将其一并转为宽表，或去掉该列。",
  },
  tooWide: {
    "en-US":
      "“{time}” has {periods|period|periods}, which would make {columns} columns; a worksheet has {most}. Choose fewer columns, or another column for the periods.",
    "zh-CN": "“{time}”有 {periods} 期，将产生 {columns} 列，而工作表最多 {most} 列。请减少变量，或更换时间列。",
  },
  reshapeVariable: {
    "en-US": "“{text}” is not read. Write a name and a pattern with a star, for example gdp=gdp_*.",
    "zh-CN": "无法识别“{text}”。请写成“名称=带星号的列名”，例如 gdp=gdp_*。",
  },

  // Winsorise and trim
  winsor: { "en-US": "Winsorise or trim outliers", "zh-CN": "缩尾或截尾处理" },
  winsorSummary: {
    "en-US": "Caps values beyond two percentiles, or makes them missing; in all rows together or year by year.",
    "zh-CN": "将两侧百分位之外的数值缩至分位点，或设为缺失；可对全样本或逐年处理。",
  },
  columns: { "en-US": "Columns", "zh-CN": "变量" },
  columnsHelp: {
    "en-US": "Each gets a new column; the column itself is not changed.",
    "zh-CN": "每个变量生成一列新变量，原列不变。",
  },
  beyond: { "en-US": "Outliers", "zh-CN": "极端值" },
  beyondHelp: {
    "en-US": "Winsorising moves them to the percentile; trimming makes them missing.",
    "zh-CN": "缩尾将其替换为分位点的值，截尾将其设为缺失。",
  },
  cap: { "en-US": "Winsorise (cap)", "zh-CN": "缩尾（替换）" },
  drop: { "en-US": "Trim (missing)", "zh-CN": "截尾（设为缺失）" },
  lower: { "en-US": "Lower percentile", "zh-CN": "下侧百分位" },
  lowerHelp: { "en-US": "0 leaves the lower tail alone.", "zh-CN": "填 0 表示不处理下尾。" },
  upper: { "en-US": "Upper percentile", "zh-CN": "上侧百分位" },
  upperHelp: { "en-US": "100 leaves the upper tail alone.", "zh-CN": "填 100 表示不处理上尾。" },
  by: { "en-US": "Group by", "zh-CN": "分组" },
  byHelp: {
    "en-US": "A column such as the year: the step is done inside each of its values. Left blank, in all rows together.",
    "zh-CN": "例如年份：在每个取值内分别处理。留空则对全样本处理。",
  },
  quantileType: { "en-US": "Percentiles as in", "zh-CN": "百分位的定义" },
  quantileTypeHelp: {
    "en-US": "The definitions differ where a percentile falls between two values.",
    "zh-CN": "当百分位落在两个数值之间时，各软件的定义不同。",
  },
  type2: { "en-US": "Stata winsor2, _pctile (type 2)", "zh-CN": "Stata winsor2、_pctile（类型 2）" },
  type6: { "en-US": "Stata centile, PERCENTILE.EXC (type 6)", "zh-CN": "Stata centile、PERCENTILE.EXC（类型 6）" },
  type7: { "en-US": "R, PERCENTILE.INC (type 7)", "zh-CN": "R、PERCENTILE.INC（类型 7）" },
  groupHow: { "en-US": "How is it computed?", "zh-CN": "如何计算？" },
  capped: {
    "en-US": "{name}: {below|value|values} raised to the lower cut, {above} lowered to the upper cut, of {n}.",
    "zh-CN": "{name}：共 {n} 个数值，下侧缩尾 {below} 个，上侧缩尾 {above} 个。",
  },
  trimmed: {
    "en-US": "{name}: {below|value|values} below the lower cut and {above} above the upper cut made missing, of {n}.",
    "zh-CN": "{name}：共 {n} 个数值，低于下侧分位点 {below} 个、高于上侧分位点 {above} 个，已设为缺失。",
  },
  ungrouped: {
    "en-US": "{name}: {rows|value|values} without a group, missing in the new column.",
    "zh-CN": "{name}：有 {rows} 个数值没有分组，在新列中为缺失。",
  },
  cutsTable: { "en-US": "Cuts and changed values", "zh-CN": "分位点与变动个数" },
  cutsTableNote: {
    "en-US": "Percentiles {lower} and {upper}, {type}.",
    "zh-CN": "百分位 {lower} 与 {upper}，{type}。",
  },
  column: { "en-US": "Column", "zh-CN": "变量" },
  group: { "en-US": "Group", "zh-CN": "分组" },
  nHeader: { "en-US": "N", "zh-CN": "样本数" },
  lowCut: { "en-US": "Low cut", "zh-CN": "下侧分位点" },
  highCut: { "en-US": "High cut", "zh-CN": "上侧分位点" },
  belowHeader: { "en-US": "Below", "zh-CN": "低于" },
  aboveHeader: { "en-US": "Above", "zh-CN": "高于" },

  // Interpolate
  interpolate: { "en-US": "Fill gaps (interpolate)", "zh-CN": "插值补缺" },
  interpolateSummary: {
    "en-US": "Fills missing values inside each entity along a straight line in time; no rows are added.",
    "zh-CN": "在每个个体内按时间线性插值补齐缺失值，不增加行。",
  },
  entityHelp: { "en-US": "The column that names the units.", "zh-CN": "标识个体的列。" },
  timeHelp: {
    "en-US": "The column of periods: numbers, or texts like 2010Q3 or 2010-03.",
    "zh-CN": "标识时期的列：数值，或 2010Q3、2010-03 这样的文本。",
  },
  outside: { "en-US": "Before the first and after the last value", "zh-CN": "首尾缺失" },
  outsideHelp: {
    "en-US": "Values outside what was observed are guesses: leave them missing unless there is a reason.",
    "zh-CN": "观测区间之外的数值只是推测，没有充分理由时应保持缺失。",
  },
  outsideNone: { "en-US": "Leave missing", "zh-CN": "保持缺失" },
  outsideLine: { "en-US": "Along the two nearest values", "zh-CN": "沿最近两个观测值外推" },
  outsideTrend: { "en-US": "Along the entity's own trend", "zh-CN": "按个体自身线性趋势外推" },
  filledGaps: {
    "en-US":
      "{name}: {inside|value|values} filled between observed ones, {outside} outside them; {missing} still missing.",
    "zh-CN": "{name}：区间内插值 {inside} 个，区间外外推 {outside} 个；仍缺失 {missing} 个。",
  },
  belowObserved: {
    "en-US":
      "{name}: {count|filled value is|filled values are} zero or less although every observed value is positive. Look at them before use.",
    "zh-CN": "{name}：所有观测值均为正，但有 {count} 个补齐值小于或等于零。使用前请核对。",
  },

  // Lag, lead, difference
  shift: { "en-US": "Lag, lead or difference", "zh-CN": "滞后、前置或差分" },
  shiftSummary: {
    "en-US": "Values of other periods of the same entity, by the time value: a gap gives a missing value.",
    "zh-CN": "取同一个体其他时期的数值，按时间而非行号；时期有间断则为缺失。",
  },
  shiftKind: { "en-US": "What", "zh-CN": "类型" },
  shiftKindHelp: {
    "en-US":
      "The difference of order 2 is the difference of differences; the change over 2 is x less x of two periods before.",
    "zh-CN": "二阶差分是差分的差分；两期变化是当期减去两期前的值。",
  },
  lag: { "en-US": "Lag", "zh-CN": "滞后" },
  lead: { "en-US": "Lead", "zh-CN": "前置" },
  difference: { "en-US": "Difference", "zh-CN": "差分" },
  change: { "en-US": "Change over k periods", "zh-CN": "k 期变化" },
  order: { "en-US": "Order (k)", "zh-CN": "阶数 k" },
  orderHelp: { "en-US": "Counted in units of the time column.", "zh-CN": "以时间列的单位计。" },
  shiftedNote: {
    "en-US": "{name}: {filled|value|values}; {lost} missing because the other period is absent or blank.",
    "zh-CN": "{name}：有效值 {filled} 个；因对应时期不存在或缺失而缺失 {lost} 个。",
  },

  // Logarithm
  log: { "en-US": "Logarithm", "zh-CN": "取对数" },
  logSummary: {
    "en-US": "ln x, or ln(1 + x) where there are zeros. Zeros under ln are an error that names the rows.",
    "zh-CN": "ln x；含零时可用 ln(1 + x)。对零或负数取 ln 会报错并指出所在行。",
  },
  plusOne: { "en-US": "ln(1 + x)", "zh-CN": "ln(1 + x)" },
  plusOneHelp: {
    "en-US": "For counts with zeros. It changes the meaning of the coefficient: say so in the paper.",
    "zh-CN": "用于含零的计数。系数含义随之改变，请在文中说明。",
  },

  // Standardise, centre
  standardize: { "en-US": "Standardise or centre", "zh-CN": "标准化或中心化" },
  standardizeSummary: {
    "en-US": "Takes out the mean, and divides by the standard deviation if wanted; in all rows or group by group.",
    "zh-CN": "减去均值，并可除以标准差；对全样本或分组进行。",
  },
  centreOnly: { "en-US": "Centre only", "zh-CN": "仅中心化" },
  centreOnlyHelp: {
    "en-US": "Takes out the mean and keeps the units: usual before an interaction.",
    "zh-CN": "只减去均值，保留原单位；常用于构造交互项之前。",
  },
  standardizedNote: {
    "en-US": "{name}: mean {mean}, standard deviation {sd} (divisor n - 1), {n|value|values}.",
    "zh-CN": "{name}：均值 {mean}，标准差 {sd}（分母 n - 1），共 {n} 个数值。",
  },
  standardizedGroups: {
    "en-US": "{name}: {n|value|values} in {groups|group|groups}, each with its own mean.",
    "zh-CN": "{name}：{groups} 组共 {n} 个数值，各组分别计算均值。",
  },
  constantGroups: {
    "en-US": "{name} does not vary in {count|group|groups} ({names}): missing there.",
    "zh-CN": "{name} 在 {count} 组（{names}）中没有变动，对应行为缺失。",
  },

  // Group by quantile cuts
  cut: { "en-US": "Groups by quantiles or cuts", "zh-CN": "按分位数分组" },
  cutSummary: {
    "en-US": "Numbers the groups 1 ... k from low to high: median, terciles, 30/70 or own cuts.",
    "zh-CN": "由低到高编号 1 … k：中位数、三分位、30/70 或自定义分割点。",
  },
  cutAt: { "en-US": "Cut at", "zh-CN": "分割点" },
  cutAtHelp: {
    "en-US": "A value equal to a cut belongs to the lower group, as in Stata's xtile.",
    "zh-CN": "等于分割点的数值归入较低组，与 Stata 的 xtile 一致。",
  },
  median: { "en-US": "Median", "zh-CN": "中位数" },
  terciles: { "en-US": "Terciles", "zh-CN": "三分位" },
  thirtySeventy: { "en-US": "30 / 70", "zh-CN": "30 / 70" },
  quartiles: { "en-US": "Quartiles", "zh-CN": "四分位" },
  quintiles: { "en-US": "Quintiles", "zh-CN": "五分位" },
  deciles: { "en-US": "Deciles", "zh-CN": "十分位" },
  ownPercentiles: { "en-US": "Own percentiles", "zh-CN": "自定义百分位" },
  ownValues: { "en-US": "Own values", "zh-CN": "自定义数值" },
  cuts: { "en-US": "Own cuts", "zh-CN": "自定义分割点" },
  cutsHelp: { "en-US": "In rising order with commas: 30, 70.", "zh-CN": "由小到大，用逗号分隔：30, 70。" },
  cutNote: {
    "en-US": "{name}: cut at {cuts}; {sizes} rows in groups 1 to {k}.",
    "zh-CN": "{name}：分割点 {cuts}；第 1 至 {k} 组分别有 {sizes} 行。",
  },
  cutNoteGroups: {
    "en-US": "{name}: cut inside {groups|group|groups}; {sizes} rows in groups 1 to {k}.",
    "zh-CN": "{name}：在 {groups} 组内分别分割；第 1 至 {k} 组分别有 {sizes} 行。",
  },
  emptyGroup: {
    "en-US": "{name}: ties at a cut leave a group empty. Choose fewer cuts, or own values.",
    "zh-CN": "{name}：分割点处有大量相同数值，导致某组为空。请减少分割点，或自定义数值。",
  },

  // Balance
  balanceTitle: { "en-US": "Balanced panel (mark rows)", "zh-CN": "平衡面板（标记）" },
  balanceSummary: {
    "en-US": "Marks with 1 the rows of a balanced panel; use the mark as a condition, such as balanced == 1.",
    "zh-CN": "将属于平衡面板的行标记为 1，可用作样本条件，例如 balanced == 1。",
  },
  balanceKind: { "en-US": "Keep", "zh-CN": "保留" },
  balanceKindHelp: {
    "en-US":
      "Units seen in every period; or the run of neighbouring periods and its complete units that hold the most rows.",
    "zh-CN": "在所有时期都有数据的个体；或行数最多的连续时段及其中数据完整的个体。",
  },
  balanceUnits: { "en-US": "Units present in all periods", "zh-CN": "各期均有数据的个体" },
  balanceSpan: { "en-US": "The largest balanced span", "zh-CN": "最大的平衡时段" },
  needed: { "en-US": "Columns that must have a value", "zh-CN": "要求非缺失的变量" },
  neededHelp: {
    "en-US": "A row counts as present only if all of these have a value. Left blank, a row that is there counts.",
    "zh-CN": "这些变量都有数值的行才算有数据。留空则只要有该行即可。",
  },
  balancedName: { "en-US": "balanced", "zh-CN": "平衡面板" },
  balancedNote: {
    "en-US":
      "Balanced: {units|unit|units} in {periods|period|periods} from {first} to {last}, {rows} of {n|row|rows}; {dropped|unit is|units are} left out.",
    "zh-CN":
      "平衡面板：{first} 至 {last} 共 {periods} 期、{units} 个个体，{n} 行中的 {rows} 行；剔除 {dropped} 个个体。",
  },
  balancedDropped: { "en-US": "Left out: {names}.", "zh-CN": "剔除的个体：{names}。" },

  // Merge
  merge: { "en-US": "Bring in columns of another sheet", "zh-CN": "并入另一工作表的变量" },
  mergeSummary: {
    "en-US": "Finds the row with the same city (and year) in another sheet; names without a partner are listed.",
    "zh-CN": "按城市（和年份）匹配另一工作表，列出未能匹配的名称。",
  },
  otherSheet: { "en-US": "Other sheet", "zh-CN": "另一工作表" },
  otherSheetHelp: {
    "en-US": "A sheet with its header in the first row; it is only read.",
    "zh-CN": "首行为表头的工作表；只读取，不改动。",
  },
  mergeBy: { "en-US": "Match by", "zh-CN": "匹配列" },
  mergeByHelp: {
    "en-US": "Columns of the data that name the units, or the units and periods.",
    "zh-CN": "数据中标识个体（或个体与时期）的列。",
  },
  mergeOther: { "en-US": "Their names there", "zh-CN": "另一表中的列名" },
  mergeOtherHelp: {
    "en-US":
      "Names of the same columns in the other sheet, in the same order, with commas. Left blank, the same names.",
    "zh-CN": "另一工作表中对应的列名，顺序相同，用逗号分隔。留空表示同名。",
  },
  mergeColumns: { "en-US": "Columns to bring in", "zh-CN": "并入的列" },
  mergeColumnsHelp: {
    "en-US": "Names in the other sheet, with commas. Left blank, all its columns of numbers.",
    "zh-CN": "另一工作表中的列名，用逗号分隔。留空表示所有数值列。",
  },
  mergeOtherCount: {
    "en-US":
      "{by|column is|columns are} matched by, but {others|name is|names are} given for the other sheet. Give one name for each.",
    "zh-CN": "匹配列有 {by} 个，而另一表中给出了 {others} 个列名。请一一对应填写。",
  },
  mergedNote: {
    "en-US": "{sheet}: {matched} of {n|row|rows} found their row by {by}; {unused|row|rows} of the sheet not used.",
    "zh-CN": "{sheet}：按 {by} 匹配，{n} 行中有 {matched} 行匹配成功；该表有 {unused} 行未用到。",
  },
  mergedKept: {
    "en-US": "Kept the {kept|row|rows} with a partner, of {n}.",
    "zh-CN": "只保留匹配成功的 {kept} 行（共 {n} 行）。",
  },
  unmatchedOwn: {
    "en-US": "Only in the data ({count|name|names}): {names}.",
    "zh-CN": "仅见于数据（{count} 个名称）：{names}。",
  },
  unmatchedOther: {
    "en-US": "Only in {sheet} ({count|name|names}): {names}.",
    "zh-CN": "仅见于 {sheet}（{count} 个名称）：{names}。",
  },
  unmatchedPairs: {
    "en-US": "{rows|row has|rows have} a known name but no such combination there, for example {examples}.",
    "zh-CN": "有 {rows} 行名称可匹配但对应组合不存在，例如 {examples}。",
  },
  unnamedRows: {
    "en-US": "{own|row|rows} of the data and {other|row|rows} of the sheet are blank in a column to match by.",
    "zh-CN": "匹配列为空的行：数据中 {own} 行，另一表中 {other} 行。",
  },
  unmatchedTable: { "en-US": "Names without a partner", "zh-CN": "未匹配的名称" },
  side: { "en-US": "Found in", "zh-CN": "所在" },
  sideOwn: { "en-US": "data", "zh-CN": "数据" },
  nameHeader: { "en-US": "Name", "zh-CN": "名称" },
  rowsHeader: { "en-US": "Rows", "zh-CN": "行数" },
  nearHeader: { "en-US": "Nearest there", "zh-CN": "对方最接近的名称" },
  unmatchedMore: { "en-US": "{count|name more is|names more are} not shown.", "zh-CN": "另有 {count} 个名称未列出。" },

  // Reshape
  logFormula: {
    "en-US": "Natural logarithms; blanks stay blank, and values without a logarithm are named.",
    "zh-CN": "自然对数；空白保持空白，无法取对数的值会逐一指出。",
  },
  formulaLogOptions: { "en-US": "Text such as plusone: ln(1 + x).", "zh-CN": "文本，例如 plusone：取 ln(1 + x)。" },
  longTitle: { "en-US": "Wide to long", "zh-CN": "宽表转长表" },
  longSummary: {
    "en-US": "A column for each year becomes a row for each year, on a new sheet.",
    "zh-CN": "每年一列变为每年一行，写入新工作表。",
  },
  longValues: { "en-US": "Wide columns", "zh-CN": "宽表列" },
  longValuesHelp: {
    "en-US": "Such as gdp=gdp_*; co2=co2_*. The star stands for the year.",
    "zh-CN": "例如 gdp=gdp_*; co2=co2_*，星号代表年份。",
  },
  longTime: { "en-US": "Name of the new column of years", "zh-CN": "新的年份列名称" },
  longTimeHelp: { "en-US": "Left blank, it is called year.", "zh-CN": "留空则命名为“年份”。" },
  wideTitle: { "en-US": "Long to wide", "zh-CN": "长表转宽表" },
  wideSummary: {
    "en-US": "A row for each year becomes a column for each year, on a new sheet.",
    "zh-CN": "每年一行变为每年一列，写入新工作表。",
  },
  wideLeaveOut: { "en-US": "Columns to leave out", "zh-CN": "不保留的列" },
  wideLeaveOutHelp: {
    "en-US": "Columns that change inside a unit and are not spread.",
    "zh-CN": "在个体内变化且不展开的列。",
  },
  balancedSheetTitle: { "en-US": "Balanced panel (new sheet)", "zh-CN": "平衡面板（新工作表）" },
  balancedSheetSummary: {
    "en-US": "Only the rows of a balanced panel, on a new sheet; the data stay as they are.",
    "zh-CN": "仅保留平衡面板的行，写入新工作表；原数据不变。",
  },
  longSheet: { "en-US": "Long", "zh-CN": "长表" },
  wideSheet: { "en-US": "Wide", "zh-CN": "宽表" },
  balancedSheet: { "en-US": "Balanced", "zh-CN": "平衡面板" },
  toLong: {
    "en-US":
      "From wide to long: {n} rows and {periods|period|periods} of {time} ({first} to {last}) gave {rows|row|rows}; new columns {names}.",
    "zh-CN": "宽表转长表：{n} 行、{periods} 个时期（{time}：{first} 至 {last}）转为 {rows} 行；新列 {names}。",
  },
  toWide: {
    "en-US":
      "From long to wide: {n} rows over {periods|period|periods} of {time} ({first} to {last}) gave {rows|row|rows}, one for each {entity}; {made|new column|new columns}.",
    "zh-CN":
      "长表转宽表：{n} 行（{time}：{first} 至 {last}，共 {periods} 期）转为每个 {entity} 一行，共 {rows} 行；新增 {made} 列。",
  },
  unplaced: {
    "en-US": "{rows|row|rows} without {entity} or {time} left out.",
    "zh-CN": "有 {rows} 行缺少 {entity} 或 {time}，已剔除。",
  },

  // Formulas
  winsorFormula: {
    "en-US": "Winsorises columns: values beyond two percentiles become the percentile. Spills beside the data.",
    "zh-CN": "缩尾处理：将两侧百分位之外的数值替换为分位点，结果与数据逐行对应溢出。",
  },
  trimFormula: {
    "en-US": "Trims columns: values beyond two percentiles become blank. Spills beside the data.",
    "zh-CN": "截尾处理：将两侧百分位之外的数值设为空，结果与数据逐行对应溢出。",
  },
  formulaData: { "en-US": "Columns of numbers, with or without a header.", "zh-CN": "数值列，可含表头。" },
  formulaBy: {
    "en-US": "One column of groups, such as the year: done inside each group.",
    "zh-CN": "一列分组（例如年份），在每组内分别处理。",
  },
  formulaTailOptions: {
    "en-US": "lower=1; upper=99; type=2 (Stata winsor2), 6 or 7 (PERCENTILE.INC); show=cuts lists the cuts.",
    "zh-CN": "lower=1; upper=99; type=2（Stata winsor2）、6 或 7（PERCENTILE.INC）；show=cuts 列出分位点。",
  },
  interpolateFormula: {
    "en-US": "Fills gaps inside each entity along a straight line in time. Spills beside the data.",
    "zh-CN": "在每个个体内按时间线性插值补齐缺失值，结果与数据逐行对应溢出。",
  },
  formulaEntity: { "en-US": "One column that names the unit of each row.", "zh-CN": "一列个体标识。" },
  formulaTime: {
    "en-US": "One column with the period of each row: numbers, or texts like 2010Q3.",
    "zh-CN": "一列时期：数值，或 2010Q3 这样的文本。",
  },
  formulaInterpolateOptions: {
    "en-US": "outside=none, line (two nearest values) or trend (the entity's own line).",
    "zh-CN": "outside=none（首尾不补）、line（沿最近两点外推）或 trend（按个体趋势外推）。",
  },
  lagFormula: {
    "en-US": "The value of the same entity some periods before, by time and not by row. Spills beside the data.",
    "zh-CN": "同一个体若干期之前的数值（按时间而非行号），结果与数据逐行对应溢出。",
  },
  leadFormula: {
    "en-US": "The value of the same entity some periods later, by time and not by row. Spills beside the data.",
    "zh-CN": "同一个体若干期之后的数值（按时间而非行号），结果与数据逐行对应溢出。",
  },
  differenceFormula: {
    "en-US": "The difference from the period before, inside each entity; order 2 is the difference of differences.",
    "zh-CN": "个体内与上一期之差；阶数为 2 时是差分的差分。",
  },
  formulaOrder: { "en-US": "How many periods; 1 when left out.", "zh-CN": "期数，省略时为 1。" },
  orderBad: {
    "en-US": "The number of periods is “{value}”. Give a whole number from 1 to {most}.",
    "zh-CN": "期数为“{value}”。请填写 1 到 {most} 之间的整数。",
  },
  standardizeFormula: {
    "en-US": "Takes out the mean and divides by the standard deviation (n - 1). Spills beside the data.",
    "zh-CN": "减去均值并除以标准差（n - 1），结果与数据逐行对应溢出。",
  },
  formulaStandardizeOptions: { "en-US": "centre=yes takes out the mean only.", "zh-CN": "centre=yes 只减去均值。" },
  cutFormula: {
    "en-US": "Group numbers 1 ... k by quantiles or own cuts, from low to high. Spills beside the data.",
    "zh-CN": "按分位数或自定义分割点由低到高编号 1 … k，结果与数据逐行对应溢出。",
  },
  formulaCutOptions: {
    "en-US":
      "at=median, terciles, 30/70, quartiles, quintiles, deciles; or cuts=10, 90 with of=percentiles or values; type=2, 6, 7.",
    "zh-CN":
      "at=median、terciles、30/70、quartiles、quintiles、deciles；或 cuts=10, 90 并用 of=percentiles 或 values；type=2、6、7。",
  },
  balanceFormula: {
    "en-US": "1 for each row of the balanced panel, else 0. Use it with FILTER or as a condition.",
    "zh-CN": "属于平衡面板的行为 1，否则为 0；可配合 FILTER 或作为样本条件使用。",
  },
  formulaNeeded: {
    "en-US": "Columns of numbers that must all have a value for a row to count as present.",
    "zh-CN": "数值列；全部有数值的行才算有数据。",
  },
  formulaBalanceOptions: {
    "en-US": "keep=units (present in all periods) or span (the largest balanced run of periods).",
    "zh-CN": "keep=units（各期均有数据的个体）或 span（最大的平衡时段）。",
  },
  mergeFormula: {
    "en-US": "The columns of another table for each row of the data, matched by name. Spills beside the data.",
    "zh-CN": "按名称匹配另一张表，返回其各列，与数据逐行对应溢出。",
  },
  formulaMergeKeys: {
    "en-US": "One or more columns of the data to match by (city, or city and year), with their header.",
    "zh-CN": "数据中的匹配列（城市，或城市与年份），须含表头。",
  },
  formulaMergeTable: {
    "en-US":
      "The other table with its header: first the columns to match by, in the same order, then what is brought in.",
    "zh-CN": "另一张表，须含表头：先是顺序相同的匹配列，其后是要并入的列。",
  },
  formulaMergeOptions: {
    "en-US": "columns=gdp, pop brings in only these; show=unmatched lists names without a partner.",
    "zh-CN": "columns=gdp, pop 只并入这些列；show=unmatched 列出未匹配的名称。",
  },
  mergeTableNarrow: {
    "en-US":
      "The other table has {found|column|columns}, but {keys|is|are} needed to match by and at least one to bring in. Widen the range.",
    "zh-CN": "另一张表只有 {found} 列，而匹配需要 {keys} 列，此外至少还需一列待并入的数据。请扩大区域。",
  },
  longFormula: {
    "en-US": "A wide table (a column for each year) as a long one (a row for each year). Spills with a header.",
    "zh-CN": "宽表（每年一列）转长表（每年一行），含表头溢出。",
  },
  formulaLongTable: { "en-US": "The wide table with its header.", "zh-CN": "宽表，须含表头。" },
  formulaLongVariables: {
    "en-US":
      "New columns and their pattern, the star standing for the year: gdp=gdp_*; pop=pop_*. A lone * takes the year columns.",
    "zh-CN": "新列及其列名模式，星号代表年份：gdp=gdp_*; pop=pop_*。单独的 * 表示以年份命名的列。",
  },
  formulaLongTime: {
    "en-US": "Name of the new column of periods; year when left out.",
    "zh-CN": "新时间列的名称，省略时为 year。",
  },
  longTimeName: { "en-US": "year", "zh-CN": "year" },
  wideFormula: {
    "en-US": "A long table (a row for each year) as a wide one (a column for each year). Spills with a header.",
    "zh-CN": "长表（每年一行）转宽表（每年一列），含表头溢出。",
  },
  formulaWideTable: { "en-US": "The long table with its header.", "zh-CN": "长表，须含表头。" },
  formulaWideEntity: { "en-US": "Header of the column that names the units.", "zh-CN": "个体列的列名。" },
  formulaWideTime: { "en-US": "Header of the column of periods.", "zh-CN": "时间列的列名。" },
  formulaWideValues: {
    "en-US": "Headers of the columns to lay side by side, with commas: gdp, pop.",
    "zh-CN": "要转为宽表的列名，用逗号分隔：gdp, pop。",
  },
  formulaWideLeaveOut: {
    "en-US": "Headers of columns to leave out, because they change inside a unit.",
    "zh-CN": "在个体内发生变化、需要去掉的列名。",
  },
  textNeeded: {
    "en-US": "The argument “{name}” is blank. Write it as text, for example {example}.",
    "zh-CN": "参数“{name}”为空。请以文本填写，例如 {example}。",
  },
});
