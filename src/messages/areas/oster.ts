import { sentences } from "../sentence.ts";

/** Oster's delta and the adjusted effect. */
export const oster = sentences({
  formula: {
    "en-US":
      "Oster's delta: how strong selection on what is not seen would have to be, relative to the controls, to explain the effect away; and the effect adjusted for equal selection. Spills a small table.",
    "zh-CN":
      "Oster 的 delta：不可观测因素的选择相对于控制变量需要多强，才能使核心效应消失；并给出同等选择下的修正效应。溢出一张小表。",
  },
  parameterTreatment: {
    "en-US": "The treatment whose effect is in question: one column.",
    "zh-CN": "核心解释变量，一列。",
  },
  parameterX: {
    "en-US": "The controls, one column each. A blank cell when only fixed effects come in.",
    "zh-CN": "控制变量，每列一个。若只加入固定效应，可选一个空单元格。",
  },
  parameterEffects: {
    "en-US": "Columns whose fixed effects come in with the controls, such as city and year.",
    "zh-CN": "随控制变量一同加入的固定效应所在列，如城市、年份。",
  },
  parameterOptions: {
    "en-US":
      "Options in text: rmax=0.9; factor=1.3; beta=0; delta=1; base=x1,x2 (controls in both regressions); fe=controls or base; r2=overall or within; cluster=city; se=hc1.",
    "zh-CN":
      "文本选项：rmax=0.9；factor=1.3；beta=0；delta=1；base=x1,x2（两个回归都包含的控制变量）；fe=controls 或 base；r2=overall 或 within；cluster=city；se=hc1。",
  },

  // What stands in the way
  noControls: {
    "en-US":
      "Nothing comes in between the two regressions: “{treatment}” has no controls beside those in both. Choose controls, or let the fixed effects come in with them.",
    "zh-CN":
      "两个回归之间没有新增的控制变量：“{treatment}”除共同变量外没有控制变量。请选择控制变量，或让固定效应随控制变量一同加入。",
  },
  withinNeedsEffects: {
    "en-US": "A within R² needs fixed effects, and there are none. Choose effects, or the overall R².",
    "zh-CN": "组内 R² 需要固定效应，而模型中没有。请选择固定效应，或改用整体 R²。",
  },
  treatmentAsControl: {
    "en-US": "“{treatment}” is the treatment and also a control. Take it out of the controls.",
    "zh-CN": "“{treatment}”既是核心解释变量又是控制变量。请将其从控制变量中删除。",
  },
  treatmentFixed: {
    "en-US":
      "“{treatment}” does not vary once the regressors and effects of both regressions are taken out. Choose another treatment, or fewer of them.",
    "zh-CN": "在控制两个回归共有的变量和固定效应后，“{treatment}”没有变动。请更换核心解释变量，或减少共有变量。",
  },
  treatmentExplained: {
    "en-US":
      "The controls and effects explain “{treatment}” completely, so that its controlled effect cannot be estimated. Leave out the control it is a combination of, or an effect.",
    "zh-CN": "控制变量和固定效应完全解释了“{treatment}”，无法估计其效应。请删除与之共线的控制变量或固定效应。",
  },
  rmaxTooSmall: {
    "en-US":
      "Rmax is {rmax}, less than the R² {r2} of the regression with controls. It must lie between that and 1: raise it, or leave it out for 1.3 times the R².",
    "zh-CN":
      "Rmax 为 {rmax}，小于含控制变量回归的 R²（{r2}）。Rmax 应介于该 R² 与 1 之间：请调高，或留空以使用 1.3 倍的 R²。",
  },

  // What a reader must know
  unmoved: {
    "en-US": "The controls hardly add to R², so that they say little about what is not seen.",
    "zh-CN": "控制变量几乎没有提高 R²，难以据此推断不可观测因素的影响。",
  },
  rmaxOne: {
    "en-US": "Rmax is 1: everything about the outcome would be explained, which is the strictest assumption.",
    "zh-CN": "Rmax 取 1，即假定结果变量可被完全解释，这是最严格的设定。",
  },
  noDelta: {
    "en-US": "No finite selection on what is not seen would bring the effect to {beta}.",
    "zh-CN": "不存在有限的 delta 能使效应等于 {beta}。",
  },
  negativeDelta: {
    "en-US":
      "Delta is negative: the controls move the effect away from {beta}, so that what is not seen would have to work against them to bring it there.",
    "zh-CN": "delta 为负：控制变量使效应远离 {beta}，不可观测因素须与其作用方向相反才能使效应等于 {beta}。",
  },
  noEffect: {
    "en-US": "No effect is consistent with delta = {delta}: the equation has no real solution.",
    "zh-CN": "delta = {delta} 时方程没有实数解，无法得到修正效应。",
  },
  otherDirection: {
    "en-US":
      "The adjusted effect goes against the direction in which the controls moved it (Oster's assumption 3 fails).",
    "zh-CN": "修正效应的变动方向与加入控制变量时相反（不满足 Oster 的假设 3）。",
  },

  // Names of rows
  short: { "en-US": "Without controls", "zh-CN": "未加控制变量" },
  full: { "en-US": "With controls", "zh-CN": "加入控制变量" },
  shortR2: { "en-US": "R² without controls", "zh-CN": "未加控制变量的 R²" },
  fullR2: { "en-US": "R² with controls", "zh-CN": "加入控制变量的 R²" },
  rmax: { "en-US": "Rmax", "zh-CN": "Rmax" },
  delta: { "en-US": "Delta for an effect of {beta}", "zh-CN": "使效应为 {beta} 的 delta" },
  adjusted: { "en-US": "Adjusted effect (delta = {delta})", "zh-CN": "修正效应（delta = {delta}）" },
  other: { "en-US": "Other solution", "zh-CN": "其他解" },
  boundLow: { "en-US": "Identified set, low", "zh-CN": "识别集下界" },
  boundHigh: { "en-US": "Identified set, high", "zh-CN": "识别集上界" },
  bounds: { "en-US": "Identified set", "zh-CN": "识别集" },
  robust: { "en-US": "Set excludes {beta}", "zh-CN": "识别集不含 {beta}" },

  // The analysis
  title: { "en-US": "Omitted variables (Oster's delta)", "zh-CN": "遗漏变量检验（Oster delta）" },
  summary: {
    "en-US":
      "How much selection on what is not seen it would take to explain an effect away, and bounds of the effect under equal selection.",
    "zh-CN": "检验不可观测遗漏变量需要多强才能使核心效应消失，并给出同等选择下效应的识别集。",
  },
  tableTitle: { "en-US": "Selection on unobservables (Oster)", "zh-CN": "遗漏变量检验（Oster）" },
  treatment: { "en-US": "Treatment", "zh-CN": "核心解释变量" },
  treatmentHelp: {
    "en-US": "The variable whose effect is in question.",
    "zh-CN": "要检验其效应稳健性的变量。",
  },
  base: { "en-US": "Controls in both regressions", "zh-CN": "两个回归都包含的变量" },
  baseHelp: {
    "en-US": "Regressors unrelated to what is not seen, such as year dummies (mcontrol in psacalc).",
    "zh-CN": "与遗漏变量无关的变量，如年份虚拟变量（psacalc 的 mcontrol）。",
  },
  effectsIn: { "en-US": "Fixed effects", "zh-CN": "固定效应的位置" },
  effectsInHelp: {
    "en-US": "Whether they come in with the controls, as in psacalc, or are in both regressions.",
    "zh-CN": "固定效应随控制变量一同加入（同 psacalc），或两个回归都包含。",
  },
  effectsControls: { "en-US": "Come in with the controls", "zh-CN": "随控制变量加入" },
  effectsBase: { "en-US": "In both regressions", "zh-CN": "两个回归都包含" },
  r2: { "en-US": "R²", "zh-CN": "R²" },
  r2Help: {
    "en-US": "Overall, as psacalc; or within the fixed effects, which then are in both regressions.",
    "zh-CN": "整体 R²（同 psacalc），或组内 R²（此时固定效应在两个回归中都包含）。",
  },
  r2Overall: { "en-US": "Overall", "zh-CN": "整体" },
  r2Within: { "en-US": "Within the effects", "zh-CN": "组内" },
  rmaxHelp: {
    "en-US": "R² were everything seen, up to 1. Left empty: the factor times the R² with controls, at most 1.",
    "zh-CN": "若所有因素都可观测时的 R²，不超过 1。留空则取下面倍数乘以含控制变量的 R²，最大为 1。",
  },
  factor: { "en-US": "Rmax as a multiple of R²", "zh-CN": "Rmax 相对 R² 的倍数" },
  factorHelp: {
    "en-US": "Oster proposes 1.3, at which nine in ten randomised results would survive.",
    "zh-CN": "Oster 建议取 1.3，此时约九成随机实验的结果仍成立。",
  },
  beta: { "en-US": "Effect under the null", "zh-CN": "原假设下的效应" },
  betaHelp: { "en-US": "The effect that delta is found for, usually 0.", "zh-CN": "求 delta 时设定的效应，通常为 0。" },
  deltaLabel: { "en-US": "Assumed delta", "zh-CN": "假定的 delta" },
  deltaHelp: {
    "en-US": "Selection on what is not seen relative to the controls, for the adjusted effect; 1 means equal.",
    "zh-CN": "求修正效应时，不可观测因素相对于控制变量的选择程度；1 表示相同。",
  },
  group: { "en-US": "How is selection on what is not seen bounded?", "zh-CN": "如何设定不可观测因素的选择？" },
  note: {
    "en-US":
      "Oster (2019). Delta above 1 (or below 0) and a set that excludes the null speak for the effect. R²: {r2}. Rmax: {rmax}.",
    "zh-CN": "依据 Oster（2019）。delta 大于 1（或小于 0）且识别集不含原假设值，说明结果稳健。R²：{r2}；Rmax：{rmax}。",
  },
  rmaxDefault: { "en-US": "min(1, {factor} × R² with controls)", "zh-CN": "min(1, {factor}×加入控制变量的 R²)" },
  rmaxGiven: { "en-US": "given", "zh-CN": "指定值" },
  working: { "en-US": "Selection on unobservables", "zh-CN": "遗漏变量检验" },
});
