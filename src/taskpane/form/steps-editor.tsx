import {
  Button,
  Checkbox,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { ModelStep } from "../../study/field.ts";
import { useVoice } from "../language.tsx";

export interface StepsEditorProps {
  readonly label: string;
  readonly steps: readonly ModelStep[];
  readonly onChange: (steps: readonly ModelStep[]) => void;
}

const most = 20;

/** The columns of a table built up in steps: which groups of terms enter (1), (2), (3) ... */
export function StepsEditor({ label, steps, onChange }: StepsEditorProps) {
  const voice = useVoice();
  const styles = useStyles();
  const set = (at: number, change: Partial<ModelStep>) =>
    onChange(steps.map((step, index) => (index === at ? { ...step, ...change } : step)));
  return (
    <div role="group" aria-label={label} className={styles.steps}>
      {steps.map((step, at) => (
        <div key={at} className={styles.row} role="group" aria-label={voice.say("pane.tableColumn", { n: at + 1 })}>
          <span className={styles.number}>({at + 1})</span>
          <Checkbox
            label={voice.say("pane.stepControls")}
            checked={step.controls}
            onChange={(_, data) => set(at, { controls: data.checked === true })}
          />
          <Checkbox
            label={voice.say("pane.stepEffects")}
            checked={step.effects}
            onChange={(_, data) => set(at, { effects: data.checked === true })}
          />
          <Button
            className={styles.remove}
            appearance="subtle"
            size="small"
            icon={<DismissRegular />}
            disabled={steps.length === 1}
            aria-label={voice.say("pane.removeColumn", { n: at + 1 })}
            onClick={() => onChange(steps.filter((_, index) => index !== at))}
          />
        </div>
      ))}
      <div className={styles.actions}>
        <Button
          appearance="subtle"
          size="small"
          icon={<AddRegular />}
          disabled={steps.length >= most}
          onClick={() => onChange([...steps, { controls: true, effects: true }])}
        >
          {voice.say("pane.addColumn")}
        </Button>
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button appearance="subtle" size="small">
              {voice.say("pane.presets")}
            </Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {presets.map(({ key, steps: preset }) => (
                <MenuItem key={key} onClick={() => onChange(preset)}>
                  {voice.say(key)}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      </div>
    </div>
  );
}

const bare = { controls: false, effects: false };
const controls = { controls: true, effects: false };
const effects = { controls: false, effects: true };
const both = { controls: true, effects: true };

/** The orders in which papers build a baseline table up. */
export const presets = [
  { key: "pane.presetFull", steps: [both] },
  { key: "pane.presetTwo", steps: [effects, both] },
  { key: "pane.presetThree", steps: [bare, effects, both] },
  { key: "pane.presetFour", steps: [bare, controls, effects, both] },
] as const;

const useStyles = makeStyles({
  steps: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: "2px 4px",
  },
  row: { display: "flex", alignItems: "center", flexWrap: "wrap" },
  number: {
    minWidth: "28px",
    textAlign: "center",
    fontVariantNumeric: "tabular-nums",
    color: tokens.colorNeutralForeground2,
  },
  remove: { marginLeft: "auto" },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: "4px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: "2px",
  },
});
