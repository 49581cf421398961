import { standardWindow } from "../../measure/efficiency/frontiers.ts";
import type { MessageKey } from "../../messages/message.ts";
import type { Field } from "../field.ts";
import { directions, type DirectionName } from "./direction-in.ts";

const flag = (name: string, label: MessageKey, help: MessageKey, advanced = true): Field => ({
  kind: "flag",
  name,
  label,
  help,
  default: false,
  advanced,
});
const text = (name: string, label: MessageKey, help: MessageKey): Field => ({
  kind: "text",
  name,
  label,
  help,
  default: null,
  advanced: true,
});

/** The fields that the measures of efficiency and productivity share. */
export const efficiencyFields = {
  inputs: {
    kind: "columns",
    name: "inputs",
    label: "measures.inputs",
    help: "measures.inputsHelp",
    role: "input",
    atLeast: 1,
  },
  goods: {
    kind: "columns",
    name: "goods",
    label: "measures.goods",
    help: "measures.goodsHelp",
    role: "good",
    atLeast: 1,
  },
  bads: { kind: "columns", name: "bads", label: "measures.bads", help: "measures.badsHelp", role: "bad", atLeast: 0 },
  entity: {
    kind: "column",
    name: "entity",
    label: "measures.sbmEntity",
    help: "measures.sbmEntityHelp",
    role: "entity",
    required: false,
  },
  time: {
    kind: "column",
    name: "time",
    label: "measures.sbmTime",
    help: "frontier.periodHelp",
    role: "time",
    required: false,
  },
  super: flag("super", "measures.super", "measures.superHelp", false),
  rts: {
    kind: "choice",
    name: "rts",
    label: "measures.rts",
    help: "measures.rtsHelp",
    default: "crs",
    choices: [
      { value: "crs", label: "measures.crs" },
      { value: "vrs", label: "measures.vrs" },
    ],
  },
  orientation: {
    kind: "choice",
    name: "orientation",
    label: "measures.orientation",
    help: "measures.orientationHelp",
    default: "non",
    choices: [
      { value: "non", label: "measures.non" },
      { value: "in", label: "measures.in" },
      { value: "out", label: "measures.out" },
    ],
  },
  frontier: {
    kind: "choice",
    name: "frontier",
    label: "measures.frontier",
    help: "frontier.frontierHelp",
    default: "global",
    choices: [
      { value: "global", label: "frontier.global" },
      { value: "period", label: "frontier.period" },
      { value: "sequential", label: "frontier.sequential" },
      { value: "window", label: "frontier.window" },
    ],
  },
  window: {
    kind: "number",
    name: "window",
    label: "frontier.windowLabel",
    help: "frontier.windowHelp",
    default: standardWindow,
    min: 1,
    integer: true,
    advanced: true,
  },
  disposability: {
    kind: "choice",
    name: "disposability",
    label: "frontier.disposability",
    help: "frontier.disposabilityHelp",
    default: "weak",
    choices: [
      { value: "weak", label: "frontier.weak" },
      { value: "strong", label: "frontier.strong" },
    ],
  },
  vector: text("vector", "frontier.vector", "frontier.vectorHelp"),
  weights: text("weights", "frontier.weights", "frontier.weightsHelp"),
  slacks: flag("slacks", "measures.slacks", "measures.slacksHelp"),
  targets: flag("targets", "measures.targets", "measures.targetsHelp"),
  name: text("name", "measures.scoreName", "measures.scoreNameHelp"),
} as const satisfies Readonly<Record<string, Field>>;

/** The direction by groups; a vector typed in full takes its place. */
export const directionField = (standard: DirectionName): Field => ({
  kind: "choice",
  name: "direction",
  label: "frontier.direction",
  help: "frontier.directionHelp",
  default: standard,
  choices: directions.map((value) => ({ value, label: `frontier.${value}` as const })),
});
