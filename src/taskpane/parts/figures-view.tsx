import { Tab, TabList, makeStyles } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { MessageKey } from "../../messages/message.ts";
import type { Figure } from "../../report/figure.ts";
import { useVoice } from "../language.tsx";
import { FigureView } from "./figure-view.tsx";

interface FiguresViewProps {
  readonly figures: readonly Figure[];
  readonly faded?: boolean;
}

/** Figures by what they show, one kind at a time: distribution, trend, top and bottom. */
export function FiguresView({ figures, faded }: FiguresViewProps) {
  const voice = useVoice();
  const styles = useStyles();
  const id = useId();
  const [wanted, setWanted] = useState<View>("distribution");
  const open = views.filter((view) => figures.some(({ kind }) => viewOf[kind] === view));
  // What was looked at last may have nothing to show now.
  const view = open.includes(wanted) ? wanted : open[0];
  if (view === undefined) return null;
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
            {voice.say(titles[one])}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${view}`} className={styles.panel}>
        {figures
          .filter(({ kind }) => viewOf[kind] === view)
          .map((figure) => (
            <FigureView key={figure.id} figure={figure} faded={faded} />
          ))}
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

const titles: Readonly<Record<View, MessageKey>> = {
  distribution: "figures.viewDistribution",
  trend: "figures.viewTrend",
  ranking: "figures.viewRanking",
  estimates: "figures.viewEstimates",
  scatter: "figures.viewScatter",
};

const useStyles = makeStyles({
  views: { display: "flex", flexDirection: "column", gap: "8px", minWidth: 0 },
  tabs: { flexWrap: "wrap", marginLeft: "-6px" },
  panel: { display: "flex", flexDirection: "column", gap: "16px", minWidth: 0 },
});
