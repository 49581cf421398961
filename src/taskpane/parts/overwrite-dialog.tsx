import { addressName, type Address } from "../../workbook/address.ts";
import { useVoice } from "../language.tsx";
import { AskDialog } from "./ask-dialog.tsx";

export interface OverwriteQuestion {
  readonly at: Address;
  readonly answer: (replace: boolean) => void;
}

/** A person edited inside a table that is about to be replaced: asks before their edits go. */
export function OverwriteDialog({ ask }: { readonly ask: OverwriteQuestion | null }) {
  const voice = useVoice();
  if (ask === null) return null;
  return (
    <AskDialog
      title={voice.say("pane.overwriteTitle")}
      accept={voice.say("pane.replace")}
      onAccept={() => ask.answer(true)}
      onClose={() => ask.answer(false)}
    >
      <p>{voice.say("pane.overwrite", { range: addressName(ask.at) })}</p>
    </AskDialog>
  );
}
