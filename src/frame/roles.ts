import type { Column, Frame } from "./frame.ts";

export const roles = [
  "entity",
  "time",
  "outcome",
  "treatment",
  "capital",
  "labor",
  "energy",
  "good",
  "bad",
  "weight",
  "longitude",
  "latitude",
] as const;
export type Role = (typeof roles)[number];

export interface RoleGuess {
  readonly role: Role;
  readonly column: string;
  /** 0 to 1. Never final: a person confirms every guess. */
  readonly confidence: number;
}

/**
 * Guesses what columns are for, from their headers (English and Chinese) and what they hold. Best guess first
 * within each role; a column may stand under several roles.
 */
export function guessRoles(frame: Frame): RoleGuess[] {
  return roles.flatMap((role) =>
    frame.columns
      .map((column) => ({ role, column: column.name, confidence: confidenceOf(role, column, frame) }))
      .filter(({ confidence }) => confidence > 0)
      .sort((a, b) => b.confidence - a.confidence),
  );
}

interface Hint {
  readonly strong: RegExp;
  readonly weak?: RegExp;
  readonly fits: (column: Column, frame: Frame) => boolean;
}

const isNumber = (column: Column): boolean => column.kind === "number";
const repeats = (column: Column, frame: Frame): boolean => distinct(column) < frame.nrow || frame.nrow < 3;

const hints: Readonly<Record<Role, Hint>> = {
  entity: {
    strong:
      /^(city|cities|firm|company|country|province|county|region|state|industry|sector|entity|unit|iso3?|code|stkcd|symbol|czone|panel ?id|(city|firm|country|province|county|stock|region)[ _]?(id|code|name)|城市|省份?|省市|地区|企业|公司|国家|县|区县|行业|个体|股票代码|证券代码|城市代码|地区代码|行政区划代码)( ?(name|code|名称|代码|id))?$/,
    weak: /^id$|_id$|(^|[ _])(city|firm|country|province)([ _]|$)|iso3? ?code|城市|省份|地区|企业/,
    fits: repeats,
  },
  time: {
    strong: /^(year|years|yr|date|period|quarter|month|time|t|年份?|年度|时间|日期|季度|月份|会计年度|统计年度)$/,
    weak: /(^|[ _])(year|date)([ _]|$)|年份|年度/,
    fits: (column, frame) => repeats(column, frame) && distinct(column) <= 2000,
  },
  outcome: {
    strong:
      /^(y|ln_?co2|ln_?carbon|carbon([ _]?(emissions?|intensity))?|gtfp|lncep|cep|ei|碳排放(量|强度|绩效|效率)?|被解释变量|因变量)$/,
    weak: /co2|carbon|emission|gtfp|碳/,
    fits: isNumber,
  },
  treatment: {
    strong:
      /^(ai|robots?|exposure|ln_?robots?|did|treat(ed|ment)?|人工智能|机器人(渗透度|密度)?|核心解释变量|icef|int)$/,
    weak: /robot|exposure|(^|[ _])ai([ _]|$)|机器人|智能/,
    fits: isNumber,
  },
  capital: {
    strong: /^(k|capital([ _]stock)?|资本(存量)?|资本投入)$/,
    weak: /(?<!human )capital|(?<!人力)资本/,
    fits: isNumber,
  },
  labor: {
    strong: /^(l|labou?r|employment|workers|劳动力?|劳动投入|从业人员(数)?|就业人数)$/,
    weak: /labou?r|(?<!un)employ|劳动|从业|就业/,
    fits: isNumber,
  },
  energy: {
    strong: /^(e|energy([ _](use|consumption))?|能源(消费|消耗)?(总?量)?|能源投入)$/,
    weak: /energy|能源|能耗|电力/,
    fits: isNumber,
  },
  good: {
    strong: /^(y|gdp|output|real[ _]gdp|gdp[ _]real|地区生产总值|生产总值|产出|总产值)$/,
    weak: /gdp|output|生产总值|产值/,
    fits: isNumber,
  },
  bad: {
    strong: /^(co2|carbon([ _]emissions?)?|so2|pollution|碳排放量?|二氧化碳(排放量?)?)$/,
    weak: /co2|so2|碳排放|二氧化碳|废水|烟尘/,
    fits: isNumber,
  },
  weight: { strong: /^(w|weights?|aweight|pweight|权重)$/, weak: /weight|权重/, fits: isNumber },
  longitude: { strong: /^(lon|lng|long|longitude|lon[ _]deg|经度)$/, weak: /longitude|经度/, fits: isNumber },
  latitude: { strong: /^(lat|latitude|lat[ _]deg|纬度)$/, weak: /latitude|纬度/, fits: isNumber },
};

function confidenceOf(role: Role, column: Column, frame: Frame): number {
  const hint = hints[role];
  // Units in brackets say nothing of the role: "CO2 (Mt)".
  const header = column.name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[([].*$/, "")
    .trim();
  if (!hint.fits(column, frame)) return 0;
  const byName = hint.strong.test(header) ? 0.9 : hint.weak?.test(header) ? 0.5 : 0;
  if (role === "time" && byName === 0 && holdsYears(column)) return 0.6;
  if (role === "time" && byName > 0 && holdsYears(column)) return 0.99;
  // One letter fits too many things.
  if (header.length === 1 && role !== "entity") return byName * 0.6;
  if (role === "entity" && byName > 0 && column.kind === "category") return Math.min(0.99, byName + 0.05);
  return byName;
}

function holdsYears(column: Column): boolean {
  if (column.kind === "category")
    return column.levels.length > 1 && column.levels.every((level) => /^(19|20)\d\d年?$/.test(level.trim()));
  let seen = 0;
  for (const v of column.values) {
    if (v !== v) continue;
    if (!Number.isInteger(v) || v < 1800 || v > 2200) return false;
    seen++;
  }
  return seen > 0 && distinct(column) > 1;
}

function distinct(column: Column): number {
  if (column.kind === "category") return column.levels.length;
  return new Set(column.values.subarray(0, 50_000)).size;
}
