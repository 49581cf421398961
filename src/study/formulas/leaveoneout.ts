import { leaveOneOut } from "../../estimate/resample/leave-one-out.ts";
import type { CellValue } from "../../frame/cells.ts";
import { say, speak } from "../../messages/message.ts";
import type { Formula } from "../formula.ts";
import { leaveNotes } from "../leave-notes.ts";
import { rectangle } from "./estimate-cells.ts";
import { entityParameter, namedIn, panelModel, timeParameter } from "./panel-model.ts";
import { xParameter, yParameter } from "./regression-parameters.ts";

/**
 * =PW.LEAVEONEOUT(y, X, groups, [entity], [time], [options]): the slope of the first column of X (or focal=...) with all rows,
 * then without each group.
 */
export const leaveoneoutFormula: Formula = {
  name: "LEAVEONEOUT",
  describe: "resample.leaveoneout",
  parameters: [
    yParameter,
    xParameter,
    { name: "groups", describe: "resample.parameterGroups", kind: "range" },
    entityParameter,
    timeParameter,
    { name: "options", describe: "resample.leaveoneoutOptions", kind: "text", optional: true },
  ],
  async run(args, { executor, locale, signal }) {
    const { frame, terms, spec, options, roles, notes } = panelModel(
      args,
      [
        { name: "x", holds: "numbers" },
        { name: "groups", holds: "groups", single: true },
      ],
      ["x"],
      [],
      { focal: { kind: "text" } },
    );
    const focal = options.focal ? namedIn(roles, options.focal) : terms.x[0];
    const made = await leaveOneOut(
      frame,
      spec,
      { focal, by: terms.groups[0] },
      { executor, ...(signal ? { signal } : {}) },
    );
    const row = (label: string, estimate: number | null, term: typeof made.focal | null): CellValue[] => [
      label,
      estimate ?? "",
      ...(term ? [term.stdError, term.statistic, term.pValue, term.ciLow, term.ciHigh] : ["", "", "", "", ""]),
      estimate === null ? "" : estimate - made.focal.estimate,
    ];
    return rectangle([
      [
        say(locale, "resample.headLeftOut"),
        say(locale, "study.headEstimate"),
        say(locale, "study.headSe"),
        say(locale, "study.headT"),
        say(locale, "study.headP"),
        say(locale, "study.headCiLow"),
        say(locale, "study.headCiHigh"),
        say(locale, "resample.headChange"),
      ],
      row(say(locale, "resample.leaveFull"), made.focal.estimate, made.focal),
      ...made.without.map(({ level, estimate, term }) => row(String(level), estimate, term)),
      ...[...leaveNotes(made), ...notes].map((note) => [speak(locale, note)]),
    ]);
  },
};
