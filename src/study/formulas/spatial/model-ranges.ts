import type { SpatialSpecInput } from "../../../estimate/spatial/models/spatial-spec.ts";
import type { SpatialWeights } from "../../../estimate/spatial/spatial-weights.ts";
import { rowsWhere } from "../../../frame/condition.ts";
import type { Frame } from "../../../frame/frame.ts";
import { parseOptions, type KnownOptions, type OptionValues } from "../../../frame/options.ts";
import { printName } from "../../../frame/print-expression.ts";
import type { Message } from "../../../messages/message.ts";
import type { FormulaArgument, FormulaParameter } from "../../formula.ts";
import { readWeights } from "../../spatial/read-weights.ts";
import { spatialModelSpec } from "../../spatial/spatial-model-spec.ts";
import { unitPeriods } from "../../spatial/unit-periods.ts";
import { textOf } from "../arguments.ts";
import { isCells, readRanges } from "../read-ranges.ts";
import { xParameter, yParameter } from "../regression-parameters.ts";
import { weightCells } from "./spatial-ranges.ts";

/** The parameters of the formulas of spatial models. The time of a cross-section is a blank cell. */
export const modelParameters = (options: FormulaParameter["describe"]): readonly FormulaParameter[] => [
  yParameter,
  xParameter,
  { name: "entity", describe: "spatial.parameterUnit", kind: "range" },
  { name: "time", describe: "spatialTests.parameterTime", kind: "range" },
  { name: "weights", describe: "spatial.parameterWeights", kind: "range" },
  { name: "options", describe: options, kind: "text", optional: true },
];

/** Options that every spatial model has. */
export const modelOptions = {
  model: { kind: "choice", of: ["sdm", "sar", "sem", "sac", "slx", "sdem"] },
  effects: { kind: "choice", of: ["both", "entity", "time", "none"] },
  leeyu: { kind: "flag", also: ["lee-yu"] },
  vcov: { kind: "choice", of: ["cluster", "information", "hessian"], also: ["se", "vce"] },
  cluster: { kind: "text", also: ["by"] },
  demean: { kind: "choice", of: ["after", "first"] },
  durbin: { kind: "list" },
  units: { kind: "choice", of: ["all", "common"] },
  standard: { kind: "choice", of: ["row", "spectral", "none"], also: ["style", "standardise", "standardize"] },
  islands: { kind: "choice", of: ["keep", "drop"] },
  level: { kind: "number", min: 0.501, max: 0.9999 },
  subset: { kind: "text", also: ["if", "where"] },
} as const satisfies KnownOptions;

export interface SpatialCall<K extends KnownOptions> {
  readonly frame: Frame;
  readonly weights: SpatialWeights;
  readonly spec: SpatialSpecInput;
  readonly options: OptionValues<K & typeof modelOptions>;
  readonly notes: readonly Message[];
}

/**
 * The ranges and options of a formula of spatial models.
 *
 * @param known options besides those of every spatial model; they come first where two share a spelling
 * @throws Problem as readRanges, parseOptions, readWeights and unitPeriods
 */
export function modelRanges<const K extends KnownOptions>(
  args: Readonly<Record<string, FormulaArgument>>,
  known: K,
): SpatialCall<K> {
  const { frame, columns, notes } = readRanges([
    { name: "y", cells: args.y, holds: "numbers", single: true },
    { name: "x", cells: args.x, holds: "numbers" },
    { name: "entity", cells: args.entity, holds: "groups", single: true },
    { name: "time", cells: isBlank(args.time) ? null : args.time, holds: "groups", single: true },
  ]);
  const [[y], [entity], [time]] = [columns.y, columns.entity, columns.time];
  const options = parseOptions(textOf(args.options), { ...known, ...modelOptions }) as SpatialCall<K>["options"];
  const own: OptionValues<typeof modelOptions> = options;
  const roles = { entity, ...(time === undefined ? {} : { time }) };
  const rows = own.subset ? rowsWhere(frame, own.subset, roles) : undefined;
  const { names } = unitPeriods(frame, entity, time ?? null, rows);
  const read = readWeights(weightCells(args.weights), names, {
    standard: own.standard ?? "row",
    islands: own.islands ?? "keep",
  });
  const named = (name: string) => (frame.columns.some((column) => column.name === name) ? printName(name) : name);
  const cluster = own.cluster === undefined ? undefined : (roleOf(own.cluster, roles) ?? own.cluster);
  const spec = spatialModelSpec(
    {
      y: printName(y),
      x: columns.x.map((name) => printName(name)),
      entity,
      entityTerm: printName(entity),
      time,
    },
    {
      ...own,
      se: own.vcov,
      cluster: cluster === undefined ? undefined : named(cluster),
      durbin: own.durbin?.map(named),
      // Islands that were dropped have rows in the data still.
      ...(own.islands === "drop" ? { units: "common" as const } : {}),
    },
  );
  return { frame, weights: read.weights, spec, options, notes: [...notes, ...read.notes] };
}

const isBlank = (argument: FormulaArgument | undefined): boolean =>
  isCells(argument) && argument.every((row) => row.every((cell) => cell === null || cell === ""));

/** cluster=entity and cluster=time mean those ranges. */
const roleOf = (name: string, roles: { readonly entity: string; readonly time?: string }): string | undefined =>
  ({ entity: roles.entity, time: roles.time })[name.trim().toLowerCase()];
