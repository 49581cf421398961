import { addsUp, isGlobal, isMalmquist } from "./index-family.ts";
import type {
  Distances,
  IndexFlag,
  ProductivityData,
  ProductivityOptions,
  ProductivityResult,
} from "./productivity-data.ts";

/** 1 + D up to this counts as zero: a ratio over it has no meaning. */
const vanishing = 1e-9;

/** The index, its two parts and the cumulated level of every row. */
export function changes(
  { entity, period }: Pick<ProductivityData, "entity" | "period">,
  { index }: Pick<ProductivityOptions, "index">,
  previous: Int32Array,
  found: Distances,
): Pick<ProductivityResult, "index" | "efficiencyChange" | "technicalChange" | "cumulated"> {
  const adds = addsUp(index);
  const level = levelOf(index);
  const { own, before, after, global } = found;
  const step = (from: number, to: number): number => (adds ? to - from : to / from);
  const perRow = (read: (row: number, earlier: number) => number): Float64Array =>
    Float64Array.from(previous, (earlier, row) => (earlier < 0 ? NaN : read(row, earlier)));
  const between = (a: number, b: number): number => (adds ? (a + b) / 2 : Math.sqrt(a * b));

  const total = perRow((row, earlier) =>
    isGlobal(index)
      ? step(level(global.value[earlier]), level(global.value[row]))
      : between(
          step(level(own.value[earlier]), level(before.value[row])),
          step(level(after.value[earlier]), level(own.value[row])),
        ),
  );
  const efficiencyChange = perRow((row, earlier) => step(level(own.value[earlier]), level(own.value[row])));
  const technicalChange = total.map((value, row) => step(efficiencyChange[row], value));
  return { index: total, efficiencyChange, technicalChange, cumulated: cumulate() };

  function cumulate(): Float64Array {
    const out = new Float64Array(previous.length).fill(NaN);
    const first = new Map<number, number>();
    const order = [...previous.keys()].sort((a, b) => period.codes[a] - period.codes[b]);
    for (const row of order) {
      const unit = entity.codes[row];
      const base = first.get(unit);
      if (base === undefined) {
        first.set(unit, row);
        out[row] = 1;
      } else if (isGlobal(index)) {
        const change = step(level(global.value[base]), level(global.value[row]));
        out[row] = adds ? 1 + change : change;
      } else if (previous[row] >= 0) {
        out[row] = adds ? out[previous[row]] + total[row] : out[previous[row]] * total[row];
      }
    }
    return out;
  }
}

/**
 * What rises with productivity, so that every index is a step from one level to the next: the efficiency itself; 1/(1+D),
 * not defined where 1 + D is not positive; -D.
 */
function levelOf(index: ProductivityOptions["index"]): (value: number) => number {
  if (isMalmquist(index)) return (value) => value;
  if (index === "ml" || index === "gml") return (value) => (1 + value > vanishing ? 1 / (1 + value) : NaN);
  return (value) => -value;
}

/** Why a row has no index; null when it has one. */
export function flags(
  { entity, period }: Pick<ProductivityData, "entity" | "period">,
  { index }: Pick<ProductivityOptions, "index">,
  previous: Int32Array,
  { own, before, after, global }: Distances,
): (IndexFlag | null)[] {
  const level = levelOf(index);
  const earliest = new Int32Array(entity.levels.length).fill(period.levels.length);
  entity.codes.forEach((unit, row) => (earliest[unit] = Math.min(earliest[unit], period.codes[row])));
  return Array.from(previous, (earlier, row): IndexFlag | null => {
    if (earlier < 0) return period.codes[row] === earliest[entity.codes[row]] ? "first" : "gap";
    const [from, to] = isGlobal(index) ? [global, global] : [after, before];
    const needed = [
      [own, earlier],
      [own, row],
      [from, earlier],
      [to, row],
    ] as const;
    if (needed.some(([{ status }, at]) => status[at] === "uncertified")) return "uncertified";
    return needed.some(([{ value }, at]) => Number.isNaN(level(value[at]))) ? "infeasible" : null;
  });
}
