import {
  BooleanNumber,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IStyleData,
} from "@univerjs/core";
import { attribute, element, elements, flagAttribute, numberAttribute } from "./xml.ts";
import { borderNames, builtInFormats, pixelsOfIndent } from "./style-names.ts";
import { unescapeXml } from "../../workbook/xlsx-parts.ts";

export interface FileStyles {
  /** The workbook's own font. */
  readonly usual: IStyleData;
  /** What style number `index` adds to the usual look; null when nothing. */
  styleOf(index: number): IStyleData | null;
}

/**
 * The looks of a file's cells as the grid shows them: fonts, fills, borders, alignment, number formats.
 *
 * @param xml xl/styles.xml
 * @param theme xl/theme/theme1.xml, for colours named by the theme
 */
export function readStyles(xml: string, theme: string): FileStyles {
  const colors = themeColors(theme);
  const colorOf = (inner: string, name: string) => readColor(element(inner, name)?.tag, colors);
  const fonts = elements(element(xml, "fonts")?.inner ?? "", "font").map(({ inner }) => readFont(inner, colorOf));
  const fills = elements(element(xml, "fills")?.inner ?? "", "fill").map(({ inner }) => {
    const pattern = element(inner, "patternFill");
    return pattern && attribute(pattern.tag, "patternType") === "solid" ? colorOf(pattern.inner, "fgColor") : null;
  });
  const borders = elements(element(xml, "borders")?.inner ?? "", "border").map(({ inner }) =>
    readBorder(inner, colorOf),
  );
  const formats = new Map(
    elements(element(xml, "numFmts")?.inner ?? "", "numFmt").map(({ tag }) => [
      numberAttribute(tag, "numFmtId"),
      unescapeXml(attribute(tag, "formatCode") ?? ""),
    ]),
  );
  const looks = elements(element(xml, "cellXfs")?.inner ?? "", "xf");
  const usual = fonts[numberAttribute(looks[0]?.tag ?? "", "fontId") ?? 0] ?? {};
  const read = new Map<number, IStyleData | null>();

  const readLook = (index: number): IStyleData | null => {
    const look = looks[index];
    if (!look) return null;
    const { tag, inner } = look;
    const format = numberAttribute(tag, "numFmtId") ?? 0;
    const pattern = formats.get(format) ?? builtInFormats[format];
    const fill = fills[numberAttribute(tag, "fillId") ?? 0];
    const border = borders[numberAttribute(tag, "borderId") ?? 0];
    const style: IStyleData = {
      ...different(fonts[numberAttribute(tag, "fontId") ?? 0] ?? {}, usual),
      ...(fill && { bg: { rgb: fill } }),
      ...(border && { bd: border }),
      ...(pattern && { n: { pattern } }),
      ...readAlignment(element(inner, "alignment")?.tag),
    };
    return Object.keys(style).length > 0 ? style : null;
  };

  return {
    usual,
    styleOf(index) {
      if (!read.has(index)) read.set(index, readLook(index));
      return read.get(index)!;
    },
  };
}

type ColorOf = (inner: string, name: string) => string | null;

function readFont(inner: string, colorOf: ColorOf): IStyleData {
  const on = (name: string) => {
    const found = element(inner, name);
    return found !== null && flagAttribute(found.tag, "val", true);
  };
  const underline = element(inner, "u");
  const family = attribute(element(inner, "name")?.tag ?? "", "val");
  const size = numberAttribute(element(inner, "sz")?.tag ?? "", "val");
  const color = colorOf(inner, "color");
  return {
    ...(family && { ff: unescapeXml(family) }),
    ...(size && { fs: size }),
    ...(on("b") && { bl: BooleanNumber.TRUE }),
    ...(on("i") && { it: BooleanNumber.TRUE }),
    ...(on("strike") && { st: { s: BooleanNumber.TRUE } }),
    ...(underline && attribute(underline.tag, "val") !== "none" && { ul: { s: BooleanNumber.TRUE } }),
    ...(color && color !== "#000000" && { cl: { rgb: color } }),
  };
}

function readBorder(inner: string, colorOf: ColorOf): IBorderData | null {
  const sides = (["t", "r", "b", "l"] as const).flatMap((side) => {
    const found = element(inner, { t: "top", r: "right", b: "bottom", l: "left" }[side]);
    const weight = borderNames.indexOf(attribute(found?.tag ?? "", "style") ?? "none");
    return found && weight > 0
      ? [[side, { s: weight, cl: { rgb: colorOf(found.inner, "color") ?? "#000000" } }] as const]
      : [];
  });
  return sides.length > 0 ? Object.fromEntries(sides) : null;
}

function readAlignment(tag: string | undefined): IStyleData {
  if (tag === undefined) return {};
  const across = attribute(tag, "horizontal");
  const down = attribute(tag, "vertical");
  const indent = numberAttribute(tag, "indent");
  return {
    ...(across && across in acrossNames && { ht: acrossNames[across] }),
    ...(down && down in downNames && { vt: downNames[down] }),
    ...(flagAttribute(tag, "wrapText") && { tb: WrapStrategy.WRAP }),
    ...(indent && { pd: { l: pixelsOfIndent(indent) } }),
  };
}

const acrossNames: Readonly<Record<string, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  centerContinuous: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
};
const downNames: Readonly<Record<string, VerticalAlign>> = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};

/** In the order the `theme` attribute counts: light and dark change places. */
function themeColors(theme: string): string[] {
  const scheme = element(theme, "clrScheme")?.inner ?? "";
  return ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6"].map((name) => {
    const inner = element(scheme, name)?.inner ?? "";
    const color =
      attribute(element(inner, "srgbClr")?.tag ?? "", "val") ??
      attribute(element(inner, "sysClr")?.tag ?? "", "lastClr");
    return `#${(color ?? "000000").toUpperCase()}`;
  });
}

function readColor(tag: string | undefined, theme: readonly string[]): string | null {
  if (tag === undefined || flagAttribute(tag, "auto")) return null;
  const rgb = attribute(tag, "rgb");
  const named = numberAttribute(tag, "theme");
  const base = rgb ? `#${rgb.slice(-6).toUpperCase()}` : named !== null ? theme[named] : null;
  return base ? tinted(base, numberAttribute(tag, "tint") ?? 0) : null;
}

/** A tint above 0 goes towards white, below 0 towards black. */
const tinted = (color: string, tint: number): string =>
  tint === 0
    ? color
    : `#${[1, 3, 5]
        .map((at) => parseInt(color.slice(at, at + 2), 16))
        .map((part) => Math.round(tint > 0 ? part + (255 - part) * tint : part * (1 + tint)))
        .map((part) => part.toString(16).padStart(2, "0").toUpperCase())
        .join("")}`;

const different = (style: IStyleData, usual: IStyleData): IStyleData =>
  Object.fromEntries(
    Object.entries(style).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(usual[key as keyof IStyleData]),
    ),
  );
