/**
 * Colours of series, each with 4.5:1 or more against white. The page may set other ones for its theme by CSS variables of
 * these names; the values stand where it sets none, as in a picture for a document.
 */
export const palette = [
  { variable: "--pw-figure-1", onWhite: "#0f6cbd" },
  { variable: "--pw-figure-2", onWhite: "#c43501" },
  { variable: "--pw-figure-3", onWhite: "#00666d" },
  { variable: "--pw-figure-4", onWhite: "#af33a1" },
] as const;

/** Colour of a series by its number, from 0. */
export function colour(series: number): string {
  const { variable, onWhite } = palette[series % palette.length];
  return `var(${variable},${onWhite})`;
}

/** Series are told apart without colour too, in print and by readers who see few colours. */
export const dashes = (series: number): string | undefined =>
  [undefined, "6 3", "2 3", "8 3 2 3"][series % palette.length];
