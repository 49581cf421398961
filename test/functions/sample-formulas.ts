import type { Cells } from "../../src/frame/cells.ts";
import type { Formula, FormulaArgument } from "../../src/study/formula.ts";

/** Counts the cells of a range by what they hold: the simplest formula that shows whether a blank arrived as a zero. */
export const count: Formula = {
  name: "COUNTKINDS",
  describe: "functions.refreshed",
  parameters: [
    { name: "data", describe: "functions.refreshed", kind: "range" },
    { name: "options", describe: "functions.refreshed", kind: "text", optional: true },
    { name: "level", describe: "functions.refreshed", kind: "number", optional: true },
  ],
  run: async ({ data, options, level }) => {
    const cells = (data as Cells).flat();
    const of = (test: (cell: FormulaArgument) => boolean) => cells.filter(test).length;
    return [
      ["blank", of((cell) => cell === null)],
      ["zero", of((cell) => cell === 0)],
      ["error", of((cell) => typeof cell === "object" && cell !== null)],
      ["options", options as string | null],
      ["level", level as number | null],
    ];
  },
};

export const formulaThat = (name: string, run: Formula["run"]): Formula => ({
  name,
  describe: "functions.refreshed",
  parameters: [{ name: "data", describe: "functions.refreshed", kind: "range" }],
  run,
});
