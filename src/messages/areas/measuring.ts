import { sentences } from "../sentence.ts";

/** The Measure page: the list of measures, and the preview that runs by itself. */
export const measuring = sentences({
  groupEfficiency: { "en-US": "Efficiency", "zh-CN": "效率测度" },
  groupRobots: { "en-US": "Robots", "zh-CN": "机器人与人工智能" },
  groupIndices: { "en-US": "Indices", "zh-CN": "指数与核算" },
  groupSpatial: { "en-US": "Space", "zh-CN": "空间权重与空间自相关" },
  groupSteps: { "en-US": "Data steps", "zh-CN": "数据处理" },
  groupOther: { "en-US": "Other", "zh-CN": "其他" },
  search: { "en-US": "Search", "zh-CN": "搜索" },
  searchNone: {
    "en-US": "Nothing matches “{text}”. Try another word, or clear the search.",
    "zh-CN": "没有与“{text}”匹配的项目。请换一个词，或清空搜索。",
  },
  showEvery: { "en-US": "All measures", "zh-CN": "全部测度" },
  look: { "en-US": "Look", "zh-CN": "查看" },
});
