import { moderation } from "../../estimate/panel-models/moderation.ts";
import { say, speak } from "../../messages/message.ts";
import type { Formula } from "../formula.ts";
import { neymanMessage } from "../neyman-message.ts";
import { shownEffects } from "../shown-effects.ts";
import { estimateCells, rectangle } from "./estimate-cells.ts";
import { entityParameter, panelModel, timeParameter } from "./panel-model.ts";
import { yParameter } from "./regression-parameters.ts";

/**
 * =PW.MODERATE(y, x, moderator, [controls], [entity], [time], [options]): the model with the interaction, the marginal effect
 * of x at values of the moderator, and where it is significant.
 */
export const moderateFormula: Formula = {
  name: "MODERATE",
  describe: "mechanism.moderate",
  parameters: [
    yParameter,
    { name: "x", describe: "mechanism.parameterFocal", kind: "range" },
    { name: "moderator", describe: "mechanism.parameterModerator", kind: "range" },
    { name: "controls", describe: "mechanism.parameterControls", kind: "range", optional: true },
    entityParameter,
    timeParameter,
    { name: "options", describe: "mechanism.moderateOptions", kind: "text", optional: true },
  ],
  async run(args, { locale }) {
    const { frame, terms, spec, options, notes } = panelModel(
      args,
      [
        { name: "x", holds: "numbers", single: true },
        { name: "moderator", holds: "numbers", single: true },
        { name: "controls", holds: "numbers" },
      ],
      ["controls"],
      ["controls"],
      { centre: { kind: "flag", also: ["center"] } },
    );
    const made = moderation(frame, spec, { focal: terms.x[0], moderator: terms.moderator[0] });
    const estimate = options.centre ? made.centred : made.estimate;
    const [, moderator] = made.estimate.terms.map(({ name }) => name);
    return rectangle([
      ...estimateCells(estimate, options, locale, notes),
      ...(options.show === undefined || options.show === "table"
        ? [
            [],
            [
              say(locale, "mechanism.headModerator", { name: moderator }),
              say(locale, "mechanism.headMarginal"),
              say(locale, "study.headSe"),
              say(locale, "study.headT"),
              say(locale, "study.headP"),
              say(locale, "study.headCiLow"),
              say(locale, "study.headCiHigh"),
              moderator,
            ],
            ...shownEffects(made, locale).map(({ label, effect }) => [
              label,
              effect.slope,
              effect.stdError,
              effect.statistic,
              effect.pValue,
              effect.ciLow,
              effect.ciHigh,
              effect.at,
            ]),
            [speak(locale, neymanMessage(made, moderator, spec.level ?? 0.95))],
          ]
        : []),
    ]);
  },
};
