import { sentences } from "../sentence.ts";

/** Decision trees, random forests and boosting. */
export const trees = sentences({
  depth: {
    "en-US":
      "The depth of a tree is {value}; it must be a whole number of at least 1. Set it, or leave it out for no limit.",
    "zh-CN": "树的最大深度为 {value}，须为不小于 1 的整数。请重新设定；留空表示不限深度。",
  },
  leaf: {
    "en-US": "The least number of rows in a leaf is {value}; it must be a whole number of at least 1.",
    "zh-CN": "叶节点的最小样本量为 {value}，须为不小于 1 的整数。",
  },
  split: {
    "en-US": "The least number of rows for a split is {value}; it must be a whole number of at least 2.",
    "zh-CN": "节点可分裂的最小样本量为 {value}，须为不小于 2 的整数。",
  },
  leaves: {
    "en-US":
      "The number of leaves is {value}; it must be a whole number of at least 2. Set it, or leave it out for no limit.",
    "zh-CN": "叶节点的最大数目为 {value}，须为不小于 2 的整数。请重新设定；留空表示不限数目。",
  },
  bins: {
    "en-US":
      "The number of bins is {value}; it must be a whole number of at least 2. Leave it out to cut between any two values.",
    "zh-CN": "分箱数为 {value}，须为不小于 2 的整数。留空则可在任意两个取值之间切分。",
  },
  columns: {
    "en-US":
      "The share of columns tried at a split is {value}; it must be above 0 and at most 1. One third is 0.33, all is 1.",
    "zh-CN": "每次分裂所考察的变量比例为 {value}，须大于 0 且不超过 1。三分之一写作 0.33，全部写作 1。",
  },
  count: {
    "en-US": "The number of trees is {value}; it must be a whole number of at least 1. 100 is a good start.",
    "zh-CN": "树的棵数为 {value}，须为不小于 1 的整数，可先取 100。",
  },
  rate: {
    "en-US": "The learning rate is {value}; it must be above 0 and at most 1. 0.1 is a good start.",
    "zh-CN": "学习率为 {value}，须大于 0 且不超过 1，可先取 0.1。",
  },
  subsample: {
    "en-US": "The share of rows each tree learns from is {value}; it must be above 0 and at most 1.",
    "zh-CN": "每棵树所用样本的比例为 {value}，须大于 0 且不超过 1。",
  },
  rows: {
    "en-US": "There are no rows for the trees to learn from. Check the sample conditions and the folds.",
    "zh-CN": "没有可供树模型学习的观测。请检查样本筛选条件与交叉拟合的折数。",
  },
  missing: {
    "en-US": "The trees found a missing or infinite value in {name}. Drop those rows first.",
    "zh-CN": "树模型在变量 {name} 中发现缺失值或无穷值，请先剔除相应观测。",
  },
  missingOutcome: {
    "en-US": "The trees found a missing or infinite value in the outcome. Drop those rows first.",
    "zh-CN": "树模型在被解释变量中发现缺失值或无穷值，请先剔除相应观测。",
  },
});
