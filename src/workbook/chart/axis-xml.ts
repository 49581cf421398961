import type { ChartAxis } from "./block-chart.ts";
import { lineXml, noLine, richText, textLook } from "./look-xml.ts";
import { val, xml } from "./xml.ts";

export interface AxisPlace {
  readonly id: number;
  readonly other: number;
  readonly side: "b" | "l";
  readonly names: boolean;
  /** Names from the top down. */
  readonly reversed: boolean;
  /** Names of the other axis stand between its tick marks. */
  readonly between: boolean;
  /** Where on the other axis this one stands. */
  readonly crossesAt: "min" | "autoZero" | "max";
}

/** An axis in the plain manner of a journal: labels at the low end, thin black line, faint lines only where asked for. */
export function axisXml(axis: ChartAxis, { id, other, side, names, between, reversed, crossesAt }: AxisPlace): string {
  const scaling = xml(
    "c:scaling",
    {},
    val("orientation", reversed ? "maxMin" : "minMax"),
    axis.max === undefined ? "" : val("max", axis.max),
    axis.min === undefined ? "" : val("min", axis.min),
  );
  const upright = side === "l";
  return xml(
    names ? "c:catAx" : "c:valAx",
    {},
    val("axId", id),
    scaling,
    val("delete", axis.hidden ? 1 : 0),
    val("axPos", side),
    axis.lines ? xml("c:majorGridlines", {}, xml("c:spPr", {}, lineXml("#d9d9d9", 0.5))) : "",
    axis.label === "" ? "" : xml("c:title", {}, richText(axis.label, 9, false, upright), val("overlay", 0)),
    xml("c:numFmt", { formatCode: axis.format ?? "General", sourceLinked: 0 }),
    // Labels stand at the foot of the plot: marks on a line through its middle would mark nothing.
    val("majorTickMark", !upright && crossesAt === "min" ? "out" : "none"),
    val("minorTickMark", "none"),
    val("tickLblPos", crossesAt === "max" ? "nextTo" : "low"),
    xml("c:spPr", {}, upright && axis.lines ? noLine : lineXml("#000000", 0.75)),
    textLook(9),
    val("crossAx", other),
    val("crosses", crossesAt),
    names
      ? val("auto", 0) + val("lblAlgn", "ctr") + val("lblOffset", 100) + val("noMultiLvlLbl", 1)
      : val("crossBetween", between ? "between" : "midCat") +
          (axis.step === undefined ? "" : val("majorUnit", axis.step)),
  );
}
