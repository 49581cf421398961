import { sentences } from "../sentence.ts";

export const study = sentences({
  unexpected: {
    "en-US": "Panelwise met a fault of its own ({detail}). Nothing was changed; please report it with the data's shape.",
    "zh-CN": "Panelwise 自身出现错误（{detail}）。没有改动任何内容；请连同数据的行列数反馈给我们。",
  },
});
