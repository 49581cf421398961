import { sentences } from "../sentence.ts";

export const estimate = sentences({
  absorbed: {
    "en-US": "“{name}” does not vary once the fixed effects {effects} are taken out. Drop it, or take an effect out.",
    "zh-CN": "“{name}”在控制固定效应 {effects} 后没有变动，无法估计。请删除该变量，或去掉相应的固定效应。",
  },
});
