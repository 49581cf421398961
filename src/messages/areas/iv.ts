import { sentences } from "../sentence.ts";

export const iv = sentences({
  needsBoth: {
    "en-US":
      "A model with instruments needs at least one endogenous regressor and one instrument; we have {regressors} and {instruments}. Name both: y ~ x | endogenous ~ instrument.",
    "zh-CN":
      "工具变量模型至少需要一个内生解释变量和一个工具变量，目前分别为 {regressors} 个和 {instruments} 个。请同时指定：y ~ x | 内生变量 ~ 工具变量。",
  },
  endogAlsoExogenous: {
    "en-US":
      "“{name}” stands among the endogenous regressors and among the exogenous ones. It can be only one of them: take it out of one list.",
    "zh-CN": "“{name}”既在内生解释变量中，又在外生解释变量中。请从其中一个列表中删除。",
  },
  noInstrumentLeft: {
    "en-US":
      "No instrument is left: {names} cannot be told apart from the regressors and the fixed effects. Choose an instrument that varies on its own.",
    "zh-CN":
      "没有可用的工具变量：{names} 与解释变量或固定效应完全共线，或被固定效应吸收。请选择具有独立变动的工具变量。",
  },
  tooFewInstruments: {
    "en-US":
      "{regressors|endogenous regressor needs|endogenous regressors need} at least as many instruments, and {instruments|instrument is|instruments are} left after collinear ones were dropped. Add instruments, or treat fewer regressors as endogenous.",
    "zh-CN":
      "模型识别不足：有 {regressors} 个内生解释变量，而剔除共线后只剩 {instruments} 个工具变量。请增加工具变量，或减少内生解释变量。",
  },
  unidentified: {
    "en-US":
      "The instruments {instruments} do not move {names} separately in this sample, so the coefficients are not identified. Use instruments that go with each of them.",
    "zh-CN":
      "在该样本中，工具变量 {instruments} 无法分别引起 {names} 的变动，系数不可识别。请使用与每个内生变量都相关的工具变量。",
  },
  endogAbsorbed: {
    "en-US":
      "The endogenous regressor “{name}” does not vary once the fixed effects {effects} are taken out. Choose another, or take an effect out.",
    "zh-CN": "内生解释变量“{name}”在控制固定效应 {effects} 后没有变动。请更换变量，或去掉相应的固定效应。",
  },
  endogCollinear: {
    "en-US":
      "The endogenous regressor “{name}” is a linear combination of the exogenous ones. Take it, or one of them, out of the model.",
    "zh-CN": "内生解释变量“{name}”与外生解释变量完全共线。请将其或其中一个外生变量从模型中删除。",
  },
  errorsNotOffered: {
    "en-US":
      "Errors of the type “{type}” are not offered with instruments, whose tests need one of iid, hc0, hc1, cluster, newey-west, driscoll-kraay or conley. Choose one of these.",
    "zh-CN":
      "工具变量估计不支持“{type}”类型的标准误，其检验需要 iid、hc0、hc1、cluster、newey-west、driscoll-kraay 或 conley。请选择其中一种。",
  },
  moreMomentsThanClusters: {
    "en-US":
      "GMM has to weigh {moments|moment condition|moment conditions} by their covariance over {groups|cluster|clusters}, which is singular: there must be more clusters than instruments and exogenous regressors together. Use fewer, cluster less coarsely, or choose 2sls.",
    "zh-CN":
      "GMM 需要用 {groups} 个聚类估计 {moments} 个矩条件的协方差矩阵，该矩阵是奇异的：聚类数必须多于工具变量与外生解释变量的总数。请减少变量、采用更细的聚类，或改用 2sls。",
  },
  singularWeights: {
    "en-US":
      "The covariance of the {moments|moment condition|moment conditions} over {rows|row|rows} is singular, so GMM cannot weigh them. Drop instruments that are the same in nearly all rows, or choose 2sls.",
    "zh-CN":
      "{moments} 个矩条件在 {rows} 个样本上的协方差矩阵奇异，GMM 无法确定权重。请删除几乎不变动的工具变量，或改用 2sls。",
  },
  perfectFirstStage: {
    "en-US":
      "The instruments explain {names} without any remainder, so this estimator and its tests are not defined. If they are exogenous too, use least squares.",
    "zh-CN": "工具变量完全解释了 {names}，没有残差，该估计量及其检验没有定义。如果它们本身外生，请使用最小二乘法。",
  },
  kTooLarge: {
    "en-US":
      "The k-class estimator with k = {k} has no minimum here: the instruments are too weak, or too many for the rows. Use 2sls, fewer instruments, or the Anderson-Rubin set.",
    "zh-CN":
      "k = {k} 的 k 类估计量在此不存在：工具变量太弱，或相对样本量过多。请改用 2sls、减少工具变量，或报告 Anderson-Rubin 置信集。",
  },
  noDegrees: {
    "en-US":
      "{rows|row is|rows are} too few for a first stage with {parameters|parameter|parameters}. Use fewer instruments or effects, or more rows.",
    "zh-CN": "{rows} 个样本不足以估计含 {parameters} 个参数的第一阶段。请减少工具变量或固定效应，或增加样本。",
  },
  exactlyIdentified: {
    "en-US": "Not defined: there are as many instruments as endogenous regressors.",
    "zh-CN": "恰好识别（工具变量数等于内生解释变量数），无法进行过度识别检验。",
  },
  singularMoments: {
    "en-US": "Not defined: the covariance of {moments|moment condition|moment conditions} is singular.",
    "zh-CN": "未定义：{moments} 个矩条件的协方差矩阵奇异。",
  },
  moreMomentsThanPeriods: {
    "en-US":
      "GMM has to weigh {moments|moment condition|moment conditions} by their covariance over {groups|period|periods}, which is singular: there must be more periods than instruments and exogenous regressors together. Use fewer, other standard errors, or choose 2sls.",
    "zh-CN":
      "GMM 需要用 {groups} 个时期估计 {moments} 个矩条件的协方差矩阵，该矩阵是奇异的：时期数必须多于工具变量与外生解释变量的总数。请减少变量、更换标准误类型，或改用 2sls。",
  },
  singularForPeriods: {
    "en-US":
      "Not defined: the covariance of {moments|moment condition|moment conditions} over {groups|period|periods} is singular. Use fewer instruments, or other standard errors.",
    "zh-CN":
      "无定义：用 {groups} 个时期估计的 {moments} 个矩条件的协方差矩阵是奇异的。请减少工具变量，或更换标准误类型。",
  },
  singularForClusters: {
    "en-US":
      "Not defined: the covariance of {moments|moment condition|moment conditions} over {groups|cluster|clusters} is singular. Cluster less coarsely, or use fewer instruments.",
    "zh-CN": "未定义：{groups} 个聚类不足以估计 {moments} 个矩条件的协方差矩阵。请采用更细的聚类，或减少工具变量。",
  },
  perfect: {
    "en-US": "Not defined: the instruments explain the endogenous regressors without remainder.",
    "zh-CN": "未定义：工具变量完全解释了内生解释变量。",
  },
  onlyRobust: {
    "en-US": "Only for robust or clustered errors; with iid errors the Cragg-Donald F takes its place.",
    "zh-CN": "仅适用于稳健或聚类标准误；iid 误差下使用 Cragg-Donald F。",
  },
  onlyOneEndogenous: {
    "en-US": "Only for one endogenous regressor; here there are {regressors}.",
    "zh-CN": "仅适用于一个内生解释变量的情形；此处有 {regressors} 个。",
  },
  notTabulated: {
    "en-US":
      "Stock and Yogo give no critical value for {method}, {regressors|endogenous regressor|endogenous regressors} and {instruments|instrument|instruments}.",
    "zh-CN": "Stock-Yogo 没有给出 {method}、{regressors} 个内生解释变量、{instruments} 个工具变量情形下的临界值。",
  },
  criticalAssumesIid: {
    "en-US":
      "Stock and Yogo's critical values assume iid errors; with robust errors hold the effective F against its own values.",
    "zh-CN": "Stock-Yogo 临界值以 iid 误差为前提；使用稳健标准误时，请将有效 F 统计量与其自身的临界值比较。",
  },
  criticalBias: {
    "en-US": "bias at most {percent}% of that of least squares",
    "zh-CN": "偏误不超过最小二乘偏误的 {percent}%",
  },
  criticalSize: {
    "en-US": "size of a 5% test at most {percent}%",
    "zh-CN": "5% 检验的真实水平不超过 {percent}%",
  },
  criticalEffective: {
    "en-US": "bias at most {percent}% of the worst case",
    "zh-CN": "偏误不超过最坏情形的 {percent}%",
  },
  weak: {
    "en-US":
      "The instruments are weak: the effective F of the first stage of {name} is {value}, below 10. The estimate leans towards least squares and its interval is too short. Read the Anderson-Rubin test instead, or find stronger instruments.",
    "zh-CN":
      "存在弱工具变量问题：{name} 第一阶段的有效 F 统计量为 {value}，低于 10。估计值偏向最小二乘估计，置信区间过窄。请参考 Anderson-Rubin 检验，或寻找更强的工具变量。",
  },
  weakConditional: {
    "en-US":
      "The instruments are weak for {name}: the Sanderson-Windmeijer F, given the other endogenous regressors, is {value}, below 10. Estimates lean towards least squares and their intervals are too short. Read the Anderson-Rubin test instead, or find stronger instruments.",
    "zh-CN":
      "{name} 存在弱工具变量问题：给定其他内生变量时的 Sanderson-Windmeijer F 统计量为 {value}，低于 10。估计值偏向最小二乘估计，置信区间过窄。请参考 Anderson-Rubin 检验，或寻找更强的工具变量。",
  },
  belowStockYogo: {
    "en-US":
      "The Cragg-Donald F is {value}, below the Stock-Yogo value {critical}: a nominal 5% test may reject a true hypothesis more than 10% of the time.",
    "zh-CN":
      "Cragg-Donald F 统计量为 {value}，低于 Stock-Yogo 临界值 {critical}：名义水平 5% 的检验，其真实水平可能超过 10%。",
  },
  underIdentified: {
    "en-US":
      "The {test} does not reject that the model is under-identified (p = {p}): the instruments may not move the endogenous regressors at all.",
    "zh-CN": "{test}检验不能拒绝识别不足的原假设（p = {p}）：工具变量可能与内生解释变量无关。",
  },
  setInterval: {
    "en-US": "{percent}% Anderson-Rubin interval of {name}, right however weak the instruments are: [{low}, {high}].",
    "zh-CN": "{name} 的 {percent}% Anderson-Rubin 置信区间（对弱工具变量稳健）：[{low}, {high}]。",
  },
  setHalfLine: {
    "en-US":
      "{percent}% Anderson-Rubin set of {name}: all values from {low} to {high}. It is unbounded on one side, as the instruments are weak.",
    "zh-CN": "{name} 的 {percent}% Anderson-Rubin 置信集：从 {low} 到 {high}。由于工具变量较弱，该集合单侧无界。",
  },
  setRays: {
    "en-US":
      "{percent}% Anderson-Rubin set of {name}: all values up to {low} and all from {high} on; it is unbounded, as the instruments are weak.",
    "zh-CN":
      "{name} 的 {percent}% Anderson-Rubin 置信集：小于等于 {low} 或大于等于 {high} 的所有取值；由于工具变量较弱，该集合无界。",
  },
  setSeveral: {
    "en-US": "{percent}% Anderson-Rubin set of {name}: {pieces}.",
    "zh-CN": "{name} 的 {percent}% Anderson-Rubin 置信集：{pieces}。",
  },
  setEverything: {
    "en-US":
      "The {percent}% Anderson-Rubin set of {name} is unbounded: the instruments are so weak that no value can be ruled out.",
    "zh-CN": "{name} 的 {percent}% Anderson-Rubin 置信集无界：工具变量过弱，无法排除任何取值。",
  },
  setEmpty: {
    "en-US":
      "The {percent}% Anderson-Rubin set of {name} is empty: no value of the coefficient makes all the instruments valid. Some of them may belong in the equation.",
    "zh-CN":
      "{name} 的 {percent}% Anderson-Rubin 置信集为空：没有任何系数取值能使所有工具变量同时有效，部分工具变量可能不满足外生性。",
  },
  noFirstStage: {
    "en-US":
      "stage=first shows the first stages of a model with instruments, and this model has none. Write | endogenous ~ instruments, or leave the option out.",
    "zh-CN":
      "stage=first 用于显示工具变量模型的第一阶段，而该模型没有工具变量。请写明 | 内生变量 ~ 工具变量，或去掉该选项。",
  },
  optionNeedsInstruments: {
    "en-US":
      "The option {option} is for models with instruments, and this model has none. Write | endogenous ~ instruments, or leave the option out.",
    "zh-CN": "选项 {option} 仅用于工具变量模型，而该模型没有工具变量。请写明 | 内生变量 ~ 工具变量，或去掉该选项。",
  },
  needsAnalysis: {
    "en-US":
      "The formula has instruments, which the analysis {analysis} does not take. Choose --analysis iv, or leave them out.",
    "zh-CN": "公式中含有工具变量，而 {analysis} 分析不接受工具变量。请使用 --analysis iv，或去掉工具变量。",
  },
  stageOf: { "en-US": "First stage: {name}", "zh-CN": "第一阶段：{name}" },
  rowFirstF: { "en-US": "First-stage F ({name})", "zh-CN": "第一阶段 F 统计量（{name}）" },
  rowFirstP: { "en-US": "p of the first-stage F ({name})", "zh-CN": "第一阶段 F 统计量的 p 值（{name}）" },
  rowPartialR2: { "en-US": "Partial R² ({name})", "zh-CN": "偏 R²（{name}）" },
  rowSheaR2: { "en-US": "Shea partial R² ({name})", "zh-CN": "Shea 偏 R²（{name}）" },
  rowCritical: { "en-US": "Critical value of {name}: {label}", "zh-CN": "{name} 的临界值：{label}" },
  rowReason: { "en-US": "{name}: {reason}", "zh-CN": "{name}：{reason}" },
  rowSet: { "en-US": "Anderson-Rubin set{piece}", "zh-CN": "Anderson-Rubin 置信集{piece}" },
  formula: {
    "en-US":
      "Two-stage least squares with fixed effects of the entity, and of time, where given; errors clustered by entity. With first-stage F, Cragg-Donald and Kleibergen-Paap F, Hansen J and the Anderson-Rubin interval.",
    "zh-CN":
      "工具变量两阶段最小二乘估计，给定个体和时间时加入固定效应，标准误聚类到个体；并给出第一阶段 F、Cragg-Donald 与 Kleibergen-Paap F、Hansen J 和 Anderson-Rubin 置信区间。",
  },
  parameterX: {
    "en-US": "Exogenous regressors, one column each; a blank cell for none.",
    "zh-CN": "外生解释变量，每列一个；没有时引用一个空白单元格。",
  },
  parameterEndog: { "en-US": "Endogenous regressors, one column each.", "zh-CN": "内生解释变量，每列一个。" },
  parameterInstruments: {
    "en-US": "Instruments that are not regressors, at least as many columns as endogenous regressors.",
    "zh-CN": "排除在方程之外的工具变量，列数不少于内生解释变量的个数。",
  },
  parameterOptions: {
    "en-US":
      "Options, for example: method=liml; cluster=city; se=iid; small=no; stage=first; show=paper. method: 2sls, liml, fuller, gmm2s.",
    "zh-CN":
      "选项，例如：method=liml; cluster=city; se=iid; small=no; stage=first; show=paper。method 可取 2sls、liml、fuller、gmm2s。",
  },
  title: { "en-US": "Instrumental variables", "zh-CN": "工具变量估计" },
  summary: {
    "en-US":
      "Two-stage least squares, LIML, Fuller or GMM with fixed effects: first and second stages, and how strong and valid the instruments are.",
    "zh-CN": "带固定效应的 2SLS、LIML、Fuller 或 GMM 估计：报告第一、第二阶段，以及工具变量的强度与有效性检验。",
  },
  tableTitle: { "en-US": "Instrumental variables estimates", "zh-CN": "工具变量估计结果" },
  endog: { "en-US": "Endogenous regressors", "zh-CN": "内生解释变量" },
  endogHelp: {
    "en-US": "Regressors that may go with the error: by reverse causation, omitted variables or mismeasurement.",
    "zh-CN": "可能与误差项相关的解释变量（反向因果、遗漏变量或测量误差）。",
  },
  instruments: { "en-US": "Instruments", "zh-CN": "工具变量" },
  instrumentsHelp: {
    "en-US":
      "Variables that move the endogenous regressors and do not touch the outcome in any other way. At least as many as endogenous regressors.",
    "zh-CN": "影响内生解释变量、但不通过其他途径影响被解释变量的变量，个数不少于内生解释变量。",
  },
  estimator: { "en-US": "Estimator", "zh-CN": "估计方法" },
  estimatorHelp: {
    "en-US":
      "LIML and Fuller lean less towards least squares when instruments are weak or many; GMM is more efficient with several instruments and robust errors.",
    "zh-CN": "工具变量较弱或较多时，LIML 和 Fuller 的偏误更小；有多个工具变量且使用稳健标准误时，GMM 更有效。",
  },
  estimator2sls: { "en-US": "Two-stage least squares", "zh-CN": "两阶段最小二乘（2SLS）" },
  estimatorLiml: { "en-US": "Limited information maximum likelihood (LIML)", "zh-CN": "有限信息极大似然（LIML）" },
  estimatorFuller: { "en-US": "Fuller", "zh-CN": "Fuller 估计" },
  estimatorGmm: { "en-US": "Two-step GMM", "zh-CN": "两步 GMM" },
  fuller: { "en-US": "Fuller's constant", "zh-CN": "Fuller 常数" },
  fullerHelp: {
    "en-US": "1 makes the estimator nearly unbiased, 4 gives it the least mean squared error. Only for Fuller.",
    "zh-CN": "取 1 时近似无偏，取 4 时均方误差最小。仅用于 Fuller 估计。",
  },
  small: { "en-US": "Small-sample corrections", "zh-CN": "小样本修正" },
  smallHelp: {
    "en-US":
      "With them t and F, as Stata's option small and fixest; without them z and chi-squared, as Stata's default.",
    "zh-CN": "修正时使用 t 和 F 统计量（同 Stata 的 small 选项和 fixest）；不修正时使用 z 和卡方统计量（Stata 默认）。",
  },
  firstStages: { "en-US": "Show the first stages", "zh-CN": "列出第一阶段" },
  firstStagesHelp: {
    "en-US": "One column for each endogenous regressor before the column of the model.",
    "zh-CN": "在第二阶段之前为每个内生解释变量列出一列第一阶段结果。",
  },
  firstStage: { "en-US": "First stage", "zh-CN": "第一阶段" },
  secondStage: { "en-US": "Second stage ({estimator})", "zh-CN": "第二阶段（{estimator}）" },
  name2sls: { "en-US": "2SLS", "zh-CN": "2SLS" },
  nameLiml: { "en-US": "LIML", "zh-CN": "LIML" },
  nameFuller: { "en-US": "Fuller", "zh-CN": "Fuller" },
  nameGmm: { "en-US": "GMM", "zh-CN": "GMM" },
  foreseen: {
    "en-US": "{instruments|instrument|instruments} for {regressors|endogenous regressor|endogenous regressors}.",
    "zh-CN": "{regressors} 个内生解释变量，{instruments} 个工具变量。",
  },
  criticalNote: {
    "en-US": "Stock-Yogo critical values for the Cragg-Donald F, by the largest size of a nominal 5% test: {values}.",
    "zh-CN": "Cragg-Donald F 统计量的 Stock-Yogo 临界值（名义水平 5% 检验的最大真实水平）：{values}。",
  },
  bracketNote: {
    "en-US": "p values of tests in square brackets.",
    "zh-CN": "方括号内为检验的 p 值。",
  },
  labelFirstF: { "en-US": "First-stage F", "zh-CN": "第一阶段 F 统计量" },
  labelAndersonLm: { "en-US": "Anderson LM", "zh-CN": "Anderson LM 统计量" },
  labelKleibergenPaapLm: { "en-US": "Kleibergen-Paap rk LM", "zh-CN": "Kleibergen-Paap rk LM 统计量" },
  labelSargan: { "en-US": "Sargan", "zh-CN": "Sargan 统计量" },
  labelHansen: { "en-US": "Hansen J", "zh-CN": "Hansen J 统计量" },
  labelEndogeneity: { "en-US": "Endogeneity (C)", "zh-CN": "内生性检验（C 统计量）" },
  labelAndersonRubin: { "en-US": "Anderson-Rubin", "zh-CN": "Anderson-Rubin 检验" },
  labelPartialR2: { "en-US": "Partial R²", "zh-CN": "偏 R²" },
  labelEffectiveF: { "en-US": "Effective F", "zh-CN": "有效 F 统计量" },
  labelCraggDonald: { "en-US": "Cragg-Donald F", "zh-CN": "Cragg-Donald Wald F 统计量" },
  labelKleibergenPaapF: { "en-US": "Kleibergen-Paap rk F", "zh-CN": "Kleibergen-Paap rk Wald F 统计量" },
  labelSet: { "en-US": "{percent}% Anderson-Rubin interval", "zh-CN": "{percent}% Anderson-Rubin 置信区间" },
});
