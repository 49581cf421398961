import type { CellValue, Cells } from "../../frame/cells.ts";
import type { Column, Frame } from "../../frame/frame.ts";
import { numbersOf } from "../../frame/numbers-of.ts";
import { fuelFactor, type FuelFactor, shippedFactors } from "../../measure/co2-fuels-factors.ts";
import { locales, type Locale } from "../../messages/locale.ts";
import { say } from "../../messages/message.ts";
import { problem } from "../../messages/problem.ts";

const parts = ["fuel", "fuelUnit", "energy", "carbon", "oxidation", "factor"] as const;
type Part = (typeof parts)[number];

/** The factor table as cells: what is shown to be edited and handed back. */
export function factorCells(factors: readonly FuelFactor[], locale: Locale): Cells {
  const blank = (value: number | null): CellValue => value ?? "";
  return [
    parts.map((part) => say(locale, `indexMeasures.${part}`)),
    ...factors.map((one) => [
      one.names[0],
      one.unit,
      blank(one.energy),
      blank(one.carbon),
      blank(one.oxidation),
      one.factor,
    ]),
  ];
}

/**
 * A factor table that a person wrote: fuel, and either its factor or energy, carbon, oxidation and unit; headers in either
 * language, in any order. Where both are there they must agree to six digits: which of them was edited cannot be told.
 *
 * @throws Problem indices.factorColumns, indices.factorIncomplete, indices.factorTwo
 */
export function factorsFrom(frame: Frame): FuelFactor[] {
  const found = (part: Part): Column | undefined => {
    const titles = [part, ...locales.map((locale) => say(locale, `indexMeasures.${part}`))].map(plain);
    return frame.columns.find(({ name }) => titles.includes(plain(name)));
  };
  const needed = (part: Part) => problem("indices.factorColumns", { column: part }, { sheet: frame.sheet });
  const fuel = found("fuel");
  if (!fuel) throw needed("fuel");
  const numbers = (part: Part): Float64Array => {
    const column = found(part);
    return column ? numbersOf(frame, column) : new Float64Array(frame.nrow).fill(Number.NaN);
  };
  const [energy, carbon, oxidation, factor] = (["energy", "carbon", "oxidation", "factor"] as const).map(numbers);
  const unit = found("fuelUnit");
  if (!found("factor") && !(found("energy") && found("carbon") && found("oxidation"))) throw needed("factor");
  return Array.from({ length: frame.nrow }, (_, row): FuelFactor => {
    const name = textAt(fuel, row);
    const shown = { fuel: name, row: String(frame.rows[row]) };
    // Without its unit a calorific value says nothing.
    const whole = textAt(unit, row) !== "" && [energy, carbon, oxidation].every((own) => own[row] >= 0);
    const product = whole ? fuelFactor(energy[row], carbon[row], oxidation[row], textAt(unit, row)) : Number.NaN;
    if (name === "" || (!whole && !(factor[row] >= 0)))
      throw problem("indices.factorIncomplete", shown, { sheet: frame.sheet });
    if (whole && factor[row] >= 0 && Math.abs(factor[row] - product) > 1e-6 * Math.abs(product))
      throw problem(
        "indices.factorTwo",
        { fuel: name, factor: Number(factor[row].toPrecision(8)), product: Number(product.toPrecision(8)) },
        { sheet: frame.sheet },
      );
    const part = (values: Float64Array): number | null => (Number.isNaN(values[row]) ? null : values[row]);
    return {
      names: namesOf(name),
      unit: textAt(unit, row),
      energy: part(energy),
      carbon: part(carbon),
      oxidation: part(oxidation),
      factor: whole ? product : factor[row],
    };
  });
}

/** A fuel that ships keeps its other names, so that columns in either language still find it. */
function namesOf(name: string): readonly string[] {
  const shipped = shippedFactors("ipcc2006", "en-US").find(({ names }) =>
    names.some((own) => plain(own) === plain(name)),
  );
  return [...new Set([name, ...(shipped?.names ?? [])])];
}

function textAt(column: Column | undefined, row: number): string {
  if (column === undefined) return "";
  if (column.kind === "category") return column.codes[row] < 0 ? "" : column.levels[column.codes[row]].trim();
  return Number.isNaN(column.values[row]) ? "" : String(column.values[row]);
}

const plain = (name: string): string =>
  name
    .replace(/\s*[(（][^)）]*[)）]\s*$/u, "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_]+/g, "");
