import { sentences } from "../sentence.ts";

/** Wizards, tables and figures of differences in differences. */
export const didStudy = sentences({
  did: { "en-US": "Difference-in-differences", "zh-CN": "双重差分" },
  didSummary: {
    "en-US": "Two-way effects with a treatment that starts in some units: the baseline table of a policy study.",
    "zh-CN": "双向固定效应双重差分（多期 DID）：政策评估的基准回归表。",
  },
  didTable: { "en-US": "Difference-in-differences estimates", "zh-CN": "双重差分估计结果" },
  treat: { "en-US": "Treatment", "zh-CN": "处理变量" },
  treatHelp: {
    "en-US": "1 in treated rows and 0 elsewhere; or the treated group, when the time after treatment is named below.",
    "zh-CN": "处理后取 1，否则取 0；若下方指定了“处理后”变量，则为处理组虚拟变量。",
  },
  post: { "en-US": "After treatment", "zh-CN": "处理后" },
  postHelp: {
    "en-US": "1 in periods after treatment, when the treatment above is a group: their product is estimated.",
    "zh-CN": "处理后各期取 1；当上方为处理组虚拟变量时指定，估计两者的交互项。",
  },
  start: { "en-US": "Start of treatment", "zh-CN": "处理时期" },
  startHelp: {
    "en-US": "First treated period of the unit (blank or 0 = never), or a 0/1 status that stays 1.",
    "zh-CN": "个体首次接受处理的时期（空白或 0 表示从未处理），或一旦为 1 便持续的 0/1 处理状态。",
  },
  eventStudy: { "en-US": "Event study", "zh-CN": "事件研究" },
  eventStudySummary: {
    "en-US":
      "Effects by period since treatment with a test of the periods before it, by one or several estimators in one figure.",
    "zh-CN": "处理前后各期的动态效应与平行趋势检验，可在同一张图中叠加多种估计量。",
  },
  eventTable: { "en-US": "Effects by period since treatment", "zh-CN": "动态效应估计结果" },
  groupEstimators: { "en-US": "Estimators", "zh-CN": "估计量" },
  twfe: { "en-US": "Two-way effects", "zh-CN": "双向固定效应" },
  twfeHelp: {
    "en-US": "Dummies of periods since treatment; ends binned. Treated units serve as controls for others.",
    "zh-CN": "相对时期虚拟变量回归，窗口两端合并；已处理个体会充当其他个体的对照。",
  },
  sunab: { "en-US": "Sun-Abraham", "zh-CN": "Sun-Abraham" },
  sunabHelp: {
    "en-US": "Effects of each cohort, averaged by their shares; compared with units never treated.",
    "zh-CN": "先估计各批次效应，再按份额加权平均；对照组为从未处理的个体。",
  },
  cs: { "en-US": "Callaway-Sant'Anna", "zh-CN": "Callaway-Sant'Anna" },
  csHelp: {
    "en-US": "Differences in differences for each cohort and period, doubly robust in controls.",
    "zh-CN": "逐批次、逐时期的双重差分，控制变量采用双重稳健调整。",
  },
  imputation: { "en-US": "Imputation", "zh-CN": "插补估计" },
  imputationHelp: {
    "en-US": "Borusyak, Jaravel and Spiess: what untreated rows foresee for treated ones.",
    "zh-CN": "Borusyak、Jaravel 和 Spiess：用未处理观测预测处理组的反事实结果。",
  },
  reference: { "en-US": "Base period", "zh-CN": "基期" },
  referenceHelp: {
    "en-US": "Effects of two-way effects and Sun-Abraham are measured from this period.",
    "zh-CN": "双向固定效应与 Sun-Abraham 估计以该期为基期。",
  },
  low: { "en-US": "First period of the window", "zh-CN": "窗口起点" },
  lowHelp: {
    "en-US": "Earlier periods share its coefficient (two-way effects) or are not shown. Blank shows all.",
    "zh-CN": "更早的时期并入该期（双向固定效应）或不显示；留空表示全部。",
  },
  high: { "en-US": "Last period of the window", "zh-CN": "窗口终点" },
  highHelp: {
    "en-US": "Later periods share its coefficient (two-way effects, imputation) or are not shown. Blank shows all.",
    "zh-CN": "更晚的时期并入该期（双向固定效应、插补估计）或不显示；留空表示全部。",
  },
  control: { "en-US": "Compared with", "zh-CN": "对照组" },
  controlHelp: {
    "en-US": "Callaway-Sant'Anna: whose changes stand for what would have been.",
    "zh-CN": "Callaway-Sant'Anna：以谁的变化作为反事实。",
  },
  controlNever: { "en-US": "Units never treated", "zh-CN": "从未处理的个体" },
  controlNotYet: { "en-US": "Units never or not yet treated", "zh-CN": "从未处理和尚未处理的个体" },
  method: { "en-US": "Adjustment for controls", "zh-CN": "协变量调整" },
  methodHelp: {
    "en-US": "Callaway-Sant'Anna: how controls enter each comparison.",
    "zh-CN": "Callaway-Sant'Anna：控制变量进入每次比较的方式。",
  },
  methodDr: { "en-US": "Doubly robust", "zh-CN": "双重稳健" },
  methodIpw: { "en-US": "Inverse probability weights", "zh-CN": "逆概率加权" },
  methodReg: { "en-US": "Outcome regression", "zh-CN": "结果回归" },
  base: { "en-US": "Base before treatment", "zh-CN": "处理前基期" },
  baseHelp: {
    "en-US": "Callaway-Sant'Anna: the period before, or always the last one before treatment.",
    "zh-CN": "Callaway-Sant'Anna：与前一期比较，或统一与处理前最后一期比较。",
  },
  baseVarying: { "en-US": "The period before", "zh-CN": "前一期" },
  baseUniversal: { "en-US": "The last period before treatment", "zh-CN": "处理前最后一期" },
  intervals: { "en-US": "Intervals of Callaway-Sant'Anna", "zh-CN": "Callaway-Sant'Anna 置信区间" },
  intervalsHelp: {
    "en-US": "One at a time from influence functions, or a band that holds for all periods at once, by bootstrap.",
    "zh-CN": "逐点区间（影响函数），或对所有时期同时成立的置信带（乘数自助法）。",
  },
  intervalsPointwise: { "en-US": "Pointwise", "zh-CN": "逐点" },
  intervalsSimultaneous: { "en-US": "Simultaneous (bootstrap)", "zh-CN": "同时（自助法）" },
  noEstimator: {
    "en-US": "No estimator is chosen. Tick at least one.",
    "zh-CN": "未选择任何估计量，请至少勾选一种。",
  },
  emptyWindow: {
    "en-US":
      "No period since treatment lies between {low} and {high}; the data have {first} to {last}. Widen the window.",
    "zh-CN": "窗口 {low} 至 {high} 内没有任何相对时期；数据中的相对时期为 {first} 至 {last}。请放宽窗口。",
  },
  att: { "en-US": "Average effect (ATT)", "zh-CN": "平均处理效应（ATT）" },
  event: { "en-US": "t {sign} {k}", "zh-CN": "t {sign} {k}" },
  eventZero: { "en-US": "t", "zh-CN": "t" },
  testF: { "en-US": "Periods before treatment, F", "zh-CN": "处理前各期联合检验 F" },
  testChi2: { "en-US": "Effects before treatment, χ²", "zh-CN": "处理前效应联合检验 χ²" },
  testReason: { "en-US": "Test of the periods before treatment: {reason}", "zh-CN": "处理前趋势检验：{reason}" },
  windowShown: {
    "en-US":
      "Shown from {low} to {high}. Two-way effects bin the periods beyond both ends, imputation the later ones; the other columns leave them out.",
    "zh-CN": "仅显示第 {low} 期至第 {high} 期：双向固定效应将窗口外的时期并入两端，插补估计并入终点，其余列不显示。",
  },
  eventFigure: { "en-US": "Event study: {name}", "zh-CN": "事件研究：{name}" },
  eventFigureSays: {
    "en-US": "Effects on {name} by period since treatment. {series}",
    "zh-CN": "处理前后各期对{name}的效应。{series}",
  },
  seriesSays: {
    "en-US": "{name}: {first} in the first treated period, {last} in period {k}.",
    "zh-CN": "{name}：处理当期 {first}，第 {k} 期 {last}。",
  },
  sinceTreatment: { "en-US": "Periods since treatment", "zh-CN": "相对处理时期" },
  effectOn: { "en-US": "Effect on {name}", "zh-CN": "对{name}的效应" },
  treatmentMark: { "en-US": "treatment", "zh-CN": "处理" },
  intervalNote: { "en-US": "Intervals of {percent}%.", "zh-CN": "区间为 {percent}% 置信区间。" },
  bandNote: {
    "en-US": "Those of {name} hold for all periods at once.",
    "zh-CN": "{name} 的区间为对所有时期同时成立的置信带。",
  },
  bacon: { "en-US": "Goodman-Bacon decomposition", "zh-CN": "Goodman-Bacon 分解" },
  baconSummary: {
    "en-US": "What a two-way effects estimate averages: comparisons of cohorts with their weights.",
    "zh-CN": "双向固定效应估计量由哪些批次间比较加权而成，以及各自的权重。",
  },
  headEstimate: { "en-US": "Estimate", "zh-CN": "估计值" },
  baconAll: { "en-US": "Two-way effects estimate", "zh-CN": "双向固定效应估计值" },
  baconTotal: { "en-US": "All: {type}", "zh-CN": "合计：{type}" },
  baconFigureSays: {
    "en-US":
      "{count|comparison|comparisons} of cohorts average to {twfe}; the heaviest, of weight {weight}, finds {estimate}.",
    "zh-CN": "{count} 个批次间比较的加权平均为 {twfe}；权重最大者（{weight}）的估计值为 {estimate}。",
  },
  baconFigureNote: {
    "en-US": "The horizontal line is the two-way effects estimate, the weighted mean of all points.",
    "zh-CN": "水平线为双向固定效应估计值，即所有点的加权平均。",
  },
  baconOne: {
    "en-US": "All treated units start together, so there is a single comparison and nothing to decompose.",
    "zh-CN": "所有处理组个体同时开始处理，只有一个比较，无需分解。",
  },
  placebo: { "en-US": "Placebo test", "zh-CN": "安慰剂检验" },
  placeboSummary: {
    "en-US": "The treatment is dealt out at random many times: would the effect come up by chance?",
    "zh-CN": "多次随机分配处理变量并重新估计：真实估计值是否可能由偶然产生？",
  },
  assign: { "en-US": "Dealt out by", "zh-CN": "随机方式" },
  assignHelp: {
    "en-US":
      "Units: treated units are drawn anew, cohorts keep their sizes. Times: their starts are drawn too. Rows: values change places.",
    "zh-CN": "按个体：重新抽取处理组，各批次规模不变；按个体和时点：处理时点也随机；按观测：数值在各行间置换。",
  },
  assignUnits: { "en-US": "Units", "zh-CN": "个体" },
  assignTiming: { "en-US": "Units and times", "zh-CN": "个体和时点" },
  assignRows: { "en-US": "Rows", "zh-CN": "观测" },
  stepPlacebo: { "en-US": "Placebo draws", "zh-CN": "安慰剂抽样" },
  stepBootstrap: { "en-US": "Multiplier bootstrap", "zh-CN": "乘数自助法" },
  placeboTable: { "en-US": "Placebo test by random assignment", "zh-CN": "随机分配处理的安慰剂检验" },
  rowEstimate: { "en-US": "True estimate", "zh-CN": "真实估计值" },
  rowSe: { "en-US": "Standard error", "zh-CN": "标准误" },
  rowPlaceboP: { "en-US": "Placebo p value", "zh-CN": "安慰剂 p 值" },
  rowMean: { "en-US": "Mean of placebo estimates", "zh-CN": "安慰剂估计值均值" },
  rowSd: { "en-US": "Standard deviation of placebo estimates", "zh-CN": "安慰剂估计值标准差" },
  rowDraws: { "en-US": "Draws", "zh-CN": "抽样次数" },
  drawHead: { "en-US": "Placebo estimate", "zh-CN": "安慰剂估计值" },
  placeboNote: {
    "en-US": "p value: the share of placebo estimates at least as far from zero as the true one. {how} Seed {seed}.",
    "zh-CN": "p 值为安慰剂估计值绝对值不小于真实估计值绝对值的比例。{how}随机种子 {seed}。",
  },
  howUnits: {
    "en-US": "Treatment is dealt out among units; the number treated and the cohorts keep their sizes.",
    "zh-CN": "处理在个体间随机分配，处理组个体数和各批次规模不变。",
  },
  howTiming: {
    "en-US": "As many units as are treated are drawn, each from a random period on.",
    "zh-CN": "随机抽取与真实处理组同样多的个体，并随机设定处理时点。",
  },
  howRows: {
    "en-US": "Values of the treatment change places among rows.",
    "zh-CN": "处理变量的取值在观测间随机置换。",
  },
  placeboFailed: {
    "en-US": "{failed|draw|draws} had no coefficient, absorbed by the effects, and do not count.",
    "zh-CN": "{failed} 次抽样的处理变量被固定效应吸收，未计入。",
  },
  placeboNone: {
    "en-US": "No placebo estimate is as far from zero as the true one: the p value is below {bound}.",
    "zh-CN": "没有安慰剂估计值的绝对值达到真实估计值：p 值小于 {bound}。",
  },
  placeboFigure: { "en-US": "Placebo estimates: {name}", "zh-CN": "安慰剂估计值分布：{name}" },
  placeboFigureSays: {
    "en-US": "Density of {draws} placebo estimates around {mean}; the true estimate {value} has placebo p value {p}.",
    "zh-CN": "{draws} 个安慰剂估计值的密度，均值 {mean}；真实估计值 {value} 的安慰剂 p 值为 {p}。",
  },
  placeboX: { "en-US": "Estimate of {name}", "zh-CN": "{name} 的估计值" },
  trueEstimate: { "en-US": "true estimate {value}", "zh-CN": "真实估计值 {value}" },
  placeboBandwidth: {
    "en-US": "Gaussian kernel, bandwidth {bandwidth}, {draws|draw|draws}.",
    "zh-CN": "高斯核密度，带宽 {bandwidth}，{draws} 次抽样。",
  },
  placebos: { "en-US": "Placebo estimates", "zh-CN": "安慰剂估计值" },
  placeboFormula: {
    "en-US": "Placebo test: the treatment is dealt out at random, and the true estimate read against those of chance.",
    "zh-CN": "安慰剂检验：随机分配处理变量，将真实估计值与随机估计值比较。",
  },
  parameterPlaceboTreat: {
    "en-US": "Treatment: 1 in treated rows and 0 elsewhere, or any regressor.",
    "zh-CN": "处理变量：处理后取 1，否则取 0；也可为任意解释变量。",
  },
  parameterPlaceboOptions: {
    "en-US": "Options, for example: draws=500; seed=1; assign=units; show=draws. assign: units, timing, rows.",
    "zh-CN": "选项，例如：draws=500; seed=1; assign=units; show=draws。assign 可取 units、timing、rows。",
  },
  counts: {
    "en-US":
      "{treated|unit is|units are} treated in {cohorts|cohort|cohorts} ({list}), {never|unit|units} never; up to {before|period|periods} before treatment and {after} after.",
    "zh-CN":
      "{treated} 个个体接受处理，分 {cohorts} 批（{list}），{never} 个从未处理；处理前最多 {before} 期，处理后最多 {after} 期。",
  },
  always: {
    "en-US": "{units|unit is|units are} treated from the first period on and tell nothing of the time before: {names}.",
    "zh-CN": "{units} 个个体自首期起便已接受处理，缺少处理前信息：{names}。",
  },
  oneBefore: {
    "en-US": "A single period before treatment: the trends before it cannot be tested.",
    "zh-CN": "处理前只有一期，无法检验平行趋势。",
  },
  neverMissing: {
    "en-US":
      "No unit is never treated: Sun-Abraham has nothing to compare with, and Callaway-Sant'Anna needs units not yet treated.",
    "zh-CN": "没有从未处理的个体：Sun-Abraham 缺少对照组，Callaway-Sant'Anna 需以尚未处理的个体为对照。",
  },
  notAbsorbing: {
    "en-US":
      "The treatment switches off again in some units: two-way effects take it as it is; event studies and comparisons of cohorts do not.",
    "zh-CN": "部分个体的处理状态会由 1 变回 0：双向固定效应可直接估计，但事件研究与批次比较不适用。",
  },
});
