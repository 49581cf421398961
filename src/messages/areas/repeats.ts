import { sentences } from "../sentence.ts";

/** Work that repeats: bootstrap, permutation, placebo. */
export const repeats = sentences({
  draws: { "en-US": "Number of draws", "zh-CN": "抽样次数" },
  drawsHelp: {
    "en-US": "More draws give a steadier p value and take longer.",
    "zh-CN": "次数越多，p 值越稳定，耗时也越长。",
  },
  seed: { "en-US": "Seed", "zh-CN": "随机种子" },
  seedHelp: {
    "en-US": "The same seed gives the same numbers on every computer. It is kept in the recipe.",
    "zh-CN": "种子相同，则在任何电脑上结果都相同；种子随配方一并保存。",
  },
  group: { "en-US": "Random draws", "zh-CN": "随机抽样" },
});
