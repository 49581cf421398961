import { sentences } from "../sentence.ts";

export const cli = sentences({
  help: {
    "en-US": `Panelwise {version}: panel econometrics on workbooks.

  panelwise run BOOK.xlsx --recipe FILE --out OUT.xlsx   run a recipe; the input is never changed
  panelwise fit DATA --formula "y ~ x | city + year"     fit one model and print its table
  panelwise fit SPEC.json                                the same, from a file {"data": ..., "model": ...}
  panelwise health DATA [--sheet NAME]                   what is odd in the data
  panelwise verify FOLDER [--json]                       run reference cases; print correct digits per case
  panelwise functions [--json]                           the functions for cells
  panelwise COMMAND --help                               the options of a command

  --language en-US|zh-CN                                 language of what is printed and written`,
    "zh-CN": `Panelwise {version}：工作簿上的面板计量。

  panelwise run BOOK.xlsx --recipe FILE --out OUT.xlsx   运行研究配方；输入文件不会被改动
  panelwise fit DATA --formula "y ~ x | city + year"     估计一个模型并打印结果表
  panelwise fit SPEC.json                                同上，模型写在文件中 {"data": ..., "model": ...}
  panelwise health DATA [--sheet NAME]                   数据中的异常
  panelwise verify FOLDER [--json]                       运行参照案例，逐例打印正确位数
  panelwise functions [--json]                           单元格函数一览
  panelwise COMMAND --help                               某个命令的选项

  --language en-US|zh-CN                                 输出语言`,
  },
  unknownCommand: {
    "en-US": "There is no command “{name}”. The commands are: {known}. Try: panelwise --help",
    "zh-CN": "没有命令“{name}”。可用的命令：{known}。请运行 panelwise --help 查看说明。",
  },
  badArguments: {
    "en-US": "{detail}. Try: panelwise {command} --help",
    "zh-CN": "{detail}。请运行 panelwise {command} --help 查看说明。",
  },
  needs: {
    "en-US": "panelwise {command} needs {what}. Try: panelwise {command} --help",
    "zh-CN": "panelwise {command} 缺少 {what}。请运行 panelwise {command} --help 查看说明。",
  },
  unreadable: { "en-US": "The file {file} cannot be read ({detail}).", "zh-CN": "无法读取文件 {file}（{detail}）。" },
  unwritable: {
    "en-US": "The file {file} cannot be written ({detail}).",
    "zh-CN": "无法写入文件 {file}（{detail}）。",
  },
  sameFile: {
    "en-US": "{file} is the input, and the input is never changed. Name another file after --out.",
    "zh-CN": "{file} 是输入文件，而输入文件不会被改动。请在 --out 后另取文件名。",
  },
  notJson: { "en-US": "{file} is not valid JSON ({detail}).", "zh-CN": "{file} 不是有效的 JSON（{detail}）。" },
  badSpec: { "en-US": "{file}: at “{path}” {detail}.", "zh-CN": "{file}：“{path}”处有误（{detail}）。" },
  noFolder: { "en-US": "There is no folder {folder}.", "zh-CN": "没有文件夹 {folder}。" },
  noCases: {
    "en-US":
      "No reference case was found under {folder}. A case is a .json file with case, data, estimator and expected.",
    "zh-CN": "在 {folder} 下没有找到参照案例。案例是含有 case、data、estimator 和 expected 的 .json 文件。",
  },
  missingData: { "en-US": "the data file {file} is not here", "zh-CN": "缺少数据文件 {file}" },
  passed: { "en-US": "pass", "zh-CN": "通过" },
  failed: { "en-US": "FAIL", "zh-CN": "未通过" },
  unsupported: { "en-US": "not supported", "zh-CN": "暂不支持" },
  compared: { "en-US": "{compared} of {expected} numbers", "zh-CN": "{expected} 个数值中比较了 {compared} 个" },
  digits: { "en-US": "{digits} digits", "zh-CN": "{digits} 位" },
  totals: {
    "en-US":
      "{passed} passed, {failed} failed, {unsupported} not supported; {compared} of {expected} expected numbers compared; least correct digits {digits}",
    "zh-CN":
      "通过 {passed}，未通过 {failed}，暂不支持 {unsupported}；{expected} 个参照数值中比较了 {compared} 个；最少正确位数 {digits}",
  },
  wrote: { "en-US": "Wrote {file}", "zh-CN": "已写入 {file}" },
  dataRead: {
    "en-US": "Read {rows|row|rows} × {columns|column|columns} from {address}",
    "zh-CN": "已从 {address} 读取 {rows} 行 × {columns} 列",
  },
  optionsOf: { "en-US": "Options of “{title}”:", "zh-CN": "“{title}”的选项：" },
  runHelp: {
    "en-US": `panelwise run BOOK.xlsx --recipe FILE --out OUT.xlsx [--language en-US|zh-CN] [--quiet]

Runs a recipe on a workbook and writes a new workbook: the tables, the prepared columns, a Study sheet, and the
recipe itself. BOOK.xlsx is never changed.`,
    "zh-CN": `panelwise run BOOK.xlsx --recipe FILE --out OUT.xlsx [--language en-US|zh-CN] [--quiet]

在工作簿上运行研究配方，并另存为新的工作簿：结果表、预处理变量、研究记录以及配方本身。BOOK.xlsx 不会被改动。`,
  },
  fitHelp: {
    "en-US": `panelwise fit DATA --formula "y ~ x1 + x2 | city + year" [--sheet NAME] [--analysis NAME] [--OPTION VALUE ...] [--json]
panelwise fit SPEC.json [--json]

DATA is .xlsx or .csv. Lists are separated by commas. Analyses: {analyses}.`,
    "zh-CN": `panelwise fit DATA --formula "y ~ x1 + x2 | city + year" [--sheet NAME] [--analysis NAME] [--OPTION VALUE ...] [--json]
panelwise fit SPEC.json [--json]

DATA 为 .xlsx 或 .csv 文件。列表以逗号分隔。可用的分析：{analyses}。`,
  },
  verifyHelp: {
    "en-US": `panelwise verify FOLDER [--json] [--only TEXT]

Runs every reference case under FOLDER (data in FOLDER/data or beside the case) and compares each expected number
under the case's own tolerance. Exit code 1 when a case fails. --only keeps the cases whose file name holds TEXT.`,
    "zh-CN": `panelwise verify FOLDER [--json] [--only TEXT]

运行 FOLDER 下的全部参照案例（数据在 FOLDER/data 或案例旁），并按案例自身的容差逐个比较数值。
有案例未通过时退出码为 1。--only 只运行文件名含 TEXT 的案例。`,
  },
  functionsHelp: {
    "en-US": "panelwise functions [--json]\n\nThe functions for cells, with their parameters.",
    "zh-CN": "panelwise functions [--json]\n\n单元格函数及其参数。",
  },
  healthHelp: {
    "en-US":
      "panelwise health DATA [--sheet NAME] [--entity COLUMN --time COLUMN] [--json]\n\nReads the data as every other command does, and says what is odd in it.",
    "zh-CN":
      "panelwise health DATA [--sheet NAME] [--entity COLUMN --time COLUMN] [--json]\n\n按其他命令相同的方式读取数据，并报告其中的异常。",
  },
});
