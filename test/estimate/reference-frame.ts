import { existsSync, readdirSync, readFileSync } from "node:fs";
import Papa from "papaparse";
import type { CellValue } from "../../src/frame/cells.ts";
import type { Frame } from "../../src/frame/frame.ts";
import { frameFromCells } from "../../src/frame/from-cells.ts";

// The whole collection where it is; what travels with the project elsewhere.
const folder = ["../shared/reference", "test/reference"].find((path) => existsSync(`${path}/panel`))!;

/** A case of the reference collection, as far as these tests look into it. */
export interface PanelCase {
  readonly case: string;
  readonly data: string;
  readonly estimator: string;
  readonly spec: unknown;
  readonly expected: unknown;
  readonly tolerance: unknown;
}

/** All panel cases of some estimators. */
export const panelCases = (estimators: readonly string[]): PanelCase[] =>
  readdirSync(`${folder}/panel`)
    .filter((name) => name.endsWith(".json"))
    .map((name) => JSON.parse(readFileSync(`${folder}/panel/${name}`, "utf8")) as PanelCase)
    .filter(({ estimator }) => estimators.includes(estimator));

/** A data file of the collection, or null where it does not travel with the project. */
export function caseFrame(name: string): Frame | null {
  const path = `${folder}/data/${name}`;
  if (!existsSync(path)) return null;
  const { data } = Papa.parse<CellValue[]>(readFileSync(path, "utf8").trim(), { dynamicTyping: true });
  return frameFromCells(
    data.map((row) => row.map((value) => (value === "" ? null : value))),
    { header: "yes" },
  ).frame;
}
