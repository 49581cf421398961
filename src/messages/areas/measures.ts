import { sentences } from "../sentence.ts";

/** What the declarations of measures and their formulas say. */
export const measures = sentences({
  // SBM efficiency
  sbm: { "en-US": "Efficiency (SBM)", "zh-CN": "效率测度（SBM）" },
  sbmSummary: {
    "en-US": "Slacks-based efficiency with undesirable outputs, or super-efficiency; one score for each row.",
    "zh-CN": "考虑非期望产出的 SBM 或超效率 SBM，每行一个效率值。",
  },
  inputs: { "en-US": "Inputs", "zh-CN": "投入" },
  inputsHelp: {
    "en-US": "What is used up: capital, labour, energy. Positive.",
    "zh-CN": "资本、劳动、能源等，须为正数。",
  },
  goods: { "en-US": "Good outputs", "zh-CN": "期望产出" },
  goodsHelp: { "en-US": "What is wanted: output, value added. Positive.", "zh-CN": "产值、增加值等，须为正数。" },
  bads: { "en-US": "Bad outputs", "zh-CN": "非期望产出" },
  badsHelp: {
    "en-US": "What is not wanted: CO2, SO2, waste water. Not negative.",
    "zh-CN": "CO2、SO2、废水等，不能为负。",
  },
  sbmTime: { "en-US": "Period", "zh-CN": "时期" },
  sbmEntity: { "en-US": "Unit", "zh-CN": "决策单元" },
  sbmEntityHelp: { "en-US": "Names the units in messages and peers.", "zh-CN": "用于提示信息和标杆单元的名称。" },
  super: { "en-US": "Super-efficiency", "zh-CN": "超效率" },
  superHelp: {
    "en-US": "Ranks the efficient units too: they are measured against all others and score 1 or more.",
    "zh-CN": "对有效单元继续排序：与其余单元比较，得分不小于 1。",
  },
  rts: { "en-US": "Returns to scale", "zh-CN": "规模报酬" },
  rtsHelp: { "en-US": "Constant (CRS) or variable (VRS).", "zh-CN": "规模报酬不变（CRS）或可变（VRS）。" },
  crs: { "en-US": "Constant (CRS)", "zh-CN": "规模报酬不变（CRS）" },
  vrs: { "en-US": "Variable (VRS)", "zh-CN": "规模报酬可变（VRS）" },
  orientation: { "en-US": "Orientation", "zh-CN": "导向" },
  orientationHelp: {
    "en-US": "Which slacks count: both sides, inputs only, outputs only.",
    "zh-CN": "计入哪些松弛：投入与产出、仅投入、仅产出。",
  },
  non: { "en-US": "Non-oriented", "zh-CN": "非导向" },
  in: { "en-US": "Input-oriented", "zh-CN": "投入导向" },
  out: { "en-US": "Output-oriented", "zh-CN": "产出导向" },
  frontier: { "en-US": "Frontier", "zh-CN": "生产前沿" },
  slacks: { "en-US": "Slacks too", "zh-CN": "同时输出松弛" },
  slacksHelp: {
    "en-US": "One more column for each input and output: how much too much or too little.",
    "zh-CN": "为每个投入和产出增加一列松弛量。",
  },
  targets: { "en-US": "Targets too", "zh-CN": "同时输出目标值" },
  targetsHelp: {
    "en-US": "One more column for each input and output: where the unit would be projected.",
    "zh-CN": "为每个投入和产出增加一列目标值（投影值）。",
  },
  scoreName: { "en-US": "Name of the new column", "zh-CN": "新列名称" },
  scoreNameHelp: { "en-US": "Left blank, a name is chosen.", "zh-CN": "留空则自动命名。" },
  slackOf: { "en-US": "{name} slack", "zh-CN": "{name} 松弛" },
  targetOf: { "en-US": "{name} target", "zh-CN": "{name} 目标值" },
  efficiency: { "en-US": "efficiency", "zh-CN": "效率值" },
  sbmTable: { "en-US": "Efficiency by period", "zh-CN": "各期效率" },
  sbmTableNote: {
    "en-US": "{model}, {rts}, {orientation}; {frontier}.",
    "zh-CN": "{model} 模型，{rts}，{orientation}，{frontier}。",
  },
  periodHeader: { "en-US": "Period", "zh-CN": "时期" },
  all: { "en-US": "All", "zh-CN": "全部" },
  unitsHeader: { "en-US": "Units", "zh-CN": "单元数" },
  efficientHeader: { "en-US": "Efficient", "zh-CN": "有效单元" },
  undefinedHeader: { "en-US": "No score", "zh-CN": "无解" },
  solved: {
    "en-US":
      "{programs|linear program|linear programs} solved; every solution certified at 1e-9; {fallbacks} by the second solver (HiGHS).",
    "zh-CN":
      "共求解 {programs} 个线性规划，每个解均在 1e-9 精度下通过检验；其中 {fallbacks} 个由备用求解器（HiGHS）求解。",
  },
  infeasible: {
    "en-US":
      "{count|unit has|units have} no super-efficiency score because the program has no solution: {names}. They are left blank.",
    "zh-CN": "{count} 个单元的超效率规划无可行解：{names}。其效率值留空。",
  },
  uncertified: {
    "en-US": "{count|unit|units} could not be solved to 1e-9 and are left blank: {names}.",
    "zh-CN": "{count} 个单元未能达到 1e-9 的求解精度，留空：{names}。",
  },
  incomplete: {
    "en-US": "{used} of {n|row|rows} used; {missing} left blank because a value is missing.",
    "zh-CN": "{n} 行中使用 {used} 行；{missing} 行因缺失值而留空。",
  },
  noneComplete: {
    "en-US": "No row has a value in every chosen column. Choose other columns, or fill the gaps first.",
    "zh-CN": "没有任何一行在所选各列中都有数值。请更换变量，或先处理缺失值。",
  },
  foreseeUnits: {
    "en-US": "{used} of {n|row|rows} will be scored.",
    "zh-CN": "将为 {n} 行中的 {used} 行计算效率值。",
  },
  foreseeGlobal: { "en-US": "One frontier of all rows.", "zh-CN": "所有行共用一个前沿。" },
  foreseePeriods: {
    "en-US": "{periods|frontier|frontiers}, one for each period.",
    "zh-CN": "共 {periods} 个前沿，每期一个。",
  },

  // Robot exposure
  exposure: { "en-US": "Robot exposure (shift-share)", "zh-CN": "机器人渗透度（Bartik）" },
  exposureSummary: {
    "en-US":
      "Base-year industry shares times national shocks per base-year worker, matched to the rows by region and time.",
    "zh-CN": "以基期行业就业份额加权的全国行业冲击（每名基期就业人员），按地区和时间匹配到各行。",
  },
  region: { "en-US": "Region", "zh-CN": "地区" },
  regionHelp: { "en-US": "The region of each row of the data.", "zh-CN": "数据中每行所属地区。" },
  exposureTime: { "en-US": "Time", "zh-CN": "时间" },
  exposureTimeHelp: { "en-US": "The year of each row, as in the shocks.", "zh-CN": "每行的年份，与冲击表一致。" },
  baseSheet: { "en-US": "Sheet of base employment or shares", "zh-CN": "基期就业（或份额）所在工作表" },
  baseSheetHelp: {
    "en-US": "Long (region, industry, employment) or wide (one column for each industry).",
    "zh-CN": "长表（地区、行业、就业）或宽表（每个行业一列）。",
  },
  baseRegion: { "en-US": "Its region column", "zh-CN": "其中的地区列" },
  baseRegionHelp: { "en-US": "Left blank: as in the data.", "zh-CN": "留空则与数据相同。" },
  baseTime: { "en-US": "Its time column", "zh-CN": "其中的时间列" },
  baseTimeHelp: { "en-US": "Only where the shares change over time.", "zh-CN": "仅当份额随时间变化时指定。" },
  baseIndustry: { "en-US": "Its industry column (long)", "zh-CN": "其中的行业列（长表）" },
  baseIndustryHelp: { "en-US": "Left blank: the sheet is wide.", "zh-CN": "留空表示宽表。" },
  baseValue: { "en-US": "Its employment column (long)", "zh-CN": "其中的就业列（长表）" },
  baseValueHelp: { "en-US": "Base-year workers, or the share.", "zh-CN": "基期就业人数或份额。" },
  prefix: { "en-US": "Prefix of the industry columns (wide)", "zh-CN": "行业列前缀（宽表）" },
  prefixHelp: {
    "en-US": "For example sic for sic2011, sic2015; left blank: every other column.",
    "zh-CN": "例如 sic 表示 sic2011、sic2015；留空则取其余各列。",
  },
  shockSheet: { "en-US": "Sheet of shocks", "zh-CN": "冲击所在工作表" },
  shockSheetHelp: {
    "en-US": "Long: industry, time, robots (installed or stock).",
    "zh-CN": "长表：行业、时间、机器人（安装量或存量）。",
  },
  shockIndustry: { "en-US": "Its industry column", "zh-CN": "其中的行业列" },
  shockIndustryHelp: { "en-US": "The same names as in the base.", "zh-CN": "与基期表中的行业名称一致。" },
  shockTime: { "en-US": "Its time column", "zh-CN": "其中的时间列" },
  shockTimeHelp: { "en-US": "The year of the shock.", "zh-CN": "冲击所属年份。" },
  shock: { "en-US": "Its shock column", "zh-CN": "其中的冲击列" },
  shockHelp: {
    "en-US": "Robots in the industry and year, or a rate of growth.",
    "zh-CN": "该行业该年的机器人数量，或增长率。",
  },
  shares: { "en-US": "Shares", "zh-CN": "份额" },
  sharesHelp: {
    "en-US": "Computed from employment in the region, or taken as they are given.",
    "zh-CN": "由地区内就业计算，或直接使用给定份额。",
  },
  sharesOfRegion: { "en-US": "Employment over the region's total", "zh-CN": "就业占地区合计的比重" },
  sharesAsGiven: { "en-US": "As given", "zh-CN": "按给定份额" },
  per: { "en-US": "Shock per", "zh-CN": "冲击的分母" },
  perHelp: { "en-US": "What a shock is divided by.", "zh-CN": "冲击除以什么。" },
  perBase: { "en-US": "National base-year workers", "zh-CN": "全国基期就业人数" },
  perForeign: { "en-US": "Foreign base-year workers", "zh-CN": "国外基期就业人数" },
  perNothing: { "en-US": "Nothing (a rate already)", "zh-CN": "不除（已为比率）" },
  change: { "en-US": "Change", "zh-CN": "变化" },
  changeHelp: {
    "en-US": "Level; difference to the first year; or adjusted for output growth (Acemoglu-Restrepo).",
    "zh-CN": "水平值；相对首年的差分；或按产出增长调整（Acemoglu-Restrepo）。",
  },
  level: { "en-US": "Level", "zh-CN": "水平值" },
  difference: { "en-US": "Difference to the first year", "zh-CN": "相对首年的差分" },
  adjusted: { "en-US": "Adjusted for output growth", "zh-CN": "按产出增长调整" },
  source: { "en-US": "Whose robots", "zh-CN": "机器人来源" },
  sourceHelp: { "en-US": "Domestic, or foreign for an instrument.", "zh-CN": "国内；或国外（用于工具变量）。" },
  domestic: { "en-US": "Domestic", "zh-CN": "国内" },
  foreign: { "en-US": "Foreign", "zh-CN": "国外" },
  foreignColumn: { "en-US": "Foreign robots column", "zh-CN": "国外机器人列" },
  foreignColumnHelp: { "en-US": "On the sheet of shocks.", "zh-CN": "位于冲击工作表。" },
  foreignBaseColumn: { "en-US": "Foreign base employment column", "zh-CN": "国外基期就业列" },
  foreignBaseColumnHelp: { "en-US": "On the sheet of shocks.", "zh-CN": "位于冲击工作表。" },
  nationalBaseColumn: { "en-US": "National base employment column", "zh-CN": "全国基期就业列" },
  nationalBaseColumnHelp: {
    "en-US": "On the sheet of shocks; left blank, employment is summed over the regions.",
    "zh-CN": "位于冲击工作表；留空则由各地区就业加总。",
  },
  outputColumn: { "en-US": "Output column", "zh-CN": "产出列" },
  outputColumnHelp: {
    "en-US": "For the adjusted change; on the sheet of shocks.",
    "zh-CN": "用于产出调整；位于冲击工作表。",
  },
  unmatched: { "en-US": "Industries without a shock", "zh-CN": "没有冲击的行业" },
  unmatchedHelp: {
    "en-US": "Refuse; count them as zero in the region's total; or leave them out.",
    "zh-CN": "报错；计入地区合计但冲击为零；或剔除。",
  },
  refuse: { "en-US": "Refuse", "zh-CN": "报错" },
  zero: { "en-US": "Zero shock", "zh-CN": "冲击为零" },
  leaveOut: { "en-US": "Leave out", "zh-CN": "剔除" },
  log1p: { "en-US": "ln(1 + exposure)", "zh-CN": "取 ln(1 + 渗透度)" },
  log1pHelp: { "en-US": "As many studies print it.", "zh-CN": "许多研究采用的形式。" },
  multiply: { "en-US": "Times", "zh-CN": "乘数" },
  multiplyHelp: {
    "en-US": "1000 makes robots per worker robots per thousand workers.",
    "zh-CN": "1000 表示每千名就业人员。",
  },
  exposureName: { "en-US": "exposure", "zh-CN": "渗透度" },
  exposureTable: { "en-US": "What the exposure is made of", "zh-CN": "渗透度的构成" },
  industry: { "en-US": "Industry", "zh-CN": "行业" },
  meanShare: { "en-US": "Mean share", "zh-CN": "平均份额" },
  shockMean: { "en-US": "Mean shock", "zh-CN": "平均冲击" },
  effective: {
    "en-US": "Herfindahl index of the shares {herfindahl}; effective number of shocks {effective}.",
    "zh-CN": "份额的赫芬达尔指数 {herfindahl}；有效冲击数 {effective}。",
  },
  notMatched: {
    "en-US":
      "{count|row has|rows have} no exposure: no such region and time in the base and the shocks, for example {examples}.",
    "zh-CN": "{count} 行没有渗透度：基期表和冲击表中没有对应的地区和时间，例如 {examples}。",
  },

  // Entropy
  entropy: { "en-US": "Entropy-weighted index", "zh-CN": "熵值法综合指数" },
  entropySummary: {
    "en-US": "One index from several indicators, weighted by how much each tells the units apart.",
    "zh-CN": "由多个指标合成一个指数，权重由信息熵确定。",
  },
  positive: { "en-US": "Positive indicators", "zh-CN": "正向指标" },
  positiveHelp: { "en-US": "More is better.", "zh-CN": "越大越好。" },
  negative: { "en-US": "Negative indicators", "zh-CN": "负向指标" },
  negativeHelp: { "en-US": "Less is better.", "zh-CN": "越小越好。" },
  by: { "en-US": "Weights by", "zh-CN": "分组确定权重" },
  byHelp: {
    "en-US": "A column such as the year: ranges and weights apart for each. Left blank: all rows pooled.",
    "zh-CN": "例如按年份分别标准化并确定权重；留空则全部样本合并。",
  },
  zeros: { "en-US": "Zeros after scaling", "zh-CN": "标准化后的零值" },
  zerosHelp: { "en-US": "Their logarithm is not defined.", "zh-CN": "零值无法取对数。" },
  replace: { "en-US": "Replace zeros", "zh-CN": "仅替换零值" },
  shift: { "en-US": "Shift every value", "zh-CN": "全部平移" },
  small: { "en-US": "By how much", "zh-CN": "替换或平移量" },
  smallHelp: { "en-US": "A small positive number.", "zh-CN": "很小的正数。" },
  indexName: { "en-US": "index", "zh-CN": "综合指数" },
  weightsTable: { "en-US": "Entropy weights", "zh-CN": "熵权" },
  indicator: { "en-US": "Indicator", "zh-CN": "指标" },
  direction: { "en-US": "Direction", "zh-CN": "方向" },
  plus: { "en-US": "positive", "zh-CN": "正向" },
  minus: { "en-US": "negative", "zh-CN": "负向" },
  entropyOf: { "en-US": "Entropy", "zh-CN": "信息熵" },
  redundancy: { "en-US": "Redundancy", "zh-CN": "差异系数" },
  weight: { "en-US": "Weight", "zh-CN": "权重" },
  group: { "en-US": "Group", "zh-CN": "分组" },

  // Formulas
  sbmFormula: {
    "en-US": "SBM efficiency with undesirable outputs; spills one score for each row.",
    "zh-CN": "考虑非期望产出的 SBM 效率，每行溢出一个效率值。",
  },
  sbmFormulaPeriod: { "en-US": "The period of each row.", "zh-CN": "每行的时期。" },
  sbmFormulaBads: { "en-US": "Bad outputs, one column each.", "zh-CN": "非期望产出，每列一个。" },
  exposureFormula: {
    "en-US": "Shift-share exposure to robots; spills region, time and value, or the values of the rows asked for.",
    "zh-CN": "机器人渗透度（Bartik），溢出地区、时间和数值，或所求各行的数值。",
  },
  exposureFormulaBase: {
    "en-US":
      "Base employment: region, industry, employment (long), or region and one column for each industry (wide). With headers.",
    "zh-CN": "基期就业：地区、行业、就业（长表），或地区加每个行业一列（宽表）。须含表头。",
  },
  exposureFormulaShocks: {
    "en-US": "Shocks: industry, year, robots, in this order; further columns are named in the options. With headers.",
    "zh-CN": "冲击：依次为行业、年份、机器人；其余列在选项中按列名指定。须含表头。",
  },
  exposureFormulaRegional: {
    "en-US": "For leave-one-out: region, industry, year, robots seen in the region.",
    "zh-CN": "用于留一法：地区、行业、年份、该地区机器人。",
  },
  exposureFormulaAt: {
    "en-US": "Region and year of the rows to be filled; without it every region and year is listed.",
    "zh-CN": "需要填充的行的地区和年份；省略则列出全部地区和年份。",
  },
  exposureFormulaOptions: {
    "en-US":
      "Text such as layout=long|wide; time=COLUMN (of a wide base); shares=of-region|as-given; per=domestic-base|foreign-base|nothing; source=domestic|foreign; change=level|difference|adjusted; shock=COLUMN; foreign=COLUMN; foreignbase=COLUMN; nationalbase=COLUMN; output=COLUMN; unmatched=refuse|zero|leave-out; log1p; multiply=1000; show=values|shares|shocks.",
    "zh-CN":
      "文本，例如 layout=long|wide; time=列名（宽表）; shares=of-region|as-given; per=domestic-base|foreign-base|nothing; source=domestic|foreign; change=level|difference|adjusted; shock=列名; foreign=列名; foreignbase=列名; nationalbase=列名; output=列名; unmatched=refuse|zero|leave-out; log1p; multiply=1000; show=values|shares|shocks。",
  },
  entropyFormula: {
    "en-US": "Entropy-weighted index; spills one value for each row.",
    "zh-CN": "熵值法综合指数，每行溢出一个值。",
  },
  weightsFormula: {
    "en-US": "Entropy weights: entropy, redundancy and weight of each indicator.",
    "zh-CN": "熵权：各指标的信息熵、差异系数和权重。",
  },
  entropyFormulaData: {
    "en-US": "Indicators, one column each; headers are picked up.",
    "zh-CN": "各指标，每列一个；自动识别表头。",
  },
  entropyFormulaGroup: { "en-US": "The group (year) of each row.", "zh-CN": "每行的分组（年份）。" },
  entropyFormulaOptions: {
    "en-US": "Text such as negative=NAMES or column numbers; zero=replace|shift; small=0.00001.",
    "zh-CN": "文本，例如 negative=列名或列号; zero=replace|shift; small=0.00001。",
  },
  statusHeader: { "en-US": "status", "zh-CN": "求解状态" },
  peersHeader: { "en-US": "peers", "zh-CN": "标杆单元" },
  infeasibleStatus: { "en-US": "no solution", "zh-CN": "无可行解" },
  uncertifiedStatus: { "en-US": "not certified", "zh-CN": "未通过精度检验" },
  optimalStatus: { "en-US": "optimal", "zh-CN": "最优" },
  rangeColumns: {
    "en-US": "“{name}” has {found|column|columns}; {needed} are needed: {what}.",
    "zh-CN": "“{name}”有 {found} 列，需要 {needed} 列：{what}。",
  },
  longNeeds: {
    "en-US":
      "A long base needs its industry column and its employment column. Choose both, or neither for a wide sheet.",
    "zh-CN": "长表需要同时指定行业列和就业列；宽表则都不指定。",
  },
  negativeUnknown: {
    "en-US": "The option negative names “{name}”, which is not among {known}. Use a header or a column number.",
    "zh-CN": "选项 negative 指定了“{name}”，但指标中只有 {known}。请使用表头或列号。",
  },
});
