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
      "The test of order {order} needs differenced residuals {order|period|periods} apart within an entity, and there are none: T < {needed}. The coefficients stand; the test needs {needed} neighbouring periods.",
    "zh-CN":
      "{order} 阶序列相关检验需要同一个体内相隔 {order} 期的差分残差，而样本中没有（T < {needed}）。系数估计仍然有效；该检验需要连续 {needed} 期数据。",
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
