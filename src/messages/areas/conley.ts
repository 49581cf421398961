import { sentences } from "../sentence.ts";

/** Errors correlated over space. */
export const conley = sentences({
  se: { "en-US": "Conley (spatial)", "zh-CN": "Conley（空间相关）" },
  latitude: { "en-US": "Latitude", "zh-CN": "纬度" },
  latitudeHelp: {
    "en-US": "Degrees from -90 to 90, north positive. Where each row is, for Conley standard errors.",
    "zh-CN": "十进制度数，-90 到 90，北纬为正。用于 Conley 标准误。",
  },
  longitude: { "en-US": "Longitude", "zh-CN": "经度" },
  longitudeHelp: {
    "en-US": "Degrees from -180 to 180 (or 0 to 360), east positive.",
    "zh-CN": "十进制度数，-180 到 180（或 0 到 360），东经为正。",
  },
  cutoff: { "en-US": "Cut-off in km", "zh-CN": "截断距离（公里）" },
  cutoffHelp: {
    "en-US":
      "Errors of two rows of one period may be correlated when their places are at most this far apart along the great circle.",
    "zh-CN": "同一时期内，大圆距离不超过该值的两个观测，其误差允许相关。",
  },
  kernel: { "en-US": "Weight of neighbours", "zh-CN": "空间核函数" },
  kernelHelp: {
    "en-US": "All within the cut-off alike, or less the further away they are, down to none at the cut-off.",
    "zh-CN": "截断距离内权重相同（均匀核），或随距离线性递减至零（Bartlett 核）。",
  },
  kernelUniform: { "en-US": "Alike (uniform)", "zh-CN": "均匀核" },
  kernelBartlett: { "en-US": "Less with distance (Bartlett)", "zh-CN": "Bartlett 核（随距离递减）" },
  parameterLatitude: {
    "en-US": "Latitude of each row in degrees, for se=conley.",
    "zh-CN": "各行的纬度（度），用于 se=conley。",
  },
  parameterLongitude: {
    "en-US": "Longitude of each row in degrees, for se=conley.",
    "zh-CN": "各行的经度（度），用于 se=conley。",
  },
  needsPlaces: {
    "en-US":
      "Conley standard errors need to know where each row is and how far errors reach. Give the columns of latitude and longitude in degrees, and a cut-off in km (in a formula: se=conley; lat=...; lon=...; cutoff=100).",
    "zh-CN":
      "Conley 标准误需要每个观测的位置和误差相关的距离范围。请指定纬度列、经度列（度）以及截断距离（公里）；在公式中写作 se=conley; lat=...; lon=...; cutoff=100。",
  },
  unused: {
    "en-US":
      "“{option}” is only used by Conley standard errors, but the type chosen is {se}. Choose conley, or leave “{option}” out.",
    "zh-CN": "“{option}”仅用于 Conley 标准误，而当前选择的类型是 {se}。请选择 conley，或去掉“{option}”。",
  },
  noLatitude: {
    "en-US":
      "“{name}” is {value} in row {row}, which is no latitude. Degrees from -90 to 90 are needed: check whether latitude and longitude are swapped, or the coordinates are in metres.",
    "zh-CN":
      "“{name}”在第 {row} 行为 {value}，不是有效的纬度。纬度应为 -90 到 90 的度数：请检查经纬度是否颠倒，或坐标是否以米为单位。",
  },
  noLongitude: {
    "en-US":
      "“{name}” is {value} in row {row}, which is no longitude. Degrees from -180 to 180, or from 0 to 360, are needed: check the column, and whether the coordinates are in metres.",
    "zh-CN":
      "“{name}”在第 {row} 行为 {value}，不是有效的经度。经度应为 -180 到 180 或 0 到 360 的度数：请检查该列，以及坐标是否以米为单位。",
  },
  serialNeedsPanel: {
    "en-US":
      "Conley standard errors with lags also let the errors of one unit be correlated over time, which needs its identity and its time. Choose the entity and time columns, or leave the lags empty.",
    "zh-CN": "带滞后期的 Conley 标准误允许同一个体的误差跨期相关，需要个体和时间。请指定个体和时间列，或将滞后期留空。",
  },
  notBetween: {
    "en-US":
      "The between estimator has one row for each entity, whose place may change over time, so Conley standard errors are not offered for it. Use iid, a robust type or clusters.",
    "zh-CN":
      "组间估计每个个体只有一行，而其位置可能随时间变化，因此不提供 Conley 标准误。请使用普通、稳健或聚类标准误。",
  },
  everyPair: {
    "en-US":
      "All rows lie within {cutoff} km of each other. With equal weights their scores sum to zero, so no Conley covariance exists. Choose a shorter cut-off, or the Bartlett kernel.",
    "zh-CN":
      "所有观测之间的距离都不超过 {cutoff} 公里。等权时得分之和为零，Conley 协方差矩阵不存在。请缩短截断距离，或改用 Bartlett 核。",
  },
  everyPairNote: {
    "en-US":
      "Every pair of rows that could count lies within the cut-off of {cutoff} km, so distance does not tell rows apart: consider a shorter one.",
    "zh-CN": "所有可能的观测对都在 {cutoff} 公里的截断距离之内，距离没有起到区分作用：请考虑缩短截断距离。",
  },
  noPairNote: {
    "en-US":
      "No two rows lie within {cutoff} km of each other, so the Conley standard errors allow for no spatial correlation: they are robust to heteroskedasticity only. Consider a longer cut-off.",
    "zh-CN":
      "没有任何两个观测的距离在 {cutoff} 公里之内，Conley 标准误未包含任何空间相关，仅对异方差稳健：请考虑加大截断距离。",
  },
  repaired: {
    "en-US":
      "The Conley covariance had {count|negative eigenvalue|negative eigenvalues}, set to 0. The Bartlett kernel makes that less likely.",
    "zh-CN": "Conley 协方差矩阵有 {count} 个负特征值，已设为 0。改用 Bartlett 核可降低出现这种情况的可能。",
  },
  errors: {
    "en-US": "Conley standard errors, correlated within {cutoff} km ({kernel} kernel)",
    "zh-CN": "Conley 标准误（{cutoff} 公里以内相关，{kernel}）",
  },
  errorsSerial: {
    "en-US":
      "Conley standard errors, correlated within {cutoff} km ({kernel} kernel) and within units over {lag|period|periods}",
    "zh-CN": "Conley 标准误（{cutoff} 公里以内相关，{kernel}；个体内允许 {lag} 期序列相关）",
  },
  uniform: { "en-US": "uniform", "zh-CN": "均匀核" },
  bartlett: { "en-US": "Bartlett", "zh-CN": "Bartlett 核" },
});
