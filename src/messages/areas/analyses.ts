import { sentences } from "../sentence.ts";

/** Headings of the list of methods, in the order in which a paper comes to them. */
export const analyses = sentences({
  groupDescribe: { "en-US": "Describe the data", "zh-CN": "描述统计与检验" },
  groupPanel: { "en-US": "Panel regression", "zh-CN": "面板回归" },
  groupEndogeneity: { "en-US": "Endogeneity", "zh-CN": "内生性处理" },
  groupPolicy: { "en-US": "Policy evaluation", "zh-CN": "政策效应评估" },
  groupMechanism: { "en-US": "Mechanisms and heterogeneity", "zh-CN": "机制与异质性分析" },
  groupDml: { "en-US": "Machine learning", "zh-CN": "机器学习" },
  groupSpatial: { "en-US": "Spatial econometrics", "zh-CN": "空间计量" },
  showEvery: { "en-US": "All methods", "zh-CN": "全部方法" },
  groupRobustness: { "en-US": "Robustness", "zh-CN": "稳健性检验" },
});
