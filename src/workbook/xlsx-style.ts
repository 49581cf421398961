import type { CellStyle } from "./block.ts";
import type { ExcelizeFile } from "./excelize.ts";

type Style = Parameters<ExcelizeFile["NewStyle"]>[0];

/**
 * Style ids of a file, one for each look: asked for twice, made once. A look says nothing of the size of its font, and of
 * its family only where the block does: both are then those of the workbook's own style.
 */
export function styleIds(file: ExcelizeFile): (style: CellStyle, font: string | undefined) => number {
  const known = new Map<string, number>();
  const own = file.GetStyle(0).style?.Font ?? {};
  return (style, font) => {
    const key = JSON.stringify([style, font]);
    let id = known.get(key);
    if (id === undefined) {
      const made = file.NewStyle(excelizeStyle(style, font, own));
      if (made.error) throw new Error(made.error);
      known.set(key, (id = made.style));
    }
    return id;
  };
}

const borderStyles = { thin: 1, thick: 5 } as const;
const textFormat = 49;

function excelizeStyle(style: CellStyle, family: string | undefined, own: NonNullable<Style["Font"]>): Style {
  const { format, bold, italic, align, indent, wrap, top, bottom, color } = style;
  return {
    ...(format !== undefined && (format === "@" ? { NumFmt: textFormat } : { CustomNumFmt: format })),
    ...((bold || italic || color || family) && {
      Font: {
        Family: family ?? own.Family,
        Size: own.Size,
        Bold: bold,
        Italic: italic,
        ...(color ? { Color: color } : { ColorTheme: own.ColorTheme }),
      },
    }),
    ...((align || indent || wrap) && {
      Alignment: { Horizontal: align ?? (indent ? "left" : undefined), Indent: indent, WrapText: wrap },
    }),
    ...((top || bottom) && {
      Border: Object.entries({ top, bottom }).flatMap(([Type, weight]) =>
        weight ? [{ Type, Style: borderStyles[weight], Color: "000000" }] : [],
      ),
    }),
  };
}
