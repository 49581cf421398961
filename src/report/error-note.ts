import type { Estimate } from "../estimate/estimate.ts";
import type { Locale } from "../messages/locale.ts";
import { say } from "../messages/message.ts";
import { termLabel, type Labels } from "./term-label.ts";

export type Bracket = "se" | "t" | "p" | "ci";

/** One estimate and the number over its column. */
interface Numbered {
  readonly estimate: Estimate;
  readonly number: number;
}

/** "Standard errors clustered by city in parentheses." One sentence for all columns, by column where they differ. */
export function bracketNote(columns: readonly Numbered[], bracket: Bracket, labels: Labels, locale: Locale): string {
  const groups = new Map<string, number[]>();
  for (const { estimate, number } of columns) {
    const errors = errorsOf(estimate, labels, locale);
    groups.set(errors, [...(groups.get(errors) ?? []), number]);
  }
  const errors =
    groups.size === 1
      ? [...groups.keys()][0]
      : [...groups]
          .map(([text, numbers]) =>
            say(locale, "report.errorsInColumns", { errors: text, columns: columnList(numbers, locale) }),
          )
          .join(locale === "zh-CN" ? "，" : ", ");
  switch (bracket) {
    case "se":
      return capitalised(say(locale, "report.bracketSe", { errors }));
    case "p":
      return capitalised(say(locale, "report.bracketP", { errors }));
    case "ci":
      return say(locale, "report.bracketCi", { level: levelOf(columns[0]?.estimate), errors });
    case "t": {
      const distributions = new Set(
        columns.flatMap(({ estimate }) => estimate.terms.map(({ distribution }) => distribution)),
      );
      const statistics = [...distributions].sort().join("/") || "t";
      return say(locale, "report.bracketT", { statistics, errors });
    }
  }
}

/** "(1), (3)–(5)" / "（1）、（3）—（5）". */
export function columnList(numbers: readonly number[], locale: Locale): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  const name = (number: number) => say(locale, "report.column", { number: String(number) });
  const dash = locale === "zh-CN" ? "—" : "–";
  return runs
    .map(([from, to]) => (from === to ? name(from) : name(from) + (to === from + 1 ? comma(locale) : dash) + name(to)))
    .join(comma(locale));
}

const comma = (locale: Locale) => (locale === "zh-CN" ? "、" : ", ");

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Percent of the intervals; the estimate carries it by name. */
const levelOf = (estimate: Estimate | undefined): number =>
  Math.round(Number(estimate?.conventions.level ?? 0.95) * 1000) / 10;

function errorsOf({ conventions, sample }: Estimate, labels: Labels, locale: Locale): string {
  const type = String(conventions.vcov);
  const lag = Number(conventions.lag ?? 0);
  switch (type) {
    case "iid":
      return say(locale, "report.errorsIid");
    case "hc0":
    case "hc1":
    case "hc2":
    case "hc3":
      return say(locale, "report.errorsRobust", { type: type.toUpperCase() });
    case "cluster":
      return say(locale, "report.errorsCluster", { by: byOf(sample, labels, locale) });
    case "newey-west":
      return say(locale, "report.errorsNeweyWest", { lag });
    case "driscoll-kraay":
      return say(locale, "report.errorsDriscollKraay", { lag });
    case "conley": {
      const kernel = say(locale, conventions["space.kernel"] === "bartlett" ? "conley.bartlett" : "conley.uniform");
      const cutoff = Number(conventions.cutoff);
      return lag > 0
        ? say(locale, "conley.errorsSerial", { cutoff, kernel, lag })
        : say(locale, "conley.errors", { cutoff, kernel });
    }
    case "influence functions, divisor n":
      return say(locale, "did.errorsInfluence", { by: byOf(sample, labels, locale) });
    case "multiplier bootstrap":
      return say(locale, "did.errorsBootstrap", { by: byOf(sample, labels, locale) });
    case "fgls":
    case "general-fgls":
      return say(locale, "panelErrors.errorsFgls");
    case "pcse":
      return say(locale, "panelErrors.errorsPcse");
    case "pcse-hetonly":
      return say(locale, "panelErrors.errorsHetonly");
    case "pcse-independent":
      return say(locale, "report.errorsIid");
    case "information":
      return say(locale, "spatialTests.errorsInformation");
    case "hessian":
      return say(locale, "spatialTests.errorsHessian");
    case "heckman":
      return say(locale, "selection.errorsHeckman");
    case "robust":
      return say(locale, "gmm.errorsRobust", { entity: String(conventions.entity) });
    case "windmeijer":
      return say(locale, "gmm.errorsWindmeijer", { entity: String(conventions.entity) });
    case "conventional":
      return say(locale, "gmm.errorsConventional");
    default:
      return say(locale, "report.errorsOther", { type });
  }
}

/** "city and year" / "city和year". */
const byOf = ({ clusters }: Estimate["sample"], labels: Labels, locale: Locale): string =>
  clusters.map(({ name }) => termLabel(name, labels, locale)).join(locale === "zh-CN" ? "和" : " and ");
