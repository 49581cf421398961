import { sentences } from "../sentence.ts";

export const study = sentences({
  unexpected: {
    "en-US":
      "Panelwise met a fault of its own ({detail}). Nothing was changed; please report it with the data's shape.",
    "zh-CN": "Panelwise 自身出现错误（{detail}）。没有改动任何内容；请连同数据的行列数反馈给我们。",
  },

  // Groups of options, by the question they answer
  groupSample: { "en-US": "Which rows", "zh-CN": "样本范围" },
  groupErrors: { "en-US": "How sure", "zh-CN": "推断方法" },
  groupEffects: { "en-US": "Which effects", "zh-CN": "固定效应" },
  groupTable: { "en-US": "How the table looks", "zh-CN": "表格样式" },
  groupModel: { "en-US": "Which model", "zh-CN": "模型设定" },

  // Fields that several declarations share
  outcomes: { "en-US": "Outcome", "zh-CN": "被解释变量" },
  outcomesHelp: {
    "en-US": "The variable to explain. With several, each gets columns of its own. Expressions such as log(co2) work.",
    "zh-CN": "被解释变量。选择多个时，每个变量各占若干列。可用表达式，如 log(co2)。",
  },
  x: { "en-US": "Regressors of interest", "zh-CN": "核心解释变量" },
  xHelp: {
    "en-US":
      "The variables the study is about; they are in every column and come first. Lags are L.ai, interactions ai:green.",
    "zh-CN": "研究关注的变量，出现在每一列并排在最前。滞后项写作 L.ai，交互项写作 ai:green。",
  },
  controls: { "en-US": "Controls", "zh-CN": "控制变量" },
  controlsHelp: {
    "en-US": "Variables held constant. The columns of the table say which of them contain the controls.",
    "zh-CN": "需要控制的变量。哪些列加入控制变量由表格各列的设定决定。",
  },
  entity: { "en-US": "Entity", "zh-CN": "个体" },
  entityHelp: {
    "en-US":
      "City, firm, province: what is observed again and again. Standard errors are clustered by it unless said otherwise.",
    "zh-CN": "被重复观测的单位，如城市、企业、省份。如无另行设定，标准误聚类到该层面。",
  },
  time: { "en-US": "Time", "zh-CN": "时间" },
  timeHelp: {
    "en-US": "Year, quarter or month. Lags and differences go by its value, not by the row.",
    "zh-CN": "年份、季度或月份。滞后与差分按时间取值计算，而不是按行。",
  },
  effects: { "en-US": "Fixed effects", "zh-CN": "固定效应" },
  effectsHelp: {
    "en-US": "Which effects of the panel are taken out. Both is what a referee expects of a panel.",
    "zh-CN": "控制哪些固定效应。面板数据通常应同时控制个体与时间固定效应。",
  },
  effectsBoth: { "en-US": "Entity and time", "zh-CN": "个体与时间双向" },
  effectsEntity: { "en-US": "Entity", "zh-CN": "仅个体" },
  effectsTime: { "en-US": "Time", "zh-CN": "仅时间" },
  effectsNone: { "en-US": "None", "zh-CN": "无" },
  absorb: { "en-US": "Other effects", "zh-CN": "其他固定效应" },
  absorbHelp: {
    "en-US": "More effects to take out, for example industry, or province^year for one effect per province and year.",
    "zh-CN": "额外控制的固定效应，如行业；province^year 表示省份与年份的联合固定效应。",
  },
  se: { "en-US": "Standard errors", "zh-CN": "标准误" },
  seHelp: {
    "en-US":
      "Automatic: clustered by the cluster variables, else by entity; heteroskedasticity-robust (HC1) where there is neither.",
    "zh-CN": "自动：聚类到指定变量，未指定时聚类到个体；两者均无时采用异方差稳健标准误（HC1）。",
  },
  seAuto: { "en-US": "Automatic", "zh-CN": "自动" },
  seIid: { "en-US": "Conventional (iid)", "zh-CN": "普通（同方差）" },
  seHc0: { "en-US": "Robust HC0", "zh-CN": "稳健 HC0" },
  seHc1: { "en-US": "Robust HC1", "zh-CN": "稳健 HC1" },
  seHc2: { "en-US": "Robust HC2", "zh-CN": "稳健 HC2" },
  seHc3: { "en-US": "Robust HC3", "zh-CN": "稳健 HC3" },
  seCluster: { "en-US": "Clustered", "zh-CN": "聚类" },
  seNeweyWest: { "en-US": "Newey–West", "zh-CN": "Newey–West" },
  seDriscollKraay: { "en-US": "Driscoll–Kraay", "zh-CN": "Driscoll–Kraay" },
  cluster: { "en-US": "Clusters", "zh-CN": "聚类变量" },
  clusterHelp: {
    "en-US": "Groups whose errors may be correlated. Several give multi-way clustering. Empty means the entity.",
    "zh-CN": "组内误差可能相关的分组变量。选择多个即多维聚类；留空则聚类到个体。",
  },
  lag: { "en-US": "Lags of the errors", "zh-CN": "误差滞后期" },
  lagHelp: {
    "en-US":
      "For Newey–West and Driscoll–Kraay: how many periods errors stay correlated; empty lets the sample decide. For Conley: how many periods a unit's own errors stay correlated; empty means none.",
    "zh-CN":
      "用于 Newey–West 与 Driscoll–Kraay：误差相关的最大滞后期，留空则由样本决定。用于 Conley：同一个体误差序列相关的最大滞后期，留空则为零。",
  },
  weights: { "en-US": "Weights", "zh-CN": "权重" },
  weightsHelp: {
    "en-US": "Analytic weights: the squared error of a row counts that much. Rows with weight zero are left out.",
    "zh-CN": "分析权重：各行误差平方按权重计入。权重为零的行不参与估计。",
  },
  subset: { "en-US": "Only rows where", "zh-CN": "仅使用满足条件的行" },
  subsetHelp: {
    "en-US": "A condition such as year >= 2010 & region == East. Other rows are left out.",
    "zh-CN": "条件表达式，如 year >= 2010 & region == 东部。其余行不参与估计。",
  },
  ssc: { "en-US": "Small-sample correction", "zh-CN": "小样本修正" },
  sscHelp: {
    "en-US":
      "How fixed effects count in the degrees of freedom: as reghdfe (effects nested in clusters do not), as fixest, in full, or none.",
    "zh-CN": "固定效应如何计入自由度：同 reghdfe（嵌套于聚类的效应不计）、同 fixest、全部计入或不计入。",
  },
  sscReghdfe: { "en-US": "as reghdfe", "zh-CN": "同 reghdfe" },
  sscFixest: { "en-US": "as fixest", "zh-CN": "同 fixest" },
  sscFull: { "en-US": "every level counted", "zh-CN": "全部计入" },
  sscNone: { "en-US": "no level counted", "zh-CN": "不计入" },
  singletons: { "en-US": "Rows alone in an effect", "zh-CN": "单例观测" },
  singletonsHelp: {
    "en-US": "A row alone in a level of an effect says nothing about slopes and makes errors look too small.",
    "zh-CN": "在某一固定效应类别中只有一个观测的样本，不提供斜率信息，且会使标准误偏小。",
  },
  singletonsDrop: { "en-US": "Drop", "zh-CN": "剔除" },
  singletonsKeep: { "en-US": "Keep", "zh-CN": "保留" },
  level: { "en-US": "Confidence level", "zh-CN": "置信水平" },
  levelHelp: { "en-US": "Of the intervals, for example 0.95.", "zh-CN": "置信区间的置信水平，如 0.95。" },
  constant: { "en-US": "Constant", "zh-CN": "常数项" },
  constantHelp: {
    "en-US": "Estimate a constant. With fixed effects it is the mean of the outcome less the slopes at the means.",
    "zh-CN": "估计常数项。含固定效应时，常数项为被解释变量均值减去解释变量均值处的拟合部分。",
  },
  steps: { "en-US": "Columns", "zh-CN": "各列设定" },
  stepsHelp: {
    "en-US":
      "How the table is built up from left to right: what each column contains besides the regressors of interest.",
    "zh-CN": "表格从左到右如何逐步加入变量：每一列除核心解释变量外包含哪些内容。",
  },
  stars: { "en-US": "Stars", "zh-CN": "显著性星号" },
  starsHelp: {
    "en-US": "The levels at which a coefficient gets one, two, three stars.",
    "zh-CN": "系数标注一、二、三颗星的显著性水平。",
  },
  starsTen: { "en-US": "10, 5, 1 %", "zh-CN": "10%、5%、1%" },
  starsFive: { "en-US": "5, 1, 0.1 %", "zh-CN": "5%、1%、0.1%" },
  starsNone: { "en-US": "No stars", "zh-CN": "不标星号" },
  bracket: { "en-US": "In brackets", "zh-CN": "括号内" },
  bracketHelp: { "en-US": "What stands under each coefficient.", "zh-CN": "系数下方括号内报告的内容。" },
  bracketSe: { "en-US": "Standard error", "zh-CN": "标准误" },
  bracketT: { "en-US": "t statistic", "zh-CN": "t值" },
  bracketP: { "en-US": "p value", "zh-CN": "p值" },
  bracketCi: { "en-US": "Confidence interval", "zh-CN": "置信区间" },
  digits: { "en-US": "Decimals", "zh-CN": "小数位数" },
  digitsHelp: {
    "en-US": "Decimals shown. The cells keep every digit.",
    "zh-CN": "显示的小数位数，单元格中保留全部精度。",
  },
  controlsAs: { "en-US": "Show controls", "zh-CN": "控制变量的呈现" },
  controlsAsHelp: {
    "en-US": "List the coefficients of the controls, or only say yes or no.",
    "zh-CN": "逐一列出控制变量的系数，或仅标注“是/否”。",
  },
  controlsListed: { "en-US": "With coefficients", "zh-CN": "列出系数" },
  controlsYesNo: { "en-US": "Yes / No", "zh-CN": "是/否" },
  labels: { "en-US": "Names in the table", "zh-CN": "表中变量名" },
  labelsHelp: {
    "en-US": "What to print for a column: lnco2 = Carbon emissions; ai = AI. Others keep their header.",
    "zh-CN": "表中显示的变量名称，如 lnco2 = 碳排放; ai = 人工智能。未列出的沿用列名。",
  },
  font: { "en-US": "Face", "zh-CN": "字体" },
  fontHelp: { "en-US": "The typeface of the table on the sheet.", "zh-CN": "表格写入工作表时使用的字体。" },
  fontAuto: { "en-US": "Times (English), SimSun (Chinese)", "zh-CN": "中文宋体、英文 Times" },
  fontTimes: { "en-US": "Times", "zh-CN": "Times" },
  fontSimsun: { "en-US": "SimSun", "zh-CN": "宋体" },
  fontSheet: { "en-US": "The workbook's own", "zh-CN": "沿用工作簿字体" },
  badLabel: {
    "en-US": "“{text}” is not a name for the table. Write it as column = name; part several by semicolons.",
    "zh-CN": "“{text}”不是有效的名称设定。请写成“列名 = 名称”，多个设定用分号分隔。",
  },
  clusterUnused: {
    "en-US":
      "Clusters are chosen ({by}), but the standard errors are {se}. Choose clustered errors, or take the clusters out.",
    "zh-CN": "已指定聚类变量（{by}），但标准误类型为 {se}。请改为聚类标准误，或去掉聚类变量。",
  },
  needsEntityForCluster: {
    "en-US": "Clustered standard errors need groups. Choose a cluster variable or an entity.",
    "zh-CN": "聚类标准误需要分组变量。请指定聚类变量或个体。",
  },

  // The regression analysis
  regression: { "en-US": "Regression", "zh-CN": "基准回归" },
  regressionSummary: {
    "en-US": "Least squares with fixed effects and robust or clustered errors; a table built up column by column.",
    "zh-CN": "固定效应最小二乘回归，稳健或聚类标准误，逐列构建回归结果表。",
  },
  regressionTitle: { "en-US": "Regression results", "zh-CN": "回归结果" },
  olsDescriptives: { "en-US": "OLS with descriptive statistics", "zh-CN": "描述性统计与 OLS 回归" },
  olsDescriptivesSummary: {
    "en-US": "Ordinary least squares on one sample, and a table that describes every variable over that very sample.",
    "zh-CN": "普通最小二乘回归，并报告同一样本中各变量的描述性统计。",
  },
  descriptivesTitle: { "en-US": "Descriptive statistics", "zh-CN": "描述性统计" },
  statistics: { "en-US": "Statistics", "zh-CN": "统计量" },
  statisticsHelp: {
    "en-US": "What the descriptive table reports for each variable.",
    "zh-CN": "描述性统计表报告哪些统计量。",
  },
  statisticsShort: { "en-US": "N, mean, sd, min, max", "zh-CN": "样本量、均值、标准差、最小值、最大值" },
  statisticsMedian: { "en-US": "and the median", "zh-CN": "另加中位数" },
  statisticsQuartiles: { "en-US": "and the quartiles", "zh-CN": "另加四分位数" },
  quantileNote: {
    "en-US": "Quantiles as Stata's summarize: the mean of both neighbours where one falls between two rows.",
    "zh-CN": "分位数的算法与 Stata 的 summarize 一致：落在两个观测之间时取二者均值。",
  },
  sampleAccount: {
    "en-US": "Column {columns}: {used} of {read|row|rows} used.",
    "zh-CN": "列{columns}：使用 {read} 行中的 {used} 行。",
  },
  sampleAccountLess: {
    "en-US": "Column {columns}: {used} of {read|row|rows} used; left out: {reasons}.",
    "zh-CN": "列{columns}：使用 {read} 行中的 {used} 行；剔除：{reasons}。",
  },
  leftMissing: { "en-US": "{count} that lack a variable", "zh-CN": "变量缺失 {count} 行" },
  leftExcluded: { "en-US": "{count} outside the condition", "zh-CN": "不满足条件 {count} 行" },
  leftWeights: { "en-US": "{count} without weight", "zh-CN": "无权重 {count} 行" },
  leftSingletons: { "en-US": "{count|singleton|singletons}", "zh-CN": "单例观测 {count} 行" },
  rowsForeseen: {
    "en-US": "{used} of {read|row|rows} will be used.",
    "zh-CN": "将使用 {read} 行中的 {used} 行。",
  },
  rowsForeseenBetween: {
    "en-US": "{least} to {most} of {read|row|rows} will be used, depending on the column of the table.",
    "zh-CN": "因各列设定不同，将使用 {read} 行中的 {least} 至 {most} 行。",
  },
  clustersForeseen: {
    "en-US": "{groups|cluster|clusters} of “{name}”.",
    "zh-CN": "“{name}”共 {groups} 个聚类。",
  },
  fewClusters: {
    "en-US": "Only {groups|cluster|clusters} of “{name}”: with so few, clustered p values tend to be too small.",
    "zh-CN": "“{name}”仅有 {groups} 个聚类：聚类数过少时，p 值往往偏小。",
  },
  droppedCollinear: {
    "en-US": "{names} left out of column {columns}: a linear combination of the variables before.",
    "zh-CN": "列{columns}剔除 {names}：与前面的变量完全共线。",
  },
  droppedAbsorbed: {
    "en-US": "{names} left out of column {columns}: absorbed by the fixed effects.",
    "zh-CN": "列{columns}剔除 {names}：已被固定效应吸收。",
  },
  collinearAlone: {
    "en-US": "{names} left out: a linear combination of the variables before.",
    "zh-CN": "剔除 {names}：与前面的变量完全共线。",
  },
  absorbedAlone: {
    "en-US": "{names} left out: absorbed by the fixed effects.",
    "zh-CN": "剔除 {names}：已被固定效应吸收。",
  },
  noteInColumn: { "en-US": "Column {columns}: {note}", "zh-CN": "列{columns}：{note}" },

  // Formulas: what they are for, and their parameters
  fereg: {
    "en-US": "Fixed-effects regression of y on x, errors clustered by entity; spills a table.",
    "zh-CN": "固定效应回归，标准误聚类到个体，结果溢出为表格。",
  },
  olsreg: {
    "en-US": "Ordinary least squares of y on x with a constant and robust errors; spills a table.",
    "zh-CN": "含常数项的普通最小二乘回归，稳健标准误，结果溢出为表格。",
  },
  estimate: {
    "en-US": "Estimates a model written in words over a table with headers; spills a table.",
    "zh-CN": "按文字公式对带表头的数据估计模型，结果溢出为表格。",
  },
  pick: {
    "en-US": "Takes one number out of a spilled result: a coefficient's quantity, or N, R2, clusters.",
    "zh-CN": "从溢出结果中取出一个数：某系数的统计量，或样本量、R2、聚类数等。",
  },
  parameterY: { "en-US": "Outcome: one column, with or without a header.", "zh-CN": "被解释变量：一列，可含表头。" },
  parameterX: {
    "en-US": "Regressors: one or more columns side by side.",
    "zh-CN": "解释变量：一列或相邻的多列。",
  },
  parameterEntity: {
    "en-US": "Entity of each row (city, firm): effects and clusters.",
    "zh-CN": "每行所属个体（城市、企业），用于固定效应与聚类。",
  },
  parameterTime: {
    "en-US": "Time of each row; adds time effects.",
    "zh-CN": "每行的时间，给出时加入时间固定效应。",
  },
  parameterEstimateOptions: {
    "en-US":
      "Text such as cluster=city; se=hc1; show=paper. Also lag, latitude, longitude, cutoff, kernel, ssc, singletons, level, constant, subset, bracket, stars, digits.",
    "zh-CN":
      "选项文本，如 cluster=city; se=hc1; show=paper。另有 lag、latitude、longitude、cutoff、kernel、ssc、singletons、level、constant、subset、bracket、stars、digits。",
  },
  parameterModelOptions: {
    "en-US":
      'The options of FEREG; entity, time, weights; and another model: model=re, be, fd, fgls, pcse; model=eventstudy, sunab, cs, imputation with start=COLUMN; gmm; select="d ~ z".',
    "zh-CN":
      'FEREG 的各选项，以及 entity、time、weights；其他模型：model=re、be、fd、fgls、pcse；model=eventstudy、sunab、cs、imputation 并用 start=列名；gmm；select="d ~ z"。',
  },
  optionOfOtherModel: {
    "en-US":
      "The option “{option}” belongs to other models: {models}. Add model= with one of them, or leave the option out.",
    "zh-CN": "选项“{option}”属于其他模型：{models}。请用 model= 指定其中之一，或去掉该选项。",
  },
  modelNotWithInstruments: {
    "en-US":
      "model={model} takes no instruments, but the formula names endogenous regressors: {names}. Leave out that part of the formula.",
    "zh-CN": "model={model} 不使用工具变量，但公式中列出了内生变量：{names}。请去掉公式中的这一部分。",
  },
  modelNeedsStart: {
    "en-US":
      "model={model} needs the column with the first treated period of each unit (blank or 0 = never). Add, for example, start=first_year.",
    "zh-CN": "model={model} 需要各个体首次受处理时期所在的列（空白或 0 表示从未处理）。请加上例如 start=first_year。",
  },
  parameterTable: { "en-US": "A table with a header row.", "zh-CN": "带表头的数据区域。" },
  parameterFormula: {
    "en-US": "The model in words: lnco2 ~ ai + gov | city + year. After the bar stand the effects.",
    "zh-CN": "文字公式，如 lnco2 ~ ai + gov | city + year，竖线后为固定效应。",
  },
  parameterResult: {
    "en-US": "A spilled result, for example A1#.",
    "zh-CN": "溢出的结果区域，如 A1#。",
  },
  parameterTerm: {
    "en-US": "The variable, or a quantity of the fit: N, R2, within R2, clusters.",
    "zh-CN": "变量名，或拟合统计量：N、R2、组内R2、聚类数。",
  },
  parameterWhat: {
    "en-US": "Of a variable: estimate (default), se, t, p, CI low, CI high.",
    "zh-CN": "变量的统计量：系数（默认）、标准误、t值、p值、置信下限、置信上限。",
  },

  // Headings and labels of spilled results
  headTerm: { "en-US": "term", "zh-CN": "变量" },
  headEstimate: { "en-US": "estimate", "zh-CN": "系数" },
  headSe: { "en-US": "std. error", "zh-CN": "标准误" },
  headT: { "en-US": "t", "zh-CN": "t值" },
  headZ: { "en-US": "z", "zh-CN": "z值" },
  headP: { "en-US": "p", "zh-CN": "p值" },
  headCiLow: { "en-US": "CI low", "zh-CN": "置信下限" },
  headCiHigh: { "en-US": "CI high", "zh-CN": "置信上限" },
  rmse: { "en-US": "RMSE", "zh-CN": "均方根误差" },
  levels: { "en-US": "Levels of {name}", "zh-CN": "{name}类别数" },
  testP: { "en-US": "{test}, p", "zh-CN": "{test}的p值" },
  dfResidual: { "en-US": "Residual df", "zh-CN": "残差自由度" },
  rowsMissing: { "en-US": "Rows with a missing value", "zh-CN": "缺失行数" },
  rowsExcluded: { "en-US": "Rows outside the condition", "zh-CN": "不满足条件的行数" },
  rowsSingletons: { "en-US": "Singletons dropped", "zh-CN": "剔除的单例观测数" },
  oddCells: {
    "en-US": "Without a number, and so missing: {count|cell|cells} of “{name}” (such as “{example}”).",
    "zh-CN": "“{name}”中有 {count} 个单元格不是数值（如“{example}”），按缺失处理。",
  },

  // What can be wrong with the ranges of a formula
  emptyRange: {
    "en-US": "“{name}” holds no cell with a value. Point to the cells of the data.",
    "zh-CN": "“{name}”中没有任何取值。请引用数据所在的单元格。",
  },
  oneColumn: {
    "en-US": "“{name}” has {columns|column|columns}, and exactly one is needed. Point to a single column.",
    "zh-CN": "“{name}”有 {columns} 列，此处只需要一列。请只引用一列。",
  },
  rangesDiffer: {
    "en-US": "“{first}” has {rows|row|rows}, but “{second}” has {others}. Point to the same rows in every range.",
    "zh-CN": "“{first}”有 {rows} 行，而“{second}”有 {others} 行。请使各区域的行一致。",
  },
  headerDiffers: {
    "en-US":
      "“{first}” begins with the text “{label}”, but “{second}” begins with a number. Take the header row into every range, or into none.",
    "zh-CN": "“{first}”以文本“{label}”开头，而“{second}”以数值开头。请让所有区域都包含表头，或都不包含。",
  },
  tableNeedsHeader: {
    "en-US":
      "The table has no header row, so the names of the formula mean nothing. Take the row of column names into the range.",
    "zh-CN": "数据区域没有表头，无法识别公式中的变量名。请把列名所在的行一并选入。",
  },
  pickNeedsTerm: {
    "en-US": "PICK needs to know what to take: a variable, or N, R2, clusters. Type its name as the second argument.",
    "zh-CN": "PICK 需要知道取什么：变量名，或 N、R2、聚类数等。请在第二个参数中填写。",
  },
  pickFailed: {
    "en-US": "The result that PICK looks into is itself an error ({error}). Mend that formula first.",
    "zh-CN": "PICK 引用的结果本身是错误值（{error}）。请先修正该公式。",
  },
  pickNoTerm: {
    "en-US":
      "The result has no row called “{term}”. It has: {names}. Type one of these, and point to the whole result (A1#).",
    "zh-CN": "结果中没有名为“{term}”的行，现有：{names}。请填写其中之一，并引用完整结果（如 A1#）。",
  },
  pickNoColumn: {
    "en-US": "“{what}” is no quantity of “{term}”. The result has: {known}. Use show=table for all of them.",
    "zh-CN": "“{term}”没有统计量“{what}”，现有：{known}。使用 show=table 可显示全部统计量。",
  },
  pickNoQuantity: {
    "en-US": "“{term}” is one number, so it has no “{what}”{known}. Leave the third argument out.",
    "zh-CN": "“{term}”只有一个数值，没有“{what}”{known}。请省略第三个参数。",
  },
  pickBlank: {
    "en-US": "“{what}” of “{term}” is blank in the result: it is not defined there.",
    "zh-CN": "结果中“{term}”的“{what}”为空：该值没有定义。",
  },
});
