import { sentences } from "../sentence.ts";

/** Heckman's selection model: what stands in its way, what a reader must know of it, and its form. */
export const selection = sentences({
  formula: {
    "en-US":
      "Heckman selection model: an outcome seen only for selected rows, with a probit for selection on Z; two steps or maximum likelihood. Spills both equations with the inverse Mills ratio, rho and sigma.",
    "zh-CN":
      "Heckman 样本选择模型：被解释变量仅在被选择的样本中可观测，用 Z 的 Probit 刻画选择；可用两步法或极大似然法。溢出两个方程及逆米尔斯比率、rho、sigma。",
  },
  parameterZ: {
    "en-US":
      "Regressors of the selection equation, one column each; at least one of them should not be in X. Blank outcomes are allowed.",
    "zh-CN": "选择方程的解释变量，每列一个；其中至少应有一个不在 X 中。被解释变量允许为空。",
  },
  parameterSelected: {
    "en-US": "1 in selected rows, 0 in the others. Left out, a row is selected when y has a value.",
    "zh-CN": "被选择的样本为 1，其余为 0。省略时，y 有取值即视为被选择。",
  },
  parameterOptions: {
    "en-US":
      "Options in text: estimator=twostep or ml; with ml also se=robust or cluster=city; stage=first; i=year,industry (dummies in both equations); show=paper.",
    "zh-CN":
      "文本选项：estimator=twostep 或 ml；ml 时还可用 se=robust 或 cluster=city；stage=first；i=year,industry（两个方程均加入虚拟变量）；show=paper。",
  },
  mills: { "en-US": "Inverse Mills ratio (lambda)", "zh-CN": "逆米尔斯比率（IMR）" },
  errorsHeckman: {
    "en-US": "standard errors corrected for the estimated inverse Mills ratio",
    "zh-CN": "对逆米尔斯比率的估计误差作了校正的标准误",
  },

  // What stands in the way of a model
  notBinary: {
    "en-US":
      "The selection column “{name}” is {value} in worksheet row {row}. It must be 1 in selected rows and 0 in the others: choose another column, or write a condition such as hours > 0.",
    "zh-CN":
      "选择变量“{name}”在工作表第 {row} 行为 {value}。被选择的样本应为 1，其余为 0：请更换该列，或写成条件，例如 hours > 0。",
  },
  allSelected: {
    "en-US":
      "“{name}” is 1 in all {rows|usable row|usable rows}: nobody is left out, so there is no selection to correct for. Keep the rows of those not selected, or use a plain regression.",
    "zh-CN":
      "“{name}”在全部 {rows} 个可用样本中都为 1：没有未被选择的样本，无需校正样本选择。请保留未被选择的样本，或直接使用普通回归。",
  },
  noneMissing: {
    "en-US":
      "The outcome “{name}” has a value in all {rows|usable row|usable rows}, so there is no selection to correct for. Keep the rows without an outcome (blank, not 0), or name a selection column of 0 and 1.",
    "zh-CN":
      "被解释变量“{name}”在全部 {rows} 个可用样本中都有取值，无需校正样本选择。请保留没有取值的样本（留空，不要填 0），或指定一个 0/1 选择变量。",
  },
  noneSelected: {
    "en-US":
      "None of the {rows|usable row|usable rows} is selected (“{name}”) with its outcome and regressors complete, so there is nothing to estimate from. Check the column and the blanks in the regressors.",
    "zh-CN": "{rows} 个可用样本中没有一个被选择（“{name}”）且变量完整，无法估计。请检查该列以及解释变量中的空值。",
  },
  noRows: {
    "en-US":
      "None of the {rows|row|rows} has all that the selection equation needs. Leave out the regressors with most blanks, or check the row condition.",
    "zh-CN": "{rows} 行中没有一行具备选择方程所需的全部变量。请去掉缺失较多的变量，或检查样本筛选条件。",
  },
  noRegressors: {
    "en-US":
      "No regressor of the selection equation varies. Choose at least one variable that makes rows more or less likely to be selected.",
    "zh-CN": "选择方程中没有有变动的解释变量。请至少选择一个影响样本被选择概率的变量。",
  },
  needsEquation: {
    "en-US":
      "A selection model needs the regressors of its selection equation. Name them, for example select=age + kids.",
    "zh-CN": "样本选择模型需要选择方程的解释变量。请指定，例如 select=age + kids。",
  },
  unknownDummy: {
    "en-US": "“{name}” (i) is not one of the columns of X and Z: {known}. Name a column that is.",
    "zh-CN": "“{name}”（i）不在 X 和 Z 的列 {known} 之中。请填写其中的列名。",
  },
  notWithInstruments: {
    "en-US":
      "A selection model cannot instrument {names} at the same time. Leave out the instruments or the option select.",
    "zh-CN": "样本选择模型不能同时对 {names} 使用工具变量。请去掉工具变量部分，或去掉 select 选项。",
  },
  absorb: {
    "en-US":
      "Fixed effects ({names}) cannot be taken out of a probit. Put dummies into both equations instead: i({first}) among the regressors. Many small groups would bias the probit.",
    "zh-CN":
      "Probit 中无法吸收固定效应（{names}）。请在两个方程中加入虚拟变量：在解释变量中写 i({first})。组别多而每组样本少时，Probit 估计有偏。",
  },
  weights: {
    "en-US": "Weights (“{name}”) are not available for selection models. Leave them out.",
    "zh-CN": "样本选择模型不支持权重（“{name}”）。请去掉权重。",
  },
  twoStepErrors: {
    "en-US":
      "The two-step estimator has its own corrected standard errors; “{type}” is not defined for it. Use maximum likelihood (estimator=ml) for robust or clustered errors, or se=iid.",
    "zh-CN":
      "两步法有自己的校正标准误，不适用“{type}”。如需稳健或聚类稳健标准误，请使用极大似然法（estimator=ml），或选择 se=iid。",
  },
  unknownErrors: {
    "en-US":
      "Standard errors of type “{type}” are not defined for maximum likelihood. Use iid, hc0, hc1 (robust) or cluster.",
    "zh-CN": "极大似然估计不支持“{type}”标准误。请使用 iid、hc0、hc1（稳健）或 cluster。",
  },
  perfectPrediction: {
    "en-US":
      "“{name}” tells without error who is selected in {rows|row|rows}, so that its coefficient in the probit would be infinite. Leave it out, merge its groups, or leave those rows out.",
    "zh-CN":
      "“{name}”可以毫无误差地判定 {rows} 个样本是否被选择（完全预测），其 Probit 系数趋于无穷。请删除该变量、合并类别，或剔除这些样本。",
  },
  separated: {
    "en-US":
      "Together, {names} tell without error who is selected in {rows|row|rows}, so that the probit has no finite estimate. Leave one out, merge small groups, or leave those rows out.",
    "zh-CN":
      "{names} 联合起来可以毫无误差地判定 {rows} 个样本是否被选择（完全分离），Probit 没有有限的估计值。请删除其中的变量、合并较小的类别，或剔除这些样本。",
  },
  notConverged: {
    "en-US":
      "The likelihood found no maximum in {iterations|iteration|iterations}. Look for regressors that are nearly collinear or tiny groups, leave some out, or use the two-step estimator.",
    "zh-CN":
      "似然函数迭代 {iterations} 次仍未收敛。请检查是否存在近似共线的变量或样本极少的类别并适当删减，或改用两步法。",
  },
  rhoAtBound: {
    "en-US":
      "The likelihood rises all the way to a correlation of {rho}, so that it has no maximum inside. The model does not fit these data: add an exclusion restriction, check outliers of the outcome, or use the two-step estimator.",
    "zh-CN":
      "似然函数在相关系数趋于 {rho} 时一直上升，内部没有最大值，模型与数据不符。请加入排除性变量、检查被解释变量的异常值，或改用两步法。",
  },
  millsCollinear: {
    "en-US":
      "The inverse Mills ratio is a linear combination of the regressors of the outcome, so that its coefficient is not identified. Add a variable to the selection equation that is not in the outcome equation.",
    "zh-CN": "逆米尔斯比率与结果方程的解释变量完全共线，系数无法识别。请在选择方程中加入一个不出现在结果方程中的变量。",
  },

  // What a reader must know of a result
  noExclusion: {
    "en-US":
      "Every regressor of the selection equation is also in the outcome equation: the correction rests on the curvature of the normal distribution alone. An exclusion restriction makes it credible.",
    "zh-CN":
      "选择方程的解释变量全部出现在结果方程中（没有排除性变量），样本选择的校正仅依靠正态分布的非线性。加入排除性变量才更可信。",
  },
  millsNearCollinear: {
    "en-US":
      "The inverse Mills ratio is nearly a combination of the other regressors (variance inflation {inflation}, condition number {condition}): its coefficient is hardly identified.",
    "zh-CN": "逆米尔斯比率与其他解释变量近似共线（方差膨胀因子 {inflation}，条件数 {condition}），其系数识别较弱。",
  },
  truncated: {
    "en-US":
      "The two-step estimate of rho lies outside [-1, 1]: it is set to {rho}, and sigma to the size of lambda, as Stata does.",
    "zh-CN": "两步法估计的 rho 超出 [-1, 1]，已按 Stata 的做法设为 {rho}，并令 sigma 等于 lambda 的绝对值。",
  },
  incomplete: {
    "en-US":
      "{rows|selected row lacks|selected rows lack} the outcome or one of its regressors and {rows|is|are} left out.",
    "zh-CN": "有 {rows} 个被选择的样本缺少被解释变量或解释变量，已剔除。",
  },
  droppedInSelection: {
    "en-US": "Left out of the selection equation as collinear: {names}.",
    "zh-CN": "选择方程中因共线被剔除的变量：{names}。",
  },

  // Names of quantities
  selectionOf: { "en-US": "Selection equation (probit): {name}", "zh-CN": "选择方程（Probit）：{name}" },
  selected: { "en-US": "Selected", "zh-CN": "被选择样本量" },
  censored: { "en-US": "Not selected", "zh-CN": "未被选择样本量" },
  athrho: { "en-US": "athrho", "zh-CN": "athrho" },
  lnsigma: { "en-US": "lnsigma", "zh-CN": "lnsigma" },
  rho: { "en-US": "rho", "zh-CN": "rho" },
  sigma: { "en-US": "sigma", "zh-CN": "sigma" },
  lambda: { "en-US": "lambda", "zh-CN": "lambda" },
  logLik: { "en-US": "Log likelihood", "zh-CN": "对数似然值" },
  millsInflation: { "en-US": "Variance inflation of the Mills ratio", "zh-CN": "逆米尔斯比率的方差膨胀因子" },
  waldTest: { "en-US": "Wald χ²", "zh-CN": "Wald χ²" },
  lrTest: { "en-US": "LR test of rho = 0", "zh-CN": "LR检验（rho = 0）" },
  waldRhoTest: { "en-US": "Wald test of rho = 0", "zh-CN": "Wald检验（rho = 0）" },

  // The analysis
  title: { "en-US": "Sample selection (Heckman)", "zh-CN": "样本选择模型（Heckman）" },
  summary: {
    "en-US":
      "Corrects for an outcome that is seen only for some rows: probit of who is selected, then the outcome with the inverse Mills ratio.",
    "zh-CN": "校正被解释变量仅部分可观测造成的选择偏误：先用 Probit 估计被选择概率，再把逆米尔斯比率加入结果方程。",
  },
  tableTitle: { "en-US": "Heckman selection model", "zh-CN": "Heckman样本选择模型回归结果" },
  selectedColumn: { "en-US": "Selection column (0/1)", "zh-CN": "选择变量（0/1）" },
  selectedColumnHelp: {
    "en-US": "1 where the outcome is seen, 0 elsewhere. Left empty, a row is selected when the outcome has a value.",
    "zh-CN": "被解释变量可观测为 1，否则为 0。不选时，被解释变量有取值即视为被选择。",
  },
  exclusion: { "en-US": "Only in the selection equation", "zh-CN": "排除性变量（仅进入选择方程）" },
  exclusionHelp: {
    "en-US":
      "Variables that move who is selected but not the outcome itself. The other regressors and controls enter both equations.",
    "zh-CN": "影响是否被选择、但不直接影响结果的变量。其余解释变量和控制变量同时进入两个方程。",
  },
  selectionX: { "en-US": "Whole selection equation", "zh-CN": "选择方程的全部解释变量" },
  selectionXHelp: {
    "en-US": "Where given, the selection equation holds these variables only, and nothing of the outcome equation.",
    "zh-CN": "填写后，选择方程只包含这些变量，不再自动加入结果方程的变量。",
  },
  dummies: { "en-US": "Dummies in both equations", "zh-CN": "两个方程中的虚拟变量" },
  dummiesHelp: {
    "en-US": "Columns such as year or industry whose categories enter both equations as 0/1 variables.",
    "zh-CN": "如年份、行业等列，其各类别以 0/1 虚拟变量进入两个方程。",
  },
  estimator: { "en-US": "Estimator", "zh-CN": "估计方法" },
  estimatorHelp: {
    "en-US": "Two steps show the inverse Mills ratio; maximum likelihood is more precise and allows clustered errors.",
    "zh-CN": "两步法给出逆米尔斯比率；极大似然法更有效，并允许聚类稳健标准误。",
  },
  estimatorTwostep: { "en-US": "Two steps", "zh-CN": "两步法" },
  estimatorMl: { "en-US": "Maximum likelihood", "zh-CN": "极大似然法" },
  firstStage: { "en-US": "First stage: selection (probit)", "zh-CN": "第一阶段：选择方程（Probit）" },
  secondStage: { "en-US": "Second stage: outcome", "zh-CN": "第二阶段：结果方程" },
  selectionMl: { "en-US": "Selection equation", "zh-CN": "选择方程" },
  outcomeMl: { "en-US": "Outcome equation", "zh-CN": "结果方程" },
  isObserved: { "en-US": "{name} is seen", "zh-CN": "{name}可观测" },
  dummiesRow: { "en-US": "{name} dummies", "zh-CN": "{name}虚拟变量" },
  samplesNote: {
    "en-US": "N of the outcome equation counts the selected rows; the selection equation uses all.",
    "zh-CN": "结果方程的样本量为被选择的样本，选择方程使用全部样本。",
  },
  foreseen: {
    "en-US": "{selected} selected and {censored} not selected rows.",
    "zh-CN": "被选择样本 {selected} 个，未被选择样本 {censored} 个。",
  },
});
