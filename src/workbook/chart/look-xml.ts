import type { ChartDash } from "./block-chart.ts";
import { escaped, xml } from "./xml.ts";

const dashes: Readonly<Record<ChartDash, string>> = {
  solid: "solid",
  dash: "dash",
  dot: "sysDot",
  "dash-dot": "dashDot",
};

/** Widths of lines are in points here, 12,700 to the point in the file. */
export const lineXml = (colour: string, width: number, dash: ChartDash = "solid"): string =>
  xml(
    "a:ln",
    { w: Math.round(width * 12700), cap: "flat" },
    fillXml(colour),
    xml("a:prstDash", { val: dashes[dash] }),
    xml("a:round"),
  );

export const noLine = xml("a:ln", {}, xml("a:noFill"));

export const fillXml = (colour: string): string => xml("a:solidFill", {}, xml("a:srgbClr", { val: colour.slice(1) }));

/** Text of one size, in the fonts of the workbook's theme: its Latin and its Chinese one. */
export const textLook = (size: number, bold = false, colour = "#000000"): string =>
  xml(
    "c:txPr",
    {},
    xml("a:bodyPr"),
    xml("a:p", {}, xml("a:pPr", {}, runLook("a:defRPr", size, bold, colour)), xml("a:endParaRPr", { lang: "en-US" })),
  );

export const richText = (text: string, size: number, bold: boolean, turned = false): string =>
  xml(
    "c:tx",
    {},
    xml(
      "c:rich",
      {},
      xml("a:bodyPr", turned ? { rot: -5400000, vert: "horz" } : {}),
      xml(
        "a:p",
        {},
        xml("a:pPr", {}, runLook("a:defRPr", size, bold)),
        xml("a:r", {}, runLook("a:rPr", size, bold), xml("a:t", {}, escaped(text))),
      ),
    ),
  );

const runLook = (name: string, size: number, bold: boolean, colour = "#000000"): string =>
  xml(
    name,
    { ...(name === "a:rPr" && { lang: "en-US" }), sz: size * 100, b: bold ? 1 : 0 },
    fillXml(colour),
    xml("a:latin", { typeface: "+mn-lt" }),
    xml("a:ea", { typeface: "+mn-ea" }),
  );
