import { sentences } from "../sentence.ts";

export const frame = sentences({
  noData: {
    "en-US":
      "There is no data in this range: every cell under the header is blank. Choose a range with at least one row of values.",
    "zh-CN": "所选区域没有数据：表头以下全部为空。请选择至少含一行数值的区域。",
  },
  tooManyCells: {
    "en-US":
      "The range has {cells} cells; at most {most} can be read at once. Choose only the columns the study needs.",
    "zh-CN": "所选区域共有 {cells} 个单元格，一次最多读取 {most} 个。请只选择研究所需的列。",
  },
  tooManyColumns: {
    "en-US": "The range has {columns} columns; a worksheet has at most {most}. Choose a narrower range.",
    "zh-CN": "所选区域有 {columns} 列，而工作表最多 {most} 列。请缩小区域。",
  },
  unknownColumn: {
    "en-US": "There is no column “{name}”. The nearest names are {nearest}; use one of them, or check the header row.",
    "zh-CN": "没有名为“{name}”的列。最接近的列名是 {nearest}；请改用其中之一，或检查表头。",
  },
  unknownColumnAmong: {
    "en-US":
      "There is no column “{name}” among the {count|column|columns} {names}. Use one of these names, or check the header row.",
    "zh-CN": "没有名为“{name}”的列。数据共有 {count} 列：{names}。请使用其中的列名，或检查表头。",
  },
  panelEmpty: {
    "en-US": "No row has both “{entity}” and “{time}”. Choose the columns that name the units and the periods.",
    "zh-CN": "没有任何一行同时具有“{entity}”和“{time}”。请选择标识个体和时期的列。",
  },
  duplicatePairs: {
    "en-US":
      "{count|row repeats|rows repeat} a pair of “{entity}” and “{time}” that is already there: {pairs} (worksheet rows in brackets). Each pair may stand once; delete or merge the repeats.",
    "zh-CN":
      "有 {count} 行的“{entity}”与“{time}”组合重复：{pairs}（括号内为工作表行号）。每个组合只能出现一次，请删除或合并重复行。",
  },
  syntaxTooLong: {
    "en-US":
      "The text has {length} characters; a formula or condition may have {most}. Shorten it, or compute part of it in a column first.",
    "zh-CN": "文本共 {length} 个字符，公式或条件最多 {most} 个字符。请缩短，或先在工作表中算出一列。",
  },
  syntaxTooDeep: {
    "en-US": "Brackets or signs are nested more than {most} deep. Compute part of the formula in a column first.",
    "zh-CN": "括号或符号嵌套超过 {most} 层。请先在工作表中算出一列，再写入公式。",
  },
  syntaxQuote: {
    "en-US": "At character {at} of “{text}” a quotation opens and never closes. Put {quote} at its end.",
    "zh-CN": "“{text}”第 {at} 个字符处的引号没有闭合。请在结尾补上 {quote}。",
  },
  syntaxCharacter: {
    "en-US":
      "At character {at} of “{text}” stands “{got}”, which has no meaning in a formula. If it belongs to a column name, put the whole name in backticks: `CO2 (Mt)`.",
    "zh-CN":
      "“{text}”第 {at} 个字符“{got}”在公式中没有含义。如果它是列名的一部分，请用反引号括住整个列名，例如 `CO2 (Mt)`。",
  },
  syntaxOperand: {
    "en-US":
      "At character {at} of “{text}” stands “{got}” where a column, a number or an opening bracket is expected. Put one there, or take “{got}” out.",
    "zh-CN": "“{text}”第 {at} 个字符处是“{got}”，此处应为列名、数字或左括号。请补上，或删去“{got}”。",
  },
  syntaxUnfinished: {
    "en-US":
      "“{text}” breaks off at character {at}, where a column, a number or an opening bracket is expected. Add what is missing.",
    "zh-CN": "“{text}”在第 {at} 个字符处中断，此处应为列名、数字或左括号。请补全。",
  },
  syntaxOperator: {
    "en-US":
      "At character {at} of “{text}” stands “{got}” where an operator such as + or * is expected. If it belongs to a column name with spaces, put the whole name in backticks: `CO2 (Mt)`.",
    "zh-CN":
      "“{text}”第 {at} 个字符处是“{got}”，此处应为 + 或 * 等运算符。如果列名含有空格，请用反引号括住整个列名，例如 `CO2 (Mt)`。",
  },
  syntaxClose: {
    "en-US":
      "At character {at} of “{text}” stands “{got}” where “)” or “,” is expected, because of the bracket opened at character {open}. Close the bracket, or put an operator there.",
    "zh-CN":
      "“{text}”第 {at} 个字符处是“{got}”，而第 {open} 个字符处的括号尚未闭合，此处应为“)”或“,”。请补上括号或运算符。",
  },
  syntaxOpen: {
    "en-US": "The bracket opened at character {open} of “{text}” is never closed. Put “)” at its end.",
    "zh-CN": "“{text}”第 {open} 个字符处的括号没有闭合。请在相应位置补上“)”。",
  },
  unknownFunction: {
    "en-US":
      "There is no function “{name}” in formulas. Use {known}; if “{name}(...)” is a column name, put the whole name in backticks.",
    "zh-CN": "公式中没有函数“{name}”。可用的函数有 {known}；如果“{name}(...)”是列名，请用反引号括住整个列名。",
  },
  functionArguments: {
    "en-US": "“{name}” takes {takes} argument(s). Put that many in its brackets, separated by commas.",
    "zh-CN": "函数“{name}”需要 {takes} 个参数。请在括号内按此数目填写，用逗号分隔。",
  },
  textAsNumber: {
    "en-US":
      "“{name}” holds text ({count|cell|cells}, the first “{example}”; rows {rows}), but numbers are needed. Choose a number column, or write i({name}) for one dummy per value.",
    "zh-CN":
      "“{name}”含有文本（{count} 个单元格，第一个是“{example}”，第 {rows} 行），此处需要数值。请换一个数值列，或写成 i({name}) 以生成虚拟变量。",
  },
  textAsNumberConvertible: {
    "en-US":
      "“{name}” holds numbers typed as text ({count|cell|cells}, the first “{example}”; rows {rows}). Convert the column to numbers, then use the converted column.",
    "zh-CN":
      "“{name}”是以文本形式存储的数字（{count} 个单元格，第一个是“{example}”，第 {rows} 行）。请先将该列转换为数值，再使用转换后的列。",
  },
  logOfNonPositive: {
    "en-US":
      "“{term}” takes the logarithm of zero or less in {count|row|rows} (first rows: {rows}). Use log1p, leave these rows out with a condition, or correct the values.",
    "zh-CN":
      "“{term}”在 {count} 行中对零或负数取对数（最前几行：{rows}）。请改用 log1p，或用条件剔除这些行，或更正数据。",
  },
  log1pOfTooSmall: {
    "en-US":
      "“{term}” needs values above -1, but {count|row has|rows have} -1 or less (first rows: {rows}). Leave these rows out with a condition, or correct the values.",
    "zh-CN":
      "“{term}”要求取值大于 -1，但有 {count} 行小于或等于 -1（最前几行：{rows}）。请用条件剔除这些行，或更正数据。",
  },
  rootOfNegative: {
    "en-US":
      "“{term}” takes the root of a negative number in {count|row|rows} (first rows: {rows}). Leave these rows out with a condition, or correct the values.",
    "zh-CN": "“{term}”在 {count} 行中对负数开方（最前几行：{rows}）。请用条件剔除这些行，或更正数据。",
  },
  divisionByZero: {
    "en-US":
      "“{term}” divides by zero in {count|row|rows} (first rows: {rows}). Leave these rows out with a condition, or correct the values.",
    "zh-CN": "“{term}”在 {count} 行中除以零（最前几行：{rows}）。请用条件剔除这些行，或更正数据。",
  },
  powerUndefined: {
    "en-US":
      "“{term}” has no value in {count|row|rows} (first rows: {rows}): a power of a negative number or of zero that is not defined, or a result too large. Correct the values or the power.",
    "zh-CN":
      "“{term}”在 {count} 行中没有取值（最前几行：{rows}）：负数或零的该次幂无定义，或结果过大。请更正数据或指数。",
  },
  tooLarge: {
    "en-US":
      "“{term}” is too large to compute in {count|row|rows} (first rows: {rows}). Use smaller units, for example millions.",
    "zh-CN": "“{term}”在 {count} 行中数值过大，无法计算（最前几行：{rows}）。请改用更大的计量单位，例如百万。",
  },
  lagNeedsPanel: {
    "en-US":
      "“{term}” needs to know the units and the periods. Give the entity column and the time column of the panel.",
    "zh-CN": "“{term}”需要知道面板的个体和时期。请指定个体列和时间列。",
  },
  lagOrder: {
    "en-US": "“{term}” reaches more than {most} periods away. Write a smaller order, such as L2.",
    "zh-CN": "“{term}”的阶数超过 {most} 期。请写较小的阶数，例如 L2。",
  },
  lagTimeWords: {
    "en-US":
      "“{term}” needs times that can be counted, but “{time}” holds texts such as “{example}”. Use years as numbers, or texts like 2010Q3 or 2010-03.",
    "zh-CN":
      "“{term}”需要可以计数的时间，但“{time}”是“{example}”这样的文本。请使用数值年份，或 2010Q3、2010-03 这样的写法。",
  },
  lagNever: {
    "en-US":
      "The times in “{time}” are at least {apart} apart, so “{term}” (a distance of {by}) is missing in every row. Write the order in units of “{time}”, for example L{apart}.",
    "zh-CN":
      "“{time}”中相邻时期至少相差 {apart}，因此“{term}”（间隔 {by}）在每一行都缺失。请按“{time}”的单位书写阶数，例如 L{apart}。",
  },
  dummiesInside: {
    "en-US":
      "“{term}” stands for several columns and cannot be part of a calculation. Use it as a term of its own, or multiply it with a colon: ai:i(year).",
    "zh-CN": "“{term}”代表多列虚拟变量，不能参与运算。请单独作为一项，或用冒号相乘，例如 ai:i(year)。",
  },
  dummyArguments: {
    "en-US": "“{term}” is not read. Write i(column), i(column, ref=level) or i(column, other, ref=level).",
    "zh-CN": "无法识别“{term}”。请写成 i(列名)、i(列名, ref=基准组) 或 i(列名, 另一变量, ref=基准组)。",
  },
  tooManyDummies: {
    "en-US":
      "“{name}” has {levels} values; at most {most} dummies are made from a column. Put it after the bar as a fixed effect: y ~ x | {name}.",
    "zh-CN": "“{name}”有 {levels} 个取值，一列最多生成 {most} 个虚拟变量。请放在竖线之后作为固定效应：y ~ x | {name}。",
  },
  tooManyColumnsOfTerm: {
    "en-US":
      "“{term}” stands for more than {most} columns. Put the combination after the bar as a fixed effect, for example a^b.",
    "zh-CN": "“{term}”将生成超过 {most} 列。请放在竖线之后作为固定效应，例如 a^b。",
  },
  unknownReference: {
    "en-US": "“{name}” has no value “{ref}” to serve as the reference. Values near it: {levels}.",
    "zh-CN": "“{name}”中没有可作为基准组的取值“{ref}”。相近的取值有：{levels}。",
  },
  textOrder: {
    "en-US":
      "“{text}” is a text and stands where a number or a text column is compared. Compare it with a text column by == or !=, or write a number.",
    "zh-CN": "“{text}”是文本，此处无法与之比较。文本只能用 == 或 != 与文本列比较；否则请写数字。",
  },
  unknownLevel: {
    "en-US": "“{name}” never holds “{text}”. Values near it: {levels}. Correct the text of the condition.",
    "zh-CN": "“{name}”中没有取值“{text}”。相近的取值有：{levels}。请更正条件中的文本。",
  },
  listItem: {
    "en-US": "“{item}” cannot be an item of a list. Write numbers, texts in quotes, or a range such as 2010:2015.",
    "zh-CN": "“{item}”不能作为列表中的一项。请填写数字、带引号的文本，或 2010:2015 这样的区间。",
  },
  formulaTilde: {
    "en-US":
      "“{text}” has {tildes} “~” before the first bar; a formula has one, between the outcome and the regressors: y ~ x1 + x2.",
    "zh-CN": "“{text}”在第一个竖线之前有 {tildes} 个“~”；公式中应恰有一个，位于被解释变量与解释变量之间：y ~ x1 + x2。",
  },
  formulaSecondTilde: {
    "en-US":
      "At character {at} of “{text}” begins a part with a “~” too many. Only the last part may have one: y ~ x | city + year | endog ~ instruments.",
    "zh-CN":
      "“{text}”第 {at} 个字符处的部分多出一个“~”。只有最后一部分可以有：y ~ x | city + year | 内生变量 ~ 工具变量。",
  },
  formulaParts: {
    "en-US":
      "At character {at} of “{text}” begins a part too many. After the regressors come the fixed effects and then endog ~ instruments: y ~ x | city + year | endog ~ instruments.",
    "zh-CN":
      "“{text}”第 {at} 个字符处多出一部分。解释变量之后依次是固定效应和“内生变量 ~ 工具变量”：y ~ x | city + year | 内生变量 ~ 工具变量。",
  },
  formulaInstruments: {
    "en-US":
      "At character {at} of “{text}” one side of endog ~ instruments is empty. Name at least one endogenous regressor and one instrument.",
    "zh-CN": "“{text}”第 {at} 个字符处的“内生变量 ~ 工具变量”有一侧为空。请至少写一个内生变量和一个工具变量。",
  },
  formulaMinus: {
    "en-US":
      "“{term}” takes away something other than the constant. Write - 1 to leave out the constant, or I(a - b) for a difference.",
    "zh-CN": "“{term}”减去的不是常数项。去掉常数项请写 - 1；若要计算差值请写 I(a - b)。",
  },
  formulaAbsorb: {
    "en-US": "“{term}” cannot be a fixed effect. After the bar stand columns, or combinations such as year^region.",
    "zh-CN": "“{term}”不能作为固定效应。竖线之后应为列名，或 year^region 这样的组合。",
  },
  unknownOption: {
    "en-US": "There is no option “{name}”. Known options: {known}. Use one of them, or take it out.",
    "zh-CN": "没有选项“{name}”。可用的选项有：{known}。请改用其中之一，或删去。",
  },
  unknownOptionNear: {
    "en-US": "There is no option “{name}”; did you mean “{nearest}”? Known options: {known}.",
    "zh-CN": "没有选项“{name}”，是否想写“{nearest}”？可用的选项有：{known}。",
  },
  optionChoice: {
    "en-US": "The option “{name}” cannot be “{value}”. Choose one of: {known}.",
    "zh-CN": "选项“{name}”不能取“{value}”。请从中选择：{known}。",
  },
  optionChoiceNear: {
    "en-US": "The option “{name}” cannot be “{value}”; did you mean “{nearest}”? Choose one of: {known}.",
    "zh-CN": "选项“{name}”不能取“{value}”，是否想写“{nearest}”？请从中选择：{known}。",
  },
  optionNumber: {
    "en-US":
      "The option “{name}” needs a number {range}, but holds “{value}”. Write it with a decimal point and no unit.",
    "zh-CN": "选项“{name}”需要一个数值 {range}，现为“{value}”。请用小数点书写，不带单位。",
  },
  optionWhole: {
    "en-US":
      "The option “{name}” needs a whole number {range}, but holds “{value}”. Write it without decimals or a unit.",
    "zh-CN": "选项“{name}”需要一个整数 {range}，现为“{value}”。请勿带小数或单位。",
  },
  optionFlag: {
    "en-US": "The option “{name}” is yes or no, but holds “{value}”. Write {name}=yes or {name}=no.",
    "zh-CN": "选项“{name}”只能为是或否，现为“{value}”。请写 {name}=yes 或 {name}=no。",
  },
  optionBlank: {
    "en-US": "The option “{name}” has no value. Write {name}=value, or take it out.",
    "zh-CN": "选项“{name}”没有取值。请写成 {name}=取值，或删去。",
  },
  optionTwice: {
    "en-US": "The option “{name}” is given twice. Keep one of them.",
    "zh-CN": "选项“{name}”重复给出。请只保留一个。",
  },
});
