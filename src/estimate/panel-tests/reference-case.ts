import type { Frame } from "../../frame/frame.ts";
import type { Test } from "../estimate.ts";
import { modelOfCase, nameInCase, panelCaseSpec } from "../panel-models/reference-case.ts";
import { hausman, type HausmanForm, type SlopesWithErrors } from "./hausman.ts";
import { panelTests } from "./panel-tests.ts";

/**
 * Runs a reference case of the Hausman test.
 *
 * @reference test/reference/panel/grunfeld-hausman.json
 */
export function hausmanCase(frame: Frame, spec: unknown): Record<string, unknown> {
  const parsed = panelCaseSpec.parse(spec);
  const model = { ...modelOfCase(parsed), method: "re" as const };
  const classic = hausman(frame, model);
  const tests = (form: HausmanForm, method: string) => ({
    ...testNumbers(hausman(frame, model, { form, intercept: "ones" }).test),
    method,
    statName: "chisq",
  });
  const byName = (pick: keyof SlopesWithErrors, of: SlopesWithErrors) =>
    Object.fromEntries(classic.names.map((name, j) => [nameInCase(parsed, name), of[pick][j]]));
  return {
    nobs: classic.randomEffects.nobs,
    extra: {
      hausman: tests("classic", "Hausman Test"),
      hausmanAuxiliaryRegression: tests("auxiliary", "Regression-based Hausman test"),
      hausmanAuxiliaryRobust: tests(
        "robust",
        'Regression-based Hausman test, vcov: function(x) vcovHC(x, method = "arellano", type = "HC0", cluster = "group")',
      ),
      b_fe: byName("slopes", classic.fixed),
      se_fe: byName("errors", classic.fixed),
      b_re: byName("slopes", classic.random),
      se_re: byName("errors", classic.random),
    },
  };
}

/**
 * Runs a reference case of the battery of panel tests, in plm's way.
 *
 * @reference test/reference/panel/grunfeld-panel-tests.json
 */
export function panelTestsCase(frame: Frame, spec: unknown): Record<string, unknown> {
  const parsed = panelCaseSpec.parse(spec);
  const { tests, nobs, entities, periods, balanced } = panelTests(
    frame,
    { ...modelOfCase(parsed), method: "ols" },
    "plm",
  );
  const numbers = Object.fromEntries(
    Object.entries(plmTests).map(([key, { name, ...words }]) => [
      key,
      { ...testNumbers(tests.find((test) => test.name === name)!), ...words },
    ]),
  );
  return { nobs, extra: { nEntities: entities, nPeriods: periods, balanced, ...numbers } };
}

/** Our names of the tests under the cases' keys, with plm's own words for them. */
const plmTests: Readonly<Record<string, { name: string; method: string; statName: string }>> = {
  F_entityFE: { name: "F.entity", method: "F test for individual effects", statName: "F" },
  F_twowayFE_vs_pooled: { name: "F.twoWay", method: "F test for twoways effects", statName: "F" },
  F_timeFE_given_entityFE: { name: "F.timeGivenEntity", method: "F test for twoways effects", statName: "F" },
  LM_BP_entity: { name: "LM.entity", method: "Lagrange Multiplier Test -  (Breusch-Pagan)", statName: "chisq" },
  LM_honda_entity: { name: "Honda.entity", method: "Lagrange Multiplier Test -  (Honda)", statName: "normal" },
  LM_BP_time: {
    name: "LM.time",
    method: "Lagrange Multiplier Test - time effects (Breusch-Pagan)",
    statName: "chisq",
  },
  LM_BP_twoways: {
    name: "LM.twoWay",
    method: "Lagrange Multiplier Test - two-ways effects (Breusch-Pagan)",
    statName: "chisq",
  },
  pesaranCD_within: {
    name: "Pesaran.CD",
    method: "Pesaran CD test for  cross-sectional dependence in panels",
    statName: "z",
  },
  wooldridgeFD_serial: {
    name: "Wooldridge.fe",
    method: "Wooldridge's first-difference test for serial correlation in panels",
    statName: "F",
  },
  wooldridgeFD_serial_h0fd: {
    name: "Wooldridge.fd",
    method: "Wooldridge's first-difference test for serial correlation in panels",
    statName: "F",
  },
  bgSerial_within: {
    name: "BreuschGodfrey.within",
    method: "Breusch-Godfrey/Wooldridge test for serial correlation in panel models",
    statName: "chisq",
  },
  pooled_BP_heteroskedasticity: { name: "Koenker.pooled", method: "studentized Breusch-Pagan test", statName: "BP" },
};

/** A test under the words of the cases. */
export function testNumbers(test: Test): { stat?: number; p?: number; df?: number | number[] | undefined } {
  if ("reason" in test) return {};
  const { statistic: stat, pValue: p, df, df2 } = test;
  return { stat, p, df: df === null ? undefined : df2 === null ? df : [df, df2] };
}
