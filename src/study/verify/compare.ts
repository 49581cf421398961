import { z } from "zod";

const bound = z.union([z.number().min(0), z.looseObject({ rel: z.number().optional(), abs: z.number().optional() })]);
const simple = z.looseObject({ rel: z.number().min(0).optional(), abs: z.number().min(0).optional() });

/** A tolerance passes when |a-b| <= rel*|b| or |a-b| <= abs; an object keyed by quantity applies to that quantity. */
export interface Tolerance {
  readonly rel: number;
  readonly abs: number;
}

/** The absolute bound that holds where a case names none: exact zeros of other programs. */
const defaultAbs = 1e-12;

/** What was compared: every number of the expected values; statuses, names and "not defined" must agree too. */
export interface Comparison {
  /** Numbers the case asks to be compared. */
  readonly expected: number;
  /** Of these, the ones we produced. */
  readonly compared: number;
  readonly failed: number;
  /** The least number of correct significant digits over all compared, at most 15; null when nothing was compared. */
  readonly digits: number | null;
  /** The number that agreed least: its path, what was expected, what we found. */
  readonly worst: string | null;
  /** The first values we did not produce: with any of these the case is compared in part only. */
  readonly absent: readonly string[];
}

/** Marks a value of a case that its own text says is not to be compared (not unique, or for humans). */
export const notCompared = Symbol("not compared");

/** Fields that the case format reserves for humans. */
const forHumans = /^(crosscheck|agreement|published|oracle_seconds)|note$/i;

/** Walks the expected values and compares each number with ours at the same place. */
export function compare(expected: unknown, actual: unknown, tolerance: unknown): Comparison {
  const leaves: Leaf[] = [];
  collect(expected, actual, [], leaves);
  let failed = 0;
  let compared = 0;
  let numbers = 0;
  let digits = Infinity;
  let worst: { readonly score: number; readonly text: string } | null = null;
  const absent: string[] = [];
  for (const leaf of leaves) {
    const path = leaf.path.join(".");
    const bounds = withBand(toleranceFor(leaf.path, tolerance), leaf.spread, tolerance);
    const isNumber = typeof leaf.expected === "number";
    if (isNumber) numbers += 1;
    if (leaf.actual === undefined) {
      if (absent.length < 20) absent.push(path);
      continue;
    }
    if (isNumber) compared += 1;
    const right = correctDigits(leaf.expected, leaf.actual);
    const passes = agrees(leaf.expected, leaf.actual, bounds);
    if (!passes) failed += 1;
    digits = Math.min(digits, right);
    // A failure is always worse than any agreement.
    const score = (passes ? 100 : 0) + right;
    if (!worst || score < worst.score)
      worst = { score, text: `${path}: expected ${leaf.expected}, found ${leaf.actual}` };
  }
  return {
    expected: numbers,
    compared,
    failed,
    digits: compared > 0 ? Number(digits.toFixed(1)) : null,
    worst: worst?.text ?? null,
    absent,
  };
}

type Value = number | string | boolean | null;
interface Leaf {
  readonly path: readonly string[];
  readonly expected: Value;
  readonly actual: Value | undefined;
  /** Of a mean over seeds, `name_mean`: the standard deviation over seeds beside it, `name_sd`. */
  readonly spread?: unknown;
}

// Numbers, nulls (not defined), truth values and texts are leaves alike: a wrong status must fail as a wrong number does.
function collect(expected: unknown, actual: unknown, path: readonly string[], leaves: Leaf[], spread?: unknown): void {
  if (actual === notCompared) return;
  if (Array.isArray(expected)) {
    const found = Array.isArray(actual) ? actual : [];
    expected.forEach((value, index) => collect(value, found[index], [...path, String(index)], leaves));
    if (Array.isArray(actual) && actual.length > expected.length)
      leaves.push({ path: [...path, "length"], expected: expected.length, actual: actual.length });
  } else if (typeof expected === "object" && expected !== null) {
    const found = (typeof actual === "object" && actual !== null ? actual : {}) as Record<string, unknown>;
    for (const [key, value] of Object.entries(expected))
      if (!forHumans.test(key))
        collect(value, found[key], [...path, key], leaves, deviationOf(key, expected as Record<string, unknown>));
  } else if (
    typeof expected === "number" ||
    expected === null ||
    typeof expected === "boolean" ||
    typeof expected === "string"
  ) {
    const found =
      actual === undefined || typeof actual === "object" ? (actual === null ? null : undefined) : (actual as Value);
    leaves.push({ path, expected, actual: found, spread });
  }
}

const deviationOf = (key: string, among: Readonly<Record<string, unknown>>): unknown =>
  key.endsWith("_mean") ? among[key.replace(/_mean$/, "_sd")] : undefined;

/** `band_sd`: where random numbers move a result, it may lie that many standard deviations over seeds from their mean. */
function withBand(bounds: Tolerance, spread: unknown, tolerance: unknown): Tolerance {
  const band = (tolerance as { readonly band_sd?: unknown } | undefined)?.band_sd;
  if (typeof spread !== "number" || typeof band !== "number") return bounds;
  return { ...bounds, abs: Math.max(bounds.abs, band * spread) };
}

function agrees(expected: Value, actual: Value, { rel, abs }: Tolerance): boolean {
  if (typeof expected !== "number" || typeof actual !== "number") return expected === actual;
  const gap = Math.abs(expected - actual);
  return gap <= rel * Math.abs(expected) || gap <= abs;
}

/** -log10 of the relative error (of the absolute error for an expected value of about zero), between 0 and 15. */
function correctDigits(expected: Value, actual: Value): number {
  if (typeof expected !== "number" || typeof actual !== "number") return expected === actual ? 15 : 0;
  const gap = Math.abs(expected - actual);
  if (gap === 0) return 15;
  if (!Number.isFinite(gap)) return 0;
  const size = Math.abs(expected) > defaultAbs ? Math.abs(expected) : 1;
  return Math.min(15, Math.max(0, -Math.log10(gap / size)));
}

/** The tolerance of a place: the entry of the quantity it belongs to, else the case's own. */
function toleranceFor(path: readonly string[], tolerance: unknown): Tolerance {
  const whole = simple.parse(tolerance ?? {});
  // "se_rel": 0.1 is a relative tolerance of the quantity "se".
  const byQuantity = Object.entries(whole)
    .filter(([key]) => key !== "rel" && key !== "abs")
    .map(([key, value]) => [key.replace(/_rel$/, ""), value] as const);
  for (const segment of [...path].reverse()) {
    const own = byQuantity.find(([key]) => segment === key || segment.startsWith(`${key}_`));
    // A projection is the unit's own value and a slack: it is as exact as the slack.
    const entry = own ?? (segment.startsWith("projection") ? byQuantity.find(([key]) => key === "slack") : undefined);
    const parsed = entry && bound.safeParse(entry[1]);
    if (parsed?.success) return toTolerance(typeof parsed.data === "number" ? { rel: parsed.data } : parsed.data);
  }
  return toTolerance(whole);
}

const toTolerance = ({ rel, abs }: { rel?: number | undefined; abs?: number | undefined }): Tolerance => ({
  rel: rel ?? 0,
  abs: abs ?? defaultAbs,
});
