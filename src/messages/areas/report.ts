import { sentences } from "../sentence.ts";

export const report = sentences({
  // Labels of a regression table
  variables: { "en-US": "Variable", "zh-CN": "变量" },
  constant: { "en-US": "Constant", "zh-CN": "常数项" },
  controls: { "en-US": "Controls", "zh-CN": "控制变量" },
  effects: { "en-US": "{name} fixed effects", "zh-CN": "{name}固定效应" },
  yes: { "en-US": "Yes", "zh-CN": "是" },
  no: { "en-US": "No", "zh-CN": "否" },
  nobs: { "en-US": "Observations", "zh-CN": "样本量" },
  clusters: { "en-US": "Clusters ({name})", "zh-CN": "聚类数（{name}）" },
  r2: { "en-US": "R²", "zh-CN": "R²" },
  r2Adjusted: { "en-US": "Adjusted R²", "zh-CN": "调整后R²" },
  r2Within: { "en-US": "Within R²", "zh-CN": "组内R²" },
  column: { "en-US": "({number})", "zh-CN": "（{number}）" },
  testReason: { "en-US": "n.a.", "zh-CN": "不适用" },
  failedNote: { "en-US": "Column {columns} was not estimated: {reason}", "zh-CN": "列{columns}未能估计：{reason}" },

  // What stands in brackets
  bracketSe: { "en-US": "{errors} in parentheses.", "zh-CN": "括号内为{errors}。" },
  bracketT: {
    "en-US": "{statistics} statistics in parentheses, from {errors}.",
    "zh-CN": "括号内为{statistics}值，由{errors}计算得到。",
  },
  bracketP: {
    "en-US": "p values in parentheses, from {errors}.",
    "zh-CN": "括号内为p值，由{errors}计算得到。",
  },
  bracketCi: {
    "en-US": "{level}% confidence intervals in brackets, from {errors}.",
    "zh-CN": "方括号内为{level}%置信区间，由{errors}计算得到。",
  },
  errorsInColumns: { "en-US": "{errors} in {columns}", "zh-CN": "列{columns}为{errors}" },
  errorsIid: { "en-US": "standard errors", "zh-CN": "标准误" },
  errorsRobust: {
    "en-US": "heteroskedasticity-robust ({type}) standard errors",
    "zh-CN": "异方差稳健标准误（{type}）",
  },
  errorsCluster: { "en-US": "standard errors clustered by {by}", "zh-CN": "聚类到{by}层面的稳健标准误" },
  errorsNeweyWest: {
    "en-US": "Newey–West standard errors ({lag|lag|lags})",
    "zh-CN": "Newey–West标准误（滞后{lag}期）",
  },
  errorsDriscollKraay: {
    "en-US": "Driscoll–Kraay standard errors ({lag|lag|lags})",
    "zh-CN": "Driscoll–Kraay标准误（滞后{lag}期）",
  },
  errorsOther: { "en-US": "{type} standard errors", "zh-CN": "{type}标准误" },
  starsByP: { "en-US": "{list}.", "zh-CN": "{list}。" },
  starsByLevel: {
    "en-US": "{stars} denote significance at the {levels} levels.",
    "zh-CN": "{stars}分别表示在{levels}的水平上显著。",
  },
  notePrefix: { "en-US": "{note}", "zh-CN": "注：{note}" },

  // Descriptive statistics
  statN: { "en-US": "N", "zh-CN": "样本量" },
  statMean: { "en-US": "Mean", "zh-CN": "均值" },
  statSd: { "en-US": "Std. dev.", "zh-CN": "标准差" },
  statMin: { "en-US": "Min", "zh-CN": "最小值" },
  statP25: { "en-US": "25th pct.", "zh-CN": "25%分位数" },
  statMedian: { "en-US": "Median", "zh-CN": "中位数" },
  statP75: { "en-US": "75th pct.", "zh-CN": "75%分位数" },
  statMax: { "en-US": "Max", "zh-CN": "最大值" },
  statSum: { "en-US": "Sum", "zh-CN": "总和" },
  statVariance: { "en-US": "Variance", "zh-CN": "方差" },
  statCv: { "en-US": "Coef. of var.", "zh-CN": "变异系数" },
  statSkewness: { "en-US": "Skewness", "zh-CN": "偏度" },
  statKurtosis: { "en-US": "Kurtosis", "zh-CN": "峰度" },
  statP1: { "en-US": "1st pct.", "zh-CN": "1%分位数" },
  statP5: { "en-US": "5th pct.", "zh-CN": "5%分位数" },
  statP10: { "en-US": "10th pct.", "zh-CN": "10%分位数" },
  statP90: { "en-US": "90th pct.", "zh-CN": "90%分位数" },
  statP95: { "en-US": "95th pct.", "zh-CN": "95%分位数" },
  statP99: { "en-US": "99th pct.", "zh-CN": "99%分位数" },
});
