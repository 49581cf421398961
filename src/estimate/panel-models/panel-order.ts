import type { PanelSample } from "./panel-sample.ts";

/** Rows of the sample in order of entity and, within it, of time. */
export function panelOrder({ entity, timing }: PanelSample): Int32Array {
  const period = timing!.period;
  return Int32Array.from({ length: entity.codes.length }, (_, i) => i).sort(
    (a, b) => entity.codes[a] - entity.codes[b] || period[a] - period[b],
  );
}
