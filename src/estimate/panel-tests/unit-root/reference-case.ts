import { z } from "zod";
import type { Frame } from "../../../frame/frame.ts";
import { testNumbers } from "../reference-case.ts";
import { unitRootTests } from "./unit-root.ts";

const caseSpec = z.looseObject({
  y: z.string(),
  entity: z.string(),
  time: z.string(),
  deterministic: z.enum(["none", "intercept", "trend"]),
  lags: z.number(),
});

/**
 * Runs a reference case of panel unit root tests, in plm's way.
 *
 * @reference test/reference/panel/grunfeld-unitroot-trend.json
 */
export function unitRootCase(frame: Frame, spec: unknown): Record<string, unknown> {
  const { y, entity, time, deterministic, lags } = caseSpec.parse(spec);
  const { tests } = unitRootTests(frame, { y, entity, time, deterministic, lags, divisor: "rows" });
  const extra = Object.entries(names).map(([key, name]) => [
    key,
    testNumbers(tests.find((test) => test.name === name)!),
  ]);
  return { extra: Object.fromEntries(extra) };
}

const names = {
  levinlin: "LevinLinChu",
  ips: "ImPesaranShin",
  madwu: "Fisher.P",
  Pm: "Fisher.Pm",
  invnormal: "Fisher.Z",
  hadri: "Hadri",
};
