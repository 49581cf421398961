import { sentences } from "../sentence.ts";

/** What the declarations of efficiency and productivity, and their formulas, say. */
export const frontier = sentences({
  // Frontiers and weights, for every model
  global: { "en-US": "Global (all periods)", "zh-CN": "全局前沿（所有时期）" },
  period: { "en-US": "Same period", "zh-CN": "当期前沿" },
  sequential: { "en-US": "Sequential (all periods up to its own)", "zh-CN": "序列前沿（截至当期的所有时期）" },
  window: { "en-US": "Window (its own period and those just before)", "zh-CN": "窗口前沿（当期及之前若干期）" },
  frontierHelp: {
    "en-US":
      "Whom a row is compared with: rows of all periods, of its own period, of all periods up to its own, or of the last few.",
    "zh-CN": "每行的比较对象：所有时期、当期、截至当期的所有时期，或最近若干期的单元。",
  },
  windowLabel: { "en-US": "Periods in the window", "zh-CN": "窗口宽度（期数）" },
  windowHelp: {
    "en-US": "The row's own period included; used by the window frontier only.",
    "zh-CN": "包含当期；仅用于窗口前沿。",
  },
  weights: { "en-US": "Weights", "zh-CN": "权重" },
  weightsHelp: {
    "en-US":
      "One number for each input, good and bad output, in this order, parted by commas; left blank, equal weights. Only their proportions matter.",
    "zh-CN": "按投入、期望产出、非期望产出的顺序各给一个数，用逗号分隔；留空为等权重。仅相对大小有意义。",
  },
  weightsUnread: {
    "en-US": "“{value}” in the weights is not a number. Give one number for each input, good and bad output.",
    "zh-CN": "权重中的“{value}”不是数值。请为每个投入、期望产出和非期望产出各给一个数。",
  },
  periodHelp: {
    "en-US": "The year of each row; needed for every frontier but the global one.",
    "zh-CN": "每行的年份；除全局前沿外均须指定。",
  },
  inefficiencyTable: { "en-US": "Inefficiency by period", "zh-CN": "各期无效率值" },

  // Radial DEA
  dea: { "en-US": "Efficiency (CCR, BCC)", "zh-CN": "效率测度（CCR、BCC）" },
  deaSummary: {
    "en-US":
      "Radial efficiency under constant (CCR) or variable (BCC) returns, or super-efficiency; one score for each row.",
    "zh-CN": "规模报酬不变（CCR）或可变（BCC）的径向效率或超效率，每行一个效率值。",
  },
  ccr: { "en-US": "CCR", "zh-CN": "CCR" },
  bcc: { "en-US": "BCC", "zh-CN": "BCC" },
  superOf: { "en-US": "Super-efficiency {model}", "zh-CN": "超效率 {model}" },
  radialOrientationHelp: {
    "en-US": "Input-oriented: the share of its inputs a row needs. Output-oriented: how far its outputs can grow.",
    "zh-CN": "投入导向：所需投入占实际投入的比例。产出导向：产出可扩张的倍数。",
  },
  reciprocal: { "en-US": "Output score as 1/phi", "zh-CN": "产出导向以 1/φ 表示" },
  reciprocalHelp: {
    "en-US": "Output-oriented scores are phi, 1 or more; as 1/phi they are at most 1, like the input-oriented.",
    "zh-CN": "产出导向的得分为 φ（不小于 1）；取 1/φ 后不大于 1，与投入导向一致。",
  },
  deaFormula: {
    "en-US": "Radial efficiency (CCR, BCC, super-efficiency); spills one score for each row.",
    "zh-CN": "径向效率（CCR、BCC、超效率），每行溢出一个效率值。",
  },
  outputsHelp: { "en-US": "Outputs, one column each. Positive.", "zh-CN": "产出，每列一个，须为正数。" },
  deaFormulaOptions: {
    "en-US":
      "Text such as super=yes; rts=crs|vrs; orientation=in|out; frontier=global|period|sequential|window; window=3; reciprocal=yes; show=score|slacks|targets|peers|all.",
    "zh-CN":
      "文本，例如 super=yes; rts=crs|vrs; orientation=in|out; frontier=global|period|sequential|window; window=3; reciprocal=yes; show=score|slacks|targets|peers|all。",
  },

  // Directional distances
  ddf: { "en-US": "Directional distance (DDF)", "zh-CN": "方向距离函数（DDF）" },
  ddfSummary: {
    "en-US":
      "How far a row can go along a direction, goods up and bads down, until it meets the frontier: 0 on the frontier; one value for each row.",
    "zh-CN": "沿给定方向（期望产出增加、非期望产出减少）到达前沿的距离，位于前沿时为 0，每行一个值。",
  },
  inefficiency: { "en-US": "inefficiency", "zh-CN": "无效率值" },
  disposability: { "en-US": "Disposability", "zh-CN": "非期望产出的可处置性" },
  disposabilityHelp: {
    "en-US":
      "Weak: bads fall only together with goods (equality, as in Stata's gtfpch and teddf). Strong: bads can be had for nothing less (inequality).",
    "zh-CN":
      "弱可处置：非期望产出只能与期望产出同比减少（等式约束，与 Stata 的 gtfpch、teddf 相同）。强可处置：不等式约束。",
  },
  weak: { "en-US": "weakly disposable", "zh-CN": "弱可处置" },
  strong: { "en-US": "strongly disposable", "zh-CN": "强可处置" },
  direction: { "en-US": "Direction", "zh-CN": "方向" },
  directionHelp: {
    "en-US": "What moves, each in proportion to the row's own value.",
    "zh-CN": "沿方向变动的变量，均按该行自身取值的比例变动。",
  },
  gb: { "en-US": "Good and bad outputs", "zh-CN": "期望产出与非期望产出" },
  xgb: { "en-US": "Inputs, good and bad outputs", "zh-CN": "投入、期望产出与非期望产出" },
  x: { "en-US": "Inputs only", "zh-CN": "仅投入" },
  g: { "en-US": "Good outputs only", "zh-CN": "仅期望产出" },
  b: { "en-US": "Bad outputs only", "zh-CN": "仅非期望产出" },
  xb: { "en-US": "Inputs and bad outputs", "zh-CN": "投入与非期望产出" },
  vector: { "en-US": "Direction vector", "zh-CN": "方向向量" },
  vectorHelp: {
    "en-US":
      "Instead of a direction above: one entry for each input, good and bad output, in this order, parted by commas: own, a number, or the name of a column. 0 stands still.",
    "zh-CN":
      "替代上面的方向：按投入、期望产出、非期望产出的顺序各给一个分量，用逗号分隔，可为 own（自身取值）、数值或列名；0 表示不变动。",
  },
  givenVector: { "en-US": "direction chosen", "zh-CN": "自选方向" },
  ownOutputs: { "en-US": "direction of the row's own outputs", "zh-CN": "以自身产出为方向" },
  ownValues: { "en-US": "direction of the row's own values", "zh-CN": "以自身取值为方向" },
  badsAre: { "en-US": "bad outputs {how}", "zh-CN": "非期望产出{how}" },
  ddfFormula: {
    "en-US": "Directional distance to the frontier (0 = efficient); spills one value for each row.",
    "zh-CN": "到前沿的方向距离（0 为有效），每行溢出一个值。",
  },
  ddfFormulaOptions: {
    "en-US":
      "Text such as rts=crs|vrs; disposability=weak|strong; direction=gb|xgb|x|g|b|xb; vector=0,0,own,1; frontier=global|period|sequential|window; window=3; show=score|slacks|targets|peers|all.",
    "zh-CN":
      "文本，例如 rts=crs|vrs; disposability=weak|strong; direction=gb|xgb|x|g|b|xb; vector=0,0,own,1; frontier=global|period|sequential|window; window=3; show=score|slacks|targets|peers|all。",
  },

  // Non-radial directional distances
  nddf: { "en-US": "Non-radial directional distance (NDDF)", "zh-CN": "非径向方向距离函数（NDDF）" },
  nddfSummary: {
    "en-US":
      "Every input and output moves at its own pace, weighted: the inefficiency, and the part of each column; one row each.",
    "zh-CN": "各投入与产出按各自比例变动并加权：给出总无效率值及各列的无效率值，每行一个。",
  },
  weightsElsewhere: {
    "en-US":
      "Weights are for the non-radial distance; the slacks-based one (SBM-DDF) has its own. Take them out, or choose nddf.",
    "zh-CN": "权重仅用于加权非径向方向距离；SBM-DDF 的权重是固定的。请去掉权重，或改用 nddf。",
  },
  measureOf: { "en-US": "Distance", "zh-CN": "测度方式" },
  measureOfHelp: {
    "en-US":
      "With weights (Zhou, Ang and Wang 2012), or slacks-based, half inputs and half outputs (Fukuyama and Weber 2009).",
    "zh-CN": "加权非径向（Zhou, Ang 和 Wang 2012），或基于松弛、投入与产出各占一半（Fukuyama 和 Weber 2009）。",
  },
  nddfModel: { "en-US": "Non-radial, with weights", "zh-CN": "加权非径向 NDDF" },
  sbmDdfModel: { "en-US": "Slacks-based (SBM-DDF)", "zh-CN": "基于松弛（SBM-DDF）" },
  betas: { "en-US": "Part of each column too", "zh-CN": "同时输出各列的无效率值" },
  betasHelp: {
    "en-US": "One more column for each input and output: the share of the direction it can still go.",
    "zh-CN": "为每个投入和产出增加一列：沿方向尚可变动的比例。",
  },
  betaOf: { "en-US": "{name} inefficiency", "zh-CN": "{name} 无效率值" },
  nddfFormula: {
    "en-US": "Non-radial directional distance (0 = efficient); spills one value for each row.",
    "zh-CN": "非径向方向距离（0 为有效），每行溢出一个值。",
  },
  nddfFormulaOptions: {
    "en-US":
      "Text such as measure=nddf|sbm-ddf; rts=crs|vrs; disposability=weak|strong; weights=0,0,1,1,1; direction=xgb|gb|x|g|b|xb; vector=own,own,own; frontier=global|period|sequential|window; window=3; show=score|betas|slacks|targets|peers|all.",
    "zh-CN":
      "文本，例如 measure=nddf|sbm-ddf; rts=crs|vrs; disposability=weak|strong; weights=0,0,1,1,1; direction=xgb|gb|x|g|b|xb; vector=own,own,own; frontier=global|period|sequential|window; window=3; show=score|betas|slacks|targets|peers|all。",
  },
  sbmFormulaOptions: {
    "en-US":
      "Text such as super=yes; rts=crs|vrs; orientation=non|in|out; frontier=global|period|sequential|window; window=3; weights=1,1,2,1,1; show=score|slacks|targets|peers|all.",
    "zh-CN":
      "文本，例如 super=yes; rts=crs|vrs; orientation=non|in|out; frontier=global|period|sequential|window; window=3; weights=1,1,2,1,1; show=score|slacks|targets|peers|all。",
  },

  // Productivity indices
  gml: {
    "en-US": "Productivity index (GML, ML, Luenberger, Malmquist)",
    "zh-CN": "生产率指数（GML、ML、Luenberger、Malmquist）",
  },
  gmlSummary: {
    "en-US":
      "Change of productivity from one period to the next, split into efficiency change and technical change, and the cumulated level.",
    "zh-CN": "相邻两期的生产率变动，分解为效率变化与技术变化，并给出累积指数。",
  },
  unitHelp: {
    "en-US": "Who is followed over time: city, province, firm.",
    "zh-CN": "跨期追踪的对象：城市、省份或企业。",
  },
  indexPeriodHelp: {
    "en-US": "The year of each row; a change goes from one year of the data to the next.",
    "zh-CN": "每行的年份；变动指数据中相邻两个年份之间的变化。",
  },
  index: { "en-US": "Index", "zh-CN": "指数" },
  indexHelp: {
    "en-US":
      "Malmquist-Luenberger and Luenberger know bad outputs. The global ones measure against all periods at once: always defined, and circular.",
    "zh-CN":
      "Malmquist-Luenberger 与 Luenberger 指数可含非期望产出。全局指数以所有时期构成的前沿为参照，始终有解且满足传递性。",
  },
  gmlIndex: { "en-US": "Global Malmquist-Luenberger (GML)", "zh-CN": "全局 Malmquist-Luenberger（GML）" },
  mlIndex: { "en-US": "Malmquist-Luenberger (ML)", "zh-CN": "Malmquist-Luenberger（ML）" },
  globalLuenbergerIndex: { "en-US": "Global Luenberger", "zh-CN": "全局 Luenberger" },
  luenbergerIndex: { "en-US": "Luenberger", "zh-CN": "Luenberger" },
  globalMalmquistIndex: { "en-US": "Global Malmquist", "zh-CN": "全局 Malmquist" },
  malmquistIndex: { "en-US": "Malmquist", "zh-CN": "Malmquist" },
  distance: { "en-US": "Measured by", "zh-CN": "距离函数" },
  distanceHelp: {
    "en-US":
      "Automatic: directional distance for ML and GML, non-radial for Luenberger, radial for Malmquist. Malmquist takes radial, SBM or super-SBM, the others a directional distance.",
    "zh-CN":
      "自动：ML 与 GML 用方向距离函数，Luenberger 用非径向方向距离，Malmquist 用径向模型。Malmquist 可选径向、SBM 或超效率 SBM，其余须选方向距离函数。",
  },
  automatic: { "en-US": "Automatic", "zh-CN": "自动" },
  ddfDistance: { "en-US": "Directional distance (DDF)", "zh-CN": "方向距离函数（DDF）" },
  sbmDdfDistance: { "en-US": "SBM directional distance", "zh-CN": "SBM 方向距离函数" },
  nddfDistance: { "en-US": "Non-radial directional distance", "zh-CN": "非径向方向距离函数" },
  radialDistance: { "en-US": "Radial (CCR, BCC)", "zh-CN": "径向（CCR、BCC）" },
  sbmDistance: { "en-US": "SBM", "zh-CN": "SBM" },
  superSbmDistance: { "en-US": "Super-SBM", "zh-CN": "超效率 SBM" },
  indexOrientationHelp: {
    "en-US": "Radial and SBM only. Automatic: input-oriented for radial, non-oriented for SBM.",
    "zh-CN": "仅用于径向与 SBM 模型。自动：径向为投入导向，SBM 为非导向。",
  },
  technology: { "en-US": "Technology of a period", "zh-CN": "各期技术集" },
  technologyHelp: {
    "en-US": "The frontier of a period: its own rows, those of all periods up to it, or those of the last few.",
    "zh-CN": "某期前沿的构成：当期、截至当期的所有时期，或最近若干期的单元。",
  },
  first: { "en-US": "First period of a unit", "zh-CN": "单元的首期" },
  firstHelp: {
    "en-US": "There is no change to a first period: leave it blank, or write the value of no change.",
    "zh-CN": "首期没有变动：留空，或填入表示“无变动”的值。",
  },
  firstBlank: { "en-US": "Left blank", "zh-CN": "留空" },
  firstOne: { "en-US": "No change (1, or 0 in a Luenberger index)", "zh-CN": "无变动（1；Luenberger 指数为 0）" },
  parts: { "en-US": "Parts too", "zh-CN": "同时输出分解项" },
  partsHelp: {
    "en-US":
      "Efficiency change, technical change and the cumulated level, each a column; pure and scale change for a radial Malmquist index under constant returns.",
    "zh-CN": "效率变化、技术变化与累积指数各一列；规模报酬不变的径向 Malmquist 指数另给出纯效率变化与规模效率变化。",
  },
  ecColumn: { "en-US": "efficiency change", "zh-CN": "效率变化" },
  tcColumn: { "en-US": "technical change", "zh-CN": "技术变化" },
  cumulatedColumn: { "en-US": "cumulated", "zh-CN": "累积指数" },
  pechColumn: { "en-US": "pure efficiency change", "zh-CN": "纯效率变化" },
  sechColumn: { "en-US": "scale change", "zh-CN": "规模效率变化" },
  ratioColumn: { "en-US": "TC/TE", "zh-CN": "TC/TE" },
  flagColumn: { "en-US": "Status", "zh-CN": "状态" },
  definedFlag: { "en-US": "defined", "zh-CN": "已定义" },
  firstFlag: { "en-US": "first period", "zh-CN": "首期" },
  gapFlag: { "en-US": "previous period missing", "zh-CN": "缺少上一期" },
  infeasibleFlag: { "en-US": "no solution", "zh-CN": "无可行解" },
  uncertifiedFlag: { "en-US": "not solved", "zh-CN": "未求解" },
  indexTable: { "en-US": "Productivity change by period", "zh-CN": "各期生产率变动" },
  undefinedHeader: { "en-US": "Undefined", "zh-CN": "未定义" },
  improvedHeader: { "en-US": "Improved", "zh-CN": "改善单元" },
  geometricNote: {
    "en-US": "{index}, {distance}, {rts}; geometric means, each over the rows where the value is defined.",
    "zh-CN": "{index}，{distance}，{rts}；表中为几何平均，仅对已定义的取值计算。",
  },
  arithmeticNote: {
    "en-US": "{index}, {distance}, {rts}; arithmetic means, each over the rows where the value is defined.",
    "zh-CN": "{index}，{distance}，{rts}；表中为算术平均，仅对已定义的取值计算。",
  },
  acrossInfeasible: {
    "en-US":
      "{count|change is|changes are} not defined because a distance behind it does not exist (its program has no solution): {names}. They are left blank.",
    "zh-CN": "{count} 个变动值未定义，因所需的距离函数无可行解：{names}。相应单元格留空。",
  },
  gaps: {
    "en-US": "{count|row has|rows have} no row of the period before, so no change: {names}.",
    "zh-CN": "{count} 行缺少上一期的观测，无法计算变动：{names}。",
  },
  foreseeIndex: {
    "en-US": "{units|unit|units} over {periods|period|periods}.",
    "zh-CN": "{units} 个单元，{periods} 个时期。",
  },
  onePeriod: {
    "en-US":
      "All rows are of one period. An index compares periods; choose the column of the years, or add more years.",
    "zh-CN": "所有行属于同一时期。指数须跨期比较，请选择年份列，或补充其他年份的数据。",
  },
  gmlFormula: {
    "en-US":
      "Productivity index with its parts (efficiency change, technical change, cumulated); spills one row for each row, beside the data.",
    "zh-CN": "生产率指数及其分解（效率变化、技术变化、累积指数），与数据逐行对应溢出。",
  },
  badsOrBlank: {
    "en-US": "Bad outputs, one column each; left blank when there are none.",
    "zh-CN": "非期望产出，每列一个；没有则留空。",
  },
  gmlFormulaOptions: {
    "en-US":
      "Text such as index=gml|ml|luenberger|global-luenberger|malmquist|global-malmquist; distance=ddf|sbm-ddf|nddf|radial|sbm|super-sbm; rts=crs|vrs; orientation=non|in|out; disposability=weak|strong; direction=gb|xgb|x|g|b|xb; vector=0,own,1; weights=1,1,2; frontier=period|sequential|window; window=3; first=blank|one; show=index,ec,tc,cumulated,pech,sech,ratio,flag.",
    "zh-CN":
      "文本，例如 index=gml|ml|luenberger|global-luenberger|malmquist|global-malmquist; distance=ddf|sbm-ddf|nddf|radial|sbm|super-sbm; rts=crs|vrs; orientation=non|in|out; disposability=weak|strong; direction=gb|xgb|x|g|b|xb; vector=0,own,1; weights=1,1,2; frontier=period|sequential|window; window=3; first=blank|one; show=index,ec,tc,cumulated,pech,sech,ratio,flag。",
  },
  showUnknown: {
    "en-US": "show={value} is not known. Choose from {known}, parted by commas.",
    "zh-CN": "show={value} 无法识别。请从 {known} 中选择，用逗号分隔。",
  },

  // Technical against efficiency change
  tcte: { "en-US": "Technical innovation (TC/TE)", "zh-CN": "技术创新（TC/TE）" },
  tcteSummary: {
    "en-US":
      "Super-SBM productivity split into technical change (TC) and efficiency change (TE), and their ratio: the larger, the more of the growth comes from new technology.",
    "zh-CN":
      "将超效率 SBM 生产率分解为技术进步指数（TC）与技术效率指数（TE），并取其比值：比值越大，技术进步的贡献越大。",
  },
  tcteIndexHelp: {
    "en-US":
      "Global: against all periods at once, and circular. Malmquist: against the own frontiers of the two periods.",
    "zh-CN": "全局：以所有时期为参照，满足传递性。Malmquist：以相邻两期各自的前沿为参照。",
  },
  teColumn: { "en-US": "TE", "zh-CN": "TE" },
  tcShort: { "en-US": "TC", "zh-CN": "TC" },
});
