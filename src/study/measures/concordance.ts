import type { Frame } from "../../frame/frame.ts";
import { reclassify } from "../../measure/concordance.ts";
import { say } from "../../messages/message.ts";
import { problem } from "../../messages/problem.ts";
import type { Field } from "../field.ts";
import { concordanceFormula } from "../formulas/concordance.ts";
import type { Measure } from "../measure.ts";
import { classifications, concordanceFor, weightsFrom, type Classification } from "./choose-concordance.ts";
import { nameField, oneColumn, oneOf, textIn, typedText } from "./index-fields.ts";
import { isYearName } from "./is-year-name.ts";
import { matchRows } from "./match-rows.ts";
import { groupsIn, numbersIn } from "./numbers-in.ts";

/** Choices with the usual one first. */
const startingWith = (first: Classification) =>
  Object.fromEntries(
    [first, ...classifications.filter((name) => name !== first)].map(
      (name) => [name, `indexMeasures.${name}`] as const,
    ),
  );

const fields: readonly Field[] = [
  oneColumn(
    "code",
    { label: "indexMeasures.targetColumn", help: "indexMeasures.targetColumnHelp" },
    { required: true },
  ),
  oneColumn("time", { label: "indexMeasures.years", help: "indexMeasures.mapTimeHelp" }, { role: "time" }),
  {
    kind: "sheet",
    name: "source",
    label: "indexMeasures.sourceSheet",
    help: "indexMeasures.sourceSheetHelp",
    required: true,
  },
  typedText("value", { label: "indexMeasures.valueColumn", help: "indexMeasures.valueColumnHelp" }, false),
  oneOf("from", { label: "indexMeasures.from", help: "indexMeasures.fromHelp" }, startingWith("gbt2011")),
  oneOf("to", { label: "indexMeasures.to", help: "indexMeasures.toHelp" }, startingWith("ifr")),
  {
    kind: "sheet",
    name: "table",
    label: "indexMeasures.tableSheet",
    help: "indexMeasures.concordTable",
    required: false,
    advanced: true,
  },
  {
    kind: "sheet",
    name: "weights",
    label: "indexMeasures.weightSheet",
    help: "indexMeasures.concordWeights",
    required: false,
    advanced: true,
  },
  {
    kind: "flag",
    name: "equal",
    label: "indexMeasures.equal",
    help: "indexMeasures.equalHelp",
    default: false,
    advanced: true,
  },
  oneOf(
    "unmatched",
    { label: "indexMeasures.unmatchedCodes", help: "indexMeasures.unmatchedCodesHelp" },
    { refuse: "measures.refuse", "leave-out": "measures.leaveOut" },
    true,
  ),
  nameField,
];

/** Values of another sheet, mapped into the classification of the data's codes. */
export const concordanceMeasure: Measure = {
  name: "concordance",
  title: "indexMeasures.concordTitle",
  summary: "indexMeasures.concordSummary",
  group: "measuring.groupRobots",
  fields,
  formulas: [concordanceFormula],
  async run(frame, options, context) {
    const { locale } = context;
    const sheet = async (name: string): Promise<Frame | null> => {
      const own = textIn(options, name);
      return own === undefined ? null : context.sheet(own);
    };
    const [source, own, weights] = [await sheet("source"), await sheet("table"), await sheet("weights")];
    const to = options.to as Classification;
    const chosen = concordanceFor(
      {
        from: options.from as Classification,
        to,
        own,
        weights: weights ? weightsFrom(weights, to) : options.equal ? "equal" : undefined,
      },
      locale,
    );
    const [code, ...rest] = source!.columns.map(({ name }) => name);
    const time = textIn(options, "time");
    const years = rest.find(isYearName);
    // All years of a sheet added up would pass for one of them.
    if (time === undefined && years !== undefined)
      throw problem("indices.yearNeeded", { name: years }, { sheet: source!.sheet, column: years });
    const when = time === undefined ? undefined : (rest.find((name) => name === time) ?? years ?? rest[0]);
    const value = textIn(options, "value") ?? rest.find((name) => name !== when);
    if (value === undefined) throw problem("indices.noValues", { name: source!.sheet ?? "" });
    const codes = groupsIn(source!, code);
    const blank = codes.codes.indexOf(-1);
    if (blank >= 0) throw problem("measure.nameMissing", { name: code, row: String(source!.rows[blank]) });
    const times = when === undefined ? null : groupsIn(source!, when);
    const mapped = reclassify(
      {
        codes: Array.from(codes.codes, (k) => chosen.codeOf(String(codes.levels[k]))),
        keys: Array.from(codes.codes, (_, row) => (times ? [times.levels[times.codes[row]] ?? ""] : [])),
        values: [numbersIn(source!, value)],
      },
      chosen.table,
      options.unmatched as "refuse" | "leave-out",
    );
    const { values, notes } = matchRows(
      frame,
      { place: String(options.code), time, placeOf: chosen.targetOf },
      { place: mapped.codes, time: mapped.keys.map(([key = ""]) => key), value: mapped.values[0] },
    );
    const name = textIn(options, "name") ?? value;
    return {
      columns: [
        {
          kind: "number",
          name: frame.columns.some((one) => one.name === name) ? say(locale, "indexMeasures.mapped", { name }) : name,
          values,
        },
      ],
      tables: [],
      notes: [...mapped.notes, ...notes],
    };
  },
};
