import { BooleanNumber, HorizontalAlign, VerticalAlign, WrapStrategy, type IStyleData } from "@univerjs/core";
import type { ExcelizeFile } from "../../workbook/excelize.ts";
import { borderNames, indentOfPixels } from "./style-names.ts";

type Style = Parameters<ExcelizeFile["NewStyle"]>[0];

/** A look of the grid as the file library takes it. Fonts start from the workbook's own. */
export function excelizeStyle(style: IStyleData, usual: IStyleData): Style {
  const font = { ...usual, ...style };
  const on = (flag: BooleanNumber | null | undefined) => flag === BooleanNumber.TRUE;
  const color = font.cl?.rgb ? hex(font.cl.rgb) : null;
  const fill = style.bg?.rgb ? hex(style.bg.rgb) : null;
  const sides = (["t", "r", "b", "l"] as const).flatMap((side) => {
    const border = style.bd?.[side];
    return border?.s
      ? [
          {
            Type: sideNames[side],
            Style: excelizeBorders[borderNames[border.s]],
            Color: hex(border.cl?.rgb ?? "#000000") ?? "000000",
          },
        ]
      : [];
  });
  const indent = indentOfPixels(style.pd?.l ?? 0);
  const [across, down] = [acrossNames[style.ht ?? 0], downNames[style.vt ?? 0]];
  const wrap = style.tb === WrapStrategy.WRAP;
  return {
    Font: {
      ...(font.ff && { Family: font.ff }),
      ...(font.fs && { Size: font.fs }),
      ...(on(font.bl) && { Bold: true }),
      ...(on(font.it) && { Italic: true }),
      ...(on(font.st?.s) && { Strike: true }),
      ...(on(font.ul?.s) && { Underline: "single" }),
      ...(color && { Color: color }),
    },
    ...(fill && { Fill: { Type: "pattern", Pattern: 1, Color: [fill] } }),
    ...(sides.length > 0 && { Border: sides }),
    ...((across || down || wrap || indent > 0) && {
      Alignment: {
        ...(across && { Horizontal: across }),
        ...(down && { Vertical: down }),
        ...(wrap && { WrapText: true }),
        ...(indent > 0 && { Indent: indent, Horizontal: across ?? "left" }),
      },
    }),
    ...(style.n?.pattern && { CustomNumFmt: style.n.pattern }),
  };
}

const sideNames = { t: "top", r: "right", b: "bottom", l: "left" } as const;

/** @source excelize, styles: border style indexes */
const excelizeBorders: Readonly<Record<string, number>> = {
  thin: 1,
  medium: 2,
  dashed: 3,
  dotted: 4,
  thick: 5,
  double: 6,
  hair: 7,
  mediumDashed: 8,
  dashDot: 9,
  mediumDashDot: 10,
  dashDotDot: 11,
  mediumDashDotDot: 12,
  slantDashDot: 13,
};

const acrossNames: Readonly<Record<number, string>> = {
  [HorizontalAlign.LEFT]: "left",
  [HorizontalAlign.CENTER]: "center",
  [HorizontalAlign.RIGHT]: "right",
  [HorizontalAlign.JUSTIFIED]: "justify",
};
const downNames: Readonly<Record<number, string>> = {
  [VerticalAlign.TOP]: "top",
  [VerticalAlign.MIDDLE]: "center",
  [VerticalAlign.BOTTOM]: "bottom",
};

/** "#1a2b3c" and "rgb(26, 43, 60)" -> "1A2B3C"; null for what names no colour. */
function hex(color: string): string | null {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  if (short)
    return short
      .slice(1)
      .map((part) => part + part)
      .join("")
      .toUpperCase();
  const long = /^#([0-9a-f]{6})/i.exec(color);
  if (long) return long[1].toUpperCase();
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/i.exec(color);
  return parts
    ? parts
        .slice(1, 4)
        .map((part) => Number(part).toString(16).padStart(2, "0"))
        .join("")
        .toUpperCase()
    : null;
}
