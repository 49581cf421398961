import type { CellValue } from "../../frame/cells.ts";
import type { Locale } from "../../messages/locale.ts";
import { say, speak, type MessageKey } from "../../messages/message.ts";
import type { Outcome, PeriodMoran } from "./moran-by-period.ts";

/** What is told of each period, in order. */
export interface MoranColumns {
  readonly geary: boolean;
  readonly permutation: boolean;
  readonly periods: boolean;
}

interface Column {
  readonly heading: MessageKey;
  readonly value: (one: PeriodMoran) => number;
  readonly whole?: boolean;
  /** Stars stand here. */
  readonly starred?: (one: PeriodMoran) => number;
}

/** The columns of numbers of a table of Moran's I by period. */
export function moranColumns({ geary, permutation }: Pick<MoranColumns, "geary" | "permutation">): readonly Column[] {
  return [
    { heading: "spatial.headI", value: ({ moran }) => moran.i, starred: ({ moran }) => moran.pTwoSided },
    { heading: "spatial.headExpected", value: ({ moran }) => moran.expectation },
    { heading: "spatial.headSd", value: ({ moran }) => moran.sd },
    { heading: "study.headZ", value: ({ moran }) => moran.z },
    { heading: "spatial.headPGreater", value: ({ moran }) => moran.pGreater },
    { heading: "spatial.headPTwoSided", value: ({ moran }) => moran.pTwoSided },
    ...(permutation
      ? [
          { heading: "spatial.headPermGreater", value: (one: PeriodMoran) => one.permutation?.greater ?? NaN } as const,
          {
            heading: "spatial.headPermTwoSided",
            value: (one: PeriodMoran) => one.permutation?.twoSided ?? NaN,
          } as const,
        ]
      : []),
    ...(geary
      ? [
          {
            heading: "spatial.headC",
            value: (one: PeriodMoran) => one.geary.c,
            starred: (one: PeriodMoran) => one.geary.pTwoSided,
          } as const,
          { heading: "spatial.headCZ", value: (one: PeriodMoran) => one.geary.z } as const,
          { heading: "spatial.headCP", value: (one: PeriodMoran) => one.geary.pTwoSided } as const,
        ]
      : []),
    { heading: "spatial.headUnits", value: ({ rows }) => rows.length, whole: true },
  ];
}

/** The periods as cells with a header; a period that cannot be had shows its reason in place of the numbers. */
export function moranCells(
  periods: readonly Outcome<PeriodMoran>[],
  shown: MoranColumns,
  locale: Locale,
): CellValue[][] {
  const columns = moranColumns(shown);
  const first = (text: string): CellValue[] => (shown.periods ? [text] : []);
  return [
    [...first(say(locale, "spatial.headPeriod")), ...columns.map(({ heading }) => say(locale, heading))],
    ...periods.map((one) => [
      ...first(one.period).map(yearAsNumber),
      ...("problem" in one ? [speak(locale, one.problem.detail)] : columns.map(({ value }) => value(one))),
    ]),
  ];
}

/** A year stays a number that can be computed with. */
const yearAsNumber = (text: CellValue): CellValue =>
  typeof text === "string" && /^\d{1,6}$/.test(text) ? Number(text) : text;
