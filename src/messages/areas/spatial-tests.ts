import { sentences } from "../sentence.ts";

/** Tests of spatial models, the choice among them, and their formulas and tables. */
export const spatialTests = sentences({
  noLinks: {
    "en-US": "No unit has a neighbour in the weights, so there is no spatial dependence to test.",
    "zh-CN": "空间权重中没有任何单元存在邻居，无法检验空间相关性。",
  },
  lagInSpan: {
    "en-US":
      "The spatial lag of the fitted values is a linear combination of the regressors, so that a lag and a spatial error cannot be told apart.",
    "zh-CN": "拟合值的空间滞后是解释变量的线性组合，无法区分空间滞后与空间误差。",
  },

  // Hausman
  hausmanModel: {
    "en-US": "The spatial Hausman test is there for models with a spatial lag (SAR and SDM). Choose one of these.",
    "zh-CN": "空间 Hausman 检验仅适用于含空间滞后项的模型（SAR 与 SDM）。请选择其中之一。",
  },
  hausmanEffects: {
    "en-US":
      "The Hausman test compares fixed with random effects of units: choose effects of units, or of units and periods.",
    "zh-CN": "Hausman 检验比较个体固定效应与随机效应：请选择个体效应或双向效应。",
  },
  hausmanPeriods: {
    "en-US":
      "In a single period effects of units cannot be told from errors. The Hausman test needs two periods and more.",
    "zh-CN": "只有一期数据时，个体效应与误差项无法区分。Hausman 检验至少需要两期数据。",
  },
  hausmanSingular: {
    "en-US":
      "The information matrix of the spatial model is singular, so that the estimates have no covariance. Use fewer regressors, or other weights.",
    "zh-CN": "空间模型的信息矩阵奇异，无法得到估计量的协方差。请减少解释变量，或更换空间权重。",
  },
  hausmanIndefinite: {
    "en-US":
      "The difference of the two covariance matrices has {count|negative eigenvalue|negative eigenvalues}, so that the Hausman statistic need not follow chi-squared. Read it with care.",
    "zh-CN": "两个协方差矩阵之差有 {count} 个负特征值，Hausman 统计量未必服从卡方分布，解读时应谨慎。",
  },
  hausmanNegative: {
    "en-US":
      "The Hausman statistic is negative, because the difference of the two covariance matrices has {count|negative eigenvalue|negative eigenvalues}: it speaks neither against random effects nor for them.",
    "zh-CN": "两个协方差矩阵之差有 {count} 个负特征值，Hausman 统计量为负，不能据此判断随机效应是否成立。",
  },
  hausmanNoEffects: {
    "en-US":
      "The variance of the random effects is estimated at zero: that estimate is the one without effects of units.",
    "zh-CN": "随机效应的方差估计为零，此时的估计等同于不含个体效应的估计。",
  },

  // Which effects
  noEntityEffects: {
    "en-US": "The model has no effects of units, so there are none to test.",
    "zh-CN": "模型不含个体效应，无需检验。",
  },
  noTimeEffects: {
    "en-US": "The model has no effects of periods, so there are none to test.",
    "zh-CN": "模型不含时间效应，无需检验。",
  },

  // Which model: the battery read out
  cardTitle: { "en-US": "Which model: the tests read out", "zh-CN": "模型选择：检验结果解读" },
  cardSource: {
    "en-US":
      "Steps after Elhorst (2014), Spatial Econometrics: From Cross-Sectional Data to Spatial Panels, 2.9 and 3.5; rejection at {percent} %. The tests are a guide; theory comes first.",
    "zh-CN":
      "步骤参照 Elhorst (2014), Spatial Econometrics: From Cross-Sectional Data to Spatial Panels 第 2.9、3.5 节，显著性水平 {percent}%。检验仅供参考，模型设定应以理论为先。",
  },
  stepLmBoth: {
    "en-US":
      "LM: both a spatial lag (p {a}) and a spatial error (p {b}) are found in the residuals of the plain model.",
    "zh-CN": "LM 检验：非空间模型的残差中空间滞后（p {a}）与空间误差（p {b}）均显著。",
  },
  stepLmLag: {
    "en-US": "LM: a spatial lag is found (p {a}), a spatial error is not (p {b}).",
    "zh-CN": "LM 检验：空间滞后显著（p {a}），空间误差不显著（p {b}）。",
  },
  stepLmError: {
    "en-US": "LM: a spatial error is found (p {b}), a spatial lag is not (p {a}).",
    "zh-CN": "LM 检验：空间误差显著（p {b}），空间滞后不显著（p {a}）。",
  },
  stepLmNeither: {
    "en-US": "LM: neither a spatial lag (p {a}) nor a spatial error (p {b}) is found at {percent} %.",
    "zh-CN": "LM 检验：在 {percent}% 水平上，空间滞后（p {a}）与空间误差（p {b}）均不显著。",
  },
  stepRobustBoth: {
    "en-US": "Robust LM: each stays when the other is allowed for (lag p {a}, error p {b}).",
    "zh-CN": "稳健 LM 检验：考虑另一种形式后，二者仍然显著（滞后 p {a}，误差 p {b}）。",
  },
  stepRobustLag: {
    "en-US": "Robust LM: points to the lag (p {a}), not to the error (p {b}).",
    "zh-CN": "稳健 LM 检验：支持空间滞后（p {a}），不支持空间误差（p {b}）。",
  },
  stepRobustError: {
    "en-US": "Robust LM: points to the error (p {b}), not to the lag (p {a}).",
    "zh-CN": "稳健 LM 检验：支持空间误差（p {b}），不支持空间滞后（p {a}）。",
  },
  stepRobustNeither: {
    "en-US": "Robust LM: neither stays when the other is allowed for (lag p {a}, error p {b}).",
    "zh-CN": "稳健 LM 检验：考虑另一种形式后，二者均不显著（滞后 p {a}，误差 p {b}）。",
  },
  stepReducesBoth: {
    "en-US":
      "LR and Wald: the Durbin model could be reduced to the lag (LR p {a}, Wald p {b}) and to the error (LR p {c}, Wald p {d}).",
    "zh-CN": "LR 与 Wald 检验：SDM 既可简化为 SAR（LR p {a}，Wald p {b}），也可简化为 SEM（LR p {c}，Wald p {d}）。",
  },
  stepReducesLag: {
    "en-US":
      "LR and Wald: the Durbin model can be reduced to the lag (LR p {a}, Wald p {b}), not to the error (LR p {c}, Wald p {d}).",
    "zh-CN": "LR 与 Wald 检验：SDM 可简化为 SAR（LR p {a}，Wald p {b}），不可简化为 SEM（LR p {c}，Wald p {d}）。",
  },
  stepReducesError: {
    "en-US":
      "LR and Wald: the Durbin model can be reduced to the error (LR p {c}, Wald p {d}), not to the lag (LR p {a}, Wald p {b}).",
    "zh-CN": "LR 与 Wald 检验：SDM 可简化为 SEM（LR p {c}，Wald p {d}），不可简化为 SAR（LR p {a}，Wald p {b}）。",
  },
  stepReducesNot: {
    "en-US":
      "LR and Wald: the Durbin model reduces neither to the lag (LR p {a}, Wald p {b}) nor to the error (LR p {c}, Wald p {d}).",
    "zh-CN":
      "LR 与 Wald 检验：SDM 既不能简化为 SAR（LR p {a}，Wald p {b}），也不能简化为 SEM（LR p {c}，Wald p {d}）。",
  },
  stepFixed: {
    "en-US": "Hausman: random effects of units are rejected (p {a}); take fixed effects.",
    "zh-CN": "Hausman 检验：拒绝随机效应（p {a}），应采用固定效应。",
  },
  stepRandom: {
    "en-US":
      "Hausman: random effects of units are not rejected (p {a}); fixed effects are right too, only less precise.",
    "zh-CN": "Hausman 检验：不能拒绝随机效应（p {a}）；固定效应同样有效，仅精度较低。",
  },
  stepHausmanNegative: {
    "en-US": "Hausman: the statistic is negative and says nothing; fixed effects are the cautious choice.",
    "zh-CN": "Hausman 检验：统计量为负，无法判断；谨慎起见采用固定效应。",
  },
  stepEffectsBoth: {
    "en-US": "Effects: those of units (LR p {a}) and of periods (LR p {b}) both belong in the model.",
    "zh-CN": "效应检验：个体效应（LR p {a}）与时间效应（LR p {b}）均应纳入模型，宜用双向固定效应。",
  },
  stepEffectsUnits: {
    "en-US": "Effects: those of units belong in the model (LR p {a}), those of periods could be left out (LR p {b}).",
    "zh-CN": "效应检验：应纳入个体效应（LR p {a}），时间效应可以省略（LR p {b}）。",
  },
  stepEffectsPeriods: {
    "en-US": "Effects: those of periods belong in the model (LR p {b}), those of units could be left out (LR p {a}).",
    "zh-CN": "效应检验：应纳入时间效应（LR p {b}），个体效应可以省略（LR p {a}）。",
  },
  stepEffectsNeither: {
    "en-US": "Effects: neither those of units (LR p {a}) nor those of periods (LR p {b}) are needed.",
    "zh-CN": "效应检验：个体效应（LR p {a}）与时间效应（LR p {b}）均非必需。",
  },
  stepUnitsNeeded: {
    "en-US": "Effects: those of units belong in the model (LR p {a}).",
    "zh-CN": "效应检验：应纳入个体效应（LR p {a}）。",
  },
  stepUnitsSpare: {
    "en-US": "Effects: those of units could be left out (LR p {a}).",
    "zh-CN": "效应检验：个体效应可以省略（LR p {a}）。",
  },
  stepPeriodsNeeded: {
    "en-US": "Effects: those of periods belong in the model (LR p {a}).",
    "zh-CN": "效应检验：应纳入时间效应（LR p {a}）。",
  },
  stepPeriodsSpare: {
    "en-US": "Effects: those of periods could be left out (LR p {a}).",
    "zh-CN": "效应检验：时间效应可以省略（LR p {a}）。",
  },
  choiceNone: {
    "en-US": "Together: a model without spatial parts is enough.",
    "zh-CN": "综合判断：无需空间模型。",
  },
  choiceLag: {
    "en-US": "Together: the tests agree on the spatial lag model (SAR).",
    "zh-CN": "综合判断：各检验一致支持空间滞后模型（SAR）。",
  },
  choiceError: {
    "en-US": "Together: the tests agree on the spatial error model (SEM).",
    "zh-CN": "综合判断：各检验一致支持空间误差模型（SEM）。",
  },
  choiceDurbin: {
    "en-US": "Together: the spatial Durbin model (SDM).",
    "zh-CN": "综合判断：选用空间杜宾模型（SDM）。",
  },
  choiceDurbinApart: {
    "en-US":
      "Together: the tests do not agree on one simpler model, so the spatial Durbin model (SDM) stays, which holds both.",
    "zh-CN": "综合判断：各检验未一致支持同一简化模型，故保留同时包含二者的空间杜宾模型（SDM）。",
  },

  // The same in a few words
  stepNameLm: { "en-US": "LM tests find", "zh-CN": "LM 检验发现" },
  stepNameRobust: { "en-US": "Robust LM tests find", "zh-CN": "稳健 LM 检验发现" },
  stepNameReduce: { "en-US": "SDM reduces to", "zh-CN": "SDM 可简化为" },
  stepNameHausman: { "en-US": "Hausman: effects", "zh-CN": "Hausman 检验" },
  stepNameEffects: { "en-US": "Effects needed", "zh-CN": "应含效应" },
  stepNameChoice: { "en-US": "Model", "zh-CN": "所选模型" },
  foundBoth: { "en-US": "both", "zh-CN": "均显著" },
  foundLag: { "en-US": "lag", "zh-CN": "滞后" },
  foundError: { "en-US": "error", "zh-CN": "误差" },
  foundNeither: { "en-US": "neither", "zh-CN": "均不显著" },
  reducesBoth: { "en-US": "SAR, SEM", "zh-CN": "SAR、SEM" },
  reducesLag: { "en-US": "SAR", "zh-CN": "SAR" },
  reducesError: { "en-US": "SEM", "zh-CN": "SEM" },
  reducesNot: { "en-US": "neither", "zh-CN": "均不可" },
  fixed: { "en-US": "fixed", "zh-CN": "固定" },
  random: { "en-US": "random", "zh-CN": "随机" },
  ofBoth: { "en-US": "both", "zh-CN": "双向" },
  ofUnits: { "en-US": "units", "zh-CN": "个体" },
  ofPeriods: { "en-US": "periods", "zh-CN": "时间" },
  ofNone: { "en-US": "none", "zh-CN": "无" },
  modelNone: { "en-US": "OLS", "zh-CN": "OLS" },
  modelSar: { "en-US": "SAR", "zh-CN": "SAR" },
  modelSem: { "en-US": "SEM", "zh-CN": "SEM" },
  modelSdm: { "en-US": "SDM", "zh-CN": "SDM" },

  // Names of the tests, and their nulls
  testMoran: { "en-US": "Moran's I of residuals", "zh-CN": "残差 Moran's I" },
  testLmLag: { "en-US": "LM-lag", "zh-CN": "LM-lag" },
  testLmError: { "en-US": "LM-error", "zh-CN": "LM-error" },
  testRobustLag: { "en-US": "Robust LM-lag", "zh-CN": "稳健 LM-lag" },
  testRobustError: { "en-US": "Robust LM-error", "zh-CN": "稳健 LM-error" },
  testSarma: { "en-US": "LM-SARMA", "zh-CN": "LM-SARMA" },
  testLrSar: { "en-US": "LR, SDM against SAR", "zh-CN": "LR：SDM 与 SAR" },
  testLrSem: { "en-US": "LR, SDM against SEM", "zh-CN": "LR：SDM 与 SEM" },
  testWaldSar: { "en-US": "Wald, SDM against SAR", "zh-CN": "Wald：SDM 与 SAR" },
  testWaldSem: { "en-US": "Wald, SDM against SEM", "zh-CN": "Wald：SDM 与 SEM" },
  testHausman: { "en-US": "Hausman", "zh-CN": "Hausman" },
  testLrUnits: { "en-US": "LR, effects of units", "zh-CN": "LR：个体效应" },
  testLrPeriods: { "en-US": "LR, effects of periods", "zh-CN": "LR：时间效应" },
  nullDependence: { "en-US": "no spatial dependence", "zh-CN": "不存在空间相关" },
  nullLag: { "en-US": "no spatial lag: ρ = 0", "zh-CN": "无空间滞后：ρ = 0" },
  nullError: { "en-US": "no spatial error: λ = 0", "zh-CN": "无空间误差：λ = 0" },
  nullLagRobust: { "en-US": "ρ = 0, whatever λ", "zh-CN": "ρ = 0（允许 λ ≠ 0）" },
  nullErrorRobust: { "en-US": "λ = 0, whatever ρ", "zh-CN": "λ = 0（允许 ρ ≠ 0）" },
  nullSarma: { "en-US": "ρ = λ = 0", "zh-CN": "ρ = λ = 0" },
  nullTheta: { "en-US": "θ = 0: SAR is enough", "zh-CN": "θ = 0，可简化为 SAR" },
  nullCommonFactor: { "en-US": "θ + ρβ = 0: SEM is enough", "zh-CN": "θ + ρβ = 0，可简化为 SEM" },
  nullRandom: { "en-US": "random effects do", "zh-CN": "随机效应成立" },
  nullUnits: { "en-US": "no effects of units", "zh-CN": "无个体效应" },
  nullPeriods: { "en-US": "no effects of periods", "zh-CN": "无时间效应" },
  testLrOls: { "en-US": "LR, against no spatial parts", "zh-CN": "LR：与非空间模型" },
  testLrSlx: { "en-US": "LR, against SLX", "zh-CN": "LR：与 SLX" },

  // Formulas
  parameterTime: {
    "en-US": "Period of each row, for example the year; a blank cell for a cross-section.",
    "zh-CN": "每行所属时期，例如年份。横截面数据请引用一个空单元格。",
  },
  regFormula: {
    "en-US":
      "Spatial model by maximum likelihood (SDM with effects of units and periods by default): coefficients, their spatial lags, rho, lambda, sigma2, likelihood and tests.",
    "zh-CN": "空间计量模型的极大似然估计（默认为双向固定效应 SDM）：系数、空间滞后系数、ρ、λ、σ²、似然值与检验。",
  },
  parameterRegOptions: {
    "en-US":
      "model=sdm, sar, sem, sac, slx or sdem; effects=both, entity, time or none; se=cluster, information or hessian; cluster=; leeyu; demean=first; durbin=; standard=row; islands=drop; units=common; show=table, coefficients or vcov.",
    "zh-CN":
      "model=sdm、sar、sem、sac、slx 或 sdem；effects=both、entity、time 或 none；se=cluster、information 或 hessian；cluster=；leeyu；demean=first；durbin=；standard=row；islands=drop；units=common；show=table、coefficients 或 vcov。",
  },
  testsFormula: {
    "en-US":
      "Tests on the way to a spatial model: Moran's I of residuals, LM and robust LM, LR and Wald of SDM against SAR and SEM, Hausman, effects; then which model they lead to.",
    "zh-CN":
      "空间模型选择检验：残差 Moran's I、LM 与稳健 LM、SDM 对 SAR/SEM 的 LR 与 Wald 检验、Hausman 与效应检验，并给出选择结论。",
  },
  parameterTestsOptions: {
    "en-US":
      "effects=both, entity, time or none; se=cluster, information or hessian (Wald tests); reject=0.05; demean=first; standard=row; islands=drop.",
    "zh-CN":
      "effects=both、entity、time 或 none；se=cluster、information 或 hessian（用于 Wald 检验）；reject=0.05；demean=first；standard=row；islands=drop。",
  },
  effectsFormula: {
    "en-US":
      "Direct, indirect (spillover) and total effects of a spatial model with their standard errors; unit by unit with show=regions.",
    "zh-CN": "空间模型的直接效应、间接（溢出）效应与总效应及其标准误；show=regions 可逐单元给出。",
  },
  parameterEffectsOptions: {
    "en-US":
      "Those of SPATIALREG (se= is called vcov= here), and se=simulated or delta for the effects; draws=1000; seed=; show=effects or regions.",
    "zh-CN":
      "同 SPATIALREG（其 se= 在此写作 vcov=），另有 se=simulated 或 delta 指效应的标准误；draws=1000；seed=；show=effects 或 regions。",
  },
  units: { "en-US": "Units", "zh-CN": "单元数" },
  periods: { "en-US": "Periods", "zh-CN": "时期数" },
  aic: { "en-US": "AIC", "zh-CN": "AIC" },
  bic: { "en-US": "BIC", "zh-CN": "BIC" },
  directOf: { "en-US": "{name}: direct", "zh-CN": "{name}：直接效应" },
  indirectOf: { "en-US": "{name}: indirect", "zh-CN": "{name}：间接效应" },
  totalOf: { "en-US": "{name}: total", "zh-CN": "{name}：总效应" },
  headUnit: { "en-US": "unit", "zh-CN": "单元" },
  regionOwn: { "en-US": "{name}: own", "zh-CN": "{name}：自身" },
  regionReceived: { "en-US": "{name}: from all", "zh-CN": "{name}：接受总效应" },
  regionSent: { "en-US": "{name}: to all", "zh-CN": "{name}：发出总效应" },

  // How it was done
  noteEffectsBoth: { "en-US": "Effects of units and periods.", "zh-CN": "含个体与时间双向固定效应。" },
  noteEffectsUnits: { "en-US": "Effects of units.", "zh-CN": "含个体固定效应。" },
  noteEffectsPeriods: { "en-US": "Effects of periods.", "zh-CN": "含时间固定效应。" },
  noteEffectsNone: { "en-US": "No fixed effects.", "zh-CN": "不含固定效应。" },
  noteClustered: {
    "en-US": "Standard errors clustered by {name} ({groups|cluster|clusters}).",
    "zh-CN": "标准误聚类到 {name}（{groups} 个聚类）。",
  },
  noteHessian: { "en-US": "Standard errors from the observed information.", "zh-CN": "标准误基于观测信息矩阵。" },
  noteInformation: { "en-US": "Standard errors from the expected information.", "zh-CN": "标准误基于期望信息矩阵。" },
  noteRow: { "en-US": "Weights are row-standardised.", "zh-CN": "空间权重矩阵经行标准化。" },
  noteSpectral: {
    "en-US": "Weights are divided by their largest eigenvalue.",
    "zh-CN": "空间权重矩阵按最大特征值标准化。",
  },
  noteAsGiven: { "en-US": "Weights are as given, not standardised.", "zh-CN": "空间权重矩阵未经标准化。" },
  noteR2: {
    "en-US": "R² is the squared correlation of the outcome and its prediction from the reduced form.",
    "zh-CN": "R² 为被解释变量与其简化式预测值相关系数的平方。",
  },
  noteLeeYu: { "en-US": "Lee and Yu's (2010) correction.", "zh-CN": "采用 Lee 和 Yu（2010）偏误修正。" },
  noteDemeanFirst: {
    "en-US": "Variables are demeaned before they are lagged, as in splm.",
    "zh-CN": "变量先去均值再取空间滞后（同 splm）。",
  },
  noteSimulated: {
    "en-US": "Standard errors of the effects from {draws|draw|draws} of the coefficients (seed {seed}).",
    "zh-CN": "效应的标准误由系数的 {draws} 次模拟抽样得到（种子 {seed}）。",
  },
  noteDelta: {
    "en-US": "Standard errors of the effects by the delta method.",
    "zh-CN": "效应的标准误采用 delta 方法。",
  },
  batteryNote: {
    "en-US":
      "LM tests are of the model without spatial parts, under the same effects (Anselin et al. 1996, σ² = e′e/n). Hausman compares fixed and random effects of units in the SDM, both by maximum likelihood, with T − 1 periods in the variance of fixed effects (Lee and Yu 2010).",
    "zh-CN":
      "LM 检验基于相同固定效应下的非空间模型（Anselin 等，1996，σ² = e′e/n）。Hausman 检验比较 SDM 的固定效应与随机效应极大似然估计，固定效应的方差按 T − 1 期计算（Lee 和 Yu，2010）。",
  },

  // The study of spatial models
  title: { "en-US": "Spatial panel models", "zh-CN": "空间面板模型" },
  summary: {
    "en-US":
      "SDM, SAR, SEM and others under one or several weight matrices: tests that lead to a model, coefficients (Main, Wx), and direct, indirect and total effects.",
    "zh-CN":
      "在一个或多个空间权重矩阵下估计 SDM、SAR、SEM 等模型：模型选择检验、系数（Main、Wx）以及直接、间接与总效应。",
  },
  weightsSheets: { "en-US": "Weights sheets", "zh-CN": "权重工作表" },
  weightsSheetsHelp: {
    "en-US":
      "Sheets that hold weights: a square matrix with the names of units in its first row and column, or a list of links. Each becomes a pair of columns.",
    "zh-CN": "存放空间权重的工作表：首行首列为单元名称的方阵，或邻接列表。每张表对应一组列。",
  },
  made: { "en-US": "Matrices from columns", "zh-CN": "由数据列构造矩阵" },
  madeHelp: {
    "en-US":
      "Matrices made of columns of the data besides those of sheets: inverse distance from coordinates, inverse difference of the means of a variable, and the product of both (nested).",
    "zh-CN":
      "除工作表外，还可由数据列构造：基于坐标的反距离矩阵、基于变量均值差的经济距离矩阵，以及二者乘积的嵌套矩阵。",
  },
  madeNone: { "en-US": "None", "zh-CN": "不构造" },
  madeDistance: { "en-US": "Inverse distance", "zh-CN": "地理反距离" },
  madeEconomic: { "en-US": "Economic distance", "zh-CN": "经济距离" },
  madeBoth: { "en-US": "Inverse distance; economic distance", "zh-CN": "地理反距离；经济距离" },
  madeAll: {
    "en-US": "Inverse distance; economic distance; nested",
    "zh-CN": "地理反距离；经济距离；经济地理嵌套",
  },
  matrixDistance: { "en-US": "Inverse distance", "zh-CN": "地理距离矩阵" },
  matrixEconomic: { "en-US": "Economic distance", "zh-CN": "经济距离矩阵" },
  matrixNested: { "en-US": "Nested", "zh-CN": "经济地理嵌套矩阵" },
  noMatrix: {
    "en-US":
      "There are no spatial weights yet. Choose a sheet that holds a matrix or a list of links, or let a matrix be made from columns (coordinates, a variable).",
    "zh-CN": "尚未指定空间权重。请选择存放权重矩阵或邻接列表的工作表，或由数据列（坐标、变量）构造矩阵。",
  },
  unitsRule: { "en-US": "Units", "zh-CN": "单元" },
  unitsRuleHelp: {
    "en-US": "What to do when data and weights do not have the same units.",
    "zh-CN": "数据与权重矩阵的单元不一致时如何处理。",
  },
  unitsAll: { "en-US": "All must match", "zh-CN": "必须完全匹配" },
  unitsCommon: { "en-US": "Those in both", "zh-CN": "仅用两者共有的单元" },
  model: { "en-US": "Model", "zh-CN": "模型" },
  modelHelp: {
    "en-US":
      "Which spatial parts the model has: lag of the outcome (SAR), of the regressors (SLX), of both (SDM), of the error (SEM), of outcome and error (SAC), of regressors and error (SDEM).",
    "zh-CN":
      "模型所含的空间项：被解释变量滞后（SAR）、解释变量滞后（SLX）、两者兼有（SDM）、误差（SEM）、被解释变量与误差（SAC）、解释变量与误差（SDEM）。",
  },
  nameSdm: { "en-US": "Spatial Durbin (SDM)", "zh-CN": "空间杜宾模型（SDM）" },
  nameSar: { "en-US": "Spatial lag (SAR)", "zh-CN": "空间滞后模型（SAR）" },
  nameSem: { "en-US": "Spatial error (SEM)", "zh-CN": "空间误差模型（SEM）" },
  nameSac: { "en-US": "Lag and error (SAC)", "zh-CN": "空间自相关模型（SAC）" },
  nameSlx: { "en-US": "Lagged regressors (SLX)", "zh-CN": "解释变量空间滞后模型（SLX）" },
  nameSdem: { "en-US": "Durbin error (SDEM)", "zh-CN": "空间杜宾误差模型（SDEM）" },
  battery: { "en-US": "Tests that lead to the model", "zh-CN": "模型选择检验" },
  batteryHelp: {
    "en-US":
      "Moran's I of residuals, LM and robust LM, LR and Wald of SDM against SAR and SEM, Hausman, effects; read out step by step.",
    "zh-CN": "残差 Moran's I、LM 与稳健 LM、SDM 对 SAR/SEM 的 LR 与 Wald、Hausman 与效应检验，并逐步解读。",
  },
  seHelp: {
    "en-US": "Automatic: clustered by unit in a panel, expected information in a cross-section.",
    "zh-CN": "自动：面板数据聚类到个体，横截面数据用期望信息矩阵。",
  },
  clusterHelp: {
    "en-US": "Groups within which errors may go together. Left empty: units.",
    "zh-CN": "组内误差可以相关的分组变量。留空则为个体。",
  },
  seInformation: { "en-US": "Expected information", "zh-CN": "期望信息矩阵" },
  seHessian: { "en-US": "Observed information (Hessian)", "zh-CN": "观测信息矩阵（Hessian）" },
  effectErrors: { "en-US": "Errors of effects", "zh-CN": "效应的标准误" },
  effectErrorsHelp: {
    "en-US": "From draws of the coefficients, or by the delta method.",
    "zh-CN": "由系数的模拟抽样得到，或采用 delta 方法。",
  },
  errorsSimulated: { "en-US": "Simulated", "zh-CN": "模拟" },
  errorsDelta: { "en-US": "Delta method", "zh-CN": "delta 方法" },
  durbin: { "en-US": "Lagged regressors", "zh-CN": "取空间滞后的变量" },
  durbinHelp: {
    "en-US": "Which regressors enter as spatial lags too. Left empty: all.",
    "zh-CN": "哪些解释变量同时以空间滞后形式进入模型。留空则为全部。",
  },
  leeyu: { "en-US": "Lee–Yu correction", "zh-CN": "Lee–Yu 修正" },
  leeyuHelp: {
    "en-US": "Lee and Yu (2010): fixed effects make the variance of short panels too small.",
    "zh-CN": "Lee 和 Yu（2010）：修正短面板固定效应造成的方差低估。",
  },
  demean: { "en-US": "Order of lag and demeaning", "zh-CN": "滞后与去均值的次序" },
  demeanHelp: {
    "en-US":
      "Lag the data, then take the effects out: exact maximum likelihood with dummies. Or the other way round, as splm and xsmle; with period effects the numbers differ.",
    "zh-CN":
      "先取空间滞后再去均值，等价于虚拟变量极大似然；或先去均值再滞后（同 splm、xsmle）。含时间效应时二者结果不同。",
  },
  demeanAfter: { "en-US": "Lag first", "zh-CN": "先滞后" },
  demeanFirst: { "en-US": "Demean first", "zh-CN": "先去均值" },
  working: { "en-US": "Spatial models", "zh-CN": "空间模型" },
  foreseen: {
    "en-US":
      "{units|unit|units} over {periods|period|periods}, balanced: {rows|row|rows}; each matrix is {units} × {units}.",
    "zh-CN": "{units} 个单元、{periods} 个时期的平衡面板，共 {rows} 行；每个权重矩阵为 {units} × {units}。",
  },
  matrixForeseen: {
    "en-US": "{name}: {units|unit|units} matched, {mean} neighbours each on average.",
    "zh-CN": "{name}：匹配 {units} 个单元，平均每个单元有 {mean} 个邻居。",
  },

  // Tables
  nullsNote: {
    "en-US":
      "Null hypotheses: ρ = 0 (LM-lag), λ = 0 (LM-error), ρ = λ = 0 (SARMA), θ = 0 (SDM against SAR), θ + ρβ = 0 (SDM against SEM), effects of units uncorrelated with the regressors (Hausman), no effects (LR).",
    "zh-CN":
      "原假设：ρ = 0（LM-lag）；λ = 0（LM-error）；ρ = λ = 0（SARMA）；θ = 0（SDM 与 SAR）；θ + ρβ = 0（SDM 与 SEM）；个体效应与解释变量不相关（Hausman）；无相应效应（LR）。",
  },
  titleOf: { "en-US": "{title}: {name}", "zh-CN": "{title}：{name}" },
  batteryTable: { "en-US": "Tests of spatial dependence and of the model", "zh-CN": "空间相关性与模型选择检验" },
  tableSdm: { "en-US": "Spatial Durbin model", "zh-CN": "空间杜宾模型" },
  tableSar: { "en-US": "Spatial lag model", "zh-CN": "空间滞后模型" },
  tableSem: { "en-US": "Spatial error model", "zh-CN": "空间误差模型" },
  tableSac: { "en-US": "Spatial autocorrelation model", "zh-CN": "空间自相关模型" },
  tableSlx: { "en-US": "Model with spatial lags of regressors", "zh-CN": "解释变量空间滞后模型" },
  tableSdem: { "en-US": "Spatial Durbin error model", "zh-CN": "空间杜宾误差模型" },
  effectsTable: { "en-US": "Direct, indirect and total effects", "zh-CN": "直接效应、间接效应与总效应" },
  headMain: { "en-US": "Main", "zh-CN": "Main" },
  headStep: { "en-US": "Step", "zh-CN": "步骤" },
  rowRho: { "en-US": "ρ", "zh-CN": "ρ" },
  rowLambda: { "en-US": "λ", "zh-CN": "λ" },
  rowSigma2: { "en-US": "σ²", "zh-CN": "σ²" },
  rowUnitEffects: { "en-US": "Unit fixed effects", "zh-CN": "个体固定效应" },
  rowPeriodEffects: { "en-US": "Period fixed effects", "zh-CN": "时间固定效应" },
  direct: { "en-US": "Direct", "zh-CN": "直接效应" },
  indirect: { "en-US": "Indirect", "zh-CN": "间接效应" },
  total: { "en-US": "Total", "zh-CN": "总效应" },
  failedNote: { "en-US": "{matrix} was not estimated: {reason}", "zh-CN": "{matrix}未能估计：{reason}" },
  noteOfMatrix: { "en-US": "{names}: {note}", "zh-CN": "{names}：{note}" },
  cardOfMatrix: { "en-US": "{matrix}. {steps}", "zh-CN": "{matrix}：{steps}" },
  inBracketsSe: { "en-US": "Standard errors in parentheses.", "zh-CN": "括号内为标准误。" },
  inBracketsZ: { "en-US": "z statistics in parentheses.", "zh-CN": "括号内为 z 值。" },
  inBracketsP: { "en-US": "p values in parentheses.", "zh-CN": "括号内为 p 值。" },
  inBracketsCi: { "en-US": "Confidence intervals in brackets.", "zh-CN": "方括号内为置信区间。" },
  errorsInformation: {
    "en-US": "standard errors from the expected information",
    "zh-CN": "期望信息矩阵标准误",
  },
  errorsHessian: { "en-US": "standard errors from the observed information", "zh-CN": "观测信息矩阵标准误" },

  // Figure
  figureTitle: { "en-US": "Spatial effects, {matrix}", "zh-CN": "空间效应分解：{matrix}" },
  figureTitleOf: { "en-US": "Spatial effects of {name}", "zh-CN": "{name}的空间效应分解" },
  figureX: { "en-US": "Effect on the outcome", "zh-CN": "对被解释变量的效应" },
  figureNote: { "en-US": "Points with {percent} % intervals.", "zh-CN": "点估计及 {percent}% 置信区间。" },
  figureSays: {
    "en-US":
      "Direct, indirect and total effects with {percent} % intervals in {rows|row|rows}. {name}: direct {direct}, indirect {indirect}, total {total}.",
    "zh-CN":
      "直接、间接与总效应及其 {percent}% 置信区间，共 {rows} 行。{name}：直接 {direct}，间接 {indirect}，总 {total}。",
  },
});
