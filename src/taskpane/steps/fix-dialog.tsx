import { AskDialog } from "../parts/ask-dialog.tsx";
import type { Conversion } from "../../frame/convert.ts";
import { rangeName, type Address } from "../../workbook/address.ts";
import { useVoice } from "../language.tsx";

export interface FixDialogProps {
  readonly column: string;
  readonly conversion: Conversion;
  readonly at: Address;
  readonly onAccept: () => void;
  readonly onClose: () => void;
}

/** Says what a conversion will write, and where, before anything is written. */
export function FixDialog({ column, conversion, at, onAccept, onClose }: FixDialogProps) {
  const voice = useVoice();
  const { name, converted, percents, units, flagged, missing, failed } = conversion;
  const lines = [
    voice.say("pane.fixWill", { column, name, n: converted, range: `${at.sheet}!${rangeName(at)}` }),
    ...(percents > 0 ? [voice.say("pane.fixPercents", { n: percents })] : []),
    ...(units > 0 ? [voice.say("pane.fixUnits", { n: units })] : []),
    ...(flagged > 0 ? [voice.say("pane.fixFlagged", { n: flagged })] : []),
    ...(missing > 0 ? [voice.say("pane.fixMissing", { n: missing })] : []),
    ...(failed.count > 0
      ? [
          voice.say("pane.fixFailed", {
            n: failed.count,
            examples: failed.examples.join(", "),
            rows: failed.rows.slice(0, 5).join(", "),
          }),
        ]
      : []),
  ];
  return (
    <AskDialog
      title={voice.say("pane.fixTitle", { column })}
      accept={voice.say("pane.convert")}
      onAccept={onAccept}
      onClose={onClose}
    >
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </AskDialog>
  );
}
