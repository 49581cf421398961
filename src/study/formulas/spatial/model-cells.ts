import type { SpatialModel } from "../../../estimate/spatial/models/spatial-model.ts";
import type { Cells, CellValue } from "../../../frame/cells.ts";
import type { Locale } from "../../../messages/locale.ts";
import { say, speak, type Message, type MessageKey } from "../../../messages/message.ts";
import { testRows } from "../../spatial/test-rows.ts";
import { tableNotes } from "../../model-notes.ts";
import { spatialConventions } from "../../spatial/conventions-note.ts";
import { estimateCells, rectangle } from "../estimate-cells.ts";

/** A spatial model as cells that spill: terms, then likelihood, sample, fit and tests, and what must be known. */
export function spatialModelCells(model: SpatialModel, notes: readonly Message[], locale: Locale): Cells {
  const { estimate, units, periods, logLik } = model;
  const row = (key: MessageKey, value: number | null): CellValue[][] =>
    value === null ? [] : [[say(locale, key), value]];
  return rectangle([
    ...estimateCells(estimate, { show: "coefficients" }, locale),
    [],
    ...row("selection.logLik", logLik),
    ...row("report.nobs", estimate.nobs),
    ...row("spatialTests.units", units),
    ...row("spatialTests.periods", periods),
    ...row("report.r2", estimate.fit.r2),
    ...row("report.r2Within", estimate.fit.r2Within),
    ...row("spatialTests.aic", estimate.fit.aic),
    ...row("spatialTests.bic", estimate.fit.bic),
    ...testRows(estimate.tests, locale),
    ...[...notes, ...tableNotes([{ estimate }], locale), ...spatialConventions(model)].map((note) => [
      speak(locale, note),
    ]),
  ]);
}
