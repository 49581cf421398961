import { sentences } from "../sentence.ts";

/** Double machine learning as an analysis and a formula. */
export const dmlStudy = sentences({
  title: { "en-US": "Double machine learning", "zh-CN": "双重机器学习" },
  summary: {
    "en-US":
      "The effect of a treatment with controls of unknown form: outcome and treatment are learned from the controls, cross-fitted, and what is left of one is regressed on what is left of the other.",
    "zh-CN": "控制变量函数形式未知时的处理效应：用机器学习交叉拟合因变量与核心解释变量，再对两者的残差做回归。",
  },
  tableTitle: { "en-US": "Double machine learning", "zh-CN": "双重机器学习估计结果" },
  working: {
    "en-US": "Double machine learning, column {column} of {columns}",
    "zh-CN": "双重机器学习：第 {column} 列，共 {columns} 列",
  },
  seedsWorking: {
    "en-US": "Seeds, column {column} of {columns}",
    "zh-CN": "随机种子：第 {column} 列，共 {columns} 列",
  },

  // The formula
  formula: {
    "en-US":
      "The effect of a treatment by double machine learning, cross-fitted; entity and time enter as factors. Spills a table.",
    "zh-CN": "双重机器学习（交叉拟合）估计处理效应，个体与时间以因子形式加入。溢出为表格。",
  },
  parameterD: { "en-US": "The treatment: one column.", "zh-CN": "核心解释变量（处理变量），一列。" },
  parameterX: {
    "en-US": "The controls, and instruments or columns of folds that the options name.",
    "zh-CN": "控制变量，以及选项中指定的工具变量或折编号列。",
  },
  parameterOptions: {
    "en-US":
      "Options in text: model=plr, pliv or irm; z=instrument; learner=forest, boosting, lasso, elastic-net, ridge, ols, svr or stacking; treatmentlearner=…; folds=5; by=row or entity; reps=1; effects=factors, within, fd, mundlak or none; squares; interactions; score=residual, partialling-out or iv-type; trees=100; penalty=0.1; se=hc1; cluster=city; seed=1.",
    "zh-CN":
      "文本选项：model=plr、pliv 或 irm；z=工具变量；learner=forest、boosting、lasso、elastic-net、ridge、ols、svr 或 stacking；treatmentlearner=…；folds=5；by=row 或 entity；reps=1；effects=factors、within、fd、mundlak 或 none；squares；interactions；score=residual、partialling-out 或 iv-type；trees=100；penalty=0.1；se=hc1；cluster=city；seed=1。",
  },
  notInX: {
    "en-US":
      "“{name}” is not a column of X, whose columns are {known}. Name one of them as instrument or column of folds.",
    "zh-CN": "X 中没有“{name}”列，现有列：{known}。工具变量或折编号列须为其中之一。",
  },
  tried: {
    "en-US":
      "The columns tried at a split are “{value}”. They can be all, third, sqrt, or a share above 0 and up to 1: tried=0.5.",
    "zh-CN": "每次分裂尝试的变量为“{value}”。可写 all、third、sqrt，或 0 到 1 之间的比例：tried=0.5。",
  },
  stackOf: {
    "en-US": "Stacking takes two to eight learners of {known}, and found “{found}”. Name them: of=forest,lasso.",
    "zh-CN": "堆叠可用 {known} 中的二至八个学习器，现为“{found}”。请写为 of=forest,lasso。",
  },
  noLevels: {
    "en-US": "“{name}” has no value in any row. Choose another column to part the sample by.",
    "zh-CN": "“{name}”在所有行中均为空。请选择其他分组变量。",
  },
  manyLevels: {
    "en-US":
      "“{name}” has {levels} values, one column of the table each; at most {most} fit. Choose a column with fewer groups.",
    "zh-CN": "“{name}”有 {levels} 个取值，每个取值一列，最多 {most} 列。请选择组数较少的变量。",
  },

  // Fields
  treatment: { "en-US": "Treatment", "zh-CN": "核心解释变量" },
  treatmentHelp: { "en-US": "The variable whose effect is wanted.", "zh-CN": "要估计其效应的变量（处理变量）。" },
  model: { "en-US": "Model", "zh-CN": "模型" },
  modelHelp: {
    "en-US":
      "Partially linear: one effect for all. With instruments: where the treatment goes with the error. Interactive: a treatment of 0 and 1 whose effect may differ.",
    "zh-CN": "部分线性：效应对所有样本相同；工具变量：处理变量内生；交互模型：0/1 处理，效应可不同。",
  },
  modelPlr: { "en-US": "Partially linear", "zh-CN": "部分线性模型" },
  modelPliv: { "en-US": "Partially linear with instruments", "zh-CN": "部分线性工具变量模型" },
  modelIrm: { "en-US": "Interactive (treatment of 0 and 1)", "zh-CN": "交互模型（0/1 处理）" },
  instruments: { "en-US": "Instruments", "zh-CN": "工具变量" },
  instrumentsHelp: {
    "en-US": "Variables that move the treatment and nothing else. Columns with model=pliv need them.",
    "zh-CN": "只通过处理变量影响因变量的变量。model=pliv 的列需要。",
  },
  learner: { "en-US": "Learner", "zh-CN": "学习器" },
  learnerHelp: {
    "en-US": "What learns outcome and treatment from the controls.",
    "zh-CN": "用控制变量预测因变量与处理变量的算法。",
  },
  treatmentLearner: { "en-US": "Learner of the treatment", "zh-CN": "处理变量的学习器" },
  treatmentLearnerHelp: {
    "en-US": "Another learner for the treatment (and instruments); in the interactive model, for its probability.",
    "zh-CN": "处理变量（及工具变量）另用的学习器；交互模型中用于处理概率。",
  },
  same: { "en-US": "The same", "zh-CN": "相同" },
  forest: { "en-US": "Random forest", "zh-CN": "随机森林" },
  boosting: { "en-US": "Gradient boosting", "zh-CN": "梯度提升" },
  lasso: { "en-US": "Lasso", "zh-CN": "套索回归（Lasso）" },
  elasticNet: { "en-US": "Elastic net", "zh-CN": "弹性网络" },
  ridge: { "en-US": "Ridge", "zh-CN": "岭回归" },
  ols: { "en-US": "Least squares", "zh-CN": "最小二乘" },
  svr: { "en-US": "Support vectors", "zh-CN": "支持向量机" },
  logistic: { "en-US": "Logistic", "zh-CN": "逻辑回归" },
  stacking: { "en-US": "Stacking", "zh-CN": "堆叠（Stacking）" },
  folds: { "en-US": "Folds", "zh-CN": "折数" },
  foldsHelp: {
    "en-US": "Each row is predicted from the other folds: 5 means learning from four fifths (1:4).",
    "zh-CN": "每行由其余各折预测：5 折即用五分之四的样本学习（1:4）。",
  },
  foldsBy: { "en-US": "Folds of", "zh-CN": "划分单位" },
  foldsByHelp: {
    "en-US":
      "Rows, or whole entities: with errors that go together within an entity, whole entities keep the folds independent.",
    "zh-CN": "按行，或按个体整体划分：同一个体误差相关时，按个体划分可保持各折独立。",
  },
  foldsByRow: { "en-US": "Rows", "zh-CN": "行" },
  foldsByEntity: { "en-US": "Entities", "zh-CN": "个体" },
  foldColumns: { "en-US": "Columns of folds", "zh-CN": "折编号列" },
  foldColumnsHelp: {
    "en-US": "Folds you have already, one column for each repetition, in place of random ones.",
    "zh-CN": "已有的折编号，每次重复一列，用以代替随机划分。",
  },
  reps: { "en-US": "Repetitions", "zh-CN": "重复次数" },
  repsHelp: {
    "en-US": "Folds drawn anew so many times; the median is reported, its error holds the spread between them.",
    "zh-CN": "重新划分并估计的次数；报告中位数，标准误包含各次之间的差异。",
  },
  combine: { "en-US": "Error over repetitions", "zh-CN": "多次重复的标准误" },
  combineHelp: {
    "en-US": "The published formula, or that of DoubleML 0.5, which divides the spread by the number of rows.",
    "zh-CN": "原文公式，或 DoubleML 0.5 的公式（差异项除以样本量）。",
  },
  combinePublished: { "en-US": "As published", "zh-CN": "原文公式" },
  combineDoubleml: { "en-US": "As DoubleML 0.5", "zh-CN": "同 DoubleML 0.5" },
  effectsAs: { "en-US": "Fixed effects enter", "zh-CN": "固定效应的处理" },
  effectsAsHelp: {
    "en-US": "As factors that trees split on and others make dummies of; or taken out of everything first.",
    "zh-CN": "作为因子加入（树按水平分裂，其他学习器生成虚拟变量），或事先剔除。",
  },
  asFactors: { "en-US": "As factors", "zh-CN": "作为因子" },
  asWithin: { "en-US": "Taken out first (within)", "zh-CN": "事先剔除（组内变换）" },
  asFd: { "en-US": "Taken out first (first differences)", "zh-CN": "事先剔除（一阶差分）" },
  asMundlak: { "en-US": "As means by entity (Mundlak)", "zh-CN": "以个体均值代替（Mundlak）" },
  squares: { "en-US": "Squares of controls", "zh-CN": "控制变量平方项" },
  squaresHelp: { "en-US": "Adds the square of each control.", "zh-CN": "加入每个控制变量的平方。" },
  interactions: { "en-US": "Products of controls", "zh-CN": "控制变量交互项" },
  interactionsHelp: {
    "en-US": "Adds the product of each pair of controls: linear learners see what trees find by themselves.",
    "zh-CN": "加入控制变量两两乘积，使线性学习器也能捕捉交互作用。",
  },
  standardise: { "en-US": "Standardise what is learned from", "zh-CN": "特征标准化" },
  standardiseHelp: {
    "en-US": "Controls get mean 0 and standard deviation 1. Lasso and support vectors do so by themselves.",
    "zh-CN": "控制变量化为均值 0、标准差 1。Lasso 与支持向量机已自行标准化。",
  },
  columns: { "en-US": "Columns of the table", "zh-CN": "表格各列的设定" },
  columnsHelp: {
    "en-US":
      "What differs between columns, parted by ||: label=K = 3; folds=3 || learner=lasso; squares || model=pliv. Left empty: one column.",
    "zh-CN":
      "各列的不同设定，以 || 分隔：label=K = 3; folds=3 || learner=lasso; squares || model=pliv。留空则只有一列。",
  },
  by: { "en-US": "A column for each", "zh-CN": "分组变量" },
  byHelp: { "en-US": "The sample is parted by the values of this column.", "zh-CN": "按该列的取值分样本，每组一列。" },
  trees: { "en-US": "Trees", "zh-CN": "树的数量" },
  treesHelp: {
    "en-US": "Of a forest, or rounds of boosting; 100 when empty.",
    "zh-CN": "随机森林的树数，或梯度提升的轮数；留空为 100。",
  },
  depth: { "en-US": "Depth of trees", "zh-CN": "树的深度" },
  depthHelp: { "en-US": "Forest: no limit when empty. Boosting: 3.", "zh-CN": "随机森林留空则不限，梯度提升为 3。" },
  leaf: { "en-US": "Rows in a leaf", "zh-CN": "叶节点最少样本" },
  leafHelp: { "en-US": "At least so many; 1 when empty.", "zh-CN": "留空为 1。" },
  rate: { "en-US": "Rate of boosting", "zh-CN": "学习率" },
  rateHelp: { "en-US": "0.1 when empty.", "zh-CN": "梯度提升的学习率，留空为 0.1。" },
  penalty: { "en-US": "Penalty", "zh-CN": "惩罚参数" },
  penaltyHelp: {
    "en-US": "Of lasso, ridge and elastic net; chosen by cross-validation when empty.",
    "zh-CN": "Lasso、岭回归与弹性网络的惩罚参数；留空则由交叉验证选取。",
  },
  cost: { "en-US": "Cost of support vectors", "zh-CN": "支持向量机的惩罚 C" },
  costHelp: { "en-US": "1 when empty.", "zh-CN": "留空为 1。" },
  epsilon: { "en-US": "Tube of support vectors", "zh-CN": "支持向量机的 ε" },
  epsilonHelp: {
    "en-US": "Errors within it cost nothing, in units of the variable learned; 0.1 when empty.",
    "zh-CN": "此范围内的误差不计损失，单位同被预测变量；留空为 0.1。",
  },
  groupLearner: { "en-US": "How does the learner learn?", "zh-CN": "学习器如何设定？" },
  groupFolds: { "en-US": "How are folds made?", "zh-CN": "如何划分折？" },
  groupFinal: { "en-US": "How does the effect follow?", "zh-CN": "如何得到效应？" },
  score: { "en-US": "Final stage", "zh-CN": "最后阶段" },
  scoreHelp: {
    "en-US": "Regression of residual on residual with a constant as Stata's ddml; or the scores of DoubleML.",
    "zh-CN": "残差对残差的回归（含常数项，同 Stata ddml），或 DoubleML 的得分函数。",
  },
  scoreResidual: { "en-US": "Regression of residuals", "zh-CN": "残差回归" },
  scorePartialling: { "en-US": "Partialling-out score", "zh-CN": "partialling-out 得分" },
  scoreIv: { "en-US": "IV-type score", "zh-CN": "IV-type 得分" },
  scoreInstrument: { "en-US": "Residual as instrument (not orthogonal)", "zh-CN": "残差作工具变量（非正交）" },
  procedure: { "en-US": "Solution of scores", "zh-CN": "得分的求解" },
  procedureHelp: {
    "en-US": "Over all rows (dml2), or in each fold and averaged (dml1).",
    "zh-CN": "全样本求解（dml2），或各折求解后平均（dml1）。",
  },
  dml2: { "en-US": "Over all rows", "zh-CN": "全样本（dml2）" },
  dml1: { "en-US": "Average of folds", "zh-CN": "各折平均（dml1）" },
  effect: { "en-US": "Effect on", "zh-CN": "效应对象" },
  effectHelp: { "en-US": "All rows, or the treated.", "zh-CN": "全体样本，或处理组。" },
  ate: { "en-US": "All (ATE)", "zh-CN": "全体（ATE）" },
  atet: { "en-US": "The treated (ATET)", "zh-CN": "处理组（ATET）" },
  trim: { "en-US": "Least probability", "zh-CN": "处理概率下限" },
  trimHelp: {
    "en-US": "Probabilities of treatment are kept between it and one less it.",
    "zh-CN": "处理概率限定在该值与 1 减该值之间。",
  },
  constant: { "en-US": "Constant in the final stage", "zh-CN": "最后阶段含常数项" },
  constantHelp: {
    "en-US": "As Stata's ddml; the mean of what is left of the outcome.",
    "zh-CN": "同 Stata ddml；为因变量残差的均值。",
  },
  seeds: { "en-US": "Seeds to try", "zh-CN": "尝试的随机种子数" },
  seedsHelp: {
    "en-US":
      "The whole model under so many seeds from the seed on, with a figure: 20 show how far chance moves the effect. 0: none.",
    "zh-CN": "从设定的种子起，用多个种子重复整个估计并作图：20 个足以看出随机性的影响。0 为不做。",
  },

  // Rows of tables
  effectRow: { "en-US": "Fixed effects as", "zh-CN": "固定效应处理" },
  byFactors: { "en-US": "Factors", "zh-CN": "因子" },
  byWithin: { "en-US": "Within", "zh-CN": "组内变换" },
  byFd: { "en-US": "Differences", "zh-CN": "一阶差分" },
  byMundlak: { "en-US": "Mundlak", "zh-CN": "Mundlak" },
  squaresRow: { "en-US": "Squared controls", "zh-CN": "控制变量平方项" },
  interactionsRow: { "en-US": "Products of controls", "zh-CN": "控制变量交互项" },
  r2Of: { "en-US": "Out-of-fold R² of {name}", "zh-CN": "{name} 的折外 R²" },
  rmseOf: { "en-US": "Out-of-fold RMSE of {name}", "zh-CN": "{name} 的折外 RMSE" },
  outcomeFit: { "en-US": "Out-of-fold R²: outcome", "zh-CN": "折外 R²：因变量" },
  treatmentFit: { "en-US": "Out-of-fold R²: treatment", "zh-CN": "折外 R²：核心解释变量" },
  instrumentFit: { "en-US": "Out-of-fold R²: instrument {number}", "zh-CN": "折外 R²：工具变量 {number}" },
  g: { "en-US": "{name} less the effect", "zh-CN": "{name}（扣除效应后）" },
  g0: { "en-US": "{name} untreated", "zh-CN": "{name}（对照组）" },
  g1: { "en-US": "{name} treated", "zh-CN": "{name}（处理组）" },
  repetitionNumber: { "en-US": "Repetition {number}", "zh-CN": "第 {number} 次重复" },
  note: {
    "en-US":
      "Each row was predicted by functions learned from the other folds. R² out of fold tells how well; below 0 the mean predicts better.",
    "zh-CN": "每行均由其余各折学习的函数预测；折外 R² 衡量预测效果，小于 0 说明不如均值。",
  },
  seedNote: {
    "en-US": "Seed {seed}: another seed draws other folds, and other trees.",
    "zh-CN": "随机种子为 {seed}；更换种子会改变折的划分与树的生成。",
  },

  // Seeds
  seed: { "en-US": "Seed", "zh-CN": "随机种子" },
  seedsFigure: { "en-US": "The effect of {name} under other seeds", "zh-CN": "不同随机种子下 {name} 的效应" },
  seedsSays: {
    "en-US": "Over {count} seeds the effect runs from {low} to {high}, with median {median}.",
    "zh-CN": "{count} 个随机种子下，效应介于 {low} 与 {high} 之间，中位数为 {median}。",
  },
  seedsNote: {
    "en-US": "Mean {mean}, standard deviation over seeds {spread}; mean standard error {error}.",
    "zh-CN": "均值 {mean}，种子间标准差 {spread}；平均标准误 {error}。",
  },

  // What will be done
  foreseen: {
    "en-US": "{columns|column|columns} of the table: {fits|function|functions} to learn in all.",
    "zh-CN": "表格共 {columns} 列，总计需学习 {fits} 个函数。",
  },
  foreseenTrees: { "en-US": "Of these, {trees} trees are grown.", "zh-CN": "其中需生成 {trees} 棵树。" },
});
