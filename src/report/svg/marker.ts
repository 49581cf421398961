import { rounded, tag } from "./markup.ts";
import { colour, palette } from "./palette.ts";

/** The point of a series: a circle, a square, a triangle or a diamond, so that series differ in print without colour too. */
export function marker(series: number, x: number, y: number, radius: number, ...children: readonly string[]): string {
  const fill = colour(series);
  // Of about the same area as the circle.
  const half = radius * 0.9;
  switch (series % palette.length) {
    case 0:
      return tag("circle", { cx: x, cy: y, r: radius, fill }, ...children);
    case 1:
      return tag("rect", { x: x - half, y: y - half, width: 2 * half, height: 2 * half, fill }, ...children);
    case 2:
      return tag("path", { d: outline(x, y, triangle, radius), fill }, ...children);
    default:
      return tag("path", { d: outline(x, y, diamond, radius), fill }, ...children);
  }
}

const triangle = [
  [0, -1.3],
  [1.2, 0.8],
  [-1.2, 0.8],
] as const;
const diamond = [
  [0, -1.35],
  [1.35, 0],
  [0, 1.35],
  [-1.35, 0],
] as const;

const outline = (x: number, y: number, corners: readonly (readonly [number, number])[], radius: number): string =>
  `M${corners.map(([right, down]) => `${rounded(x + right * radius)} ${rounded(y + down * radius)}`).join("L")}Z`;
