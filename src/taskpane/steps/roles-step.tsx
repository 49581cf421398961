import { Field, Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ColumnPicker } from "../form/column-picker.tsx";
import { useVoice } from "../language.tsx";

export interface RolesStepProps {
  readonly columns: readonly string[];
  readonly entity: string | null;
  readonly time: string | null;
  readonly guessed: boolean;
  readonly problem: string | null;
  readonly onChange: (role: "entity" | "time", column: string | null) => void;
  readonly onConfirm: () => void;
}

/** Step 2: which columns make the panel. Guesses are marked until the person agrees or changes one. */
export function RolesStep({ columns, entity, time, guessed, problem, onChange, onConfirm }: RolesStepProps) {
  const voice = useVoice();
  const styles = useStyles();
  const found = entity !== null || time !== null;
  return (
    <div>
      <div className={styles.roles}>
        <Field label={voice.say("pane.entity")} className={styles.role}>
          <ColumnPicker value={entity} columns={columns} onChange={(column) => onChange("entity", column)} />
        </Field>
        <Field label={voice.say("pane.time")} className={styles.role}>
          <ColumnPicker value={time} columns={columns} onChange={(column) => onChange("time", column)} />
        </Field>
      </div>
      {problem !== null && (
        <Text size={200} className={styles.problem} role="alert">
          {problem}
        </Text>
      )}
      {guessed && problem === null && (
        <Text size={200} className={styles.guess}>
          {voice.say(found ? "pane.rolesGuessed" : "pane.rolesNotFound")}{" "}
          {found && (
            <Link as="button" onClick={onConfirm}>
              {voice.say("pane.agree")}
            </Link>
          )}
        </Text>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  roles: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(120px, 1fr))", gap: "8px 12px" },
  role: { minWidth: 0 },
  guess: { display: "block", marginTop: "4px", color: tokens.colorNeutralForeground2 },
  problem: { display: "block", marginTop: "4px", color: tokens.colorPaletteRedForeground1 },
});
