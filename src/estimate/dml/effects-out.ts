import { message, type Message } from "../../messages/message.ts";
import { notEstimable, problem } from "../../messages/problem.ts";
import type { NumberFeature } from "../../numeric/learners/learner.ts";
import type { Factor } from "../../frame/factor-of-column.ts";
import { absorber } from "../absorb/absorber.ts";
import { onRows } from "../factor-codes.ts";
import { factorFeature, type DmlData, type DmlLevels } from "./dml-data.ts";
import type { DmlSpec } from "./dml-spec.ts";

/**
 * Deals with fixed effects:
 * factors: learners get each effect as a factor.
 * within: y, d, z and every control less their projection on all effects; exact where E[. | x] is linear.
 * fd: y, d and z less their values of the period before in the entity; learners get the controls of both periods, which is
 * what E[y_t - y_t-1 | x_t, x_t-1] depends on; effects other than the entity stay factors.
 * mundlak: the entity's means of the controls and of the treatment (of the instruments, where there are any) are further
 * controls, so that in a balanced panel least squares gives the within estimate; effects other than the entity stay factors.
 *
 * @throws Problem dml.absorbed, dml.needsEntity, dml.needsPanel, dml.noDifferences
 * @source Clarke & Polselli (2025), Double machine learning for static panel models with fixed effects; Mundlak (1978); Arkhangelsky & Imbens (2024)
 */
export function dealWithEffects(levels: DmlLevels, spec: Pick<DmlSpec, "effectsAs" | "entity" | "time">): DmlData {
  const { controls, effects, period: _, ...rest } = levels;
  const own = (factor: Factor) => factor.name === levels.entity?.name;
  const others = effects.filter((factor) => !own(factor)).map(factorFeature);
  const n = levels.y.length;
  switch (spec.effectsAs) {
    case "factors":
      return {
        ...rest,
        features: { nrow: n, numbers: controls, factors: effects.map(factorFeature) },
        notes: [...levels.notes, ...nestedNotes(levels)],
      };
    case "within":
      return within(levels);
    case "fd":
      return differences(
        levels,
        others.map(({ name }) => name),
      );
    case "mundlak": {
      if (!levels.entity) throw problem("dml.needsEntity", { way: spec.effectsAs }, { column: "entity" });
      const { entity } = levels;
      const moving = levels.z.length > 0 ? levels.z : [{ name: levels.treatment, values: levels.d }];
      const means = [...controls, ...moving].map(({ name, values }) => ({
        name: `mean ${name}`,
        values: groupMeans(values, entity),
      }));
      return { ...rest, features: { nrow: n, numbers: [...controls, ...means], factors: others } };
    }
  }
}

/** A treatment or an instrument that is a matter of one effect is known once its level is. */
const nestedNotes = ({ treatment, d, z, effects }: DmlLevels): Message[] =>
  [{ name: treatment, values: d }, ...z].flatMap(({ name, values }) =>
    effects
      .filter((effect) => isConstantWithin(values, effect))
      .map((effect) => message("dml.nested", { name, effect: effect.name })),
  );

function isConstantWithin(values: Float64Array, { codes, levels }: Factor): boolean {
  const first = new Float64Array(levels.length).fill(NaN);
  return codes.every((code, i) => {
    if (Number.isNaN(first[code])) first[code] = values[i];
    return first[code] === values[i];
  });
}

function within({ controls, effects, period: _, ...levels }: DmlLevels): DmlData {
  const none = { nrow: levels.y.length, numbers: controls, factors: [] };
  if (effects.length === 0) return { ...levels, features: none };
  const absorb = absorber(effects, null);
  const demeaned = ({ name, values }: NumberFeature): NumberFeature => {
    const mean = values.reduce((total, value) => total + value, 0) / values.length;
    const column = values.map((value) => value - mean);
    absorb.demean(column, name);
    return { name, values: column };
  };
  const names = effects.map(({ name }) => name).join(", ");
  const varying = (one: NumberFeature): NumberFeature => {
    const left = demeaned(one);
    if (spread(left.values) <= ABSORBED * spread(one.values))
      throw notEstimable("dml.absorbed", { name: one.name, effects: names });
    return left;
  };
  return {
    ...levels,
    y: varying({ name: levels.outcome, values: levels.y }).values,
    d: varying({ name: levels.treatment, values: levels.d }).values,
    z: levels.z.map(varying),
    features: { ...none, numbers: controls.map(demeaned) },
    notes: [...levels.notes, message("dml.withinNote")],
  };
}

function differences(levels: DmlLevels, otherNames: readonly string[]): DmlData {
  const { controls, effects, period, ...rest } = levels;
  if (!levels.entity || !period) throw problem("dml.needsPanel", {}, { column: levels.entity ? "time" : "entity" });
  const { pairs, at } = pairsOf(levels.entity.codes, period);
  if (at.length === 0) throw notEstimable("dml.noDifferences", { entities: levels.entity.levels.length });
  const change = (v: Float64Array) => Float64Array.from(pairs, ([before, now]) => v[now] - v[before]);
  const changeOf = ({ name, values }: NumberFeature): NumberFeature => ({ name, values: change(values) });
  const on = (factor: Factor) => onRows(factor, at);
  const clusters = levels.clusters.map(on);
  return {
    ...rest,
    y: change(levels.y),
    d: change(levels.d),
    z: levels.z.map(changeOf),
    features: {
      nrow: at.length,
      numbers: [
        ...controls.map(({ name, values }) => ({ name, values: Float64Array.from(pairs, ([, now]) => values[now]) })),
        ...controls.map(({ name, values }) => ({
          name: `L.${name}`,
          values: Float64Array.from(pairs, ([before]) => values[before]),
        })),
      ],
      factors: effects.filter(({ name }) => otherNames.includes(name)).map((factor) => factorFeature(on(factor))),
    },
    clusters,
    entity: on(levels.entity),
    givenFolds: levels.givenFolds.map(on),
    account: {
      ...levels.account,
      used: at.length,
      rows: Array.from(at, (i) => levels.account.rows[i]),
      clusters: clusters.map(({ name, levels: groups }) => ({ name, groups: groups.length })),
    },
    notes: [...levels.notes, message("panelTests.nothingBefore", { count: levels.y.length - at.length })],
  };
}

/** Rows with a row of the same entity one period before. */
function pairsOf(entity: Int32Array, period: Int32Array) {
  const rowOf = new Map<string, number>();
  entity.forEach((code, i) => rowOf.set(`${code} ${period[i]}`, i));
  const pairs: (readonly [number, number])[] = [];
  entity.forEach((code, i) => {
    const before = code < 0 ? undefined : rowOf.get(`${code} ${period[i] - 1}`);
    if (before !== undefined) pairs.push([before, i]);
  });
  return { pairs, at: Int32Array.from(pairs, ([, now]) => now) };
}

function spread(values: Float64Array): number {
  const mean = values.reduce((total, value) => total + value, 0) / values.length;
  return values.reduce((total, value) => total + (value - mean) ** 2, 0);
}

/** Squared share that rounding leaves of a variable which effects absorb. */
const ABSORBED = 1e-18;

function groupMeans(values: Float64Array, { codes, levels }: Factor): Float64Array {
  const sums = new Float64Array(levels.length);
  const counts = new Float64Array(levels.length);
  codes.forEach((code, i) => {
    sums[code] += values[i];
    counts[code]++;
  });
  return Float64Array.from(codes, (code) => sums[code] / counts[code]);
}
