import { sentences } from "../sentence.ts";

export const measure = sentences({
  noIndicators: {
    "en-US": "The index has no indicators. Choose at least one positive or negative indicator column.",
    "zh-CN": "指数没有选择任何指标。请至少选择一个正向或负向指标列。",
  },
  entropySmall: {
    "en-US":
      "The value put in place of zero is {small}. Choose a small number above 0 and below 1, for example 0.00001.",
    "zh-CN": "用于替代零值的数为 {small}。请选择大于 0 且小于 1 的小数，例如 0.00001。",
  },
  entropyRows: {
    "en-US":
      "Only {rows|row is|rows are} complete in all indicators; entropy weights need at least 2. Fill in the blanks, or leave the emptiest indicator out.",
    "zh-CN": "所有指标均完整的只有 {rows} 行，熵权法至少需要 2 行。请补齐缺失值，或去掉缺失最多的指标。",
  },
  entropyConstant: {
    "en-US": "No indicator varies ({names}), so there is nothing to weigh. Choose indicators that differ between rows.",
    "zh-CN": "所有指标都没有变动（{names}），无法赋权。请选择在各行之间有差异的指标。",
  },
  entropyGroupConstant: {
    "en-US":
      "In “{level}” ({rows|row|rows}) no indicator varies: its scores are left blank. Pool the groups, or leave this one out.",
    "zh-CN": "“{level}”组（{rows} 行）中所有指标都没有变动，得分留空。请合并各组计算，或去掉该组。",
  },
  constantIndicator: {
    "en-US": "These indicators never vary and have weight 0: {names}.",
    "zh-CN": "以下指标没有变动，权重为 0：{names}。",
  },
  constantIndicatorIn: {
    "en-US": "In “{level}” these indicators never vary and have weight 0: {names}.",
    "zh-CN": "在“{level}”组中，以下指标没有变动，权重为 0：{names}。",
  },
  entropyMissing: {
    "en-US":
      "{rows|row has|rows have} a missing indicator or group and no score; the weights rest on the other {used}.",
    "zh-CN": "有 {rows} 行缺失指标或分组，不计算得分；权重由其余 {used} 行得出。",
  },
  noIndustries: {
    "en-US":
      "No column name begins with “{prefix}”, so there are no industry columns. Choose the columns of the shares, or correct the prefix.",
    "zh-CN": "没有以“{prefix}”开头的列，因此找不到行业列。请选择份额所在的列，或更正前缀。",
  },
  nameMissing: {
    "en-US":
      "“{name}” is blank in worksheet row {row}. Every row of the table needs a region, industry or time; fill it in or delete the row.",
    "zh-CN": "“{name}”在工作表第 {row} 行为空。表中每行都需要地区、行业或时间；请补齐或删除该行。",
  },
  pairTwice: {
    "en-US":
      "{pair} is there twice, the second time in worksheet row {row}. Keep one line for each, or add them up first.",
    "zh-CN": "{pair} 出现了两次，第二次在工作表第 {row} 行。每个组合只保留一行，或先行加总。",
  },
  industriesUnmatched: {
    "en-US":
      "{count|industry of the base has|industries of the base have} no shocks: {names}. The shock table has {known}. Make the names agree, or choose how such industries count (unmatched=zero or unmatched=leave-out).",
    "zh-CN":
      "基期就业表中有 {count} 个行业没有对应的冲击：{names}。冲击表中的行业有 {known}。请统一行业名称，或指定处理方式（unmatched=zero 或 unmatched=leave-out）。",
  },
  industriesUnmatchedNear: {
    "en-US":
      "{count|industry of the base has|industries of the base have} no shocks: {names}. Perhaps “{first}” is “{nearest}” in the shock table. Make the names agree, or choose how such industries count (unmatched=zero or unmatched=leave-out).",
    "zh-CN":
      "基期就业表中有 {count} 个行业没有对应的冲击：{names}。“{first}”也许是冲击表中的“{nearest}”。请统一行业名称，或指定处理方式（unmatched=zero 或 unmatched=leave-out）。",
  },
  unmatchedZero: {
    "en-US": "{count|industry of the base has|industries of the base have} no shocks and count as never hit: {names}.",
    "zh-CN": "基期就业表中有 {count} 个行业没有对应的冲击，按冲击为 0 处理：{names}。",
  },
  unmatchedLeftOut: {
    "en-US":
      "{count|industry of the base has|industries of the base have} no shocks and are left out of the shares: {names}.",
    "zh-CN": "基期就业表中有 {count} 个行业没有对应的冲击，已从份额中剔除：{names}。",
  },
  shocksIdle: {
    "en-US":
      "{count|industry of the shock table meets|industries of the shock table meet} no region and are not used: {names}.",
    "zh-CN": "冲击表中有 {count} 个行业在任何地区都不存在，未被使用：{names}。",
  },
  timesUnmatched: {
    "en-US":
      "The base has shares of {time}, but the shock table has no such time; it has {times}. Make the times agree.",
    "zh-CN": "份额表中有 {time}，但冲击表中没有这一时间；冲击表中有 {times}。请统一时间。",
  },
  baseNegative: {
    "en-US":
      "The base of region “{region}”, industry “{industry}” is negative. Employment and shares are 0 or more; correct it.",
    "zh-CN": "地区“{region}”、行业“{industry}”的基期数值为负。就业与份额不能为负，请更正。",
  },
  baseMissing: {
    "en-US":
      "{rows|row of the base has|rows of the base have} a blank, so the exposure of the region is missing. Fill in the number, or 0 where there is no employment.",
    "zh-CN": "基期表中有 {rows} 行存在空白，相应地区的暴露度缺失。请补上数值；没有就业的请填 0。",
  },
  regionEmpty: {
    "en-US":
      "Region “{region}” has no base employment in any industry, so its shares cannot be formed. Delete the region, or correct its employment.",
    "zh-CN": "地区“{region}”各行业基期就业均为 0，无法计算份额。请删除该地区，或更正就业数据。",
  },
  exposureUnknown: {
    "en-US":
      "{rows|exposure is|exposures are} missing because a share, a shock or the employment it is divided by is missing or zero.",
    "zh-CN": "有 {rows} 个暴露度缺失，原因是份额、冲击或作为分母的就业缺失或为零。",
  },
  logOfExposure: {
    "en-US":
      "ln(1 + exposure) does not exist for region “{region}”: its exposure is -1 or less. Use the exposure itself.",
    "zh-CN": "地区“{region}”的暴露度小于或等于 -1，ln(1 + 暴露度) 无定义。请直接使用暴露度。",
  },
  leaveOneOutTimes: {
    "en-US":
      "Leave-one-out needs one base year for all times, but the base changes over time. Give the base of one year.",
    "zh-CN": "留一法要求所有时期使用同一基期，而基期表随时间变化。请只提供一个年份的基期数据。",
  },
  regionalUnmatched: {
    "en-US": "{count|name is|names are} not in the table of regional shocks: {names}. Make the names agree.",
    "zh-CN": "分地区冲击表中缺少 {count} 个名称：{names}。请统一名称。",
  },
  foreignMissing: {
    "en-US": "An exposure to foreign shocks needs the column of foreign shocks. Choose it in the shock table.",
    "zh-CN": "计算国外冲击的暴露度需要国外冲击列。请在冲击表中选择。",
  },
  foreignBaseMissing: {
    "en-US":
      "Dividing by foreign employment needs the column of foreign base employment. Choose it in the shock table, or divide by domestic employment.",
    "zh-CN": "以国外就业为分母需要国外基期就业列。请在冲击表中选择，或改用国内就业。",
  },
  outputMissing: {
    "en-US":
      "The adjusted change needs the column of output of each industry. Choose it in the shock table, or use the plain difference.",
    "zh-CN": "调整后的变化量需要各行业产出列。请在冲击表中选择，或使用简单差分。",
  },
  baseTimeUnknown: {
    "en-US": "The base time {time} is not in the shock table, which has {times}. Choose one of these.",
    "zh-CN": "冲击表中没有基期 {time}，现有 {times}。请从中选择。",
  },
});
