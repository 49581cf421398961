import { efficientFrom } from "./choose-model.ts";
import { isDirectional } from "./direction.ts";
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
import { standardWindow } from "./frontiers.ts";
import type { Technology } from "./technology.ts";

/** Gathers the units' evaluations as columns, in the order of the data. */
export function assemble(
  data: EfficiencyData,
  options: EfficiencyOptions,
  technologies: readonly Technology[],
  evaluated: readonly (readonly (readonly Evaluation[])[])[],
  solver: SolverAccount,
): EfficiencyResult {
  const count = data.inputs[0].values.length;
  const frontierOf: Technology[] = Array.from({ length: count });
  const units: (readonly Evaluation[])[] = Array.from({ length: count });
  technologies.forEach((place, index) =>
    place.evaluated.rows.forEach((row, k) => {
      frontierOf[row] = place;
      units[row] = evaluated[index][k];
    }),
  );
  const scoresOf = (model: number): Scores =>
    scores(
      data,
      options,
      frontierOf,
      units.map((unit) => unit[model]),
    );
  const account = { solver, conventions: conventionsOf(data, options) };
  if (options.model !== "super-sbm") return { ...scoresOf(0), ...account };
  const sbm = scoresOf(0);
  const own = scoresOf(1);
  const combined = sbm.score.map((score, row) => (score < efficientFrom ? score : own.score[row]));
  return { ...own, sbm, combined, ...account };
}

function scores(
  { inputs, goods, bads }: EfficiencyData,
  { uniqueness }: EfficiencyOptions,
  frontierOf: readonly Technology[],
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
    peers: peersOf(frontierOf, units),
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

function peersOf(frontierOf: readonly Technology[], units: readonly Evaluation[]): Peers {
  const start = new Int32Array(units.length + 1);
  units.forEach(({ peers }, row) => (start[row + 1] = start[row] + peers.length));
  const unit = new Int32Array(start[units.length]);
  const weight = new Float64Array(start[units.length]);
  units.forEach(({ peers }, row) =>
    peers.forEach((peer, index) => {
      unit[start[row] + index] = frontierOf[row].members[peer.unit];
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
  const { model, rts, orientation, frontier, weights, direction } = options;
  const slacksBased = model === "sbm" || model === "super-sbm";
  const directional = isDirectional(model);
  const weak = directional && model !== "sbm-ddf" && options.disposability !== "strong";
  const given = "given, divided by their sum";
  return {
    model,
    rts,
    ...(directional ? {} : { orientation }),
    frontier,
    ...(frontier === "window" ? { "frontier.window": options.window ?? standardWindow } : {}),
    ...(slacksBased
      ? { "weights.inputs": weights ? given : "equal", "weights.outputs": weights ? given : "equal over good and bad" }
      : {}),
    ...(model === "nddf" ? { weights: weights ? given : "equal for each group, equal within it" } : {}),
    ...(directional ? { direction: direction ? "given" : model === "ddf" ? "own outputs" : "own values" } : {}),
    ...(bads.length > 0 && (slacksBased || directional) ? { "bads.disposability": weak ? "weak" : "strong" } : {}),
    ...(model === "super-sbm"
      ? { "super.bads": "subtracted in the denominator", "super.efficientFrom": efficientFrom }
      : {}),
  };
}
