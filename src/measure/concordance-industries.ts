import table from "../../assets/factors/ifr-gbt4754.json" with { type: "json" };
import type { Locale } from "../messages/locale.ts";
import { problem } from "../messages/problem.ts";
import type { Concordance, ConcordanceRow } from "./concordance.ts";

export const gbtVersions = ["gbt2002", "gbt2011", "gbt2017"] as const;
export type GbtVersion = (typeof gbtVersions)[number];
export const sectorSchemes = ["ifr", "ifr13"] as const;
export type SectorScheme = (typeof sectorSchemes)[number];

/** How many robots or workers each division has: what an IFR sector is parted by. */
export type DivisionWeights = ReadonlyMap<string, number>;

/**
 * Divisions of GB/T 4754 to the 14 manufacturing sectors of the IFR, or to 13 with both kinds of vehicles together.
 * A division lies in one sector whole. Finer codes ("3721") go with the longest code they begin with.
 *
 * @source assets/factors/README.md
 */
export function divisionsToSectors(version: GbtVersion, scheme: SectorScheme): Concordance {
  const rows = table.classifications[version].map(({ code, sector }): ConcordanceRow => ({
    source: code,
    target: inScheme(sector, scheme),
    weight: 1,
  }));
  return { rows, byPrefix: true };
}

/**
 * Sectors of the IFR to divisions of GB/T 4754, parted in proportion to the weights of the divisions; "equal" parts them
 * evenly.
 *
 * @throws Problem indices.sectorWithoutWeights
 */
export function sectorsToDivisions(version: GbtVersion, weights: DivisionWeights | "equal"): Concordance {
  const divisions = table.classifications[version].filter(({ code }) => code.length === 2);
  const inside = (sector: string) => divisions.filter((division) => overlap(division.sector, sector));
  const rows = table.sectors.flatMap(({ code: sector }): ConcordanceRow[] => {
    const own = inside(sector);
    if (own.length === 0) return [];
    const parts = own.map(({ code }) => (weights === "equal" ? 1 : (weights.get(code) ?? 0)));
    const total = parts.reduce((sum, part) => sum + part, 0);
    if (!(total > 0))
      throw problem("indices.sectorWithoutWeights", { sector, divisions: own.map(({ code }) => code).join(", ") });
    return own.map(({ code }, k) => ({ source: sector, target: code, weight: parts[k] / total }));
  });
  return { rows };
}

/** Sectors of the IFR to themselves, both kinds of vehicles together where the scheme asks for it. */
export function sectorsToSectors(scheme: SectorScheme): Concordance {
  const rows = table.sectors.map(({ code }) => ({ source: code, target: inScheme(code, scheme), weight: 1 }));
  return { rows };
}

/** A division as people type it: 13, "13", "C13", "13 农副食品加工业", or its name; else the text as it is. */
export function divisionCode(typed: string, version: GbtVersion): string {
  const text = typed.normalize("NFKC").trim();
  const digits = /^C?\s*(\d{2,4})(?!\d)/i.exec(text)?.[1];
  return digits ?? table.classifications[version].find(({ name }) => plain(name) === plain(text))?.code ?? text;
}

/** A sector as people type it: its code, its name in either language, or both; else the text as it is. */
export function sectorCode(typed: string): string {
  const text = typed.normalize("NFKC").trim().replace(/[–—]/g, "-");
  const found = table.sectors.find(
    (one) =>
      text === one.code ||
      text.startsWith(`${one.code} `) ||
      plain(one["en-US"]) === plain(text) ||
      plain(one["zh-CN"]) === plain(text),
  );
  return found?.code ?? text;
}

export const sectorName = (code: string, locale: Locale): string =>
  table.sectors.find((one) => one.code === code)?.[locale] ?? "";
export const divisionName = (code: string, version: GbtVersion): string =>
  table.classifications[version].find((one) => one.code === code)?.name ?? "";

const inScheme = (sector: string, scheme: SectorScheme): string =>
  scheme === "ifr13" && (sector === "29" || sector === "30") ? "29-30" : sector;

/** Division 37 of 2002 holds both kinds of vehicles; the sector 29-30 holds two divisions of 2011. */
const overlap = (a: string, b: string): boolean => a === b || ([a, b].includes("29-30") && vehicles(a) && vehicles(b));
const vehicles = (sector: string): boolean => ["29", "30", "29-30"].includes(sector);

const plain = (name: string): string => name.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
