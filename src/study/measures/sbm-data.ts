import type { EfficiencyData, NamedValues } from "../../measure/efficiency/efficiency-data.ts";
import type { Frame } from "../../frame/frame.ts";
import type { Factor } from "../../frame/factor-of-column.ts";
import { problem } from "../../messages/problem.ts";
import { groupsIn, numbersIn } from "./numbers-in.ts";

export interface SbmColumns {
  readonly inputs: readonly string[];
  readonly goods: readonly string[];
  readonly bads: readonly string[];
  readonly entity: string | null;
  readonly time: string | null;
}

export interface SbmRows {
  readonly data: EfficiencyData;
  /** The frame's row of each unit that is scored: those with a value everywhere. */
  readonly rows: readonly number[];
  readonly period: Factor | null;
  readonly entity: Factor | null;
}

/**
 * The units a frame holds: complete rows, named by entity and period for messages and peers.
 *
 * @param also further columns in which a row must be complete
 * @throws Problem measures.noneComplete, and what columns and expressions throw
 */
export function sbmRows(frame: Frame, columns: SbmColumns, also: readonly string[] = []): SbmRows {
  const read = (names: readonly string[]): NamedValues[] =>
    names.map((name) => ({ name, values: numbersIn(frame, name) }));
  const [inputs, goods, bads] = [read(columns.inputs), read(columns.goods), read(columns.bads)];
  const period = columns.time === null ? null : groupsIn(frame, columns.time);
  const entity = columns.entity === null ? null : groupsIn(frame, columns.entity);
  const all = [...inputs, ...goods, ...bads, ...read(also)];
  const rows = Array.from({ length: frame.nrow }, (_, row) => row).filter(
    (row) => all.every(({ values }) => Number.isFinite(values[row])) && (period === null || period.codes[row] >= 0),
  );
  if (rows.length === 0) throw problem("measures.noneComplete");
  const pick = ({ name, values }: NamedValues): NamedValues => ({
    name,
    values: Float64Array.from(rows, (row) => values[row]),
  });
  return {
    rows,
    period,
    entity,
    data: {
      inputs: inputs.map(pick),
      goods: goods.map(pick),
      bads: bads.map(pick),
      period: period
        ? { codes: Int32Array.from(rows, (row) => period.codes[row]), levels: period.levels.map(String) }
        : undefined,
      labels: rows.map((row) => unitName(row, frame, entity, period)),
      rows: Int32Array.from(rows, (row) => frame.rows[row]),
    },
  };
}

/** "Germany 2019", or the sheet row where there is no name. */
export function unitName(row: number, frame: Frame, entity: Factor | null, period: Factor | null): string {
  const parts = [entity, period].flatMap((factor) =>
    factor && factor.codes[row] >= 0 ? [String(factor.levels[factor.codes[row]])] : [],
  );
  return entity && parts.length > 0 ? parts.join(" ") : `#${frame.rows[row]}`;
}
