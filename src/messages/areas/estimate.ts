import { sentences } from "../sentence.ts";

export const estimate = sentences({
  absorbed: {
    "en-US": "“{name}” does not vary once the fixed effects {effects} are taken out. Drop it, or take an effect out.",
    "zh-CN": "“{name}”在控制固定效应 {effects} 后没有变动，无法估计。请删除该变量，或去掉相应的固定效应。",
  },
  outcomeAbsorbed: {
    "en-US":
      "The outcome “{name}” does not vary once the fixed effects {effects} are taken out. Choose another outcome, or take an effect out.",
    "zh-CN": "被解释变量“{name}”在控制固定效应 {effects} 后没有变动。请更换被解释变量，或去掉相应的固定效应。",
  },
  outcomeConstant: {
    "en-US":
      "The outcome “{name}” is {value} in all {rows|row|rows} of the sample. A regression needs an outcome that varies: check the column and the row condition.",
    "zh-CN":
      "被解释变量“{name}”在全部 {rows} 个样本中都等于 {value}。回归要求被解释变量有变动，请检查该列和样本筛选条件。",
  },
  outcomeAsRegressor: {
    "en-US": "“{name}” is the outcome and also a regressor. Take it out of the regressors.",
    "zh-CN": "“{name}”既是被解释变量又是解释变量。请将其从解释变量中删除。",
  },
  noRegressors: {
    "en-US": "There is no regressor to estimate. Choose at least one explanatory variable.",
    "zh-CN": "没有需要估计的解释变量。请至少选择一个解释变量。",
  },
  nothingLeft: {
    "en-US":
      "None of {names} can be estimated: each is constant, absorbed by the fixed effects, or a linear combination of earlier ones. Choose regressors that vary.",
    "zh-CN": "{names} 均无法估计：它们或为常数，或被固定效应吸收，或与前面的变量完全共线。请选择有变动的解释变量。",
  },
  allMissing: {
    "en-US":
      "“{name}” has no value in any row that the model could use. Choose another column, or check the row condition and the lags.",
    "zh-CN": "“{name}”在可用样本中全部缺失。请更换变量，或检查样本筛选条件和滞后阶数。",
  },
  emptySubset: {
    "en-US": "The row condition keeps none of the {rows|row|rows}. Check the names and values in it.",
    "zh-CN": "样本筛选条件排除了全部 {rows} 行。请检查条件中的列名和取值。",
  },
  noRows: {
    "en-US":
      "None of the {rows|row|rows} is complete: every row lacks at least one variable of the model. Leave out the variables with most blanks.",
    "zh-CN": "{rows} 行中没有一行是完整的：每一行都至少缺少一个模型变量。请去掉缺失较多的变量。",
  },
  noWeights: {
    "en-US":
      "All {rows|complete row has|complete rows have} a weight of zero or no weight. Weights must be positive in the rows to be used.",
    "zh-CN": "全部 {rows} 个完整样本的权重为零或缺失。拟使用样本的权重必须为正。",
  },
  negativeWeight: {
    "en-US": "The weight “{name}” is negative in worksheet row {row}. Weights must be positive; zero leaves a row out.",
    "zh-CN": "权重“{name}”在工作表第 {row} 行为负。权重必须为正；权重为零的行不参与估计。",
  },
  onlySingletons: {
    "en-US":
      "Each of the {rows|complete row is|complete rows are} alone in a level of {effects}, so nothing is left to estimate from. Use fewer effects, or keep singletons.",
    "zh-CN":
      "{rows} 个完整样本在 {effects} 的某一类别中均只有一个观测，剔除后没有样本可用。请减少固定效应，或保留单例观测。",
  },
  noDegrees: {
    "en-US":
      "{rows|row is|rows are} too few for {parameters|parameter|parameters} (fixed effects included). Use more rows, fewer regressors or fewer effects.",
    "zh-CN":
      "样本量为 {rows}，而待估参数（含固定效应）有 {parameters} 个，自由度不足。请增加样本，或减少解释变量、固定效应。",
  },
  needsClusters: {
    "en-US": "Clustered standard errors need a cluster variable. Name one, for example cluster=city.",
    "zh-CN": "聚类稳健标准误需要指定聚类变量，例如 cluster=city。",
  },
  oneCluster: {
    "en-US":
      "“{name}” is {value} in the whole sample, which makes a single group. At least two are needed, and reliable inference needs many: choose another variable.",
    "zh-CN": "“{name}”在整个样本中都是 {value}，只有一个组。至少需要两个组，可靠的推断需要更多组：请更换变量。",
  },
  needsPanel: {
    "en-US":
      "Standard errors of type {type} need to know the time of each row (Newey-West the entity too). Choose the entity and time columns.",
    "zh-CN": "{type} 标准误需要每一行的时间（Newey-West 还需要个体）。请指定个体和时间列。",
  },
  noLeverage: {
    "en-US":
      "{type} standard errors need the leverage of each row, which would take minutes to compute for effects as long and as interwoven as {effects}. Use HC1 or clustered standard errors.",
    "zh-CN":
      "{type} 标准误需要每个观测的杠杆值，而固定效应 {effects} 的类别过多且相互交织，精确计算需要数分钟以上。请使用 HC1 或聚类稳健标准误。",
  },
  fullLeverage: {
    "en-US":
      "{rows|row fixes its|rows fix their} own fitted value (leverage 1), where {type} standard errors do not exist. Drop singletons, or use HC1.",
    "zh-CN": "有 {rows} 个观测的杠杆值为 1（拟合值完全由自身决定），{type} 标准误不存在。请剔除单例观测，或使用 HC1。",
  },
  notConverged: {
    "en-US":
      "Taking the fixed effects {effects} out of “{name}” did not converge in {iterations|iteration|iterations}. Their levels are hardly connected: use fewer effects, or drop small groups.",
    "zh-CN":
      "从“{name}”中剔除固定效应 {effects} 时，迭代 {iterations} 次仍未收敛。这些类别之间联系过弱：请减少固定效应，或剔除过小的组。",
  },
  noSlopesToTest: {
    "en-US": "There is no slope to test.",
    "zh-CN": "没有可检验的斜率系数。",
  },
  exactFit: {
    "en-US": "The model fits the data exactly, so that standard errors are only rounding and tests have no meaning.",
    "zh-CN": "模型完全拟合了数据，标准误仅反映舍入误差，检验没有意义。",
  },
  singularCovariance: {
    "en-US":
      "The joint test of {slopes|slope|slopes} is not available: with {groups|group|groups} the covariance matrix is singular. Use fewer regressors or more clusters.",
    "zh-CN": "无法对 {slopes} 个斜率作联合检验：仅有 {groups} 个组，协方差矩阵奇异。请减少解释变量或增加聚类数。",
  },
  repairedCovariance: {
    "en-US": "The multi-way clustered covariance had {count|negative eigenvalue|negative eigenvalues}, set to 0.",
    "zh-CN": "多维聚类协方差矩阵有 {count} 个负特征值，已设为 0。",
  },
  redundancyInPairs: {
    "en-US":
      "Redundant levels of the fixed effects were counted between pairs of effects only, so the degrees of freedom may be slightly too few.",
    "zh-CN": "固定效应的冗余类别仅在两两之间识别，自由度可能略微偏小。",
  },
});
