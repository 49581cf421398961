import { parseOptions } from "../../frame/options.ts";
import type { ProductivityResult } from "../../measure/efficiency/productivity-data.ts";
import { productivity } from "../../measure/efficiency/productivity.ts";
import type { Locale } from "../../messages/locale.ts";
import { say } from "../../messages/message.ts";
import { problem } from "../../messages/problem.ts";
import type { Formula } from "../formula.ts";
import { directionColumns, directions } from "../measures/direction-in.ts";
import { indexColumn, indexParts, type IndexPart } from "../measures/productivity-columns.ts";
import { indexOptions } from "../measures/productivity-options.ts";
import { productivityRows } from "../measures/productivity-rows.ts";
import { weightsIn } from "../measures/weights-in.ts";
import { withOptions } from "./arguments.ts";
import { besideRows, type ResultColumn } from "./beside-rows.ts";
import { readRanges } from "./read-ranges.ts";

const known = {
  index: {
    kind: "choice",
    of: ["gml", "ml", "luenberger", "global-luenberger", "malmquist", "global-malmquist"],
  },
  distance: { kind: "choice", of: ["ddf", "sbm-ddf", "nddf", "radial", "sbm", "super-sbm"] },
  rts: { kind: "choice", of: ["crs", "vrs"] },
  orientation: { kind: "choice", of: ["non", "in", "out"] },
  disposability: { kind: "choice", of: ["weak", "strong"] },
  direction: { kind: "choice", of: directions },
  vector: { kind: "list" },
  weights: { kind: "list" },
  frontier: { kind: "choice", of: ["period", "sequential", "window"] },
  window: { kind: "number", min: 1, whole: true },
  first: { kind: "choice", of: ["blank", "one"] },
  show: { kind: "list" },
} as const;

const shows = [...indexParts, "flag"] as const;
type Show = (typeof shows)[number];

/** =PW.GMLINDEX(inputs, goods, entity, period, [bads], [options]): productivity change, one row for each row. */
export const gmlFormula: Formula = {
  name: "GMLINDEX",
  describe: "frontier.gmlFormula",
  parameters: [
    { name: "inputs", describe: "measures.inputsHelp", kind: "range" },
    { name: "goods", describe: "measures.goodsHelp", kind: "range" },
    { name: "entity", describe: "frontier.unitHelp", kind: "range" },
    { name: "period", describe: "frontier.indexPeriodHelp", kind: "range" },
    { name: "bads", describe: "frontier.badsOrBlank", kind: "range", optional: true },
    { name: "options", describe: "frontier.gmlFormulaOptions", kind: "text", optional: true },
  ],
  async run(args, { signal, secondSolver, executor, locale }) {
    const { ranges, options: text } = withOptions(args, ["bads"]);
    const { show, weights, vector, first = "blank", index = "gml", ...choice } = parseOptions(text, known);
    const wanted = wantedOf(show);
    const read = readRanges([
      { name: "inputs", cells: ranges.inputs, holds: "numbers" },
      { name: "goods", cells: ranges.goods, holds: "numbers" },
      { name: "entity", cells: ranges.entity, holds: "groups", single: true },
      { name: "period", cells: ranges.period, holds: "groups", single: true },
      { name: "bads", cells: ranges.bads, holds: "numbers" },
    ]);
    const { inputs, goods, bads, entity, period } = read.columns;
    const columns = { inputs, goods, bads, entity: entity[0], time: period[0] };
    const units = productivityRows(read.frame, columns, directionColumns(vector));
    const options = indexOptions(read.frame, units, { ...choice, index, vector, weights: weightsIn(weights) });
    const result = await productivity(units.data, options, executor, { signal, secondSolver });
    const shown = wanted.flatMap((part): ResultColumn[] => {
      if (part === "flag") return [flags(result, locale)];
      const column = indexColumn(part, result, options, first, locale);
      return column ? [{ title: column.title, values: Array.from(column.values) }] : [];
    });
    return besideRows(shown, units.rows, read);
  },
};

/** The parts asked for, in the order asked. */
function wantedOf(show: readonly string[] | undefined): readonly Show[] {
  if (!show) return ["index", "ec", "tc", "cumulated"];
  return show.flatMap((entry): readonly Show[] => {
    const typed = entry.trim().toLowerCase();
    if (typed === "all") return shows;
    const found = (shows as readonly string[]).includes(typed) ? (typed as Show) : undefined;
    if (!found) throw problem("frontier.showUnknown", { value: entry, known: [...shows, "all"].join(", ") });
    return [found as IndexPart | "flag"];
  });
}

const flags = ({ flag }: ProductivityResult, locale: Locale): ResultColumn => ({
  title: say(locale, "frontier.flagColumn"),
  values: flag.map((one) => say(locale, `frontier.${one ?? "defined"}Flag`)),
});
