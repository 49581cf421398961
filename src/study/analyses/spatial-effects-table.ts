import type { SpatialOutcome } from "../../estimate/spatial/matrix-study.ts";
import {
  effectKinds,
  type SpatialEffect,
  type SpatialEffects,
} from "../../estimate/spatial/effects/spatial-effects.ts";
import { say, speak } from "../../messages/message.ts";
import { starsNote } from "../../report/regression-table.ts";
import { starsFor } from "../../report/stars.ts";
import type { Table, TableCell, TableRow } from "../../report/table.ts";
import { termLabel } from "../../report/term-label.ts";
import { effectsNotes } from "../spatial/effects-notes.ts";
import type { TableLook } from "../table-look.ts";
import { blankCell, numberCell, textCell } from "./row-cells.ts";
import type { SpatialTableOptions } from "./spatial-model-table.ts";

/** Effects under one matrix, or why there are none. */
export interface MatrixEffects {
  readonly matrix: string;
  readonly effects: SpatialOutcome<SpatialEffects>;
}

/** Direct, indirect and total effects of each regressor under each matrix: effect over its bracket. */
export function spatialEffectsTable(columns: readonly MatrixEffects[], options: SpatialTableOptions): Table {
  const { id, title, locale, look, folded, notes } = options;
  const found = columns.map(({ effects }) => ("ok" in effects ? effects.ok.effects : []));
  const names = [...new Set(found.flat().map(({ name }) => name))].filter((name) => !folded?.includes(name));
  const cells = (name: string, show: (effect: SpatialEffect) => TableCell): TableCell[] =>
    found.flatMap((effects) =>
      effectKinds.map((kind) => {
        const effect = effects.find((one) => one.name === name && one.kind === kind);
        return effect ? show(effect) : blankCell;
      }),
    );
  const rows = names.flatMap((name): TableRow[] => [
    {
      cells: [
        textCell(termLabel(name, look.labels, locale)),
        ...cells(name, ({ estimate, pValue }) => numberCell(estimate, look.decimals, starsFor(pValue, look.stars))),
      ],
    },
    { cells: [blankCell, ...cells(name, (effect) => bracketOf(effect, look))] },
  ]);
  const reasons = columns.flatMap(({ matrix, effects }) =>
    "problem" in effects
      ? [say(locale, "spatialTests.failedNote", { matrix, reason: speak(locale, effects.problem.detail) })]
      : [],
  );
  const told = new Set(
    columns
      .flatMap(({ effects }) => ("ok" in effects ? effectsNotes(effects.ok) : []))
      .map((note) => speak(locale, note)),
  );
  const first = [
    say(locale, `spatialTests.${bracketKey[look.bracket]}`),
    ...(look.stars.length > 0 ? [starsNote(look.stars, locale)] : []),
  ].join(locale === "zh-CN" ? "" : " ");
  return {
    id,
    title,
    header: [
      [{ text: "" }, ...columns.map(({ matrix }) => ({ text: matrix, span: effectKinds.length, rule: true }))],
      [
        { text: say(locale, "report.variables") },
        ...columns.flatMap(() => effectKinds.map((kind) => ({ text: say(locale, `spatialTests.${kind}`) }))),
      ],
    ],
    rows,
    notes: [first, ...reasons, ...told, ...notes].map((note, index) =>
      index === 0 ? say(locale, "report.notePrefix", { note }) : note,
    ),
    font: look.font,
  };
}

function bracketOf(effect: SpatialEffect, { bracket, decimals }: TableLook): TableCell {
  if (bracket === "ci") return { kind: "interval", low: effect.ciLow, high: effect.ciHigh, decimals };
  const value = { se: effect.stdError, t: effect.statistic, p: effect.pValue }[bracket];
  return { kind: "number", value, decimals, bracket: "round" };
}

const bracketKey = { se: "inBracketsSe", t: "inBracketsZ", p: "inBracketsP", ci: "inBracketsCi" } as const;
