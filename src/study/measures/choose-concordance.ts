import type { Frame } from "../../frame/frame.ts";
import type { Concordance } from "../../measure/concordance.ts";
import {
  divisionCode,
  divisionName,
  divisionsToSectors,
  gbtVersions,
  sectorCode,
  sectorName,
  sectorSchemes,
  sectorsToDivisions,
  sectorsToSectors,
  type DivisionWeights,
  type GbtVersion,
  type SectorScheme,
} from "../../measure/concordance-industries.ts";
import { locales, type Locale } from "../../messages/locale.ts";
import { say } from "../../messages/message.ts";
import { problem } from "../../messages/problem.ts";
import { groupsIn, numbersIn } from "./numbers-in.ts";

export const classifications = [...sectorSchemes, ...gbtVersions] as const;
export type Classification = (typeof classifications)[number];

export interface ChosenTable {
  readonly table: Concordance;
  /** The code as the table writes it, from what people type. */
  readonly codeOf: (typed: string) => string;
  readonly targetOf: (typed: string) => string;
  readonly sourceName: (code: string) => string;
  readonly targetName: (code: string) => string;
}

export interface TableChoice {
  readonly from?: Classification;
  readonly to?: Classification;
  /** A table of the person's own: source, target and, where a source is parted, weight. */
  readonly own: Frame | null;
  /** How a sector of the IFR is parted among divisions. */
  readonly weights?: DivisionWeights | "equal";
}

/**
 * The table between two classifications: one that ships, or the person's own.
 *
 * @throws Problem indices.directionUnknown, indices.splitNeeded, measure.nameMissing
 */
export function concordanceFor({ from, to, own, weights }: TableChoice, locale: Locale): ChosenTable {
  if (own) return ownTable(own);
  const sectorNames = (code: string): string => sectorName(code, locale);
  if (isVersion(from) && isScheme(to))
    return {
      table: divisionsToSectors(from, to),
      codeOf: (typed) => divisionCode(typed, from),
      targetOf: sectorCode,
      sourceName: (code) => divisionName(code, from),
      targetName: sectorNames,
    };
  if (isScheme(from) && isVersion(to)) {
    if (weights === undefined) throw problem("indices.splitNeeded");
    return {
      table: sectorsToDivisions(to, weights),
      codeOf: sectorCode,
      targetOf: (typed) => divisionCode(typed, to),
      sourceName: sectorNames,
      targetName: (code) => divisionName(code, to),
    };
  }
  if (isScheme(from) && to === "ifr13")
    return {
      table: sectorsToSectors(to),
      codeOf: sectorCode,
      targetOf: sectorCode,
      sourceName: sectorNames,
      targetName: sectorNames,
    };
  throw problem("indices.directionUnknown", { from: from ?? "?", to: to ?? "?" });
}

/** Weights of divisions, from a table of code and weight; finer codes count for their division. */
export function weightsFrom(frame: Frame, to: Classification | undefined): DivisionWeights {
  const [code, weight] = frame.columns.map(({ name }) => name);
  const [codes, values] = [groupsIn(frame, code), numbersIn(frame, weight)];
  const weights = new Map<string, number>();
  for (let row = 0; row < frame.nrow; row++) {
    const where = { name: code, row: String(frame.rows[row]) };
    if (codes.codes[row] < 0) throw problem("measure.nameMissing", where);
    const typed = String(codes.levels[codes.codes[row]]);
    if (!(values[row] >= 0)) throw problem("indices.weightMissing", { source: typed, target: weight });
    const division = isVersion(to) ? divisionCode(typed, to).slice(0, 2) : typed;
    weights.set(division, (weights.get(division) ?? 0) + values[row]);
  }
  return weights;
}

function ownTable(frame: Frame): ChosenTable {
  const [source = "", target = "", weight] = columnsOf(frame);
  const [sources, targets] = [groupsIn(frame, source), groupsIn(frame, target)];
  // Two columns: every source goes whole to its target.
  const weights = weight === undefined ? null : numbersIn(frame, weight);
  const named = (factor: typeof sources, row: number, name: string): string => {
    if (factor.codes[row] < 0) throw problem("measure.nameMissing", { name, row: String(frame.rows[row]) });
    return String(factor.levels[factor.codes[row]]).trim();
  };
  const rows = Array.from({ length: frame.nrow }, (_, row) => ({
    source: named(sources, row, source),
    target: named(targets, row, target),
    weight: weights ? weights[row] : 1,
  }));
  return { table: { rows }, codeOf: trimmed, targetOf: trimmed, sourceName: () => "", targetName: () => "" };
}

/** By the headers that show=table spills, in either language; else the first three columns. */
function columnsOf(frame: Frame): readonly (string | undefined)[] {
  const names = frame.columns.map(({ name }) => name);
  const spilled = (["source", "target", "part"] as const).map((key) =>
    names.find((name) => locales.some((locale) => say(locale, `indexMeasures.${key}`) === name)),
  );
  return spilled[0] !== undefined && spilled[1] !== undefined ? spilled : names;
}

const trimmed = (typed: string): string => typed.trim();
const isVersion = (name: string | undefined): name is GbtVersion => gbtVersions.some((own) => own === name);
const isScheme = (name: string | undefined): name is SectorScheme => sectorSchemes.some((own) => own === name);
