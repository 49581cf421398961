import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { applies, type Field, type OptionValue } from "../../study/field.ts";
import { useVoice } from "../language.tsx";
import { FieldEditor } from "./field-editor.tsx";

export interface FieldsFormProps {
  readonly fields: readonly Field[];
  readonly values: Readonly<Record<string, OptionValue>>;
  readonly columns: readonly string[];
  readonly sheets: readonly string[];
  /** Sentences to show beside fields, by field name. */
  readonly problems: Readonly<Record<string, string>>;
  /** Names of the fields whose value was guessed from a header. */
  readonly guessed: ReadonlySet<string>;
  readonly onChange: (field: string, value: OptionValue) => void;
}

/** The form of a declaration: its main options, then the advanced ones under "More options", by the question they answer. */
export function FieldsForm({ fields: declared, problems, ...rest }: FieldsFormProps) {
  const voice = useVoice();
  const styles = useStyles();
  const fields = declared.filter((field) => applies(field, rest.values));
  const advanced = fields.filter((field) => field.advanced);
  const editor = (field: Field) => (
    <FieldEditor
      key={field.name}
      field={field}
      value={rest.values[field.name]}
      columns={rest.columns}
      sheets={rest.sheets}
      problem={problems[field.name] ?? null}
      guessed={rest.guessed.has(field.name)}
      onChange={(value) => rest.onChange(field.name, value)}
    />
  );
  return (
    <div className={styles.form}>
      {fields.filter((field) => !field.advanced).map(editor)}
      {advanced.length > 0 && (
        // A problem inside must be seen: the options open by themselves when one of them is refused.
        <Accordion
          collapsible
          key={String(advanced.some(({ name }) => name in problems))}
          defaultOpenItems={advanced.some(({ name }) => name in problems) ? ["more"] : []}
        >
          <AccordionItem value="more">
            <AccordionHeader size="small" className={styles.header}>
              {voice.say("pane.moreOptions")}
            </AccordionHeader>
            <AccordionPanel className={styles.more}>
              {groupsOf(advanced).map(({ group, fields: members }) => (
                <section key={group ?? ""} className={styles.form}>
                  {group && (
                    <Text as="h3" size={200} weight="semibold" className={styles.group}>
                      {voice.say(group)}
                    </Text>
                  )}
                  {members.map(editor)}
                </section>
              ))}
            </AccordionPanel>
          </AccordionItem>
        </Accordion>
      )}
    </div>
  );
}

/** Fields by group, groups in the order in which they first appear. */
export function groupsOf(fields: readonly Field[]) {
  const groups = [...new Set(fields.map(({ group }) => group))];
  return groups.map((group) => ({ group, fields: fields.filter((field) => field.group === group) }));
}

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "8px", minWidth: 0 },
  header: { marginLeft: "-12px" },
  more: { margin: "4px 0 0", display: "flex", flexDirection: "column", gap: "16px" },
  group: { color: tokens.colorNeutralForeground2, margin: 0 },
});
