import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import type { Locale } from "../messages/locale.ts";
import { say } from "../messages/message.ts";

export interface AskToSaveProps {
  readonly locale: Locale;
  readonly name: string;
  readonly open: boolean;
  readonly onAnswer: (answer: "save" | "discard" | "cancel") => void;
}

/** Asked before another workbook takes the place of one with unsaved changes. Esc cancels. */
export const AskToSave = ({ locale, name, open, onAnswer }: AskToSaveProps) => (
  <Dialog open={open} modalType="alert" onOpenChange={(_, data) => !data.open && onAnswer("cancel")}>
    <DialogSurface>
      <DialogBody>
        <DialogTitle>{say(locale, "workbench.unsaved")}</DialogTitle>
        <DialogContent>{say(locale, "workbench.unsavedQuestion", { name })}</DialogContent>
        <DialogActions fluid>
          <Button onClick={() => onAnswer("cancel")}>{say(locale, "workbench.unsavedCancel")}</Button>
          <Button onClick={() => onAnswer("discard")}>{say(locale, "workbench.unsavedDiscard")}</Button>
          <Button appearance="primary" onClick={() => onAnswer("save")}>
            {say(locale, "workbench.unsavedSave")}
          </Button>
        </DialogActions>
      </DialogBody>
    </DialogSurface>
  </Dialog>
);
