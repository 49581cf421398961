import type { Formula } from "../../frame/formula.ts";
import type { KnownOptions, OptionValues } from "../../frame/options.ts";
import { problem } from "../../messages/problem.ts";
import { eventOptions, eventsOf } from "./event-options.ts";
import type { ModelCore } from "./run-model.ts";

const panelModels = { re: "re", be: "be", fd: "fd" } as const;
const eventModels = {
  eventstudy: "eventstudy",
  sunab: "sunab",
  cs: "callaway-santanna",
  imputation: "imputation",
} as const;

/** Values of ESTIMATE's option `model` that are read here. */
export const panelModelNames = [
  ...(Object.keys(panelModels) as (keyof typeof panelModels)[]),
  ...(Object.keys(eventModels) as (keyof typeof eventModels)[]),
];

/** The options that ESTIMATE knows for panel models and event studies. */
export const panelEstimateOptions = {
  ...eventOptions,
  start: { kind: "text", also: ["cohort", "gvar"] },
  components: { kind: "choice", of: ["baltagi-chang", "harmonic"] },
  differences: { kind: "choice", of: ["calendar", "rows"] },
} as const satisfies KnownOptions;

type Values = OptionValues<typeof panelEstimateOptions>;

/**
 * The model that a formula with `model=re`, `be` or `fd` describes, or with `model=eventstudy`, `sunab`, `cs` or `imputation`
 * and the column of treatment starts; null without one of these.
 *
 * @throws Problem study.modelNotWithInstruments, study.modelNeedsStart, study.optionOfOtherModel, did.drawsUnused
 */
export function panelModelOfFormula(
  { y, x, absorb, endog, constant }: Formula,
  model: string | undefined,
  options: Values,
  panel: { readonly entity?: string; readonly time?: string; readonly weights?: string },
): ModelCore | null {
  const isEvents = model !== undefined && model in eventModels;
  const isPanel = model !== undefined && model in panelModels;
  for (const [names, fits] of [
    [["start", ...Object.keys(eventOptions)], isEvents],
    [["components", "differences"], isPanel],
  ] as const) {
    const given = names.find((name) => options[name as keyof Values] !== undefined);
    if (given !== undefined && !fits)
      throw problem("study.optionOfOtherModel", {
        option: given,
        models: Object.keys(isOfEvents(given) ? eventModels : panelModels).join(", "),
      });
  }
  if (!isEvents && !isPanel) return null;
  if (endog.length > 0) throw problem("study.modelNotWithInstruments", { model, names: endog.join(", ") });
  const { entity, time, weights } = panel;
  const common = {
    y,
    x: [...x],
    absorb: [...absorb],
    constant,
    ...(entity === undefined ? {} : { entity }),
    ...(time === undefined ? {} : { time }),
    ...(weights === undefined ? {} : { weights }),
  };
  if (isPanel) {
    const { components, differences } = options;
    return {
      ...common,
      method: panelModels[model as keyof typeof panelModels],
      ...(components ? { components } : {}),
      ...(differences ? { differences } : {}),
    };
  }
  if (options.start === undefined) throw problem("study.modelNeedsStart", { model });
  if ((options.draws ?? 0) > 0 && model !== "cs") throw problem("did.drawsUnused", { method: model });
  return { ...common, method: eventModels[model as keyof typeof eventModels], did: eventsOf(options.start, options) };
}

const isOfEvents = (option: string): boolean => option === "start" || option in eventOptions;
