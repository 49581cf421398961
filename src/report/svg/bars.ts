import type { Bar, BarFigure } from "../figure.ts";
import { numberText } from "../number-text.ts";
import { fitted, hint, tag, text, widthOf } from "./markup.ts";
import { colour } from "./palette.ts";
import type { Canvas } from "./plot.ts";

/** Names at the left, bars from zero, numbers at the right under one another. */
export function barsSvg({ groups }: BarFigure, { width, fontSize }: Canvas) {
  const all = groups.flatMap(({ bars }) => bars);
  const shown = numbersOf(all);
  const row = fontSize * 1.6;
  const names = Math.min(width * 0.4, Math.max(...all.map(({ label }) => widthOf(label, fontSize)))) + 8;
  const numbers = Math.max(...all.map((bar) => widthOf(shown(bar), fontSize))) + 8;
  const [least, most] = [Math.min(0, ...all.map(({ value }) => value)), Math.max(0, ...all.map(({ value }) => value))];
  const scale = (value: number) => names + ((value - least) / (most - least || 1)) * (width - names - numbers);
  const style = { "font-size": fontSize, fill: "currentColor" };
  const parts: string[] = [];
  let top = 2;
  groups.forEach(({ name, bars }, group) => {
    if (name !== "") {
      parts.push(text(name, { ...style, x: 0, y: top + fontSize * (group > 0 ? 1.5 : 1), "font-weight": 600 }));
      top += row * (group > 0 ? 1.4 : 1.1);
    }
    const start = top;
    for (const bar of bars) {
      const base = top + row / 2 + fontSize * 0.35;
      const [from, to] = [scale(Math.min(0, bar.value)), scale(Math.max(0, bar.value))];
      parts.push(
        tag(
          "g",
          {},
          hint(`${bar.label}: ${shown(bar)}`),
          text(fitted(bar.label, names - 8, fontSize), { ...style, x: 0, y: base }),
          tag("rect", { x: from, y: top + 2, width: Math.max(1, to - from), height: row - 4, fill: colour(group) }),
          text(shown(bar), { ...style, x: width, y: base, "text-anchor": "end" }),
        ),
      );
      top += row;
    }
    parts.push(tag("line", { x1: scale(0), x2: scale(0), y1: start, y2: top, stroke: "currentColor" }));
  });
  return { markup: parts.join(""), height: top + 2 };
}

/** All with the same decimals: four digits of the largest. */
function numbersOf(bars: readonly Bar[]): (bar: Bar) => string {
  const largest = Math.max(...bars.map(({ value }) => Math.abs(value)));
  const decimals = largest > 0 ? Math.min(12, Math.max(0, 3 - Math.floor(Math.log10(largest)))) : 0;
  return ({ value }) => numberText({ kind: "number", value, decimals, grouped: true });
}
