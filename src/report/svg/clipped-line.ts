interface Place {
  readonly x: number;
  readonly y: number;
}

/** The part of a straight line that lies inside a rectangle, from left to right; null where none does. */
export function clippedLine(
  { slope, intercept }: { readonly slope: number; readonly intercept: number },
  [left, right]: readonly [number, number],
  [low, high]: readonly [number, number],
): readonly [Place, Place] | null {
  if (slope === 0 && (intercept < low || intercept > high)) return null;
  const crossings = slope === 0 ? [left, right] : [(low - intercept) / slope, (high - intercept) / slope];
  const from = Math.max(left, Math.min(...crossings));
  const to = Math.min(right, Math.max(...crossings));
  const place = (x: number): Place => ({ x, y: Math.min(high, Math.max(low, intercept + slope * x)) });
  return from < to ? [place(from), place(to)] : null;
}
