import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { useState } from "react";
import { tableHtml } from "../../report/table-html.ts";
import type { Table } from "../../report/table.ts";
import { useVoice } from "../language.tsx";
import { copyTable } from "../actions/copy.ts";

/** A table set as it will be written. It scrolls sideways inside the page and can be copied into a document. */
export function TableView({ table, faded = false }: { readonly table: Table; readonly faded?: boolean }) {
  const voice = useVoice();
  const styles = useStyles();
  const [copied, setCopied] = useState(false);
  const copy = () =>
    copyTable(table, voice.locale).then(() => {
      setCopied(true);
      setTimeout(() => setCopied(false), 2000);
    });
  return (
    <figure className={styles.figure} aria-label={table.title}>
      <div
        className={styles.scroll}
        style={faded ? { opacity: 0.55 } : undefined}
        tabIndex={0}
        // The report escapes every text it sets.
        dangerouslySetInnerHTML={{ __html: tableHtml(table, voice.locale) }}
      />
      <Button
        className={styles.copy}
        size="small"
        appearance="subtle"
        icon={copied ? <CheckmarkRegular /> : <CopyRegular />}
        onClick={copy}
      >
        {voice.say(copied ? "pane.copied" : "pane.copy")}
      </Button>
    </figure>
  );
}

const useStyles = makeStyles({
  figure: { margin: 0, minWidth: 0, display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "4px" },
  scroll: {
    maxWidth: "100%",
    overflowX: "auto",
    paddingBottom: "4px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& caption": { fontWeight: tokens.fontWeightSemibold },
    // Notes take the width of the pane, not of the table.
    "& tfoot td": { whiteSpace: "normal", maxWidth: "0" },
  },
  copy: { alignSelf: "flex-end" },
});
