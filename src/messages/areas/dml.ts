import { sentences } from "../sentence.ts";

/** Double machine learning. */
export const dml = sentences({
  // What stands in the way
  treatmentIsOutcome: {
    "en-US": "“{name}” is the outcome and also the treatment. Choose another treatment.",
    "zh-CN": "“{name}”既是因变量又是核心解释变量。请更换核心解释变量。",
  },
  treatmentAsControl: {
    "en-US": "“{name}” is the treatment and also a control or an instrument. Take it out of those.",
    "zh-CN": "“{name}”既是核心解释变量，又是控制变量或工具变量。请将其从后者中删除。",
  },
  instrumentAsControl: {
    "en-US": "“{name}” is an instrument and also a control. Take it out of the controls.",
    "zh-CN": "“{name}”既是工具变量又是控制变量。请将其从控制变量中删除。",
  },
  treatmentColumns: {
    "en-US": "“{name}” stands for several columns. The treatment must be one: choose one column or one expression.",
    "zh-CN": "“{name}”对应多列。核心解释变量只能是一列，请选择单个列或表达式。",
  },
  treatmentConstant: {
    "en-US":
      "The treatment “{name}” is {value} in all {rows|row|rows} used. It needs to vary: choose another treatment or a wider sample.",
    "zh-CN": "核心解释变量“{name}”在所用 {rows} 行中均为 {value}，没有变动。请更换核心解释变量或扩大样本。",
  },
  instrumentConstant: {
    "en-US":
      "The instrument “{name}” has one value in all {rows|row|rows} used. It needs to vary: choose another instrument or a wider sample.",
    "zh-CN": "工具变量“{name}”在所用 {rows} 行中取值不变。请更换工具变量或扩大样本。",
  },
  treatmentExplained: {
    "en-US":
      "Nothing is left of “{name}” once what was learned of it is taken out, so that the effect is not determined. Leave out the control or the effect that repeats it.",
    "zh-CN": "剔除学习到的部分后，“{name}”已无剩余变动，其效应无法识别。请删除与之重复的控制变量或固定效应。",
  },
  nested: {
    "en-US":
      "“{name}” never varies within {effect}, whose levels are among what is learned from: all that is left of it is what the learner failed to learn, and the estimate rests on that alone.",
    "zh-CN":
      "“{name}”在同一 {effect} 内不变，而 {effect} 已作为因子加入：其残差只是学习器未学到的部分，估计完全依赖于此。",
  },
  absorbed: {
    "en-US":
      "“{name}” does not vary once the effects {effects} are taken out. Choose another variable, take one of the effects out of the model, or let effects enter as factors.",
    "zh-CN": "剔除固定效应（{effects}）后，“{name}”没有变动。请更换变量、减少固定效应，或改为以因子形式加入固定效应。",
  },
  noControls: {
    "en-US":
      "There are no controls to learn from. Choose at least one control, or fixed effects that enter as factors.",
    "zh-CN": "没有可供学习的控制变量。请至少选择一个控制变量，或以因子形式加入固定效应。",
  },
  needsEntity: {
    "en-US":
      "Means by entity (effects={way}) need the column of entities. Choose it under Data, or give the range entity.",
    "zh-CN": "按个体求均值（effects={way}）需要个体列。请在“数据”页选择，或给出 entity 区域。",
  },
  needsPanel: {
    "en-US":
      "First differences need the columns of entity and time. Choose both under Data, or give the ranges entity and time.",
    "zh-CN": "一阶差分需要个体列和时间列。请在“数据”页同时选择，或给出 entity 与 time 区域。",
  },
  noDifferences: {
    "en-US":
      "None of the {entities|entity has|entities have} two periods in a row, so that no difference can be taken. Check the column of time, or choose another way for fixed effects.",
    "zh-CN": "{entities} 个个体均没有相邻两期观测，无法差分。请检查时间列，或更换固定效应的处理方式。",
  },
  foldMissing: {
    "en-US":
      "“{name}” is blank in row {row}. Every row needs a value to be put in a fold: fill it, or leave the row out with a condition.",
    "zh-CN": "第 {row} 行的“{name}”为空。每行都需要取值才能划分折：请补全，或用条件剔除该行。",
  },
  foldsNeedEntity: {
    "en-US": "Folds by entity need the column of entities. Choose it, or fold by row.",
    "zh-CN": "按个体划分折需要个体列。请选择个体列，或改为按行划分。",
  },
  oneFold: {
    "en-US":
      "The column of folds “{name}” has one value. It needs at least two: number the folds 1, 2 …, or leave it out for random folds.",
    "zh-CN": "折编号列“{name}”只有一个取值，至少需要两个。请按 1、2…… 编号，或留空以随机划分。",
  },
  tooFewUnits: {
    "en-US":
      "There are {units} units to put in {folds|fold|folds}; each fold needs at least two. Use fewer folds, or a wider sample.",
    "zh-CN": "共有 {units} 个单位划入 {folds} 折，每折至少需要两个。请减少折数或扩大样本。",
  },
  needsInstrument: {
    "en-US": "The partially linear model with instruments has no instrument. Choose at least one, or model=plr.",
    "zh-CN": "部分线性工具变量模型没有工具变量。请至少选择一个，或改用 model=plr。",
  },
  instrumentUnused: {
    "en-US": "The model {model} has no use for the instrument {names}. Leave it out, or choose model=pliv.",
    "zh-CN": "模型 {model} 不使用工具变量 {names}。请删除，或改用 model=pliv。",
  },
  oneInstrument: {
    "en-US":
      "The score “{score}” takes one instrument, and there are {count}. Keep one, or choose score=residual (two-stage least squares of residuals).",
    "zh-CN":
      "得分“{score}”只能使用一个工具变量，现有 {count} 个。请保留一个，或改用 score=residual（残差的两阶段最小二乘）。",
  },
  instrumentScore: {
    "en-US":
      "score=instrument takes the residual of the treatment as its instrument, and model=pliv has instruments of its own. Choose score=residual, or model=plr.",
    "zh-CN":
      "score=instrument 以核心解释变量的残差作工具变量，而 model=pliv 已有工具变量。请改用 score=residual 或 model=plr。",
  },
  averageNeedsScore: {
    "en-US":
      "dml1 averages solutions of each fold, which the regression of residuals does not have. Choose score=partialling-out or iv-type, or procedure=dml2.",
    "zh-CN":
      "dml1 对各折的解取平均，不适用于残差回归。请选择 score=partialling-out 或 iv-type，或改用 procedure=dml2。",
  },
  errorsUnknown: {
    "en-US": "Errors of type {type} are not known to this final stage. Choose one of {known}.",
    "zh-CN": "最后阶段不支持 {type} 类型的标准误。可选：{known}。",
  },
  oneCluster: {
    "en-US": "This score takes errors clustered by one variable. Name one, or choose score=residual.",
    "zh-CN": "该得分只支持单一聚类变量。请只保留一个，或改用 score=residual。",
  },
  logisticForProbability: {
    "en-US":
      "Logistic regression learns the probability of a treatment of 0 and 1 (model=irm) and nothing else. Choose another learner.",
    "zh-CN": "逻辑回归只用于学习 0/1 处理变量的概率（model=irm）。请更换学习器。",
  },
  treatmentNotBinary: {
    "en-US":
      "The interactive model needs a treatment of 0 and 1, and “{name}” holds {value}. Choose another treatment, or model=plr.",
    "zh-CN": "交互模型要求处理变量取 0 或 1，而“{name}”含有 {value}。请更换处理变量，或改用 model=plr。",
  },
  treatmentChanged: {
    "en-US":
      "The interactive model needs “{name}” as 0 and 1, which it no longer is once effects are taken out. Let effects enter as factors, or as means of the controls.",
    "zh-CN": "交互模型要求“{name}”取 0 或 1，剔除固定效应后不再满足。请以因子或 Mundlak 均值形式加入固定效应。",
  },
  foldWithoutBoth: {
    "en-US":
      "Fold {fold} has no treated row, or leaves fewer than two treated or two untreated rows of “{name}” to learn from. Use fewer folds or a wider sample.",
    "zh-CN": "第 {fold} 折没有处理组样本，或其余折中“{name}”的处理组、对照组不足两行，无法学习。请减少折数或扩大样本。",
  },
  notFinite: {
    "en-US":
      "The learner {learner} predicted a value that is not a number. Check the controls for extreme values, or choose another learner.",
    "zh-CN": "学习器 {learner} 的预测值不是有限数。请检查控制变量是否有极端值，或更换学习器。",
  },

  // What a reader must know
  withinNote: {
    "en-US":
      "Fixed effects were taken out before learning (within): exact for linear functions of the controls, an approximation for others.",
    "zh-CN": "学习前已用组内变换剔除固定效应：对控制变量的线性函数是精确的，对非线性函数是近似。",
  },
  notCrossFitted: {
    "en-US":
      "Without cross-fitting (one fold): rows are predicted by functions learned from themselves, which biases flexible learners.",
    "zh-CN": "未做交叉拟合（单折）：用同一样本学习并预测，灵活的学习器会有偏差。",
  },
  unseenLevels: {
    "en-US":
      "Folds keep each {name} together, so that its own effect is never learned before it is predicted. Take the effects out first (within), or fold by row.",
    "zh-CN": "折按 {name} 整体划分，预测时该个体的固定效应从未被学习。请先剔除固定效应（within），或按行划分。",
  },
  notOrthogonal: {
    "en-US":
      "The residual of the treatment serves as its instrument. This variant is not orthogonal: errors in learning the treatment move the effect.",
    "zh-CN": "以核心解释变量的残差作其工具变量。该变体不满足奈曼正交性：学习核心解释变量的误差会影响效应估计。",
  },
  poorFit: {
    "en-US": "“{name}” is predicted worse than by its mean (out-of-fold R² {r2}): the learner does not suit it.",
    "zh-CN": "“{name}”的预测不如其均值（折外 R² 为 {r2}）：该学习器不适合。",
  },
  overlap: {
    "en-US": "Probabilities of treatment lie between {low} and {high}.",
    "zh-CN": "处理概率介于 {low} 与 {high} 之间。",
  },
  trimmed: {
    "en-US":
      "{count|probability|probabilities} of {rows} were outside {low} to {high} and set to the bound: there the groups hardly overlap.",
    "zh-CN": "{rows} 个处理概率中有 {count} 个超出 {low} 至 {high}，已取边界值：这些样本两组几乎没有重叠。",
  },
});
