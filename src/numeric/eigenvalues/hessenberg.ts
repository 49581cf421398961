import { columnOf, type Matrix } from "../matrix.ts";

/**
 * Householder reduction Q'AQ to upper Hessenberg form, in place; Q is not kept, and entries below the subdiagonal are zero.
 *
 * @source Golub & Van Loan (2013), Matrix Computations, 7.4.2
 */
export function hessenberg(a: Matrix): void {
  const { nrow: n, data } = a;
  const u = new Float64Array(n);
  const product = new Float64Array(n);
  for (let k = 0; k + 2 < n; k++) {
    const column = columnOf(a, k);
    let length = 0;
    for (let i = k + 1; i < n; i++) length += column[i] * column[i];
    length = Math.sqrt(length);
    let rest = 0;
    for (let i = k + 2; i < n; i++) rest += Math.abs(column[i]);
    if (rest === 0) continue;

    // The reflector I - u u' with u'u = 2.
    const head = column[k + 1];
    const target = head > 0 ? -length : length;
    const scale = 1 / Math.sqrt(length * (length + Math.abs(head)));
    for (let i = k + 1; i < n; i++) u[i] = column[i] * scale;
    u[k + 1] = (head - target) * scale;
    column[k + 1] = target;
    column.fill(0, k + 2);

    // From the left on the columns after k; on the way what multiplies from the right is gathered.
    product.fill(0);
    for (let j = k + 1; j < n; j++) {
      const at = j * n;
      let sum = 0;
      for (let i = k + 1; i < n; i++) sum += u[i] * data[at + i];
      const uj = u[j];
      for (let i = 0; i <= k; i++) product[i] += data[at + i] * uj;
      for (let i = k + 1; i < n; i++) {
        const value = data[at + i] - sum * u[i];
        data[at + i] = value;
        product[i] += value * uj;
      }
    }
    for (let j = k + 1; j < n; j++) {
      const at = j * n;
      const uj = u[j];
      if (uj !== 0) for (let i = 0; i < n; i++) data[at + i] -= product[i] * uj;
    }
  }
}
