import { sentences } from "../sentence.ts";

/** Inference by drawing again: bootstrap, wild bootstrap, permutation, and leaving groups out. */
export const resample = sentences({
  // What stands in the way
  blockMissing: {
    "en-US":
      "{rows|row|rows} of the sample have no value of “{name}”, which says what is drawn together. Fill it in, or choose another column.",
    "zh-CN": "样本中有 {rows} 行缺少“{name}”的取值，而抽样以它为单位。请补全，或改选其他列。",
  },
  oneBlock: {
    "en-US":
      "“{name}” is {value} in every row of the sample. At least two groups are needed: choose another column, or other rows.",
    "zh-CN": "样本中“{name}”的取值均为 {value}，而至少需要两个组。请改选其他列，或调整样本。",
  },
  drawsFailed: {
    "en-US":
      "{failed} of {draws} draws could not be estimated, which leaves too few for an interval. Use more draws, larger blocks, or fewer regressors.",
    "zh-CN":
      "{draws} 次抽样中有 {failed} 次无法估计，剩余次数不足以构造区间。请增加抽样次数、增大抽样单位或减少解释变量。",
  },
  focalLost: {
    "en-US":
      "“{name}” has no coefficient in this model: it is not among the regressors, is collinear with others, or is absorbed by the effects. Choose another one.",
    "zh-CN": "模型中没有“{name}”的系数：它不在解释变量之中，与其他变量共线，或被固定效应吸收。请更换核心解释变量。",
  },
  nearlyCollinear: {
    "en-US":
      "“{name}” is so nearly a combination of the other regressors that repeated estimates would not be reliable. Drop one of them, or rescale polynomials about their means.",
    "zh-CN": "“{name}”与其他解释变量近乎完全共线，重复估计的结果不可靠。请去掉其中之一，或对多项式先去中心化。",
  },
  needsClusters: {
    "en-US": "The wild cluster bootstrap needs to know the clusters. Choose a cluster column, or the entity column.",
    "zh-CN": "Wild 聚类自助法需要知道聚类层级。请指定聚类变量，或指定个体列。",
  },
  wildMethod: {
    "en-US":
      "The wild cluster bootstrap is for least squares, with or without fixed effects, and for two-stage least squares; the model here is “{method}”. Choose one of those.",
    "zh-CN": "Wild 聚类自助法适用于最小二乘（含固定效应）和两阶段最小二乘，而此处的模型为“{method}”。请改用上述方法。",
  },
  wildEndog: {
    "en-US":
      "With instruments the wild bootstrap tests the one endogenous regressor; endogenous here: {endog}, to be tested: {names}. Leave one endogenous regressor, and test it.",
    "zh-CN":
      "工具变量模型的 wild 自助法检验唯一的内生变量；此处的内生变量为 {endog}，待检验的为 {names}。请只保留一个内生变量并检验它。",
  },
  wildNullOnly: {
    "en-US":
      "With instruments the bootstrap always imposes the null (restricted efficient). Turn that option on again.",
    "zh-CN": "工具变量模型的自助法始终施加原假设（WRE）。请重新勾选施加原假设。",
  },
  negativeVariance: {
    "en-US":
      "With these cluster variables together the variance of “{name}” is not positive, so that it has no t statistic. Cluster by one variable.",
    "zh-CN": "按这些变量多维聚类时，“{name}”的方差不为正，无法计算 t 统计量。请改为单维聚类。",
  },

  // What a reader must know
  fewBlocks: {
    "en-US": "“{name}” has {groups|group|groups} only: intervals and p values from so few are rough.",
    "zh-CN": "“{name}”仅有 {groups} 个组，由此得到的区间与 p 值较为粗略。",
  },
  infeasible: {
    "en-US": "Up to {draws} of {of} draws had no positive variance and are left out.",
    "zh-CN": "{of} 次抽样中至多有 {draws} 次方差不为正，未计入。",
  },
  enumerated: {
    "en-US":
      "{groups|cluster has|clusters have} {draws} patterns of signs: each was taken once, and nothing is random.",
    "zh-CN": "{groups} 个聚类共有 {draws} 种符号组合，已逐一列举，结果不含随机性。",
  },
  openInterval: {
    "en-US":
      "With {groups|cluster|clusters} the test does not reject any value on one side, however far: the interval is open there.",
    "zh-CN": "聚类数为 {groups} 时，检验在某一侧不拒绝任何取值，区间在该侧无界。",
  },
  blocksNote: {
    "en-US":
      "Bootstrap: {draws|draw|draws} of {groups|block|blocks} of “{name}” with replacement, seed {seed}; {failed} failed.",
    "zh-CN": "自助法：以“{name}”为单位有放回抽样（{groups} 个单位），共 {draws} 次，种子 {seed}，失败 {failed} 次。",
  },
  rowsNote: {
    "en-US": "Bootstrap: {draws|draw|draws} of {groups|row|rows} with replacement, seed {seed}; {failed} failed.",
    "zh-CN": "自助法：逐行有放回抽样（{groups} 行），共 {draws} 次，种子 {seed}，失败 {failed} 次。",
  },
  wildNote: {
    "en-US":
      "Wild cluster bootstrap: {draws|draw|draws}, {weights} weights by “{name}” ({groups|cluster|clusters}), {null}, {tails}; seed {seed}. H0: coefficient = {value}. Intervals hold the values that the test does not reject.",
    "zh-CN":
      "Wild 聚类自助法：{draws} 次抽样，按“{name}”（{groups} 个聚类）抽取 {weights} 权重，{null}，{tails}；种子 {seed}。原假设：系数 = {value}。置信区间由检验反演得到。",
  },
  nullImposed: { "en-US": "null imposed", "zh-CN": "施加原假设" },
  nullFree: { "en-US": "null not imposed", "zh-CN": "不施加原假设" },
  symmetric: { "en-US": "symmetric p values", "zh-CN": "对称 p 值" },
  equalTailed: { "en-US": "equal-tailed p values", "zh-CN": "等尾 p 值" },
  weightsRademacher: { "en-US": "Rademacher", "zh-CN": "Rademacher" },
  weightsWebb: { "en-US": "Webb", "zh-CN": "Webb" },
  weightsMammen: { "en-US": "Mammen", "zh-CN": "Mammen" },

  // Wild bootstrap: the declaration
  wildTitle: { "en-US": "Wild cluster bootstrap", "zh-CN": "Wild 聚类自助法" },
  wildSummary: {
    "en-US": "p values and confidence intervals that hold up with few clusters, for least squares and instruments.",
    "zh-CN": "聚类数较少时仍可靠的 p 值与置信区间，适用于最小二乘与工具变量。",
  },
  wildTable: { "en-US": "Wild cluster bootstrap", "zh-CN": "Wild 聚类自助法检验结果" },
  by: { "en-US": "Bootstrap clusters", "zh-CN": "自助抽样聚类" },
  byHelp: {
    "en-US": "What gets one weight. Blank: the cluster variable with fewest clusters.",
    "zh-CN": "同一组共用一个权重。留空则取聚类数最少的聚类变量。",
  },
  weights: { "en-US": "Weights", "zh-CN": "权重分布" },
  weightsHelp: {
    "en-US": "Rademacher's are -1 and 1; Webb's six points serve below 12 clusters.",
    "zh-CN": "Rademacher 权重取 -1 与 1；聚类数少于 12 时宜用 Webb 六点分布。",
  },
  weightsAuto: { "en-US": "By the number of clusters", "zh-CN": "按聚类数自动选择" },
  impose: { "en-US": "Impose the null", "zh-CN": "施加原假设" },
  imposeHelp: {
    "en-US": "Residuals are those that the null leaves: more reliable with few clusters.",
    "zh-CN": "使用原假设成立时的残差，聚类较少时更可靠。",
  },
  tails: { "en-US": "p value", "zh-CN": "p 值类型" },
  tailsHelp: {
    "en-US": "Symmetric counts |t*| beyond |t|; equal-tailed doubles the smaller tail.",
    "zh-CN": "对称型统计 |t*| 不小于 |t| 的比例；等尾型取较小一侧的两倍。",
  },
  tailsSymmetric: { "en-US": "Symmetric", "zh-CN": "对称" },
  tailsEqual: { "en-US": "Equal-tailed", "zh-CN": "等尾" },
  value: { "en-US": "Value under the null", "zh-CN": "原假设取值" },
  valueHelp: { "en-US": "The coefficient that is tested against, usually 0.", "zh-CN": "待检验的系数值，通常为 0。" },
  endog: { "en-US": "Endogenous regressor", "zh-CN": "内生变量" },
  endogHelp: {
    "en-US": "With instruments: the one regressor that they stand for. Blank: least squares.",
    "zh-CN": "使用工具变量时的唯一内生变量；留空则为最小二乘。",
  },
  instruments: { "en-US": "Instruments", "zh-CN": "工具变量" },
  instrumentsHelp: {
    "en-US": "Columns that move the endogenous regressor and nothing else.",
    "zh-CN": "只通过内生变量影响结果的变量。",
  },
  headWildP: { "en-US": "wild p", "zh-CN": "wild p值" },
  headWildLow: { "en-US": "wild CI low", "zh-CN": "wild 置信下限" },
  headWildHigh: { "en-US": "wild CI high", "zh-CN": "wild 置信上限" },
  headWildInterval: { "en-US": "{level}% wild CI", "zh-CN": "{level}% wild 置信区间" },
  unbounded: { "en-US": "unbounded", "zh-CN": "无界" },

  // Leave one group out: the declaration
  leaveTitle: { "en-US": "Leave one group out", "zh-CN": "逐组剔除检验" },
  leaveSummary: {
    "en-US": "The coefficient when each entity, or each group, is left out in turn: does one of them make the result?",
    "zh-CN": "逐一剔除每个个体或组别后重新估计，考察结果是否由个别组别驱动。",
  },
  leaveBy: { "en-US": "Groups to leave out", "zh-CN": "剔除单位" },
  leaveByHelp: { "en-US": "A category column. Blank: the entity.", "zh-CN": "分类变量；留空则为个体。" },
  needsGroups: {
    "en-US":
      "To leave one group out after the other, groups are needed. Choose a category column, or the entity column.",
    "zh-CN": "逐组剔除需要指定剔除单位。请选择分类变量，或指定个体列。",
  },
  leaveTable: { "en-US": "{name} without one {by} at a time", "zh-CN": "逐一剔除{by}后{name}的系数" },
  leaveFull: { "en-US": "All rows", "zh-CN": "全样本" },
  leaveLowest: { "en-US": "Lowest without", "zh-CN": "剔除后系数最小" },
  leaveHighest: { "en-US": "Highest without", "zh-CN": "剔除后系数最大" },
  headLeftOut: { "en-US": "Left out", "zh-CN": "剔除" },
  headChange: { "en-US": "change", "zh-CN": "变动" },
  leaveSays: {
    "en-US":
      "Without one {by} the coefficient of {name} runs from {low} (without {first}) to {high} (without {last}); with all it is {full}.",
    "zh-CN": "逐一剔除{by}后，{name}的系数介于 {low}（剔除 {first}）与 {high}（剔除 {last}）之间；全样本为 {full}。",
  },
  leaveSigns: {
    "en-US": "{groups|group|groups} left out in turn; the sign changes in {turned}.",
    "zh-CN": "共逐一剔除 {groups} 个组，其中 {turned} 次系数改变符号。",
  },
  leaveFailed: {
    "en-US": "Without {names} the coefficient cannot be estimated.",
    "zh-CN": "剔除 {names} 后系数无法估计。",
  },
  leaveFigure: { "en-US": "{name} without each {by}", "zh-CN": "逐一剔除{by}后的{name}系数" },
  leaveOrder: { "en-US": "{by}, from the lowest coefficient to the highest", "zh-CN": "按系数由小到大排列的{by}" },
  withoutLevel: { "en-US": "without {level}", "zh-CN": "剔除 {level}" },

  // Formulas
  wildboot: {
    "en-US":
      "Wild cluster bootstrap of a regression of y on x with effects of entity and time; spills p values and intervals.",
    "zh-CN": "对含个体、时间固定效应的回归做 wild 聚类自助检验，溢出 p 值与置信区间。",
  },
  wildbootOptions: {
    "en-US":
      "As FEREG, and draws, seed, focal, boot, weights=auto, rademacher, webb or mammen; impose=no; tails=symmetric or equal; value; endog and instruments by name.",
    "zh-CN":
      "同 FEREG，另有 draws、seed、focal、boot、weights=auto、rademacher、webb 或 mammen；impose=no；tails=symmetric 或 equal；value；endog 与 instruments 为变量名。",
  },
  leaveoneout: {
    "en-US": "The coefficient of the first column of x when each group is left out in turn; spills one row for each.",
    "zh-CN": "逐一剔除各组后 x 第一列的系数，每组溢出一行。",
  },
  leaveoneoutOptions: { "en-US": "As FEREG, and focal.", "zh-CN": "同 FEREG，另有 focal。" },
  parameterGroups: { "en-US": "The groups that are left out, one after the other.", "zh-CN": "逐一剔除的组别。" },
  parameterCluster: {
    "en-US": "The clusters of the errors: one column, or two for two-way clustering.",
    "zh-CN": "聚类变量：一列；双向聚类时为两列。",
  },
  notInX: {
    "en-US": "“{name}” is named as endogenous or instrument and is not among the columns of x ({known}). Put it there.",
    "zh-CN": "“{name}”被指定为内生变量或工具变量，但不在 x 的各列（{known}）之中。请将其加入 x。",
  },
});
