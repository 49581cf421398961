import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useVoice } from "../language.tsx";

export interface AskDialogProps {
  readonly title: string;
  /** The short verb on the button that goes on. */
  readonly accept: string;
  readonly children: ReactNode;
  readonly onAccept: () => void;
  readonly onClose: () => void;
}

/** Asks before something that cannot be guessed. Esc and Cancel change nothing. */
export function AskDialog({ title, accept, children, onAccept, onClose }: AskDialogProps) {
  const voice = useVoice();
  const styles = useStyles();
  return (
    <Dialog open modalType="modal" onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle className={styles.title}>{title}</DialogTitle>
          <DialogContent className={styles.content}>{children}</DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{voice.say("pane.cancel")}</Button>
            <Button appearance="primary" onClick={onAccept}>
              {accept}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

const useStyles = makeStyles({
  surface: { width: "min(420px, calc(100vw - 32px))", padding: "16px" },
  title: { overflowWrap: "anywhere" },
  content: { overflowWrap: "anywhere", "& p": { margin: "0 0 8px" } },
});
