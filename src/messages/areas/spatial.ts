import { sentences } from "../sentence.ts";

/** Spatial weights and spatial autocorrelation. */
export const spatial = sentences({
  sheetForm: {
    "en-US":
      "The weights have {rows} rows and {columns} columns, which is neither a square matrix with the names of units in its first row and first column, nor a list of links (two columns of names and perhaps one of weights). Choose the sheet or range that holds the weights.",
    "zh-CN":
      "所选权重有 {rows} 行 {columns} 列，既不是首行、首列为单元名称的方阵，也不是邻接列表（两列名称，可另有一列权重）。请选择存放空间权重的工作表或区域。",
  },
  namesDiffer: {
    "en-US":
      "The rows and columns of the weight matrix do not have the same names: only in the rows {rows}; only in the columns {columns}. Each unit needs one row and one column of the same name.",
    "zh-CN": "权重矩阵的行名与列名不一致：仅见于行的有 {rows}；仅见于列的有 {columns}。每个单元须有同名的一行和一列。",
  },
  nameTwice: {
    "en-US":
      "The unit “{name}” stands twice among the names (capitals, spaces and full-width letters do not tell names apart). Give each unit a name of its own.",
    "zh-CN": "单元名称“{name}”出现了两次（不区分大小写、空格和全角半角）。请使每个单元的名称唯一。",
  },
  nameBlank: {
    "en-US":
      "Unit {place} of the weight matrix has no name. Write the names of all units in the first row and the first column.",
    "zh-CN": "权重矩阵的第 {place} 个单元没有名称。请在首行和首列写全单元名称。",
  },
  weightNotNumber: {
    "en-US": "The weight from “{from}” to “{to}” is “{found}”. Weights are numbers from 0 on; a blank is 0.",
    "zh-CN": "“{from}”到“{to}”的权重为“{found}”。权重应为非负数，空白视为 0。",
  },
  negativeWeight: {
    "en-US":
      "The weight from “{from}” to “{to}” is {weight}. A spatial weight is not negative: check the sign, or whether another sheet was meant.",
    "zh-CN": "“{from}”到“{to}”的权重为 {weight}。空间权重不能为负：请检查符号，或确认所选工作表是否正确。",
  },
  noWeights: {
    "en-US": "All weights are 0: no unit has a neighbour. Check the sheet or the cut-off.",
    "zh-CN": "权重全部为 0，没有任何单元有邻居。请检查工作表或截断距离。",
  },
  linkBlank: {
    "en-US": "Row {place} of the list of links names one unit only. A link needs two names.",
    "zh-CN": "邻接列表第 {place} 行只有一个单元名称。每条邻接关系需要两个名称。",
  },
  linkTwice: {
    "en-US":
      "The link from “{from}” to “{to}” stands twice with different weights, {first} and {second}. Keep one of them.",
    "zh-CN": "“{from}”到“{to}”的邻接关系出现两次且权重不同（{first} 与 {second}）。请只保留一条。",
  },
  linkColumn: {
    "en-US": "The list of links has no column “{name}”. It has {names}.",
    "zh-CN": "邻接列表中没有名为“{name}”的列，现有 {names}。",
  },
  noUnitMatches: {
    "en-US":
      "No unit of the data is among those of the weights: the data have {own}; the weights have {others}. Choose the column that holds the same names, such as the code where the weights have codes.",
    "zh-CN":
      "数据中的单元无一见于权重：数据中为 {own}；权重中为 {others}。请选择与权重名称一致的列，例如权重用代码时就选代码列。",
  },
  unitsAbsent: {
    "en-US":
      "{count|unit|units} of the data cannot be found in the weights: {names}. Names in the weights that the data do not have: {left}. Write the names alike on both sides, or leave those rows out.",
    "zh-CN":
      "数据中有 {count} 个单元未见于权重：{names}。权重中多出的名称：{left}。请统一两边的名称，或从样本中去掉这些单元。",
  },
  spectralUnfound: {
    "en-US": "The largest eigenvalue of the weights was not found in {cycles} rounds. Standardise by rows instead.",
    "zh-CN": "经过 {cycles} 轮迭代仍未求得权重矩阵的最大特征值。请改用行标准化。",
  },
  needsReach: {
    "en-US":
      "With equal weights it must be said who is a neighbour. Give a cut-off distance or a number of nearest neighbours.",
    "zh-CN": "等权重须说明哪些单元互为邻居。请给出截断距离或最近邻个数。",
  },
  needsScale: {
    "en-US":
      "Exponential weights exp(-d / scale) need a scale, in the unit of the distances: at that distance a weight is 37% of the one at 0.",
    "zh-CN": "指数权重 exp(-d/尺度) 需要给出尺度（与距离同单位）：距离等于该尺度时，权重为零距离处的 37%。",
  },
  samePlace: {
    "en-US":
      "“{first}” and “{second}” have the same coordinates, and an inverse distance is not defined at 0. Correct the coordinates, or choose equal or exponential weights.",
    "zh-CN": "“{first}”与“{second}”坐标相同，距离为 0 时反距离无定义。请修正坐标，或改用等权重或指数权重。",
  },
  meanMissing: {
    "en-US":
      "{count|unit has|units have} no value of the economic variable in any period: {names}. Each unit needs at least one.",
    "zh-CN": "{count} 个单元在所有时期都没有经济变量的取值：{names}。每个单元至少需要一个。",
  },
  meanNotPositive: {
    "en-US":
      "The mean of the economic variable is {mean} for “{name}”. Gravity and share weights need positive means: choose the variable in levels, not in logs or changes.",
    "zh-CN": "“{name}”的经济变量均值为 {mean}。引力权重和份额权重要求均值为正：请使用水平值，而非对数或增量。",
  },
  noteEqualMeans: {
    "en-US":
      "{count|pair of units has|pairs of units have} equal means of the economic variable, the first “{first}” and “{second}”: their economic weight is set to 0.",
    "zh-CN": "有 {count} 对单元的经济变量均值相等，首对为“{first}”与“{second}”，其经济权重置为 0。",
  },
  unitsMissing: {
    "en-US":
      "“{name}” has no value for {count|unit|units} in {period}: {names}. Moran's I compares every unit with its neighbours: fill the values, choose other periods, or have units without a value left out of the period.",
    "zh-CN":
      "“{name}”在 {period} 有 {count} 个单元缺失：{names}。莫兰指数需要每个单元及其邻居的取值：请补齐数据、另选时期，或选择在该时期剔除缺失单元。",
  },
  fewUnits: {
    "en-US": "“{name}” has {count|unit|units} in {period}; the moments of Moran's I need at least 4.",
    "zh-CN": "“{name}”在 {period} 只有 {count} 个单元；计算莫兰指数的矩至少需要 4 个。",
  },
  constant: {
    "en-US":
      "“{name}” is the same for every unit in {period}: without variation there is no spatial association to measure. Leave that period out, or choose another variable.",
    "zh-CN": "“{name}”在 {period} 各单元取值完全相同，没有变异便无法度量空间相关。请去掉该时期或另选变量。",
  },
  noSpectrum: {
    "en-US":
      "No way along the links of the weights comes back to where it began, so their largest eigenvalue is 0 and there is nothing to divide by. Standardise by rows instead.",
    "zh-CN": "权重中的关系全为单向且不成回路，最大特征值为 0，无法作谱标准化。请改用行标准化。",
  },
  noteDiagonal: {
    "en-US": "{count|unit|units} had a weight for itself on the diagonal: set to 0.",
    "zh-CN": "有 {count} 个单元的对角线权重不为 0，已置为 0。",
  },
  noteOneWay: {
    "en-US":
      "The weights are not symmetric in who is whose neighbour: {count|link goes|links go} one way only, the first from “{from}” to “{to}”. That is as it should be for nearest neighbours; in a contiguity matrix it is a slip.",
    "zh-CN":
      "邻接关系不对称：有 {count} 条只有单向，首条为“{from}”到“{to}”。K 近邻权重本应如此；若为邻接矩阵，则可能是录入错误。",
  },
  noteBothWays: {
    "en-US": "The list tells each of its {count|link|links} once: they were read in both directions.",
    "zh-CN": "邻接列表中的 {count} 条关系均只列一次，已按双向处理。",
  },
  noteLinkColumns: {
    "en-US": "The links were read from the columns “{from}” and “{to}”, which hold the names of the units.",
    "zh-CN": "邻接关系取自列“{from}”与“{to}”，其内容与单元名称一致。",
  },
  noteLeftOut: {
    "en-US": "{count|unit|units} of the weights are not in the data and were left out before standardising: {names}.",
    "zh-CN": "权重中有 {count} 个单元不在数据中，已在标准化之前剔除：{names}。",
  },
  noteIslandsKept: {
    "en-US": "{count|unit has|units have} no neighbour (islands): {names}. They are kept; their spatial lag is 0.",
    "zh-CN": "{count} 个单元没有邻居（孤岛）：{names}。予以保留，其空间滞后为 0。",
  },
  noteIslandsDropped: {
    "en-US": "{count|unit without a neighbour was|units without a neighbour were} dropped: {names}.",
    "zh-CN": "剔除没有邻居的单元 {count} 个：{names}。",
  },
  fewLinked: {
    "en-US": "“{name}” has {count|unit|units} with a neighbour in {period}; the moments of Moran's I need at least 4.",
    "zh-CN": "“{name}”在 {period} 只有 {count} 个单元有邻居；计算莫兰指数的矩至少需要 4 个。",
  },
  noUnits: {
    "en-US":
      "“{entity}” names no units to work with: at least two units with a row are needed. Check the column and the condition on rows.",
    "zh-CN": "“{entity}”中没有可用的单元：至少需要两个单元。请检查所选列和样本条件。",
  },
  unitRepeats: {
    "en-US":
      "The unit “{name}” has several rows in one period. Give the column of time, or keep one row for each unit and period.",
    "zh-CN": "单元“{name}”在同一时期有多行。请指定时间列，或使每个单元每期只保留一行。",
  },
  needsPlaces: {
    "en-US":
      "Distances need to know where each unit is. Give the columns of latitude and longitude (of y and x for plain coordinates), or a sheet with a finished matrix.",
    "zh-CN": "计算距离需要各单元的位置。请指定纬度列和经度列（平面坐标则为 y 和 x），或选择存放现成矩阵的工作表。",
  },
  needsVariable: {
    "en-US":
      "This kind of weights compares a variable between units. Choose it, for example GDP per head; a nested matrix may take a second matrix from a sheet instead.",
    "zh-CN":
      "该类权重需要比较各单元的某个变量，例如人均地区生产总值。请选择变量；嵌套矩阵也可改用工作表中的第二个矩阵。",
  },
  placeMissing: {
    "en-US":
      "{count|unit has|units have} no “{name}”: {names}. Every unit needs coordinates: fill them, or leave those units out.",
    "zh-CN": "{count} 个单元缺少“{name}”：{names}。每个单元都需要坐标：请补齐，或去掉这些单元。",
  },
  placesVary: {
    "en-US": "“{name}” changes between the rows of “{unit}”. A unit has one place: correct the coordinates.",
    "zh-CN": "“{unit}”各行的“{name}”不一致。每个单元只能有一个位置：请更正坐标。",
  },
  figurePeriod: {
    "en-US": "There is no period “{name}” to draw. The periods are {known}.",
    "zh-CN": "没有名为“{name}”的时期可供作图。现有时期：{known}。",
  },
  moran: { "en-US": "Moran's I by period", "zh-CN": "莫兰指数（逐期）" },
  moranSummary: {
    "en-US":
      "Global spatial autocorrelation of a variable in each period: Moran's I with its moments, z and p values, and Moran scatters of chosen periods.",
    "zh-CN": "逐期检验变量的全局空间自相关：给出莫兰指数及其期望、标准差、z 值和 p 值，并绘制所选时期的莫兰散点图。",
  },
  variablesHelp: {
    "en-US":
      "The variables whose spatial autocorrelation is measured, usually the outcome. Expressions such as log(co2) are allowed.",
    "zh-CN": "要检验空间自相关的变量，通常为被解释变量，可用 log(co2) 等表达式。",
  },
  unitHelp: {
    "en-US": "The column with the names that the weights have too: cities, or their codes.",
    "zh-CN": "与权重矩阵名称一致的单元列，例如城市名称或代码。",
  },
  weightsSheet: { "en-US": "Sheet of weights", "zh-CN": "空间权重所在工作表" },
  weightsSheetHelp: {
    "en-US":
      "A square matrix with the names of units in its first row and column, or a list of links: unit, neighbour and perhaps a weight. Rows may stand in any order.",
    "zh-CN": "首行、首列为单元名称的方阵，或邻接列表（单元、邻居，可另有权重）。单元顺序不限。",
  },
  standard: { "en-US": "Standardisation", "zh-CN": "标准化" },
  standardHelp: {
    "en-US":
      "By rows, the lag of a unit is the mean over its neighbours. Spectral divides all weights by the largest eigenvalue and keeps them symmetric.",
    "zh-CN": "行标准化时，空间滞后为邻居的加权平均；谱标准化将全部权重除以最大特征值，保持对称。",
  },
  standardRow: { "en-US": "Rows sum to 1", "zh-CN": "行标准化" },
  standardSpectral: { "en-US": "Largest eigenvalue 1", "zh-CN": "谱标准化（最大特征值为 1）" },
  standardNone: { "en-US": "As given", "zh-CN": "不标准化" },
  islands: { "en-US": "Units without neighbours", "zh-CN": "没有邻居的单元" },
  islandsHelp: {
    "en-US":
      "Islands are kept with a lag of 0, or dropped. Moran's I counts the units that have a neighbour in either case.",
    "zh-CN": "孤岛可保留（空间滞后为 0）或剔除。两种情况下，莫兰指数的样本量均为有邻居的单元数。",
  },
  islandsKeep: { "en-US": "Keep", "zh-CN": "保留" },
  islandsDrop: { "en-US": "Drop", "zh-CN": "剔除" },
  missing: { "en-US": "Units without a value in a period", "zh-CN": "某期缺失的单元" },
  missingHelp: {
    "en-US":
      "A period with missing values is refused and the units are named; or those units leave the period and the rest is standardised again.",
    "zh-CN": "含缺失值的时期默认不计算并列出缺失单元；也可在该期剔除这些单元，并对其余单元重新标准化。",
  },
  missingRefuse: { "en-US": "Refuse the period", "zh-CN": "该期不计算" },
  missingLeave: { "en-US": "Leave them out of the period", "zh-CN": "在该期剔除" },
  groupWeights: { "en-US": "Weights", "zh-CN": "权重设定" },
  variance: { "en-US": "Variance under no association", "zh-CN": "零假设下的方差" },
  varianceHelp: {
    "en-US":
      "Randomisation: the values could have stood anywhere. Normality: units were drawn from a normal population.",
    "zh-CN": "随机化假设：各单元取值可任意互换；正态假设：各单元取值来自正态总体。",
  },
  varianceRandomisation: { "en-US": "Randomisation", "zh-CN": "随机化" },
  varianceNormality: { "en-US": "Normality", "zh-CN": "正态" },
  figures: { "en-US": "Periods to draw", "zh-CN": "作图时期" },
  figuresHelp: {
    "en-US":
      "Periods whose Moran scatter is drawn, for example 2011, 2015, 2019; all or none. The first and the last where it is left blank.",
    "zh-CN": "绘制莫兰散点图的时期，例如 2011, 2015, 2019；也可填 all（全部）或 none（不作图）。留空则取首末两期。",
  },
  geary: { "en-US": "Geary's C too", "zh-CN": "同时报告吉尔里指数 C" },
  gearyHelp: {
    "en-US": "Geary's C compares neighbours with each other: below 1 like is near like.",
    "zh-CN": "吉尔里指数比较相邻单元之间的差异：小于 1 表示正空间自相关。",
  },
  stepPermutation: { "en-US": "Permutations of Moran's I", "zh-CN": "莫兰指数的置换检验" },
  foreseen: {
    "en-US": "{units|unit|units} in {periods|period|periods}.",
    "zh-CN": "{units} 个单元，{periods} 个时期。",
  },
  headPeriod: { "en-US": "Period", "zh-CN": "时期" },
  headI: { "en-US": "Moran's I", "zh-CN": "莫兰指数 I" },
  headExpected: { "en-US": "E(I)", "zh-CN": "E(I)" },
  headSd: { "en-US": "sd(I)", "zh-CN": "sd(I)" },
  headPGreater: { "en-US": "p (one-sided)", "zh-CN": "p 值（单侧）" },
  headPTwoSided: { "en-US": "p (two-sided)", "zh-CN": "p 值（双侧）" },
  headPermGreater: { "en-US": "Permutation p (one-sided)", "zh-CN": "置换 p 值（单侧）" },
  headPermTwoSided: { "en-US": "Permutation p (two-sided)", "zh-CN": "置换 p 值（双侧）" },
  headC: { "en-US": "Geary's C", "zh-CN": "吉尔里指数 C" },
  headCZ: { "en-US": "z (C)", "zh-CN": "z（C）" },
  headCP: { "en-US": "p (C, two-sided)", "zh-CN": "p 值（C，双侧）" },
  headUnits: { "en-US": "Units", "zh-CN": "单元数" },
  moranTable: { "en-US": "Moran's I: {name}", "zh-CN": "{name}的莫兰指数" },
  periodReason: { "en-US": "{period}: {reason}", "zh-CN": "{period}：{reason}" },
  periodOthers: { "en-US": "It is alike in {periods}.", "zh-CN": "以下时期情况相同：{periods}。" },
  noteRandomisation: {
    "en-US":
      "Variance under randomisation; weights: {standard}. Stars by the two-sided p value; the one-sided p is against positive autocorrelation.",
    "zh-CN": "方差按随机化假设计算；权重：{standard}。星号依据双侧 p 值；单侧 p 值的备择假设为正空间自相关。",
  },
  noteNormality: {
    "en-US":
      "Variance under normality; weights: {standard}. Stars by the two-sided p value; the one-sided p is against positive autocorrelation.",
    "zh-CN": "方差按正态假设计算；权重：{standard}。星号依据双侧 p 值；单侧 p 值的备择假设为正空间自相关。",
  },
  notePermutation: {
    "en-US": "Permutation p values from {draws|draw|draws}, seed {seed}; the two-sided one is twice the smaller tail.",
    "zh-CN": "置换 p 值基于 {draws} 次随机置换，种子 {seed}；双侧值为较小一侧的两倍。",
  },
  scatterTitle: { "en-US": "Moran scatter: {name}", "zh-CN": "莫兰散点图：{name}" },
  scatterSays: {
    "en-US":
      "Each unit's standardised {name} against that of its neighbours; Moran's I is {i}. {hh} units are high among high, {ll} low among low, {lh} low among high, {hl} high among low.",
    "zh-CN":
      "横轴为各单元标准化的{name}，纵轴为其空间滞后；莫兰指数为 {i}。高-高 {hh} 个，低-低 {ll} 个，低-高 {lh} 个，高-低 {hl} 个。",
  },
  scatterX: { "en-US": "{name} (standardised)", "zh-CN": "{name}（标准化）" },
  scatterY: { "en-US": "Spatial lag of {name}", "zh-CN": "{name}的空间滞后" },
  scatterNote: {
    "en-US":
      "Moran's I = {i}, z = {z}, two-sided p = {p}, {n} units. With row-standardised weights the slope of the line is I.",
    "zh-CN": "莫兰指数 I = {i}，z = {z}，双侧 p = {p}，单元数 {n}。权重行标准化时，拟合线斜率即为 I。",
  },
  scatterQuadrants: {
    "en-US":
      "Lines at the means part the quadrants: {hh} upper right, {lh} upper left, {ll} lower left, {hl} lower right.",
    "zh-CN": "以均值线划分象限：右上{hh}，左上{lh}，左下{ll}，右下{hl}。",
  },
  highHigh: { "en-US": "HH", "zh-CN": "高-高" },
  lowLow: { "en-US": "LL", "zh-CN": "低-低" },
  lowHigh: { "en-US": "LH", "zh-CN": "低-高" },
  highLow: { "en-US": "HL", "zh-CN": "高-低" },
  local: { "en-US": "Local Moran", "zh-CN": "局部莫兰指数" },
  localSummary: {
    "en-US":
      "How much each unit is like its neighbours in each period: local Moran with z, p and the quadrant of the Moran scatter (HH, LL, LH, HL).",
    "zh-CN": "逐期度量各单元与其邻居的相似程度：局部莫兰指数及 z 值、p 值和所在象限（高-高、低-低、低-高、高-低）。",
  },
  localVariablesHelp: {
    "en-US": "The variables whose clusters are looked for. Expressions such as log(co2) are allowed.",
    "zh-CN": "要识别空间集聚的变量，可用 log(co2) 等表达式。",
  },
  localVarianceHelp: {
    "en-US":
      "Conditional: given the unit's own value (Sokal and others 1998, the default of R's localmoran). Total: over all arrangements (Anselin 1995).",
    "zh-CN": "条件方差：给定单元自身取值（Sokal 等 1998，R 的 localmoran 默认）。总方差：对全部排列（Anselin 1995）。",
  },
  varianceConditional: { "en-US": "Conditional (Sokal)", "zh-CN": "条件方差（Sokal）" },
  varianceTotal: { "en-US": "Total (Anselin)", "zh-CN": "总方差（Anselin）" },
  localI: { "en-US": "local Moran", "zh-CN": "局部莫兰指数" },
  localExpected: { "en-US": "E", "zh-CN": "期望" },
  localSd: { "en-US": "sd", "zh-CN": "标准差" },
  localZ: { "en-US": "z", "zh-CN": "z 值" },
  localP: { "en-US": "p", "zh-CN": "p 值" },
  localQuadrant: { "en-US": "quadrant", "zh-CN": "象限" },
  localIsland: { "en-US": "no neighbour", "zh-CN": "无邻居" },
  make: { "en-US": "Spatial weights", "zh-CN": "空间权重矩阵" },
  makeSummary: {
    "en-US":
      "Makes a weight matrix on a sheet of its own from coordinates, from a variable (economic distance), or from both; the spatial analyses read it from there.",
    "zh-CN": "由坐标、变量（经济距离）或两者生成空间权重矩阵，写入单独的工作表，供空间分析读取。",
  },
  makeUnitHelp: {
    "en-US":
      "The column with the names of units. Rows of one unit are taken together, so a panel may be given as it is.",
    "zh-CN": "单元名称列。同一单元的多行会合并，因此可直接使用面板数据。",
  },
  kind: { "en-US": "Kind of weights", "zh-CN": "权重类型" },
  kindHelp: {
    "en-US":
      "Geographic: by distance or from a sheet. Economic: 1 / |difference of means|. Nested: both, as the product of the raw matrices or as the average of the standardised ones.",
    "zh-CN":
      "地理权重：按距离或取自工作表。经济权重：均值之差绝对值的倒数。嵌套权重：两者原始矩阵逐元素相乘，或标准化后加权平均。",
  },
  kindGeographic: { "en-US": "Geographic", "zh-CN": "地理权重" },
  kindEconomic: { "en-US": "Economic distance", "zh-CN": "经济距离权重" },
  kindProduct: { "en-US": "Nested: product", "zh-CN": "经济地理嵌套（乘积）" },
  kindHalf: { "en-US": "Nested: average", "zh-CN": "经济地理嵌套（加权平均）" },
  kindGravity: { "en-US": "Gravity", "zh-CN": "引力模型权重" },
  kindShare: { "en-US": "Distance times economic share", "zh-CN": "地理权重 × 经济份额" },
  givenSheet: { "en-US": "Finished geographic matrix", "zh-CN": "现成的地理矩阵" },
  givenSheetHelp: {
    "en-US": "A sheet with a contiguity matrix or a list of links, in place of coordinates.",
    "zh-CN": "存放邻接矩阵或邻接列表的工作表，用以代替坐标。",
  },
  latitude: { "en-US": "Latitude (or y)", "zh-CN": "纬度（或 y）" },
  latitudeHelp: {
    "en-US": "Degrees, north positive; for plain coordinates the y.",
    "zh-CN": "以度计，北纬为正；平面坐标则为 y。",
  },
  longitude: { "en-US": "Longitude (or x)", "zh-CN": "经度（或 x）" },
  longitudeHelp: {
    "en-US": "Degrees, east positive; for plain coordinates the x.",
    "zh-CN": "以度计，东经为正；平面坐标则为 x。",
  },
  weigh: { "en-US": "Weight of a neighbour", "zh-CN": "邻居的权重" },
  weighHelp: {
    "en-US": "Inverse distance 1 / d^power, all alike (a distance band or k nearest neighbours), or exp(-d / scale).",
    "zh-CN": "反距离 1/d^幂、等权（距离阈值或 K 近邻），或 exp(-d/尺度)。",
  },
  weighInverse: { "en-US": "Inverse distance", "zh-CN": "反距离" },
  weighEqual: { "en-US": "All alike", "zh-CN": "等权" },
  weighExponential: { "en-US": "Exponential", "zh-CN": "指数衰减" },
  power: { "en-US": "Power of the distance", "zh-CN": "距离的幂" },
  powerHelp: {
    "en-US": "1 / d^power: 1 where it is left blank, 2 for gravity.",
    "zh-CN": "1/d^幂：留空时取 1，引力权重取 2。",
  },
  scale: { "en-US": "Scale of the decay", "zh-CN": "衰减尺度" },
  scaleHelp: { "en-US": "exp(-d / scale), in km on the globe.", "zh-CN": "exp(-d/尺度)，球面距离时以公里计。" },
  cutoff: { "en-US": "Cut-off distance", "zh-CN": "截断距离" },
  cutoffHelp: {
    "en-US": "Units further apart are no neighbours; in km on the globe. Blank: no cut-off.",
    "zh-CN": "超过该距离不视为邻居，球面距离时以公里计。留空表示不截断。",
  },
  nearest: { "en-US": "Nearest neighbours (k)", "zh-CN": "最近邻个数（K）" },
  nearestHelp: {
    "en-US": "Only the k nearest units are neighbours. Blank: all.",
    "zh-CN": "只取最近的 K 个单元为邻居。留空表示全部。",
  },
  variable: { "en-US": "Economic variable", "zh-CN": "经济变量" },
  variableHelp: {
    "en-US": "Its mean over time is compared between units, for example GDP per head.",
    "zh-CN": "按时间取均值后在单元之间比较，例如人均地区生产总值。",
  },
  second: { "en-US": "Second matrix", "zh-CN": "第二个矩阵" },
  secondHelp: {
    "en-US": "A sheet with another matrix or list of links, in place of the economic variable.",
    "zh-CN": "存放另一矩阵或邻接列表的工作表，用以代替经济变量。",
  },
  parameterSecond: {
    "en-US": "A second matrix or list of links to nest, in place of the variable.",
    "zh-CN": "用于嵌套的第二个矩阵或邻接列表，用以代替变量。",
  },
  share: { "en-US": "Part of the geographic matrix", "zh-CN": "地理矩阵的比重" },
  shareHelp: {
    "en-US": "0.5 averages the two standardised matrices evenly.",
    "zh-CN": "0.5 表示两个标准化矩阵各占一半。",
  },
  metric: { "en-US": "Distance", "zh-CN": "距离" },
  metricHelp: {
    "en-US": "Great circle with a radius of 6371 km for degrees; straight line for plain coordinates.",
    "zh-CN": "经纬度用大圆距离（半径 6371 公里）；平面坐标用直线距离。",
  },
  metricHaversine: { "en-US": "Great circle (km)", "zh-CN": "大圆距离（公里）" },
  metricEuclidean: { "en-US": "Straight line", "zh-CN": "直线距离" },
  form: { "en-US": "Written as", "zh-CN": "写出形式" },
  formHelp: {
    "en-US": "A square matrix, or a list of links for many units. Automatic: a matrix up to 1,000 units.",
    "zh-CN": "方阵，或单元较多时用邻接列表。自动：不超过 1,000 个单元时写方阵。",
  },
  formAuto: { "en-US": "Automatic", "zh-CN": "自动" },
  formMatrix: { "en-US": "Square matrix", "zh-CN": "方阵" },
  formList: { "en-US": "List of links", "zh-CN": "邻接列表" },
  makeForeseen: { "en-US": "Weights among {units|unit|units}.", "zh-CN": "将生成 {units} 个单元之间的权重。" },
  madeNote: {
    "en-US": "{units|unit|units}, {links|link|links}; a unit has {least} to {most} neighbours, {mean} on average.",
    "zh-CN": "{units} 个单元，{links} 条关系；每个单元有 {least} 至 {most} 个邻居，平均 {mean} 个。",
  },
  firstColumns: { "en-US": "The first {n} of {of|column|columns}.", "zh-CN": "前 {n} 列，共 {of} 列。" },
  sheetTitle: { "en-US": "Name of the sheet", "zh-CN": "工作表名称" },
  sheetTitleHelp: {
    "en-US": "Under this name the spatial analyses find the weights, for example W_distance.",
    "zh-CN": "空间分析按此名称读取权重，例如“W_反距离”。",
  },
  sheetName: { "en-US": "Weights", "zh-CN": "空间权重" },
  unitHeading: { "en-US": "unit", "zh-CN": "单元" },
  fromHeading: { "en-US": "from", "zh-CN": "单元" },
  toHeading: { "en-US": "to", "zh-CN": "邻居" },
  weightHeading: { "en-US": "weight", "zh-CN": "权重" },
  weightsFormula: {
    "en-US":
      "A labelled matrix of spatial weights from coordinates, a variable or both. The spatial formulas read it back.",
    "zh-CN": "由坐标、变量或两者生成带标签的空间权重矩阵，可供其他空间函数读取。",
  },
  moranFormula: {
    "en-US": "Moran's I by period, with its expectation, standard deviation, z and p values.",
    "zh-CN": "逐期莫兰指数及其期望、标准差、z 值和 p 值。",
  },
  localFormula: {
    "en-US": "Local Moran beside each row, with z, p and quadrant (HH, LL, LH, HL).",
    "zh-CN": "逐行给出局部莫兰指数及 z 值、p 值和象限（高-高、低-低、低-高、高-低）。",
  },
  parameterY: {
    "en-US": "The variable: one column, a row for each unit and period.",
    "zh-CN": "变量：一列，每个单元每期一行。",
  },
  parameterUnit: {
    "en-US": "Names of the units, as the weights have them.",
    "zh-CN": "单元名称，须与权重中的名称一致。",
  },
  parameterWeights: {
    "en-US": "A square matrix with names in its first row and column, or a list of links.",
    "zh-CN": "首行、首列为名称的方阵，或邻接列表。",
  },
  parameterTime: {
    "en-US": "Period of each row. May be left out where each unit has one row.",
    "zh-CN": "各行的时期；每个单元只有一行时可省略。",
  },
  parameterMoranOptions: {
    "en-US":
      "Options: standard=row|spectral|none; islands=keep|drop; missing=refuse|leave; variance=randomisation|normality; geary; draws=999; seed=1",
    "zh-CN":
      "选项：standard=row|spectral|none; islands=keep|drop; missing=refuse|leave; variance=randomisation|normality; geary; draws=999; seed=1",
  },
  parameterLocalOptions: {
    "en-US": "Options: standard=row|spectral|none; islands=keep|drop; missing=refuse|leave; variance=conditional|total",
    "zh-CN": "选项：standard=row|spectral|none; islands=keep|drop; missing=refuse|leave; variance=conditional|total",
  },
  parameterMakeUnit: {
    "en-US": "Names of the units; rows of one unit are taken together.",
    "zh-CN": "单元名称；同一单元的多行会合并。",
  },
  parameterLatitude: {
    "en-US": "Latitude of each row in degrees (y with metric=euclidean).",
    "zh-CN": "各行的纬度（度）；metric=euclidean 时为 y。",
  },
  parameterLongitude: {
    "en-US": "Longitude of each row in degrees (x with metric=euclidean).",
    "zh-CN": "各行的经度（度）；metric=euclidean 时为 x。",
  },
  parameterVariable: {
    "en-US": "An economic variable, averaged over the rows of a unit.",
    "zh-CN": "经济变量，按单元取均值。",
  },
  parameterGiven: {
    "en-US": "A finished geographic matrix or list of links, in place of coordinates.",
    "zh-CN": "现成的地理矩阵或邻接列表，用以代替坐标。",
  },
  parameterWeightsOptions: {
    "en-US":
      "Options: kind=geographic|economic|product|half|gravity|share; weigh=inverse|equal|exponential; power=1; scale=; cutoff=; nearest=; metric=haversine|euclidean; standard=row|spectral|none; islands=keep|drop; form=matrix|list",
    "zh-CN":
      "选项：kind=geographic|economic|product|half|gravity|share; weigh=inverse|equal|exponential; power=1; scale=; cutoff=; nearest=; metric=haversine|euclidean; standard=row|spectral|none; islands=keep|drop; form=matrix|list",
  },
});
