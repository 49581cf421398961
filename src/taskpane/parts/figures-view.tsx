import { Tab, TabList, makeStyles } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { MessageKey } from "../../messages/message.ts";
import type { Figure } from "../../report/figure.ts";
import { useVoice } from "../language.tsx";
import { FigureView } from "./figure-view.tsx";

interface FiguresViewProps {
  readonly figures: readonly Figure[];
  readonly faded?: boolean;
  /** Of a measure, lines are trends and bars rank units; of an analysis they may be anything. */
  readonly of: "measure" | "analysis";
}

/** Figures by what they show, one kind at a time: distribution, trend, top and bottom; estimates, scatter. */
export function FiguresView({ figures, faded, of }: FiguresViewProps) {
  const voice = useVoice();
  const styles = useStyles();
  const id = useId();
  const [wanted, setWanted] = useState<View>("distribution");
  const open = views.filter((view) => figures.some(({ kind }) => viewOf[kind] === view));
  // What was looked at last may have nothing to show now.
  const view = open.includes(wanted) ? wanted : open[0];
  if (view === undefined) return null;
  const shown = figures
    .filter(({ kind }) => viewOf[kind] === view)
    .map((figure) => <FigureView key={figure.id} figure={figure} faded={faded} />);
  if (open.length === 1) return <div className={styles.panel}>{shown}</div>;
  return (
    <div className={styles.views}>
      <TabList
        size="small"
        appearance="subtle"
        className={styles.tabs}
        selectedValue={view}
        onTabSelect={(_, { value }) => setWanted(value as View)}
        aria-label={voice.say("figures.views")}
      >
        {open.map((one) => (
          <Tab key={one} value={one} id={`${id}-${one}`} aria-controls={one === view ? `${id}-panel` : undefined}>
            {voice.say(titles[of][one])}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${view}`} className={styles.panel}>
        {shown}
      </div>
    </div>
  );
}

const views = ["distribution", "trend", "ranking", "estimates", "scatter"] as const;
type View = (typeof views)[number];

const viewOf: Readonly<Record<Figure["kind"], View>> = {
  histogram: "distribution",
  density: "distribution",
  line: "trend",
  bar: "ranking",
  intervals: "estimates",
  scatter: "scatter",
};

const common = {
  distribution: "figures.viewDistribution",
  estimates: "figures.viewEstimates",
  scatter: "figures.viewScatter",
} as const;

const titles: Readonly<Record<FiguresViewProps["of"], Readonly<Record<View, MessageKey>>>> = {
  measure: { ...common, trend: "figures.viewTrend", ranking: "figures.viewRanking" },
  analysis: { ...common, trend: "figures.viewCurves", ranking: "figures.viewBars" },
};

const useStyles = makeStyles({
  views: { display: "flex", flexDirection: "column", gap: "8px", minWidth: 0 },
  tabs: { flexWrap: "wrap", marginLeft: "-6px" },
  panel: { display: "flex", flexDirection: "column", gap: "16px", minWidth: 0 },
});
