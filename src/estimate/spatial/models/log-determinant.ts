import { spectrumOf, type Spectrum } from "../../../numeric/eigenvalues/spectrum.ts";
import type { SpatialWeights } from "../spatial-weights.ts";

/** ln|I - r W| as a function of r, with the traces of G = W (I - r W)^-1 that are its derivatives. */
export interface LogDeterminant {
  readonly method: "eigenvalues" | "sparse";
  /** I - r W is not singular for low < r < high. */
  readonly low: number;
  readonly high: number;
  /** The largest |eigenvalue| of W, or a bound of it. */
  readonly radius: number;
  at(r: number): number;
  /** tr G: minus the derivative. */
  trace(r: number): number;
  /** tr G G: minus the second derivative. */
  squaredTrace(r: number): number;
  /** The eigenvalues of W, where they are known. */
  readonly spectrum: Spectrum | null;
}

/**
 * By the eigenvalues w_j of W: ln|I - r W| = sum_j ln|1 - r w_j|.
 *
 * @source Ord (1975), Estimation methods for models of spatial interaction, JASA 70(349)
 */
export function eigenvalueDeterminant(
  weights: SpatialWeights,
  spectrum: Spectrum = spectrumOf(weights),
): LogDeterminant {
  const radius = spectrum.real.reduce(
    (most, value, j) => Math.max(most, Math.hypot(value, spectrum.imaginary?.[j] ?? 0)),
    0,
  );
  return {
    method: "eigenvalues",
    ...boundsOf(spectrum, radius),
    radius,
    spectrum,
    ...eigenvalueSums(spectrum),
  };
}

/** The determinant and its derivatives as sums over eigenvalues w: ln|1 - r w|, w / (1 - r w), its square. */
export function eigenvalueSums({ real, imaginary }: Spectrum): Pick<LogDeterminant, "at" | "trace" | "squaredTrace"> {
  const n = real.length;
  return {
    at: (r) => {
      let sum = 0;
      for (let j = 0; j < n; j++) {
        const a = 1 - r * real[j];
        const b = imaginary ? r * imaginary[j] : 0;
        sum += b === 0 ? Math.log(Math.abs(a)) : Math.log(a * a + b * b) / 2;
      }
      return sum;
    },
    // w / (1 - r w) = (w - r |w|^2) / |1 - r w|^2 for complex w.
    trace: (r) => {
      let sum = 0;
      for (let j = 0; j < n; j++) {
        const [a, b] = [real[j], imaginary ? imaginary[j] : 0];
        sum += b === 0 ? a / (1 - r * a) : (a - r * (a * a + b * b)) / ((1 - r * a) ** 2 + (r * b) ** 2);
      }
      return sum;
    },
    squaredTrace: (r) => {
      let sum = 0;
      for (let j = 0; j < n; j++) {
        const [a, b] = [real[j], imaginary ? imaginary[j] : 0];
        if (b === 0) sum += (a / (1 - r * a)) ** 2;
        else {
          const size = (1 - r * a) ** 2 + (r * b) ** 2;
          sum += ((a - r * (a * a + b * b)) ** 2 - b * b) / size ** 2;
        }
      }
      return sum;
    },
  };
}

/** Between the reciprocals of the least and the largest real eigenvalue; without one of a sign, the reciprocal of the radius. */
function boundsOf({ real, imaginary }: Spectrum, radius: number): { low: number; high: number } {
  let least = 0;
  let most = 0;
  for (let j = 0; j < real.length; j++) {
    if (imaginary && Math.abs(imaginary[j]) > REAL * radius) continue;
    least = Math.min(least, real[j]);
    most = Math.max(most, real[j]);
  }
  const outer = radius > 0 ? 1 / radius : 1;
  const small = REAL * radius;
  return { low: least < -small ? 1 / least : -outer, high: most > small ? 1 / most : outer };
}

/** An imaginary part this small beside the radius is rounding. */
const REAL = 1e-10;
