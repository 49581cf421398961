import { sentences } from "../sentence.ts";

/** Spatial weights and spatial autocorrelation. */
export const spatial = sentences({
  sheetForm: {
    "en-US":
      "The weights have {rows} rows and {columns} columns, which is neither a square matrix with the names of units in its first row and first column, nor a list of links (two columns of names and perhaps one of weights). Choose the sheet or range that holds the weights.",
    "zh-CN":
      "所选权重有 {rows} 行 {columns} 列，既不是首行、首列为单位名称的方阵，也不是邻接列表（两列名称，可另有一列权重）。请选择存放空间权重的工作表或区域。",
  },
  namesDiffer: {
    "en-US":
      "The rows and columns of the weight matrix do not have the same names: only in the rows {rows}; only in the columns {columns}. Each unit needs one row and one column of the same name.",
    "zh-CN": "权重矩阵的行名与列名不一致：仅见于行的有 {rows}；仅见于列的有 {columns}。每个单位须有同名的一行和一列。",
  },
  nameTwice: {
    "en-US":
      "The unit “{name}” stands twice among the names (capitals, spaces and full-width letters do not tell names apart). Give each unit a name of its own.",
    "zh-CN": "单位名称“{name}”出现了两次（不区分大小写、空格和全角半角）。请使每个单位的名称唯一。",
  },
  nameBlank: {
    "en-US":
      "Unit {place} of the weight matrix has no name. Write the names of all units in the first row and the first column.",
    "zh-CN": "权重矩阵的第 {place} 个单位没有名称。请在首行和首列写全单位名称。",
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
    "zh-CN": "权重全部为 0，没有任何单位有邻居。请检查工作表或截断距离。",
  },
  linkBlank: {
    "en-US": "Row {place} of the list of links names one unit only. A link needs two names.",
    "zh-CN": "邻接列表第 {place} 行只有一个单位名称。每条邻接关系需要两个名称。",
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
      "数据中的单位无一见于权重：数据中为 {own}；权重中为 {others}。请选择与权重名称一致的列，例如权重用代码时就选代码列。",
  },
  unitsAbsent: {
    "en-US":
      "{count|unit|units} of the data cannot be found in the weights: {names}. Names in the weights that the data do not have: {left}. Write the names alike on both sides, or leave those rows out.",
    "zh-CN":
      "数据中有 {count} 个单位未见于权重：{names}。权重中多出的名称：{left}。请统一两边的名称，或从样本中去掉这些单位。",
  },
  spectralUnfound: {
    "en-US": "The largest eigenvalue of the weights was not found in {cycles} rounds. Standardise by rows instead.",
    "zh-CN": "经过 {cycles} 轮迭代仍未求得权重矩阵的最大特征值。请改用行标准化。",
  },
  needsReach: {
    "en-US":
      "With equal weights it must be said who is a neighbour. Give a cut-off distance or a number of nearest neighbours.",
    "zh-CN": "等权重须说明哪些单位互为邻居。请给出截断距离或最近邻个数。",
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
    "zh-CN": "{count} 个单位在所有时期都没有经济变量的取值：{names}。每个单位至少需要一个。",
  },
  meanNotPositive: {
    "en-US":
      "The mean of the economic variable is {mean} for “{name}”. Gravity and share weights need positive means: choose the variable in levels, not in logs or changes.",
    "zh-CN": "“{name}”的经济变量均值为 {mean}。引力权重和份额权重要求均值为正：请使用水平值，而非对数或增量。",
  },
  noteEqualMeans: {
    "en-US":
      "{count|pair of units has|pairs of units have} equal means of the economic variable, the first “{first}” and “{second}”: their economic weight is set to 0.",
    "zh-CN": "有 {count} 对单位的经济变量均值相等，首对为“{first}”与“{second}”，其经济权重置为 0。",
  },
  unitsMissing: {
    "en-US":
      "“{name}” has no value for {count|unit|units} in {period}: {names}. Moran's I compares every unit with its neighbours: fill the values, choose other periods, or have units without a value left out of the period.",
    "zh-CN":
      "“{name}”在 {period} 有 {count} 个单位缺失：{names}。莫兰指数需要每个单位及其邻居的取值：请补齐数据、另选时期，或选择在该时期剔除缺失单位。",
  },
  fewUnits: {
    "en-US": "“{name}” has {count|unit|units} in {period}; the moments of Moran's I need at least 4.",
    "zh-CN": "“{name}”在 {period} 只有 {count} 个单位；计算莫兰指数的矩至少需要 4 个。",
  },
  constant: {
    "en-US":
      "“{name}” is the same for every unit in {period}: without variation there is no spatial association to measure. Leave that period out, or choose another variable.",
    "zh-CN": "“{name}”在 {period} 各单位取值完全相同，没有变异便无法度量空间相关。请去掉该时期或另选变量。",
  },
  noteDiagonal: {
    "en-US": "{count|unit|units} had a weight for itself on the diagonal: set to 0.",
    "zh-CN": "有 {count} 个单位的对角线权重不为 0，已置为 0。",
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
  noteLeftOut: {
    "en-US": "{count|unit|units} of the weights are not in the data and were left out before standardising: {names}.",
    "zh-CN": "权重中有 {count} 个单位不在数据中，已在标准化之前剔除：{names}。",
  },
  noteIslandsKept: {
    "en-US": "{count|unit has|units have} no neighbour (islands): {names}. They are kept; their spatial lag is 0.",
    "zh-CN": "{count} 个单位没有邻居（孤岛）：{names}。予以保留，其空间滞后为 0。",
  },
  noteIslandsDropped: {
    "en-US": "{count|unit without a neighbour was|units without a neighbour were} dropped: {names}.",
    "zh-CN": "剔除没有邻居的单位 {count} 个：{names}。",
  },
});
