import { columnOf, fromColumns } from "../../numeric/matrix.ts";
import type { PanelStack } from "./panel-stack.ts";

/** The rows of a stack that are kept; entities stay, with fewer rows. */
export function pickRows(stack: PanelStack, keeps: (row: number) => boolean): PanelStack {
  const rows = Int32Array.from(stack.y.keys()).filter(keeps);
  const taken = (v: Float64Array) => Float64Array.from(rows, (k) => v[k]);
  const start = new Int32Array(stack.start.length);
  stack.entities.forEach((_, i) => {
    let kept = 0;
    for (let k = stack.start[i]; k < stack.start[i + 1]; k++) if (keeps(k)) kept++;
    start[i + 1] = start[i] + kept;
  });
  return {
    ...stack,
    y: taken(stack.y),
    x: fromColumns(
      stack.names.map((_, j) => taken(columnOf(stack.x, j))),
      rows.length,
    ),
    start,
    period: Int32Array.from(rows, (k) => stack.period[k]),
    balanced: stack.balanced && rows.length === stack.y.length,
    lost: stack.y.length - rows.length,
  };
}
