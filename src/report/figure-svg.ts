import type { Figure } from "./figure.ts";
import { barsSvg } from "./svg/bars.ts";
import { curvesSvg } from "./svg/curves.ts";
import { histogramSvg } from "./svg/histogram.ts";
import { intervalsSvg } from "./svg/intervals.ts";
import { tag, text, wrapped } from "./svg/markup.ts";
import type { Canvas } from "./svg/plot.ts";
import { scatterSvg } from "./svg/scatter.ts";
import { escapeHtml } from "./table-html.ts";

export interface SvgOptions {
  /** Pixels the figure fills; what does not fit is left out or cut, never shrunk. Default 360. */
  readonly width?: number;
  /** Pixels. Default 12. */
  readonly fontSize?: number;
  /** Makes the ids of this figure its own where several stand on a page. */
  readonly idPrefix?: string;
  /** A picture on its own, for a document: white ground, its title above it, a face of its own. */
  readonly standalone?: boolean;
}

/**
 * A figure as SVG markup. It reads as one picture with a name and a description; text and axes have the colour of the text
 * around it, series those of the palette.
 */
export function figureSvg(figure: Figure, options: SvgOptions = {}): string {
  const { width = 360, fontSize = 12, idPrefix = "", standalone = false } = options;
  const { markup, height } = drawn(figure, { width, fontSize });
  const title = standalone ? wrapped(figure.title, width, fontSize * 1.2, 3) : [];
  const head = title.length > 0 ? fontSize * (0.5 + 1.5 * title.length) : 0;
  const says = `${idPrefix}${figure.id}-says`;
  const size = [width, height + head].map(Math.ceil);
  const style = "font-variant-numeric:tabular-nums lining-nums;";
  const svg = tag(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      role: "img",
      // Not a <title>: browsers would show it wherever the pointer rests.
      "aria-label": figure.title,
      "aria-describedby": says,
      width: size[0],
      height: size[1],
      viewBox: `0 0 ${size[0]} ${size[1]}`,
      style: style + (standalone ? `font-family:${face};color:#000` : "display:block;max-width:100%"),
    },
    tag("desc", { id: says }, escapeHtml(figure.description)),
    standalone ? tag("rect", { width: size[0], height: size[1], fill: "#fff" }) : "",
    ...title.map((line, at) =>
      text(line, { x: 0, y: fontSize * (1.2 + 1.5 * at), "font-size": fontSize * 1.1, "font-weight": 600 }),
    ),
    tag("g", { transform: `translate(0 ${head})` }, markup),
  );
  // Programs that draw pictures know no CSS variables.
  return standalone ? svg.replace(/var\(--pw-figure-\d,(#\w+)\)/g, "$1") : svg;
}

const face = "'Segoe UI','Microsoft YaHei','PingFang SC','Noto Sans SC',Arial,sans-serif";

function drawn(figure: Figure, canvas: Canvas): { readonly markup: string; readonly height: number } {
  switch (figure.kind) {
    case "histogram":
      return histogramSvg(figure, canvas);
    case "line":
    case "density":
      return curvesSvg(figure, canvas);
    case "bar":
      return barsSvg(figure, canvas);
    case "intervals":
      return intervalsSvg(figure, canvas);
    case "scatter":
      return scatterSvg(figure, canvas);
  }
}
