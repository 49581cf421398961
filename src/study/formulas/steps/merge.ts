import type { Cells } from "../../../frame/cells.ts";
import { parseOptions } from "../../../frame/options.ts";
import type { Unmatched } from "../../../measure/steps/match-rows.ts";
import { merge } from "../../../measure/steps/merge.ts";
import { say } from "../../../messages/message.ts";
import { problem } from "../../../messages/problem.ts";
import type { Formula } from "../../formula.ts";
import { textOf } from "../arguments.ts";
import { besideRows } from "../beside-rows.ts";
import { cellsOf, readTable } from "./read-table.ts";

const known = { columns: { kind: "list" }, show: { kind: "choice", of: ["values", "unmatched"] } } as const;

/** =PW.MERGECOLUMNS(keys, table, [options]): the columns of another table for each row, matched by name. */
export const mergeFormula: Formula = {
  name: "MERGECOLUMNS",
  describe: "steps.mergeFormula",
  parameters: [
    { name: "keys", describe: "steps.formulaMergeKeys", kind: "range" },
    { name: "table", describe: "steps.formulaMergeTable", kind: "range" },
    { name: "options", describe: "steps.formulaMergeOptions", kind: "text", optional: true },
  ],
  async run(args, { locale }) {
    const { columns, show } = parseOptions(textOf(args.options), known);
    const [frame, table] = [readTable("keys", args.keys), readTable("table", args.table)];
    const found = table.columns.length;
    const needed = frame.columns.length;
    if (found <= needed) throw problem("steps.mergeTableNarrow", { found, keys: needed });
    // The first columns of the table are the keys, whatever they are called.
    const keys = frame.columns.map(({ name }, k) => ({ own: name, other: table.columns[k].name }));
    const { added, match } = merge(frame, table, { keys, columns });
    if (show === "unmatched") {
      const heads = (["side", "nameHeader", "rowsHeader", "nearHeader"] as const).map((key) =>
        say(locale, `steps.${key}`),
      );
      const listed = (side: string, names: readonly Unmatched[]): Cells =>
        names.map(({ name, rows, near }) => [side, name, rows, near ?? ""]);
      return [heads, ...listed("keys", match.own), ...listed("table", match.other)];
    }
    const height = (args.keys as Cells).length - 1;
    return besideRows(
      added.map((column) => ({ title: column.name, values: cellsOf(column) })),
      Array.from({ length: frame.nrow }, (_, row) => row),
      { frame, columns: {}, hasHeader: true, height, place: frame.rows.map((row) => row - 2), notes: [] },
    );
  },
};
