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
      "Errors of the type “{type}” are not offered with instruments, whose tests need one of iid, hc0, hc1 or cluster. Choose one of these.",
    "zh-CN": "工具变量估计不支持“{type}”类型的标准误，其检验需要 iid、hc0、hc1 或 cluster。请选择其中一种。",
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
  criticalBias: {
    "en-US": "bias at most {percent}% of that of least squares",
    "zh-CN": "偏误不超过最小二乘偏误的 {percent}%",
  },
  criticalSize: {
    "en-US": "a 5% test rejects a truth at most {percent}% of the time",
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
});
