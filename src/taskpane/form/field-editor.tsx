import {
  Dropdown,
  Field as Frame,
  InfoLabel,
  Option,
  Select,
  Switch,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import type { Field, ModelStep, OptionValue } from "../../study/field.ts";
import { useVoice } from "../language.tsx";
import { ColumnPicker } from "./column-picker.tsx";
import { NumberInput, TextInput } from "./inputs.tsx";
import { StepsEditor } from "./steps-editor.tsx";
import { TermsPicker } from "./terms-picker.tsx";

export interface FieldEditorProps {
  readonly field: Field;
  readonly value: OptionValue;
  readonly columns: readonly string[];
  readonly sheets: readonly string[];
  /** The sentence shown beside the field. */
  readonly problem: string | null;
  /** The value comes from a guess that nobody has confirmed. */
  readonly guessed: boolean;
  readonly onChange: (value: OptionValue) => void;
}

/** The control of any declared option, with its label, its help, its name in Stata and R, and its problem. */
export function FieldEditor(props: FieldEditorProps) {
  const { field, problem, guessed } = props;
  const voice = useVoice();
  const styles = useStyles();
  const label = voice.say(field.label);
  const info = <FieldHelp field={field} />;
  const hint = [field.advanced ? voice.say(field.help) : "", guessed ? voice.say("pane.guessed") : ""].join(" ").trim();
  const wide = field.kind === "steps";
  return (
    <Frame
      className={mergeClasses(styles.field, wide && styles.wide)}
      orientation={wide ? "vertical" : "horizontal"}
      label={{
        children: (_: unknown, slot: object) => (
          <InfoLabel
            {...slot}
            info={info}
            infoButton={{ className: styles.info, "aria-label": voice.say("pane.helpOn", { label }) }}
          >
            {label}
          </InfoLabel>
        ),
      }}
      hint={hint ? { children: hint, className: styles.hint } : undefined}
      validationState={problem ? "error" : "none"}
      validationMessage={problem ?? undefined}
      data-field={field.name}
    >
      <Control {...props} label={label} />
    </Frame>
  );
}

/** Children of Fluent's Field take its id and its description from the props it adds: `Control` hands them on. */
function Control({
  field,
  value,
  columns,
  sheets,
  label,
  problem: _problem,
  guessed: _guessed,
  onChange,
  ...aria
}: FieldEditorProps & { readonly label: string }) {
  const voice = useVoice();
  const styles = useStyles();
  switch (field.kind) {
    case "column":
      return <ColumnPicker {...aria} value={value as string | null} columns={columns} onChange={onChange} />;
    case "columns":
      return (
        <TermsPicker {...aria} label={label} terms={value as readonly string[]} columns={columns} onChange={onChange} />
      );
    case "sheet":
      return (
        <Select {...aria} value={(value as string | null) ?? ""} onChange={(_, data) => onChange(data.value || null)}>
          <option value="">{voice.say(field.required ? "pane.chooseSheet" : "pane.noSheet")}</option>
          {sheets.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
      );
    case "sheets":
      return (
        <Dropdown
          {...aria}
          multiselect
          placeholder={voice.say(field.atLeast > 0 ? "pane.chooseSheet" : "pane.noSheet")}
          value={(value as readonly string[]).join(", ")}
          selectedOptions={[...(value as readonly string[])]}
          onOptionSelect={(_, data) => onChange(data.selectedOptions)}
          className={styles.sheets}
        >
          {sheets.map((name) => (
            <Option key={name}>{name}</Option>
          ))}
        </Dropdown>
      );
    case "choice":
      return (
        <Select {...aria} value={String(value)} onChange={(_, data) => onChange(data.value)}>
          {field.choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {voice.say(choice.label)}
            </option>
          ))}
        </Select>
      );
    case "number":
      return <NumberInput {...aria} value={value} standard={field.default} onChange={onChange} />;
    case "text":
      return <TextInput {...aria} value={value as string | null} onChange={onChange} />;
    case "flag":
      return <Switch {...aria} checked={value === true} onChange={(_, data) => onChange(data.checked)} />;
    case "steps":
      return <StepsEditor label={label} steps={value as readonly ModelStep[]} onChange={onChange} />;
  }
}

function FieldHelp({ field }: { readonly field: Field }) {
  const voice = useVoice();
  const { stata, r } = field.elsewhere ?? {};
  return (
    <>
      {voice.say(field.help)}
      {stata !== undefined && (
        <div>
          Stata: <code>{stata}</code>
        </div>
      )}
      {r !== undefined && (
        <div>
          R: <code>{r}</code>
        </div>
      )}
    </>
  );
}

const useStyles = makeStyles({
  field: { gridTemplateColumns: "minmax(120px, 32%) minmax(0, 1fr)", minWidth: 0 },
  wide: { gridTemplateColumns: "minmax(0, 1fr)" },
  sheets: { minWidth: 0, width: "100%" },
  info: { padding: "2px", margin: "0 0 0 -2px" },
  hint: { color: tokens.colorNeutralForeground3 },
});
