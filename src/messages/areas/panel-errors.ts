import { sentences } from "../sentence.ts";

/** Models of the errors of a panel: feasible GLS and panel-corrected standard errors. */
export const panelErrors = sentences({
  // What stands in the way
  vcovUnused: {
    "en-US":
      "Standard errors of this method follow from its model of the errors, and {type} was asked for. Leave that out, or use another method.",
    "zh-CN": "该方法的标准误由其误差结构决定，而指定了 {type}。请去掉该设定，或改用其他方法。",
  },
  gap: {
    "en-US":
      "AR(1) errors need neighbouring periods, and {entity} misses some ({count|gap|gaps} in all). Fill or leave out the gaps, start the series anew after each (gaps=restart), or pass over them (gaps=ignore, Stata's force).",
    "zh-CN":
      "AR(1) 误差要求时期连续，而 {entity} 缺少部分时期（全部个体共 {count} 处间断）。请补齐或剔除，也可在间断后重新起算（gaps=restart），或忽略间断（gaps=ignore，即 Stata 的 force）。",
  },
  noNeighbours: {
    "en-US":
      "{entity} is never observed in two neighbouring periods, so its autocorrelation cannot be estimated. Leave {entity} out, or choose independent errors (corr=independent).",
    "zh-CN":
      "{entity} 没有任何相邻两期的观测，无法估计其自相关系数。请剔除 {entity}，或设定误差序列不相关（corr=independent）。",
  },
  shortForRho: {
    "en-US":
      "rho={rho} needs more periods than the {parameters|parameter|parameters}, and {entity} has {periods}. Use another estimator of rho, such as regress.",
    "zh-CN":
      "rho={rho} 要求期数多于参数个数（{parameters}），而 {entity} 只有 {periods} 期。请改用其他自相关系数估计方法，例如 regress。",
  },
  noResiduals: {
    "en-US":
      "Least squares fits {entity} exactly, so that it has no residuals to estimate autocorrelation from. Leave {entity} out.",
    "zh-CN": "最小二乘对 {entity} 完全拟合，没有残差可用于估计自相关系数。请剔除 {entity}。",
  },
  columnLost: {
    "en-US":
      "Nothing is left of {names} once the errors' autocorrelation is taken out: it is 1, or the terms differ only in what it removes. Leave the terms out, or choose another estimator of rho.",
    "zh-CN":
      "去除误差自相关后，{names} 不再含有独立信息：自相关系数为 1，或这些变量的差异恰被去除。请去掉这些变量，或改用其他自相关系数估计方法。",
  },
  onePeriod: {
    "en-US":
      "{entity} is observed in one period, which says nothing about its error variance. Leave {entity} out, or choose one variance for all (panels=iid).",
    "zh-CN": "{entity} 只有一期观测，无法估计其误差方差。请剔除 {entity}，或设定各个体同方差（panels=iid）。",
  },
  entityFitsExactly: {
    "en-US":
      "The model fits {entity} exactly, so that its error variance is zero and its weight infinite. Leave {entity} out, use fewer regressors, or choose one variance for all (panels=iid).",
    "zh-CN":
      "模型对 {entity} 完全拟合，其误差方差为零、权重为无穷大。请剔除 {entity}、减少解释变量，或设定各个体同方差（panels=iid）。",
  },
  exactFit: {
    "en-US": "The regressors fit the outcome exactly, so that there are no errors to model. Check the columns.",
    "zh-CN": "解释变量完全拟合了被解释变量，没有误差可供建模。请检查所选列。",
  },
  unbalanced: {
    "en-US":
      "FGLS with correlated entities needs every entity in every period, and {rows|row|rows} of {entities|entity|entities} leave holes. Balance the panel, choose panels=heteroskedastic, or use panel-corrected standard errors (PCSEREG).",
    "zh-CN":
      "个体间相关的 FGLS 要求平衡面板，而 {entities} 个个体共 {rows} 行，存在缺失的时期。请整理为平衡面板、改用 panels=heteroskedastic，或使用面板校正标准误（PCSEREG）。",
  },
  fewPeriods: {
    "en-US":
      "FGLS with correlated entities needs at least as many periods as entities, and {entities|entity has|entities have} {periods|period|periods}: their covariance matrix is singular. Choose panels=heteroskedastic, or panel-corrected standard errors (PCSEREG).",
    "zh-CN":
      "个体间相关的 FGLS 要求期数不少于个体数，而 {entities} 个个体只有 {periods} 期，误差协方差矩阵奇异。请改用 panels=heteroskedastic，或使用面板校正标准误（PCSEREG）。",
  },
  rhoBeyond: {
    "en-US":
      "Autocorrelation beyond 1 costs {count|row|rows}, and FGLS with correlated entities needs every entity in every period. Set it to the bound (bound=each), or use another estimator of rho, such as tscorr.",
    "zh-CN":
      "自相关系数超出 [−1, 1] 使 {count} 行失去权重，而个体间相关的 FGLS 要求平衡面板。请截断至边界（bound=each），或改用其他自相关系数估计方法，例如 tscorr。",
  },
  singular: {
    "en-US":
      "The covariance matrix of the {entities|entity|entities} has rank {rank}: the residuals of some are combinations of those of others, as with dummies for every period. Drop the time dummies, or choose panels=heteroskedastic or PCSEREG.",
    "zh-CN":
      "{entities} 个个体的误差协方差矩阵秩为 {rank}：部分个体的残差是其他个体残差的线性组合，例如加入了全部时期虚拟变量。请去掉时期虚拟变量，或改用 panels=heteroskedastic 或 PCSEREG。",
  },
  fewEntities: {
    "en-US":
      "General FGLS estimates a covariance over {periods|period|periods} from the entities, and needs at least {needed}; there {entities|is|are}. Choose AR(1) errors (corr=ar1).",
    "zh-CN":
      "一般 FGLS 由各个体估计 {periods} 期的协方差矩阵，至少需要 {needed} 个个体，而只有 {entities} 个。请改用 AR(1) 误差（corr=ar1）。",
  },
  singularSeries: {
    "en-US":
      "The covariance over {periods|period|periods} has rank {rank}, so that it cannot be inverted. Drop dummies for time, use more entities, or choose AR(1) errors (corr=ar1).",
    "zh-CN":
      "{periods} 期的误差协方差矩阵秩为 {rank}，无法求逆。请去掉时期虚拟变量、增加个体，或改用 AR(1) 误差（corr=ar1）。",
  },
  indefiniteSeries: {
    "en-US":
      "The panel is unbalanced, and covariances from different entities for each pair of the {periods|period|periods} do not make a positive definite matrix, so that there is no general FGLS. Balance the panel, take first differences (general=fd), or choose AR(1) errors (corr=ar1).",
    "zh-CN":
      "面板非平衡，{periods} 期之间各对协方差由不同个体估计，所得矩阵并非正定，无法进行一般 FGLS。请整理为平衡面板、改用一阶差分（general=fd），或 AR(1) 误差（corr=ar1）。",
  },
  noCommonPeriods: {
    "en-US":
      "With pairs=casewise covariances rest on the periods that all entities have: {common}, and two are needed. Use pairs=pairwise, or leave out the entities with few periods.",
    "zh-CN":
      "pairs=casewise 仅使用全部个体共有的时期：共 {common} 期，而至少需要两期。请改用 pairs=pairwise，或剔除期数较少的个体。",
  },
  negativeVariance: {
    "en-US":
      "The variance of “{name}” comes out negative, as covariances over different periods for each pair of entities need not fit together. Use pairs=casewise or panels=heteroskedastic.",
    "zh-CN":
      "“{name}”的方差估计为负：各对个体基于不同时期的协方差未必构成半正定矩阵。请改用 pairs=casewise 或 panels=heteroskedastic。",
  },
  notConverged: {
    "en-US":
      "Iterated FGLS still moved after {passes} passes. Take the two-step estimator (leave out igls), or fewer regressors.",
    "zh-CN": "迭代 FGLS 经 {passes} 次迭代仍未收敛。请使用两步估计（去掉 igls），或减少解释变量。",
  },
  generalIsFgls: {
    "en-US":
      "A general covariance over time (panels=general) belongs to FGLS. For panel-corrected standard errors choose correlated, heteroskedastic or iid.",
    "zh-CN":
      "随时间任意相关的误差结构（panels=general）仅用于 FGLS。面板校正标准误请选择 correlated、heteroskedastic 或 iid。",
  },
  iglsIsFgls: {
    "en-US": "Iteration (igls) belongs to FGLS; panel-corrected standard errors have nothing to repeat. Leave it out.",
    "zh-CN": "迭代（igls）仅用于 FGLS，面板校正标准误无需迭代。请去掉该选项。",
  },
  generalAlone: {
    "en-US":
      "panels=general already allows any correlation over time, and {option} was given as well. Leave one of the two out.",
    "zh-CN": "panels=general 已允许任意形式的序列相关，而又指定了 {option}。请只保留其一。",
  },
  needsSerial: {
    "en-US":
      "The option {option} is about AR(1) errors, and errors are independent over time. Write corr=ar1 or corr=psar1 as well, or leave {option} out.",
    "zh-CN":
      "选项 {option} 仅用于 AR(1) 误差，而误差设定为无序列相关。请同时指定 corr=ar1 或 corr=psar1，或去掉 {option}。",
  },
  generalForm: {
    "en-US":
      "general={general} asks for any covariance over time, and panels={panels} for another model of the errors. Leave one of the two out.",
    "zh-CN": "general={general} 表示随时间任意相关，而 panels={panels} 表示另一种误差结构。请只保留其一。",
  },
  pairsIsPcse: {
    "en-US":
      "pairs=casewise belongs to panel-corrected standard errors; FGLS with correlated entities needs a balanced panel anyway. Leave it out.",
    "zh-CN": "pairs=casewise 仅用于面板校正标准误；个体间相关的 FGLS 本就要求平衡面板。请去掉该选项。",
  },
  optionNeedsModel: {
    "en-US":
      "The option {option} belongs to a model of the errors. Write model=fgls or model=pcse as well, or leave {option} out.",
    "zh-CN": "选项 {option} 仅用于误差结构模型。请同时指定 model=fgls 或 model=pcse，或去掉 {option}。",
  },
  notWithInstruments: {
    "en-US":
      "FGLS and PCSE take no instruments, and {names} stands before a ~ in the formula's last part. Leave that part out, or leave model out.",
    "zh-CN": "FGLS 与 PCSE 不支持工具变量，而公式中 {names} 被设为内生变量。请去掉工具变量部分，或去掉 model 选项。",
  },
  singularVcov: {
    "en-US": "The covariance of the {slopes|slope|slopes} has rank {rank}, so they cannot be tested together.",
    "zh-CN": "{slopes} 个系数的协方差矩阵秩为 {rank}，无法进行联合检验。",
  },

  // What a reader must know of a result
  bounded: {
    "en-US": "The autocorrelation of {count|entity|entities} was outside −1 and 1 and was set to the bound.",
    "zh-CN": "{count} 个个体的自相关系数超出 [−1, 1]，已截断至边界。",
  },
  startsLost: {
    "en-US":
      "Autocorrelation beyond 1 leaves the first row of its series without weight: {count|row|rows} dropped out, as in Stata's xtgls. bound=each sets it to 1.",
    "zh-CN":
      "自相关系数超出 [−1, 1] 的序列，其首期观测没有权重：与 Stata 的 xtgls 一致，剔除 {count} 行。bound=each 将其截断为 1。",
  },
  restarted: {
    "en-US": "The series start anew after {count|gap|gaps} in time.",
    "zh-CN": "时间上共有 {count} 处间断，序列在间断后重新起算。",
  },
  gapsIgnored: {
    "en-US": "{count|gap|gaps} in time were passed over as if the periods were neighbours.",
    "zh-CN": "时间上共有 {count} 处间断，已按相邻时期处理。",
  },
  manyQuantities: {
    "en-US":
      "{estimated} quantities (coefficients, variances, covariances, autocorrelations) were estimated from {rows|row|rows}: standard errors are not to be trusted.",
    "zh-CN": "由 {rows} 个观测估计了 {estimated} 个参数（系数、方差、协方差与自相关系数），标准误不可靠。",
  },
  overconfident: {
    "en-US":
      "With {periods|period|periods} for {entities|entity|entities}, standard errors of FGLS with correlated entities are too small (Beck and Katz 1995). Panel-corrected standard errors are safer.",
    "zh-CN":
      "{entities} 个个体只有 {periods} 期，个体间相关的 FGLS 标准误偏小（Beck 和 Katz，1995），面板校正标准误更为稳妥。",
  },
  pairwise: {
    "en-US":
      "The panel is unbalanced: each covariance rests on the periods that the two entities share (Stata's pairwise; its default is casewise).",
    "zh-CN": "面板非平衡：各协方差基于两个个体共有的时期估计（Stata 的 pairwise；其默认为 casewise）。",
  },
  casewise: {
    "en-US": "The panel is unbalanced: covariances rest on the {common|period|periods} that all entities have.",
    "zh-CN": "面板非平衡：协方差基于全部个体共有的 {common} 期估计。",
  },
  thinPairs: {
    "en-US":
      "{pairs|pair of entities shares|pairs of entities share} fewer than two periods: a single product, or nothing, stands for their covariance.",
    "zh-CN": "{pairs} 对个体的共同时期不足两期：其协方差仅由一个乘积估计，或不计入。",
  },
  seenOnce: {
    "en-US": "{entities|entity is|entities are} observed once: one squared residual stands for the variance.",
    "zh-CN": "{entities} 个个体只有一期观测，其方差仅由一个残差平方估计。",
  },

  // Standard errors in the notes of tables
  errorsFgls: { "en-US": "FGLS standard errors", "zh-CN": "FGLS标准误" },
  errorsPcse: { "en-US": "panel-corrected standard errors (Beck–Katz)", "zh-CN": "面板校正标准误（PCSE）" },
  errorsHetonly: {
    "en-US": "standard errors corrected for heteroskedasticity between entities",
    "zh-CN": "个体间异方差校正标准误",
  },

  // Formulas
  fglsreg: {
    "en-US": "Feasible generalised least squares for panels (xtgls, pggls); spills a table.",
    "zh-CN": "面板可行广义最小二乘（FGLS，对应 xtgls、pggls），溢出为表格。",
  },
  pcsereg: {
    "en-US": "Least squares or Prais–Winsten with panel-corrected standard errors (xtpcse); spills a table.",
    "zh-CN": "最小二乘或 Prais–Winsten 回归，报告面板校正标准误（PCSE，对应 xtpcse），溢出为表格。",
  },
  parameterTime: {
    "en-US": "Period of each row; needed for correlated entities and AR(1) errors.",
    "zh-CN": "每一行的时期；个体间相关或 AR(1) 误差时必填。",
  },
  fglsOptions: {
    "en-US":
      "panels=iid, heteroskedastic (default), correlated or general; corr=independent, ar1 or psar1; rho=regress, freg, tscorr, dw, theil or nagar; mean, bound, gaps=refuse, restart or ignore; igls; nmk; general=pooling, within or fd; level, subset, show as OLSREG.",
    "zh-CN":
      "panels=iid、heteroskedastic（默认）、correlated 或 general；corr=independent、ar1 或 psar1；rho=regress、freg、tscorr、dw、theil 或 nagar；mean；bound；gaps=refuse、restart 或 ignore；igls；nmk；general=pooling、within 或 fd；level、subset、show 等同 OLSREG。",
  },
  pcseOptions: {
    "en-US":
      "panels=correlated (default), heteroskedastic or iid; corr=independent, ar1 or psar1; rho, mean, bound, gaps, nmk as FGLSREG; pairs=pairwise or casewise; level, subset, show as OLSREG.",
    "zh-CN":
      "panels=correlated（默认）、heteroskedastic 或 iid；corr=independent、ar1 或 psar1；rho、mean、bound、gaps、nmk 同 FGLSREG；pairs=pairwise 或 casewise；level、subset、show 等同 OLSREG。",
  },

  // The analysis
  title: { "en-US": "FGLS and panel-corrected errors", "zh-CN": "FGLS 与面板校正标准误" },
  summary: {
    "en-US":
      "For panels with many periods: errors that differ between entities, go together within a period, or carry over from one period to the next.",
    "zh-CN": "适用于期数较多的面板：处理个体间异方差、同期截面相关与组内自相关。",
  },
  tableTitle: { "en-US": "FGLS and panel-corrected standard errors", "zh-CN": "FGLS 与面板校正标准误（PCSE）估计" },
  estimators: { "en-US": "Columns", "zh-CN": "估计方法" },
  estimatorsHelp: {
    "en-US": "FGLS changes coefficients and standard errors; PCSE keeps the coefficients of least squares.",
    "zh-CN": "FGLS 同时改变系数与标准误；PCSE 保留最小二乘系数，仅校正标准误。",
  },
  estimatorsFour: {
    "en-US": "Pooled, fixed effects, FGLS, PCSE",
    "zh-CN": "混合OLS、固定效应、FGLS、PCSE",
  },
  estimatorsTwo: { "en-US": "FGLS, PCSE", "zh-CN": "FGLS、PCSE" },
  estimatorsFgls: { "en-US": "FGLS", "zh-CN": "FGLS" },
  estimatorsPcse: { "en-US": "PCSE", "zh-CN": "PCSE" },
  fgls: { "en-US": "FGLS", "zh-CN": "FGLS" },
  pcse: { "en-US": "PCSE", "zh-CN": "PCSE" },
  panels: { "en-US": "Errors between entities, FGLS", "zh-CN": "FGLS 的个体间误差结构" },
  panelsHelp: {
    "en-US": "Correlated entities need a balanced panel with more periods than entities, better three times as many.",
    "zh-CN": "个体间相关要求平衡面板且期数多于个体数，最好达到三倍以上。",
  },
  pcsePanels: { "en-US": "Errors between entities, PCSE", "zh-CN": "PCSE 的个体间误差结构" },
  pcsePanelsHelp: {
    "en-US": "What the standard errors are corrected for. The coefficients do not depend on it.",
    "zh-CN": "标准误针对何种结构进行校正；系数不受影响。",
  },
  panelsIid: { "en-US": "One variance", "zh-CN": "同方差" },
  panelsHeteroskedastic: { "en-US": "A variance for each entity", "zh-CN": "个体间异方差" },
  panelsCorrelated: { "en-US": "Variances and correlation within a period", "zh-CN": "个体间异方差且同期相关" },
  panelsGeneral: {
    "en-US": "Any covariance over time, alike for all (pggls)",
    "zh-CN": "任意时间协方差，各个体相同（pggls）",
  },
  corr: { "en-US": "Errors over time", "zh-CN": "误差的序列相关" },
  corrHelp: {
    "en-US": "AR(1): the error of a period carries over to the next. Long panels can bear a rho for each entity.",
    "zh-CN": "AR(1)：误差延续至下一期。期数较多时可为每个个体设定各自的 rho。",
  },
  corrIndependent: { "en-US": "Independent", "zh-CN": "无序列相关" },
  corrAr1: { "en-US": "AR(1), one rho", "zh-CN": "AR(1)，共同 rho" },
  corrPsar1: { "en-US": "AR(1), a rho for each entity", "zh-CN": "AR(1)，各个体不同 rho" },
  rho: { "en-US": "Estimator of rho", "zh-CN": "rho 的估计方法" },
  rhoHelp: {
    "en-US": "From the residuals of least squares. They differ in short series.",
    "zh-CN": "由最小二乘残差计算，序列较短时各方法有差异。",
  },
  rhoRegress: { "en-US": "Regression on the period before", "zh-CN": "对前一期残差回归" },
  rhoFreg: { "en-US": "Regression on the period after", "zh-CN": "对后一期残差回归" },
  rhoTscorr: { "en-US": "Autocorrelation", "zh-CN": "自相关系数" },
  rhoDw: { "en-US": "From the Durbin–Watson statistic", "zh-CN": "由 Durbin–Watson 统计量推算" },
  rhoTheil: { "en-US": "Theil", "zh-CN": "Theil 法" },
  rhoNagar: { "en-US": "Nagar", "zh-CN": "Nagar 法" },
  gaps: { "en-US": "Gaps in time", "zh-CN": "时间间断" },
  gapsHelp: {
    "en-US": "What AR(1) errors do where an entity misses a period.",
    "zh-CN": "个体缺少某些时期时，AR(1) 误差如何处理。",
  },
  gapsRefuse: { "en-US": "Refuse", "zh-CN": "不予估计" },
  gapsRestart: { "en-US": "Start the series anew", "zh-CN": "间断后重新起算" },
  gapsIgnore: { "en-US": "Pass over them (force)", "zh-CN": "忽略间断（force）" },
  igls: { "en-US": "Iterate FGLS", "zh-CN": "迭代 FGLS" },
  iglsHelp: {
    "en-US": "Repeats until nothing changes. With independent errors that is maximum likelihood.",
    "zh-CN": "重复估计直至收敛；误差无序列相关时等同于极大似然估计。",
  },
  nmk: { "en-US": "Divide by n − k", "zh-CN": "除以 n − k" },
  nmkHelp: {
    "en-US": "Standard errors with degrees of freedom in place of n.",
    "zh-CN": "标准误以自由度代替样本量作调整。",
  },
  pairs: { "en-US": "Unbalanced panel, PCSE", "zh-CN": "非平衡面板（PCSE）" },
  pairsHelp: {
    "en-US": "Which periods the covariance of two entities rests on.",
    "zh-CN": "两个个体的协方差基于哪些时期估计。",
  },
  pairsPairwise: { "en-US": "Periods the two share", "zh-CN": "两者共有的时期" },
  pairsCasewise: { "en-US": "Periods that all have (Stata's default)", "zh-CN": "全部个体共有的时期（Stata 默认）" },
  waldLabel: { "en-US": "Wald χ²", "zh-CN": "Wald χ²" },
});
