import type { CategoryColumn, Column, Frame, NumberColumn } from "../../frame/frame.ts";
import { pickValues } from "../../frame/pick-rows.ts";
import { problem } from "../../messages/problem.ts";
import { isNumber, sortedLabels, wideColumns, type WideVariable } from "./wide-pattern.ts";

export interface LongOptions {
  /** The new columns, and the wide ones each is made of. */
  readonly variables: readonly WideVariable[];
  /** Name of the new column of periods. */
  readonly time: string;
  /** What the star of a pattern stands for. Default times. */
  readonly labels?: "times" | "texts";
}

export interface Reshaped {
  readonly frame: Frame;
  /** Names of the columns that were made. */
  readonly made: readonly string[];
  readonly periods: readonly string[];
  /** Rows that could not be placed: without entity or period. */
  readonly unplaced: number;
}

/**
 * From a row for each entity to a row for each entity and period. Every row becomes T rows that keep its sheet row; other
 * columns are repeated. Rows that are blank in all variables stay, so that nothing is lost.
 *
 * @throws Problem steps.patternStar, steps.patternNothing, steps.mixedKinds, steps.nameThere
 * @source Stata reshape long
 */
export function reshapeLong(frame: Frame, { variables, time, labels = "times" }: LongOptions): Reshaped {
  // 1. Which columns are wide, and the periods they make.
  const wide = wideColumns(frame, variables, labels);
  const periods = sortedLabels(wide.map(({ label }) => label));
  const isWide = new Set(wide.map(({ column }) => column));
  const others = frame.columns.filter((_, column) => !isWide.has(column));
  const made = [time, ...variables.map(({ name }) => name)];
  made.forEach((name, k) => {
    if (others.some((column) => column.name === name) || made.indexOf(name) < k)
      throw problem("steps.nameThere", { name }, { sheet: frame.sheet, column: name });
  });

  // 2. Row i, period t stands at i T + t.
  const T = periods.length;
  const from = Int32Array.from({ length: frame.nrow * T }, (_, at) => Math.floor(at / T));
  const stacked = variables.map(({ name }, variable) => {
    const parts = periods.map((period) => {
      const own = wide.find((one) => one.variable === variable && one.label === period);
      return own ? frame.columns[own.column] : null;
    });
    return stack(name, parts, frame);
  });
  const first = Math.min(...isWide);
  const before = others.filter((column) => frame.columns.indexOf(column) < first);
  const after = others.filter((column) => !before.includes(column));
  const repeat = (column: Column): Column => pickValues(column, from);
  return {
    frame: {
      ...frame,
      nrow: from.length,
      rows: Int32Array.from(from, (row) => frame.rows[row]),
      columns: [...before.map(repeat), periodColumn(time, periods, frame.nrow), ...stacked, ...after.map(repeat)],
    },
    made,
    periods,
    unplaced: 0,
  };
}

function periodColumn(name: string, periods: readonly string[], times: number): Column {
  const T = periods.length;
  if (periods.every(isNumber)) {
    const values = Float64Array.from({ length: times * T }, (_, at) => Number(periods[at % T]));
    return { kind: "number", name, values };
  }
  const codes = Int32Array.from({ length: times * T }, (_, at) => at % T);
  return { kind: "category", name, codes, levels: periods, looksNumeric: false };
}

/** Columns of the periods, interleaved. All numbers, or all texts; one without any value may stand among either. */
function stack(name: string, parts: readonly (Column | null)[], { nrow, sheet }: Frame): Column {
  const T = parts.length;
  const filled = parts.filter((part) => part !== null && !isBlank(part));
  const text = filled.find((part): part is CategoryColumn => part?.kind === "category");
  const number = filled.find((part): part is NumberColumn => part?.kind === "number");
  if (text && number)
    throw problem("steps.mixedKinds", { name, text: text.name, number: number.name }, { sheet, column: text.name });
  if (!text) {
    const values = new Float64Array(nrow * T).fill(NaN);
    parts.forEach((part, t) => {
      if (part?.kind === "number") part.values.forEach((value, row) => (values[row * T + t] = value));
    });
    return { kind: "number", name, values };
  }
  const levels: string[] = [];
  const codeOf = new Map<string, number>();
  const codes = new Int32Array(nrow * T).fill(-1);
  parts.forEach((part, t) => {
    if (part?.kind !== "category") return;
    part.codes.forEach((own, row) => {
      if (own < 0) return;
      const level = part.levels[own];
      if (!codeOf.has(level)) codeOf.set(level, levels.push(level) - 1);
      codes[row * T + t] = codeOf.get(level)!;
    });
  });
  const looksNumeric = filled.every((part) => part?.kind === "category" && part.looksNumeric);
  return { kind: "category", name, codes, levels, looksNumeric };
}

const isBlank = (column: Column): boolean =>
  column.kind === "number"
    ? column.values.every((value) => !Number.isFinite(value))
    : column.codes.every((code) => code < 0);
