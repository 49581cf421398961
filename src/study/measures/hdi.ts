import { hdiIndex } from "../../measure/carbon-performance-hdi.ts";
import { say } from "../../messages/message.ts";
import type { Field } from "../field.ts";
import { hdiFormula } from "../formulas/hdi.ts";
import type { Measure } from "../measure.ts";
import { manyColumns, nameField, oneColumn, oneNumber, oneOf, textIn, typedText } from "./index-fields.ts";
import { groupsIn, numbersIn } from "./numbers-in.ts";
import { rowsMissing } from "./rows-missing.ts";
import { splitWords } from "./split-words.ts";
import { welfareIndicators } from "./welfare-indicators.ts";

const fields: readonly Field[] = [
  manyColumns(
    "indicators",
    { label: "indexMeasures.welfareColumns", help: "indexMeasures.welfareColumnsHelp" },
    1,
    "indicator",
  ),
  manyColumns("logs", { label: "indexMeasures.logs", help: "indexMeasures.logsHelp" }, 0, "indicator"),
  oneOf(
    "combine",
    { label: "indexMeasures.combine", help: "indexMeasures.combineHdiHelp" },
    { arithmetic: "indexMeasures.arithmetic", geometric: "indexMeasures.geometric" },
  ),
  oneNumber("floor", { label: "indexMeasures.floor", help: "indexMeasures.floorHelp" }, 0, { min: 0, max: 0.99 }),
  typedText("low", { label: "indexMeasures.low", help: "indexMeasures.lowHelp" }),
  typedText("high", { label: "indexMeasures.high", help: "indexMeasures.highHelp" }),
  typedText("dimensions", { label: "indexMeasures.dimensions", help: "indexMeasures.dimensionsHelp" }),
  oneColumn("by", { label: "indexMeasures.scaleBy", help: "indexMeasures.hdiGroupHelp" }, { advanced: true }),
  nameField,
];

/** A human-development-like index of several indicators. */
export const hdiMeasure: Measure = {
  name: "hdi",
  title: "indexMeasures.hdiTitle",
  summary: "indexMeasures.hdiSummary",
  group: "measuring.groupIndices",
  fields,
  formulas: [hdiFormula],
  async run(frame, options, { locale }) {
    const list = (name: string): readonly string[] | undefined => {
      const text = textIn(options, name);
      return text === undefined ? undefined : splitWords(text);
    };
    const logged = options.logs as readonly string[];
    const level = options.indicators as readonly string[];
    // A column chosen in both lists is one indicator.
    const names = [...level, ...logged.filter((name) => !level.includes(name))];
    const columns = names.map((name) => ({ name, values: numbersIn(frame, name) }));
    const goals = { log: logged, low: list("low"), high: list("high"), dimensions: list("dimensions") };
    const by = textIn(options, "by");
    const { score } = hdiIndex(welfareIndicators(columns, goals), {
      combine: options.combine as "arithmetic" | "geometric",
      floor: options.floor as number,
      group: by === undefined ? undefined : groupsIn(frame, by),
      rows: frame.rows,
    });
    return {
      columns: [{ kind: "number", name: textIn(options, "name") ?? say(locale, "indexMeasures.hdi"), values: score }],
      tables: [],
      notes: rowsMissing(score),
    };
  },
};
