import { sentences } from "../sentence.ts";

export const did = sentences({
  needsPanel: {
    "en-US": "Difference-in-differences follows units over time. Say which columns hold the unit and the time.",
    "zh-CN": "双重差分需要面板数据。请指定个体列和时间列。",
  },
  needsTreat: {
    "en-US": "The treatment must be one column or expression, 1 in treated rows and 0 elsewhere. Name it as treat.",
    "zh-CN": "处理变量须为一列或一个表达式：处理后取 1，否则取 0。请在 treat 中指定。",
  },
  needsCohort: {
    "en-US":
      "We need to know when each unit is first treated. Name a column of first treated periods (blank or 0 = never), or a 0/1 status.",
    "zh-CN": "需要知道每个个体首次接受处理的时期。请指定首次处理时期列（空白或 0 表示从未处理），或 0/1 处理状态列。",
  },
  timeWords: {
    "en-US":
      "The times in “{name}” are words, and periods since treatment cannot be counted. Use years, dates or numbers.",
    "zh-CN": "时间列“{name}”是文字，无法计算距处理的期数。请使用年份、日期或数字。",
  },
  cohortChanges: {
    "en-US":
      "“{name}” holds more than one first treated period for “{unit}” (worksheet rows {rows}). Each unit needs one: correct the rows.",
    "zh-CN": "个体“{unit}”在“{name}”中有多个首次处理时期（工作表第 {rows} 行）。每个个体只能有一个，请更正。",
  },
  statusMissing: {
    "en-US":
      "The treatment “{name}” is blank in {rows|row|rows}, first in worksheet row {row}, so the start of treatment is not known. Fill them in, or drop these units.",
    "zh-CN":
      "处理变量“{name}”有 {rows} 行为空（首个在工作表第 {row} 行），无法判断处理何时开始。请补全，或删除这些个体。",
  },
  switchesOff: {
    "en-US":
      "The treatment “{name}” goes back from 1 to 0 in {units|unit|units} ({names}), first in “{unit}” at {time} (worksheet row {row}). This method needs treatment that stays once it has begun: correct the rows, or use the two-way effects (DIDREG).",
    "zh-CN":
      "处理变量“{name}”在 {units} 个个体（{names}）中由 1 变回 0，首个为“{unit}”的 {time}（工作表第 {row} 行）。该方法要求处理一旦开始便持续：请更正这些行，或改用双向固定效应估计（DIDREG）。",
  },
  nobodyTreated: {
    "en-US":
      "No unit is treated within the panel: “{name}” is blank, 0, or after the last period everywhere. Check the column.",
    "zh-CN": "样本期内没有任何个体接受处理：“{name}”全部为空、为 0 或晚于最后一期。请检查该列。",
  },
  treatAbsorbed: {
    "en-US":
      "“{name}” does not vary once the effects of unit and time are taken out, so it has no coefficient. It must switch on in some units while others stay untreated: is it treated × post, not the group alone?",
    "zh-CN":
      "剔除个体和时间固定效应后，“{name}”没有变动，无法估计其系数。它应为“处理组 × 处理后”，而不仅是分组变量，请检查。",
  },
  twoWay: {
    "en-US":
      "The coefficient of “{name}” is a weighted average; if units are treated at different times and effects differ, treated units serve as controls and weights may mislead. See the Goodman-Bacon decomposition (bacon=yes) and the event study.",
    "zh-CN":
      "“{name}”的系数是加权平均；若处理时点不一且效应存在异质性，已处理个体会充当对照组，结果可能有偏。可参考 Goodman-Bacon 分解（bacon=yes）与事件研究。",
  },
  binsCross: {
    "en-US":
      "The end periods are {low} and {high} and the reference is {reference}. The reference must lie between them: move the ends.",
    "zh-CN": "事件窗口两端为 {low} 和 {high}，基期为 {reference}。基期必须位于两端之间，请调整。",
  },
  alwaysTreatedOnly: {
    "en-US":
      "Every treated unit is treated from its first period on, so there is nothing before treatment to compare with. Add earlier periods.",
    "zh-CN": "所有处理组个体自样本首期起便已接受处理，没有处理前的时期可供比较。请补充更早的数据。",
  },
  noReference: {
    "en-US":
      "No treated unit is seen at period {reference}, the reference; there are {periods}. Choose one of the negative ones as reference.",
    "zh-CN": "处理组在基期（第 {reference} 期）没有观测值；可用的相对时期为 {periods}。请选择其中一个负值作为基期。",
  },
  notIdentified: {
    "en-US":
      "No unit is never treated, so a trend before treatment cannot be told from effects. Bin the end periods (low=-4; high=4), or add untreated units.",
    "zh-CN":
      "样本中没有从未处理的个体，无法区分处理前趋势与处理效应。请合并事件窗口两端（low=-4; high=4），或加入从未处理的个体。",
  },
  noControls: {
    "en-US":
      "No unit is never treated, and this comparison needs one. Use control=not-yet with method=cs, or add untreated units.",
    "zh-CN": "样本中没有从未处理的个体，无法构造对照组。请使用 method=cs 与 control=not-yet，或加入从未处理的个体。",
  },
  noNeverTreated: {
    "en-US": "No unit is never treated: effects rest on the binned end periods being constant.",
    "zh-CN": "样本中没有从未处理的个体：识别依赖于合并的两端时期内效应不变。",
  },
  reference: {
    "en-US": "Effects are measured from period {reference}; units never treated have no event.",
    "zh-CN": "以第 {reference} 期为基期；从未处理的个体各期虚拟变量均为 0。",
  },
  bins: {
    "en-US": "Periods up to {low} and from {high} on share one coefficient each.",
    "zh-CN": "第 {low} 期及以前、第 {high} 期及以后分别合并为一个虚拟变量。",
  },
  onePrePeriod: {
    "en-US":
      "Not defined: there is a single period before treatment, and it is the reference. Add earlier periods to test the trends.",
    "zh-CN": "未定义：处理前只有一期，且为基期。检验平行趋势需要更早的数据。",
  },
  singularLeads: {
    "en-US":
      "Not defined: the covariance of the effects before treatment is singular. Bin the early periods, or cluster less coarsely.",
    "zh-CN": "未定义：处理前各期系数的协方差矩阵奇异。请合并较早的时期，或采用更细的聚类。",
  },
  alwaysTreated: {
    "en-US":
      "{units|unit is|units are} treated from the first period on and left out: there is nothing to see before their treatment.",
    "zh-CN": "{units} 个个体自首期起便已接受处理，缺少处理前信息，已剔除。",
  },
  interactionWeighted: {
    "en-US":
      "Sun-Abraham: effects of cohorts by period from {reference}, averaged by their shares of the sample, which are taken as fixed.",
    "zh-CN": "Sun-Abraham 估计：以第 {reference} 期为基期，按各批次样本份额（视为固定）对批次效应加权平均。",
  },
  callaway: {
    "en-US": "Callaway-Sant'Anna: standard errors from influence functions of {units|unit|units}, without bootstrap.",
    "zh-CN": "Callaway-Sant'Anna 估计：标准误由 {units} 个个体的影响函数解析计算，未使用自助法。",
  },
  bootstrap: {
    "en-US":
      "Callaway-Sant'Anna: standard errors from the multiplier bootstrap, {draws|draw|draws} (seed {seed}); the {percent}% simultaneous band is the estimate ± {critical} standard errors.",
    "zh-CN":
      "Callaway-Sant'Anna 估计：标准误由乘数自助法（{draws} 次抽样，种子 {seed}）计算；{percent}% 同时置信带为估计值 ± {critical} 倍标准误。",
  },
  errorsInfluence: {
    "en-US": "standard errors from influence functions clustered by {by}",
    "zh-CN": "由影响函数计算、聚类到{by}层面的标准误",
  },
  errorsBootstrap: {
    "en-US": "multiplier bootstrap standard errors clustered by {by}",
    "zh-CN": "聚类到{by}层面的乘数自助法标准误",
  },
  fewDraws: {
    "en-US":
      "{draws|draw|draws} of the bootstrap are too few for a standard error. Ask for {fewest} at least; 1000 is usual. 0 gives the analytic errors.",
    "zh-CN":
      "自助法仅 {draws} 次抽样，不足以估计标准误。请至少设为 {fewest} 次（通常为 1000 次）；设为 0 则使用解析标准误。",
  },
  controlNever: {
    "en-US": "Compared with units never treated.",
    "zh-CN": "对照组为从未处理的个体。",
  },
  controlNotYet: {
    "en-US": "Compared with units never or not yet treated.",
    "zh-CN": "对照组为从未处理和尚未处理的个体。",
  },
  baseVarying: {
    "en-US": "Varying base period: before treatment each period is compared with the one before it.",
    "zh-CN": "可变基期：处理前各期与其前一期比较。",
  },
  baseUniversal: {
    "en-US": "Universal base period: every period is compared with the last one before treatment.",
    "zh-CN": "统一基期：各期均与处理前最后一期比较。",
  },
  byUnit: {
    "en-US":
      "This estimator has its own errors, clustered by unit from influence functions. Take out se and cluster (or name the unit).",
    "zh-CN": "该估计量的标准误由影响函数计算，按个体聚类。请去掉 se 和 cluster 选项（或将聚类变量设为个体）。",
  },
  effectsUnused: {
    "en-US":
      "This estimator compares units over time and takes no further fixed effects ({effects}). Take them out, or enter them as controls.",
    "zh-CN": "该估计量比较个体的前后变化，不支持额外的固定效应（{effects}）。请去掉，或将其作为控制变量加入。",
  },
  drawsUnused: {
    "en-US": "draws= is for the bootstrap of method=cs, and here the method is {method}. Take it out.",
    "zh-CN": "draws= 仅用于 method=cs 的自助法，当前方法为 {method}。请去掉该选项。",
  },
  weightsUnused: {
    "en-US": "Weights (“{name}”) are not offered with this estimator. Take them out.",
    "zh-CN": "该估计量不支持权重（“{name}”）。请去掉权重。",
  },
  unbalancedUnits: {
    "en-US": "{units|unit is|units are} not complete in every period and left out.",
    "zh-CN": "{units} 个个体并非各期数据完整，已剔除。",
  },
  nothingComplete: {
    "en-US":
      "No unit is complete in all {periods|period|periods}, and this method compares the same units over time. Shorten the panel, or fill gaps.",
    "zh-CN": "没有任何个体在全部 {periods} 期中数据完整，而该方法需要对同一个体进行前后比较。请缩短样本期或补齐缺失。",
  },
  cellsSkipped: {
    "en-US":
      "{cells|effect of a cohort in a period was|effects of cohorts in periods were} not estimable: no comparison units, or no period before.",
    "zh-CN": "{cells} 个批次—时期效应无法估计：没有可比的对照个体，或没有处理前时期。",
  },
  noCells: {
    "en-US":
      "No effect of any cohort can be estimated: there are no units to compare with, or no periods before treatment.",
    "zh-CN": "没有任何批次的效应可以估计：缺少对照个体，或没有处理前时期。",
  },
  separated: {
    "en-US":
      "In the comparison of cohort {cohort} at {time} the covariates tell treated from untreated without error, so no propensity score exists. Use est=reg, or fewer covariates.",
    "zh-CN":
      "在批次 {cohort}、时期 {time} 的比较中，协变量完全区分了处理组与对照组，倾向得分不存在。请使用 est=reg，或减少协变量。",
  },
  covariatesCollinear: {
    "en-US":
      "In the comparison of cohort {cohort} at {time} the covariates are collinear, or there are more of them than comparison units. Use fewer covariates.",
    "zh-CN": "在批次 {cohort}、时期 {time} 的比较中，协变量共线，或多于对照个体数。请减少协变量。",
  },
  nothingUntreated: {
    "en-US":
      "Every row is treated, so nothing says what would have been without treatment. Add untreated units or earlier periods.",
    "zh-CN": "所有观测均处于处理状态，无法估计反事实结果。请加入未处理的个体或更早的时期。",
  },
  noTreatedRows: {
    "en-US": "No row of the sample is treated: the treated rows have blanks or lie outside the subset. Check them.",
    "zh-CN": "样本中没有处于处理状态的观测：这些行含缺失值或不在子样本内。请检查。",
  },
  nothingImputed: {
    "en-US":
      "None of the {rows|treated row|treated rows} can be imputed: their units or periods are never seen untreated, or a control varies after treatment only. Add earlier periods or untreated units, or drop that control.",
    "zh-CN":
      "{rows} 个处理观测均无法插补：其个体或时期没有未处理的观测，或某控制变量仅在处理后变动。请补充更早的数据或未处理个体，或去掉该控制变量。",
  },
  oneCluster: {
    "en-US": "All rows are in one cluster of “{name}”, so errors cannot be clustered by it. Name a finer group.",
    "zh-CN": "所有观测属于“{name}”的同一聚类，无法据此聚类。请选择更细的聚类层级。",
  },
  oneClusterOnly: {
    "en-US":
      "Imputation has its own errors, clustered by one group (the unit unless another is named). Name one cluster, and take out se.",
    "zh-CN": "插补估计的标准误按单一层级聚类（默认为个体）。请只指定一个聚类变量，并去掉 se 选项。",
  },
  imputation: {
    "en-US":
      "Imputation (Borusyak, Jaravel and Spiess): effects of unit and time from {rows|untreated row|untreated rows}; conservative standard errors.",
    "zh-CN": "插补估计（Borusyak、Jaravel 和 Spiess）：由 {rows} 个未处理观测估计个体与时间效应；标准误为保守估计。",
  },
  imputationLeads: {
    "en-US":
      "The last {leads|period|periods} before treatment are compared with earlier ones in a regression of untreated rows alone.",
    "zh-CN": "处理前最后 {leads} 期的系数由仅含未处理观测的回归得到，以更早的时期为参照。",
  },
  imputationUnits: {
    "en-US": "{units|unit is|units are} never seen untreated, and their treated rows are left out: {names}.",
    "zh-CN": "{units} 个个体没有未处理的观测，其处理观测已剔除：{names}。",
  },
  imputationTimes: {
    "en-US": "Nobody is untreated in {periods|period|periods}, and treated rows there are left out: {names}.",
    "zh-CN": "{periods} 个时期没有未处理的个体，这些时期的处理观测已剔除：{names}。",
  },
  imputationControls: {
    "en-US": "{rows|treated row is|treated rows are} left out: {names} varies there, but not among untreated rows.",
    "zh-CN": "剔除了 {rows} 个处理观测：{names} 在未处理观测中没有变动，无法估计其系数。",
  },
  imputationApart: {
    "en-US": "{rows|treated row is|treated rows are} left out: no untreated rows tie their unit to their period.",
    "zh-CN": "剔除了 {rows} 个处理观测：没有未处理观测能将其个体与时期联系起来。",
  },
  imputationFew: {
    "en-US": "Means over fewer than {few} units may have standard errors that are too small: {names}.",
    "zh-CN": "以下系数涉及的个体少于 {few} 个，标准误可能偏小：{names}。",
  },
  placeboUnbalanced: {
    "en-US":
      "“{name}” is not a 0/1 treatment that stays on, and the panel is not balanced ({rows|row|rows} for {units|unit|units} over {periods|period|periods}), so its course cannot be moved between units. Deal it out by rows, or keep the units seen in every period.",
    "zh-CN":
      "“{name}”不是一旦为 1 便持续的 0/1 变量，且面板不平衡（{units} 个个体、{periods} 期共 {rows} 行），无法在个体间整体置换。请改为按观测置换，或仅保留各期均有观测的个体。",
  },
  placeboTiming: {
    "en-US":
      "Random times need a 0/1 treatment that stays on once it has begun, and “{name}” is not one. Deal it out by units or by rows.",
    "zh-CN": "随机处理时点要求处理变量为一旦为 1 便持续的 0/1 变量，而“{name}”不是。请改为按个体或按观测置换。",
  },
  placeboOneUnit: {
    "en-US": "There is a single unit in the sample, so treatment cannot be moved between units. Widen the sample.",
    "zh-CN": "样本中只有一个个体，无法在个体间随机分配处理。请扩大样本。",
  },
  placeboFewDraws: {
    "en-US": "{draws|draw is|draws are} too few for a placebo test. Ask for {fewest} at least; 500 is usual.",
    "zh-CN": "安慰剂检验仅 {draws} 次抽样过少。请至少设为 {fewest} 次，通常为 500 次。",
  },
  placeboNothing: {
    "en-US":
      "In {draws|draw|draws} the random treatment hardly ever had a coefficient: the effects absorb it. Are all units treated at the same time? Deal it out by rows.",
    "zh-CN": "{draws} 次抽样中随机处理变量几乎都被固定效应吸收。是否所有个体同时接受处理？请改为按观测置换。",
  },
  baconCovariates: {
    "en-US": "The Goodman-Bacon decomposition is for a model without covariates. Leave X blank.",
    "zh-CN": "Goodman-Bacon 分解仅适用于不含协变量的模型。请将 X 留空。",
  },
  baconBalanced: {
    "en-US":
      "The Goodman-Bacon decomposition needs a balanced panel; here {rows|row|rows} stand for {units|unit|units} over {periods|period|periods}. Keep the units seen in every period.",
    "zh-CN":
      "Goodman-Bacon 分解需要平衡面板；此处 {units} 个个体、{periods} 期共有 {rows} 行。请仅保留各期均有观测的个体。",
  },
  baconSameTime: {
    "en-US":
      "All {units|unit|units} are treated from {time} on, so no unit can be compared with another. Add units never treated, or treated at another time.",
    "zh-CN": "全部 {units} 个个体均自 {time} 起接受处理，无法相互比较。请加入从未处理或处理时期不同的个体。",
  },
  baconStatus: {
    "en-US": "The treatment “{name}” must be 0 or 1 in every row for the Goodman-Bacon decomposition. Recode it.",
    "zh-CN": "Goodman-Bacon 分解要求处理变量“{name}”各行均为 0 或 1。请重新编码。",
  },
  didreg: {
    "en-US":
      "Difference-in-differences with fixed effects of unit and time; errors clustered by unit. bacon=yes shows its weights.",
    "zh-CN": "双向固定效应双重差分估计，标准误聚类到个体；bacon=yes 给出 Goodman-Bacon 分解权重。",
  },
  eventstudy: {
    "en-US":
      "Event study: effects by period since treatment, with a joint test of the periods before it. Also Sun-Abraham, Callaway-Sant'Anna and imputation.",
    "zh-CN": "事件研究：处理前后各期效应及处理前联合检验；并可选 Sun-Abraham、Callaway-Sant'Anna 和插补估计。",
  },
  parameterX: { "en-US": "Controls, one column each; may be left blank.", "zh-CN": "控制变量，每列一个；可留空。" },
  parameterTreat: {
    "en-US": "Treatment: 1 in treated rows, 0 elsewhere.",
    "zh-CN": "处理变量：处理后取 1，否则取 0。",
  },
  parameterStart: {
    "en-US": "First treated period of the unit (blank or 0 = never), or a 0/1 status that stays 1.",
    "zh-CN": "个体首次接受处理的时期（空白或 0 表示从未处理），或一旦为 1 便持续的 0/1 处理状态。",
  },
  parameterDidOptions: {
    "en-US": "Options, for example: cluster=province; bacon=yes; show=paper.",
    "zh-CN": "选项，例如：cluster=province; bacon=yes; show=paper。",
  },
  parameterEventOptions: {
    "en-US":
      "Options, for example: low=-4; high=4; ref=-1; method=cs; control=not-yet; est=dr; base=universal; aggregate=group; draws=1000. method: twfe, sunab, cs, imputation.",
    "zh-CN":
      "选项，例如：low=-4; high=4; ref=-1; method=cs; control=not-yet; est=dr; base=universal; aggregate=group; draws=1000。method 可取 twfe、sunab、cs、imputation。",
  },
  never: { "en-US": "never", "zh-CN": "从未处理" },
  headTreated: { "en-US": "Treated from", "zh-CN": "处理时期" },
  headControl: { "en-US": "Control from", "zh-CN": "对照时期" },
  headType: { "en-US": "Comparison", "zh-CN": "比较类型" },
  headWeight: { "en-US": "Weight", "zh-CN": "权重" },
  "type-treated-untreated": { "en-US": "Treated and untreated", "zh-CN": "处理组与从未处理组" },
  "type-earlier-later": { "en-US": "Earlier and later treated", "zh-CN": "较早与较晚处理组" },
  "type-later-earlier": { "en-US": "Later and earlier treated", "zh-CN": "较晚与较早处理组" },
  "type-later-always": { "en-US": "Later and always treated", "zh-CN": "较晚与始终处理组" },
});
