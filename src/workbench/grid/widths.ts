/**
 * Column widths in characters of the default font, as Excel files keep them, and in pixels, as the grid does.
 * @source ECMA-376 part 1, 18.3.1.13 (col), with Calibri 11's digit of 7 pixels
 */
export const pixelsOfCharacters = (characters: number): number => Math.round(characters * 7 + 5);
export const charactersOfPixels = (pixels: number): number => Math.max(0, (pixels - 5) / 7);

/** Row heights in points, as Excel files keep them, and in pixels. */
export const pixelsOfPoints = (points: number): number => Math.round((points * 96) / 72);
export const pointsOfPixels = (pixels: number): number => (pixels * 72) / 96;
