import { sentences } from "../sentence.ts";

/** Learners that are linear in something: least squares, elastic net, logistic regression, support vectors, stacks. */
export const linearLearners = sentences({
  noRows: {
    "en-US":
      "The learner “{learner}” was given no rows to learn from. It needs at least one complete row: check the sample and the folds.",
    "zh-CN": "学习器“{learner}”没有可用于训练的样本。至少需要一行完整的数据，请检查样本范围与分折。",
  },
  notFinite: {
    "en-US":
      "“{name}” holds a blank or a value that is not a finite number among the rows to learn from. Learners need complete rows: drop or fill these rows.",
    "zh-CN": "训练样本中“{name}”含有空值或非有限数值。学习器要求数据完整，请剔除或填补这些行。",
  },
  optionShare: {
    "en-US": "The option {option} of the learner is {found}. It must be a number from 0 to 1.",
    "zh-CN": "学习器选项 {option} 的取值为 {found}，应为 0 到 1 之间的数。",
  },
  optionPositive: {
    "en-US": "The option {option} of the learner is {found}. It must be a number above 0.",
    "zh-CN": "学习器选项 {option} 的取值为 {found}，应为大于 0 的数。",
  },
  optionNotNegative: {
    "en-US": "The option {option} of the learner is {found}. It must be a number from 0 on.",
    "zh-CN": "学习器选项 {option} 的取值为 {found}，应为不小于 0 的数。",
  },
  optionFolds: {
    "en-US":
      "The learner was asked for {found} folds to choose its penalty or weights on. It must be a whole number from 2 up to the number of rows, {rows}.",
    "zh-CN": "学习器内部交叉验证的折数设为 {found}，应为不小于 2 且不超过样本量（{rows}）的整数。",
  },
  emptyFold: {
    "en-US":
      "All rows to learn from lie in one fold, so nothing is left to choose the penalty on. Give fold numbers with at least two different values among these rows, or leave them out and have folds drawn.",
    "zh-CN":
      "训练样本全部落在同一折，无法用交叉验证选择惩罚参数。请提供至少含两个不同取值的分折变量，或留空由程序随机分折。",
  },
  penaltyNotConverged: {
    "en-US":
      "The elastic net did not reach its optimum at the penalty {lambda} after {sweeps} sweeps (largest violation {violation}, allowed {allowed}). The columns are nearly collinear: take a larger penalty, or drop one of the near copies.",
    "zh-CN":
      "弹性网在惩罚参数 {lambda} 处经 {sweeps} 轮坐标下降仍未收敛（最优性条件最大偏离 {violation}，允许 {allowed}）。变量之间接近共线，请增大惩罚参数或删去近似重复的变量。",
  },
  factorsNotConverged: {
    "en-US":
      "The effects of the factors could not be told apart from each other after {iterations} iterations. The groups hardly overlap: use fewer factors.",
    "zh-CN": "迭代 {iterations} 次后仍无法区分各组固定效应，各分组之间几乎没有交叠。请减少分组变量。",
  },
  notBinary: {
    "en-US":
      "Logistic regression needs an outcome of 0 and 1, but the rows to learn from hold {found}. Recode the treatment as 0 and 1, or take a learner for numbers.",
    "zh-CN":
      "逻辑回归要求被解释变量取 0 或 1，但训练样本中出现 {found}。请将处理变量编码为 0/1，或改用适合连续变量的学习器。",
  },
  oneClass: {
    "en-US":
      "All rows to learn from have the outcome {found}, so its probability cannot depend on anything. There must be rows of both kinds, 0 and 1, in every training sample: use fewer folds or a larger sample.",
    "zh-CN": "训练样本的结果全部为 {found}，无法估计概率。每个训练样本都应同时包含 0 和 1，请减少折数或扩大样本。",
  },
  separatedLevels: {
    "en-US":
      "In {n|level|levels} of “{name}” the outcome never changes: it is always 0 or always 1 there, so these effects have no finite estimate (separation). Take “{name}” out, merge its levels, or give the logistic regression a ridge penalty.",
    "zh-CN":
      "“{name}”有 {n} 个组别内结果恒为 0 或恒为 1，相应效应不存在有限估计值（完全分离）。请去掉“{name}”、合并组别，或为逻辑回归加入岭惩罚。",
  },
  separated: {
    "en-US":
      "The columns tell 0 from 1 without error for some rows, so the logistic regression has no finite estimate (separation). “{name}” does most of it. Take it out, or give the logistic regression a ridge penalty.",
    "zh-CN":
      "部分样本的 0 与 1 可被解释变量完全区分，逻辑回归不存在有限估计值（完全分离），主要源于“{name}”。请去掉该变量，或为逻辑回归加入岭惩罚。",
  },
  logisticNotConverged: {
    "en-US":
      "Logistic regression did not reach its optimum after {iterations} Newton steps. Put the columns into comparable units, or give it a ridge penalty.",
    "zh-CN": "逻辑回归经 {iterations} 次牛顿迭代仍未收敛。请统一变量量纲，或加入岭惩罚。",
  },
  supportNotConverged: {
    "en-US":
      "Support vector regression did not reach its optimum after {iterations} steps (largest violation {violation}, allowed {allowed}). Lower C, raise epsilon, or put the outcome into units in which it varies by about 1.",
    "zh-CN":
      "支持向量回归经 {iterations} 步迭代仍未收敛（最优性条件最大偏离 {violation}，允许 {allowed}）。请减小 C、增大 epsilon，或调整被解释变量的量纲使其波动约为 1。",
  },
  noLearners: {
    "en-US": "A stack needs at least one learner, and none was given. Choose the learners to combine.",
    "zh-CN": "堆叠集成至少需要一个基学习器，当前未选择。请选择要组合的学习器。",
  },
});
