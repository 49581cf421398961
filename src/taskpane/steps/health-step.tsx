import { Button, Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { useState } from "react";
import type { Finding } from "../../study/health-findings.ts";
import { useVoice } from "../language.tsx";

export interface HealthStepProps {
  readonly findings: readonly Finding[];
  readonly onShow: (finding: Finding) => void;
  readonly onFix: (column: string) => void;
}

const shownAtFirst = 8;

/** Step 3: what is odd in the data, the gravest first, each with the way to its cell. */
export function HealthStep({ findings, onShow, onFix }: HealthStepProps) {
  const voice = useVoice();
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const shown = all ? findings : findings.slice(0, shownAtFirst);
  return (
    <section>
      <Text as="h2" size={300} weight="semibold" className={styles.title}>
        {voice.say("pane.health")}
      </Text>
      <ul className={styles.list}>
        {shown.map((finding, at) => (
          <li key={at} className={styles.item}>
            <Mark level={finding.level} />
            <Text className={styles.text}>{voice.speak(finding.message)}</Text>
            {finding.rows.length > 0 && (
              <Link as="button" onClick={() => onShow(finding)}>
                {voice.say("pane.show")}
              </Link>
            )}
            {finding.convertible && finding.column !== undefined && (
              <Link as="button" onClick={() => onFix(finding.column!)}>
                {voice.say("pane.fix")}
              </Link>
            )}
          </li>
        ))}
      </ul>
      {findings.length > shownAtFirst && (
        <Button appearance="subtle" size="small" onClick={() => setAll(!all)}>
          {all ? voice.say("pane.showFewer") : voice.say("pane.showAll", { n: findings.length })}
        </Button>
      )}
    </section>
  );
}

function Mark({ level }: Pick<Finding, "level">) {
  const voice = useVoice();
  const styles = useStyles();
  if (level === "ok") return <CheckmarkCircleRegular className={styles.ok} aria-label={voice.say("pane.levelOk")} />;
  if (level === "warning")
    return <WarningRegular className={styles.warning} aria-label={voice.say("pane.levelWarning")} />;
  return <ErrorCircleRegular className={styles.error} aria-label={voice.say("pane.levelError")} />;
}

const mark = { flexShrink: 0, fontSize: "1rem", transform: "translateY(2px)" } as const;
const useStyles = makeStyles({
  title: { display: "block", margin: "0 0 4px" },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "6px" },
  item: { display: "flex", alignItems: "flex-start", gap: "8px" },
  text: { flex: 1, minWidth: 0, overflowWrap: "anywhere" },
  ok: { ...mark, color: tokens.colorPaletteGreenForeground1 },
  warning: { ...mark, color: tokens.colorPaletteDarkOrangeForeground1 },
  error: { ...mark, color: tokens.colorPaletteRedForeground1 },
});
