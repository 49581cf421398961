import { sentences } from "../sentence.ts";

/** Titles, captions and spoken descriptions of figures, and the controls around them. */
export const figures = sentences({
  // Distribution
  distribution: { "en-US": "Distribution of {name}", "zh-CN": "{name}的分布" },
  distributionSays: {
    "en-US":
      "Histogram of {n|value|values} between {low} and {high}. The fullest interval, {from} to {to}, holds {most}.",
    "zh-CN": "直方图：共 {n} 个取值，介于 {low} 与 {high} 之间；频数最高的区间为 {from} 至 {to}，含 {most} 个。",
  },
  rows: { "en-US": "Rows", "zh-CN": "行数" },
  center: { "en-US": "Mean {mean}, median {median}.", "zh-CN": "均值 {mean}，中位数 {median}。" },
  allRows: { "en-US": "All {n|row has|rows have} a value.", "zh-CN": "{n} 行均有取值。" },
  rowsUsed: {
    "en-US": "{used} of {n|row|rows}; {missing} without a value left out.",
    "zh-CN": "{n} 行中有 {used} 行有取值，缺失 {missing} 行未计入。",
  },

  // Densities
  densities: { "en-US": "Density of {name}: {periods}", "zh-CN": "{name}的核密度：{periods}" },
  densitiesSays: {
    "en-US": "Kernel density curves, with peaks at {peaks}.",
    "zh-CN": "核密度曲线，峰值位置：{peaks}。",
  },
  density: { "en-US": "Density", "zh-CN": "密度" },
  kernel: {
    "en-US": "Gaussian kernel, Silverman’s bandwidth ({bandwidths}); {counts} values.",
    "zh-CN": "高斯核，Silverman 经验带宽（{bandwidths}）；取值个数分别为 {counts}。",
  },

  // Trend
  trend: { "en-US": "{name} over time", "zh-CN": "{name}的变化趋势" },
  trendSays: {
    "en-US": "Mean and quartiles by period. The mean goes from {from} in {first} to {to} in {last}.",
    "zh-CN": "各期均值与四分位数。均值由 {first} 的 {from} 变为 {last} 的 {to}。",
  },
  emptyPeriods: {
    "en-US": "{n|period has|periods have} no value: {names}.",
    "zh-CN": "{n} 个时期没有取值：{names}。",
  },

  // Ranking
  ranking: { "en-US": "Highest and lowest {n} by {name}{where}", "zh-CN": "{name}最高与最低的 {n} 个个体{where}" },
  rankingAll: { "en-US": "Units ranked by {name}{where}", "zh-CN": "按{name}排序的个体{where}" },
  inPeriod: { "en-US": ", {period}", "zh-CN": "（{period}）" },
  byMean: { "en-US": ", mean of all rows", "zh-CN": "（按各行均值）" },
  rankingSays: {
    "en-US": "Bars from the highest, {highest} with {high}, to the lowest, {lowest} with {low}.",
    "zh-CN": "条形图：最高为 {highest}（{high}），最低为 {lowest}（{low}）。",
  },
  highest: { "en-US": "Highest", "zh-CN": "最高" },
  lowest: { "en-US": "Lowest", "zh-CN": "最低" },
  allUnits: { "en-US": "All {n|unit|units} ranked.", "zh-CN": "{n} 个个体全部参与排序。" },
  units: {
    "en-US": "{used} of {n|unit|units} ranked; {missing} without a value.",
    "zh-CN": "{n} 个个体中有 {used} 个参与排序，{missing} 个无取值。",
  },
  repeated: {
    "en-US": "Some units have several rows in the period; their mean is shown.",
    "zh-CN": "部分个体在该期有多行，取其均值。",
  },
  tied: {
    "en-US": "{n} units share {value}; which of them are shown follows the order of their names.",
    "zh-CN": "{n} 个个体并列为 {value}，按名称顺序显示其中一部分。",
  },

  // Columns that a chart in a sheet is drawn from
  numbersOf: { "en-US": "Numbers of the figure: {title}", "zh-CN": "作图数据：{title}" },
  label: { "en-US": "Name", "zh-CN": "名称" },
  value: { "en-US": "Value", "zh-CN": "数值" },
  place: { "en-US": "Place on the axis", "zh-CN": "横轴位置" },
  row: { "en-US": "Height", "zh-CN": "纵轴位置" },
  edge: { "en-US": "Left edge", "zh-CN": "左边界" },
  low: { "en-US": "Lower bound", "zh-CN": "区间下限" },
  high: { "en-US": "Upper bound", "zh-CN": "区间上限" },
  below: { "en-US": "Whisker down", "zh-CN": "误差线（负）" },
  above: { "en-US": "Whisker up", "zh-CN": "误差线（正）" },
  whisker: { "en-US": "Whisker at", "zh-CN": "区间线位置" },
  bound: { "en-US": "Whisker to", "zh-CN": "区间线端点" },
  zero: { "en-US": "Zero", "zh-CN": "零线" },
  line: { "en-US": "Line", "zh-CN": "参考线" },
  ends: { "en-US": "Its ends", "zh-CN": "线端" },
  fitted: { "en-US": "Fitted line", "zh-CN": "拟合线" },

  // Around the figures
  views: { "en-US": "Figures", "zh-CN": "图形" },
  viewDistribution: { "en-US": "Distribution", "zh-CN": "分布" },
  viewTrend: { "en-US": "Trend", "zh-CN": "趋势" },
  viewRanking: { "en-US": "Top and bottom", "zh-CN": "首尾排名" },
  viewCurves: { "en-US": "Curves", "zh-CN": "曲线" },
  viewBars: { "en-US": "Bars", "zh-CN": "条形图" },
  viewEstimates: { "en-US": "Estimates", "zh-CN": "估计值" },
  viewScatter: { "en-US": "Scatter", "zh-CN": "散点图" },
  saveAs: { "en-US": "Save “{title}” as an SVG file", "zh-CN": "将“{title}”保存为 SVG 文件" },
  column: { "en-US": "Column", "zh-CN": "新列" },
  numbers: { "en-US": "Numbers", "zh-CN": "数据" },
});
