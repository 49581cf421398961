import { sentences } from "../sentence.ts";

/** Tests of spatial models, the choice among them, and their formulas and tables. */
export const spatialTests = sentences({
  noLinks: {
    "en-US": "No unit has a neighbour in the weights, so there is no spatial dependence to test.",
    "zh-CN": "空间权重中没有任何单元存在邻居，无法检验空间相关性。",
  },
  lagInSpan: {
    "en-US":
      "The spatial lag of the fitted values is a linear combination of the regressors, so that a lag and a spatial error cannot be told apart.",
    "zh-CN": "拟合值的空间滞后是解释变量的线性组合，无法区分空间滞后与空间误差。",
  },
});
