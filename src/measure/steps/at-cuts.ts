/** A value against two cuts: strictly beyond one it becomes the cut (cap) or missing (drop); a missing value stays so. */
export function atCuts(value: number, low: number, high: number, beyond: "cap" | "drop"): number {
  if (value < low) return beyond === "cap" ? low : NaN;
  if (value > high) return beyond === "cap" ? high : NaN;
  return value;
}
