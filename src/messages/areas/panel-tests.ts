import { sentences } from "../sentence.ts";

/** Panel estimators other than least squares with effects, tests on panels, and descriptions. */
export const panelTests = sentences({
  // What stands in the way of a model
  needsEntity: {
    "en-US": "This method needs to know which rows belong together. Choose the entity column, for example the city.",
    "zh-CN": "该方法需要知道哪些行属于同一个体。请指定个体列，例如城市。",
  },
  needsTime: {
    "en-US": "This method needs to know the time of each row. Choose the time column, for example the year.",
    "zh-CN": "该方法需要知道每一行的时间。请指定时间列，例如年份。",
  },
  effectsUnused: {
    "en-US":
      "This method does not take the fixed effects {effects} out. Leave them out; for effects of time, add i(year) to the regressors.",
    "zh-CN": "该方法不吸收固定效应 {effects}。请去掉该设定；如需控制时间效应，请在解释变量中加入 i(year)。",
  },
  weightsUnused: {
    "en-US": "This method does not take weights, and “{name}” was given. Leave the weights out.",
    "zh-CN": "该方法不支持加权，而指定了权重“{name}”。请去掉权重。",
  },
  fewEntities: {
    "en-US":
      "{entities|entity is|entities are} too few for {parameters|parameter|parameters} between entities. More entities than parameters are needed: use fewer regressors.",
    "zh-CN":
      "个体数为 {entities}，而组间回归的参数有 {parameters} 个，自由度不足。个体数须多于参数个数：请减少解释变量。",
  },
  fewWithin: {
    "en-US":
      "{rows|row|rows} of {entities|entity|entities} leave nothing to estimate the variation over time from. Entities observed in two periods and more are needed.",
    "zh-CN": "{entities} 个个体共 {rows} 行，不足以估计组内（随时间的）变动。需要有两期及以上观测的个体。",
  },
  noDifferences: {
    "en-US":
      "None of the {entities|entity is|entities are} observed in two neighbouring periods, so there is nothing to difference. Check the time column, or difference from row to row (differences=rows).",
    "zh-CN":
      "{entities} 个个体中没有任何一个在相邻两期都有观测，无法差分。请检查时间列，或改为按行差分（differences=rows）。",
  },
  timeConstant: {
    "en-US":
      "None of {names} varies over time within an entity, so first differences cannot estimate it. Choose regressors that vary.",
    "zh-CN": "{names} 在个体内均不随时间变化，一阶差分无法估计。请选择随时间变化的解释变量。",
  },
  clusterSplits: {
    "en-US":
      "The between estimator has one row for each entity, and “{name}” has several values within {entity}. Cluster by a variable that is constant within the entity.",
    "zh-CN": "组间估计每个个体只有一行，而“{name}”在同一{entity}内取多个值。请按个体内不变的变量聚类。",
  },
  betweenErrors: {
    "en-US":
      "The between estimator has no rows over time, so {type} standard errors do not exist. Use iid, a robust type or clusters.",
    "zh-CN": "组间估计没有时间维度，不存在 {type} 标准误。请使用普通、稳健或聚类标准误。",
  },

  nothingToCompare: {
    "en-US":
      "None of {names} can be estimated both with fixed and with random effects, so there is nothing to compare. Choose regressors that vary over time.",
    "zh-CN": "{names} 均无法同时用固定效应和随机效应估计，没有可比较的系数。请选择随时间变化的解释变量。",
  },

  oneColumn: {
    "en-US":
      "“{name}” must be one column of numbers here, and it is several (dummies) or none. Choose a single variable.",
    "zh-CN": "此处“{name}”必须是单个数值变量，而它对应多列（虚拟变量）或没有对应的列。请选择单个变量。",
  },
  productLost: {
    "en-US":
      "The slope of “{focal}” or its product with “{moderator}” is collinear with other terms or absorbed by the effects, so that no marginal effect exists. Choose variables that vary together.",
    "zh-CN":
      "“{focal}”的系数或其与“{moderator}”的交互项与其他变量共线，或被固定效应吸收，无法计算边际效应。请更换变量。",
  },
  pathLost: {
    "en-US":
      "“{name}” is collinear with other terms or absorbed by the effects, so that the path over it cannot be estimated. Drop a control, or an effect.",
    "zh-CN": "“{name}”与其他变量共线，或被固定效应吸收，无法估计该中介路径。请减少控制变量或固定效应。",
  },
  focalLost: {
    "en-US":
      "“{name}” cannot be estimated in both groups: it is collinear with other terms or absorbed by the effects. Choose other groups or fewer effects.",
    "zh-CN": "“{name}”无法在两组中同时估计：与其他变量共线，或被固定效应吸收。请更换分组或减少固定效应。",
  },
  twoGroups: {
    "en-US":
      "“{name}” has {count|value|values}, and a comparison needs exactly two groups. Write a condition, such as size > 3.",
    "zh-CN": "“{name}”有 {count} 个取值，而组间比较需要恰好两个组。可写成条件，例如 size > 3。",
  },
  vifNeedsTwo: {
    "en-US": "Variance inflation needs two variables at least: with one there is nothing to inflate it. Add a column.",
    "zh-CN": "计算方差膨胀因子至少需要两个变量。请增加一列。",
  },

  // Why a test does not apply
  noDegrees: {
    "en-US": "The test needs degrees of freedom, and {df} are left. Use more rows or fewer regressors.",
    "zh-CN": "检验需要正的自由度，而剩余自由度为 {df}。请增加样本或减少解释变量。",
  },
  aloneInGroups: {
    "en-US": "Every row is alone in its level of “{name}”, so the test for effects of it does not exist.",
    "zh-CN": "“{name}”的每个取值都只有一个观测，无法检验其效应。",
  },
  noSharedPeriods: {
    "en-US": "No two of the {entities|entity|entities} share two periods, so their residuals cannot be correlated.",
    "zh-CN": "{entities} 个个体中没有任何两个拥有两个以上的共同时期，无法计算残差的相关系数。",
  },
  needsThreePeriods: {
    "en-US":
      "The test needs entities observed in three neighbouring periods and more, and too few of the {entities|entity|entities} are.",
    "zh-CN": "检验需要至少连续三期的观测，而 {entities} 个个体中满足条件的过少。",
  },

  balancedOnly: {
    "en-US": "The test is for balanced panels, and these entities are observed over different numbers of periods.",
    "zh-CN": "该检验仅适用于平衡面板，而各个体的观测期数不同。",
  },
  needsIntercept: {
    "en-US": "The test needs an intercept or a trend in each series.",
    "zh-CN": "该检验要求各序列含截距项或趋势项。",
  },
  notTabulated: {
    "en-US": "With {lags|lag|lags} the moments of the test are not tabulated for so few periods. Use fewer lags.",
    "zh-CN": "滞后 {lags} 期时，该检验在如此少的期数下没有可用的临界值表。请减少滞后期。",
  },
  levinLinChuBeyond: {
    "en-US":
      "The table behind the Levin–Lin–Chu test runs from 25 to 500 periods; for {periods} its nearest entry was used.",
    "zh-CN": "Levin–Lin–Chu 检验的调整值表覆盖 25 至 500 期；对 {periods} 期采用了最接近的数值。",
  },
  imPesaranShinBeyond: {
    "en-US":
      "The table behind the Im–Pesaran–Shin test runs from 10 to 100 periods and 0 to 8 lags; for {periods|period|periods} its nearest entry was used.",
    "zh-CN": "Im–Pesaran–Shin 检验的矩值表覆盖 10 至 100 期、滞后 0 至 8 期；对 {periods} 期采用了最接近的数值。",
  },
  seriesGap: {
    "en-US":
      "The series of {entity} has a gap before {time}. Unit root tests need series without gaps: fill it, or leave the entity out.",
    "zh-CN": "{entity} 的序列在 {time} 之前有缺口。单位根检验要求序列没有缺口：请补齐，或剔除该个体。",
  },
  seriesShort: {
    "en-US":
      "The series of {entity} ({periods|period|periods}) is too short for {lags|lag|lags}, or does not vary. Use fewer lags, or leave the entity out.",
    "zh-CN": "{entity} 的序列（{periods} 期）过短，不足以支持滞后 {lags} 期，或没有变动。请减少滞后期，或剔除该个体。",
  },

  // What a reader must know of a result
  nothingBefore: {
    "en-US": "First differences leave out {count|complete row|complete rows} without a period before.",
    "zh-CN": "一阶差分未使用 {count} 个没有前一期观测的完整样本。",
  },
  hausmanNoDifference: {
    "en-US": "Fixed and random effects give the same estimates and covariances: there is no difference to test.",
    "zh-CN": "固定效应与随机效应的估计值和协方差完全相同，没有可检验的差异。",
  },
  hausmanIndefinite: {
    "en-US":
      "The difference of the covariance matrices has {count|negative eigenvalue|negative eigenvalues}, so that the Hausman statistic need not follow chi-squared. Prefer the robust form (form=robust).",
    "zh-CN": "协方差矩阵之差有 {count} 个负特征值，Hausman 统计量未必服从卡方分布。建议采用稳健形式（form=robust）。",
  },
  hausmanNegative: {
    "en-US":
      "The Hausman statistic is negative, because the difference of the covariance matrices has {count|negative eigenvalue|negative eigenvalues}: it says nothing against random effects, nor for them. Use the robust form (form=robust).",
    "zh-CN":
      "协方差矩阵之差有 {count} 个负特征值，Hausman 统计量为负，不能据此判断随机效应是否成立。请采用稳健形式（form=robust）。",
  },
  hausmanRank: {
    "en-US":
      "The difference of the covariance matrices has rank {rank}, less than the {slopes|slope|slopes} compared: the degrees of freedom are its rank.",
    "zh-CN": "协方差矩阵之差的秩为 {rank}，小于所比较的 {slopes} 个系数，自由度取其秩。",
  },
  negativeComponent: {
    "en-US":
      "The variance of the entity effects came out negative ({value}) and was set to 0, so that random effects are pooled least squares.",
    "zh-CN": "个体效应方差的估计值为负（{value}），已设为 0，此时随机效应估计等同于混合最小二乘。",
  },
});
