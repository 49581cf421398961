import { sentences } from "../sentence.ts";

/** Panel analyses and descriptions as they are declared: titles, questions, tables, formulas. */
export const panels = sentences({
  // Random effects beside fixed effects
  title: { "en-US": "Random and fixed effects", "zh-CN": "随机效应与固定效应" },
  summary: {
    "en-US":
      "The same model by several panel estimators side by side, with the Hausman test that chooses between them.",
    "zh-CN": "用多种面板估计方法估计同一模型并列报告，附 Hausman 检验以供取舍。",
  },
  tableTitle: { "en-US": "Random and fixed effects", "zh-CN": "随机效应与固定效应估计" },
  estimators: { "en-US": "Columns", "zh-CN": "估计方法" },
  estimatorsHelp: {
    "en-US": "Which estimators stand side by side. Random effects are always there.",
    "zh-CN": "并列报告哪些估计方法；随机效应始终报告。",
  },
  estimatorsTwo: { "en-US": "Fixed, random", "zh-CN": "固定效应、随机效应" },
  estimatorsThree: { "en-US": "Pooled, fixed, random", "zh-CN": "混合、固定效应、随机效应" },
  estimatorsFive: {
    "en-US": "Pooled, between, first differences, fixed, random",
    "zh-CN": "混合、组间、一阶差分、固定效应、随机效应",
  },
  ols: { "en-US": "Pooled", "zh-CN": "混合OLS" },
  be: { "en-US": "Between", "zh-CN": "组间" },
  fd: { "en-US": "First differences", "zh-CN": "一阶差分" },
  fe: { "en-US": "Fixed effects", "zh-CN": "固定效应" },
  re: { "en-US": "Random effects", "zh-CN": "随机效应" },
  form: { "en-US": "Hausman test", "zh-CN": "Hausman 检验" },
  formHelp: {
    "en-US":
      "Classic needs errors that are alike and independent. The robust form adds within-entity deviations to the random-effects regression and clusters by entity.",
    "zh-CN": "经典形式要求误差同方差且独立；稳健形式在随机效应回归中加入组内离差项，并聚类到个体。",
  },
  formClassic: { "en-US": "Classic", "zh-CN": "经典" },
  formAuxiliary: { "en-US": "Auxiliary regression", "zh-CN": "辅助回归" },
  formRobust: { "en-US": "Robust auxiliary regression", "zh-CN": "稳健辅助回归" },
  components: { "en-US": "Variance components", "zh-CN": "方差成分" },
  componentsHelp: {
    "en-US": "Both are Swamy and Arora's and the same in a balanced panel. They differ where entities are unbalanced.",
    "zh-CN": "均为 Swamy–Arora 法，平衡面板下相同，非平衡面板下略有差异。",
  },
  componentsBaltagi: { "en-US": "Baltagi–Chang (plm; xtreg, re sa)", "zh-CN": "Baltagi–Chang 法（plm；xtreg, re sa）" },
  componentsHarmonic: { "en-US": "Harmonic mean of periods (xtreg, re)", "zh-CN": "期数调和平均（xtreg, re）" },
  differences: { "en-US": "Differences", "zh-CN": "差分方式" },
  differencesHelp: {
    "en-US": "What a first difference is taken from where an entity misses periods.",
    "zh-CN": "个体缺少某些时期时，一阶差分以何者为前一期。",
  },
  differencesCalendar: { "en-US": "The period before (Stata)", "zh-CN": "日历上的前一期（Stata）" },
  differencesRows: { "en-US": "The row before, across gaps (plm)", "zh-CN": "数据中的前一行，可跨缺口（plm）" },

  // Quantities of random effects
  sigma_u: { "en-US": "sigma u", "zh-CN": "sigma u" },
  sigma_e: { "en-US": "sigma e", "zh-CN": "sigma e" },
  rho: { "en-US": "rho", "zh-CN": "rho" },
  rhoMin: { "en-US": "rho, least", "zh-CN": "rho 最小值" },
  rhoMax: { "en-US": "rho, most", "zh-CN": "rho 最大值" },
  theta: { "en-US": "theta", "zh-CN": "theta" },
  thetaMin: { "en-US": "theta, least", "zh-CN": "theta 最小值" },
  thetaMax: { "en-US": "theta, most", "zh-CN": "theta 最大值" },
  r2Within: { "en-US": "R² within (correlation)", "zh-CN": "组内R²（相关系数）" },
  r2Between: { "en-US": "R² between (correlation)", "zh-CN": "组间R²（相关系数）" },
  r2Overall: { "en-US": "R² overall (correlation)", "zh-CN": "总体R²（相关系数）" },
  instruments: { "en-US": "Instruments", "zh-CN": "工具变量数" },
  entities: { "en-US": "Entities", "zh-CN": "个体数" },
  periods: { "en-US": "Periods", "zh-CN": "时期数" },
  hausmanLabel: { "en-US": "Hausman χ²", "zh-CN": "Hausman χ²" },

  // Tests of a panel
  testsTitle: { "en-US": "Tests of a panel", "zh-CN": "面板数据检验" },
  testsSummary: {
    "en-US":
      "Effects, serial correlation, dependence between entities, heteroskedasticity and unit roots: each test with its null, statistic and p value.",
    "zh-CN": "效应、序列相关、截面相关、异方差与单位根检验：逐项列出原假设、统计量与 p 值。",
  },
  testsTable: { "en-US": "Tests of the panel model", "zh-CN": "面板模型检验" },
  rootsTable: { "en-US": "Panel unit root tests", "zh-CN": "面板单位根检验" },
  serial: { "en-US": "Serial correlation as", "zh-CN": "序列相关检验口径" },
  serialHelp: {
    "en-US": "Wooldridge's test as Stata's xtserial (by calendar, small-sample clusters), or as R's plm.",
    "zh-CN": "Wooldridge 检验按 Stata xtserial（日历滞后、小样本聚类修正）或 R plm 的口径计算。",
  },
  serialStata: { "en-US": "Stata's xtserial", "zh-CN": "Stata xtserial" },
  serialPlm: { "en-US": "R's plm", "zh-CN": "R plm" },
  roots: { "en-US": "Unit roots of", "zh-CN": "单位根检验变量" },
  rootsHelp: {
    "en-US": "Variables whose series are tested for unit roots. Series need no gaps.",
    "zh-CN": "对哪些变量做单位根检验；序列不能有缺口。",
  },
  deterministic: { "en-US": "Deterministic terms", "zh-CN": "确定性项" },
  deterministicHelp: {
    "en-US": "What each series may have of its own in the unit root tests.",
    "zh-CN": "单位根检验中各序列包含的确定性成分。",
  },
  deterministicNone: { "en-US": "None", "zh-CN": "无" },
  deterministicIntercept: { "en-US": "Intercept", "zh-CN": "截距项" },
  deterministicTrend: { "en-US": "Intercept and trend", "zh-CN": "截距项与趋势项" },
  rootLags: { "en-US": "Lagged differences", "zh-CN": "差分滞后期" },
  rootLagsHelp: {
    "en-US": "Lagged differences in each Dickey–Fuller regression.",
    "zh-CN": "各 Dickey–Fuller 回归中差分项的滞后期数。",
  },
  headTest: { "en-US": "Test", "zh-CN": "检验" },
  headNull: { "en-US": "Null hypothesis", "zh-CN": "原假设" },
  headStatistic: { "en-US": "Statistic", "zh-CN": "统计量" },
  headDistribution: { "en-US": "Distribution", "zh-CN": "分布" },
  headVariable: { "en-US": "Variable", "zh-CN": "变量" },
  notApplicable: { "en-US": "n.a.", "zh-CN": "不适用" },
  reasonNote: { "en-US": "{test}: {reason}", "zh-CN": "{test}：{reason}" },
  rowsUsed: {
    "en-US": "{rows|row|rows} of {entities|entity|entities}.",
    "zh-CN": "样本量 {rows}，个体数 {entities}。",
  },

  // Nulls
  nullNoEntityEffects: { "en-US": "no entity effects", "zh-CN": "不存在个体效应" },
  nullNoTimeEffects: { "en-US": "no time effects", "zh-CN": "不存在时间效应" },
  nullNoEffects: { "en-US": "no entity or time effects", "zh-CN": "不存在个体与时间效应" },
  nullNoSerial: { "en-US": "no serial correlation", "zh-CN": "不存在序列相关" },
  nullNoSerialDifferences: { "en-US": "no serial correlation in differences", "zh-CN": "差分后不存在序列相关" },
  nullIndependent: { "en-US": "entities are independent", "zh-CN": "不存在截面相关" },
  nullHomoskedastic: { "en-US": "one error variance", "zh-CN": "同方差" },
  nullRandom: { "en-US": "effects uncorrelated with regressors", "zh-CN": "个体效应与解释变量不相关" },
  nullUnitRoot: { "en-US": "a unit root in every entity", "zh-CN": "所有个体均含单位根" },
  nullStationary: { "en-US": "stationary in every entity", "zh-CN": "所有个体均平稳" },

  // Names of tests
  testFEntity: { "en-US": "F, entity effects", "zh-CN": "个体效应F检验" },
  testFTwoWay: { "en-US": "F, entity and time effects", "zh-CN": "双向效应F检验" },
  testFTime: { "en-US": "F, time given entity effects", "zh-CN": "给定个体效应的时间效应F检验" },
  testLmEntity: { "en-US": "Breusch–Pagan LM, entity", "zh-CN": "Breusch–Pagan LM（个体）" },
  testLmTime: { "en-US": "Breusch–Pagan LM, time", "zh-CN": "Breusch–Pagan LM（时间）" },
  testLmTwoWay: { "en-US": "Breusch–Pagan LM, both", "zh-CN": "Breusch–Pagan LM（双向）" },
  testHondaEntity: { "en-US": "Honda, entity (one-sided)", "zh-CN": "Honda（个体，单侧）" },
  testHondaTime: { "en-US": "Honda, time (one-sided)", "zh-CN": "Honda（时间，单侧）" },
  testHondaTwoWay: { "en-US": "Honda, both (one-sided)", "zh-CN": "Honda（双向，单侧）" },
  testKingWu: { "en-US": "King–Wu, both (one-sided)", "zh-CN": "King–Wu（双向，单侧）" },
  testHausman: { "en-US": "Hausman", "zh-CN": "Hausman" },
  testWooldridge: { "en-US": "Wooldridge, levels", "zh-CN": "Wooldridge（水平）" },
  testWooldridgeDifferences: { "en-US": "Wooldridge, differences", "zh-CN": "Wooldridge（差分）" },
  testBreuschGodfrey: { "en-US": "Breusch–Godfrey, within", "zh-CN": "Breusch–Godfrey（组内）" },
  testPesaran: { "en-US": "Pesaran CD", "zh-CN": "Pesaran CD" },
  testKoenker: { "en-US": "Breusch–Pagan (Koenker)", "zh-CN": "Breusch–Pagan（Koenker）" },
  testLevinLinChu: { "en-US": "Levin–Lin–Chu", "zh-CN": "LLC" },
  testImPesaranShin: { "en-US": "Im–Pesaran–Shin W", "zh-CN": "IPS W" },
  testFisherP: { "en-US": "Fisher P (Maddala–Wu)", "zh-CN": "Fisher P（Maddala–Wu）" },
  testFisherPm: { "en-US": "Fisher Pm (Choi)", "zh-CN": "Fisher Pm（Choi）" },
  testFisherZ: { "en-US": "Fisher Z (Choi)", "zh-CN": "Fisher Z（Choi）" },
  testFisherL: { "en-US": "Fisher L* (Choi)", "zh-CN": "Fisher L*（Choi）" },
  testHadri: { "en-US": "Hadri", "zh-CN": "Hadri" },

  // Descriptive statistics
  describeTitle: { "en-US": "Descriptive statistics", "zh-CN": "描述性统计" },
  describeSummary: {
    "en-US":
      "Moments and quantiles of each variable, and where a group is named the difference of means between its two values.",
    "zh-CN": "各变量的矩与分位数；指定分组变量时另报告两组均值差异检验。",
  },
  variables: { "en-US": "Variables", "zh-CN": "变量" },
  variablesHelp: {
    "en-US": "What is described, in this order. Expressions such as log(gdp) and L.ai work.",
    "zh-CN": "需要描述的变量，按此顺序。可用表达式，如 log(gdp)、L.ai。",
  },
  statisticsShape: { "en-US": "and skewness and kurtosis", "zh-CN": "另加偏度与峰度" },
  statisticsFull: { "en-US": "all, with nine quantiles", "zh-CN": "全部，含九个分位数" },
  quantiles: { "en-US": "Quantiles as", "zh-CN": "分位数口径" },
  quantilesHelp: {
    "en-US": "Programs differ where a quantile falls between two rows.",
    "zh-CN": "分位数落在两个观测之间时，各软件的算法不同。",
  },
  quantilesStata: { "en-US": "Stata's summarize (type 2)", "zh-CN": "Stata summarize（类型 2）" },
  quantilesExc: { "en-US": "Excel's PERCENTILE.EXC (type 6)", "zh-CN": "Excel PERCENTILE.EXC（类型 6）" },
  quantilesInc: { "en-US": "Excel's PERCENTILE.INC (type 7)", "zh-CN": "Excel PERCENTILE.INC（类型 7）" },
  rowsChoice: { "en-US": "Rows", "zh-CN": "样本" },
  rowsChoiceHelp: {
    "en-US": "Each variable over its own values, or all over the rows where none is missing.",
    "zh-CN": "各变量分别使用自身的非缺失值，或统一使用所有变量均完整的行。",
  },
  rowsOwn: { "en-US": "Each variable's own", "zh-CN": "各变量自身" },
  rowsCommon: { "en-US": "Complete in all", "zh-CN": "共同完整样本" },
  group: { "en-US": "Compare groups of", "zh-CN": "分组变量" },
  groupHelp: {
    "en-US": "A variable with two values: a second table compares the means between them.",
    "zh-CN": "取两个值的变量：另出一表比较两组均值。",
  },
  differencesTitle: { "en-US": "Differences between groups of {name}", "zh-CN": "按{name}分组的均值差异" },
  groupHeading: { "en-US": "{name} = {level}", "zh-CN": "{name} = {level}" },
  headDifference: { "en-US": "Difference", "zh-CN": "差异" },
  headWelch: { "en-US": "t (Welch)", "zh-CN": "t值（Welch）" },
  headRankSum: { "en-US": "Rank sum, p", "zh-CN": "秩和检验p值" },
  meanDifferenceNote: {
    "en-US":
      "Difference: first mean less second; stars by Welch's t test. Rank sum: Wilcoxon's test with ties, normal approximation.",
    "zh-CN": "差异为前一组均值减后一组均值，星号依据 Welch t 检验；秩和检验为 Wilcoxon 检验（考虑结，正态近似）。",
  },
  quantileNoteExc: {
    "en-US": "Quantiles as Excel's PERCENTILE.EXC.",
    "zh-CN": "分位数的算法与 Excel 的 PERCENTILE.EXC 一致。",
  },
  quantileNoteInc: {
    "en-US": "Quantiles as Excel's PERCENTILE.INC.",
    "zh-CN": "分位数的算法与 Excel 的 PERCENTILE.INC 一致。",
  },
  momentsNote: {
    "en-US": "Skewness and kurtosis as Stata's summarize: a normal variable has 0 and 3.",
    "zh-CN": "偏度与峰度的算法与 Stata 的 summarize 一致：正态分布为 0 与 3。",
  },

  // Correlation
  correlationTitle: { "en-US": "Correlations", "zh-CN": "相关系数" },
  correlationSummary: {
    "en-US": "A triangle of correlations with stars, and the variance inflation factors of the variables.",
    "zh-CN": "带显著性星号的相关系数矩阵（下三角），以及各变量的方差膨胀因子。",
  },
  correlationTable: { "en-US": "Correlations", "zh-CN": "相关系数矩阵" },
  method: { "en-US": "Correlation", "zh-CN": "相关系数" },
  methodHelp: {
    "en-US": "Pearson's of the values; Spearman's and Kendall's of their ranks.",
    "zh-CN": "Pearson 基于数值；Spearman 与 Kendall 基于秩。",
  },
  pearson: { "en-US": "Pearson", "zh-CN": "Pearson" },
  spearman: { "en-US": "Spearman", "zh-CN": "Spearman" },
  kendall: { "en-US": "Kendall's tau-b", "zh-CN": "Kendall tau-b" },
  missing: { "en-US": "Missing values", "zh-CN": "缺失值" },
  missingHelp: {
    "en-US": "Each pair over the rows that both have (pwcorr), or all over the rows where none is missing (correlate).",
    "zh-CN": "每对变量使用二者均有的行（pwcorr），或统一使用全部变量完整的行（correlate）。",
  },
  pairwise: { "en-US": "By pair", "zh-CN": "成对剔除" },
  listwise: { "en-US": "Complete in all", "zh-CN": "整行剔除" },
  vif: { "en-US": "Variance inflation", "zh-CN": "方差膨胀因子" },
  vifHelp: {
    "en-US": "Adds a table of variance inflation factors: how much of each variable the others explain.",
    "zh-CN": "另出方差膨胀因子表：各变量被其余变量解释的程度。",
  },
  vifTitle: { "en-US": "Variance inflation factors", "zh-CN": "方差膨胀因子" },
  headVif: { "en-US": "VIF", "zh-CN": "VIF" },
  headTolerance: { "en-US": "1/VIF", "zh-CN": "1/VIF" },
  meanVif: { "en-US": "Mean VIF", "zh-CN": "VIF均值" },
  infinite: { "en-US": "infinite", "zh-CN": "无穷大" },
  correlationNote: {
    "en-US": "{method} correlations over {rows}. Two-sided tests.",
    "zh-CN": "{method} 相关系数，{rows}。双侧检验。",
  },
  overRows: { "en-US": "{n|row|rows}", "zh-CN": "样本量 {n}" },
  overPairs: { "en-US": "{least} to {most} rows, by pair", "zh-CN": "每对样本量 {least} 至 {most}" },

  // Formulas
  rereg: {
    "en-US": "Random-effects regression of y on x, z statistics, errors clustered by entity; spills a table.",
    "zh-CN": "随机效应回归，z 统计量，标准误聚类到个体，结果溢出为表格。",
  },
  reregOptions: {
    "en-US":
      "As FEREG, and model=re, be, fd or pooled; components=baltagi-chang or harmonic; differences=calendar or rows.",
    "zh-CN":
      "同 FEREG，另有 model=re、be、fd 或 pooled；components=baltagi-chang 或 harmonic；differences=calendar 或 rows。",
  },
  hausman: {
    "en-US": "Hausman test of random against fixed effects of the entity; spills both estimates and the test.",
    "zh-CN": "随机效应与固定效应的 Hausman 检验，溢出两组估计值及检验结果。",
  },
  hausmanOptions: {
    "en-US":
      "form=classic, auxiliary or robust; sigma=own, more or less; components=baltagi-chang or harmonic; subset.",
    "zh-CN":
      "form=classic、auxiliary 或 robust；sigma=own、more 或 less；components=baltagi-chang 或 harmonic；subset。",
  },
  describe: {
    "en-US": "Moments and quantiles of each column; spills a table.",
    "zh-CN": "各列的矩与分位数，结果溢出为表格。",
  },
  describeOptions: {
    "en-US":
      "statistics=short, median, quartiles, shape or full; quantiles=stata, exc or inc; rows=own or common; subset.",
    "zh-CN":
      "statistics=short、median、quartiles、shape 或 full；quantiles=stata、exc 或 inc；rows=own 或 common；subset。",
  },
  correlate: {
    "en-US": "Correlations of the columns, lower triangle; spills a table.",
    "zh-CN": "各列的相关系数（下三角），结果溢出为表格。",
  },
  correlateOptions: {
    "en-US":
      "method=pearson, spearman or kendall; missing=pairwise or listwise; show=table, r, p or n; stars=10-5-1, 5-1-0.1 or none; digits; subset.",
    "zh-CN":
      "method=pearson、spearman 或 kendall；missing=pairwise 或 listwise；show=table、r、p 或 n；stars=10-5-1、5-1-0.1 或 none；digits；subset。",
  },
  vifFormula: {
    "en-US": "Variance inflation factors of the columns, over rows complete in all; spills a table.",
    "zh-CN": "各列的方差膨胀因子（使用全部完整的行），结果溢出为表格。",
  },
  vifOptions: { "en-US": "subset: a condition on the rows.", "zh-CN": "subset：样本筛选条件。" },
  parameterColumns: { "en-US": "Columns of numbers, with or without headers.", "zh-CN": "数值列，可含表头。" },
  parameterTime: {
    "en-US": "Time of each row: needed for differences, and to find rows that repeat.",
    "zh-CN": "每行的时间：差分以及识别重复观测时需要。",
  },
  headFixed: { "en-US": "fixed effects", "zh-CN": "固定效应" },
  headRandom: { "en-US": "random effects", "zh-CN": "随机效应" },
  headFixedSe: { "en-US": "std. error, fixed", "zh-CN": "固定效应标准误" },
  headRandomSe: { "en-US": "std. error, random", "zh-CN": "随机效应标准误" },
  df: { "en-US": "Degrees of freedom", "zh-CN": "自由度" },
  p: { "en-US": "Hausman, p", "zh-CN": "Hausman 检验p值" },
  meanRow: { "en-US": "mean", "zh-CN": "均值" },
});
