import { dmlSpec, type DmlSpec, type DmlSpecInput } from "../../estimate/dml/dml-spec.ts";
import type { LearnerName } from "../../estimate/dml/learner-spec.ts";
import { factorOf } from "../../frame/factor.ts";
import type { Frame } from "../../frame/frame.ts";
import { parseOptions, type KnownOptions } from "../../frame/options.ts";
import { Problem, problem } from "../../messages/problem.ts";
import { errorSpec } from "../error-spec.ts";
import type { Options } from "../field.ts";
import { dmlOptions, withDmlOptions } from "../formulas/dml-options.ts";
import { termOf } from "../term-of.ts";

/** One column of the table to be. */
export interface DmlColumn {
  readonly outcome: string;
  /** Over the column: its label, the group. */
  readonly group: string;
  readonly spec: DmlSpec;
}

/**
 * Each outcome with each specification of "columns" and each group of "by", in this order.
 *
 * @throws Problem dmlStudy.noLevels, dmlStudy.manyLevels, frame.*, study.*
 */
export function dmlColumns(frame: Frame, options: Options): DmlColumn[] {
  const base = baseOf(frame, options);
  const groups = groupsOf(frame, options);
  const changes = specificationsOf(options);
  return (options.outcomes as readonly string[]).flatMap((outcome) =>
    changes.flatMap((change) =>
      groups.map(({ name, condition }): DmlColumn => {
        const { label, y, d, z, x, ...own } = change;
        const terms = (names: readonly string[]) => names.map((one) => termOf(frame, one));
        const start: DmlSpecInput = {
          ...base,
          y: termOf(frame, y ?? outcome),
          ...(d ? { d: termOf(frame, d) } : {}),
          ...(x ? { x: terms(x) } : {}),
          ...(condition ? { subset: base.subset === undefined ? condition : `(${base.subset}) & ${condition}` } : {}),
        };
        const made = withDmlOptions(frame, start, own, options.entity === null ? null : String(options.entity));
        // Instruments wait for the columns that use them.
        const instruments = z ? terms(z) : terms(options.instruments as readonly string[]);
        return {
          outcome: y ?? outcome,
          group: [label, name].filter(Boolean).join(", "),
          spec: dmlSpec.parse({ ...made, z: made.model === "pliv" ? instruments : [] }),
        };
      }),
    ),
  );
}

const columnOptions = {
  ...dmlOptions,
  label: { kind: "text" },
  y: { kind: "text", also: ["outcome"] },
  d: { kind: "text", also: ["treatment"] },
  z: { kind: "list", also: ["instruments"] },
  x: { kind: "list", also: ["controls"] },
} as const satisfies KnownOptions;

type Change = ReturnType<typeof parseOptions<typeof columnOptions>>;

function specificationsOf({ columns }: Options): readonly Change[] {
  const parts = String(columns ?? "")
    .split(/\|\||\n/)
    .map((part) => part.trim());
  if (parts.every((part) => part === "")) return [{}];
  return parts.map((text) => {
    try {
      return parseOptions(text, columnOptions);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      throw new Problem(error.detail, error.kind, { ...error.place, column: "columns" });
    }
  });
}

const MOST_GROUPS = 30;

/** A column for each value of "by", or one for all rows. */
function groupsOf(frame: Frame, { by }: Options): { readonly name: string; readonly condition: string | null }[] {
  if (by === null || by === undefined) return [{ name: "", condition: null }];
  const term = termOf(frame, String(by));
  const { levels } = factorOf(frame, term);
  if (levels.length === 0) throw problem("dmlStudy.noLevels", { name: String(by) }, { column: "by" });
  if (levels.length > MOST_GROUPS)
    throw problem(
      "dmlStudy.manyLevels",
      { name: String(by), levels: levels.length, most: MOST_GROUPS },
      { column: "by" },
    );
  const quoted = (text: string) => (text.includes('"') ? `'${text}'` : `"${text}"`);
  return levels.map((level) => ({
    name: String(level),
    condition: `${term} == ${typeof level === "number" ? String(level) : quoted(level)}`,
  }));
}

function baseOf(frame: Frame, options: Options): DmlSpecInput {
  const text = (name: string) => (options[name] === null || options[name] === undefined ? null : String(options[name]));
  const terms = (name: string) => (options[name] as readonly string[]).map((one) => termOf(frame, one));
  const given = (name: string) => (options[name] === null ? {} : { [name]: options[name] });
  const [entity, time, subset] = [text("entity"), text("time"), text("subset")];
  const settings = Object.assign({}, ...learnerSettings.map(given)) as object;
  const learner = { ...settings, name: options.learner as LearnerName };
  const own = options.treatmentLearner as LearnerName | "same";
  return {
    model: options.model as "plr",
    y: "",
    d: termOf(frame, String(options.treatment)),
    x: terms("controls"),
    effects: effectsOf(options).map((name) => termOf(frame, name)),
    effectsAs: options.effectsAs as "factors",
    ...(entity === null ? {} : { entity }),
    ...(time === null ? {} : { time }),
    squares: options.squares as boolean,
    interactions: options.interactions as boolean,
    standardise: options.standardise as boolean,
    learner,
    ...(own === "same" ? {} : { treatmentLearner: { ...settings, name: own } }),
    foldsBy: options.foldsBy as "row",
    foldColumns: terms("foldColumns"),
    combine: options.combine as "published",
    score: options.score as "residual",
    procedure: options.procedure as "dml2",
    effect: options.effect as "ate",
    constant: options.constant as boolean,
    vcov: errorSpec(frame, {
      se: String(options.se),
      cluster: options.cluster as readonly string[],
      lag: null,
      entity,
    }),
    ...(subset === null ? {} : { subset }),
    ...Object.assign({}, ...["folds", "reps", "trim", "seed", "level"].map(given)),
  };
}

const learnerSettings = ["trees", "depth", "leaf", "rate", "penalty", "cost", "epsilon"] as const;

function effectsOf({ effects, entity, time, absorb }: Options): string[] {
  const panel = [
    effects === "both" || effects === "entity" ? entity : null,
    effects === "both" || effects === "time" ? time : null,
  ];
  const named = panel.filter((name) => name !== null && name !== undefined).map(String);
  return [...new Set([...named, ...(absorb as readonly string[])])];
}
