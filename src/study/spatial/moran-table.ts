import type { Locale } from "../../messages/locale.ts";
import { say, speak } from "../../messages/message.ts";
import { starsFor } from "../../report/stars.ts";
import type { Table, TableCell } from "../../report/table.ts";
import { termLabel } from "../../report/term-label.ts";
import type { TableLook } from "../table-look.ts";
import type { MoranChoice, Outcome, PeriodMoran } from "./moran-by-period.ts";
import { moranColumns } from "./moran-cells.ts";

interface Options {
  readonly id: string;
  readonly name: string;
  readonly locale: Locale;
  readonly look: TableLook;
  readonly choice: MoranChoice;
  readonly geary: boolean;
  readonly periods: boolean;
  readonly notes: readonly string[];
}

/** A row for each period: I with stars by its two-sided p, E(I), sd, z, both p; then what was asked for besides. */
export function moranTable(found: readonly Outcome<PeriodMoran>[], options: Options): Table {
  const { id, name, locale, look, choice, geary, periods, notes } = options;
  const columns = moranColumns({ geary, permutation: choice.draws > 0 });
  const label = (text: string): TableCell => ({ kind: "text", text });
  return {
    id,
    title: say(locale, "spatial.moranTable", { name: termLabel(name, look.labels, locale) }),
    header: [
      [
        { text: periods ? say(locale, "spatial.headPeriod") : say(locale, "report.variables") },
        ...columns.map(({ heading }) => ({ text: say(locale, heading) })),
      ],
    ],
    rows: found.map((one) => {
      const first = label(periods ? one.period : termLabel(name, look.labels, locale));
      if ("problem" in one) {
        const reason: TableCell = { kind: "text", text: say(locale, "panels.notApplicable"), align: "center" };
        return { cells: [first, reason, ...columns.slice(1).map((): TableCell => ({ kind: "blank" }))] };
      }
      return {
        cells: [
          first,
          ...columns.map(({ value, whole, starred }): TableCell => ({
            kind: "number",
            value: value(one),
            decimals: whole ? 0 : look.decimals,
            ...(starred ? { stars: starsFor(starred(one), look.stars) } : {}),
          })),
        ],
      };
    }),
    notes: [
      ...reasons(found, name, locale),
      say(locale, choice.model === "normality" ? "spatial.noteNormality" : "spatial.noteRandomisation", {
        standard: say(locale, standardName[choice.standard]),
      }),
      ...(choice.draws > 0
        ? [say(locale, "spatial.notePermutation", { draws: choice.draws, seed: String(choice.seed) })]
        : []),
      ...notes,
    ],
    font: look.font,
  };
}

/** The reason of each period that could not be had; periods of one kind of reason are told together. */
function reasons(found: readonly Outcome<PeriodMoran>[], name: string, locale: Locale): string[] {
  const failed = found.flatMap((one) => ("problem" in one ? [one] : []));
  const kinds = [...new Set(failed.map(({ problem }) => problem.detail.key))];
  return kinds.map((key) => {
    const [first, ...others] = failed.filter(({ problem }) => problem.detail.key === key);
    const reason = say(locale, "spatial.periodReason", {
      period: first.period || name,
      reason: speak(locale, first.problem.detail),
    });
    if (others.length === 0) return reason;
    const periods = others.map(({ period }) => period).join(", ");
    return `${reason} ${say(locale, "spatial.periodOthers", { periods })}`.trim();
  });
}

const standardName = {
  row: "spatial.standardRow",
  spectral: "spatial.standardSpectral",
  none: "spatial.standardNone",
} as const;
