import type { NumberFeature } from "../../numeric/learners/learner.ts";

/**
 * The controls with their squares and products. The square of a variable of two values adds nothing and is left out.
 *
 * @returns the controls, then squares ("gdp^2"), then products ("gdp:fdi")
 */
export function expandControls(
  controls: readonly NumberFeature[],
  { squares, interactions }: { readonly squares: boolean; readonly interactions: boolean },
): NumberFeature[] {
  const product = (a: NumberFeature, b: NumberFeature) => a.values.map((value, i) => value * b.values[i]);
  return [
    ...controls,
    ...(squares
      ? controls
          .filter(({ values }) => hasThreeValues(values))
          .map((one) => ({ name: `${one.name}^2`, values: product(one, one) }))
      : []),
    ...(interactions
      ? controls.flatMap((one, j) =>
          controls.slice(j + 1).map((other) => ({ name: `${one.name}:${other.name}`, values: product(one, other) })),
        )
      : []),
  ];
}

/** Mean 0 and standard deviation 1; a column that is constant becomes 0. */
export function standardised({ name, values }: NumberFeature): NumberFeature {
  const n = values.length;
  const mean = values.reduce((total, value) => total + value, 0) / n;
  const spread = Math.sqrt(values.reduce((total, value) => total + (value - mean) ** 2, 0) / n);
  return { name, values: values.map((value) => (spread > 0 ? (value - mean) / spread : 0)) };
}

function hasThreeValues(values: Float64Array): boolean {
  const second = values.find((value) => value !== values[0]);
  return second !== undefined && values.some((value) => value !== values[0] && value !== second);
}
