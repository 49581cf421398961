import { Button, Field, Input, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { isOurFormula } from "../../functions/ours.ts";
import { message } from "../../messages/message.ts";
import type { Recipe } from "../../study/recipe.ts";
import type { Desk } from "../desk.ts";
import { useVoice } from "../language.tsx";
import { AskDialog } from "../parts/ask-dialog.tsx";
import { Empty } from "../parts/empty.tsx";
import { PageFrame } from "../parts/page-frame.tsx";
import { copyText, download } from "../actions/copy.ts";
import { useRun } from "../actions/use-run.ts";

/** The study as a recipe that others can run, and a workbook that others can open. */
export function SharePage({ desk, recipe }: { readonly desk: Desk; readonly recipe: Recipe | null }) {
  const { workbook, study, dispatch, setNotice } = desk;
  const voice = useVoice();
  const styles = useStyles();
  const run = useRun();
  const [asking, setAsking] = useState(false);
  if (recipe === null)
    return (
      <PageFrame title={voice.say("pane.share")}>
        <Empty title={voice.say("pane.emptyShareTitle")}>{voice.say("pane.waitsForData")}</Empty>
      </PageFrame>
    );
  const text = JSON.stringify(recipe, null, 2);
  const copy = () =>
    void copyText(text).then(() => setNotice({ message: message("pane.recipeCopied"), actions: [] }), desk.report);
  const freeze = () =>
    void run
      .start(() => workbook.freeze(null, isOurFormula))
      .then(
        (cells) =>
          cells !== null &&
          setNotice({
            message: message(cells === 0 ? "pane.nothingToFreeze" : "pane.frozen", { n: cells }),
            actions: [],
          }),
      );
  return (
    <PageFrame
      title={voice.say("pane.share")}
      run={run}
      failure={run.failure}
      notice={desk.notice}
      primary={{ label: "pane.copyRecipe", run: copy }}
      secondary={{ label: "pane.download", run: () => download(`${recipe.name}.panelwise.json`, text) }}
    >
      <Field label={voice.say("pane.studyName")}>
        <Input
          value={study.name}
          placeholder={recipe.name}
          onChange={(_, data) => dispatch({ do: "name", name: data.value })}
        />
      </Field>
      <section>
        <Text as="h2" size={300} weight="semibold" className={styles.heading}>
          {voice.say("pane.recipe")}
        </Text>
        <Text block className={styles.help}>
          {voice.say("pane.recipeHelp")}
        </Text>
        <pre className={styles.recipe} tabIndex={0} aria-label={voice.say("pane.recipe")}>
          {text}
        </pre>
      </section>
      <section>
        <Text as="h2" size={300} weight="semibold" className={styles.heading}>
          {voice.say("pane.freezeTitle")}
        </Text>
        <Text block className={styles.help}>
          {voice.say("pane.freezeHelp")}
        </Text>
        <Button onClick={() => setAsking(true)}>{voice.say("pane.freeze")}</Button>
      </section>
      {asking && (
        <AskDialog
          title={voice.say("pane.freezeAsk")}
          accept={voice.say("pane.freeze")}
          onAccept={() => {
            setAsking(false);
            freeze();
          }}
          onClose={() => setAsking(false)}
        >
          <p>{voice.say("pane.freezeSays")}</p>
        </AskDialog>
      )}
    </PageFrame>
  );
}

const useStyles = makeStyles({
  heading: { display: "block", margin: "0 0 4px" },
  help: { marginBottom: "8px", color: tokens.colorNeutralForeground2 },
  recipe: {
    margin: 0,
    padding: "8px",
    maxHeight: "40vh",
    overflow: "auto",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
});
