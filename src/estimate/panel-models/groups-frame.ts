import { withColumns } from "../../frame/frame-edit.ts";
import type { Frame } from "../../frame/frame.ts";
import { freshName } from "../resample/fresh-name.ts";
import type { ModelSpecInput } from "../spec.ts";
import type { SplitGroups } from "./split-groups.ts";

/** A frame with its groups as a column of codes 0, 1 ..., and the model on the rows of one or two of them. */
export interface GroupsFrame {
  readonly frame: Frame;
  readonly mark: string;
  readonly within: (spec: ModelSpecInput, codes: readonly number[]) => ModelSpecInput;
}

export function groupsFrame(frame: Frame, { codes }: SplitGroups): GroupsFrame {
  const mark = freshName(frame, "group_");
  return {
    frame: withColumns(frame, [{ kind: "number", name: mark, values: codes }]),
    mark,
    within: (spec, chosen) => {
      const condition = chosen.map((code) => `${mark} == ${code}`).join(" | ");
      return { ...spec, subset: spec.subset === undefined ? condition : `(${spec.subset}) & (${condition})` };
    },
  };
}
