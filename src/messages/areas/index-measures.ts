import { sentences } from "../sentence.ts";

/** What the declarations and formulas of the robot chain and the index measures say of themselves. */
export const indexMeasures = sentences({
  // Shared
  years: { "en-US": "Year", "zh-CN": "年份" },
  yearsHelp: {
    "en-US": "The year of each row, without gaps inside a series.",
    "zh-CN": "每行的年份，同一序列内须连续。",
  },
  year: { "en-US": "Year", "zh-CN": "年份" },
  series: { "en-US": "Entity", "zh-CN": "个体" },
  seriesHelp: {
    "en-US": "Province, city or industry: one series for each. Left out, all rows are one series.",
    "zh-CN": "省份、城市或行业，每个个体一条序列；省略则所有行为一条序列。",
  },
  initial: { "en-US": "Initial stock", "zh-CN": "初始存量" },
  initialHelp: {
    "en-US": "The stock at the end of the year before the first, in each entity's first row.",
    "zh-CN": "起始年份前一年末的存量，填在每个个体的第一行。",
  },
  blank: { "en-US": "A blank means", "zh-CN": "空白单元格" },
  blankHelp: {
    "en-US": "Inside a series a blank is refused, unless it means that nothing was installed.",
    "zh-CN": "序列中的空白默认报错；如表示没有安装，可按零处理。",
  },
  blankFuelHelp: {
    "en-US": "A row with a blank has no total, unless a blank means that the fuel was not used.",
    "zh-CN": "含空白的行默认没有合计；如空白表示未消费该能源，可按零处理。",
  },
  blankMissing: { "en-US": "Not known", "zh-CN": "缺失" },
  blankZero: { "en-US": "Zero", "zh-CN": "零" },
  notMatched: {
    "en-US": "{count|row has|rows have} no value: no such place and time in the other sheets, for example {examples}.",
    "zh-CN": "{count} 行没有数值：其他工作表中没有对应的地区（行业）和时间，例如 {examples}。",
  },

  // Allocation of robots
  allocTitle: { "en-US": "Robots of provinces and cities", "zh-CN": "省份与城市机器人数量分配" },
  allocSummary: {
    "en-US": "National robots by industry, handed down to provinces by employment and from there to cities.",
    "zh-CN": "将全国分行业机器人按就业份额分配到省份，再分配到城市。",
  },
  allocFormula: {
    "en-US":
      "Robots handed down from industry to province to city; spills place, year and robots, or the values of the rows asked for.",
    "zh-CN": "按行业—省份—城市逐级分配机器人，溢出地区、年份和数量，或所求各行的数值。",
  },
  allocRobots: {
    "en-US": "National robots: industry, year, robots, in this order. With headers.",
    "zh-CN": "全国机器人：依次为行业、年份、机器人数量。须含表头。",
  },
  allocEmployment: {
    "en-US":
      "Employment: province, industry, workers; or province and one column for each industry; or province, city, industry, workers. With headers.",
    "zh-CN": "就业：省份、行业、人数；或省份加每个行业一列；或省份、城市、行业、人数。须含表头。",
  },
  allocCities: {
    "en-US":
      "Cities: province, city, weight (manufacturing employment, number of industrial firms). Left out, robots go to provinces, or to the cities employment lists. With headers.",
    "zh-CN":
      "城市：省份、城市、权重（制造业就业人数、规模以上工业企业数等）。省略则只分配到省份，或分配到就业表中列出的城市。须含表头。",
  },
  allocAt: {
    "en-US": "Place and year of the rows to be filled; without it every place and year is listed.",
    "zh-CN": "需要填充的行的地区和年份；省略则列出全部地区和年份。",
  },
  allocOptions: {
    "en-US":
      "Text such as weight=COLUMN (of cities); share=industry|total; level=city|province; time=COLUMN (where shares change over time); unmatched=refuse|leave-out; multiply=0.001.",
    "zh-CN":
      "文本，例如 weight=列名（城市表）; share=industry|total; level=city|province; time=列名（份额随时间变化时）; unmatched=refuse|leave-out; multiply=0.001。",
  },
  robots: { "en-US": "robots", "zh-CN": "机器人数量" },
  city: { "en-US": "City", "zh-CN": "城市" },
  province: { "en-US": "Province", "zh-CN": "省份" },
  place: { "en-US": "City or province", "zh-CN": "城市或省份" },
  placeHelp: { "en-US": "Named as in the other sheets.", "zh-CN": "名称须与其他工作表一致。" },
  placeTimeHelp: { "en-US": "As in the sheet of robots.", "zh-CN": "须与机器人工作表一致。" },
  robotSheet: { "en-US": "Sheet of robots", "zh-CN": "机器人工作表" },
  employmentSheet: { "en-US": "Sheet of employment", "zh-CN": "就业工作表" },
  citySheet: { "en-US": "Sheet of cities", "zh-CN": "城市工作表" },
  weightColumn: { "en-US": "Weight of a city", "zh-CN": "城市权重列" },
  weightColumnHelp: {
    "en-US": "Column on the sheet of cities: employment, or the number of firms. Left blank, its third column.",
    "zh-CN": "城市工作表中的列：就业人数或企业数；留空则为第三列。",
  },
  share: { "en-US": "Cities get robots by", "zh-CN": "城市分配依据" },
  shareHelp: {
    "en-US": "Where employment lists cities by industry: industry by industry, or by total employment.",
    "zh-CN": "就业表列出城市分行业数据时：逐行业分配，或按就业总数分配。",
  },
  shareIndustry: { "en-US": "Employment of each industry", "zh-CN": "分行业就业" },
  shareTotal: { "en-US": "Total employment", "zh-CN": "就业总数" },
  timeColumn: { "en-US": "Year column of the shares", "zh-CN": "份额的年份列" },
  timeColumnHelp: {
    "en-US": "When employment or weights change over time: the name of their column of years.",
    "zh-CN": "就业或权重随时间变化时，填写其年份列的列名。",
  },
  unmatchedRobots: { "en-US": "Robots without employment", "zh-CN": "没有就业数据的机器人" },
  unmatchedRobotsHelp: {
    "en-US": "An industry that has robots but no employment: refuse it, or leave its robots out.",
    "zh-CN": "行业有机器人但没有就业数据：报错，或剔除其机器人。",
  },
  multiplyRobotsHelp: { "en-US": "0.001 gives thousands of robots.", "zh-CN": "0.001 表示以千台为单位。" },

  // Robot stock
  stockTitle: { "en-US": "Robot stock", "zh-CN": "机器人存量" },
  stockSummary: {
    "en-US": "Robots in use from robots installed: 12 years of service, or depreciation of 10 % a year.",
    "zh-CN": "由安装量推算存量：12 年使用年限，或每年 10% 折旧。",
  },
  stockFormula: {
    "en-US": "Robots in use by perpetual inventory; spills one value for each row.",
    "zh-CN": "永续盘存法机器人存量，每行溢出一个值。",
  },
  stockOptions: {
    "en-US":
      "Text such as method=service-life|declining; life=12; rate=0.1; start=zero|given|steady; blank=refuse|zero. show=china spills the printed stock of Chinese industries.",
    "zh-CN":
      "文本，例如 method=service-life|declining; life=12; rate=0.1; start=zero|given|steady; blank=refuse|zero。show=china 溢出文献刊载的中国分行业存量。",
  },
  installations: { "en-US": "Installations", "zh-CN": "安装量" },
  installationsHelp: { "en-US": "Robots installed in each year.", "zh-CN": "每年新安装的机器人数量。" },
  retire: { "en-US": "Robots retire", "zh-CN": "报废方式" },
  retireHelp: {
    "en-US": "After a service life all at once, as the IFR counts; or a share of the stock each year.",
    "zh-CN": "达到使用年限后一次性报废（IFR 口径），或每年按比例折旧。",
  },
  serviceLife: { "en-US": "After their service life", "zh-CN": "按使用年限" },
  declining: { "en-US": "A share each year", "zh-CN": "按折旧率" },
  life: { "en-US": "Service life", "zh-CN": "使用年限" },
  lifeHelp: { "en-US": "Years; 12 by default.", "zh-CN": "单位为年，默认 12。" },
  rate: { "en-US": "Depreciation a year", "zh-CN": "年折旧率" },
  rateHelp: { "en-US": "A share, 0.1 by default.", "zh-CN": "比例，默认 0.1。" },
  start: { "en-US": "Stock before the first year", "zh-CN": "起始年份前的存量" },
  startHelp: {
    "en-US": "None; the column of initial stocks; or the steady state that the growth of five years implies.",
    "zh-CN": "无；取初始存量列；或由前五年增长率推算稳态存量。",
  },
  startZero: { "en-US": "None", "zh-CN": "无" },
  startGiven: { "en-US": "Given", "zh-CN": "给定" },
  startSteady: { "en-US": "Steady state", "zh-CN": "稳态推算" },
  robotStock: { "en-US": "robot_stock", "zh-CN": "机器人存量" },
  sector: { "en-US": "Sector (IFR)", "zh-CN": "行业代码（IFR）" },
  sectorName: { "en-US": "Sector", "zh-CN": "行业" },

  // Concordance
  concordTitle: { "en-US": "Industry concordance (IFR, GB/T 4754)", "zh-CN": "行业分类对照（IFR 与 GB/T 4754）" },
  concordSummary: {
    "en-US": "Numbers of one industrial classification in another, by the table that ships or your own.",
    "zh-CN": "用内置或自己的对照表，把一种行业分类的数值转换为另一种。",
  },
  concordFormula: {
    "en-US":
      "Values of one classification in another; spills one row for each target and key. show=table spills the table.",
    "zh-CN": "把一种行业分类的数值转换为另一种，按目标行业和分组溢出。show=table 溢出对照表。",
  },
  concordData: {
    "en-US": "Codes in the first column, then keys (year) and numbers to be added up. With headers.",
    "zh-CN": "第一列为代码，其后为分组列（年份）和需要加总的数值列。须含表头。",
  },
  concordTable: {
    "en-US": "A table of your own: source, target, weight; weights of a source sum to 1. With headers.",
    "zh-CN": "自己的对照表：源代码、目标代码、权重；每个源代码的权重之和为 1。须含表头。",
  },
  concordWeights: {
    "en-US": "To part an IFR sector among divisions: division and its weight (employment). With headers.",
    "zh-CN": "用于把 IFR 行业拆分到各大类：大类代码及其权重（就业人数）。须含表头。",
  },
  concordOptions: {
    "en-US":
      "Text such as from=gbt2011; to=ifr (ifr, ifr13, gbt2002, gbt2011, gbt2017); by=year,province; split=equal; unmatched=refuse|leave-out; names=yes; show=values|table.",
    "zh-CN":
      "文本，例如 from=gbt2011; to=ifr（可选 ifr、ifr13、gbt2002、gbt2011、gbt2017）; by=year,province; split=equal; unmatched=refuse|leave-out; names=yes; show=values|table。",
  },
  source: { "en-US": "source", "zh-CN": "源代码" },
  sourceName: { "en-US": "source name", "zh-CN": "源行业名称" },
  target: { "en-US": "target", "zh-CN": "目标代码" },
  targetName: { "en-US": "target name", "zh-CN": "目标行业名称" },
  part: { "en-US": "weight", "zh-CN": "权重" },
  targetColumn: { "en-US": "Industry of each row", "zh-CN": "各行的行业" },
  targetColumnHelp: {
    "en-US": "Code or name in the classification that the values are mapped to.",
    "zh-CN": "目标分类中的代码或名称。",
  },
  mapTimeHelp: {
    "en-US": "Left blank when the other sheet has no years.",
    "zh-CN": "另一工作表没有年份时留空。",
  },
  sourceSheet: { "en-US": "Sheet of values", "zh-CN": "数值工作表" },
  sourceSheetHelp: {
    "en-US": "Codes in the first column, years if any, and the values.",
    "zh-CN": "第一列为代码，其后为年份（如有）和数值。",
  },
  valueColumn: { "en-US": "Column of values", "zh-CN": "数值列" },
  valueColumnHelp: {
    "en-US": "On the sheet of values. Left blank, the first column after code and year.",
    "zh-CN": "位于数值工作表；留空则为代码和年份之后的第一列。",
  },
  from: { "en-US": "From", "zh-CN": "源分类" },
  fromHelp: { "en-US": "Classification of the sheet of values.", "zh-CN": "数值工作表所用的行业分类。" },
  to: { "en-US": "To", "zh-CN": "目标分类" },
  toHelp: { "en-US": "Classification of the data.", "zh-CN": "数据所用的行业分类。" },
  ifr: { "en-US": "IFR, 14 manufacturing sectors", "zh-CN": "IFR 制造业 14 个行业" },
  ifr13: { "en-US": "IFR, 13 sectors (vehicles together)", "zh-CN": "IFR 制造业 13 个行业（运输设备合并）" },
  gbt2002: { "en-US": "GB/T 4754-2002", "zh-CN": "GB/T 4754-2002" },
  gbt2011: { "en-US": "GB/T 4754-2011", "zh-CN": "GB/T 4754-2011" },
  gbt2017: { "en-US": "GB/T 4754-2017", "zh-CN": "GB/T 4754-2017" },
  tableSheet: { "en-US": "Own table", "zh-CN": "自己的对照表" },
  weightSheet: { "en-US": "Weights of divisions", "zh-CN": "大类权重" },
  equal: { "en-US": "Part sectors evenly", "zh-CN": "平均拆分" },
  equalHelp: {
    "en-US": "From an IFR sector to its divisions, without weights: an assumption worth a footnote.",
    "zh-CN": "没有权重时将 IFR 行业平均拆分到各大类；这是需要说明的假设。",
  },
  unmatchedCodes: { "en-US": "Codes not in the table", "zh-CN": "不在对照表中的代码" },
  unmatchedCodesHelp: { "en-US": "Refuse them, or leave them out.", "zh-CN": "报错，或剔除。" },
  mapped: { "en-US": "{name} (mapped)", "zh-CN": "{name}（转换后）" },

  // CO2 of fuels
  co2Title: { "en-US": "CO2 from fuels (IPCC)", "zh-CN": "能源消费碳排放（IPCC）" },
  co2Summary: {
    "en-US": "CO2 of nine fuels by factors that can be seen and changed.",
    "zh-CN": "由九种能源消费量计算 CO2，排放因子可见、可改。",
  },
  co2Formula: {
    "en-US":
      'CO2 of burnt fuels in 10,000 t; spills one value for each row. =PW.CO2FUELS("show=factors") spills the factors.',
    "zh-CN": '能源消费 CO2（万吨），每行溢出一个值。=PW.CO2FUELS("show=factors") 溢出排放因子表。',
  },
  co2FormulaFuels: {
    "en-US": "Fuel use, one column each, named in the header: 10,000 t; natural gas 100 million m3.",
    "zh-CN": "能源消费量，每列一种，表头为品种名：单位万吨，天然气为亿立方米。",
  },
  co2FormulaFactors: {
    "en-US":
      "A factor table of your own, as show=factors spills it: fuel, and factor or energy, carbon, oxidation and unit.",
    "zh-CN": "自己的排放因子表，格式同 show=factors：能源品种，以及排放因子，或热值、含碳量、氧化率和单位。",
  },
  co2Options: {
    "en-US":
      "Text such as set=ipcc2006|china; blank=missing|zero; multiply=0.01 (Mt); log; show=total|fuels|all|factors.",
    "zh-CN":
      "文本，例如 set=ipcc2006|china; blank=missing|zero; multiply=0.01（百万吨）; log; show=total|fuels|all|factors。",
  },
  co2: { "en-US": "CO2_10kt", "zh-CN": "CO2排放量（万吨）" },
  lnCo2: { "en-US": "lnCO2", "zh-CN": "lnCO2" },
  co2Some: { "en-US": "{name} ({used} of {all} fuels)", "zh-CN": "{name}（{all} 种能源中的 {used} 种）" },
  co2Of: { "en-US": "CO2 of {name}", "zh-CN": "{name} CO2" },
  fuels: { "en-US": "Fuels", "zh-CN": "能源消费量" },
  fuelsHelp: {
    "en-US": "Columns named as fuels (raw coal, coke, diesel ...): 10,000 t; natural gas 100 million m3.",
    "zh-CN": "列名为能源品种（原煤、焦炭、柴油等），单位万吨，天然气为亿立方米。",
  },
  factorSet: { "en-US": "Factors", "zh-CN": "排放因子" },
  factorSetHelp: {
    "en-US": "Carbon content and oxidation of the IPCC (2006), or of the Chinese guidelines for provinces (2011).",
    "zh-CN": "含碳量和氧化率取 IPCC（2006）或《省级温室气体清单编制指南》（2011）。",
  },
  ipcc2006: { "en-US": "IPCC 2006", "zh-CN": "IPCC 2006" },
  china: { "en-US": "Chinese provincial guidelines 2011", "zh-CN": "省级清单编制指南 2011" },
  factorSheet: { "en-US": "Own factors", "zh-CN": "自己的排放因子" },
  factorSheetHelp: {
    "en-US": "A sheet with columns fuel, unit, energy, carbon, oxidation, or fuel and factor.",
    "zh-CN": "含能源品种、单位、热值、含碳量、氧化率各列，或能源品种和排放因子两列的工作表。",
  },
  multiplyCo2Help: { "en-US": "0.01 gives million tonnes.", "zh-CN": "0.01 表示以百万吨为单位。" },
  factorTable: { "en-US": "CO2 factors used", "zh-CN": "所用排放因子" },
  fuel: { "en-US": "Fuel", "zh-CN": "能源品种" },
  fuelUnit: { "en-US": "Unit", "zh-CN": "单位" },
  energy: { "en-US": "Energy (kJ/kg or kJ/m3)", "zh-CN": "平均低位发热量（kJ/kg 或 kJ/m3）" },
  carbon: { "en-US": "Carbon (t C/TJ)", "zh-CN": "单位热值含碳量（t C/TJ）" },
  oxidation: { "en-US": "Oxidation", "zh-CN": "碳氧化率" },
  factor: { "en-US": "Factor (10,000 t CO2 per unit)", "zh-CN": "排放因子（万吨 CO2/单位）" },

  // Capital stock
  capitalTitle: { "en-US": "Capital stock", "zh-CN": "资本存量" },
  capitalSummary: {
    "en-US": "Capital from investment by perpetual inventory, in prices of a base year.",
    "zh-CN": "永续盘存法由投资额计算资本存量，按基期价格。",
  },
  capitalFormula: {
    "en-US": "Capital by perpetual inventory; spills one value for each row.",
    "zh-CN": "永续盘存法资本存量，每行溢出一个值。",
  },
  capitalOptions: {
    "en-US":
      "Text such as depreciation=0.1096; baseyear=2000; base=growth|first5|tenpercent|shan|given; growth=0.1; index=previous|fixed; show=stock|investment|all|base.",
    "zh-CN":
      "文本，例如 depreciation=0.1096; baseyear=2000; base=growth|first5|tenpercent|shan|given; growth=0.1; index=previous|fixed; show=stock|investment|all|base。",
  },
  investment: { "en-US": "Investment", "zh-CN": "投资额" },
  investmentHelp: {
    "en-US": "Gross fixed capital formation of each year, at current prices when there is a price index.",
    "zh-CN": "每年固定资本形成总额；有价格指数时为当年价。",
  },
  priceIndex: { "en-US": "Price index", "zh-CN": "价格指数" },
  priceIndexHelp: {
    "en-US": "Price index of investment in goods; left out, investment is in constant prices already.",
    "zh-CN": "固定资产投资价格指数；省略表示投资额已是不变价。",
  },
  indexKind: { "en-US": "Index 100 is", "zh-CN": "指数基准" },
  indexKindHelp: { "en-US": "The year before, or one fixed year.", "zh-CN": "上年=100，或某一固定年份=100。" },
  previousYear: { "en-US": "The year before", "zh-CN": "上年=100" },
  fixedYear: { "en-US": "One fixed year", "zh-CN": "定基（固定年份=100）" },
  depreciation: { "en-US": "Depreciation a year", "zh-CN": "折旧率" },
  depreciationHelp: { "en-US": "A share: 0.1096 by default (10.96 %).", "zh-CN": "比例，默认 0.1096（10.96%）。" },
  depreciationColumn: { "en-US": "Depreciation by row", "zh-CN": "折旧率列" },
  depreciationColumnHelp: {
    "en-US": "A column of rates, where they differ between provinces or years.",
    "zh-CN": "各省或各年折旧率不同时选择该列。",
  },
  baseYear: { "en-US": "Base year", "zh-CN": "基期" },
  baseYearHelp: {
    "en-US": "Prices are of this year and the stock begins with it. Left blank, each entity's first year.",
    "zh-CN": "以该年价格计，存量自该年起计算；留空则为各个体的第一年。",
  },
  base: { "en-US": "Stock of the base year", "zh-CN": "基期资本存量" },
  baseHelp: {
    "en-US": "Investment over growth and depreciation, by the growth of all or of five years; a tenth rule; or given.",
    "zh-CN": "投资除以增长率与折旧率之和（全部年份或前五年），投资除以 10%，或直接给定。",
  },
  baseGrowth: { "en-US": "I0 / (g + d), g of all years", "zh-CN": "I0/(g+δ)，g 为全期平均增长率" },
  baseFirst5: { "en-US": "I0 / (g + d), g of five years", "zh-CN": "I0/(g+δ)，g 为前五年平均增长率" },
  baseTenPercent: { "en-US": "I0 / 10 % (Zhang et al. 2004)", "zh-CN": "I0/10%（张军等，2004）" },
  baseShan: {
    "en-US": "I1 / (g + d), g of years 1 to 5 (Shan 2008)",
    "zh-CN": "I1/(g+δ)，g 为其后五年（单豪杰，2008）",
  },
  baseGiven: { "en-US": "Given by a column", "zh-CN": "由初始存量列给定" },
  initialCapitalHelp: {
    "en-US": "The stock of the base year in its prices, in each entity's row of the base year.",
    "zh-CN": "基期资本存量（基期价格），填在每个个体的基期行。",
  },
  growth: { "en-US": "Growth of investment", "zh-CN": "投资增长率" },
  growthHelp: {
    "en-US": "A share known from elsewhere, such as 0.1. Left blank, it is measured.",
    "zh-CN": "已知的增长率，例如 0.1；留空则由数据计算。",
  },
  capitalStock: { "en-US": "capital_stock", "zh-CN": "资本存量" },
  realInvestment: { "en-US": "real_investment", "zh-CN": "实际投资额" },
  baseStock: { "en-US": "Stock of the base year", "zh-CN": "基期存量" },
  capitalTable: { "en-US": "Where the capital stock begins", "zh-CN": "基期资本存量的确定" },

  // Human development
  hdiTitle: { "en-US": "Human development index", "zh-CN": "人类发展指数（HDI）" },
  hdiSummary: {
    "en-US": "Health, education and income, each scaled, with equal weights.",
    "zh-CN": "健康、教育、收入分别标准化后等权合成。",
  },
  hdiFormula: {
    "en-US":
      "A human-development-like index: indicators scaled and combined with equal weights; one value for each row.",
    "zh-CN": "类人类发展指数：指标标准化后等权合成，每行溢出一个值。",
  },
  hdiFormulaData: {
    "en-US": "Indicators, one column each, more being better; headers are picked up.",
    "zh-CN": "各指标，每列一个，均为正向；自动识别表头。",
  },
  hdiGroupHelp: {
    "en-US": "Least and largest values apart for each group (year). Left out: all rows together.",
    "zh-CN": "按组（年份）分别取最小值和最大值；省略则全部样本合并。",
  },
  hdiOptions: {
    "en-US":
      "Text such as log=income; combine=arithmetic|geometric; floor=0.05; low=20,0,0,100; high=85,15,18,75000; dimensions=health,education,education,income; undp; show=index|dimensions.",
    "zh-CN":
      "文本，例如 log=收入列名; combine=arithmetic|geometric; floor=0.05; low=20,0,0,100; high=85,15,18,75000; dimensions=健康,教育,教育,收入; undp; show=index|dimensions。",
  },
  hdi: { "en-US": "HDI", "zh-CN": "HDI" },
  welfareColumns: { "en-US": "Indicators", "zh-CN": "指标" },
  welfareColumnsHelp: {
    "en-US": "Such as hospital beds and students per head; expressions of columns may be used.",
    "zh-CN": "例如人均床位数、人均在校学生数；可使用列的表达式。",
  },
  logs: { "en-US": "Indicators in logarithms", "zh-CN": "取对数的指标" },
  logsHelp: { "en-US": "Such as income per head.", "zh-CN": "例如人均收入。" },
  combine: { "en-US": "Combined by", "zh-CN": "合成方法" },
  combineHdiHelp: {
    "en-US": "Mean of the dimensions with equal weights; the UNDP has used the geometric mean since 2010.",
    "zh-CN": "各维度等权平均；UNDP 自 2010 年起采用几何平均。",
  },
  arithmetic: { "en-US": "Arithmetic mean", "zh-CN": "算术平均" },
  geometric: { "en-US": "Geometric mean", "zh-CN": "几何平均" },
  floor: { "en-US": "Least scaled value", "zh-CN": "标准化下限" },
  floorHelp: {
    "en-US": "0.05 lets scaled values run from 0.05 to 1, so that no product is zero.",
    "zh-CN": "0.05 表示标准化值介于 0.05 与 1 之间，避免乘积为零。",
  },
  low: { "en-US": "Low goalposts", "zh-CN": "下限值" },
  lowHelp: {
    "en-US":
      "One number for each indicator, in order, such as 20,0,0,100; - for its own least value. Those in logarithms come last.",
    "zh-CN": "按顺序为每个指标填写，例如 20,0,0,100；- 表示取样本最小值。取对数的指标排在最后。",
  },
  high: { "en-US": "High goalposts", "zh-CN": "上限值" },
  highHelp: {
    "en-US":
      "One number for each indicator, in order, such as 85,15,18,75000; - for its own largest value. Those in logarithms come last.",
    "zh-CN": "按顺序为每个指标填写，例如 85,15,18,75000；- 表示取样本最大值。取对数的指标排在最后。",
  },
  dimensions: { "en-US": "Dimensions", "zh-CN": "维度" },
  dimensionsHelp: {
    "en-US": "One name for each indicator, in order; indicators of the same name are averaged first.",
    "zh-CN": "按顺序为每个指标填写维度名称；同一维度的指标先取平均。",
  },
  scaleBy: { "en-US": "Scaled by", "zh-CN": "分组标准化" },

  // Carbon performance
  performanceTitle: { "en-US": "Carbon emission performance", "zh-CN": "碳排放绩效（CEP）" },
  performanceSummary: {
    "en-US": "GDP and welfare per unit of CO2, and both combined.",
    "zh-CN": "单位 CO2 的经济产出与社会福利，以及二者的合成指数。",
  },
  performanceFormula: {
    "en-US": "Carbon performance: CEE = GDP/CO2, CSE = HDI/CO2, CEP of both; three columns for each row.",
    "zh-CN": "碳排放绩效：CEE=GDP/CO2，CSE=HDI/CO2，CEP 为二者合成；每行溢出三列。",
  },
  performanceOptions: {
    "en-US":
      "Text such as combine=geometric|arithmetic|entropy; scale=min-max|none; show=all|cee|cse|cep|intensity|perhead.",
    "zh-CN":
      "文本，例如 combine=geometric|arithmetic|entropy; scale=min-max|none; show=all|cee|cse|cep|intensity|perhead。",
  },
  gdp: { "en-US": "GDP", "zh-CN": "地区生产总值" },
  gdpHelp: { "en-US": "Output of each row, above zero.", "zh-CN": "各行的产出，须大于零。" },
  welfare: { "en-US": "Index of welfare", "zh-CN": "福利指数" },
  welfareHelp: { "en-US": "Such as the human development index.", "zh-CN": "例如人类发展指数（HDI）。" },
  co2Column: { "en-US": "CO2", "zh-CN": "CO2 排放量" },
  co2Help: { "en-US": "Emissions of each row, above zero.", "zh-CN": "各行的排放量，须大于零。" },
  population: { "en-US": "Population", "zh-CN": "人口" },
  populationHelp: {
    "en-US": "With it, welfare is set against CO2 per head; left out, against CO2.",
    "zh-CN": "给出时社会福利绩效为 HDI 与人均 CO2 之比；省略则为 HDI 与 CO2 之比。",
  },
  combineHelp: {
    "en-US": "Geometric: square root of CEE x CSE. Arithmetic and entropy weights combine scaled values.",
    "zh-CN": "几何平均为 CEE×CSE 的平方根；算术平均和熵权法对标准化后的值合成。",
  },
  entropyWeighted: { "en-US": "Entropy weights", "zh-CN": "熵权法" },
  scale: { "en-US": "Scaling before the arithmetic mean", "zh-CN": "算术平均前的标准化" },
  scaleHelp: {
    "en-US": "The units of both sides differ: without scaling the larger one decides.",
    "zh-CN": "二者单位不同，不标准化时数值较大者起决定作用。",
  },
  minMax: { "en-US": "Least to largest value", "zh-CN": "极差标准化" },
  noScale: { "en-US": "None", "zh-CN": "不标准化" },
  cee: { "en-US": "CEE", "zh-CN": "CEE" },
  cse: { "en-US": "CSE", "zh-CN": "CSE" },
  cep: { "en-US": "CEP", "zh-CN": "CEP" },
  intensity: { "en-US": "CO2_intensity", "zh-CN": "碳排放强度" },
  perhead: { "en-US": "CO2_per_head", "zh-CN": "人均碳排放" },

  // Structure
  structureTitle: { "en-US": "Structure of the economy", "zh-CN": "产业结构指标" },
  structureSummary: {
    "en-US": "Shares of sectors, tertiary over secondary, Theil index, weighted labour productivity.",
    "zh-CN": "产业占比、三二产业之比、泰尔指数、加权劳动生产率。",
  },
  structureFormula: {
    "en-US": "Indices of economic structure; columns beside the data.",
    "zh-CN": "产业结构指标，在数据旁逐列溢出。",
  },
  structureOptions: {
    "en-US": "Text such as show=all|shares|ratio|level|theil|productivity; productivity=raw|over-mean.",
    "zh-CN": "文本，例如 show=all|shares|ratio|level|theil|productivity; productivity=raw|over-mean。",
  },
  sectorOutput: { "en-US": "Value added of sectors", "zh-CN": "各产业增加值" },
  outputHelp: {
    "en-US": "Value added, one column each, in the order primary, secondary, tertiary.",
    "zh-CN": "各产业增加值，每列一个，按第一、第二、第三产业的顺序。",
  },
  sectorEmployment: { "en-US": "Employment of sectors", "zh-CN": "各产业就业人数" },
  employmentHelp: {
    "en-US": "Workers of the same sectors in the same order; for the Theil index and productivity.",
    "zh-CN": "相同产业、相同顺序的就业人数，用于泰尔指数和劳动生产率。",
  },
  which: { "en-US": "Indices", "zh-CN": "指标" },
  whichHelp: { "en-US": "All of them, or one.", "zh-CN": "全部，或其中一个。" },
  everyIndex: { "en-US": "All", "zh-CN": "全部" },
  shares: { "en-US": "Shares", "zh-CN": "产业占比" },
  shareOf: { "en-US": "share of {name}", "zh-CN": "{name}占比" },
  ratioChoice: { "en-US": "Tertiary over secondary", "zh-CN": "三二产业之比" },
  levelChoice: { "en-US": "Level of structure", "zh-CN": "产业结构层次系数" },
  productivityChoice: { "en-US": "Weighted labour productivity", "zh-CN": "产业结构高级化指数" },
  ratio: { "en-US": "tertiary_secondary", "zh-CN": "三二产业之比" },
  level: { "en-US": "structure_level", "zh-CN": "产业结构层次系数" },
  theil: { "en-US": "Theil", "zh-CN": "泰尔指数" },
  productivity: { "en-US": "weighted_productivity", "zh-CN": "产业结构高级化指数" },
  productivityScale: { "en-US": "Labour productivity", "zh-CN": "劳动生产率口径" },
  productivityScaleHelp: {
    "en-US": "As it is, or over the mean of its sector, so that a sector of few workers does not swamp the others.",
    "zh-CN": "取原值，或除以该产业均值，避免就业人数少的产业主导结果。",
  },
  productivityRaw: { "en-US": "As it is", "zh-CN": "原值" },
  productivityOverMean: { "en-US": "Over its mean", "zh-CN": "均值化" },

  // Keywords
  textsBlank: {
    "en-US": "{rows|row has|rows have} no value because the text is blank.",
    "zh-CN": "{rows} 行因文本为空而没有结果。",
  },
  keywordTitle: { "en-US": "Keyword share of a text", "zh-CN": "文本关键词占比" },
  keywordSummary: {
    "en-US": "Keywords over all words of each text, such as the attention of a government report.",
    "zh-CN": "各文本中关键词占全部词数的比例，例如政府工作报告的关注度。",
  },
  keywordFormula: {
    "en-US": "Keywords over all words of each row's text; the longest keyword counts, and each character once.",
    "zh-CN": "每行文本中关键词占全部词数的比例；最长匹配优先，每个字只计一次。",
  },
  keywordOptions: {
    "en-US": "Text such as unit=words|characters; header=yes; show=share|count|total|all|each.",
    "zh-CN": "文本，例如 unit=words|characters; header=yes; show=share|count|total|all|each。",
  },
  texts: { "en-US": "Texts", "zh-CN": "文本" },
  textsHelp: {
    "en-US": "One text for each row; the columns of a row are read as one text.",
    "zh-CN": "每行一个文本；同一行的多列合并为一个文本。",
  },
  keywords: { "en-US": "Keywords", "zh-CN": "关键词" },
  keywordsHelp: {
    "en-US": "Words or phrases, in cells or parted by commas; upper and lower case alike.",
    "zh-CN": "词或词组，可为单元格区域，或以逗号、顿号分隔；不区分大小写。",
  },
  keywordSheet: { "en-US": "Sheet of keywords", "zh-CN": "关键词工作表" },
  keywordSheetHelp: {
    "en-US": "All cells of text under its headers are keywords too.",
    "zh-CN": "表头以下的所有文本单元格均作为关键词。",
  },
  unit: { "en-US": "Counted in", "zh-CN": "计量单位" },
  unitHelp: {
    "en-US":
      "Words are cut by the dictionary of this program and may differ a little elsewhere; characters are the same everywhere.",
    "zh-CN": "词数依赖当前程序的分词词典，不同环境略有差异；字数在任何环境都相同。",
  },
  words: { "en-US": "Words", "zh-CN": "词数" },
  characters: { "en-US": "Characters", "zh-CN": "字数" },
  keyword: { "en-US": "Keyword", "zh-CN": "关键词" },
  keywordShare: { "en-US": "keyword_share", "zh-CN": "关键词占比" },
  keywordCount: { "en-US": "Keywords found", "zh-CN": "关键词频数" },
  keywordTable: { "en-US": "Keywords in all texts", "zh-CN": "各关键词总频数" },
});
