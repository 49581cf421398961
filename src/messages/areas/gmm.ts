import { sentences } from "../sentence.ts";

/** Dynamic panel models by difference and system GMM. */
export const gmm = sentences({
  formula: {
    "en-US":
      "Dynamic panel model by difference or system GMM (Arellano-Bond, Blundell-Bond): y on its own lags and X; spills a table.",
    "zh-CN":
      "动态面板的差分 GMM 或系统 GMM 估计（Arellano-Bond、Blundell-Bond）：被解释变量对自身滞后项和 X 回归，溢出为表格。",
  },
  parameterOptions: {
    "en-US":
      "Options in text: lags=1; endogenous=w,k; predetermined=...; minlag=2; maxlag=4; collapse; system; steps=2; transform=fd or orthogonal; timedummies; small; se=iid; show=paper.",
    "zh-CN":
      "文本选项：lags=1; endogenous=w,k; predetermined=...; minlag=2; maxlag=4; collapse; system; steps=2; transform=fd 或 orthogonal; timedummies; small; se=iid; show=paper。",
  },

  // The wizard
  title: { "en-US": "Dynamic panel (GMM)", "zh-CN": "动态面板（GMM）" },
  summary: {
    "en-US":
      "The outcome depends on its own past: difference GMM (Arellano-Bond) or system GMM (Blundell-Bond) with AR, Sargan, Hansen and difference-in-Hansen tests.",
    "zh-CN":
      "被解释变量依赖于自身的过去：差分 GMM（Arellano-Bond）或系统 GMM（Blundell-Bond），并给出 AR、Sargan、Hansen 与差分 Hansen 检验。",
  },
  tableDifference: { "en-US": "Dynamic panel model, difference GMM", "zh-CN": "动态面板差分 GMM 估计结果" },
  tableSystem: { "en-US": "Dynamic panel model, system GMM", "zh-CN": "动态面板系统 GMM 估计结果" },
  lags: { "en-US": "Lags of the outcome", "zh-CN": "被解释变量滞后阶数" },
  lagsHelp: {
    "en-US": "How many lags of the outcome are regressors, usually 1 or 2.",
    "zh-CN": "作为解释变量的被解释变量滞后阶数，通常为 1 或 2。",
  },
  endogenous: { "en-US": "Endogenous regressors", "zh-CN": "内生变量" },
  endogenousHelp: {
    "en-US": "May go with the error of the same period. Their lags 2 and earlier are instruments.",
    "zh-CN": "可能与当期误差项相关，以其滞后 2 阶及更早的取值作为工具变量。",
  },
  predetermined: { "en-US": "Predetermined regressors", "zh-CN": "前定变量" },
  predeterminedHelp: {
    "en-US":
      "Go with earlier errors only, for example through feedback from the outcome. Their lags 1 and earlier are instruments.",
    "zh-CN": "仅与过去的误差项相关（例如受被解释变量反馈影响），以其滞后 1 阶及更早的取值作为工具变量。",
  },
  exogenous: { "en-US": "Strictly exogenous regressors", "zh-CN": "严格外生变量" },
  exogenousHelp: {
    "en-US": "Go with no error of any period. Each is its own instrument.",
    "zh-CN": "与任何一期的误差项都不相关，自身即为工具变量。",
  },
  estimator: { "en-US": "Estimator", "zh-CN": "估计方法" },
  estimatorHelp: {
    "en-US":
      "Difference GMM instruments changes with earlier levels. System GMM adds levels instrumented with earlier changes: better for persistent outcomes, if changes do not go with the entities’ own effects.",
    "zh-CN":
      "差分 GMM 以滞后水平值作为差分方程的工具变量；系统 GMM 另加水平方程，以滞后差分作为工具变量，适用于持续性强的变量，但要求差分与个体效应不相关。",
  },
  difference: { "en-US": "Difference GMM (Arellano-Bond)", "zh-CN": "差分 GMM（Arellano-Bond）" },
  system: { "en-US": "System GMM (Blundell-Bond)", "zh-CN": "系统 GMM（Blundell-Bond）" },
  timeDummies: { "en-US": "Time dummies", "zh-CN": "时间虚拟变量" },
  timeDummiesHelp: {
    "en-US": "Take out what moves all entities in a period. The tests assume that entities are independent otherwise.",
    "zh-CN": "控制各期的共同冲击。各项检验均假定除此之外个体之间相互独立。",
  },
  collapse: { "en-US": "Collapse instruments", "zh-CN": "折叠工具变量（collapse）" },
  collapseHelp: {
    "en-US": "One instrument for each lag in place of one for each period and lag: far fewer in long panels.",
    "zh-CN": "每个滞后阶数只生成一个工具变量，而不是每期每阶各一个；期数较多时可大幅减少工具变量个数。",
  },
  groupInstruments: { "en-US": "Which lags are instruments?", "zh-CN": "哪些滞后项作为工具变量？" },
  firstLag: { "en-US": "First lag", "zh-CN": "最近滞后阶数" },
  firstLagHelp: {
    "en-US":
      "The latest lag of the outcome and of endogenous regressors that is an instrument; blank is 2. Predetermined regressors start one lag nearer. Use 3 when the AR(2) test rejects.",
    "zh-CN":
      "被解释变量与内生变量用作工具变量的最近滞后阶数，留空为 2；前定变量可近一阶。若 AR(2) 检验拒绝原假设，请改用 3。",
  },
  lastLag: { "en-US": "Last lag", "zh-CN": "最远滞后阶数" },
  lastLagHelp: {
    "en-US":
      "The earliest lag that is an instrument; blank is all there are. Fewer lags keep the number of instruments low.",
    "zh-CN": "用作工具变量的最远滞后阶数，留空为全部可用滞后。减少滞后阶数可控制工具变量个数。",
  },
  transformation: { "en-US": "Entity effects taken out by", "zh-CN": "消除个体效应的方式" },
  transformationHelp: {
    "en-US": "Deviations from the mean of later periods lose fewer rows than differences where the series has gaps.",
    "zh-CN": "当序列存在缺口时，向前正交离差比一阶差分损失更少的观测。",
  },
  transformationFd: { "en-US": "First differences", "zh-CN": "一阶差分" },
  transformationOrthogonal: { "en-US": "Forward orthogonal deviations", "zh-CN": "向前正交离差" },
  weighting: { "en-US": "Steps", "zh-CN": "估计步数" },
  weightingHelp: {
    "en-US":
      "Two steps weigh the moments by how they vary; their standard errors are corrected by Windmeijer’s method.",
    "zh-CN": "两步法按矩条件的方差加权，标准误采用 Windmeijer 修正。",
  },
  twoStep: { "en-US": "Two-step", "zh-CN": "两步法" },
  oneStep: { "en-US": "One-step", "zh-CN": "一步法" },
  h: { "en-US": "Weight of the first step (h)", "zh-CN": "第一步权重矩阵（h）" },
  hHelp: {
    "en-US":
      "What is assumed of the errors in the first step of a system. 3 is usual; 2 is that of Ox/DPD, 1 that of Blundell and Bond (1998).",
    "zh-CN": "系统 GMM 第一步对误差协方差的设定。常用 3；2 与 Ox/DPD 一致，1 与 Blundell 和 Bond（1998）一致。",
  },
  h3: { "en-US": "3: independent errors, all blocks", "zh-CN": "3：误差独立，含交叉块" },
  h2: { "en-US": "2: no blocks between the equations", "zh-CN": "2：不含交叉块" },
  h1: { "en-US": "1: identity", "zh-CN": "1：单位矩阵" },
  errorsHelp: {
    "en-US":
      "Robust errors allow any heteroskedasticity and any correlation within an entity; after two steps with Windmeijer’s correction. Conventional ones are too small after two steps.",
    "zh-CN": "稳健标准误允许任意形式的异方差和个体内相关，两步法时含 Windmeijer 修正；两步法的常规标准误会偏小。",
  },
  robust: { "en-US": "Robust (two-step: Windmeijer-corrected)", "zh-CN": "稳健（两步法为 Windmeijer 修正）" },
  conventional: { "en-US": "Conventional", "zh-CN": "常规（同方差）" },
  smallHelp: {
    "en-US": "Finite-sample factors with t and F in place of z and chi-squared, as xtabond2’s option small.",
    "zh-CN": "使用有限样本调整，以 t 和 F 分布代替 z 和卡方分布，与 xtabond2 的 small 选项一致。",
  },
  foreseen: {
    "en-US": "{instruments|instrument|instruments} for {entities|entity|entities}.",
    "zh-CN": "工具变量 {instruments} 个，个体 {entities} 个。",
  },
  foreseenFor: {
    "en-US": "{outcome}: {instruments|instrument|instruments} for {entities|entity|entities}.",
    "zh-CN": "{outcome}：工具变量 {instruments} 个，个体 {entities} 个。",
  },
  twoLists: {
    "en-US":
      "“{name}” is chosen in two lists of regressors. A regressor is endogenous, predetermined or strictly exogenous: keep it in one list.",
    "zh-CN": "“{name}”同时出现在两个解释变量列表中。每个解释变量只能是内生、前定或严格外生之一，请只保留在一个列表中。",
  },

  // The tables
  labelAr1: { "en-US": "AR(1) z", "zh-CN": "AR(1) z 值" },
  labelAr2: { "en-US": "AR(2) z", "zh-CN": "AR(2) z 值" },
  labelSargan: { "en-US": "Sargan χ²", "zh-CN": "Sargan χ²" },
  labelHansen: { "en-US": "Hansen χ²", "zh-CN": "Hansen χ²" },
  labelLevels: { "en-US": "Difference-in-Hansen χ², levels", "zh-CN": "水平方程差分 Hansen χ²" },
  bracketNote: {
    "en-US":
      "p values of tests in square brackets. AR(1) is expected to reject; AR(2) and Hansen should not. Sargan’s test is not robust; Hansen’s is weak with many instruments.",
    "zh-CN":
      "方括号内为检验的 p 值。AR(1) 通常应拒绝原假设，AR(2) 与 Hansen 检验则不应拒绝。Sargan 检验不稳健；工具变量过多时 Hansen 检验的功效会下降。",
  },
  errorsRobust: {
    "en-US": "robust standard errors clustered by {entity}",
    "zh-CN": "按 {entity} 聚类的稳健标准误",
  },
  errorsWindmeijer: {
    "en-US": "robust standard errors clustered by {entity} with Windmeijer’s correction",
    "zh-CN": "按 {entity} 聚类并经 Windmeijer 修正的稳健标准误",
  },
  errorsConventional: { "en-US": "conventional standard errors", "zh-CN": "常规标准误" },
  instrumentTitle: { "en-US": "Difference-in-Hansen tests of instruments", "zh-CN": "工具变量的差分 Hansen 检验" },
  instrumentNote: {
    "en-US":
      "Null: the group is exogenous. The model without the group is weighted by its block of the full model’s moment covariance, as xtabond2 does it.",
    "zh-CN": "原假设：该组工具变量外生。剔除该组后的模型使用完整模型矩条件协方差矩阵的相应子块加权，与 xtabond2 一致。",
  },
  headGroup: { "en-US": "Instruments", "zh-CN": "工具变量组" },
  headWithout: { "en-US": "Hansen without the group", "zh-CN": "剔除该组后的 Hansen" },
  headDifference: { "en-US": "Difference", "zh-CN": "差值" },
  headChi2: { "en-US": "χ²", "zh-CN": "χ²" },
  headDf: { "en-US": "df", "zh-CN": "自由度" },
  groupLevels: { "en-US": "Lagged differences, for levels", "zh-CN": "水平方程的滞后差分工具变量" },
  groupLags: { "en-US": "Lags of {name}", "zh-CN": "{name} 的滞后项" },
  groupIv: { "en-US": "Strictly exogenous regressors", "zh-CN": "严格外生变量" },
  groupTime: { "en-US": "Time dummies", "zh-CN": "时间虚拟变量" },
  groupReason: { "en-US": "{group}: {reason}", "zh-CN": "{group}：{reason}" },

  // What stands in the way of a model
  fewPeriods: {
    "en-US":
      "The time column has {periods|period|periods}, and with {lags|lag|lags} of the outcome at least {needed} are needed. Use fewer lags, or more periods.",
    "zh-CN": "时间列只有 {periods} 期，而被解释变量滞后 {lags} 阶时至少需要 {needed} 期。请减少滞后阶数，或增加期数。",
  },
  noRows: {
    "en-US":
      "None of the {entities|entity|entities} is complete in {periods} neighbouring periods, so no equation is left after lagging and transforming. Fill the gaps in the time series, or use fewer lags.",
    "zh-CN":
      "{entities} 个个体中没有任何一个在连续 {periods} 期内数据完整，取滞后并变换后没有可用的方程。请补齐时间缺口，或减少滞后阶数。",
  },
  noInstruments: {
    "en-US":
      "No instrument is left: no lag in the range asked for has a value. Let the lags start earlier or reach further, or name exogenous regressors.",
    "zh-CN": "没有可用的工具变量：所要求的滞后范围内没有任何取值。请放宽滞后范围，或指定外生解释变量。",
  },
  noRegressors: {
    "en-US":
      "No lag of the outcome and no regressor varies over time, so nothing can be estimated. Choose regressors that vary, or one lag at least.",
    "zh-CN": "没有随时间变化的解释变量或被解释变量滞后项，无法估计。请选择随时间变化的解释变量，或至少加入一阶滞后。",
  },
  fewInstruments: {
    "en-US":
      "{instruments|instrument does|instruments do} not identify {regressors|coefficient|coefficients}. Allow more lags, do not collapse, or use fewer regressors.",
    "zh-CN":
      "{instruments} 个工具变量不足以识别 {regressors} 个系数。请增加滞后阶数、不使用 collapse，或减少解释变量。",
  },
  fewEntities: {
    "en-US":
      "The two-step weight rests on {rank} independent entities, too few for {regressors|coefficient|coefficients}. Use one step, fewer regressors, or no time dummies.",
    "zh-CN":
      "两步法权重矩阵仅来自 {rank} 个相互独立的个体，不足以估计 {regressors} 个系数。请改用一步法，减少解释变量，或去掉时间虚拟变量。",
  },
  needsSpec: {
    "en-US": "A dynamic panel model needs to know its instruments. Add “gmm” with the lags that are instruments.",
    "zh-CN": "动态面板模型需要指定工具变量。请在 “gmm” 中给出作为工具变量的滞后项。",
  },
  optionNeedsGmm: {
    "en-US": "“{option}” belongs to dynamic panel models. Add gmm to the options, or leave “{option}” out.",
    "zh-CN": "选项“{option}”只用于动态面板模型。请在选项中加入 gmm，或去掉“{option}”。",
  },
  optionUnused: {
    "en-US": "A dynamic panel model has no use for the option “{option}”. Leave it out.",
    "zh-CN": "动态面板模型不使用选项“{option}”。请去掉该选项。",
  },
  notWithInstruments: {
    "en-US":
      "“{names}” stands before ~ as an endogenous regressor. In a dynamic panel model write it among the regressors and name it in endogenous=...; its own lags are the instruments.",
    "zh-CN":
      "“{names}”写在 ~ 之前作为内生变量。在动态面板模型中，请将其写入解释变量并在 endogenous=... 中指定，其自身滞后项即为工具变量。",
  },
  needsPanel: {
    "en-US":
      "A dynamic panel model needs an entity and a time column: lags and differences are taken within entities. Choose both.",
    "zh-CN": "动态面板模型需要个体列和时间列：滞后与差分均在个体内部计算。请同时选择这两列。",
  },
  errorsUnknown: {
    "en-US":
      "Standard errors of GMM are robust and clustered by “{entity}”, or those of homoskedastic errors (iid); “{type}” is neither. Choose one of the two.",
    "zh-CN": "GMM 的标准误只能是按“{entity}”聚类的稳健标准误，或同方差标准误（iid）；“{type}”不在其中。请二选一。",
  },
  notWithEffects: {
    "en-US":
      "“{names}” cannot be absorbed in a dynamic panel model: differencing already removes what is fixed in an entity. Drop them; for periods ask for time dummies.",
    "zh-CN": "动态面板模型不能吸收“{names}”：差分已经消去个体固定效应。请去掉它们；时间效应请使用时间虚拟变量。",
  },
  notWithWeights: {
    "en-US": "Dynamic panel models do not take weights, and “{name}” is given as one. Leave the weights out.",
    "zh-CN": "动态面板模型不支持权重，但指定了权重“{name}”。请去掉权重。",
  },
  unknownRegressor: {
    "en-US": "“{name}” ({option}) is not one of the regressors {known}. Name a column of X.",
    "zh-CN": "“{name}”（{option}）不在解释变量 {known} 之中。请填写 X 中的列名。",
  },
  twoKinds: {
    "en-US": "“{name}” is named both endogenous and predetermined. Name it in one of the two.",
    "zh-CN": "“{name}”同时被指定为内生变量和前定变量。请只保留其一。",
  },

  // Why a test does not apply
  noSerial: {
    "en-US":
      "The test of order {order} needs differenced residuals {order|period|periods} apart within an entity, hence {needed} periods, and there are fewer (T < {needed}). The coefficients stand.",
    "zh-CN":
      "{order} 阶序列相关检验需要同一个体内相隔 {order} 期的差分残差，即至少 {needed} 期数据，而样本期数不足（T < {needed}）。系数估计仍然有效。",
  },
  serialGaps: {
    "en-US":
      "The test of order {order} needs {needed} neighbouring periods, and gaps leave no entity with so many. The coefficients stand.",
    "zh-CN": "{order} 阶序列相关检验需要连续 {needed} 期数据，而由于存在缺口，没有任何个体满足。系数估计仍然有效。",
  },
  serialVariance: {
    "en-US":
      "The estimated variance of the test of order {order} is not positive, so it has no statistic. Use fewer instruments or regressors.",
    "zh-CN": "{order} 阶序列相关检验的方差估计不为正，无法计算统计量。请减少工具变量或解释变量。",
  },
  serialIdentity: {
    "en-US":
      "With h = 1 and homoskedastic errors the differences are taken to be uncorrelated, so their serial correlation has no test. Ask for robust errors, or h = 3.",
    "zh-CN": "在 h = 1 且同方差标准误下，差分误差被设定为不相关，无法检验其序列相关。请使用稳健标准误，或设 h = 3。",
  },
  groupNeeded: {
    "en-US":
      "Without these instruments {instruments|instrument is|instruments are} left for {regressors|coefficient|coefficients}: the model is not identified, so the group cannot be tested.",
    "zh-CN": "去掉这组工具变量后，仅剩 {instruments} 个工具变量，不足以识别 {regressors} 个系数，无法单独检验该组。",
  },
  groupAdds: {
    "en-US": "These instruments are combinations of the others: they add no restriction to test.",
    "zh-CN": "这组工具变量可由其他工具变量线性表示，没有额外的约束可供检验。",
  },
  exactlyIdentified: {
    "en-US": "There are as many instruments as coefficients: nothing is left over to test.",
    "zh-CN": "工具变量个数等于系数个数，模型恰好识别，无法进行过度识别检验。",
  },

  // What a reader must know of a result
  serialShort: {
    "en-US": "{name}: not available (T < {needed}).",
    "zh-CN": "{name}：无法计算（T < {needed}）。",
  },
  manyInstruments: {
    "en-US":
      "{instruments|instrument|instruments} for {entities|entity|entities}: more instruments than entities overfit the model and weaken Hansen's test. Limit the lags (maxlag) or collapse them.",
    "zh-CN":
      "工具变量 {instruments} 个，多于个体数 {entities}：工具变量过多会导致过度拟合，并削弱 Hansen 检验。请限制滞后阶数（maxlag）或使用 collapse。",
  },
  singularWeight: {
    "en-US": "The two-step weight matrix is singular; its generalised inverse was used.",
    "zh-CN": "两步法的权重矩阵奇异，已使用其广义逆。",
  },
});
