import { efficientFrom } from "./choose-model.ts";
import type {
  ByColumn,
  EfficiencyData,
  EfficiencyOptions,
  EfficiencyResult,
  Peers,
  Scores,
  SolverAccount,
} from "./efficiency-data.ts";
import type { Evaluation } from "./evaluate-unit.ts";
import type { Technology } from "./technology.ts";

/** Gathers the units' evaluations as columns, in the order of the data. */
export function assemble(
  data: EfficiencyData,
  options: EfficiencyOptions,
  technologies: readonly Technology[],
  units: readonly (readonly Evaluation[])[],
  solver: Omit<SolverAccount, "uncertified">,
): EfficiencyResult {
  const memberOf: Technology[] = Array.from({ length: units.length });
  for (const place of technologies) for (const row of place.members) memberOf[row] = place;
  const scoresOf = (model: number): Scores =>
    scores(
      data,
      options,
      memberOf,
      units.map((unit) => unit[model]),
    );
  const uncertified = units.filter((unit) => unit.some(({ status }) => status === "uncertified")).length;
  const account = { solver: { ...solver, uncertified }, conventions: conventionsOf(data, options) };
  if (options.model !== "super-sbm") return { ...scoresOf(0), ...account };
  const sbm = scoresOf(0);
  const own = scoresOf(1);
  const combined = sbm.score.map((score, row) => (score < efficientFrom ? score : own.score[row]));
  return { ...own, sbm, combined, ...account };
}

function scores(
  { inputs, goods, bads }: EfficiencyData,
  { uniqueness }: EfficiencyOptions,
  memberOf: readonly Technology[],
  units: readonly Evaluation[],
): Scores {
  const byColumn = <T>(column: (row: number) => T): ByColumn<T> => ({
    inputs: inputs.map((_, i) => column(i)),
    goods: goods.map((_, i) => column(inputs.length + i)),
    bads: bads.map((_, i) => column(inputs.length + goods.length + i)),
  });
  return {
    status: units.map(({ status }) => status),
    score: numbersOf(units, ({ score }) => score),
    slacks: byColumn((row) => numbersOf(units, ({ slacks }) => slacks[row])),
    targets: byColumn((row) => numbersOf(units, ({ targets }) => targets[row])),
    peers: peersOf(memberOf, units),
    ...(uniqueness
      ? { unique: byColumn((row) => Uint8Array.from(units, ({ unique }) => (unique?.[row] ? 1 : 0))) }
      : {}),
  };
}

function numbersOf(units: readonly Evaluation[], read: (unit: Evaluation) => number | undefined): Float64Array {
  const out = new Float64Array(units.length);
  for (let row = 0; row < units.length; row++) out[row] = read(units[row]) ?? NaN;
  return out;
}

function peersOf(memberOf: readonly Technology[], units: readonly Evaluation[]): Peers {
  const start = new Int32Array(units.length + 1);
  units.forEach(({ peers }, row) => (start[row + 1] = start[row] + peers.length));
  const unit = new Int32Array(start[units.length]);
  const weight = new Float64Array(start[units.length]);
  units.forEach(({ peers }, row) =>
    peers.forEach((peer, index) => {
      unit[start[row] + index] = memberOf[row].members[peer.unit];
      weight[start[row] + index] = peer.weight;
    }),
  );
  return { start, unit, weight };
}

/** Every choice that has an alternative somewhere in the literature, by name. */
function conventionsOf(
  { bads }: EfficiencyData,
  options: EfficiencyOptions,
): Record<string, string | number | boolean> {
  const { model, rts, orientation, frontier } = options;
  const slacksBased = model === "sbm" || model === "super-sbm";
  return {
    model,
    rts,
    orientation,
    frontier,
    ...(slacksBased ? { "weights.inputs": "equal", "weights.outputs": "equal over good and bad" } : {}),
    ...(slacksBased && bads.length > 0 ? { "bads.disposability": "strong" } : {}),
    ...(model === "super-sbm"
      ? { "super.bads": "subtracted in the denominator", "super.efficientFrom": efficientFrom }
      : {}),
  };
}
