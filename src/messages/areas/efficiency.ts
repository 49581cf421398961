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
    "en-US":
      "A frontier of the same period needs a time column. Choose one, or compare every unit with the global frontier.",
    "zh-CN": "同期前沿需要时间变量。请选择时间列，或改用全局前沿。",
  },
  missingPeriod: {
    "en-US":
      "The period of unit {unit} (row {row}) is missing. A frontier of the same period needs it: fill it in, or leave the row out.",
    "zh-CN": "决策单元 {unit}（第 {row} 行）的时期缺失。同期前沿需要该值，请补全或剔除该行。",
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
      "“{name}” is an undesirable output, which the radial models (CCR, BCC) do not know. Use the slacks-based measure, or list it among the inputs.",
    "zh-CN": "“{name}”是非期望产出，径向模型（CCR、BCC）无法处理。请改用 SBM 模型，或将其列为投入。",
  },
  radialOrientation: {
    "en-US":
      "A radial model is input- or output-oriented. Choose one of the two; non-oriented exists for the slacks-based measure.",
    "zh-CN": "径向模型须为投入导向或产出导向，请选择其一；非导向仅适用于 SBM 模型。",
  },
});
