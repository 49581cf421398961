import type { MessageKey } from "../../messages/message.ts";
import type { Field } from "../field.ts";

type Texts = { readonly label: MessageKey; readonly help: MessageKey };

const column = (name: string, texts: Texts, role?: "entity" | "time", required = false): Field => ({
  kind: "column",
  name,
  ...texts,
  role,
  required,
});
/** A column of another sheet is typed by name: the choices of this sheet do not apply. */
const elsewhere = (name: string, texts: Texts, advanced = true): Field => ({
  kind: "text",
  name,
  ...texts,
  default: null,
  advanced,
});
const choice = (
  name: string,
  texts: Texts,
  choices: Readonly<Record<string, MessageKey>>,
  standard: string,
): Field => ({
  kind: "choice",
  name,
  ...texts,
  choices: Object.entries(choices).map(([value, label]) => ({ value, label })),
  default: standard,
  advanced: true,
});

/** What the robot-exposure measure asks for. */
export const exposureFields: readonly Field[] = [
  column("entity", { label: "measures.region", help: "measures.regionHelp" }, "entity", true),
  column("time", { label: "measures.exposureTime", help: "measures.exposureTimeHelp" }, "time", true),
  { kind: "sheet", name: "base", label: "measures.baseSheet", help: "measures.baseSheetHelp", required: true },
  { kind: "sheet", name: "shocks", label: "measures.shockSheet", help: "measures.shockSheetHelp", required: true },
  elsewhere("shockIndustry", { label: "measures.shockIndustry", help: "measures.shockIndustryHelp" }, false),
  elsewhere("shockTime", { label: "measures.shockTime", help: "measures.shockTimeHelp" }, false),
  elsewhere("shock", { label: "measures.shock", help: "measures.shockHelp" }, false),
  elsewhere("baseRegion", { label: "measures.baseRegion", help: "measures.baseRegionHelp" }),
  elsewhere("baseTime", { label: "measures.baseTime", help: "measures.baseTimeHelp" }),
  elsewhere("baseIndustry", { label: "measures.baseIndustry", help: "measures.baseIndustryHelp" }),
  elsewhere("baseValue", { label: "measures.baseValue", help: "measures.baseValueHelp" }),
  elsewhere("prefix", { label: "measures.prefix", help: "measures.prefixHelp" }),
  choice(
    "shares",
    { label: "measures.shares", help: "measures.sharesHelp" },
    { "of-region": "measures.sharesOfRegion", "as-given": "measures.sharesAsGiven" },
    "of-region",
  ),
  choice(
    "per",
    { label: "measures.per", help: "measures.perHelp" },
    { "domestic-base": "measures.perBase", "foreign-base": "measures.perForeign", nothing: "measures.perNothing" },
    "domestic-base",
  ),
  choice(
    "change",
    { label: "measures.change", help: "measures.changeHelp" },
    { level: "measures.level", difference: "measures.difference", adjusted: "measures.adjusted" },
    "level",
  ),
  choice(
    "source",
    { label: "measures.source", help: "measures.sourceHelp" },
    { domestic: "measures.domestic", foreign: "measures.foreign" },
    "domestic",
  ),
  elsewhere("foreign", { label: "measures.foreignColumn", help: "measures.foreignColumnHelp" }),
  elsewhere("foreignBase", { label: "measures.foreignBaseColumn", help: "measures.foreignBaseColumnHelp" }),
  elsewhere("nationalBase", { label: "measures.nationalBaseColumn", help: "measures.nationalBaseColumnHelp" }),
  elsewhere("output", { label: "measures.outputColumn", help: "measures.outputColumnHelp" }),
  choice(
    "unmatched",
    { label: "measures.unmatched", help: "measures.unmatchedHelp" },
    { refuse: "measures.refuse", zero: "measures.zero", "leave-out": "measures.leaveOut" },
    "refuse",
  ),
  { kind: "flag", name: "log1p", label: "measures.log1p", help: "measures.log1pHelp", default: false, advanced: true },
  {
    kind: "number",
    name: "multiply",
    label: "measures.multiply",
    help: "measures.multiplyHelp",
    default: 1,
    advanced: true,
  },
  {
    kind: "text",
    name: "name",
    label: "measures.scoreName",
    help: "measures.scoreNameHelp",
    default: null,
    advanced: true,
  },
];
