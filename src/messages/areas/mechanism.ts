import { sentences } from "../sentence.ts";

/** Mechanism and heterogeneity: mediation, moderation, and differences between groups. */
export const mechanism = sentences({
  focal: { "en-US": "Focal regressor", "zh-CN": "核心解释变量" },

  // Mediation
  mediationTitle: { "en-US": "Mediation", "zh-CN": "中介效应" },
  mediationSummary: {
    "en-US":
      "Three steps over one sample, Sobel's test and relatives, and the bootstrap interval of the indirect effect and its share.",
    "zh-CN": "同一样本上的三步法，Sobel 等检验，以及间接效应及其占比的自助法区间。",
  },
  mediationTable: { "en-US": "Mediation in three steps", "zh-CN": "中介效应三步法" },
  indirectTable: { "en-US": "Indirect effects", "zh-CN": "间接效应" },
  treatment: { "en-US": "Treatment", "zh-CN": "核心解释变量" },
  treatmentHelp: {
    "en-US": "The regressor whose effect may run through the mediators.",
    "zh-CN": "其影响可能通过中介变量传导的解释变量。",
  },
  mediators: { "en-US": "Mediators", "zh-CN": "中介变量" },
  mediatorsHelp: {
    "en-US": "Each is taken by itself, one after the other.",
    "zh-CN": "可选多个，逐一单独检验。",
  },
  bootBy: { "en-US": "Draw blocks of", "zh-CN": "抽样单位" },
  bootByHelp: {
    "en-US": "Rows that are drawn together. Blank: the clusters of the errors, else the entity.",
    "zh-CN": "整组抽取的单位；留空则取聚类变量，否则取个体。",
  },
  same: {
    "en-US": "Treatment and mediator are both “{name}”. Choose two different variables.",
    "zh-CN": "核心解释变量与中介变量同为“{name}”。请选择两个不同的变量。",
  },
  mediatorCollinear: {
    "en-US":
      "The mediator “{name}” is collinear with the treatment, the controls or the effects, so that no path runs over it. Choose another mediator, or fewer controls.",
    "zh-CN": "中介变量“{name}”与核心解释变量、控制变量或固定效应共线，无法形成中介路径。请更换中介变量或减少控制变量。",
  },
  stepTotal: { "en-US": "Total effect", "zh-CN": "总效应" },
  stepPath: { "en-US": "To the mediator", "zh-CN": "对中介变量" },
  stepDirect: { "en-US": "Direct effect", "zh-CN": "直接效应" },
  indirect: { "en-US": "Indirect effect (a×b)", "zh-CN": "间接效应（a×b）" },
  direct: { "en-US": "Direct effect", "zh-CN": "直接效应" },
  total: { "en-US": "Total effect", "zh-CN": "总效应" },
  share: { "en-US": "Share of the total", "zh-CN": "间接效应占比" },
  sobel: { "en-US": "Sobel z", "zh-CN": "Sobel z" },
  aroian: { "en-US": "Aroian z", "zh-CN": "Aroian z" },
  goodman: { "en-US": "Goodman z", "zh-CN": "Goodman z" },
  sobelP: { "en-US": "Sobel, p", "zh-CN": "Sobel 检验p值" },
  aroianP: { "en-US": "Aroian, p", "zh-CN": "Aroian 检验p值" },
  goodmanP: { "en-US": "Goodman, p", "zh-CN": "Goodman 检验p值" },
  bootSe: { "en-US": "bootstrap s.e.", "zh-CN": "自助法标准误" },
  percentileLow: { "en-US": "percentile low", "zh-CN": "百分位下限" },
  percentileHigh: { "en-US": "percentile high", "zh-CN": "百分位上限" },
  correctedLow: { "en-US": "bias-corrected low", "zh-CN": "偏差校正下限" },
  correctedHigh: { "en-US": "bias-corrected high", "zh-CN": "偏差校正上限" },
  percentileInterval: { "en-US": "{level}% CI, percentile", "zh-CN": "{level}% 百分位区间" },
  correctedInterval: { "en-US": "{level}% CI, bias-corrected", "zh-CN": "{level}% 偏差校正区间" },
  sobelStars: {
    "en-US": "Stars of the indirect effect by Sobel's test.",
    "zh-CN": "间接效应的显著性星号依据 Sobel 检验。",
  },
  oppositeSigns: {
    "en-US":
      "For “{name}” indirect and direct effect have opposite signs (suppression), so that the share of the total is not between 0 and 1.",
    "zh-CN": "“{name}”的间接效应与直接效应符号相反（遮掩效应），占比不在 0 与 1 之间。",
  },

  // Moderation
  moderationTitle: { "en-US": "Moderation", "zh-CN": "调节效应" },
  moderationSummary: {
    "en-US": "The interaction of two variables, and the marginal effect of one over the values of the other.",
    "zh-CN": "两变量的交互项，以及一个变量的边际效应随另一变量取值的变化。",
  },
  moderationTable: { "en-US": "Moderation", "zh-CN": "调节效应" },
  effectsTable: {
    "en-US": "Marginal effect of {focal} over {moderator}",
    "zh-CN": "{focal}的边际效应随{moderator}的变化",
  },
  focalHelp: { "en-US": "The regressor whose effect may differ.", "zh-CN": "其影响可能因调节变量而异的解释变量。" },
  moderator: { "en-US": "Moderator", "zh-CN": "调节变量" },
  moderatorHelp: {
    "en-US": "The variable that the effect may depend on.",
    "zh-CN": "影响大小所依赖的变量。",
  },
  centre: { "en-US": "Centre both first", "zh-CN": "先去中心化" },
  centreHelp: {
    "en-US":
      "Takes the means off before multiplying: main effects are then those at the means. The interaction does not change.",
    "zh-CN": "相乘前减去均值，主效应即为均值处的效应；交互项系数不变。",
  },
  centred: { "en-US": "{name} (centred)", "zh-CN": "{name}（去中心化）" },
  figure: { "en-US": "Figure", "zh-CN": "图形" },
  marginalFigureHelp: {
    "en-US": "Draws the marginal effect over the moderator with its interval.",
    "zh-CN": "绘制边际效应随调节变量变化的曲线及区间。",
  },
  moderatorSame: {
    "en-US":
      "Focal regressor and moderator are both “{name}”. Choose two different variables, or add {name}^2 as a regressor.",
    "zh-CN": "核心解释变量与调节变量同为“{name}”。请选择两个不同的变量，或加入平方项 {name}^2。",
  },
  headModerator: { "en-US": "{name} at", "zh-CN": "{name}取值" },
  headMarginal: { "en-US": "marginal effect", "zh-CN": "边际效应" },
  percentile: { "en-US": "p{p}", "zh-CN": "第{p}百分位" },
  atMean: { "en-US": "mean", "zh-CN": "均值" },
  atLow: { "en-US": "mean - 1 s.d.", "zh-CN": "均值 - 1 个标准差" },
  atHigh: { "en-US": "mean + 1 s.d.", "zh-CN": "均值 + 1 个标准差" },
  neymanEverywhere: {
    "en-US": "At the {level}% level the marginal effect is significant at every value of {moderator}.",
    "zh-CN": "在 {level}% 的置信水平下，{moderator}取任何值时边际效应均显著。",
  },
  neymanNowhere: {
    "en-US": "At the {level}% level the marginal effect is not significant at any value of {moderator}.",
    "zh-CN": "在 {level}% 的置信水平下，{moderator}取任何值时边际效应均不显著。",
  },
  neymanBelow: {
    "en-US":
      "Johnson-Neyman: significant where {moderator} is below {low} (share of rows: {share}%). The data run from {least} to {most}.",
    "zh-CN": "Johnson-Neyman：{moderator}小于 {low} 时显著（占样本 {share}%）；数据范围为 {least} 至 {most}。",
  },
  neymanAbove: {
    "en-US":
      "Johnson-Neyman: significant where {moderator} is above {high} (share of rows: {share}%). The data run from {least} to {most}.",
    "zh-CN": "Johnson-Neyman：{moderator}大于 {high} 时显著（占样本 {share}%）；数据范围为 {least} 至 {most}。",
  },
  neymanOutside: {
    "en-US":
      "Johnson-Neyman: significant where {moderator} is below {low} or above {high} (share of rows: {share}%). The data run from {least} to {most}.",
    "zh-CN":
      "Johnson-Neyman：{moderator}小于 {low} 或大于 {high} 时显著（占样本 {share}%）；数据范围为 {least} 至 {most}。",
  },
  neymanInside: {
    "en-US":
      "Johnson-Neyman: significant where {moderator} is between {low} and {high} (share of rows: {share}%). The data run from {least} to {most}.",
    "zh-CN":
      "Johnson-Neyman：{moderator}介于 {low} 与 {high} 之间时显著（占样本 {share}%）；数据范围为 {least} 至 {most}。",
  },
  lowBound: { "en-US": "lower bound", "zh-CN": "区间下限" },
  highBound: { "en-US": "upper bound", "zh-CN": "区间上限" },
  zeroLine: { "en-US": "zero", "zh-CN": "零线" },
  marginalSays: {
    "en-US":
      "The marginal effect of {focal} goes from {from} where {moderator} is {least} to {to} where it is {most}; {level}% intervals.",
    "zh-CN": "{moderator}由 {least} 变为 {most} 时，{focal}的边际效应由 {from} 变为 {to}；{level}% 置信区间。",
  },

  // Differences between groups
  groupTitle: { "en-US": "Differences between groups", "zh-CN": "组间系数差异" },
  groupSummary: {
    "en-US": "The model by sub-samples side by side, and the p value of the difference between their coefficients.",
    "zh-CN": "分组回归并列呈现，并检验组间系数差异的显著性。",
  },
  groupTable: { "en-US": "Heterogeneity by {name}", "zh-CN": "按{name}分组的异质性分析" },
  group: { "en-US": "Group variable", "zh-CN": "分组变量" },
  groupHelp: {
    "en-US": "A category, a condition such as size > 3, or a number that is cut into groups.",
    "zh-CN": "分类变量、条件（如 size > 3），或按分位数切分的数值变量。",
  },
  cut: { "en-US": "Groups are", "zh-CN": "分组方式" },
  cutHelp: {
    "en-US": "The values themselves, or quantile groups of a number over the rows of the model.",
    "zh-CN": "按取值分组，或按数值变量在回归样本中的分位数分组。",
  },
  cutValues: { "en-US": "Its values", "zh-CN": "按取值" },
  cutMedian: { "en-US": "Below and above the median", "zh-CN": "按中位数" },
  cutTerciles: { "en-US": "Terciles", "zh-CN": "按三分位数" },
  cutTails: { "en-US": "Lowest and highest 30%", "zh-CN": "最低与最高 30%" },
  focalGroupHelp: {
    "en-US": "Whose coefficient is compared between the groups.",
    "zh-CN": "比较其组间系数差异的解释变量。",
  },
  test: { "en-US": "Test of the difference", "zh-CN": "组间差异检验" },
  testHelp: {
    "en-US": "Fisher's permutation of the groups, the model with every slope and effect interacted, or both.",
    "zh-CN": "费舍尔组合检验（置换分组）、全交互模型（Chow 检验），或两者。",
  },
  testPermutation: { "en-US": "Permutation", "zh-CN": "费舍尔组合检验" },
  testInteracted: { "en-US": "Fully interacted model", "zh-CN": "全交互模型" },
  testBoth: { "en-US": "Both", "zh-CN": "两者" },
  manyGroups: {
    "en-US":
      "“{name}” has {count|value|values}: that is more than the {most} columns a table can hold. Cut it into quantile groups.",
    "zh-CN": "“{name}”有 {count} 个取值，超过表格可容纳的 {most} 列。请按分位数分组。",
  },
  oneGroup: {
    "en-US":
      "“{name}” has one value only in the rows of the model, so there is nothing to compare. Choose another variable.",
    "zh-CN": "回归样本中“{name}”只有一个取值，无从比较。请更换分组变量。",
  },
  cutNeedsNumber: {
    "en-US": "“{name}” holds text, which has no quantiles. Group by its values, or choose a column of numbers.",
    "zh-CN": "“{name}”为文本，没有分位数。请按取值分组，或选择数值列。",
  },
  cutTies: {
    "en-US":
      "The quantiles of “{name}” coincide, so that a group would be empty. Group by its values or by a condition.",
    "zh-CN": "“{name}”的分位数重合，会出现空组。请按取值或按条件分组。",
  },
  levelLow: { "en-US": "Low {name} (≤ {cut})", "zh-CN": "低{name}组（≤ {cut}）" },
  levelMiddle: { "en-US": "Middle {name} ({low} to {high})", "zh-CN": "中{name}组（{low} 至 {high}）" },
  levelHigh: { "en-US": "High {name} (> {cut})", "zh-CN": "高{name}组（> {cut}）" },
  empiricalP: { "en-US": "p of difference, permutation", "zh-CN": "经验p值" },
  interactedP: { "en-US": "p of difference, interacted", "zh-CN": "组间差异p值（全交互）" },
  difference: { "en-US": "Difference", "zh-CN": "系数差异" },
  chow: { "en-US": "Chow F, all slopes", "zh-CN": "Chow F（全部系数）" },
  chowP: { "en-US": "Chow, p", "zh-CN": "Chow 检验p值" },
  differencesNote: {
    "en-US": "Differences are those of {name} to the first group ({first}).",
    "zh-CN": "差异为各组{name}系数与第一组（{first}）之差。",
  },
  permutationEntities: {
    "en-US":
      "Permutation: {draws|draw|draws} that deal the groups anew among the {entities|unit|units} of “{entity}”, within which the group never changes; seed {seed}.",
    "zh-CN":
      "费舍尔组合检验：分组在“{entity}”内不变，故在 {entities} 个个体间随机重新分组，共 {draws} 次，种子 {seed}。",
  },
  permutationRows: {
    "en-US":
      "Permutation: {draws|draw|draws} that deal the groups anew among the rows, because the group changes within an entity or there is none; seed {seed}.",
    "zh-CN": "费舍尔组合检验：分组在个体内变化（或未指定个体），故逐行随机重新分组，共 {draws} 次，种子 {seed}。",
  },
  permutationFailed: {
    "en-US": "{failed} of {draws} permutations could not be estimated and are left out.",
    "zh-CN": "{draws} 次置换中有 {failed} 次无法估计，未计入。",
  },
  headGroup: { "en-US": "Group", "zh-CN": "组别" },
  headN: { "en-US": "N", "zh-CN": "样本量" },

  // Comparison of coefficients
  coefficientsFigure: { "en-US": "{name} across models", "zh-CN": "不同模型中{name}的系数" },
  coefficientsSays: {
    "en-US": "{models|estimate|estimates} of {name}, from {low} to {high}; {level}% intervals.",
    "zh-CN": "{name}的 {models} 个估计值，介于 {low} 与 {high} 之间；{level}% 置信区间。",
  },
  coefficientsFlag: { "en-US": "Figure of the first regressor", "zh-CN": "系数比较图" },
  coefficientsFlagHelp: {
    "en-US": "Draws the coefficient of the first regressor in every column with its interval.",
    "zh-CN": "绘制第一个解释变量在各列中的系数及置信区间。",
  },

  // Formulas
  mediate: {
    "en-US": "Mediation in three steps with a cluster bootstrap of the indirect effect; spills a table.",
    "zh-CN": "三步法中介效应检验，附间接效应的聚类自助法区间，溢出为表格。",
  },
  mediateOptions: {
    "en-US": "As FEREG, and draws (0: none), seed, blocks=entity, time or a column.",
    "zh-CN": "同 FEREG，另有 draws（0 为不抽样）、seed、blocks=entity、time 或列名。",
  },
  moderate: {
    "en-US": "Interaction of x and a moderator, with marginal effects and Johnson-Neyman points; spills a table.",
    "zh-CN": "x 与调节变量的交互效应，附边际效应与 Johnson-Neyman 临界点，溢出为表格。",
  },
  moderateOptions: {
    "en-US": "As FEREG, and centre=yes.",
    "zh-CN": "同 FEREG，另有 centre=yes。",
  },
  groupdiff: {
    "en-US":
      "The coefficient of the first column of x by groups, with the p values of the differences; spills a table.",
    "zh-CN": "分组估计 x 第一列的系数，并给出组间差异的 p 值，溢出为表格。",
  },
  groupdiffOptions: {
    "en-US":
      "As FEREG, and cut=values, median, terciles or 30-70; test=permutation, interacted or both; focal; draws; seed.",
    "zh-CN":
      "同 FEREG，另有 cut=values、median、terciles 或 30-70；test=permutation、interacted 或 both；focal；draws；seed。",
  },
  parameterTreatment: { "en-US": "The treatment: one column.", "zh-CN": "核心解释变量：一列。" },
  parameterMediator: { "en-US": "The mediators: one column each.", "zh-CN": "中介变量：每个一列。" },
  parameterModerator: { "en-US": "The moderator: one column.", "zh-CN": "调节变量：一列。" },
  parameterFocal: { "en-US": "The focal regressor: one column.", "zh-CN": "核心解释变量：一列。" },
  parameterControls: { "en-US": "Controls, with or without headers.", "zh-CN": "控制变量，可含表头。" },
  parameterGroup: { "en-US": "The group of each row: one column.", "zh-CN": "每行所属的组别：一列。" },
  headEffect: { "en-US": "Effect", "zh-CN": "效应" },
});
