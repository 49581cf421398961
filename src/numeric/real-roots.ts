/**
 * The real roots of a polynomial of degree 3 at most, ascending; a double root comes once or twice.
 * Quadratic without cancellation; cubic by its turning points: between and beyond them it is monotone, and is bisected.
 *
 * @param coefficients from the constant up
 */
export function realRoots([c0, c1, c2 = 0, c3 = 0]: readonly number[]): number[] {
  if (c3 === 0) return quadratic(c0, c1, c2);
  const at = (x: number): number => ((c3 * x + c2) * x + c1) * x + c0;
  // Cauchy: no root lies further out.
  const bound = 1 + Math.max(Math.abs(c0), Math.abs(c1), Math.abs(c2)) / Math.abs(c3);
  const turns = quadratic(c1, 2 * c2, 3 * c3).filter((x) => Math.abs(x) < bound);
  const ends = [-bound, ...turns, bound];
  const roots: number[] = [];
  for (let i = 0; i + 1 < ends.length; i++) {
    const [low, high] = [ends[i], ends[i + 1]];
    if (at(low) === 0) roots.push(low);
    else if (at(low) * at(high) < 0) roots.push(bisected(at, low, high));
  }
  return [...new Set(roots)];
}

function quadratic(c0: number, c1: number, c2: number): number[] {
  if (c2 === 0) return c1 === 0 ? [] : [-c0 / c1];
  const discriminant = c1 * c1 - 4 * c2 * c0;
  if (discriminant < 0) return [];
  const q = -0.5 * (c1 + (c1 < 0 ? -1 : 1) * Math.sqrt(discriminant));
  return (q === 0 ? [0] : [q / c2, c0 / q]).sort((a, b) => a - b);
}

function bisected(at: (x: number) => number, low: number, high: number): number {
  const sign = Math.sign(at(low));
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return middle;
    if (Math.sign(at(middle)) === sign) low = middle;
    else high = middle;
  }
}
