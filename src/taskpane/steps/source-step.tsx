import { Button, Field, Select, makeStyles } from "@fluentui/react-components";
import { useVoice } from "../language.tsx";
import type { SourceChoice } from "../actions/source-choices.ts";

export interface SourceStepProps {
  readonly choices: readonly SourceChoice[];
  readonly chosen: SourceChoice | null;
  readonly problem: string | null;
  readonly onChoose: (choice: SourceChoice) => void;
  readonly onSelection: () => void;
}

/** Step 1: where the data is. */
export function SourceStep({ choices, chosen, problem, onChoose, onSelection }: SourceStepProps) {
  const voice = useVoice();
  const styles = useStyles();
  const known = chosen === null || choices.some(({ id }) => id === chosen.id) ? choices : [chosen, ...choices];
  return (
    <Field
      label={voice.say("pane.source")}
      validationState={problem ? "error" : "none"}
      validationMessage={problem ?? undefined}
    >
      <SelectAndSelection
        className={styles.row}
        choices={known}
        chosen={chosen}
        onChoose={onChoose}
        onSelection={onSelection}
      />
    </Field>
  );
}

interface RowProps extends Omit<SourceStepProps, "problem"> {
  readonly className: string;
}

function SelectAndSelection({ className, choices, chosen, onChoose, onSelection, ...aria }: RowProps) {
  const voice = useVoice();
  const styles = useStyles();
  return (
    <div className={className}>
      <Select
        {...aria}
        className={styles.select}
        value={chosen?.id ?? ""}
        onChange={(_, data) => {
          const found = choices.find(({ id }) => id === data.value);
          if (found) onChoose(found);
        }}
      >
        {chosen === null && <option value="">{voice.say("pane.chooseSource")}</option>}
        {choices.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </Select>
      <Button onClick={onSelection} title={voice.say("pane.useSelectionHelp")}>
        {voice.say("pane.useSelection")}
      </Button>
    </div>
  );
}

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: "8px", minWidth: 0 },
  select: { flex: "1 1 150px", minWidth: 0 },
});
