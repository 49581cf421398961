import { figureSvg } from "../../report/figure-svg.ts";
import type { Figure } from "../../report/figure.ts";

/** Hands a figure to the person as an SVG file, named as the figure: lines that stay sharp at any size, for typesetting. */
export function saveFigure(figure: Figure): void {
  const svg = figureSvg(figure, { width: 480, standalone: true });
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  const name = `${figure.title.replaceAll(/[\\/:*?"<>|\s]+/g, " ").trim() || figure.id}.svg`;
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  // Some browsers read the address only after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
