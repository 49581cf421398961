/**
 * The positive x with tail(x) = probability, for a tail that falls from 1 at 0 to 0: by bisection to the last digits.
 *
 * @param tail for example (x) => fUpper(x, 2, 30)
 * @param probability 0 < p < 1
 */
export function upperQuantile(tail: (x: number) => number, probability: number): number {
  let low = 0;
  let high = 1;
  while (tail(high) > probability && high < Number.MAX_VALUE / 4) high *= 2;
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (tail(middle) > probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
