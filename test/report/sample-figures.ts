import type {
  BarFigure,
  CurveFigure,
  Figure,
  HistogramFigure,
  IntervalFigure,
  ScatterFigure,
} from "../../src/report/figure.ts";
import type { Locale } from "../../src/messages/locale.ts";

/** One figure of every kind an analysis returns, in the words of either language; their numbers are made up. */
export function sampleFigures(locale: Locale): readonly Figure[] {
  const say = (english: string, chinese: string) => (locale === "zh-CN" ? chinese : english);
  const eventStudy: IntervalFigure = {
    kind: "intervals",
    direction: "across",
    id: "event-study",
    title: say("Effect of the reform on ln CO2, by years since treatment", "低碳试点对碳排放的动态效应"),
    description: say(
      "Estimates from -5 to 6 years, 95 % intervals.",
      "处理前 5 期至处理后 6 期的估计值及 95% 置信区间。",
    ),
    xLabel: say("Years since treatment", "距政策实施年数"),
    yLabel: say("Estimate, 95 % interval", "估计系数与 95% 置信区间"),
    notes: [],
    marks: [{ x: -1, label: say("base period", "基期") }],
    series: [
      { name: say("Two-way fixed effects", "双向固定效应"), points: effects(0) },
      { name: "Sun and Abraham (2021)", points: effects(1) },
      { name: "Callaway and Sant’Anna (2021)", points: effects(2) },
    ],
  };
  const single: IntervalFigure = { ...eventStudy, id: "event-study-one", series: [eventStudy.series[0]] };
  const forest: IntervalFigure = {
    kind: "intervals",
    direction: "down",
    id: "coefficients",
    title: say("The coefficient of robots across models", "各模型中机器人变量的系数"),
    description: say("Four models.", "四个模型。"),
    xLabel: say("Coefficient, 95 % interval", "系数与 95% 置信区间"),
    yLabel: "",
    notes: [],
    series: [
      {
        name: say("Whole sample", "全样本"),
        points: names(say).map((label, k) => ({
          x: k,
          label,
          value: -0.12 + k * 0.05,
          low: -0.25 + k * 0.05,
          high: 0.01 + k * 0.06,
        })),
      },
      {
        name: say("Without the centres", "剔除中心城市"),
        points: names(say).map((label, k) => ({
          x: k,
          label,
          value: -0.1 + k * 0.04,
          low: -0.28 + k * 0.05,
          high: 0.05 + k * 0.05,
        })),
      },
    ],
  };
  const placebo: CurveFigure = {
    kind: "density",
    id: "placebo",
    title: say("Estimates of 500 placebo treatments", "500 次安慰剂检验估计系数的分布"),
    description: say("The estimate lies outside.", "真实估计值位于分布之外。"),
    xLabel: say("Coefficient", "估计系数"),
    yLabel: say("Density", "核密度"),
    notes: [],
    series: [{ name: say("Placebo", "安慰剂"), points: bell(0, 0.02) }],
    marks: [
      { x: -0.118, label: say("estimate -0.118", "真实估计值 -0.118") },
      { x: 0, label: "0" },
    ],
  };
  const marginal: CurveFigure = {
    kind: "line",
    id: "marginal",
    title: say("Marginal effect of AI by human capital", "人工智能对碳排放的边际效应：随人力资本变化"),
    description: say("Falls below zero at 0.4.", "在 0.4 处由正转负。"),
    xLabel: say("Human capital", "人力资本"),
    yLabel: say("Marginal effect", "边际效应"),
    notes: [],
    series: [
      {
        name: say("Lower bound", "下限"),
        bound: "low",
        points: along((x) => 0.1 - 0.3 * x - 0.05 - 0.1 * Math.abs(x - 0.5)),
      },
      {
        name: say("Upper bound", "上限"),
        bound: "high",
        points: along((x) => 0.1 - 0.3 * x + 0.05 + 0.1 * Math.abs(x - 0.5)),
      },
      { name: say("Effect", "边际效应"), points: along((x) => 0.1 - 0.3 * x) },
    ],
    marks: [{ x: 0.42, label: say("threshold", "门槛值") }],
  };
  const moran: ScatterFigure = {
    kind: "scatter",
    id: "moran",
    title: say("Moran scatter plot of ln CO2, 2019", "2019 年碳排放的莫兰散点图"),
    description: say("Slope 0.42 is Moran’s I.", "拟合线斜率 0.42 即莫兰指数。"),
    xLabel: say("Standardised ln CO2", "标准化碳排放"),
    yLabel: say("Spatial lag", "空间滞后"),
    notes: [],
    series: [{ name: say("Provinces", "省份"), points: cloud(31), line: { slope: 0.42, intercept: 0 } }],
    cross: { x: 0, y: 0 },
  };
  const histogram: HistogramFigure = {
    kind: "histogram",
    id: "permutations",
    title: say("Differences under 1,000 permutations", "1000 次置换的组间差异"),
    description: say("Around zero.", "集中在零附近。"),
    xLabel: say("Difference", "组间系数差异"),
    yLabel: say("Permutations", "次数"),
    notes: [],
    edges: [-0.15, -0.1, -0.05, 0, 0.05, 0.1, 0.15],
    counts: [40, 160, 300, 310, 150, 40],
    marks: [{ x: 0.132, label: say("observed", "实际差异") }],
  };
  const bars: BarFigure = {
    kind: "bar",
    id: "weights",
    title: say("Decomposition weights", "分解权重"),
    description: say("Most weight on early treated.", "早处理组权重最大。"),
    xLabel: "",
    yLabel: "",
    notes: [],
    groups: [
      {
        name: say("Clean", "处理组与从未处理组"),
        bars: [
          { label: "2010", value: 0.41 },
          { label: "2013", value: 0.32 },
        ],
      },
      { name: say("Forbidden", "后处理组与先处理组"), bars: [{ label: "2013 vs 2010", value: -0.07 }] },
    ],
  };
  return [eventStudy, single, forest, placebo, marginal, moran, histogram, bars];
}

const names = (say: (english: string, chinese: string) => string) => [
  say("Baseline", "基准回归"),
  say("With controls", "加入控制变量"),
  say("Instrumented by the lag of robots abroad", "以境外机器人渗透度滞后项为工具变量"),
  say("Winsorised", "缩尾处理"),
];

const effects = (shift: number) =>
  Array.from({ length: 12 }, (_, k) => {
    const x = k - 5;
    const value = x === -1 ? 0 : (x < 0 ? 0.004 * x : -0.03 * (x + 1)) - shift * 0.01;
    const half = 0.03 + 0.004 * Math.abs(x);
    return {
      x,
      label: String(x),
      value: x === -1 ? 0 : value,
      low: x === -1 ? null : value - half,
      high: x === -1 ? null : value + half,
    };
  });

const bell = (mean: number, sd: number) =>
  Array.from({ length: 81 }, (_, k) => {
    const x = mean + (k - 40) * 0.1 * sd;
    return { x, y: Math.exp(-0.5 * ((x - mean) / sd) ** 2) / (sd * Math.sqrt(2 * Math.PI)) };
  });

const along = (f: (x: number) => number) => Array.from({ length: 21 }, (_, k) => ({ x: k / 20, y: f(k / 20) }));

const cloud = (count: number) =>
  Array.from({ length: count }, (_, k) => {
    const x = 2.2 * Math.sin(k * 2.4);
    return { x, y: 0.42 * x + 0.7 * Math.cos(k * 1.7), label: `P${k + 1}` };
  });
