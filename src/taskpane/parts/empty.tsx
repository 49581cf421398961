import { Button, Text, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

export interface EmptyProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** A page before it has anything to show: what it does, and the one thing to do now. */
export function Empty({ title, children, action }: EmptyProps) {
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      <Text as="h2" size={400} weight="semibold" className={styles.title}>
        {title}
      </Text>
      <Text>{children}</Text>
      {action && (
        <Button appearance="primary" onClick={action.run}>
          {action.label}
        </Button>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  empty: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "12px", paddingTop: "12px" },
  title: { margin: 0 },
});
