import { sentences } from "../sentence.ts";

/** Spatial models of panels and cross-sections, and their effects. */
export const spatialModels = sentences({
  // What stands in the way
  repeatedNames: {
    "en-US":
      "The spatial weights name {count|unit|units} more than once ({names}). Each row and column of the matrix must stand for one unit: take the repeats out.",
    "zh-CN": "空间权重矩阵中有 {count} 个单元名称重复（{names}）。矩阵的每行每列须对应唯一的单元，请删除重复项。",
  },
  unitsWithoutWeights: {
    "en-US":
      "The spatial weights lack {count|unit|units} of the data ({names}). Units are matched by name: correct the names, add the units to the matrix, or use only the units in both (units=common).",
    "zh-CN":
      "数据中有 {count} 个单元（{names}）不在空间权重矩阵中。单元按名称匹配：请更正名称、在矩阵中补充这些单元，或仅使用两者共有的单元（units=common）。",
  },
  unitsWithoutData: {
    "en-US":
      "The data have no complete row of {count|unit|units} of the spatial weights ({names}). Fill in what is missing, or use only the units in both (units=common), which cuts the matrix and standardises its rows anew.",
    "zh-CN":
      "空间权重矩阵中有 {count} 个单元（{names}）在数据中没有完整的观测。请补齐缺失值，或仅使用两者共有的单元（units=common，将截取矩阵并重新行标准化）。",
  },
  fewUnits: {
    "en-US": "A spatial model needs at least 3 units, and {units|is|are} left. Use more units.",
    "zh-CN": "空间模型至少需要 3 个单元，目前只剩 {units} 个。请增加单元。",
  },
  repeatedUnit: {
    "en-US":
      "“{unit}” has more than one row, and no time is given. In a cross-section each unit has one row; for a panel choose the column of its periods.",
    "zh-CN": "“{unit}”有多行观测，但未指定时间。横截面数据中每个单元只能有一行；若为面板数据，请指定时间列。",
  },
  unbalanced: {
    "en-US":
      "Spatial panel models need every unit in every period. {count|row is|rows are} missing, of {units|unit|units}: {names}. Fill in the values, leave these units or periods out, or choose variables without gaps.",
    "zh-CN":
      "空间面板模型要求平衡面板。共缺少 {count} 个观测，涉及 {units} 个单元：{names}。请补齐数据、剔除这些单元或时期，或选用无缺失的变量。",
  },
  durbinUnknown: {
    "en-US":
      "“{name}” is to enter as a spatial lag but is not among the regressors. Add it to the regressors, or take it out of the lagged ones.",
    "zh-CN": "“{name}”被指定为空间滞后变量，但不在解释变量中。请将其加入解释变量，或从空间滞后变量中删除。",
  },
  nothingLeft: {
    "en-US":
      "The fixed effects absorb every regressor ({names}). Choose variables that vary over units and periods, or fewer effects.",
    "zh-CN": "固定效应吸收了全部解释变量（{names}）。请选择随单元和时期变化的变量，或减少固定效应。",
  },
  onePeriod: {
    "en-US":
      "The data have one period, so unit effects would explain everything. Choose effects=none, or give the column of the periods.",
    "zh-CN": "数据只有一个时期，个体固定效应会解释全部变异。请设定 effects=none，或指定时间列。",
  },
  leeYuRows: {
    "en-US":
      "The Lee–Yu correction with period effects needs weights whose rows all sum to 1: without islands, row-standardised. Standardise the rows, or leave the correction out.",
    "zh-CN":
      "含时间固定效应的 Lee–Yu 修正要求权重矩阵各行之和均为 1（行标准化且无孤立单元）。请行标准化，或不使用该修正。",
  },
  atBound: {
    "en-US":
      "The likelihood rises all the way to the bound {bound} of the spatial coefficient, so it has no maximum inside. Check the weights and the outcome, or choose another model.",
    "zh-CN": "似然函数在空间系数的边界 {bound} 处仍在上升，区间内没有极大值。请检查权重矩阵和被解释变量，或更换模型。",
  },
  perfectFit: {
    "en-US":
      "The regressors and effects explain the outcome without error, so that there is no likelihood to maximise. Check whether a regressor is the outcome in other units.",
    "zh-CN": "解释变量和固定效应完全解释了被解释变量，似然函数无法最大化。请检查是否有解释变量与被解释变量实质相同。",
  },
  notPositive: {
    "en-US":
      "The information matrix is not positive definite at the maximum, so there are no standard errors. Leave out regressors that are nearly collinear, or choose a simpler model.",
    "zh-CN": "极大值处的信息矩阵非正定，无法计算标准误。请删除近似共线的变量，或选择更简单的模型。",
  },
  singular: {
    "en-US":
      "I − {value} W is singular or nearly so, so that the model is not defined there. Standardise the rows of the weights, or check them for rows that are far larger than others.",
    "zh-CN": "I − {value} W 奇异或接近奇异，模型在该处无定义。请对权重矩阵行标准化，或检查是否有某些行远大于其他行。",
  },
  tooLarge: {
    "en-US":
      "The weights link most of {units} units with each other, more than can be worked with here. Use sparse weights: contiguity, nearest neighbours, or a cut-off of the distance.",
    "zh-CN": "权重矩阵将 {units} 个单元几乎两两相连，超出可计算的规模。请使用稀疏权重：邻接、最近邻或设定距离阈值。",
  },
  fewClusters: {
    "en-US": "“{name}” has one group only. Standard errors by cluster need at least two: choose another column.",
    "zh-CN": "“{name}”只有一个组。聚类稳健标准误至少需要两个聚类，请更换聚类变量。",
  },
  manyClusters: {
    "en-US":
      "“{name}” has {groups} groups; standard errors by cluster of a spatial model can take {most}. Cluster by larger units, or choose vcov=information.",
    "zh-CN":
      "“{name}”有 {groups} 个组，空间模型的聚类稳健标准误最多支持 {most} 个聚类。请按更大的单元聚类，或选择 vcov=information。",
  },
  noEffects: {
    "en-US": "The model has no regressor, so there are no direct or indirect effects. Add a regressor.",
    "zh-CN": "模型中没有解释变量，无法分解直接效应与间接效应。请加入解释变量。",
  },
  noDraws: {
    "en-US":
      "No draw of the {draws} fell within the bounds of the spatial coefficient. Use standard errors by the delta method.",
    "zh-CN": "{draws} 次抽样中没有一次落在空间系数的允许范围内。请改用 delta 方法计算标准误。",
  },

  // What a reader must know
  waldSingular: {
    "en-US": "The covariance of the coefficients tested is singular.",
    "zh-CN": "待检验系数的协方差矩阵奇异。",
  },
  nothingToTest: {
    "en-US": "No spatial lag of a regressor is in the model.",
    "zh-CN": "模型中没有解释变量的空间滞后项。",
  },
  partialDurbin: {
    "en-US":
      "Not every regressor enters as a spatial lag, so that the spatial error model is not a special case of this model.",
    "zh-CN": "并非所有解释变量都有空间滞后项，空间误差模型不是该模型的特例。",
  },
  islands: {
    "en-US": "{count|unit has|units have} no neighbour, and a spatial lag of 0: {names}.",
    "zh-CN": "{count} 个单元没有邻居：{names}，其空间滞后为 0。",
  },
  leftWithoutWeights: {
    "en-US": "{count|unit|units} of the data left out for want of spatial weights: {names}.",
    "zh-CN": "因缺少空间权重，剔除了数据中的 {count} 个单元：{names}。",
  },
  leftWithoutData: {
    "en-US":
      "{count|unit|units} of the spatial weights left out for want of data: {names}. The matrix was cut to the others.",
    "zh-CN": "因缺少数据，剔除了权重矩阵中的 {count} 个单元：{names}，矩阵已相应截取。",
  },
  drawsLost: {
    "en-US": "{lost} of {draws} draws had a spatial coefficient outside its bounds and were not kept.",
    "zh-CN": "{draws} 次抽样中有 {lost} 次空间系数超出允许范围，未予采用。",
  },
  heavyTail: {
    "en-US":
      "The spatial coefficient lies within four standard errors of its bound, where effects grow without limit: a few draws decide the simulated errors. Trust the quantiles of the draws, or the delta method, more.",
    "zh-CN":
      "空间系数距其边界不足四个标准误，而效应在边界处趋于无穷：模拟标准误由少数抽样决定。请以抽样分位数区间或 delta 方法为准。",
  },
});
