import { existsSync, readFileSync } from "node:fs";
import Papa from "papaparse";
import type { CaseTable } from "../../src/measure/reference-case.ts";

const homes = ["test/reference", "../shared/reference"];

export interface Case {
  readonly data: string | Readonly<Record<string, string>>;
  readonly spec: Readonly<Record<string, unknown>>;
  readonly expected: unknown;
  readonly tolerance: { readonly rel: number; readonly abs: number };
}

/** A reference case that travels with the project, with its data. */
export function readCase(name: string): { own: Case; tables: Record<string, CaseTable> } {
  const own = JSON.parse(readFileSync(`test/reference/measurement/${name}.json`, "utf8")) as Case;
  const files = typeof own.data === "string" ? { data: own.data } : own.data;
  return { own, tables: Object.fromEntries(Object.entries(files).map(([key, file]) => [key, readTable(file)])) };
}

function readTable(file: string): CaseTable {
  const path = homes.map((home) => `${home}/data/${file}`).find(existsSync)!;
  const { data, meta } = Papa.parse<Record<string, string>>(readFileSync(path, "utf8").trim(), { header: true });
  const column = (name: string) => {
    const texts = data.map((line) => line[name]);
    return texts.every((text) => text === "" || Number.isFinite(Number(text)))
      ? Float64Array.from(texts, (text) => (text === "" ? Number.NaN : Number(text)))
      : texts;
  };
  return { nrow: data.length, columns: Object.fromEntries((meta.fields ?? []).map((name) => [name, column(name)])) };
}

/** Numbers that differ by more than the case allows, or shapes that differ at all. */
export function differences(got: unknown, wanted: unknown, { rel, abs }: Case["tolerance"], at = ""): string[] {
  if (typeof wanted === "number" && typeof got === "number") {
    const off = Math.abs(got - wanted);
    return off <= rel * Math.abs(wanted) || off <= abs ? [] : [`${at}: ${got} for ${wanted}`];
  }
  if (typeof wanted === "object" && wanted !== null && typeof got === "object" && got !== null) {
    const keys = [...new Set([...Object.keys(wanted), ...Object.keys(got)])];
    return keys.flatMap((key) =>
      differences(
        (got as Record<string, unknown>)[key],
        (wanted as Record<string, unknown>)[key],
        { rel, abs },
        `${at}.${key}`,
      ),
    );
  }
  return Object.is(got, wanted) ? [] : [`${at}: ${String(got)} for ${String(wanted)}`];
}
