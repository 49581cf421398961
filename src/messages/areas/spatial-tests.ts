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
  stepNameLm: { "en-US": "LM", "zh-CN": "LM 检验" },
  stepNameRobust: { "en-US": "Robust LM", "zh-CN": "稳健 LM 检验" },
  stepNameReduce: { "en-US": "LR and Wald", "zh-CN": "LR 与 Wald 检验" },
  stepNameHausman: { "en-US": "Hausman", "zh-CN": "Hausman 检验" },
  stepNameEffects: { "en-US": "Effects needed", "zh-CN": "应含效应" },
  stepNameChoice: { "en-US": "Model", "zh-CN": "所选模型" },
  foundBoth: { "en-US": "lag and error", "zh-CN": "滞后与误差" },
  foundLag: { "en-US": "lag", "zh-CN": "滞后" },
  foundError: { "en-US": "error", "zh-CN": "误差" },
  foundNeither: { "en-US": "neither", "zh-CN": "均不显著" },
  reducesBoth: { "en-US": "reduces to both", "zh-CN": "两种均可简化" },
  reducesLag: { "en-US": "reduces to SAR", "zh-CN": "可简化为 SAR" },
  reducesError: { "en-US": "reduces to SEM", "zh-CN": "可简化为 SEM" },
  reducesNot: { "en-US": "SDM stays", "zh-CN": "不可简化" },
  fixed: { "en-US": "fixed", "zh-CN": "固定效应" },
  random: { "en-US": "random or fixed", "zh-CN": "随机或固定" },
  ofBoth: { "en-US": "units and periods", "zh-CN": "个体与时间" },
  ofUnits: { "en-US": "units", "zh-CN": "个体" },
  ofPeriods: { "en-US": "periods", "zh-CN": "时间" },
  ofNone: { "en-US": "none", "zh-CN": "无" },
  modelNone: { "en-US": "not spatial", "zh-CN": "非空间模型" },
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
    "en-US": "Period of each row, for example the year. Leave it empty for a cross-section.",
    "zh-CN": "每行所属时期，例如年份。横截面数据可留空。",
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
  noteLeeYu: { "en-US": "Lee and Yu's (2010) correction.", "zh-CN": "采用 Lee 和 Yu（2010）偏误修正。" },
  noteDemeanFirst: {
    "en-US": "Variables are demeaned before they are lagged, as in splm.",
    "zh-CN": "变量先去均值再取空间滞后（同 splm）。",
  },
  noteApproximate: {
    "en-US": "ln|I − ρW| is approximated, as W is large.",
    "zh-CN": "W 维数较大，ln|I − ρW| 采用近似算法。",
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
});
