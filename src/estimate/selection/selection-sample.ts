import { rowsWhere } from "../../frame/condition.ts";
import { evaluateTerm } from "../../frame/design.ts";
import type { DesignColumn } from "../../frame/dummies.ts";
import { evaluateExpression } from "../../frame/evaluate.ts";
import { factorOf } from "../../frame/factor.ts";
import type { Factor } from "../../frame/factor-of-column.ts";
import type { Frame } from "../../frame/frame.ts";
import { notEstimable, problem } from "../../messages/problem.ts";
import type { SampleAccount } from "../estimate.ts";
import { onRows } from "../factor-codes.ts";
import type { ModelSpec } from "../spec.ts";
import type { SelectionSpec } from "./selection-spec.ts";

/** Two samples in one: all rows for the selection equation, the selected ones of them for the outcome equation. */
export interface SelectionSample {
  readonly outcome: string;
  /** Name of the 0/1 variable. */
  readonly selection: string;
  /** n values, 1 for selected rows. */
  readonly d: Float64Array;
  /** Columns of the selection equation, n values each. */
  readonly z: readonly DesignColumn[];
  /** Places of the selected rows among the n. */
  readonly selected: Int32Array<ArrayBuffer>;
  /** Outcome and regressors of the selected rows. */
  readonly y: Float64Array;
  readonly x: readonly DesignColumn[];
  /** Clusters of the n rows. */
  readonly clusters: readonly Factor[];
  /** Rows of the frame used, ascending. */
  readonly rows: Int32Array;
  readonly account: Omit<SampleAccount, "collinear" | "rows">;
  /** Selected rows left out because the outcome or a regressor is missing. */
  readonly incomplete: number;
}

/**
 * The rows of a selection model. A row needs its selection variable, the regressors of selection and its clusters; a selected row
 * also its outcome and regressors. Rows that are not selected stay, whatever their outcome.
 *
 * @throws Problem selection.notBinary, selection.allSelected, selection.noneSelected, selection.noRows; frame.*, estimate.*
 * @source Stata's heckman: markout of the two equations
 */
export function selectionSample(frame: Frame, spec: ModelSpec, selection: SelectionSpec): SelectionSample {
  const n = frame.nrow;
  const roles = { entity: spec.entity, time: spec.time };
  const inSubset = spec.subset === undefined ? null : rowsWhere(frame, spec.subset, roles);
  const everywhere = { ...roles, rows: inSubset ?? undefined };

  // 1. Who is selected.
  const named = selection.y === undefined ? null : evaluateExpression(frame, selection.y, everywhere);
  if (named) refuseUnlessBinary(frame, selection.y!, named, inSubset);
  // The logarithm of a wage of zero is nobody's problem where nobody works.
  const among = named ? { ...roles, rows: named.map((v, i) => Number(v === 1 && inSubset?.[i] !== 0)) } : everywhere;
  const outcome = evaluateExpression(frame, spec.y, { ...among, rows: among.rows && Uint8Array.from(among.rows) });
  const d = named ?? outcome.map((value) => (Number.isFinite(value) ? 1 : 0));

  // 2. Which rows are complete in what they need.
  const x = spec.x.flatMap((term) =>
    evaluateTerm(frame, term, { ...among, rows: among.rows && Uint8Array.from(among.rows) }),
  );
  const z = selection.x.flatMap((term) => evaluateTerm(frame, term, everywhere));
  for (const { name } of [...x, ...z])
    if (name === spec.y.trim()) throw problem("estimate.outcomeAsRegressor", { name }, { column: name });
  const clusters = spec.vcov.type === "cluster" ? clustersOf(frame, spec) : [];
  const has = (columns: readonly DesignColumn[], i: number) =>
    columns.every(({ values }) => Number.isFinite(values[i]));
  const rows: number[] = [];
  const counts = { excludedBySubset: 0, missing: 0, incomplete: 0 };
  for (let i = 0; i < n; i++) {
    if (inSubset && !inSubset[i]) counts.excludedBySubset++;
    else if (Number.isNaN(d[i]) || !has(z, i) || clusters.some(({ codes }) => codes[i] < 0)) counts.missing++;
    else if (d[i] === 1 && !(Number.isFinite(outcome[i]) && has(x, i))) {
      counts.missing++;
      counts.incomplete++;
    } else rows.push(i);
  }
  const selected = Int32Array.from([...rows.keys()].filter((place) => d[rows[place]] === 1));
  const name = selection.y ?? `observed(${spec.y})`;
  refuseOneKind(name, spec, rows.length, selected.length, n);

  // 3. Their arrays.
  const used = Int32Array.from(rows);
  const chosen = selected.map((place) => used[place]);
  const onSample = clusters.map((factor) => onRows(factor, used));
  return {
    outcome: spec.y,
    selection: name,
    d: pick(d, used),
    z: z.map((column) => ({ ...column, values: pick(column.values, used) })),
    selected,
    y: pick(outcome, chosen),
    x: x.map((column) => ({ ...column, values: pick(column.values, chosen) })),
    clusters: onSample,
    rows: used,
    account: {
      read: n,
      used: rows.length,
      missing: counts.missing,
      excludedBySubset: counts.excludedBySubset,
      singletons: 0,
      effects: [],
      clusters: onSample.map(({ name: by, levels }) => ({ name: by, groups: levels.length })),
    },
    incomplete: counts.incomplete,
  };
}

function refuseUnlessBinary(frame: Frame, name: string, values: Float64Array, inSubset: Uint8Array | null): void {
  const odd = values.findIndex((v, i) => !Number.isNaN(v) && v !== 0 && v !== 1 && inSubset?.[i] !== 0);
  if (odd < 0) return;
  throw problem(
    "selection.notBinary",
    { name, value: values[odd], row: String(frame.rows[odd]) },
    { sheet: frame.sheet, column: name },
  );
}

function refuseOneKind(name: string, spec: ModelSpec, used: number, selected: number, read: number): void {
  if (used === 0) throw notEstimable("selection.noRows", { rows: read });
  if (selected === used) {
    const byColumn = spec.selection?.y !== undefined;
    throw byColumn
      ? notEstimable("selection.allSelected", { name, rows: used })
      : notEstimable("selection.noneMissing", { name: spec.y, rows: used });
  }
  if (selected === 0) throw notEstimable("selection.noneSelected", { name, rows: used });
}

function clustersOf(frame: Frame, { vcov, entity, time }: ModelSpec): Factor[] {
  if (!vcov.by || vcov.by.length === 0) throw problem("estimate.needsClusters");
  return vcov.by.map((by) => factorOf(frame, by, { entity, time }));
}

const pick = (values: Float64Array, rows: Int32Array): Float64Array => Float64Array.from(rows, (row) => values[row]);
