import type { ModelSpecInput } from "../../estimate/spec.ts";
import type { Frame } from "../../frame/frame.ts";
import { errorSpec } from "../error-spec.ts";
import type { ModelStep, Options } from "../field.ts";
import { termOf } from "../term-of.ts";

/** One column of the table to be: its model, and whether it holds the controls (null where there are none). */
export interface ModelColumn {
  readonly outcome: string;
  readonly spec: ModelSpecInput;
  readonly controls: boolean | null;
}

/** The models of a regression analysis: each outcome with each step of the build-up, equal ones once. */
export function modelColumns(frame: Frame, options: Options): ModelColumn[] {
  const chosen = optionsOf(options);
  const term = (name: string) => termOf(frame, name);
  const effects = effectsOf(chosen).map(term);
  const vcov = errorSpec(frame, chosen);
  const columns = chosen.outcomes.flatMap((outcome) =>
    chosen.steps.map((step): ModelColumn => {
      const absorb = step.effects ? effects : [];
      const controls = step.controls ? chosen.controls : [];
      return {
        outcome,
        controls: chosen.controls.length > 0 ? step.controls : null,
        spec: {
          method: absorb.length > 0 ? "fe" : "ols",
          y: term(outcome),
          x: [...new Set([...chosen.x, ...controls].map(term))],
          absorb,
          constant: chosen.constant,
          vcov,
          ssc: chosen.ssc,
          singletons: chosen.singletons,
          level: chosen.level,
          ...(chosen.entity ? { entity: chosen.entity } : {}),
          ...(chosen.time ? { time: chosen.time } : {}),
          ...(chosen.weights ? { weights: term(chosen.weights) } : {}),
          ...(chosen.subset ? { subset: chosen.subset } : {}),
        },
      };
    }),
  );
  const seen = new Set<string>();
  return columns.filter(({ spec }) => {
    const key = JSON.stringify(spec);
    return seen.has(key) ? false : seen.add(key);
  });
}

interface Chosen {
  readonly outcomes: readonly string[];
  readonly x: readonly string[];
  readonly controls: readonly string[];
  readonly entity: string | null;
  readonly time: string | null;
  readonly effects: "both" | "entity" | "time" | "none";
  readonly absorb: readonly string[];
  readonly se: string;
  readonly cluster: readonly string[];
  readonly lag: number | null;
  readonly latitude: string | null;
  readonly longitude: string | null;
  readonly cutoff: number | null;
  readonly kernel: string | null;
  readonly weights: string | null;
  readonly subset: string | null;
  readonly ssc: "reghdfe" | "fixest" | "full" | "none";
  readonly singletons: "drop" | "keep";
  readonly level: number;
  readonly constant: boolean;
  readonly steps: readonly ModelStep[];
}

/** The validated options under their types; fields that a declaration does not have take the usual answer. */
function optionsOf(options: Options): Chosen {
  const usual: Omit<Chosen, "outcomes" | "x"> = {
    controls: [],
    entity: null,
    time: null,
    effects: "none",
    absorb: [],
    se: "auto",
    cluster: [],
    lag: null,
    latitude: null,
    longitude: null,
    cutoff: null,
    kernel: null,
    weights: null,
    subset: null,
    ssc: "reghdfe",
    singletons: "drop",
    level: 0.95,
    constant: true,
    steps: [{ controls: true, effects: true }],
  };
  return { ...usual, ...(options as Partial<Chosen> & Pick<Chosen, "outcomes" | "x">) };
}

function effectsOf({ effects, entity, time, absorb }: Chosen): string[] {
  const panel = [
    effects === "both" || effects === "entity" ? entity : null,
    effects === "both" || effects === "time" ? time : null,
  ];
  return [...new Set([...panel.filter((name) => name !== null), ...absorb])];
}
