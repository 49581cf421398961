import type { CellValue } from "../../frame/cells.ts";
import type { Message } from "../../messages/message.ts";
import { say, speak } from "../../messages/message.ts";
import { Problem } from "../../messages/problem.ts";
import { compareGroups } from "../compare-groups.ts";
import type { Formula } from "../formula.ts";
import { comparisonNotes, groupNames } from "../group-words.ts";
import { drawOptions, usualSeed } from "./draw-options.ts";
import { rectangle, termHeadings } from "./estimate-cells.ts";
import { entityParameter, namedIn, panelModel, timeParameter } from "./panel-model.ts";
import { xParameter, yParameter } from "./regression-parameters.ts";

/**
 * =PW.GROUPDIFF(y, x, group, [entity], [time], [options]): the slope of the first column of x (or focal=...) in each group,
 * and the p values of its difference to the first.
 */
export const groupdiffFormula: Formula = {
  name: "GROUPDIFF",
  describe: "mechanism.groupdiff",
  parameters: [
    yParameter,
    xParameter,
    { name: "group", describe: "mechanism.parameterGroup", kind: "range" },
    entityParameter,
    timeParameter,
    { name: "options", describe: "mechanism.groupdiffOptions", kind: "text", optional: true },
  ],
  async run(args, context) {
    const { locale } = context;
    const { frame, terms, spec, options, roles, notes } = panelModel(
      args,
      [
        { name: "x", holds: "numbers" },
        { name: "group", holds: "groups", single: true },
      ],
      ["x"],
      [],
      {
        ...drawOptions,
        cut: { kind: "choice", of: ["values", "median", "terciles", "30-70"] },
        test: { kind: "choice", of: ["permutation", "interacted", "both"] },
        focal: { kind: "text" },
      },
    );
    const { draws = 1000, seed = usualSeed, cut = "values", test = "both" } = options;
    const focal = options.focal ? namedIn(roles, options.focal) : terms.x[0];
    const compared = await compareGroups(
      frame,
      spec,
      { group: terms.group[0], cut, focal, test, draws, seed },
      context,
    );
    const bare = focal.replace(/^`(.*)`$/, "$1");
    const names = groupNames(compared.split, terms.group[0].replace(/^`(.*)`$/, "$1"), locale);
    const failures: Message[] = [];
    const rows = compared.models.map((model, k): CellValue[] => {
      if ("problem" in model) {
        failures.push(model.problem.detail);
        return [names[k]];
      }
      const term = model.estimate.terms.find(({ name }) => name === focal || name === bare);
      const comparison = k === 0 ? null : compared.comparisons[k - 1];
      const { interacted = null, permutation = null } = comparison ?? {};
      return [
        names[k],
        ...(term
          ? [term.estimate, term.stdError, term.statistic, term.pValue, term.ciLow, term.ciHigh]
          : ["", "", "", "", "", ""]),
        model.estimate.nobs,
        ...(permutation === null || permutation instanceof Problem
          ? interacted === null || interacted instanceof Problem
            ? [""]
            : [interacted.difference.estimate]
          : [permutation.difference]),
        interacted === null || interacted instanceof Problem ? "" : interacted.difference.pValue,
        permutation === null || permutation instanceof Problem ? "" : permutation.pValue,
      ];
    });
    const heads = Object.values(termHeadings).map((key, k) => say(locale, k === 0 ? "mechanism.headGroup" : key));
    return rectangle([
      [
        ...heads,
        say(locale, "mechanism.headN"),
        say(locale, "mechanism.difference"),
        say(locale, "mechanism.interactedP"),
        say(locale, "mechanism.empiricalP"),
      ],
      ...rows,
      ...[...failures, ...comparisonNotes(compared, seed), ...notes].map((note) => [speak(locale, note)]),
    ]);
  },
};
