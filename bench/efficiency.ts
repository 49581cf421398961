import { existsSync } from "node:fs";
import type { EfficiencyData, EfficiencyOptions } from "../src/measure/efficiency/efficiency-data.ts";
import { efficiencyScores } from "../src/measure/efficiency/efficiency.ts";
import { inlineExecutor, type Executor } from "../src/tasks/executor.ts";
import { readTable } from "../test/measure/efficiency/case-table.ts";
import { simulatedUnits } from "../test/measure/efficiency/simulated-units.ts";
import { warmHighs } from "./warm-highs.ts";

const options: EfficiencyOptions = { model: "super-sbm", rts: "vrs", orientation: "non", frontier: "global" };

/** Efficiency scores against HiGHS in the same run, and how the time grows with the number of units. */
export async function benchEfficiency(print: (line: string) => void = console.log): Promise<void> {
  const panel = cityPanel();
  const year = panel.period ? rowsOf(panel, panel.period.codes.indexOf(0) >= 0 ? 0 : 1) : simulatedUnits(284, 1);
  const units = year.inputs[0].values.length;

  print(`Super-SBM, VRS, non-oriented, 3 inputs, 1 good, 1 bad, ${units} units`);
  const theirs = await warmHighs(year);
  const ours = await best(20, () => efficiencyScores(year, options, straight));
  const breathing = await best(10, () => efficiencyScores(year, options, inlineExecutor));
  const agreed = Math.max(
    ...theirs.combined.map((score, row) => {
      const own = ours.result.combined?.[row] ?? NaN;
      return Number.isNaN(score) && Number.isNaN(own) ? 0 : Math.abs(score - own);
    }),
  );
  const { programs, pivots, uncertified } = ours.result.solver;
  print(
    `  ours        ${ms(ours.milliseconds)}  checks to table, ${programs} programs, ${pivots} pivots, ${uncertified} uncertified`,
  );
  print(`              ${ms(breathing.milliseconds)}  with the executor's pauses between chunks`);
  print(`  HiGHS, warm ${ms(theirs.milliseconds)}  of it solving ${ms(theirs.solving)}, ${theirs.programs} programs`);
  const ratio = theirs.milliseconds / ours.milliseconds;
  print(`  ${ratio.toFixed(1)} times as fast; largest difference of a score ${agreed.toExponential(1)}`);

  const count = panel.inputs[0].values.length;
  for (const rts of ["crs", "vrs"] as const) {
    const all = await best(3, () => efficiencyScores(panel, { ...options, rts }, inlineExecutor));
    print(
      `${count} units against the global frontier, ${rts}: ${ms(all.milliseconds)} (${all.result.solver.pivots} pivots, ${all.result.solver.uncertified} uncertified)`,
    );
  }

  print("Growth, simulated units, global frontier, VRS");
  for (const size of [284, 1000, 3692, 10000]) {
    const data = simulatedUnits(size, 41);
    const run = await best(size > 2000 ? 2 : 5, () => efficiencyScores(data, options, inlineExecutor));
    print(
      `  ${String(size).padStart(6)} units ${ms(run.milliseconds)}  ${((1000 * run.milliseconds) / size).toFixed(0).padStart(5)} us per unit, ${run.result.solver.uncertified} uncertified`,
    );
  }
}

/** Chunk after chunk without a pause: HiGHS makes none either. */
const straight: Executor = {
  ...inlineExecutor,
  async map(task, shared, chunks) {
    const results = [];
    for (const chunk of chunks) results.push(await task.run(shared, chunk));
    return results;
  },
};

async function best<T>(
  times: number,
  run: () => Promise<T>,
): Promise<{ readonly milliseconds: number; readonly result: T }> {
  let milliseconds = Infinity;
  let result = await run();
  for (let i = 0; i < times; i++) {
    const started = performance.now();
    result = await run();
    milliseconds = Math.min(milliseconds, performance.now() - started);
  }
  return { milliseconds, result };
}

const ms = (value: number): string => `${value.toFixed(1).padStart(8)} ms`;

/** 284 cities over 13 years where the reference data are there, else simulated units of that size. */
function cityPanel(): EfficiencyData {
  const path = "../shared/reference/data/dea_panel284x13.csv";
  if (!existsSync(path)) return simulatedUnits(3692, 1);
  const { columns } = readTable(path);
  const group = (...names: string[]) => names.map((name) => ({ name, values: columns[name] as Float64Array }));
  const years = Array.from(columns.year, Number);
  const levels = [...new Set(years)].sort((a, b) => a - b);
  const period = { codes: Int32Array.from(years, (year) => levels.indexOf(year)), levels: levels.map(String) };
  return { inputs: group("capital", "labor", "energy"), goods: group("gdp"), bads: group("co2"), period };
}

function rowsOf({ inputs, goods, bads, period }: EfficiencyData, code: number): EfficiencyData {
  const take = (group: EfficiencyData["inputs"]) =>
    group.map(({ name, values }) => ({ name, values: values.filter((_, row) => period?.codes[row] === code) }));
  return { inputs: take(inputs), goods: take(goods), bads: take(bads) };
}
