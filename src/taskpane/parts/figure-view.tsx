import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { useId, useMemo, useState } from "react";
import { figureSvg } from "../../report/figure-svg.ts";
import type { Figure } from "../../report/figure.ts";
import { useVoice } from "../language.tsx";
import { copyFigure } from "../actions/copy-figure.ts";
import { saveFigure } from "../actions/save-figure.ts";
import { useRoom } from "../actions/use-room.ts";

/** A figure as wide as the pane, its text as large as the text around it. It can be copied into a document as a picture. */
export function FigureView({ figure, faded = false }: { readonly figure: Figure; readonly faded?: boolean }) {
  const voice = useVoice();
  const styles = useStyles();
  const idPrefix = useId();
  const { room, width, fontSize } = useRoom();
  const [copied, setCopied] = useState(false);
  const svg = useMemo(() => figureSvg(figure, { width, fontSize, idPrefix }), [figure, width, fontSize, idPrefix]);
  const copy = () =>
    void copyFigure(figure).then(() => {
      setCopied(true);
      setTimeout(() => setCopied(false), 2000);
    });
  return (
    <figure className={styles.figure} aria-label={figure.title}>
      <Text as="h4" size={200} weight="semibold" className={styles.title}>
        {figure.title}
      </Text>
      {/* The report escapes every text it draws. */}
      <div
        ref={room}
        className={styles.room}
        style={faded ? { opacity: 0.55 } : undefined}
        dangerouslySetInnerHTML={{ __html: svg }}
      />
      <div className={styles.foot}>
        <Text size={200} className={styles.notes}>
          {figure.notes.join(voice.locale === "zh-CN" ? "" : " ")}
        </Text>
        <Button
          className={styles.copy}
          size="small"
          appearance="subtle"
          icon={copied ? <CheckmarkRegular /> : <CopyRegular />}
          onClick={copy}
        >
          {voice.say(copied ? "pane.copied" : "pane.copy")}
        </Button>
        <Button
          className={styles.copy}
          size="small"
          appearance="subtle"
          aria-label={voice.say("figures.saveAs", { title: figure.title })}
          onClick={() => saveFigure(figure)}
        >
          SVG
        </Button>
      </div>
    </figure>
  );
}

/** The colours of series in Office's theme, light or dark: each stands out from the page by 4.5 to 1. */
export const seriesTokens = [
  "colorBrandForeground1",
  "colorPaletteDarkOrangeForeground1",
  "colorPaletteLightTealForeground2",
  "colorPaletteBerryForeground1",
] as const;

const useStyles = makeStyles({
  figure: { margin: 0, minWidth: 0, display: "flex", flexDirection: "column", gap: "4px" },
  title: { margin: 0, overflowWrap: "anywhere" },
  room: {
    minWidth: 0,
    overflow: "hidden",
    fontSize: tokens.fontSizeBase200,
    "--pw-figure-1": tokens[seriesTokens[0]],
    "--pw-figure-2": tokens[seriesTokens[1]],
    "--pw-figure-3": tokens[seriesTokens[2]],
    "--pw-figure-4": tokens[seriesTokens[3]],
  },
  foot: { display: "flex", alignItems: "flex-start", gap: "8px" },
  notes: { flex: 1, minWidth: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  copy: { flexShrink: 0 },
});
