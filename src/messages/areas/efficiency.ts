import { sentences } from "../sentence.ts";

export const efficiency = sentences({
  noInputs: {
    "en-US": "No input is chosen. Efficiency needs at least one input column; choose one.",
    "zh-CN": "尚未选择投入变量。效率测算至少需要一列投入，请选择。",
  },
  noGoods: {
    "en-US": "No desirable output is chosen. Efficiency needs at least one desirable output column; choose one.",
    "zh-CN": "尚未选择期望产出。效率测算至少需要一列期望产出，请选择。",
  },
  noUnits: {
    "en-US": "There is no complete row to evaluate. Check that the inputs and outputs are filled in the same rows.",
    "zh-CN": "没有可供测算的完整样本行。请检查投入与产出变量是否在同一行均有取值。",
  },
  lengths: {
    "en-US": "“{name}” has {n|value|values}, but there are {expected|unit|units}. Choose columns of equal length.",
    "zh-CN": "“{name}”有 {n} 个取值，而决策单元有 {expected} 个。请选择长度一致的各列。",
  },
  noPeriod: {
    "en-US": "A frontier by period needs a time column. Choose one, or compare every unit with the global frontier.",
    "zh-CN": "按时期构造的前沿需要时间变量。请选择时间列，或改用全局前沿。",
  },
  missingPeriod: {
    "en-US":
      "The period of unit {unit} (row {row}) is missing. A frontier by period needs it: fill it in, or leave the row out.",
    "zh-CN": "决策单元 {unit}（第 {row} 行）的时期缺失。按时期构造的前沿需要该值，请补全或剔除该行。",
  },
  missing: {
    "en-US":
      "“{name}” of unit {unit} (row {row}) is missing. Every input and output is needed: fill it in, or leave the row out.",
    "zh-CN": "决策单元 {unit}（第 {row} 行）的“{name}”缺失。所有投入与产出均须有值，请补全或剔除该行。",
  },
  input: {
    "en-US":
      "“{name}” of unit {unit} (row {row}) is {value}, and {n|unit has|units have} such a value. An input must be positive, because slacks are divided by it: correct the value, or leave the unit out.",
    "zh-CN":
      "决策单元 {unit}（第 {row} 行）的“{name}”为 {value}，此类单元共 {n} 个。松弛量须除以投入值，投入必须为正，请更正或剔除该单元。",
  },
  good: {
    "en-US":
      "“{name}” of unit {unit} (row {row}) is {value}, and {n|unit has|units have} such a value. A desirable output must be positive, because slacks are divided by it: correct the value, or leave the unit out.",
    "zh-CN":
      "决策单元 {unit}（第 {row} 行）的“{name}”为 {value}，此类单元共 {n} 个。松弛量须除以期望产出，期望产出必须为正，请更正或剔除该单元。",
  },
  bad: {
    "en-US":
      "“{name}” of unit {unit} (row {row}) is {value}, and {n|unit has|units have} such a value. An undesirable output may be zero but not negative: correct the value, or leave the unit out.",
    "zh-CN":
      "决策单元 {unit}（第 {row} 行）的“{name}”为 {value}，此类单元共 {n} 个。非期望产出可以为零但不能为负，请更正或剔除该单元。",
  },
  radialBads: {
    "en-US":
      "“{name}” is an undesirable output, which the radial models (CCR, BCC) do not know. Use a directional distance or the slacks-based measure, or list it among the inputs.",
    "zh-CN": "“{name}”是非期望产出，径向模型（CCR、BCC）无法处理。请改用方向距离函数或 SBM 模型，或将其列为投入。",
  },
  radialOrientation: {
    "en-US":
      "A radial model is input- or output-oriented. Choose one of the two; non-oriented exists for the slacks-based measure.",
    "zh-CN": "径向模型须为投入导向或产出导向，请选择其一；非导向仅适用于 SBM 模型。",
  },
  window: {
    "en-US": "A window of {value} periods was asked for. Give a whole number of periods, 1 or more.",
    "zh-CN": "窗口宽度为 {value}。窗口宽度应为不小于 1 的整数（期数）。",
  },
  weightCount: {
    "en-US":
      "{n|weight is|weights are} given for {expected|column|columns}. Give one weight for each input, good and bad output, in this order.",
    "zh-CN": "给出了 {n} 个权重，而投入与产出共 {expected} 列。请按投入、期望产出、非期望产出的顺序各给一个权重。",
  },
  weight: {
    "en-US": "The weight of “{name}” is {value}. A weight is zero or a positive number; correct it.",
    "zh-CN": "“{name}”的权重为 {value}。权重须为非负数，请更正。",
  },
  weightsZero: {
    "en-US":
      "All weights of the inputs, or all of the outputs, are zero. Give at least one positive weight on each side.",
    "zh-CN": "投入或产出的权重全部为零。投入与产出两方至少各需一个正的权重。",
  },
  directionCount: {
    "en-US":
      "The direction has {n|entry|entries} for {expected|column|columns}. Give one for each input, good and bad output, in this order.",
    "zh-CN": "方向向量有 {n} 个分量，而投入与产出共 {expected} 列。请按投入、期望产出、非期望产出的顺序各给一个分量。",
  },
  direction: {
    "en-US":
      "The direction in “{name}” is {value} for unit {unit} (row {row}). A direction is zero or positive: inputs and bad outputs shrink along it, good outputs grow. Correct it.",
    "zh-CN":
      "决策单元 {unit}（第 {row} 行）在“{name}”上的方向为 {value}。方向分量须非负：投入和非期望产出沿其减少，期望产出沿其增加。请更正。",
  },
  directionZero: {
    "en-US":
      "The direction of unit {unit} (row {row}) is zero in every column, so there is nowhere to go. Give a positive entry, or leave the unit out.",
    "zh-CN": "决策单元 {unit}（第 {row} 行）的方向向量各分量均为零，无法移动。请至少给出一个正的分量，或剔除该单元。",
  },
  malmquistDistance: {
    "en-US":
      "The index {index} compares efficiencies, and {distance} is an inefficiency. Choose radial, sbm or super-sbm, or one of the Luenberger indices (gml, ml, luenberger).",
    "zh-CN":
      "指数 {index} 以效率值计算，而 {distance} 是无效率值。请选择 radial、sbm 或 super-sbm，或改用 gml、ml、luenberger 指数。",
  },
  luenbergerDistance: {
    "en-US":
      "The index {index} compares inefficiencies, and {distance} is an efficiency. Choose ddf, sbm-ddf or nddf, or one of the Malmquist indices.",
    "zh-CN":
      "指数 {index} 以无效率值（方向距离）计算，而 {distance} 是效率值。请选择 ddf、sbm-ddf 或 nddf，或改用 Malmquist 指数。",
  },
  missingUnit: {
    "en-US":
      "The unit in row {row} is missing. An index follows each unit over time: fill it in, or leave the row out.",
    "zh-CN": "第 {row} 行缺少决策单元名称。指数须逐单元跨期计算，请补全或剔除该行。",
  },
  twice: {
    "en-US":
      "Unit {unit} has two rows in period {period} (rows {row} and {other}). An index needs one row for each unit and period; remove one of them.",
    "zh-CN":
      "决策单元 {unit} 在 {period} 期有两行（第 {row} 行和第 {other} 行）。指数要求每个单元每期仅一行，请删除其一。",
  },
});
