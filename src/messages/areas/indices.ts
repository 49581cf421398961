import { sentences } from "../sentence.ts";

/** What the robot chain, CO2, capital, carbon performance, structure and keyword measures refuse or remark. */
export const indices = sentences({
  // Series that add up year by year
  timesNotYears: {
    "en-US":
      "“{name}” holds {example}, which is no year. A stock is built up year by year: choose the column of years, as whole numbers.",
    "zh-CN": "“{name}”中有 {example}，不是年份。存量需逐年累计，请选择以整数表示的年份列。",
  },
  seriesGap: {
    "en-US":
      "“{name}” of {label} has no row between {before} and {after}. A stock needs every year: add the missing years, or begin after the gap.",
    "zh-CN":
      "{label} 的“{name}”在 {before} 与 {after} 之间缺少年份。存量核算要求年份连续，请补齐缺失年份，或从缺口之后开始。",
  },
  seriesBlank: {
    "en-US":
      "“{name}” of {label} is blank in {count|year|years} within its series: {times}. Fill them in, or say that a blank means zero (blank=zero).",
    "zh-CN": "{label} 的“{name}”在序列中有 {count} 个年份为空：{times}。请补齐，或指定空白按零处理（blank=zero）。",
  },
  noSeries: {
    "en-US": "“{name}” holds no number in any row with a year. Choose the column of yearly amounts.",
    "zh-CN": "“{name}”在有年份的行中没有任何数值。请选择各年数额所在的列。",
  },

  // Robot stock
  installationsNegative: {
    "en-US": "The installations of {label} in {time} are negative. Robots installed are 0 or more; correct the number.",
    "zh-CN": "{label} 在 {time} 年的机器人安装量为负。安装量不能为负，请更正。",
  },
  initialMissing: {
    "en-US":
      "The initial stock of {label} is blank in {time}, the first year. Fill it in there, or choose a rule for the base year.",
    "zh-CN": "{label} 在起始年份 {time} 的初始存量为空。请在该行填写，或选择基期存量的估算方法。",
  },
  stockNegative: {
    "en-US":
      "The stock of {label} in {time} would be {value}, below zero. Check the amounts of that year, the price index and the initial stock.",
    "zh-CN": "{label} 在 {time} 年的存量为 {value}，小于零。请检查当年数额、价格指数和初始存量。",
  },
  steadyLife: {
    "en-US":
      "A steady-state start needs depreciation, but robots here retire after their service life. Use method=declining, or give the initial stock.",
    "zh-CN": "稳态法估算初始存量需要折旧率，而当前按使用年限报废。请使用 method=declining，或给出初始存量。",
  },
  steadyYears: {
    "en-US":
      "{label} has {years|year|years}; the growth of its first five years needs 6. Give the initial stock, or start from zero.",
    "zh-CN": "{label} 只有 {years} 年数据，计算前五年平均增长率需要 6 年。请给出初始存量，或从零开始累计。",
  },
  steadyGrowth: {
    "en-US":
      "The first installations of {label} give no steady state: they are zero, or shrink as fast as robots wear out. Give the initial stock, or start from zero.",
    "zh-CN": "{label} 最初的安装量无法推算稳态存量：为零，或下降速度不低于折旧率。请给出初始存量，或从零开始累计。",
  },

  // Capital stock
  baseYearAbsent: {
    "en-US":
      "{label} has no investment in the base year {year}; its series runs from {first} to {last}. Choose a base year within it, or fill in that year.",
    "zh-CN": "{label} 在基期 {year} 年没有投资数据，其序列为 {first}—{last} 年。请选择序列之内的基期，或补充该年数据。",
  },
  indexMissing: {
    "en-US":
      "The price index of {label} in {time} is blank or not above zero. Every year of investment needs its index, such as 101.3 (last year = 100).",
    "zh-CN": "{label} 在 {time} 年的价格指数为空或不大于零。每个投资年份都需要价格指数，例如 101.3（上年=100）。",
  },
  depreciationMissing: {
    "en-US": "The depreciation rate of {label} in {time} is blank. Fill it in, or give one rate for all.",
    "zh-CN": "{label} 在 {time} 年的折旧率为空。请补齐，或为全部样本指定同一折旧率。",
  },
  depreciationRange: {
    "en-US": "A depreciation rate of {value} is not a share of 0 or more and below 1. For 10.96 % type 0.1096.",
    "zh-CN": "折旧率 {value} 不在 [0, 1) 之内。10.96% 请输入 0.1096。",
  },
  growthYears: {
    "en-US":
      "{label} has {years|year|years} of investment from the base year on; this rule for the base year needs {needed}. Use base=tenpercent, give the growth rate, or give the initial stock.",
    "zh-CN":
      "{label} 自基期起只有 {years} 年投资数据，该基期存量算法需要 {needed} 年。请使用 base=tenpercent，或给出增长率或初始存量。",
  },
  growthUndefined: {
    "en-US":
      "Investment of {label} in the base year is zero or less, or shrinks as fast as capital depreciates, so the base-year stock is not defined. Give it as the initial stock.",
    "zh-CN": "{label} 的基期投资不大于零，或其下降速度不低于折旧率，基期资本存量无法确定。请直接给出初始存量。",
  },

  // Allocation of robots
  robotsUnmatched: {
    "en-US":
      "{count|industry has|industries have} robots but no employment: {names}. Employment has {known}. Make the names agree, or leave these robots out (unmatched=leave-out).",
    "zh-CN":
      "有 {count} 个行业有机器人而没有就业数据：{names}。就业表中的行业有 {known}。请统一行业名称，或剔除这些机器人（unmatched=leave-out）。",
  },
  robotsUnmatchedNear: {
    "en-US":
      "{count|industry has|industries have} robots but no employment: {names}. Perhaps “{first}” is “{nearest}” in the table of employment. Make the names agree, or leave these robots out (unmatched=leave-out).",
    "zh-CN":
      "有 {count} 个行业有机器人而没有就业数据：{names}。“{first}”也许是就业表中的“{nearest}”。请统一行业名称，或剔除这些机器人（unmatched=leave-out）。",
  },
  robotsLeftOut: {
    "en-US": "The robots of {count|industry|industries} without employment are left out: {names}.",
    "zh-CN": "有 {count} 个行业没有就业数据，其机器人已剔除：{names}。",
  },
  industriesWithoutRobots: {
    "en-US": "{count|industry is|industries are} not in the table of robots and add none: {names}.",
    "zh-CN": "有 {count} 个行业不在机器人表中，不计机器人：{names}。",
  },
  employmentBlank: {
    "en-US":
      "“{industry}” of {place} is blank. A share needs the total of all places: fill in the number, or 0 where there is nothing.",
    "zh-CN": "{place} 的“{industry}”为空。计算份额需要全部地区的合计，请补上数值；没有的请填 0。",
  },
  weightNegative: {
    "en-US": "“{industry}” of {place} is negative. Employment and numbers of firms are 0 or more; correct it.",
    "zh-CN": "{place} 的“{industry}”为负。就业人数和企业数不能为负，请更正。",
  },
  cityWithoutProvince: {
    "en-US":
      "{city} lies in “{province}”, which has no employment by industry in {time}. Make the names of the provinces agree, or add the province.",
    "zh-CN": "{city} 属于“{province}”，但就业表中该省 {time} 年没有分行业数据。请统一省份名称，或补充该省。",
  },
  provinceWithoutWeights: {
    "en-US":
      "{count|province has|provinces have} robots, but all cities of it weigh zero: {names}. Correct the weights of the cities.",
    "zh-CN": "有 {count} 个省份有机器人，但其所有城市的权重均为零：{names}。请更正城市权重。",
  },
  provinceWithoutCities: {
    "en-US": "No city is listed for {names}: the robots of these provinces go to no city.",
    "zh-CN": "{names} 没有列出任何城市，其机器人未分配到城市。",
  },
  robotsUnknown: {
    "en-US": "{rows|value is|values are} missing because the number of robots of an industry is not known.",
    "zh-CN": "有 {rows} 个数值缺失，原因是某行业的机器人数量未知。",
  },

  // Concordance
  codesUnmatched: {
    "en-US":
      "{count|code is|codes are} not in the table: {names}. It has {known}. Correct the codes, add them to a table of your own, or leave them out (unmatched=leave-out).",
    "zh-CN":
      "对照表中没有 {count} 个代码：{names}。表中有 {known}。请更正代码，在自己的对照表中补充，或剔除（unmatched=leave-out）。",
  },
  codesUnmatchedNear: {
    "en-US":
      "{count|code is|codes are} not in the table: {names}. Perhaps “{first}” is “{nearest}”. Correct the codes, add them to a table of your own, or leave them out (unmatched=leave-out).",
    "zh-CN":
      "对照表中没有 {count} 个代码：{names}。“{first}”也许是“{nearest}”。请更正代码，在自己的对照表中补充，或剔除（unmatched=leave-out）。",
  },
  codesLeftOut: {
    "en-US": "{count|code is|codes are} not in the table and left out: {names}.",
    "zh-CN": "有 {count} 个代码不在对照表中，已剔除：{names}。",
  },
  concordanceEmpty: {
    "en-US": "The table of correspondence has no rows. It needs three columns: source, target, weight.",
    "zh-CN": "对照表没有任何行。需要三列：源代码、目标代码、权重。",
  },
  weightMissing: {
    "en-US":
      "The weight from “{source}” to “{target}” is blank or negative. Give the part of it that goes there, 0 to 1.",
    "zh-CN": "从“{source}”到“{target}”的权重为空或为负。请填写归入该类的比例（0 到 1）。",
  },
  weightsSum: {
    "en-US":
      "The weights of “{source}” sum to {sum}, not to 1: something would be lost or counted twice. Make the parts of each source sum to 1.",
    "zh-CN": "“{source}”的权重之和为 {sum}，不等于 1，会造成遗漏或重复计算。请使每个源代码的权重之和为 1。",
  },
  pairTwice: {
    "en-US": "“{source}” to “{target}” is in the table twice. Keep one line for each pair.",
    "zh-CN": "对照表中“{source}”到“{target}”出现了两次。每个组合只保留一行。",
  },
  sectorWithoutWeights: {
    "en-US":
      "Sector {sector} has to be parted among the divisions {divisions}, but none of them has a weight. Give their employment as weights, or part it evenly (split=equal).",
    "zh-CN":
      "行业 {sector} 需要在 {divisions} 各大类之间拆分，但这些大类都没有权重。请以就业人数等作为权重，或平均拆分（split=equal）。",
  },
  splitNeeded: {
    "en-US":
      "Several divisions of GB/T 4754 lie in one sector of the IFR, so its numbers have to be parted. Give a weight for each division (employment), or part them evenly (split=equal).",
    "zh-CN":
      "一个 IFR 行业对应多个 GB/T 4754 大类，数值需要拆分。请给出各大类的权重（如就业人数），或平均拆分（split=equal）。",
  },
  directionUnknown: {
    "en-US":
      "There is no table from {from} to {to}. The tables that ship go between ifr (or ifr13) and one of gbt2002, gbt2011, gbt2017. Choose one of these, or give a table of your own.",
    "zh-CN":
      "没有从 {from} 到 {to} 的对照表。内置对照表仅在 ifr（或 ifr13）与 gbt2002、gbt2011、gbt2017 之间转换。请从中选择，或提供自己的对照表。",
  },
  yearNeeded: {
    "en-US":
      "The sheet of values has years in “{name}”, but no year of the data is chosen: all years would be added up. Choose the column of years, or keep one year on that sheet.",
    "zh-CN":
      "数值工作表含有年份列“{name}”，但未选择数据的年份列，会把各年数值加总。请选择年份列，或在该工作表中只保留一年。",
  },
  noValues: {
    "en-US":
      "“{name}” has no column of numbers beside its codes and keys. Add the column to be mapped, or take it out of by=.",
    "zh-CN": "“{name}”中除代码列和分组列外没有数值列。请加入需要转换的列，或将其从 by= 中去掉。",
  },

  // CO2 of fuels
  noFuels: {
    "en-US": "No fuel is chosen. Choose the columns of fuel use, such as raw coal, diesel, natural gas.",
    "zh-CN": "没有选择任何能源品种。请选择能源消费量列，例如原煤、柴油、天然气。",
  },
  fuelUnknown: {
    "en-US":
      "“{name}” is no fuel of the factor table, which has {known}. Rename the column, or add the fuel to a table of your own.",
    "zh-CN": "“{name}”不是排放因子表中的能源品种，表中有 {known}。请修改列名，或在自己的因子表中添加该品种。",
  },
  fuelUnknownNear: {
    "en-US":
      "“{name}” is no fuel of the factor table; perhaps it is “{nearest}”. The table has {known}. Rename the column, or add the fuel to a table of your own.",
    "zh-CN":
      "“{name}”不是排放因子表中的能源品种，也许是“{nearest}”。表中有 {known}。请修改列名，或在自己的因子表中添加该品种。",
  },
  fuelTwice: {
    "en-US": "“{first}” and “{second}” are both {fuel}, which would count twice. Keep one of them.",
    "zh-CN": "“{first}”和“{second}”都是{fuel}，会重复计算。请只保留一列。",
  },
  fuelUnit: {
    "en-US": "“{name}” is in {unit}, but its factor is per {needed}. Convert the column and its header.",
    "zh-CN": "“{name}”的单位是 {unit}，而排放因子对应的单位是 {needed}。请换算该列并修改表头。",
  },
  fuelNegative: {
    "en-US": "“{name}” is negative in row {row}. Fuel burnt is 0 or more; correct it.",
    "zh-CN": "“{name}”在第 {row} 行为负。能源消费量不能为负，请更正。",
  },
  factorIncomplete: {
    "en-US":
      "The factor of “{fuel}” cannot be told: row {row} needs either the factor, or energy, carbon and oxidation with the unit of the fuel. Fill them in.",
    "zh-CN": "无法确定“{fuel}”的排放因子：第 {row} 行需要填写排放因子，或同时填写热值、含碳量、氧化率和能源单位。",
  },
  factorTwo: {
    "en-US":
      "The factor of “{fuel}” is {factor}, but energy, carbon and oxidation give {product}. Clear whichever is out of date.",
    "zh-CN": "“{fuel}”的排放因子为 {factor}，而由热值、含碳量和氧化率计算得到 {product}。请清除过时的一项。",
  },
  factorColumns: {
    "en-US":
      'The factor table has no column “{column}”. It needs fuel, and factor or energy, carbon and oxidation with unit: =PW.CO2FUELS("show=factors") shows one.',
    "zh-CN":
      '排放因子表中没有“{column}”列。需要能源品种列，以及排放因子列，或热值、含碳量、氧化率和单位各列：=PW.CO2FUELS("show=factors") 可显示样表。',
  },
  fuelsAbsent: {
    "en-US": "{count|fuel of the table is|fuels of the table are} not among the columns and not in the total: {names}.",
    "zh-CN": "因子表中有 {count} 个能源品种没有对应的列，未计入合计：{names}。",
  },
  rowsMissing: {
    "en-US": "{rows|row has|rows have} no value because a number it needs is missing.",
    "zh-CN": "有 {rows} 行因所需数据缺失而没有数值。",
  },

  // Welfare and carbon performance
  noWelfare: {
    "en-US": "The index has no indicators. Choose at least one, such as hospital beds, students, income.",
    "zh-CN": "指数没有选择任何指标。请至少选择一个，例如医院床位数、在校学生数、收入。",
  },
  noneComplete: {
    "en-US": "No row is complete in all columns. Fill in the blanks, or leave the emptiest column out.",
    "zh-CN": "没有任何一行各列数据均完整。请补齐缺失值，或去掉缺失最多的列。",
  },
  floorRange: {
    "en-US": "The floor of the scaled values is {floor}. Choose a number from 0 to below 1, for example 0.05.",
    "zh-CN": "标准化下限为 {floor}。请选择 0 到 1 之间（不含 1）的数，例如 0.05。",
  },
  logOfWelfare: {
    "en-US":
      "The logarithm of “{name}” in row {row} does not exist: the value is zero or less. Correct it, or scale it without log.",
    "zh-CN": "“{name}”在第 {row} 行的数值不大于零，无法取对数。请更正，或不取对数。",
  },
  welfareConstant: {
    "en-US":
      "“{name}” never varies, so it cannot be scaled between its least and largest value. Leave it out, or give goalposts.",
    "zh-CN": "“{name}”没有变动，无法按最小值和最大值标准化。请去掉该指标，或指定上下限。",
  },
  welfareConstantIn: {
    "en-US": "“{name}” never varies in “{level}”, so it cannot be scaled there. Pool the groups, or give goalposts.",
    "zh-CN": "“{name}”在“{level}”组内没有变动，无法标准化。请合并各组，或指定上下限。",
  },
  goalposts: {
    "en-US":
      "The goalposts of “{name}” are {low} and {high}. Give both, the low one below the high one, and above zero for a logarithm.",
    "zh-CN": "“{name}”的上下限为 {low} 和 {high}。请同时给出，且下限小于上限；取对数时下限须大于零。",
  },
  goalpostsCount: {
    "en-US":
      "The option {option} lists {found|number|numbers} for {needed|indicator|indicators}. Give one for each, in order.",
    "zh-CN": "选项 {option} 列出了 {found} 个数，而指标有 {needed} 个。请按顺序为每个指标给出一个。",
  },
  goalpostNumber: {
    "en-US": "“{value}” in the option {option} is no number. Give one number for each indicator, in order.",
    "zh-CN": "选项 {option} 中的“{value}”不是数值。请按顺序为每个指标给出一个数。",
  },
  indicatorUnknown: {
    "en-US": "The option {option} names “{name}”, which is not among {known}. Use a header or a column number.",
    "zh-CN": "选项 {option} 指定了“{name}”，但指标中只有 {known}。请使用表头或列号。",
  },
  undpColumns: {
    "en-US":
      "The goalposts of the UNDP are for four columns: life expectancy, mean years of schooling, expected years of schooling, income per head. Here {found|column is|columns are} given.",
    "zh-CN": "UNDP 上下限对应四列：预期寿命、平均受教育年限、预期受教育年限、人均收入。当前给出了 {found} 列。",
  },
  notPositive: {
    "en-US":
      "{what} is {value} in row {row}. It has to be above zero to be divided by; correct it, or leave the row blank.",
    "zh-CN": "第 {row} 行的 {what} 为 {value}。作为分母必须大于零，请更正或将该行留空。",
  },
  welfareNegative: {
    "en-US": "The index of welfare is negative in row {row}. It has to be 0 or more; correct it.",
    "zh-CN": "第 {row} 行的福利指数为负。该指数不能为负，请更正。",
  },
  performanceConstant: {
    "en-US": "{name} never varies, so it cannot be scaled. Combine by the geometric mean.",
    "zh-CN": "{name} 没有变动，无法标准化。请使用几何平均。",
  },
  performanceWeights: {
    "en-US": "Entropy weights: {weights}.",
    "zh-CN": "熵权：{weights}。",
  },

  // Structure
  sectorsTwo: {
    "en-US": "A structure needs at least two sectors. Choose value added in the order primary, secondary, tertiary.",
    "zh-CN": "计算结构指标至少需要两个产业。请按第一、第二、第三产业的顺序选择增加值。",
  },
  sectorsDiffer: {
    "en-US":
      "There are {output|column|columns} of value added and {employment|column|columns} of employment. Give both for the same sectors, in the same order.",
    "zh-CN": "增加值有 {output} 列，就业人数有 {employment} 列。两者须对应相同的产业，且顺序一致。",
  },
  sectorNegative: {
    "en-US": "“{name}” is negative in row {row}. Value added and employment are 0 or more here; correct it.",
    "zh-CN": "“{name}”在第 {row} 行为负。增加值和就业人数不能为负，请更正。",
  },
  employmentNeeded: {
    "en-US": "The Theil index and labour productivity need employment of each sector. Give it, or choose show=shares.",
    "zh-CN": "泰尔指数和劳动生产率需要各产业就业人数。请补充，或选择 show=shares。",
  },

  // Keywords
  noKeywords: {
    "en-US": "The list of keywords is empty. Give a range of words, or words parted by commas.",
    "zh-CN": "关键词列表为空。请给出关键词区域，或以逗号分隔的关键词。",
  },
  noSegmenter: {
    "en-US":
      "This program cannot cut text into words (it lacks Intl.Segmenter). Count characters instead (unit=characters), or update the program.",
    "zh-CN": "当前程序不支持分词（缺少 Intl.Segmenter）。请改为按字数计算（unit=characters），或更新程序。",
  },
});
