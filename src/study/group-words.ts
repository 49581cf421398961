import type { SplitGroups } from "../estimate/panel-models/split-groups.ts";
import type { Locale } from "../messages/locale.ts";
import { message, say, type Message } from "../messages/message.ts";
import type { ComparedGroups } from "./compare-groups.ts";
import { short } from "./figures/short-number.ts";

/** How the groups are called: "soe = 1", or "Low size (≤ 3.2)" where a number was cut. */
export function groupNames({ levels, cuts }: SplitGroups, name: string, locale: Locale): string[] {
  if (cuts.length === 0)
    return levels.map((level) => say(locale, "panels.groupHeading", { name, level: String(level) }));
  const [first, last] = [short(cuts[0]), short(cuts[cuts.length - 1])];
  const words: Readonly<Record<string, string>> = {
    low: say(locale, "mechanism.levelLow", { name, cut: first }),
    middle: say(locale, "mechanism.levelMiddle", { name, low: first, high: last }),
    high: say(locale, "mechanism.levelHigh", { name, cut: last }),
  };
  return levels.map((level) => words[level]);
}

/** How groups were dealt anew, and which comparisons failed. */
export function comparisonNotes({ comparisons }: ComparedGroups, seed: number): Message[] {
  const notes = comparisons.flatMap(({ interacted, permutation }): Message[] => [
    ...(interacted === null
      ? []
      : "detail" in interacted
        ? [interacted.detail]
        : "reason" in interacted.chow
          ? [interacted.chow.reason]
          : []),
    ...(permutation === null
      ? []
      : "detail" in permutation
        ? [permutation.detail]
        : [
            permutation.by === "entity"
              ? message("mechanism.permutationEntities", {
                  draws: permutation.draws,
                  entities: permutation.units,
                  entity: permutation.entity,
                  seed: String(seed),
                })
              : message("mechanism.permutationRows", { draws: permutation.draws, seed: String(seed) }),
            ...(permutation.failed > 0
              ? [message("mechanism.permutationFailed", { failed: permutation.failed, draws: permutation.draws })]
              : []),
          ]),
  ]);
  return [...new Map(notes.map((note) => [JSON.stringify(note), note])).values()];
}
