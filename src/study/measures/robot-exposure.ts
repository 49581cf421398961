import type { Frame } from "../../frame/frame.ts";
import { baseFromLong, baseFromWide, shocksFromLong, type Base, type Shocks } from "../../measure/exposure-input.ts";
import { exposure, type ExposureComponents, type ExposureOptions } from "../../measure/exposure.ts";
import type { Locale } from "../../messages/locale.ts";
import { say } from "../../messages/message.ts";
import { problem } from "../../messages/problem.ts";
import type { Table, TableCell } from "../../report/table.ts";
import type { StudyContext } from "../context.ts";
import type { Options } from "../field.ts";
import { exposureFormula } from "../formulas/robot-exposure.ts";
import type { Measure, MeasureOutcome } from "../measure.ts";
import { longBase } from "./exposure-base.ts";
import { exposureFields } from "./exposure-fields.ts";
import { matchRows } from "./match-rows.ts";
import { summaryOf } from "./summary.ts";

/** Shift-share exposure of the data's regions and times, from sheets of base employment and of shocks. */
export const robotExposure: Measure = {
  name: "robot-exposure",
  title: "measures.exposure",
  summary: "measures.exposureSummary",
  group: "measuring.groupRobots",
  fields: exposureFields,
  formulas: [exposureFormula],
  run,
};

async function run(frame: Frame, options: Options, context: StudyContext): Promise<MeasureOutcome> {
  const { locale } = context;
  const text = (name: string): string | undefined => {
    const value = options[name];
    return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
  };
  const shocks = shocksOf(await context.sheet(String(options.shocks)), text);
  const base = baseOf(await context.sheet(String(options.base)), text, shocks.industries);
  const result = exposure(base, shocks, exposureOptions(options));
  const columns = { place: text("entity") ?? "", time: text("time") ?? "" };
  const { values, notes } = matchRows(frame, columns, { ...result, place: result.region }, "measures.notMatched");
  return {
    columns: [{ kind: "number", name: text("name") ?? say(locale, "measures.exposureName"), values }],
    tables: [componentsTable(result.components, locale)],
    notes: [...result.notes, ...notes],
  };
}

type Text = (name: string) => string | undefined;

function baseOf(sheet: Frame, text: Text, known: readonly string[]): Base {
  const region = text("baseRegion") ?? regionOf(sheet, text("entity"));
  const [time, industry, value] = [text("baseTime"), text("baseIndustry"), text("baseValue")];
  if (industry !== undefined && value !== undefined) return baseFromLong(sheet, { region, industry, value, time });
  if (industry !== undefined || value !== undefined) throw problem("measures.longNeeds", {}, { sheet: sheet.sheet });
  const prefix = text("prefix");
  return (
    (prefix === undefined ? longBase(sheet, { region, time }) : null) ??
    baseFromWide(sheet, { region, time, ...industryColumns(sheet, prefix, known) })
  );
}

/** The column named as in the data, else the first. */
const regionOf = ({ columns }: Frame, entity: string | undefined): string =>
  (columns.find(({ name }) => name === entity) ?? columns[0])?.name ?? "";

/** With the prefix "sic", sic2011 is industry 2011; but where the shocks say C01 too, "C" only picks the columns. */
function industryColumns(
  { columns }: Frame,
  prefix: string | undefined,
  known: readonly string[],
): { readonly prefix?: string; readonly industries?: readonly string[] } {
  if (prefix === undefined) return {};
  const industries = columns.map(({ name }) => name).filter((name) => name.startsWith(prefix));
  return industries.some((name) => known.includes(name)) ? { industries } : { prefix };
}

/** The columns left blank are the first three of the sheet: industry, time, shock. */
function shocksOf(sheet: Frame, text: Text): Shocks {
  const at = (index: number): string => sheet.columns[index]?.name ?? "";
  return shocksFromLong(sheet, {
    industry: text("shockIndustry") ?? at(0),
    time: text("shockTime") ?? at(1),
    shock: text("shock") ?? at(2),
    foreign: text("foreign"),
    foreignBase: text("foreignBase"),
    nationalBase: text("nationalBase"),
    output: text("output"),
  });
}

const exposureOptions = ({ shares, per, change, source, unmatched, log1p, multiply }: Options): ExposureOptions => ({
  shares: shares as ExposureOptions["shares"],
  per: per as ExposureOptions["per"],
  change: change as ExposureOptions["change"],
  source: source as ExposureOptions["source"],
  unmatched: unmatched as ExposureOptions["unmatched"],
  log1p: log1p === true,
  multiply: typeof multiply === "number" ? multiply : 1,
});

/** The industries with the largest shares, their mean shocks, and how concentrated the shares are. */
function componentsTable(
  { industries, shares, shocks, herfindahl, effectiveShocks }: ExposureComponents,
  locale: Locale,
): Table {
  const number = (value: number | null): TableCell =>
    value === null ? { kind: "blank" } : { kind: "number", value, decimals: 4 };
  const rows = industries.map((industry, j) => ({
    industry,
    share: summaryOf(shares.map((own) => own[j]).filter(Number.isFinite)).mean ?? 0,
    shock: summaryOf([...shocks[j]].filter(Number.isFinite)).mean,
  }));
  const largest = rows.sort((a, b) => b.share - a.share).slice(0, 30);
  const effective = { herfindahl: herfindahl.toPrecision(4), effective: effectiveShocks.toPrecision(4) };
  return {
    id: "exposure-components",
    title: say(locale, "measures.exposureTable"),
    header: [
      (["industry", "meanShare", "shockMean"] as const).map((key) => ({ text: say(locale, `measures.${key}`) })),
    ],
    rows: largest.map(({ industry, share, shock }) => ({
      cells: [{ kind: "text", text: industry }, number(share), number(shock)],
    })),
    notes: [say(locale, "measures.effective", effective)],
    font: "sheet",
  };
}
