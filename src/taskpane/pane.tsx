import { FluentProvider, Tab, TabList, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useMemo, useState } from "react";
import type { Locale } from "../messages/locale.ts";
import { message, type MessageKey } from "../messages/message.ts";
import type { Executor } from "../tasks/executor.ts";
import type { Workbook } from "../workbook/port.ts";
import type { Desk, Notice } from "./desk.ts";
import { Language, useVoice } from "./language.tsx";
import { AnalysePage } from "./pages/analyse-page.tsx";
import { DataPage } from "./pages/data-page.tsx";
import { MeasurePage } from "./pages/measure-page.tsx";
import { ResultsPage } from "./pages/results-page.tsx";
import { SharePage } from "./pages/share-page.tsx";
import { AskDialog } from "./parts/ask-dialog.tsx";
import { Empty } from "./parts/empty.tsx";
import { Header } from "./parts/header.tsx";
import { PageFrame } from "./parts/page-frame.tsx";
import { recipeOf } from "./state/recipe-of.ts";
import { emptyStudy, pages, type Page } from "./state/study-state.ts";
import { fluentTheme, type PaneTheme } from "./theme.ts";
import { useChoices } from "./actions/use-choices.ts";
import { useFirstSource } from "./actions/use-first-source.ts";
import { useKeptRecipe } from "./actions/use-kept-recipe.ts";
import { useKeptStudy } from "./actions/use-kept-study.ts";
import { useSource } from "./actions/use-source.ts";

export interface PaneProps {
  /** Another workbook is another pane: give it another `key`. */
  readonly workbook: Workbook;
  readonly executor: Executor;
  readonly locale: Locale;
  readonly onLocaleChange: (locale: Locale) => void;
  readonly theme: PaneTheme;
  /** Puts the sample study into the workbook. */
  readonly onSample?: () => void | Promise<void>;
  /** A sentence from outside the pane, such as what a button of the ribbon did. */
  readonly said?: string | null;
}

/** The task pane: from data to tables in five pages. It fills what it is put in, from 320 px of width up. */
export function Pane(props: PaneProps) {
  return (
    // Height by style: a class would be handed on to every menu and list that Fluent puts at the end of the page.
    <FluentProvider theme={fluentTheme(props.theme, props.locale)} style={fill} lang={props.locale}>
      <Language locale={props.locale}>
        <Study {...props} />
      </Language>
    </FluentProvider>
  );
}

function Study({ workbook, executor, onLocaleChange, onSample, said }: PaneProps) {
  const voice = useVoice();
  const styles = useStyles();
  const [fault, setFault] = useState<unknown>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [renewing, setRenewing] = useState(false);
  const report = useCallback((thrown: unknown) => setFault(thrown), []);
  const { study, ready, dispatch } = useKeptStudy(workbook, report);
  const choices = useChoices(workbook, report);
  const data = useSource(workbook, study, dispatch);
  useFirstSource(workbook, ready ? study : null, choices, dispatch);
  const recipe = useMemo(() => recipeOf(study, voice.locale), [study, voice.locale]);
  useKeptRecipe(workbook, recipe, report);

  const loadSample = onSample && (() => void Promise.resolve(onSample()).catch(report));
  const desk: Desk = {
    workbook,
    executor,
    study,
    dispatch,
    choices,
    data,
    notice,
    setNotice,
    onSample: loadSample,
    report,
  };
  const go = (page: Page) => {
    setNotice(null);
    setFault(null);
    dispatch({ do: "go", page });
  };
  return (
    <div className={styles.pane}>
      <Header onLocaleChange={onLocaleChange} onNewStudy={() => setRenewing(true)} onSample={loadSample} />
      <TabList
        size="small"
        className={styles.tabs}
        selectedValue={study.page}
        onTabSelect={(_, { value }) => go(value as Page)}
        aria-label={voice.say("pane.pages")}
      >
        {pages.map((page) => (
          <Tab key={page} value={page} className={styles.tab}>
            {voice.say(titles[page])}
          </Tab>
        ))}
      </TabList>
      {said && (
        <Text role="status" className={styles.said}>
          {said}
        </Text>
      )}
      {fault != null && (
        <Text role="alert" className={styles.fault}>
          {voice.explain(fault)}
        </Text>
      )}
      {ready && <PageOf desk={desk} recipe={recipe} />}
      {renewing && (
        <AskDialog
          title={voice.say("pane.newStudyTitle")}
          accept={voice.say("pane.newStudy")}
          onAccept={() => {
            setRenewing(false);
            setNotice({ message: message("pane.startedAnew"), actions: [] });
            dispatch({ do: "open", study: { ...emptyStudy, next: study.next } });
          }}
          onClose={() => setRenewing(false)}
        >
          <p>{voice.say("pane.newStudySays")}</p>
        </AskDialog>
      )}
    </div>
  );
}

function PageOf({ desk, recipe }: { readonly desk: Desk; readonly recipe: ReturnType<typeof recipeOf> }) {
  const { study, data } = desk;
  switch (study.page) {
    case "data":
      return <DataPage desk={desk} />;
    case "results":
      return <ResultsPage desk={desk} source={data.source} />;
    case "share":
      return <SharePage desk={desk} recipe={recipe} />;
    case "measure":
      return data.source ? <MeasurePage desk={desk} source={data.source} /> : <Waiting desk={desk} />;
    case "analyse":
      return data.source ? <AnalysePage desk={desk} source={data.source} /> : <Waiting desk={desk} />;
  }
}

/** A page that is not ready says what it waits for. */
function Waiting({ desk }: { readonly desk: Desk }) {
  const voice = useVoice();
  const { study, data, dispatch } = desk;
  const title = voice.say(titles[study.page]);
  return (
    <PageFrame title={title} run={data.run} failure={data.run.failure}>
      {!data.run.running && (
        <Empty
          title={title}
          action={{ label: voice.say("pane.chooseData"), run: () => dispatch({ do: "go", page: "data" }) }}
        >
          {voice.say("pane.waitsForData")}
        </Empty>
      )}
    </PageFrame>
  );
}

const titles: Readonly<Record<Page, MessageKey>> = {
  data: "pane.data",
  measure: "pane.measure",
  analyse: "pane.analyse",
  results: "pane.results",
  share: "pane.share",
};

const fill = { height: "100%", minHeight: 0 };

const useStyles = makeStyles({
  pane: { height: "100%", minWidth: 0, display: "flex", flexDirection: "column", overflow: "hidden" },
  tabs: { padding: "0 12px", flexWrap: "wrap", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  tab: { padding: "8px 4px" },
  said: { padding: "8px 16px", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  fault: { padding: "8px 16px", color: tokens.colorPaletteRedForeground1, overflowWrap: "anywhere" },
});
