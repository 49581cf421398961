import { eigenvalueSums, type LogDeterminant } from "../models/log-determinant.ts";
import type { Spectrum } from "../../../numeric/eigenvalues/spectrum.ts";
import { chebyshevFit, chebyshevAt, type Chebyshev } from "../../../numeric/chebyshev.ts";

/** tr G / n for G = W (I - r W)^-1 at any r between bounds. Plain data. */
export type TraceKernel =
  | { readonly kind: "eigenvalues"; readonly spectrum: Spectrum }
  | { readonly kind: "chebyshev"; readonly fit: Chebyshev };

/** From the eigenvalues where they are known, else interpolated between values of the determinant's own way. */
export function traceKernel(determinant: LogDeterminant, units: number, low: number, high: number): TraceKernel {
  if (determinant.spectrum) return { kind: "eigenvalues", spectrum: determinant.spectrum };
  return { kind: "chebyshev", fit: chebyshevFit((r) => determinant.trace(r) / units, low, high) };
}

export function traceAt(kernel: TraceKernel, r: number): number {
  if (kernel.kind === "chebyshev") return chebyshevAt(kernel.fit, r);
  return eigenvalueSums(kernel.spectrum).trace(r) / kernel.spectrum.real.length;
}
