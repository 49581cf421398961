import type { Frame } from "../../frame/frame.ts";
import { shocksFromLong } from "../../measure/exposure-input.ts";
import { allocateRobots } from "../../measure/robot-allocation.ts";
import { say } from "../../messages/message.ts";
import type { Field } from "../field.ts";
import { robotAllocationFormula } from "../formulas/robot-allocation.ts";
import type { Measure } from "../measure.ts";
import { allocationPlaces } from "./allocation-places.ts";
import { nameField, oneColumn, oneNumber, oneOf, textIn, typedText } from "./index-fields.ts";
import { matchRows } from "./match-rows.ts";

const fields: readonly Field[] = [
  oneColumn(
    "entity",
    { label: "indexMeasures.place", help: "indexMeasures.placeHelp" },
    { role: "entity", required: true },
  ),
  oneColumn(
    "time",
    { label: "indexMeasures.years", help: "indexMeasures.placeTimeHelp" },
    { role: "time", required: true },
  ),
  {
    kind: "sheet",
    name: "robots",
    label: "indexMeasures.robotSheet",
    help: "indexMeasures.allocRobots",
    required: true,
  },
  {
    kind: "sheet",
    name: "employment",
    label: "indexMeasures.employmentSheet",
    help: "indexMeasures.allocEmployment",
    required: true,
  },
  {
    kind: "sheet",
    name: "cities",
    label: "indexMeasures.citySheet",
    help: "indexMeasures.allocCities",
    required: false,
  },
  typedText("weight", { label: "indexMeasures.weightColumn", help: "indexMeasures.weightColumnHelp" }, false),
  oneOf(
    "share",
    { label: "indexMeasures.share", help: "indexMeasures.shareHelp" },
    { industry: "indexMeasures.shareIndustry", total: "indexMeasures.shareTotal" },
    true,
  ),
  typedText("when", { label: "indexMeasures.timeColumn", help: "indexMeasures.timeColumnHelp" }),
  oneOf(
    "unmatched",
    { label: "indexMeasures.unmatchedRobots", help: "indexMeasures.unmatchedRobotsHelp" },
    { refuse: "measures.refuse", "leave-out": "measures.leaveOut" },
    true,
  ),
  oneNumber("multiply", { label: "measures.multiply", help: "indexMeasures.multiplyRobotsHelp" }, 1),
  nameField,
];

/** National robots by industry handed down to provinces, and from there to cities. */
export const robotAllocationMeasure: Measure = {
  name: "robot-allocation",
  title: "indexMeasures.allocTitle",
  summary: "indexMeasures.allocSummary",
  group: "measuring.groupRobots",
  fields,
  formulas: [robotAllocationFormula],
  async run(frame, options, context) {
    const sheet = async (name: string): Promise<Frame | null> => {
      const own = textIn(options, name);
      return own === undefined ? null : context.sheet(own);
    };
    const [robots, employment, table] = [await sheet("robots"), await sheet("employment"), await sheet("cities")];
    const { provinces, cities } = allocationPlaces(employment!, table, {
      time: textIn(options, "when"),
      share: options.share as "industry" | "total",
      weight: textIn(options, "weight"),
    });
    const [industry, time, shock] = robots!.columns.map(({ name }) => name);
    const result = allocateRobots(shocksFromLong(robots!, { industry, time, shock }), provinces, cities, {
      unmatched: options.unmatched as "refuse" | "leave-out",
      multiply: typeof options.multiply === "number" ? options.multiply : 1,
    });
    const columns = { place: String(options.entity), time: String(options.time) };
    const { values, notes } = matchRows(frame, columns, result.cities ?? result.provinces);
    const name = textIn(options, "name") ?? say(context.locale, "indexMeasures.robots");
    return { columns: [{ kind: "number", name, values }], tables: [], notes: [...result.notes, ...notes] };
  },
};
